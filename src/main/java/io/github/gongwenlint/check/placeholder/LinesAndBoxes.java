package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.lineEnd;
import static io.github.gongwenlint.text.Look.lineStart;
import static io.github.gongwenlint.text.Look.skipBlanks;
import static io.github.gongwenlint.text.Look.skipBlanksBack;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.placeholder.Hole.Shape;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;

/**
 * Rows of signs that leave room for writing: ____, ——, □□, ○○, 00, ？？ and ##.
 *
 * <p>Each entry looks closer at one place and returns where to go on.
 */
final class LinesAndBoxes {
  /** Units that only a place or a body has: 00县, OO单位. */
  private static final String[] BODIES = WordGroup.NAMED_UNIT.words();

  private static final String NUMERALS = "〇零一二三四五六七八九十百千";

  /** What follows a leader's name. */
  private static final String[] AFTER_NAME = {
    "新时代中国特色社会主义思想", "总书记", "主席", "同志", "在调研", "在考察", "指出", "强调"
  };

  /** What stands before a leader's name. */
  private static final String[] BEFORE_NAME = {"书记", "主席", "总理", "省长", "市长", "县长", "区长", "以"};

  /** A line that is longer is a sentence, in UTF-16 units. */
  private static final int SHORT = 20;

  private final HoleText text;
  private final char[] t;

  LinesAndBoxes(HoleText text) {
    this.text = text;
    t = text.chars();
  }

  int line(int i) {
    int j = text.run(i, HoleScanner.LINE);
    if (text.alone(i, j)) {
      return text.endOfLine(j);
    }
    char left = at(t, i - 1);
    char right = at(t, j);
    if (HoleText.isAlnum(left)
        && HoleText.isAlnum(right)
        && !(Chars.isDigit(left) && Chars.isDigit(right))) {
      return j;
    }
    if (j - i == 1) {
      boolean gap =
          !HoleText.isAlnum(left)
              && in(right, "年月日人名次个项件号条款届期批万亿元%省市县镇乡村")
              && !text.beginsNoUnit(j);
      if (gap || (Chars.isDigit(left) && right == '年' && text.openYear(i, j))) {
        text.add(i, j, Shape.LINE, Severity.ERROR);
      } else if (isName(i, j)) {
        text.add(i, j, Shape.LINE, Severity.ERROR);
      } else if (Chars.isHan(left) && Chars.isHan(right) && isProse(i)) {
        text.add(i, j, Shape.LINE, Severity.WARNING);
      }
      return j;
    }
    if (Chars.isLatin(left) || Chars.isLatin(right)) {
      return j;
    }
    text.add(i, j, Shape.LINE, Severity.ERROR);
    return j;
  }

  /** 坚持以_新时代, 省委书记_在会议上: sites put one line in place of a leader's name. */
  private boolean isName(int i, int j) {
    return startsAny(t, j, AFTER_NAME) > 0 || endsAny(t, i, BEFORE_NAME) > 0;
  }

  /** In running text; a name such as 汇总表_终稿 stands by itself. */
  private boolean isProse(int i) {
    int from = lineStart(t, i);
    int to = lineEnd(t, i);
    return to - from > SHORT && holds(t, from, to, "，", "。");
  }

  int dash(int i) {
    int j = text.run(i, HoleScanner.DASH);
    int n = j - i;
    boolean hyphens = t[i] == '-';
    if (n < (hyphens ? 2 : 4)) {
      return j;
    }
    char left = at(t, skipBlanksBack(t, i) - 1);
    if (hyphens) {
      // “由-- --同志牵头”: a name that was typed over with hyphens
      int k = skipBlanks(t, j);
      if (k == j || text.kind(k) != HoleScanner.DASH || at(t, k) != '-' || !Chars.isHan(left)) {
        return j;
      }
      int end = text.run(k, HoleScanner.DASH);
      if (end - k < 2 || !Chars.isHan(at(t, skipBlanks(t, end)))) {
        return end;
      }
      text.add(i, end, Shape.LINE, Severity.WARNING);
      return end;
    }
    if (!text.alone(i, j) && (Chars.isHan(left) || in(left, "，。：:、“《（")) && Chars.isHan(at(t, j))) {
      text.add(i, j, Shape.LINE, Severity.WARNING);
    }
    return j;
  }

