package io.github.gongwenlint.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
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

  @Test
  void injectedFaultsAreFound() throws Exception {
    List<Path> drafts = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files.filter(path -> Readers.isDocument(path.toString())).sorted().forEach(drafts::add);
    }
    assertThat(drafts).hasSizeGreaterThanOrEqualTo(12);
    List<String> texts = new ArrayList<>();
    List<List<Diagnostic>> unchanged = new ArrayList<>();
    for (Path draft : drafts) {
      String text = Files.readString(draft);
      List<String> alarms = new ArrayList<>();
      List<Diagnostic> reported = lint(draft.toString(), text);
      for (Diagnostic diagnostic : reported) {
        if (diagnostic.severity().isAtLeast(Severity.WARNING)) {
          alarms.add(diagnostic.rule().id() + ": " + diagnostic.message());
        }
      }
      assertThat(alarms).as(draft.toString()).isEmpty();
      texts.add(text);
      unchanged.add(reported);
    }
    StringBuilder table =
        new StringBuilder(
            "| rule | injected fault | places | found | share |\n|---|---|---:|---:|---:|\n");
    List<String> weak = new ArrayList<>();
    for (Mutation mutation : Mutations.all()) {
      int places = 0;
      int found = 0;
      List<String> missed = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        String name = drafts.get(i).toString();
        Set<String> before = messages(mutation.rule(), unchanged.get(i));
        for (String mutant : mutation.injection().apply(texts.get(i))) {
          places++;
          Set<String> after = messages(mutation.rule(), lint(name, mutant));
          after.removeAll(before);
          if (after.isEmpty()) {
            missed.add(name + ": " + change(texts.get(i), mutant));
          } else {
            found++;
          }
        }
      }
      if (places < FEWEST) {
        weak.add(mutation.rule() + "（" + mutation.fault() + "）只有" + places + "处可以插入");
      }
      table.append("| `").append(mutation.rule()).append("` | ").append(mutation.fault());
      table.append(" | ").append(places).append(" | ").append(found);
      table.append(String.format(Locale.ROOT, " | %.0f %% |%n", 100.0 * found / places));
      if (found * 100 < places * LEAST) {
        weak.add(
            mutation.rule() + "（" + mutation.fault() + "）" + found + "/" + places + " " + missed);
      }
    }
    assertThat(weak).isEmpty();
    String page = Files.readString(PAGE);
    int from = page.indexOf(BEGIN) + BEGIN.length();
    int to = page.indexOf(END);
    if (System.getProperty("update") != null) {
      page = page.substring(0, from) + table + page.substring(to);
      Files.writeString(PAGE, page);
    }
    assertThat(page).as("docs/accuracy.md is older than the rules").contains(BEGIN + table + END);
  }

  private List<Diagnostic> lint(String name, String text) throws Exception {
    Document document = Readers.read(name, text.getBytes(StandardCharsets.UTF_8));
    return linter.lint(document);
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
  private static String change(String before, String after) {
    int start = 0;
    while (start < Math.min(before.length(), after.length())
        && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int from = Math.max(0, start - 10);
    return "…" + after.substring(from, Math.min(after.length(), start + 15)) + "…";
  }
}
