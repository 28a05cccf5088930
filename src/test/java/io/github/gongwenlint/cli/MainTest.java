package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.gongwenlint.engine.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line from outside: arguments in; output, complaints and exit code out. */
class MainTest {
  @TempDir Path folder;

  private CommandLineRun cli;

  @BeforeEach
  void prepare() {
    cli = new CommandLineRun(folder, List.of(new FakeCheck()));
  }

  private String file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private String file(String name, byte[] content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.write(path, content);
    return path.toString();
  }

  private void complains(int code, String... parts) {
    assertThat(code).isEqualTo(2);
    assertThat(cli.err).contains(parts).startsWith("gongwen: ");
    assertThat(cli.err.lines().count()).as(cli.err).isEqualTo(1);
  }

  @Test
  void exitCodesTellTheWorst() throws IOException {
    assertThat(cli.run("check", file("a.txt", "都好"))).isZero();
    assertThat(cli.out).contains("共检查 1 个文件，2 字：没有发现问题");
    String doubt = file("b.txt", "可疑");
    assertThat(cli.run("check", doubt)).isEqualTo(1);
    assertThat(cli.run("check", "--fail-on", "error", doubt)).isZero();
    assertThat(cli.run("check", "--fail-on=never", doubt)).isZero();
    String note = file("c.txt", "默");
    assertThat(cli.run("check", "--select", "quiet-word", note)).isZero();
    assertThat(cli.run("check", "--select", "quiet-word", "--fail-on", "info", note)).isEqualTo(1);
    assertThat(cli.run("check", doubt, folder.resolve("nix.txt").toString())).isEqualTo(2);
    assertThat(cli.out).contains("doubt-pair");
  }

  @Test
  void textShowsThePlaceAndWhatToDo() throws IOException {
    String path = file("报告.txt", "一、总体情况\r\n\t“甲”\u00a0𠮷坏了。\r\n");
    assertThat(cli.run("check", path)).isEqualTo(1);
    assertThat(cli.out)
        .isEqualTo(
            path
                + ":2:7: error[bad-word] “𠮷坏”用错了：100% <a href=\"x\">&、逗号,\n"
                + "  “甲” 𠮷坏了。\n"
                + "         ^^\n"
                + "  另见 "
                + path
                + ":1:1：开头在这里\n"
                + "  一、总体情况\n"
                + "  ^^\n"
                + "  建议：改为“好”\n"
                + "    或：删去\n"
                + "共检查 1 个文件，13 字：错误 1 处，警告 0 处，提示 0 处"
                + "（gongwen-lint "
                + About.tool().version()
                + "，词典 "
                + About.tool().dictionaries()
                + "）\n");
    cli.environment.put("GONGWEN_AMBIGUOUS_WIDTH", "2");
    cli.run("check", "-q", path);
    assertThat(cli.out).contains("\n           ^^\n").doesNotContain("共检查");
  }

  @Test
  void longLinesAreCutAroundThePlace() throws IOException {
    cli.environment.put("COLUMNS", "60");
    cli.run("check", file("a.txt", "好".repeat(500) + "坏" + "好".repeat(500)));
    String[] lines = cli.out.split("\n", -1);
    assertThat(lines[1]).startsWith("  …好").endsWith("好…").contains("坏");
    int before = lines[1].indexOf('坏');
    // Two blanks and the mark are narrow, what follows is wide.
    assertThat(lines[2].indexOf('^')).isEqualTo(3 + 2 * (before - 3));
    assertThat(2 * lines[1].length() - 4).isLessThanOrEqualTo(60);
  }

  @Test
  void colorsOnlyWhenWanted() throws IOException {
    String path = file("a.txt", "坏");
    cli.run("check", path);
    assertThat(cli.out).doesNotContain("\033");
    cli.run("check", "--color", "always", path);
    assertThat(cli.out).contains("\033[1;31merror[bad-word]\033[0m");
    cli.environment.put("FORCE_COLOR", "1");
    cli.run("check", path);
    assertThat(cli.out).contains("\033");
    cli.environment.put("NO_COLOR", "1");
    cli.run("check", path);
    assertThat(cli.out).doesNotContain("\033");
  }

  @Test
  void textNeverSteersTheTerminal() throws IOException {
    cli.run("check", file("a.txt", "甲\033[2J坏\u202e乙"));
    assertThat(cli.out).doesNotContain("\033").doesNotContain("\u202e").contains("坏乙");
  }

