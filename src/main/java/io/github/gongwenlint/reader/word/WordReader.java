package io.github.gongwenlint.reader.word;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.document.Origins;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.document.Structure;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.reader.Forms;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.LineMap;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final Comment NO_COMMENT = new Comment("", "");

  private final StringBuilder text = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private final List<Trace> traces = new ArrayList<>();
  private final Forms forms = new Forms();
  private final Styles styles;
  private final Numbering numbering;
  private final Origins.Builder origins = new Origins.Builder();
  private final List<String> parts = new ArrayList<>();
  private Map<String, Comment> comments = Map.of();

  /** Where the ranges of comments begin and end, by the comments' ids. */
  private final Map<String, int[]> ranges = new HashMap<>();

  /** The numbers of footnotes and endnotes, by {@code f} or {@code e} and their ids. */
  private final Map<String, Integer> notes = new HashMap<>();

  /** The footnotes and endnotes to which only what was deleted refers, by the same names. */
  private Set<String> goneNotes = Set.of();

  private int tableCount;

  /** The numbers of the tables of the present part, by those that {@link Body} gave them. */
  private final Map<Integer, Integer> tables = new HashMap<>();

  private int tableNumber;
  private int table;
  private int tableStart;

  private record Comment(String author, String text) {}

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

  /** Tells whether a file is an old Word file by its content: [MS-CFB] 2.2. */
  public static boolean isOldWord(byte[] bytes) {
    return WordPackage.startsWith(bytes, "\u00d0\u00cf\u0011\u00e0");
  }

  /** Tells whether a Word file inside of an old Word file's container is encrypted. */
  public static boolean isEncrypted(byte[] bytes) {
    return WordPackage.holds(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0");
  }

  /** Tells whether a file is rich text by its content. */
  public static boolean isRichText(byte[] bytes) {
    return WordPackage.startsWith(bytes, "{\\rtf");
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
    if (word.isOpenDocument()) {
      return of(name, OpenDocument.read(word));
    }
    String main = word.mainPart();
    Styles styles = Styles.read(word, word.related(main, "styles"));
    Numbering numbering = Numbering.read(word, word.related(main, "numbering"), styles);
    WordReader reader = new WordReader(styles, numbering);
    reader.comments = comments(word, word.related(main, "comments"));
    reader.part(word, main, "");
    int bodyEnd = reader.text.length();
    for (String type : new String[] {"footnotes", "endnotes", "header", "footer"}) {
      for (WordPackage.Relationship relationship : word.relationships(main)) {
        if (relationship.type().equals(type)
            && !relationship.external()
            && word.holds(relationship.target())) {
          reader.part(word, relationship.target(), type);
        }
      }
    }
    reader.properties(word);
    return reader.document(name, bodyEnd);
  }

  /**
   * Makes a document of what was read from another word processor's file.
   *
   * @param name the file's name as the user gave it
   */
  public static Document of(String name, PlainWord plain) throws WordException {
    Styles styles = new Styles();
    Numbering numbering = Numbering.none(styles);
    for (PlainWord.Level level : plain.levels()) {
      numbering.define(level);
    }
    WordReader reader = new WordReader(styles, numbering);
    for (PlainWord.Paragraph paragraph : plain.body()) {
      reader.paragraph(paragraph, "");
    }
    reader.closeTable();
    int bodyEnd = reader.text.length();
    for (PlainWord.Paragraph paragraph : plain.notes()) {
      if (paragraph.text().chars().anyMatch(Character::isLetter)) {
        reader.paragraph(paragraph, paragraph.place());
      }
    }
    if (!plain.title().isBlank()) {
      reader.traces.add(new Trace(Trace.Kind.TITLE, new Span(0, 0), plain.title().strip()));
    }
    return reader.document(name, bodyEnd);
  }

  private void paragraph(PlainWord.Paragraph plain, String note) throws WordException {
    if (lines.size() >= Body.MOST_PARAGRAPHS) {
      throw Body.tooManyParagraphs();
    }
    Paragraph paragraph = new Paragraph();
    paragraph.text.append(plain.text());
    paragraph.heading = plain.heading();
    paragraph.place = plain.place();
    paragraph.numId = plain.list().isEmpty() ? "0" : plain.list();
    paragraph.level = plain.level();
    paragraph.cell = plain.table() > 0;
    paragraph.table = plain.table();
    paragraph.row = plain.row();
    paragraph.column = plain.column();
    for (PlainWord.Mark mark : plain.marks()) {
      if (mark.kind() == Trace.Kind.COMMENT && mark.author().equals(OWN_AUTHOR)) {
        continue;
      }
      Paragraph.Mark kind =
          switch (mark.kind()) {
            case INSERTION -> Paragraph.Mark.INSERTED;
            case DELETION -> Paragraph.Mark.DELETED;
            case HIDDEN -> Paragraph.Mark.HIDDEN;
            case HIGHLIGHT -> Paragraph.Mark.HIGHLIGHTED;
            case CHANGE -> Paragraph.Mark.CHANGED;
            case COMMENT -> Paragraph.Mark.REMARK;
            default -> throw new IllegalArgumentException(mark.kind().name());
          };
      paragraph.deletedEnd |= kind == Paragraph.Mark.DELETED;
      paragraph.marks.add(
          new Paragraph.Marked(kind, mark.start(), mark.end(), mark.detail(), mark.author()));
    }
    paragraph(paragraph, note);
  }

  /**
   * Reads a part.
   *
   * @param type its relationship to the document, or empty for the document itself
   */
  private void part(WordPackage word, String part, String type) throws WordException {
    Body body = new Body(styles);
    parts.add(part);
    body.leaveOut(goneNotes);
    word.walk(part, body);
    boolean note = !type.isEmpty();
    if (!note) {
      goneNotes = body.goneNotes();
      int[] counts = new int[2];
      for (String id : body.notes()) {
        notes.putIfAbsent(id, ++counts[id.charAt(0) == 'f' ? 0 : 1]);
      }
    }
    table = 0;
    tables.clear();
    for (Paragraph paragraph : body.paragraphs()) {
      // A page number is no text.
      if (note && paragraph.text.chars().noneMatch(Character::isLetter)) {
        continue;
      }
      paragraph(paragraph, type);
    }
    closeTable();
  }

  private void paragraph(Paragraph paragraph, String type) {
    boolean note = !type.isEmpty();
    if (paragraph.cell ? paragraph.table != table : table != 0) {
      closeTable();
    }
    if (paragraph.cell && table == 0) {
      table = paragraph.table;
      tableStart = text.length();
      // A table goes on behind another one that stands in a cell of it.
      Integer known = tables.get(table);
      tableNumber = known == null ? ++tableCount : known;
      tables.put(table, tableNumber);
    }
    int start = text.length();
    boolean contents =
        paragraph.heading == PlainWord.Paragraph.CONTENTS || styles.isContents(paragraph.style);
    boolean blank = paragraph.text.toString().isBlank();
    String label = "";
    // An empty paragraph has its number, too.
    if (!contents && !(blank && paragraph.goesOn())) {
      label = numbering.next(paragraph.style, paragraph.numId, paragraph.level);
    }
    text.append(label);
    if (!label.isEmpty()) {
      traces.add(new Trace(Trace.Kind.LABEL, new Span(start, text.length()), label));
    }
    int[] places = append(paragraph);
    for (Paragraph.Marked marked : paragraph.marks) {
      trace(marked, places);
    }
    String place = place(paragraph, type);
    boolean empty = blank && label.isEmpty();
    if (!place.isEmpty() && !(empty && paragraph.marks.isEmpty())) {
      // What was deleted from an empty cell is in that cell: it has its line's end.
      int end = empty ? text.length() + 1 : text.length();
      traces.add(new Trace(Trace.Kind.PLACE, new Span(start, end), place));
    }
    lines.add(line(paragraph, start, note || contents));
    text.append('\n');
  }

  private void closeTable() {
    if (table != 0) {
      traces.add(
          new Trace(
              Trace.Kind.TABLE,
              new Span(tableStart, text.length()),
              Integer.toString(tableNumber)));
      table = 0;
    }
  }

  /** Says where a paragraph stands that is no running text, or returns an empty string. */
  private String place(Paragraph paragraph, String type) {
    if (!paragraph.place.isEmpty()) {
      return paragraph.place;
    }
    if (paragraph.note != null) {
      Integer number = notes.get(paragraph.note);
      String name = paragraph.note.charAt(0) == 'f' ? "脚注" : "尾注";
      return number == null ? name : name + number;
    }
    if (type.equals("header") || type.equals("footer")) {
      return type.equals("header") ? "页眉" : "页脚";
    }
    if (paragraph.cell) {
      return "表" + tableNumber + " 第" + paragraph.row + "行第" + paragraph.column + "列";
    }
    return paragraph.box ? "文本框" : "";
  }

  /** Adds a paragraph's text without what nobody sees, and returns where each character went. */
  private int[] append(Paragraph paragraph) {
    CharSequence added = paragraph.text;
    int[] places = new int[added.length() + 1];
    int[] pieces = paragraph.pieces;
    int next = 0;
    for (int i = 0; i < added.length(); i++) {
      places[i] = text.length();
      while (next < paragraph.pieceCount && pieces[next] <= i) {
        next += 3;
      }
      char c = forms.read(added.charAt(i), text.length());
      if (!Chars.isZeroWidth(c)) {
        // Other formats than Office Open XML have no elements to lead back to.
        if (next > 0) {
          int at = text.length();
          int offset = pieces[next - 1] + i - pieces[next - 3];
          origins.add(at, at + 1, parts.size() - 1, pieces[next - 2], offset);
        }
        text.append(c);
      }
    }
    places[added.length()] = text.length();
    return places;
  }

  private void trace(Paragraph.Marked marked, int[] places) {
    Span span = new Span(places[marked.start()], places[marked.end()]);
    String detail = marked.detail();
    Trace.@Nullable Kind kind =
        switch (marked.mark()) {
          case INSERTED -> Trace.Kind.INSERTION;
          case DELETED -> Trace.Kind.DELETION;
          case MOVED -> Trace.Kind.MOVE;
          case HIDDEN -> Trace.Kind.HIDDEN;
          case HIGHLIGHTED -> Trace.Kind.HIGHLIGHT;
          case PROMPT -> Trace.Kind.PROMPT;
          case EMPTY_CONTROL -> Trace.Kind.EMPTY_CONTROL;
          case BOOKMARK -> Trace.Kind.BOOKMARK;
          case CHANGED -> Trace.Kind.CHANGE;
          case REMARK -> Trace.Kind.COMMENT;
          case COMMENT_START, COMMENT_END, COMMENT -> null;
        };
    if (kind != null) {
      traces.add(new Trace(kind, span, detail, marked.author()));
      return;
    }
    int at = span.start();
    switch (marked.mark()) {
      case COMMENT_START -> ranges.put(detail, new int[] {at, at});
      case COMMENT_END -> {
        int[] range = ranges.get(detail);
        if (range != null && range[0] <= at) {
          range[1] = at;
        }
      }
      default -> {
        int[] range = ranges.getOrDefault(detail, new int[] {at, at});
        Comment comment = comments.getOrDefault(detail, NO_COMMENT);
        // What this program wrote in an earlier run is nothing that somebody left.
        if (!comment.author().equals(OWN_AUTHOR)) {
          traces.add(
              new Trace(
                  Trace.Kind.COMMENT,
                  new Span(range[0], range[1]),
                  comment.text(),
                  comment.author(),
                  detail));
        }
      }
    }
  }

  private Line line(Paragraph paragraph, int start, boolean note) {
    if (paragraph.cell) {
      long row = ((long) paragraph.table << 32) + paragraph.row;
      return new Line(start, Kind.TABLE_CELL, paragraph.column, row);
    }
    if (note) {
      return new Line(start, Kind.NOTE, 0, 0);
    }
    if (paragraph.heading == PlainWord.Paragraph.TITLE || styles.isTitle(paragraph.style)) {
      return new Line(start, Kind.TITLE, 0, 0);
    }
    Integer outline = paragraph.outline;
    int level =
        paragraph.heading > 0
            ? Integer.valueOf(paragraph.heading)
            : outline == null
                ? styles.headingLevel(paragraph.style)
                : outline >= 0 && outline < 9 ? outline + 1 : 0;
    boolean heading = level > 0 && paragraph.text.length() <= LONGEST_HEADING;
    return new Line(start, heading ? Kind.HEADING : null, heading ? level : 0, 0);
  }

  private Document document(String name, int bodyEnd) {
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
          blocks.add(new Block(Kind.NOTE, 0, null, from, to, paragraph++));
        }
      }
    }
    traces.addAll(forms.traces());
    // Comparator.comparingInt would cost a start 10 ms: no class archive holds what it makes.
    traces.sort((one, other) -> Integer.compare(one.span().start(), other.span().start()));
    SourceMap source = SourceMap.parts(all, lineMap(), origins.build(parts));
    return Document.of(name, Format.WORD, all, source, blocks).withTraces(traces);
  }

  /** A line is a paragraph, whatever breaks there are in it. */
  private LineMap lineMap() {
    int[] starts = new int[lines.size() + 1];
    for (int i = 0; i < lines.size(); i++) {
      starts[i] = lines.get(i).start();
    }
    starts[lines.size()] = text.length();
    return LineMap.ofStarts(starts, text.length());
  }

  /** Puts what the file says of its paragraphs into the structure found from the text. */
  private List<Block> blocks(List<Block> found) {
    List<Block> blocks = new ArrayList<>(found.size() + 16);
    int line = -1;
    long row = 0;
    for (Block block : found) {
      int before = line;
      while (line + 1 < lines.size() && lines.get(line + 1).start() <= block.span().start()) {
        line++;
      }
      Kind kind = line < 0 ? null : lines.get(line).kind();
      boolean whole = kind == Kind.TABLE_CELL || kind == Kind.NOTE;
      if (whole && line == before && !blocks.isEmpty()) {
        blocks.add(blocks.remove(blocks.size() - 1).with(block));
      } else if (kind == Kind.TABLE_CELL) {
        // The cells of a row share one paragraph.
        boolean same = row == lines.get(line).row();
        row = lines.get(line).row();
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

  private static Map<String, Comment> comments(WordPackage word, @Nullable String part)
      throws WordException {
    Map<String, Comment> comments = new HashMap<>();
    if (part != null) {
      word.walk(
          part,
          new WordPackage.Handler() {
            private String id = "";
            private String author = "";
            private final StringBuilder content = new StringBuilder();

            @Override
            public void start(XMLStreamReader xml, Deque<String> path) {
              if (Word.isWord(xml) && xml.getLocalName().equals("comment")) {
                String given = Word.attribute(xml, "id");
                id = given == null ? "" : given;
                String by = Word.attribute(xml, "author");
                author = by == null ? "" : by;
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
                comments.put(id, new Comment(author, content.toString()));
              }
            }
          });
    }
    return comments;
  }

  /** Takes what the file's properties say of its origin. */
  private void properties(WordPackage word) throws WordException {
    for (String type : new String[] {"core-properties", "extended-properties"}) {
      String part = word.related("", type);
      if (part != null) {
        word.walk(part, new Properties());
      }
    }
  }

  private final class Properties implements WordPackage.Handler {
    private final StringBuilder value = new StringBuilder();

    @Override
    public void start(XMLStreamReader xml, Deque<String> path) {
      value.setLength(0);
    }

    @Override
    public void text(String text, Deque<String> path) {
      value.append(text);
    }

    @Override
    public void end(XMLStreamReader xml, Deque<String> path) {
      String said = value.toString().strip();
      value.setLength(0);
      if (path.size() != 1 || said.isEmpty()) {
        return;
      }
      switch (xml.getLocalName()) {
        case "title" -> traces.add(new Trace(Trace.Kind.TITLE, new Span(0, 0), said));
        case "creator", "lastModifiedBy", "Company" ->
            traces.add(new Trace(Trace.Kind.OWNER, new Span(0, 0), said));
        default -> {
          // Dates and counts.
        }
      }
    }
  }
}
