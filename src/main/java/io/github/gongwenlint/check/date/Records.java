package io.github.gongwenlint.check.date;

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
import java.util.function.Consumer;

/** 截至2024年8月31日，已完成6项 in a document that is dated September 2023. */
final class Records {
  static final Rule RULE =
      Rule.of("record-date", Category.DATE, Severity.WARNING, "成文日期早于所记的事")
          .message("成文日期早于正文里已经办完的事，请核对年份")
          .explanation(
              "正文说“截至2024年8月31日，已完成整改6个”，成文日期却是2023年9月6日，多是沿用旧稿没有改落款。"
                  + "只核对文末有署名和成文日期、“截至”之后写明年月而且说的是已经办完的事；相差不到一个月的不报，"
                  + "报名期限、计划、预计的不报。")
          .source("《党政机关公文处理工作条例》第九条；公文核稿通例")
          .bad("安平镇整改情况报告\n县委：\n截至2024年8月31日，反馈的8个问题已完成整改6个。\n安平镇委员会\n⟦2023年9月6日⟧")
          .bad("安平镇上半年工作总结\n截至2024年12月底，全镇累计完成投资2.1亿元。\n安平镇人民政府\n⟦2024年7月6日⟧")
          .good(
              "安平镇整改情况报告\n县委：\n截至2024年8月31日，反馈的8个问题已完成整改6个。\n安平镇委员会\n2024年9月6日",
              "关于报名的通知\n报名截至2024年12月31日，已报名的不再重报。\n安平镇委员会\n2024年9月6日",
              "安平镇工作计划\n截至2025年底，计划完成投资2.1亿元。\n安平镇人民政府\n2024年7月6日",
              "安平镇工作总结\n截至2024年12月底，累计完成投资2.1亿元。\n安平镇人民政府\n2024年12月25日")
          .build();

  private static final String[] DONE = {"已", "累计", "完成", "共有", "实现了"};

  /** Words of a sentence that tells what is to come. */
  private static final String[] PLANNED = WordGroup.PLANNED.words();

  private static final int SENTENCE = 60;

  private Records() {}

  /** Judges a date that exists. */
  static void judge(Document document, WrittenDate date, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    Facts facts = document.facts();
    WrittenDate written = facts.written();
    if (date.year() < 1950
        || Look.endsAny(t, date.start(), "截至", "截止", "截止到", "截至到") == 0
        || written == null
        || facts.issuer() == null
        || written.year() < 1950
        || written.month() == 0
        || date.start() > written.start()
        || month(date) - month(written) < 2) {
      return;
    }
    int end = date.end();
    while (end < t.length && end - date.end() < SENTENCE && !Look.in(t[end], "。；\n\r")) {
      end++;
    }
    int start = date.start();
    while (start > 0 && date.start() - start < SENTENCE && !Look.in(t[start - 1], "。；\n\r")) {
      start--;
    }
    if (!Look.holds(t, date.end(), end, DONE)
        || Look.holds(t, start, end, PLANNED)
        || Look.holds(t, start, end, "报名", "申报", "有效", "目标", "将", "要")) {
      return;
    }
    report.accept(
        Diagnostic.of(
                RULE,
                new Span(written.start(), written.end()),
                "成文日期早于正文里“" + document.text(date.start(), date.end()) + "”已经办完的事，请核对年份")
            .withRelated(new Related(new Span(date.start(), date.end()), "所记的日期")));
  }

  private static int month(WrittenDate date) {
    return date.year() * 12 + date.month();
  }
}
