package io.github.gongwenlint.reader.word;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.document.Origins;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.document.Structure;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads Word files (.docx, .docm, .dotx; transitional and strict): the text is what a person sees
 * on the page, automatic numbers included, one paragraph a line.
 *
 * <p>The body comes first, with its tables and, behind the paragraph they hang on, its text boxes;
 * then footnotes, endnotes, headers and footers.
 */
public final class WordReader {
  /** The author of the comments and changes that this program writes. */
  public static final String OWN_AUTHOR = "gongwen-lint";

  /** A paragraph in a heading's style that is longer than this is running text. */
  private static final int LONGEST_HEADING = 80;

  private final StringBuilder text = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private final List<Trace> traces = new ArrayList<>();
  private final Styles styles;
  private final Numbering numbering;
  private Map<String, String> comments = Map.of();
  private final Origins.Builder origins = new Origins.Builder();
  private final List<String> parts = new ArrayList<>();

  /**
   * What the file says of a line of the text.
   *
   * @param level depth of a heading, or column of a table's cell
   * @param row the row of a table that a cell stands in, counted over all tables, or 0
   */
  private record Line(int start, @Nullable Kind kind, int level, long row) {}

  private WordReader(Styles styles, Numbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  /**
   * Reads a document.
   *
   * @param name the file's name as the user gave it
   * @param bytes the file's content
   * @throws WordException when it is no Word file, is damaged or goes beyond a limit
   */
  public static Document read(String name, byte[] bytes) throws WordException {
    WordPackage word = WordPackage.read(bytes);
    String main = word.mainPart();
    Styles styles = Styles.read(word, word.related(main, "styles"));
    Numbering numbering = Numbering.read(word, word.related(main, "numbering"), styles);
    WordReader reader = new WordReader(styles, numbering);
    reader.comments = comments(word, word.related(main, "comments"));
    reader.part(word, main, false);
    int bodyEnd = reader.text.length();
    for (String type : new String[] {"footnotes", "endnotes", "header", "footer"}) {
      for (WordPackage.Relationship relationship : word.relationships(main)) {
        if (relationship.type().equals(type)
            && !relationship.external()
            && word.holds(relationship.target())) {
          reader.part(word, relationship.target(), true);
        }
      }
    }
    return reader.document(name, bodyEnd, title(word));
  }

  private void part(WordPackage word, String part, boolean note) throws WordException {
    Body body = new Body(styles);
    parts.add(part);
    word.walk(part, body);
    for (Body.Paragraph paragraph : body.paragraphs()) {
      // A page number is no text.
      if (note && paragraph.text.chars().noneMatch(Character::isLetter)) {
        continue;
      }
      paragraph(paragraph, note);
    }
  }

  private void paragraph(Body.Paragraph paragraph, boolean note) {
    int start = text.length();
    boolean contents = styles.isContents(paragraph.style);
    boolean blank = paragraph.text.toString().isBlank();
    String label = "";
    if (!contents && !blank) {
      label = numbering.next(paragraph.style, paragraph.numId, paragraph.level);
    }
    text.append(label);
    if (!label.isEmpty()) {
      traces.add(new Trace(Trace.Kind.LABEL, new Span(start, text.length()), label));
    }
    int[] places = append(paragraph);
    for (Body.Marked marked : paragraph.marks) {
      trace(marked, places);
    }
    lines.add(line(paragraph, start, note || contents));
    text.append('\n');
  }

  /** Adds a paragraph's text without what nobody sees, and returns where each character went. */
  private int[] append(Body.Paragraph paragraph) {
    CharSequence added = paragraph.text;
    int[] places = new int[added.length() + 1];
    int[] pieces = paragraph.pieces;
    int next = 0;
    for (int i = 0; i < added.length(); i++) {
      places[i] = text.length();
      while (next < paragraph.pieceCount && pieces[next] <= i) {
        next += 3;
      }
      char c = added.charAt(i);
      if (!Chars.isZeroWidth(c)) {
        int at = text.length();
        int offset = pieces[next - 1] + i - pieces[next - 3];
        origins.add(at, at + 1, parts.size() - 1, pieces[next - 2], offset);
        text.append(c);
      }
    }
    places[added.length()] = text.length();
    return places;
  }

  private void trace(Body.Marked marked, int[] places) {
    Trace.Kind kind =
        switch (marked.mark()) {
          case INSERTED -> Trace.Kind.INSERTION;
          case DELETED -> Trace.Kind.DELETION;
          case HIDDEN -> Trace.Kind.HIDDEN;
          case HIGHLIGHTED -> Trace.Kind.HIGHLIGHT;
          case PROMPT -> Trace.Kind.PROMPT;
          case COMMENT -> Trace.Kind.COMMENT;
        };
    String detail = marked.detail();
    if (kind == Trace.Kind.COMMENT) {
      detail = comments.getOrDefault(detail, "");
    }
    traces.add(new Trace(kind, new Span(places[marked.start()], places[marked.end()]), detail));
  }

  private Line line(Body.Paragraph paragraph, int start, boolean note) {
    if (paragraph.cell) {
      long row = ((long) paragraph.table << 32) + paragraph.row;
      return new Line(start, Kind.TABLE_CELL, paragraph.column, row);
    }
    if (note) {
      return new Line(start, Kind.NOTE, 0, 0);
    }
    if (styles.isTitle(paragraph.style)) {
      return new Line(start, Kind.TITLE, 0, 0);
    }
    Integer outline = paragraph.outline;
    int level =
        outline == null
            ? styles.headingLevel(paragraph.style)
            : outline >= 0 && outline < 9 ? outline + 1 : 0;
    boolean heading = level > 0 && paragraph.text.length() <= LONGEST_HEADING;
    return new Line(start, heading ? Kind.HEADING : null, heading ? level : 0, 0);
  }

  private Document document(String name, int bodyEnd, String title) {
    char[] all = text.toString().toCharArray();
    char[] body = bodyEnd == all.length ? all : text.substring(0, bodyEnd).toCharArray();
    List<Block> blocks = blocks(Structure.of(body));
    int paragraph = blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).paragraph() + 1;
    for (Line line : lines) {
      if (line.start() >= bodyEnd) {
        int from = line.start();
        int to = from;
        while (to < all.length && all[to] != '\n') {
          to++;
        }
        while (from < to && Chars.isSpace(all[from])) {
          from++;
        }
        while (to > from && Chars.isSpace(all[to - 1])) {
          to--;
        }
        if (from < to) {
          blocks.add(new Block(Kind.NOTE, 0, null, new Span(from, to), paragraph++));
        }
      }
    }
    if (!title.isBlank()) {
      traces.add(new Trace(Trace.Kind.TITLE, new Span(0, 0), title.strip()));
    }
    traces.sort(Comparator.comparingInt(trace -> trace.span().start()));
    return Document.of(name, Format.WORD, all, SourceMap.parts(all, origins.build(parts)), blocks)
        .withTraces(traces);
  }

