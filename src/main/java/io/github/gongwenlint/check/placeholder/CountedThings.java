package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.text.Chars;

/**
 * Tells where the number between a thing and its measure word was taken out, at the end of a
 * clause: 党员名， 资料份。
 *
 * <p>Chinese counts a thing behind its name only with a number between the two. So a thing right
 * before the measure word that counts it, and nothing after, has lost one; unless both make a word
 * of their own, as in 企业家.
 */
final class CountedThings {
  private static final String[] NONE = {};

  private static final String[] PEOPLE = WordGroup.COUNTED_PEOPLE.words();
  private static final String[] DEALT_WITH = WordGroup.DEALT_WITH.words();
  private static final String[] VISITS = WordGroup.DONE_IN_VISITS.words();
  private static final String[] PIECES = WordGroup.COUNTED.words();
  private static final String[] BODIES = WordGroup.COUNTED_BODIES.words();
  private static final String[] PAPERS = WordGroup.COUNTED_PAPERS.words();
  private static final String[] CASES = WordGroup.COUNTED_CASES.words();
  private static final String[] ITEMS = WordGroup.COUNTED_ITEMS.words();
  private static final String[] TEXTS = WordGroup.COUNTED_TEXTS.words();
  private static final String[] ANIMALS = WordGroup.COUNTED_ANIMALS.words();
  private static final String[] MACHINES = WordGroup.COUNTED_MACHINES.words();
  private static final String[] TEAMS = WordGroup.COUNTED_TEAMS.words();
  private static final String[] SITES = WordGroup.COUNTED_SITES.words();
  private static final String[] HOUSEHOLDS = WordGroup.COUNTED_HOUSEHOLDS.words();

  /** Measure words that seldom end another word: any word before them wants a number. */
  private static final String PLAIN = "亩株辆份篇吨";

  /** What a clause ends with. */
  static final String ENDS = "，。；、,;）";

  /** The measure words that {@link StrippedNumbers#measure} knows nothing of. */
  static final String MEASURES = "人张册套头只羽株辆台支座处吨顷米斤";

  /** The last characters of what can stand before a measure word of {@link StrippedNumbers}. */
  static final String BEFORE =
      StrippedNumbers.lastOf(PEOPLE, DEALT_WITH, BODIES, PAPERS, CASES, ITEMS, TEXTS, HOUSEHOLDS)
          + "于过：地积田稻麦米茶果菜药木苗";

  private CountedThings() {}

  /**
   * Returns where the thing begins whose number is missing, or -1; {@code i} is at the measure word
   * and {@code end} after what stands before it, which may be blanks away.
   */
  static int thing(char[] t, int end, int i) {
    char c = t[i];
    if (!isEnd(t, i + 1) || !Chars.isHan(at(t, end - 1))) {
      return -1;
    }
    int n = endsAny(t, end, things(c));
    if (n > 0 && end == i && makeWord(t, i, n)) {
      return -1;
    }
    if (n == 0 && in(c, "名人")) {
      n = done(t, end);
    }
    if (n == 0
        && in(c, PLAIN)
        && isPlain(t, end)
        && !(end == i && endsWord(t, i, c == '亩' ? 3 : 2))) {
      n = 2;
    }
    return n > 0 && !(in(c, "户处") && isPlace(t, end - n)) ? end - n : -1;
  }

  /** 在拆除违法建筑处， 走进困难群众户， name a place. */
  private static boolean isPlace(char[] t, int from) {
    for (int k = from - 1; k > from - 8 && Chars.isHan(at(t, k)); k--) {
      if (in(t[k], "在到进于各每")) {
        return true;
      }
    }
    return false;
  }

  private static int done(char[] t, int end) {
    int n = endsAny(t, end, DEALT_WITH);
    return n > 0 && !in(at(t, end - n - 1), "受被应拟待未已经可所的") ? n : 0;
  }

  private static boolean isPlain(char[] t, int end) {
    return WordList.get().contains(t, end - 2, end)
        && endsAny(t, end, "单位", "计量", "若干", "千克", "平均", "吨公", "载重", "标准") == 0
        && !in(at(t, end - 1), "每按以论为数一二三四五六七八九十百千万亿两几多半整余首各该本此同");
  }

  /** Tells whether a clause ends at {@code i}. */
  static boolean isEnd(char[] t, int i) {
    return i < t.length && in(t[i], ENDS);
  }

  /** 企业家 is a word, 规上企业家 is not. */
  private static boolean makeWord(char[] t, int i, int n) {
    return endsWord(t, i, 3) && !(t[i] == '家' && n > 2);
  }

  /** Tells whether a word of so many characters or more ends with the one at {@code i}. */
  private static boolean endsWord(char[] t, int i, int least) {
    for (int n = least; n <= 4; n++) {
      if (WordList.get().contains(t, i + 1 - n, i + 1)) {
        return true;
      }
    }
    return false;
  }

  private static String[] things(char c) {
    return switch (c) {
      case '名', '人' -> PEOPLE;
      case '个' -> PIECES;
      case '家' -> BODIES;
      case '份', '张', '册' -> PAPERS;
      case '件', '起' -> CASES;
      case '项', '条' -> ITEMS;
      case '篇', '期' -> TEXTS;
      case '头', '只', '羽' -> ANIMALS;
      case '台', '套', '辆' -> MACHINES;
      case '支' -> TEAMS;
      case '座', '处' -> SITES;
      case '户' -> HOUSEHOLDS;
      default -> NONE;
    };
  }

  /** 群众人次， 培训人次。: how often people came; returns where their name begins, or -1. */
  static int visits(char[] t, int end, int i) {
    if (!starts(t, i, "人次") || !isEnd(t, i + 2)) {
      return -1;
    }
    int n = endsAny(t, end, PEOPLE);
    if (n == 0) {
      n = endsAny(t, end, VISITS);
      // 统计培训人次， names a quantity: only a clause that begins with the verb tells how many.
      boolean listed = at(t, i + 2) == '、' || at(t, end - n - 1) == '、';
      n = n > 0 && !listed && isStart(t, end - n) ? n : 0;
    }
    return n > 0 ? end - n : -1;
  }

  /** Tells whether a clause begins at {@code i}, but for 共 and the like. */
  static boolean isStart(char[] t, int i) {
    char left = at(t, i - 1);
    return left == '\0'
        || in(left, "，。；：、,;（\n\r\u3000")
        || in(left, "共已并")
        || endsAny(
                t, i, "累计", "先后", "总计", "合计", "今年", "全年", "成功", "及时", "依法", "妥善", "有效", "现场", "按期")
            > 0;
  }

  /** 低保对象户人。 其中：户人，: households and people without their numbers. */
  static boolean households(char[] t, int i) {
    return t[i] == '人'
        && at(t, i - 1) == '户'
        && isEnd(t, i + 1)
        && !in(at(t, i - 2), "大一每住")
        && !Chars.isDigit(at(t, i - 2));
  }

  /** 面积平方米， 产量吨。: returns where the unit begins that ends at {@code i}, or -1. */
  static int unit(char[] t, int i) {
    int n = endsAny(t, i + 1, "平方公里", "平方米", "立方米", "公顷", "公斤");
    int from = i + 1 - n;
    if (n == 0 || !isEnd(t, i + 1) || !Chars.isHan(at(t, from - 1))) {
      return -1;
    }
    return isPlain(t, from) && startsAny(t, from - 2, "折合", "换算", "精确") == 0 ? from : -1;
  }
}
