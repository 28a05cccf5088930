package io.github.gongwenlint.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps {@code dictionaries/official-words.tsv} in order. */
class OfficialWordsTsvTest {
  @Test
  void holdsWordsOfTheListInOrder() throws Exception {
    List<String> words =
        Tsv.read(Path.of("dictionaries/official-words.tsv")).rows().stream()
            .map(row -> row.get("word"))
            .toList();
    assertThat(words).hasSizeGreaterThan(30_000).isSorted().doesNotHaveDuplicates();
    WordList list = WordList.get();
    for (String word : words) {
      assertThat(list.contains(word.toCharArray(), 0, word.length())).as(word).isTrue();
    }
  }
}
