package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Facts;
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

/**
 * Compares the year of a title with the date below the text, with the headings and with the
 * sentences that say what the document reports on: what was not changed in last year's draft.
 */
final class DocumentYears {
  static final Rule DOCUMENT_YEAR =
      Rule.of("document-year", Category.DATE, Severity.WARNING, "年份前后不一")
          .message("正文、标题或成文日期里的年份互相矛盾，请核对是否沿用了往年的稿子")
          .explanation(
              "只比较说明“这份文稿写的是哪一年”的地方：总结、述职、自查报告的标题年份，“现将××年……情况报告如下”，正文开头的“××年，”，"
                  + "“××年工作打算”之类的标题，以及成文日期。总结写在当年或下一年，计划写在当年或上一年。标题里有几个年份或起止年份的不查，"
                  + "半年、季度的总结不查下一步打算。“今年（2023年）”“下一步，2023年要……”也与文稿的年份核对。")
          .source("《党政机关公文处理工作条例》第十九条")
          .bad("2023年度党建工作总结\n⟦2022年⟧，局党组在县委坚强领导下，扎实推进各项工作。")
          .bad("关于2023年安全生产工作情况的报告\n县政府：\n现将⟦2022年⟧安全生产工作情况报告如下。")
          .bad("2023年工作总结\n一年来，各项工作稳步推进。\n一、2023年主要工作\n全面完成任务。\n二、⟦2023年⟧工作打算\n继续努力。")
          .bad("2024年工作总结\n一年来，各项工作稳步推进。\n一、⟦2021年⟧工作回顾\n全面完成任务。")
          .bad("县审计局2024年工作总结\n今年（⟦2023年⟧）以来，各项工作稳步推进。\n县审计局\n2024年12月20日")
          .bad("县审计局2024年工作总结\n一年来，各项工作稳步推进。\n下一步，⟦2023年⟧要抓好整改。\n县审计局\n2024年12月20日")
          .bad("县审计局2023年工作总结\n一年来，各项工作稳步推进。\n县审计局\n⟦2021年12月20日⟧")
          .bad("县审计局2024年工作要点\n全面推进各项工作。\n县审计局\n⟦2025年3月5日⟧")
          .bad("石塘镇2024年上半年工作总结和下半年工作计划\n上半年，各项工作稳步推进。\n石塘镇人民政府\n⟦2023年6月27日⟧")
          .good(
              "2023年度党建工作总结\n2023年，局党组在县委坚强领导下，扎实推进各项工作。\n一、2023年主要工作\n完成任务。\n二、2024年工作打算\n继续努力。\n县审计局\n2024年1月8日",
              "2023年上半年工作总结\n上半年，各项工作稳步推进。\n二、2023年下半年工作打算\n继续努力。\n县审计局\n2023年7月8日",
              "2023年工作总结和2024年工作计划\n2023年，各项工作稳步推进。\n2024年1月8日",
              "2021—2025年工作规划\n2020年，我们完成了任务。",
              "政府工作报告\n一、2022年工作回顾\n完成任务。\n二、2023年工作安排\n继续努力。",
              "关于2022年度决算的审计报告\n2022年，全县收入平稳增长。\n县审计局\n2023年8月20日",
              "县审计局2024年工作总结\n今年（2024年）以来，各项工作稳步推进。\n下一步，2025年要抓好整改。\n县审计局\n2024年12月20日",
              "县审计局2023年工作总结\n今年（2023年）以来，各项工作稳步推进。\n2022年要求整改的问题全部销号。\n县审计局\n2024年1月8日",
              "2023年工作总结\n2023年，与2021年相比，事故下降12%。\n一、2023年第一季度工作打算回头看\n逐项核对。")
          .build();

  private static final String[] REPORTED = {"报告如下", "汇报如下", "总结如下", "述职如下"};
  private static final String[] REVIEWS = WordGroup.REVIEW.words();
  private static final String[] AHEAD = WordGroup.INTENTION.words();
  private static final String[] PARTS = WordGroup.PART_OF_YEAR.words();

