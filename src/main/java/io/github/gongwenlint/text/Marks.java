package io.github.gongwenlint.text;

import java.util.Arrays;

/**
 * Finds everything in a text that is no Chinese character: marks, digits, letters, spaces, line
 * ends.
 *
 * <p>Of official prose that is an eighth, and what structure, punctuation and placeholders are
 * about begins or ends there. So the text is walked once for all who look for that.
 */
public final class Marks {
  private static final int PIECE = 1 << 12;

  private Marks() {}

  /** Returns the offsets of the characters outside of U+4E00 to U+9FFF, ascending. */
  public static int[] of(char[] text) {
    int[] places = new int[Math.min(text.length, text.length / 6 + PIECE)];
    int count = 0;
    for (int from = 0; from < text.length; from += PIECE) {
      int to = Math.min(text.length, from + PIECE);
      if (places.length - count < to - from) {
        places = Arrays.copyOf(places, Math.min(text.length, places.length * 2 + PIECE));
      }
      count = piece(text, from, to, places, count);
    }
    return Arrays.copyOf(places, count);
  }

  /** Writes every place and counts only those that stay: no jump that a processor could miss. */
  private static int piece(char[] text, int from, int to, int[] places, int count) {
    int n = count;
    for (int i = from; i < to; i++) {
      places[n] = i;
      // 0 in U+4E00 to U+9FFF, 1 elsewhere.
      n += (0x51ff - ((text[i] - 0x4e00) & 0xffff)) >>> 31;
    }
    return n;
  }
}
