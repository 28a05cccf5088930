package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.function.Consumer;

/** Compares the quarter or half year of the title with the text and the attachments. */
final class Periods extends Finder {
  static final Rule RULE =
      Rule.of("period-mismatch", Category.CONSISTENCY, Severity.WARNING, "季度、半年与标题不符")
          .message("正文或附件写的季度（半年）与标题不一致，请核对")
          .explanation(
              "标题是“第二季度……检查情况的通报”，正文写“开展了第一季度……检查”，附件写“第一季度……汇总表”，多是套用上一期的稿子没有改净。"
                  + "正文里只在后面的名称与标题相同、又不是比较时报告；附件说明里凡季度（半年）不同的都报告，计划、安排除外。")
          .source("公文核稿通例")
          .bad("清河县医院关于第二季度医疗质量检查情况的通报\n各科室：\n质控办开展了⟦第一季度⟧医疗质量检查，现将情况通报如下：\n一、总体情况\n抽查病历120份。")
          .bad("清河县水利局2024年上半年防汛工作总结\n一年来，我局认真落实责任。\n附件：1.⟦下半年⟧防汛工作台账\n2.物资清单\n清河县水利局\n2024年7月5日")
          .good(
              "清河县医院关于第二季度医疗质量检查情况的通报\n各科室：\n质控办开展了第二季度医疗质量检查，甲级率较第一季度提高2个百分点。",
              "清河县医院关于第二季度医疗质量检查情况的通报\n各科室：\n与第一季度医疗质量检查相比，问题减少。三季度要抓好整改。",
              "清河县水利局2024年上半年防汛工作总结\n一年来，我局认真落实责任。\n附件：1.下半年防汛工作计划\n2.物资清单\n清河县水利局\n2024年7月5日",
              "在全县下半年征兵工作推进会议上的主持词\n第一项，通报上半年征兵工作情况；第二项，作典型发言。",
              "清河县水利局2024年上半年总结和下半年计划\n一、上半年工作\n二、下半年计划")
          .build();

  private static final String[] COMPARED = WordGroup.COMPARED.words();

  /** Before a period that is over: a meeting about the second half of a year hears of the first. */
  private static final String[] LOOKING_BACK = WordGroup.LOOKING_BACK.words();

  /** How many characters behind the period must be those of the title. */
  private static final int SAME = 4;

  private final int titleEnd;
  private final int own;
  private final int ownEnd;
  private final int ownStart;

  Periods(Document document, Consumer<Diagnostic> report) {
    super(document, report);
    int found = 0;
    int start = 0;
    int end = 0;
    Span title = document.facts().title();
    if (title != null && title.length() < 120) {
      for (int i = title.start(); i + 1 < title.end(); i++) {
        if (t[i] == '季' || t[i] == '半') {
          int period = period(i);
          if (period != 0) {
            found = found == 0 ? period : -1;
            start = start(i);
            end = i + 2;
          }
        }
      }
    }
    own = Math.max(0, found);
    ownStart = start;
    ownEnd = end;
    titleEnd = title == null ? 0 : title.end();
  }

  /** Returns 1 to 4 for a quarter, 11 and 12 for half a year, or 0. */
  private int period(int i) {
    if (t[i] == '半') {
      return at(i + 1) != '年' ? 0 : at(i - 1) == '上' ? 11 : at(i - 1) == '下' ? 12 : 0;
    }
    if (at(i + 1) != '度' || i == 0) {
      return 0;
    }
    int quarter = number(i - 1, i);
    return quarter >= 1 && quarter <= 4 ? quarter : 0;
  }

  private int start(int i) {
    return t[i] == '季' && at(i - 2) == '第' ? i - 2 : i - 1;
  }

  /** Looks at 季 or 半 at {@code i}. */
  void look(int i) {
    if (own == 0 || i < titleEnd) {
      return;
    }
    int period = period(i);
    if (period == 0 || period == own || own > 10 != period > 10) {
      return;
    }
    int start = start(i);
    int block = document.blockIndex(i);
    boolean attached = block >= 0 && document.blocks().get(block).kind() == Block.Kind.ATTACHMENT;
    if (attached) {
      int end = Look.lineEnd(t, i);
      if (Look.holds(t, i, end, "计划", "安排", "打算", "要点", "任务", "方案")) {
        return;
      }
    } else if (!isSameMatter(i + 2)
        || isCompared(start)
        || (period < own && Look.endsAny(t, start, LOOKING_BACK) > 0)) {
      return;
    }
    report(
        RULE,
        Severity.WARNING,
        start,
        i + 2,
        "标题是“" + text(ownStart, ownEnd) + "”，这里写“" + text(start, i + 2) + "”，请核对",
        related(ownStart, ownEnd, "标题"));
  }

  private boolean isSameMatter(int after) {
    for (int k = 0; k < SAME; k++) {
      char c = at(ownEnd + k);
      if (!Chars.isHan(c) || c != at(after + k) || ownEnd + k >= titleEnd) {
        return false;
      }
    }
    return true;
  }

  private boolean isCompared(int start) {
    int from = start;
    while (from > 0 && (Chars.isDigit(t[from - 1]) || t[from - 1] == '年')) {
      from--;
    }
    return Look.endsAny(t, from, COMPARED) > 0;
  }

  @Override
  void finish() {}
}
