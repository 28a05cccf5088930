package io.github.gongwenlint.reader.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph of a part of a Word file as it stands on the page, with what is known of it beside
 * its text. Offsets are in UTF-16 units of its text.
 */
final class Paragraph {
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

  /** Tells whether its end is not to be seen, so that the next paragraph goes on with it. */
  boolean goesOn() {
    return deletedEnd || hiddenEnd;
  }

  /** Begins the paragraph that this one goes on with. */
  void goOn() {
    settle();
    before = new Properties(style, numId, level, outline, deletedEnd);
    take(NOTHING);
    deletedEnd = false;
    hiddenEnd = false;
    joint = text.length();
  }

  /** Decides whose properties hold for paragraphs that are one. */
  void settle() {
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

  /**
   * Adds text.
   *
   * @param element the ordinal of the element that holds it
   * @param offset where in that element it begins
   */
  void add(String added, int element, int offset) {
    int start = text.length();
    for (int i = 0; i < added.length(); i++) {
      char c = added.charAt(i);
      // A line end inside of a text node is a space.
      text.append((c == '\n' && !added.equals("\n")) || c == '\r' ? ' ' : c);
    }
    if (text.length() > start) {
      piece(start, element, offset);
    }
  }

  /** Marks the end of the text so far; what was deleted, hidden or changed there joins. */
  void mark(Mark mark, String author, String detail) {
    int at = text.length();
    int last = marks.size() - 1;
    boolean grows = mark == Mark.DELETED || mark == Mark.HIDDEN || mark == Mark.CHANGED;
    if (grows && last >= 0) {
      Marked before = marks.get(last);
      if (before.mark() == mark && before.start() == at && before.author().equals(author)) {
        marks.set(last, new Marked(mark, at, at, before.detail() + detail, author));
        return;
      }
    }
    marks.add(new Marked(mark, at, at, detail, author));
  }

  /** Marks a stretch of the text, or lengthens the mark that ends where it starts. */
  void stretch(Mark mark, int start, int end, String author) {
    for (int i = marks.size() - 1; i >= 0; i--) {
      Marked last = marks.get(i);
      if (last.mark() == mark) {
        if (last.end() == start && last.author().equals(author)) {
          marks.set(i, new Marked(mark, last.start(), end, "", author));
          return;
        }
        break;
      }
    }
    marks.add(new Marked(mark, start, end, "", author));
  }

  /** Counts the change of a paragraph's end, unless it is one with that of the text before. */
  void close() {
    Mark changed = changedEnd;
    if (changed == null) {
      return;
    }
    changedEnd = null;
    String author = changedBy;
    int end = text.length();
    for (int i = marks.size() - 1; i >= 0; i--) {
      Marked last = marks.get(i);
      if (last.mark() == changed) {
        if (last.end() == end && last.author().equals(author)) {
          return;
        }
        break;
      }
    }
    marks.add(new Marked(Mark.CHANGED, end, end, "", author));
  }
}
