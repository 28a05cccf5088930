package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import java.util.EnumMap;
import java.util.Map;

/** Adds up what was found; diagnostics that are only counted are counted here too. */
public final class Summary {
  private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
  private int files;
  private int failures;
  private long characters;

  /** Adds one file. */
  public void add(Checked file) {
    files++;
    if (file.error() != null) {
      failures++;
    }
    for (Diagnostic diagnostic : file.diagnostics()) {
      add(diagnostic.severity(), 1);
    }
    for (Omitted omitted : file.omitted()) {
      add(omitted.severity(), omitted.count());
    }
    Document document = file.document();
    if (document != null) {
      characters += characters(document);
    }
  }

  private void add(Severity severity, int count) {
    counts.put(severity, count(severity) + count);
  }

  /** Returns the number of files, those that could not be read included. */
  public int files() {
    return files;
  }

  /** Returns the number of files that could not be read or checked. */
  public int failures() {
    return failures;
  }

  /** Returns the number of diagnostics of this severity. */
  public int count(Severity severity) {
    return counts.getOrDefault(severity, 0);
  }

  /** Returns the number of characters (code points) that are not blank. */
  public long characters() {
    return characters;
  }

  /** Returns the number of characters (code points) of a document that are not blank. */
  static int characters(Document document) {
    char[] text = document.chars();
    int count = text.length;
    for (int i : document.marks()) {
      char c = text[i];
      if (Chars.isSpace(c) || Character.isLowSurrogate(c) || c == '\ufffc') {
        count--;
      }
    }
    return count;
  }
}
