package io.github.gongwenlint.fix.word;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.fix.Fixes;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of marks in Word files, on files made at random. */
class WordMarksPropertyTest {
  private static final Rule RULE =
      Rule.of("some-rule", Category.WORDING, Severity.WARNING, "测试")
          .message("测试")
          .explanation("这样不对。")
          .build();

  private static final Set<String> MAY_CHANGE =
      Set.of(
          "[Content_Types].xml",
          "word/document.xml",
          "word/footnotes.xml",
          "word/comments.xml",
          "word/_rels/document.xml.rels");

  /** A finding somewhere: start and length are taken modulo what is there. */
  record Somewhere(int start, int length, String replacement, boolean safe) {}

  @Provide
  Arbitrary<List<GeneratedWord.Paragraph>> files() {
    return GeneratedWord.paragraphs();
  }

  @Provide
  Arbitrary<List<Somewhere>> findings() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 200),
            Arbitraries.integers().between(0, 6),
            Arbitraries.of("", "好", "落实好", "甲", "a&b <", "上\n下", "\t"),
            Arbitraries.of(true, false))
        .as(Somewhere::new)
        .list()
        .ofMaxSize(8);
  }

  private static Document read(byte[] file) throws Exception {
    return Readers.read("稿.docx", file);
  }

  private static String text(byte[] file) throws Exception {
    Document document = read(file);
    return document.text(0, document.length());
  }

  private static List<Diagnostic> diagnostics(Document document, List<Somewhere> places) {
    List<Diagnostic> found = new ArrayList<>();
    for (Somewhere place : places) {
      int length = document.length();
      int start = length == 0 ? 0 : place.start() % length;
      int end = Math.min(length, start + place.length());
      while (start > 0 && start < length && Character.isLowSurrogate(document.chars()[start])) {
        start--;
      }
      while (end < length && Character.isLowSurrogate(document.chars()[end])) {
        end++;
      }
      Span span = new Span(start, Math.max(start, end));
      Fix fix =
          place.safe()
              ? Fix.safe("改", span, place.replacement())
              : Fix.suggested("改", span, place.replacement());
      found.add(Diagnostic.of(RULE, span, "测试", fix));
    }
    found.sort(Comparator.comparing(Diagnostic::span));
    return found;
  }

  @Property(tries = 1000)
  void commentsLeaveTheTextAloneAndStandAtTheirCharacters(
      @ForAll("files") List<GeneratedWord.Paragraph> paragraphs,
      @ForAll("findings") List<Somewhere> places)
      throws Exception {
    byte[] file = GeneratedWord.file(paragraphs);
    Document document = read(file);
    List<Diagnostic> found = diagnostics(document, places);
    WordMarks.Result result = WordMarks.write(file, document, found, null);
    assertThat(text(result.bytes())).isEqualTo(document.text(0, document.length()));
    Opened before = new Opened(file);
    Opened after = new Opened(result.bytes());
    onlyWhatMustChanges(before, after);
    assertThat(after.ids()).doesNotHaveDuplicates();
    assertThat(after.comments(false)).isEqualTo(before.comments(false));
    Map<Integer, String> own = after.comments(true);
    assertThat(own).hasSize(result.comments());
    Map<Integer, String> anchored = after.anchored();
    assertThat(anchored.keySet()).containsAll(own.keySet()).containsAll(before.anchored().keySet());
    if (result.comments() == found.size()) {
      List<Integer> ids = new ArrayList<>(own.keySet());
      for (int i = 0; i < ids.size(); i++) {
        Diagnostic diagnostic = found.get(i);
        // What is anchored elsewhere says so; what is empty is anchored at a neighbour.
        if (!own.get(ids.get(i)).contains("位置：")
            && !document.text(diagnostic.span()).isBlank()
            && isWhole(document, diagnostic.span())) {
          assertThat(anchored.get(ids.get(i)).replace("\u200b", ""))
              .isEqualTo(document.text(diagnostic.span()));
        }
      }
    }
    // Another run puts the same comments in the place of the first ones.
    byte[] again = WordMarks.write(result.bytes(), read(result.bytes()), found, null).bytes();
    Map<Integer, String> ownAgain = new Opened(again).comments(true);
    assertThat(ownAgain).hasSameSizeAs(own);
    if (own.toString().contains("位置：") || ownAgain.toString().contains("位置：")) {
      // What stands in for the place may have been split.
      return;
    }
    for (String part : new String[] {"word/document.xml", "word/comments.xml"}) {
      assertThat(withoutNumbers(new Opened(again).text(part)))
          .isEqualTo(withoutNumbers(after.text(part)));
    }
  }

  /** Numbers may be others where the first run split what has a number of its own. */
  private static String withoutNumbers(String xml) {
    return xml.replaceAll("w:id=\"\\d+\"", "w:id");
  }

  /** Tells whether a span lies in one paragraph of the document's own part. */
  private static boolean isWhole(Document document, Span span) {
    return !document.text(span).contains("\n");
  }

  @Property(tries = 1000)
  void acceptedChangesAreTheFixesAndRejectedOnesNothing(
      @ForAll("files") List<GeneratedWord.Paragraph> paragraphs,
      @ForAll("findings") List<Somewhere> places,
      @ForAll Fixes.Level level)
      throws Exception {
    byte[] file = GeneratedWord.file(paragraphs);
    Document document = read(file);
    String original = document.text(0, document.length());
    List<Diagnostic> found = diagnostics(document, places);
    WordMarks.Result result = WordMarks.write(file, document, found, level);
    List<Edit> edits = new ArrayList<>();
    for (Diagnostic tracked : result.tracked()) {
      edits.addAll(tracked.fixes().get(0).edits());
    }
    String fixed = withoutNumberLines(Fixes.apply(original, edits).replace("\u200b", ""));
    assertThat(withoutNumberLines(text(result.bytes()))).isEqualTo(fixed);
    Opened opened = new Opened(result.bytes());
    onlyWhatMustChanges(new Opened(file), opened);
    assertThat(opened.ids()).doesNotHaveDuplicates();
    assertThat(withoutNumberLines(text(opened.resolved(true)))).isEqualTo(fixed);
    assertThat(text(opened.resolved(false))).isEqualTo(original);
    assertThat(opened.text("word/document.xml")).doesNotContain("<w:r></w:r>");
    if (result.tracked().isEmpty() && result.comments() == 0) {
      assertThat(result.bytes()).isSameAs(file);
    }
  }

  /** A note without letters is taken for a page number and not read. */
  private static String withoutNumberLines(String text) {
    return text.lines()
        .filter(line -> line.chars().anyMatch(Character::isLetter))
        .collect(Collectors.joining("\n"));
  }

  private static void onlyWhatMustChanges(Opened before, Opened after) {
    List<String> names = new ArrayList<>(after.parts.keySet());
    assertThat(names.subList(0, before.parts.size()))
        .isEqualTo(new ArrayList<>(before.parts.keySet()));
    Set<String> changed = new HashSet<>();
    for (String name : names) {
      if (!Arrays.equals(before.parts.get(name), after.parts.get(name))) {
        changed.add(name);
      }
    }
    assertThat(MAY_CHANGE).containsAll(changed);
  }
}
