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
            Map.of(),
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
    assertThat(err).contains("请检查路径");
  }

  @Test
  void anUnknownModeIsRefused() {
    assertThat(run("check", "--languagetool", "alway", draft)).isEqualTo(2);
    assertThat(err).contains("可用：auto、always、never", "是不是要用 always？");
  }
}
