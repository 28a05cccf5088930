package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Resources;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chinese words with their frequencies, in general writing and in official writing.
 *
 * <p>A double-array trie in one array of bytes, used as it lies in the file: loading is reading,
 * and no word is an object. A cell takes six bytes: the base of its children (three bytes), the
 * word's frequency on a logarithmic scale (one byte, 0 for no word) and the character that leads to
 * it (two bytes). The child of base {@code b} under character {@code c} lies in cell {@code b ^ (c
 * - '一' + 1)}; no two nodes share a base, so the character is all that must be compared.
 *
 * <p>Costs are −log₂ of a word's probability, in tenths of a bit. All offsets are UTF-16 units.
 */
public final class WordList {
  /** The longest word, in characters. */
  public static final int MAX_LENGTH = 8;

  static final String FILE = "words.bin";
  private static final int MAGIC = 0x47574c31;
  private static final int HEADER = 16;
  private static final int CELL = 6;
  static final char FIRST = '\u4e00';
  static final char LAST = '\u9fff';

  /** Rarer words of the general list are left out: they are mostly names and slips. */
  private static final int MIN_FREQUENCY = 4;

  /** What a row of the project's own list without a frequency gets: a common word of the office. */
  static final int OWN_FREQUENCY = 300;

  /** An unknown character costs two bits more than the rarest known one. */
  private static final int UNKNOWN_EXTRA = 20;

  private final byte[] cells;
  private final int count;
  private final int total;

  private WordList(byte[] file) {
    if (file.length < HEADER || number(file, 0) != MAGIC) {
      throw new IllegalStateException("not a compiled word list");
    }
    total = number(file, 4);
    count = number(file, 8);
    if (file.length != HEADER + count * CELL) {
      throw new IllegalStateException("compiled word list cut short");
    }
    cells = file;
  }

  private static final class Holder {
    static final WordList LIST = load();

    private static WordList load() {
      return new WordList(Resources.bytes(WordList.class, FILE));
    }
  }

  /** Returns the word list, which is read at the first call. */
  public static WordList get() {
    return Holder.LIST;
  }

  /**
   * Tells whether {@code text[from, to)} is a word; a single character may be one, and what does
   * not lie in the text is none.
   */
  public boolean contains(char[] text, int from, int to) {
    return from >= 0 && to <= text.length && value(text, from, to) != 0;
  }

  /**
   * Returns the cost of the word {@code text[from, to)} in tenths of a bit, or -1 if it is none.
   */
  public int cost(char[] text, int from, int to) {
    int value = value(text, from, to);
    return value == 0 ? -1 : total - value + 1;
  }

  /** Returns what an unknown character costs in {@link #segment}, in tenths of a bit. */
  public int unknownCost() {
    return total + UNKNOWN_EXTRA;
  }

  /**
   * Returns the end of the longest word that starts at {@code from} and ends at or before {@code
   * limit}; {@code from} itself if there is none.
   */
  public int longestFrom(char[] text, int from, int limit) {
    int best = from;
    int base = 0;
    for (int i = from; i < limit; i++) {
      int cell = child(base, text[i]);
      if (cell < 0) {
        return best;
      }
      if (cells[cell + 3] != 0) {
        best = i + 1;
      }
      base = base(cell);
      if (base == 0) {
        return best;
      }
    }
    return best;
  }

  /**
   * Splits {@code text[from, to)} into the words that are together most probable.
   *
   * <p>Meant for a short window around a suspicion: its time is linear, but it allocates.
   *
   * @param ends receives the end offset of each word, in order; at least {@code to - from} long
   * @return the number of words
   */
  public int segment(char[] text, int from, int to, int[] ends) {
    int length = to - from;
    int[] best = new int[length + 1];
    int[] next = new int[length + 1];
    walk(text, from, to, best, next);
    int words = 0;
    for (int i = 0; i < length; i = next[i]) {
      ends[words++] = from + next[i];
    }
    return words;
  }

  /**
   * Returns the cost of the most probable split of {@code text[from, to)} in tenths of a bit.
   * Whatever is not Chinese costs nothing.
   */
  public int segmentCost(char[] text, int from, int to) {
    int[] best = new int[to - from + 1];
    walk(text, from, to, best, new int[to - from + 1]);
    return best[0];
  }

  /** Fills {@code best} with the cost of the best split from each place on, from the end back. */
  private void walk(char[] text, int from, int to, int[] best, int[] next) {
    for (int i = to - 1; i >= from; i--) {
      int at = i - from;
      next[at] = at + 1;
      best[at] = best[at + 1] + single(text[i]);
      int base = 0;
      for (int j = i; j < to; j++) {
        int cell = child(base, text[j]);
        if (cell < 0) {
          break;
        }
        if (isWord(cell)) {
          int cost = cost(cell) + best[j + 1 - from];
          if (cost < best[at]) {
            best[at] = cost;
            next[at] = j + 1 - from;
          }
        }
        base = base(cell);
        if (base == 0) {
          break;
        }
      }
    }
  }

