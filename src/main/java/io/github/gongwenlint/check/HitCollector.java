package io.github.gongwenlint.check;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/** A listener that judges the hits of one phrase set together, when a document was scanned. */
public abstract class HitCollector implements PhraseListener {
  private final int set;
  private final List<Rule> rules;

  /** Listens to a set of {@link io.github.gongwenlint.dictionary.PhraseSet} for some rules. */
  protected HitCollector(int set, List<Rule> rules) {
    this.set = set;
    this.rules = rules;
  }

  @Override
  public final List<Rule> rules() {
    return rules;
  }

  @Override
  public final int[] sets() {
    return new int[] {set};
  }

  @Override
  public final Session open(Document document, Consumer<Diagnostic> report) {
    return new Collection(document, report);
  }

  /** Reports what the hits of a document amount to; there may be none. */
  protected abstract void judge(Document document, Hits hits, Consumer<Diagnostic> report);

  private final class Collection implements Session {
    private final Document document;
    private final Consumer<Diagnostic> report;
    private final Hits hits = new Hits();

    Collection(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.report = report;
    }

    @Override
    public void hit(int set, int payload, int start, int end) {
      hits.add(payload, start, end);
    }

    @Override
    public void finish() {
      judge(document, hits, report);
    }
  }
}
