package io.github.gongwenlint.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds every occurrence of many phrases in one walk over a text.
 *
 * <p>A packed double-array Aho–Corasick automaton over UTF-16 units, compiled by {@link
 * PhraseMatcherBuilder} when the project is built. Characters are mapped to dense classes; a state
 * is the slot of its cell, whose 64 bits hold the base of its children (low 24), the slot of its
 * parent (next 24) and whether a phrase ends here (bit 48), so that a step that succeeds costs one
 * load. The walk is linear in the text, and the hits at one place are at most as many as the
 * phrases that are endings of each other.
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
  static final int VERSION = 1;
  static final long SLOT = 0xffffff;
  static final long OUTPUT = 1L << 48;
  static final int PAYLOAD = 0xffffff;

  /** Bits of the filter of first pairs, a power of two; 16 kB stay in the nearest cache. */
  private static final int PAIRS = 1 << 17;

  private final char[] classes;
  private final int[] root;
  private final long[] cells;
  private final int[] failures;
  private final int[] outputOf;
  private final int[] outputPhrase;
  private final int[] outputNext;
  private final int[] entryStarts;
  private final int[] entries;
  private final int[] textStarts;
  private final char[] texts;
  private final long[] pairs;

  PhraseMatcher(
      char[] alphabet,
      int[] root,
      long[] cells,
      int[] failures,
      int[] outputOf,
      int[] outputPhrase,
      int[] outputNext,
      int[] entryStarts,
      int[] entries,
      int[] textStarts,
      char[] texts) {
    classes = new char[1 << 16];
    for (int i = 0; i < alphabet.length; i++) {
      classes[alphabet[i]] = (char) (i + 1);
    }
    this.root = root;
    this.cells = cells;
    this.failures = failures;
    this.outputOf = outputOf;
    this.outputPhrase = outputPhrase;
    this.outputNext = outputNext;
    this.entryStarts = entryStarts;
    this.entries = entries;
    this.textStarts = textStarts;
    this.texts = texts;
    pairs = firstPairs();
  }

  /**
   * Reads a compiled matcher that lies beside a class.
   *
   * @throws IllegalStateException when it is missing, damaged or of another version: the build is
   *     broken
   */
  static PhraseMatcher load(Class<?> beside, String name) {
    byte[] bytes;
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing: the dictionaries were not compiled");
      }
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read(bytes, name);
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
          new PhraseMatcher(
              chars(in), ints(in), longs(in), ints(in), ints(in), ints(in), ints(in), ints(in),
              ints(in), ints(in), chars(in));
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

  private static long[] longs(ByteBuffer in) {
    long[] values = new long[size(in, 8)];
    in.asLongBuffer().get(values);
    in.position(in.position() + 8 * values.length);
    return values;
  }

  private static char[] chars(ByteBuffer in) {
    char[] values = new char[size(in, 2)];
    in.asCharBuffer().get(values);
    in.position(in.position() + 2 * values.length);
    return values;
  }

  /** Returns the compiled form that {@link #read} takes. */
  byte[] toBytes(char[] alphabet) {
    int size =
        8
            + 11 * 4
            + 2 * (alphabet.length + texts.length)
            + 8 * cells.length
            + 4
                * (root.length
                    + failures.length
                    + outputOf.length
                    + outputPhrase.length
                    + outputNext.length
                    + entryStarts.length
                    + entries.length
                    + textStarts.length);
    ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(MAGIC).putInt(VERSION);
    put(out, alphabet);
    put(out, root);
    out.putInt(cells.length);
    for (long cell : cells) {
      out.putLong(cell);
    }
    put(out, failures);
    put(out, outputOf);
    put(out, outputPhrase);
    put(out, outputNext);
    put(out, entryStarts);
    put(out, entries);
    put(out, textStarts);
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

  /** Reports every occurrence of every phrase in {@code text}, in the order of their ends. */
  public void scan(char[] text, Sink sink) {
    char[] classOf = classes;
    long[] cell = cells;
    int[] failure = failures;
    int[] first = root;
    long[] pair = pairs;
    int last = text.length - 1;
    int state = 0;
    long here = 0;
    for (int i = 0; i < text.length; i++) {
      if (state == 0 && i < last) {
        // Most characters begin no phrase together with the next one: they are done here, without
        // a look into the large table.
        int bit = pairBit(text[i], text[i + 1]);
        if ((pair[bit >> 6] & (1L << bit)) == 0) {
          continue;
        }
      }
      int c = classOf[text[i]];
      if (c == 0) {
        state = 0;
        continue;
      }
      while (true) {
        if (state == 0) {
          state = first[c];
          here = cell[state];
          break;
        }
        int next = (int) (here & SLOT) + c;
        long there = cell[next];
        if (((there >>> 24) & SLOT) == state) {
          state = next;
          here = there;
          break;
        }
        state = failure[state];
        here = cell[state];
      }
      if ((here & OUTPUT) != 0) {
        emit(outputOf[state], i + 1, sink);
      }
    }
  }

  private static int pairBit(char first, char second) {
    return (first * 40503 + second) & (PAIRS - 1);
  }

  /**
   * Marks the first two characters of every phrase; a phrase of one character allows any second.
   */
  private long[] firstPairs() {
    long[] marks = new long[PAIRS >> 6];
    for (int phrase = 0; phrase + 1 < textStarts.length; phrase++) {
      int start = textStarts[phrase];
      if (textStarts[phrase + 1] - start < 2) {
        Arrays.fill(marks, -1L);
        return marks;
      }
      int bit = pairBit(texts[start], texts[start + 1]);
      marks[bit >> 6] |= 1L << bit;
    }
    return marks;
  }

  private void emit(int output, int end, Sink sink) {
    for (int o = output; o >= 0; o = outputNext[o]) {
      int phrase = outputPhrase[o];
      int start = end - (textStarts[phrase + 1] - textStarts[phrase]);
      for (int e = entryStarts[phrase]; e < entryStarts[phrase + 1]; e++) {
        sink.hit(entries[e] >>> 24, entries[e] & PAYLOAD, start, end);
      }
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
    int state = 0;
    for (int i = start; i < end; i++) {
      int c = classes[text[i]];
      if (c == 0) {
        return false;
      }
      if (state == 0) {
        state = root[c];
        if (state == 0) {
          return false;
        }
      } else {
        int next = (int) (cells[state] & SLOT) + c;
        if (((cells[next] >>> 24) & SLOT) != state) {
          return false;
        }
        state = next;
      }
    }
    if (state == 0 || (cells[state] & OUTPUT) == 0) {
      return false;
    }
    int phrase = outputPhrase[outputOf[state]];
    if (phraseLength(phrase) != end - start) {
      return false;
    }
    for (int e = entryStarts[phrase]; e < entryStarts[phrase + 1]; e++) {
      if (entries[e] >>> 24 == set) {
        return true;
      }
    }
    return false;
  }
}
