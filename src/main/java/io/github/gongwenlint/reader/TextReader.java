package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.document.Structure;
import io.github.gongwenlint.text.Chars;

/** Reads plain text: the text is the file itself without the characters that nobody sees. */
final class TextReader {
  private TextReader() {}

  static Document read(String name, char[] source) {
    int hidden = 0;
    for (char c : source) {
      if (isHidden(c)) {
        hidden++;
      }
    }
    if (hidden == 0) {
      return Document.of(
          name, Format.TEXT, source, SourceMap.identity(source), Structure.of(source));
    }
    Pieces pieces = new Pieces(source, source.length - hidden);
    int from = 0;
    for (int i = 0; i < source.length; i++) {
      if (isHidden(source[i])) {
        pieces.copy(from, i);
        from = i + 1;
      }
    }
    pieces.copy(from, source.length);
    char[] text = pieces.text();
    return Document.of(name, Format.TEXT, text, pieces.map(), Structure.of(text));
  }

  private static boolean isHidden(char c) {
    // Nearly every character is settled by the first two comparisons.
    return (c >= '\u200b' ? c <= '\u2064' || c == '\ufeff' : c == '\u00ad') && Chars.isZeroWidth(c);
  }
}
