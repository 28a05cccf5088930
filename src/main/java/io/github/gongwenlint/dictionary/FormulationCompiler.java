package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.dictionary.Formulations.Level;
import io.github.gongwenlint.dictionary.Formulations.Tag;
import io.github.gongwenlint.dictionary.Tsv.Row;
import io.github.gongwenlint.text.Chars;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns {@code formulations.tsv} into phrases of the matcher and the table behind them. */
final class FormulationCompiler {
  /**
   * Phrases of fewer Chinese characters have too many legitimate neighbours at one edit's distance.
   */
  static final int NEAR_MISS_LENGTH = 6;

  private static final int NEAR_MISS_LIMIT = 40;
  private static final String NUMERALS = "一二三四五六七八九十两双";

  private final PhraseMatcherBuilder phrases;
  private final Table rows = new Table();
  private final Table variants = new Table();
  private final Table shortForms = new Table();
  private final Table members = new Table();
  private final List<String> forms = new ArrayList<>();
  private final Set<String> rightForms = new LinkedHashSet<>();
  private final Set<String> nearForms = new LinkedHashSet<>();
  private final Set<String> wrongForms = new HashSet<>();
  private final Set<String> declared = new HashSet<>();
  private final Set<String> knownShortForms = new HashSet<>();

  private static final class Table {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    final DataOutputStream out = new DataOutputStream(bytes);
    final List<Integer> offsets = new ArrayList<>();

    /** Starts an entry and returns its number. */
    int next() {
      offsets.add(out.size());
      return offsets.size() - 1;
    }
  }

  FormulationCompiler(PhraseMatcherBuilder phrases) {
    this.phrases = phrases;
  }

  /** A wrong wording as it is written in a cell: {@code (?<!甲)误写(?!乙)→正写#标签?}. */
  record Cell(
      String wrong,
      String right,
      Tag tag,
      Level level,
      List<String> notAfter,
      List<String> notBefore) {

    static Cell parse(Row row, String cell) {
      int hash = cell.lastIndexOf('#');
      if (hash < 0) {
        throw row.fault("no #标签 in " + cell);
      }
      String label = cell.substring(hash + 1);
      Level level = Level.NORMAL;
      int flag = label.isEmpty() ? -1 : "?!-~".indexOf(label.charAt(label.length() - 1));
      if (flag >= 0) {
        level = List.of(Level.HINT, Level.WARN, Level.OFF, Level.UNIFORM).get(flag);
        label = label.substring(0, label.length() - 1);
      }
      Tag tag;
      try {
        tag = Tag.of(label);
      } catch (IllegalArgumentException e) {
        throw row.fault("unknown #标签 in " + cell);
      }
      String wrong = cell.substring(0, hash);
      String right = row.get("canonical");
      int arrow = wrong.indexOf('→');
      if (arrow >= 0) {
        right = wrong.substring(arrow + 1);
        wrong = wrong.substring(0, arrow);
      }
      List<String> notAfter = new ArrayList<>();
      List<String> notBefore = new ArrayList<>();
      while (wrong.startsWith("(?<!")) {
        int close = wrong.indexOf(')');
        alternatives(row, wrong.substring(4, close), notAfter);
        wrong = wrong.substring(close + 1);
      }
      while (wrong.endsWith(")") && wrong.contains("(?!")) {
        int open = wrong.lastIndexOf("(?!");
        alternatives(row, wrong.substring(open + 3, wrong.length() - 1), notBefore);
        wrong = wrong.substring(0, open);
      }
      if (wrong.isEmpty() || wrong.contains("(?") || wrong.equals(right)) {
        throw row.fault("not a wrong wording: " + cell);
      }
      return new Cell(wrong, right, tag, level, notAfter, notBefore);
    }

    private static void alternatives(Row row, String text, List<String> to) {
      if (text.isEmpty()) {
        throw row.fault("an empty condition");
      }
      if (text.startsWith("[") && text.endsWith("]")) {
        for (char c : text.substring(1, text.length() - 1).toCharArray()) {
          to.add(String.valueOf(c));
        }
      } else {
        to.add(text);
      }
    }
  }

  /** Returns the names and the members of a {@code members} cell: {@code 名|名：甲、乙，丙、丁}. */
  static List<List<String>> parseMembers(Row row) {
    String cell = row.get("members");
    List<List<String>> parsed = new ArrayList<>();
    int colon = cell.indexOf('：');
    parsed.add(colon < 0 ? List.of() : List.of(cell.substring(0, colon).split("\\|")));
    for (String group : cell.substring(colon + 1).split("，", -1)) {
      parsed.add(List.of(group.split("、")));
    }
    return parsed;
  }

  /** Returns the short forms of a wording: what stands in its quotation marks. */
  static List<String> shortFormsOf(String canonical) {
    List<String> found = new ArrayList<>();
    int open = -1;
    while ((open = canonical.indexOf('“', open + 1)) >= 0) {
      int close = canonical.indexOf('”', open);
      if (close > open) {
        found.add(canonical.substring(open + 1, close));
      }
    }
    return found;
  }

