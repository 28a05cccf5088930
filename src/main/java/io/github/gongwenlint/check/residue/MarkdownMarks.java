package io.github.gongwenlint.check.residue;

import io.github.gongwenlint.check.Places;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.PastedMarkdown.Kind;
import io.github.gongwenlint.text.PastedMarkdown.Sign;
import java.util.List;
import java.util.function.Consumer;

/** The rule about Markdown marks in drafts that are no Markdown files. */
final class MarkdownMarks {
  static final Rule RULE =
      Rule.of("markdown-markup", Category.RESIDUE, Severity.ERROR, "Markdown 标记的残留")
          .message("这是 Markdown 的标记，像是从写作助手或网页粘贴来的，请删去，改用字体、字号和层次序号")
          .explanation(
              """
              写作助手（人工智能）给出的文稿多用 Markdown 标记：行首的“##”是标题，“**”是加粗，“- ”是列表，“---”是分隔线，\
              “|”是表格。粘贴到 Word 或文本文件里，这些标记原样留下，公文里不应出现。行首有“## 一、”“**加强领导**：”\
              或者“| --- |”一类确实的标记，才把其余的也看作标记；单个的星号、横线另有规则。多于三处的只在第一处报一次。表格要重新制表。
              Markdown 文件里的标记不报。""")
          .source("CommonMark 0.31.2")
          .bad("⟦**⟧加强组织领导**：成立领导小组。", "加强组织领导：成立领导小组。")
          .bad("⟦### ⟧一、总体要求\n坚持稳中求进。", "一、总体要求\n坚持稳中求进。")
          .bad("⟦## ⟧一、主要做法\n⟦- ⟧建立台账\n坚持做到⟦**⟧底数清、情况明**，不留死角。", "一、主要做法\n建立台账\n坚持做到底数清、情况明，不留死角。")
          .bad(
              "⟦## ⟧一、主要做法\n- **建立台账**：逐户登记。\n- **分类施策**：逐项整改。\n\n---\n\n## 二、下一步打算\n> 说明：`数据`为快报数。",
              "一、主要做法\n建立台账：逐户登记。\n分类施策：逐项整改。\n\n\n\n二、下一步打算\n说明：数据为快报数。")
          .bad("⟦|⟧ 项目 | 数量 |\n| --- | --- |\n| 培训 | 3 |")
          .good(
              "一、总体要求\n- 坚持稳中求进\n---\n* 加强领导",
              "拨打#12345#，选择2*3型设备，*注：数据为快报数。",
              "1号楼#2单元、3#机组，C# 语言培训班。")
          .goodMarkdown("### 一、要求\n\n**加强领导**：成立小组。\n")
          .build();

  private MarkdownMarks() {}

  /** Reports the marks of a document that holds a character of one. */
  static void report(Document document, Consumer<Diagnostic> report) {
    Places marks = new Places(RULE, Fix.Applicability.SAFE);
    boolean table = false;
    List<Sign> signs = document.pastedMarkdown().signs();
    for (int i = 0; i < signs.size(); i++) {
      Sign sign = signs.get(i);
      if (sign.kind() != Kind.TABLE) {
        mark(sign, marks);
      } else if (!table) {
        report.accept(
            Diagnostic.of(RULE, sign.open(), "“|”是 Markdown 的表格标记，像是从写作助手或网页粘贴来的，请重新制表")
                .withSeverity(isDrawn(document, signs) ? Severity.INFO : RULE.severity()));
      }
      table = sign.kind() == Kind.TABLE;
    }
    if (marks.count() > 0) {
      marks.report(RULE.severity(), report);
    }
  }

  /** A plain text has no other way to show a table than to draw it. */
  private static boolean isDrawn(Document document, List<Sign> signs) {
    if (document.format() != Document.Format.TEXT) {
      return false;
    }
    for (Sign sign : signs) {
      if (sign.kind() == Kind.HEADING || sign.kind() == Kind.STRONG || sign.kind() == Kind.FENCE) {
        return false;
      }
    }
    return true;
  }

  private static void mark(Sign sign, Places marks) {
    Kind kind = sign.kind();
    String message = "“" + kind.sign() + "”是 Markdown 的" + kind.label() + "标记，像是从写作助手或网页粘贴来的，";
    message += kind == Kind.STRONG ? "请删去，需要加粗的改用字体" : "请删去";
    Edit open = new Edit(sign.open(), "");
    boolean pair = sign.close().length() > 0;
    marks.add(
        sign.open(),
        message,
        pair ? "删去两边的“" + kind.sign() + "”" : "删去",
        pair ? List.of(open, new Edit(sign.close(), "")) : List.of(open));
  }
}