  @Test
  void jsonKeepsItsContract() throws IOException {
    String path = file("a.txt", "\ufeff工作报告\n四个\u200b坏\r\n");
    String nix = folder.resolve("nix.txt").toString();
    assertThat(cli.run("check", "--format", "json", path, nix)).isEqualTo(2);
    JsonObject json = JsonParser.parseString(cli.out).getAsJsonObject();
    assertThat(json.keySet()).containsExactly("tool", "files", "summary");
    assertThat(json.getAsJsonObject("tool").get("version").getAsString())
        .matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(json.getAsJsonObject("tool").get("dictionaries").getAsString())
        .matches("\\d{4}-\\d\\d");
    JsonObject first = json.getAsJsonArray("files").get(0).getAsJsonObject();
    assertThat(first.get("path").getAsString()).isEqualTo(path);
    assertThat(first.getAsJsonArray("diagnostics").get(0).toString())
        .startsWith(
            "{\"rule\":\"bad-word\",\"category\":\"wording\",\"severity\":\"error\","
                + "\"message\":\"“个坏”用错了：100% <a href=\\\"x\\\">&、逗号,\",\"text\":\"坏\","
                + "\"start\":{\"offset\":7,\"line\":2,\"column\":4},"
                + "\"end\":{\"offset\":8,\"line\":2,\"column\":5},\"where\":\"")
        .endsWith(
            "\"reference\":\"测试依据\",\"fixes\":[{\"title\":\"改为“好”\",\"applicability\":\"safe\","
                + "\"edits\":[{\"start\":7,\"end\":8,\"text\":\"好\"}]},"
                + "{\"title\":\"删去\",\"applicability\":\"suggested\","
                + "\"edits\":[{\"start\":7,\"end\":8,\"text\":\"\"}]}],"
                + "\"related\":[{\"message\":\"开头在这里\",\"text\":\"工\","
                + "\"start\":{\"offset\":0,\"line\":1,\"column\":1},"
                + "\"end\":{\"offset\":1,\"line\":1,\"column\":2}}]}");
    JsonObject second = json.getAsJsonArray("files").get(1).getAsJsonObject();
    assertThat(second.getAsJsonArray("diagnostics")).isEmpty();
    assertThat(second.get("error").getAsString()).contains("不存在");
    assertThat(json.get("summary").toString())
        .isEqualTo("{\"files\":2,\"errors\":1,\"warnings\":0,\"infos\":0,\"characters\":7}");
  }

  @Test
  void rulesAreSelectedAndIgnored() throws IOException {
    String path = file("a.txt", "坏疑默");
    cli.run("check", path);
    assertThat(cli.out).contains("bad-word", "doubt-pair").doesNotContain("quiet-word");
    cli.run("check", "--select", "quiet-word,doubt-pair", "--ignore", "doubt-pair", path);
    assertThat(cli.out)
        .contains("quiet-word")
        .doesNotContain("doubt-pair")
        .doesNotContain("bad-word");
    cli.run("check", "--select", "wording", "--ignore=bad-word", path);
    assertThat(cli.out)
        .contains("doubt-pair")
        .doesNotContain("bad-word")
        .doesNotContain("quiet-word");
    cli.run("check", "--select", "all", path);
    assertThat(cli.out).contains("quiet-word");
  }

  @Test
  void badCommandLinesAreExplained() throws IOException {
    String path = file("a.txt", "好");
    complains(cli.run("check", "--formt", "json", path), "--formt", "--format");
    complains(cli.run("check", "--select", "bad-wrd", path), "bad-wrd", "是不是要用 bad-word");
    complains(cli.run("check", "--ignore", "qqqqqqq", path), "qqqqqqq", "gongwen rules");
    complains(cli.run("check", "--format", "jsn", path), "jsn", "json");
    complains(cli.run("check", "--output"), "--output", "缺少值");
    complains(cli.run("check", "-j", "0", path), "-j");
    complains(cli.run("check"), "没有指定");
    complains(cli.run("chek", path), "是不是要用 check");
    complains(cli.run(path), "gongwen check");
    complains(cli.run("check", "--config", "nix.yml", path), "nix.yml：无法读取：文件不存在");
    complains(cli.run("check", "--dictionary", folder.toString(), path), "是文件夹，不是文件");
    complains(cli.run("check", "--rules", path, path), path + " 无法读取：不是文件夹");
    complains(cli.run("test-rules", folder.toString()), "里面没有 .xml 规则文件");
    complains(cli.run("explain", "bad-wrod"), "bad-word");
    complains(cli.run("rules", "x"), "多余");
  }

