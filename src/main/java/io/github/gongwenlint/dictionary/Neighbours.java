package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Resources;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Tells what words of official writing may have been meant where two characters meet that hardly
 * ever do, from the words that commonly stand beside each other.
 *
 * <p>A pair of characters is <i>rare</i> when it stands in no word and not in official writing, or
 * is a word that official writing has no use for; and when a small slip – a character of a like
 * sound or shape, another word of the same sound, two characters swapped, one dropped – would make
 * it of a common word. What stands around is split into words with and without the slip, by the
 * probability of each word behind the one before it.
 *
 * <p>All offsets are UTF-16 units; costs are −log₂ of a probability, in tenths of a bit.
 */
public final class Neighbours {
  static final String FILE = "neighbours.bin";

  /** What a slip is. */
  public enum Kind {
    /** Another character of the same sound, with its tone. */
    SAME_SOUND(0),
    /** Another character of the same sound but for the tone or what dialects mix. */
    LIKE_SOUND(20),
    /** Another character of a like shape. */
    SHAPE(30),
    /** Another word of the same sound. */
    WORD(20),
    /** Two characters that are no word, for a word of the same sound. */
    BOTH(80),
    /** Two neighbouring characters swapped. */
    SWAPPED(30),
    /** A character of a word dropped. */
    DROPPED(0);

    /** What such a slip costs: the rarer or the less sure, the more. */
    final int cost;

    Kind(int cost) {
      this.cost = cost;
    }
  }

  /**
   * A word that may be meant.
   *
   * @param kind what the slip would be
   * @param start where what was typed for the word starts
   * @param end where it ends
   * @param right the word
   * @param saved how much less the words around cost with it, less what the slip itself costs
   */
  public record Slip(Kind kind, int start, int end, String right, int saved) {}

  /** The longest word that may be meant, in characters. */
  static final int LONGEST = 8;

  /** Words are split in so many characters on either side. */
  private static final int WINDOW = 8;

  /** Every word costs so much more than by its frequency: some room is left for unknown ones. */
  private static final int ROOM = 5;

  /** What the words around must save by their frequencies alone, before their neighbours count. */
  private static final int LEAST_ALONE = 0;

  /** A character dropped where two words meet is less sure than one inside of a word. */
  private static final int AT_BORDER = 30;

  /** A word that costs more, once in 80,000 words of official writing, is less likely meant. */
  private static final int SELDOM = 163;

  private static final int SELDOM_MEANT = 40;

  /** The low bits of a cell, which hold a cost. */
  private static final int COST_BITS = 8;

  static final int HIGHEST_COST = (1 << COST_BITS) - 1;

  private static final int FAR = Integer.MAX_VALUE / 4;

  /** Stands for the border of a clause. */
  static final int BORDER = hash("。");

  private static final int ALONE = hash("一个词");

  private final short[] codes = new short[Character.MAX_VALUE + 1];
  private final int width;

  /** The file itself, for the bits of the rare pairs at its end: half of it need not be copied. */
  private final byte[] bytes;

  private final int rare;
  private final int shift;

  /**
   * The costs of words by themselves and behind others: a hash table of cells that hold a key but
   * for its high bits, which the place tells, and the cost in the low byte. One number rather than
   * two tables, as most of the time goes into waiting for memory.
   */
  private final int[] cells;

  /** Bits for the pairs inside of the words, and for characters beside words. */
  private final long[] inside;

  private final long[] beside;

  /** Where the words that are not official start in {@link #strange}, by their first characters. */
  private final char[] strangeStarts;

  /** Their second characters; sorted, with repetitions. */
  private final char[] strange;

  /** The words of the same sound for each of {@link #strange}. */
  private final int[] meant;

  /** Pairs of sounds, sorted, with repetitions, and a common word of each. */
  private final int[] sounds;

  private final int[] sounding;

  /** Where the characters start in {@link #gaps} that stand one place behind each character. */
  private final char[] gapStarts;

  /** The characters behind one inside of a word; sorted, with repetitions. */
  private final char[] gaps;

  /** The characters between. */
  private final char[] dropped;

  /** The characters that may be meant by each common one, gathered when first asked for. */
  private final AtomicReferenceArray<char[]> others;

  private final Alike alike = Alike.get();
  private final WordList list = WordList.get();

