package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.ends;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.text.Chars;

/**
 * Tells where the name of somebody was taken out beside a post or an honour: 任命为副局长, 以为组长, 免去的主任职务,
 * 荣获称号.
 *
 * <p>Each method looks at one occurrence of a trigger character and returns the offset after the
 * words that stand there alone, or 0 when nothing is missing.
 */
final class StrippedPosts {
  private static final String[] GROUP_POSTS = WordGroup.GROUP_POST.words();

  /** What stands before 称号, and before 位 where a rank has lost its number. */
  static final String BEFORE_HONOUR = "获予得评膺第";

  private static final String ENDS = "，。；、的";

  private StrippedPosts() {}

  /** 以为组长, ，为副主任，; {@code i} is at 为. */
  static int as(char[] t, int i) {
    int n = startsAny(t, i + 1, GROUP_POSTS);
    char left = at(t, i - 1);
    return n > 0 && in(left, "以、，") && in(at(t, i + 1 + n), ENDS) ? i + 1 + n : 0;
  }

  /** 研究决定，任命为副局长; {@code i} is at 为. */
  static int appointed(char[] t, int i) {
    int n = endsAny(t, i, "任命", "聘任", "聘请", "选举", "推选", "推举", "推荐", "增补");
    if (n == 0 || !Chars.isHan(at(t, i + 1))) {
      return 0;
    }
    int from = i - n;
    boolean decided = endsAny(t, from, "决定", "同意", "一致") > 0 && at(t, from - 3) != '被';
    if (!decided && at(t, from - 1) == '，') {
      decided = holds(t, Math.max(0, from - 16), from, "研究", "决定", "通过", "批准");
    }
    return decided ? i + 1 : 0;
  }

  /** 免去的主任职务; {@code i} is at 的. */
  static int removed(char[] t, int i) {
    if (!ends(t, i, "免去") || in(at(t, i - 3), "被所已")) {
      return 0;
    }
    int end = i + 1;
    while (end < t.length && end - i < 16 && Chars.isHan(t[end])) {
      end++;
    }
    return ends(t, end, "职务") ? i + 1 : 0;
  }

  /** 荣获称号， 被授予称号。; {@code i} is at 称. */
  static int honour(char[] t, int i) {
    return starts(t, i, "称号")
            && endsAny(t, i, "荣获", "被授予", "先后获得", "获评", "荣膺", "获") > 0
            && in(at(t, i + 2), "，。；")
        ? i + 2
        : 0;
  }
}
