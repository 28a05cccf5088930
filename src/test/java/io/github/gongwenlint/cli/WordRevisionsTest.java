package io.github.gongwenlint.cli;

import static io.github.gongwenlint.reader.word.WordFile.level;
import static io.github.gongwenlint.reader.word.WordFile.p;
import static io.github.gongwenlint.reader.word.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.word.WordFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Word files with changes that nobody accepted yet are read as if they were. */
class WordRevisionsTest {
  private static final String LISTS =
      "<w:abstractNum w:abstractNumId=\"1\">"
          + level(0, "chineseCountingThousand", "%1、", "<w:suff w:val=\"nothing\"/>")
          + "</w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
  private static final String NUMBERED =
      "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";

  @TempDir Path temporary;

  private static String by(String name) {
    return "<w:" + name + " w:id=\"9\" w:author=\"张三\"/>";
  }

  /** A paragraph whose end has this property. */
  private static String ended(String end, String properties, String runs) {
    return "<w:p><w:pPr>" + properties + "<w:rPr>" + end + "</w:rPr></w:pPr>" + runs + "</w:p>";
  }

  private static String revised(String name, String text) {
    String run = name.equals("del") ? r(text).replace("w:t", "w:delText") : r(text);
    return "<w:" + name + " w:id=\"8\" w:author=\"张三\">" + run + "</w:" + name + ">";
  }

  private CommandLineRun cli(WordFile file) throws IOException {
    CommandLineRun run = new CommandLineRun(temporary.toRealPath());
    Files.write(run.folder.resolve("稿.docx"), file.bytes());
    return run;
  }

  private String text(String name) throws Exception {
    Document document = Readers.read(name, Files.readAllBytes(temporary.resolve(name)));
    return document.text(0, document.length());
  }

