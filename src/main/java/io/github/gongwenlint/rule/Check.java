package io.github.gongwenlint.rule;

import io.github.gongwenlint.document.Document;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Finds the diagnostics of one or several rules in a document.
 *
 * <p>A check keeps no state between documents and may be used by several threads at once. Its work
 * is linear in the document's length.
 */
public interface Check {
  /** Returns the rules whose diagnostics this check finds. */
  List<Rule> rules();

  /**
   * Returns this check without the work that only rules that are not {@code selected} need; what it
   * reports of those is not used.
   */
  default Check only(Predicate<Rule> selected) {
    return this;
  }

  /** Reports every diagnostic of {@code document}, in any order. */
  void check(Document document, Consumer<Diagnostic> report);
}
