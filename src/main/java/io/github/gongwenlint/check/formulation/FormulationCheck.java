package io.github.gongwenlint.check.formulation;

import io.github.gongwenlint.check.Hits;
import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.check.PhraseListener;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds standard formulations that are written wrongly. */
public final class FormulationCheck implements PhraseListener {
  /** No phrase of the dictionary is longer. */
  static final int LONGEST = 120;

  private static final int[] SETS = {
    PhraseSet.WRONG,
    PhraseSet.RIGHT,
    PhraseSet.SHORT_FORM,
    PhraseSet.INVERSION,
    PhraseSet.HALF,
    PhraseSet.FORM,
    PhraseSet.INTRODUCER,
    PhraseSet.LIST_START,
    PhraseSet.SWAPPED,
    PhraseSet.SET_HALF
  };

  @Override
  public List<Rule> rules() {
    return FormulationRules.ALL;
  }

  @Override
  public int[] sets() {
    return SETS.clone();
  }

  @Override
  public Session open(Document document, Consumer<Diagnostic> report) {
    return new Scan(document, report);
  }

  /** What was found in one document. */
  static final class Scan implements Session {
    final Passage passage;
    final Document document;
    final Hits wrong = new Hits();
    final Hits right = new Hits();
    final Hits shortForms = new Hits();
    final Hits inversions = new Hits();
    final Hits listStarts = new Hits();
    final Hits introducers = new Hits();
    final Hits forms = new Hits();
    final NearMisses nearMisses;
    private final Consumer<Diagnostic> sink;
    private final List<Span> reported = new ArrayList<>();

    Scan(Document document, Consumer<Diagnostic> sink) {
      this.document = document;
      this.sink = sink;
      passage = new Passage(document.chars());
      nearMisses = new NearMisses(document.chars());
    }

    @Override
    public void hit(int set, int payload, int start, int end) {
      switch (set) {
        case PhraseSet.HALF -> nearMisses.half(payload >> 1, (payload & 1) != 0, start, end);
        case PhraseSet.SET_HALF -> nearMisses.setHalf(payload >> 1, (payload & 1) != 0, start, end);
        case PhraseSet.RIGHT -> right.add(payload, start, end);
        case PhraseSet.SHORT_FORM -> shortForms.add(payload, start, end);
        case PhraseSet.INTRODUCER -> introducers.add(payload, start, end);
        case PhraseSet.WRONG -> wrong.add(payload, start, end);
        case PhraseSet.INVERSION -> inversions.add(payload, start, end);
        case PhraseSet.FORM -> forms.add(payload, start, end);
        case PhraseSet.LIST_START -> listStarts.add(payload, start, end);
        case PhraseSet.SWAPPED -> nearMisses.add(payload, start, end, start + (end - start) / 2);
        default -> throw new IllegalArgumentException("set " + set);
      }
    }

    @Override
    public void finish() {
      Lists.reportOrder(this);
      Wordings.report(this);
      ShortForms.report(this);
      Lists.reportExpansions(this);
      Forms.report(this);
      nearMisses.report(this);
    }

    /** Passes a diagnostic on and remembers where it is. */
    void report(Diagnostic diagnostic) {
      if (diagnostic.rule().enabled()) {
        reported.add(diagnostic.span());
      }
      sink.accept(diagnostic);
    }

    /** Tells whether something of this family was already reported in the range. */
    boolean isReported(int start, int end) {
      // What is reported later lies mostly behind what was reported before: look from the end.
      for (int i = reported.size() - 1; i >= 0 && i >= reported.size() - 1000; i--) {
        Span span = reported.get(i);
        if (span.start() < end && start < span.end()) {
          return true;
        }
      }
      return false;
    }

    /** Tells whether the range lies inside a longer wording that is right. */
    boolean isCovered(int start, int end) {
      return right.holdMoreThan(start, end, LONGEST);
    }
  }
}
