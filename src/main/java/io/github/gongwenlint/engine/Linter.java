package io.github.gongwenlint.engine;

import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs the checks on a document and filters what they find; several threads may share one. */
public final class Linter {
  private final RuleBook book;
  private final Predicate<Rule> selected;
  private final @Nullable PhraseMatcher allowed;
  private final List<Check> checks = new ArrayList<>();

  /**
   * Makes a linter that reports the rules that {@code selected} accepts; a check that has none of
   * them does not run.
   */
  public Linter(RuleBook book, Predicate<Rule> selected) {
    this(book, selected, null);
  }

  /**
   * Makes a linter that also leaves alone what dictionaries report inside of some terms.
   *
   * @param allowed finds the terms, or null
   */
  public Linter(RuleBook book, Predicate<Rule> selected, @Nullable PhraseMatcher allowed) {
    this.book = book;
    this.selected = selected;
    this.allowed = allowed;
    for (Check check : book.checks()) {
      for (Rule rule : check.rules()) {
        if (selected.test(rule)) {
          checks.add(check.only(selected));
          break;
        }
      }
    }
  }

  /** Returns the diagnostics of {@code document} in the order of the text. */
  public List<Diagnostic> lint(Document document) {
    return check(document).diagnostics();
  }

  /** Returns the diagnostics of {@code document} and what was too much to be listed. */
  public Findings check(Document document) {
    Collector collector = new Collector(selected);
    for (Check check : checks) {
      check.check(document, collector);
    }
    List<Diagnostic> found = collector.found();
    List<Suppression> wishes = Suppressions.of(document);
    if (found.isEmpty() && wishes.isEmpty()) {
      return new Findings(List.of(), List.of());
    }
    Order order = new Order(book);
    found = Filters.withoutAllowed(found, document, allowed);
    found = Filters.withoutTwins(found, order);
    found = Filters.withoutOverlaps(found, order);
    found = Filters.withoutHintsAtHoles(found);
    found = Suppressions.apply(found, wishes, book, selected);
    return Filters.capped(found, collector);
  }
}
