package io.github.gongwenlint.engine;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the suppressions that the author of a document wrote into it. */
final class Suppressions {
  private Suppressions() {}

  /**
   * Returns the suppressions of a document: Word comments that begin with gongwen 忽略, and HTML
   * comments in Markdown.
   */
  static List<Suppression> of(Document document) {
    if (document.format() == Document.Format.MARKDOWN) {
      return MarkdownSuppressions.of(document);
    }
    List<Suppression> found = new ArrayList<>();
    for (Trace trace : document.traces()) {
      String written = trace.directive();
      if (written != null) {
        Span span = trace.span().length() > 0 ? trace.span() : paragraph(document, trace.span());
        found.add(Suppression.of(written, span, trace.span()).in(trace.id()));
      }
    }
    return found;
  }

  /** Returns the paragraph around a place. */
  private static Span paragraph(Document document, Span place) {
    char[] text = document.chars();
    int start = place.start();
    int end = place.end();
    while (start > 0 && text[start - 1] != '\n') {
      start--;
    }
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return new Span(start, end);
  }
}