  /** Puts what the file says of its paragraphs into the structure found from the text. */
  private List<Block> blocks(List<Block> found) {
    List<Block> blocks = new ArrayList<>(found.size() + 16);
    int line = -1;
    for (Block block : found) {
      int before = line;
      while (line + 1 < lines.size() && lines.get(line + 1).start() <= block.span().start()) {
        line++;
      }
      Kind kind = line < 0 ? null : lines.get(line).kind();
      boolean whole = kind == Kind.TABLE_CELL || kind == Kind.NOTE;
      if (whole && line == before && !blocks.isEmpty()) {
        Block first = blocks.remove(blocks.size() - 1);
        blocks.add(
            new Block(
                first.kind(),
                first.level(),
                first.label(),
                new Span(first.span().start(), block.span().end()),
                first.paragraph()));
      } else if (kind == Kind.TABLE_CELL) {
        // The cells of a row share one paragraph.
        boolean same = line > 0 && lines.get(line - 1).row() == lines.get(line).row();
        int paragraph =
            same && !blocks.isEmpty()
                ? blocks.get(blocks.size() - 1).paragraph()
                : block.paragraph();
        blocks.add(
            new Block(kind, lines.get(line).level(), block.label(), block.span(), paragraph));
      } else if (kind == Kind.NOTE) {
        // A line of the contents repeats a heading; its number is counted there.
        blocks.add(new Block(kind, 0, null, block.span(), block.paragraph()));
      } else if (kind == Kind.TITLE && block.label() == null) {
        blocks.add(new Block(kind, 0, null, block.span(), block.paragraph()));
      } else if (kind == Kind.HEADING
          && block.label() == null
          && (block.kind() == Kind.BODY || block.kind() == Kind.LIST_ITEM)) {
        blocks.add(new Block(kind, lines.get(line).level(), null, block.span(), block.paragraph()));
      } else {
        blocks.add(block);
      }
    }
    return blocks;
  }

  private static Map<String, String> comments(WordPackage word, @Nullable String part)
      throws WordException {
    Map<String, String> comments = new HashMap<>();
    if (part != null) {
      word.walk(
          part,
          new WordPackage.Handler() {
            private String id = "";
            private final StringBuilder content = new StringBuilder();

            @Override
            public void start(XMLStreamReader xml, Deque<String> path) {
              if (Word.isWord(xml) && xml.getLocalName().equals("comment")) {
                String given = Word.attribute(xml, "id");
                id = given == null ? "" : given;
                content.setLength(0);
              }
            }

            @Override
            public void text(String text, Deque<String> path) {
              if (path.size() > 1 && path.getLast().equals("t")) {
                content.append(text);
              }
            }

            @Override
            public void end(XMLStreamReader xml, Deque<String> path) {
              if (Word.isWord(xml) && xml.getLocalName().equals("comment")) {
                comments.put(id, content.toString());
              }
            }
          });
    }
    return comments;
  }

  /** Returns the title among the file's properties. */
  private static String title(WordPackage word) throws WordException {
    StringBuilder title = new StringBuilder();
    String part = word.related("", "core-properties");
    if (part != null) {
      word.walk(
          part,
          new WordPackage.Handler() {
            @Override
            public void text(String text, Deque<String> path) {
              if (path.size() > 1 && path.getLast().equals("title")) {
                title.append(text);
              }
            }
          });
    }
    return title.toString();
  }
}
