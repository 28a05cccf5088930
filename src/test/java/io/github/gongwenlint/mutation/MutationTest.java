package io.github.gongwenlint.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Puts one fault at a time into the right documents of {@code test-data/clean}, and counts how many
 * are found. The counts stand in {@code docs/accuracy.md}; {@code mvn test -Dtest=MutationTest
 * -Dupdate} writes them there.
 */
class MutationTest {
  private static final Path FOLDER = Path.of("test-data", "clean");
  private static final Path PAGE = Path.of("docs", "accuracy.md");
  private static final String BEGIN = "<!-- injected faults -->\n";
  private static final String END = "<!-- end of injected faults -->\n";

  /** The least share of injected faults of each kind that must be found, in per cent. */
  private static final int LEAST = 95;

  /** At how many places a fault must be possible for its share to say anything. */
  private static final int FEWEST = 8;

  private final Linter linter = new Linter(RuleBook.builtIn(), Rule::enabled);

  /** A right document, and what is reported of it. */
  private record Draft(String name, String text, List<Diagnostic> reported) {}

  /** A document with one fault. */
  private record Mutant(Draft draft, String text) {}

  @Test
  void injectedFaultsAreFound() throws Exception {
    List<Draft> drafts = drafts();
    assertThat(drafts).hasSizeGreaterThanOrEqualTo(12);
    StringBuilder table =
        new StringBuilder(
            "| rule | injected fault | places | found | share |\n|---|---|---:|---:|---:|\n");
    List<String> weak = new ArrayList<>();
    for (Mutation mutation : Mutations.all()) {
      List<Mutant> mutants = new ArrayList<>();
      for (Draft draft : drafts) {
        for (String text : mutation.injection().apply(draft.text())) {
          mutants.add(new Mutant(draft, text));
        }
      }
      List<String> missed =
          mutants.parallelStream()
              .filter(mutant -> !isFound(mutation.rule(), mutant))
              .map(mutant -> mutant.draft().name() + ": " + change(mutant))
              .toList();
      int places = mutants.size();
      int found = places - missed.size();
      String what = mutation.rule() + "（" + mutation.fault() + "）";
      if (places < FEWEST) {
        weak.add(what + "只有" + places + "处可以插入");
      }
      if (found * 100 < places * LEAST) {
        weak.add(what + found + "/" + places + " " + missed);
      }
      table.append("| `").append(mutation.rule()).append("` | ").append(mutation.fault());
      table.append(" | ").append(places).append(" | ").append(found);
      table.append(String.format(Locale.ROOT, " | %.0f %% |%n", 100.0 * found / places));
    }
    assertThat(weak).isEmpty();
    compare(table.toString());
  }

  /** Returns the right documents; nothing is reported of them as an error or a warning. */
  private List<Draft> drafts() throws IOException {
    List<Path> paths;
    try (Stream<Path> files = Files.list(FOLDER)) {
      paths = files.filter(path -> Readers.isDocument(path.toString())).sorted().toList();
    }
    List<Draft> drafts = new ArrayList<>();
    for (Path path : paths) {
      String text = Files.readString(path);
      List<Diagnostic> reported = lint(path.toString(), text);
      List<String> alarms = new ArrayList<>();
      for (Diagnostic diagnostic : reported) {
        if (diagnostic.severity().isAtLeast(Severity.WARNING)) {
          alarms.add(diagnostic.rule().id() + ": " + diagnostic.message());
        }
      }
      assertThat(alarms).as(path.toString()).isEmpty();
      drafts.add(new Draft(path.toString(), text, reported));
    }
    return drafts;
  }

  /** Compares the table with the page, or puts it there. */
  private static void compare(String table) throws IOException {
    String page = Files.readString(PAGE);
    if (System.getProperty("update") != null) {
      int from = page.indexOf(BEGIN) + BEGIN.length();
      page = page.substring(0, from) + table + page.substring(page.indexOf(END));
      Files.writeString(PAGE, page);
    }
    assertThat(page).as("docs/accuracy.md is older than the rules").contains(BEGIN + table + END);
  }

  private boolean isFound(String rule, Mutant mutant) {
    Set<String> after = messages(rule, lint(mutant.draft().name(), mutant.text()));
    after.removeAll(messages(rule, mutant.draft().reported()));
    return !after.isEmpty();
  }

  private List<Diagnostic> lint(String name, String text) {
    try {
      return linter.lint(Readers.read(name, text.getBytes(StandardCharsets.UTF_8)));
    } catch (UnreadableException e) {
      throw new AssertionError(name, e);
    }
  }

  private static Set<String> messages(String rule, List<Diagnostic> diagnostics) {
    Set<String> messages = new HashSet<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.rule().id().equals(rule)) {
        messages.add(diagnostic.message());
      }
    }
    return messages;
  }

  /** Returns what differs, with a little text around it. */
  private static String change(Mutant mutant) {
    String before = mutant.draft().text();
    String after = mutant.text();
    int start = 0;
    while (start < Math.min(before.length(), after.length())
        && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int from = Math.max(0, start - 10);
    return "…" + after.substring(from, Math.min(after.length(), start + 15)) + "…";
  }
}
