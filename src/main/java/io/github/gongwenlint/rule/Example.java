package io.github.gongwenlint.rule;

import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that shows a rule at work; it is the rule's test and part of its explanation.
 *
 * @param marked the text, in which {@code ⟦} and {@code ⟧} enclose each place that the rule must
 *     report; a good example has none
 * @param markdown whether the text is read as Markdown instead of plain text
 * @param fixed the text after the first fix of every diagnostic, or null where nothing is fixed
 */
public record Example(String marked, boolean markdown, @Nullable String fixed) {
  private static final char OPEN = '⟦';
  private static final char CLOSE = '⟧';

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
