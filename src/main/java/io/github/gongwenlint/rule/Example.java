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
 * @param text the text without its marks
 * @param format the kind of file that the text is read as
 * @param spans what the rule must report in it, in order, in UTF-16 offsets; empty for a good
 *     example
 * @param fixed the text after the first fix of every diagnostic, or null where nothing is fixed
 */
public record Example(String text, Format format, List<Span> spans, @Nullable String fixed) {
  private static final String OPEN = "⟦";
  private static final String CLOSE = "⟧";

  public Example {
    spans = List.copyOf(spans);
  }

  /** Reads a text in which {@code ⟦} and {@code ⟧} enclose each place that must be reported. */
  static Example parse(String marked, Format format, @Nullable String fixed) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int position = 0;
    while (true) {
      int open = marked.indexOf(OPEN, position);
      if (open < 0) {
        text.append(marked, position, marked.length());
        return new Example(text.toString(), format, spans, fixed);
      }
      int close = marked.indexOf(CLOSE, open);
      if (close < 0) {
        throw new IllegalArgumentException("⟦ without ⟧: " + marked);
      }
      text.append(marked, position, open);
      int start = text.length();
      text.append(marked, open + 1, close);
      spans.add(new Span(start, text.length()));
      position = close + 1;
    }
  }

  /** Tells whether the text is read as Markdown. */
  public boolean markdown() {
    return format == Format.MARKDOWN;
  }

  /** Returns the text with its marks, as it was written. */
  public String marked() {
    StringBuilder marked = new StringBuilder(text);
    for (int i = spans.size() - 1; i >= 0; i--) {
      marked.insert(spans.get(i).end(), CLOSE).insert(spans.get(i).start(), OPEN);
    }
    return marked.toString();
  }
}
