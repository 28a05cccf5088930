package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.ends;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.dictionary.WordList;

/**
 * Tells where the name of a place was taken out: 位于镇村, 毕业于， 来自的代表.
 *
 * <p>Each method looks at one occurrence of a trigger character and returns the offset after the
 * words that stand there alone, or 0 when nothing is missing.
 */
final class StrippedPlaces {
  private static final String[] COMERS = WordGroup.COUNTED_PEOPLE.words();

  private static final String UNITS = "省市县区镇乡村";

  private StrippedPlaces() {}

  /** 位于镇村, 止于村， 坐落于，; {@code i} is at 于. */
  static int situated(char[] t, int i) {
    if (endsAny(t, i, "位", "坐落", "座落", "落户", "起", "止", "毕业", "就读", "出生", "隶属") == 0) {
      return 0;
    }
    char right = at(t, i + 1);
    if (in(right, "，。；")) {
      return i + 1;
    }
    char next = at(t, i + 2);
    if (!in(right, UNITS) || (in(right, "省市") && in(next, UNITS))) {
      return 0;
    }
    if (in(next, "，。；")) {
      return i + 2;
    }
    // 位于县镇 names neither; 位于乡村 and 位于市区 need no name.
    return in(next, UNITS) && !WordList.get().contains(t, i + 1, i + 3) ? i + 3 : 0;
  }

  /** 来自的代表; {@code i} is at 的. */
  static int origin(char[] t, int i) {
    // 他们来自的地方 is right: only people come from somewhere that must be told before them.
    return ends(t, i, "来自") && startsAny(t, i + 1, COMERS) > 0 ? i + 1 : 0;
  }
}
