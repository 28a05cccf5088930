package io.github.gongwenlint.text;

/**
 * Tells Markdown emphasis that was pasted into plain text, {@code **加强领导**：}, from asterisks that
 * stand for something to be filled in.
 */
public final class Emphasis {
  private static final int LONGEST = 60;

  private Emphasis() {}

  /**
   * Returns where the closing pair of asterisks begins if [{@code i}, {@code i + 2}) opens an
   * emphasis at the start of a line, or -1. Offsets are UTF-16 units.
   */
  public static int closing(char[] t, int i) {
    if (Look.at(t, i) != '*' || Look.at(t, i + 1) != '*' || Look.at(t, i + 2) == '*') {
      return -1;
    }
    int before = Look.skipBlanksBack(t, i);
    while (before > 0 && "-+>·•".indexOf(t[before - 1]) >= 0) {
      before = Look.skipBlanksBack(t, before - 1);
    }
    if (before > 0 && (Chars.isDigit(t[before - 1]) || t[before - 1] == '.')) {
      while (before > 0 && (Chars.isDigit(t[before - 1]) || t[before - 1] == '.')) {
        before--;
      }
      before = Look.skipBlanksBack(t, before);
    }
    if (before > 0 && !Chars.isLineEnd(t[before - 1])) {
      return -1;
    }
    int stop = Math.min(t.length, i + LONGEST);
    for (int k = i + 2; k < stop; k++) {
      if (Chars.isLineEnd(t[k])) {
        return -1;
      }
      if (t[k] == '*') {
        boolean pair = Look.at(t, k + 1) == '*' && Look.at(t, k + 2) != '*' && k >= i + 4;
        char next = Look.at(t, Look.skipBlanks(t, k + 2));
        char last = t[k - 1];
        boolean ends = next == '\0' || Chars.isLineEnd(next) || "：:。".indexOf(next) >= 0;
        return pair && (ends || "：:。".indexOf(last) >= 0) ? k : -1;
      }
    }
    return -1;
  }

  /**
   * Returns where the opening pair of asterisks begins if [{@code i}, {@code i + 2}) closes an
   * emphasis, or -1.
   */
  public static int opening(char[] t, int i) {
    int stop = Math.max(0, i - LONGEST);
    for (int k = i - 1; k > stop - 1 && k > 0; k--) {
      if (Chars.isLineEnd(t[k])) {
        return -1;
      }
      if (t[k] == '*') {
        return t[k - 1] == '*' && closing(t, k - 1) == i ? k - 1 : -1;
      }
    }
    return -1;
  }
}
