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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compiles {@code neighbours.tsv} into {@link Neighbours}, and makes its rows from published texts.
 */
public final class NeighbourCompiler {
  /** Words and pairs of words are known that stand so often in the texts. */
  private static final int LEAST_WORD = 3;

  private static final int LEAST_PAIR = 5;

  /** Slips are looked for in words that stand so often. */
  private static final int LEAST_MEANT = 8;

  /** Words of the same sound are looked for that stand so often. */
  private static final int LEAST_SOUNDING = 200;

  /** Dropped characters are looked for where two words meet that stand so often together. */
  private static final int LEAST_BESIDE = 30;

  /** A word that is as rare may be meant for one that is so many times commoner. */
  private static final int STRANGE = 20;

  private static final int COMMONER = 200;

  /** A pair that the texts hold so often is a common seam of two words. */
  private static final int SEAM = 2;

  /**
   * It is none where the word the other way round, or with a character between, stands so many
   * times more often.
   */
  private static final int TIMES = 100;

  /** What the texts hold may not save so much, a little less than the check reports from. */
  private static final int LEAST_SAVED = 90;

  /** The commonest characters are looked at. */
  private static final int CHARACTERS = 4000;

  /** Names of persons in examples, never typed in place of another character. */
  private static final String STEMS = "甲乙丙丁";

  private static final int BITS = 1 << 20;
  private static final int BESIDE_BITS = 1 << 21;

  /** The border of a clause. */
  private static final String BORDER = "。";

  private static final String HEADER =
      """
      # Words of official writing and what words stand behind them
      # columns: kind text more
      # source: counted by NeighbourCompiler (run src/data/neighbours.sh) in texts that are no part of the project: 7.6 million characters of
      #   published laws, government and party reports and news, split into words with the word list (see NOTICE) and words.tsv
      # date: 2026-11
      # kind            词: a word that stands there three times or more; 。 is the border of a clause. 缝: pairs that are no slips: they stand rightly
      #                 in the texts twice or more, or would be reported there
      # text            the word; the first character of the pairs
      # more            how often it stands there, and each word that stands behind it five times or more, with how often; the second characters
      """;

  private final WordList list = WordList.get();
  private final Alike alike = Alike.get();
  private final Map<String, Integer> uses = new TreeMap<>();
  private final Map<String, Map<String, Integer>> behind = new TreeMap<>();
  private final Set<String> official = new HashSet<>();
  private final Map<Character, Integer> ranks = new HashMap<>();
  private final Map<String, Integer> commoner = new HashMap<>();
  private final Set<String> rare = new HashSet<>();
  private final TreeSet<Long> strange = new TreeSet<>();
  private final TreeSet<Long> sounds = new TreeSet<>();
  private final TreeSet<Long> gaps = new TreeSet<>();
  private final Map<Integer, List<Character>> members = new HashMap<>();

  private NeighbourCompiler(Set<String> words) {
    official.addAll(words);
  }

  /**
   * Compiles the rows.
   *
   * @param words other words of official writing
   * @param right words that are right wherever they stand
   */
  static void compile(Tsv rows, Set<String> words, Set<String> right, Path target)
      throws IOException {
    NeighbourCompiler compiler = new NeighbourCompiler(words);
    Set<String> seams = new HashSet<>();
    for (Tsv.Row row : rows.rows()) {
      String text = row.get("text");
      switch (row.get("kind")) {
        case "词" -> compiler.addWord(row, text);
        case "缝" -> {
          String seconds = row.get("more");
          for (int i = 0; i < seconds.length(); i++) {
            seams.add(text + seconds.charAt(i));
          }
        }
        default -> throw row.fault("no such kind: " + row.get("kind"));
      }
    }
    compiler.gather();
    compiler.forget(seams);
    compiler.forget(right);
    Files.write(target.resolve(Neighbours.FILE), compiler.toBytes());
  }

