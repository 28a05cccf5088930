package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Severity;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes the workflow commands that make annotations in GitHub Actions, such as {@code ::error
 * file=…,line=…::…}. Columns count code points from 1 and stand there only where a span stays in
 * its line. Escapes are those of actions/toolkit's {@code command.ts}.
 */
public final class GithubReport implements Report {
  private final Writer out;

  /** Starts a report on {@code out}. */
  public GithubReport(Writer out) {
    this.out = out;
  }

  @Override
  public void file(Checked file) throws IOException {
    String path = property(Paths.portable(file.path()));
    if (file.error() != null) {
      out.write("::error title=gongwen-lint,file=" + path + "::" + data(file.error()) + "\n");
    }
    Document document = file.document();
    if (document != null && !file.diagnostics().isEmpty()) {
      Ruler ruler = Ruler.codePoints(document);
      for (Diagnostic diagnostic : file.diagnostics()) {
        Place place = Place.of(document, diagnostic.span());
        out.write(start(diagnostic.severity(), diagnostic.rule().id()) + path);
        out.write(",line=" + place.startLine());
        if (place.startLine() == place.endLine()) {
          out.write(
              ",col="
                  + ruler.column(place.start())
                  + ",endLine="
                  + place.endLine()
                  + ",endColumn="
                  + ruler.column(place.end()));
        } else {
          out.write(",endLine=" + place.endLine());
        }
        out.write("::" + data(diagnostic.message()) + "\n");
      }
    }
    for (Omitted omitted : file.omitted()) {
      out.write(start(omitted.severity(), omitted.rule().id()) + path);
      out.write("::" + data(ConciseReport.counted(omitted)) + "\n");
    }
  }

  private static String start(Severity severity, String rule) {
    String command =
        switch (severity) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "notice";
        };
    return "::" + command + " title=gongwen-lint (" + property(rule) + "),file=";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }

  @Override
  public void end(Summary summary) throws IOException {
    out.flush();
  }
}