  private DocumentYears() {}

  /** Compares what stands at known places: the signature, the opening and the headings. */
  static void check(Document document, Consumer<Diagnostic> report) {
    Facts facts = document.facts();
    Span place = facts.titleYearSpan();
    Span title = facts.title();
    if (place == null || title == null) {
      return;
    }
    signature(document, facts, place, title, report);
    if (facts.kind() != Facts.Kind.SUMMARY) {
      return;
    }
    char[] t = document.chars();
    boolean part = Look.holds(t, title.start(), title.end(), PARTS);
    boolean opening = true;
    for (Block block : document.blocks()) {
      if (block.kind() == Block.Kind.BODY) {
        if (opening) {
          opening(document, facts, block.span(), report);
          opening = false;
        }
      } else if (block.kind() == Block.Kind.HEADING) {
        opening = false;
        heading(document, facts, block.span(), part, report);
      }
    }
  }

  /**
   * Judges the year before the 年 at {@code at} where the text says that it is this one: 今年（2023年）,
   * 今年是2023年; or where something is still to be done in it: 下一步，2023年要….
   */
  static void stated(Document document, int at, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int year = YearClaim.yearBefore(t, at);
    if (year < 1990) {
      return;
    }
    int start = WrittenDate.numberStart(t, Look.skipBlanksBack(t, at));
    boolean now = Look.endsAny(t, start, "今年（", "今年(", "今年是", "本年度（", "本年度(") > 0;
    boolean ahead =
        !now
            && Look.startsAny(t, at + 1, "要", "，要", "，我们要", "我们要", "，全局要", "全局要", "工作要") > 0
            && Look.startsAny(t, at + 1, "要求", "要点", "工作要点", "，要求") == 0
            && isFirst(t, start);
    if (!now && !ahead) {
      return;
    }
    YearClaim claim = YearClaim.ofDocument(document);
    if (claim == null
        || (now ? claim.allows(year) : year >= claim.earliest())
        || YearClaim.inTitle(t, start)
        || YearClaim.isQuoted(t, start, YearClaim.sentenceStart(t, start))) {
      return;
    }
    Span span = new Span(start, at + 1);
    String message =
        (now ? "这里说今年是" + year + "年" : "这里把" + year + "年写成还没有到的一年")
            + "，而"
            + claim.label()
            + "是"
            + claim.named()
            + "，请核对是否沿用了往年的稿子";
    report.accept(Diagnostic.of(DOCUMENT_YEAR, span, message).withRelated(claim.related()));
  }

  /** Tells whether a sentence begins at {@code at}, perhaps with 下一步，. */
  private static boolean isFirst(char[] t, int at) {
    int from = at - Look.endsAny(t, at, "下一步，", "下步，", "今后，");
    from = Look.skipBlanksBack(t, from);
    char before = Look.at(t, from - 1);
    return from < at && (before == '\0' || before == '。' || Chars.isLineEnd(before));
  }

  private static void signature(
      Document document, Facts facts, Span place, Span title, Consumer<Diagnostic> report) {
    WrittenDate written = facts.written();
    char[] t = document.chars();
    // 2024年上半年工作总结和下半年工作计划 is written in that year, whatever it is besides.
    boolean half =
        Look.holds(t, title.start(), title.end(), "上半年")
            && Look.holds(t, title.start(), title.end(), "总结", "汇报", "述职");
    if (written == null || (facts.kind() == Facts.Kind.OTHER && !half)) {
      return;
    }
    int year = facts.titleYear();
    boolean summary = half || facts.kind() == Facts.Kind.SUMMARY;
    int first = summary ? year : year - 1;
    int last = half ? year : summary ? year + 1 : year;
    if (written.year() < first || written.year() > last) {
      Span span = new Span(written.start(), written.end());
      String message =
          "成文日期是"
              + written.year()
              + "年，标题写的是"
              + year
              + "年的"
              + (summary ? "总结、报告" : "计划、安排")
              + "，请核对";
      report.accept(Diagnostic.of(DOCUMENT_YEAR, span, message).withRelated(title(place)));
    }
  }

