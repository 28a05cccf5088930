package io.github.gongwenlint.check.date;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Facts;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.List;
import java.util.function.Consumer;

/** 本办法自2009年1月1日起施行 in a document that was issued in April 2009. */
final class EffectiveDates {
  static final Rule RULE =
      Rule.of("effective-date", Category.DATE, Severity.WARNING, "施行日期早于成文日期")
          .message("施行日期早于成文日期，请核对是否沿用了旧稿")
          .explanation(
              "“本办法自2024年1月1日起施行”而成文日期是2024年4月，制度在印发之前就已施行，多是起草拖延后忘了改日期。"
                  + "只核对文末有署名和成文日期、写明“本办法”“本规定”等自身施行日期的；同年早不足一个月的只作提示；"
                  + "补贴、待遇标准追溯执行的（“自……起执行”）不核对。")
          .source("《党政机关公文处理工作条例》第九条；公文核稿通例")
          .bad("第八条　⟦本办法自2009年1月1日起施行⟧。\n清河县水利局\n2009年4月13日")
          .bad("八、⟦本规定自2023年9月1日起实施⟧，有效期5年。\n清河县第一中学\n2024年8月20日")
          .good(
              "第八条　本办法自2009年5月1日起施行。\n清河县水利局\n2009年4月13日",
              "第八条　本办法自2009年5月1日起施行，2008年1月1日起施行的原办法同时废止。\n清河县水利局\n2009年4月13日",
              "新的补贴标准自2024年1月1日起执行。\n清河县民政局\n2024年3月5日",
              "本法自1980年1月1日起施行。",
              "《清河县水资源管理办法》自2020年1月1日起施行以来，成效明显。\n清河县水利局\n2024年3月5日")
          .build();

  private static final String[] OWN = {
    "本办法", "本规定", "本条例", "本细则", "本制度", "本章程", "本规则", "本规程", "本规范", "本准则", "本方案", "本通告", "本守则"
  };

  static final Rule EVENT =
      Rule.of("event-date", Category.DATE, Severity.WARNING, "拟办的事早于成文日期")
          .message("“定于”“将于”后面的日期早于成文日期，请核对是否改了一处漏了另一处")
          .explanation(
              "通知写“定于11月28日召开”，成文日期却是11月29日，必有一处写错，或者沿用了旧稿。只核对文末有署名和成文日期的文稿里，"
                  + "“定于”“拟于”“将于”“订于”紧跟着的日期；没写年份的，早于成文日期九十天以内才报告。"
                  + "总结、报告里说“目前……，预计2024年3月动工”，而那个月在成文日期或者所总结的时期之前，也报告。")
          .source("《党政机关公文处理工作条例》第九条；公文核稿通例")
          .bad("关于召开推进会的通知\n各乡镇：\n会议⟦定于2024年11月28日⟧在县文化馆召开。\n清河县水利局\n2024年11月29日")
          .bad("关于召开推进会的通知\n各乡镇：\n县政府⟦定于3月5日⟧召开会议。\n清河县水利局\n2024年3月12日")
          .bad("石塘镇2024年上半年工作总结\n目前已完成土地平整，⟦预计2024年3月⟧动工建设。\n石塘镇人民政府\n2024年7月2日")
          .bad("清河县水利局2024年工作总结\n现已完成招标，⟦力争2024年5月⟧开工。\n下一步，继续努力。")
          .good(
              "石塘镇2024年上半年工作总结\n目前已完成土地平整，预计2024年9月动工建设。\n石塘镇人民政府\n2024年7月2日",
              "石塘镇2024年上半年工作总结\n原预计2024年3月动工，目前已推迟到9月。\n石塘镇人民政府\n2024年7月2日",
              "清河县水利局2024年工作总结\n目前正在收尾，预计2024年12月完工。\n清河县水利局\n2024年12月5日",
              "清河县水利局2024年工作计划\n目前已完成招标，预计2024年3月开工。\n清河县水利局\n2024年1月5日",
              "关于召开推进会的通知\n各乡镇：\n会议定于2024年11月28日在县文化馆召开。\n清河县水利局\n2024年11月20日",
              "关于召开推进会的通知\n各乡镇：\n县政府定于1月5日召开会议。\n清河县水利局\n2024年12月26日",
              "原定于2024年11月28日召开的会议延期。\n清河县水利局\n2024年11月29日",
              "会议定于2024年11月28日召开。")
          .build();

  private static final int RECENT = 90;

  /** How far a sentence is looked at. */
  private static final int SENTENCE = 80;

  private EffectiveDates() {}

