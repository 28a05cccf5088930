package io.github.gongwenlint.check;

import io.github.gongwenlint.check.formulation.FormulationCheck;
import io.github.gongwenlint.check.numbering.AnnouncedCountCheck;
import io.github.gongwenlint.check.numbering.HeadingStyleCheck;
import io.github.gongwenlint.check.numbering.OrdinalMarksCheck;
import io.github.gongwenlint.check.numbering.SequenceCheck;
import io.github.gongwenlint.check.placeholder.PlaceholderCheck;
import io.github.gongwenlint.check.repetition.DoubledCharacterCheck;
import io.github.gongwenlint.check.repetition.DoubledPunctuationCheck;
import io.github.gongwenlint.check.repetition.DoubledWordCheck;
import io.github.gongwenlint.check.repetition.RepeatedTextCheck;
import io.github.gongwenlint.check.residue.OrganisationCheck;
import io.github.gongwenlint.check.residue.PlaceCheck;
import io.github.gongwenlint.check.residue.SiteResidueCheck;
import io.github.gongwenlint.rule.Check;
import java.util.List;

/** The list of all checks written in Java: a new one is one line here. */
public final class Checks {
  private Checks() {}

  /** Returns new instances of all checks, in the order in which rules are listed. */
  public static List<Check> all() {
    return List.of(
        new PlaceholderCheck(),
        new SiteResidueCheck(),
        new DoubledCharacterCheck(),
        new DoubledWordCheck(),
        new DoubledPunctuationCheck(),
        new RepeatedTextCheck(),
        new SequenceCheck(),
        new AnnouncedCountCheck(),
        new OrdinalMarksCheck(),
        new HeadingStyleCheck(),
        new PhraseChecks(new FormulationCheck(), new PlaceCheck(), new OrganisationCheck()));
  }
}
