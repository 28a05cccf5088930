package io.github.gongwenlint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Example;
import io.github.gongwenlint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages in {@code docs/rules} say what {@code gongwen explain} says. {@code mvn test
 * -Dtest=RulePagesTest -Dupdate} writes them.
 */
class RulePagesTest {
  private static final Path FOLDER = Path.of("docs", "rules");

  @Test
  void pagesAreCurrent() throws IOException {
    Map<String, String> pages = pages(RuleBook.builtIn().rules());
    if (System.getProperty("update") != null) {
      Files.createDirectories(FOLDER);
      for (Map.Entry<String, String> page : pages.entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.map(file -> file.getFileName().toString()).sorted().forEach(names::add);
    }
    assertThat(names).as("run with -Dupdate").containsExactlyElementsOf(pages.keySet());
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(page.getKey())))
          .as(page.getKey() + ": run with -Dupdate")
          .isEqualTo(page.getValue());
    }
  }

  private static Map<String, String> pages(List<Rule> rules) {
    Map<String, String> pages = new TreeMap<>();
    StringBuilder contents = new StringBuilder("# 规则\n\n由规则本身生成，内容同 `gongwen explain`。\n\n");
    contents.append("| 类别 | 规则 | 级别 | 查什么 |\n|---|---|---|---|\n");
    for (Category category : Category.values()) {
      StringBuilder page = new StringBuilder("# " + category.title() + "（" + category.id() + "）\n");
      int count = 0;
      for (Rule rule : rules) {
        if (rule.category() == category) {
          count++;
          rule(page, rule);
          contents.append("| " + category.title() + " | [" + rule.id() + "](" + category.id());
          contents.append(".md#" + rule.id() + ") | " + rule.severity().id());
          contents.append((rule.enabled() ? "" : "，默认关闭") + " | " + escape(rule.title()) + " |\n");
        }
      }
      if (count > 0) {
        pages.put(category.id() + ".md", page.toString());
      }
    }
    pages.put("README.md", contents.toString());
    return pages;
  }

  private static void rule(StringBuilder page, Rule rule) {
    page.append("\n## " + rule.id() + "\n\n**" + escape(rule.title()) + "** · ");
    page.append(rule.severity().id() + (rule.enabled() ? "" : "，默认关闭") + "\n\n");
    page.append(escape(rule.message()) + "\n\n" + escape(rule.explanation()) + "\n");
    if (rule.source() != null) {
      page.append("\n依据：" + escape(rule.source()) + "\n");
    }
    examples(page, "会报告（⟦ ⟧ 里是被报告的文字）", rule.bad());
    examples(page, "不会报告", rule.good());
  }

  private static void examples(StringBuilder page, String title, List<Example> examples) {
    if (examples.isEmpty()) {
      return;
    }
    page.append("\n" + title + "：\n");
    for (Example example : examples) {
      page.append("\n");
      for (String line : example.marked().split("\\R", -1)) {
        page.append(line.isEmpty() ? "\n" : "    " + line + "\n");
      }
      if (example.fixed() != null) {
        page.append("\n    改为：" + example.fixed().replaceAll("\\R", "\n    ") + "\n");
      }
      page.append("\n<!-- -->\n");
    }
  }

  /** Keeps Markdown from reading marks of the text as its own. */
  private static String escape(String text) {
    return text.replaceAll("[\\\\`*_<>\\[\\]#|~&]", "\\\\$0");
  }
}