  private void addWord(Tsv.Row row, String text) {
    Map<String, Integer> next = new TreeMap<>();
    int count = -1;
    for (String cell : row.get("more").split(" ", -1)) {
      int digits = cell.length();
      while (digits > 0 && cell.charAt(digits - 1) >= '0' && cell.charAt(digits - 1) <= '9') {
        digits--;
      }
      if (digits == cell.length() || (digits == 0) != (count < 0)) {
        throw row.fault("not a word and its number: " + cell);
      }
      int number = Integer.parseInt(cell.substring(digits));
      if (count < 0) {
        count = number;
      } else {
        next.put(cell.substring(0, digits), number);
      }
    }
    uses.put(text, count);
    behind.put(text, next);
  }

  /** Gathers the pairs in which slips are looked for. */
  private void gather() {
    official.addAll(uses.keySet());
    official.remove(BORDER);
    official.removeIf(word -> word.length() < 2 || word.length() > Neighbours.LONGEST);
    Map<Character, Long> weights = new HashMap<>();
    uses.forEach(
        (word, count) -> {
          for (int i = 0; i < word.length(); i++) {
            weights.merge(word.charAt(i), (long) count, Long::sum);
          }
        });
    // Rare characters are typed for common ones, too.
    for (char c = WordList.FIRST; c <= WordList.LAST; c++) {
      if (list.contains(new char[] {c}, 0, 1)) {
        int cost = list.cost(new char[] {c}, 0, 1);
        weights.merge(c, (long) Math.max(0, 1000 - cost), Long::sum);
      }
    }
    List<Character> order = new ArrayList<>(weights.keySet());
    order.sort(
        Comparator.comparing((Character c) -> -weights.getOrDefault(c, 0L)).thenComparing(c -> c));
    for (char c : order) {
      if (c >= WordList.FIRST && c <= WordList.LAST && ranks.size() < CHARACTERS) {
        ranks.put(c, ranks.size() + 1);
        for (int sound : alike.sounds(c)) {
          members.computeIfAbsent(sound, any -> new ArrayList<>()).add(c);
        }
      }
    }
    uses.forEach(this::gather);
    behind.forEach(
        (word, next) ->
            next.forEach(
                (other, count) -> {
                  if (count >= LEAST_BESIDE && !word.equals(BORDER) && !other.equals(BORDER)) {
                    gatherBetween(word, other, count);
                  }
                }));
  }

  /** Gathers what is left when the last character of a word or the first of the next is dropped. */
  private void gatherBetween(String word, String next, int count) {
    if (word.length() >= 2) {
      int end = word.length() - 1;
      addGap(word.charAt(end - 1), word.charAt(end), next.charAt(0), count);
    }
    if (next.length() >= 2) {
      addGap(word.charAt(word.length() - 1), next.charAt(0), next.charAt(1), count);
    }
  }

  private void addGap(char first, char dropped, char last, int count) {
    if (!isWord(first, last)
        && ranks.containsKey(first)
        && ranks.containsKey(dropped)
        && ranks.containsKey(last)) {
      rare.add("" + first + last);
      commoner.merge("" + first + last, count, Math::max);
      gaps.add((long) pair(first, last) << 16 | dropped);
    }
  }

  private void gather(String word, int count) {
    if (count < LEAST_MEANT || word.length() < 2 || word.length() > Neighbours.LONGEST) {
      return;
    }
    for (int i = 0; i + 1 < word.length(); i++) {
      char first = word.charAt(i);
      char second = word.charAt(i + 1);
      for (char other : like(first)) {
        add(other, second, word, count);
      }
      for (char other : like(second)) {
        add(first, other, word, count);
      }
      add(second, first, word, count);
      if (word.length() == 2) {
        commoner.merge("" + second + first, count, Math::max);
      }
      if (i + 2 < word.length()) {
        addGap(first, second, word.charAt(i + 2), count);
      }
    }
    if (word.length() == 2 && count >= LEAST_SOUNDING) {
      for (int one : alike.sounds(word.charAt(0))) {
        for (int other : alike.sounds(word.charAt(1))) {
          sounds.add((long) (one << 16 | other) << 32 | pair(word.charAt(0), word.charAt(1)));
          for (char first : members.getOrDefault(one, List.of())) {
            for (char second : members.getOrDefault(other, List.of())) {
              add(first, second, word, count);
            }
          }
        }
      }
    }
  }

