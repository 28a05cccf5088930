package io.github.gongwenlint.dictionary;

import java.util.Arrays;

/**
 * The costs of splitting a short stretch of text into words, as it stands and with another
 * character at one of two neighbouring places.
 *
 * <p>A split with another character differs only in the word that holds it. So what lies before and
 * behind is split once, and each character asked for costs a few steps.
 *
 * <p>All offsets are UTF-16 units of the text, costs are tenths of a bit.
 */
final class Splits {
  private static final int FAR = Integer.MAX_VALUE / 2;

  private final WordList list;
  private final char[] text;
  private final int from;
  private final int to;
  private final int at;

  /** What the text costs from {@code from} up to each place, {@code at + 1} being the last one. */
  private final int[] before;

  /** What the text costs from each place on, {@code at + 1} being the first one. */
  private final int[] after;

  /** For each start the base that its path has reached at {@code at}, or -1 if no word goes on. */
  private final int[] paths;

  /** The same at {@code at + 1}. */
  private final int[] farther;

  /**
   * Splits what lies around two characters.
   *
   * @param from where the stretch starts
   * @param to where it ends, at or behind {@code at + 2}
   * @param at the first of the two characters that may be others
   */
  Splits(WordList list, char[] text, int from, int to, int at) {
    this.list = list;
    this.text = text;
    this.from = from;
    this.to = to;
    this.at = at;
    before = new int[at - from + 2];
    paths = new int[at - from + 2];
    farther = new int[at - from + 2];
    after = new int[to - at];
    forward();
    list.backward(text, at + 1, to, after);
  }

  private void forward() {
    Arrays.fill(before, FAR);
    before[0] = 0;
    for (int start = from; start <= at; start++) {
      int cost = before[start - from];
      int single = start + 1 - from;
      before[single] = Math.min(before[single], cost + list.single(text[start]));
      int base = 0;
      for (int i = start; i <= at && base >= 0; i++) {
        if (i == at) {
          paths[start - from] = base;
        }
        int cell = list.child(base, text[i]);
        if (cell >= 0 && list.isWord(cell)) {
          int end = i + 1 - from;
          before[end] = Math.min(before[end], cost + list.cost(cell));
        }
        base = cell < 0 ? -1 : list.next(cell);
        if (base < 0 && i < at) {
          paths[start - from] = -1;
        }
      }
      farther[start - from] = base;
    }
  }

  /** Returns the cost of the stretch as it stands. */
  int cost() {
    return cost(at, text[at]);
  }

  /**
   * Returns the cost of the stretch with another character.
   *
   * @param place {@code at} or {@code at + 1}
   */
  int cost(int place, char other) {
    int best = before[place - from] + list.single(other) + after[place - at];
    int[] reached = place == at ? paths : farther;
    for (int start = from; start <= place; start++) {
      int base = start == place ? 0 : reached[start - from];
      int cost = before[start - from];
      for (int i = place; i < to && base >= 0; i++) {
        int cell = list.child(base, i == place ? other : text[i]);
        if (cell < 0) {
          break;
        }
        if (list.isWord(cell)) {
          best = Math.min(best, cost + list.cost(cell) + after[i - at]);
        }
        base = list.next(cell);
      }
    }
    return best;
  }
}
