package io.github.gongwenlint.report;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Outline;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.LineMap;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.io.Writer;

/** The parts that reports in JSON have in common. */
final class JsonParts {
  private JsonParts() {}

  /** Starts a strict writer that indents by two spaces and writes Chinese as it is. */
  static JsonWriter writer(Writer out) {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.setHtmlSafe(false);
    json.setStrictness(Strictness.STRICT);
    return json;
  }

  /** Writes the program as a member of the object that is open. */
  static void tool(JsonWriter json, Tool tool) throws IOException {
    json.name("tool").beginObject();
    json.name("name").value(tool.name());
    json.name("version").value(tool.version());
    json.name("dictionaries").value(tool.dictionaries());
    json.endObject();
  }

  /** Writes the members of a diagnostic into the object that is open. */
  static void diagnostic(JsonWriter json, Document document, Outline outline, Diagnostic diagnostic)
      throws IOException {
    json.name("rule").value(diagnostic.rule().id());
    json.name("category").value(diagnostic.rule().category().id());
    json.name("severity").value(diagnostic.severity().id());
    json.name("message").value(diagnostic.message());
    span(json, document, diagnostic.span());
    json.name("where").value(outline.at(diagnostic.span().start()));
    json.name("reference").value(diagnostic.rule().source());
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
    if (!diagnostic.related().isEmpty()) {
      json.name("related").beginArray();
      for (Related related : diagnostic.related()) {
        json.beginObject();
        json.name("message").value(related.message());
        Related.Elsewhere elsewhere = related.elsewhere();
        if (elsewhere == null) {
          span(json, document, related.span());
        } else {
          json.name("path").value(elsewhere.path());
          json.name("text").value(document.text(related.span()));
          json.name("start").beginObject();
          json.name("line").value(elsewhere.line());
          json.name("column").value(elsewhere.column());
          json.endObject();
        }
        json.endObject();
      }
      json.endArray();
    }
  }

  private static void span(JsonWriter json, Document document, Span span) throws IOException {
    json.name("text").value(document.text(span));
    int start = document.source().toSource(span.start());
    int end = span.length() == 0 ? start : document.source().endToSource(span.end());
    position(json, "start", document, span.start(), start);
    position(json, "end", document, span.end(), end);
  }

  /** Writes what is only counted as a member of the object that is open, by rule id. */
  static void omitted(JsonWriter json, Checked file) throws IOException {
    json.name("omitted").beginObject();
    int count = 0;
    for (int i = 0; i < file.omitted().size(); i++) {
      Omitted omitted = file.omitted().get(i);
      count += omitted.count();
      if (i + 1 == file.omitted().size()
          || !file.omitted().get(i + 1).rule().id().equals(omitted.rule().id())) {
        json.name(omitted.rule().id()).value(count);
        count = 0;
      }
    }
    json.endObject();
  }

  private static void position(
      JsonWriter json, String name, Document document, int offset, int source) throws IOException {
    LineMap lines = document.source().lines();
    json.name(name).beginObject();
    json.name("offset").value(offset);
    json.name("line").value(lines.line(source));
    json.name("column").value(lines.column(source));
    json.endObject();
  }

  /** Writes the totals as a member of the object that is open. */
  static void summary(JsonWriter json, Summary summary) throws IOException {
    json.name("summary").beginObject();
    json.name("files").value(summary.files());
    json.name("errors").value(summary.count(Severity.ERROR));
    json.name("warnings").value(summary.count(Severity.WARNING));
    json.name("infos").value(summary.count(Severity.INFO));
    json.name("characters").value(summary.characters());
    json.endObject();
  }
}
