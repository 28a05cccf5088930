package io.github.gongwenlint.check.residue;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with an author's wish to leave something alone. The engine reports it, since
 * only it knows what all the others found.
 */
public final class SuppressionRules implements Check {
  private static final Rule INCOMPLETE =
      Rule.of("incomplete-suppression", Category.RESIDUE, Severity.WARNING, "忽略标记不完整")
          .message("忽略标记缺规则名或原因，没有生效；写法是“gongwen 忽略 规则名 原因”")
          .explanation(
              "要让某条规则不报某处，可在 Word 里给那几个字加批注“gongwen 忽略 规则名 原因”，规则可有多条，逗号隔开。"
                  + "原因必须写：日后看稿的人要知道为什么不改。缺规则名或原因的不生效。")
          .badWord("投入{批注 李四：gongwen 忽略 sum-mismatch｜⟦5000⟧}万元。")
          .badWord("投入{批注 李四：gongwen 忽略 按年报口径｜⟦5000⟧}万元。")
          .goodWord(
              "投入{批注 李四：gongwen 忽略 sum-mismatch 按年报口径｜5000}万元。", "投入{批注 李四：gongwen 不能忽略｜5000}万元。")
          .good("投入5000万元。")
          .build();

  private static final Rule UNUSED =
      Rule.of("unused-suppression", Category.RESIDUE, Severity.WARNING, "忽略标记没有用处")
          .message("忽略标记处没有这条规则的问题，请删去")
          .explanation(
              "忽略标记留得比问题久，会遮住日后的新问题，所以没有用处的要删去；规则名写错的也在这里报告。" + "没有运行的规则（如用 --select 另选时）不算没用。")
          .badWord("投入{批注 李四：gongwen 忽略 no-such-rule 按年报口径｜⟦5000⟧}万元。")
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
  public static Diagnostic incomplete(Span place, boolean withoutRules) {
    return Diagnostic.of(
        INCOMPLETE,
        place,
        withoutRules ? "忽略标记没有写规则名，没有生效；写法是“gongwen 忽略 规则名 原因”" : "忽略标记没有写原因，没有生效；请在规则名后面写明为什么不改");
  }

  /** Says that there is no such rule. */
  public static Diagnostic unknown(Span place, String name, @Nullable String near) {
    return Diagnostic.of(
        UNUSED,
        place,
        "忽略标记里的规则“"
            + name
            + "”不存在"
            + (near == null ? "，gongwen rules 列出全部规则" : "，是不是“" + near + "”"));
  }

  /** Says that there is nothing to leave alone. */
  public static Diagnostic unused(Span place, String name) {
    return Diagnostic.of(UNUSED, place, "这里没有“" + name + "”的问题，忽略标记没有用处，请删去");
  }
}
