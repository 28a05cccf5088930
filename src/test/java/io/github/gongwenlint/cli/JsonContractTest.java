package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.word.WordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs rely on in the JSON, on random texts, Markdown and Word files. */
class JsonContractTest {
  private static final int DOCUMENTS = 200;

  private static final String[] PIECES = {
    "全县上下认真落实落实县委部署，",
    "按装路灯120盏，",
    "投入资金3000万元万元，",
    "（共两项)工作全部完成。",
    "完成率达到98％％。",
    "时间：20XX年X月X日。",
    "联系人：张**，电话：____。",
    "会议强调“要把“严”字贯穿始终”，",
    "印发《全县防汛应急预案，",
    "其中甲村30户、乙村40户，共80户。",
    "报送报送至局办公室。",
    "一是抓好学习；三是抓好落实。",
    "深入学习贯彻新时代中国特色社会主义思想，",
    "坚持稳中求进工作总基调，",
    "组织干部下乡走访，",
    "群众满意度不断提高。",
    "😀𠮷祥路小学，",
    "参会人员约50余人，",
    "2月30日召开推进会。",
    "请各单位认真抓好落实，，并及时反馈。",
    "截止目前，",
    "各科室（办、中心），",
    "详见附件3。",
  };

  private static final String[] HEADS = {"一、总体情况", "二、主要做法", "三、下一步打算", "（一）加强领导", "关于开展检查的通知"};

  private static final Set<String> CATEGORIES =
      Set.of(
          ("placeholder residue repetition formulation wording typo grammar numbering punctuation"
                  + " number consistency date attachment layout")
              .split(" "));

