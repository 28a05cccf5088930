package io.github.gongwenlint.engine;

import io.github.gongwenlint.config.ConfigException;
import io.github.gongwenlint.config.RuleSetting;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which rules report, and how, by what a configuration says about them. */
public final class RuleChoice {
  private static final List<String> GROUPS = List.of("all", "errors", "warnings", "infos");

  private final Map<String, Severity> severities = new HashMap<>();
  private final Map<String, Set<String>> allowed = new HashMap<>();
  private final Map<String, String> fixes = new HashMap<>();
  private final Set<String> enabled = new HashSet<>();

  private RuleChoice() {}

  /**
   * Works out what holds.
   *
   * @param settings what is said, the last of which counts; a category or severity stands for those
   *     of its rules that are on by default, {@code all} and an id also for what is off
   */
  public static RuleChoice of(RuleBook book, List<RuleSetting> settings) {
    RuleChoice choice = new RuleChoice();
    for (Rule rule : book.rules()) {
      if (rule.enabled()) {
        choice.enabled.add(rule.id());
      }
      for (RuleSetting setting : settings) {
        if (means(setting.name(), rule)) {
          choice.take(rule.id(), setting);
        }
      }
    }
    return choice;
  }

  private static boolean means(String name, Rule rule) {
    return name.equals(rule.id())
        || name.equals("all")
        || (rule.enabled()
            && (name.equals(rule.category().id()) || name.equals(rule.severity().id() + "s")));
  }

  private void take(String id, RuleSetting setting) {
    switch (setting.level()) {
      case "" -> {}
      case "off" -> enabled.remove(id);
      case "on" -> {
        enabled.add(id);
        severities.remove(id);
      }
      default -> {
        enabled.add(id);
        severities.put(id, severity(setting.level()));
      }
    }
    if (!setting.allow().isEmpty()) {
      allowed.computeIfAbsent(id, any -> new HashSet<>()).addAll(setting.allow());
    }
    if (!setting.fix().isEmpty()) {
      fixes.put(id, setting.fix());
    }
  }

  private static Severity severity(String id) {
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(id)) {
        return severity;
      }
    }
    throw new IllegalArgumentException(id);
  }

  /**
   * Makes sure that only rules and groups are named that there are.
   *
   * @param more the ids of rules that are not in the book of this run
   * @throws ConfigException with the place of a name that nothing has, and a guess
   */
  public static void requireKnown(
      RuleBook book, List<RuleSetting> settings, Supplier<Collection<String>> more)
      throws ConfigException {
    Set<String> known = new LinkedHashSet<>(GROUPS);
    for (Category category : Category.values()) {
      known.add(category.id());
    }
    for (Rule rule : book.rules()) {
      known.add(rule.id());
    }
    for (RuleSetting setting : settings) {
      if (!known.contains(setting.name())) {
        known.addAll(more.get());
      }
      if (!known.contains(setting.name())) {
        String near = Nearest.of(setting.name(), known);
        String what =
            "没有“"
                + setting.name()
                + "”这条规则或这个类别；"
                + (near == null ? "gongwen rules 列出全部规则" : "是不是要写 " + near + "？");
        throw setting.place().fault(what);
      }
    }
  }

  /** Returns the ids of the rules that report. */
  public Set<String> enabled() {
    return enabled;
  }

  /** Returns the severity that was chosen for a rule, or null when it has its own. */
  public @Nullable Severity severity(Rule rule) {
    return severities.get(rule.id());
  }

  /** Returns a diagnostic as it is to be reported, or null when it is not to be. */
  @Nullable Diagnostic adjusted(Document document, Diagnostic diagnostic) {
    String id = diagnostic.rule().id();
    Set<String> right = allowed.get(id);
    if (right != null && right.contains(document.text(diagnostic.span()))) {
      return null;
    }
    Severity severity = severities.get(id);
    Diagnostic adjusted = severity == null ? diagnostic : diagnostic.withSeverity(severity);
    String fix = fixes.get(id);
    return fix == null || adjusted.fixes().size() != 1 ? adjusted : withFix(adjusted, fix);
  }

  private static Diagnostic withFix(Diagnostic diagnostic, String trust) {
    List<Fix> changed = new ArrayList<>();
    for (Fix fix : diagnostic.fixes()) {
      if (!trust.equals("off")) {
        changed.add(
            new Fix(
                fix.title(),
                trust.equals("safe") ? Fix.Applicability.SAFE : Fix.Applicability.SUGGESTED,
                fix.edits()));
      }
    }
    return new Diagnostic(
        diagnostic.rule(),
        diagnostic.severity(),
        diagnostic.span(),
        diagnostic.message(),
        changed,
        diagnostic.related());
  }
}
