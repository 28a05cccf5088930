package io.github.gongwenlint.cli;

import static io.github.gongwenlint.reader.word.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.reader.word.WordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of content controls that nobody filled in. */
class WordControlsTest {
  @TempDir Path temporary;

  private CommandLineRun cli(String... paragraphs) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p>").append(paragraph).append("</w:p>");
    }
    CommandLineRun run = new CommandLineRun(temporary.toRealPath());
    Files.write(run.folder.resolve("稿.docx"), WordFile.of(body.toString()).bytes());
    return run;
  }

  private static String prompt(String text) {
    return "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        + r(text)
        + "</w:sdtContent></w:sdt>";
  }

  @Test
  void oneRuleSpeaksOfAPrompt() throws IOException {
    CommandLineRun run =
        cli(
            r("联系人：") + prompt("单击此处输入文字。"),
            r("时间：") + prompt("XX年XX月XX日"),
            r("单位：") + prompt("某某单位"),
            r("标题：") + prompt("[请输入标题]"),
            r("说明：") + prompt("请按装好以后填写"));
    assertThat(run.run("check", "--format", "concise", "@稿.docx")).isEqualTo(Main.FOUND);
    assertThat(run.found())
        .containsExactly(
            "稿.docx:1 unfilled-control",
            "稿.docx:2 unfilled-control",
            "稿.docx:3 unfilled-control",
            "稿.docx:4 unfilled-control",
            "稿.docx:5 unfilled-control");
    // Where that rule is off, the hole is still one.
    run.run("check", "--format", "concise", "--ignore", "unfilled-control", "@稿.docx");
    assertThat(run.found())
        .contains("稿.docx:1 unfilled-placeholder", "稿.docx:2 unfilled-placeholder");
  }

  @Test
  void aHoleThatIsLargerThanThePromptTakesItIn() throws IOException {
    CommandLineRun run =
        cli(r("截至XX年") + prompt("X月X日") + r("，完成任务。"), r("经按装") + prompt("单击此处输入文字。"));
    run.run("check", "--format", "concise", "@稿.docx");
    assertThat(run.found())
        .containsExactly(
            "稿.docx:1 unfilled-placeholder",
            "稿.docx:2 misspelled-word",
            "稿.docx:2 unfilled-control");
  }

  @Test
  void plainTextIsJudgedTheSame() throws IOException {
    CommandLineRun run = new CommandLineRun(temporary.toRealPath());
    run.write("稿.txt", "发文字号：单击此处输入文字。\n主送：单击或点击此处输入文字。\n");
    run.run("check", "--format", "concise", "@稿.txt");
    assertThat(run.found()).containsExactly("稿.txt:1 unfilled-control", "稿.txt:2 unfilled-control");
  }
}
