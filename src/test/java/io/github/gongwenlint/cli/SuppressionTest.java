package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What authors say is right is not reported; what they say in vain is. */
class SuppressionTest {
  @TempDir Path temporary;
  private CommandLineRun run;

  @BeforeEach
  void folder() throws IOException {
    run = new CommandLineRun(temporary.toRealPath());
  }

  private void markdown(String text, String... expected) throws IOException {
    run.write("a.md", text);
    run.run("check", "@a.md");
    assertThat(run.found()).as(text).containsExactly(expected);
  }

  @Test
  void aCommentIsForTheNextParagraph() throws IOException {
    markdown(
        "<!-- gongwen-ignore doubled-word: 引文如此 -->\n\n落实落实。\n落实落实。\n\n落实落实。\n",
        "a.md:6 doubled-word");
    markdown(
        "<!-- gongwen-ignore doubled-word，typo：引文如此 -->\r\n落实落实，按装。\r\n\r\n落实落实。\r\n",
        "a.md:4 doubled-word");
    markdown("落实落实。<!-- gongwen-ignore repetition: 引文如此 -->\n又落实落实。\n");
    markdown("一、\n\n<!-- gongwen-ignore all: 引文 -->\n- 落实落实\n- 按装\n");
    markdown("<!--gongwen-ignore doubled-word: 引文-->\n落实落实。\n");
  }

  @Test
  void commentsEncloseParagraphs() throws IOException {
    markdown(
        """
        落实落实。

        <!-- gongwen-ignore-start doubled-word: 引文 -->

        落实落实。

        落实落实，按装。

        <!-- gongwen-ignore-end -->

        落实落实。
        """,
        "a.md:1 doubled-word",
        "a.md:7 misspelled-word",
        "a.md:11 doubled-word");
    markdown(
        "落实落实。\n\n按装。\n\n<!-- gongwen-ignore-file doubled-word: 引文 -->\n",
        "a.md:3 misspelled-word");
    markdown(
        """
        <!-- gongwen-ignore-start doubled-word: 引文 -->
        <!-- gongwen-ignore-start typo: 引文 -->

        落实落实，按装。

        <!-- gongwen-ignore-end doubled-word -->

        落实落实，按装。

        <!-- gongwen-ignore-end typo -->
        """,
        "a.md:8 doubled-word");
  }

  @Test
  void whatIsSaidInVainIsReported() throws IOException {
    markdown(
        "<!-- gongwen-ignore doubled-word -->\n\n落实落实。\n",
        "a.md:3 incomplete-suppression",
        "a.md:3 doubled-word");
    markdown("<!-- gongwen-ignore doubled-word: 引文 -->\n\n落实。\n", "a.md:3 unused-suppression");
    assertThat(run.out).contains("第1行的忽略标记所管的地方没有“doubled-word”的问题");
    markdown("<!-- gongwen-ignore doubled-wrod: 引文 -->\n\n好。\n", "a.md:3 unused-suppression");
    assertThat(run.out).contains("规则“doubled-wrod”不存在，是不是“doubled-word”");
    markdown("好。\n\n<!-- gongwen-ignore-end -->\n", "a.md:1 unused-suppression");
    markdown(
        "<!-- gongwen-ignore-start doubled-word: 引文 -->\n\n落实落实。\n",
        "a.md:3 incomplete-suppression");
  }

  @Test
  void ofRulesThatDidNotRunNothingIsSaid() throws IOException {
    run.write("a.md", "<!-- gongwen-ignore doubled-word: 引文 -->\n\n好。\n");
    assertThat(run.run("check", "--ignore", "doubled-word", "@a.md")).isEqualTo(Main.CLEAN);
  }

  @Test
  void codeAndOtherCommentsSilenceNothing() throws IOException {
    markdown("```\n<!-- gongwen-ignore x -->\n```\n\n`<!-- gongwen-ignore x -->`很好。\n");
    markdown("<!-- 待核 -->\n\n<!-- gongwen-ignorance -->\n\n很好。\n");
    markdown("很好。<!-- gongwen-ignore doubled-word: 没有写完\n");
  }

  @Test
  void whatIsInVainIsTakenAway() throws IOException {
    run.write(
        "a.md",
        """
        <!-- gongwen-ignore doubled-word: 引文 -->

        落实落实。

        <!-- gongwen-ignore-start typo: 引文 -->

        很好。<!-- gongwen-ignore typo: 引文 -->

        <!-- gongwen-ignore-end -->

        <!-- gongwen-ignore-end -->
        """);
    assertThat(run.run("check", "--fix", "@a.md")).isEqualTo(Main.CLEAN);
    assertThat(run.read("a.md"))
        .isEqualTo("<!-- gongwen-ignore doubled-word: 引文 -->\n\n落实落实。\n\n\n很好。\n\n\n");
  }

  @Test
  void whatLacksAReasonIsTakenAwayOnlyWhenSuggestionsAreMade() throws IOException {
    String text =
        """
        <!-- gongwen-ignore doubled-word -->

        很好。

        <!-- gongwen-ignore-start typo -->

        很好。<!-- gongwen-ignore: 引文 -->

        <!-- gongwen-ignore-end -->
        """;
    run.write("a.md", text);
    assertThat(run.run("check", "--fix", "@a.md")).isEqualTo(Main.FOUND);
    assertThat(run.read("a.md")).isEqualTo(text);
    assertThat(run.run("check", "--fix=suggested", "@a.md")).isEqualTo(Main.CLEAN);
    assertThat(run.read("a.md")).isEqualTo("\n很好。\n\n\n很好。\n\n");
  }

