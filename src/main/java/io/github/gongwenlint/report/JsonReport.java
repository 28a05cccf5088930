package io.github.gongwenlint.report;

import com.google.gson.stream.JsonWriter;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.LineMap;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes the JSON report. */
public final class JsonReport {
  private JsonReport() {}

  /** Writes {@code files} to {@code out}. */
  public static void write(List<Checked> files, Writer out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.beginObject();
    json.name("files").beginArray();
    for (Checked file : files) {
      json.beginObject();
      json.name("path").value(file.document().name());
      json.name("diagnostics").beginArray();
      for (Diagnostic diagnostic : file.diagnostics()) {
        json.beginObject();
        json.name("rule").value(diagnostic.rule().id());
        json.name("category").value(diagnostic.rule().category().id());
        json.name("severity").value(diagnostic.severity().id());
        json.name("message").value(diagnostic.message());
        json.name("text").value(file.document().text(diagnostic.span()));
        position(json, "start", file.document(), diagnostic.span().start(), false);
        position(json, "end", file.document(), diagnostic.span().end(), true);
        json.name("fixes").beginArray();
        for (Fix fix : diagnostic.fixes()) {
          json.beginObject();
          json.name("title").value(fix.title());
          json.name("applicability").value(fix.applicability().id());
          json.name("edits").beginArray();
          for (Edit edit : fix.edits()) {
            json.beginObject();
            json.name("start").value(edit.span().start());
            json.name("end").value(edit.span().end());
            json.name("text").value(edit.text());
            json.endObject();
          }
          json.endArray();
          json.endObject();
        }
        json.endArray();
        json.endObject();
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
    json.endObject();
    json.flush();
    out.write("\n");
    out.flush();
  }

  private static void position(
      JsonWriter json, String name, Document document, int offset, boolean end) throws IOException {
    LineMap lines = document.source().lines();
    int source = end ? document.source().endToSource(offset) : document.source().toSource(offset);
    json.name(name).beginObject();
    json.name("offset").value(offset);
    json.name("line").value(lines.line(source));
    json.name("column").value(lines.column(source));
    json.endObject();
  }
}
