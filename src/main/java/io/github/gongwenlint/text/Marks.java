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

  /** Which of the 64 characters from U+FF00 on end a clause: ！，：；？. */
  private static final long STOPS = 1L << 0x01 | 1L << 0x0c | 1L << 0x1a | 1L << 0x1b | 1L << 0x1f;

  /** Those that end a sentence: ！？. */
  private static final long ENDS = 1L << 0x01 | 1L << 0x1f;

  /**
   * Returns those of some places at which a clause or a sentence ends: ，。；：！？.
   *
   * @param marks what {@link #of} says of the text
   */
  public static int[] stops(char[] text, int[] marks) {
    return chosen(text, marks, STOPS);
  }

  /**
   * Returns those of some places at which a sentence ends: 。！？.
   *
   * @param marks what {@link #of} or {@link #stops} says of the text
   */
  public static int[] ends(char[] text, int[] marks) {
    return chosen(text, marks, ENDS);
  }

  /** Chooses 。 and the characters of a mask; without jumps, like {@link #piece}. */
  private static int[] chosen(char[] text, int[] marks, long mask) {
    int[] places = new int[marks.length];
    int n = 0;
    for (int i : marks) {
      char c = text[i];
      places[n] = i;
      int wide = (int) (mask >>> c) & (((c >>> 6) ^ (0xff00 >>> 6)) - 1) >>> 31;
      n += wide | ((c ^ '。') - 1) >>> 31;
    }
    return Arrays.copyOf(places, n);
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
