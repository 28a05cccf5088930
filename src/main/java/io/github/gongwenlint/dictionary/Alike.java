package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Resources;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Characters that are typed for each other: they sound alike, as with a keyboard that takes
 * pronunciations, or look alike, as in what was scanned or copied by eye.
 */
public final class Alike {
  static final String FILE = "alike.bin";
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  /** The number of each character's first sound, 0 for none. */
  private final short[] sounds = new short[LAST - FIRST + 1];

  /** Other sounds of characters: the character in the upper half, the sound's number; sorted. */
  private final int[] others;

  /** The number of each character's first sound with its tone, 0 for none. */
  private final short[] tones = new short[LAST - FIRST + 1];

  /** Other sounds with their tones, like {@link #others}. */
  private final int[] otherTones;

  /** Pairs that look alike, each in both orders: the first character in the upper half; sorted. */
  private final int[] shapes;

  /** Pairs of sounds that are mixed in dialects, each in both orders, like {@link #shapes}. */
  private final int[] mixed;

  /** The characters of each sound. */
  private final char[][] members;

  private Alike(ByteBuffer file) {
    members = new char[file.getInt() + 1][];
    others = new int[file.getInt()];
    otherTones = new int[file.getInt()];
    mixed = new int[file.getInt()];
    shorts(file, sounds);
    shorts(file, tones);
    ints(file, others);
    ints(file, otherTones);
    ints(file, mixed);
    shapes = new int[file.remaining() / 4];
    file.asIntBuffer().get(shapes);
    gather();
  }

  private static void shorts(ByteBuffer file, short[] numbers) {
    file.asShortBuffer().get(numbers);
    file.position(file.position() + 2 * numbers.length);
  }

  private static void ints(ByteBuffer file, int[] numbers) {
    file.asIntBuffer().get(numbers);
    file.position(file.position() + 4 * numbers.length);
  }

  private void gather() {
    int[] sizes = new int[members.length];
    for (short sound : sounds) {
      sizes[sound]++;
    }
    for (int other : others) {
      sizes[(char) other]++;
    }
    members[0] = new char[0];
    for (int i = 1; i < members.length; i++) {
      members[i] = new char[sizes[i]];
    }
    for (int i = 0; i < sounds.length; i++) {
      if (sounds[i] != 0) {
        members[sounds[i]][--sizes[sounds[i]]] = (char) (FIRST + i);
      }
    }
    for (int other : others) {
      members[(char) other][--sizes[(char) other]] = (char) (other >>> 16);
    }
  }

  private static final class Holder {
    static final Alike TABLE = load();

    private static Alike load() {
      return new Alike(ByteBuffer.wrap(Resources.bytes(Alike.class, FILE)));
    }
  }

  /** Returns the table, which is read at the first call. */
  public static Alike get() {
    return Holder.TABLE;
  }

  /** Tells whether two different characters sound or look alike. */
  public boolean are(char a, char b) {
    return a != b && (sound(a, b) || Arrays.binarySearch(shapes, a << 16 | b) >= 0);
  }

  /** Tells whether two characters sound alike in one of their readings. */
  public boolean sound(char a, char b) {
    return shares(sounds, others, a, b);
  }

  /** Tells whether two characters sound the same in one of their readings, with their tones. */
  public boolean sameTone(char a, char b) {
    return shares(tones, otherTones, a, b);
  }

