package io.github.gongwenlint.report;

import com.google.gson.stream.JsonWriter;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Outline;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Silenced;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.LineMap;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes SARIF 2.1.0 (OASIS) with all that GitHub's code scanning wants. Columns count UTF-16 units
 * from 1; a byte order mark counts nowhere. There are no times and no absolute paths: two runs give
 * the same bytes (appendix F). Rules are told after the results, those only that found something. A
 * file that could not be read, and what is only counted, is a notification of the invocation.
 */
public final class SarifReport implements Report {
  private static final String ROOT = "%SRCROOT%";

  /** GitHub's limit for a description. */
  private static final int MOST = 1024;

  private final Tool tool;
  private final JsonWriter json;
  private final Writer out;
  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private boolean failed;

  /** Something to say about a file; of a rule, or that it could not be read. */
  private record Note(String path, String level, String message, @Nullable Rule rule) {}

  /** Starts a report on {@code out}. */
  public SarifReport(Tool tool, Writer out) throws IOException {
    this.tool = tool;
    this.out = out;
    this.json = JsonParts.writer(out);
    json.beginObject();
    json.name("$schema").value("https://json.schemastore.org/sarif-2.1.0.json");
    json.name("version").value("2.1.0");
    json.name("runs").beginArray();
    json.beginObject();
    json.name("language").value("zh-CN");
    json.name("columnKind").value("utf16CodeUnits");
    json.name("newlineSequences").beginArray().value("\r\n").value("\n").value("\r").endArray();
    json.name("originalUriBaseIds").beginObject();
    json.name(ROOT).beginObject();
    text("description", "运行 gongwen 的文件夹");
    json.endObject();
    json.endObject();
    json.name("results").beginArray();
  }

  @Override
  public void file(Checked file) throws IOException {
    String path = Paths.portable(file.path());
    if (file.error() != null) {
      failed = true;
      notes.add(new Note(path, "error", file.error(), null));
    }
    Document document = file.document();
    if (document != null && !(file.diagnostics().isEmpty() && file.silenced().isEmpty())) {
      Outline outline = new Outline(document);
      Fingerprints fingerprints = new Fingerprints("");
      for (Diagnostic diagnostic : file.diagnostics()) {
        String fingerprint = fingerprints.of(document, diagnostic);
        result(path, document, outline, fingerprint, diagnostic, null);
      }
      outline = new Outline(document);
      for (Silenced silenced : file.silenced()) {
        Diagnostic diagnostic = silenced.diagnostic();
        String fingerprint = fingerprints.of(document, diagnostic);
        result(path, document, outline, fingerprint, diagnostic, silenced);
      }
    }
    for (Omitted omitted : file.omitted()) {
      notes.add(
          new Note(
              path, level(omitted.severity()), ConciseReport.counted(omitted), omitted.rule()));
    }
  }

