package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Marks;

/** Reads plain text: the text is the file itself without the characters that nobody sees. */
final class TextReader {
  private TextReader() {}

  static Document read(String name, char[] source) {
    int[] marks = Marks.of(source);
    int hidden = 0;
    for (int i : marks) {
      if (isHidden(source[i])) {
        hidden++;
      }
    }
    if (hidden == 0) {
      return Document.plain(name, source, SourceMap.identity(source, marks), marks);
    }
    Pieces pieces = new Pieces(source, source.length - hidden);
    int from = 0;
    for (int i : marks) {
      if (isHidden(source[i])) {
        pieces.copy(from, i);
        from = i + 1;
      }
    }
    pieces.copy(from, source.length);
    char[] text = pieces.text();
    return Document.plain(name, text, pieces.map(), Marks.of(text));
  }

  private static boolean isHidden(char c) {
    // Nearly every mark is settled by the first two comparisons.
    return (c >= '\u200b' ? c <= '\u2064' || c == '\ufeff' : c == '\u00ad') && Chars.isZeroWidth(c);
  }
}