  int box(int i) {
    int j = text.run(i, HoleScanner.BOX);
    char left = at(t, i - 1);
    char right = at(t, j);
    if (t[i] == '☑' || (t[i] == '■' && j - i == 1) || text.alone(i, j)) {
      return j;
    }
    if (in(right, "是否有无同不男女已未可其") || choices(i, j)) {
      return j;
    }
    if (j - i == 1) {
      if (Chars.isHan(left)
          && Chars.isHan(right)
          && in(right, HoleText.UNITS)
          && !text.beginsNoUnit(j)) {
        text.add(i, j, Shape.BOX, Severity.WARNING);
      }
      return j;
    }
    text.add(i, j, Shape.BOX, j - i >= 6 ? Severity.WARNING : Severity.ERROR);
    return j;
  }

  /** Tells whether other boxes on the line make these boxes ones to tick. */
  private boolean choices(int i, int j) {
    int from = Math.max(lineStart(t, i), i - 60);
    int to = Math.min(lineEnd(t, i), j + 60);
    for (int k = from; k < to; k++) {
      if (in(t[k], "☑√✓■☒") || (text.kind(k) == HoleScanner.BOX && in(at(t, k + 1), "是否有无同不男女"))) {
        return true;
      }
    }
    // □ A □ B: boxes with blanks or words between them, none of them in pairs
    if (j - i > 1) {
      return false;
    }
    for (int k = from; k < to; k++) {
      if ((k < i || k >= j) && text.kind(k) == HoleScanner.BOX) {
        return true;
      }
    }
    return false;
  }

  int circle(int i) {
    int j = text.run(i, HoleScanner.CIRCLE);
    char left = at(t, i - 1);
    char right = at(t, j);
    if (j - i < 2 || j - i > 5) {
      return j;
    }
    if (HoleText.isAlnum(left)
        || HoleText.isAlnum(right)
        || in(left, NUMERALS)
        || (in(right, NUMERALS) && !numeralWord(j))) {
      return j;
    }
    if (t[i] == 'O' || t[i] == 'Ｏ') {
      if (startsAny(t, j, BODIES) > 0) {
        text.add(i, j, Shape.MARK, Severity.ERROR);
      }
      return j;
    }
    if (Chars.isHan(right) || Chars.isHan(left)) {
      text.add(i, j, Shape.MARK, startsAny(t, j, BODIES) > 0 ? Severity.ERROR : Severity.WARNING);
    }
    return j;
  }

  /** Tells whether the numeral at {@code j} begins a word such as 一致 rather than a number. */
  private boolean numeralWord(int j) {
    return startsAny(t, j, "一中", "一小", "一是", "十四五", "十五五") > 0;
  }

  int zero(int i) {
    if (at(t, i + 1) != '0') {
      return i + 1;
    }
    int j = i;
    while (j < t.length && t[j] == '0') {
      j++;
    }
    char left = at(t, i - 1);
    if (j - i >= 2
        && j - i <= 3
        && !HoleText.isAlnum(left)
        && !in(left, ".:：，,．-－—+/")
        && Chars.isHan(at(t, j))
        && startsAny(t, j, BODIES) > 0) {
      text.add(i, j, Shape.MARK, Severity.WARNING);
    }
    while (Chars.isDigit(at(t, j))) {
      j++;
    }
    return j;
  }

  /** 培训？？人次, ###市. */
  int question(int i) {
    char c = t[i];
    int j = i;
    while (j < t.length && t[j] == c) {
      j++;
    }
    char left = at(t, i - 1);
    boolean unit = in(at(t, j), "人名次个项件年月日号期届批条场家户份市县区局镇乡村万亿元%％") && !text.beginsNoUnit(j);
    if (j - i >= 2
        && unit
        && !HoleText.isAlnum(left)
        && (in(c, "#＃") || Chars.isHan(left))
        && !text.alone(i, j)) {
      if (in(c, "#＃") && skipBlanksBack(t, i) == lineStart(t, i) && isBlank(at(t, j))) {
        return j;
      }
      text.add(i, j, Shape.MARK, Severity.ERROR);
    }
    return j;
  }
}
