package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds up the rows and columns of tables that have totals (合计, 小计, 总计). */
final class Tables extends Finder {
  private static final int MOST_COLUMNS = 60;
  private static final int MOST_ROWS = 2000;

  /** Columns whose values cannot be added. */
  private static final String[] NOT_ADDED = WordGroup.NOT_ADDED.words();

  private static final int OTHER = 0;
  private static final int SUBTOTAL = 1;
  private static final int TOTAL = 2;

  Tables(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  @Override
  void finish() {
    List<Block> blocks = document.blocks();
    List<Trace> traces = document.traces();
    int trace = 0;
    int b = 0;
    while (b < blocks.size()) {
      if (blocks.get(b).kind() != Kind.TABLE_CELL) {
        b++;
        continue;
      }
      // Two tables of a Word file may follow each other; the file says where one ends.
      int start = blocks.get(b).span().start();
      while (trace < traces.size()
          && (traces.get(trace).kind() != Trace.Kind.TABLE
              || traces.get(trace).span().end() <= start)) {
        trace++;
      }
      int most = trace < traces.size() ? traces.get(trace).span().end() : document.length();
      int end = b;
      while (end < blocks.size()
          && blocks.get(end).kind() == Kind.TABLE_CELL
          && blocks.get(end).span().start() < most) {
        end++;
      }
      parts(blocks.subList(b, end));
      b = end;
    }
  }

  /** Tables without a text between them: a head below a total begins another one. */
  private void parts(List<Block> cells) {
    int start = 0;
    boolean total = false;
    int from = 0;
    while (from < cells.size()) {
      int to = from + 1;
      boolean numbers = number(cells.get(from)) != null;
      while (to < cells.size() && cells.get(to).paragraph() == cells.get(from).paragraph()) {
        numbers |= number(cells.get(to++)) != null;
      }
      if (total && !numbers && to - from > 1) {
        table(cells.subList(start, from));
        start = from;
      }
      total = kind(cells.get(from)) == TOTAL;
      from = to;
    }
    table(cells.subList(start, cells.size()));
  }

  private void table(List<Block> cells) {
    if (!mentionsTotal(cells)) {
      return;
    }
    List<@Nullable Block[]> rows = new ArrayList<>();
    int width = 0;
    for (Block cell : cells) {
      width = Math.max(width, cell.level());
    }
    if (width < 2 || width > MOST_COLUMNS) {
      return;
    }
    int paragraph = -1;
    for (Block cell : cells) {
      if (cell.paragraph() != paragraph) {
        paragraph = cell.paragraph();
        rows.add(new @Nullable Block[width]);
      }
      @Nullable Block[] row = rows.get(rows.size() - 1);
      int column = Math.max(0, cell.level() - 1);
      Block above = row[column];
      // A cell of several paragraphs is one cell, and no number.
      row[column] =
          above == null
              ? cell
              : new Block(
                  cell.kind(),
                  cell.level(),
                  null,
                  new Span(above.span().start(), cell.span().end()),
                  cell.paragraph());
    }
    if (rows.size() < 3 || rows.size() > MOST_ROWS) {
      return;
    }
    downwards(rows, width);
    sideways(rows, width);
  }

  private boolean mentionsTotal(List<Block> cells) {
    for (Block cell : cells) {
      if (kind(cell) != OTHER) {
        return true;
      }
    }
    return false;
  }

  private int kind(@Nullable Block cell) {
    if (cell == null || cell.span().length() > 10) {
      return OTHER;
    }
    StringBuilder words = new StringBuilder();
    for (int i = cell.span().start(); i < cell.span().end(); i++) {
      if (t[i] == '（' || t[i] == '(') {
        break;
      }
      if (!Chars.isSpace(t[i])) {
        words.append(t[i]);
      }
    }
    return switch (words.toString()) {
      case "合计", "总计", "共计" -> TOTAL;
      case "小计" -> SUBTOTAL;
      default -> OTHER;
    };
  }

  /** The label of a row: its first cell that is no serial number. */
  private int kind(@Nullable Block[] row) {
    for (int column = 0; column < Math.min(2, row.length); column++) {
      int kind = kind(row[column]);
      if (kind != OTHER) {
        return kind;
      }
    }
    return OTHER;
  }

  // ---------------------------------------------------------------- rows

  private void downwards(List<@Nullable Block[]> rows, int width) {
    int header = 0;
    while (header < rows.size() && isHeader(rows.get(header))) {
      header++;
    }
    if (header == 0 || header >= rows.size()) {
      return;
    }
    for (int column = 1; column < width; column++) {
      if (isAdded(rows, header, column)) {
        column(rows, header, column);
      }
    }
  }

  private boolean isHeader(@Nullable Block[] row) {
    int cells = 0;
    for (Block cell : row) {
      if (cell != null) {
        cells++;
        if (number(cell) != null) {
          return false;
        }
      }
    }
    return cells > 0 && kind(row) == OTHER;
  }

  private boolean isAdded(List<@Nullable Block[]> rows, int header, int column) {
    for (int r = 0; r < header; r++) {
      // A head that spans several columns stands over its first one only.
      for (int c = column; c >= 0; c--) {
        Block cell = rows.get(r)[c];
        if (cell != null) {
          if (Look.holds(t, cell.span().start(), cell.span().end(), NOT_ADDED)) {
            return false;
          }
          break;
        }
      }
    }
    for (int c = 0; c < rows.get(0).length; c++) {
      Block head = rows.get(0)[c];
      // Each row counts in its own unit.
      if (head != null && Look.holds(t, head.span().start(), head.span().end(), "计量单位")) {
        return false;
      }
    }
    return true;
  }

  private void column(List<@Nullable Block[]> rows, int header, int column) {
    Addition all = new Addition();
    Addition section = new Addition();
    Addition subtotals = new Addition();
    String unit = null;
    // A total in the first row has its parts below it.
    int first = kind(rows.get(header)) == TOTAL ? header + 1 : header;
    Block early = first > header ? rows.get(header)[column] : null;
    for (int r = first; r < rows.size(); r++) {
      Block cell = rows.get(r)[column];
      int kind = kind(rows.get(r));
      Quantity number = cell == null ? null : number(cell);
      if (cell != null && number == null && !isEmpty(cell)) {
        return;
      }
      if (number != null) {
        if (unit != null && !unit.equals(number.unit())) {
          return;
        }
        unit = number.unit();
      }
      if (kind == OTHER) {
        Block label = rows.get(r)[0];
        if (label != null && Look.holds(t, label.span().start(), label.span().end(), "其中")) {
          return;
        }
        if (number != null) {
          all.add(number);
          section.add(number);
        }
        continue;
      }
      if (number == null || cell == null) {
        continue;
      }
      if (kind == SUBTOTAL) {
        if (section.count >= 2) {
          judge(cell, number, section, "本栏以上各行");
        }
        subtotals.add(number);
        section = new Addition();
        continue;
      }
      if (early == null && all.count >= 2) {
        boolean bySubtotals = subtotals.count > 0 && subtotals.and(section).fits(number);
        if (!bySubtotals && !section.fits(number)) {
          judge(cell, number, all, "本栏以上各行");
        }
      }
      if (r + 1 < rows.size()) {
        // What stands below a total is a table of its own, or notes: nobody knows.
        return;
      }
    }
    if (early != null && all.count >= 2 && subtotals.count == 0) {
      Quantity number = number(early);
      if (number != null && number.unit().equals(unit)) {
        judge(early, number, all, "本栏以下各行");
      }
    }
  }

  /** What some cells add up to. */
  private static final class Addition {
    private long sum;
    private long tolerance;
    private int count;

    void add(Quantity number) {
      sum += number.value();
      tolerance += tolerance(number);
      count++;
    }

    Addition and(Addition other) {
      Addition both = new Addition();
      both.sum = sum + other.sum;
      both.tolerance = tolerance + other.tolerance;
      both.count = count + other.count;
      return both;
    }

    boolean fits(Quantity total) {
      return Math.abs(total.value() - sum) <= tolerance + tolerance(total);
    }

    /** Measured numbers may be rounded, each by half of its last place. */
    private static long tolerance(Quantity number) {
      return number.step() == Quantity.ONE ? 0 : number.step() / 2;
    }
  }

  private void judge(Block cell, Quantity total, Addition parts, String what) {
    if (!parts.fits(total)) {
      tell(cell, total, parts.sum, what);
    }
  }

  private void tell(Block cell, Quantity total, long sum, String what) {
    Span span = cell.span();
    report(
        Sums.RULE,
        Severity.WARNING,
        span.start(),
        span.end(),
        "表中合计写"
            + text(span.start(), span.end())
            + "，"
            + what
            + "相加是"
            + Quantity.written(sum, total, t)
            + "，请核对");
  }

  private boolean isEmpty(Block cell) {
    for (int i = cell.span().start(); i < cell.span().end(); i++) {
      if ("-—－/／\\无".indexOf(t[i]) < 0 && !Chars.isSpace(t[i])) {
        return false;
      }
    }
    return true;
  }

  /** Reads a cell that holds one number and nothing but its unit beside it. */
  private @Nullable Quantity number(Block cell) {
    int from = cell.span().start();
    int end = cell.span().end();
    boolean negative = t[from] == '-' && from + 1 < end;
    if (negative || !Chars.isDigit(t[from])) {
      return null;
    }
    Quantity read = Quantity.at(t, from, end);
    return read != null && read.end() == end && !read.isPercent() ? read : null;
  }

  // ---------------------------------------------------------------- columns

  private void sideways(List<@Nullable Block[]> rows, int width) {
    @Nullable Block[] head = rows.get(0);
    int totalColumn = totalColumn(head, width);
    if (totalColumn < 0 || (rows.size() > 1 && isHeader(rows.get(1)))) {
      return;
    }
    // The total stands before all of its parts or behind them; others than the serial number and
    // the name must not be there.
    int from = totalColumn == width - 1 ? 1 : totalColumn + 1;
    int to = totalColumn == width - 1 ? totalColumn : width;
    if (to - from < 2 || (totalColumn != width - 1 && totalColumn > 2)) {
      return;
    }
    for (int c = from; c < to; c++) {
      Block cell = head[c];
      if (cell == null || Look.holds(t, cell.span().start(), cell.span().end(), NOT_ADDED)) {
        return;
      }
    }
    int right = 0;
    List<Block> wrong = new ArrayList<>();
    List<Long> sums = new ArrayList<>();
    for (int r = 1; r < rows.size(); r++) {
      @Nullable Block[] row = rows.get(r);
      Block cell = row[totalColumn];
      Quantity total = cell == null ? null : number(cell);
      if (cell == null || total == null) {
        continue;
      }
      Addition parts = addition(row, from, to, total.unit());
      if (parts == null || parts.count < 2) {
        continue;
      }
      if (parts.fits(total)) {
        right++;
      } else {
        wrong.add(cell);
        sums.add(parts.sum);
      }
    }
    // Most rows must agree, or the column is no sum of its neighbours.
    if (right < 2 || wrong.size() * 2 > right) {
      return;
    }
    for (int k = 0; k < wrong.size(); k++) {
      Quantity total = number(wrong.get(k));
      if (total != null) {
        tell(wrong.get(k), total, sums.get(k), "本行各栏");
      }
    }
  }

  /** Returns the only column whose head says that it is a total, or -1. */
  private int totalColumn(@Nullable Block[] head, int width) {
    int total = -1;
    for (int c = 1; c < width; c++) {
      int kind = kind(head[c]);
      if (kind == SUBTOTAL || (kind == TOTAL && total >= 0)) {
        return -1;
      }
      if (kind == TOTAL) {
        total = c;
      }
    }
    return total;
  }

  /** Adds up some cells of a row; null when one of them holds something else. */
  private @Nullable Addition addition(@Nullable Block[] row, int from, int to, String unit) {
    Addition parts = new Addition();
    for (int c = from; c < to; c++) {
      Block part = row[c];
      Quantity number = part == null ? null : number(part);
      if (number != null && number.unit().equals(unit)) {
        parts.add(number);
      } else if (part != null && !isEmpty(part)) {
        return null;
      }
    }
    return parts;
  }
}
