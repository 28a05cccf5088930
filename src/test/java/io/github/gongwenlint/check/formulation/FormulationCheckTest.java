package io.github.gongwenlint.check.formulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.check.PhraseChecks;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.Formulations;
import io.github.gongwenlint.dictionary.Formulations.Level;
import io.github.gongwenlint.dictionary.Formulations.Variant;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.document.Structure;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Edit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormulationCheckTest {
  private static final Check CHECK = new PhraseChecks(new FormulationCheck());
  private static final String HEAD = "经研究，";
  private static final String TAIL = "，请核对。";

  private static List<Diagnostic> lint(String text) {
    char[] chars = text.toCharArray();
    List<Diagnostic> found = new ArrayList<>();
    Document document =
        Document.of("t.txt", Format.TEXT, chars, SourceMap.identity(chars), Structure.of(chars));
    CHECK.check(
        document,
        diagnostic -> {
          if (diagnostic.rule().enabled()) {
            found.add(diagnostic);
          }
        });
    return found;
  }

  private static String fixed(String text, Diagnostic diagnostic) {
    StringBuilder result = new StringBuilder(text);
    List<Edit> edits = diagnostic.fixes().get(0).edits();
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      result.replace(edit.span().start(), edit.span().end(), edit.text());
    }
    return result.toString();
  }

  private static List<Variant> variants() {
    Formulations formulations = Dictionaries.formulations();
    List<Variant> variants = new ArrayList<>();
    for (int i = 0; i < formulations.variantCount(); i++) {
      Variant variant = formulations.variant(i);
      if (!variant.tag().isOld() && variant.level() != Level.OFF) {
        variants.add(variant);
      }
    }
    return variants;
  }

  @Test
  void reportsEveryWrongWordingOfTheDictionary() {
    List<String> silent = new ArrayList<>();
    for (Variant variant : variants()) {
      String company = variant.group().isEmpty() ? "" : variant.group().get(0) + "，";
      String text = HEAD + company + variant.wrong() + TAIL;
      int start = HEAD.length() + company.length();
      int end = start + variant.wrong().length();
      if (lint(text).stream()
          .noneMatch(found -> found.span().start() < end && start < found.span().end())) {
        silent.add(variant.wrong());
      }
    }
    assertThat(silent).isEmpty();
  }

  @Test
  void isSilentOnEveryRightWordingOfTheDictionary() {
    List<String> loud = new ArrayList<>();
    Formulations formulations = Dictionaries.formulations();
    for (int i = 0; i < formulations.rowCount(); i++) {
      String text = HEAD + formulations.canonical(i) + TAIL;
      for (Diagnostic found : lint(text)) {
        loud.add(formulations.canonical(i) + ": " + found.message());
      }
    }
    assertThat(loud).isEmpty();
  }

  @Test
  void mendsWithItsFirstFix() {
    List<String> unmended = new ArrayList<>();
    for (Variant variant : variants()) {
      if (variant.level() == Level.HINT || !variant.group().isEmpty()) {
        continue;
      }
      String text = HEAD + variant.wrong() + TAIL;
      List<Diagnostic> found = lint(text);
      if (found.size() == 1) {
        List<Diagnostic> left = lint(fixed(text, found.get(0)));
        left.removeIf(diagnostic -> diagnostic.severity() == Severity.INFO);
        if (!left.isEmpty()) {
          unmended.add(variant.wrong() + " → " + variant.right() + ": " + left.get(0).message());
        }
      }
    }
    assertThat(unmended).isEmpty();
  }

  @Test
  void onlyWrongAndMissingCharactersAndQuotesAreMendedSafely() {
    for (Variant variant : variants()) {
      for (Diagnostic found : lint(HEAD + variant.wrong() + TAIL)) {
        for (Fix fix : found.fixes()) {
          if (fix.applicability() == Fix.Applicability.SAFE) {
            assertThat(found.severity()).as(variant.wrong()).isNotEqualTo(Severity.INFO);
            assertThat(found.rule().id())
                .as(variant.wrong())
                .isIn("formulation-wording", "formulation-quotes");
          }
        }
      }
    }
  }

  @Test
  void quotationsAndTitlesAndLongerTermsWin() {
    assertThat(lint("他说：“学习党的二十大会议精神，要往实里走。”")).isEmpty();
    assertThat(lint("印发《关于学习党的二十大会议精神的通知》。")).isEmpty();
    assertThat(lint("明确两个责任人。")).isEmpty();
    assertThat(lint("年龄在十四五岁之间。")).isEmpty();
    assertThat(lint("党的二十大会议精神")).hasSize(1);
  }

  /** Official lists that name only some members, or others besides. */
  @Test
  void listsOfAnotherKindAreLeftAlone() {
    assertThat(lint("违反组织纪律、廉洁纪律、群众纪律。")).isEmpty();
    assertThat(lint("推动文化、生态、人才振兴。")).isEmpty();
    assertThat(lint("参政议政、民主监督，参加中国共产党领导的政治协商。")).isEmpty();
    assertThat(lint("稳增长、促改革、调结构、惠民生、防风险。")).isEmpty();
  }

  /** Where the swapped characters happen to make a word, nothing is said. */
  @Test
  void findsMostSwapsInsideOfALongFormulation() {
    String right = "巩固拓展脱贫攻坚成果同乡村振兴有效衔接";
    int seen = 0;
    for (int i = 1; i < right.length() - 2; i++) {
      StringBuilder wrong = new StringBuilder(right);
      wrong.setCharAt(i, right.charAt(i + 1));
      wrong.setCharAt(i + 1, right.charAt(i));
      seen += lint(HEAD + wrong + TAIL).isEmpty() ? 0 : 1;
    }
    assertThat(seen).isGreaterThanOrEqualTo(12);
  }

  @Test
  void survivesOddText() {
    assertThat(lint("")).isEmpty();
    assertThat(lint("“")).isEmpty();
    assertThat(lint("”四风")).isEmpty();
    lint("\ud83d\ude00四个意识\ud83d");
    lint("两个维护”");
    lint("“两个维护");
    lint("四个意识：");
    lint("四个意识（政治意识、");
    lint("、大局意识“四个意识");
  }
}
