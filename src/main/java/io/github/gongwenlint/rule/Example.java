package io.github.gongwenlint.rule;

import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that shows a rule at work; it is the rule's test and part of its explanation.
 *
 * <p>An example of a Word file is written as text, and what only such a file can hold stands in
 * braces: {@code {插入 张三：…}}, {@code {删除 张三：…}}, {@code {改格式 张三：…}}, {@code {批注 张三：批注的话｜所批的字}},
 * {@code {隐藏：…}}, {@code {突出显示：…}}, {@code {控件提示：…}}, {@code {空控件：名称}}, {@code {自动编号：一、}}, {@code
 * {书签：名称}}, {@code {属性标题：…}}, {@code {属性作者：…}}.
 *
 * @param marked the text, in which {@code ⟦} and {@code ⟧} enclose each place that the rule must
 *     report; a good example has none
 * @param format the kind of file that the text is read as
 * @param fixed the text after the first fix of every diagnostic, or null where nothing is fixed
 */
public record Example(String marked, Format format, @Nullable String fixed) {
  private static final char OPEN = '⟦';
  private static final char CLOSE = '⟧';

  /** Tells whether the text is read as Markdown. */
  public boolean markdown() {
    return format == Format.MARKDOWN;
  }

  /** Returns the text with some places marked, in order and not overlapping. */
  public static String mark(String text, List<Span> spans) {
    StringBuilder marked = new StringBuilder(text);
    for (int i = spans.size() - 1; i >= 0; i--) {
      marked.insert(spans.get(i).end(), CLOSE).insert(spans.get(i).start(), OPEN);
    }
    return marked.toString();
  }

  /** Returns the text without its marks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c != OPEN && c != CLOSE) {
        text.append(c);
      }
    }
    return text.toString();
  }

  /**
   * Returns what the rule must report in the text, in order, in UTF-16 offsets; nothing for a good
   * example.
   *
   * @throws IllegalStateException when a mark has no partner
   */
  public List<Span> spans() {
    // Worked out when asked for: every start makes all rules, and none looks at its examples.
    List<Span> spans = new ArrayList<>();
    int start = -1;
    int marks = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == OPEN || c == CLOSE) {
        if ((c == OPEN) != start < 0) {
          throw new IllegalStateException("⟦ and ⟧ are no pairs: " + marked);
        }
        if (c == OPEN) {
          start = i - marks;
        } else {
          spans.add(new Span(start, i - marks));
          start = -1;
        }
        marks++;
      }
    }
    if (start >= 0) {
      throw new IllegalStateException("⟦ without ⟧: " + marked);
    }
    return spans;
  }
}
