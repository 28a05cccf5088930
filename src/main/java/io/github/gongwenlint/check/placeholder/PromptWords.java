package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import org.jspecify.annotations.Nullable;

/** Tells hints to the writer in brackets, （此处填写数据） or 【单位名称】, from what belongs there. */
final class PromptWords {
  /** Wording that only somebody who hands out a template uses. */
  private static final String[] HINTS = WordGroup.PROMPT.words();

  /** Verbs that make 此处 a hint: 此处有掌声 is none. */
  private static final String[] HERE = WordGroup.PROMPT_VERB.words();

  /** Names of fields that say by themselves that their value is missing. */
  private static final String[] FIELDS = WordGroup.FIELD.words();

  /** Names of fields that are also ordinary words, and so need a place where only a value fits. */
  private static final String[] PLAIN_FIELDS = WordGroup.PLAIN_FIELD.words();

  /** Those who are addressed or sign. */
  private static final String[] PERSONS = WordGroup.ADDRESSEE.words();

  private static final int LONGEST_FIELD = FIELDS[0].length();
  private static final int LONGEST_PLAIN_FIELD = PLAIN_FIELDS[0].length();

  /** The characters at which a hint can begin: of the prompts, and of 此处, 在此, 可根据 and the like. */
  private static final boolean[] STARTS = new boolean[Character.MAX_VALUE + 1];

  static {
    String starts = "此在可请应需点";
    for (int i = 0; i < starts.length(); i++) {
      STARTS[starts.charAt(i)] = true;
    }
    for (String hint : HINTS) {
      STARTS[hint.charAt(0)] = true;
    }
  }

  private PromptWords() {}

  /** Tells whether a hint can begin with {@code c}. */
  static boolean mayStart(char c) {
    return STARTS[c];
  }

  /**
   * Judges a bracket.
   *
   * @param open offset of the opening bracket
   * @param close offset of the closing one
   * @return how surely it is a hint to the writer, or null when it is none
   */
  static @Nullable Severity judge(char[] t, int open, int close) {
    char bracket = t[open];
    int from = open + 1;
    int to = close;
    while (from < to && isBlank(t[from])) {
      from++;
    }
    while (to > from && isBlank(t[to - 1])) {
      to--;
    }
    int n = to - from;
    if (n == 0) {
      return null;
    }
    if (n >= 2 && n <= LONGEST_FIELD && is(t, from, to, FIELDS)) {
      return named(t, bracket, open, close);
    }
    if (n <= LONGEST_PLAIN_FIELD && in(bracket, "【[［<＜") && is(t, from, to, PLAIN_FIELDS)) {
      return plain(t, bracket, open, close, n);
    }
    if (in(bracket, "<＜")) {
      return null;
    }
    // [各单位]： and [市长]  XXX, where the one addressed or the post of the one who signs belongs.
    if (in(bracket, "[［")
        && is(t, from, to, PERSONS)
        && (at(t, close + 1) == '：' || isBlank(at(t, close + 1)))) {
      return Severity.ERROR;
    }
    // 【填写会议名称】: an order to the writer fills the whole bracket.
    if (in(bracket, "【[［") && n <= 14 && startsAny(t, from, "填写", "填入", "输入", "插入") > 0) {
      return Severity.ERROR;
    }
    if (holdsHint(t, from, to)) {
      return Severity.ERROR;
    }
    if (n <= 6 && starts(t, to - 2, "待定")) {
      return Severity.WARNING;
    }
    return null;
  }

  /** Tells whether something in {@code [from, to)} tells the writer what to do there. */
  private static boolean holdsHint(char[] t, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = t[i];
      if (!STARTS[c]) {
        continue;
      }
      if (startsAny(t, i, HINTS) > 0) {
        return true;
      }
      if ((c == '此' && at(t, i + 1) == '处') || (c == '在' && at(t, i + 1) == '此')) {
        int after = i + 2;
        if (at(t, after) == '仅' || at(t, after) == '可') {
          after++;
        }
        if (startsAny(t, after, HERE) > 0) {
          return true;
        }
      }
      if (in(c, "可请应需")
          && startsAny(t, i + 1, "根据", "结合", "参照", "自行", "按照实际", "按实际") > 0
          && holds(t, i, to, "修改", "补充", "填", "替换", "增删", "增减", "改写")) {
        return true;
      }
      if (c == '点' && startsAny(t, i, "点击此处", "点击输入") > 0) {
        return true;
      }
    }
    return false;
  }

  /** A name such as 单位名称: in round brackets it may explain the word before it. */
  private static @Nullable Severity named(char[] t, char bracket, int open, int close) {
    if (in(bracket, "《〈")) {
      return null;
    }
    if (in(bracket, "（(")) {
      char left = at(t, open - 1);
      boolean begins =
          left == '\0' || Chars.isSpace(left) || in(left, "，。；：、“《】在由向对到与和同经于从为是据按将把给");
      if (!begins || in(at(t, close + 1), "：:")) {
        return null;
      }
    }
    // 【会议时间】2024年…: a label before its value
    boolean label =
        in(bracket, "【[［") && (Chars.isDigit(at(t, close + 1)) || Chars.isHan(at(t, close + 1)));
    if (label && endsAny(t, close, "时间", "地点", "主题", "内容", "案例", "措施", "情况") > 0) {
      return null;
    }
    return Severity.ERROR;
  }

  private static @Nullable Severity plain(char[] t, char bracket, int open, int close, int n) {
    char left = at(t, open - 1);
    char right = at(t, close + 1);
    if (in(bracket, "<＜")) {
      return n >= 2 ? Severity.ERROR : null;
    }
    // 【时间】2024年…, a label before its value, is how notices and minutes begin their lines.
    boolean label = left == '\0' || Chars.isLineEnd(left) || isBlank(left);
    boolean between = Chars.isHan(left) || Chars.isHan(right) || in(left, "，。、“《：");
    return !label && between ? Severity.ERROR : null;
  }

  private static boolean is(char[] t, int from, int to, String[] words) {
    for (String word : words) {
      if (word.length() == to - from && starts(t, from, word)) {
        return true;
      }
    }
    return false;
  }
}
