package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Resources;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Tells what words of official writing a pair of characters that is in no word may have been meant
 * for.
 *
 * <p>A pair is <i>odd</i> when it stands in no word and hardly ever where words meet, but would be
 * a part of a word of official writing with another character of the same sound or a like shape.
 * One bit for each pair of common characters tells it.
 *
 * <p>All offsets are UTF-16 units; what a reading saves is in tenths of a bit.
 */
public final class Homophones {
  static final String FILE = "homophones.bin";
  static final char FIRST = '\u4e00';
  static final char LAST = '\u9fff';

  /** The longest word that may be meant, in characters. */
  static final int LONGEST = 4;

  /** How many bits tell the pairs inside of words. */
  static final int INSIDE = 1 << 20;

  /** Words are split in so many characters on either side. */
  private static final int WINDOW = 8;

  /** That a word is commoner in official writing than elsewhere counts for so much. */
  private static final int MOST_BONUS = 60;

  /** What a character costs more that sounds otherwise or only looks alike. */
  private static final int FARTHER = 40;

  /**
   * A word that may be meant.
   *
   * @param start where the word starts
   * @param end where it ends
   * @param place the character that would be wrong
   * @param right the character that should stand there
   * @param saved how much less the words around cost with it, in tenths of a bit, less what the
   *     slip itself costs
   */
  public record Reading(int start, int end, int place, char right, int saved) {}

  /** The number of each common character in the table of pairs, from 1; 0 for the others. */
  private final short[] codes = new short[Character.MAX_VALUE + 1];

  private final int width;
  private final byte[] odd;

  /** A hash table of the packed words; 0 where there is none. */
  private final long[] words;

  /** What the word of the same slot costs. */
  private final byte[] costs;

  private final Alike alike;

  /** Two bits for each pair inside of the words; a few others have the same ones. */
  private final long[] inside = new long[INSIDE >>> 6];

  /**
   * The characters that may be meant by each common one, gathered when they are first asked for.
   */
  private final AtomicReferenceArray<char[]> meant;

  private Homophones(byte[] file, Alike alike) {
    this.alike = alike;
    ByteBuffer in = ByteBuffer.wrap(file);
    width = in.getInt();
    meant = new AtomicReferenceArray<>(width);
    words = new long[in.getInt()];
    in.asShortBuffer().get(codes, FIRST, LAST - FIRST + 1);
    in.position(in.position() + 2 * (LAST - FIRST + 1));
    in.asLongBuffer().get(words);
    in.position(in.position() + 8 * words.length);
    costs = new byte[words.length];
    in.get(costs);
    in.asLongBuffer().get(inside);
    in.position(in.position() + 8 * inside.length);
    odd = new byte[in.remaining()];
    in.get(odd);
  }

  private static final class Holder {
    static final Homophones TABLE = load();

    private static Homophones load() {
      return read(Resources.bytes(Homophones.class, FILE));
    }
  }

  /** Returns the table, which is read at the first call. */
  public static Homophones get() {
    return Holder.TABLE;
  }

  /** Reads a compiled table. */
  static Homophones read(byte[] file) {
    return new Homophones(file, Alike.get());
  }

  /** Returns where the next odd pair at or after {@code from} starts, or -1 when there is none. */
  public int next(char[] text, int from) {
    short[] numbers = codes;
    byte[] bits = odd;
    int row = 0;
    for (int i = from; i < text.length; i++) {
      int code = numbers[text[i]];
      int bit = row + code;
      if ((bits[bit >>> 3] & 1 << (bit & 7)) != 0) {
        return i - 1;
      }
      row = code * width;
    }
    return -1;
  }

  /** Sets both bits of a pair. */
  static void putInside(long[] bits, char first, char second) {
    int hash = hash(first, second);
    int one = hash >>> 12;
    int other = hash & INSIDE - 1;
    bits[one >>> 6] |= 1L << one;
    bits[other >>> 6] |= 1L << other;
  }

