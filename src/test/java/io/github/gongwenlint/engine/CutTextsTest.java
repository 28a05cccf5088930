package io.github.gongwenlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Example;
import io.github.gongwenlint.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks the examples of all rules cut at every place: an editor asks while somebody types, and a
 * check that looks around must not look beyond the text.
 */
class CutTextsTest {
  private static final RuleBook BOOK = RuleBook.builtIn();

  private static Set<String> examples() {
    Set<String> texts = new TreeSet<>();
    for (Rule rule : BOOK.rules()) {
      Stream.concat(rule.bad().stream(), rule.good().stream())
          .filter(example -> example.format() != Format.WORD)
          .map(Example::text)
          .forEach(texts::add);
    }
    return texts;
  }

  @Test
  void whateverIsLeftOfATextIsChecked() {
    Linter linter = new Linter(BOOK, rule -> true);
    examples().parallelStream()
        .forEach(
            text -> {
              for (int at = 1; at < text.length(); at++) {
                check(linter, text.substring(at));
                check(linter, text.substring(0, at));
              }
            });
  }

  private static void check(Linter linter, String text) {
    try {
      Document document = Readers.read("cut.txt", text.getBytes(StandardCharsets.UTF_8));
      for (Diagnostic diagnostic : linter.lint(document)) {
        assertThat(diagnostic.span().end()).isLessThanOrEqualTo(document.length());
      }
    } catch (UnreadableException | RuntimeException e) {
      throw new AssertionError("cannot check: " + text, e);
    }
  }
}
