package io.github.gongwenlint.document;

import io.github.gongwenlint.text.Span;

/**
 * Something that a word processor keeps in a file beside the text that is read.
 *
 * @param kind what it is
 * @param span where it is, in UTF-16 offsets of the document's text; empty for what is not shown
 * @param detail what it says: the deleted or hidden text, a comment, an author, a title
 */
public record Trace(Kind kind, Span span, String detail) {

  /** What a word processor keeps. */
  public enum Kind {
    /** Text that was inserted while changes were tracked (修订). */
    INSERTION,
    /** Text that was deleted while changes were tracked. */
    DELETION,
    /** A comment (批注). */
    COMMENT,
    /** Hidden text (隐藏文字). */
    HIDDEN,
    /** Highlighted text (突出显示). */
    HIGHLIGHT,
    /** The prompt of a content control that was not filled in (内容控件). */
    PROMPT,
    /** The label of an automatically numbered paragraph (自动编号). */
    LABEL,
    /** The title among the file's properties. */
    TITLE
  }
}
