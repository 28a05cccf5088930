package io.github.gongwenlint.engine;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Silenced;
import java.util.List;

/**
 * What was found in a document.
 *
 * @param diagnostics what is reported, in the order of the text
 * @param omitted what is only counted
 * @param silenced what somebody wrote down to be left out
 * @param removals fixes of the source, not of the text: their edits take away marks without use
 * @param unusedComments comments of a Word file that are without use
 */
public record Findings(
    List<Diagnostic> diagnostics,
    List<Omitted> omitted,
    List<Silenced> silenced,
    List<Fix> removals,
    List<UnusedComment> unusedComments) {
  public Findings {
    diagnostics = List.copyOf(diagnostics);
    omitted = List.copyOf(omitted);
    silenced = List.copyOf(silenced);
    removals = List.copyOf(removals);
    unusedComments = List.copyOf(unusedComments);
  }

  /** Findings without marks that are of no use. */
  public Findings(List<Diagnostic> diagnostics, List<Omitted> omitted) {
    this(diagnostics, omitted, List.of(), List.of(), List.of());
  }

  /** Returns these findings with what became of the suppressions. */
  Findings with(List<Silenced> left, List<Fix> marks, List<UnusedComment> unused) {
    return left.isEmpty() && marks.isEmpty() && unused.isEmpty()
        ? this
        : new Findings(diagnostics, omitted, left, marks, unused);
  }
}
