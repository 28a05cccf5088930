package io.github.gongwenlint.check.date;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares a part of the year with the months in brackets behind it: 上半年（1—5月）. */
final class PeriodMonths {
  static final Rule RULE =
      Rule.of("period-months", Category.DATE, Severity.WARNING, "季度、半年与括号里的月份不符")
          .message("季度、半年与括注的月份对不上，请核对")
          .explanation(
              "上半年是1—6月，前三季度是1—9月，二季度是4—6月。“上半年（1—5月）”“前三季度（1—8月）”必有一处写错：数据只到5月的，写“1—5月”，不称上半年。"
                  + "“下半年（9—12月）开展”这样只取其中几个月、不从头累计的不查；括号里另有“数据”“截至”等字的不查。")
          .source("国家统计局：季度、半年的划分")
          .bad("⟦上半年（1—5月）⟧，全县完成投资3亿元。")
          .bad("⟦前三季度（1至8月）⟧，全县完成投资3亿元。")
          .bad("⟦第二季度（3—6月）⟧，全县完成投资3亿元。")
          .bad("⟦2024年1—8月（前三季度）⟧，全县完成投资3亿元。")
          .bad("工作安排在⟦下半年（2024年6月—12月）⟧。")
          .bad("⟦前五个月（1—6月）⟧，全县完成投资3亿元。")
          .good(
              "上半年（1—6月），全县完成投资3亿元。",
              "前三季度（1月至9月），全县完成投资3亿元。",
              "上半年（1—5月数据），全县完成投资3亿元。",
              "下半年（9—12月）开展验收。",
              "上半年（3—6月）集中治理，下半年（7—10月）巩固提升。",
              "2024年1—6月（上半年），全县完成投资3亿元。",
              "春季学期（2—7月）、一季度（1—3月）、四季度（10—12月）。",
              "前五个月（1—5月），全县完成投资3亿元。",
              "二季度（4—6月）、三季度（7—8月）分两批开展。",
              "上半年（2023年11月—2024年5月）为第一阶段。")
          .build();

  private static final String OPEN = "（(";

  private static final String DASHES = "—-－–~～―─至到";

  private PeriodMonths() {}

  /**
   * A part of the year.
   *
   * @param start where its name starts
   * @param end where its name ends
   * @param first its first month
   * @param last its last month
   */
  private record Part(int start, int end, int first, int last) {}

  /** Judges the 月 at {@code at}, which a number stands before. */
  static void judge(Document document, int at, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int monthEnd = Look.skipBlanksBack(t, at);
    int monthStart = WrittenDate.numberStart(t, monthEnd);
    int last = WrittenDate.number(t, monthStart, monthEnd);
    int dash = Look.skipBlanksBack(t, monthStart);
    int i = dash;
    while (i > 0 && dash - i < 2 && Look.in(t[i - 1], DASHES)) {
      i--;
    }
    if (i == dash || last < 1 || last > 12) {
      return;
    }
    i = Look.skipBlanksBack(t, i);
    i -= Look.at(t, i - 1) == '月' ? 1 : 0;
    int start = WrittenDate.numberStart(t, i);
    int first = WrittenDate.number(t, start, i);
    if (first < 1 || first > last) {
      return;
    }
    if (Look.at(t, start - 1) == '年') {
      start = WrittenDate.numberStart(t, start - 1);
      start -= Look.in(Look.at(t, start - 1), "今本") ? 1 : 0;
    }
    int end = at + 1 + Look.startsAny(t, at + 1, "份");
    Part part;
    Span span;
    if (Look.in(Look.at(t, end), "）)")) {
      int open = start - 1;
      open -= Look.at(t, open) == '即' ? 1 : 0;
      part = Look.in(Look.at(t, open), OPEN) ? endingAt(t, open) : null;
      span = part == null ? null : new Span(part.start, end + 1);
    } else {
      int open = end + Look.startsAny(t, end, "，即");
      open += open == end && Look.in(Look.at(t, open), OPEN) ? 1 : 0;
      part = open == end ? null : startingAt(t, open);
      boolean closed = part != null && Look.in(Look.at(t, part.end), "）)，");
      span =
          closed && part != null
              ? new Span(start, part.end + (Look.in(t[end], OPEN) ? 1 : 0))
              : null;
    }
    if (part == null || span == null || (first == part.first && last == part.last)) {
      return;
    }
    // Some months of a part are a plan; what adds up from the first month on is not.
    boolean inside = first >= part.first && last <= part.last;
    if (inside && (first != 1 || part.first != 1)) {
      return;
    }
    String message =
        "“"
            + document.text(part.start, part.end)
            + "”是"
            + part.first
            + "—"
            + part.last
            + "月，这里写"
            + first
            + "—"
            + last
            + "月，请核对";
    report.accept(Diagnostic.of(RULE, span, message));
  }

  /** Returns the part of the year whose name ends at an offset, or null. */
  private static @Nullable Part endingAt(char[] t, int end) {
    for (int length = 3; length <= 5; length++) {
      int start = end - length;
      Part part = start < 0 ? null : startingAt(t, start);
      if (part != null && part.end == end && !Look.in(Look.at(t, start - 1), "第前头")) {
        return part;
      }
    }
    return null;
  }

  /** Returns the part of the year whose name starts at an offset, or null. */
  private static @Nullable Part startingAt(char[] t, int start) {
    if (Look.starts(t, start, "上半年")) {
      return new Part(start, start + 3, 1, 6);
    }
    if (Look.starts(t, start, "下半年")) {
      return new Part(start, start + 3, 7, 12);
    }
    boolean added = Look.in(Look.at(t, start), "前头");
    boolean nth = Look.at(t, start) == '第';
    int digits = start + (added || nth ? 1 : 0);
    int end = WrittenDate.numberEnd(t, digits);
    int n = Look.at(t, digits) == '两' ? 2 : WrittenDate.number(t, digits, end);
    end += Look.at(t, digits) == '两' ? 1 : 0;
    int unit = Look.startsAny(t, end, "个季度", "季度", "个月");
    if (unit == 0 || n < 1) {
      return null;
    }
    boolean months = t[end + unit - 1] == '月';
    if (months ? !added || n > 11 : n > 4 || (t[end] == '个' && !added)) {
      return null;
    }
    int last = months ? n : 3 * n;
    return new Part(start, end + unit, added ? 1 : last - 2, last);
  }
}
