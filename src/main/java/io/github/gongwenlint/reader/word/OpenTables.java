package io.github.gongwenlint.reader.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables that are open while a part is read, the innermost last, and where their cells are. */
final class OpenTables {
  private static final int MOST_COLUMNS = 1000;

  private static final class Table {
    final int number;
    final int from;
    int row;

    /** The last column that a cell of the row covers, and the first one of the present cell. */
    int column;

    int cell;
    int cells;

    Table(int number, int from) {
      this.number = number;
      this.from = from;
    }
  }

  private final List<Table> tables = new ArrayList<>();
  private int count;

  /**
   * Begins a table.
   *
   * @param paragraphs how many paragraphs stand before it
   */
  void begin(int paragraphs) {
    tables.add(new Table(++count, paragraphs));
  }

  void row() {
    if (!tables.isEmpty()) {
      Table table = innermost();
      table.row++;
      table.column = 0;
    }
  }

  void cell() {
    if (!tables.isEmpty()) {
      Table table = innermost();
      table.cell = ++table.column;
      table.cells++;
    }
  }

  /** Makes the present cell cover several columns; it stands in the first of them. */
  void span(@Nullable Integer columns) {
    if (!tables.isEmpty() && columns != null && columns > 1 && columns <= MOST_COLUMNS) {
      innermost().column += columns - 1;
    }
  }

  /** Leaves columns out at the beginning of a row. */
  void skip(@Nullable Integer columns) {
    if (!tables.isEmpty() && columns != null && columns > 0 && columns <= MOST_COLUMNS) {
      innermost().column += columns;
    }
  }

  /** Says in which cell a paragraph stands, if in any. */
  void place(Paragraph paragraph) {
    if (!tables.isEmpty()) {
      Table table = innermost();
      paragraph.cell = true;
      paragraph.table = table.number;
      paragraph.row = table.row;
      paragraph.column = table.cell;
    }
  }

  /** Ends the innermost table, whose paragraphs are among those. */
  void end(List<Paragraph> paragraphs) {
    if (tables.isEmpty()) {
      return;
    }
    Table table = tables.remove(tables.size() - 1);
    if (table.cells == 1) {
      // A frame around running text.
      for (int i = table.from; i < paragraphs.size(); i++) {
        if (paragraphs.get(i).table == table.number) {
          paragraphs.get(i).cell = !tables.isEmpty();
        }
      }
    }
  }

  private Table innermost() {
    return tables.get(tables.size() - 1);
  }
}
