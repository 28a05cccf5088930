package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** All report formats from outside: the same findings in each, each as its schema wants it. */
class FormatsTest {
  @TempDir Path folder;

  /** Reports 坏 (an error with a safe fix), 疑…疑 (a warning over lines), 注 (an info). */
  private static final class FakeCheck implements Check {
    private static Rule rule(String id, Severity severity) {
      return Rule.of(id, Category.WORDING, severity, "测试用的规则")
          .message("这里用错了")
          .explanation("只用于测试。")
          .source("测试依据")
          .bad("⟦坏⟧")
          .good("好")
          .build();
    }

    private static final Rule BAD = rule("bad-word", Severity.ERROR);
    private static final Rule DOUBT = rule("doubt-pair", Severity.WARNING);
    private static final Rule NOTE = rule("note-word", Severity.INFO);

    @Override
    public List<Rule> rules() {
      return List.of(BAD, DOUBT, NOTE);
    }

    @Override
    public void check(Document document, Consumer<Diagnostic> report) {
      char[] text = document.chars();
      for (int i = 0; i < text.length; i++) {
        Span span = new Span(i, i + 1);
        String before =
            document.text(
                i == 0 ? 0 : i > 1 && Character.isLowSurrogate(text[i - 1]) ? i - 2 : i - 1, i);
        if (text[i] == '坏') {
          report.accept(
              Diagnostic.of(
                      BAD,
                      span,
                      "“" + before + "坏”用错了：100% <a href=\"x\">&、逗号,",
                      Fix.safe("改为“好”", span, "好"),
                      Fix.suggested("删去", span, ""))
                  .withRelated(new Related(new Span(0, 1), "开头在这里")));
        } else if (text[i] == '疑') {
          int end = i + 1;
          while (end < text.length && text[end] != '疑') {
            end++;
          }
          Fix both =
              new Fix(
                  "删去两个“疑”",
                  Fix.Applicability.SUGGESTED,
                  List.of(new Edit(span, ""), new Edit(new Span(end, end + 1), "")));
          report.accept(Diagnostic.of(DOUBT, new Span(i, end + 1), "成对的“疑”", both));
          i = end;
        } else if (text[i] == '注') {
          report.accept(
              Diagnostic.of(NOTE, span, "“注”值得一看")
                  .withRelated(
                      new Related(span, "也在这里", new Related.Elsewhere("去年/总结：二.txt", 7, 3))));
        }
      }
    }
  }

  private CommandLineRun cli;

  @BeforeEach
  void prepare() {
    cli = new CommandLineRun(folder, List.of(new FakeCheck()));
  }

  private String file(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
    return path.toString();
  }

  private String report(String format, String... more) {
    List<String> args = new ArrayList<>(List.of("check", "--format", format));
    args.addAll(List.of(more));
    args.add(folder.resolve("稿件").toString());
    args.add(folder.resolve("没有.txt").toString());
    cli.run(args.toArray(new String[0]));
    return cli.out;
  }

  @BeforeEach
  void drafts() throws IOException {
    file("稿件/报告 #1：年度,终稿%.txt", "\uFEFF关于𠮷县工作的报告\r\n\t𠮷𠮷县坏了，再坏一次。\r\né疑字跨\r\n行疑，后面坏\n坏\r\n");
    file("稿件/方案.md", "# 标题𠮷坏\n\n正文**注**意，*疑*点疑，`坏`。\n");
    file("稿件/干净.txt", "都好。\n");
    file("稿件/控制.txt", "有\u0001坏，\u0085坏，\u007f坏\n<坏&坏\"坏\n");
  }

  /**
   * One finding.
   *
   * @param column from 1, in code points
   */
  private record Finding(
      String path, int line, int column, String severity, String rule, String message) {}

  private final Map<String, String[]> contents = new HashMap<>();

  private String line(String path, int line) {
    String[] lines =
        contents.computeIfAbsent(
            path,
            any -> {
              try {
                String text = Files.readString(Path.of(path)).replace("\uFEFF", "");
                return text.split("(?<=\r\n)|(?<=\n)|(?<=\r)(?!\n)", -1);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    return lines[line - 1];
  }

  private String between(String path, int line, int from, int endLine, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = line; i <= endLine; i++) {
      String whole = line(path, i);
      text.append(whole, i == line ? from : 0, i == endLine ? to : whole.length());
    }
    return text.toString();
  }

  private static int utf16(String line, int codePointColumn) {
    return line.offsetByCodePoints(0, codePointColumn - 1);
  }

  private static int fromBytes(String line, int byteColumn) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, 0, byteColumn - 1, StandardCharsets.UTF_8).length();
  }

