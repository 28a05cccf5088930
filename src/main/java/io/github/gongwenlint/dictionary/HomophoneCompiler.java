package io.github.gongwenlint.dictionary;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compiles {@code homophones.tsv} into {@link Homophones}, and makes its rows from published texts.
 */
public final class HomophoneCompiler {
  /** Words of 2, 3 and 4 characters count as official that the texts hold so often … */
  private static final int[] LEAST_USES = {0, 0, 3, 3, 2};

  /** … and that the general list knows so well … */
  private static final int[] LEAST_KNOWN = {0, 0, 20, 4, 4};

  /** … or that are so frequent anyway. */
  private static final int[] LEAST_FREQUENCY = {0, 0, 300, 200, 10};

  /** So often in ten million words a word is common in official writing. */
  private static final int COMMON = 58;

  /** Characters that are typed in place of those of a common word or a phrase of four … */
  private static final int CHARACTERS = 3500;

  /** … and in place of those of other words. */
  private static final int COMMON_CHARACTERS = 2000;

  /** A pair that the texts hold so often is a common seam of two words. */
  private static final int SEAM = 2;

  /** What the texts hold may not save so much, a little less than the check reports from. */
  private static final int LEAST_SAVED = 60;

  private static final int TEN_MILLION = 10_000_000;
  private static final String NUMERALS = "一二三四五六七八九十百千万亿";

  /** Names of persons in examples, never typed in place of another character. */
  private static final String STEMS = "甲乙丙丁";

  /** Single characters that are words themselves meet any neighbour. */
  private static final String WORDS_OF_ONE =
      "一二三四五六七八九十百千万亿零两半几每各某其之的地得了和与及等不未已即则且或并被把将对向从由于为以在是有无可能应须需要会"
          + "上下中内外前后左右日月年时期次个名家人件起元版式省市县区镇乡村";

  private static final String HEADER =
      """
      # Words of official writing in which a character of the same sound or a like shape is reported, and the seams of words that are not
      # columns: kind text more
      # source: made by HomophoneCompiler (run src/data/homophones.sh) from the word list (see NOTICE), words.tsv, alike.tsv and texts that are no part
      #   of the project: 7.6 million characters of published laws, government and party reports and news; other texts give other rows.
      #   The pairs of characters that no word holds but a word with a character alike would are made of this when it is compiled.
      # date: 2026-11
      # kind            词: a word. 缝: pairs that stand rightly in the texts twice or more, or would be reported there
      # text            the word; the first character of the pairs
      # more            how often the word stands in ten million words of those texts; the second characters of the pairs
      """;

  private final Map<String, Integer> list;
  private final Alike alike = Alike.get();
  private final Map<Character, Integer> ranks = new HashMap<>();

  private HomophoneCompiler(Map<String, Integer> list) {
    this.list = list;
    Map<Character, Long> weights = new HashMap<>();
    list.forEach(
        (word, frequency) -> {
          for (int i = 0; i < word.length(); i++) {
            weights.merge(word.charAt(i), (long) frequency, Long::sum);
          }
        });
    List<Character> characters = new ArrayList<>(weights.keySet());
    characters.sort(
        Comparator.comparing((Character c) -> -weights.getOrDefault(c, 0L)).thenComparing(c -> c));
    for (char c : characters) {
      ranks.put(c, ranks.size());
    }
  }

  /** Compiles the rows. */
  static void compile(Tsv rows, Map<String, Integer> list, Path target) throws IOException {
    SortedMap<String, Integer> words = new TreeMap<>();
    Set<String> seams = new HashSet<>();
    for (Tsv.Row row : rows.rows()) {
      String text = row.get("text");
      switch (row.get("kind")) {
        case "词" -> {
          if (text.length() < 2 || text.length() > Homophones.LONGEST || !list.containsKey(text)) {
            throw row.fault("not a word of two to four characters: " + text);
          }
          words.put(text, Integer.valueOf(row.get("more")));
        }
        case "缝" -> {
          String seconds = row.get("more");
          for (int i = 0; i < seconds.length(); i++) {
            seams.add(text + seconds.charAt(i));
          }
        }
        default -> throw row.fault("no such kind: " + row.get("kind"));
      }
    }
    HomophoneCompiler compiler = new HomophoneCompiler(list);
    Set<String> pairs = compiler.pairs(words);
    pairs.removeAll(seams);
    Files.write(target.resolve(Homophones.FILE), compiler.toBytes(words, pairs));
  }

