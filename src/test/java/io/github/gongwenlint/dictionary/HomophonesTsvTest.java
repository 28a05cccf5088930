package io.github.gongwenlint.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.dictionary.Homophones.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps {@code dictionaries/homophones.tsv} in order and tries what is made of it. */
class HomophonesTsvTest {
  private static final List<Tsv.Row> ROWS = rows();

  private static List<Tsv.Row> rows() {
    try {
      return Tsv.read(Path.of("dictionaries/homophones.tsv")).rows();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> texts(String kind) {
    List<String> texts = new ArrayList<>();
    for (Tsv.Row row : ROWS) {
      if (row.get("kind").equals(kind)) {
        texts.add(row.get("text"));
      }
    }
    return texts;
  }

  @Test
  void standsInOrderWithoutDoubles() {
    assertThat(texts("词")).isNotEmpty().isSorted().doesNotHaveDuplicates();
    assertThat(texts("缝")).isNotEmpty().isSorted().doesNotHaveDuplicates();
    for (Tsv.Row row : ROWS) {
      if (row.get("kind").equals("缝")) {
        List<String> seconds = List.of(row.get("more").split(""));
        assertThat(seconds).as(row.get("text")).isSorted().doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void holdsWordsOfTheList() {
    WordList words = WordList.get();
    for (String word : texts("词")) {
      assertThat(words.contains(word.toCharArray(), 0, word.length())).as(word).isTrue();
    }
  }

  @Test
  void takesNoWordAndNoSeamForOdd() {
    Homophones homophones = Homophones.get();
    for (String word : texts("词")) {
      if (word.length() == 2) {
        assertThat(homophones.next(word.toCharArray(), 0)).as(word).isEqualTo(-1);
      }
    }
    for (Tsv.Row row : ROWS) {
      if (row.get("kind").equals("缝")) {
        for (String second : row.get("more").split("")) {
          char[] seam = {row.get("text").charAt(0), second.charAt(0)};
          assertThat(homophones.next(seam, 0)).as(new String(seam)).isEqualTo(-1);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "落实生育津贴等代遇。, 代遇, 待遇",
    "健全各项制渡。, 制渡, 制度",
    "本人户口薄复印件, 户口薄, 户口簿",
    "缺少披荆斩刺的闯劲。, 披荆斩刺, 披荆斩棘"
  })
  void readsWhatIsMeant(String text, String typed, String meant) {
    char[] chars = text.toCharArray();
    Homophones homophones = Homophones.get();
    List<Reading> readings = List.of();
    for (int at = homophones.next(chars, 0);
        readings.isEmpty();
        at = homophones.next(chars, at + 1)) {
      readings = homophones.read(chars, at, 100);
    }
    Reading best = readings.get(0);
    assertThat(text.substring(best.start(), best.end())).isEqualTo(typed);
    chars[best.place()] = best.right();
    assertThat(new String(chars, best.start(), best.end() - best.start())).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "制", "待遇", "a代b遇", "\ud800\udc00", "〇一二"})
  void findsNothingWhereNothingIsOdd(String text) {
    assertThat(Homophones.get().next(text.toCharArray(), 0)).isEqualTo(-1);
  }
}
