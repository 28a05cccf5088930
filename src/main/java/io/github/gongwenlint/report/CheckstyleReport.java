package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes the XML of Checkstyle ({@code XMLLogger}, version 4.3), which many servers read. Columns
 * count code points from 1. What is only counted, and a file that could not be read, is an error
 * without a place.
 */
public final class CheckstyleReport implements Report {
  private static final String SOURCE = "gongwen-lint";

  private final Writer out;

  /** Starts a report on {@code out}. */
  public CheckstyleReport(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
  }

  @Override
  public void file(Checked file) throws IOException {
    out.write("  <file name=\"" + Xml.escape(Paths.portable(file.path())) + "\">\n");
    if (file.error() != null) {
      error("", "error", file.error(), SOURCE);
    }
    Document document = file.document();
    if (document != null && !file.diagnostics().isEmpty()) {
      Ruler ruler = Ruler.codePoints(document);
      for (Diagnostic diagnostic : file.diagnostics()) {
        Place place = Place.of(document, diagnostic.span());
        error(
            "line=\"" + place.startLine() + "\" column=\"" + ruler.column(place.start()) + "\" ",
            diagnostic.severity().id(),
            diagnostic.message(),
            SOURCE + "." + diagnostic.rule().id());
      }
    }
    for (Omitted omitted : file.omitted()) {
      error(
          "",
          omitted.severity().id(),
          ConciseReport.counted(omitted),
          SOURCE + "." + omitted.rule().id());
    }
    out.write("  </file>\n");
  }

  private void error(String place, String severity, String message, String source)
      throws IOException {
    out.write(
        "    <error "
            + place
            + "severity=\""
            + severity
            + "\" message=\""
            + Xml.escape(message)
            + "\" source=\""
            + source
            + "\"/>\n");
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.write("</checkstyle>\n");
    out.flush();
  }
}
