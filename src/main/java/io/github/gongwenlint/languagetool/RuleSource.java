package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule file tells people about one rule; a {@code <rulegroup>} is one rule.
 *
 * @param file the file's name
 * @param line where the rule starts, from 1
 * @param bad marked texts, each with its corrected text or an empty one
 */
record RuleSource(
    String file,
    int line,
    String id,
    String category,
    String severity,
    boolean enabled,
    String title,
    String message,
    String explanation,
    String source,
    List<String[]> bad,
    List<String> good) {

  /** Collects a rule while its file is read. */
  static final class Draft {
    final String file;
    final int line;
    final String id;
    final String category;
    String title = "";
    String severity = Severity.WARNING.id();
    boolean enabled = true;
    String message = "";
    String explanation = "";
    String source = "";
    final List<String[]> bad = new ArrayList<>();
    final List<String> good = new ArrayList<>();

    Draft(String file, int line, String id, String category) {
      this.file = file;
      this.line = line;
      this.id = id;
      this.category = category;
    }

    RuleSource finish() {
      return new RuleSource(
          file,
          line,
          id,
          category,
          severity,
          enabled,
          title,
          message,
          explanation,
          source,
          bad,
          good);
    }
  }

  /** Returns the category of that id, or wording for one that we do not have. */
  static Category category(String id) {
    for (Category category : Category.values()) {
      if (category.name().equalsIgnoreCase(id)) {
        return category;
      }
    }
    return Category.WORDING;
  }

  static Severity severity(String id) {
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(id)) {
        return severity;
      }
    }
    throw new IllegalArgumentException(id);
  }

  Rule toRule() {
    Rule.Builder rule =
        Rule.of(id, category(category), severity(severity), title)
            .message(message)
            .explanation(explanation.isEmpty() ? message : explanation);
    String origin = emptyToNull(source);
    if (origin != null) {
      rule.source(origin);
    }
    if (!enabled) {
      rule.off();
    }
    for (String[] pair : bad) {
      if (pair[1].isEmpty()) {
        rule.bad(pair[0]);
      } else {
        rule.bad(pair[0], pair[1]);
      }
    }
    for (String text : good) {
      rule.good(text);
    }
    return rule.build();
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