  private Set<Character> like(char c) {
    Set<Character> found = new TreeSet<>();
    for (char other : alike.of(c)) {
      found.add(other);
    }
    for (char other : alike.mixedWith(c)) {
      found.add(other);
    }
    return found;
  }

  private boolean isWord(char first, char second) {
    return list.contains(new char[] {first, second}, 0, 2);
  }

  private static int pair(char first, char second) {
    return first << 16 | second;
  }

  private void add(char first, char second, String word, int count) {
    if (STEMS.indexOf(first) >= 0 || STEMS.indexOf(second) >= 0) {
      return;
    }
    if (first == second || !ranks.containsKey(first) || !ranks.containsKey(second)) {
      return;
    }
    String pair = "" + first + second;
    if (!isWord(first, second)) {
      rare.add(pair);
      return;
    }
    int used = uses.getOrDefault(pair, 0);
    if (word.length() == 2
        && !pair.equals(word)
        && used <= STRANGE
        && count >= Math.max(LEAST_SOUNDING, COMMONER * used)) {
      rare.add(pair);
      strange.add((long) pair(first, second) << 32 | pair(word.charAt(0), word.charAt(1)));
    }
  }

  /** Leaves out pairs. */
  private void forget(Set<String> pairs) {
    rare.removeAll(pairs);
  }

  private byte[] toBytes() {
    int width = ranks.size() + 1;
    byte[] bits = new byte[(width * width + 7) / 8];
    for (String pair : rare) {
      int first = ranks.getOrDefault(pair.charAt(0), 0);
      int second = ranks.getOrDefault(pair.charAt(1), 0);
      if (first > 0 && second > 0) {
        int bit = first * width + second;
        bits[bit >>> 3] |= (byte) (1 << (bit & 7));
      }
    }
    long all = 0;
    int number = official.size() + uses.size();
    for (int count : uses.values()) {
      all += count;
    }
    for (Map<String, Integer> next : behind.values()) {
      number += next.size();
    }
    int[] cells = new int[Integer.highestOneBit(number * 3 / 2) << 1];
    long[] inside = new long[BITS >>> 6];
    long[] beside = new long[BESIDE_BITS >>> 6];
    for (String word : official) {
      put(cells, Neighbours.key(Neighbours.hash(word)), Neighbours.HIGHEST_COST);
      for (int i = 1; i < word.length(); i++) {
        int hash = Neighbours.insidePair(word.charAt(i - 1), word.charAt(i));
        Neighbours.put(inside, hash);
        Neighbours.put(inside, hash * 0x9E3779B1);
      }
    }
    for (Map.Entry<String, Integer> word : uses.entrySet()) {
      int hash = Neighbours.hash(word.getKey());
      put(cells, Neighbours.key(hash), cost((double) all, word.getValue()));
      Map<String, Integer> next = behind.getOrDefault(word.getKey(), Map.of());
      for (Map.Entry<String, Integer> other : next.entrySet()) {
        int key = Neighbours.key(hash, Neighbours.hash(other.getKey()));
        put(cells, key, cost(word.getValue(), other.getValue() - 0.5) + 3);
        putBeside(beside, word.getKey(), other.getKey());
      }
    }
    int letters = WordList.LAST - WordList.FIRST + 1;
    int size = 28 + 2 * letters + 4 * cells.length + 8 * (inside.length + beside.length);
    size += 4 * (width + 1) + 6 * strange.size() + 8 * sounds.size() + 4 * gaps.size();
    size += bits.length;
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(width).putInt(cells.length).putInt(inside.length).putInt(beside.length);
    out.putInt(strange.size()).putInt(sounds.size()).putInt(gaps.size());
    for (char c = WordList.FIRST; c <= WordList.LAST; c++) {
      out.putShort((short) (int) ranks.getOrDefault(c, 0));
    }
    for (int cell : cells) {
      out.putInt(cell);
    }
    for (long word : inside) {
      out.putLong(word);
    }
    for (long word : beside) {
      out.putLong(word);
    }
    List<Long> words = byRank(strange, 48);
    putStarts(out, words, 48, width);
    words.forEach(word -> out.putChar((char) (word >>> 32)));
    words.forEach(word -> out.putInt((int) (long) word));
    sounds.forEach(pair -> out.putInt((int) (pair >>> 32)));
    sounds.forEach(pair -> out.putInt((int) (long) pair));
    List<Long> holes = byRank(gaps, 32);
    putStarts(out, holes, 32, width);
    holes.forEach(gap -> out.putChar((char) (gap >>> 16)));
    holes.forEach(gap -> out.putChar((char) (long) gap));
    return out.put(bits).array();
  }

