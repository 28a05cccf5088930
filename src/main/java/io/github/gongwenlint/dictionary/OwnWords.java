package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Encodings;
import io.github.gongwenlint.text.Encodings.UndecodableException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user's own wrong words and allowed terms, read from files that spreadsheets and editors write.
 */
public final class OwnWords {
  /** No word is longer. */
  static final int MAX_LENGTH = 100;

  /**
   * A wrong word.
   *
   * @param wrong what stands in the text
   * @param right what to write instead; empty when the file does not say
   * @param note why; may be empty
   */
  public record Entry(String wrong, String right, String note) {}

  /** Says that a file breaks the format, in a Chinese sentence with file and line. */
  public static final class OwnWordsException extends Exception {
    private static final long serialVersionUID = 1;

    OwnWordsException(String message) {
      super(message);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> places = new HashMap<>();

  /** Reads more wrong words: rows of wrong, right and note, separated by tabs. */
  public void addDictionary(String name, byte[] bytes) throws OwnWordsException {
    String[] lines = lines(name, bytes);
    boolean first = true;
    for (int i = 0; i < lines.length; i++) {
      if (isEmpty(lines[i])) {
        continue;
      }
      String[] cells = lines[i].split("\t", -1);
      String wrong = cells[0].strip();
      boolean header = first && (wrong.equals("wrong") || wrong.equals("误写"));
      first = false;
      if (header) {
        continue;
      }
      String place = name + " 第" + (i + 1) + "行";
      String right = cells.length < 2 ? "" : cells[1].strip();
      if (wrong.isEmpty()) {
        throw new OwnWordsException(place + "：第一列（误写）是空的");
      }
      if (right.isEmpty()) {
        throw new OwnWordsException(place + "：没有第二列（正写）；每行写“误写”“正写”“说明”，中间用制表符（Tab）隔开，说明可以不写");
      }
      for (int j = 3; j < cells.length; j++) {
        if (!cells[j].isBlank()) {
          throw new OwnWordsException(place + "：有 " + cells.length + " 列，最多三列（误写、正写、说明）");
        }
      }
      if (wrong.equals(right)) {
        throw new OwnWordsException(place + "：误写和正写相同（" + wrong + "）");
      }
      checkLength(place, wrong);
      String other = places.put(wrong, place);
      if (other != null) {
        throw new OwnWordsException(place + "：“" + wrong + "”重复，" + other + "已有");
      }
      entries.add(new Entry(wrong, right, cells.length < 3 ? "" : cells[2].strip()));
    }
  }

  /** Reads allowed terms, one per line. */
  public static List<String> terms(String name, byte[] bytes) throws OwnWordsException {
    List<String> terms = new ArrayList<>();
    String[] lines = lines(name, bytes);
    for (int i = 0; i < lines.length; i++) {
      if (isEmpty(lines[i])) {
        continue;
      }
      String term = lines[i].strip();
      String place = name + " 第" + (i + 1) + "行";
      if (term.indexOf('\t') >= 0) {
        throw new OwnWordsException(place + "：有制表符；允许的词语每行写一个");
      }
      checkLength(place, term);
      terms.add(term);
    }
    return terms;
  }

  private static void checkLength(String place, String word) throws OwnWordsException {
    if (word.length() > MAX_LENGTH) {
      throw new OwnWordsException(place + "：词语超过 " + MAX_LENGTH + " 字");
    }
  }

  private static boolean isEmpty(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private static String[] lines(String name, byte[] bytes) throws OwnWordsException {
    try {
      return new String(Encodings.decode(bytes)).split("\r\n|\r|\n", -1);
    } catch (UndecodableException e) {
      throw new OwnWordsException(name + "：" + e.getMessage());
    }
  }

  /** Returns the wrong words, in the order in which they were read. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Returns a matcher of the wrong words; payloads are places in {@link #entries}. */
  public PhraseMatcher matcher() {
    PhraseMatcherBuilder phrases = new PhraseMatcherBuilder();
    for (int i = 0; i < entries.size(); i++) {
      phrases.add(entries.get(i).wrong(), 0, i);
    }
    return phrases.build();
  }

  /** Returns a matcher of terms, or null when there are none. */
  public static @Nullable PhraseMatcher matcher(List<String> terms) {
    if (terms.isEmpty()) {
      return null;
    }
    PhraseMatcherBuilder phrases = new PhraseMatcherBuilder();
    for (String term : terms) {
      phrases.add(term, 0, 0);
    }
    return phrases.build();
  }
}
