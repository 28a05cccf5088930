package io.github.gongwenlint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.languagetool.RulesFuzzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Replays the inputs that are kept for each fuzz target. */
class FuzzCorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/fuzz");

  private static final Map<String, Consumer<byte[]>> TARGETS =
      new TreeMap<>(
          Map.of(
              "MarkdownFuzzer", MarkdownFuzzer::fuzzerTestOneInput,
              "OwnWordsFuzzer", OwnWordsFuzzer::fuzzerTestOneInput,
              "RulesFuzzer", RulesFuzzer::fuzzerTestOneInput,
              "TextFuzzer", TextFuzzer::fuzzerTestOneInput,
              "WordFileFuzzer", WordFileFuzzer::fuzzerTestOneInput,
              "WordPartFuzzer", WordPartFuzzer::fuzzerTestOneInput));

  private static List<Path> inputs(String target) {
    try (Stream<Path> files = Files.list(CORPUS.resolve(target))) {
      return files.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  @Test
  void everyTargetHasItsCorpus() throws IOException {
    try (Stream<Path> folders = Files.list(CORPUS)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(TARGETS.keySet());
    }
    assertThat(TARGETS.keySet()).allSatisfy(name -> assertThat(inputs(name)).isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> nothingInTheCorpusFails() {
    return TARGETS.entrySet().stream()
        .flatMap(
            target ->
                inputs(target.getKey()).stream()
                    .map(
                        path ->
                            DynamicTest.dynamicTest(
                                target.getKey() + "/" + path.getFileName(),
                                () -> target.getValue().accept(Files.readAllBytes(path)))));
  }
}
