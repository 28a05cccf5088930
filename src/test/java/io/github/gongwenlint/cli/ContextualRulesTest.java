package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.engine.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs contextual rules, ours and a user's, from the command line. */
class ContextualRulesTest {
  @TempDir Path folder;
  private String draft = "";
  private String out = "";
  private String err = "";

  @BeforeEach
  void writeDraft() throws Exception {
    Path file = folder.resolve("报告.txt");
    Files.writeString(file, "要加强监督检查力度，推动工作落实。\n");
    draft = file.toString();
  }

  private int run(String... args) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    Session session =
        new Session(
            new ByteArrayInputStream(new byte[0]),
            written,
            complaints,
            Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString()),
            mode -> RuleBook.builtIn(mode));
    int code = Main.run(args, session);
    out = written.toString(StandardCharsets.UTF_8);
    err = complaints.toString(StandardCharsets.UTF_8);
    return code;
  }

  @Test
  void runUnlessTheyAreNotWanted() {
    assertThat(run("check", draft)).isEqualTo(1);
    assertThat(out).contains("warning[strengthen-intensity]", "加大监督检查力度");
    String anchored = out;
    assertThat(run("check", "--languagetool", "auto", draft)).isEqualTo(1);
    assertThat(out).isEqualTo(anchored);
    assertThat(run("check", "--languagetool", "always", draft)).isEqualTo(1);
    assertThat(out).isEqualTo(anchored);
    assertThat(run("check", "--languagetool", "never", draft)).isZero();
  }

  @Test
  void areSelectedLikeAnyOther() {
    assertThat(run("check", "--select", "strengthen-intensity", draft)).isEqualTo(1);
    assertThat(run("check", "--ignore", "strengthen-intensity", draft)).isZero();
    assertThat(run("check", "--select", "numbering", draft)).isZero();
  }

  @Test
  void areListedAndExplained() {
    assertThat(run("rules")).isZero();
    assertThat(out).contains("strengthen-intensity");
    assertThat(run("explain", "strengthen-intensity")).isZero();
    assertThat(out).contains("力度");
  }

  @Test
  void aBrokenRuleFileIsNamedWithItsLine() throws Exception {
    Path rules = Files.createDirectory(folder.resolve("规则"));
    Files.writeString(rules.resolve("坏.xml"), "<rules lang=\"zh\">\n<category\n");
    assertThat(run("check", "--rules", rules.toString(), draft)).isEqualTo(2);
    assertThat(err).containsPattern("坏\\.xml:\\d+").doesNotContain("Exception");
    assertThat(run("check", "--rules", folder.resolve("无").toString(), draft)).isEqualTo(2);
    assertThat(err).contains("路径不对");
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
    assertThat(run("test-rules", rules.toString())).isZero();
    assertThat(out).isEqualTo("共测试 1 个文件，规则 1 条，例句 2 个：全部通过\n");
    Path file = folder.resolve("通知.txt");
    Files.writeString(file, "要推动工作落地。\n");
    for (String mode : new String[] {"auto", "always"}) {
      assertThat(run("check", "--languagetool", mode, "--rules", rules.toString(), file.toString()))
          .isEqualTo(1);
      assertThat(out).contains("warning[own-wording] 本单位写“推动工作落实”");
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
    assertThat(run("test-rules", rules.toString())).isEqualTo(1);
    assertThat(out.lines().toList()).hasSize(3);
    assertThat(out).contains("a.xml:4：", "b.xml:2：", "DOCTYPE", "有错 2 处");
    Files.delete(rules.resolve("b.xml"));
    Files.writeString(rules.resolve("a.xml"), OWN_RULES.replace("own-wording", "doubled-word"));
    assertThat(run("test-rules", rules.toString())).isEqualTo(1);
    assertThat(out).contains("a.xml:4：", "重名");
    assertThat(run("check", "--rules", rules.toString(), draft)).isEqualTo(2);
    assertThat(err).contains("a.xml:4：", "重名");
  }

  @Test
  void aFolderMustBeNamed() {
    assertThat(run("test-rules")).isEqualTo(2);
    assertThat(err).contains("gongwen test-rules 规则/");
    assertThat(run("test-rules", folder.resolve("无").toString())).isEqualTo(2);
    assertThat(err).contains("无法读取");
    assertThat(run("test-rules", "--help")).isZero();
    assertThat(out).contains("退出码");
    assertThat(run("help")).isZero();
    assertThat(out).contains("gongwen test-rules");
  }

  @Test
  void anUnknownModeIsRefused() {
    assertThat(run("check", "--languagetool", "alway", draft)).isEqualTo(2);
    assertThat(err).contains("可用：auto、always、never", "是不是要用 always？");
  }
}
