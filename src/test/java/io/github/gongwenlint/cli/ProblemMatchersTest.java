package io.github.gongwenlint.cli;

import static io.github.gongwenlint.cli.ReadReports.concise;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.gongwenlint.cli.ReadReports.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The problem matchers of editors and servers fit what is reported. */
class ProblemMatchersTest extends ReportRun {
  private static final String NAME_WITH_COLONS = "稿件/a:b 1:2 夹/报告 3:4: 终稿.txt";

  @Test
  void problemMatcherOfVsCodeFitsJsonLines() throws IOException {
    file(NAME_WITH_COLONS, "首行\n又\"坏。注");
    List<String> lines = report("jsonl").lines().toList();
    List<JsonObject> patterns = patternsOfVsCode("jsonl");
    assertThat(patterns).hasSize(2);
    for (JsonObject pattern : patterns) {
      // JavaScript's dot takes U+0085 too.
      Pattern regexp = Pattern.compile(pattern.get("regexp").getAsString(), Pattern.UNIX_LINES);
      int found = 0;
      for (String line : lines) {
        JsonObject one = JsonParser.parseString(line).getAsJsonObject();
        Matcher match = regexp.matcher(line);
        assertThat(match.find()).as(line).isEqualTo(one.has("rule"));
        if (one.has("rule")) {
          found++;
          Map<String, String> parts = new HashMap<>();
          for (String part : pattern.keySet()) {
            if (!part.equals("regexp")) {
              // VS Code shows escaped characters as they are.
              String escaped = match.group(pattern.get(part).getAsInt());
              parts.put(part, JsonParser.parseString("\"" + escaped + "\"").getAsString());
            }
          }
          JsonObject start = one.getAsJsonObject("start");
          JsonObject end = one.getAsJsonObject("end");
          assertThat(parts)
              .isEqualTo(
                  Map.of(
                      "file", one.get("path").getAsString(),
                      "code", one.get("rule").getAsString(),
                      "severity", one.get("severity").getAsString(),
                      "message", one.get("message").getAsString(),
                      "line", start.get("line").getAsString(),
                      "column", start.get("column").getAsString(),
                      "endLine", end.get("line").getAsString(),
                      "endColumn", end.get("column").getAsString()));
        }
      }
      assertThat(found).isEqualTo(16);
    }
  }

  /** Returns the patterns of the tasks that write a format. */
  private static List<JsonObject> patternsOfVsCode(String format) throws IOException {
    List<JsonObject> patterns = new ArrayList<>();
    for (JsonElement task :
        JsonParser.parseString(Files.readString(Path.of("editors/vscode/tasks.json")))
            .getAsJsonObject()
            .getAsJsonArray("tasks")) {
      JsonObject one = task.getAsJsonObject();
      if (one.getAsJsonArray("args").toString().contains("\"--format\",\"" + format + "\"")) {
        patterns.add(one.getAsJsonObject("problemMatcher").getAsJsonObject("pattern"));
      }
    }
    return patterns;
  }

  @Test
  void problemMatchersOfGithubAndVsCodeFitConciseLines() throws IOException {
    file(NAME_WITH_COLONS, "首行\n又坏。注");
    String report = report("concise");
    List<Finding> findings = concise(report);
    assertThat(findings).anyMatch(one -> one.path().contains("3:4: 终稿.txt"));
    List<String> lines = report.lines().filter(line -> line.contains("] ")).toList();
    assertThat(lines).hasSameSizeAs(findings);
    List<JsonObject> patterns = new ArrayList<>();
    for (JsonElement matcher :
        JsonParser.parseString(Files.readString(Path.of("editors/github/gongwen-matcher.json")))
            .getAsJsonObject()
            .getAsJsonArray("problemMatcher")) {
      patterns.add(matcher.getAsJsonObject().getAsJsonArray("pattern").get(0).getAsJsonObject());
    }
    List<JsonObject> ofVsCode = patternsOfVsCode("concise");
    assertThat(ofVsCode).hasSize(1);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Finding finding = findings.get(i);
      assertThat(patterns.stream().filter(each -> matches(each, line, finding)))
          .as(line)
          .hasSize(1);
      assertThat(matches(ofVsCode.get(0), line, finding)).as(line).isTrue();
    }
  }

  private static boolean matches(JsonObject pattern, String line, Finding finding) {
    Matcher match = Pattern.compile(pattern.get("regexp").getAsString()).matcher(line);
    if (!match.find()) {
      return false;
    }
    assertThat(match.group(pattern.get("file").getAsInt())).isEqualTo(finding.path());
    assertThat(match.group(pattern.get("line").getAsInt())).isEqualTo("" + finding.line());
    assertThat(match.group(pattern.get("column").getAsInt())).isEqualTo("" + finding.column());
    assertThat(match.group(pattern.get("code").getAsInt())).isEqualTo(finding.rule());
    assertThat(match.group(pattern.get("message").getAsInt())).isEqualTo(finding.message());
    if (pattern.has("severity")) {
      assertThat(match.group(pattern.get("severity").getAsInt())).isEqualTo(finding.severity());
    }
    return true;
  }
}
