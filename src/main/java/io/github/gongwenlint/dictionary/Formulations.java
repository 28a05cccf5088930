package io.github.gongwenlint.dictionary;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What is known about the phrases of {@code formulations.tsv}, by the payloads of the matcher. */
public final class Formulations {
  static final int MAGIC = 0x4757464d;
  static final int VERSION = 1;

  /** What is wrong with a wording. */
  public enum Tag {
    WRONG_CHARACTER("误字"),
    MISSING_CHARACTER("漏字"),
    EXTRA_CHARACTER("增字"),
    REPEATED("重复"),
    WORD_ORDER("语序"),
    ORDER("顺序"),
    PAIRING("搭配"),
    NO_QUOTES("缺引号"),
    MISPLACED_QUOTES("引号错位"),
    QUOTE_PLACE("引号位置"),
    QUOTES("引号"),
    TITLE_MARKS("书名号"),
    PUNCTUATION("标点"),
    NUMBER("数字"),
    SHORT_NAME("简称"),
    USAGE("用字"),
    HINT("提示"),
    OLD_WORDING("旧提法"),
    OLD_PAIRING("旧搭配");

    private final String label;

    Tag(String label) {
      this.label = label;
    }

    /** Returns the name used in the dictionary. */
    public String label() {
      return label;
    }

    /** Returns the tag with a label. */
    static Tag of(String label) {
      for (Tag tag : values()) {
        if (tag.label.equals(label)) {
          return tag;
        }
      }
      throw new IllegalArgumentException("no tag " + label);
    }

    /** Tells whether the wording was right in its time. */
    public boolean isOld() {
      return this == OLD_WORDING || this == OLD_PAIRING;
    }
  }

  /** How sure a row is. */
  public enum Level {
    /** As its tag says. */
    NORMAL,
    /** Worth a look only. */
    HINT,
    /** Almost surely wrong although its tag is a mild one. */
    WARN,
    /** Not reported by default. */
    OFF,
    /** Wrong only where the document has the other form as well. */
    UNIFORM
  }

  /**
   * A wrong wording.
   *
   * @param wrong what stands in the text
   * @param right what to write instead
   * @param tag what is wrong with it
   * @param level how sure that is
   * @param notAfter it is right where one of these stands before it
   * @param notBefore it is right where one of these stands after it
   * @param group the members of which one more must stand nearby, because the wording alone is not
   *     enough; empty when it is
   * @param row number of the row
   */
  public record Variant(
      String wrong,
      String right,
      Tag tag,
      Level level,
      List<String> notAfter,
      List<String> notBefore,
      List<String> group,
      int row) {
    public Variant {
      notAfter = List.copyOf(notAfter);
      notBefore = List.copyOf(notBefore);
      group = List.copyOf(group);
    }
  }

  /**
   * A short form that needs quotation marks.
   *
   * @param text the short form without them
   * @param level {@code NORMAL} or {@code HINT}; {@code OFF} where it is too short to be sure
   * @param row number of the row
   */
  public record ShortForm(String text, Level level, int row) {}

  /**
   * A list whose members and order are fixed.
   *
   * @param items the members in their order
   * @param row number of the row
   */
  public record Members(List<String> items, int row) {
    public Members {
      items = List.copyOf(items);
    }
  }

  /**
   * A row of the dictionary.
   *
   * @param canonical the right wording
   * @param since when and where it came up; may be empty
   * @param source where it is from
   */
  public record Row(String canonical, String since, String source) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Variant> variants = new ArrayList<>();
  private final List<ShortForm> shortForms = new ArrayList<>();
  private final List<Members> members = new ArrayList<>();
  private final List<String> forms = new ArrayList<>();

  private Formulations(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IllegalStateException("formulations are of another version: compile them again");
    }
    for (int n = in.readInt(); n > 0; n--) {
      rows.add(new Row(in.readUTF(), in.readUTF(), in.readUTF()));
    }
    for (int n = in.readInt(); n > 0; n--) {
      variants.add(
          new Variant(
              in.readUTF(),
              in.readUTF(),
              Tag.valueOf(in.readUTF()),
              Level.valueOf(in.readUTF()),
              strings(in),
              strings(in),
              strings(in),
              in.readShort()));
    }
    for (int n = in.readInt(); n > 0; n--) {
      shortForms.add(new ShortForm(in.readUTF(), Level.valueOf(in.readUTF()), in.readShort()));
    }
    for (int n = in.readInt(); n > 0; n--) {
      members.add(new Members(strings(in), in.readShort()));
    }
    forms.addAll(strings(in));
  }

  static Formulations load() {
    try (InputStream in = Formulations.class.getResourceAsStream(Dictionaries.FORMULATIONS)) {
      if (in == null) {
        throw new IllegalStateException("the formulations were not compiled");
      }
      return new Formulations(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int n = in.readShort();
    if (n == 0) {
      return List.of();
    }
    List<String> strings = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      strings.add(in.readUTF());
    }
    return strings;
  }

  public Row row(int number) {
    return rows.get(number);
  }

  public Variant variant(int number) {
    return variants.get(number);
  }

  public ShortForm shortForm(int number) {
    return shortForms.get(number);
  }

  public Members members(int number) {
    return members.get(number);
  }

  /** Returns a form: number times two for the better one, plus one for the other. */
  public String form(int number) {
    return forms.get(number);
  }

  /** Returns how many rows there are. */
  public int rowCount() {
    return rows.size();
  }

  /** Returns how many wrong wordings there are. */
  public int variantCount() {
    return variants.size();
  }
}
