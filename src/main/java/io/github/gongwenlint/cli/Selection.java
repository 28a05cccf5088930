package io.github.gongwenlint.cli;

import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Nearest;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rules report: those that are on by default, unless the user says otherwise. */
final class Selection {
  private Selection() {}

  /**
   * Returns the ids of the rules that report.
   *
   * @param select ids, categories or {@code all}; a category stands for those of its rules that are
   *     on by default, an id and {@code all} also turn on what is off; empty for the default
   * @param ignore the same, taken away from those
   * @param configured the rules that a configuration has on, or null without one
   */
  static Set<String> of(
      RuleBook book, List<String> select, List<String> ignore, @Nullable Set<String> configured)
      throws UsageException {
    Set<String> on = configured == null ? enabled(book) : configured;
    Set<String> ids = new HashSet<>(select.isEmpty() ? on : Set.of());
    for (String name : select) {
      ids.addAll(named(book, name, on));
    }
    for (String name : ignore) {
      ids.removeAll(named(book, name, null));
    }
    return ids;
  }

  private static Set<String> enabled(RuleBook book) {
    Set<String> ids = new HashSet<>();
    for (Rule rule : book.rules()) {
      if (rule.enabled()) {
        ids.add(rule.id());
      }
    }
    return ids;
  }

  /**
   * Returns the rules that a name stands for.
   *
   * @param on those that a category stands for, or null for all of it
   */
  private static Set<String> named(RuleBook book, String typed, @Nullable Set<String> on)
      throws UsageException {
    String name = typed.strip();
    Set<String> ids = new HashSet<>();
    Set<String> known = new LinkedHashSet<>();
    known.add("all");
    for (Rule rule : book.rules()) {
      known.add(rule.id());
      known.add(rule.category().id());
      if (name.equals("all")
          || rule.id().equals(name)
          || (rule.category().id().equals(name) && (on == null || on.contains(rule.id())))) {
        ids.add(rule.id());
      }
    }
    if (!known.contains(name)) {
      String near = Nearest.of(name, known);
      throw new UsageException(
          "没有“"
              + name
              + "”这条规则或这个类别；"
              + (near == null ? "gongwen rules 列出全部规则" : "是不是要用 " + near + "？"));
    }
    return ids;
  }
}
