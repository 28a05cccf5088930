package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Resources;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The groups of {@code dictionaries/word-groups.tsv}: short lists that a check goes through. */
public enum WordGroup {
  /** Wording that only somebody who hands out a template uses. */
  PROMPT,

  /** Verbs that make 此处 a prompt: 此处有掌声 is none. */
  PROMPT_VERB,

  /** Names of fields that say by themselves, in brackets, that their value is missing. */
  FIELD,

  /** Names of fields that are also ordinary words, and so need a place where only a value fits. */
  PLAIN_FIELD,

  /** Those who are addressed or sign. */
  ADDRESSEE,

  /** Bodies, places and offices that can follow 某. */
  BODY,

  /** Words that begin with a unit without being one: 数据要素×区域, ×市场. */
  NO_UNIT,

  /** Titles in 《》 that say only what kind of document it is. */
  BARE_TITLE,

  /** What a document is called behind the name of its office. */
  KIND,

  /** Verbs after which a measure word needs a number. */
  COUNTING_VERB,

  /** What is counted by 个 and is not counted without a number. */
  COUNTED,

  /** Posts behind the name of a person. */
  POST,

  /** Posts before the name of a person. */
  CHIEF,

  /** What follows a name that stands behind a post. */
  AFTER_NAME,

  /** What ends the name of a body. */
  NAMED_BODY,

  /** Words in the head of a column whose values cannot be added. */
  NOT_ADDED,

  /** What the area of a whole county or town is called. */
  WHOLE_AREA,

  /** Units of quantities, the longer before the shorter. */
  UNIT,

  /** What follows the name of a person, which is no misspelled word. */
  FORM_OF_ADDRESS,

  /** What stands outside of the quotation marks of a short form. */
  TAIL;

  /**
   * Name of the compiled groups, beside this class. Characters, because those cost no decoding at
   * start: where each group begins; then of each group the number of its words, and of each word
   * its length and itself.
   */
  static final String FILE = "word-groups.bin";

  private static final class Groups {
    private static final char[] CHARS = load();

    private static char[] load() {
      byte[] bytes = Resources.bytes(WordGroup.class, FILE);
      char[] chars = new char[bytes.length / 2];
      ByteBuffer.wrap(bytes).asCharBuffer().get(chars);
      return chars;
    }
  }

  /** Returns the words, the longest first, as an array of the caller's own. */
  @SuppressWarnings("EnumOrdinal") // The compiled form is made from the same enum by the build.
  public String[] words() {
    char[] chars = Groups.CHARS;
    int at = chars[ordinal()];
    String[] words = new String[chars[at++]];
    for (int i = 0; i < words.length; i++) {
      int length = chars[at++];
      words[i] = new String(chars, at, length);
      at += length;
    }
    return words;
  }

  @SuppressWarnings("EnumOrdinal") // As in words().
  static byte[] compile(Tsv rows) {
    WordGroup[] groups = values();
    StringBuilder compiled = new StringBuilder("\0".repeat(groups.length));
    for (WordGroup group : groups) {
      List<String> words = group.in(rows);
      compiled.setCharAt(group.ordinal(), (char) compiled.length());
      compiled.append((char) words.size());
      for (String word : words) {
        compiled.append((char) word.length()).append(word);
      }
    }
    if (compiled.length() > Character.MAX_VALUE) {
      throw new IllegalStateException("too many words in groups");
    }
    return compiled.toString().getBytes(StandardCharsets.UTF_16BE);
  }

  private List<String> in(Tsv rows) {
    List<String> words = new ArrayList<>();
    for (Tsv.Row row : rows.rows()) {
      if (named(row) == this) {
        if (words.contains(row.get("word"))) {
          throw row.fault("twice in its group: " + row.get("word"));
        }
        words.add(row.get("word"));
      }
    }
    if (words.isEmpty()) {
      throw new IllegalStateException("no words of the group " + this);
    }
    words.sort(Comparator.comparingInt(String::length).reversed());
    return words;
  }

  private static WordGroup named(Tsv.Row row) {
    for (WordGroup group : values()) {
      if (group.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(row.get("group"))) {
        return group;
      }
    }
    throw row.fault("no such group: " + row.get("group"));
  }
}
