package io.github.gongwenlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixesTest {
  private static final String TEXT = "通过过了了决议";
  private static final Rule RULE = rule();

  private static Rule rule() {
    return RuleBook.builtIn().rules().iterator().next();
  }

  private static Diagnostic found(Fix... fixes) {
    return Diagnostic.of(RULE, new Span(0, 1), "", fixes);
  }

  private static String fixed(Fixes.Level level, Diagnostic... found) {
    return Fixes.apply(TEXT, Fixes.edits(Fixes.choose(List.of(found), level)));
  }

  private static Fix safe(int start, int end, String text) {
    return Fix.safe("", new Span(start, end), text);
  }

  @Test
  void appliesFixesInTheOrderOfTheText() {
    assertThat(fixed(Fixes.Level.SAFE, found(safe(3, 4, "")), found(safe(1, 2, ""))))
        .isEqualTo("通过了决议");
  }

  @Test
  void leavesSuggestionsAloneUntilTheyAreAskedFor() {
    Diagnostic diagnostic = found(Fix.suggested("", new Span(5, 7), "报告"));
    assertThat(fixed(Fixes.Level.SAFE, diagnostic)).isEqualTo(TEXT);
    assertThat(fixed(Fixes.Level.SUGGESTED, diagnostic)).isEqualTo("通过过了了报告");
  }

  @Test
  void neverChoosesAmongCandidates() {
    Diagnostic diagnostic = found(safe(1, 2, ""), safe(2, 3, ""));
    assertThat(fixed(Fixes.Level.SUGGESTED, diagnostic)).isEqualTo(TEXT);
  }

  @Test
  void takesTheFirstOfTwoThatTouch() {
    assertThat(fixed(Fixes.Level.SAFE, found(safe(1, 3, "过")), found(safe(3, 4, ""))))
        .isEqualTo("通过了了决议");
    assertThat(fixed(Fixes.Level.SAFE, found(safe(7, 7, "。")), found(safe(7, 7, "。"))))
        .isEqualTo(TEXT + "。");
  }
}
