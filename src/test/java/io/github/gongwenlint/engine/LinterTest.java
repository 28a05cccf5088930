package io.github.gongwenlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What of all that the checks find is reported, and in which order. */
class LinterTest {
  private static final Rule ERROR = rule("error", Category.WORDING, Severity.ERROR);
  private static final Rule FIRST = rule("first", Category.WORDING, Severity.WARNING);
  private static final Rule SECOND = rule("second", Category.WORDING, Severity.WARNING);
  private static final Rule OTHER = rule("other", Category.GRAMMAR, Severity.WARNING);
  private static final Rule TYPO = rule("typo", Category.TYPO, Severity.WARNING);
  private static final Rule FORMULATION =
      rule("formulation", Category.FORMULATION, Severity.WARNING);
  private static final Rule HOLE = rule("hole", Category.PLACEHOLDER, Severity.WARNING);
  private static final Rule HINT = rule("hint", Category.FORMULATION, Severity.INFO);
  private static final List<Rule> RULES =
      List.of(ERROR, FIRST, SECOND, OTHER, TYPO, FORMULATION, HOLE, HINT);

  private static Rule rule(String id, Category category, Severity severity) {
    return Rule.of(id, category, severity, id).message(id).explanation(id).build();
  }

  private static Diagnostic at(Rule rule, int start, int end) {
    return Diagnostic.of(rule, new Span(start, end), rule.id());
  }

  private static Findings check(List<Diagnostic> found) {
    Check check =
        new Check() {
          @Override
          public List<Rule> rules() {
            return RULES;
          }

          @Override
          public void check(Document document, Consumer<Diagnostic> report) {
            found.forEach(report);
          }
        };
    char[] text = new char[100];
    Document document =
        Document.of("a.txt", Format.TEXT, text, SourceMap.identity(text), List.of());
    return new Linter(RuleBook.of(List.of(check)), rule -> true).check(document);
  }

  private static List<Diagnostic> reported(Diagnostic... found) {
    return check(List.of(found)).diagnostics();
  }

  @Test
  void ofOverlappingOnesTheWorstThenTheLongestThenTheFirstStays() {
    assertThat(reported(at(FIRST, 0, 9), at(ERROR, 4, 6))).containsExactly(at(ERROR, 4, 6));
    assertThat(reported(at(FIRST, 0, 3), at(SECOND, 1, 9))).containsExactly(at(SECOND, 1, 9));
    assertThat(reported(at(SECOND, 0, 3), at(FIRST, 2, 5))).containsExactly(at(FIRST, 2, 5));
    assertThat(reported(at(FIRST, 0, 3), at(FIRST, 3, 5))).hasSize(2);
  }

  @Test
  void whatLosesHidesNothing() {
    // The one in the middle is hidden by the worst, so the first one is free.
    assertThat(reported(at(FIRST, 0, 3), at(SECOND, 2, 9), at(ERROR, 8, 12)))
        .containsExactly(at(FIRST, 0, 3), at(ERROR, 8, 12));
  }

  @Test
  void otherCategoriesOverlapUnlessThePlaceIsTheSame() {
    assertThat(reported(at(FIRST, 0, 4), at(OTHER, 2, 6))).hasSize(2);
    assertThat(reported(at(OTHER, 0, 4), at(FIRST, 0, 4))).containsExactly(at(FIRST, 0, 4));
    assertThat(reported(at(OTHER, 0, 4), at(ERROR, 0, 4))).containsExactly(at(ERROR, 0, 4));
  }

  @Test
  void oneSlipToldAsATypoAndAsAFormulationIsToldOnce() {
    assertThat(reported(at(TYPO, 2, 4), at(FORMULATION, 0, 8)))
        .containsExactly(at(FORMULATION, 0, 8));
    assertThat(reported(at(TYPO, 2, 4), at(FIRST, 3, 5))).containsExactly(at(FIRST, 3, 5));
    assertThat(reported(at(TYPO, 2, 4), at(FORMULATION, 4, 8))).hasSize(2);
  }

  @Test
  void hintsAtHolesAreDropped() {
    Diagnostic hole = at(HOLE, 10, 15);
    Diagnostic apart = at(HINT, 20, 23);
    assertThat(reported(at(HINT, 10, 14), at(HINT, 8, 11), hole, at(HINT, 14, 20), apart))
        .containsExactly(hole, apart);
    Diagnostic sure = at(FIRST, 10, 14);
    assertThat(reported(sure, hole)).containsExactly(sure, hole);
  }

  @Test
  void aLongSpanDoesNotHideAFaultInsideIt() {
    assertThat(reported(at(FIRST, 0, Filters.LONG), at(SECOND, 3, 5))).hasSize(2);
    assertThat(reported(at(FIRST, 0, Filters.LONG - 1), at(SECOND, 3, 5))).hasSize(1);
  }

  @Test
  void floodsAreCounted() {
    List<Diagnostic> found = new ArrayList<>();
    int all = Collector.MOST + 7;
    for (int i = 0; i < all; i++) {
      found.add(at(FIRST, i, i + 1));
    }
    found.add(at(OTHER, 5, 7));
    Findings findings = check(found);
    assertThat(findings.diagnostics()).hasSize(Filters.CAP + 1).contains(at(OTHER, 5, 7));
    assertThat(findings.omitted())
        .containsExactly(new Omitted(FIRST, Severity.WARNING, all - Filters.CAP));
  }

  @Property(tries = 300)
  void reportsAreInOrderAndDoNotOverlap(
      @ForAll @Size(max = 30) List<@IntRange(max = 9999) Integer> seeds) {
    List<Diagnostic> found = new ArrayList<>();
    for (int seed : seeds) {
      int start = seed % 100 * 37 % 60;
      found.add(at(RULES.get(seed % 4), start, start + seed / 100 % 12));
    }
    List<Diagnostic> kept = check(found).diagnostics();
    assertThat(found).containsAll(kept);
    for (int i = 0; i < kept.size(); i++) {
      for (int j = i + 1; j < kept.size(); j++) {
        assertThat(kept.get(i).span()).isLessThanOrEqualTo(kept.get(j).span());
        if (kept.get(i).rule().category() == kept.get(j).rule().category()) {
          assertThat(kept.get(i).span().overlaps(kept.get(j).span())).isFalse();
        }
      }
    }
    for (Diagnostic lost : found) {
      assertThat(kept)
          .anyMatch(
              other ->
                  other.span().overlaps(lost.span())
                      || other.span().start() == lost.span().start()
                      || other.equals(lost));
    }
  }
}
