package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.dictionary.Tsv.Row;
import io.github.gongwenlint.text.Resources;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known about the words of {@code wording.tsv}, by the payloads of the matcher.
 *
 * <p>An entry is read when it is asked for: most documents need none or a few.
 */
public final class WordPairs {
  private static final int MAGIC = 0x47575750;

  /** No wrong word is longer. */
  static final int MAX_LENGTH = 24;

  /** What is wrong with a word. */
  public enum Kind {
    MISSPELLED("错别字"),
    CONFUSED("易混词"),
    VARIANT("异形词"),
    REDUNDANT("冗余"),
    PAIRING("搭配");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    static Kind of(Row row) {
      for (Kind kind : values()) {
        if (kind.label.equals(row.get("kind"))) {
          return kind;
        }
      }
      throw row.fault("unknown kind " + row.get("kind"));
    }
  }

  /**
   * A wrong word and what to write instead.
   *
   * @param wrong what stands in the text
   * @param right what to write instead, one or several; none when the meaning must be checked
   * @param kind what is wrong with it
   * @param safe whether the meaning cannot change
   * @param enabled whether it is reported by default
   * @param context what the writer is told besides, in Chinese: why, or where it is right; may be
   *     empty
   * @param excludeWithin words that share characters with it where it is right, mostly longer ones;
   *     {@code 甲…乙} when 乙 follows in the sentence
   */
  public record Pair(
      String wrong,
      List<String> right,
      Kind kind,
      boolean safe,
      boolean enabled,
      String context,
      List<String> excludeWithin) {
    public Pair {
      right = List.copyOf(right);
      excludeWithin = List.copyOf(excludeWithin);
    }

    /** Reads a row of the dictionary. */
    static Pair of(Row row) {
      String wrong = row.get("wrong");
      if (wrong.length() > MAX_LENGTH) {
        throw row.fault("longer than " + MAX_LENGTH + " characters: " + wrong);
      }
      String right = row.get("right");
      List<String> candidates = right.startsWith("（") ? List.of() : List.of(right.split("／"));
      if (right.isEmpty() || candidates.contains(wrong)) {
        throw row.fault("nothing better for " + wrong);
      }
      List<String> exclude = row.list("exclude_within");
      for (String longer : exclude) {
        if (!longer.startsWith(wrong + "…") && (longer.equals(wrong) || !overlaps(longer, wrong))) {
          throw row.fault(longer + " cannot overlap " + wrong);
        }
      }
      return new Pair(
          wrong,
          candidates,
          Kind.of(row),
          choice(row, "fix", "safe", "look"),
          choice(row, "default_on", "yes", "no"),
          row.get("context"),
          exclude);
    }

    /** Tells whether {@code longer} can stand so that it shares characters with {@code wrong}. */
    private static boolean overlaps(String longer, String wrong) {
      for (int at = 1 - longer.length(); at < wrong.length(); at++) {
        int from = Math.max(0, at);
        int to = Math.min(wrong.length(), at + longer.length());
        if (wrong.substring(from, to).equals(longer.substring(from - at, to - at))) {
          return true;
        }
      }
      return false;
    }

    private static boolean choice(Row row, String column, String yes, String no) {
      String cell = row.get(column);
      if (!cell.equals(yes) && !cell.equals(no)) {
        throw row.fault(column + " must be " + yes + " or " + no + ", not " + cell);
      }
      return cell.equals(yes);
    }
  }

  private final byte[] file;
  private final int[] offsets;

  private WordPairs(byte[] file) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
    if (in.readInt() != MAGIC) {
      throw new IllegalStateException("wording is of another version: compile it again");
    }
    this.file = file;
    offsets = new int[in.readInt()];
    int start = 4 * (offsets.length + 2);
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = start + in.readInt();
    }
  }

  static WordPairs load() {
    try {
      return new WordPairs(Resources.bytes(WordPairs.class, Dictionaries.WORDING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the words to the matcher and returns the table behind them; run by the build. */
  static byte[] compile(Tsv tsv, PhraseMatcherBuilder phrases) throws IOException {
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    DataOutputStream rows = new DataOutputStream(table);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeInt(tsv.rows().size());
    int number = 0;
    for (Row row : tsv.rows()) {
      Pair pair = Pair.of(row);
      phrases.add(pair.wrong(), PhraseSet.WORDING, number++);
      out.writeInt(rows.size());
      rows.writeUTF(pair.wrong());
      strings(rows, pair.right());
      rows.writeUTF(pair.kind().name());
      rows.writeBoolean(pair.safe());
      rows.writeBoolean(pair.enabled());
      rows.writeUTF(pair.context());
      strings(rows, pair.excludeWithin());
    }
    table.writeTo(out);
    return bytes.toByteArray();
  }

  private static void strings(DataOutputStream out, List<String> strings) throws IOException {
    out.writeShort(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int count = in.readShort();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readUTF());
    }
    return strings;
  }

  /** Returns a pair by its number, from 0. */
  public Pair pair(int number) {
    int offset = offsets[number];
    DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(file, offset, file.length - offset));
    try {
      return new Pair(
          in.readUTF(),
          strings(in),
          Kind.valueOf(in.readUTF()),
          in.readBoolean(),
          in.readBoolean(),
          in.readUTF(),
          strings(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
