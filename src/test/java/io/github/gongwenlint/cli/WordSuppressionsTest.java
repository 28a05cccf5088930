package io.github.gongwenlint.cli;

import static io.github.gongwenlint.reader.word.WordFile.p;
import static io.github.gongwenlint.reader.word.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.reader.word.WordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comments in Word files that silence a rule where it has nothing to say. */
class WordSuppressionsTest {
  private static final String PARAGRAPH =
      "<w:p xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w14:paraId=\"%s\">";

  @TempDir Path temporary;
  private CommandLineRun cli;

  @BeforeEach
  void prepare() throws IOException {
    cli = new CommandLineRun(temporary.toRealPath());
  }

  private static String commented(int id, String text) {
    return "<w:p><w:commentRangeStart w:id=\"%1$d\"/>%2$s<w:commentRangeEnd w:id=\"%1$d\"/><w:r><w:commentReference w:id=\"%1$d\"/></w:r></w:p>"
        .formatted(id, r(text));
  }

  private static String comment(int id, String content) {
    return "<w:comment w:id=\"" + id + "\" w:author=\"张三\">" + content + "</w:comment>";
  }

  private void write(String comments, String answers) throws IOException {
    StringBuilder body = new StringBuilder(p("重点工作（共两项)。"));
    for (int id = 1; id <= comments.split("<w:comment ", -1).length - 1; id++) {
      body.append(commented(id, "第" + id + "段说明情况。"));
    }
    WordFile file = WordFile.of(body.toString()).related("comments", "comments", comments);
    if (!answers.isEmpty()) {
      file.related("commentsExtended", "commentsEx", "")
          .part(
              "word/commentsExtended.xml",
              "<w15:commentsEx xmlns:w15=\"urn:y\">" + answers + "</w15:commentsEx>");
    }
    Files.write(cli.folder.resolve("稿.docx"), file.bytes());
  }

  private String part(String name, String part) throws IOException {
    try (ZipFile zip = new ZipFile(cli.folder.resolve(name).toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(part)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatIsInVainGoesWhereChangesAreMade() throws IOException {
    write(
        comment(1, p("gongwen 忽略 doubled-word 引用原文"))
            + comment(2, p("请财务核实"))
            + comment(3, p("gongwen 忽略 halfwidth-punctuation，typo 引用原文")),
        "");
    byte[] before = Files.readAllBytes(cli.folder.resolve("稿.docx"));
    assertThat(cli.run("check", "@稿.docx", "--track", "@改.docx")).isEqualTo(Main.FOUND);
    // What is reported is what the draft has.
    assertThat(cli.out).contains("unused-suppression");
    assertThat(cli.err).contains("修订 1 处，删去没有用处的忽略批注 2 条");
    assertThat(part("改.docx", "word/comments.xml"))
        .contains("请财务核实")
        .doesNotContain("引用原文")
        .doesNotContain("unused-suppression");
    assertThat(part("改.docx", "word/document.xml"))
        .contains("<w:commentRangeStart w:id=\"2\"/>")
        .doesNotContain("<w:commentRangeStart w:id=\"1\"/>")
        .doesNotContain("<w:commentReference w:id=\"3\"/>")
        .contains("<w:p>" + r("第1段说明情况。") + "</w:p>");
    cli.run("check", "--select", "unused-suppression", "@改.docx");
    assertThat(cli.found()).isEmpty();
    // Comments only say it.
    cli.run("check", "@稿.docx", "--annotate", "@批.docx");
    assertThat(part("批.docx", "word/comments.xml"))
        .contains("gongwen 忽略 doubled-word", "unused-suppression");
    // In the file itself only with the old one beside it.
    cli.run("check", "@稿.docx", "--in-place", "track");
    assertThat(part("稿.docx", "word/comments.xml")).doesNotContain("引用原文");
    assertThat(Files.readAllBytes(cli.folder.resolve("稿.docx.bak"))).isEqualTo(before);
  }

  @Test
  void whatIsOfUseStays() throws IOException {
    String directive = "gongwen 忽略 halfwidth-punctuation 原文如此";
    WordFile file =
        WordFile.of(commented(1, "重点工作（共两项)。"))
            .related("comments", "comments", comment(1, p(directive + "，见附件")));
    Files.write(cli.folder.resolve("稿.docx"), file.bytes());
    assertThat(cli.run("check", "@稿.docx", "--in-place", "track")).isEqualTo(Main.CLEAN);
    // One of two rules is of use: a person may correct the comment.
    file.related("comments", "comments", comment(1, p(directive.replace(" 原文", "，typo 原文"))));
    Files.write(cli.folder.resolve("稿.docx"), file.bytes());
    assertThat(cli.run("check", "@稿.docx", "--track", "@改.docx", "--track-level", "all"))
        .isEqualTo(Main.FOUND);
    assertThat(part("改.docx", "word/comments.xml")).contains("typo 原文如此", "没有“typo”的问题");
  }

  @Test
  void whatLacksSomethingIsForAPerson() throws IOException {
    write(
        comment(1, p("gongwen 忽略 doubled-word")) + comment(2, p("gongwen 忽略 doubled-wrod 引用原文")),
        "");
    cli.run("check", "@稿.docx", "--track", "@改.docx");
    assertThat(cli.err).doesNotContain("删去没有用处");
    assertThat(part("改.docx", "word/comments.xml")).contains("doubled-word", "doubled-wrod");
    cli.run("check", "@稿.docx", "--track", "@全改.docx", "--track-level", "all");
    assertThat(cli.err).contains("删去没有用处的忽略批注 2 条");
    assertThat(part("全改.docx", "word/comments.xml")).doesNotContain("doubled");
  }

  @Test
  void aCommentThatHoldsMoreOrIsTalkedOfStays() throws IOException {
    String directive = "gongwen 忽略 doubled-word 引用原文";
    write(
        comment(1, p(directive) + p("另请核实数字"))
            + comment(2, PARAGRAPH.formatted("0000000A") + r(directive) + "</w:p>")
            + comment(3, PARAGRAPH.formatted("0000000B") + r(directive) + "</w:p>")
            + comment(4, "<w:p><w:r><w:t>" + directive + "</w:t><w:drawing/></w:r></w:p>"),
        "<w15:commentEx w15:paraId=\"0000000A\"/>"
            + "<w15:commentEx w15:paraId=\"0000000B\" w15:paraIdParent=\"0000000A\"/>");
    cli.run("check", "@稿.docx", "--track", "@改.docx", "--track-level", "all");
    assertThat(cli.err).doesNotContain("删去没有用处");
    assertThat(part("改.docx", "word/comments.xml").split("w:author=\"张三\"", -1)).hasSize(5);
  }
}
