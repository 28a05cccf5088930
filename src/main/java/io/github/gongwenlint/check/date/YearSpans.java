package io.github.gongwenlint.check.date;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.List;
import java.util.function.Consumer;

/** Compares a number of years with the years in brackets behind it: 近五年（2019—2022年）. */
final class YearSpans {
  static final Rule RULE =
      Rule.of("year-span", Category.DATE, Severity.WARNING, "年数与括号里的起止年份不符")
          .message("所说的年数与括注的起止年份对不上，请核对")
          .explanation(
              "“近五年（2019—2022年）”首尾都算只有四年；“三年行动（2023—2024年）”只有两年；“五年规划（2021—2030年）”有十年。"
                  + "首尾都算，或者只算一头（届中到届中），有一种对得上就不报告；“三年行动”“近三年”只按一头算才对得上的，只提示。")
          .source("公文核稿通例")
          .bad("⟦近五年（2019—2022年）⟧，全县新建学校12所。")
          .bad("⟦三年来（2020年至2024年）⟧，全县新建学校12所。")
          .bad("实施乡村建设⟦三年行动（2023—2024年）⟧，补齐短板。")
          .bad("⟦过去5年（2016—2022年）⟧，全县新建学校12所。")
          .bad("⟦三年行动方案（2024—2027年）⟧")
          .good(
              "近五年（2018—2022年），全县新建学校12所。",
              "五年来（2017—2022年），全县新建学校12所。",
              "实施乡村建设三年行动（2023—2025年），补齐短板。",
              "2023年（2019—2022年数据见附件）。",
              "十年规划（2021—2030年）分两个五年（2021—2025年、2026—2030年）。",
              "“十四五”规划（2021—2025年）、五年规划（2021—2025年）。",
              "《全民健身五年计划（2021—2025年）》",
              "2021年来（2018—2024年统计口径一致）。")
          .build();

  /** What stands between the number of years and the bracket. */
  private static final String[] NAMES = {
    "年来", "年间", "年行动", "年行动计划", "年行动方案", "年规划", "年计划", "年攻坚行动", "年提升行动", "年改革行动", "年"
  };

  /** What stands before a bare number of years that are counted: 近五年. */
  private static final String[] COUNTED = {"近", "最近", "过去", "今后", "未来", "这", "前"};

  private YearSpans() {}

  /** Judges the 年 at {@code at} before a closing bracket. */
  static void judge(Document document, int at, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int to = YearClaim.yearBefore(t, at);
    int dash = Look.skipBlanksBack(t, WrittenDate.numberStart(t, Look.skipBlanksBack(t, at)));
    int i = dash;
    while (i > 0 && dash - i < 2 && Look.in(t[i - 1], "—-－–~～至到")) {
      i--;
    }
    if (i == dash || to < 0) {
      return;
    }
    i = Look.skipBlanksBack(t, i);
    i -= Look.at(t, i - 1) == '年' ? 1 : 0;
    int open = WrittenDate.numberStart(t, i) - 1;
    int from = WrittenDate.year(t, open + 1, i);
    if (from < 0 || from > to || !Look.in(Look.at(t, open), "（(")) {
      return;
    }
    int word = Look.endsAny(t, open, NAMES);
    int end = open - word;
    int start = WrittenDate.numberStart(t, end);
    start -= start == end && Look.at(t, end - 1) == '两' ? 1 : 0;
    int said = Look.at(t, start) == '两' ? 2 : WrittenDate.number(t, start, end);
    if (word == 0 || said < 2 || said > 50) {
      return;
    }
    int before = Look.endsAny(t, start, COUNTED);
    if (word == 1 && before == 0) {
      return;
    }
    int years = to - from + 1;
    // Half a term to half a term counts one end only; an action mostly has the years that it names.
    boolean half = years == said + 1;
    boolean whole = (word > 2 && Look.in(t[open - 1], "动案划")) || Look.ends(t, start, "近");
    if (years == said || (half && !whole)) {
      return;
    }
    String message =
        "“"
            + document.text(open + 1, at + 1)
            + "”首尾都算是"
            + (years == 2 ? "两" : ChineseNumerals.format(years))
            + "年，与“"
            + document.text(start, open)
            + "”不符，请核对";
    Severity severity = half ? Severity.INFO : Severity.WARNING;
    report.accept(
        new Diagnostic(RULE, severity, new Span(start - before, at + 2), message, List.of()));
  }
}