  private Neighbours(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    width = in.getInt();
    others = new AtomicReferenceArray<>(width);
    cells = new int[in.getInt()];
    shift = Integer.numberOfLeadingZeros(cells.length - 1);
    inside = new long[in.getInt()];
    beside = new long[in.getInt()];
    strange = new char[in.getInt()];
    sounds = new int[in.getInt()];
    gaps = new char[in.getInt()];
    int all = WordList.LAST - WordList.FIRST + 1;
    in.asShortBuffer().get(codes, WordList.FIRST, all);
    in.position(in.position() + 2 * all);
    ints(in, cells);
    longs(in, inside);
    longs(in, beside);
    strangeStarts = new char[width + 1];
    chars(in, strangeStarts);
    chars(in, strange);
    meant = new int[strange.length];
    ints(in, meant);
    ints(in, sounds);
    sounding = new int[sounds.length];
    ints(in, sounding);
    gapStarts = new char[width + 1];
    chars(in, gapStarts);
    chars(in, gaps);
    dropped = new char[gaps.length];
    chars(in, dropped);
    bytes = file;
    rare = in.position();
  }

  private static void ints(ByteBuffer in, int[] numbers) {
    in.asIntBuffer().get(numbers);
    in.position(in.position() + 4 * numbers.length);
  }

  private static void chars(ByteBuffer in, char[] letters) {
    in.asCharBuffer().get(letters);
    in.position(in.position() + 2 * letters.length);
  }

  private static void longs(ByteBuffer in, long[] numbers) {
    in.asLongBuffer().get(numbers);
    in.position(in.position() + 8 * numbers.length);
  }

  private static final class Holder {
    static final Neighbours TABLE = read(Resources.bytes(Neighbours.class, FILE));
  }

  /** Returns the table, which is read at the first call. */
  public static Neighbours get() {
    return Holder.TABLE;
  }

  /** Reads a compiled table. */
  static Neighbours read(byte[] file) {
    return new Neighbours(file);
  }

  /** Returns where the next rare pair at or after {@code from} starts, or -1 when there is none. */
  public int next(char[] text, int from) {
    short[] numbers = codes;
    byte[] bits = bytes;
    int first = rare << 3;
    int row = 0;
    for (int i = from; i < text.length; i++) {
      int code = numbers[text[i]];
      int bit = first + row + code;
      if ((bits[bit >>> 3] & 1 << (bit & 7)) != 0) {
        return i - 1;
      }
      row = code * width;
    }
    return -1;
  }

  /**
   * Returns the words that may be meant by the rare pair that starts at {@code at}, best first:
   * those with which the words around cost at least {@code least} less.
   */
  public List<Slip> read(char[] text, int at, int least) {
    int word = first(strangeStarts, strange, text[at], text[at + 1]);
    if (word >= 0) {
      if (!isExpected(text, at, word)) {
        return List.of();
      }
    } else if (list.contains(text, at - 1, at + 1) && list.contains(text, at + 1, at + 3)) {
      // One word ends and another begins there: both characters have partners.
      return List.of();
    }
    return new Reader(text, at, least).read();
  }

