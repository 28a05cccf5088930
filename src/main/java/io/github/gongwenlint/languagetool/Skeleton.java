package io.github.gongwenlint.languagetool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence must hold for a pattern to match in it: the anchor, and other literals in windows
 * around it.
 *
 * @param spaced whether white space may stand inside the literals: {@code <pattern>} rules do not
 *     see it; such a skeleton has no parts
 * @param anchor the literals of which one must stand in the sentence, each at least two characters
 * @param least the first place of the anchor, counted from the start of the match in UTF-16 units;
 *     below zero before it
 * @param most the last such place
 * @param parts further places that must be filled
 */
record Skeleton(boolean spaced, List<String> anchor, int least, int most, List<Part> parts) {
  Skeleton {
    anchor = List.copyOf(anchor);
    parts = List.copyOf(parts);
  }

  /** A place near the anchor that one of some literals must fill. */
  static final class Part {
    private final List<String> options;
    private final char[][] literals;

    /** A bit for the low bits of each literal's first character, to turn most places away. */
    private final long first;

    private final int from;
    private final int to;

    /**
     * Describes a place.
     *
     * @param options the literals of which one must start in the window
     * @param from the window's first place, counted from the anchor's start; may be negative
     * @param to the window's last place, counted from the anchor's start
     */
    Part(List<String> options, int from, int to) {
      this.options = List.copyOf(options);
      this.literals = new char[options.size()][];
      long bits = 0;
      for (int i = 0; i < literals.length; i++) {
        literals[i] = options.get(i).toCharArray();
        bits |= 1L << literals[i][0];
      }
      this.first = bits;
      this.from = from;
      this.to = to;
    }

    List<String> options() {
      return options;
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }

    boolean stands(char[] text, int anchor, int start, int end) {
      int low = Math.max(start, anchor + from);
      int high = Math.min(end - 1, anchor + to);
      for (int i = low; i <= high; i++) {
        char c = text[i];
        if ((first & 1L << c) == 0) {
          continue;
        }
        for (char[] literal : literals) {
          if (literal[0] == c && Anchors.stands(literal, text, i, end)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /** Returns the skeleton of an expression, or null when no match of it needs a literal. */
  static @Nullable Skeleton of(Expression expression, boolean spaced) {
    List<Required> all = new ArrayList<>();
    for (Required one : expression.required()) {
      if (one.shortest() > 0 && isPlain(one.options())) {
        all.add(one);
      }
    }
    Required anchor = Required.best(all);
    if (anchor == null || anchor.shortest() < 2) {
      return null;
    }
    List<Part> parts = new ArrayList<>();
    if (!spaced) {
      for (Required one : all) {
        if (!one.equals(anchor)) {
          parts.add(
              new Part(
                  sorted(one.options()), one.least() - anchor.most(), one.most() - anchor.least()));
        }
      }
    }
    // Narrow windows are looked at fast and seldom hold what they must.
    parts.sort(Comparator.comparingInt(part -> part.to - part.from));
    return new Skeleton(spaced, sorted(anchor.options()), anchor.least(), anchor.most(), parts);
  }

  private static List<String> sorted(Set<String> options) {
    return List.copyOf(new TreeSet<>(options));
  }

  private static boolean isPlain(Set<String> options) {
    for (String option : options) {
      for (int i = 0; i < option.length(); i++) {
        if (option.charAt(i) <= ' ') {
          return false;
        }
      }
    }
    return true;
  }

  /** Tells whether every part stands where a match around the anchor at {@code at} needs it. */
  boolean fits(char[] text, int at, int start, int end) {
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).stands(text, at, start, end)) {
        return false;
      }
    }
    return true;
  }
}
