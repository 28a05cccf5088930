package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Resources;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * Characters that are typed for each other: they sound alike, as with a keyboard that takes
 * pronunciations, or look alike, as in what was scanned or copied by eye.
 */
public final class Alike {
  static final String FILE = "alike.bin";
  private static final char FIRST = '\u4e00';
  private static final char LAST = '\u9fff';

  /** The number of each character's sound, 0 for none. */
  private final short[] sounds = new short[LAST - FIRST + 1];

  /** Pairs that look alike: the lower character in the upper half; sorted. */
  private final int[] shapes;

  private Alike(ByteBuffer file) {
    file.asShortBuffer().get(sounds);
    file.position(2 * sounds.length);
    shapes = new int[file.remaining() / 4];
    file.asIntBuffer().get(shapes);
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
    if (a == b || a < FIRST || a > LAST || b < FIRST || b > LAST) {
      return false;
    }
    int sound = sounds[a - FIRST];
    return (sound != 0 && sound == sounds[b - FIRST])
        || Arrays.binarySearch(shapes, a < b ? a << 16 | b : b << 16 | a) >= 0;
  }

  /** Tells whether two characters sound alike. */
  public boolean sound(char a, char b) {
    return a >= FIRST
        && a <= LAST
        && b >= FIRST
        && b <= LAST
        && sounds[a - FIRST] != 0
        && sounds[a - FIRST] == sounds[b - FIRST];
  }

  static void compile(Tsv rows, Path target) throws IOException {
    short[] sounds = new short[LAST - FIRST + 1];
    TreeSet<Integer> shapes = new TreeSet<>();
    short sound = 0;
    for (Tsv.Row row : rows.rows()) {
      String characters = row.get("characters");
      for (int i = 0; i < characters.length(); i++) {
        char c = characters.charAt(i);
        if (c < FIRST || c > LAST) {
          throw row.fault("not a Chinese character: " + c);
        }
      }
      char first = characters.charAt(0);
      switch (row.get("kind")) {
        case "音" -> {
          sound++;
          for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (sounds[c - FIRST] != 0) {
              throw row.fault("stands in two rows: " + c);
            }
            sounds[c - FIRST] = sound;
          }
        }
        case "形" -> {
          for (int i = 1; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c == first) {
              throw row.fault("like itself: " + c);
            }
            shapes.add(first < c ? first << 16 | c : c << 16 | first);
          }
        }
        default -> throw row.fault("no such kind: " + row.get("kind"));
      }
    }
    ByteBuffer out = ByteBuffer.allocate(2 * sounds.length + 4 * shapes.size());
    for (short s : sounds) {
      out.putShort(s);
    }
    for (int pair : shapes) {
      out.putInt(pair);
    }
    Files.write(target.resolve(FILE), out.array());
  }
}