  /** Returns the pieces of a cell of collocations or expansions that are wordings by themselves. */
  static List<String> pieces(String cell) {
    List<String> pieces = new ArrayList<>();
    for (String piece : cell.split("[…；（）()／/：×＝]", -1)) {
      if (piece.length() >= 4) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  void add(Tsv tsv) throws IOException {
    for (Row row : tsv.rows()) {
      addRow(row);
    }
  }

  /** Short names of bodies differ by one character from those of others: 市场监管局, 市场监管总局. */
  private static boolean isOneOfItsKind(Row row, String form) {
    return !row.get("category").equals("机构") || form.length() >= 9;
  }

  private void addRow(Row row) throws IOException {
    int number = rows.next();
    String canonical = row.get("canonical");
    rows.out.writeUTF(canonical);

    if (canonical.indexOf('×') < 0 || canonical.startsWith("“")) {
      rightForms.add(canonical);
      if (isOneOfItsKind(row, canonical)) {
        nearForms.add(canonical);
      }
    }
    for (String column : List.of("collocations", "expansion")) {
      for (String piece : pieces(row.get(column))) {
        rightForms.add(piece);
        if (isOneOfItsKind(row, piece)) {
          nearForms.add(piece);
        }
      }
    }
    rightForms.addAll(row.list("allowed"));

    List<String> allMembers = new ArrayList<>();
    if (!row.get("members").isEmpty()) {
      addMembers(row, allMembers);
    } else {
      String list = canonical.replace("“", "").replace("”", "");
      if (list.indexOf('、') > 0) {
        allMembers.addAll(List.of(list.split("[、，]")));
      }
    }
    for (String cell : row.list("wrong_variants")) {
      addVariant(row, Cell.parse(row, cell), allMembers);
    }
    if (!row.get("quotes").equals("none")) {
      addShortForms(row, canonical, number);
    }
  }

  private void addMembers(Row row, List<String> allMembers) throws IOException {
    List<List<String>> parsed = parseMembers(row);
    Set<String> names = new LinkedHashSet<>(parsed.get(0));
    for (String shortForm : shortFormsOf(row.get("canonical"))) {
      names.add(shortForm);
    }
    if (names.isEmpty() && row.get("canonical").indexOf('、') < 0) {
      names.add(row.get("canonical"));
    }
    List<List<String>> groups = parsed.subList(1, parsed.size());
    for (List<String> group : groups) {
      allMembers.addAll(group);
    }
    int whole = addList(allMembers);
    for (String name : names) {
      phrases.add(name, PhraseSet.INTRODUCER, whole);
    }
    for (List<String> group : groups) {
      int list = groups.size() == 1 ? whole : addList(group);
      for (int i = 0; i < group.size(); i++) {
        for (int j = 0; j < i; j++) {
          phrases.add(group.get(i) + "、" + group.get(j), PhraseSet.INVERSION, list);
          phrases.add(group.get(i) + "，" + group.get(j), PhraseSet.INVERSION, list);
        }
      }
      if (group.size() >= 3) {
        phrases.add(group.get(0) + "、" + group.get(1), PhraseSet.LIST_START, list);
      }
      if (group.size() >= 4) {
        phrases.add(group.get(0) + "、" + group.get(2), PhraseSet.LIST_START, list);
      }
      StringBuilder joined = new StringBuilder();
      for (String item : group) {
        joined.append(joined.length() == 0 ? "" : "、").append(item);
      }
      rightForms.add(joined.toString());
      nearForms.add(joined.toString());
    }
  }

  private int addList(List<String> items) throws IOException {
    int number = members.next();
    strings(members.out, items);
    return number;
  }

  private void addVariant(Row row, Cell cell, List<String> allMembers) throws IOException {
    if (!declared.add(cell.wrong())) {
      throw row.fault("the wrong wording stands in two rows: " + cell.wrong());
    }
    if (cell.level() == Level.UNIFORM) {
      addForms(cell.right(), cell.wrong());
      return;
    }
    if (!wrongForms.add(cell.wrong())) {
      // A row may declare what was already made from another one's separators.
      return;
    }
    List<String> group = List.of();
    if (cell.tag() == Tag.ORDER) {
      List<String> items = List.of(cell.wrong().split("[、，]"));
      if (items.size() == 2 && allMembers.size() > 2 && allMembers.containsAll(items)) {
        group = new ArrayList<>(allMembers);
        group.removeAll(items);
      }
    }
    writeVariant(cell, group);
    String withCommas = cell.wrong().replace('、', '，');
    // Between clauses a comma is as good as 、, inside one pair of quotation marks it is not.
    boolean oneName = cell.wrong().indexOf('”') == cell.wrong().length() - 1;
    if (cell.tag() == Tag.ORDER && !oneName && wrongForms.add(withCommas)) {
      writeVariant(
          new Cell(
              withCommas,
              cell.right().replace('、', '，'),
              Tag.ORDER,
              cell.level(),
              cell.notAfter(),
              cell.notBefore()),
          group);
    }
  }

  private void writeVariant(Cell cell, List<String> group) throws IOException {
    phrases.add(cell.wrong(), PhraseSet.WRONG, variants.next());
    DataOutputStream out = variants.out;
    out.writeUTF(cell.wrong());
    out.writeUTF(cell.right());
    out.writeUTF(cell.tag().name());
    out.writeUTF(cell.level().name());
    strings(out, cell.notAfter());
    strings(out, cell.notBefore());
    strings(out, group);
  }

  private void addForms(String better, String other) {
    int pair = forms.size();
    forms.add(better);
    forms.add(other);
    phrases.add(better, PhraseSet.FORM, pair);
    phrases.add(other, PhraseSet.FORM, pair + 1);
  }

  private void addShortForms(Row row, String canonical, int number) throws IOException {
    String bare = row.get("bare");
    if (canonical.startsWith("《") && canonical.endsWith("》") && !bare.equals("不查")) {
      String name = canonical.substring(1, canonical.length() - 1);
      phrases.add(name, PhraseSet.SHORT_FORM, shortForms.next());
      shortForms.out.writeUTF(name);
      shortForms.out.writeUTF((bare.isEmpty() ? Level.NORMAL : Level.HINT).name());
      shortForms.out.writeShort(number);
      return;
    }
    for (String text : shortFormsOf(canonical)) {
      if (bare.equals("不查") || !knownShortForms.add(text)) {
        continue;
      }
      if (bare.equals("一致")) {
        addForms("“" + text + "”", text);
        continue;
      }
      Level level =
          switch (bare) {
            case "" -> Level.NORMAL;
            case "提示" -> Level.HINT;
            default -> throw row.fault("unknown value of bare: " + bare);
          };
      phrases.add(text, PhraseSet.SHORT_FORM, shortForms.next());
      shortForms.out.writeUTF(text);
      shortForms.out.writeUTF(level.name());
      shortForms.out.writeShort(number);
      if (text.length() >= 4 && NUMERALS.indexOf(text.charAt(0)) >= 0) {
        addHalfQuoted(text);
      }
    }
  }

  /** Adds “两个”责任 and 两个“责任” for 两个责任. */
  private void addHalfQuoted(String text) throws IOException {
    String right = "“" + text + "”";
    for (int i = 2; i < text.length() - 1; i++) {
      String head = text.substring(0, i);
      String tail = text.substring(i);
      for (String wrong : List.of("“" + head + "”" + tail, head + "“" + tail + "”")) {
        if (!rightForms.contains(wrong) && wrongForms.add(wrong)) {
          writeVariant(
              new Cell(wrong, right, Tag.MISPLACED_QUOTES, Level.NORMAL, List.of(), List.of()),
              List.of());
        }
      }
    }
  }

  /** Returns the wordings that are too short for near misses of any kind, and their members. */
  Set<String> shortWordings() {
    Set<String> found = new LinkedHashSet<>();
    for (String near : nearForms) {
      for (String piece : near.split("[“”、，；]", -1)) {
        if (piece.length() < NEAR_MISS_LENGTH) {
          found.add(piece);
        }
      }
    }
    return found;
  }

  /** Adds what can only be added when all rows are known, and returns the table. */
  byte[] finish() throws IOException {
    for (String right : rightForms) {
      phrases.add(right, PhraseSet.RIGHT, 0);
    }
    for (String near : nearForms) {
      if (hanCount(near) >= NEAR_MISS_LENGTH && near.length() <= NEAR_MISS_LIMIT) {
        int number = phrases.number(near);
        int middle = near.length() / 2;
        phrases.add(
            near.substring(0, middle - 1)
                + near.charAt(middle)
                + near.charAt(middle - 1)
                + near.substring(middle + 1),
            PhraseSet.SWAPPED,
            number);
        phrases.add(near.substring(0, middle), PhraseSet.HALF, number * 2);
        phrases.add(near.substring(middle), PhraseSet.HALF, number * 2 + 1);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(Formulations.MAGIC);
    out.writeInt(Formulations.VERSION);
    List<Table> tables = List.of(rows, variants, shortForms, members);
    int start = 0;
    for (Table table : tables) {
      out.writeInt(table.offsets.size());
      for (int offset : table.offsets) {
        out.writeInt(start + offset);
      }
      start += table.out.size();
    }
    strings(out, forms);
    for (Table table : tables) {
      table.bytes.writeTo(out);
    }
    return bytes.toByteArray();
  }

  private static int hanCount(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Chars.isHan(text.charAt(i))) {
        count++;
      }
    }
    return count;
  }

  private static void strings(DataOutputStream out, List<String> strings) throws IOException {
    out.writeShort(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }
}
