package io.github.gongwenlint.dictionary;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A dictionary file: tab-separated rows under a header of comment lines.
 *
 * <p>Comments start with {@code #}. The first one names the dictionary; {@code # columns:}, {@code
 * # source:} and {@code # date:} are required, the columns separated by spaces. Every row has
 * exactly the declared columns; cells are plain text without quoting.
 */
public final class Tsv {
  private final String name;
  private final String title;
  private final String source;
  private final String date;
  private final List<String> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  /** One row. */
  public final class Row {
    private final int line;
    private final String[] cells;

    private Row(int line, String[] cells) {
      this.line = line;
      this.cells = cells;
    }

    /** Returns the cell of a column, empty when nothing stands in it. */
    public String get(String column) {
      Integer position = positions.get(column);
      if (position == null) {
        throw new IllegalArgumentException(name + " has no column " + column);
      }
      return cells[position];
    }

    /** Returns the values of a cell that holds several, separated by ；. */
    public List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split("；"));
    }

    /** Returns the 1-based line of the row in its file. */
    public int line() {
      return line;
    }

    /** Returns an exception that says what is wrong with this row, and where. */
    public TsvException fault(String what) {
      return new TsvException(name, line, what);
    }
  }

  /** A dictionary file that breaks the format; the message holds file and line. */
  public static final class TsvException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TsvException(String name, int line, String what) {
      super(name + ":" + line + ": " + what);
    }
  }

  private Tsv(String name, List<String> lines) {
    this.name = name;
    Map<String, String> header = new HashMap<>();
    String first = "";
    for (int i = 0; i < lines.size() && lines.get(i).startsWith("#"); i++) {
      String comment = lines.get(i).substring(1).strip();
      if (i == 0) {
        first = comment;
      }
      for (String key : List.of("columns", "source", "date")) {
        if (comment.startsWith(key + ":")) {
          header.put(key, comment.substring(key.length() + 1).strip());
        }
      }
    }
    title = first;
    if (title.isEmpty()) {
      throw new TsvException(name, 1, "the first line must be a comment that names the dictionary");
    }
    for (String key : List.of("columns", "source", "date")) {
      if (header.getOrDefault(key, "").isEmpty()) {
        throw new TsvException(name, 1, "the header lacks “# " + key + ": …”");
      }
    }
    columns = List.of(header.getOrDefault("columns", "").split(" +"));
    source = header.getOrDefault("source", "");
    date = header.getOrDefault("date", "");
    Set<String> unique = new HashSet<>();
    for (String column : columns) {
      if (!unique.add(column)) {
        throw new TsvException(name, 1, "column " + column + " is declared twice");
      }
      positions.put(column, positions.size());
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("#")) {
        continue;
      }
      if (line.isBlank()) {
        throw new TsvException(name, i + 1, "an empty line");
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != columns.size()) {
        throw new TsvException(
            name, i + 1, cells.length + " cells instead of " + columns.size() + ": " + line);
      }
      for (int j = 0; j < cells.length; j++) {
        if (!cells[j].equals(cells[j].strip())) {
          throw new TsvException(
              name, i + 1, "white space around the cell of column " + columns.get(j));
        }
      }
      if (cells[0].isEmpty()) {
        throw new TsvException(name, i + 1, "the first cell is empty");
      }
      rows.add(new Row(i + 1, cells));
    }
  }

  /** Reads a file. */
  public static Tsv read(Path file) throws IOException {
    return parse(
        String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
  }

  /** Reads the text of a file; {@code name} is for error messages. */
  public static Tsv parse(String name, String text) {
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return new Tsv(name, List.of(body.split("\r?\n", -1)));
  }

  /** Returns what the dictionary holds, from its first line. */
  public String title() {
    return title;
  }

  /** Returns where its facts come from. */
  public String source() {
    return source;
  }

  /** Returns when it was last brought up to date. */
  public String date() {
    return date;
  }

  /** Returns the rows in the order of the file. */
  public List<Row> rows() {
    return rows;
  }
}
