package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's own dictionaries and allowed terms on the command line. */
class OwnWordsTest {
  @TempDir Path folder;

  private CommandLineRun cli;

  @BeforeEach
  void prepare() {
    cli = new CommandLineRun(folder);
  }

  private String file(String name, String text, Charset charset) throws Exception {
    return Files.write(folder.resolve(name), text.getBytes(charset)).toString();
  }

  private String file(String name, String text) throws Exception {
    return file(name, text, StandardCharsets.UTF_8);
  }

  /** Returns {@code rule text} of each report. */
  private List<String> reports(String... args) {
    List<String> all = new ArrayList<>(List.of("check"));
    all.addAll(List.of(args));
    cli.run(all.toArray(new String[0]));
    return cli.out
        .lines()
        .filter(line -> line.matches(".*: (error|warning|info)\\[.*"))
        .map(line -> line.replaceFirst(".*\\[([^]]*)\\] (“[^”]*”)?.*", "$1 $2"))
        .toList();
  }

  @Test
  void aDictionaryAddsWrongWords() throws Exception {
    String draft = file("稿.txt", "城管办派员到场，镇江路街道配合。\n");
    assertThat(reports(draft)).isEmpty();
    String one = file("一.tsv", "城管办\t城市管理办公室\t用全称\n");
    String two = file("二.tsv", "# 街道\n\n镇江路街道\t镇江路街道办事处\n");
    assertThat(reports("--dictionary", one, "--dictionary", two, draft))
        .containsExactly("own-wording “城管办”", "own-wording “镇江路街道”");
    assertThat(cli.out).contains("应为“城市管理办公室”；用全称", "改为“镇江路街道办事处”");
    assertThat(cli.run("check", "--dictionary", one, draft)).isEqualTo(1);
    assertThat(reports("--dictionary", one, "--ignore", "own-wording", draft)).isEmpty();
  }

  @Test
  void whatIsWrittenRightIsNotReported() throws Exception {
    String own = file("own.tsv", "镇江路街道\t镇江路街道办事处\n");
    assertThat(reports("--dictionary", own, file("a.txt", "镇江路街道办事处配合。\n"))).isEmpty();
  }

  @Test
  void spreadsheetsFilesAreRead() throws Exception {
    String text = "\ufeffwrong\tright\tnote\r\n城管办\t城市管理办公室\t\r\n";
    String draft = file("a.txt", "城管办派员到场。\n");
    assertThat(reports("--dictionary", file("bom.tsv", text), draft)).hasSize(1);
    String chinese = file("gb.tsv", text.substring(1), Charset.forName("GB18030"));
    assertThat(reports("--dictionary", chinese, draft)).hasSize(1);
  }

  @Test
  void theUsersOwnWordGoesBeforeOurs() throws Exception {
    String draft = file("a.txt", "会议布署了工作。\n");
    assertThat(reports(draft)).containsExactly("misspelled-word “布署”");
    assertThat(reports("--dictionary", file("own.tsv", "布署\t安排\n"), draft))
        .containsExactly("own-wording “布署”");
  }

  @Test
  void theLongestAllowedTermWins() throws Exception {
    String draft = file("a.txt", "会议布署了工作，青山布署局列席，增强四个意识。\n");
    String allow = file("allow.txt", "\ufeff# 名称\r\n青山布署局\r\n四个意识\r\n");
    String own = file("own.tsv", "青山布署局\t青山部署局\n青山布署局列席\t青山部署局到会\n");
    assertThat(reports(draft))
        .containsExactly(
            "misspelled-word “布署”", "misspelled-word “布署”", "formulation-quotes “四个意识”");
    assertThat(reports("--allow", allow, draft)).containsExactly("misspelled-word “布署”");
    assertThat(reports("--allow", allow, "--dictionary", own, draft))
        .containsExactly("misspelled-word “布署”", "own-wording “青山布署局列席”");
  }

  @ParameterizedTest
  @CsvSource({"甲, 没有第二列", "甲甲|乙|丙|丁, 最多三列", "|乙, 第一列（误写）是空的", "甲甲|甲甲, 误写和正写相同", "丙丙|丁, “丙丙”重复"})
  void aBrokenDictionaryIsToldWithFileAndLine(String row, String complaint) throws Exception {
    String draft = file("a.txt", "一切照旧。\n");
    String broken = file("坏.tsv", "丙丙\t乙\n" + row.replace('|', '\t') + "\n");
    assertThat(cli.run("check", "--dictionary", broken, draft)).isEqualTo(2);
    assertThat(cli.err).contains("坏.tsv 第2行", complaint);
  }

  @Test
  void missingAndBinaryFilesAreTold() throws Exception {
    String draft = file("a.txt", "一切照旧。\n");
    assertThat(cli.run("check", "--dictionary", folder.resolve("无.tsv").toString(), draft))
        .isEqualTo(2);
    assertThat(cli.err).contains("词典", "无.tsv", "无法读取");
    Path binary = Files.write(folder.resolve("b.txt"), new byte[] {0, 1, 2, 3, 0, (byte) 0xff, 0});
    assertThat(cli.run("check", "--allow", binary.toString(), draft)).isEqualTo(2);
    assertThat(cli.err).contains("b.txt");
    String tabs = file("t.txt", "好\n甲\t乙\n");
    assertThat(cli.run("check", "--allow", tabs, draft)).isEqualTo(2);
    assertThat(cli.err).contains("t.txt 第2行");
  }
}
