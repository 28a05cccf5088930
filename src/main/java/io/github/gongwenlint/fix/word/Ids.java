package io.github.gongwenlint.fix.word;

import java.util.HashSet;
import java.util.Set;

/**
 * Numbers for comments and revisions. All of them share one space over all parts: Word calls a file
 * with a number used twice damaged.
 */
final class Ids {
  /** From here a producer's own numbers leave no room above them. */
  private static final int HIGH = 1 << 30;

  private final Set<Integer> used = new HashSet<>();
  private int next;

  /** Takes note of a number that is in use. */
  void use(int id) {
    used.add(id);
    if (id >= next && id < HIGH) {
      next = id + 1;
    }
  }

  /** Takes note of all numbers in a part's XML: the values of attributes called {@code id}. */
  void useAll(String xml) {
    for (int at = xml.indexOf(":id="); at >= 0; at = xml.indexOf(":id=", at + 4)) {
      int i = at + 5;
      int value = 0;
      while (i < xml.length() && isDigit(xml.charAt(i)) && value < HIGH / 10) {
        value = value * 10 + xml.charAt(i) - '0';
        i++;
      }
      if (i > at + 5 && i < xml.length() && xml.charAt(i) == xml.charAt(at + 4)) {
        use(value);
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns a number that is used nowhere. */
  int next() {
    while (!used.add(next)) {
      next++;
    }
    return next++;
  }
}
