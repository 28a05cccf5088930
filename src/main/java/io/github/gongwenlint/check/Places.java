package io.github.gongwenlint.check;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The places of one document that show the same habit of writing: a few are reported one by one,
 * many are reported once, with a fix for all.
 */
public final class Places {
  private static final int FEW = 3;

  /** Beyond this many places no fix is offered, so that hostile text cannot fill the memory. */
  private static final int MANY = 5_000;

  private final Rule rule;
  private final Fix.Applicability applicability;
  private final List<Place> places = new ArrayList<>(0);
  private int count;

  private record Place(Span span, String message, String title, List<Edit> edits) {}

  /** Starts with no place; {@code applicability} is that of the fixes. */
  public Places(Rule rule, Fix.Applicability applicability) {
    this.rule = rule;
    this.applicability = applicability;
  }

  /** Returns how many places were added. */
  public int count() {
    return count;
  }

  /**
   * Adds a place.
   *
   * @param span where it is, in UTF-16 offsets
   * @param message what is wrong there
   * @param title what the edits do
   * @param edits none where a person has to think
   */
  public void add(Span span, String message, String title, List<Edit> edits) {
    count++;
    if (places.size() < MANY) {
      places.add(new Place(span, message, title, edits));
    }
  }

  /** Adds a place that is replaced as a whole. */
  public void add(Span span, String message, String replacement) {
    add(span, message, "改为“" + replacement + "”", List.of(new Edit(span, replacement)));
  }

  /** Reports the places one by one, or all of them at the first when they are more than three. */
  public void report(Severity severity, Consumer<Diagnostic> report) {
    if (count <= FEW) {
      for (Place place : places) {
        List<Fix> fixes =
            place.edits.isEmpty()
                ? List.of()
                : List.of(new Fix(place.title, applicability, place.edits));
        report.accept(new Diagnostic(rule, severity, place.span, place.message, fixes));
      }
      return;
    }
    Place first = places.get(0);
    List<Fix> fixes = new ArrayList<>();
    if (count <= MANY) {
      List<Edit> all = new ArrayList<>();
      for (Place place : places) {
        all.addAll(place.edits);
      }
      all.sort(Comparator.comparing(Edit::span));
      if (!all.isEmpty()) {
        fixes.add(new Fix("全文" + count + "处一并改正", applicability, all));
      }
    }
    report.accept(
        new Diagnostic(
            rule, severity, first.span, first.message + "；全文共" + count + "处，只在第一处提示", fixes));
  }
}
