package io.github.gongwenlint.text;

/**
 * Looks around an offset of a text. All offsets are UTF-16 units; looking beyond the text is
 * allowed and finds U+0000.
 */
public final class Look {
  /** How far a line is looked at to either side, so that a line of megabytes costs no more. */
  private static final int REACH = 200;

  private Look() {}

  /** Returns the character at {@code i}, or U+0000 outside the text. */
  public static char at(char[] t, int i) {
    return i >= 0 && i < t.length ? t[i] : '\0';
  }

  /** Tells whether {@code word} stands at {@code i}. */
  public static boolean starts(char[] t, int i, String word) {
    int n = word.length();
    if (i < 0 || i + n > t.length) {
      return false;
    }
    for (int k = 0; k < n; k++) {
      if (t[i + k] != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether {@code word} ends right before {@code i}. */
  public static boolean ends(char[] t, int i, String word) {
    return starts(t, i - word.length(), word);
  }

  /** Returns the length of the first of {@code words} that stands at {@code i}, or 0. */
  public static int startsAny(char[] t, int i, String... words) {
    for (String word : words) {
      if (starts(t, i, word)) {
        return word.length();
      }
    }
    return 0;
  }

  /** Returns the length of the first of {@code words} that ends right before {@code i}, or 0. */
  public static int endsAny(char[] t, int i, String... words) {
    for (String word : words) {
      if (ends(t, i, word)) {
        return word.length();
      }
    }
    return 0;
  }

  /** Tells whether {@code c} is one of {@code set}. */
  public static boolean in(char c, String set) {
    return set.indexOf(c) >= 0;
  }

  /** Returns the start of the line that holds {@code i}, or a place 200 units before it. */
  public static int lineStart(char[] t, int i) {
    int stop = Math.max(0, i - REACH);
    int k = i;
    while (k > stop && !Chars.isLineEnd(t[k - 1])) {
      k--;
    }
    return k;
  }

  /** Returns the end of the line that holds {@code i}, or a place 200 units after it. */
  public static int lineEnd(char[] t, int i) {
    int stop = Math.min(t.length, i + REACH);
    int k = i;
    while (k < stop && !Chars.isLineEnd(t[k])) {
      k++;
    }
    return k;
  }

  /** Returns the first offset from {@code i} on that holds no blank, line ends being no blanks. */
  public static int skipBlanks(char[] t, int i) {
    int k = i;
    while (k < t.length && isBlank(t[k])) {
      k++;
    }
    return k;
  }

  /** Returns the offset after the last character before {@code i} that is no blank. */
  public static int skipBlanksBack(char[] t, int i) {
    int k = i;
    while (k > 0 && isBlank(t[k - 1])) {
      k--;
    }
    return k;
  }

  /** Tells whether {@code c} is white space inside a line or takes no place. */
  public static boolean isBlank(char c) {
    return !Chars.isLineEnd(c) && (Chars.isSpace(c) || Chars.isZeroWidth(c));
  }

  /** Tells whether one of {@code words} stands somewhere in [{@code from}, {@code to}). */
  public static boolean holds(char[] t, int from, int to, String... words) {
    int last = Math.min(to, t.length);
    for (int i = Math.max(0, from); i < last; i++) {
      char c = t[i];
      for (String word : words) {
        if (word.charAt(0) == c && i + word.length() <= last && starts(t, i, word)) {
          return true;
        }
      }
    }
    return false;
  }
}
