package io.github.gongwenlint.engine;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Runs the checks on a document and filters what they find. */
public final class Linter {
  private final RuleBook book;
  private final Predicate<Rule> selected;

  public Linter(RuleBook book, Predicate<Rule> selected) {
    this.book = book;
    this.selected = selected;
  }

  /** Returns the diagnostics of {@code document} in the order of the text. */
  public List<Diagnostic> lint(Document document) {
    List<Diagnostic> found = new ArrayList<>();
    for (Check check : book.checks()) {
      check.check(
          document,
          diagnostic -> {
            if (selected.test(diagnostic.rule())) {
              found.add(diagnostic);
            }
          });
    }
    found.sort(
        Comparator.comparing(Diagnostic::span)
            .thenComparing(Diagnostic::severity)
            .thenComparing(diagnostic -> diagnostic.rule().id()));
    return found;
  }
}
