package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.Chronology;
import io.github.gongwenlint.dictionary.Chronology.Entry;
import io.github.gongwenlint.dictionary.Chronology.Kind;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** “十四五”开局之年 in a year that is not 2021. */
final class PlanYears {
  static final Rule PLAN_PERIOD =
      Rule.of("plan-period", Category.DATE, Severity.WARNING, "规划期与年份不符")
          .message("五年规划的起止年份、开局之年、收官之年与所写的年份对不上")
          .explanation(
              "“十四五”是2021年至2025年，2021年开局，2025年收官；“十三五”是2016年至2020年；“十五五”是2026年至2030年。"
                  + "“全面贯彻党的二十大精神的开局之年”是2023年。年份取同句写明的年份；写“今年是”的，取成文日期或标题里的年份。")
          .source("历次国民经济和社会发展五年规划（计划）纲要；年表见 dictionaries/chronology.tsv")
          .bad("2022年是⟦“十四五”规划开局之年⟧。")
          .bad("2024年是⟦“十四五”收官之年⟧，任务艰巨。")
          .bad("在全县经济工作会议上的讲话\n（2024年1月8日）\n同志们：\n今年是⟦“十四五”规划的开局之年⟧。")
          .bad("⟦“十四五”时期（2020—2025年）⟧，全市新建学校12所。")
          .bad("2024年是⟦全面贯彻党的二十大精神的开局之年⟧。")
          .bad("2024年是实施⟦“十四五”规划的第三年⟧。")
          .good(
              "2021年是“十四五”规划开局之年。",
              "2025年是“十四五”规划收官之年，也是“十五五”规划谋划之年。",
              "2023年是全面贯彻党的二十大精神的开局之年，也是实施“十四五”规划承上启下的关键一年。",
              "“十四五”时期（2021—2025年），全市新建学校12所。",
              "“十三五”收官之年的2020年，“十四五”开局之年的2021年，我们都取得了好成绩。",
              "2020年全面收官，为2021年“十四五”开局之年打下基础。",
              "2023年是“八五”普法规划实施的第三年。",
              "关于2021年工作的总结\n今年是“十四五”开局之年。",
              "2023年度述职报告\n今年是全面贯彻党的二十大精神的开局之年。\n县医院\n2024年1月12日",
              "2016年以来，我们为“十四五”开局之年做好准备。")
          .build();

  private static final String FILLING = "”规划计划纲要时期实施的和落任务目标全面顺利圆满胜利国民经济社会发展第一个建设普法";
  private static final String[] FIRST = {"开局之年", "起步之年", "开局起步之年", "头一年"};
  private static final String[] LAST = {"收官之年", "最后一年", "决胜之年"};
  private static final int WINDOW = 24;

  private PlanYears() {}

  /** Judges what ends with the 年 at {@code at}. */
  static void judge(Document document, int at, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    char before = Look.at(t, at - 1);
    if (before == '之') {
      if (judgeNamed(document, at, report)) {
        return;
      }
    } else if (Look.in(Look.at(t, at + 1), "）)")) {
      judgePeriod(document, at, report);
      return;
    }
    if (before == '之' || before == '一' || Look.in(before, "二三四五")) {
      judgeYear(document, at, report);
    }
  }

  private static boolean judgeNamed(Document document, int at, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    for (Entry entry : Chronology.get().entries(Kind.YEAR)) {
      int length = endsWith(t, at - 1, entry);
      if (length == 0) {
        continue;
      }
      Span span = new Span(at - 1 - length, at + 1);
      int wanted = entry.from().year();
      YearClaim claim = YearClaim.of(document, span.start(), span.end(), wanted);
      if (claim != null && !claim.allows(wanted)) {
        report.accept(diagnostic(claim, span, document.text(span) + "是" + wanted + "年"));
      }
      return true;
    }
    return false;
  }

  private static int endsWith(char[] t, int end, Entry entry) {
    int best = Look.ends(t, end, entry.name()) ? entry.name().length() : 0;
    for (String alias : entry.aliases()) {
      if (alias.length() > best && Look.ends(t, end, alias)) {
        best = alias.length();
      }
    }
    return best;
  }

