package io.github.gongwenlint.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Outline;
import io.github.gongwenlint.rule.Diagnostic;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON Lines: an object on a line of its own for each diagnostic, with the members it has in
 * {@link JsonReport} and the file's {@code path}. A file that could not be read has a line with
 * {@code path} and {@code error}, what is only counted one with {@code path} and {@code omitted};
 * the last line has {@code tool} and {@code summary}.
 */
public final class JsonlReport implements Report {
  private final Tool tool;
  private final Writer out;

  /** Starts a report on {@code out}. */
  public JsonlReport(Tool tool, Writer out) {
    this.tool = tool;
    this.out = out;
  }

  /** Starts an object on a line of its own. */
  static JsonWriter line(Writer out) throws IOException {
    JsonWriter json = JsonParts.writer(out);
    json.setFormattingStyle(FormattingStyle.COMPACT.withSpaceAfterSeparators(true));
    json.beginObject();
    return json;
  }

  /** Ends the line; the output stays open. */
  static void end(JsonWriter json, Writer out) throws IOException {
    json.endObject();
    out.write("\n");
  }

  @Override
  public void file(Checked file) throws IOException {
    if (file.error() != null) {
      JsonWriter json = line(out);
      json.name("path").value(file.path());
      json.name("error").value(file.error());
      end(json, out);
    }
    Document document = file.document();
    if (document != null) {
      Outline outline = new Outline(document);
      for (Diagnostic diagnostic : file.diagnostics()) {
        JsonWriter json = line(out);
        json.name("path").value(file.path());
        JsonParts.diagnostic(json, document, outline, diagnostic);
        end(json, out);
      }
    }
    if (!file.omitted().isEmpty()) {
      JsonWriter json = line(out);
      json.name("path").value(file.path());
      JsonParts.omitted(json, file);
      end(json, out);
    }
  }

  @Override
  public void end(Summary summary) throws IOException {
    JsonWriter json = line(out);
    JsonParts.tool(json, tool);
    JsonParts.summary(json, summary);
    end(json, out);
    out.flush();
  }
}
