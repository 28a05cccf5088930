package io.github.gongwenlint.dictionary;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads {@code official-words.tsv}, and makes its rows from published texts. */
public final class OfficialWords {
  /** The longest word, in characters. */
  private static final int LONGEST = 4;

  /** Words of 2, 3 and 4 characters count as official that the texts hold so often … */
  private static final int[] LEAST_USES = {0, 0, 3, 3, 2};

  /** … and that the general list knows so well … */
  private static final int[] LEAST_KNOWN = {0, 0, 20, 4, 4};

  /** … or that are so frequent anyway. */
  private static final int[] LEAST_FREQUENCY = {0, 0, 300, 200, 10};

  private static final String NUMERALS = "一二三四五六七八九十百千万亿";

  private static final String HEADER =
      """
      # Words of official writing: what a mistyped word may have been meant for
      # columns: word
      # source: made by OfficialWords (run src/data/neighbours.sh) from the word list (see NOTICE), words.tsv and texts that are no part of the
      #   project: 7.6 million characters of published laws, government and party reports and news; other texts give other rows
      # date: 2026-11
      """;

  private OfficialWords() {}

  /** Returns the words. */
  static Set<String> read(Tsv rows) {
    Set<String> words = new HashSet<>();
    for (Tsv.Row row : rows.rows()) {
      words.add(row.get("word"));
    }
    return words;
  }

  /**
   * Prints the rows of {@code official-words.tsv}, see {@code src/data/neighbours.sh}; the
   * dictionaries must have been compiled.
   *
   * @param args the folder of the dictionaries; the folder of the texts, files in UTF-8 whose names
   *     end in .txt
   */
  public static void main(String[] args) throws IOException {
    Map<String, Integer> uses = new HashMap<>();
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[1]))) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (Path file : files) {
      count(Files.readString(file).toCharArray(), uses);
    }
    TreeSet<String> words = new TreeSet<>();
    for (Map.Entry<String, Integer> word : WordList.sourceWords(Path.of(args[0])).entrySet()) {
      int length = word.getKey().length();
      int used = uses.getOrDefault(word.getKey(), 0);
      if (length >= 2
          && length <= LONGEST
          && (word.getValue() >= LEAST_FREQUENCY[length]
              || (used >= LEAST_USES[length] && word.getValue() >= LEAST_KNOWN[length]))
          && (length == 4 || !holdsNumeral(word.getKey()))) {
        words.add(word.getKey());
      }
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.print(HEADER);
    words.forEach(out::println);
    out.flush();
  }

  private static boolean holdsNumeral(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (NUMERALS.indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Counts the words of a text. */
  private static void count(char[] text, Map<String, Integer> uses) {
    WordList words = WordList.get();
    for (int i = 0; i < text.length; ) {
      int to = i;
      while (to < text.length && text[to] >= WordList.FIRST && text[to] <= WordList.LAST) {
        to++;
      }
      int[] ends = new int[to - i];
      int count = words.segment(text, i, to, ends);
      for (int k = 0; k < count; k++) {
        uses.merge(new String(text, i, ends[k] - i), 1, Integer::sum);
        i = ends[k];
      }
      i = Math.max(i, to) + 1;
    }
  }
}
