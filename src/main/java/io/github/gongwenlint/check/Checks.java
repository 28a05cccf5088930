package io.github.gongwenlint.check;

import io.github.gongwenlint.check.consistency.ConsistencyCheck;
import io.github.gongwenlint.check.date.ChronologyCheck;
import io.github.gongwenlint.check.date.DateCheck;
import io.github.gongwenlint.check.formulation.FormulationCheck;
import io.github.gongwenlint.check.number.NumberCheck;
import io.github.gongwenlint.check.numbering.AnnouncedCountCheck;
import io.github.gongwenlint.check.numbering.HeadingStyleCheck;
import io.github.gongwenlint.check.numbering.OrdinalMarksCheck;
import io.github.gongwenlint.check.numbering.SequenceCheck;
import io.github.gongwenlint.check.numbering.TypedNumberCheck;
import io.github.gongwenlint.check.placeholder.PlaceholderCheck;
import io.github.gongwenlint.check.punctuation.PunctuationCheck;
import io.github.gongwenlint.check.repetition.DoubledCharacterCheck;
import io.github.gongwenlint.check.repetition.DoubledPunctuationCheck;
import io.github.gongwenlint.check.repetition.DoubledWordCheck;
import io.github.gongwenlint.check.repetition.RepeatedSentenceCheck;
import io.github.gongwenlint.check.repetition.RepeatedTextCheck;
import io.github.gongwenlint.check.residue.OrganisationCheck;
import io.github.gongwenlint.check.residue.PlaceCheck;
import io.github.gongwenlint.check.residue.SiteResidueCheck;
import io.github.gongwenlint.check.residue.SuppressionRules;
import io.github.gongwenlint.check.residue.WordResidueCheck;
import io.github.gongwenlint.check.wording.MistypedWordCheck;
import io.github.gongwenlint.check.wording.StrayCharacterCheck;
import io.github.gongwenlint.check.wording.WordingCheck;
import io.github.gongwenlint.rule.Check;
import java.util.List;

/** The list of all checks written in Java: a new one is one line here. */
public final class Checks {
  private Checks() {}

  /**
   * Returns new instances of all checks, in the order in which rules are listed.
   *
   * @param listeners those who also want to hear of phrases
   */
  public static List<Check> all(PhraseListener... listeners) {
    return List.of(
        new PlaceholderCheck(),
        new WordResidueCheck(),
        new DoubledCharacterCheck(),
        new DoubledWordCheck(),
        new DoubledPunctuationCheck(),
        new RepeatedTextCheck(),
        new RepeatedSentenceCheck(),
        new SequenceCheck(),
        new AnnouncedCountCheck(),
        new OrdinalMarksCheck(),
        new HeadingStyleCheck(),
        new TypedNumberCheck(),
        new PunctuationCheck(),
        new ConsistencyCheck(),
        new DateCheck(),
        new NumberCheck(),
        new SuppressionRules(),
        new PhraseChecks(
                new FormulationCheck(),
                new ChronologyCheck(),
                new PlaceCheck(),
                new WordingCheck(),
                new OrganisationCheck(),
                new SiteResidueCheck())
            .with(listeners),
        // Of two that report the same the first one is taken: rows are surer than probabilities.
        new MistypedWordCheck(),
        new StrayCharacterCheck());
  }
}
