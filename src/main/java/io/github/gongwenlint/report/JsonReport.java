package io.github.gongwenlint.report;

import com.google.gson.stream.JsonWriter;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Outline;
import io.github.gongwenlint.rule.Diagnostic;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes the JSON report that other programs read.
 *
 * <p>Offsets are UTF-16 units of the logical text from 0, lines and columns count from 1 in the
 * source. A file that could not be read has an {@code error}; a file with more diagnostics of one
 * rule than are listed has {@code omitted}, counts by rule id. The summary counts those too. A
 * diagnostic that speaks of other places has them in {@code related}.
 */
public final class JsonReport implements Report {
  private final JsonWriter json;
  private final Writer out;

  /** Starts a report on {@code out}. */
  public JsonReport(Tool tool, Writer out) throws IOException {
    this.out = out;
    this.json = JsonParts.writer(out);
    json.beginObject();
    JsonParts.tool(json, tool);
    json.name("files").beginArray();
  }

  @Override
  public void file(Checked file) throws IOException {
    json.beginObject();
    json.name("path").value(file.path());
    if (file.error() != null) {
      json.name("error").value(file.error());
    }
    json.name("diagnostics").beginArray();
    Document document = file.document();
    if (document != null) {
      Outline outline = new Outline(document);
      for (Diagnostic diagnostic : file.diagnostics()) {
        json.beginObject();
        JsonParts.diagnostic(json, document, outline, diagnostic);
        json.endObject();
      }
    }
    json.endArray();
    if (!file.omitted().isEmpty()) {
      JsonParts.omitted(json, file);
    }
    json.endObject();
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.endArray();
    JsonParts.summary(json, summary);
    json.endObject();
    json.flush();
    out.write("\n");
    out.flush();
  }
}
