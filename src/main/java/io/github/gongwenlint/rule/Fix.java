package io.github.gongwenlint.rule;

import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.List;

/**
 * A named change that removes a diagnostic's cause.
 *
 * @param title what the change does, in Chinese, to stand after “建议：”
 * @param applicability who may apply it
 * @param edits the replacements, in order, not overlapping, in offsets of the document's text
 */
public record Fix(String title, Applicability applicability, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }

  /** Who may apply a fix. */
  public enum Applicability {
    /** The meaning cannot change: a program may apply it. */
    SAFE("safe"),
    /** A person decides. */
    SUGGESTED("suggested");

    private final String id;

    Applicability(String id) {
      this.id = id;
    }

    /** Returns the name used in reports. */
    public String id() {
      return id;
    }
  }

  /** A fix of one replacement that no reader could object to. */
  public static Fix safe(String title, Span span, String text) {
    return new Fix(title, Applicability.SAFE, List.of(new Edit(span, text)));
  }

  /** A fix of one replacement that a person decides on. */
  public static Fix suggested(String title, Span span, String text) {
    return new Fix(title, Applicability.SUGGESTED, List.of(new Edit(span, text)));
  }
}
