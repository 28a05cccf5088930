package io.github.gongwenlint.engine;

import io.github.gongwenlint.check.Checks;
import io.github.gongwenlint.languagetool.AnchoredRules;
import io.github.gongwenlint.languagetool.LanguageToolRules;
import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All rules and the checks that find their diagnostics. */
public final class RuleBook {
  private final List<Check> checks;
  private final List<Rule> rules;

  private RuleBook(List<Check> checks) {
    this.checks = List.copyOf(checks);
    List<Rule> all = new ArrayList<>();
    for (Check check : checks) {
      all.addAll(check.rules());
    }
    this.rules = Collections.unmodifiableList(all);
  }

  /** The rules that come with the program. */
  public static RuleBook builtIn() {
    return builtIn(Mode.AUTO);
  }

  /**
   * The rules that come with the program.
   *
   * @param contextual how the contextual ones among them are matched, if at all
   */
  public static RuleBook builtIn(Mode contextual) {
    return contextual == Mode.AUTO
        ? new RuleBook(Checks.all(new AnchorListener(AnchoredRules.builtIn())))
        : new RuleBook(Checks.all()).with(LanguageToolRules.builtIn(contextual));
  }

  /** Returns a book of these rules and more. */
  public RuleBook with(List<Check> more) {
    List<Check> all = new ArrayList<>(checks);
    all.addAll(more);
    return new RuleBook(all);
  }

  /** A book of these checks, for those who bring their own. */
  public static RuleBook of(List<Check> checks) {
    return new RuleBook(checks);
  }

  /** Returns the checks in the order in which they run. */
  public List<Check> checks() {
    return checks;
  }

  /** Returns all rules, those that are off by default included. */
  public List<Rule> rules() {
    return rules;
  }
}