  private void result(
      String path,
      Document document,
      Outline outline,
      String fingerprint,
      Diagnostic diagnostic,
      @Nullable Silenced silenced)
      throws IOException {
    json.beginObject();
    json.name("ruleId").value(diagnostic.rule().id());
    json.name("ruleIndex").value(index(diagnostic.rule()));
    json.name("level").value(level(diagnostic.severity()));
    text("message", diagnostic.message());
    json.name("locations").beginArray();
    json.beginObject();
    physical(path, document, diagnostic.span());
    String where = outline.at(diagnostic.span().start());
    if (!where.isEmpty()) {
      json.name("logicalLocations").beginArray();
      json.beginObject().name("fullyQualifiedName").value(where).endObject();
      json.endArray();
    }
    json.endObject();
    json.endArray();
    related(path, document, diagnostic.related());
    json.name("partialFingerprints").beginObject();
    json.name("primaryLocationLineHash").value(fingerprint);
    json.endObject();
    fixes(path, document, diagnostic.fixes());
    // In one run either all results tell whether they are suppressed, or none (3.27.23).
    json.name("suppressions").beginArray();
    if (silenced != null) {
      json.beginObject();
      json.name("kind").value(silenced.kind().id());
      json.name("justification").value(silenced.reason());
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private void related(String path, Document document, List<Related> places) throws IOException {
    if (places.isEmpty()) {
      return;
    }
    json.name("relatedLocations").beginArray();
    int id = 0;
    for (Related related : places) {
      json.beginObject();
      json.name("id").value(id++);
      text("message", related.message());
      Related.Elsewhere elsewhere = related.elsewhere();
      if (elsewhere == null) {
        physical(path, document, related.span());
      } else {
        json.name("physicalLocation").beginObject();
        artifact(Paths.portable(elsewhere.path()));
        json.name("region").beginObject();
        json.name("startLine").value(elsewhere.line());
        json.name("startColumn").value(elsewhere.column());
        json.endObject();
        json.endObject();
      }
      json.endObject();
    }
    json.endArray();
  }

  private void fixes(String path, Document document, List<Fix> fixes) throws IOException {
    boolean started = false;
    for (Fix fix : fixes) {
      boolean possible = !fix.edits().isEmpty();
      for (Edit edit : fix.edits()) {
        possible &= Place.replaceable(document, edit.span());
      }
      if (!possible) {
        continue;
      }
      if (!started) {
        json.name("fixes").beginArray();
        started = true;
      }
      json.beginObject();
      text("description", fix.title());
      json.name("artifactChanges").beginArray();
      json.beginObject();
      artifact(path);
      json.name("replacements").beginArray();
      for (Edit edit : fix.edits()) {
        json.beginObject();
        json.name("deletedRegion").beginObject();
        region(document, Place.of(document, edit.span()));
        json.endObject();
        if (!edit.text().isEmpty()) {
          text("insertedContent", edit.text());
        }
        json.endObject();
      }
      json.endArray();
      json.endObject();
      json.endArray();
      json.name("properties").beginObject();
      json.name("applicability").value(fix.applicability().id());
      json.endObject();
      json.endObject();
    }
    if (started) {
      json.endArray();
    }
  }

  private void physical(String path, Document document, Span span) throws IOException {
    json.name("physicalLocation").beginObject();
    artifact(path);
    Place place = Place.of(document, span);
    json.name("region").beginObject();
    region(document, place);
    text("snippet", place.text(document));
    json.endObject();
    json.endObject();
  }

  private void artifact(String path) throws IOException {
    json.name("artifactLocation").beginObject();
    json.name("uri").value(Paths.uri(path));
    if (!Paths.isAbsolute(path)) {
      json.name("uriBaseId").value(ROOT);
    }
    json.endObject();
  }

  private void region(Document document, Place place) throws IOException {
    LineMap lines = document.source().lines();
    json.name("startLine").value(place.startLine());
    json.name("startColumn").value(lines.column(place.start()));
    json.name("endLine").value(place.endLine());
    json.name("endColumn").value(lines.column(place.end()));
    if (document.format() != Document.Format.WORD) {
      // A Word file's characters have no offsets.
      json.name("charOffset").value(place.start());
      json.name("charLength").value(place.end() - place.start());
    }
  }

  private void text(String name, String text) throws IOException {
    json.name(name).beginObject().name("text").value(text).endObject();
  }

  private int index(Rule rule) {
    Integer known = indexes.putIfAbsent(rule.id(), rules.size());
    if (known != null) {
      return known;
    }
    rules.add(rule);
    return rules.size() - 1;
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.id();
  }

  @Override
  public void end(Summary summary) throws IOException {
    json.endArray();
    json.name("invocations").beginArray();
    json.beginObject();
    json.name("executionSuccessful").value(!failed);
    if (!notes.isEmpty()) {
      json.name("toolExecutionNotifications").beginArray();
      for (Note note : notes) {
        note(note);
      }
      json.endArray();
    }
    json.endObject();
    json.endArray();
    // Last, since only now it is known which rules are spoken of.
    json.name("tool").beginObject();
    json.name("driver").beginObject();
    json.name("name").value(tool.name());
    json.name("version").value(tool.version());
    json.name("language").value("zh-CN");
    json.name("rules").beginArray();
    for (Rule rule : rules) {
      rule(rule);
    }
    json.endArray();
    json.name("properties").beginObject();
    json.name("dictionaries").value(tool.dictionaries());
    json.endObject();
    json.endObject();
    json.endObject();
    json.endObject();
    json.endArray();
    json.endObject();
    json.flush();
    out.write("\n");
    out.flush();
  }

  private void note(Note note) throws IOException {
    json.beginObject();
    json.name("level").value(note.level());
    text("message", note.message());
    json.name("locations").beginArray();
    json.beginObject();
    json.name("physicalLocation").beginObject();
    artifact(note.path());
    json.endObject();
    json.endObject();
    json.endArray();
    Rule rule = note.rule();
    if (rule != null) {
      json.name("associatedRule").beginObject();
      json.name("id").value(rule.id());
      json.name("index").value(index(rule));
      json.endObject();
    }
    json.endObject();
  }

  private void rule(Rule rule) throws IOException {
    json.beginObject();
    json.name("id").value(rule.id());
    json.name("name").value(rule.title());
    text("shortDescription", rule.title());
    text("fullDescription", cut(rule.message()));
    String source = rule.source();
    json.name("help").beginObject();
    json.name("text").value(rule.explanation() + (source == null ? "" : "\n依据：" + source));
    json.endObject();
    json.name("defaultConfiguration").beginObject();
    json.name("enabled").value(rule.enabled());
    json.name("level").value(level(rule.severity()));
    json.endObject();
    json.name("properties").beginObject();
    json.name("tags").beginArray().value(rule.category().id()).endArray();
    json.name("precision")
        .value(
            switch (rule.severity()) {
              case ERROR -> "very-high";
              case WARNING -> "high";
              case INFO -> "medium";
            });
    json.name("problem.severity")
        .value(rule.severity() == Severity.INFO ? "recommendation" : rule.severity().id());
    json.endObject();
    json.endObject();
  }

  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= MOST) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MOST - 1)) + "…";
  }
}