  /** Sorts what starts with a character, which stands at {@code shift}, by its rank. */
  private List<Long> byRank(Set<Long> sorted, int shift) {
    List<Long> rows = new ArrayList<>(sorted);
    rows.sort(Comparator.comparingInt(row -> rank(row, shift)));
    return rows;
  }

  private int rank(long row, int shift) {
    return ranks.getOrDefault((char) (row >>> shift), 0);
  }

  /** Writes where the rows of each rank start, and where the last ones end. */
  private void putStarts(ByteBuffer out, List<Long> rows, int shift, int width) {
    int at = 0;
    for (int rank = 0; rank <= width; rank++) {
      while (at < rows.size() && rank(rows.get(at), shift) < rank) {
        at++;
      }
      if (at > Character.MAX_VALUE) {
        throw new IllegalStateException("too many rows: " + rows.size());
      }
      out.putChar((char) at);
    }
  }

  private static void putBeside(long[] beside, String word, String next) {
    if (next.length() == 2) {
      int meant = pair(next.charAt(0), next.charAt(1));
      Neighbours.put(beside, Neighbours.besideLeft(word.charAt(word.length() - 1), meant));
    }
    if (word.length() == 2) {
      int meant = pair(word.charAt(0), word.charAt(1));
      Neighbours.put(beside, Neighbours.besideRight(meant, next.charAt(0)));
    }
  }

  private static int cost(double all, double count) {
    return (int)
        Math.min(Neighbours.HIGHEST_COST - 1, Math.round(10 * Math.log(all / count) / Math.log(2)));
  }

  private static void put(int[] cells, int key, int cost) {
    int slot = Neighbours.slot(cells, Integer.numberOfLeadingZeros(cells.length - 1), key);
    cells[slot] = Neighbours.cell(key, Math.max(1, cost));
  }

  /**
   * Prints the rows of {@code neighbours.tsv}, see {@code src/data/neighbours.sh}; the dictionaries
   * must have been compiled.
   *
   * @param args the folder of the dictionaries; the folder of the texts, files in UTF-8 whose names
   *     end in .txt; {@code --check} and a number from 0 to 4 for the fold to leave out every fifth
   *     file and print what would be reported there instead
   */
  public static void main(String[] args) throws IOException {
    int fold = args.length > 3 ? Integer.parseInt(args[3]) : -1;
    List<char[]> texts = new ArrayList<>();
    List<char[]> held = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> found = Files.walk(Path.of(args[1]))) {
      files = found.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    for (int i = 0; i < files.size(); i++) {
      (i % 5 == fold ? held : texts).add(Files.readString(files.get(i)).toCharArray());
    }
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Set<String> words =
        OfficialWords.read(Tsv.read(Path.of(args[0]).resolve("official-words.tsv")));
    new NeighbourCompiler(words).make(texts, held, out);
    out.flush();
  }