  /**
   * Fills {@code costs} with what {@code text[from, to)} costs from each place on; the cost from
   * {@code to} on, 0, is the last one.
   */
  void backward(char[] text, int from, int to, int[] costs) {
    walk(text, from, to, costs, new int[to - from + 1]);
  }

  /** Returns what a character costs that is no part of a word: nothing if it is not Chinese. */
  int single(char c) {
    return c >= FIRST && c <= LAST ? unknownCost() : 0;
  }

  /** Tells whether the path to a cell is a word. */
  boolean isWord(int cell) {
    return cells[cell + 3] != 0;
  }

  /** Returns the cost of the word that the path to a cell is. */
  int cost(int cell) {
    return total - (cells[cell + 3] & 0xff) + 1;
  }

  /** Returns the base of the children of a cell, or -1 when there are none. */
  int next(int cell) {
    int base = base(cell);
    return base == 0 ? -1 : base;
  }

  private int value(char[] text, int from, int to) {
    int base = 0;
    int cell = -1;
    for (int i = from; i < to; i++) {
      if (cell >= 0) {
        base = base(cell);
        if (base == 0) {
          return 0;
        }
      }
      cell = child(base, text[i]);
      if (cell < 0) {
        return 0;
      }
    }
    return cell < 0 ? 0 : cells[cell + 3] & 0xff;
  }

  /** Returns the place of the child's cell in the array, or -1. */
  int child(int base, char c) {
    if (c < FIRST || c > LAST) {
      return -1;
    }
    int index = base ^ (c - FIRST + 1);
    if (index >= count) {
      return -1;
    }
    int cell = HEADER + index * CELL;
    return cells[cell + 4] == (byte) (c >>> 8) && cells[cell + 5] == (byte) c ? cell : -1;
  }

  int base(int cell) {
    return (cells[cell] & 0xff) << 16 | (cells[cell + 1] & 0xff) << 8 | (cells[cell + 2] & 0xff);
  }

  private static int number(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  /**
   * Compiles the general word list and the project's own one; run by the build.
   *
   * @param dictionaries the folder that holds {@code words.tsv}
   * @param target the folder the compiled file goes to
   */
  static void compile(Path dictionaries, Path target) throws IOException {
    Map<String, Integer> words = sourceWords(dictionaries);
    try (OutputStream out = Files.newOutputStream(target.resolve(FILE))) {
      out.write(pack(words));
    }
  }

  /** Returns the idioms and set phrases of the general list, of the frequency or more. */
  static List<String> sourceIdioms(int frequency) throws IOException {
    List<String> idioms = new ArrayList<>();
    try (InputStream in = WordList.class.getResourceAsStream("/dict.txt")) {
      if (in == null) {
        throw new IOException("the general word list is not on the class path");
      }
      BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = rows.readLine(); line != null; line = rows.readLine()) {
        String[] row = line.split(" ", -1);
        if (row.length == 3
            && (row[2].equals("i") || row[2].equals("l"))
            && Integer.parseInt(row[1]) >= frequency) {
          idioms.add(row[0]);
        }
      }
    }
    return idioms;
  }

