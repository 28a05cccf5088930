package io.github.gongwenlint.languagetool;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be known of a regular expression without running it: literals that stand in every match,
 * its width, and a bound on the work of a backtracking matcher.
 *
 * <p>Widths are in UTF-16 units. Everything computed here is a necessary condition of a match:
 * where the expression says too much, less is known, never something wrong.
 */
final class Expression {
  /** Stands for a width or cost without a useful bound. */
  static final int MANY = 1 << 20;

  /** The most alternatives of one literal place that are kept apart. */
  static final int MOST_OPTIONS = 24;

  /** What an expression is made of. */
  enum Kind {
    LITERALS,
    OTHER,
    SEQUENCE,
    CHOICE,
    REPEAT,
    AHEAD,
    BEHIND,
    NOTHING
  }

  private final Kind kind;
  private final Set<String> literals;
  private final List<Expression> parts;
  private final int least;
  private final int most;

  private Expression(Kind kind, Set<String> literals, List<Expression> parts, int least, int most) {
    this.kind = kind;
    this.literals = literals;
    this.parts = parts;
    this.least = least;
    this.most = most;
  }

  static Expression literal(String text) {
    return new Expression(Kind.LITERALS, Set.of(text), List.of(), 0, 0);
  }

  static Expression literals(Set<String> texts) {
    return new Expression(Kind.LITERALS, texts, List.of(), 0, 0);
  }

  /** Something of which only the width is known. */
  static Expression other(int least, int most) {
    return new Expression(Kind.OTHER, Set.of(), List.of(), least, most);
  }

  static Expression sequence(List<Expression> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : new Expression(Kind.SEQUENCE, Set.of(), List.copyOf(parts), 0, 0);
  }

  static Expression repeat(Expression part, int least, int most) {
    return new Expression(Kind.REPEAT, Set.of(), List.of(part), least, most);
  }

  static Expression nothing() {
    return new Expression(Kind.NOTHING, Set.of(), List.of(), 0, 0);
  }

  static Expression choice(List<Expression> branches) {
    return new Expression(Kind.CHOICE, Set.of(), branches, 0, 0);
  }

  /** What stands before or behind a place and is no part of the match. */
  static Expression around(Kind aheadOrBehind, Expression inner) {
    return new Expression(aheadOrBehind, Set.of(), List.of(inner), 0, 0);
  }

  /** What must not stand there: it is in no match, but trying it is work. */
  static Expression unlike(Expression inner) {
    return new Expression(Kind.NOTHING, Set.of(), List.of(inner), 0, 0);
  }

  /**
   * Reads an expression in Java's syntax.
   *
   * @throws IllegalArgumentException for syntax that is not understood; the message is Chinese
   */
  static Expression parse(String source, boolean ignoreCase) {
    return new ExpressionParser(source, ignoreCase).parse();
  }

  /** Returns the only text that it matches when it is a literal, or null. */
  @Nullable String text() {
    return kind == Kind.LITERALS && literals.size() == 1 ? literals.iterator().next() : null;
  }

  int minWidth() {
    switch (kind) {
      case LITERALS -> {
        int shortest = MANY;
        for (String literal : literals) {
          shortest = Math.min(shortest, literal.length());
        }
        return shortest;
      }
      case OTHER -> {
        return least;
      }
      case SEQUENCE -> {
        int sum = 0;
        for (Expression part : parts) {
          sum = Math.min(MANY, sum + part.minWidth());
        }
        return sum;
      }
      case CHOICE -> {
        int least = MANY;
        for (Expression part : parts) {
          least = Math.min(least, part.minWidth());
        }
        return least;
      }
      case REPEAT -> {
        return (int) Math.min(MANY, (long) this.least * parts.get(0).minWidth());
      }
      default -> {
        return 0;
      }
    }
  }

  int maxWidth() {
    switch (kind) {
      case LITERALS -> {
        int longest = 0;
        for (String literal : literals) {
          longest = Math.max(longest, literal.length());
        }
        return longest;
      }
      case OTHER -> {
        return most;
      }
      case SEQUENCE -> {
        int sum = 0;
        for (Expression part : parts) {
          sum = Math.min(MANY, sum + part.maxWidth());
        }
        return sum;
      }
      case CHOICE -> {
        int widest = 0;
        for (Expression part : parts) {
          widest = Math.max(widest, part.maxWidth());
        }
        return widest;
      }
      case REPEAT -> {
        return (int) Math.min(MANY, (long) most * parts.get(0).maxWidth());
      }
      default -> {
        return 0;
      }
    }
  }

  /** Returns all texts that the expression matches, or null where they are too many. */
  private @Nullable Set<String> exact() {
    switch (kind) {
      case LITERALS -> {
        return literals;
      }
      case SEQUENCE -> {
        Set<String> all = Set.of("");
        for (Expression part : parts) {
          if (part.kind == Kind.AHEAD || part.kind == Kind.BEHIND || part.kind == Kind.NOTHING) {
            continue;
          }
          Set<String> next = part.exact();
          if (next == null) {
            return null;
          }
          all = cross(all, next);
          if (all == null) {
            return null;
          }
        }
        return all;
      }
      case CHOICE -> {
        Set<String> union = new LinkedHashSet<>();
        for (Expression part : parts) {
          Set<String> one = part.exact();
          if (one == null) {
            return null;
          }
          union.addAll(one);
        }
        return union.size() > MOST_OPTIONS ? null : union;
      }
      case REPEAT -> {
        if (most > 3) {
          return null;
        }
        Set<String> unit = parts.get(0).exact();
        if (unit == null) {
          return null;
        }
        Set<String> found = new LinkedHashSet<>();
        Set<String> power = Set.of("");
        for (int i = 0; i <= most; i++) {
          if (i >= least) {
            found.addAll(power);
          }
          power = cross(power, unit);
          if (power == null || found.size() > MOST_OPTIONS) {
            return null;
          }
        }
        return found;
      }
      case NOTHING, AHEAD, BEHIND -> {
        return Set.of("");
      }
      default -> {
        return null;
      }
    }
  }

