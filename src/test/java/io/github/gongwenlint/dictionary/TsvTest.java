package io.github.gongwenlint.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TsvTest {
  private static final String HEADER =
      "# 例\n# columns: wrong right notes\n# source: 自拟\n# date: 2026-11\n";

  @Test
  void readsRowsAndHeader() {
    Tsv tsv = Tsv.parse("a.tsv", HEADER + "帐目\t账目\t\n# 注\n甲；乙\t丙\t丁\n");
    assertThat(tsv.title()).isEqualTo("例");
    assertThat(tsv.source()).isEqualTo("自拟");
    assertThat(tsv.date()).isEqualTo("2026-11");
    assertThat(tsv.rows()).hasSize(2);
    assertThat(tsv.rows().get(0).get("right")).isEqualTo("账目");
    assertThat(tsv.rows().get(0).list("notes")).isEmpty();
    assertThat(tsv.rows().get(1).list("wrong")).containsExactly("甲", "乙");
    assertThat(tsv.rows().get(1).line()).isEqualTo(7);
  }

  @Test
  void saysWhereAndWhatIsWrong() {
    assertThatThrownBy(() -> Tsv.parse("a.tsv", HEADER + "甲\t乙\n"))
        .hasMessage("a.tsv:5: 2 cells instead of 3: 甲\t乙");
    assertThatThrownBy(() -> Tsv.parse("a.tsv", HEADER + "甲\t乙\t丙\t丁\n"))
        .hasMessageStartingWith("a.tsv:5: 4 cells instead of 3");
    assertThatThrownBy(() -> Tsv.parse("a.tsv", HEADER + "甲 \t乙\t\n"))
        .hasMessage("a.tsv:5: white space around the cell of column wrong");
    assertThatThrownBy(() -> Tsv.parse("a.tsv", HEADER + "\t乙\t\n"))
        .hasMessage("a.tsv:5: the first cell is empty");
    assertThatThrownBy(() -> Tsv.parse("a.tsv", HEADER + "\n甲\t乙\t\n"))
        .hasMessage("a.tsv:5: an empty line");
    assertThatThrownBy(() -> Tsv.parse("a.tsv", "# 例\n# columns: a b\n# date: 2026\n甲\t乙\n"))
        .hasMessage("a.tsv:1: the header lacks “# source: …”");
    assertThatThrownBy(() -> Tsv.parse("a.tsv", "# 例\n# columns: a a\n# source: x\n# date: 2026\n"))
        .hasMessage("a.tsv:1: column a is declared twice");
    assertThatThrownBy(() -> Tsv.parse("a.tsv", "甲\t乙\n")).hasMessageContaining("a.tsv:1");
    assertThatThrownBy(() -> Tsv.parse("a.tsv", HEADER + "甲\t乙\t\n").rows().get(0).get("nothing"))
        .hasMessage("a.tsv has no column nothing");
  }
}
