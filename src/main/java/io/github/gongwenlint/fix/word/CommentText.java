package io.github.gongwenlint.fix.word;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Related;
import java.util.ArrayList;
import java.util.List;

/** Says in a comment what a diagnostic says. */
final class CommentText {
  /** A comment stands in a narrow margin. */
  private static final int LONGEST_QUOTE = 30;

  private static final int LONGEST_REASON = 90;

  private CommentText() {}

  /** Returns the comment's paragraphs; the first one is the heading. */
  static List<String> of(Diagnostic diagnostic, Document document) {
    List<String> lines = new ArrayList<>();
    String severity =
        switch (diagnostic.severity()) {
          case ERROR -> "错误";
          case WARNING -> "警告";
          case INFO -> "提示";
        };
    lines.add(severity + "：" + diagnostic.rule().title() + "（" + diagnostic.rule().id() + "）");
    lines.add(diagnostic.message() + "。");
    for (Fix fix : diagnostic.fixes()) {
      lines.add("建议：" + fix.title());
    }
    for (Related related : diagnostic.related()) {
      String there = document.text(related.span()).replace('\n', ' ');
      lines.add(
          "另见："
              + related.message()
              + "“"
              + (there.length() > LONGEST_QUOTE ? there.substring(0, LONGEST_QUOTE) + "…" : there)
              + "”");
    }
    lines.add("理由：" + firstSentences(diagnostic.rule().explanation()));
    String source = diagnostic.rule().source();
    if (source != null) {
      lines.add("依据：" + source);
    }
    return lines;
  }

  /** Returns the beginning of an explanation; {@code gongwen explain} tells the rest. */
  private static String firstSentences(String explanation) {
    int end = explanation.indexOf('。') + 1;
    if (end == 0) {
      return explanation;
    }
    for (int next = explanation.indexOf('。', end) + 1;
        next > 0 && next <= LONGEST_REASON;
        next = explanation.indexOf('。', next) + 1) {
      end = next;
    }
    return explanation.substring(0, end);
  }

  /**
   * Returns the XML of a comment.
   *
   * @param prefix of WordprocessingML, with its colon
   * @param declaration of that prefix, where it is needed
   */
  static String xml(String prefix, String declaration, int id, String author, List<String> lines) {
    String p = prefix;
    StringBuilder xml = new StringBuilder(512);
    xml.append('<').append(p).append("comment").append(declaration);
    xml.append(' ').append(p).append("id=\"").append(id).append('"');
    xml.append(' ').append(p).append("author=\"").append(author).append('"');
    xml.append(' ').append(p).append("initials=\"gw\">");
    for (int i = 0; i < lines.size(); i++) {
      xml.append('<').append(p).append("p>");
      if (i == 0) {
        xml.append('<').append(p).append("r><").append(p).append("annotationRef/></");
        xml.append(p).append("r>");
      }
      xml.append('<').append(p).append("r>");
      if (i == 0) {
        xml.append('<').append(p).append("rPr><").append(p).append("b/></").append(p);
        xml.append("rPr>");
      }
      PartEditor.appendText(xml, p, lines.get(i));
      xml.append("</").append(p).append("r></").append(p).append("p>");
    }
    return xml.append("</").append(p).append("comment>").toString();
  }
}
