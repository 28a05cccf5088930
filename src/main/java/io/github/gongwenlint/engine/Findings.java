package io.github.gongwenlint.engine;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.text.Edit;
import java.util.List;

/**
 * What was found in a document.
 *
 * @param diagnostics what is reported, in the order of the text
 * @param omitted what is only counted
 * @param removals edits of the source, not of the text, that take away marks without use
 */
public record Findings(List<Diagnostic> diagnostics, List<Omitted> omitted, List<Edit> removals) {
  public Findings {
    diagnostics = List.copyOf(diagnostics);
    omitted = List.copyOf(omitted);
    removals = List.copyOf(removals);
  }

  /** Findings without marks that are of no use. */
  public Findings(List<Diagnostic> diagnostics, List<Omitted> omitted) {
    this(diagnostics, omitted, List.of());
  }
}