  /** Returns the rows that are compiled: word to frequency. */
  static Map<String, Integer> sourceWords(Path dictionaries) throws IOException {
    Map<String, Integer> words = new TreeMap<>();
    try (InputStream in = WordList.class.getResourceAsStream("/dict.txt")) {
      if (in == null) {
        throw new IOException("the general word list is not on the class path");
      }
      BufferedReader rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = rows.readLine(); line != null; line = rows.readLine()) {
        int space = line.indexOf(' ');
        if (space <= 0 || space > MAX_LENGTH || !isHan(line, space)) {
          continue;
        }
        int frequency = Integer.parseInt(line.substring(space + 1, line.indexOf(' ', space + 1)));
        if (space == 1 || frequency >= MIN_FREQUENCY) {
          words.merge(line.substring(0, space), Math.max(1, frequency), Math::max);
        }
      }
    }
    for (String line : Files.readAllLines(dictionaries.resolve("words.tsv"))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      String word = tab < 0 ? line : line.substring(0, tab);
      if (word.length() > MAX_LENGTH || !isHan(word, word.length())) {
        throw new IOException("words.tsv: not a word of 1 to 8 Chinese characters: " + word);
      }
      int frequency = tab < 0 ? OWN_FREQUENCY : Integer.parseInt(line.substring(tab + 1).strip());
      if (frequency == 0) {
        words.remove(word);
      } else {
        words.put(word, frequency);
      }
    }
    return words;
  }

  private static boolean isHan(String line, int length) {
    for (int i = 0; i < length; i++) {
      if (line.charAt(i) < FIRST || line.charAt(i) > LAST) {
        return false;
      }
    }
    return true;
  }

  /** The place of a frequency on the scale of a word's byte, from 1. */
  static int scale(long frequency) {
    return 1 + (int) Math.round(10 * Math.log((double) frequency) / Math.log(2));
  }

  static WordList of(Map<String, Integer> words) {
    return new WordList(pack(words));
  }

  private static byte[] pack(Map<String, Integer> source) {
    long sum = 0;
    for (int frequency : source.values()) {
      sum += frequency;
    }
    Packer packer = new Packer(new TreeMap<>(source));
    packer.place();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(scale(Math.max(1, sum)) - 1);
      out.writeInt(packer.used);
      out.writeInt(source.size());
      for (int i = 0; i < packer.used; i++) {
        out.writeByte(packer.bases[i] >>> 16);
        out.writeShort(packer.bases[i]);
        out.writeByte(packer.values[i]);
        out.writeShort(packer.labels[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Finds a cell for every node of the trie: nodes with many children first, so that those with one
   * fill the holes.
   */
  private static final class Packer {
    private static final int BLOCK = 1 << 15;
    private static final int MOST_MISSES = 20_000;

    /** The words {@code from} to {@code to} share their first {@code depth} characters. */
    private static final class Node {
      final int from;
      final int to;
      final int depth;
      final List<Node> children = new ArrayList<>();
      int base;

      Node(int from, int to, int depth) {
        this.from = from;
        this.to = to;
        this.depth = depth;
      }
    }

    private final String[] words;
    private final int[] frequencies;
    private int[] bases = new int[16 * BLOCK];
    private byte[] values = new byte[16 * BLOCK];
    private char[] labels = new char[16 * BLOCK];
    private final BitSet taken = new BitSet();
    private final BitSet takenBases = new BitSet();
    private final int[] hints = new int[32];
    private int used;

    Packer(SortedMap<String, Integer> source) {
      words = source.keySet().toArray(new String[0]);
      frequencies = source.values().stream().mapToInt(Integer::intValue).toArray();
    }

    void place() {
      List<Node> inner = new ArrayList<>();
      Node root = new Node(0, words.length, 0);
      grow(root, inner);
      taken.set(0);
      used = 1;
      settle(root, 0);
      inner.remove(root);
      inner.sort((a, b) -> Integer.compare(b.children.size(), a.children.size()));
      for (Node node : inner) {
        settle(node, findBase(node));
      }
      for (Node node : inner) {
        write(node);
      }
      write(root);
    }

    /** Builds the children of {@code node} and collects every node that has some. */
    private void grow(Node node, List<Node> inner) {
      int from = node.from;
      if (from < node.to && words[from].length() == node.depth) {
        from++;
      }
      for (int end = from; from < node.to; from = end) {
        while (end < node.to && words[end].charAt(node.depth) == words[from].charAt(node.depth)) {
          end++;
        }
        Node child = new Node(from, end, node.depth + 1);
        node.children.add(child);
        grow(child, inner);
      }
      if (!node.children.isEmpty()) {
        inner.add(node);
      }
    }

    private int code(Node child) {
      return words[child.from].charAt(child.depth - 1) - FIRST + 1;
    }

    private void settle(Node node, int base) {
      node.base = base;
      takenBases.set(base);
      for (Node child : node.children) {
        int cell = base ^ code(child);
        taken.set(cell);
        used = Math.max(used, cell + 1);
      }
    }

    private int findBase(Node node) {
      int code = code(node.children.get(0));
      int hint = Integer.SIZE - Integer.numberOfLeadingZeros(node.children.size());
      int misses = 0;
      for (int cell = taken.nextClearBit(hints[hint]); ; cell = taken.nextClearBit(cell + 1)) {
        int base = cell ^ code;
        if (!takenBases.get(base) && fits(node, base)) {
          return base;
        }
        // Free cells that did not suit are not looked at again by nodes of the same size.
        if (++misses == MOST_MISSES) {
          hints[hint] = cell;
        }
      }
    }

    private boolean fits(Node node, int base) {
      for (Node child : node.children) {
        if (taken.get(base ^ code(child))) {
          return false;
        }
      }
      return true;
    }

    private void write(Node node) {
      if (used > bases.length) {
        bases = Arrays.copyOf(bases, used);
        values = Arrays.copyOf(values, used);
        labels = Arrays.copyOf(labels, used);
      }
      for (Node child : node.children) {
        int cell = node.base ^ code(child);
        labels[cell] = words[child.from].charAt(child.depth - 1);
        bases[cell] = child.base;
        if (words[child.from].length() == child.depth) {
          values[cell] = (byte) Math.min(255, scale(frequencies[child.from]));
        }
      }
    }
  }
}