  private Finding finding(
      String path, int line, int utf16, String severity, String rule, String message) {
    return new Finding(
        path, line, line(path, line).codePointCount(0, utf16) + 1, severity, rule, message);
  }

  private static final Pattern CONCISE =
      Pattern.compile("(.+?):(\\d+):(\\d+): (error|warning|info)\\[([a-z-]+)\\] (.*)");

  private List<Finding> concise(String report) {
    List<Finding> found = new ArrayList<>();
    for (String line : report.lines().toList()) {
      Matcher match = CONCISE.matcher(line);
      if (match.matches()) {
        found.add(
            new Finding(
                match.group(1),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)),
                match.group(4),
                match.group(5),
                match.group(6)));
      }
    }
    return found;
  }

  private Finding own(String path, JsonObject found, List<String> texts) {
    JsonObject start = found.getAsJsonObject("start");
    JsonObject end = found.getAsJsonObject("end");
    int line = start.get("line").getAsInt();
    int from = start.get("column").getAsInt() - 1;
    texts.add(
        between(path, line, from, end.get("line").getAsInt(), end.get("column").getAsInt() - 1));
    return finding(
        path,
        line,
        from,
        found.get("severity").getAsString(),
        found.get("rule").getAsString(),
        found.get("message").getAsString());
  }

  private List<Finding> json(String report, List<String> texts) {
    List<Finding> found = new ArrayList<>();
    for (JsonElement file :
        JsonParser.parseString(report).getAsJsonObject().getAsJsonArray("files")) {
      String path = file.getAsJsonObject().get("path").getAsString();
      for (JsonElement one : file.getAsJsonObject().getAsJsonArray("diagnostics")) {
        found.add(own(path, one.getAsJsonObject(), texts));
      }
    }
    return found;
  }

  private List<Finding> jsonl(String report, List<String> texts) {
    List<Finding> found = new ArrayList<>();
    for (String line : report.lines().toList()) {
      JsonObject one = JsonParser.parseString(line).getAsJsonObject();
      if (one.has("rule")) {
        found.add(own(one.get("path").getAsString(), one, texts));
      }
    }
    return found;
  }

  private static JsonObject run(String sarif) {
    return JsonParser.parseString(sarif)
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static Path path(JsonObject physical) {
    return Path.of(
        URI.create(physical.getAsJsonObject("artifactLocation").get("uri").getAsString()));
  }

  private List<Finding> sarif(String report, List<String> texts) {
    List<Finding> found = new ArrayList<>();
    for (JsonElement each : run(report).getAsJsonArray("results")) {
      JsonObject result = each.getAsJsonObject();
      JsonObject physical =
          result
              .getAsJsonArray("locations")
              .get(0)
              .getAsJsonObject()
              .getAsJsonObject("physicalLocation");
      JsonObject region = physical.getAsJsonObject("region");
      String path = path(physical).toString();
      int line = region.get("startLine").getAsInt();
      int from = region.get("startColumn").getAsInt() - 1;
      String text =
          between(
              path,
              line,
              from,
              region.get("endLine").getAsInt(),
              region.get("endColumn").getAsInt() - 1);
      assertThat(region.getAsJsonObject("snippet").get("text").getAsString()).isEqualTo(text);
      assertThat(region.get("charLength").getAsInt()).isEqualTo(text.length());
      texts.add(text);
      found.add(
          finding(
              path,
              line,
              from,
              result.get("level").getAsString().replace("note", "info"),
              result.get("ruleId").getAsString(),
              result.getAsJsonObject("message").get("text").getAsString()));
    }
    return found;
  }

  private static org.w3c.dom.Document xml(String report) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(report)));
  }

  private static List<Element> elements(org.w3c.dom.Document xml, String name) {
    NodeList nodes = xml.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<Finding> checkstyle(String report) throws Exception {
    List<Finding> found = new ArrayList<>();
    for (Element error : elements(xml(report), "error")) {
      if (error.hasAttribute("line")) {
        found.add(
            new Finding(
                ((Element) error.getParentNode()).getAttribute("name"),
                Integer.parseInt(error.getAttribute("line")),
                Integer.parseInt(error.getAttribute("column")),
                error.getAttribute("severity"),
                error.getAttribute("source").replace("gongwen-lint.", ""),
                error.getAttribute("message")));
      }
    }
    return found;
  }

  private static List<Finding> junit(String report) throws Exception {
    List<Finding> found = new ArrayList<>();
    for (Element failure : elements(xml(report), "failure")) {
      Element test = (Element) failure.getParentNode();
      String[] name = test.getAttribute("name").split("[ (:)]+");
      found.add(
          new Finding(
              test.getAttribute("classname"),
              Integer.parseInt(name[1]),
              Integer.parseInt(name[2]),
              failure.getAttribute("type"),
              name[0],
              failure.getAttribute("message")));
    }
    return found;
  }

  private static final Pattern GITHUB =
      Pattern.compile(
          "::(error|warning|notice) title=gongwen-lint \\(([a-z-]+)\\),file=([^,:]+),line=(\\d+)"
              + "(?:,col=(\\d+))?,endLine=(\\d+)(?:,endColumn=(\\d+))?::(.*)",
          Pattern.DOTALL);

  private static String plain(String escaped) {
    return escaped
        .replace("%3A", ":")
        .replace("%2C", ",")
        .replace("%0D", "\r")
        .replace("%0A", "\n")
        .replace("%25", "%");
  }

  /** Where a span leaves its line there is no column: -1. */
  private List<Finding> github(String report, List<String> texts) {
    List<Finding> found = new ArrayList<>();
    for (String command : report.lines().toList()) {
      Matcher match = GITHUB.matcher(command);
      if (match.matches()) {
        String path = plain(match.group(3));
        int line = Integer.parseInt(match.group(4));
        int column = match.group(5) == null ? -1 : Integer.parseInt(match.group(5));
        String whole = line(path, line);
        texts.add(
            column < 0
                ? ""
                : whole.substring(
                    utf16(whole, column), utf16(whole, Integer.parseInt(match.group(7)))));
        found.add(
            new Finding(
                path,
                line,
                column,
                match.group(1).replace("notice", "info"),
                match.group(2),
                plain(match.group(8))));
      }
    }
    return found;
  }

  private List<Finding> gitlab(String report, List<String> texts) {
    List<Finding> found = new ArrayList<>();
    Set<String> fingerprints = new HashSet<>();
    for (JsonElement each : JsonParser.parseString(report).getAsJsonArray()) {
      JsonObject one = each.getAsJsonObject();
      assertThat(fingerprints.add(one.get("fingerprint").getAsString())).isTrue();
      JsonObject location = one.getAsJsonObject("location");
      if (!location.has("positions")) {
        continue;
      }
      String path = location.get("path").getAsString();
      JsonObject begin = location.getAsJsonObject("positions").getAsJsonObject("begin");
      JsonObject end = location.getAsJsonObject("positions").getAsJsonObject("end");
      int line = begin.get("line").getAsInt();
      int endLine = end.get("line").getAsInt();
      int column = begin.get("column").getAsInt();
      texts.add(
          between(
              path,
              line,
              utf16(line(path, line), column),
              endLine,
              utf16(line(path, endLine), end.get("column").getAsInt())));
      String rule = one.get("check_name").getAsString();
      String description = one.get("description").getAsString();
      assertThat(description).startsWith(rule + ": ");
      String severity = one.get("severity").getAsString();
      found.add(
          new Finding(
              path,
              line,
              column,
              severity.replace("major", "error").replace("minor", "warning"),
              rule,
              description.substring(rule.length() + 2)));
    }
    return found;
  }

  private String rdText(String path, JsonObject range) {
    JsonObject start = range.getAsJsonObject("start");
    JsonObject end = range.getAsJsonObject("end");
    int line = start.get("line").getAsInt();
    int endLine = end.get("line").getAsInt();
    return between(
        path,
        line,
        fromBytes(line(path, line), start.get("column").getAsInt()),
        endLine,
        fromBytes(line(path, endLine), end.get("column").getAsInt()));
  }

  private List<Finding> rdjson(List<JsonObject> report, List<String> texts) {
    List<Finding> found = new ArrayList<>();
    for (JsonObject one : report) {
      JsonObject location = one.getAsJsonObject("location");
      if (!location.has("range")) {
        continue;
      }
      String path = location.get("path").getAsString();
      JsonObject range = location.getAsJsonObject("range");
      int line = range.getAsJsonObject("start").get("line").getAsInt();
      int from =
          fromBytes(line(path, line), range.getAsJsonObject("start").get("column").getAsInt());
      texts.add(rdText(path, range));
      found.add(
          finding(
              path,
              line,
              from,
              one.get("severity").getAsString().toLowerCase(java.util.Locale.ROOT),
              one.getAsJsonObject("code").get("value").getAsString(),
              one.get("message").getAsString()));
    }
    return found;
  }

  private static List<JsonObject> rdDiagnostics(String format, String report) {
    List<JsonObject> found = new ArrayList<>();
    if (format.equals("rdjsonl")) {
      report.lines().forEach(line -> found.add(JsonParser.parseString(line).getAsJsonObject()));
    } else {
      JsonParser.parseString(report)
          .getAsJsonObject()
          .getAsJsonArray("diagnostics")
          .forEach(one -> found.add(one.getAsJsonObject()));
    }
    return found;
  }

  /**
   * Returns findings as a format that shows no control characters has them, with {@code nel} for
   * U+0085.
   */
  private static List<Finding> shown(List<Finding> findings, char nel) {
    return findings.stream()
        .map(
            f ->
                new Finding(
                    f.path,
                    f.line,
                    f.column,
                    f.severity,
                    f.rule,
                    f.message
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
        .anySatisfy(one -> assertThat(one.message).contains("\u0001"))
        .anySatisfy(one -> assertThat(one.path).contains("#1：年度,终稿%"));

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
                  : new Finding(one.path, one.line, -1, one.severity, one.rule, one.message));
      assertThat(same.get(i)).isEqualTo(inLine ? texts.get(i) : "");
    }
  }

  /** A page for people says the same of one paragraph once; it counts every place. */
  @Test
  void thePageTellsTheSameToo() throws Exception {
    List<Finding> all = json(report("json"), new ArrayList<>());
    Map<String, Integer> counts = new HashMap<>();
    Map<String, List<String>> notes = new HashMap<>();
    for (Element section : elements(xml(report("html")), "section")) {
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
      expected.merge(one.path, 1, Integer::sum);
      String label = Map.of("error", "错误", "warning", "警告", "info", "提示").get(one.severity);
      assertThat(notes.get(one.path))
          .as("%s", one)
          .anySatisfy(
              note ->
                  assertThat(note)
                      .contains("第 " + one.line + " 行", label, one.rule)
                      .contains(one.message.replace("\u0001", "\u2401").substring(2)));
    }
    assertThat(counts).isEqualTo(expected);
  }

  private static List<Element> elements(Element parent, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = parent.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<Error> faults(String schema, String text) throws IOException {
    List<Error> faults = new ArrayList<>(against("/schemas/" + schema + ".json", text));
    if (schema.equals("sarif")) {
      // The published schema itself, from a library.
      faults.addAll(against("/schema/sarif-schema-2.1.0.json", text));
    }
    return faults;
  }

  private static List<Error> against(String schema, String text) throws IOException {
    try (InputStream in = FormatsTest.class.getResourceAsStream(schema)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(in)
          .validate(text, InputFormat.JSON);
    }
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

  private static void validate(String schema, String report) throws Exception {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(FormatsTest.class.getResource("/schemas/" + schema + ".xsd"))
        .newValidator()
        .validate(new StreamSource(new StringReader(report)));
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
      for (Element suite : elements(xml(report), "testsuite")) {
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

  @Test
  void severalReportsInOneRun() throws IOException {
    String draft = file("甲.txt", "坏");
    String sarif = folder.resolve("结果.sarif").toString();
    String xml = folder.resolve("结果.xml").toString();
    assertThat(
            cli.run(
                "check",
                "--format",
                "sarif",
                "--output",
                sarif,
                "--format=checkstyle",
                "--output=" + xml,
                "--format",
                "concise",
                draft))
        .isEqualTo(1);
    assertThat(cli.out).startsWith(draft + ":1:1: error[bad-word] ").hasLineCount(1);
    assertThat(faults("sarif", Files.readString(Path.of(sarif)))).isEmpty();
    assertThat(Files.readString(Path.of(xml))).endsWith("</checkstyle>\n");
    // By number, not by neighbourhood.
    String json = folder.resolve("结果.json").toString();
    cli.run(
        "check", "--format", "json", "--format", "text", "--output", json, "--output", "-", draft);
    assertThat(cli.out).contains("共检查 1 个文件");
    assertThat(faults("json", Files.readString(Path.of(json)))).isEmpty();
  }

  @Test
  void wrongPairsAreToldAndLeaveNothing() throws IOException {
    String draft = file("甲/甲.txt", "坏");
    String target = folder.resolve("甲/结果").toString();
    complains("2 个 --format", "check", "--format", "json", "--format", "sarif", draft);
    complains(
        "1 个 --output",
        "check",
        "--format",
        "text",
        "--format",
        "sarif",
        "--output",
        target,
        draft);
    complains("2 个 --output", "check", "--output", target, "--output", target + "2", draft);
    complains(
        "标准输出",
        "check",
        "--format",
        "json",
        "--output",
        "-",
        "--format",
        "text",
        "--output",
        "-",
        draft);
    complains(
        "同一个文件",
        "check",
        "--format",
        "json",
        "--output",
        target,
        "--format",
        "sarif",
        "--output",
        folder.resolve("甲/../甲/结果").toString(),
        draft);
    complains(
        "是不是要用 checkstyle",
        "check",
        "--format",
        "json",
        "--output",
        target,
        "--format",
        "checkstlye",
        draft);
    complains(
        "无法写入",
        "check",
        "--format",
        "json",
        "--output",
        target,
        "--format",
        "sarif",
        "--output",
        folder.resolve("没有/结果").toString(),
        draft);
    complains("--statistics", "check", "--format", "json", "--statistics", draft);
    try (Stream<Path> left = Files.list(folder.resolve("甲"))) {
      assertThat(left).containsExactly(Path.of(draft));
    }
  }

  private void complains(String part, String... args) {
    assertThat(cli.run(args)).isEqualTo(2);
    assertThat(cli.err).contains(part).startsWith("gongwen: ").hasLineCount(1);
    assertThat(cli.out).isEmpty();
  }

  @Test
  void statisticsCountByRuleAndByFile() throws IOException {
    String many = file("多.txt", "坏".repeat(250) + "疑点疑");
    String few = file("少.txt", "坏注注疑点疑");
    String none = file("无.txt", "好");
    assertThat(cli.run("check", "--statistics", few, many, none)).isEqualTo(1);
    assertThat(cli.out)
        .endsWith(
            """
            共检查 3 个文件，260 字：错误 251 处，警告 2 处，提示 2 处（%s %s，词典 %s）

            按规则（处数：错误/警告/提示）：
              251  bad-word（测试用的规则）  251/0/0
                2  doubt-pair（测试用的规则）  0/2/0
                2  note-word（测试用的规则）  0/0/2

            按文件（处数：错误/警告/提示）：
              251  %s  250/1/0
                4  %s  1/1/2
            """
                .formatted(
                    About.tool().name(),
                    About.tool().version(),
                    About.tool().dictionaries(),
                    many,
                    few));
    cli.run("check", "--statistics", "-q", none);
    assertThat(cli.out).isEmpty();
  }

  @Test
  void problemMatchersFitConciseLines() throws IOException {
    file("稿件/a:b 1:2 夹/报告 3:4: 终稿.txt", "首行\n又坏。注");
    String report = report("concise");
    List<Finding> findings = concise(report);
    assertThat(findings).anyMatch(one -> one.path.contains("3:4: 终稿.txt"));
    List<String> lines = report.lines().filter(line -> line.contains("] ")).toList();
    assertThat(lines).hasSameSizeAs(findings);
    List<JsonObject> code = new ArrayList<>();
    for (JsonElement task :
        JsonParser.parseString(Files.readString(Path.of("editors/vscode/tasks.json")))
            .getAsJsonObject()
            .getAsJsonArray("tasks")) {
      code.add(task.getAsJsonObject().getAsJsonObject("problemMatcher").getAsJsonObject("pattern"));
    }
    assertThat(code).hasSize(2);
    List<JsonObject> github = new ArrayList<>();
    for (JsonElement matcher :
        JsonParser.parseString(Files.readString(Path.of("editors/github/gongwen-matcher.json")))
            .getAsJsonObject()
            .getAsJsonArray("problemMatcher")) {
      github.add(matcher.getAsJsonObject().getAsJsonArray("pattern").get(0).getAsJsonObject());
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Finding finding = findings.get(i);
      assertThat(code).as(line).allMatch(each -> matches(each, line, finding));
      assertThat(github.stream().filter(each -> matches(each, line, finding))).as(line).hasSize(1);
    }
  }

  private static boolean matches(JsonObject pattern, String line, Finding finding) {
    Matcher match = Pattern.compile(pattern.get("regexp").getAsString()).matcher(line);
    if (!match.find()) {
      return false;
    }
    assertThat(match.group(pattern.get("file").getAsInt())).isEqualTo(finding.path);
    assertThat(match.group(pattern.get("line").getAsInt())).isEqualTo("" + finding.line);
    assertThat(match.group(pattern.get("column").getAsInt())).isEqualTo("" + finding.column);
    assertThat(match.group(pattern.get("code").getAsInt())).isEqualTo(finding.rule);
    assertThat(match.group(pattern.get("message").getAsInt())).isEqualTo(finding.message);
    if (pattern.has("severity")) {
      assertThat(match.group(pattern.get("severity").getAsInt())).isEqualTo(finding.severity);
    }
    return true;
  }
}