  /** Returns the pairs that no word holds but one of the words with a character alike would. */
  private Set<String> pairs(SortedMap<String, Integer> words) {
    Set<String> pairs = new TreeSet<>();
    words.forEach(
        (word, uses) -> {
          boolean common = uses >= COMMON;
          int characters = common || word.length() == 4 ? CHARACTERS : COMMON_CHARACTERS;
          for (int i = 0; i < word.length(); i++) {
            for (char c : alike.of(word.charAt(i))) {
              if (c == word.charAt(i)
                  || ranks.getOrDefault(c, CHARACTERS) >= characters
                  || STEMS.indexOf(c) >= 0
                  || (!common && WORDS_OF_ONE.indexOf(c) >= 0)) {
                continue;
              }
              if (i > 0) {
                pairs.add(word.substring(i - 1, i) + c);
              }
              if (i + 1 < word.length()) {
                pairs.add(c + word.substring(i + 1, i + 2));
              }
            }
          }
        });
    pairs.removeIf(list::containsKey);
    return pairs;
  }

  private byte[] toBytes(SortedMap<String, Integer> words, Set<String> pairs) {
    Set<Character> characters = new HashSet<>();
    for (String pair : pairs) {
      characters.add(pair.charAt(0));
      characters.add(pair.charAt(1));
    }
    // The commonest come first, so that what is read most of the table lies together.
    List<Character> order = new ArrayList<>(characters);
    order.sort(
        Comparator.comparing((Character c) -> ranks.getOrDefault(c, ranks.size()))
            .thenComparing(c -> c));
    Map<Character, Integer> codes = new HashMap<>();
    for (char c : order) {
      codes.put(c, codes.size() + 1);
    }
    int width = codes.size() + 1;
    byte[] odd = new byte[(width * width + 7) / 8];
    for (String pair : pairs) {
      int bit =
          codes.getOrDefault(pair.charAt(0), 0) * width + codes.getOrDefault(pair.charAt(1), 0);
      odd[bit >>> 3] |= (byte) (1 << (bit & 7));
    }
    // A third to two thirds are full.
    long[] table = new long[Integer.highestOneBit(Math.max(1, words.size() * 3 / 2)) << 1];
    byte[] costs = new byte[table.length];
    words.forEach(
        (word, n) -> {
          long packed = Homophones.pack(word.toCharArray(), 0, word.length());
          int slot = Homophones.slot(table, packed);
          table[slot] = packed;
          costs[slot] = (byte) cost(n);
        });
    long[] inside = new long[Homophones.INSIDE >>> 6];
    for (String word : words.keySet()) {
      for (int i = 1; i < word.length(); i++) {
        Homophones.putInside(inside, word.charAt(i - 1), word.charAt(i));
      }
    }
    int all = Homophones.LAST - Homophones.FIRST + 1;
    ByteBuffer out =
        ByteBuffer.allocate(8 + 2 * all + 9 * table.length + 8 * inside.length + odd.length);
    out.putInt(width).putInt(table.length);
    for (int i = 0; i < all; i++) {
      out.putShort((short) (int) codes.getOrDefault((char) (Homophones.FIRST + i), 0));
    }
    for (long word : table) {
      out.putLong(word);
    }
    out.put(costs);
    for (long bits : inside) {
      out.putLong(bits);
    }
    return out.put(odd).array();
  }

  /** Returns what a word costs that stands so often in ten million, in tenths of a bit. */
  private static int cost(int uses) {
    return uses == 0 ? 255 : WordList.scale(TEN_MILLION) - WordList.scale(uses);
  }

