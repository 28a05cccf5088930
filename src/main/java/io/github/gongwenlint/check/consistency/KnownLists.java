package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.text.Look;
import java.util.Arrays;

/** The names of lists that the dictionary of formulations spells out. */
final class KnownLists {
  private KnownLists() {}

  /**
   * Tells whether a name is one of a list, half of which at least stands in the text from {@code
   * start} to {@code end}: then the check of formulations says which of them is missing.
   *
   * @param from offset of the name, without its quotation mark
   */
  static boolean isTold(char[] t, int from, int to, int start, int end) {
    boolean[] told = new boolean[1];
    Dictionaries.phrases()
        .scan(
            Arrays.copyOfRange(t, from, to),
            (set, payload, first, last) -> {
              if (set == PhraseSet.INTRODUCER && first == 0 && last == to - from) {
                told[0] |= holdsHalf(t, payload, start, end);
              }
            });
    return told[0];
  }

  private static boolean holdsHalf(char[] t, int list, int start, int end) {
    int count = 0;
    int all = 0;
    for (String item : Dictionaries.formulations().members(list).items()) {
      all++;
      count += Look.holds(t, start, end, item) ? 1 : 0;
    }
    return count >= 2 && 2 * count >= all;
  }
}
