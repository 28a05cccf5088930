package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.rule.Severity;
import java.util.HashMap;
import java.util.Map;

/**
 * 1.1, 1.2, 1.2.1: compared below one parent only, and only when the first of them stands there,
 * since a line may begin with a number, too.
 */
final class Decimals {
  /** Parents to remember: more are no headings. */
  private static final int MOST_PARENTS = 1000;

  private final MarkReport marks;
  private final Map<String, Label> last = new HashMap<>();

  Decimals(MarkReport marks) {
    this.marks = marks;
  }

  void take(Label label) {
    String text = marks.text(label).replace('．', '.');
    String parent = text.substring(0, text.lastIndexOf('.') + 1);
    Label before = last.get(parent);
    int number = label.number();
    if (before == null && number != 1) {
      return;
    }
    if (last.size() > MOST_PARENTS) {
      last.clear();
    }
    last.put(parent, label);
    if (before == null || number == 1 || number == before.number() + 1) {
      return;
    }
    if (number == before.number()) {
      marks.repeated(Severity.WARNING, label, before);
    } else if (number > before.number() && number - before.number() <= SequenceWalk.LARGEST_GAP) {
      marks.gap(Severity.WARNING, label, "“" + parent + (before.number() + 1) + "”", before);
    }
  }
}
