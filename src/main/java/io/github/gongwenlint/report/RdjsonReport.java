package io.github.gongwenlint.report;

import com.google.gson.stream.JsonWriter;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes reviewdog's diagnostic format (proto/rdf/reviewdog.proto), as one object or as a line for
 * each diagnostic. Columns count bytes in UTF-8 from 1, ends are exclusive. A file that could not
 * be read, and what is only counted, has a location without a range.
 */
public final class RdjsonReport implements Report {
  private final Tool tool;
  private final Writer out;
  private final @Nullable JsonWriter whole;

  /**
   * Starts a report on {@code out}.
   *
   * @param lines whether each diagnostic is a line of its own (rdjsonl)
   */
  public RdjsonReport(Tool tool, Writer out, boolean lines) throws IOException {
    this.tool = tool;
    this.out = out;
    if (lines) {
      whole = null;
      return;
    }
    JsonWriter json = JsonParts.writer(out);
    json.beginObject();
    source(json);
    json.name("diagnostics").beginArray();
    whole = json;
  }

  @Override
  public void file(Checked file) throws IOException {
    String path = Paths.portable(file.path());
    if (file.error() != null) {
      JsonWriter json = start(file.error(), Severity.ERROR, null);
      location(json, path);
      end(json);
    }
    Document document = file.document();
    if (document != null && !file.diagnostics().isEmpty()) {
      Ruler ruler = Ruler.bytes(document);
      for (Diagnostic diagnostic : file.diagnostics()) {
        diagnostic(path, document, ruler, diagnostic);
      }
    }
    for (Omitted omitted : file.omitted()) {
      JsonWriter json =
          start(ConciseReport.counted(omitted), omitted.severity(), omitted.rule().id());
      location(json, path);
      end(json);
    }
  }

  private void diagnostic(String path, Document document, Ruler ruler, Diagnostic diagnostic)
      throws IOException {
    JsonWriter json = start(diagnostic.message(), diagnostic.severity(), diagnostic.rule().id());
    location(json, path, document, ruler, diagnostic.span());
    boolean started = false;
    for (Fix fix : diagnostic.fixes()) {
      Replacement replacement = Replacement.of(document, fix);
      if (replacement == null) {
        continue;
      }
      if (!started) {
        json.name("suggestions").beginArray();
        started = true;
      }
      json.beginObject();
      range(json, document, ruler, replacement.span());
      json.name("text").value(replacement.text());
      json.endObject();
    }
    if (started) {
      json.endArray();
    }
    if (!diagnostic.related().isEmpty()) {
      json.name("related_locations").beginArray();
      for (Related related : diagnostic.related()) {
        json.beginObject();
        json.name("message").value(related.message());
        Related.Elsewhere elsewhere = related.elsewhere();
        if (elsewhere == null) {
          location(json, path, document, ruler, related.span());
        } else {
          // Its column is known in UTF-16 units only, so that the line has to do.
          json.name("location").beginObject();
          json.name("path").value(Paths.portable(elsewhere.path()));
          json.name("range").beginObject();
          json.name("start").beginObject().name("line").value(elsewhere.line()).endObject();
          json.endObject();
          json.endObject();
        }
        json.endObject();
      }
      json.endArray();
    }
    end(json);
  }

  private JsonWriter start(String message, Severity severity, @Nullable String rule)
      throws IOException {
    JsonWriter json = whole;
    if (json == null) {
      json = JsonlReport.line(out);
      source(json);
    } else {
      json.beginObject();
    }
    json.name("message").value(message);
    json.name("severity").value(severity.id().toUpperCase(Locale.ROOT));
    if (rule != null) {
      json.name("code").beginObject().name("value").value(rule).endObject();
    }
    return json;
  }

  private void end(JsonWriter json) throws IOException {
    if (whole == null) {
      JsonlReport.end(json, out);
    } else {
      json.endObject();
    }
  }

  private void source(JsonWriter json) throws IOException {
    json.name("source").beginObject().name("name").value(tool.name()).endObject();
  }

  private static void location(JsonWriter json, String path) throws IOException {
    json.name("location").beginObject().name("path").value(path).endObject();
  }

  private static void location(
      JsonWriter json, String path, Document document, Ruler ruler, Span span) throws IOException {
    json.name("location").beginObject();
    json.name("path").value(path);
    range(json, document, ruler, span);
    json.endObject();
  }

  private static void range(JsonWriter json, Document document, Ruler ruler, Span span)
      throws IOException {
    Place place = Place.of(document, span);
    json.name("range").beginObject();
    position(json, "start", place.startLine(), ruler.column(place.start()));
    position(json, "end", place.endLine(), ruler.column(place.end()));
    json.endObject();
  }

  private static void position(JsonWriter json, String name, int line, int column)
      throws IOException {
    json.name(name).beginObject();
    json.name("line").value(line);
    json.name("column").value(column);
    json.endObject();
  }

  @Override
  public void end(Summary summary) throws IOException {
    if (whole != null) {
      whole.endArray();
      whole.endObject();
      out.write("\n");
    }
    out.flush();
  }
}
