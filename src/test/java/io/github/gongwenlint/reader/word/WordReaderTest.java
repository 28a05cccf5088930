package io.github.gongwenlint.reader.word;

import static io.github.gongwenlint.reader.word.WordFile.level;
import static io.github.gongwenlint.reader.word.WordFile.numbered;
import static io.github.gongwenlint.reader.word.WordFile.p;
import static io.github.gongwenlint.reader.word.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordReaderTest {
  private static final String LISTS =
      "<w:abstractNum w:abstractNumId=\"1\">"
          + level(0, "chineseCountingThousand", "%1、", "<w:suff w:val=\"nothing\"/>")
          + level(1, "chineseCountingThousand", "（%2）", "")
          + level(2, "decimal", "%3.", "")
          + level(3, "decimal", "%3.%4", "")
          + "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">"
          + level(0, "chineseCountingThousand", "第%1条", "")
          + "</w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
          + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
          + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"
          + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>";

  private static Document read(WordFile file) throws Exception {
    return Readers.read("报告.docx", file.bytes());
  }

  private static String text(WordFile file) throws Exception {
    Document document = read(file);
    return document.text(0, document.length());
  }

  @Test
  void whatStandsOnThePageIsRead() throws Exception {
    String body =
        "<w:p>"
            + r("关于开展")
            + "<w:del w:id=\"1\" w:author=\"甲\"><w:r><w:delText>全面</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"甲\">"
            + r("专项")
            + "</w:ins><w:hyperlink w:anchor=\"x\">"
            + r("检查")
            + "</w:hyperlink>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部掌握</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>的通知</w:t></w:r></w:p>"
            + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGEREF x</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + r("见第3页")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:fldSimple w:instr=\"REF y\">"
            + r("、表2")
            + "</w:fldSimple><w:r><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:noBreakHyphen/>"
            + "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>"
            + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + p("单击此处输入文字。")
            + "</w:sdtContent></w:sdt>";
    Document document = read(WordFile.of(body));
    assertThat(document.text(0, document.length()))
        .isEqualTo("关于开展专项检查的通知\n见第3页、表2\t甲\n乙-\ufffc\n单击此处输入文字。\n");
    assertThat(document.traces())
        .extracting(
            trace ->
                trace.kind()
                    + " "
                    + document.text(trace.span())
                    + " "
                    + trace.detail()
                    + trace.author())
        .containsExactly("DELETION  全面甲", "INSERTION 专项 甲", "HIDDEN  内部掌握", "PROMPT 单击此处输入文字。 ");
  }

  @Test
  void textBoxesAreReadOnce() throws Exception {
    String box = "<w:txbxContent>" + p("框里的字") + "</w:txbxContent>";
    assertThat(
            text(
                WordFile.of(
                    "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                        + box
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
                        + box
                        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
                        + r("段落")
                        + "</w:p>"
                        + p("下一段"))))
        .isEqualTo("段落\n框里的字\n下一段\n");
  }

  @Test
  void tablesAndNotesHaveTheirKinds() throws Exception {
    WordFile file =
        WordFile.of(
                p("关于预算执行情况的报告")
                    + "<w:tbl><w:tr><w:tc>"
                    + p("项目")
                    + "</w:tc><w:tc>"
                    + p("金额")
                    + "</w:tc></w:tr></w:tbl>"
                    + "<w:tbl><w:tr><w:tc>"
                    + p("框里的正文，全年工作进展顺利。")
                    + "</w:tc></w:tr></w:tbl>")
            .related(
                "footnotes",
                "footnotes",
                "<w:footnote w:type=\"separator\" w:id=\"-1\">"
                    + p("—")
                    + "</w:footnote><w:footnote w:id=\"1\">"
                    + p("数据截至三月。")
                    + "</w:footnote>")
            .related("footer", "ftr", p("— 1 —"));
    Document document = read(file);
    assertThat(document.blocks())
        .extracting(block -> block.kind() + " " + document.text(block.span()))
        .containsExactly(
            "TITLE 关于预算执行情况的报告",
            "TABLE_CELL 项目",
            "TABLE_CELL 金额",
            "BODY 框里的正文，全年工作进展顺利。",
            "NOTE 数据截至三月。");
  }

  @Test
  void automaticNumbersAreComputed() throws Exception {
    StringBuilder body = new StringBuilder();
    body.append(numbered(1, 0, "总体情况"));
    body.append(numbered(1, 1, "主要做法。"));
    body.append(numbered(1, 2, "一项。"));
    body.append(numbered(1, 3, "细目。"));
    body.append(numbered(1, 2, "二项。"));
    body.append(numbered(1, 1, "主要成效。"));
    body.append(numbered(1, 2, "又一项。"));
    body.append(numbered(1, 0, "下步打算"));
    body.append(numbered(2, 0, "另一份"));
    body.append(numbered(2, 0, "再一项"));
    body.append(numbered(0, 0, "不编号"));
    body.append(numbered(3, 0, "为了规范管理，制定本办法。"));
    assertThat(text(WordFile.of(body.toString()).related("numbering", "numbering", LISTS)))
        .isEqualTo(
            """
            一、总体情况
            （一）主要做法。
            1.一项。
            1.1 细目。
            2.二项。
            （二）主要成效。
            1.又一项。
            二、下步打算
            一、另一份
            二、再一项
            不编号
            第一条 为了规范管理，制定本办法。
            """);
  }

  @Test
  void emptyParagraphsHaveTheirNumbersAsLongAsTheyAreThere() throws Exception {
    String list = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>%s</w:pPr>";
    String end = "<w:rPr><w:%s w:id=\"1\" w:author=\"甲\"/></w:rPr>";
    String body =
        numbered(1, 0, "总体情况")
            + "<w:p>"
            + list.formatted("")
            + "</w:p>"
            + "<w:p>"
            + list.formatted(end.formatted("del"))
            + "<w:del w:id=\"2\" w:author=\"甲\"><w:r><w:delText>删去的一节</w:delText></w:r></w:del></w:p>"
            + "<w:p>"
            + list.formatted(end.formatted("vanish"))
            + "</w:p>"
            + "<w:p>"
            + list.formatted(end.formatted("ins"))
            + "</w:p>"
            + numbered(1, 0, "主要做法");
    assertThat(text(WordFile.of(body).related("numbering", "numbering", LISTS)))
        .isEqualTo("一、总体情况\n二、\n三、\n四、主要做法\n");
  }

  @Test
  void numbersComeThroughStyles() throws Exception {
    String styles =
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"a\"/>"
            + "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"标题 2\"/><w:basedOn w:val=\"1\"/>"
            + "<w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"3\"><w:name w:val=\"heading 3\"/><w:basedOn w:val=\"a\"/></w:style>";
    String body = "";
    for (String[] line :
        new String[][] {
          {"1", "总体要求"}, {"2", "指导思想"}, {"2", "基本原则"}, {"1", "工作任务"}, {"3", "没有编号的标题"}
        }) {
      body +=
          "<w:p><w:pPr><w:pStyle w:val=\""
              + line[0]
              + "\"/></w:pPr>"
              + r(line[1])
              + "</w:p>"
              + p("正文一句，说明有关情况和安排。");
    }
    Document document =
        read(
            WordFile.of(body)
                .related("styles", "styles", styles)
                .related("numbering", "numbering", LISTS));
    List<String> headings = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block.kind() == Block.Kind.HEADING) {
        headings.add(block.level() + " " + document.text(block.span()));
      }
    }
    assertThat(headings)
        .containsExactly("1 一、总体要求", "2 （一）指导思想", "2 （二）基本原则", "1 二、工作任务", "3 没有编号的标题");
  }

  @Test
  void aTypedNumberThatSkipsIsFoundAmongAutomaticOnes() throws Exception {
    String body =
        numbered(1, 0, "总体情况")
            + p("今年以来，各项工作有序推进。")
            + numbered(1, 0, "存在问题")
            + p("一些工作还不到位。")
            + p("四、下步打算")
            + p("抓好落实。");
    Document document = read(WordFile.of(body).related("numbering", "numbering", LISTS));
    List<Diagnostic> found = new Linter(RuleBook.builtIn(), Rule::enabled).lint(document);
    assertThat(found)
        .extracting(diagnostic -> diagnostic.rule().id() + " " + document.text(diagnostic.span()))
        .containsExactly("numbering-gap 四、");
  }

  @Test
  void commentsAndTitlesAreTraces() throws Exception {
    WordFile file =
        WordFile.of(
                "<w:p><w:commentRangeStart w:id=\"7\"/>"
                    + r("请核实")
                    + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p>")
            .related(
                "comments",
                "comments",
                "<w:comment w:id=\"7\" w:author=\"乙\">" + p("数字不对") + "</w:comment>");
    Document document = read(file);
    assertThat(document.traces())
        .extracting(Trace::kind, Trace::detail)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Trace.Kind.COMMENT, "数字不对"));
  }

  @Test
  void badFilesAreRefusedWithAReason() throws Exception {
    byte[] good = WordFile.of(p("正文")).bytes();
    refused(new byte[0], "0 字节");
    refused("只是文字".getBytes(StandardCharsets.UTF_8), "不是 Word 或 OpenDocument 文件");
    refused("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "PDF");
    refused(Arrays.copyOf(good, good.length / 2), "损坏");
    refused(Arrays.copyOf(good, 20), "损坏");
    byte[] ole = new byte[2048];
    ole[0] = (byte) 0xd0;
    ole[1] = (byte) 0xcf;
    ole[2] = 0x11;
    ole[3] = (byte) 0xe0;
    refused(ole, "不是完好的 .doc 文件");
    byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    System.arraycopy(name, 0, ole, 1024, name.length);
    refused(ole, "密码");
    refused(
        WordFile.of(p("正文"))
            .part("[Content_Types].xml", "")
            .part("word/document.xml", "<w:document")
            .bytes(),
        "XML");
    refused(
        WordFile.of("")
            .part(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
            .bytes(),
        "DOCTYPE");
    refused(
        WordFile.of("")
            .part(
                "word/document.xml",
                WordFile.root("document", "<w:r>".repeat(2000) + "</w:r>".repeat(2000)))
            .bytes(),
        "嵌套");
    refused(
        WordFile.of("").part("word/document.xml", "<x>" + " ".repeat(40 << 20) + "</x>").bytes(),
        "压缩比");
  }

  @Test
  void partsInUtf16AndStrictAreRead() throws Exception {
    String xml =
        WordFile.root("document", "<w:body>" + p("正文") + "</w:body>")
            .replace("UTF-8", "UTF-16")
            .replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main");
    assertThat(
            text(WordFile.of("").part("word/document.xml", xml.getBytes(StandardCharsets.UTF_16))))
        .isEqualTo("正文\n");
  }

  private static void refused(byte[] bytes, String why) {
    assertThatThrownBy(() -> Readers.read("报告.docx", bytes))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining(why);
  }
}