  private static @Nullable Set<String> cross(Set<String> left, Set<String> right) {
    if ((long) left.size() * right.size() > MOST_OPTIONS) {
      return null;
    }
    Set<String> all = new LinkedHashSet<>();
    for (String l : left) {
      for (String r : right) {
        all.add(l + r);
      }
    }
    return all;
  }

  /** Returns the literals that every match has, with their places counted from its start. */
  List<Required> required() {
    List<Required> found = new ArrayList<>();
    List<Expression> flat = new ArrayList<>();
    flatten(flat);
    Set<String> current = Set.of("");
    int currentLeast = 0;
    int currentMost = 0;
    int least = 0;
    int most = 0;
    for (Expression part : flat) {
      if (part.kind == Kind.NOTHING) {
        continue;
      }
      if (part.kind == Kind.AHEAD || part.kind == Kind.BEHIND) {
        Expression inner = part.parts.get(0);
        boolean ahead = part.kind == Kind.AHEAD;
        int from = ahead ? least : least - inner.maxWidth();
        int to = ahead ? most : most - inner.minWidth();
        for (Required one : inner.required()) {
          found.add(new Required(one.options(), clip(from + one.least()), clip(to + one.most())));
        }
        // What is looked at touches what is matched: together they are a longer literal.
        Set<String> seen = inner.exact();
        if (seen != null && ahead) {
          Set<String> longer = cross(current, seen);
          if (longer != null) {
            keep(found, longer, currentLeast, currentMost);
          }
        } else if (seen != null && current.equals(Set.of(""))) {
          current = seen;
          currentLeast = clip(from);
          currentMost = clip(to);
        }
        continue;
      }
      Set<String> exact = part.exact();
      Set<String> joined = exact == null ? null : cross(current, exact);
      if (joined != null) {
        current = joined;
      } else {
        keep(found, current, currentLeast, currentMost);
        if (exact == null) {
          for (Required one : part.requiredInside()) {
            found.add(
                new Required(one.options(), clip(least + one.least()), clip(most + one.most())));
          }
        }
        current = exact == null ? Set.of("") : exact;
        currentLeast = exact == null ? clip(least + part.minWidth()) : least;
        currentMost = exact == null ? clip(most + part.maxWidth()) : most;
      }
      least = clip(least + part.minWidth());
      most = clip(most + part.maxWidth());
    }
    keep(found, current, currentLeast, currentMost);
    return found;
  }

  private static int clip(int value) {
    return Math.max(-MANY, Math.min(MANY, value));
  }

  private static void keep(List<Required> found, Set<String> options, int least, int most) {
    if (!options.contains("")) {
      found.add(new Required(options, least, most));
    }
  }

  private void flatten(List<Expression> flat) {
    if (kind == Kind.REPEAT && least == 1 && most > 1) {
      // What must come once joins the literals before it.
      parts.get(0).flatten(flat);
      flat.add(repeat(parts.get(0), 0, most == MANY ? MANY : most - 1));
    } else if (kind == Kind.SEQUENCE) {
      for (Expression part : parts) {
        part.flatten(flat);
      }
    } else {
      flat.add(this);
    }
  }

  private List<Required> requiredInside() {
    if (kind == Kind.REPEAT && least > 0) {
      List<Required> inner = new ArrayList<>();
      for (Required one : parts.get(0).required()) {
        // The first repetition has it near the start.
        inner.add(one);
      }
      return inner;
    }
    if (kind == Kind.CHOICE) {
      Set<String> options = new LinkedHashSet<>();
      int from = MANY;
      int to = -MANY;
      for (Expression part : parts) {
        Required best = Required.best(part.required());
        if (best == null) {
          return List.of();
        }
        options.addAll(best.options());
        from = Math.min(from, best.least());
        to = Math.max(to, best.most());
      }
      return options.size() > MOST_OPTIONS ? List.of() : List.of(new Required(options, from, to));
    }
    return List.of();
  }

  /**
   * Returns a bound on the number of ways in which a backtracking matcher can try the expression
   * from one place, an unbounded repetition counted as a whole sentence.
   */
  double cost() {
    double cost;
    switch (kind) {
      case SEQUENCE -> {
        cost = 1;
        for (Expression part : parts) {
          cost *= part.cost();
        }
        return Math.min(cost, 1e12);
      }
      case CHOICE -> {
        if (isDecided()) {
          return 1;
        }
        cost = 0;
        for (Expression part : parts) {
          cost += part.cost();
        }
        return cost;
      }
      case REPEAT -> {
        int times = Math.min(most, Sentences.LIMIT);
        return Math.min(
            1e12, (times - Math.min(least, times) + 1) * Math.pow(parts.get(0).cost(), times));
      }
      default -> {
        // What looks around is tried once and not again, so it counts only when it is dear itself.
        double inner = parts.isEmpty() ? 1 : parts.get(0).cost();
        return inner <= 100 ? 1 : inner;
      }
    }
  }

  /** Tells whether of several literals at most one can stand at a place. */
  private boolean isDecided() {
    Set<String> options = exact();
    if (options == null) {
      return false;
    }
    for (String one : options) {
      for (String other : options) {
        if (!one.equals(other) && other.startsWith(one)) {
          return false;
        }
      }
    }
    return true;
  }
}