  @Test
  void unreadableFilesDoNotStopTheOthers() throws IOException {
    String good = file("z.txt", "坏");
    String[] bad = {
      folder.resolve("nix.txt").toString(),
      file("a.txt", new byte[] {'P', 'K', 3, 4, 0}),
      file("b.txt", new byte[] {(byte) 0xe5, (byte) 0x85, (byte) 0xb3, (byte) 0xe4}),
      file("c.bin", new byte[] {1, 0, 2}),
      file("d.docx", "x"),
      file("e.wps", "x"),
      file("f.rtf", "x"),
      file("g.odt", "PK"),
      file("空/x.dat", "x").replace("x.dat", "")
    };
    for (String path : bad) {
      assertThat(cli.run("check", path, good)).as(path).isEqualTo(2);
      assertThat(cli.out).as(path).contains("bad-word");
      assertThat(cli.err.lines().count()).as(cli.err).isEqualTo(1);
      assertThat(cli.err).startsWith("gongwen: " + path + "：");
    }
    Path loop = folder.resolve("loop.txt");
    Files.createSymbolicLink(loop, loop);
    complains(cli.run("check", loop.toString()), "loop.txt");
  }

  @Test
  void unreadableFilesOfSettingsAreNamed() throws IOException {
    String path = file("a.txt", "好");
    byte[] noText = {(byte) 0xe5, (byte) 0x85, (byte) 0xb3, (byte) 0xe4};
    complains(cli.run("check", "--config", file("b.yml", noText), path), "b.yml", "不是 UTF-8 编码");
    complains(cli.run("check", "--baseline", file("b.tsv", noText), path), "b.tsv", "不是 UTF-8 编码");
    file(".gongwenignore", noText);
    complains(cli.run("check", path), ".gongwenignore：", "另存为 UTF-8");
  }

  @Test
  void foldersAreWalkedInOrder() throws IOException {
    file("d/b.txt", "坏");
    file("d/a/c.MD", "坏");
    file("d/.hidden/x.txt", "坏");
    file("d/.x.txt", "坏");
    file("d/bin.txt", new byte[] {0, 1, 2});
    file("d/x.pdf", "x");
    Path d = folder.resolve("d");
    Files.createSymbolicLink(d.resolve("a/up"), d);
    assertThat(cli.run("check", "-q", d.toString())).isEqualTo(1);
    assertThat(cli.out.lines().filter(line -> line.contains("error")))
        .hasSize(2)
        .satisfiesExactly(
            line -> assertThat(line).contains("c.MD:1:1"),
            line -> assertThat(line).contains("b.txt:1:1"));
  }

  @Test
  void emptyFilesAreClean() throws IOException {
    assertThat(cli.run("check", file("a.txt", ""), file("a.md", ""), file("b.txt", "\ufeff")))
        .isZero();
    assertThat(cli.run("check", "--format", "json", file("a.txt", ""))).isZero();
    assertThat(cli.err).isEmpty();
  }

  @Test
  void standardInputHasAName() {
    assertThat(cli.runWithInput("坏", "check", "-")).isEqualTo(1);
    assertThat(cli.out).startsWith("<stdin>:1:1: error");
    assertThat(cli.runWithInput("`坏`好", "check", "--stdin-filename", "稿.md", "-")).isZero();
    complains(cli.runWithInput("x", "check", "--stdin-filename", "稿.pdf", "-"), "稿.pdf", "暂不支持");
  }

