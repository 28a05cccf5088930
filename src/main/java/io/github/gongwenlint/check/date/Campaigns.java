package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.Chronology.Entry;
import io.github.gongwenlint.dictionary.WordGroup;
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

/** Compares campaigns with the year in their sentence or the document's. */
final class Campaigns {
  static final Rule RULE =
      Rule.of("campaign-year", Category.DATE, Severity.WARNING, "活动与年份不符")
          .message("集中教育或专项行动与文稿的年份对不上，请核对")
          .explanation(
              "党史学习教育从2021年2月开始，学习贯彻习近平新时代中国特色社会主义思想主题教育在2023年4月至2024年1月，"
                  + "党纪学习教育在2024年4月至7月。写在开始之前的文稿里，必是写错了年份；结束以后的总结里仍写“今年以来扎实开展……”，"
                  + "多半是沿用了旧稿，可以写“巩固拓展……成果”。")
          .source("中共中央历次集中教育的通知；年表见 dictionaries/chronology.tsv")
          .bad("2023年工作总结\n全局扎实开展⟦党纪学习教育⟧，举办读书班2期。\n县医保局\n2023年12月18日")
          .bad("2022年，⟦党纪学习教育⟧扎实开展。")
          .bad("2025年上半年，我局深入开展⟦党纪学习教育⟧，取得实效。")
          .bad("2021年工作总结\n扎实开展⟦党纪学习教育⟧，学习2018年修订的条例。\n县医保局\n2021年12月18日")
          .bad("2025年工作总结\n今年以来，扎实开展⟦党纪学习教育⟧，推动作风转变。\n县医保局\n2025年12月18日")
          .good(
              "2024年工作总结\n全局扎实开展党纪学习教育，举办读书班2期。\n县医保局\n2024年12月18日",
              "2025年工作总结\n今年以来，巩固深化党纪学习教育成果。\n县医保局\n2025年12月18日",
              "2021年，我局深入开展党史学习教育。",
              "2023年以来，推动党史学习教育常态化长效化。",
              "从2019年主题教育到2024年党纪学习教育，党性锻炼一以贯之。",
              "“两学一做”学习教育常态化制度化")
          .build();

  private static final String[] AHEAD = WordGroup.COMING.words();
  private static final String[] PAST = WordGroup.BYGONE.words();
  private static final String[] DOING = WordGroup.CARRYING_OUT.words();

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;

  Campaigns(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  /** Looks at the name of a campaign. */
  void look(Entry entry, int start, int end) {
    if (YearClaim.inTitle(t, start) || DocumentTime.isInHead(document, new Span(start, end))) {
      return;
    }
    Span span = new Span(start, end);
    int from = YearClaim.sentenceStart(t, start);
    int to = YearClaim.sentenceEnd(t, end);
    Facts facts = document.facts();
    boolean past = isPast(from, to);
    if (YearClaim.namesAny(t, from, end) || namesFrom(entry.from().year(), end, to)) {
      if (!past) {
        beside(entry, span, from, to);
      }
      return;
    }
    if (DocumentTime.isBefore(facts, entry.from())) {
      if (!Look.holds(t, from, start, AHEAD) && !Look.holds(t, from, start, "在全党", "在全国")) {
        // A plan may name what is still to come; what a summary reports was done.
        Severity severity = facts.kind() == Facts.Kind.SUMMARY ? Severity.WARNING : Severity.INFO;
        String message =
            DocumentTime.later(
                document.text(span) + "从" + DocumentTime.when(entry.from()) + "开始", facts);
        report.accept(
            new Diagnostic(RULE, severity, span, message, List.of())
                .withRelated(YearClaim.ofDocumentPlaces(document)));
      }
      return;
    }
    if (entry.to().year() > 0 && reported(facts) > entry.to().year() && !past && isDoing(start)) {
      boolean now = Look.holds(t, from, start, "今年", "本年度", "年初以来");
      String message =
          document.text(span)
              + "已在"
              + DocumentTime.when(entry.to())
              + "结束，"
              + DocumentTime.dated(facts)
              + "的文稿请核对是否沿用了旧稿";
      report.accept(
          new Diagnostic(RULE, now ? Severity.WARNING : Severity.INFO, span, message, List.of())
              .withRelated(YearClaim.ofDocumentPlaces(document)));
    }
  }

  /** Tells whether that year or a later one is written there. */
  private boolean namesFrom(int first, int from, int to) {
    for (int i = from; i < to; i++) {
      if (t[i] == '年' && YearClaim.yearBefore(t, i) >= first) {
        return true;
      }
    }
    return false;
  }

  /** Returns the year a document speaks of: what is written in spring looks back. */
  private static int reported(Facts facts) {
    WrittenDate written = facts.written();
    return written != null && written.month() <= 3 ? written.year() - 1 : facts.earliestYear();
  }

  private boolean isPast(int from, int to) {
    boolean now = Look.holds(t, from, to, "今年以来", "年初以来");
    return Look.holds(t, from, to, PAST) || (!now && Look.holds(t, from, to, "以来"));
  }

  private boolean isDoing(int start) {
    return Look.holds(t, Math.max(0, start - 6), start, DOING) || Look.endsAny(t, start, DOING) > 0;
  }

  /** The only year of a sentence in which the campaign is carried out. */
  private void beside(Entry entry, Span span, int from, int to) {
    int year = 0;
    int place = 0;
    for (int i = from; i < to; i++) {
      int found = t[i] == '年' ? YearClaim.yearBefore(t, i) : -1;
      if (found > 0) {
        if (year > 0) {
          return;
        }
        year = found;
        place = i;
      }
    }
    boolean doing =
        isDoing(span.start())
            || Look.startsAny(t, span.end(), "扎实开展", "深入开展", "正式启动", "启动", "全面展开", "开展") > 0;
    if (place > span.start() || !doing || span.start() - place > 24) {
      return;
    }
    boolean early = year < entry.from().year();
    boolean late = entry.to().year() > 0 && year > entry.to().year();
    if (early || late) {
      String period =
          entry.to().year() > 0
              ? DocumentTime.when(entry.from()) + "至" + DocumentTime.when(entry.to())
              : DocumentTime.when(entry.from()) + "起";
      String message = document.text(span) + "是" + period + "开展的，这里写" + year + "年，请核对";
      Related related = new Related(new Span(Math.max(from, place - 4), place + 1), "所写的年份");
      report.accept(Diagnostic.of(RULE, span, message).withRelated(related));
    }
  }
}
