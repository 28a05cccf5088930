package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.Chronology;
import io.github.gongwenlint.dictionary.Chronology.Day;
import io.github.gongwenlint.dictionary.Chronology.Entry;
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

/** Compares festivals with the day beside them, and their ordinals with the year. */
final class Festivals {
  static final Rule RULE =
      Rule.of("festival-date", Category.DATE, Severity.WARNING, "节日与日期不符")
          .message("节日、纪念日的日期不对，或者第几个对不上年份")
          .explanation(
              "国家宪法日是12月4日，全民国家安全教育日是4月15日，烈士纪念日是9月30日；春节、清明节、端午节、中秋节每年不同，"
                  + "写明年份时按历书核对。“第几个教师节”从第一个（1985年）数起。节前、节后的活动日期不查。")
          .source("节日设立文件；年表见 dictionaries/chronology.tsv")
          .bad("⟦12月2日是国家宪法日⟧。")
          .bad("⟦4月14日全民国家安全教育日⟧当天，设点宣传。")
          .bad("⟦2023年9月28日（中秋节）⟧放假1天。")
          .bad("2023年9月10日是⟦第38个教师节⟧。")
          .bad("县教育局2024年工作总结\n9月10日是⟦第41个教师节⟧，慰问教师12人。\n县教育局\n2024年12月10日")
          .bad("⟦12月14日是国家公祭日⟧。")
          .good(
              "12月4日是国家宪法日。",
              "12月1日至7日国家宪法日宣传周期间。",
              "9月9日教师节前夕，走访慰问教师。",
              "2023年9月29日（中秋节）放假1天。",
              "2023年9月10日是第39个教师节。",
              "县教育局2024年工作总结\n9月10日是第40个教师节，慰问教师12人。\n县教育局\n2024年12月10日",
              "9月8日，教师节表彰大会召开。",
              "6月25日国际禁毒日宣传活动启动。",
              "4月15日全民国家安全教育日当天，设点宣传。")
          .build();

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;
  private @Nullable Diagnostic last;

  Festivals(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  /** Looks at the name of a festival with a date before it. */
  void look(Entry entry, int start, int end) {
    int before = start;
    boolean bracket = Look.in(Look.at(t, before - 1), "（(");
    if (bracket) {
      before--;
    } else {
      before -= Look.endsAny(t, before, "“");
      before -= Look.endsAny(t, before, "是", "为", "系");
    }
    int dateEnd = Look.skipBlanksBack(t, before);
    if (Look.at(t, dateEnd - 1) != '日' || !isClosed(end, bracket)) {
      return;
    }
    int i = dateEnd - 1;
    while (i > 0 && i > dateEnd - 8 && t[i] != '月') {
      i--;
    }
    WrittenDate date = t[i] == '月' ? WrittenDate.atMonth(t, i) : null;
    if (date == null
        || date.end() != dateEnd
        || Look.in(Look.at(t, date.start() - 1), "至到—-～~、和")) {
      return;
    }
    Day day = entry.from();
    if (entry.kind() == Chronology.Kind.LUNAR) {
      Day lunar = date.year() > 0 ? Chronology.get().lunar(entry.name(), date.year()) : null;
      if (lunar == null) {
        return;
      }
      day = lunar;
    }
    Span span = new Span(date.start(), bracket ? end + 1 : end);
    Diagnostic old = last;
    if (old != null) {
      // 五四青年节 ends with 青年节, 国际劳动节 with 劳动节: the hit that comes first decides.
      if (old.span().start() == span.start()) {
        return;
      }
      report.accept(old);
      last = null;
    }
    if (date.month() != day.month() || date.day() != day.day()) {
      String name = document.text(start, end);
      String year =
          date.year() > 0 && entry.kind() == Chronology.Kind.LUNAR ? date.year() + "年" : "";
      String message =
          year
              + name
              + "是"
              + day.month()
              + "月"
              + day.day()
              + "日，不是"
              + date.month()
              + "月"
              + date.day()
              + "日";
      last = Diagnostic.of(RULE, span, message);
    }
  }

  /** What follows must not make the festival the name of something held on another day. */
  private boolean isClosed(int end, boolean bracket) {
    if (bracket) {
      return Look.in(Look.at(t, end), "）)");
    }
    int i = Look.at(t, end) == '”' ? end + 1 : end;
    char c = Look.at(t, i);
    return c == '\0'
        || Look.in(c, "，。；、！\n\r")
        || Look.startsAny(t, i, "当天", "当日", "这天", "这一天", "到来", "来临之际") > 0;
  }

  /** Looks at the name of a festival with an ordinal before it. */
  void nth(Entry entry, int start, int end) {
    int unit = start - Look.endsAny(t, start, "全国", "中国", "国际", "“", "六五");
    if (!Look.in(Look.at(t, unit - 1), "个届次")) {
      return;
    }
    int numberEnd = unit - 1;
    int numberStart = WrittenDate.numberStart(t, numberEnd);
    int count = WrittenDate.number(t, numberStart, numberEnd);
    if (count < 1 || Look.at(t, numberStart - 1) != '第') {
      return;
    }
    int wanted = entry.from().year() + count - 1;
    YearClaim claim = YearClaim.of(document, numberStart - 1, end, wanted);
    if (claim == null && isOfThisYear(numberStart - 1, end)) {
      claim = YearClaim.ofDocument(document);
    }
    if (claim == null) {
      return;
    }
    if (!claim.allows(wanted) && claim.year() > 0) {
      Span span = new Span(numberStart - 1, end);
      int right = claim.year() - entry.from().year() + 1;
      String message =
          claim.named()
              + "是第"
              + right
              + "个"
              + entry.name()
              + "，不是第"
              + document.text(numberStart, numberEnd)
              + "个";
      report.accept(Diagnostic.of(RULE, span, message).withRelated(claim.related()));
    }
  }

  /** 9月10日是第40个教师节, and no year in the whole sentence. */
  private boolean isOfThisYear(int start, int end) {
    int from = YearClaim.sentenceStart(t, start);
    return Look.endsAny(t, start, "日是", "日，是", "日为") > 0
        && !YearClaim.inTitle(t, start)
        && !YearClaim.isQuoted(t, start, from)
        && !YearClaim.namesAny(t, from, YearClaim.sentenceEnd(t, end))
        && !Look.holds(t, from, start, "去年", "明年", "次年");
  }

  /** Reports what was kept back. */
  void finish() {
    Diagnostic kept = last;
    if (kept != null) {
      report.accept(kept);
    }
  }
}