  private String body(String name) throws IOException {
    try (ZipFile zip = new ZipFile(temporary.resolve(name).toFile())) {
      var part = zip.getInputStream(zip.getEntry("word/document.xml"));
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aParagraphWhoseEndIsDeletedGoesOnWithTheNextOne() throws Exception {
    String parts =
        ended(by("del"), "", r("要认真抓好落实"))
            + "<w:bookmarkStart w:id=\"7\" w:name=\"_a\"/>"
            + p("落实各项工作。")
            + p("第二段说明情况。");
    CommandLineRun run = cli(WordFile.of(parts));
    assertThat(run.run("check", "--format", "concise", "@稿.docx")).isEqualTo(Main.FOUND);
    assertThat(text("稿.docx")).isEqualTo("要认真抓好落实落实各项工作。\n第二段说明情况。\n");
    assertThat(run.found()).contains("稿.docx:1 doubled-word", "稿.docx:1 tracked-change");
    assertThat(run.out).contains("稿.docx:1:6: error[doubled-word]");
    // A comment may begin in one paragraph and end in the next one.
    run.run("check", "--select", "doubled-word", "@稿.docx", "--annotate", "@批.docx");
    assertThat(run.err).contains("批注 1 处");
    assertThat(text("批.docx")).isEqualTo(text("稿.docx"));
    assertThat(body("批.docx"))
        .contains(
            r("要认真抓好") + "<w:commentRangeStart w:id=\"10\"/>" + r("落实") + "</w:p>",
            "<w:p>" + r("落实") + "<w:commentRangeEnd w:id=\"10\"/>");
    // A change takes away what is too much, and leaves the paragraphs' ends to their author.
    run.run(
        "check",
        "--select",
        "doubled-word",
        "@稿.docx",
        "--track",
        "@改.docx",
        "--track-level",
        "all");
    assertThat(text("改.docx")).isEqualTo("要认真抓好落实各项工作。\n第二段说明情况。\n");
    assertThat(body("改.docx").split("<w:del ", -1)).hasSize(3);
  }

  @Test
  void theNextParagraphSaysWhatTheWholeIsUnlessItIsEmpty() throws Exception {
    String parts =
        ended(by("del"), NUMBERED, r("总体情况"))
            + p("全年完成任务。")
            + ended(by("del"), "", r("下一步"))
            + ended("", NUMBERED, r("打算"))
            + ended(by("del"), NUMBERED, r("有关要求"))
            + p("")
            + ended(by("del"), NUMBERED, revised("del", "删去的一节"))
            + ended("", NUMBERED, r("组织领导"))
            // What is hidden is only not shown.
            + ended("<w:vanish/>", NUMBERED, r("附则。"))
            + p("本方案自印发之日起施行。");
    cli(WordFile.of(parts).related("numbering", "numbering", LISTS));
    assertThat(text("稿.docx"))
        .isEqualTo(
            """
            总体情况全年完成任务。
            一、下一步打算
            二、有关要求
            三、组织领导
            四、附则。本方案自印发之日起施行。
            """);
  }

  @Test
  void paragraphsOfDifferentPlacesStayApart() throws Exception {
    String open = ended(by("del"), "", r("甲"));
    String box = "<w:r><w:pict><w:txbxContent>" + open + "</w:txbxContent></w:pict></w:r>";
    String parts =
        "<w:tbl><w:tr><w:tc>"
            + open
            + open
            + "</w:tc><w:tc>"
            + p("乙")
            + "</w:tc></w:tr></w:tbl>"
            + open
            + "<w:tbl><w:tr><w:tc>"
            + p("丙")
            + "</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
            + ended(by("del"), "", box + r("丁"))
            + p("戊")
            + open
            + "<w:sdt><w:sdtContent>"
            + p("己")
            + open
            + "</w:sdtContent></w:sdt>"
            + p("庚")
            + open;
    cli(
        WordFile.of(parts)
            .related("footnotes", "footnotes", note(1, open) + note(2, p("注")))
            .related("header", "hdr", open + open));
    assertThat(text("稿.docx")).isEqualTo("甲甲\n乙\n甲\n丙\n\n丁戊\n甲\n甲\n己\n甲\n庚\n甲\n甲\n注\n甲甲\n");
  }

  private static String note(int id, String content) {
    return "<w:footnote w:id=\"" + id + "\">" + content + "</w:footnote>";
  }

  @Test
  void whatWasMovedIsReadWhereItArrivesAndCountedOnce() throws Exception {
    String parts =
        p("第一段说明情况。")
            + ended(by("moveFrom"), "", revised("moveFrom", "移走的一段。"))
            + "<w:p>"
            + r("第二段")
            + revised("moveFrom", "移走的几个字")
            + r("说明做法。")
            + "</w:p>"
            + ended(by("moveTo"), "", revised("moveTo", "移走的一段。"))
            + "<w:p>"
            + r("第三段")
            + revised("moveTo", "移走的几个字")
            + r("说明打算。")
            + "</w:p>";
    CommandLineRun run = cli(WordFile.of(parts));
    run.run("check", "--format", "concise", "@稿.docx");
    assertThat(text("稿.docx")).isEqualTo("第一段说明情况。\n第二段说明做法。\n移走的一段。\n第三段移走的几个字说明打算。\n");
    assertThat(run.found()).containsExactly("稿.docx:3 tracked-change");
    assertThat(run.out).contains("移动“移走的一段。”").contains("全文共2处（张三2处）");
  }

  @Test
  void whatWasMovedAwayAndArrivesNowhereIsDeleted() throws Exception {
    String parts = p("第一段说明情况。") + "<w:p>" + revised("moveFrom", "移走的") + r("第二段说明做法。") + "</w:p>";
    CommandLineRun run = cli(WordFile.of(parts));
    run.run("check", "--format", "concise", "@稿.docx");
    assertThat(text("稿.docx")).isEqualTo("第一段说明情况。\n第二段说明做法。\n");
    assertThat(run.found()).containsExactly("稿.docx:2 tracked-change");
    assertThat(run.out).contains("（删除“移走的”，张三）");
  }

  @Test
  void aParagraphThatWasPutInOrTakenOutIsOneChange() throws Exception {
    String parts =
        p("第一段说明情况。")
            + ended(by("ins"), "", revised("ins", "添的一段。"))
            + ended(by("del"), "", revised("del", "删的一段。"))
            + ended(by("ins"), "", r("从这里另起一段。"))
            + p("最后一段。");
    CommandLineRun run = cli(WordFile.of(parts));
    run.run("check", "--format", "concise", "@稿.docx");
    assertThat(text("稿.docx")).isEqualTo("第一段说明情况。\n添的一段。\n从这里另起一段。\n最后一段。\n");
    assertThat(run.out).contains("全文共3处");
  }

  @Test
  void notesOfWhatWasDeletedAreNotRead() throws Exception {
    String mark = "<w:r><w:footnoteReference w:id=\"%d\"/></w:r>";
    String parts =
        "<w:p>"
            + r("第一段说明情况")
            + "<w:del w:id=\"1\" w:author=\"张三\">"
            + mark.formatted(1)
            + "</w:del><w:moveFrom w:id=\"2\" w:author=\"张三\">"
            + mark.formatted(2)
            + "</w:moveFrom><w:moveTo w:id=\"3\" w:author=\"张三\">"
            + mark.formatted(3)
            + "</w:moveTo>"
            + r("。")
            + "</w:p>";
    CommandLineRun run =
        cli(
            WordFile.of(parts)
                .related(
                    "footnotes",
                    "footnotes",
                    note(1, p("删去的，，注。")) + note(2, p("移走的，，注。")) + note(3, p("移来的，，注。"))));
    run.run("check", "--select", "punctuation", "@稿.docx");
    assertThat(text("稿.docx")).isEqualTo("第一段说明情况。\n移来的，，注。\n");
    assertThat(run.out).contains("脚注1");
  }
}
