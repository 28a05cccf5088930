package io.github.gongwenlint.cli;

import static io.github.gongwenlint.cli.ReadReports.checkstyle;
import static io.github.gongwenlint.cli.ReadReports.concise;
import static io.github.gongwenlint.cli.ReadReports.elements;
import static io.github.gongwenlint.cli.ReadReports.github;
import static io.github.gongwenlint.cli.ReadReports.gitlab;
import static io.github.gongwenlint.cli.ReadReports.json;
import static io.github.gongwenlint.cli.ReadReports.jsonl;
import static io.github.gongwenlint.cli.ReadReports.junit;
import static io.github.gongwenlint.cli.ReadReports.path;
import static io.github.gongwenlint.cli.ReadReports.rdDiagnostics;
import static io.github.gongwenlint.cli.ReadReports.rdjson;
import static io.github.gongwenlint.cli.ReadReports.run;
import static io.github.gongwenlint.cli.ReadReports.sarif;
import static io.github.gongwenlint.cli.ReadReports.xml;
import static io.github.gongwenlint.cli.ReportSchemas.against;
import static io.github.gongwenlint.cli.ReportSchemas.faults;
import static io.github.gongwenlint.cli.ReportSchemas.validate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.gongwenlint.cli.ReadReports.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** All report formats from outside: the same findings in each, each as its schema wants it. */
class FormatsTest extends ReportRun {
  /**
   * Returns findings as a format that shows no control characters has them, with {@code nel} for
   * U+0085.
   */
  private static List<Finding> shown(List<Finding> findings, char nel) {
    return findings.stream()
        .map(
            f ->
                new Finding(
                    f.path(),
                    f.line(),
                    f.column(),
                    f.severity(),
                    f.rule(),
                    f.message()
                        .replace('\u0001', '\u2401')
                        .replace('\u007f', '\u2421')
                        .replace("\n", "\u240a")
                        .replace('\u0085', nel)))
        .toList();
  }

  @Test
  void allFormatsTellTheSame() throws Exception {
    List<String> texts = new ArrayList<>();
    List<Finding> all = json(report("json"), texts);
    assertThat(all).hasSize(14);
    assertThat(texts).contains("坏", "注", "疑字跨\r\n行疑");
    assertThat(all)
        .anySatisfy(one -> assertThat(one.message()).contains("\u0001"))
        .anySatisfy(one -> assertThat(one.path()).contains("#1：年度,终稿%"));

    assertThat(concise(report("concise"))).isEqualTo(shown(all, '?')).hasSize(all.size());
    assertThat(concise(report("text"))).isEqualTo(shown(all, '?'));
    List<String> same = new ArrayList<>();
    assertThat(jsonl(report("jsonl"), same)).isEqualTo(all);
    assertThat(same).isEqualTo(texts);
    same.clear();
    assertThat(sarif(report("sarif"), same)).isEqualTo(all);
    assertThat(same).isEqualTo(texts);
    for (String format : List.of("rdjson", "rdjsonl")) {
      same.clear();
      assertThat(rdjson(rdDiagnostics(format, report(format)), same)).isEqualTo(all);
      assertThat(same).isEqualTo(texts);
    }
    same.clear();
    assertThat(gitlab(report("gitlab"), same)).isEqualTo(all);
    assertThat(same).isEqualTo(texts);
    assertThat(shown(checkstyle(report("checkstyle")), '?')).isEqualTo(shown(all, '\ufffd'));
    assertThat(shown(junit(report("junit")), '?')).isEqualTo(shown(all, '\ufffd'));
    same.clear();
    List<Finding> commands = github(report("github"), same);
    assertThat(commands).hasSize(all.size());
    for (int i = 0; i < all.size(); i++) {
      Finding one = all.get(i);
      boolean inLine = !texts.get(i).contains("\n");
      assertThat(commands.get(i))
          .isEqualTo(
              inLine
                  ? one
                  : new Finding(
                      one.path(), one.line(), -1, one.severity(), one.rule(), one.message()));
      assertThat(same.get(i)).isEqualTo(inLine ? texts.get(i) : "");
    }
  }

