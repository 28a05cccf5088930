package io.github.gongwenlint.reader;

import io.github.gongwenlint.text.Chars;

/**
 * Tells Markdown whose paragraphs have so many lines that the parser would take minutes: for each
 * line that begins with no letter it copies all lines of the paragraph so far, to see whether a
 * list or a table begins.
 */
final class DenseLines {
  /** How many copies of lines may be made, a tenth of a second's worth. */
  private static final long MOST = 25_000_000;

  private DenseLines() {}

  /** Tells whether a text is better read as it stands, without its markup. */
  static boolean in(char[] text) {
    long lines = 0;
    long copies = 0;
    boolean table = false;
    int start = 0;
    while (start < text.length) {
      int end = start;
      while (end < text.length && text[end] != '\n' && text[end] != '\r') {
        end++;
      }
      int first = start;
      while (first < end && Chars.isSpace(text[first])) {
        first++;
      }
      if (first == end || begins(text, first, end)) {
        // A blank line, a heading or a list's item: no paragraph goes on.
        lines = 0;
        copies = 0;
        table = false;
      } else if (isDelimiter(text, first, end)) {
        table = true;
      } else if (!table) {
        lines++;
        if (!Character.isLetter(text[first])) {
          copies += lines;
          if (copies > MOST) {
            return true;
          }
        }
      }
      start = end + 1;
      if (end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n') {
        start++;
      }
    }
    return false;
  }

  private static boolean begins(char[] text, int first, int end) {
    char c = text[first];
    boolean marker = c == '-' || c == '*' || c == '+' || c == '#';
    return marker && first + 1 < end && Chars.isSpace(text[first + 1]);
  }

  /** The line below a table's head: {@code |---|:--:|}. */
  private static boolean isDelimiter(char[] text, int first, int end) {
    boolean dash = false;
    for (int i = first; i < end; i++) {
      if (text[i] == '-') {
        dash = true;
      } else if (text[i] != '|' && text[i] != ':' && !Chars.isSpace(text[i])) {
        return false;
      }
    }
    return dash;
  }
}
