package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the time a building takes with the dates of its start and its end. */
final class BuildingTimes {
  static final Rule RULE =
      Rule.of("building-time", Category.DATE, Severity.WARNING, "工期与开工、竣工日期不符")
          .message("工期与开工、竣工的日期对不上，请核对")
          .explanation(
              "“工期18个月，计划2025年6月开工，2026年6月建成”，从开工到建成只有12个月；“2023年3月开工，2022年12月底前竣工”，竣工早于开工。"
                  + "只在同一句里写明开工和竣工的年月时核对，工期可以在前后一句；首尾两个月算不算，容许相差一个月。")
          .source("公文核稿通例")
          .bad("工程建设期为18个月，⟦计划2025年6月开工，2026年6月建成⟧通水。")
          .bad("⟦计划2023年3月开工，2022年12月底前竣工⟧，工期21个月。")
          .bad("项目工期2年。⟦2024年5月动工，2025年5月底完工⟧。")
          .bad("⟦计划2025年3月1日开工，2025年5月31日前完工⟧，总工期180天。")
          .good(
              "工程建设期为18个月，计划2025年6月开工，2026年12月建成通水。",
              "计划2023年3月开工，2024年12月底前竣工，工期21个月。",
              "项目工期2年，2024年5月动工，2026年4月底完工。",
              "一期2024年3月开工，二期2023年12月已竣工。",
              "建设工期12个月，计划2024年6月开工，2025年年底建成，因汛期停工半年。",
              "计划2024年6月开工，年底完成投资3亿元，建设周期3年。",
              "一标段工期6个月，2024年3月开工，2024年9月完工；二标段工期12个月，2024年3月开工，2025年3月完工。")
          .build();

  private static final String[] BEGUN = WordGroup.BEGUN.words();

  private static final String[] DONE = WordGroup.BUILT.words();

  private static final String[] TERMS = WordGroup.BUILDING_TERM.words();

  /** Words with which the dates are those of two buildings, or the term is none of the whole. */
  private static final String[] OTHER = WordGroup.OTHER_BUILDING.words();

  private BuildingTimes() {}

  /** Judges a date that exists. */
  static void judge(Document document, WrittenDate begun, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int word = part(t, begun.end());
    if (begun.year() < 1950 || begun.month() < 1 || Look.startsAny(t, word, BEGUN) == 0) {
      return;
    }
    int end = word;
    while (end < t.length && end - word < 80 && !ends(t[end])) {
      end++;
    }
    WrittenDate done = done(t, word, end);
    int start = begun.start();
    while (start > 0 && begun.start() - start < 60 && !ends(t[start - 1])) {
      start--;
    }
    if (done == null
        || done.year() < 1950
        || done.month() < 1
        || done.month() > 12
        || Look.holds(t, start, end, OTHER)) {
      return;
    }
    int from = begun.start() - Look.endsAny(t, begun.start(), "计划", "计划于", "拟于", "预计", "预计于", "力争");
    int last = done.end() + part(t, done.end()) - done.end();
    last += Look.startsAny(t, last, DONE);
    Span place = new Span(from, last);
    int months = (done.year() - begun.year()) * 12 + done.month() - begun.month();
    if (months < 0) {
      report.accept(Diagnostic.of(RULE, place, "竣工的日期早于开工的日期，请核对"));
      return;
    }
    Term term = term(t, Math.max(0, start - 30), Math.min(t.length, end + 30), start);
    if (term == null || fits(term, begun, done, months)) {
      return;
    }
    String message =
        "从开工到竣工" + length(term, begun, done, months) + "，与“" + document.text(term.span) + "”不符，请核对";
    report.accept(Diagnostic.of(RULE, place, message).withRelated(new Related(term.span, "所写的工期")));
  }

  private static boolean ends(char c) {
    return Look.in(c, "。；！？") || Chars.isLineEnd(c);
  }

  /** Returns the offset after 底, 初, 上旬, 底前 and their kin. */
  private static int part(char[] t, int i) {
    int k = i + Look.startsAny(t, i, "份", "月");
    k += Look.startsAny(t, k, "底", "初", "末", "上旬", "中旬", "下旬");
    return k + Look.startsAny(t, k, "前", "之前", "以前", "正式", "全面", "全部");
  }

  /** Returns the last date in a range that somebody is ready by. */
  private static @Nullable WrittenDate done(char[] t, int from, int to) {
    WrittenDate done = null;
    for (int k = from; k < to; k++) {
      if (t[k] != '月') {
        continue;
      }
      WrittenDate date = WrittenDate.atMonth(t, k);
      if (date != null
          && date.year() > 0
          && date.start() > from
          && Look.startsAny(t, part(t, date.end()), DONE) > 0) {
        if (done != null) {
          return null;
        }
        done = date;
      }
    }
    return done;
  }

  /**
   * A term.
   *
   * @param unit 月, 年 or 天
   */
  private record Term(int value, char unit, boolean about, Span span) {}

  private static @Nullable Term term(char[] t, int from, int to, int start) {
    Term found = null;
    for (int k = from; k < to; k++) {
      int word = t[k] == '工' || t[k] == '建' || t[k] == '施' ? Look.startsAny(t, k, TERMS) : 0;
      if (word == 0) {
        continue;
      }
      int i = k + word;
      boolean about = false;
      for (int round = 0; round < 2; round++) {
        int n = Look.startsAny(t, i, "为", "共", "约", "计划", "总计", "共计", "：", "是", "预计", "大约");
        about |= n > 0 && Look.holds(t, i, i + n, "约");
        i += n;
      }
      int digits = WrittenDate.numberEnd(t, i);
      int value = digits == i || digits - i > 4 ? -1 : WrittenDate.number(t, i, digits);
      int unit = Look.startsAny(t, digits, "个月", "年", "天", "日历天", "个日历天", "日");
      if (value <= 0 || unit == 0 || Look.in(Look.at(t, digits + unit), "半多余左以")) {
        continue;
      }
      // The term of the sentence before belongs to it when no paragraph begins between.
      if (Look.lineStart(t, k) != Look.lineStart(t, Math.min(start + 1, t.length))) {
        continue;
      }
      if (found != null) {
        return null;
      }
      char last = t[digits + unit - 1];
      found = new Term(value, last == '日' ? '天' : last, about, new Span(k, digits + unit));
      k = digits;
    }
    return found;
  }

  private static boolean fits(Term term, WrittenDate begun, WrittenDate done, int months) {
    int slack = term.about ? 1 : 0;
    return switch (term.unit) {
      case '月' -> Math.abs(months - term.value) <= 1 + slack;
      case '年' -> Math.abs(months - 12 * term.value) <= 6 + slack;
      default -> {
        int days = days(begun, done);
        boolean known = begun.day() > 0 && done.day() > 0;
        yield Math.abs(days - term.value) <= (known ? 15 : 45) + 15 * slack;
      }
    };
  }

  private static int days(WrittenDate begun, WrittenDate done) {
    return WrittenDate.dayNumber(done.year(), done.month(), Math.max(1, done.day()))
        - WrittenDate.dayNumber(begun.year(), begun.month(), Math.max(1, begun.day()));
  }

  private static String length(Term term, WrittenDate begun, WrittenDate done, int months) {
    return term.unit == '天' ? "约" + days(begun, done) + "天" : "约" + months + "个月";
  }
}