  /** Tells whether a word of the same sound or a like shape commonly stands beside what is here. */
  private boolean isExpected(char[] text, int at, int word) {
    int end = strangeStarts[codes[text[at]] + 1];
    for (int i = word; i < end && strange[i] == text[at + 1]; i++) {
      if (isBeside(text, at, meant[i])) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a word commonly stands beside one of the characters around the pair. */
  private boolean isBeside(char[] text, int at, int word) {
    return (at > 0 && has(beside, besideLeft(text[at - 1], word)))
        || (at + 2 < text.length && has(beside, besideRight(word, text[at + 2])));
  }

  static boolean has(long[] bits, int hash) {
    int bit = hash >>> 11 & (bits.length << 6) - 1;
    return (bits[bit >>> 6] >>> bit & 1) != 0;
  }

  static void put(long[] bits, int hash) {
    int bit = hash >>> 11 & (bits.length << 6) - 1;
    bits[bit >>> 6] |= 1L << bit;
  }

  static int besideLeft(char left, int word) {
    return mix(left * 0x9E3779B1 + word);
  }

  static int besideRight(int word, char right) {
    return mix(word * 0x9E3779B1 + right);
  }

  static int insidePair(char first, char second) {
    int product = (first * 0x9E3779B1 + second) * 0x85EBCA6B;
    return product ^ product >>> 15;
  }

  private static int mix(int hash) {
    int mixed = (hash ^ hash >>> 15) * 0x85EBCA6B;
    mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
    return mixed ^ mixed >>> 16;
  }

  /**
   * Returns the first place of a pair of characters in a list, or -1.
   *
   * @param starts where the second characters start, by the first ones
   * @param seconds the second characters
   */
  private int first(char[] starts, char[] seconds, char first, char second) {
    int row = codes[first];
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      if (seconds[i] == second) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the place of the first number that is not less than {@code number}. */
  private static int first(int[] sorted, int number) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static int hash(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash(hash, word.charAt(i));
    }
    return hash;
  }

  private static int hash(char[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash(hash, text[i]);
    }
    return hash;
  }

  private static int hash(int hash, char c) {
    return mix(hash * 31 + c);
  }

  /** Returns the key of a word behind another, by their hashes; never 0. */
  static int key(int before, int word) {
    int key = mix(before * 0x9E3779B1 + word);
    return key == 0 ? 1 : key;
  }

  /** Returns the key of a word by itself. */
  static int key(int word) {
    return key(ALONE, word);
  }

  /**
   * Returns the place of a key in a table of cells, or the free one where it belongs.
   *
   * @param shift how far the key's high bits are shifted for its first place
   */
  static int slot(int[] cells, int shift, int key) {
    int slot = key >>> shift;
    while (cells[slot] != 0 && (cells[slot] ^ key << COST_BITS) >>> COST_BITS != 0) {
      slot = slot + 1 & cells.length - 1;
    }
    return slot;
  }

  /** Returns the cell of a key; the cost must not be 0, as 0 is a free cell. */
  static int cell(int key, int cost) {
    return key << COST_BITS | cost;
  }

  /** Returns the cost of a key, or {@link #FAR} when it is not known. */
  private int cost(int key) {
    int cell = cells[slot(cells, shift, key)];
    return cell == 0 ? FAR : cell & HIGHEST_COST;
  }

  private boolean isInside(char first, char second) {
    int hash = insidePair(first, second);
    return has(inside, hash) && has(inside, hash * 0x9E3779B1);
  }

  /** Returns the characters that sound or look like {@code typed}. */
  private char[] others(char typed) {
    int number = codes[typed];
    char[] known = others.get(number);
    if (known == null) {
      char[] like = alike.of(typed);
      char[] mixed = alike.mixedWith(typed);
      known = new char[like.length + mixed.length];
      int count = 0;
      for (int i = 0; i < known.length; i++) {
        char c = i < like.length ? like[i] : mixed[i - like.length];
        if (c != typed && codes[c] != 0 && !isAmong(known, count, c)) {
          known[count++] = c;
        }
      }
      known = Arrays.copyOf(known, count);
      others.set(number, known);
    }
    return known;
  }

  private static boolean isAmong(char[] letters, int count, char c) {
    for (int i = 0; i < count; i++) {
      if (letters[i] == c) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a word is one of official writing. */
  private boolean isOfficial(char[] text, int from, int to) {
    return cells[slot(cells, shift, key(hash(text, from, to)))] != 0;
  }

  /** Splits what stands around one pair again and again. */
  private final class Reader {
    private final char[] text;
    private final int at;
    private final int least;
    private final int from;
    private final int to;
    private final boolean opens;
    private final boolean closes;
    private final char[] stretch;

    /** What the stretch costs as it stands, by the frequencies of words alone; -1 at first. */
    private int alone = -1;

    /** The same with neighbours. */
    private int together = -1;

    private @Nullable Splits splits;

    private final List<Slip> slips = new ArrayList<>(2);

    Reader(char[] text, int at, int least) {
      this.text = text;
      this.at = at;
      this.least = least;
      int start = at;
      while (start > 0 && at - start < WINDOW && Chars.isHan(text[start - 1])) {
        start--;
      }
      int end = at + 2;
      while (end < text.length && end - at - 2 < WINDOW && Chars.isHan(text[end])) {
        end++;
      }
      from = start;
      to = end;
      opens = start == 0 || !Chars.isHan(text[start - 1]);
      closes = end == text.length || !Chars.isHan(text[end]);
      stretch = Arrays.copyOfRange(text, from, to);
    }

    List<Slip> read() {
      char one = text[at];
      char other = text[at + 1];
      int first = at - from;
      for (char c : others(one)) {
        if (isInside(c, other)) {
          replace(first, c);
        }
      }
      for (char c : others(other)) {
        if (isInside(one, c)) {
          replace(first + 1, c);
        }
      }
      words(first);
      swap(first);
      drop(first);
      return slips;
    }

    private void replace(int place, char other) {
      char typed = stretch[place];
      stretch[place] = other;
      long word = word(stretch, place, place + 1);
      stretch[place] = typed;
      if (word < 0) {
        return;
      }
      if (splits == null) {
        splits = new Splits(list, text, from, to, at);
        alone = splits.cost();
      }
      if (alone - splits.cost(from + place, other) < LEAST_ALONE) {
        return;
      }
      char[] mended = stretch.clone();
      mended[place] = other;
      Kind kind =
          alike.sameTone(typed, other)
              ? Kind.SAME_SOUND
              : alike.sound(typed, other) || alike.mixed(typed, other)
                  ? Kind.LIKE_SOUND
                  : Kind.SHAPE;
      judge(kind, mended, place, 0, 0, word);
    }

    /** Tries the words that sound the same. */
    private void words(int first) {
      char second = text[at + 1];
      int word = first(strangeStarts, strange, text[at], second);
      if (word >= 0) {
        int end = strangeStarts[codes[text[at]] + 1];
        for (int i = word; i < end && strange[i] == second; i++) {
          both(Kind.WORD, first, meant[i]);
        }
        return;
      }
      for (int one : alike.sounds(text[at])) {
        for (int other : alike.sounds(second)) {
          int sound = one << 16 | other;
          for (int i = first(sounds, sound); i < sounds.length && sounds[i] == sound; i++) {
            both(Kind.BOTH, first, sounding[i]);
          }
        }
      }
    }

    private void both(Kind kind, int first, int word) {
      if (text[at] != word >>> 16 && text[at + 1] != (char) word && isBeside(text, at, word)) {
        char[] mended = stretch.clone();
        mended[first] = (char) (word >>> 16);
        mended[first + 1] = (char) word;
        other(kind, mended, first, first + 2);
      }
    }

    private void swap(int first) {
      if (isInside(text[at + 1], text[at])) {
        char[] mended = stretch.clone();
        mended[first] = text[at + 1];
        mended[first + 1] = text[at];
        other(Kind.SWAPPED, mended, first, first + 2);
      }
    }

    /** Tries the characters that may lie between both. */
    private void drop(int first) {
      char second = text[at + 1];
      int gap = first(gapStarts, gaps, text[at], second);
      int last = gap < 0 ? gap : gapStarts[codes[text[at]] + 1];
      for (int i = gap; i < last && gaps[i] == second; i++) {
        char[] mended = new char[stretch.length + 1];
        System.arraycopy(stretch, 0, mended, 0, first + 1);
        mended[first + 1] = dropped[i];
        System.arraycopy(stretch, first + 1, mended, first + 2, stretch.length - first - 1);
        other(Kind.DROPPED, mended, first + 1, first + 2);
      }
    }

    /**
     * Judges a slip of more than one character, or of one less.
     *
     * @param mended the stretch with it
     * @param start where the mended characters start
     * @param end where they end
     */
    private void other(Kind kind, char[] mended, int start, int end) {
      boolean dropped = kind == Kind.DROPPED;
      long word = dropped ? word(mended, start - 1, end + 1) : word(mended, start, end);
      int extra = 0;
      if (word < 0 && dropped) {
        word = word(mended, start, end);
        extra = AT_BORDER;
      }
      if (word < 0) {
        return;
      }
      if (alone < 0) {
        alone = list.segmentCost(stretch, 0, stretch.length);
      }
      if (alone - list.segmentCost(mended, 0, mended.length) >= LEAST_ALONE) {
        judge(kind, mended, start, dropped ? -1 : 0, extra, word);
      }
    }

    /**
     * Judges a slip.
     *
     * @param mended the stretch with it
     * @param start where the mended characters start
     * @param shift how many characters more the text has than the mended stretch
     * @param extra what it costs beside what its kind does
     * @param word the word that is meant: its start in the upper half, its end in the lower one
     */
    private void judge(Kind kind, char[] mended, int start, int shift, int extra, long word) {
      if (together < 0) {
        together = together(stretch);
      }
      int wordStart = (int) (word >>> 32);
      int wordEnd = (int) word;
      int saved = together - together(mended) - kind.cost - extra;
      if (saved >= least && cost(key(hash(mended, wordStart, wordEnd))) > SELDOM) {
        saved -= SELDOM_MEANT;
      }
      if (saved >= least) {
        if (kind == Kind.DROPPED && wordEnd - wordStart == 2) {
          // One character alone would not tell what is meant.
          if (start == wordStart) {
            wordStart = wordBefore(mended, wordStart);
          } else {
            wordEnd = list.longestFrom(mended, wordEnd, Math.min(mended.length, wordEnd + 4));
          }
        }
        int place = slips.size();
        while (place > 0 && slips.get(place - 1).saved() < saved) {
          place--;
        }
        slips.add(
            place,
            new Slip(
                kind,
                from + wordStart,
                from + wordEnd + shift,
                new String(mended, wordStart, wordEnd - wordStart),
                saved));
      }
    }

    /**
     * Returns the longest word of official writing that holds a range: its start in the upper half,
     * its end in the lower one; or -1.
     */
    private long word(char[] letters, int start, int end) {
      // What is longer than one character and no pair of an official word is in none.
      int first = start;
      while (first > 0 && end - first < LONGEST && isInside(letters[first - 1], letters[first])) {
        first--;
      }
      int last = end;
      while (last < letters.length && isInside(letters[last - 1], letters[last])) {
        last++;
      }
      long found = -1;
      int longest = 1;
      for (int i = first; i <= start && last - i > 1; i++) {
        int base = 0;
        for (int j = i; j < last && base >= 0; j++) {
          int cell = list.child(base, letters[j]);
          if (cell < 0) {
            break;
          }
          if (j + 1 - i > longest
              && j + 1 >= end
              && list.isWord(cell)
              && isOfficial(letters, i, j + 1)) {
            longest = j + 1 - i;
            found = (long) i << 32 | (j + 1);
          }
          base = list.next(cell);
        }
      }
      return found;
    }

    /** Returns where the longest word starts that ends at {@code end}. */
    private int wordBefore(char[] letters, int end) {
      for (int start = Math.max(0, end - 4); start < end; start++) {
        if (list.contains(letters, start, end)) {
          return start;
        }
      }
      return end;
    }

    /** Returns the cost of the best split, each word by the one before it. */
    private int together(char[] letters) {
      int length = letters.length;
      // For each place the words that end there, by their lengths; a bit tells which do.
      int[] best = new int[(length + 1) * (LONGEST + 1)];
      int[] hashes = new int[best.length];
      int[] ending = new int[length + 1];
      hashes[0] = BORDER;
      ending[0] = 1;
      for (int i = 0; i < length; i++) {
        int states = i * (LONGEST + 1);
        int base = 0;
        int hash = 0;
        for (int j = i; j < length && j < i + LONGEST && base >= 0; j++) {
          int cell = list.child(base, letters[j]);
          base = cell < 0 ? -1 : list.next(cell);
          hash = hash(hash, letters[j]);
          int single;
          if (cell >= 0 && list.isWord(cell)) {
            single = list.cost(cell);
          } else if (j == i) {
            single = list.unknownCost();
          } else {
            continue;
          }
          single = Math.min(single, cost(key(hash))) + ROOM;
          int cost = FAR;
          for (int lengths = ending[i]; lengths != 0; lengths &= lengths - 1) {
            int state = states + Integer.numberOfTrailingZeros(lengths);
            int behind =
                i == 0 && !opens ? single : Math.min(single, cost(key(hashes[state], hash)));
            cost = Math.min(cost, best[state] + behind);
          }
          int state = (j + 1) * (LONGEST + 1) + j + 1 - i;
          best[state] = cost;
          hashes[state] = hash;
          ending[j + 1] |= 1 << (j + 1 - i);
        }
      }
      int cost = FAR;
      for (int lengths = ending[length]; lengths != 0; lengths &= lengths - 1) {
        int state = length * (LONGEST + 1) + Integer.numberOfTrailingZeros(lengths);
        int end = closes ? Math.min(cost(key(BORDER)), cost(key(hashes[state], BORDER))) : 0;
        cost = Math.min(cost, best[state] + end);
      }
      return cost;
    }
  }
}