  private static void judgeYear(Document document, int at, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int first = Look.endsAny(t, at + 1, FIRST);
    int last = first > 0 ? 0 : Look.endsAny(t, at + 1, LAST);
    int nth = first + last > 0 ? 0 : nth(t, at);
    if (first + last + nth == 0) {
      return;
    }
    int wordStart = at + 1 - (first + last > 0 ? first + last : 3);
    Plan plan = planBefore(t, wordStart);
    if (plan == null) {
      return;
    }
    int wanted =
        last > 0 ? plan.entry.to().year() : plan.entry.from().year() + Math.max(0, nth - 1);
    if (plan.entry.to().year() < wanted) {
      return;
    }
    Span span = new Span(plan.start, at + 1);
    YearClaim claim = YearClaim.of(document, plan.start, at + 1, wanted);
    if (claim != null && !claim.allows(wanted)) {
      String period = plan.entry.from().year() + "年至" + plan.entry.to().year() + "年";
      String word = document.text(wordStart, at + 1);
      report.accept(
          diagnostic(
              claim,
              span,
              "“" + plan.entry.name() + "”是" + period + "，" + word + "是" + wanted + "年"));
    }
  }

  /** Returns n of 第n年, or 0. */
  private static int nth(char[] t, int at) {
    return Look.at(t, at - 2) == '第' ? "一二三四五".indexOf(t[at - 1]) + 1 : 0;
  }

  private static Diagnostic diagnostic(YearClaim claim, Span span, String fact) {
    String message = fact + "，不是" + claim.named() + "，请核对是否沿用了往年的稿子";
    return new Diagnostic(PLAN_PERIOD, Severity.WARNING, span, message, List.of())
        .withRelated(claim.related());
  }

  /** “十四五”时期（2020—2025年）. */
  private static void judgePeriod(Document document, int at, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int endYear = YearClaim.yearBefore(t, at);
    int lastStart = WrittenDate.numberStart(t, Look.skipBlanksBack(t, at));
    int dash = Look.skipBlanksBack(t, lastStart);
    if (endYear < 0 || !Look.in(Look.at(t, dash - 1), "—-－–~～至到")) {
      return;
    }
    int i = dash;
    while (i > 0 && Look.in(t[i - 1], "—-－–~～至到年 ")) {
      i--;
    }
    int start = WrittenDate.numberStart(t, i);
    int startYear = WrittenDate.year(t, start, i);
    if (startYear < 0 || !Look.in(Look.at(t, start - 1), "（(")) {
      return;
    }
    int name = start - 1;
    int word = Look.endsAny(t, name, "时期", "期间", "规划", "规划期", "计划", "规划时期", "规划期间");
    Plan plan = planBefore(t, name - word);
    if (plan == null || YearClaim.inTitle(t, plan.start) || !Look.in(t[name - word - 1], "”五")) {
      return;
    }
    int from = plan.entry.from().year();
    int to = plan.entry.to().year();
    if (from != startYear || to != endYear) {
      String message =
          "“"
              + plan.entry.name()
              + "”是"
              + from
              + "年至"
              + to
              + "年，这里写"
              + startYear
              + "年至"
              + endYear
              + "年";
      report.accept(Diagnostic.of(PLAN_PERIOD, new Span(plan.start, at + 2), message));
    }
  }

  /**
   * A plan whose name stands in the text.
   *
   * @param start where the name starts, with its quotation mark
   */
  private record Plan(Entry entry, int start) {}

  private static @Nullable Plan planBefore(char[] t, int end) {
    int stop = Math.max(0, end - WINDOW);
    for (int i = end; i > stop; i--) {
      char c = t[i - 1];
      if (c == '五') {
        Plan plan = planAt(t, i, end);
        if (plan != null) {
          return plan;
        }
      }
      if (!Look.in(c, FILLING)) {
        return null;
      }
    }
    return null;
  }

  /** Returns the plan whose name ends at {@code end}; what follows says whether it is 普法. */
  private static @Nullable Plan planAt(char[] t, int end, int until) {
    int start = end;
    while (start > 0 && Look.in(t[start - 1], "一二三四五六七八九十") && end - start < 3) {
      start--;
    }
    String name = new String(t, start, end - start);
    boolean law = Look.holds(t, end, until, "普法");
    for (Entry entry : Chronology.get().entries(law ? Kind.LAW_PLAN : Kind.PLAN)) {
      if (entry.name().equals(name)) {
        boolean quoted = Look.at(t, start - 1) == '“';
        boolean plain =
            !quoted
                && name.length() == 3
                && Look.startsAny(t, end, "规划", "时期", "期间", "开局", "收官") > 0;
        return quoted ? new Plan(entry, start - 1) : plain ? new Plan(entry, start) : null;
      }
    }
    return null;
  }
}
