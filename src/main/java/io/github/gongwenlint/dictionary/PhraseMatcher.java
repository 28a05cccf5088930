package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Resources;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds every occurrence of many phrases in one walk over a text.
 *
 * <p>Each phrase hangs on the pair of neighbouring characters in it that is rarest in writing, its
 * anchor, chosen by {@link PhraseMatcherBuilder} when the project is built. The walk asks one bit
 * for each pair of the text; the few pairs that are anchors are looked up in a hash table, and the
 * phrases there are compared. The walk is linear in the text as long as the phrases on one anchor
 * are few and short, as they are in a dictionary.
 *
 * <p>A phrase may carry several entries: pairs of a set, which says who asked for the phrase, and a
 * payload that means something to them.
 */
public final class PhraseMatcher {
  /** Receives the hits of a scan. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one hit.
     *
     * @param set the set of the phrase's entry
     * @param payload the payload of the phrase's entry
     * @param start offset of the first character, in UTF-16 units
     * @param end offset after the last character
     */
    void hit(int set, int payload, int start, int end);
  }

  static final int MAGIC = 0x47574d50;
  static final int VERSION = 3;
  static final int PAYLOAD = 0xffffff;

  /** Bits of a pair's hash: 256 kB of bits lie in most second-level caches, and few are set. */
  private static final int HASH_BITS = 21;

  /** Pairs whose hashes share all but these low bits share a bucket. */
  private static final int BUCKET_SHIFT = 6;

  /** So much text is searched for anchors at once. */
  private static final int PIECE = 1 << 11;

  /** How many numbers tell of an anchor. */
  private static final int WIDTH = 3;

  static final int BUCKETS = 1 << (HASH_BITS - BUCKET_SHIFT);

  /** The largest place of an anchor in its phrase; it shares an int with the phrase's number. */
  static final int MAX_ANCHOR = 0xff;

  private final long[] bits = new long[1 << (HASH_BITS - 6)];
  private final int[] bucketStarts;
  private final int[] anchors;
  private final int[] singles;

  /** A bit for each character that is a phrase. */
  private final long[] alone;

  private final int[] entryStarts;
  private final int[] entries;
  private final int[] textStarts;
  private final char[] texts;

  /**
   * Takes the parts of the compiled form.
   *
   * @param bucketStarts where each bucket starts in the next one, and where the last one ends
   * @param anchors three numbers for each anchor, side by side because they are asked one after the
   *     other: the pair of characters, the first in the high half; the phrase's number and, in the
   *     low 8 bits, the anchor's place in it; the place of another character of the phrase and, in
   *     the low 16 bits, that character, which tells most pairs that stand elsewhere apart
   * @param singles numbers of the phrases of one character, which have no anchor
   * @param entryStarts where each phrase's entries start, and where the last ones end
   * @param entries sets in the high 8 bits, payloads in the others
   * @param textStarts where each phrase's text starts, and where the last one ends
   * @param texts the phrases
   */
  PhraseMatcher(
      int[] bucketStarts,
      int[] anchors,
      int[] singles,
      int[] entryStarts,
      int[] entries,
      int[] textStarts,
      char[] texts) {
    this.bucketStarts = bucketStarts;
    this.anchors = anchors;
    this.singles = singles;
    this.entryStarts = entryStarts;
    this.entries = entries;
    this.textStarts = textStarts;
    this.texts = texts;
    alone = new long[singles.length == 0 ? 0 : (Character.MAX_VALUE + 1) >>> 6];
    for (int phrase : singles) {
      char c = texts[textStarts[phrase]];
      alone[c >>> 6] |= 1L << c;
    }
    for (int i = 0; i < anchors.length; i += WIDTH) {
      int hash = hash((char) (anchors[i] >>> 16), (char) anchors[i]);
      bits[hash >>> 6] |= 1L << hash;
    }
  }

  private static int hash(char first, char second) {
    return (first * 0x9e3779b1 + second * 0x85ebca6b) >>> (32 - HASH_BITS);
  }

  /** Returns the bucket of a pair of characters, the first in the high half. */
  static int bucket(int pair) {
    return hash((char) (pair >>> 16), (char) pair) >>> BUCKET_SHIFT;
  }

  /**
   * Reads a compiled matcher that lies beside a class.
   *
   * @throws IllegalStateException when it is missing, damaged or of another version: the build is
   *     broken
   */
  static PhraseMatcher load(Class<?> beside, String name) {
    return read(Resources.bytes(beside, name), name);
  }

  /** Reads a compiled matcher. */
  static PhraseMatcher read(byte[] bytes, String name) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      if (in.getInt() != MAGIC) {
        throw new IllegalStateException(name + " is not a compiled dictionary");
      }
      int version = in.getInt();
      if (version != VERSION) {
        throw new IllegalStateException(
            name + " has version " + version + ", expected " + VERSION + ": compile it again");
      }
      PhraseMatcher matcher =
          new PhraseMatcher(ints(in), ints(in), ints(in), ints(in), ints(in), ints(in), chars(in));
      if (in.hasRemaining()) {
        throw new IllegalStateException(name + " is damaged: it is too long");
      }
      return matcher;
    } catch (BufferUnderflowException | NegativeArraySizeException e) {
      throw new IllegalStateException(name + " is damaged: it is too short", e);
    }
  }

  private static int size(ByteBuffer in, int width) {
    int count = in.getInt();
    if (count < 0 || (long) count * width > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return count;
  }

  private static int[] ints(ByteBuffer in) {
    int[] values = new int[size(in, 4)];
    in.asIntBuffer().get(values);
    in.position(in.position() + 4 * values.length);
    return values;
  }

  private static char[] chars(ByteBuffer in) {
    char[] values = new char[size(in, 2)];
    in.asCharBuffer().get(values);
    in.position(in.position() + 2 * values.length);
    return values;
  }

  /** Returns the compiled form that {@link #read} takes. */
  byte[] toBytes() {
    int[][] tables = {bucketStarts, anchors, singles, entryStarts, entries, textStarts};
    int size = 8 + 4 + 2 * texts.length;
    for (int[] table : tables) {
      size += 4 + 4 * table.length;
    }
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(MAGIC).putInt(VERSION);
    for (int[] table : tables) {
      put(out, table);
    }
    put(out, texts);
    return out.array();
  }

  private static void put(ByteBuffer out, int[] values) {
    out.putInt(values.length);
    for (int value : values) {
      out.putInt(value);
    }
  }

  private static void put(ByteBuffer out, char[] values) {
    out.putInt(values.length);
    for (char value : values) {
      out.putChar(value);
    }
  }

  /**
   * Reports every occurrence of every phrase in {@code text}, in the order of their ends; of those
   * that end together the longest comes first.
   */
  public void scan(char[] text, Sink sink) {
    Found found = new Found(sink);
    if (singles.length > 0 && text.length > 0) {
      singles(text[0], 0, found);
    }
    if (singles.length > 0) {
      for (int i = 1; i < text.length; i++) {
        int hash = hash(text[i - 1], text[i]);
        if ((bits[hash >>> 6] & (1L << hash)) != 0) {
          compare(text, i, hash >>> BUCKET_SHIFT, found);
        }
        singles(text[i], i, found);
      }
    } else {
      int[] places = new int[Math.min(PIECE, text.length)];
      for (int from = 1; from < text.length; from += PIECE) {
        int count = anchored(text, from, Math.min(text.length, from + PIECE), places);
        for (int k = 0; k < count; k++) {
          int i = places[k];
          compare(text, i, hash(text[i - 1], text[i]) >>> BUCKET_SHIFT, found);
        }
      }
    }
    found.emit(text.length);
  }

  /**
   * Lists the places where a pair that may be an anchor ends. Writes every place and counts only
   * those: there is no jump that a processor could miss.
   */
  private int anchored(char[] text, int from, int to, int[] places) {
    long[] anchored = bits;
    int count = 0;
    char before = text[from - 1];
    for (int i = from; i < to; i++) {
      char c = text[i];
      int hash = hash(before, c);
      before = c;
      places[count] = i;
      count += (int) (anchored[hash >>> 6] >>> hash) & 1;
    }
    return count;
  }

  /** Compares the phrases whose anchor ends with the character at {@code i}. */
  private void compare(char[] text, int i, int bucket, Found found) {
    int pair = text[i - 1] << 16 | text[i];
    for (int b = bucketStarts[bucket]; b < bucketStarts[bucket + 1]; b += WIDTH) {
      if (anchors[b] == pair) {
        int reference = anchors[b + 1];
        int probe = anchors[b + 2];
        int start = i - 1 - (reference & MAX_ANCHOR);
        int at = start + (probe >>> 16);
        if (start >= 0 && at < text.length && text[at] == (char) probe) {
          int phrase = reference >>> 8;
          int end = start + phraseLength(phrase);
          if (end <= text.length && stands(phrase, text, start)) {
            found.add(phrase, start, end, i);
          }
        }
      }
    }
  }

  private boolean stands(int phrase, char[] text, int start) {
    int to = textStarts[phrase + 1];
    for (int from = textStarts[phrase], i = start; from < to; from++, i++) {
      if (text[i] != texts[from]) {
        return false;
      }
    }
    return true;
  }

  private void singles(char c, int i, Found found) {
    if ((alone[c >>> 6] & 1L << c) == 0) {
      return;
    }
    for (int phrase : singles) {
      if (texts[textStarts[phrase]] == c) {
        found.add(phrase, i, i + 1, i);
      }
    }
  }

  /** Puts hits, which come in the order of their anchors, into the order of their ends. */
  private final class Found {
    private final Sink sink;
    private int[] phrases = new int[256];
    private long[] places = new long[256];
    private int size;

    Found(Sink sink) {
      this.sink = sink;
    }

    /** Adds a hit whose anchor ends with the character at {@code at}, as do all later ones. */
    void add(int phrase, int start, int end, int at) {
      if (size == places.length) {
        emit(at);
        if (size > places.length / 2) {
          phrases = Arrays.copyOf(phrases, 2 * size);
          places = Arrays.copyOf(places, 2 * size);
        }
      }
      // Of those that end together the one that starts first is the longest.
      long place = (long) end << 32 | start;
      int i = size++;
      while (i > 0 && places[i - 1] > place) {
        places[i] = places[i - 1];
        phrases[i] = phrases[i - 1];
        i--;
      }
      places[i] = place;
      phrases[i] = phrase;
    }

    /** Hands on the hits that end at or before {@code limit}: none that come later can. */
    void emit(int limit) {
      int done = 0;
      while (done < size && (int) (places[done] >>> 32) <= limit) {
        int phrase = phrases[done];
        int start = (int) places[done];
        int end = (int) (places[done] >>> 32);
        for (int e = entryStarts[phrase]; e < entryStarts[phrase + 1]; e++) {
          sink.hit(entries[e] >>> 24, entries[e] & PAYLOAD, start, end);
        }
        done++;
      }
      size -= done;
      System.arraycopy(places, done, places, 0, size);
      System.arraycopy(phrases, done, phrases, 0, size);
    }
  }

  /** Returns the number of different phrases. */
  public int size() {
    return textStarts.length - 1;
  }

  /** Returns a phrase by its number, from 0. */
  public String phrase(int number) {
    return new String(texts, textStarts[number], phraseLength(number));
  }

  /** Returns the length of a phrase in UTF-16 units. */
  public int phraseLength(int number) {
    return textStarts[number + 1] - textStarts[number];
  }

  /** Returns the character at {@code index} of a phrase. */
  public char phraseChar(int number, int index) {
    return texts[textStarts[number] + index];
  }

  /**
   * Tells whether the text from {@code start} to {@code end} is a phrase that has an entry in
   * {@code set}.
   */
  public boolean contains(char[] text, int start, int end, int set) {
    if (end - start == 1) {
      for (int phrase : singles) {
        if (texts[textStarts[phrase]] == text[start] && isIn(phrase, set)) {
          return true;
        }
      }
    }
    for (int i = start + 1; i < end; i++) {
      int pair = text[i - 1] << 16 | text[i];
      int bucket = bucket(pair);
      for (int b = bucketStarts[bucket]; b < bucketStarts[bucket + 1]; b += WIDTH) {
        int phrase = anchors[b + 1] >>> 8;
        if (anchors[b] == pair
            && i - 1 - (anchors[b + 1] & MAX_ANCHOR) == start
            && phraseLength(phrase) == end - start
            && stands(phrase, text, start)) {
          return isIn(phrase, set);
        }
      }
    }
    return false;
  }

  private boolean isIn(int phrase, int set) {
    for (int e = entryStarts[phrase]; e < entryStarts[phrase + 1]; e++) {
      if (entries[e] >>> 24 == set) {
        return true;
      }
    }
    return false;
  }
}
