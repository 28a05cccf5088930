package io.github.gongwenlint.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.dictionary.Tsv.Row;
import io.github.gongwenlint.dictionary.WordPairs.Kind;
import io.github.gongwenlint.dictionary.WordPairs.Pair;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Keeps every dictionary of wrong and right words free of contradictions and in order; {@code mvn
 * test -Dtest=WordingTsvTest -Dupdate} puts the rows in order.
 */
class WordingTsvTest {
  private static final Path FOLDER = Path.of("dictionaries");

  /** All dictionaries that have these two columns. */
  static List<Path> dictionaries() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".tsv")
            && Files.readString(file)
                .lines()
                .anyMatch(l -> l.startsWith("# columns: wrong right"))) {
          found.add(file);
        }
      }
    }
    assertThat(found).contains(FOLDER.resolve("wording.tsv"));
    return found;
  }

  @ParameterizedTest
  @MethodSource("dictionaries")
  void rowsAreInOrder(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> sorted = new ArrayList<>();
    List<Row> rows = new ArrayList<>(Tsv.read(file).rows());
    rows.sort(
        Comparator.comparing((Row row) -> Kind.of(row)).thenComparing(row -> row.get("wrong")));
    lines.stream().filter(line -> line.startsWith("#")).forEach(sorted::add);
    for (Row row : rows) {
      sorted.add(lines.get(row.line() - 1));
    }
    if (System.getProperty("update") != null) {
      Files.writeString(file, String.join("\n", sorted) + "\n");
      return;
    }
    assertThat(lines).as("not in order; run with -Dupdate").isEqualTo(sorted);
  }

  /**
   * The matcher has no anchor for a phrase of one character: the first one would make it ask at
   * every place of every text.
   */
  @ParameterizedTest
  @MethodSource("dictionaries")
  void nothingWrongIsOneCharacter(Path file) throws IOException {
    for (Row row : Tsv.read(file).rows()) {
      assertThat(row.get("wrong")).hasSizeGreaterThan(1);
    }
  }

  @ParameterizedTest
  @MethodSource("dictionaries")
  void nothingIsWrongTwice(Path file) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    for (Row row : Tsv.read(file).rows()) {
      assertThat(seen.put(row.get("wrong"), row.line()))
          .as("%s in line %s", row.get("wrong"), row.line())
          .isNull();
    }
  }

  /** What is off by default may be right elsewhere: 订金 and 定金. */
  @ParameterizedTest
  @MethodSource("dictionaries")
  void noFixHoldsAWrongWord(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (Row row : Tsv.read(file).rows()) {
      Pair pair = Pair.of(row);
      if (pair.enabled()) {
        pairs.add(pair);
      }
    }
    Set<String> clashes = new TreeSet<>();
    for (Pair pair : pairs) {
      for (String right : pair.right()) {
        for (Pair other : pairs) {
          if (right.contains(other.wrong())
              && other.excludeWithin().stream().noneMatch(right::contains)) {
            clashes.add(pair.wrong() + "→" + right + " holds " + other.wrong());
          }
        }
      }
    }
    assertThat(clashes).isEmpty();
  }

  @Test
  void everyRowHasASource() throws IOException {
    for (Row row : Tsv.read(FOLDER.resolve("wording.tsv")).rows()) {
      assertThat(row.get("source")).as("line %s", row.line()).isNotEmpty();
      assertThat(row.get("tier")).as("line %s", row.line()).isIn("A", "B");
    }
  }

  /**
   * Reads the whole word list, a word a line: only what is itself a listed word may be reported.
   */
  @Test
  void noRowFiresInsideALongerWord() throws Exception {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Integer> word : WordList.sourceWords(FOLDER).entrySet()) {
      text.append(word.getKey()).append('\n');
    }
    var document = Readers.read("words.txt", text.toString().getBytes(StandardCharsets.UTF_8));
    List<String> rules =
        List.of("misspelled-word", "confused-word", "redundant-wording", "unusual-pairing");
    Map<String, String> fired = new LinkedHashMap<>();
    for (Diagnostic diagnostic :
        new Linter(RuleBook.builtIn(), rule -> rules.contains(rule.id())).lint(document)) {
      int start = diagnostic.span().start();
      int end = diagnostic.span().end();
      while (start > 0 && document.chars()[start - 1] != '\n') {
        start--;
      }
      while (document.chars()[end] != '\n') {
        end++;
      }
      if (end - start > diagnostic.span().length()) {
        fired.put(document.text(start, end), document.text(diagnostic.span()));
      }
    }
    assertThat(fired).isEmpty();
  }
}
