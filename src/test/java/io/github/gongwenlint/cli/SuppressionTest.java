package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    markdown("<!--gongwen-ignore doubled-word: 引文-->落实落实。\n");
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
  void codeAndOtherCommentsAreNoWishes() throws IOException {
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
        good + noReason + "*.txt: doubled-word “研究研究”: 旧\na.txt: tpyo: 错\nc.txt: typo: 别处\n");
    assertThat(run.run("check", "@")).isEqualTo(Main.FOUND);
    assertThat(run.found())
        .containsExactly(
            ".gongwenignore:2 incomplete-suppression",
            ".gongwenignore:3 unused-suppression",
            ".gongwenignore:4 unused-suppression");
    assertThat(run.out).contains("是不是“typo”");
    run.run("check", "--fix", "@");
    assertThat(run.read(".gongwenignore"))
        .isEqualTo(good + noReason + "a.txt: tpyo: 错\nc.txt: typo: 别处\n");
    run.write(".gongwenignore", "a.txt\n");
    assertThat(run.run("check", "@")).isEqualTo(Main.TROUBLE);
    assertThat(run.err).contains(".gongwenignore:1:1：不是一条忽略；写法是 文件: 规则名 “原文”: 原因");
  }
}
