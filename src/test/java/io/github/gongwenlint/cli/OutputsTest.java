package io.github.gongwenlint.cli;

import static io.github.gongwenlint.cli.ReportSchemas.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several reports in one run, where they go, and what is counted at the end. */
class OutputsTest extends ReportRun {
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
    String same = folder.resolve("甲/../甲/结果").toString();
    String nowhere = folder.resolve("没有/结果").toString();
    complains(draft, "2 个 --format", "--format json --format sarif");
    complains(draft, "1 个 --output", "--format text --format sarif --output " + target);
    complains(draft, "2 个 --output", "--output " + target + " --output " + target + "2");
    complains(draft, "标准输出", "--format json --output - --format text --output -");
    String first = "--format json --output " + target;
    complains(draft, "同一个文件", first + " --format sarif --output " + same);
    complains(draft, "是不是要用 checkstyle", first + " --format checkstlye");
    complains(draft, "无法写入", first + " --format sarif --output " + nowhere);
    complains(draft, "--statistics", "--format json --statistics");
    try (Stream<Path> left = Files.list(folder.resolve("甲"))) {
      assertThat(left).containsExactly(Path.of(draft));
    }
  }

  private void complains(String draft, String part, String options) {
    List<String> args = new ArrayList<>(List.of("check"));
    args.addAll(List.of(options.split(" ", -1)));
    args.add(draft);
    assertThat(cli.run(args.toArray(new String[0]))).isEqualTo(2);
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
}
