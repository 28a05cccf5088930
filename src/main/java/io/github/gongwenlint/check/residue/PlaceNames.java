package io.github.gongwenlint.check.residue;

import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.Places;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import java.util.Arrays;

/** The names of places in a text, in its order, the longest where several begin or overlap. */
final class PlaceNames {
  /** Memory for a text of nothing but names: more than this are not looked at. */
  private static final int MOST = 50_000;

  private final char[] t;
  private int[] hits = new int[48];
  private int count;

  PlaceNames(char[] text) {
    t = text;
  }

  /** Takes a hit of the matcher; they come in the order of their ends. */
  void add(int name, int start, int end) {
    while (count > 0 && hits[3 * count - 1] > start) {
      int last = 3 * (count - 1);
      if (hits[last + 2] - hits[last + 1] > end - start) {
        return;
      }
      count--;
    }
    if (count == MOST) {
      return;
    }
    if (hits.length < 3 * count + 3) {
      hits = Arrays.copyOf(hits, 2 * hits.length);
    }
    hits[3 * count] = name;
    hits[3 * count + 1] = start;
    hits[3 * count + 2] = end;
    count++;
  }

  /** Drops the names that say nothing of a place. */
  void dropCovers() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (hits[3 * i] != Places.COVER) {
        System.arraycopy(hits, 3 * i, hits, 3 * kept++, 3);
      }
    }
    count = kept;
  }

  int count() {
    return count;
  }

  int name(int i) {
    return hits[3 * i];
  }

  int start(int i) {
    return hits[3 * i + 1];
  }

  int end(int i) {
    return hits[3 * i + 2];
  }

  /** Returns the first name that starts at {@code offset} or later. */
  int from(int offset) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Tells whether a name begins where the one before it ends. */
  boolean follows(int i) {
    return i > 0 && end(i - 1) == start(i);
  }

  /** Tells whether the words around a name leave it whole: 适应城市 holds no 应城市, 党委会同县政府 no 会同县. */
  boolean isWhole(int i) {
    int start = start(i);
    int end = end(i);
    int from = start;
    while (from > 0 && start - from < 5 && Chars.isHan(t[from - 1])) {
      from--;
    }
    int to = end;
    // 京山市委 is 京山市 and 委, though 市委 is a word.
    boolean body = Look.startsAny(t, end, Dictionaries.places().own()) > 0;
    while (!body && to < t.length && to - end < 4 && Chars.isHan(t[to])) {
      to++;
    }
    if (end - start == 2
        && (Dictionaries.places().flags(name(i)) & Places.FULL) != 0
        && start > from
        && !follows(i)) {
      return false;
    }
    WordList words = WordList.get();
    int known = words.cost(t, start, end);
    // Not in the list: as dear as a rare word, which is what a name is.
    int cost = known >= 0 ? known : words.unknownCost() - 20;
    int split = words.segmentCost(t, from, start) + cost + words.segmentCost(t, end, to);
    return split <= words.segmentCost(t, from, to);
  }

  /** Tells whether a name stands in 《》, “” or brackets, at most 60 characters long. */
  boolean isQuoted(int i) {
    for (int k = start(i) - 1; k >= 0 && start(i) - k < 60 && !Chars.isLineEnd(t[k]); k--) {
      switch (t[k]) {
        case '”', '》', '）', '〕' -> {
          return false;
        }
        case '“', '《', '（', '〔', '【' -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }
}
