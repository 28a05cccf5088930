package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.skipBlanks;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.placeholder.Hole.Shape;
import io.github.gongwenlint.dictionary.Surnames;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;

/**
 * Characters that stand for a name or a number: 某, and …… where no text was left out.
 *
 * <p>Each entry looks closer at one place and returns where to go on.
 */
final class StandIns {
  /** Forces, whose units are not named in open texts: 武警某中队. */
  private static final String[] FORCES = {"武警", "陆军", "海军", "空军", "火箭军", "部队", "解放军", "战区", "舰队"};

  private final HoleText text;
  private final char[] t;

  StandIns(HoleText text) {
    this.text = text;
    t = text.chars();
  }

  int someone(int i) {
    int j = text.run(i, HoleScanner.SOMEONE);
    if (j - i > 4) {
      return j;
    }
    if (Names.isContact(t, i - 1)) {
      text.add(i - 1, j, Shape.MARK, Severity.WARNING);
      return j;
    }
    int n = Bodies.length(t, j);
    if (n == 0 && j - i < 2) {
      if (someNumber(i, j)) {
        text.add(i, j, Shape.MARK, Severity.WARNING);
      }
      return j;
    }
    if (n == 0 && !in(at(t, j), "同工领公老小女男") && Surnames.isClear(at(t, i - 1))) {
      return j;
    }
    if (Surnames.isClear(at(t, i - 1)) && Names.beginsName(t, i - 1)) {
      return j;
    }
    if (endsAny(t, i, FORCES) > 0 || isExample(i)) {
      return j;
    }
    text.add(i, j, Shape.SOMEONE, Severity.INFO);
    return j;
  }

  /** 例如，某村…: whose name does not matter. */
  private boolean isExample(int i) {
    int end = in(at(t, i - 1), "，：:,") ? i - 1 : i;
    return endsAny(t, end, "例如", "比如", "譬如", "举个例子", "举例来说", "假如", "假设") > 0;
  }

  /** Tells whether 某 stands for a number: 投资某亿元, 增长某%. */
  private boolean someNumber(int i, int j) {
    if (in(at(t, j), "%％‰") || startsAny(t, j, "个百分点", "亿元", "万元", "亿美元", "多人", "余人") > 0) {
      return true;
    }
    return in(at(t, j), "亿万余")
        && in(at(t, j + 1), "人元名个亩吨户件次平立斤千公家份册场")
        && !Surnames.isClear(at(t, i - 1));
  }

  /** 在……的领导下, 由……同志牵头. */
  int ellipsis(int i) {
    int j = text.run(i, HoleScanner.ELLIPSIS);
    char left = at(t, i - 1);
    if (left == '在' && (startsAny(t, j, "的关心", "的指导下") > 0 || leads(j))) {
      text.add(i, j, Shape.ELLIPSIS, Severity.ERROR);
    } else if (in(left, "由向经") && startsAny(t, j, "同志", "牵头", "负责", "汇报", "报告") > 0) {
      text.add(i, j, Shape.ELLIPSIS, Severity.ERROR);
    } else if (at(t, j) == '（'
        && startsAny(t, j + 1, "单位）", "姓名）", "地点）", "时间）", "名称）", "职务）", "地名）", "部门）") > 0) {
      int end = j + 4;
      text.add(i, end, Shape.ELLIPSIS, Severity.ERROR);
      return end;
    } else if (emptySection(i, j)) {
      text.add(i, j, Shape.ELLIPSIS, Severity.WARNING);
    }
    return j;
  }

  /** Tells whether only a body and 领导下 follow, as in 在……县委的领导下. */
  private boolean leads(int j) {
    int k = j;
    while (k - j < 12 && Chars.isHan(at(t, k))) {
      if (starts(t, k, "领导下")) {
        return true;
      }
      k++;
    }
    return false;
  }

  /** Tells whether the dots are all that follows a number at the start of a line: 二、……. */
  private boolean emptySection(int i, int j) {
    char next = at(t, skipBlanks(t, j));
    if (!in(at(t, i - 1), "、）.．，是") || !(next == '\0' || Chars.isLineEnd(next) || next == '。')) {
      return false;
    }
    int from = i;
    while (i - from < 6 && from > 0 && isLabel(t[from - 1])) {
      from--;
    }
    char before = at(t, from - 1);
    return i - from >= 2 && (from == 0 || Chars.isSpace(before) || in(before, "；。"));
  }

  private static boolean isLabel(char c) {
    return Chars.isHanNumeral(c) || Chars.isDigit(c) || in(c, "、（）().．，第是");
  }
}
