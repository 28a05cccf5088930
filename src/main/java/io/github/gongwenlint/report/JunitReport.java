package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JUnit's XML as Jenkins and GitLab read it: each file is a suite, each diagnostic a failed
 * case, a file without any a case that passed, a file that could not be read an error. Columns
 * count code points from 1; what is only counted stands in the suite's output.
 */
public final class JunitReport implements Report {
  private final Writer out;
  private final String properties;

  /** Starts a report on {@code out}. */
  public JunitReport(Tool tool, Writer out) throws IOException {
    this.out = out;
    this.properties =
        "    <properties>\n      <property name=\""
            + Xml.escape(tool.name())
            + "\" value=\""
            + Xml.escape(tool.version())
            + "\"/>\n      <property name=\"dictionaries\" value=\""
            + Xml.escape(tool.dictionaries())
            + "\"/>\n    </properties>\n";
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"gongwen-lint\">\n");
  }

  @Override
  public void file(Checked file) throws IOException {
    String path = Xml.escape(Paths.portable(file.path()));
    int found = file.diagnostics().size();
    out.write(
        "  <testsuite name=\""
            + path
            + "\" tests=\""
            + Math.max(1, found)
            + "\" failures=\""
            + found
            + "\" errors=\""
            + (file.error() == null ? 0 : 1)
            + "\">\n"
            + properties);
    Document document = file.document();
    if (file.error() != null) {
      open("gongwen-lint", path);
      out.write("      <error message=\"" + Xml.escape(file.error()) + "\"/>\n");
      out.write("    </testcase>\n");
    } else if (found == 0) {
      out.write("    <testcase name=\"gongwen-lint\" classname=\"" + path + "\"/>\n");
    } else if (document != null) {
      Ruler ruler = Ruler.codePoints(document);
      for (Diagnostic diagnostic : file.diagnostics()) {
        failure(document, ruler, path, diagnostic);
      }
    }
    if (!file.omitted().isEmpty()) {
      out.write("    <system-out>");
      for (Omitted omitted : file.omitted()) {
        out.write(Xml.escape(ConciseReport.counted(omitted)) + "\n");
      }
      out.write("</system-out>\n");
    }
    out.write("  </testsuite>\n");
  }

  private void failure(Document document, Ruler ruler, String path, Diagnostic diagnostic)
      throws IOException {
    Place place = Place.of(document, diagnostic.span());
    String at = place.startLine() + ":" + ruler.column(place.start());
    open(diagnostic.rule().id() + " (" + at + ")", path);
    out.write(
        "      <failure type=\""
            + diagnostic.severity().id()
            + "\" message=\""
            + Xml.escape(diagnostic.message())
            + "\">"
            + path
            + ":"
            + Xml.escape(ConciseReport.line(document, ruler, diagnostic))
            + "</failure>\n");
    out.write("    </testcase>\n");
  }

  private void open(String name, String path) throws IOException {
    out.write("    <testcase name=\"" + name + "\" classname=\"" + path + "\">\n");
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.write("</testsuites>\n");
    out.flush();
  }
}
