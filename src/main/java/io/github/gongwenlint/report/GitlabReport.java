package io.github.gongwenlint.report;

import com.google.gson.stream.JsonWriter;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Severity;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes GitLab's code quality report (doc/ci/testing/code_quality.md, “Code Quality report
 * format”). Lines and columns count from 1, columns in code points. Fingerprints differ over the
 * whole report, since GitLab shows only the first of equal ones. A file that could not be read, and
 * what is only counted, is told at the first line.
 */
public final class GitlabReport implements Report {
  private final JsonWriter json;
  private final Writer out;

  /** Starts a report on {@code out}. */
  public GitlabReport(Writer out) throws IOException {
    this.out = out;
    this.json = JsonParts.writer(out);
    json.beginArray();
  }

  @Override
  public void file(Checked file) throws IOException {
    String path = Paths.portable(file.path());
    Fingerprints fingerprints = new Fingerprints(path);
    if (file.error() != null) {
      start("unreadable-file", file.error(), fingerprints.of("unreadable-file"), "critical");
      line(path, 1);
      json.endObject();
    }
    Document document = file.document();
    if (document != null && !file.diagnostics().isEmpty()) {
      Ruler ruler = Ruler.codePoints(document);
      for (Diagnostic diagnostic : file.diagnostics()) {
        diagnostic(path, document, ruler, diagnostic, fingerprints.of(document, diagnostic));
      }
    }
    for (Omitted omitted : file.omitted()) {
      String id = omitted.rule().id();
      start(
          id,
          ConciseReport.counted(omitted),
          fingerprints.of("omitted", id, omitted.severity().id()),
          severity(omitted.severity()));
      line(path, 1);
      json.endObject();
    }
  }

  private void diagnostic(
      String path, Document document, Ruler ruler, Diagnostic diagnostic, String fingerprint)
      throws IOException {
    String id = diagnostic.rule().id();
    // GitLab does not show the name of the check.
    start(id, id + ": " + diagnostic.message(), fingerprint, severity(diagnostic.severity()));
    Place place = Place.of(document, diagnostic.span());
    json.name("location").beginObject();
    json.name("path").value(path);
    json.name("positions").beginObject();
    position("begin", place.startLine(), ruler.column(place.start()));
    position("end", place.endLine(), ruler.column(place.end()));
    json.endObject();
    json.endObject();
    json.endObject();
  }

  private void start(String check, String description, String fingerprint, String severity)
      throws IOException {
    json.beginObject();
    json.name("description").value(description);
    json.name("check_name").value(check);
    json.name("fingerprint").value(fingerprint);
    json.name("severity").value(severity);
  }

  private void line(String path, int line) throws IOException {
    json.name("location").beginObject();
    json.name("path").value(path);
    json.name("lines").beginObject().name("begin").value(line).endObject();
    json.endObject();
  }

  private void position(String name, int line, int column) throws IOException {
    json.name(name).beginObject();
    json.name("line").value(line);
    json.name("column").value(column);
    json.endObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "major";
      case WARNING -> "minor";
      case INFO -> "info";
    };
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.endArray();
    json.flush();
    out.write("\n");
    out.flush();
  }
}
