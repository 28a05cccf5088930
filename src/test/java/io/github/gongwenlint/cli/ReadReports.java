package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * Reads reports back: the findings in each format, and the texts of the files that their places
 * enclose.
 */
final class ReadReports {
  /**
   * One finding.
   *
   * @param column from 1, in code points
   */
  record Finding(String path, int line, int column, String severity, String rule, String message) {}

  private ReadReports() {}

  private static String line(String path, int line) {
    try {
      String text = Files.readString(Path.of(path)).replace("\uFEFF", "");
      return text.split("(?<=\r\n)|(?<=\n)|(?<=\r)(?!\n)", -1)[line - 1];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String between(String path, int line, int from, int endLine, int to) {
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

  private static Finding finding(
      String path, int line, int utf16, String severity, String rule, String message) {
    return new Finding(
        path, line, line(path, line).codePointCount(0, utf16) + 1, severity, rule, message);
  }

  private static final Pattern CONCISE =
      Pattern.compile("(.+?):(\\d+):(\\d+): (error|warning|info)\\[([a-z-]+)\\] (.*)");

  static List<Finding> concise(String report) {
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

  private static Finding own(String path, JsonObject found, List<String> texts) {
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

  static List<Finding> json(String report, List<String> texts) {
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

  static List<Finding> jsonl(String report, List<String> texts) {
    List<Finding> found = new ArrayList<>();
    for (String line : report.lines().toList()) {
      JsonObject one = JsonParser.parseString(line).getAsJsonObject();
      if (one.has("rule")) {
        found.add(own(one.get("path").getAsString(), one, texts));
      }
    }
    return found;
  }

  static JsonObject run(String sarif) {
    return JsonParser.parseString(sarif)
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  static Path path(JsonObject physical) {
    return Path.of(
        URI.create(physical.getAsJsonObject("artifactLocation").get("uri").getAsString()));
  }

  static List<Finding> sarif(String report, List<String> texts) {
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

  static org.w3c.dom.Document xml(String report) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(report)));
  }

  static List<Element> elements(Element parent, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = parent.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  static List<Finding> checkstyle(String report) throws Exception {
    List<Finding> found = new ArrayList<>();
    for (Element error : elements(xml(report).getDocumentElement(), "error")) {
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

  static List<Finding> junit(String report) throws Exception {
    List<Finding> found = new ArrayList<>();
    for (Element failure : elements(xml(report).getDocumentElement(), "failure")) {
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
  static List<Finding> github(String report, List<String> texts) {
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

  static List<Finding> gitlab(String report, List<String> texts) {
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

  private static String rdText(String path, JsonObject range) {
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

  static List<Finding> rdjson(List<JsonObject> report, List<String> texts) {
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

  static List<JsonObject> rdDiagnostics(String format, String report) {
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
}
