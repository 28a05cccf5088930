package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Resources;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about the phrases of {@code formulations.tsv}, by the payloads of the matcher.
 *
 * <p>An entry is read when it is first asked for: most documents need none or a few. Several
 * threads may ask at once; at worst an entry is read twice.
 */
public final class Formulations {
  static final int MAGIC = 0x4757464d;
  static final int VERSION = 2;

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
   */
  public record Variant(
      String wrong,
      String right,
      Tag tag,
      Level level,
      List<String> notAfter,
      List<String> notBefore,
      List<String> group) {
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
   */
  public record Members(List<String> items) {
    public Members {
      items = List.copyOf(items);
    }
  }

  private final byte[] file;
  private final int[] rowOffsets;
  private final int[] variantOffsets;
  private final int[] shortFormOffsets;
  private final int[] memberOffsets;
  private final List<String> forms;
  private final @Nullable Variant[] variants;
  private final @Nullable Members[] members;

  private Formulations(byte[] file) throws IOException {
    this.file = file;
    DataInputStream in = at(0);
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new IllegalStateException("formulations are of another version: compile them again");
    }
    rowOffsets = offsets(in);
    variantOffsets = offsets(in);
    shortFormOffsets = offsets(in);
    memberOffsets = offsets(in);
    forms = strings(in);
    int start = file.length - in.available();
    for (int[] offsets :
        new int[][] {rowOffsets, variantOffsets, shortFormOffsets, memberOffsets}) {
      for (int i = 0; i < offsets.length; i++) {
        offsets[i] += start;
      }
    }
    variants = new @Nullable Variant[variantOffsets.length];
    members = new @Nullable Members[memberOffsets.length];
  }

  static Formulations load() {
    try {
      return new Formulations(Resources.bytes(Formulations.class, Dictionaries.FORMULATIONS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DataInputStream at(int offset) {
    return new DataInputStream(new ByteArrayInputStream(file, offset, file.length - offset));
  }

  private static int[] offsets(DataInputStream in) throws IOException {
    int[] offsets = new int[in.readInt()];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = in.readInt();
    }
    return offsets;
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

  /** Returns the right wording of a row by its number, from 0. */
  public String canonical(int row) {
    try {
      return at(rowOffsets[row]).readUTF();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a wrong variant by the number that is its payload. */
  public Variant variant(int number) {
    Variant known = variants[number];
    if (known != null) {
      return known;
    }
    try {
      DataInputStream in = at(variantOffsets[number]);
      Variant variant =
          new Variant(
              in.readUTF(),
              in.readUTF(),
              Tag.valueOf(in.readUTF()),
              Level.valueOf(in.readUTF()),
              strings(in),
              strings(in),
              strings(in));
      variants[number] = variant;
      return variant;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a short form by the number that is its payload. */
  public ShortForm shortForm(int number) {
    try {
      DataInputStream in = at(shortFormOffsets[number]);
      return new ShortForm(in.readUTF(), Level.valueOf(in.readUTF()), in.readShort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the members of a list by the number that is its payload. */
  public Members members(int number) {
    Members known = members[number];
    if (known != null) {
      return known;
    }
    try {
      DataInputStream in = at(memberOffsets[number]);
      Members list = new Members(strings(in));
      members[number] = list;
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a form: number times two for the better one, plus one for the other. */
  public String form(int number) {
    return forms.get(number);
  }

  /** Returns how many rows there are. */
  public int rowCount() {
    return rowOffsets.length;
  }

  /** Returns how many wrong wordings there are. */
  public int variantCount() {
    return variantOffsets.length;
  }
}
