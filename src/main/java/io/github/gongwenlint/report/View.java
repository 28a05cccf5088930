package io.github.gongwenlint.report;

import io.github.gongwenlint.rule.Rule;
import java.util.Set;

/** What a reader goes through a draft for, one thing at a time. */
enum View {
  NAMES(1, "人名与单位"),
  NUMBERS(2, "数字与金额"),
  DATES(3, "日期"),
  ORDINALS(4, "序号与附件"),
  /** All that none of the four looks at. */
  TEXT(5, "文字与标点");

  /** Rules that their category does not place. */
  static final Set<String> OF_NAMES =
      Set.of(
          "foreign-place",
          "foreign-organisation",
          "place-hierarchy",
          "name-variant",
          "short-name",
          "signature-mismatch",
          "stripped-name",
          "stripped-subject",
          "superseded-name");

  static final Set<String> OF_NUMBERS = Set.of("stripped-number", "copied-share", "item-count");
  static final Set<String> OF_DATES = Set.of("short-year", "date-digits");
  static final Set<String> OF_ORDINALS = Set.of("cross-reference");

  private final int number;
  private final String title;

  View(int number, String title) {
    this.number = number;
    this.title = title;
  }

  /** Returns its number, from 1 in the order of the views. */
  int number() {
    return number;
  }

  /** Returns the Chinese name. */
  String title() {
    return title;
  }

  /** Returns the view that shows what {@code rule} finds. */
  static View of(Rule rule) {
    String id = rule.id();
    if (OF_NAMES.contains(id)) {
      return NAMES;
    }
    if (OF_NUMBERS.contains(id)) {
      return NUMBERS;
    }
    if (OF_DATES.contains(id)) {
      return DATES;
    }
    if (OF_ORDINALS.contains(id)) {
      return ORDINALS;
    }
    return switch (rule.category()) {
      case NUMBER -> NUMBERS;
      case DATE -> DATES;
      case NUMBERING, ATTACHMENT -> ORDINALS;
      default -> TEXT;
    };
  }
}