  private static Related title(Span place) {
    return new Related(place, "标题的年份");
  }

  /** 2022年，… and 现将2022年…报告如下 in the first paragraph. */
  private static void opening(
      Document document, Facts facts, Span span, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int year = facts.titleYear();
    int end = Math.min(span.end(), span.start() + 300);
    Span first = yearAt(t, span.start());
    if (first != null
        && Look.startsAny(t, first.end(), "，", ",", "以来，", "度，") > 0
        && !YearClaim.names(t, span.start(), announced(t, span.start(), end), year)) {
      add(document, facts, first, "正文开头写", report);
      return;
    }
    for (int i = span.start(); i < end; i++) {
      if (t[i] != '现' || !Look.starts(t, i, "现将")) {
        continue;
      }
      int stop = YearClaim.sentenceEnd(t, i);
      if (!Look.holds(t, i, stop, REPORTED) || YearClaim.names(t, i, stop, year)) {
        continue;
      }
      for (int k = i + 2; k < stop; k++) {
        int found = t[k] == '年' ? YearClaim.yearBefore(t, k) : -1;
        if (found > 0 && !YearClaim.inTitle(t, k)) {
          Span place = new Span(WrittenDate.numberStart(t, Look.skipBlanksBack(t, k)), k + 1);
          add(document, facts, place, "这里报告的是", report);
          return;
        }
      }
    }
  }

  /** Returns where 现将2023年度……报告如下 begins, which names the year of any report. */
  private static int announced(char[] t, int from, int end) {
    for (int i = from; i < end; i++) {
      if (t[i] == '现' && Look.starts(t, i, "现将") && Look.at(t, i - 1) == '。') {
        return i;
      }
    }
    return end;
  }

  private static @Nullable Span yearAt(char[] t, int at) {
    int end = WrittenDate.numberEnd(t, at);
    return WrittenDate.year(t, at, end) > 0 && Look.at(t, end) == '年'
        ? new Span(at, end + 1)
        : null;
  }

  private static void add(
      Document document, Facts facts, Span span, String where, Consumer<Diagnostic> report) {
    Span place = facts.titleYearSpan();
    if (place == null) {
      return;
    }
    String message = where + document.text(span) + "，标题写的是" + facts.titleYear() + "年，请核对是否沿用了往年的稿子";
    report.accept(Diagnostic.of(DOCUMENT_YEAR, span, message).withRelated(title(place)));
  }

  /** 一、2021年工作回顾 and 三、2023年工作打算 in the summary of 2023. */
  private static void heading(
      Document document, Facts facts, Span span, boolean part, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    Span found = null;
    for (int i = span.start(); i < span.end(); i++) {
      if (t[i] == '年' && YearClaim.yearBefore(t, i) > 0) {
        if (found != null) {
          return;
        }
        found = new Span(WrittenDate.numberStart(t, Look.skipBlanksBack(t, i)), i + 1);
      }
    }
    if (found == null
        || YearClaim.inTitle(t, found.start())
        || Look.in(Look.at(t, found.start() - 1), "-—–~～至到自从")) {
      return;
    }
    int year = YearClaim.yearBefore(t, found.end() - 1);
    int own = facts.titleYear();
    boolean ahead = Look.holds(t, found.end(), span.end(), AHEAD);
    boolean review = !ahead && Look.holds(t, found.end(), span.end(), REVIEWS);
    if (Look.holds(t, found.end(), span.end(), "以来", "回头看", "落实情况", "问题")) {
      return;
    }
    if (review && (year < own - 1 || year > own)) {
      add(document, facts, found, "小标题写", report);
    } else if (ahead && !part && year <= own && !Look.holds(t, found.end(), span.end(), PARTS)) {
      Span place = facts.titleYearSpan();
      if (place != null) {
        String message = own + "年总结的下一步打算写成了" + year + "年，应为" + (own + 1) + "年，请核对";
        report.accept(Diagnostic.of(DOCUMENT_YEAR, found, message).withRelated(title(place)));
      }
    }
  }
}
