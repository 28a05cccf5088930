package io.github.gongwenlint.check.placeholder;

import io.github.gongwenlint.rule.Severity;

/**
 * A place that waits to be filled in.
 *
 * @param start its first character, in UTF-16 offsets of the document's text
 * @param end the offset after its last character
 * @param shape what it looks like
 * @param severity how sure it is that somebody forgot it
 */
record Hole(int start, int end, Shape shape, Severity severity) {
  enum Shape {
    /** Asterisks, crosses or the letters XX. */
    MARK,
    /** A line to write on: ____. */
    LINE,
    /** Boxes: □□. */
    BOX,
    /** Blanks where a number should stand. */
    BLANK,
    /** A date of which a part is open. */
    DATE,
    /** A document number of which a part is open. */
    DOCUMENT_NUMBER,
    /** A hint to the writer in brackets, or the name of a field. */
    PROMPT,
    /** 某 where no case is told. */
    SOMEONE,
    /** An ellipsis where a name should stand. */
    ELLIPSIS
  }

  /** Tells whether this is a place to write on by hand, as forms have them. */
  boolean isWritable() {
    return shape == Shape.LINE || shape == Shape.BOX || shape == Shape.BLANK;
  }
}
