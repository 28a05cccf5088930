package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** Finds numbers that were typed although the paragraph has an automatic one. */
public final class TypedNumberCheck implements Check {
  static final Rule RULE =
      Rule.of("typed-number-beside-automatic", Category.NUMBERING, Severity.ERROR, "自动编号后又手打序号")
          .message("这一段已有自动编号，又手打了同类的序号，页面上会重复；请删去手打的序号，或取消自动编号")
          .explanation(
              """
              Word 和 WPS 的自动编号不是正文里的字，但会显示和打印。在自动编号的段落里再手打“一、”“1.”，\
              页面上就成了“一、一、”。只报同一种序号；自动的“一、”后面接手打的“（一）”是两个层级，不报。\
              两个序号的数目也不同时（“2.3.”）报警告，因为不知道哪一个对。""")
          .source("GB/T 9704—2012 7.3.3 结构层次序数")
          .badWord("{自动编号：一、}⟦一、⟧总体要求\n坚持稳中求进。\n{自动编号：二、}主要任务\n抓好落实。")
          .badWord("{自动编号：（一）}加强领导。各单位要落实责任。\n{自动编号：（二）}⟦（三）⟧强化督查。定期通报进度。")
          .badWord("{自动编号：1.}⟦1.⟧排查隐患；\n{自动编号：2.}⟦2、⟧建立台账。")
          .badWord("{自动编号：第一条}　⟦第一条⟧ 为规范管理，制定本办法。")
          .goodWord(
              "{自动编号：一、}总体要求\n坚持稳中求进。\n二、主要任务\n抓好落实。",
              "{自动编号：一、}（一）加强领导。各单位要落实责任。",
              "{自动编号：1.}2024年目标任务完成情况。",
              "{自动编号：1.}1.5万户居民用上天然气。",
              "{自动编号：一、}一、二季度工作回顾",
              "{自动编号：1.}3号楼、5号楼完成改造。")
          .good("一、总体要求\n坚持稳中求进。")
          .build();

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    List<Trace> traces = document.traces();
    for (int i = 0; i < traces.size(); i++) {
      Trace trace = traces.get(i);
      if (trace.kind() == Trace.Kind.LABEL) {
        check(document, trace.span(), report);
      }
    }
  }

  private static void check(Document document, Span shown, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int end = Look.lineEnd(t, shown.start());
    int start = Look.skipBlanks(t, shown.start());
    Label automatic = document.labelAt(start, shown.end());
    if (automatic == null) {
      automatic = document.labelAt(start, end);
    }
    Label typed = document.labelAt(Look.skipBlanks(t, shown.end()), end);
    if (automatic == null || typed == null || automatic.style() != typed.style()) {
      return;
    }
    String first = document.text(shown).strip();
    String second = document.text(typed.span()).strip();
    Span span = new Span(typed.span().start(), typed.span().start() + second.length());
    boolean same = automatic.number() == typed.number();
    Diagnostic diagnostic =
        Diagnostic.of(
            RULE,
            span,
            "已有自动编号“" + first + "”，又手打了“" + second + "”，页面上会显示两个序号；请删去手打的，或取消自动编号",
            Fix.suggested("删去手打的“" + second + "”", typed.span(), ""));
    report.accept(same ? diagnostic : diagnostic.withSeverity(Severity.WARNING));
  }
}
