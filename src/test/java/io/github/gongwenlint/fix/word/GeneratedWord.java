package io.github.gongwenlint.fix.word;

import io.github.gongwenlint.reader.word.WordFile;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Word files made at random of everything that stands in the way of marks. */
final class GeneratedWord {
  private static final String[] LOOKS = {
    "",
    "<w:rPr><w:b/></w:rPr>",
    "<w:rPr><w:rFonts w:eastAsia=\"仿宋\"/><w:sz w:val=\"32\"/></w:rPr>",
    "<w:rPr><w:i/><w:rPrChange w:id=\"@\" w:author=\"甲\"><w:rPr/></w:rPrChange></w:rPr>",
  };

  /** What a piece of a paragraph is. */
  enum Kind {
    RUN,
    RUN_WITHOUT_SPACE,
    CHARACTER_DATA,
    REFERENCES,
    TWO_TEXTS,
    TAB,
    BREAK,
    HYPHEN,
    SYMBOL,
    HIDDEN,
    LINK,
    FIELD,
    SIMPLE_FIELD,
    INSERTED,
    INSERTED_TWICE,
    DELETED,
    MOVED,
    MOVED_AWAY,
    COMMENTED,
    CONTROL,
    LOCKED,
    LIST,
    PROMPT,
    NOTE,
    TEXT_BOX,
    RUBY,
    BOOKMARK,
    SMART_TAG
  }

  /** A piece of a paragraph. */
  record Piece(Kind kind, String text, int look) {}

  /** What became of a paragraph's end. */
  private static final String[] ENDS = {
    "",
    "<w:rPr><w:del w:id=\"@\" w:author=\"甲\"/></w:rPr>",
    "<w:rPr><w:moveFrom w:id=\"@\" w:author=\"甲\"/></w:rPr>",
    "<w:rPr><w:vanish/></w:rPr>",
    "<w:rPr><w:ins w:id=\"@\" w:author=\"甲\"/></w:rPr>",
  };

  /** A paragraph, what became of its end, and what it stands in: nothing, a table, a control. */
  record Paragraph(int frame, int end, List<Piece> pieces) {}

  private final StringBuilder comments = new StringBuilder();
  private final StringBuilder notes = new StringBuilder();
  private int ids;

  private GeneratedWord() {}

