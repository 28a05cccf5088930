package io.github.gongwenlint.check;

import io.github.gongwenlint.check.formulation.FormulationCheck;
import io.github.gongwenlint.rule.Check;
import java.util.List;

/** The list of all checks written in Java: a new one is one line here. */
public final class Checks {
  private Checks() {}

  /** Returns new instances of all checks, in the order in which rules are listed. */
  public static List<Check> all() {
    return List.of(new PhraseChecks(new FormulationCheck()));
  }
}