  private boolean isInside(char first, char second) {
    int hash = hash(first, second);
    int one = hash >>> 12;
    int other = hash & INSIDE - 1;
    return (inside[one >>> 6] >>> one & inside[other >>> 6] >>> other & 1) != 0;
  }

  private static int hash(char first, char second) {
    int product = (first * 0x9E3779B1 + second) * 0x85EBCA6B;
    return product ^ product >>> 15;
  }

  /** Returns the compiled form of a word of at most four characters. */
  static long pack(char[] text, int from, int to) {
    long packed = 0;
    for (int i = from; i < to; i++) {
      packed = packed << 16 | text[i];
    }
    return packed;
  }

  /**
   * Returns the words that may be meant by the pair that starts at {@code at}, best first: those
   * with which the words around cost at least {@code least} less.
   */
  public List<Reading> read(char[] text, int at, int least) {
    WordList list = WordList.get();
    // One word ends and another begins there: both characters have partners.
    if (list.contains(text, at - 1, at + 1) && list.contains(text, at + 1, at + 3)) {
      return List.of();
    }
    int from = at;
    while (from > 0 && at - from < WINDOW && Chars.isHan(text[from - 1])) {
      from--;
    }
    int to = at + 2;
    while (to < text.length && to - at - 2 < WINDOW && Chars.isHan(text[to])) {
      to++;
    }
    char[] mended = Arrays.copyOfRange(text, from, to);
    Splits splits = null;
    int now = 0;
    List<Reading> readings = List.of();
    for (int place = at; place <= at + 1; place++) {
      char typed = text[place];
      for (char other : meant(typed)) {
        if (!(place == at ? isInside(other, text[at + 1]) : isInside(text[at], other))) {
          continue;
        }
        mended[place - from] = other;
        long word = word(mended, at - from);
        if (word >= 0) {
          if (splits == null) {
            splits = new Splits(list, text, from, to, at);
            now = splits.cost();
          }
          int start = (int) (word >>> 32);
          int end = (int) word;
          int saved =
              now
                  - splits.cost(place, other)
                  + bonus(list, mended, start, end)
                  - (alike.sameTone(typed, other) ? 0 : FARTHER);
          if (saved >= least) {
            if (readings.isEmpty()) {
              readings = new ArrayList<>(2);
            }
            insert(readings, new Reading(from + start, from + end, place, other, saved));
          }
        }
      }
      mended[place - from] = typed;
    }
    return readings;
  }

  /** Returns the characters of words that sound or look like {@code typed}. */
  private char[] meant(char typed) {
    int number = codes[typed];
    char[] known = meant.get(number);
    if (known == null) {
      char[] all = alike.of(typed);
      int count = 0;
      for (char c : all) {
        if (c != typed && codes[c] != 0) {
          all[count++] = c;
        }
      }
      known = Arrays.copyOf(all, count);
      meant.set(number, known);
    }
    return known;
  }

  private static void insert(List<Reading> readings, Reading reading) {
    int at = readings.size();
    while (at > 0 && readings.get(at - 1).saved() < reading.saved()) {
      at--;
    }
    readings.add(at, reading);
  }

  /** Returns the slot of a packed word, or of the hole where it would stand; never full. */
  static int slot(long[] table, long word) {
    int mask = table.length - 1;
    int slot = (int) ((word * 0x9e3779b97f4a7c15L) >>> 40) & mask;
    while (table[slot] != 0 && table[slot] != word) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /**
   * Returns the longest word of official writing that holds both characters of the pair at {@code
   * at}: its start in the upper half, its end in the lower one; or -1.
   */
  private long word(char[] text, int at) {
    for (int length = LONGEST; length >= 2; length--) {
      for (int start = at; start >= 0 && start >= at + 2 - length; start--) {
        int end = start + length;
        if (end <= text.length && words[slot(words, pack(text, start, end))] != 0) {
          return (long) start << 32 | end;
        }
      }
    }
    return -1;
  }

  private int bonus(WordList list, char[] text, int start, int end) {
    int official = costs[slot(words, pack(text, start, end))] & 0xff;
    return Math.max(0, Math.min(MOST_BONUS, list.cost(text, start, end) - official));
  }
}
