package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes one line for each diagnostic, {@code path:line:column: severity[rule] message}, for
 * editors, problem matchers and grep. Columns count code points from 1. What is only counted has a
 * line without a place; files that could not be read are told on standard error only.
 */
public final class ConciseReport implements Report {
  private final Writer out;

  /** Starts a report on {@code out}. */
  public ConciseReport(Writer out) {
    this.out = out;
  }

  @Override
  public void file(Checked file) throws IOException {
    Document document = file.document();
    if (document == null) {
      return;
    }
    String path = TextReport.clean(file.path());
    if (!file.diagnostics().isEmpty()) {
      Ruler ruler = Ruler.codePoints(document);
      for (Diagnostic diagnostic : file.diagnostics()) {
        out.write(path + ":" + line(document, ruler, diagnostic) + "\n");
      }
    }
    for (Omitted omitted : file.omitted()) {
      out.write(path + ": " + counted(omitted) + "\n");
    }
  }

  /** Returns a diagnostic's line without the path. */
  static String line(Document document, Ruler ruler, Diagnostic diagnostic) {
    Place place = Place.of(document, diagnostic.span());
    return place.startLine()
        + ":"
        + ruler.column(place.start())
        + ": "
        + diagnostic.severity().id()
        + "["
        + diagnostic.rule().id()
        + "] "
        + TextReport.clean(diagnostic.message());
  }

  /** Says how much is not listed. */
  static String counted(Omitted omitted) {
    return "另有 "
        + omitted.count()
        + " 处 "
        + omitted.severity().id()
        + "["
        + omitted.rule().id()
        + "] 未逐条列出";
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.flush();
  }
}
