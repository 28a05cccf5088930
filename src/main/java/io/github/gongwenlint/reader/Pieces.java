package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.SourceMap;
import java.util.Arrays;

/** Puts a logical text together from pieces of its source and remembers where each came from. */
final class Pieces {
  private final char[] source;
  private char[] text;
  private int length;
  private int[] textStarts = new int[16];
  private int[] sourceStarts = new int[16];
  private int count;

  Pieces(char[] source, int capacity) {
    this.source = source;
    this.text = new char[capacity];
  }

  /** Returns the number of characters so far. */
  int length() {
    return length;
  }

  /** Returns a character that was added. */
  char charAt(int index) {
    return text[index];
  }

  /** Returns the offset in the source after the character that was added last. */
  int sourceEnd() {
    return count == 0 ? 0 : sourceStarts[count - 1] + length - textStarts[count - 1];
  }

  /** Adds the source's characters from {@code from} to before {@code to}. */
  void copy(int from, int to) {
    if (from < to) {
      mark(from);
      room(to - from);
      System.arraycopy(source, from, text, length, to - from);
      length += to - from;
    }
  }

  /** Adds a character that stands for something at {@code from} in the source. */
  void add(char c, int from) {
    mark(from);
    room(1);
    text[length++] = c;
  }

  char[] text() {
    return Arrays.copyOf(text, length);
  }

  SourceMap map() {
    if (count == 0) {
      mark(0);
    }
    return SourceMap.pieces(
        source, Arrays.copyOf(textStarts, count), Arrays.copyOf(sourceStarts, count));
  }

  private void room(int more) {
    if (text.length - length < more) {
      text = Arrays.copyOf(text, Math.max(length + more, length + length / 2 + 16));
    }
  }

  private void mark(int from) {
    if (count > 0 && sourceStarts[count - 1] + length - textStarts[count - 1] == from) {
      return;
    }
    if (count == textStarts.length) {
      textStarts = Arrays.copyOf(textStarts, count * 2);
      sourceStarts = Arrays.copyOf(sourceStarts, count * 2);
    }
    textStarts[count] = length;
    sourceStarts[count++] = from;
  }
}
