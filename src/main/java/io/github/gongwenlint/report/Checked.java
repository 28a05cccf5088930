package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import java.util.List;

/**
 * A document with what was found in it.
 *
 * @param document the document
 * @param diagnostics what is reported, in the order of the text
 */
public record Checked(Document document, List<Diagnostic> diagnostics) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
  }
}
