package io.github.gongwenlint.rule;

import io.github.gongwenlint.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Another place that a diagnostic speaks of, such as the first of two statements that contradict
 * each other.
 *
 * @param span where it is, in UTF-16 offsets of the document's text
 * @param message what stands there, a short Chinese phrase without its stop
 * @param elsewhere where the same text stands in another file, which is then what is meant; or null
 */
public record Related(Span span, String message, @Nullable Elsewhere elsewhere) {
  /** A place in the same document. */
  public Related(Span span, String message) {
    this(span, message, null);
  }

  /**
   * A place in another file.
   *
   * @param path the file's name as the user gave it
   * @param line from 1
   * @param column from 1, in UTF-16 units
   */
  public record Elsewhere(String path, int line, int column) {}
}