  /** Tells whether two characters sound alike to those who mix f with h, or l with n or r. */
  boolean mixed(char a, char b) {
    for (int one : sounds(a)) {
      for (int other : sounds(b)) {
        if (Arrays.binarySearch(mixed, one << 16 | other) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the characters whose sounds are mixed with those of {@code c} in dialects. */
  char[] mixedWith(char c) {
    char[] all = members[0];
    for (int one : sounds(c)) {
      for (int i = from(mixed, (char) one); i < mixed.length && mixed[i] >>> 16 == one; i++) {
        char[] more = members[(char) mixed[i]];
        int size = all.length;
        all = Arrays.copyOf(all, size + more.length);
        System.arraycopy(more, 0, all, size, more.length);
      }
    }
    return all;
  }

  /** Returns the numbers of the sounds of {@code c}; characters that share one sound alike. */
  int[] sounds(char c) {
    if (c < FIRST || c > LAST || sounds[c - FIRST] == 0) {
      return new int[0];
    }
    int from = from(others, c);
    int to = from;
    while (to < others.length && others[to] >>> 16 == c) {
      to++;
    }
    int[] numbers = new int[1 + to - from];
    numbers[0] = sounds[c - FIRST];
    for (int i = from; i < to; i++) {
      numbers[1 + i - from] = (char) others[i];
    }
    return numbers;
  }

  private static boolean shares(short[] numbers, int[] others, char a, char b) {
    if (a < FIRST || a > LAST || b < FIRST || b > LAST || numbers[a - FIRST] == 0) {
      return false;
    }
    if (has(numbers, others, b, numbers[a - FIRST])) {
      return true;
    }
    for (int i = from(others, a); i < others.length && others[i] >>> 16 == a; i++) {
      if (has(numbers, others, b, (char) others[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(short[] numbers, int[] others, char c, int number) {
    return numbers[c - FIRST] == number || Arrays.binarySearch(others, c << 16 | number) >= 0;
  }

  /** Returns where the numbers of {@code c} begin. */
  private static int from(int[] sorted, char c) {
    int at = Arrays.binarySearch(sorted, c << 16);
    return at < 0 ? -1 - at : at;
  }

  /**
   * Returns the characters that sound or look like {@code c}, which may be among them; some may
   * stand there twice.
   */
  char[] of(char c) {
    if (c < FIRST || c > LAST) {
      return members[0];
    }
    char[] all = members[sounds[c - FIRST]];
    for (int i = from(others, c); i < others.length && others[i] >>> 16 == c; i++) {
      char[] more = members[(char) others[i]];
      int size = all.length;
      all = Arrays.copyOf(all, size + more.length);
      System.arraycopy(more, 0, all, size, more.length);
    }
    int from = from(shapes, c);
    int to = from;
    while (to < shapes.length && shapes[to] >>> 16 == c) {
      to++;
    }
    int size = all.length;
    all = Arrays.copyOf(all, size + to - from);
    for (int i = from; i < to; i++) {
      all[size + i - from] = (char) shapes[i];
    }
    return all;
  }

  static void compile(Tsv rows, Path target) throws IOException {
    short[] sounds = new short[LAST - FIRST + 1];
    short[] tones = new short[LAST - FIRST + 1];
    TreeSet<Integer> others = new TreeSet<>();
    TreeSet<Integer> otherTones = new TreeSet<>();
    TreeSet<Integer> shapes = new TreeSet<>();
    List<String> pairs = new ArrayList<>();
    short sound = 0;
    short tone = 0;
    for (Tsv.Row row : rows.rows()) {
      String characters = row.get("characters");
      for (int i = 0; i < characters.length(); i++) {
        char c = characters.charAt(i);
        if (c < FIRST || c > LAST) {
          throw row.fault("not a Chinese character: " + c);
        }
      }
      switch (row.get("kind")) {
        case "音" -> number(characters, ++sound, sounds, others);
        case "调" -> number(characters, ++tone, tones, otherTones);
        case "形" -> {
          char first = characters.charAt(0);
          for (int i = 1; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == first) {
              throw row.fault("like itself: " + c);
            }
            shapes.add(first << 16 | c);
            shapes.add(c << 16 | first);
          }
        }
        case "混" -> {
          if (characters.length() != 2) {
            throw row.fault("not two characters: " + characters);
          }
          pairs.add(characters);
        }
        default -> throw row.fault("no such kind: " + row.get("kind"));
      }
    }
    TreeSet<Integer> mixed = new TreeSet<>();
    for (String pair : pairs) {
      int one = sounds[pair.charAt(0) - FIRST];
      int other = sounds[pair.charAt(1) - FIRST];
      if (one == 0 || other == 0 || one == other) {
        throw new IOException("alike.tsv: not two sounds: " + pair);
      }
      mixed.add(one << 16 | other);
      mixed.add(other << 16 | one);
    }
    int numbers = others.size() + otherTones.size() + mixed.size() + shapes.size();
    ByteBuffer out = ByteBuffer.allocate(16 + 4 * sounds.length + 4 * numbers);
    out.putInt(sound).putInt(others.size()).putInt(otherTones.size()).putInt(mixed.size());
    out.asShortBuffer().put(sounds).put(tones);
    out.position(out.position() + 4 * sounds.length);
    others.forEach(out::putInt);
    otherTones.forEach(out::putInt);
    mixed.forEach(out::putInt);
    shapes.forEach(out::putInt);
    Files.write(target.resolve(FILE), out.array());
  }

  private static void number(
      String characters, short number, short[] numbers, Set<Integer> others) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (numbers[c - FIRST] == 0) {
        numbers[c - FIRST] = number;
      } else {
        others.add(c << 16 | number);
      }
    }
  }
}
