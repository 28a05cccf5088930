package io.github.gongwenlint.reader.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Outline;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Rule;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Old Word files, rich text and OpenDocument. notice.docx was written by hand; LibreOffice 7.4 made
 * the others of it.
 */
class OtherFormatsTest {
  private static final RuleBook BOOK = RuleBook.builtIn();

  private static final String TEXT =
      """
      关于开展安全检查的通知
      各科室：
      为做好汛期安全工作，现将有关事项通知如下。
      一、检查范围
      （一）工矿企业。重点检查危险化学品单位。
      1.排查储罐区；
      2.排查装卸区。
      （二）学校医院。检查消防通道。
      1.检查宿舍。
      二、工作要求
      各科室要及时上报。
      镇
      企业（家）
      甲镇
      12
      乙镇
      8
      合计
      21
      三、检查步骤
      各科室要落实落实责任，于XX月XX日前报送。
      某市应急管理局
      2024年5月6日
      名单见附表。
      """;

  private static byte[] notice(String ending) throws Exception {
    return Files.readAllBytes(Path.of("src/test/resources/word/notice." + ending));
  }

  private static Document read(String name, byte[] bytes) throws Exception {
    return Readers.read(name, bytes);
  }

  private static Stream<String> traces(Document document) {
    return document.traces().stream()
        .filter(
            trace ->
                switch (trace.kind()) {
                  case INSERTION, DELETION, HIDDEN -> true;
                  default -> false;
                })
        .map(trace -> trace.kind() + " " + document.text(trace.span()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "odt", "rtf"})
  void allFormatsHaveTheSameTextAndStructure(String ending) throws Exception {
    Document document = read("通知." + ending, notice(ending));
    String text = document.text(0, document.length()).replaceAll("\n+", "\n");
    assertThat(text).isEqualTo(TEXT);
    assertThat(traces(document)).contains("INSERTION 及时", "DELETION ", "HIDDEN ");
    Document word = read("通知.docx", notice("docx"));
    assertThat(document.blocks())
        .extracting(block -> block.kind() + " " + block.level() + " " + document.text(block.span()))
        .isEqualTo(
            word.blocks().stream()
                .map(block -> block.kind() + " " + block.level() + " " + word.text(block.span()))
                .toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "odt", "rtf"})
  void allFormatsAreReportedAlike(String ending) throws Exception {
    Document document = read("通知." + ending, notice(ending));
    Outline outline = new Outline(document);
    assertThat(new Linter(BOOK, Rule::enabled).lint(document))
        .extracting(
            found ->
                found.rule().id()
                    + " "
                    + document.source().lines().line(found.span().start())
                    + " "
                    + outline.at(found.span().start()))
        .containsExactly(
            "tracked-change 11 二、第1段",
            "hidden-text 11 二、第1段",
            "sum-mismatch 19 表1 第4行第2列",
            "doubled-word 21 三、第1段",
            "unfilled-placeholder 21 三、第1段",
            "unfilled-placeholder 22 落款");
  }

  /** remarks.docx is made like notice.docx; its first comment leaves a doubled word alone. */
  @ParameterizedTest
  @ValueSource(strings = {"docx", "doc", "odt"})
  void changesCommentsAndHighlightingAreReadWithTheirAuthors(String ending) throws Exception {
    byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/word/remarks." + ending));
    Document document = read("备注." + ending, bytes);
    assertThat(
            document.traces().stream()
                .filter(
                    trace ->
                        switch (trace.kind()) {
                          case INSERTION, DELETION, COMMENT -> true;
                          default -> false;
                        })
                .map(
                    trace ->
                        trace.kind()
                            + " "
                            + (trace.kind() == Trace.Kind.INSERTION
                                ? document.text(trace.span())
                                : trace.detail())
                            // In old Word files the authors of comments are kept elsewhere.
                            + (trace.kind() == Trace.Kind.COMMENT ? "" : " " + trace.author())))
        .containsExactly(
            "INSERTION 插入的一句。 王敏",
            "DELETION 删去的话 李刚",
            "COMMENT gongwen 忽略 doubled-word 原文",
            "COMMENT 请核对此处");
    assertThat(new Linter(BOOK, Rule::enabled).lint(document))
        .extracting(
            found -> found.rule().id() + " " + document.source().lines().line(found.span().start()))
        .containsExactlyInAnyOrder(
            "tracked-change 2",
            "leftover-highlight 3",
            "doubled-word 5",
            "leftover-comment 5",
            "hidden-text 6");
  }

  @Test
  void theContentTellsTheFormatNotTheName() throws Exception {
    for (String ending : List.of("doc", "odt", "rtf")) {
      for (String name : List.of("a.docx", "a.wps", "a.wpt", "a.dot")) {
        Document document = read(name, notice(ending));
        assertThat(document.text(0, 11)).as(ending + " as " + name).isEqualTo("关于开展安全检查的通知");
      }
    }
    assertThat(read("a.doc", notice("docx")).text(0, 4)).isEqualTo("关于开展");
  }

  @Test
  void richTextInOldChineseBytesIsRead() throws Exception {
    String rtf =
        "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 "
            + bytes("宋体")
            + ";}}{\\info{\\title "
            + bytes("工作总结")
            + "}}\\f0 "
            + bytes("关于公文")
            + "\\u22788?\\u29702?"
            + bytes("的通知")
            + "\\par {\\*\\bkmkstart x}"
            + bytes("各科室：")
            + "\\line "
            + bytes("请查收。")
            + "{\\v "
            + bytes("内部")
            + "}{\\*\\unheard "
            + bytes("不读")
            + "}{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par}";
    Document document = read("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII));
    assertThat(document.text(0, document.length())).isEqualTo("关于公文处理的通知\n各科室：\n请查收。3\n");
    assertThat(document.traces())
        .extracting(Trace::kind, Trace::detail)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Trace.Kind.HIDDEN, "内部"),
            org.assertj.core.groups.Tuple.tuple(Trace.Kind.TITLE, "工作总结"));
  }

