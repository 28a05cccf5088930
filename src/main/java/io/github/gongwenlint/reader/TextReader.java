package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.CompatibilityForms;
import io.github.gongwenlint.text.Marks;

/**
 * Reads plain text: the text is the file itself without the characters that nobody sees, with
 * Chinese characters in place of others that look like them, and in a file of wrapped lines without
 * the line ends inside of paragraphs.
 */
final class TextReader {
  private TextReader() {}

  static Document read(String name, char[] source) {
    int[] marks = Marks.of(source);
    int[] breaks = WrappedLines.breaks(source, marks);
    int hidden = 0;
    boolean forms = false;
    for (int i : marks) {
      char c = source[i];
      if (isHidden(c)) {
        hidden++;
      } else if (CompatibilityForms.mayBe(c)) {
        forms = true;
      }
    }
    if (hidden == 0 && !forms && breaks.length == 0) {
      return Document.plain(name, source, SourceMap.identity(source, marks), marks);
    }
    Pieces pieces = new Pieces(source, source.length - hidden);
    Forms read = new Forms();
    int from = 0;
    int next = 0;
    for (int i : marks) {
      if (i < from) {
        // Inside of a break.
        continue;
      }
      if (next < breaks.length && i >= breaks[next]) {
        pieces.copy(from, breaks[next]);
        from = breaks[next + 1];
        if (isSpaced(pieces.charAt(pieces.length() - 1), source[from])) {
          pieces.add(' ', breaks[next]);
        }
        next += 2;
        if (i < from) {
          continue;
        }
      }
      char c = source[i];
      if (isHidden(c)) {
        pieces.copy(from, i);
        from = i + 1;
      } else if (CompatibilityForms.mayBe(c)) {
        pieces.copy(from, i);
        pieces.add(read.read(c, pieces.length()), i);
        from = i + 1;
      }
    }
    pieces.copy(from, source.length);
    char[] text = pieces.text();
    return read.in(Document.plain(name, text, pieces.map(), Marks.of(text)));
  }

  /**
   * Tells whether a line end between two characters stood for a space. Words of letters are parted
   * by one; a number or a model that was cut in two is not: 20⏎23年, 5⏎G.
   */
  private static boolean isSpaced(char before, char after) {
    return Chars.isLatin(after)
        && (Chars.isLatin(before) || before == ',' || before == '.' || before == ')');
  }

  private static boolean isHidden(char c) {
    // Nearly every mark is settled by the first two comparisons.
    return (c >= '\u200b' ? c <= '\u2064' || c == '\ufeff' : c == '\u00ad') && Chars.isZeroWidth(c);
  }
}
