package io.github.gongwenlint.reader.word;

import io.github.gongwenlint.reader.word.Paragraph.Mark;
import io.github.gongwenlint.reader.word.Paragraph.Marked;
import java.util.ArrayList;
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
 * fields instead of their instructions, text boxes once (ECMA-376, part 1, 17.3 to 17.16).
 */
final class Body implements WordPackage.Handler {
  static final int MOST_PARAGRAPHS = 500_000;
  private static final String COMPATIBILITY =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private final Styles styles;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Paragraph> open = new ArrayList<>();

  /** A paragraph whose end is not to be seen, as long as the next one may go on with it. */
  private @Nullable Paragraph pending;

  private final Revisions revisions = new Revisions();
  private final OpenTables tables = new OpenTables();

  /** Whether each open field is still in its instructions. */
  private final List<Boolean> fields = new ArrayList<>();

  private final ContentControls controls = new ContentControls();

  /** The ids of the footnotes and endnotes in the order in which the text refers to them. */
  private final List<String> notes = new ArrayList<>();

  /** Those to which only what was deleted refers. */
  private final Set<String> goneNotes = new HashSet<>();

  private Set<String> leftOut = Set.of();
  private @Nullable String note;

  /** Above zero inside of what is not read. */
  private int skipped;

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
    revisions.finish();
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
      if (revisions.isMovingAway() && name.endsWith("noteReference")) {
        noteReference(name, Word.attribute(xml, "id"), goneNotes);
      }
      return;
    }
    controls.element(name);
    if (!Word.isWord(xml)) {
      // Text boxes stand in the choice and once more in the fallback.
      if (name.equals("Fallback") && COMPATIBILITY.equals(xml.getNamespaceURI())) {
        skipped = 1;
      }
      return;
    }
    element(xml, name, path);
  }

  /** Takes an element of the text itself. */
  private void element(XMLStreamReader xml, String name, Deque<String> path) throws WordException {
    switch (name) {
      case "p" -> startParagraph();
      case "tbl" -> {
        flush();
        tables.begin(paragraphs.size());
      }
      case "tr" -> tables.row();
      case "tc" -> tables.cell();
      case "r" -> startRun();
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
        controls.fill();
        field(Word.attribute(xml, "fldCharType"));
      }
      case "fldSimple", "drawing", "pict", "object" -> controls.fill();
      case "sdt" -> {
        flush();
        controls.begin();
      }
      case "showingPlcHdr" -> {
        if (Word.isOn(xml)) {
          controls.prompt();
        }
      }
      case "alias" -> controls.name(Word.value(xml));
      case "gridSpan" -> tables.span(Word.number(Word.value(xml)));
      case "gridBefore" -> tables.skip(Word.number(Word.value(xml)));
      default -> reference(xml, name, path);
    }
  }

  /** Takes an element that leads to a comment, a note or a bookmark, or begins a note. */
  private void reference(XMLStreamReader xml, String name, Deque<String> path)
      throws WordException {
    switch (name) {
      case "commentReference" -> mark(Mark.COMMENT, "", Word.attribute(xml, "id"));
      case "commentRangeStart" -> mark(Mark.COMMENT_START, "", Word.attribute(xml, "id"));
      case "commentRangeEnd" -> mark(Mark.COMMENT_END, "", Word.attribute(xml, "id"));
      case "bookmarkStart" -> bookmark(Word.attribute(xml, "name"));
      case "footnoteReference", "endnoteReference" ->
          noteReference(
              name, Word.attribute(xml, "id"), revisions.isDeleting() ? goneNotes : notes);
      case "footnote", "endnote" ->
          startNote(name.charAt(0) + Word.attribute(xml, "id"), Word.attribute(xml, "type"));
      default -> property(xml, name, path);
    }
  }

  private void startRun() {
    Paragraph paragraph = paragraph();
    hidden = paragraph != null && styles.isHidden(paragraph.style);
    highlighted = false;
  }

  private void bookmark(@Nullable String name) throws WordException {
    // What begins so is made by Word itself.
    if (name != null && !name.startsWith("_") && !name.startsWith("OLE_LINK")) {
      mark(Mark.BOOKMARK, "", name);
    }
  }

  private void startNote(String id, @Nullable String type) {
    // The line above the notes is a note of its own.
    boolean line = type != null && !type.equals("normal");
    if (line || leftOut.contains(id)) {
      skipped = 1;
    } else {
      note = id;
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
    tables.place(fresh);
    open.add(fresh);
  }

  /** Begins a revision, or notes one of a paragraph's end, a table's row, a number. */
  private void revision(XMLStreamReader xml, String name, Deque<String> path) {
    String author = author(xml);
    if (!isProperty(path)) {
      if (revisions.begin(name, author)) {
        skipped = 1;
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

  private static void noteReference(String name, @Nullable String id, Collection<String> to) {
    if (id != null) {
      to.add(name.charAt(0) + id);
    }
  }

  private static boolean isProperty(Deque<String> path) {
    return path.isEmpty() || path.getLast().endsWith("Pr");
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
      if (skipped == 0) {
        revisions.endMovedAway(paragraph());
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
          done.close();
          if (done.goesOn()) {
            pending = done;
          } else {
            finish(done);
          }
        }
      }
      case "tc", "txbxContent", "sdtContent" -> flush();
      case "tbl" -> tables.end(paragraphs);
      case "t" -> inText = false;
      case "delText" -> inDeletedText = false;
      case "ins", "moveTo", "del" -> {
        if (!isProperty(path)) {
          revisions.end(xml.getLocalName());
        }
      }
      case "sdt" -> emptyControl(controls.end());
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
      if (!path.isEmpty() && path.getLast().equals("t")) {
        revisions.movedAway(text);
      }
      return;
    }
    if (inDeletedText) {
      mark(Mark.DELETED, revisions.deletedBy(), text);
    } else if (inText) {
      add(text, textElement, textOffset);
      textOffset += text.length();
    }
  }

  private void add(String text, int from, int offset) {
    Paragraph paragraph = paragraph();
    if (paragraph == null || fields.contains(true)) {
      return;
    }
    if (revisions.isDeleting()) {
      mark(Mark.DELETED, revisions.deletedBy(), text);
      return;
    }
    if (hidden) {
      mark(Mark.HIDDEN, "", text);
      return;
    }
    if (!text.isBlank()) {
      controls.fill();
    }
    int start = paragraph.text.length();
    paragraph.add(text, from, offset);
    int end = paragraph.text.length();
    revisions.mark(paragraph, start, end);
    if (highlighted && !text.isBlank()) {
      paragraph.stretch(Mark.HIGHLIGHTED, start, end, "");
    }
    if (controls.showPrompt()) {
      paragraph.stretch(Mark.PROMPT, start, end, "");
    }
  }

  private static String author(XMLStreamReader xml) {
    String author = Word.attribute(xml, "author");
    return author == null ? "" : author;
  }

  /** Marks a content control in which there is nothing, if there is one. */
  private void emptyControl(@Nullable String name) {
    Paragraph paragraph = paragraph();
    if (paragraph == null && !paragraphs.isEmpty()) {
      paragraph = paragraphs.get(paragraphs.size() - 1);
    }
    if (name != null && paragraph != null) {
      int at = paragraph.text.length();
      paragraph.marks.add(new Marked(Mark.EMPTY_CONTROL, at, at, name, ""));
    }
  }

  /** Marks a place between two characters. */
  private void mark(Mark mark, String author, @Nullable String detail) {
    Paragraph paragraph = paragraph();
    if (paragraph != null && detail != null && (!detail.isEmpty() || mark == Mark.CHANGED)) {
      paragraph.mark(mark, author, detail);
    }
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