  /** Judges a date at which something is to be held. */
  static void planned(Document document, WrittenDate date, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int word = Look.endsAny(t, date.start(), "定于", "拟于", "将于", "订于");
    Facts facts = document.facts();
    WrittenDate written = facts.written();
    if (word == 0
        || date.day() == 0
        || date.year() < 0
        || date.month() < 1
        || written == null
        || written.day() == 0
        || facts.issuer() == null
        || date.start() > written.start()
        || Look.in(Look.at(t, date.start() - word - 1), "原曾确规法")
        || YearClaim.inTitle(t, date.start())) {
      return;
    }
    int year = date.year() > 0 ? date.year() : written.year();
    int issued = WrittenDate.dayNumber(written.year(), written.month(), written.day());
    int held = WrittenDate.dayNumber(year, date.month(), date.day());
    if (held >= issued || (date.year() == 0 && issued - held > RECENT)) {
      return;
    }
    Span place = new Span(written.start(), written.end());
    report.accept(
        Diagnostic.of(
                EVENT,
                new Span(date.start() - word, date.end()),
                "这里的日期早于成文日期“" + document.text(place) + "”，请核对是否改了一处漏了另一处")
            .withRelated(new Related(place, "成文日期")));
  }

  /** 目前已完成招标，预计2024年3月开工, told when March is over. */
  static void expected(Document document, WrittenDate date, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int word =
        date.year() < 1950 || date.month() < 1
            ? 0
            : Look.endsAny(t, date.start(), "预计", "预计于", "有望", "有望于", "力争", "力争于", "拟于", "将于");
    Facts facts = document.facts();
    Span title = facts.title();
    if (word == 0 || title == null || date.start() < title.end()) {
      return;
    }
    int from = date.start() - word;
    int start = from;
    while (start > 0 && from - start < SENTENCE && !Look.in(t[start - 1], "。；\n\r")) {
      start--;
    }
    if (!Look.holds(t, start, from, "目前", "现已", "现正", "正在", "截至")
        || Look.holds(
            t, start, date.end() + SENTENCE / 4, "原", "推迟", "延期", "当时", "曾", "此前", "时预计")) {
      return;
    }
    WrittenDate written = facts.written();
    boolean signed = written != null && facts.issuer() != null && written.month() > 0;
    int now = signed && written != null ? written.year() * 12 + written.month() : 0;
    Span place = signed && written != null ? new Span(written.start(), written.end()) : title;
    int told = told(document, title);
    boolean titled = !signed || told > now;
    if (told > now) {
      now = told;
      place = title;
    }
    if ((!titled && date.start() > place.start()) || date.year() * 12 + date.month() >= now) {
      return;
    }
    report.accept(
        Diagnostic.of(
                EVENT,
                new Span(from, date.end()),
                "写这份文稿时这个日期已经过去，不能再说“" + document.text(from, date.start()) + "”，请核对")
            .withRelated(new Related(place, titled ? "所总结的时期" : "成文日期")));
  }

  /** Returns the month, counted from year 0, before which no summary of this title is written. */
  private static int told(Document document, Span title) {
    Facts facts = document.facts();
    char[] t = document.chars();
    if (facts.titleYear() == 0 || !Look.holds(t, title.start(), title.end(), "总结", "述职", "述责")) {
      return 0;
    }
    int month = 11;
    if (Look.holds(t, title.start(), title.end(), "上半年", "半年")) {
      month = 6;
    } else if (Look.holds(t, title.start(), title.end(), "季度", "月", "学期", "以来", "阶段", "前三")) {
      return 0;
    }
    return facts.titleYear() * 12 + month;
  }

  /** Judges a date at which something begins. */
  static void judge(Document document, WrittenDate date, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    if (date.year() < 1950
        || date.day() == 0
        || (!Look.starts(t, date.end(), "起施行") && !Look.starts(t, date.end(), "起实施"))
        || Look.at(t, date.start() - 1) != '自'
        || Look.starts(t, date.end() + 3, "以来")) {
      return;
    }
    int own = Look.endsAny(t, date.start() - 1, OWN);
    Facts facts = document.facts();
    WrittenDate written = facts.written();
    if (own == 0
        || written == null
        || facts.issuer() == null
        || written.day() == 0
        || written.month() == 0
        || YearClaim.inTitle(t, date.start())) {
      return;
    }
    int issued = WrittenDate.dayNumber(written.year(), written.month(), written.day());
    int begun = WrittenDate.dayNumber(date.year(), date.month(), date.day());
    if (begun >= issued) {
      return;
    }
    Severity severity =
        date.year() == written.year() && issued - begun <= 31 ? Severity.INFO : Severity.WARNING;
    int start = date.start() - 1 - own;
    Span place = new Span(written.start(), written.end());
    report.accept(
        new Diagnostic(
                RULE,
                severity,
                new Span(start, date.end() + 3),
                "施行日期早于成文日期“" + document.text(place) + "”，请核对是否沿用了旧稿",
                List.of())
            .withRelated(new Related(place, "成文日期")));
  }
}
