package io.github.gongwenlint.check;

import java.util.Arrays;

/** Hits of phrases in the order of their ends, without an object for each. */
public final class Hits {
  private static final int WIDTH = 3;

  private int[] values = new int[48];
  private int size;

  /** Adds a hit of the UTF-16 units from {@code start} to before {@code end}. */
  public void add(int payload, int start, int end) {
    int at = size * WIDTH;
    if (at == values.length) {
      values = Arrays.copyOf(values, 2 * at);
    }
    values[at] = payload;
    values[at + 1] = start;
    values[at + 2] = end;
    size++;
  }

  /** Returns the number of hits. */
  public int size() {
    return size;
  }

  /** Returns the payload of a hit, counted from 0. */
  public int payload(int index) {
    return values[index * WIDTH];
  }

  /** Returns the UTF-16 offset at which a hit starts. */
  public int start(int index) {
    return values[index * WIDTH + 1];
  }

  /** Returns the UTF-16 offset after a hit. */
  public int end(int index) {
    return values[index * WIDTH + 2];
  }

  /** Returns the index of the first hit that ends at or after {@code offset}. */
  private int firstEndingFrom(int offset) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (end(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Tells whether a hit holds the whole range and more.
   *
   * @param longest no hit is longer than this
   */
  public boolean holdMoreThan(int start, int end, int longest) {
    for (int i = firstEndingFrom(end); i < size && end(i) <= start + longest; i++) {
      if (start(i) <= start && end(i) - start(i) > end - start) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a hit holds the whole range. */
  public boolean hold(int start, int end, int longest) {
    for (int i = firstEndingFrom(end); i < size && end(i) <= start + longest; i++) {
      if (start(i) <= start) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a hit shares a character with the range. */
  public boolean touch(int start, int end, int longest) {
    for (int i = firstEndingFrom(start + 1); i < size && end(i) <= end + longest; i++) {
      if (start(i) < end) {
        return true;
      }
    }
    return false;
  }
}