  private static String bytes(String text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text.getBytes(Charset.forName("GBK"))) {
      escaped.append(String.format("\\'%02x", b & 0xff));
    }
    return escaped.toString();
  }

  @Test
  void filesThatCannotBeReadSayWhatToDo() throws Exception {
    byte[] old = notice("doc");
    // The flag of [MS-DOC] 2.5.2 that says the text is encrypted.
    byte[] locked = old.clone();
    int start = 0;
    while ((locked[start] & 0xff) != 0xec || (locked[start + 1] & 0xff) != 0xa5) {
      start++;
    }
    locked[start + 11] |= 1;
    refused("a.doc", locked, "密码");
    refused("a.doc", java.util.Arrays.copyOf(old, old.length / 2), "另存为 .docx");
    refused("a.rtf", "{\\rtf1".getBytes(StandardCharsets.US_ASCII), "");
    refused("a.doc", "<html><body>通知</body></html>".getBytes(StandardCharsets.UTF_8), "网页");
    refused("a.doc", "<?xml version=\"1.0\"?><x/>".getBytes(StandardCharsets.UTF_8), "XML");
    refused("a.wps", "只是文字".getBytes(StandardCharsets.UTF_8), "另存为");
    refused("a.rtf", ("{\\rtf1" + "{".repeat(5000)).getBytes(StandardCharsets.US_ASCII), "嵌套");
  }

  private static void refused(String name, byte[] bytes, String why) {
    if (why.isEmpty()) {
      // Whatever comes of it, no other exception.
      try {
        Readers.read(name, bytes);
      } catch (UnreadableException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
      return;
    }
    assertThatThrownBy(() -> Readers.read(name, bytes))
        .as(name)
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(why);
  }

  @Test
  void headingsAndTablesOfOpenDocument() throws Exception {
    String content =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"><office:body><office:text>"
            + "<text:p>关于情况的报告</text:p><text:p>现将有关情况报告如下。</text:p><text:h text:outline-level=\"2\">主要做法</text:h>"
            + "<text:p>甲<text:s text:c=\"2\"/>乙<text:tab/>丙<text:line-break/>丁\n 戊"
            + "<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
            + "<text:note-body><text:p>脚注的话</text:p></text:note-body></text:note>。</text:p>"
            + "<text:p><draw:frame><draw:text-box><text:p>框里的字</text:p></draw:text-box></draw:frame>框外</text:p>"
            + "<table:table><table:table-row><table:table-cell table:number-columns-spanned=\"2\">"
            + "<text:p>头</text:p></table:table-cell><table:covered-table-cell/>"
            + "<table:table-cell><text:p>三</text:p></table:table-cell></table:table-row></table:table>"
            + "</office:text></office:body></office:document-content>";
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    Document document = read("a.odt", bytes.toByteArray());
    assertThat(document.text(0, document.length()))
        .isEqualTo("关于情况的报告\n现将有关情况报告如下。\n主要做法\n甲  乙\t丙\n丁 戊。\n框里的字\n框外\n头\n三\n脚注的话\n");
    assertThat(document.blocks())
        .extracting(Block::kind, Block::level)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Block.Kind.HEADING, 2),
            org.assertj.core.groups.Tuple.tuple(Block.Kind.TABLE_CELL, 3));
    assertThat(document.traces().stream().filter(t -> t.kind() == Trace.Kind.PLACE))
        .extracting(Trace::detail)
        .containsExactly("文本框", "表1 第1行第1列", "表1 第1行第3列", "脚注1");
  }
}
