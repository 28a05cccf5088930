package io.github.gongwenlint.text;

import java.util.Arrays;

/**
 * The lines of a text: leads an offset to its line and column and back.
 *
 * <p>Offsets are UTF-16 units from 0; lines and columns count from 1. {@code \n}, {@code \r\n} and
 * a lone {@code \r} end a line.
 */
public final class LineMap {
  private final int[] starts;
  private final int length;

  private LineMap(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  /** Indexes the lines of {@code text}. */
  public static LineMap of(char[] text) {
    return of(text, Marks.of(text));
  }

  /**
   * Indexes the lines of {@code text}.
   *
   * @param marks what {@link Marks#of} says of it
   */
  public static LineMap of(char[] text, int[] marks) {
    int[] starts = new int[Math.max(16, text.length / 48)];
    int count = 1;
    for (int i : marks) {
      char c = text[i];
      if (c <= '\r'
          && (c == '\n' || (c == '\r' && !(i + 1 < text.length && text[i + 1] == '\n')))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineMap(Arrays.copyOf(starts, count), text.length);
  }

  /**
   * The map of a text whose lines are not told by its line ends.
   *
   * @param starts where each line starts, ascending from 0
   * @param length the text's length
   */
  public static LineMap ofStarts(int[] starts, int length) {
    if (starts.length == 0 || starts[0] != 0) {
      throw new IllegalArgumentException("lines must start at 0");
    }
    return new LineMap(starts.clone(), length);
  }

  /**
   * Returns the number of lines; a last line without a line end counts, and so does an empty one.
   */
  public int lineCount() {
    return starts.length;
  }

  /** Returns the 1-based line that holds {@code offset}. */
  public int line(int offset) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException("offset " + offset + " of " + length);
    }
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Returns the 1-based column of {@code offset} in its line, in UTF-16 units. */
  public int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }

  /** Returns the offset at which the 1-based {@code line} starts. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** Returns the offset after the 1-based {@code line}, its line end included. */
  public int end(int line) {
    return line < starts.length ? starts[line] : length;
  }
}
