package io.github.gongwenlint.benchmark;

import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Rule;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The rules that compare a document with itself or with the chronology: what contradicts itself and
 * what came from somewhere else. Their cost is measured together.
 */
final class DocumentLogic {
  private static final Set<Category> CATEGORIES =
      EnumSet.of(Category.CONSISTENCY, Category.DATE, Category.ATTACHMENT);

  private static final Set<String> RULES =
      Set.of(
          "foreign-organisation",
          "foreign-place",
          "orphan-generic-title",
          "stripped-subject",
          "announced-count",
          "item-count",
          "sum-mismatch",
          "ratio-sum",
          "percent-change",
          "share-mismatch",
          "difference-mismatch",
          "percentage-points",
          "attachment-number",
          "attachment-punctuation",
          "unit-drift",
          "value-conflict",
          "percent-form",
          "repeated-paragraph",
          "repeated-sentence");

  private DocumentLogic() {}

  static boolean holds(Rule rule) {
    return CATEGORIES.contains(rule.category()) || RULES.contains(rule.id());
  }

  /** Tells whether a rule is on by default and none of these. */
  static boolean isOther(Rule rule) {
    return rule.enabled() && !holds(rule);
  }

  /**
   * Throws when a rule named here is none any more: its cost would be counted as that of others.
   */
  static void verify() {
    Set<String> unknown = new HashSet<>(RULES);
    for (Rule rule : RuleBook.builtIn().rules()) {
      unknown.remove(rule.id());
    }
    if (!unknown.isEmpty()) {
      throw new IllegalStateException("no such rules: " + unknown);
    }
  }
}
