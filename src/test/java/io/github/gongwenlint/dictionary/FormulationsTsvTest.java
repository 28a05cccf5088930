package io.github.gongwenlint.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.dictionary.FormulationCompiler.Cell;
import io.github.gongwenlint.dictionary.Formulations.Level;
import io.github.gongwenlint.dictionary.Tsv.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keeps {@code dictionaries/formulations.tsv} free of contradictions. */
class FormulationsTsvTest {
  private static final Tsv TSV = read();

  private static Tsv read() {
    try {
      return Tsv.read(Path.of("dictionaries/formulations.tsv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void holdsTheWholeDictionary() {
    assertThat(TSV.rows()).hasSizeGreaterThanOrEqualTo(537);
  }

  @Test
  void cellsHaveKnownValues() {
    for (Row row : TSV.rows()) {
      assertThat(row.get("quotes")).as("line %s", row.line()).isIn("required", "optional", "none");
      assertThat(row.get("certainty")).as("line %s", row.line()).isIn("high", "medium", "low");
      assertThat(row.get("bare")).as("line %s", row.line()).isIn("", "提示", "一致", "不查");
      assertThat(row.get("category")).as("line %s", row.line()).isNotEmpty();
      assertThat(row.get("source")).as("line %s", row.line()).isNotEmpty();
    }
  }

  @Test
  void noWordingStandsTwice() {
    Map<String, Integer> canonical = new HashMap<>();
    Map<String, Integer> wrong = new HashMap<>();
    for (Row row : TSV.rows()) {
      assertThat(canonical.put(row.get("canonical"), row.line()))
          .as("%s in line %s", row.get("canonical"), row.line())
          .isNull();
      for (String text : row.list("wrong_variants")) {
        Cell cell = Cell.parse(row, text);
        assertThat(wrong.put(cell.wrong(), row.line()))
            .as("%s in line %s", cell.wrong(), row.line())
            .isNull();
      }
    }
  }

  @Test
  void noWordingIsRightInOneRowAndWrongInAnother() {
    Map<String, Integer> right = new HashMap<>();
    for (Row row : TSV.rows()) {
      right.put(row.get("canonical"), row.line());
      for (String text : row.list("wrong_variants")) {
        right.put(Cell.parse(row, text).right(), row.line());
      }
    }
    for (Row row : TSV.rows()) {
      for (String text : row.list("wrong_variants")) {
        Cell cell = Cell.parse(row, text);
        if (cell.tag().isOld() || !isReported(cell)) {
          continue;
        }
        assertThat(right.get(cell.wrong()))
            .as("line %s calls %s wrong; right in line", row.line(), cell.wrong())
            .isNull();
      }
    }
  }

  @Test
  void noRightWordingHoldsAWrongOne() {
    List<Cell> cells = new ArrayList<>();
    Map<String, Integer> rights = new HashMap<>();
    for (Row row : TSV.rows()) {
      rights.put(row.get("canonical"), row.line());
      for (String column : List.of("collocations", "expansion")) {
        for (String piece : FormulationCompiler.pieces(row.get(column))) {
          rights.put(piece, row.line());
        }
      }
      for (String text : row.list("wrong_variants")) {
        Cell cell = Cell.parse(row, text);
        if (!cell.tag().isOld() && isReported(cell)) {
          cells.add(cell);
          rights.put(cell.right(), row.line());
        }
      }
    }
    Set<String> clashes = new HashSet<>();
    for (Map.Entry<String, Integer> right : rights.entrySet()) {
      for (Cell cell : cells) {
        if (applies(cell, right.getKey())) {
          clashes.add(
              right.getKey() + " holds " + cell.wrong() + " (line " + right.getValue() + ")");
        }
      }
    }
    assertThat(clashes).isEmpty();
  }

  /** Hints such as 二十大 for 党的二十大 may stand in wordings that are mended for another reason. */
  private static boolean isReported(Cell cell) {
    return cell.level() == Level.NORMAL || cell.level() == Level.WARN;
  }

  /** Tells whether a wrong wording stands in {@code text}, its conditions met. */
  private static boolean applies(Cell cell, String text) {
    int at = -1;
    while ((at = text.indexOf(cell.wrong(), at + 1)) >= 0) {
      String before = text.substring(0, at);
      String after = text.substring(at + cell.wrong().length());
      if (cell.notAfter().stream().noneMatch(before::endsWith)
          && cell.notBefore().stream().noneMatch(after::startsWith)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void membersAreTheRowsOwn() {
    for (Row row : TSV.rows()) {
      if (row.get("members").isEmpty()) {
        continue;
      }
      Set<String> unique = new HashSet<>();
      List<List<String>> groups = FormulationCompiler.parseMembers(row);
      for (List<String> group : groups.subList(1, groups.size())) {
        assertThat(group.size()).as("line %s", row.line()).isGreaterThanOrEqualTo(3);
        for (String item : group) {
          assertThat(item).as("line %s", row.line()).isNotBlank();
          assertThat(unique.add(item)).as("%s in line %s", item, row.line()).isTrue();
          assertThat(row.get("canonical") + row.get("expansion") + row.get("notes"))
              .as("line %s", row.line())
              .contains(item);
        }
      }
    }
  }
}
