package io.github.gongwenlint.engine;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes the diagnostics of selected rules; what a rule reports beyond {@link #MOST} is only
 * counted, so that hostile text cannot fill the memory.
 */
final class Collector implements Consumer<Diagnostic> {
  /** How many diagnostics of one rule in one document are looked at. */
  static final int MOST = 10_000;

  private final Predicate<Rule> selected;
  private final List<Diagnostic> found = new ArrayList<>();
  private final IdentityHashMap<Rule, int[]> taken = new IdentityHashMap<>();
  private final IdentityHashMap<Rule, Map<Severity, Integer>> left = new IdentityHashMap<>();

  Collector(Predicate<Rule> selected) {
    this.selected = selected;
  }

  @Override
  public void accept(Diagnostic diagnostic) {
    Rule rule = diagnostic.rule();
    if (!selected.test(rule)) {
      return;
    }
    int[] count = taken.get(rule);
    if (count == null) {
      count = new int[1];
      taken.put(rule, count);
    }
    if (count[0]++ < MOST) {
      found.add(diagnostic);
    } else {
      leave(diagnostic);
    }
  }

  /** Counts a diagnostic that is not listed. */
  void leave(Diagnostic diagnostic) {
    leave(diagnostic.rule(), diagnostic.severity(), 1);
  }

  private void leave(Rule rule, Severity severity, int count) {
    left.computeIfAbsent(rule, any -> new EnumMap<>(Severity.class))
        .merge(severity, count, Integer::sum);
  }

  /** Takes what another one has taken, as if it had been reported here after all that was. */
  void addAll(Collector other) {
    for (Diagnostic diagnostic : other.found) {
      accept(diagnostic);
    }
    for (Map.Entry<Rule, Map<Severity, Integer>> counts : other.left.entrySet()) {
      for (Map.Entry<Severity, Integer> count : counts.getValue().entrySet()) {
        leave(counts.getKey(), count.getKey(), count.getValue());
      }
    }
  }

  List<Diagnostic> found() {
    return found;
  }

  /** Returns for each rule what was only counted, by severity. */
  IdentityHashMap<Rule, Map<Severity, Integer>> left() {
    return left;
  }
}