  private void make(List<char[]> texts, List<char[]> held, PrintStream out) {
    Map<String, Integer> pairs = new HashMap<>();
    for (char[] text : texts) {
      count(text, pairs);
    }
    uses.values().removeIf(count -> count < LEAST_WORD);
    behind.keySet().retainAll(uses.keySet());
    behind
        .values()
        .forEach(
            next -> {
              next.values().removeIf(count -> count < LEAST_PAIR);
              next.keySet().retainAll(uses.keySet());
            });
    gather();
    TreeSet<String> seams = new TreeSet<>();
    for (String pair : rare) {
      int least = Math.max(SEAM, commoner.getOrDefault(pair, 0) / TIMES);
      if (pairs.getOrDefault(pair, 0) >= least && !isWord(pair.charAt(0), pair.charAt(1))) {
        seams.add(pair);
      }
    }
    forget(seams);
    Neighbours table = Neighbours.read(toBytes());
    for (char[] text : texts) {
      for (int at = table.next(text, 0); at >= 0; at = table.next(text, at + 1)) {
        if (!table.read(text, at, LEAST_SAVED).isEmpty()) {
          seams.add(new String(text, at, 2));
        }
      }
    }
    forget(seams);
    if (!held.isEmpty()) {
      check(Neighbours.read(toBytes()), held, out);
      return;
    }
    out.print(HEADER);
    uses.forEach(
        (word, count) -> {
          StringBuilder row = new StringBuilder("词\t" + word + '\t' + count);
          behind
              .getOrDefault(word, Map.of())
              .forEach((next, number) -> row.append(' ').append(next).append(number));
          out.println(row);
        });
    Map<Character, StringBuilder> rows = new TreeMap<>();
    for (String seam : seams) {
      rows.computeIfAbsent(seam.charAt(0), first -> new StringBuilder()).append(seam.charAt(1));
    }
    rows.forEach((first, seconds) -> out.println("缝\t" + first + "\t" + seconds));
  }

  private static void check(Neighbours table, List<char[]> held, PrintStream out) {
    int characters = 0;
    int rare = 0;
    for (char[] text : held) {
      characters += text.length;
      for (int at = table.next(text, 0); at >= 0; at = table.next(text, at + 1)) {
        rare++;
        List<Neighbours.Slip> slips = table.read(text, at, 100);
        if (!slips.isEmpty()) {
          Neighbours.Slip best = slips.get(0);
          String typed = new String(text, best.start(), best.end() - best.start());
          String around = new String(text, Math.max(0, at - 6), Math.min(14, text.length - at));
          out.println(
              best.kind()
                  + "\t"
                  + best.saved()
                  + "\t"
                  + typed
                  + "\t"
                  + best.right()
                  + "\t"
                  + around.replaceAll("\\s", " "));
        }
      }
    }
    out.println(rare + " rare pairs in " + characters + " characters");
  }

  /** Counts the words of a text, the words behind them and the pairs of characters. */
  private void count(char[] text, Map<String, Integer> pairs) {
    for (int i = 0; i < text.length; ) {
      int to = i;
      while (to < text.length && text[to] >= WordList.FIRST && text[to] <= WordList.LAST) {
        if (to > i) {
          pairs.merge(new String(text, to - 1, 2), 1, Integer::sum);
        }
        to++;
      }
      int[] ends = new int[to - i];
      int count = list.segment(text, i, to, ends);
      String last = BORDER;
      for (int k = 0; k < count; k++) {
        String word = new String(text, i, ends[k] - i);
        count(last, word);
        last = word;
        i = ends[k];
      }
      if (count > 0) {
        count(last, BORDER);
      }
      i = Math.max(i, to) + 1;
    }
  }

  private void count(String last, String word) {
    uses.merge(word, 1, Integer::sum);
    behind.computeIfAbsent(last, any -> new TreeMap<>()).merge(word, 1, Integer::sum);
  }
}
