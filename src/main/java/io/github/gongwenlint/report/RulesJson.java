package io.github.gongwenlint.report;

import com.google.gson.stream.JsonWriter;
import io.github.gongwenlint.rule.Example;
import io.github.gongwenlint.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Writes rules for other programs. */
public final class RulesJson {
  private RulesJson() {}

  /** Writes all that is known of {@code rules}; in examples {@code ⟦ ⟧} enclose what is found. */
  public static void write(Tool tool, List<Rule> rules, Writer out) throws IOException {
    JsonWriter json = JsonParts.writer(out);
    json.beginObject();
    JsonParts.tool(json, tool);
    json.name("rules").beginArray();
    for (Rule rule : rules) {
      json.beginObject();
      json.name("id").value(rule.id());
      json.name("category").value(rule.category().id());
      json.name("severity").value(rule.severity().id());
      json.name("enabled").value(rule.enabled());
      json.name("title").value(rule.title());
      json.name("message").value(rule.message());
      json.name("explanation").value(rule.explanation());
      json.name("reference").value(rule.source());
      examples(json, "bad", rule.bad());
      examples(json, "good", rule.good());
      json.endObject();
    }
    json.endArray();
    json.endObject();
    json.flush();
    out.write("\n");
  }

  private static void examples(JsonWriter json, String name, List<Example> examples)
      throws IOException {
    json.name(name).beginArray();
    for (Example example : examples) {
      json.beginObject();
      json.name("text").value(example.marked());
      json.name("format").value(example.format().name().toLowerCase(Locale.ROOT));
      if (example.fixed() != null) {
        json.name("fixed").value(example.fixed());
      }
      json.endObject();
    }
    json.endArray();
  }
}
