package io.github.gongwenlint.check;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A check that starts from certain characters; several of them share one walk over the text, see
 * {@link TriggerChecks}.
 */
public abstract class TriggerCheck implements Check {
  /** What a check knows about one document while it is searched. */
  public interface Session {
    /**
     * Takes the places in the next piece of the text at which to look closer.
     *
     * @param places their offsets in UTF-16 units, ascending
     * @param count how many they are; what else the array holds means nothing
     */
    void look(int[] places, int count);

    /** Reports the rest, when the whole document was searched. */
    void finish();
  }

  private final List<Rule> rules;
  private final Triggers triggers;

  /** Makes a check of these rules that starts from these characters. */
  protected TriggerCheck(List<Rule> rules, Triggers triggers) {
    this.rules = rules;
    this.triggers = triggers;
  }

  @Override
  public final List<Rule> rules() {
    return rules;
  }

  /** Returns the characters it starts from. */
  final Triggers triggers() {
    return triggers;
  }

  /** Starts a document. */
  protected abstract Session open(Document document, Consumer<Diagnostic> report);

  @Override
  public final TriggerCheck only(Predicate<Rule> selected) {
    return this;
  }

  @Override
  public final void check(Document document, Consumer<Diagnostic> report) {
    new TriggerChecks(List.of(this)).check(document, report);
  }
}
