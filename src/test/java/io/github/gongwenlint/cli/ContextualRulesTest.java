package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs contextual rules, ours and a user's, from the command line. */
class ContextualRulesTest {
  @TempDir Path folder;
  private String draft = "";
  private CommandLineRun cli;

  @BeforeEach
  void prepare() throws Exception {
    cli = new CommandLineRun(folder);
    cli.environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    Path file = folder.resolve("报告.txt");
    Files.writeString(file, "要加强监督检查力度，推动工作落实。\n");
    draft = file.toString();
  }

  @Test
  void runUnlessTheyAreNotWanted() {
    assertThat(cli.run("check", draft)).isEqualTo(1);
    assertThat(cli.out).contains("warning[strengthen-intensity]", "加大监督检查力度");
    String anchored = cli.out;
    assertThat(cli.run("check", "--languagetool", "auto", draft)).isEqualTo(1);
    assertThat(cli.out).isEqualTo(anchored);
    assertThat(cli.run("check", "--languagetool", "always", draft)).isEqualTo(1);
    assertThat(cli.out).isEqualTo(anchored);
    assertThat(cli.run("check", "--languagetool", "never", draft)).isZero();
  }

  @Test
  void areSelectedLikeAnyOther() {
    assertThat(cli.run("check", "--select", "strengthen-intensity", draft)).isEqualTo(1);
    assertThat(cli.run("check", "--ignore", "strengthen-intensity", draft)).isZero();
    assertThat(cli.run("check", "--select", "numbering", draft)).isZero();
  }

  @Test
  void areListedAndExplained() {
    assertThat(cli.run("rules")).isZero();
    assertThat(cli.out).contains("strengthen-intensity");
    assertThat(cli.run("explain", "strengthen-intensity")).isZero();
    assertThat(cli.out).contains("力度");
  }

  @Test
  void aBrokenRuleFileIsNamedWithItsLine() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("规则"));
    Files.writeString(rules.resolve("坏.xml"), "<rules lang=\"zh\">\n<category\n");
    assertThat(cli.run("check", "--rules", rules.toString(), draft)).isEqualTo(2);
    assertThat(cli.err).containsPattern("坏\\.xml:\\d+").contains("XML 文档结构");
    assertThat(cli.run("check", "--rules", folder.resolve("无").toString(), draft)).isEqualTo(2);
    assertThat(cli.err).contains("文件夹不存在");
  }

  private static final String OWN_RULES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rules lang="zh">
      <category id="WORDING" name="用词">
      <rule id="own-wording" name="本单位用语">
      <!-- 说明：本单位统一写“工作落实”。 -->
      <regexp>推动工作落地</regexp>
      <message>本单位写<suggestion>推动工作落实</suggestion></message>
      <example correction="推动工作落实">要<marker>推动工作落地</marker>。</example>
      <example>要推动工作落实。</example>
      </rule>
      </category>
      </rules>
      """;

  @Test
  void ownRulesAreTestedThenUsed() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("规则"));
    Files.writeString(rules.resolve("own.xml"), OWN_RULES);
    assertThat(cli.run("test-rules", rules.toString())).isZero();
    assertThat(cli.out).isEqualTo("共测试 1 个文件，规则 1 条，例句 2 个：全部通过\n");
    Path file = folder.resolve("通知.txt");
    Files.writeString(file, "要推动工作落地。\n");
    for (String mode : new String[] {"auto", "always"}) {
      assertThat(
              cli.run(
                  "check", "--languagetool", mode, "--rules", rules.toString(), file.toString()))
          .isEqualTo(1);
      assertThat(cli.out).contains("warning[own-wording] 本单位写“推动工作落实”");
    }
    // The index was kept, so that the second run need not read the files with LanguageTool.
    try (var kept = Files.list(folder.resolve("cache/gongwen-lint"))) {
      assertThat(kept).hasSize(1);
    }
  }

  @Test
  void faultyRulesAreListedWithFileAndLine() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("规则"));
    Files.writeString(rules.resolve("a.xml"), OWN_RULES.replace("要<marker>推动", "要<marker>促进"));
    Files.writeString(rules.resolve("b.xml"), OWN_RULES.replace("<rules", "<!DOCTYPE x><rules"));
    assertThat(cli.run("test-rules", rules.toString())).isEqualTo(1);
    assertThat(cli.out.lines().toList()).hasSize(3);
    assertThat(cli.out).contains("a.xml:4：", "b.xml:2：", "DOCTYPE", "有错 2 处");
    Files.delete(rules.resolve("b.xml"));
    Files.writeString(rules.resolve("a.xml"), OWN_RULES.replace("own-wording", "doubled-word"));
    assertThat(cli.run("test-rules", rules.toString())).isEqualTo(1);
    assertThat(cli.out).contains("a.xml:4：", "重名");
    assertThat(cli.run("check", "--rules", rules.toString(), draft)).isEqualTo(2);
    assertThat(cli.err).contains("a.xml:4：", "重名");
  }

  @Test
  void aFolderMustBeNamed() {
    assertThat(cli.run("test-rules")).isEqualTo(2);
    assertThat(cli.err).contains("gongwen test-rules 规则/");
    assertThat(cli.run("test-rules", folder.resolve("无").toString())).isEqualTo(2);
    assertThat(cli.err).contains("无法读取");
    assertThat(cli.run("test-rules", "--help")).isZero();
    assertThat(cli.out).contains("退出码");
    assertThat(cli.run("help")).isZero();
    assertThat(cli.out).contains("gongwen test-rules");
  }

  @Test
  void anUnknownModeIsRefused() {
    assertThat(cli.run("check", "--languagetool", "alway", draft)).isEqualTo(2);
    assertThat(cli.err).contains("可用：auto、always、never", "是不是要用 always？");
  }
}