  @Test
  void ofSeveralRulesOnlyThoseInVainAreTakenAway() throws IOException {
    run.write(
        "a.md",
        """
        <!-- gongwen-ignore typo，doubled-word，wording: 引文 -->

        落实落实。

        <!-- gongwen-ignore-start doubled-word, typo: 引文 -->

        按装。

        <!-- gongwen-ignore-end doubled-word, typo -->

        <!-- gongwen-ignore typo, doubled-wrod: 引文 -->

        按装。
        """);
    run.run("check", "--fix", "@a.md");
    assertThat(run.read("a.md"))
        .isEqualTo(
            """
            <!-- gongwen-ignore doubled-word: 引文 -->

            落实落实。

            <!-- gongwen-ignore-start typo: 引文 -->

            按装。

            <!-- gongwen-ignore-end typo -->

            <!-- gongwen-ignore typo, doubled-wrod: 引文 -->

            按装。
            """);
    run.run("check", "--fix=suggested", "@a.md");
    assertThat(run.read("a.md")).contains("<!-- gongwen-ignore typo: 引文 -->");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, LF", "UTF-16LE, CRLF", "GB18030, CRLF", "UTF-8, CR"})
  void linesInVainAreTakenAwayInAnyEncoding(String charset, String end) throws IOException {
    String eol = end.replace("CR", "\r").replace("LF", "\n");
    Charset written = Charset.forName(charset);
    String mark = charset.equals("GB18030") ? "" : "\ufeff";
    run.write("稿.txt", "落实落实。\n");
    run.write(
        ".gongwenignore",
        mark + "稿.txt: typo: 客户名称" + eol + "稿.txt: typo, doubled-word “落实落实”: 原文如此" + eol,
        written);
    run.run("check", "--fix", "@");
    assertThat(Files.readString(run.folder.resolve(".gongwenignore"), written))
        .isEqualTo(mark + "稿.txt: doubled-word “落实落实”: 原文如此" + eol);
  }

  @Test
  void plainTextHasAFileBesideIt() throws IOException {
    run.write("稿/a.txt", "落实落实，按装。\n");
    run.write("稿/b.txt", "落实落实，按装。\n");
    run.write(".gongwenignore", "# 核过的\n稿/a.txt: doubled-word “落实落实”: 原文如此\nb.txt：typo：客户名称\n");
    run.run("check", "@");
    assertThat(run.found()).containsExactly("稿/a.txt:1 misspelled-word", "稿/b.txt:1 doubled-word");
    run.run("check", "--isolated", "@");
    assertThat(run.found()).hasSize(4);
  }

  @Test
  void linesInVainAreReportedInTheirFileAndTakenAway() throws IOException {
    run.write("a.txt", "落实落实。\n");
    String good = "a.txt: doubled-word “落实落实”: 原文如此\n";
    String noReason = "a.txt: doubled-word\n";
    run.write(
        ".gongwenignore",
        good
            + noReason
            + "*.txt: doubled-word “研究研究”: 旧\na.txt: doubled-wrod: 错\nc.txt: typo: 别处\n");
    assertThat(run.run("check", "@")).isEqualTo(Main.FOUND);
    assertThat(run.found())
        .containsExactly(
            ".gongwenignore:2 incomplete-suppression",
            ".gongwenignore:3 unused-suppression",
            ".gongwenignore:4 unused-suppression");
    assertThat(run.out).contains("是不是“doubled-word”");
    run.run("check", "--fix", "@");
    String rest = "a.txt: doubled-wrod: 错\nc.txt: typo: 别处\n";
    assertThat(run.read(".gongwenignore")).isEqualTo(good + noReason + rest);
    // What lacks a reason is for a person to complete or to take away.
    run.run("check", "@.");
    assertThat(run.out).contains("不然就删去").contains("建议：删去这一行");
    run.run("check", "--fix=suggested", "@");
    assertThat(run.read(".gongwenignore")).isEqualTo(good + rest);
    run.write(".gongwenignore", "a.txt\n");
    assertThat(run.run("check", "@")).isEqualTo(Main.TROUBLE);
    assertThat(run.err).contains(".gongwenignore:1:1：不是一条忽略；写法是 文件: 规则名 “原文”: 原因");
  }

  @Test
  void whatWouldGoOfTheFileIsShownAsADifference() throws IOException {
    run.write("a.txt", "落实落实。\n共（两项)。\n");
    String before = "a.txt: doubled-word “落实落实”: 原文如此\na.txt: doubled-word\nb.txt: typo: 别处\n";
    String vain = "*.txt: doubled-word, typo “落实落实”: 旧\n";
    run.write(".gongwenignore", before + vain);
    assertThat(run.run("check", "--diff", "@")).isEqualTo(Main.FOUND);
    assertThat(run.out)
        .contains("-共（两项)。\n+共（两项）。\n")
        .endsWith(
            " b.txt: typo: 别处\n-*.txt: doubled-word, typo “落实落实”: 旧\n"
                + "+*.txt: doubled-word “落实落实”: 旧\n")
        .containsOnlyOnce("+++ b" + run.folder + "/.gongwenignore\n");
    assertThat(run.err).doesNotContain("没有可以直接改的地方");
    assertThat(run.read(".gongwenignore")).isEqualTo(before + vain);
    // What the difference says is what is done.
    run.run("check", "--diff", "--fix=suggested", "@");
    assertThat(run.out).contains("\n-a.txt: doubled-word\n");
    run.run("check", "--fix", "@");
    assertThat(run.read(".gongwenignore")).isEqualTo(before + vain.replace(", typo", ""));
    run.run("check", "--diff", "@");
    assertThat(run.out).isEmpty();
    assertThat(run.err).contains("没有可以直接改的地方");
  }
}
