package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Chars;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks for contradictions inside one document. It walks the text once, for the few characters with
 * which such statements are made, and hands each to the one who knows about it.
 */
public final class ConsistencyCheck implements Check {
  private static final List<Rule> RULES =
      List.of(
          ShortNames.RULE, CrossReferences.RULE, Sums.RULE, Attachments.RULE, Attachments.STYLE);

  /** Characters that may begin or end such a statement; a table, because every one is asked. */
  private static final boolean[] TRIGGERS = triggers("称附第表图中计");

  private static boolean[] triggers(String characters) {
    boolean[] table = new boolean[1 << 16];
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] = true;
    }
    return table;
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    ShortNames shortNames = new ShortNames(document, report);
    CrossReferences references = new CrossReferences(document, report);
    Sums sums = new Sums(document, report);
    Attachments attachments = new Attachments(document, report);
    boolean[] triggers = TRIGGERS;
    char[] t = document.chars();
    for (int i = 1; i < t.length; i++) {
      char c = t[i];
      if (!triggers[c]) {
        continue;
      }
      char before = t[i - 1];
      char after = i + 1 < t.length ? t[i + 1] : '\0';
      switch (c) {
        case '称' -> {
          if (before == '简' || before == '下' || before == '统' || before == '合') {
            shortNames.look(i);
          }
        }
        case '附' -> {
          if (after == '件') {
            attachments.look(i);
          }
        }
        case '第' -> references.ordinal(i);
        case '表', '图' -> {
          if (Chars.isDigit(after)) {
            references.caption(i);
          }
        }
        case '中' -> {
          if (before == '其') {
            sums.among(i - 1);
          }
        }
        case '计' -> {
          if (before == '合' || before == '共' || before == '总') {
            sums.together(i - 1);
          }
        }
        default -> {}
      }
    }
    shortNames.finish();
    references.finish();
    attachments.finish();
    new Tables(document, report).finish();
  }
}
