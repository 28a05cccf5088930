package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Silenced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file with what was found in it.
 *
 * @param path the file's name as the user gave it
 * @param document what was read, or null when it could not be read
 * @param error why it could not be read or checked, or null
 * @param diagnostics what is reported, in the order of the text
 * @param omitted what is only counted
 * @param silenced what somebody wrote down to be left out
 */
public record Checked(
    String path,
    @Nullable Document document,
    @Nullable String error,
    List<Diagnostic> diagnostics,
    List<Omitted> omitted,
    List<Silenced> silenced) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
    omitted = List.copyOf(omitted);
    silenced = List.copyOf(silenced);
  }

  /** A document that was checked. */
  public static Checked of(Document document, List<Diagnostic> diagnostics, List<Omitted> omitted) {
    return new Checked(document.name(), document, null, diagnostics, omitted, List.of());
  }

  /** The same file with what is left out because somebody wrote that down. */
  public Checked withSilenced(List<Silenced> left) {
    return new Checked(path, document, error, diagnostics, omitted, left);
  }

  /** A file that could not be checked. */
  public static Checked failed(String path, String error) {
    return new Checked(path, null, error, List.of(), List.of(), List.of());
  }
}