  @TempDir Path temporary;
  private final Random random = new Random(20261121);
  private int fixed;

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (int i = random.nextInt(8); i >= 0; i--) {
      StringBuilder text = new StringBuilder();
      if (random.nextInt(4) == 0) {
        text.append(pick(HEADS));
      } else {
        for (int k = random.nextInt(5); k >= 0; k--) {
          text.append(pick(PIECES));
        }
      }
      paragraphs.add(text.toString());
    }
    return paragraphs;
  }

  private byte[] text() {
    String end = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder text = new StringBuilder(random.nextInt(5) == 0 ? "\ufeff" : "");
    for (String paragraph : paragraphs()) {
      text.append(random.nextInt(3) == 0 ? "　　" : "").append(paragraph).append(end);
      text.append(random.nextInt(4) == 0 ? end : "");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] markdown() {
    String end = random.nextBoolean() ? "\n" : "\r\n";
    StringBuilder text = new StringBuilder();
    for (String paragraph : paragraphs()) {
      String marked = paragraph;
      if (random.nextInt(3) == 0) {
        int from = random.nextInt(paragraph.length());
        marked = paragraph.substring(0, from) + "<!-- 待定 -->" + paragraph.substring(from);
      } else if (random.nextInt(3) == 0) {
        marked = paragraph.replaceFirst("(工作|落实|单位)", "**$1**");
      }
      text.append(pick(new String[] {"", "", "## ", "- ", "> ", "1. "})).append(marked).append(end);
      text.append(random.nextInt(5) == 0 ? "" : end);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] word() throws IOException {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs()) {
      StringBuilder whole = new StringBuilder("<w:p>");
      if (random.nextInt(6) == 0) {
        whole.append("<w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"张三\"/></w:rPr></w:pPr>");
      }
      int from = 0;
      while (from < paragraph.length()) {
        int to = Math.min(paragraph.length(), from + 1 + random.nextInt(20));
        if (Character.isHighSurrogate(paragraph.charAt(to - 1))) {
          to++;
        }
        String run = WordFile.r(paragraph.substring(from, to));
        whole.append(
            switch (random.nextInt(9)) {
              case 0 -> "<w:ins w:id=\"2\" w:author=\"张三\">" + run + "</w:ins>";
              case 1 -> "<w:hyperlink w:anchor=\"x\">" + run + "</w:hyperlink>";
              case 2 -> "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>" + run;
              default -> run;
            });
        from = to;
      }
      whole.append("</w:p>");
      body.append(
          random.nextInt(6) == 0
              ? "<w:tbl><w:tr><w:tc>"
                  + whole
                  + "</w:tc><w:tc>"
                  + WordFile.p("30")
                  + "</w:tc></w:tr></w:tbl>"
              : whole);
    }
    return WordFile.of(body.toString()).bytes();
  }

  private static String logical(String name, byte[] bytes) throws Exception {
    Document document = Readers.read(name, bytes);
    return document.text(0, document.length());
  }

  private static Set<String> names(JsonObject object) {
    return object.keySet();
  }

  @Test
  void offsetsLinesColumnsAndEditsAreThoseOfTheFiles() throws Exception {
    CommandLineRun run = new CommandLineRun(temporary.toRealPath());
    List<String> given = new ArrayList<>(List.of("check", "--format", "json"));
    List<String> files = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      String name = String.format("稿%03d.", i) + new String[] {"txt", "md", "docx"}[i % 3];
      byte[] content = i % 3 == 0 ? text() : i % 3 == 1 ? markdown() : word();
      Files.write(run.folder.resolve(name), content);
      files.add(run.folder.resolve(name).toString());
    }
    given.addAll(files);
    int code = run.run(given.toArray(new String[0]));
    JsonObject report = JsonParser.parseString(run.out).getAsJsonObject();
    assertThat(names(report)).containsExactly("tool", "files", "summary");
    assertThat(names(report.getAsJsonObject("tool")))
        .containsExactly("name", "version", "dictionaries");
    int[] counts = new int[3];
    List<String> paths = new ArrayList<>();
    for (JsonElement element : report.getAsJsonArray("files")) {
      JsonObject file = element.getAsJsonObject();
      assertThat(names(file)).contains("path", "diagnostics");
      String path = file.get("path").getAsString();
      paths.add(path);
      byte[] bytes = Files.readAllBytes(Path.of(path));
      String text = logical(path, bytes);
      List<String> lines = lines(path, bytes, text);
      int before = 0;
      for (JsonElement one : file.getAsJsonArray("diagnostics")) {
        JsonObject diagnostic = one.getAsJsonObject();
        assertThat(names(diagnostic))
            .containsAll(List.of("rule", "category", "severity", "message", "text", "start", "end"))
            .containsAll(List.of("where", "reference", "fixes"));
        assertThat(diagnostic.get("category").getAsString()).isIn(CATEGORIES);
        counts[List.of("error", "warning", "info").indexOf(string(diagnostic, "severity"))]++;
        int start = place(diagnostic, "start", text, lines);
        int end = place(diagnostic, "end", text, lines);
        assertThat(start).isLessThanOrEqualTo(end).isGreaterThanOrEqualTo(before);
        before = start;
        assertThat(string(diagnostic, "text")).isEqualTo(text.substring(start, end));
        for (JsonElement fix : diagnostic.getAsJsonArray("fixes")) {
          assertThat(string(fix.getAsJsonObject(), "applicability")).isIn("safe", "suggested");
          assertThat(string(fix.getAsJsonObject(), "title")).isNotBlank();
          applied(text, fix.getAsJsonObject());
        }
      }
    }
    assertThat(paths).isEqualTo(files);
    JsonObject summary = report.getAsJsonObject("summary");
    assertThat(summary.get("files").getAsInt()).isEqualTo(DOCUMENTS);
    assertThat(
            List.of(
                summary.get("errors").getAsInt(),
                summary.get("warnings").getAsInt(),
                summary.get("infos").getAsInt()))
        .containsExactly(counts[0], counts[1], counts[2]);
    assertThat(summary.get("characters").getAsInt()).isPositive();
    assertThat(code).isEqualTo(Main.FOUND);
    for (JsonElement element : report.getAsJsonArray("files")) {
      editsAreWhatIsDone(run, element.getAsJsonObject());
    }
    assertThat(fixed).isGreaterThan(60);
  }

  private static String string(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  /** Returns the lines that positions are counted in: of the file, or the paragraphs of Word. */
  private static List<String> lines(String path, byte[] bytes, String text) {
    String counted = path.endsWith(".docx") ? text : new String(bytes, StandardCharsets.UTF_8);
    counted = counted.startsWith("\ufeff") ? counted.substring(1) : counted;
    return List.of(counted.split("\r?\n", -1));
  }

  /** Returns an offset, after line and column were found to be the same place. */
  private static int place(JsonObject diagnostic, String name, String text, List<String> lines) {
    JsonObject position = diagnostic.getAsJsonObject(name);
    assertThat(names(position)).containsExactly("offset", "line", "column");
    int offset = position.get("offset").getAsInt();
    assertThat(offset).isBetween(0, text.length());
    String line = lines.get(position.get("line").getAsInt() - 1);
    int column = position.get("column").getAsInt() - 1;
    assertThat(column).isBetween(0, line.length());
    boolean start = name.equals("start");
    String marked = diagnostic.get("text").getAsString();
    if (!marked.isEmpty() && !marked.contains("\n")) {
      // The character at the place, or before its end, is that of the text.
      char there = start ? line.charAt(column) : line.charAt(column - 1);
      char here = start ? text.charAt(offset) : text.charAt(offset - 1);
      assertThat(there).as("%s %s", diagnostic, line).isEqualTo(here);
    }
    return offset;
  }

  private static String applied(String text, JsonObject fix) {
    StringBuilder changed = new StringBuilder();
    int from = 0;
    JsonArray edits = fix.getAsJsonArray("edits");
    assertThat(edits).isNotEmpty();
    for (JsonElement one : edits) {
      JsonObject edit = one.getAsJsonObject();
      assertThat(names(edit)).containsExactly("start", "end", "text");
      int start = edit.get("start").getAsInt();
      int end = edit.get("end").getAsInt();
      assertThat(start).isBetween(from, end);
      assertThat(end).isLessThanOrEqualTo(text.length());
      changed.append(text, from, start).append(string(edit, "text"));
      from = end;
    }
    changed.append(text, from, text.length());
    assertThat(changed.toString()).isNotEqualTo(text);
    return changed.toString();
  }

  /** Lets the program make the only fix of a rule, and compares with what the JSON says of it. */
  private void editsAreWhatIsDone(CommandLineRun run, JsonObject file) throws Exception {
    String path = string(file, "path");
    byte[] bytes = Files.readAllBytes(Path.of(path));
    String text = logical(path, bytes);
    Set<String> tried = new HashSet<>();
    for (JsonElement one : file.getAsJsonArray("diagnostics")) {
      JsonObject diagnostic = one.getAsJsonObject();
      String rule = string(diagnostic, "rule");
      if (diagnostic.getAsJsonArray("fixes").size() != 1
          || count(file, rule) != 1
          || !tried.add(rule)) {
        continue;
      }
      JsonObject fix = diagnostic.getAsJsonArray("fixes").get(0).getAsJsonObject();
      String expected = applied(text, fix);
      String out = path;
      if (path.endsWith(".docx")) {
        out = run.folder.resolve("改.docx").toString();
        run.run("check", "--select", rule, path, "--track", out, "--track-level", "all");
        if (!run.err.contains("修订 1 处")) {
          // A field, a link's end, a hidden character: it became a comment.
          continue;
        }
      } else {
        run.run("check", "--select", rule, path, "--fix=suggested");
        byte[] changed = Files.readAllBytes(Path.of(path));
        Files.write(Path.of(path), bytes);
        if (!run.err.contains("改正 1 处")) {
          // It touches markup, or called for another one.
          continue;
        }
        out = Files.write(run.folder.resolve("改." + ending(path)), changed).toString();
      }
      fixed++;
      assertThat(logical(out, Files.readAllBytes(Path.of(out))))
          .as("%s %s", diagnostic, text)
          .isEqualTo(expected);
      Files.delete(Path.of(out));
    }
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static int count(JsonObject file, String rule) {
    int count = 0;
    for (JsonElement one : file.getAsJsonArray("diagnostics")) {
      count += string(one.getAsJsonObject(), "rule").equals(rule) ? 1 : 0;
    }
    return count;
  }
}
