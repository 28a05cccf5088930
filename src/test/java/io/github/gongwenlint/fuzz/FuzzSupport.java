package io.github.gongwenlint.fuzz;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Outline;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;

/** Reads and checks, and looks whether the result holds together. */
final class FuzzSupport {
  private static final Linter LINTER = new Linter(RuleBook.builtIn(), Rule::enabled);

  private FuzzSupport() {}

  static void read(String name, byte[] bytes) {
    Document document;
    try {
      document = Readers.read(name, bytes);
    } catch (UnreadableException e) {
      if (String.valueOf(e.getMessage()).isBlank()) {
        throw new AssertionError("no reason", e);
      }
      return;
    }
    int length = document.length();
    int sourceLength = document.source().source().length;
    Outline outline = new Outline(document);
    for (Diagnostic found : LINTER.lint(document)) {
      if (found.span().end() > length) {
        throw new AssertionError("beyond the text: " + found);
      }
      int start = document.source().toSource(found.span().start());
      if (start > sourceLength || document.source().lines().line(start) < 1) {
        throw new AssertionError("beyond the source: " + found);
      }
      if (outline.at(found.span().start()) == null) {
        throw new AssertionError("nowhere: " + found);
      }
    }
  }
}
