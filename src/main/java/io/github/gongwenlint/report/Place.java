package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.text.LineMap;
import io.github.gongwenlint.text.Span;

/**
 * Where a span of a document stands in its file.
 *
 * @param start first offset in the source, in UTF-16 units
 * @param end offset after the last character in the source
 * @param startLine line of the start, from 1
 * @param endLine line of the end, from 1
 */
record Place(int start, int end, int startLine, int endLine) {
  static Place of(Document document, Span span) {
    int start = document.source().toSource(span.start());
    int end = span.length() == 0 ? start : document.source().endToSource(span.end());
    LineMap lines = document.source().lines();
    return new Place(start, end, lines.line(start), lines.line(end));
  }

  /** Returns the text of the file there. */
  String text(Document document) {
    return new String(document.source().source(), start, end - start);
  }

  /**
   * Tells whether the span is one piece of a text file: only then can it be replaced there. In
   * Markdown marks may lie inside of it; a Word file has no lines at all.
   */
  static boolean replaceable(Document document, Span span) {
    Place place = of(document, span);
    return document.format() != Document.Format.WORD && place.end - place.start == span.length();
  }
}
