package io.github.gongwenlint.document;

import io.github.gongwenlint.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that a word processor keeps in a file beside the text that is read.
 *
 * @param kind what it is
 * @param span where it is, in UTF-16 offsets of the document's text; empty for what is not shown
 * @param detail what it says: the deleted or hidden text, a comment, a name, a title
 * @param author who did it, or empty where nobody is named
 * @param id what a comment is called in the file, or empty
 */
public record Trace(Kind kind, Span span, String detail, String author, String id) {

  /** A trace that nobody is named for. */
  public Trace(Kind kind, Span span, String detail) {
    this(kind, span, detail, "", "");
  }

  /** A trace that needs no name in the file. */
  public Trace(Kind kind, Span span, String detail, String author) {
    this(kind, span, detail, author, "");
  }

  /**
   * Returns what a comment tells this program to leave alone, rules and reason, or null when it
   * tells it nothing: the words behind {@code gongwen 忽略}.
   */
  public @Nullable String directive() {
    if (kind != Kind.COMMENT) {
      return null;
    }
    String words = detail.strip();
    // Word makes the first letter of a comment a capital.
    if (!words.regionMatches(true, 0, "gongwen", 0, "gongwen".length())) {
      return null;
    }
    String rest = words.substring("gongwen".length()).strip();
    return rest.startsWith("忽略") ? rest.substring("忽略".length()) : null;
  }

  /** What a word processor keeps. */
  public enum Kind {
    /** Text that was inserted while changes were tracked (修订). */
    INSERTION,
    /** Text that was deleted while changes were tracked. */
    DELETION,
    /** Text that was moved here while changes were tracked. */
    MOVE,
    /** What else was changed while changes were tracked: formatting, the end of a paragraph. */
    CHANGE,
    /** A comment (批注); its span is what is commented on. */
    COMMENT,
    /** Hidden text (隐藏文字). */
    HIDDEN,
    /** Highlighted text (突出显示). */
    HIGHLIGHT,
    /** The prompt of a content control that was not filled in (内容控件). */
    PROMPT,
    /** A content control without anything in it; the detail is its name. */
    EMPTY_CONTROL,
    /** A bookmark (书签) that a person or a template named. */
    BOOKMARK,
    /** The label of an automatically numbered paragraph (自动编号). */
    LABEL,
    /** A table; the detail is its number. */
    TABLE,
    /** Text beside the running text; the detail says where: 表2 第3行第2列, 脚注4, 文本框, 页眉. */
    PLACE,
    /** A character that only looks like the one in the text; the detail is the file's. */
    FORM,
    /** The title among the file's properties. */
    TITLE,
    /** The author or the company among the file's properties. */
    OWNER
  }
}
