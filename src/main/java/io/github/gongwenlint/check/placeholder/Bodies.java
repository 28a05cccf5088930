package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;

/** The nouns for places, bodies and offices that can follow 某. */
final class Bodies {
  private static final String[] LONG = WordGroup.BODY.words();

  private static final String SHORT = "省市县区局委镇乡村厅院校州旗";

  private static final String[] NOT = WordGroup.NO_BODY.words();

  private Bodies() {}

  /** Returns the length of the noun that stands at {@code i}, or 0. */
  static int length(char[] t, int i) {
    int n = startsAny(t, i, LONG);
    if (n > 0) {
      return n;
    }
    char c = at(t, i);
    return c != '\0' && in(c, SHORT) && startsAny(t, i, NOT) == 0 ? 1 : 0;
  }
}
