package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.text.CompatibilityForms;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads {@link CompatibilityForms} as the characters they look like, and remembers where. */
public final class Forms {
  /** Enough for any file that a person wrote; more would only fill the memory. */
  private static final int MOST = 6_000;

  private final List<Trace> traces = new ArrayList<>(0);

  /** Returns what {@code c} is read as when it stands at {@code offset} of the text. */
  public char read(char c, int offset) {
    char plain = CompatibilityForms.plain(c);
    if (plain != c && traces.size() < MOST) {
      traces.add(new Trace(Trace.Kind.FORM, new Span(offset, offset + 1), String.valueOf(c)));
    }
    return plain;
  }

  /** Returns the places, in the order of the text. */
  public List<Trace> traces() {
    return traces;
  }

  /** Returns the document with its places. */
  Document in(Document document) {
    return traces.isEmpty() ? document : document.withTraces(traces);
  }
}
