package io.github.gongwenlint.engine;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

/** Orders diagnostics: by place for the reader, by worth where only one of several may stay. */
final class Order {
  private final IdentityHashMap<Rule, Integer> ranks = new IdentityHashMap<>();
  private final Comparator<Diagnostic> byPlace = new ByPlace();
  private final Comparator<Diagnostic> byWorth = new ByWorth();

  Order(RuleBook book) {
    List<Rule> rules = book.rules();
    for (int i = 0; i < rules.size(); i++) {
      ranks.put(rules.get(i), i);
    }
  }

  private int rank(Diagnostic diagnostic) {
    return ranks.getOrDefault(diagnostic.rule(), Integer.MAX_VALUE);
  }

  /** By span, then worst first, then in the order of the rule book. */
  Comparator<Diagnostic> byPlace() {
    return byPlace;
  }

  /** Worst first, then longest, then in the order of the rule book, then by place. */
  Comparator<Diagnostic> byWorth() {
    return byWorth;
  }

  /** A class, as the next: the first lambda costs start-up time. */
  private final class ByPlace implements Comparator<Diagnostic> {
    @Override
    public int compare(Diagnostic a, Diagnostic b) {
      int order = a.span().compareTo(b.span());
      if (order == 0) {
        order = a.severity().compareTo(b.severity());
      }
      if (order == 0) {
        order = Integer.compare(rank(a), rank(b));
      }
      return order != 0 ? order : a.message().compareTo(b.message());
    }
  }

  private final class ByWorth implements Comparator<Diagnostic> {
    @Override
    public int compare(Diagnostic a, Diagnostic b) {
      int order = a.severity().compareTo(b.severity());
      if (order == 0) {
        order = Integer.compare(b.span().length(), a.span().length());
      }
      if (order == 0) {
        order = Integer.compare(rank(a), rank(b));
      }
      return order != 0 ? order : byPlace.compare(a, b);
    }
  }
}
