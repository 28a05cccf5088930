package io.github.gongwenlint.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A long document is checked on several threads, and nobody can tell from what is found. */
class ParallelChecksTest {
  private static final Document LONG = document("公".repeat(ParallelChecks.LONG));

  private static Document document(String text) {
    try {
      return Readers.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rule rule(String id) {
    return Rule.of(id, Category.WORDING, Severity.WARNING, id).message(id).explanation(id).build();
  }

  private static Check check(Rule rule, Consumer<Consumer<Diagnostic>> work) {
    return new Check() {
      @Override
      public List<Rule> rules() {
        return List.of(rule);
      }

      @Override
      public void check(Document document, Consumer<Diagnostic> report) {
        work.accept(report);
      }
    };
  }

  private static Findings check(List<Check> checks, Document document, int threads) {
    return new Linter(RuleBook.of(checks), rule -> true).check(document, List.of(), threads);
  }

  @Test
  void findsInAllDraftsTogetherWhatOneThreadFinds() throws Exception {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> drafts = Files.walk(Path.of("test-data"))) {
      for (Path draft : drafts.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        all.append(Files.readString(draft)).append('\n');
      }
    }
    Document document = document(all.toString().repeat(2));
    assertThat(document.length()).isGreaterThan(ParallelChecks.LONG);
    Linter linter = new Linter(RuleBook.builtIn(), rule -> true);
    Findings alone = linter.check(document, List.of(), 1);
    assertThat(alone.diagnostics()).hasSizeGreaterThan(500);
    for (int threads : new int[] {2, 3, 64}) {
      Findings together = linter.check(document, List.of(), threads);
      assertThat(together.diagnostics()).isEqualTo(alone.diagnostics());
      assertThat(together.omitted()).isEqualTo(alone.omitted());
    }
  }

  @Test
  void twoThreadsWorkAtOnceOnALongDocumentAndOneOnAShortOne() {
    CyclicBarrier bothAreAtWork = new CyclicBarrier(2);
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Consumer<Consumer<Diagnostic>> work =
        report -> {
          workers.add(Thread.currentThread());
          await(bothAreAtWork);
        };
    check(List.of(check(rule("one"), work), check(rule("two"), work)), LONG, 2);
    assertThat(workers).hasSize(2).contains(Thread.currentThread());

    workers.clear();
    Consumer<Consumer<Diagnostic>> seen = report -> workers.add(Thread.currentThread());
    check(List.of(check(rule("one"), seen), check(rule("two"), seen)), document("公文"), 2);
    assertThat(workers).containsExactly(Thread.currentThread());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(1, TimeUnit.MINUTES);
    } catch (Exception e) {
      throw new IllegalStateException("nobody else is at work", e);
    }
  }

  @Test
  void aFloodOfOneRuleFromTwoChecksIsCountedAsOne() {
    Rule rule = rule("flood");
    Consumer<Consumer<Diagnostic>> flood =
        report -> {
          for (int i = 0; i < Collector.MOST + 5; i++) {
            report.accept(Diagnostic.of(rule, new Span(i, i + 1), "flood"));
          }
        };
    List<Check> checks = List.of(check(rule, flood), check(rule("other"), flood));
    Findings alone = check(checks, LONG, 1);
    Findings together = check(checks, LONG, 2);
    assertThat(together.diagnostics()).isEqualTo(alone.diagnostics());
    assertThat(together.omitted()).isEqualTo(alone.omitted()).hasSize(1);
    assertThat(together.omitted().get(0).count()).isEqualTo(2 * (Collector.MOST + 5) - Filters.CAP);
  }

  @Test
  void whatTheFirstFailingCheckThrowsIsThrown() {
    List<Check> checks =
        List.of(
            check(rule("sound"), report -> {}),
            check(
                rule("first"),
                report -> {
                  throw new IllegalStateException("first");
                }),
            check(
                rule("second"),
                report -> {
                  throw new StackOverflowError("second");
                }));
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> check(checks, LONG, 2))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("first");
    }
  }
}
