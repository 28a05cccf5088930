package io.github.gongwenlint.reader.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a part that holds text (the document, notes, a header …) and collects its
 * paragraphs as they stand on the page: insertions in, deletions and hidden text out, results of
 * fields instead of their instructions, text boxes once.
 */
final class Body implements WordPackage.Handler {
  static final int MOST_PARAGRAPHS = 500_000;
  private static final int MOST_COLUMNS = 1000;
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  /** What can be said of a stretch of text beside what it reads. */
  enum Mark {
    INSERTED,
    DELETED,
    /** Text that was moved here. */
    MOVED,
    HIDDEN,
    HIGHLIGHTED,
    PROMPT,
    EMPTY_CONTROL,
    BOOKMARK,
    CHANGED,
    COMMENT_START,
    COMMENT_END,
    COMMENT,
    /** A comment whose words are its detail. */
    REMARK
  }

  /**
   * A mark on a paragraph's text.
   *
   * @param start offset in the paragraph's text
   * @param detail what was deleted or hidden, the comment's id, a name …
   * @param author who inserted, deleted or changed it, or empty
   */
  record Marked(Mark mark, int start, int end, String detail, String author) {}

  /** What a paragraph's end says of it. */
  private record Properties(
      @Nullable String style,
      @Nullable String numId,
      @Nullable Integer level,
      @Nullable Integer outline,
      boolean deletedEnd) {}

  private static final Properties NOTHING = new Properties(null, null, null, null, false);

  /** One paragraph. */
  static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    @Nullable String style;
    @Nullable String numId;
    @Nullable Integer level;
    @Nullable Integer outline;
    boolean cell;
    boolean box;

    /** Whether its end is deleted: it goes on with the next one, and has that one's properties. */
    boolean deletedEnd;

    /** Whether its end is hidden: it goes on with the next one, and keeps its own properties. */
    boolean hiddenEnd;

    /** How its end was changed, or null. */
    @Nullable Mark changedEnd;

    /** Who changed it. */
    String changedBy = "";

    /** Where the text of the last paragraph of several that are one begins. */
    int joint;

    /** The properties of the one before that. */
    private @Nullable Properties before;

    /** What a file of another format says: see {@link PlainWord.Paragraph}. */
    int heading;

    String place = "";

    /** The id of the footnote or endnote it stands in, or null. */
    @Nullable String note;

    int table;
    int row;
    int column;
    final List<Marked> marks = new ArrayList<>();

    /** For each piece of the text its start, its element's ordinal, and its offset there. */
    int[] pieces = new int[12];

    int pieceCount;

    /** The paragraphs of text boxes that are anchored in this one. */
    final List<Paragraph> boxes = new ArrayList<>();

    boolean goesOn() {
      return deletedEnd || hiddenEnd;
    }

    /** Begins the paragraph that this one goes on with. */
    private void goOn() {
      settle();
      before = new Properties(style, numId, level, outline, deletedEnd);
      take(NOTHING);
      deletedEnd = false;
      hiddenEnd = false;
      joint = text.length();
    }

    /** Decides whose properties hold for paragraphs that are one. */
    private void settle() {
      Properties first = before;
      before = null;
      if (first != null
          && !isBlank(0, joint)
          && (!first.deletedEnd || isBlank(joint, text.length()))) {
        take(first);
      }
    }

    private void take(Properties properties) {
      style = properties.style;
      numId = properties.numId;
      level = properties.level;
      outline = properties.outline;
    }

    private boolean isBlank(int from, int to) {
      for (int i = from; i < to; i++) {
        if (!Character.isWhitespace(text.charAt(i))) {
          return false;
        }
      }
      return true;
    }

