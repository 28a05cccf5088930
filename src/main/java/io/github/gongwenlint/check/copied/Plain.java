package io.github.gongwenlint.check.copied;

import io.github.gongwenlint.text.Chars;
import java.util.Arrays;

/**
 * The characters of a text that say something: Chinese characters, letters and digits without
 * blanks and marks between them, full-width letters and digits as half-width ones, so that a copy
 * is known whatever was done to its marks and line ends.
 */
final class Plain {
  private char[] text = new char[1 << 10];
  private int[] offsets = new int[1 << 10];
  private int length;

  /** Adds what {@code t} says. */
  void add(char[] t) {
    for (int i = 0; i < t.length; i++) {
      char c = t[i];
      if (c >= '\uff10' && c <= '\uff5a') {
        c -= '\ufee0';
      }
      if (Chars.isHan(c) || (c >= '0' && c <= '9') || Chars.isLatin(c)) {
        if (length == text.length) {
          text = Arrays.copyOf(text, length * 2);
          offsets = Arrays.copyOf(offsets, length * 2);
        }
        offsets[length] = i;
        text[length++] = c;
      }
    }
  }

  int length() {
    return length;
  }

  char at(int i) {
    return text[i];
  }

  /** Returns where the character stands in the text it was taken from. */
  int offset(int i) {
    return offsets[i];
  }

  /** Returns the characters; only those before {@link #length} mean anything. */
  char[] chars() {
    return text;
  }
}
