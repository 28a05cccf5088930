package io.github.gongwenlint.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps {@code dictionaries/homophones.tsv} in order and free of words. */
class HomophonesTsvTest {
  private static final List<Tsv.Row> ROWS = rows();

  private static List<Tsv.Row> rows() {
    try {
      return Tsv.read(Path.of("dictionaries/homophones.tsv")).rows();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void standsInOrderWithoutDoubles() {
    List<String> wrong = new ArrayList<>();
    for (Tsv.Row row : ROWS) {
      wrong.add(row.get("typed"));
    }
    assertThat(wrong).isNotEmpty().isSorted().doesNotHaveDuplicates();
  }

  @Test
  void turnsWhatIsNoWordIntoWords() {
    WordList words = WordList.get();
    for (Tsv.Row row : ROWS) {
      char[] wrong = row.get("typed").toCharArray();
      assertThat(words.contains(wrong, 0, 2)).as("%s is a word", row.get("typed")).isFalse();
      assertThat(row.list("meant")).isNotEmpty().doesNotHaveDuplicates();
      for (String right : row.list("meant")) {
        assertThat(words.contains(right.toCharArray(), 0, 2)).as("%s is no word", right).isTrue();
      }
    }
  }
}