    private void piece(int start, int from, int offset) {
      if (pieceCount == pieces.length) {
        pieces = Arrays.copyOf(pieces, pieceCount * 2);
      }
      pieces[pieceCount++] = start;
      pieces[pieceCount++] = from;
      pieces[pieceCount++] = offset;
    }
  }

  /** A table that is open. */
  private static final class Table {
    final int number;
    final int from;
    int row;

    /** The last column that a cell of the row covers, and the first one of the present cell. */
    int column;

    int cell;
    int cells;

    Table(int number, int from) {
      this.number = number;
      this.from = from;
    }
  }

  private final Styles styles;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Paragraph> open = new ArrayList<>();

  /** A paragraph whose end is not to be seen, as long as the next one may go on with it. */
  private @Nullable Paragraph pending;

  /** What was moved away, in case that it arrives nowhere. */
  private final List<Paragraph> movedFrom = new ArrayList<>();

  private final List<Marked> movedAway = new ArrayList<>();
  private boolean arrives;

  /** The text of what is moved away, while it is passed over. */
  private @Nullable StringBuilder away;

  private String awayBy = "";
  private final List<Table> tables = new ArrayList<>();
  private int tableCount;

  /** Whether each open field is still in its instructions. */
  private final List<Boolean> fields = new ArrayList<>();

  /** A content control that is open. */
  private static final class Control {
    boolean prompt;

    /** Whether there is something in it, or it is none of those that are filled in by hand. */
    boolean filled;

    String name = "";
  }

  private final List<Control> controls = new ArrayList<>();

  /** How many of them show their prompt. */
  private int prompts;

  /** The ids of the footnotes and endnotes in the order in which the text refers to them. */
  private final List<String> notes = new ArrayList<>();

  /** Those to which only what was deleted refers. */
  private final Set<String> goneNotes = new HashSet<>();

  private Set<String> leftOut = Set.of();
  private @Nullable String note;

  /** Above zero inside of what is not read. */
  private int skipped;

  private int inserted;
  private String insertedBy = "";
  private int moved;
  private String movedBy = "";
  private int deleted;
  private String deletedBy = "";
  private boolean inText;
  private boolean inDeletedText;
  private boolean hidden;
  private boolean highlighted;

  /** The ordinal of the element that was opened last, from 0 in the order of start tags. */
  private int element = -1;

  /** The ordinal of the open text element. */
  private int textElement;

  /** How many of its characters have been seen. */
  private int textOffset;

  Body(Styles styles) {
    this.styles = styles;
  }

  static WordException tooManyParagraphs() {
    return new WordException("段落超过 " + MOST_PARAGRAPHS + " 个，没有检查；请拆分文件");
  }

  /** Returns the paragraphs, after all was read. */
  List<Paragraph> paragraphs() {
    flush();
    if (!arrives) {
      // Its other half is gone: nothing but a deletion is left.
      for (int i = 0; i < movedFrom.size(); i++) {
        movedFrom.get(i).marks.add(movedAway.get(i));
      }
    }
    movedFrom.clear();
    return paragraphs;
  }

  /** Ends a paragraph that nothing goes on with. */
  private void flush() {
    Paragraph last = pending;
    if (last != null) {
      pending = null;
      finish(last);
    }
  }

  private void finish(Paragraph done) {
    done.settle();
    Paragraph outer = paragraph();
    if (outer != null) {
      outer.boxes.add(done);
      outer.boxes.addAll(done.boxes);
    } else {
      paragraphs.add(done);
      for (Paragraph box : done.boxes) {
        box.cell = false;
        paragraphs.add(box);
      }
    }
  }

  List<String> notes() {
    return notes;
  }

  /** Returns the ids of the notes to which only what was deleted or moved away refers. */
  Set<String> goneNotes() {
    for (String id : notes) {
      goneNotes.remove(id);
    }
    return goneNotes;
  }

  /** Leaves out these notes. */
  void leaveOut(Set<String> ids) {
    leftOut = ids;
  }

  private @Nullable Paragraph paragraph() {
    return open.isEmpty() ? null : open.get(open.size() - 1);
  }

  @Override
  public void start(XMLStreamReader xml, Deque<String> path) throws WordException {
    String name = xml.getLocalName();
    element++;
    if (skipped > 0) {
      skipped++;
      if (away != null && name.endsWith("noteReference")) {
        reference(name, Word.attribute(xml, "id"), goneNotes);
      }
      return;
    }
    control(name);
    if (!Word.isWord(xml)) {
      // Text boxes stand in the choice and once more in the fallback.
      if (name.equals("Fallback") && COMPATIBILITY.equals(xml.getNamespaceURI())) {
        skipped = 1;
      }
      return;
    }
    switch (name) {
      case "p" -> startParagraph();
      case "tbl" -> {
        flush();
        tables.add(new Table(++tableCount, paragraphs.size()));
      }
      case "tr" -> {
        if (!tables.isEmpty()) {
          Table table = tables.get(tables.size() - 1);
          table.row++;
          table.column = 0;
        }
      }
      case "tc" -> {
        if (!tables.isEmpty()) {
          Table table = tables.get(tables.size() - 1);
          table.cell = ++table.column;
          table.cells++;
        }
      }
      case "r" -> {
        Paragraph paragraph = paragraph();
        hidden = paragraph != null && styles.isHidden(paragraph.style);
        highlighted = false;
      }
      case "t" -> {
        inText = true;
        textElement = element;
        textOffset = 0;
      }
      case "delText" -> inDeletedText = true;
      case "instrText", "delInstrText" -> skipped = 1;
      case "ins", "moveTo", "del", "moveFrom" -> revision(xml, name, path);
      case "pPrChange",
          "rPrChange",
          "tblPrChange",
          "trPrChange",
          "tcPrChange",
          "sectPrChange",
          "numberingChange",
          "tblGridChange" -> {
        mark(Mark.CHANGED, author(xml), "");
        skipped = 1;
      }
      case "rubyPr", "rt" -> skipped = 1;
      case "tab" -> {
        if (!path.isEmpty() && path.getLast().equals("r")) {
          add("\t", element, 0);
        }
      }
      case "br", "cr" -> lineBreak(Word.attribute(xml, "type"));
      case "noBreakHyphen" -> add("-", element, 0);
      case "sym" -> symbol(Word.attribute(xml, "char"));
      case "fldChar" -> {
        fill();
        field(Word.attribute(xml, "fldCharType"));
      }
      case "fldSimple", "drawing", "pict", "object" -> fill();
      case "sdt" -> {
        flush();
        controls.add(new Control());
      }
      case "showingPlcHdr" -> {
        if (!controls.isEmpty() && Word.isOn(xml) && !control().prompt) {
          control().prompt = true;
          prompts++;
        }
      }
      case "alias" -> {
        if (!controls.isEmpty()) {
          control().name = Word.value(xml);
        }
      }
      case "commentReference" -> mark(Mark.COMMENT, "", Word.attribute(xml, "id"));
      case "commentRangeStart" -> mark(Mark.COMMENT_START, "", Word.attribute(xml, "id"));
      case "commentRangeEnd" -> mark(Mark.COMMENT_END, "", Word.attribute(xml, "id"));
      case "bookmarkStart" -> {
        String named = Word.attribute(xml, "name");
        // What begins so is made by Word itself.
        if (named != null && !named.startsWith("_") && !named.startsWith("OLE_LINK")) {
          mark(Mark.BOOKMARK, "", named);
        }
      }
      case "footnoteReference", "endnoteReference" -> {
        reference(name, Word.attribute(xml, "id"), deleted > 0 ? goneNotes : notes);
      }
      case "footnote", "endnote" -> {
        // The line above the notes is a note of its own.
        String type = Word.attribute(xml, "type");
        if (type != null && !type.equals("normal")) {
          skipped = 1;
        } else {
          String id = name.charAt(0) + Word.attribute(xml, "id");
          if (leftOut.contains(id)) {
            skipped = 1;
          } else {
            note = id;
          }
        }
      }
      case "gridSpan" -> {
        Integer span = Word.number(Word.value(xml));
        if (!tables.isEmpty() && span != null && span > 1 && span <= MOST_COLUMNS) {
          // The cell stands in the first of its columns.
          tables.get(tables.size() - 1).column += span - 1;
        }
      }
      case "gridBefore" -> {
        Integer before = Word.number(Word.value(xml));
        if (!tables.isEmpty() && before != null && before > 0 && before <= MOST_COLUMNS) {
          tables.get(tables.size() - 1).column += before;
        }
      }
      default -> property(xml, name, path);
    }
  }

  private void startParagraph() throws WordException {
    if (paragraphs.size() + open.size() >= MOST_PARAGRAPHS) {
      throw tooManyParagraphs();
    }
    Paragraph fresh = pending;
    if (fresh != null) {
      pending = null;
      fresh.goOn();
      open.add(fresh);
      return;
    }
    fresh = new Paragraph();
    fresh.note = note;
    fresh.box = !open.isEmpty();
    if (!tables.isEmpty()) {
      Table table = tables.get(tables.size() - 1);
      fresh.cell = true;
      fresh.table = table.number;
      fresh.row = table.row;
      fresh.column = table.cell;
    }
    open.add(fresh);
  }

  /** Begins a revision, or notes one of a paragraph's end, a table's row, a number. */
  private void revision(XMLStreamReader xml, String name, Deque<String> path) {
    String author = author(xml);
    if (!isProperty(path)) {
      switch (name) {
        case "ins" -> {
          inserted++;
          insertedBy = author;
        }
        case "moveTo" -> {
          moved++;
          movedBy = author;
          arrives = true;
        }
        case "del" -> {
          deleted++;
          deletedBy = author;
        }
        default -> {
          skipped = 1;
          away = new StringBuilder();
          awayBy = author;
        }
      }
      return;
    }
    Paragraph paragraph = paragraph();
    if (paragraph == null || !isOfEnd(path)) {
      mark(Mark.CHANGED, author, "");
      return;
    }
    boolean goes = name.equals("del") || name.equals("moveFrom");
    paragraph.deletedEnd |= goes;
    // What is both inserted and deleted is deleted.
    if (goes || paragraph.changedEnd == null) {
      paragraph.changedBy = author;
      paragraph.changedEnd = goes ? Mark.DELETED : name.equals("ins") ? Mark.INSERTED : Mark.MOVED;
    }
    // An end that was moved away is counted where it arrives.
    if (name.equals("moveFrom")) {
      paragraph.changedEnd = null;
    }
  }

  private static void reference(String name, @Nullable String id, Collection<String> to) {
    if (id != null) {
      to.add(name.charAt(0) + id);
    }
  }

  private static boolean isProperty(Deque<String> path) {
    return path.isEmpty() || path.getLast().endsWith("Pr");
  }

  /** Counts the change of a paragraph's end, unless it is one with that of the text before. */
  private void changedEnd(Paragraph paragraph) {
    Mark changed = paragraph.changedEnd;
    if (changed == null) {
      return;
    }
    paragraph.changedEnd = null;
    String author = paragraph.changedBy;
    int end = paragraph.text.length();
    for (int i = paragraph.marks.size() - 1; i >= 0; i--) {
      Marked last = paragraph.marks.get(i);
      if (last.mark() == changed) {
        if (last.end() == end && last.author().equals(author)) {
          return;
        }
        break;
      }
    }
    paragraph.marks.add(new Marked(Mark.CHANGED, end, end, "", author));
  }

  private void property(XMLStreamReader xml, String name, Deque<String> path) {
    Paragraph paragraph = paragraph();
    if (paragraph == null || path.isEmpty()) {
      return;
    }
    String parent = path.getLast();
    switch (parent) {
      case "pPr" -> {
        if (name.equals("pStyle")) {
          paragraph.style = Word.value(xml);
        } else if (name.equals("outlineLvl")) {
          paragraph.outline = Word.number(Word.value(xml));
        }
      }
      case "numPr" -> {
        if (name.equals("numId")) {
          paragraph.numId = Word.value(xml);
        } else if (name.equals("ilvl")) {
          paragraph.level = Word.number(Word.value(xml));
        }
      }
      case "rPr" -> {
        if (isOfRun(path)) {
          if (name.equals("rStyle")) {
            hidden |= styles.isHidden(Word.value(xml));
          } else if (name.equals("vanish")) {
            hidden = Word.isOn(xml);
          } else if (name.equals("highlight")) {
            highlighted = !Word.value(xml).equals("none");
          }
        } else if (name.equals("vanish") && Word.isOn(xml)) {
          hide(path);
        }
      }
      default -> {
        // Layout.
      }
    }
  }

  /** Notes that a paragraph's end is hidden, if it is the end that the properties are of. */
  private void hide(Deque<String> path) {
    Paragraph paragraph = paragraph();
    if (paragraph != null && isOfEnd(path)) {
      paragraph.hiddenEnd = true;
    }
  }

  /** Tells whether the properties belong to the mark at a paragraph's end. */
  private static boolean isOfEnd(Deque<String> path) {
    var upwards = path.descendingIterator();
    return upwards.hasNext()
        && upwards.next().equals("rPr")
        && upwards.hasNext()
        && upwards.next().equals("pPr");
  }

  /** Tells whether the properties belong to a run and not to the mark at a paragraph's end. */
  private static boolean isOfRun(Deque<String> path) {
    var upwards = path.descendingIterator();
    upwards.next();
    return upwards.hasNext() && upwards.next().equals("r");
  }

  @Override
  public void end(XMLStreamReader xml, Deque<String> path) {
    if (skipped > 0) {
      skipped--;
      StringBuilder gone = away;
      if (skipped == 0 && gone != null) {
        away = null;
        movedAway(gone.toString());
      }
      return;
    }
    if (!Word.isWord(xml)) {
      return;
    }
    switch (xml.getLocalName()) {
      case "p" -> {
        if (!open.isEmpty() && !path.isEmpty()) {
          flush();
          Paragraph done = open.remove(open.size() - 1);
          changedEnd(done);
          if (done.goesOn()) {
            pending = done;
          } else {
            finish(done);
          }
        }
      }
      case "tc", "txbxContent", "sdtContent" -> flush();
      case "tbl" -> {
        if (!tables.isEmpty()) {
          Table table = tables.remove(tables.size() - 1);
          if (table.cells == 1) {
            // A frame around running text.
            for (int i = table.from; i < paragraphs.size(); i++) {
              if (paragraphs.get(i).table == table.number) {
                paragraphs.get(i).cell = !tables.isEmpty();
              }
            }
          }
        }
      }
      case "t" -> inText = false;
      case "delText" -> inDeletedText = false;
      case "ins" -> inserted -= inserted > 0 && !isProperty(path) ? 1 : 0;
      case "moveTo" -> moved -= moved > 0 && !isProperty(path) ? 1 : 0;
      case "del" -> deleted -= deleted > 0 && !isProperty(path) ? 1 : 0;
      case "sdt" -> {
        if (!controls.isEmpty()) {
          close(controls.remove(controls.size() - 1));
        }
      }
      case "footnote", "endnote" -> {
        flush();
        note = null;
      }
      default -> {
        // Nothing was opened.
      }
    }
  }

  @Override
  public void text(String text, Deque<String> path) {
    if (skipped > 0) {
      if (away != null && !path.isEmpty() && path.getLast().equals("t")) {
        away.append(text);
      }
      return;
    }
    if (inDeletedText) {
      mark(Mark.DELETED, deletedBy, text);
    } else if (inText) {
      add(text, textElement, textOffset);
      textOffset += text.length();
    }
  }

  /** Remembers what was moved away: it is counted where it arrives, if it does. */
  private void movedAway(String text) {
    Paragraph paragraph = paragraph();
    if (paragraph != null && !arrives) {
      int at = paragraph.text.length();
      movedFrom.add(paragraph);
      movedAway.add(new Marked(Mark.DELETED, at, at, text, awayBy));
    }
  }

  private void add(String text, int from, int offset) {
    Paragraph paragraph = paragraph();
    if (paragraph == null || fields.contains(true)) {
      return;
    }
    if (deleted > 0) {
      mark(Mark.DELETED, deletedBy, text);
      return;
    }
    if (hidden) {
      mark(Mark.HIDDEN, "", text);
      return;
    }
    if (!controls.isEmpty() && !text.isBlank()) {
      fill();
    }
    int start = paragraph.text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A line end inside of a text node is a space.
      paragraph.text.append((c == '\n' && !text.equals("\n")) || c == '\r' ? ' ' : c);
    }
    int end = paragraph.text.length();
    if (end > start) {
      paragraph.piece(start, from, offset);
    }
    if (inserted > 0) {
      stretch(paragraph, Mark.INSERTED, start, end, insertedBy);
    }
    if (moved > 0) {
      stretch(paragraph, Mark.MOVED, start, end, movedBy);
    }
    if (highlighted && !text.isBlank()) {
      stretch(paragraph, Mark.HIGHLIGHTED, start, end, "");
    }
    if (prompts > 0) {
      stretch(paragraph, Mark.PROMPT, start, end, "");
    }
  }

  private static String author(XMLStreamReader xml) {
    String author = Word.attribute(xml, "author");
    return author == null ? "" : author;
  }

  private Control control() {
    return controls.get(controls.size() - 1);
  }

  /** Notes what kind of a content control this is, where it is none that is filled in by hand. */
  private void control(String name) {
    switch (name) {
      case "docPartObj",
          "docPartList",
          "picture",
          "group",
          "bibliography",
          "citation",
          "equation",
          "checkbox",
          "repeatingSection",
          "repeatingSectionItem" -> {
        if (!controls.isEmpty()) {
          control().filled = true;
        }
      }
      default -> {
        // No such thing.
      }
    }
  }

  /** Notes that there is something in all open content controls. */
  private void fill() {
    for (int i = controls.size() - 1; i >= 0 && !controls.get(i).filled; i--) {
      controls.get(i).filled = true;
    }
  }

  private void close(Control control) {
    if (control.prompt) {
      prompts--;
    }
    if (control.filled) {
      fill();
      return;
    }
    Paragraph paragraph = paragraph();
    if (paragraph == null && !paragraphs.isEmpty()) {
      paragraph = paragraphs.get(paragraphs.size() - 1);
    }
    if (paragraph != null) {
      int at = paragraph.text.length();
      paragraph.marks.add(new Marked(Mark.EMPTY_CONTROL, at, at, control.name, ""));
    }
  }

  private static void stretch(Paragraph paragraph, Mark mark, int start, int end, String author) {
    for (int i = paragraph.marks.size() - 1; i >= 0; i--) {
      Marked last = paragraph.marks.get(i);
      if (last.mark() == mark) {
        if (last.end() == start && last.author().equals(author)) {
          paragraph.marks.set(i, new Marked(mark, last.start(), end, "", author));
          return;
        }
        break;
      }
    }
    paragraph.marks.add(new Marked(mark, start, end, "", author));
  }

  /** Marks a place between two characters. */
  private void mark(Mark mark, String author, @Nullable String detail) {
    Paragraph paragraph = paragraph();
    if (paragraph == null || detail == null || (detail.isEmpty() && mark != Mark.CHANGED)) {
      return;
    }
    int at = paragraph.text.length();
    int last = paragraph.marks.size() - 1;
    boolean grows = mark == Mark.DELETED || mark == Mark.HIDDEN || mark == Mark.CHANGED;
    if (grows && last >= 0) {
      Marked before = paragraph.marks.get(last);
      if (before.mark() == mark && before.start() == at && before.author().equals(author)) {
        paragraph.marks.set(last, new Marked(mark, at, at, before.detail() + detail, author));
        return;
      }
    }
    paragraph.marks.add(new Marked(mark, at, at, detail, author));
  }

  private void lineBreak(@Nullable String type) {
    Paragraph paragraph = paragraph();
    if (paragraph != null
        && (type == null || type.equals("textWrapping") || paragraph.text.length() > 0)) {
      add("\n", element, 0);
    }
  }

  /** Symbol fonts stand in the private area; what they show cannot be told from the number. */
  private void symbol(@Nullable String code) {
    if (code == null) {
      return;
    }
    try {
      int c = Integer.parseInt(code, 16);
      add(
          (c >= 0xe000 && c <= 0xf8ff) || c > 0xffff || c < ' '
              ? "\ufffc"
              : String.valueOf((char) c),
          element,
          0);
    } catch (NumberFormatException e) {
      // Damaged: nothing is shown.
    }
  }

  private void field(@Nullable String type) {
    if (type == null) {
      return;
    }
    switch (type) {
      case "begin" -> fields.add(true);
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.set(fields.size() - 1, false);
        }
      }
      case "end" -> {
        if (!fields.isEmpty()) {
          fields.remove(fields.size() - 1);
        }
      }
      default -> {
        // Unknown.
      }
    }
  }
}
