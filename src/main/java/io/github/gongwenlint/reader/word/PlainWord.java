package io.github.gongwenlint.reader.word;

import io.github.gongwenlint.document.Trace;
import java.util.List;

/**
 * What a reader of another word processor's format finds in a file, before it becomes a document
 * the same way as a Word file.
 *
 * @param body the paragraphs of the running text and its tables, in reading order
 * @param notes what follows them: notes, headers, footers
 * @param levels the levels of the automatically numbered lists
 * @param title the title among the file's properties, or empty
 */
public record PlainWord(
    List<Paragraph> body, List<Paragraph> notes, List<Level> levels, String title) {
  public PlainWord {
    body = List.copyOf(body);
    notes = List.copyOf(notes);
    levels = List.copyOf(levels);
  }

  /** Reads a format. */
  public interface Reader {
    /**
     * Reads a file.
     *
     * @throws WordException when it is damaged, encrypted or of another kind
     */
    PlainWord read(byte[] bytes) throws WordException;
  }

  /**
   * One paragraph.
   *
   * @param heading depth of a heading from 1, {@link #TITLE}, {@link #CONTENTS}, or 0
   * @param list the list whose number it carries, or empty
   * @param level its level in the list, from 0
   * @param table the table it stands in, from 1, or 0
   * @param row the table's row, from 1
   * @param column the table's column, from 1
   * @param place what a person calls the place when it is no running text and no table, or empty
   * @param marks what is to be told of stretches of its text
   */
  public record Paragraph(
      String text,
      int heading,
      String list,
      int level,
      int table,
      int row,
      int column,
      String place,
      List<Mark> marks) {
    /** The document's title. */
    public static final int TITLE = -1;

    /** A line of the table of contents. */
    public static final int CONTENTS = -2;

    public Paragraph {
      marks = List.copyOf(marks);
    }
  }

  /**
   * A mark on a stretch of a paragraph's text.
   *
   * @param start offset in the paragraph's text
   * @param detail what was deleted, hidden or commented
   */
  public record Mark(Trace.Kind kind, int start, int end, String detail, String author) {}

  /**
   * A level of a list.
   *
   * @param list the list's name
   * @param level from 0
   * @param format the kind of number, as WordprocessingML calls it
   * @param text the label with {@code %1} … {@code %9} for the numbers
   */
  public record Level(String list, int level, int start, String format, String text) {}
}
