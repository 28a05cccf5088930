package io.github.gongwenlint.engine;

import io.github.gongwenlint.check.TriggerChecks;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Silenced;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs the checks on a document and filters what they find; several threads may share one. */
public final class Linter {
  private final RuleBook book;
  private final Predicate<Rule> selected;
  private final @Nullable PhraseMatcher allowed;
  private final @Nullable RuleChoice choice;
  private final List<Check> checks;

  /** Made when there is something to be ordered; threads may make it twice. */
  private @Nullable Order order;

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
    this(book, selected, allowed, null);
  }

  /**
   * Makes a linter that also changes what is found as a configuration says.
   *
   * @param choice what the configuration says about rules, or null
   */
  public Linter(
      RuleBook book,
      Predicate<Rule> selected,
      @Nullable PhraseMatcher allowed,
      @Nullable RuleChoice choice) {
    this.book = book;
    this.selected = selected;
    this.allowed = allowed;
    this.choice = choice;
    List<Check> wanted = new ArrayList<>();
    for (Check check : book.checks()) {
      for (Rule rule : check.rules()) {
        if (selected.test(rule)) {
          wanted.add(check.only(selected));
          break;
        }
      }
    }
    checks = TriggerChecks.joined(wanted);
  }

  /** Returns the diagnostics of {@code document} in the order of the text. */
  public List<Diagnostic> lint(Document document) {
    return check(document).diagnostics();
  }

  /** Returns the diagnostics of {@code document} and what was too much to be listed. */
  public Findings check(Document document) {
    return check(document, List.of());
  }

  /** Returns the diagnostics of {@code document} that some screens let through. */
  public Findings check(Document document, List<Screen> screens) {
    return check(document, screens, 1);
  }

  /**
   * Returns the same as with one thread.
   *
   * @param threads how many threads a long document may be checked on, from 1
   */
  public Findings check(Document document, List<Screen> screens, int threads) {
    Collector collector = new Collector(selected);
    if (threads > 1 && document.length() >= ParallelChecks.LONG) {
      ParallelChecks.run(document, checks, selected, threads, collector);
    } else {
      for (Check check : checks) {
        check.check(document, collector);
      }
    }
    List<Diagnostic> found = collector.found();
    List<Suppression> suppressions = Suppressions.of(document);
    if (found.isEmpty() && suppressions.isEmpty() && screens.isEmpty()) {
      return new Findings(List.of(), List.of());
    }
    if (choice != null) {
      found = adjusted(document, found, choice);
    }
    Order order = order();
    found = Filters.withoutAllowed(found, document, allowed);
    found = Filters.withoutPromptsTwice(found);
    found = Filters.withoutTwins(found, order);
    found = Filters.withoutOverlaps(found, order);
    found = Filters.withoutHintsAtHoles(found);
    SuppressionFilter filter = new SuppressionFilter(document, book, selected);
    found = filter.apply(found, suppressions);
    List<Silenced> silenced = filter.silenced();
    for (Screen screen : screens) {
      found = screen.pass(document, found, silenced);
    }
    return Filters.capped(found, collector)
        .with(silenced, filter.removals(), filter.unusedComments());
  }

  private Order order() {
    Order known = order;
    if (known == null) {
      known = new Order(book);
      order = known;
    }
    return known;
  }

  private static List<Diagnostic> adjusted(
      Document document, List<Diagnostic> found, RuleChoice choice) {
    List<Diagnostic> kept = new ArrayList<>(found.size());
    for (Diagnostic diagnostic : found) {
      Diagnostic adjusted = choice.adjusted(document, diagnostic);
      if (adjusted != null) {
        kept.add(adjusted);
      }
    }
    return kept;
  }
}
