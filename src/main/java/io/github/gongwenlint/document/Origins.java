package io.github.gongwenlint.document;

import java.util.Arrays;
import java.util.List;

/**
 * Leads the characters of a text that was read from the parts of a package, such as a Word file,
 * back to where they stand: a part, an element of it, and an offset in the element's characters.
 *
 * <p>Elements are counted by their start tags from 0 in the order of the part. Offsets are UTF-16
 * units from 0 of the element's characters as an XML parser gives them; an element that stands for
 * one character by itself, such as a tab, has the offset 0. Characters that stand nowhere, such as
 * automatic numbers and the ends of paragraphs, belong to no piece.
 */
public final class Origins {
  /** Start and end in the text, part, element, offset. */
  private static final int WIDTH = 5;

  private final List<String> parts;
  private final int[] pieces;

  private Origins(List<String> parts, int[] pieces) {
    this.parts = parts;
    this.pieces = pieces;
  }

  /** Returns the names of the parts in the order in which they were read. */
  public List<String> parts() {
    return parts;
  }

  /** Returns the number of pieces; they are in the order of the text. */
  public int count() {
    return pieces.length / WIDTH;
  }

  /** Returns the offset in the text of a piece's first character. */
  public int start(int piece) {
    return pieces[piece * WIDTH];
  }

  /** Returns the offset in the text after a piece's last character. */
  public int end(int piece) {
    return pieces[piece * WIDTH + 1];
  }

  /** Returns the index among {@link #parts} of the part that a piece stands in. */
  public int part(int piece) {
    return pieces[piece * WIDTH + 2];
  }

  /** Returns the ordinal of the element that holds a piece. */
  public int element(int piece) {
    return pieces[piece * WIDTH + 3];
  }

  /** Returns the offset of a piece's first character among its element's characters. */
  public int offset(int piece) {
    return pieces[piece * WIDTH + 4];
  }

  /** Returns the first piece that ends after {@code offset} of the text, or {@link #count}. */
  public int from(int offset) {
    int low = 0;
    int high = count() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (end(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Collects pieces in the order of the text. */
  public static final class Builder {
    private int[] pieces = new int[64 * WIDTH];
    private int length;

    /** Adds characters; those that continue the ones before make one piece with them. */
    public void add(int start, int end, int part, int element, int offset) {
      if (length > 0) {
        int last = length - WIDTH;
        if (pieces[last + 1] == start
            && pieces[last + 2] == part
            && pieces[last + 3] == element
            && pieces[last + 4] + start - pieces[last] == offset) {
          pieces[last + 1] = end;
          return;
        }
      }
      if (length == pieces.length) {
        pieces = Arrays.copyOf(pieces, length * 2);
      }
      pieces[length] = start;
      pieces[length + 1] = end;
      pieces[length + 2] = part;
      pieces[length + 3] = element;
      pieces[length + 4] = offset;
      length += WIDTH;
    }

    /**
     * Returns what was collected.
     *
     * @param parts the names of the parts
     */
    public Origins build(List<String> parts) {
      return new Origins(List.copyOf(parts), Arrays.copyOf(pieces, length));
    }
  }
}