  /** A page for people says the same of one paragraph once; it counts every place. */
  @Test
  void thePageTellsTheSameToo() throws Exception {
    List<Finding> all = json(report("json"), new ArrayList<>());
    Map<String, Integer> counts = new HashMap<>();
    Map<String, List<String>> notes = new HashMap<>();
    for (Element section : elements(xml(report("html")).getDocumentElement(), "section")) {
      if (!section.getAttribute("class").equals("doc")) {
        continue;
      }
      String path = "";
      for (Element paragraph : elements(section, "p")) {
        path = paragraph.getAttribute("class").equals("path") ? paragraph.getTextContent() : path;
      }
      String total = elements(section, "label").get(0).getTextContent();
      counts.put(path, Integer.parseInt(total.replaceAll("\\D", "")));
      for (Element note : elements(section, "article")) {
        notes.computeIfAbsent(path, any -> new ArrayList<>()).add(note.getTextContent());
      }
    }
    Map<String, Integer> expected = new HashMap<>();
    for (Finding one : all) {
      expected.merge(one.path(), 1, Integer::sum);
      String label = Map.of("error", "错误", "warning", "警告", "info", "提示").get(one.severity());
      assertThat(notes.get(one.path()))
          .as("%s", one)
          .anySatisfy(
              note ->
                  assertThat(note)
                      .contains("第 " + one.line() + " 行", label, one.rule())
                      .contains(one.message().replace("\u0001", "\u2401").substring(2)));
    }
    assertThat(counts).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "gitlab", "rdjson"})
  void jsonIsAsItsSchemaWantsIt(String format) throws IOException {
    file("稿件/太多.txt", "坏".repeat(300));
    String report = report(format);
    assertThat(faults(format, report)).isEmpty();
    assertThat(faults(format, report.replaceFirst("\"(path|uri)\"", "\"pfad\""))).isNotEmpty();
    Files.delete(folder.resolve("稿件/太多.txt"));
    cli.run("check", "--format", format, file("空.txt", ""));
    assertThat(faults(format, cli.out)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "rdjsonl"})
  void everyLineIsAsItsSchemaWantsIt(String format) throws IOException {
    file("稿件/太多.txt", "坏".repeat(300));
    for (String line : report(format).lines().toList()) {
      assertThat(faults(format, line)).as(line).isEmpty();
    }
    assertThat(faults(format, "{\"path\": \"a\"}")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkstyle", "junit"})
  void xmlIsAsItsSchemaWantsIt(String format) throws Exception {
    file("稿件/太多.txt", "坏".repeat(300));
    String report = report(format);
    validate(format, report);
    assertThat(report).contains("未逐条列出").contains("没有.txt").contains("文件不存在");
    if (format.equals("junit")) {
      validate("jenkins-junit", report);
      assertThatThrownBy(
              () -> validate("jenkins-junit", report.replaceFirst(" tests=\"\\d+\"", "")))
          .hasMessageContaining("'tests'");
      for (Element suite : elements(xml(report).getDocumentElement(), "testsuite")) {
        assertThat(suite.getElementsByTagName("testcase").getLength())
            .isEqualTo(Integer.parseInt(suite.getAttribute("tests")));
        assertThat(suite.getElementsByTagName("failure").getLength())
            .isEqualTo(Integer.parseInt(suite.getAttribute("failures")));
        assertThat(suite.getElementsByTagName("error").getLength())
            .isEqualTo(Integer.parseInt(suite.getAttribute("errors")));
      }
    }
  }

  static List<String> formats() {
    return Formats.NAMES;
  }

  static List<String> machineFormats() {
    List<String> names = new ArrayList<>(Formats.NAMES);
    names.removeAll(List.of("text", "concise", "html"));
    return names;
  }

  @ParameterizedTest
  @MethodSource("formats")
  void everyFormatSaysWhatIsLeftOut(String format) throws IOException {
    String many = file("很多.txt", "坏".repeat(301));
    cli.run("check", "--format", format, "-q", many);
    assertThat(cli.out)
        .containsPattern(
            "另有 101 处 error\\[bad-word\\] 未逐条列出|\"bad-word\": 101|bad-word.*另有 101 处错误");
  }

  @ParameterizedTest
  @MethodSource("machineFormats")
  void machinesAreToldOfUnreadableFiles(String format) {
    String missing = folder.resolve("没有.txt").toString();
    assertThat(cli.run("check", "--format", format, missing)).isEqualTo(2);
    assertThat(cli.out).contains("文件不存在");
    assertThat(cli.err).contains("文件不存在");
  }

  @Test
  void sarifNamesStayWhenLinesMove() throws IOException {
    String before = report("sarif");
    assertThat(report("sarif")).isEqualTo(before);
    List<String> names = names(before);
    assertThat(new HashSet<>(names)).hasSameSizeAs(names);
    Path draft = folder.resolve("稿件/报告 #1：年度,终稿%.txt");
    Files.writeString(draft, "\uFEFF新加的一段。\r\n" + Files.readString(draft).substring(1));
    Path plan = folder.resolve("稿件/方案.md");
    Files.writeString(plan, "新加的一段。\n\n" + Files.readString(plan));
    String after = report("sarif");
    assertThat(after).isNotEqualTo(before);
    assertThat(names(after)).isEqualTo(names);
  }

  private static List<String> names(String sarif) {
    List<String> names = new ArrayList<>();
    for (JsonElement result : run(sarif).getAsJsonArray("results")) {
      JsonObject one = result.getAsJsonObject();
      JsonObject physical =
          one.getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation");
      names.add(
          path(physical)
              + " "
              + one.getAsJsonObject("partialFingerprints")
                  .get("primaryLocationLineHash")
                  .getAsString());
    }
    return names;
  }

  @Test
  void thePublishedSchemaOfSarifIsAtWork() throws IOException {
    String published = "/schema/sarif-schema-2.1.0.json";
    String report = report("sarif");
    assertThat(against(published, report)).isEmpty();
    assertThat(against(published, report.replaceFirst("\"startLine\": \\d+", "\"startLine\": 0")))
        .isNotEmpty();
  }

  @Test
  void sarifKnowsWhatAnAuthorSilencedAndWhy() throws Exception {
    String draft =
        file("引文.md", "# 标题\n\n<!-- gongwen-ignore bad-word: 引用原文 -->\n\n这里坏，那里坏。\n\n又坏了。\n");
    cli.run("check", "--format", "sarif", draft);
    assertThat(faults("sarif", cli.out)).isEmpty();
    List<String> told = new ArrayList<>();
    for (JsonElement each : run(cli.out).getAsJsonArray("results")) {
      JsonObject result = each.getAsJsonObject();
      int line =
          result
              .getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation")
              .getAsJsonObject("region")
              .get("startLine")
              .getAsInt();
      told.add(line + " " + result.get("suppressions"));
    }
    String silenced = " [{\"kind\":\"inSource\",\"justification\":\"引用原文\"}]";
    assertThat(told).containsExactly("7 []", "5" + silenced, "5" + silenced);
  }

  @Test
  void sarifKnowsOtherPlacesAndFixes() throws IOException {
    cli.run("check", "--format", "sarif", file("甲.txt", "首行\n有坏。注\n"), file("乙.md", "*疑*点疑"));
    String text = cli.out;
    assertThat(text)
        .contains("\"uri\": \"%E5%8E%BB%E5%B9%B4/%E6%80%BB%E7%BB%93%EF%BC%9A%E4%BA%8C.txt\"");
    JsonObject run = run(text);
    JsonObject bad = run.getAsJsonArray("results").get(0).getAsJsonObject();
    assertThat(bad.getAsJsonArray("relatedLocations").toString())
        .contains("开头在这里")
        .contains("\"startLine\":1");
    assertThat(bad.getAsJsonArray("fixes").size()).isEqualTo(2);
    assertThat(bad.getAsJsonArray("fixes").get(0).toString())
        .contains("\"startLine\":2,\"startColumn\":2,\"endLine\":2,\"endColumn\":3")
        .contains("\"insertedContent\":{\"text\":\"好\"}")
        .contains("\"applicability\":\"safe\"");
    JsonObject elsewhere = run.getAsJsonArray("results").get(1).getAsJsonObject();
    assertThat(elsewhere.getAsJsonArray("relatedLocations").toString())
        .contains("\"startLine\":7,\"startColumn\":3");
    JsonObject pair = run.getAsJsonArray("results").get(2).getAsJsonObject();
    // Two replacements that go around the marks between them.
    assertThat(pair.getAsJsonArray("fixes").get(0).toString()).contains("删去两个“疑”");
    for (JsonElement each : run.getAsJsonArray("results")) {
      JsonObject result = each.getAsJsonObject();
      JsonElement rule =
          run.getAsJsonObject("tool")
              .getAsJsonObject("driver")
              .getAsJsonArray("rules")
              .get(result.get("ruleIndex").getAsInt());
      assertThat(rule.getAsJsonObject().get("id")).isEqualTo(result.get("ruleId"));
    }
  }

  @Test
  void rdjsonSuggestsOnlyWhatCanBeReplaced() throws IOException {
    cli.run("check", "--format", "rdjson", file("甲.txt", "𠮷疑点疑"), file("乙.md", "*疑*点疑"));
    List<JsonObject> found = rdDiagnostics("rdjson", cli.out);
    assertThat(found.get(0).getAsJsonArray("suggestions").toString())
        .isEqualTo(
            "[{\"range\":{\"start\":{\"line\":1,\"column\":5},\"end\":{\"line\":1,\"column\":14}},\"text\":\"点\"}]");
    assertThat(found.get(1).has("suggestions")).isFalse();
  }
}
