package io.github.gongwenlint.engine;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import java.util.List;

/**
 * What was found in a document.
 *
 * @param diagnostics what is reported, in the order of the text
 * @param omitted what is only counted
 */
public record Findings(List<Diagnostic> diagnostics, List<Omitted> omitted) {
  public Findings {
    diagnostics = List.copyOf(diagnostics);
    omitted = List.copyOf(omitted);
  }
}
