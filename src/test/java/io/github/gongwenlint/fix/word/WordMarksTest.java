package io.github.gongwenlint.fix.word;

import static io.github.gongwenlint.reader.word.WordFile.p;
import static io.github.gongwenlint.reader.word.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.fix.Fixes;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.word.WordFile;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordMarksTest {
  private static final Rule RULE =
      Rule.of("some-rule", Category.WORDING, Severity.WARNING, "测试")
          .message("测试")
          .explanation("这样不对。")
          .build();

  private static Document read(byte[] file) throws Exception {
    return Readers.read("稿.docx", file);
  }

  /** Reports 坏 everywhere, to be replaced by 好. */
  private static WordMarks.Result write(byte[] file, Fixes.Level... level) throws Exception {
    Document document = read(file);
    String text = document.text(0, document.length());
    List<Diagnostic> found = new ArrayList<>();
    for (int i = text.indexOf('坏'); i >= 0; i = text.indexOf('坏', i + 1)) {
      Span span = new Span(i, i + 1);
      found.add(Diagnostic.of(RULE, span, "“坏”应为“好”", Fix.safe("改为“好”", span, "好")));
    }
    return WordMarks.write(file, document, found, level.length == 0 ? null : level[0]);
  }

  private static String body(WordMarks.Result result) throws Exception {
    String xml = new Opened(result.bytes()).text("word/document.xml");
    return xml.substring(xml.indexOf("<w:body>") + 8, xml.indexOf("</w:body>"));
  }

  @Test
  void othersInsertionsStayTheirs() throws Exception {
    byte[] file =
        WordFile.of("<w:p><w:ins w:id=\"7\" w:author=\"甲\">" + r("前坏后") + "</w:ins></w:p>").bytes();
    assertThat(body(write(file, Fixes.Level.SAFE)))
        .isEqualTo(
            "<w:p><w:ins w:id=\"7\" w:author=\"甲\">"
                + r("前")
                + "<w:del w:id=\"10\" w:author=\"gongwen-lint\"><w:r><w:delText xml:space=\"preserve\">坏"
                + "</w:delText></w:r></w:del></w:ins><w:ins w:id=\"8\" w:author=\"gongwen-lint\">"
                + r("好")
                + "</w:ins><w:ins w:id=\"9\" w:author=\"甲\">"
                + r("后")
                + "</w:ins></w:p>");
  }

  @Test
  void formattingAndWhatStandsBesideStays() throws Exception {
    String look = "<w:rPr><w:b/><w:sz w:val=\"32\"/></w:rPr>";
    byte[] file =
        WordFile.of("<w:p><w:r w:rsidR=\"00\">" + look + "<w:t>a 坏</w:t><w:tab/></w:r></w:p>")
            .bytes();
    String run = "<w:r w:rsidR=\"00\">" + look;
    assertThat(body(write(file)))
        .isEqualTo(
            "<w:p>"
                + run
                + "<w:t xml:space=\"preserve\">a </w:t></w:r><w:commentRangeStart w:id=\"0\"/>"
                + run
                + "<w:t xml:space=\"preserve\">坏</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>"
                + "<w:r><w:commentReference w:id=\"0\"/></w:r>"
                + run
                + "<w:tab/></w:r></w:p>");
  }

  @Test
  void whatMustNotBeChangedIsCommentedOn() throws Exception {
    String field =
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF 坏</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + r("坏")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    String locked =
        "<w:p>"
            + "<w:sdt><w:sdtPr><w:lock w:val=\"contentLocked\"/></w:sdtPr><w:sdtContent>"
            + r("坏")
            + "</w:sdtContent></w:sdt></w:p>";
    WordMarks.Result result = write(WordFile.of(field + locked).bytes(), Fixes.Level.SUGGESTED);
    assertThat(result.tracked()).isEmpty();
    assertThat(result.comments()).isEqualTo(2);
    // Round the control, and inside of the field's result.
    assertThat(body(result))
        .contains(
            "<w:commentRangeStart w:id=\"1\"/><w:sdt>", "</w:sdt><w:commentRangeEnd w:id=\"1\"/>")
        .contains("<w:commentRangeStart w:id=\"0\"/>" + r("坏") + "<w:commentRangeEnd w:id=\"0\"/>");
  }

  @Test
  void notesAndHeadersAreCommentedOnFromTheText() throws Exception {
    byte[] file =
        WordFile.of(
                p("标题")
                    + "<w:p>"
                    + r("正文")
                    + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
                    + r("。")
                    + "</w:p>")
            .related(
                "footnotes", "footnotes", "<w:footnote w:id=\"1\">" + p("注里坏") + "</w:footnote>")
            .related("header", "hdr", p("页眉坏"))
            .bytes();
    WordMarks.Result result = write(file);
    Opened opened = new Opened(result.bytes());
    assertThat(opened.comments(true).values())
        .satisfiesExactly(
            note -> assertThat(note).contains("位置：脚注“坏”"),
            header -> assertThat(header).contains("位置：页眉页脚“坏”"));
    assertThat(body(result))
        .contains("/><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:commentRangeEnd");
    assertThat(opened.text("word/footnotes.xml"))
        .isEqualTo(new Opened(file).text("word/footnotes.xml"));
    // Changes can be tracked there.
    assertThat(write(file, Fixes.Level.SAFE).tracked()).hasSize(2);
  }

  @Test
  void aCommentThatSomebodyAnsweredStays() throws Exception {
    byte[] first = write(WordFile.of(p("甲坏") + p("乙坏")).bytes()).bytes();
    Opened opened = new Opened(first);
    String body = opened.text("word/document.xml");
    String comments =
        opened
            .text("word/comments.xml")
            .replaceFirst("<w:p>", "<w:p xmlns:w14=\"urn:x\" w14:paraId=\"0000000F\">");
    int last = comments.indexOf("<w:p>", comments.indexOf("理由") - 60);
    comments =
        comments.substring(0, last)
            + "<w:p xmlns:w14=\"urn:x\" w14:paraId=\"0000000A\">"
            + comments.substring(last + 5);
    WordFile again =
        WordFile.of("")
            .related("comments", "comments", "")
            .related("commentsExtended", "commentsEx", "");
    again
        .part("word/document.xml", body)
        .part("word/comments.xml", comments)
        .part(
            "word/commentsExtended.xml",
            "<w15:commentsEx xmlns:w15=\"urn:y\"><w15:commentEx w15:paraId=\"0000000A\"/>"
                + "<w15:commentEx w15:paraId=\"0000000B\" w15:paraIdParent=\"0000000A\"/></w15:commentsEx>");
    WordMarks.Result result = write(again.bytes());
    String kept = new Opened(result.bytes()).text("word/comments.xml");
    assertThat(kept).contains("0000000A");
    // The other finding has its own comment, and the kept one is not doubled.
    assertThat(kept.split("<w:comment ", -1)).hasSize(3);
    assertThat(new Opened(result.bytes()).anchored().values()).containsExactly("坏", "坏");
  }

  @Test
  void strictFilesInUtf16KeepTheirKind() throws Exception {
    String xml =
        WordFile.root("document", "<w:body>" + p("甲坏") + "</w:body>")
            .replace("UTF-8", "UTF-16")
            .replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main");
    byte[] file =
        WordFile.of("").part("word/document.xml", xml.getBytes(StandardCharsets.UTF_16)).bytes();
    Opened opened = new Opened(write(file).bytes());
    String written = new String(opened.parts.get("word/document.xml"), StandardCharsets.UTF_16);
    assertThat(written).contains("<w:commentRangeStart w:id=\"0\"/>" + r("坏"));
    assertThat(opened.text("word/comments.xml"))
        .contains("http://purl.oclc.org/ooxml/wordprocessingml/main");
    assertThat(opened.text("word/_rels/document.xml.rels"))
        .contains("http://purl.oclc.org/ooxml/officeDocument/relationships/comments");
  }

  @Test
  void aFileWithoutPrefixesIsWrittenToo() throws Exception {
    String xml =
        "<document xmlns=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><body><p><r>"
            + "<t>甲坏乙</t></r></p></body></document>";
    byte[] file = WordFile.of("").part("word/document.xml", xml).bytes();
    for (WordMarks.Result result : List.of(write(file), write(file, Fixes.Level.SAFE))) {
      Opened opened = new Opened(result.bytes());
      opened.xml("word/document.xml");
      Document document = read(result.bytes());
      assertThat(document.text(0, 2)).isEqualTo(result.tracked().isEmpty() ? "甲坏" : "甲好");
    }
  }
}
