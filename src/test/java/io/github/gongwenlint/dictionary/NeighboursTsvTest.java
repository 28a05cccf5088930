package io.github.gongwenlint.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.dictionary.Neighbours.Kind;
import io.github.gongwenlint.dictionary.Neighbours.Slip;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps {@code dictionaries/neighbours.tsv} in order and tries what is made of it. */
class NeighboursTsvTest {
  private static final List<Tsv.Row> ROWS = rows();

  private static List<Tsv.Row> rows() {
    try {
      return Tsv.read(Path.of("dictionaries/neighbours.tsv")).rows();
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
      List<String> more = List.of(row.get("more").split(row.get("kind").equals("词") ? " " : ""));
      List<String> behind = new ArrayList<>();
      for (String cell : row.get("kind").equals("词") ? more.subList(1, more.size()) : more) {
        behind.add(cell.replaceAll("[0-9]+$", ""));
      }
      assertThat(behind).as(row.get("text")).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void everyWordBehindAnotherHasARowOfItsOwn() {
    Set<String> words = new HashSet<>(texts("词"));
    for (Tsv.Row row : ROWS) {
      if (row.get("kind").equals("词")) {
        for (String cell : row.get("more").replaceAll("[0-9]", "").strip().split(" +")) {
          assertThat(cell.isEmpty() || words.contains(cell)).as(cell).isTrue();
        }
      }
    }
  }

  @Test
  void takesNoSeamForASlip() {
    Neighbours neighbours = Neighbours.get();
    for (Tsv.Row row : ROWS) {
      if (row.get("kind").equals("缝")) {
        for (String second : row.get("more").split("")) {
          char[] seam = {row.get("text").charAt(0), second.charAt(0)};
          assertThat(neighbours.next(seam, 0)).as(new String(seam)).isEqualTo(-1);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "不得烂用职权谋取私利。, 烂用, 滥用, SAME_SOUND",
    "推进湖务群众工作。, 湖务, 服务, LIKE_SOUND",
    "加强各成员卓位的配合。, 卓位, 单位, SHAPE",
    "研制意料器械和药品。, 意料, 医疗, WORD",
    "加强基设施建设。, 基设施, 基础设施, DROPPED"
  })
  void readsWhatIsMeant(String text, String typed, String meant, Kind kind) {
    Slip best = best(text);
    assertThat(text.substring(best.start(), best.end())).isEqualTo(typed);
    assertThat(best.right()).isEqualTo(meant);
    assertThat(best.kind()).isEqualTo(kind);
  }

  private static Slip best(String text) {
    char[] chars = text.toCharArray();
    Neighbours neighbours = Neighbours.get();
    List<Slip> slips = List.of();
    for (int at = neighbours.next(chars, 0); slips.isEmpty(); at = neighbours.next(chars, at + 1)) {
      assertThat(at).as(text).isNotNegative();
      slips = neighbours.read(chars, at, 90);
    }
    return slips.get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "制", "待遇", "a代b遇", "\ud800\udc00", "〇一二"})
  void findsNothingWhereNothingIsRare(String text) {
    assertThat(Neighbours.get().next(text.toCharArray(), 0)).isEqualTo(-1);
  }
}
