package io.github.gongwenlint.check.number;

import io.github.gongwenlint.check.Places;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Full-width digits, the two percent signs, and spaces between digits and Chinese characters. */
final class Styles {
  /** After these a number is a label, which may stand apart: 表 1, 附件 2, 第 3 章. */
  private static final String LABELS = "表图附件第条章节款项号版卷页式注录例";

  private final Scan s;
  private final Places wide = new Places(NumberRules.FULLWIDTH_DIGITS, Fix.Applicability.SAFE);
  private final Places wideSigns = new Places(NumberRules.PERCENT_FORM, Fix.Applicability.SAFE);
  private final Places narrowSigns = new Places(NumberRules.PERCENT_FORM, Fix.Applicability.SAFE);
  private final Places gaps = new Places(NumberRules.DIGIT_SPACING, Fix.Applicability.SAFE);
  private int narrow;

  Styles(Scan scan) {
    s = scan;
  }

  void percent(int i) {
    if (!s.isDigit(i - 1)) {
      return;
    }
    Span span = new Span(i, i + 1);
    if (s.text[i] == '％') {
      wideSigns.add(span, "全文百分号多用“%”，这里用了全角的“％”，应当统一", "%");
    } else {
      narrowSigns.add(span, "全文百分号多用“％”，这里用了半角的“%”，应当统一", "％");
    }
  }

  /** Takes note of the digits, which touch no Chinese numeral. */
  void digits(int start, int end) {
    if (s.text[start] <= '9' && s.text[end - 1] <= '9' && isNarrow(start + 1, end - 1)) {
      narrow++;
      return;
    }
    if (s.hanDigit(start - 1) >= 0 || s.hanDigit(end) >= 0) {
      return; // 二０一０年 is a matter of its zeros
    }
    StringBuilder half = new StringBuilder();
    for (int i = start; i < Math.min(end, start + 40); i++) {
      half.append((char) ('0' + (s.text[i] & 0xf)));
    }
    wide.add(
        new Span(start, start + half.length()),
        "“" + s.text(start, end) + "”是全角数字，应写半角的“" + half + "”",
        half.toString());
  }

  private boolean isNarrow(int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.text[i] > '9') {
        return false;
      }
    }
    return true;
  }

  /** Looks at the blanks before and after a number. */
  void gaps(int start, int end) {
    boolean left =
        isGap(start - 1)
            && s.isHan(start - 2)
            && !s.in(start - 2, LABELS)
            && !s.starts(end, ".")
            && !s.isEdge(end);
    int tail = s.in(end, "%％") ? end + 1 : end;
    boolean inside = s.isHan(start - 1) || s.in(start - 1, "，。；：（“");
    boolean right = isGap(tail) && s.isHan(tail + 1) && (left || inside);
    if (right && s.in(start - 1, LABELS)) {
      return;
    }
    // What only follows a gap may be a page number or a column of a list.
    if (left && !right && !s.isHan(end) && !s.in(end, "%％、，。；")) {
      return;
    }
    if (!left && !right) {
      return;
    }
    Block.Kind kind = s.kind(start);
    if (kind != Block.Kind.BODY && kind != Block.Kind.HEADING && kind != Block.Kind.LIST_ITEM) {
      return;
    }
    List<Edit> edits = new ArrayList<>();
    if (left) {
      edits.add(new Edit(new Span(start - 1, start), ""));
    }
    if (right) {
      edits.add(new Edit(new Span(tail, tail + 1), ""));
    }
    int from = left ? start - 2 : start;
    int to = right ? tail + 2 : tail;
    gaps.add(new Span(from, to), "“" + s.text(from, to) + "”里数字与汉字之间不空格", "删去空格", edits);
  }

  /** Tells whether {@code c} is a blank that may stand between a number and a character. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\u00a0' || c == '\u2009' || c == '\u202f';
  }

  private boolean isGap(int i) {
    return isBlank(s.at(i)) && !Chars.isSpace(s.at(i - 1)) && !Chars.isSpace(s.at(i + 1));
  }

  void finish() {
    // A document written in full-width digits throughout shows its converter's habit.
    wide.report(wide.count() * 10 < narrow ? Severity.WARNING : Severity.INFO, s.out);
    gaps.report(Severity.INFO, s.out);
    int full = wideSigns.count();
    int half = narrowSigns.count();
    if (full > 0 && half > 0) {
      Places minority = full <= half ? wideSigns : narrowSigns;
      minority.report(Severity.INFO, s.out);
    }
  }
}
