package io.github.gongwenlint.rule;

import io.github.gongwenlint.document.Document;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds the diagnostics of one or several rules in a document.
 *
 * <p>A check keeps no state between documents and may be used by several threads at once. Its work
 * is linear in the document's length.
 */
public interface Check {
  /** Returns the rules whose diagnostics this check finds. */
  List<Rule> rules();

  /** Reports every diagnostic of {@code document}, in any order. */
  void check(Document document, Consumer<Diagnostic> report);
}
