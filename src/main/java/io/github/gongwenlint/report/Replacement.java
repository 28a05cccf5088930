package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A fix as one replacement, for formats that know no other.
 *
 * @param span what is replaced, in offsets of the document's text
 * @param text what stands there afterwards
 */
record Replacement(Span span, String text) {
  /** Farther apart than this, two edits are better left to a person. */
  private static final int MOST = 1000;

  /** Returns a fix as one replacement, or null where the file cannot be changed like that. */
  static @Nullable Replacement of(Document document, Fix fix) {
    if (fix.edits().isEmpty()) {
      return null;
    }
    Span whole =
        new Span(
            fix.edits().get(0).span().start(),
            fix.edits().get(fix.edits().size() - 1).span().end());
    if ((fix.edits().size() > 1 && whole.length() > MOST) || !Place.replaceable(document, whole)) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    int done = whole.start();
    for (Edit edit : fix.edits()) {
      text.append(document.text(done, edit.span().start())).append(edit.text());
      done = edit.span().end();
    }
    return new Replacement(whole, text.toString());
  }
}
