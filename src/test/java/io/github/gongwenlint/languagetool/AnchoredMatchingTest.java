package io.github.gongwenlint.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Example;
import io.github.gongwenlint.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.RuleMatch;

/** Proves that anchored matching finds exactly what LanguageTool finds on its own. */
class AnchoredMatchingTest {
  /** A folder of texts to compare on besides the generated ones; set by hand. */
  private static final String TEXTS = "gongwen.texts";

  @Test
  void examplesStrungTogetherAtRandomAreMatchedAlike() throws Exception {
    List<String> pieces = new ArrayList<>();
    for (Rule rule : RuleIndex.builtIn().rules()) {
      for (Example example : rule.bad()) {
        pieces.add(example.text());
      }
      for (Example example : rule.good()) {
        pieces.add(example.text());
      }
    }
    Random random = new Random(7);
    int found = 0;
    for (int round = 0; round < 40; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 120; i++) {
        String piece = pieces.get(random.nextInt(pieces.size()));
        // Cut pieces make anchors without matches, joined ones sentences with several.
        int from = random.nextInt(3) == 0 ? random.nextInt(piece.length()) : 0;
        int to =
            random.nextInt(3) == 0
                ? from + random.nextInt(piece.length() - from + 1)
                : piece.length();
        text.append(piece, from, to)
            .append(List.of("", "", "\n", "，", "。", "　　").get(random.nextInt(6)));
      }
      found += compare(text.toString(), contextual());
    }
    assertThat(found).isGreaterThan(1000);
  }

  @Test
  void longSentencesAreMatchedAlike() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.append(i % 7 == 0 ? "加强监督检查力度，" : "我们坚持稳中求进工作总基调，");
    }
    text.append("的".repeat(5000)).append("变的越来越好");
    int found = compare(text.toString(), contextual());
    assertThat(found).isEqualTo(59);
  }

  @Test
  void matchingEverywhereFindsTheSame() {
    List<Diagnostic> auto = new ArrayList<>();
    List<Diagnostic> always = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Rule rule : RuleIndex.builtIn().rules()) {
      rule.bad().forEach(example -> text.append(example.text()).append('\n'));
    }
    Document document = document(text.toString());
    List<Diagnostic> alone = new ArrayList<>();
    contextual().get(0).check(document, auto::add);
    LanguageToolRules.builtIn(LanguageToolRules.Mode.AUTO).get(0).check(document, alone::add);
    LanguageToolRules.builtIn(LanguageToolRules.Mode.ALWAYS).get(0).check(document, always::add);
    assertThat(auto).hasSizeGreaterThan(200);
    assertThat(shown(auto)).isEqualTo(shown(always)).isEqualTo(shown(alone));
    assertThat(LanguageToolRules.builtIn(LanguageToolRules.Mode.NEVER)).isEmpty();
  }

  @Test
  void tokenRulesOfUsersAreMatchedAcrossWhiteSpace(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("own.xml"), UserRulesTest.TOKEN_RULES);
    List<Check> checks =
        LanguageToolRules.fromFolder(folder, Set.of(), null, LanguageToolRules.Mode.AUTO);
    List<Check> all =
        LanguageToolRules.fromFolder(folder, Set.of(), null, LanguageToolRules.Mode.ALWAYS);
    Random random = new Random(3);
    List<String> pieces =
        List.of("提", "请", "审", "议", "审议", "提请", " ", "　", "\u00a0", "\n", "个", "。", "9", "x");
    int found = 0;
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      List<Diagnostic> here = new ArrayList<>();
      List<Diagnostic> there = new ArrayList<>();
      checks.get(0).check(document(text.toString()), here::add);
      all.get(0).check(document(text.toString()), there::add);
      assertThat(shown(here)).as(text.toString()).isEqualTo(shown(there));
      found += here.size();
    }
    assertThat(found).isPositive();
  }

  /** Of the drafts, or of a large folder: {@code -Dgongwen.texts=FOLDER}. */
  @Test
  void textsOfAFolderAreMatchedAlike() throws Exception {
    String folder = System.getProperty(TEXTS, "test-data");
    List<Check> checks = contextual();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Path.of(folder))) {
      all.filter(path -> path.toString().endsWith(".txt")).forEach(files::add);
    }
    int found = 0;
    for (Path file : files) {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      // LanguageTool takes these for markup when it is given a plain text.
      text = text.replaceAll("[\u00ad\ufeff\u202c\u202d]", "");
      found += compare(text, checks);
    }
    assertThat(found).as("matches in %d texts of %s", files.size(), folder).isPositive();
  }

  /** Returns the contextual rules as a run has them: their anchors are found with other phrases. */
  private static List<Check> contextual() {
    Set<String> ids = new HashSet<>();
    RuleIndex.builtIn().sources().forEach(rule -> ids.add(rule.id()));
    List<Check> found = new ArrayList<>();
    for (Check check : RuleBook.builtIn().checks()) {
      if (check.rules().stream().anyMatch(rule -> ids.contains(rule.id()))) {
        found.add(check.only(rule -> ids.contains(rule.id())));
      }
    }
    assertThat(found).hasSize(1);
    assertThat(found.get(0).rules()).hasSize(ids.size());
    return found;
  }

  /** Compares with {@code JLanguageTool.check} and returns the number of matches. */
  private static int compare(String text, List<Check> checks) throws Exception {
    JLanguageTool tool = new JLanguageTool(OfficialChinese.instance());
    tool.setCleanOverlappingMatches(false);
    tool.getAllRules().stream()
        .filter(rule -> rule.isDefaultOff())
        .forEach(rule -> tool.enableRule(rule.getId()));
    TreeSet<String> expected = new TreeSet<>();
    for (RuleMatch match :
        tool.check(
            new org.languagetool.markup.AnnotatedTextBuilder().addText(text).build(),
            true,
            JLanguageTool.ParagraphHandling.NORMAL,
            null,
            JLanguageTool.Mode.ALL,
            JLanguageTool.Level.PICKY)) {
      expected.add(
          match.getFromPos()
              + "-"
              + match.getToPos()
              + " "
              + match.getRule().getId()
              + " "
              + match.getSuggestedReplacements()
              + " "
              + PatternEngine.plain(match.getMessage()));
    }
    List<Diagnostic> found = new ArrayList<>();
    checks.get(0).check(document(text), found::add);
    assertThat(shown(found)).isEqualTo(expected);
    return found.size();
  }

  private static TreeSet<String> shown(List<Diagnostic> found) {
    TreeSet<String> shown = new TreeSet<>();
    for (Diagnostic diagnostic : found) {
      List<String> suggestions = new ArrayList<>();
      diagnostic.fixes().forEach(fix -> suggestions.add(fix.edits().get(0).text()));
      shown.add(
          diagnostic.span().start()
              + "-"
              + diagnostic.span().end()
              + " "
              + diagnostic.rule().id()
              + " "
              + suggestions
              + " "
              + diagnostic.message());
    }
    return shown;
  }

  private static Document document(String text) {
    char[] chars = text.toCharArray();
    return Document.of(
        "text.txt", Document.Format.TEXT, chars, SourceMap.identity(chars), List.of());
  }
}
