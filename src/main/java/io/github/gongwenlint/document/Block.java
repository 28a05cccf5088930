package io.github.gongwenlint.document;

import io.github.gongwenlint.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document that means something by itself.
 *
 * @param kind what it is
 * @param level depth of a heading or list item from 1, column of a table's cell from 1, and 0 for
 *     everything else
 * @param label its ordinal mark, or null when it has none
 * @param start where its text starts, without the white space before it, in UTF-16 offsets of the
 *     document's text; two numbers rather than a span, as every walk over the blocks asks for them
 *     and another object is farther away
 * @param end where its text ends, without the white space behind it
 * @param paragraph ordinal of the paragraph it stands in, from 0; a run-in heading and the body
 *     after it share one, and so do the cells of a table's row
 */
public record Block(
    Kind kind, int level, @Nullable Label label, int start, int end, int paragraph) {

  /** Makes a block of the text of {@code span}. */
  public Block(Kind kind, int level, @Nullable Label label, Span span, int paragraph) {
    this(kind, level, label, span.start(), span.end(), paragraph);
  }

  /** What a block is. */
  public enum Kind {
    /** The document's title (标题). */
    TITLE,
    /** The one addressed: 主送机关 or 同志们：. */
    SALUTATION,
    /** A heading that has its own line, or the first sentence of a run-in paragraph (接排标题). */
    HEADING,
    /** Running text (正文). */
    BODY,
    /** An item of a list. */
    LIST_ITEM,
    /** A cell of a table. */
    TABLE_CELL,
    /** A footnote, an annotation (附注) or the note below a table. */
    NOTE,
    /** 附件：… below the body (附件说明). */
    ATTACHMENT,
    /** The issuing body's name below the text (发文机关署名), or the speaker's below the title. */
    SIGNATURE,
    /** The date below the text (成文日期), or in brackets below the title. */
    DATE
  }

  /** Returns where its text stands. */
  public Span span() {
    return new Span(start, end);
  }

  /** Returns this block with all up to the end of another that follows it. */
  public Block with(Block next) {
    return new Block(kind, level, label, start, next.end, paragraph);
  }
}
