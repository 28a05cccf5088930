package io.github.gongwenlint.cli;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Profile;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.engine.RuleChoice;
import io.github.gongwenlint.report.Checked;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Severity;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a document: by the command line, and by the configuration that was found for it.
 *
 * @param linter checks it
 * @param book all rules, those that do not report included
 * @param ids the rules that report
 * @param choice what the configuration says about rules, or null without one
 * @param profile what its unit told about itself, or null without a configuration
 * @param failOn the severity from which the run fails, or {@code never}
 * @param baseline the file of findings that are known, or null
 */
record Settings(
    Linter linter,
    RuleBook book,
    Set<String> ids,
    @Nullable RuleChoice choice,
    @Nullable Profile profile,
    String failOn,
    @Nullable Path baseline) {

  /** Returns the document with its unit's profile. */
  Document with(Document document) {
    // Not a comparison of records: the first one costs start-up time.
    return profile == null ? document : document.withProfile(profile);
  }

  /** Tells whether the run fails for what was found. */
  boolean fails(Checked checked) {
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(failOn)) {
        for (Diagnostic diagnostic : checked.diagnostics()) {
          if (diagnostic.severity().isAtLeast(severity)) {
            return true;
          }
        }
        for (Omitted omitted : checked.omitted()) {
          if (omitted.severity().isAtLeast(severity)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
