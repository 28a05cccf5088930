package io.github.gongwenlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.Generated;
import io.github.gongwenlint.check.wording.OwnWordingCheck;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.languagetool.LanguageToolRules;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Example;
import io.github.gongwenlint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Writes what {@code gongwen explain} tells as pages in {@code docs/rules}, one a category. */
class RulePagesTest {
  private static final Path FOLDER = Path.of("docs/rules");
  private static final String MADE =
      "<!-- Made from the rules: mvn test -Dtest=RulePagesTest -Dupdate -->\n";

  @Test
  void pagesAreCurrent() throws IOException {
    List<Rule> rules = new ArrayList<>(RuleBook.builtIn().rules());
    rules.add(OwnWordingCheck.RULE);
    rules.addAll(LanguageToolRules.packRules());
    Set<String> made = new TreeSet<>(Set.of("README.md"));
    StringBuilder index = new StringBuilder(MADE);
    index.append("# 规则\n\n");
    index.append("每条规则查什么、为什么、依据和例句；与 `gongwen explain 规则` 所说的相同。");
    index.append("级别：`error` 没有人会这样交稿，`warning` 几乎可以肯定有错，`info` 值得看一眼。\n");
    for (Category category : Category.values()) {
      List<Rule> family = new ArrayList<>();
      for (Rule rule : rules) {
        if (rule.category() == category) {
          family.add(rule);
        }
      }
      if (family.isEmpty()) {
        continue;
      }
      String name = category.id() + ".md";
      made.add(name);
      index.append("\n## [").append(category.title()).append("](").append(name).append(")（`");
      index.append(category.id()).append("`）\n\n| 规则 | 级别 | |\n|---|---|---|\n");
      StringBuilder page = new StringBuilder(MADE);
      page.append("# ").append(category.title()).append("（`").append(category.id());
      page.append("`）\n\n[全部规则](README.md)\n");
      for (Rule rule : family) {
        String severity = rule.severity().id() + (rule.enabled() ? "" : "，默认关闭");
        index.append("| [`").append(rule.id()).append("`](").append(name).append('#');
        index.append(rule.id()).append(") | ").append(severity).append(" | ");
        index.append(escape(rule.title()).replace("|", "\\|")).append(" |\n");
        page(rule, severity, page);
      }
      Generated.requireCurrent(FOLDER.resolve(name), page.toString(), "RulePagesTest");
    }
    Generated.requireCurrent(FOLDER.resolve("README.md"), index.toString(), "RulePagesTest");
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted())
          .as("pages of categories that have rules")
          .containsExactlyElementsOf(made);
    }
  }

  private static void page(Rule rule, String severity, StringBuilder page) {
    page.append("\n## ").append(rule.id()).append("\n\n");
    page.append("**").append(escape(rule.title())).append("** · ").append(severity);
    page.append("\n\n").append(escape(rule.message())).append("\n\n");
    page.append(escape(rule.explanation())).append('\n');
    if (rule.source() != null) {
      page.append("\n依据：").append(escape(rule.source())).append('\n');
    }
    examples("会报告的（⟦ ⟧ 里是报告的位置，→ 后面是改后的样子）：", rule.bad(), page);
    examples("不报告的：", rule.good(), page);
  }

  private static void examples(String title, List<Example> examples, StringBuilder page) {
    if (examples.isEmpty()) {
      return;
    }
    page.append('\n').append(title).append("\n\n```text\n");
    boolean first = true;
    for (Example example : examples) {
      String text = example.marked().strip();
      // Examples of several lines stand apart.
      if (!first && text.contains("\n")) {
        page.append('\n');
      }
      first = false;
      page.append(text).append('\n');
      if (example.fixed() != null) {
        page.append("→ ").append(example.fixed().strip()).append('\n');
      }
    }
    page.append("```\n");
  }

  /** Returns a text as Markdown shows it as it is. */
  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_[]<>#".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
