package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.placeholder.Hole.Shape;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;

/**
 * Blanks where a number should stand: 2024年 月, 第 次, 〔2024〕 号.
 *
 * <p>Each entry looks closer at one place and returns where to go on.
 */
final class Blanks {
  private final HoleText text;
  private final char[] t;

  Blanks(HoleText text) {
    this.text = text;
    t = text.chars();
  }

  int space(int i) {
    int j = i + 1;
    boolean wide = t[i] == '\u3000';
    while (j < t.length && isBlank(t[j])) {
      wide |= t[j] == '\u3000';
      j++;
    }
    char right = at(t, j);
    char left = at(t, i - 1);
    if (left == '期' && at(t, i - 2) == '星' && in(right, "）)，。")) {
      addBlank(i, j, Severity.WARNING);
      return j;
    }
    if (in(right, "%％") && in(left, "达为率占长降") && !Chars.isDigit(at(t, j + 1))) {
      addBlank(i, j, Severity.WARNING);
      return j;
    }
    if (!Chars.isHan(right) && !in(right, "〕﹞")) {
      return j;
    }
    if (Chars.isHan(left) && isUncounted(i, j)) {
      addBlank(i, j, Severity.WARNING);
      return j;
    }
    if (j - i >= 2 && in(left, "于由") && in(right, "省市县区镇乡村局委办") && Chars.isHan(at(t, i - 2))) {
      addBlank(i, j, Severity.WARNING);
      return j;
    }
    if (in(left, "在于由")
        && startsAny(t, j, "召开", "举行", "主持召开", "牵头") > 0
        && Chars.isHan(at(t, i - 2))) {
      addBlank(i, j, Severity.WARNING);
      return j;
    }
    if (right == '月') {
      if (left == '年') {
        boolean known = Chars.isDigit(at(t, i - 2));
        if (known || wideYear(i) || j - i >= 2) {
          addBlank(i, j, known ? Severity.ERROR : Severity.WARNING);
        }
      }
      return j;
    }
    if (right == '日') {
      if (left == '月' && startsAny(t, j, "日常", "日均", "日报") == 0) {
        addBlank(i, j, Chars.isDigit(at(t, i - 2)) ? Severity.ERROR : Severity.WARNING);
      }
      return j;
    }
    if (right == '号') {
      if ((in(left, "〕］]﹞") && Chars.isDigit(at(t, i - 2)))
          || (left == '第' && at(t, j + 1) != '召')) {
        text.add(i, j, Shape.DOCUMENT_NUMBER, Severity.WARNING);
      }
      return j;
    }
    if (right == '〕' || right == '﹞') {
      if (in(left, "〔﹝") || (Chars.isDigit(left) && in(at(t, i - 3), "〔﹝"))) {
        text.add(i, j, Shape.DOCUMENT_NUMBER, Severity.ERROR);
      }
      return j;
    }
    if (left == '第' && in(right, "次届期批条款章轮名位季")) {
      addBlank(i, j, Severity.ERROR);
    } else if ((wide || j - i >= 2)
        && in(left, "共计约达近训到成织有展开办增派集发评员查任")
        && in(right, "人名次个件项场期份批户家万亿")
        && !text.beginsNoUnit(j)
        && Chars.isHan(at(t, i - 2))
        && Chars.isHan(at(t, j + 1))) {
      addBlank(i, j, Severity.WARNING);
    }
    return j;
  }

  /** Tells whether what stands before [i, j) is counted by what stands behind it. */
  private boolean isUncounted(int i, int j) {
    return CountedThings.thing(t, i, j) >= 0
        || CountedThings.visits(t, i, j) >= 0
        || StrippedNumbers.sum(t, i, j) > 0;
  }

  private void addBlank(int i, int j, Severity severity) {
    text.add(i, j, Shape.BLANK, severity);
  }

  /** Tells whether the 年 before {@code i} has blanks instead of a year before it. */
  private boolean wideYear(int i) {
    return isBlank(at(t, i - 2)) && isBlank(at(t, i - 3));
  }
}
