package io.github.gongwenlint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.LineMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks every draft in {@code test-data} and compares with {@code NAME.expected} beside it, a
 * diagnostic a line: {@code line:column: severity[rule] 「text」 message}, columns in UTF-16 units;
 * other places it speaks of stand below, indented. {@code mvn test -Dtest=GoldenTest -Dupdate}
 * writes what is found: read it before you commit it.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("test-data");

  private static List<Path> drafts() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(path -> Readers.isDocument(path.toString())).sorted().toList();
    }
  }

  @Test
  void thereAreDrafts() throws IOException {
    assertThat(drafts()).hasSizeGreaterThanOrEqualTo(2);
  }

  @TestFactory
  Stream<DynamicTest> draftsAreReportedAsExpected() throws IOException {
    Linter linter = new Linter(RuleBook.builtIn(), Rule::enabled);
    return drafts().stream()
        .map(path -> DynamicTest.dynamicTest(path.toString(), () -> compare(linter, path)));
  }

  private static void compare(Linter linter, Path path) throws Exception {
    Document document = Readers.read(path.toString(), Files.readAllBytes(path));
    LineMap lines = document.source().lines();
    StringBuilder seen = new StringBuilder();
    for (Diagnostic diagnostic : linter.lint(document)) {
      int offset = document.source().toSource(diagnostic.span().start());
      seen.append(lines.line(offset)).append(':').append(lines.column(offset)).append(": ");
      seen.append(diagnostic.severity().id()).append('[').append(diagnostic.rule().id());
      seen.append("] 「").append(document.text(diagnostic.span()).replaceAll("\\R", "⏎"));
      seen.append("」 ").append(diagnostic.message()).append('\n');
      for (Related related : diagnostic.related()) {
        int place = document.source().toSource(related.span().start());
        seen.append("    ").append(lines.line(place)).append(':').append(lines.column(place));
        seen.append(": 「").append(document.text(related.span()).replaceAll("\\R", "⏎"));
        seen.append("」 ").append(related.message()).append('\n');
      }
    }
    Path expected = Path.of(path + ".expected");
    if (System.getProperty("update") != null) {
      Files.writeString(expected, seen);
    }
    assertThat(expected).exists();
    assertThat(seen.toString()).isEqualTo(Files.readString(expected));
  }
}