  @Test
  void aRealPipeIsRead() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                "-")
            .redirectErrorStream(true)
            .start();
    try (OutputStream input = process.getOutputStream()) {
      input.write("都好".getBytes(Charset.forName("GB18030")));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("共检查 1 个文件，2 字");
  }

  @Test
  void hugeInputsAreChecked() throws IOException {
    String[] texts = {
      "好".repeat(5_000_000 / 3) + "坏",
      "的".repeat(1_000_000),
      "（".repeat(100_000),
      "[".repeat(100_000)
    };
    for (String text : texts) {
      for (String name : List.of("a.txt", "a.md")) {
        assertThat(cli.run("check", file(name, text))).isEqualTo(text.endsWith("坏") ? 1 : 0);
        assertThat(cli.err).isEmpty();
      }
    }
    assertThat(cli.run("check", file("a.txt", "坏".repeat(1_700_000)))).isEqualTo(1);
    assertThat(cli.out).contains("另有 1699800 处 error[bad-word] 未逐条列出", "错误 1700000 处");
    cli.run("check", "--format", "json", file("a.txt", "坏".repeat(300)));
    JsonObject json = JsonParser.parseString(cli.out).getAsJsonObject();
    JsonObject only = json.getAsJsonArray("files").get(0).getAsJsonObject();
    assertThat(only.getAsJsonArray("diagnostics")).hasSize(200);
    assertThat(only.get("omitted").toString()).isEqualTo("{\"bad-word\":100}");
    assertThat(json.get("summary").toString()).contains("\"errors\":300");
  }

  @Test
  void failuresAreOneLine() throws IOException {
    String good = file("z.txt", "坏");
    complains(cli.run("check", file("a.txt", "崩"), good), "a.txt", "内部错误");
    assertThat(cli.out).contains("bad-word");
    complains(cli.run("check", file("a.txt", "溢")), "a.txt", "嵌套");
    complains(cli.run("check", file("a.txt", "满")), "a.txt", "内存");
  }

  @Test
  void jobsDoNotChangeTheOutput() throws IOException {
    for (int i = 0; i < 40; i++) {
      file("d/" + i + ".txt", "好".repeat((i * 7919) % 5000) + "坏\n疑\n" + (i % 9 == 0 ? "崩" : ""));
    }
    String d = folder.resolve("d").toString();
    for (String format : List.of("text", "json")) {
      cli.run("check", "--format", format, "-j", "1", d);
      String one = cli.out + cli.err;
      for (String jobs : List.of("2", "8")) {
        cli.run("check", "--format", format, "-j", jobs, d);
        assertThat(cli.out + cli.err).isEqualTo(one);
      }
    }
  }

  @Test
  void outputReplacesTheFileAtOnce() throws IOException {
    String target = file("结果.json", "old");
    assertThat(cli.run("check", "--format", "json", "--output", target, file("a.txt", "坏")))
        .isEqualTo(1);
    assertThat(cli.out).isEmpty();
    assertThat(JsonParser.parseString(Files.readString(Path.of(target))).isJsonObject()).isTrue();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("结果.json", "a.txt");
    }
    complains(
        cli.run("check", "--output", folder.resolve("nix/x").toString(), file("a.txt", "好")),
        "无法写入");
  }

  @Test
  void aClosedPipeIsQuiet() throws IOException {
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Session session =
        new Session(
            new ByteArrayInputStream(new byte[0]),
            closed,
            complaints,
            Map.of(),
            () -> RuleBook.of(List.of(new FakeCheck())));
    Main.run(new String[] {"check", file("a.txt", "坏\n".repeat(150))}, session);
    assertThat(complaints.size()).isZero();
  }

  @Test
  void rulesAreListedAndExplained() {
    assertThat(cli.run("rules")).isZero();
    assertThat(cli.out).contains("用词（wording）", "quiet-word", "（默认关闭）");
    assertThat(cli.run("rules", "--format", "json")).isZero();
    assertThat(JsonParser.parseString(cli.out).getAsJsonObject().getAsJsonArray("rules"))
        .hasSize(7);
    assertThat(cli.out).contains("own-wording", "copied-passage", "copied-share");
    assertThat(cli.run("explain", "bad-word")).isZero();
    assertThat(cli.out).contains("bad-word：测试用的规则", "依据：测试依据", "⟦坏⟧", "→ 好");
  }

  @Test
  void helpAndVersion() {
    assertThat(cli.run("--help")).isZero();
    assertThat(cli.out).contains("用法", "gongwen check");
    for (String command : Main.COMMANDS) {
      assertThat(cli.run(command, "--help")).isZero();
      assertThat(cli.out).contains("用法：gongwen " + command).doesNotContain("Usage");
    }
    assertThat(cli.run("--version")).isZero();
    assertThat(cli.out).matches("gongwen-lint \\d.*\\n").doesNotContain("$");
    assertThat(cli.run()).isEqualTo(2);
  }
}
