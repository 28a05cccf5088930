package io.github.gongwenlint.check.residue;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with a suppression that an author wrote. The engine reports it, since only it
 * knows what all the others found.
 */
public final class SuppressionRules implements Check {
  private static final Rule INCOMPLETE =
      Rule.of("incomplete-suppression", Category.RESIDUE, Severity.WARNING, "忽略标记不完整")
          .message(
              "忽略标记缺规则名或原因，没有生效；写法是“gongwen 忽略 规则名 原因”，Markdown 里是 <!-- gongwen-ignore 规则名: 原因 -->")
          .explanation(
              "要让某条规则不报某处，可在 Word 里给那几个字加批注“gongwen 忽略 规则名 原因”，规则可有多条，逗号隔开；"
                  + "在 Markdown 里可在段前写 <!-- gongwen-ignore 规则名: 原因 -->，管后面一段，"
                  + "或用 gongwen-ignore-start 和 gongwen-ignore-end 括住几段，用 gongwen-ignore-file 管全文。"
                  + "原因必须写：日后看稿的人要知道为什么不改。缺规则名或原因的不生效。")
          .badWord("投入{批注 李四：gongwen 忽略 sum-mismatch｜⟦5000⟧}万元。")
          .badWord("投入{批注 李四：Gongwen 忽略 按年报口径｜⟦5000⟧}万元。")
          .badMarkdown("<!-- gongwen-ignore doubled-word -->\n\n⟦投⟧入5000万元。")
          .badMarkdown("<!-- gongwen-ignore: 按年报口径 -->\n⟦投⟧入5000万元。")
          .goodMarkdown("<!-- gongwen-ignore doubled-word: 引文如此 -->\n\n投入5000万元。")
          .goodMarkdown("`<!-- gongwen-ignore -->`可让规则不报后面一段。")
          .goodWord(
              "投入{批注 李四：gongwen 忽略 sum-mismatch 按年报口径｜5000}万元。", "投入{批注 李四：gongwen 不能忽略｜5000}万元。")
          .good("投入5000万元。")
          .build();

  private static final Rule UNUSED =
      Rule.of("unused-suppression", Category.RESIDUE, Severity.WARNING, "忽略标记没有用处")
          .message("这里没有这条规则的问题，请删去忽略标记")
          .explanation(
              "忽略标记留得比问题久，会遮住日后的新问题，所以没有用处的要删去；规则名写错的也在这里报告。" + "没有运行的规则（如用 --select 另选时）不算没用。")
          .badWord("投入{批注 李四：gongwen 忽略 no-such-rule 按年报口径｜⟦5000⟧}万元。")
          .badMarkdown("<!-- gongwen-ignore doubled-wrod: 引文如此 -->\n\n⟦投⟧入5000万元。")
          .badMarkdown("投入5000万元。\n\n<!-- gongwen-ignore-end -->\n\n⟦支⟧出4000万元。")
          .goodMarkdown(
              "<!-- gongwen-ignore-start doubled-word: 引文如此 -->\n\n投入5000万元。\n\n<!-- gongwen-ignore-end -->\n")
          .badWord("投入5000万元。⟦{批注 李四：gongwen 忽略 unused-suppression 试试}⟧")
          .goodWord("投入{批注 李四：gongwen 忽略 sum-mismatch 按年报口径｜5000}万元。")
          .good("投入5000万元。")
          .build();

  @Override
  public List<Rule> rules() {
    return List.of(INCOMPLETE, UNUSED);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    // The engine reports these.
  }

  /** Says that the rules' names or the reason are missing. */
  public static Diagnostic incomplete(
      Span place, String where, boolean withoutRules, Document.Format format) {
    String form =
        format == Document.Format.MARKDOWN
            ? "<!-- gongwen-ignore 规则名: 原因 -->"
            : "“gongwen 忽略 规则名 原因”";
    return Diagnostic.of(
        INCOMPLETE,
        place,
        where
            + (withoutRules
                ? "忽略标记没有写规则名，没有生效；写法是" + form
                : "忽略标记没有写原因，没有生效；请在规则名后面写明为什么不改，不然就删去"));
  }

  /** Says that a range ends that was never begun. */
  public static Diagnostic endWithoutStart(Span place, String where) {
    return Diagnostic.of(
        UNUSED, place, where + " gongwen-ignore-end 前面没有对应的 gongwen-ignore-start，请删去");
  }

  /** Says that a range never ends. */
  public static Diagnostic startWithoutEnd(Span place, String where) {
    return Diagnostic.of(
        INCOMPLETE,
        place,
        where
            + " gongwen-ignore-start 没有对应的 gongwen-ignore-end，一直管到文末；请补上，或改用 gongwen-ignore-file");
  }

  /** Says that there is no such rule. */
  public static Diagnostic unknown(Span place, String where, String name, @Nullable String near) {
    return Diagnostic.of(
        UNUSED,
        place,
        where
            + "忽略标记里的规则“"
            + name
            + "”不存在"
            + (near == null ? "，gongwen rules 列出全部规则" : "，是不是“" + near + "”"));
  }

  /** Says that there is nothing to leave alone. */
  public static Diagnostic unused(Span place, String where, String name) {
    return Diagnostic.of(
        UNUSED,
        place,
        (where.isEmpty() ? "这里没有“" : where + "忽略标记所管的地方没有“")
            + name
            + "”的问题，"
            + (where.isEmpty() ? "忽略标记" : "它")
            + "没有用处，请删去");
  }

  /** Says that a line of {@code .gongwenignore} has no reason. */
  public static Diagnostic withoutReason(Span place, Fix... fixes) {
    return Diagnostic.of(INCOMPLETE, place, "这一行没有写原因，没有生效；请在行尾加冒号写明为什么不改，不然就删去", fixes);
  }

  /** Says that a line of {@code .gongwenignore} leaves nothing out. */
  public static Diagnostic unusedLine(Span place, String rule, String text, Fix... fixes) {
    return Diagnostic.of(
        UNUSED,
        place,
        "文件里没有“" + rule + "”的问题" + (text.isEmpty() ? "" : "“" + text + "”") + "，这一行没有用处，请删去",
        fixes);
  }

  /** Says that a rule of a line of {@code .gongwenignore} that names several is of no use. */
  public static Diagnostic unusedName(Span place, String rule, Fix... fixes) {
    return Diagnostic.of(
        UNUSED, place, "文件里没有“" + rule + "”的问题，这一行里的“" + rule + "”没有用处，请删去", fixes);
  }
}
