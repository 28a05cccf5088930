package io.github.gongwenlint.languagetool;

import java.util.List;

/**
 * Literals and the patterns that need them: finds every place of a text at which one of the
 * literals stands.
 *
 * <p>Every literal has at least two characters. A bit table over pairs of neighbouring characters
 * turns nearly every place of a text away after one look.
 */
final class Anchors {
  /** Receives the places. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes one place.
     *
     * @param pattern the number of the pattern whose literal stands here
     * @param start offset of the literal's first character, in UTF-16 units
     */
    void hit(int pattern, int start);
  }

  private static final int BITS = 16;
  private static final int SIZE = 1 << BITS;

  private final long[] pairs = new long[SIZE >> 6];
  private final int[] first = new int[SIZE >> 4];
  private final int[] next;
  private final int[] keys;
  private final char[][] literals;
  private final int[] patterns;
  private final int size;

  /** Takes the literals and, side by side with them, the numbers of their patterns. */
  Anchors(List<String> literals, List<Integer> patterns) {
    size = literals.size();
    this.literals = new char[size][];
    keys = new int[size];
    this.patterns = new int[size];
    next = new int[size];
    for (int i = 0; i < size; i++) {
      this.patterns[i] = patterns.get(i);
      char[] literal = literals.get(i).toCharArray();
      this.literals[i] = literal;
      keys[i] = literal[0] << 16 | literal[1];
      int hash = hash(literal[0], literal[1]);
      pairs[hash >> 6] |= 1L << hash;
      int bucket = hash >> 4;
      next[i] = first[bucket] - 1;
      first[bucket] = i + 1;
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  private static int hash(char a, char b) {
    return (a * 0x9e37 + b * 0x61c9) & (SIZE - 1);
  }

  /** Reports every place of every literal among the first {@code length} characters, in order. */
  void scan(char[] text, int length, Sink sink) {
    if (length < 2) {
      return;
    }
    long[] known = pairs;
    char a = text[0];
    for (int i = 1; i < length; i++) {
      char b = text[i];
      int hash = hash(a, b);
      if ((known[hash >> 6] & (1L << hash)) != 0) {
        verify(text, length, i - 1, hash, sink);
      }
      a = b;
    }
  }

  private void verify(char[] text, int length, int start, int hash, Sink sink) {
    int key = text[start] << 16 | text[start + 1];
    for (int i = first[hash >> 4] - 1; i >= 0; i = next[i]) {
      if (keys[i] == key && stands(literals[i], text, start, length)) {
        sink.hit(patterns[i], start);
      }
    }
  }

  /** Tells whether {@code literal} stands at {@code start}, not reaching beyond {@code end}. */
  static boolean stands(char[] literal, char[] text, int start, int end) {
    int length = literal.length;
    if (start + length > end) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text[start + i] != literal[i]) {
        return false;
      }
    }
    return true;
  }
}
