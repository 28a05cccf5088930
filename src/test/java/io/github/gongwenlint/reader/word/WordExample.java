package io.github.gongwenlint.reader.word;

import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a real Word file of an example that is written as text with braces (see {@link
 * io.github.gongwenlint.rule.Example}), and leads places of its text back to what is written.
 */
public final class WordExample {
  private static final String W = "http://schemas.openxmlformats.org/package/2006/metadata/";

  private final StringBuilder body = new StringBuilder();
  private final StringBuilder visible = new StringBuilder();

  /** For each character that is seen where it is written. */
  private final List<Integer> places = new ArrayList<>();

  private final StringBuilder comments = new StringBuilder();
  private final StringBuilder lists = new StringBuilder();
  private final StringBuilder instances = new StringBuilder();
  private final StringBuilder core = new StringBuilder();
  private String number = "";
  private int ids;

  /** Where elements end of which nothing is seen. */
  private final List<Integer> ends = new ArrayList<>();

  private WordExample() {}

  /** Reads an example without its marks. */
  public static WordExample of(String text) {
    WordExample example = new WordExample();
    StringBuilder paragraph = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\n') {
        example.paragraph(paragraph);
        example.visible.append('\n');
        example.places.add(i++);
      } else if (c == '{') {
        int end = text.indexOf('}', i);
        int colon = text.indexOf('：', i);
        if (end < 0 || colon < 0 || colon > end) {
          throw new IllegalArgumentException("no element: " + text);
        }
        String[] head = text.substring(i + 1, colon).split(" ", 2);
        int before = example.places.size();
        paragraph.append(
            example.element(head[0], head.length > 1 ? head[1] : "", text, colon + 1, end));
        i = end + 1;
        if (example.places.size() == before) {
          example.ends.add(i);
        }
      } else {
        int next = i;
        while (next < text.length() && "{\n".indexOf(text.charAt(next)) < 0) {
          next++;
        }
        paragraph.append(WordFile.r(example.seen(text, i, next)));
        i = next;
      }
    }
    example.paragraph(paragraph);
    return example;
  }

  private void paragraph(StringBuilder runs) {
    body.append("<w:p>");
    if (!number.isEmpty()) {
      body.append("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"")
          .append(number)
          .append("\"/></w:numPr></w:pPr>");
      number = "";
    }
    body.append(runs).append("</w:p>");
    runs.setLength(0);
  }

  private String seen(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      visible.append(text.charAt(i));
      places.add(i);
    }
    return text.substring(from, to);
  }

  private String element(String kind, String who, String text, int from, int to) {
    String content = text.substring(from, to);
    String id = "\" w:id=\"" + ++ids + "\"";
    String by = " w:author=\"" + who + id;
    switch (kind) {
      case "插入" -> {
        return "<w:ins" + by + ">" + WordFile.r(seen(text, from, to)) + "</w:ins>";
      }
      case "删除" -> {
        return "<w:del" + by + "><w:r><w:delText>" + content + "</w:delText></w:r></w:del>";
      }
      case "改格式" -> {
        return run("<w:b/><w:rPrChange" + by + "><w:rPr/></w:rPrChange>", seen(text, from, to));
      }
      case "批注" -> {
        return comment(by, text, from, to);
      }
      case "隐藏" -> {
        return run("<w:vanish/>", content);
      }
      case "突出显示" -> {
        return run("<w:highlight w:val=\"yellow\"/>", seen(text, from, to));
      }
      case "控件提示" -> {
        return "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + WordFile.r(seen(text, from, to))
            + "</w:sdtContent></w:sdt>";
      }
      case "空控件" -> {
        return "<w:sdt><w:sdtPr><w:alias w:val=\""
            + content
            + "\"/></w:sdtPr><w:sdtContent/></w:sdt>";
      }
      case "自动编号" -> {
        seen(text, from, to);
        list(content);
        return "";
      }
      case "书签" -> {
        return "<w:bookmarkStart w:name=\""
            + content
            + id
            + "/><w:bookmarkEnd w:id=\""
            + ids
            + "\"/>";
      }
      case "属性标题" -> core.append("<title>").append(content).append("</title>");
      case "属性作者" -> core.append("<creator>").append(content).append("</creator>");
      default -> throw new IllegalArgumentException("unknown element: " + kind);
    }
    return "";
  }

  /** Returns the marks of a comment: its words, and behind ｜ what it is about. */
  private String comment(String by, String text, int from, int to) {
    int bar = text.indexOf('｜', from);
    boolean anchored = bar >= 0 && bar < to;
    String words = text.substring(from, anchored ? bar : to);
    comments
        .append("<w:comment")
        .append(by)
        .append(">")
        .append(WordFile.p(words))
        .append("</w:comment>");
    String name = " w:id=\"" + ids + "\"/>";
    String range = anchored ? WordFile.r(seen(text, bar + 1, to)) : "";
    return "<w:commentRangeStart"
        + name
        + range
        + "<w:commentRangeEnd"
        + name
        + "<w:r><w:commentReference"
        + name
        + "</w:r>";
  }

  /** Makes a list of one level, to which the paragraph belongs. */
  private void list(String label) {
    number = Integer.toString(ids);
    lists
        .append("<w:abstractNum w:abstractNumId=\"")
        .append(number)
        .append("\">")
        .append(WordFile.level(0, "decimal", label, "<w:suff w:val=\"nothing\"/>"))
        .append("</w:abstractNum>");
    instances
        .append("<w:num w:numId=\"")
        .append(number)
        .append("\"><w:abstractNumId w:val=\"")
        .append(number)
        .append("\"/></w:num>");
  }

  private static String run(String properties, String text) {
    return "<w:r><w:rPr>"
        + properties
        + "</w:rPr><w:t xml:space=\"preserve\">"
        + text
        + "</w:t></w:r>";
  }

  /** Returns the Word file. */
  public byte[] bytes() throws IOException {
    WordFile file = WordFile.of(body.toString());
    if (comments.length() > 0) {
      file.related("comments", "comments", comments.toString());
    }
    if (lists.length() > 0) {
      file.related("numbering", "numbering", lists.toString() + instances);
    }
    if (core.length() > 0) {
      file.properties(
          "<cp:coreProperties xmlns:cp=\""
              + W
              + "core-properties\">"
              + core
              + "</cp:coreProperties>");
    }
    return file.bytes();
  }

  /** Returns the text that is seen. */
  public String visible() {
    return visible.toString();
  }

  /** Returns where a place is written; for an empty one the elements that are not seen there. */
  public Span place(Span span) {
    if (span.length() > 0) {
      return new Span(places.get(span.start()), places.get(span.end() - 1) + 1);
    }
    int at = span.start();
    int start = at == 0 ? 0 : places.get(at - 1) + 1;
    int next = at < places.size() ? places.get(at) : Integer.MAX_VALUE;
    int end = start;
    for (int unseen : ends) {
      if (unseen > end && unseen <= next) {
        end = unseen;
      }
    }
    return new Span(start, end);
  }
}
