package io.github.gongwenlint.report;

import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Example;
import io.github.gongwenlint.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rules for people. */
public final class RulesReport {
  private RulesReport() {}

  /** Writes one line for each rule, by category. */
  public static void list(List<Rule> rules, Writer out) throws IOException {
    int longest = 0;
    for (Rule rule : rules) {
      longest = Math.max(longest, rule.id().length());
    }
    boolean first = true;
    for (Category category : Category.values()) {
      boolean started = false;
      for (Rule rule : rules) {
        if (rule.category() != category) {
          continue;
        }
        if (!started) {
          out.write((first ? "" : "\n") + category.title() + "（" + category.id() + "）\n");
          started = true;
          first = false;
        }
        out.write(
            "  "
                + rule.id()
                + " ".repeat(longest - rule.id().length() + 2)
                + rule.severity().id()
                + " ".repeat(9 - rule.severity().id().length())
                + rule.title()
                + (rule.enabled() ? "" : "（默认关闭）")
                + "\n");
      }
    }
  }

  /** Writes all that is known of one rule. */
  public static void explain(Rule rule, Writer out) throws IOException {
    out.write(rule.id() + "：" + rule.title() + "\n");
    out.write(
        "类别 "
            + rule.category().title()
            + "（"
            + rule.category().id()
            + "），级别 "
            + rule.severity().id()
            + (rule.enabled() ? "" : "，默认关闭（用 --select " + rule.id() + " 启用）")
            + "\n\n");
    out.write(rule.message() + "\n\n" + rule.explanation() + "\n");
    if (rule.source() != null) {
      out.write("\n依据：" + rule.source() + "\n");
    }
    examples("会报告的（⟦ ⟧ 里是报告的位置）：", rule.bad(), out);
    examples("不报告的：", rule.good(), out);
  }

  private static void examples(String title, List<Example> examples, Writer out)
      throws IOException {
    if (examples.isEmpty()) {
      return;
    }
    out.write("\n" + title + "\n");
    for (Example example : examples) {
      out.write("  · " + example.marked().strip().replace("\n", "\n    ") + "\n");
      if (example.fixed() != null) {
        out.write("    → " + example.fixed().strip().replace("\n", "\n      ") + "\n");
      }
    }
  }
}
