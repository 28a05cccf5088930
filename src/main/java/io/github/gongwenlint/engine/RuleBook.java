package io.github.gongwenlint.engine;

import io.github.gongwenlint.check.Checks;
import io.github.gongwenlint.languagetool.LanguageToolRules;
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
    return builtIn(LanguageToolRules.Mode.AUTO, List.of());
  }

  /**
   * The rules that come with the program, and more.
   *
   * @param mode how the contextual rules are run
   * @param more further checks, such as those of a user's rule files
   */
  public static RuleBook builtIn(LanguageToolRules.Mode mode, List<Check> more) {
    List<Check> checks = new ArrayList<>(Checks.all());
    checks.addAll(LanguageToolRules.builtIn(mode));
    checks.addAll(more);
    return new RuleBook(checks);
  }

  /** A book of these checks, for those who bring their own. */
  public static RuleBook of(List<Check> checks) {
    return new RuleBook(checks);
  }

  public List<Check> checks() {
    return checks;
  }

  /** Returns all rules, those that are off by default included. */
  public List<Rule> rules() {
    return rules;
  }
}