  static Arbitrary<List<Paragraph>> paragraphs() {
    Arbitrary<String> texts =
        Arbitraries.of("甲", "乙", "丙", "落实", " ", "　", "&", "<", "\"", "a", "\u200b", "😀", "。")
            .list()
            .ofMinSize(1)
            .ofMaxSize(6)
            .map(parts -> String.join("", parts));
    // Plain runs are as frequent as all the rest.
    Arbitrary<Kind> kinds =
        Arbitraries.oneOf(Arbitraries.of(Kind.RUN), Arbitraries.of(Kind.values()));
    Arbitrary<Piece> pieces =
        Combinators.combine(kinds, texts, Arbitraries.integers().between(0, LOOKS.length - 1))
            .as(Piece::new);
    return Combinators.combine(
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(6, 0),
                net.jqwik.api.Tuple.of(1, 1),
                net.jqwik.api.Tuple.of(1, 2),
                net.jqwik.api.Tuple.of(1, 3)),
            Arbitraries.frequency(
                net.jqwik.api.Tuple.of(6, 0),
                net.jqwik.api.Tuple.of(3, 1),
                net.jqwik.api.Tuple.of(1, 2),
                net.jqwik.api.Tuple.of(1, 3),
                net.jqwik.api.Tuple.of(1, 4)),
            pieces.list().ofMaxSize(6))
        .as(Paragraph::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5);
  }

  static byte[] file(List<Paragraph> paragraphs) throws IOException {
    GeneratedWord generated = new GeneratedWord();
    StringBuilder body = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      StringBuilder runs = new StringBuilder("<w:p w:rsidR=\"00A1\"><w:pPr><w:jc w:val=\"both\"/>");
      runs.append(ENDS[paragraph.end()]).append("</w:pPr>");
      for (Piece piece : paragraph.pieces()) {
        runs.append(generated.piece(piece, true));
      }
      String whole = runs.append("</w:p>\n").toString();
      body.append(
          switch (paragraph.frame()) {
            case 1 -> "<w:tbl><w:tr><w:tc>" + whole + "</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>";
            case 2 -> control("<w:lock w:val=\"sdtContentLocked\"/>", whole);
            case 3 -> control("<w:alias w:val=\"x\"/>", whole);
            default -> whole;
          });
    }
    WordFile file = WordFile.of(generated.numbered(body.toString()));
    if (generated.notes.length() > 0) {
      file.related("footnotes", "footnotes", generated.numbered(generated.notes.toString()));
    }
    if (generated.comments.length() > 0) {
      file.related("comments", "comments", generated.comments.toString());
    }
    return file.part("word/media/image1.png", new byte[] {1, 2, 3}).bytes();
  }

  private String numbered(String xml) {
    StringBuilder all = new StringBuilder();
    for (char c : xml.toCharArray()) {
      all.append(c == '@' ? String.valueOf(++ids + 500) : String.valueOf(c));
    }
    return all.toString();
  }

  private static String control(String properties, String content) {
    return "<w:sdt><w:sdtPr>"
        + properties
        + "</w:sdtPr><w:sdtContent>"
        + content
        + "</w:sdtContent></w:sdt>";
  }

  private static String run(int look, String content) {
    return "<w:r w:rsidRPr=\"00B2\">" + LOOKS[look] + content + "</w:r>";
  }

  private static String t(String text) {
    return "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private String piece(Piece piece, boolean outer) {
    String text = piece.text();
    int look = piece.look();
    String plain = run(look, t(text));
    return switch (piece.kind()) {
      case RUN -> plain;
      case RUN_WITHOUT_SPACE -> run(look, "<w:t>" + escaped(text) + "</w:t>");
      case CHARACTER_DATA -> run(look, "<w:t><![CDATA[" + text + "]]>尾</w:t>");
      case REFERENCES ->
          run(look, "<w:t xml:space='preserve'>&#x7532;" + escaped(text) + "&#128512;&quot;</w:t>");
      case TWO_TEXTS ->
          run(look, t(text) + "<w:tab/>" + t(text) + "<w:lastRenderedPageBreak/>" + t("尾"));
      case TAB -> run(look, "<w:tab/>");
      case BREAK -> run(look, t("上") + "<w:br/>");
      case HYPHEN -> run(look, "<w:noBreakHyphen/>");
      case SYMBOL -> run(look, "<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/>");
      case HIDDEN -> "<w:r><w:rPr><w:vanish/></w:rPr>" + t(text) + "</w:r>";
      case LINK -> "<w:hyperlink w:anchor=\"x\">" + plain + run(0, t("链接")) + "</w:hyperlink>";
      case FIELD -> field(plain);
      case SIMPLE_FIELD -> "<w:fldSimple w:instr=\"PAGE\">" + plain + "</w:fldSimple>";
      case INSERTED -> "<w:ins w:id=\"@\" w:author=\"甲\">" + plain + "</w:ins>";
      case INSERTED_TWICE ->
          "<w:ins w:id=\"@\" w:author=\"甲\">" + plain + run(1, t("又添")) + "</w:ins>";
      case DELETED ->
          "<w:del w:id=\"@\" w:author=\"甲\"><w:r><w:delText>"
              + escaped(text)
              + "</w:delText></w:r></w:del>";
      case MOVED -> "<w:moveTo w:id=\"@\" w:author=\"甲\">" + plain + "</w:moveTo>";
      case MOVED_AWAY -> "<w:moveFrom w:id=\"@\" w:author=\"甲\">" + plain + "</w:moveFrom>";
      case COMMENTED -> commented(plain);
      case CONTROL -> control("<w:tag w:val=\"y\"/>", plain);
      case LOCKED -> control("<w:lock w:val=\"contentLocked\"/>", plain);
      case LIST -> control("<w:dropDownList/>", plain);
      case PROMPT -> control("<w:showingPlcHdr/>", plain);
      case NOTE -> note(look, text);
      case TEXT_BOX -> outer ? box(piece(new Piece(Kind.RUN, "框" + text, look), false)) : "";
      case RUBY ->
          "<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>zhù</w:t></w:r></w:rt><w:rubyBase>"
              + plain
              + "</w:rubyBase></w:ruby></w:r>";
      case BOOKMARK ->
          "<w:bookmarkStart w:id=\"@\" w:name=\"_x\"/><w:proofErr w:type=\"gramStart\"/>" + plain;
      case SMART_TAG -> "<w:smartTag w:element=\"date\">" + plain + "</w:smartTag>";
    };
  }

  private static String field(String result) {
    return run(0, "<w:fldChar w:fldCharType=\"begin\"/>")
        + run(0, "<w:instrText>REF x</w:instrText>")
        + run(0, "<w:fldChar w:fldCharType=\"separate\"/>")
        + result
        + run(0, "<w:fldChar w:fldCharType=\"end\"/>");
  }

  private String commented(String run) {
    int id = ++ids;
    comments
        .append("<w:comment w:id=\"")
        .append(id)
        .append("\" w:author=\"乙\">")
        .append("<w:p><w:r>")
        .append(t("请核实" + id))
        .append("</w:r></w:p></w:comment>");
    return "<w:commentRangeStart w:id=\""
        + id
        + "\"/>"
        + run
        + "<w:commentRangeEnd w:id=\""
        + id
        + "\"/><w:r><w:commentReference w:id=\""
        + id
        + "\"/></w:r>";
  }

  private String note(int look, String text) {
    int id = ++ids;
    notes
        .append("<w:footnote w:id=\"")
        .append(id)
        .append("\"><w:p><w:r><w:footnoteRef/></w:r>")
        .append(run(look, t("注" + text)))
        .append("</w:p></w:footnote>");
    return run(look, t("前") + "<w:footnoteReference w:id=\"" + id + "\"/>" + t("后"));
  }

  private static String box(String run) {
    String box = "<w:txbxContent><w:p>" + run + "</w:p></w:txbxContent>";
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
        + box
        + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
        + box
        + "</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  }
}