  /**
   * Prints the rows of {@code homophones.tsv}, see {@code src/data/homophones.sh}; the dictionaries
   * must have been compiled.
   *
   * @param args the folder of the dictionaries; the folder of the texts, files in UTF-8 whose names
   *     end in .txt; {@code --check} to leave out every fifth file and print what would be reported
   *     there instead
   */
  public static void main(String[] args) throws IOException {
    boolean check = args.length > 2;
    List<char[]> texts = new ArrayList<>();
    List<char[]> held = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[1]))) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (int i = 0; i < files.size(); i++) {
      (check && i % 5 == 0 ? held : texts).add(Files.readString(files.get(i)).toCharArray());
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    new HomophoneCompiler(WordList.sourceWords(Path.of(args[0]))).make(texts, held, out);
    out.flush();
  }

  private void make(List<char[]> texts, List<char[]> held, PrintStream out) {
    Map<String, Integer> uses = new HashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (char[] text : texts) {
      all += count(text, uses, counts);
    }
    SortedMap<String, Integer> words = new TreeMap<>();
    for (Map.Entry<String, Integer> word : list.entrySet()) {
      int length = word.getKey().length();
      int used = uses.getOrDefault(word.getKey(), 0);
      if (length >= 2
          && length <= Homophones.LONGEST
          && (word.getValue() >= LEAST_FREQUENCY[length]
              || (used >= LEAST_USES[length] && word.getValue() >= LEAST_KNOWN[length]))
          && (length == 4 || !holdsNumeral(word.getKey()))) {
        words.put(word.getKey(), (int) Math.round((double) used * TEN_MILLION / all));
      }
    }
    Set<String> pairs = pairs(words);
    TreeSet<String> seams = new TreeSet<>();
    for (String pair : pairs) {
      if (counts.getOrDefault(pair, 0) >= SEAM) {
        seams.add(pair);
      }
    }
    pairs.removeAll(seams);
    Homophones table = Homophones.read(toBytes(words, pairs));
    for (char[] text : texts) {
      for (int at = table.next(text, 0); at >= 0; at = table.next(text, at + 1)) {
        if (!table.read(text, at, LEAST_SAVED).isEmpty()) {
          seams.add(new String(text, at, 2));
        }
      }
    }
    pairs.removeAll(seams);
    if (!held.isEmpty()) {
      check(Homophones.read(toBytes(words, pairs)), held, out);
      return;
    }
    out.print(HEADER);
    words.forEach((word, n) -> out.println("词\t" + word + "\t" + n));
    Map<Character, StringBuilder> rows = new TreeMap<>();
    for (String seam : seams) {
      rows.computeIfAbsent(seam.charAt(0), first -> new StringBuilder()).append(seam.charAt(1));
    }
    rows.forEach((first, seconds) -> out.println("缝\t" + first + "\t" + seconds));
  }

  private static void check(Homophones table, List<char[]> held, PrintStream out) {
    int characters = 0;
    int odd = 0;
    for (char[] text : held) {
      characters += text.length;
      for (int at = table.next(text, 0); at >= 0; at = table.next(text, at + 1)) {
        odd++;
        List<Homophones.Reading> readings = table.read(text, at, 110);
        if (!readings.isEmpty()) {
          Homophones.Reading best = readings.get(0);
          String around = new String(text, Math.max(0, at - 6), Math.min(14, text.length - at));
          out.println(best.saved() + " " + text[best.place()] + best.right() + " " + around);
        }
      }
    }
    out.println(odd + " odd pairs in " + characters + " characters");
  }

  private static boolean holdsNumeral(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (NUMERALS.indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Counts the words and the pairs of characters of a text; returns the number of words. */
  private static int count(char[] text, Map<String, Integer> uses, Map<String, Integer> pairs) {
    WordList words = WordList.get();
    int number = 0;
    for (int i = 0; i < text.length; ) {
      int to = i;
      while (to < text.length && text[to] >= Homophones.FIRST && text[to] <= Homophones.LAST) {
        if (to > i) {
          pairs.merge(new String(text, to - 1, 2), 1, Integer::sum);
        }
        to++;
      }
      int[] ends = new int[to - i];
      int count = words.segment(text, i, to, ends);
      for (int k = 0; k < count; k++) {
        uses.merge(new String(text, i, ends[k] - i), 1, Integer::sum);
        i = ends[k];
      }
      number += count;
      i = Math.max(i, to) + 1;
    }
    return number;
  }
}
