package io.github.gongwenlint.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The provinces, prefectures and counties of China and the names they go by.
 *
 * <p>A place is its code of GB/T 2260, a number of six digits: the first two tell the province,
 * four the prefecture. A name may stand for several places.
 */
public final class Places {
  /** The payload of phrases that hold a place's name and say nothing of the place. */
  public static final int COVER = PhraseMatcher.PAYLOAD;

  /** A name with its kind: 长沙市. */
  public static final int FULL = 1;

  /** A name that mostly means something else: 新城区. */
  public static final int GENERIC = 2;

  /** A name that is also a common word: 日照. */
  public static final int UNSAFE = 4;

  static final String FILE = "places.bin";

  /** The kinds of words around names, in the order of the compiled form. */
  private static final List<String> KINDS =
      List.of("before", "after", "within", "own", "praise", "subject");

  private final int[][] codes;
  private final byte[] flags;
  private final int[] placeCodes;
  private final String[] placeNames;
  private final String[][] words;

  private Places(
      int[][] codes, byte[] flags, int[] placeCodes, String[] placeNames, String[][] words) {
    this.codes = codes;
    this.flags = flags;
    this.placeCodes = placeCodes;
    this.placeNames = placeNames;
    this.words = words;
  }

  /** Returns the codes of the places that a name stands for; the array must not be changed. */
  public int[] codes(int name) {
    return codes[name];
  }

  /** Returns a name's {@link #FULL}, {@link #GENERIC} and {@link #UNSAFE}. */
  public int flags(int name) {
    return flags[name];
  }

  /** Returns the codes of the places with this full name, or whose name it begins. */
  public int[] find(String name) {
    int n = 0;
    int[] found = new int[placeNames.length];
    for (int i = 0; i < placeNames.length; i++) {
      if (placeNames[i].equals(name) || (name.length() > 1 && placeNames[i].startsWith(name))) {
        found[n++] = placeCodes[i];
      }
    }
    return Arrays.copyOf(found, n);
  }

  /** Returns a place's own name, empty for no place. */
  public String name(int code) {
    int at = Arrays.binarySearch(placeCodes, code);
    return at < 0 ? "" : placeNames[at];
  }

  /** Returns a place's name after those of its province and prefecture: 湖南省长沙市浏阳市. */
  public String fullName(int code) {
    StringBuilder full = new StringBuilder(name(code / 10000 * 10000));
    if (code % 10000 != 0) {
      full.append(name(code / 100 * 100));
    }
    if (code % 100 != 0) {
      full.append(name(code));
    }
    return full.toString();
  }

  /** Words that explain a foreign place when they stand before it in its sentence. */
  public String[] before() {
    return words[0];
  }

  /** Words that explain a foreign place when they stand right after it. */
  public String[] after() {
    return words[1];
  }

  /** Words that explain a foreign place when they stand somewhat later. */
  public String[] within() {
    return words[2];
  }

  /** Words right after a place with which a text speaks of its home. */
  public String[] own() {
    return words[3];
  }

  /** Words right before a place with which a text speaks of its home. */
  public String[] praise() {
    return words[4];
  }

  /** Words right after a place that begins a clause as those tell who acted. */
  public String[] subject() {
    return words[5];
  }

  /** Reads the compiled places; costs a millisecond, so only once a name was found. */
  static Places load() {
    try (InputStream file = Places.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing: the dictionaries were not compiled");
      }
      DataInputStream in =
          new DataInputStream(new java.io.ByteArrayInputStream(file.readAllBytes()));
      int[][] codes = new int[in.readInt()][];
      byte[] flags = new byte[codes.length];
      for (int i = 0; i < codes.length; i++) {
        flags[i] = in.readByte();
        codes[i] = new int[in.readByte()];
        for (int k = 0; k < codes[i].length; k++) {
          codes[i][k] = in.readInt();
        }
      }
      int[] placeCodes = new int[in.readInt()];
      String[] placeNames = new String[placeCodes.length];
      for (int i = 0; i < placeCodes.length; i++) {
        placeCodes[i] = in.readInt();
        placeNames[i] = in.readUTF();
      }
      String[][] words = new String[KINDS.size()][];
      for (int i = 0; i < words.length; i++) {
        words[i] = new String[in.readInt()];
        for (int k = 0; k < words[i].length; k++) {
          words[i][k] = in.readUTF();
        }
      }
      return new Places(codes, flags, placeCodes, placeNames, words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles the dictionary of places and adds their names to the phrases. */
  static void compile(Path dictionaries, Path target, PhraseMatcherBuilder phrases)
      throws IOException {
    Tsv places = Tsv.read(dictionaries.resolve("places.tsv"));
    Tsv rows = Tsv.read(dictionaries.resolve("place-words.tsv"));
    Map<String, List<Integer>> names = new LinkedHashMap<>();
    Map<String, Integer> flags = new HashMap<>();
    TreeMap<Integer, String> own = new TreeMap<>();
    for (Tsv.Row row : places.rows()) {
      int code = Integer.parseInt(row.get("code"));
      own.put(code, row.get("name"));
      put(names, row.get("name"), code);
      flags.merge(row.get("name"), FULL, (a, b) -> a | b);
      for (String other : row.list("other")) {
        put(names, other, code);
        flags.merge(other, FULL, (a, b) -> a | b);
      }
      if (!row.get("short").isEmpty()) {
        put(names, row.get("short"), code);
      }
    }
    Map<String, List<String>> words = new HashMap<>();
    for (Tsv.Row row : rows.rows()) {
      String word = row.get("word");
      switch (row.get("kind")) {
        case "generic" -> flags.merge(word, GENERIC, (a, b) -> a | b);
        case "unsafe" -> flags.merge(word, UNSAFE, (a, b) -> a | b);
        case "cover" -> phrases.add(word, PhraseSet.PLACE, COVER);
        default -> {
          if (!KINDS.contains(row.get("kind"))) {
            throw row.fault("no such kind: " + row.get("kind"));
          }
          words.computeIfAbsent(row.get("kind"), kind -> new ArrayList<>()).add(word);
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(names.size());
      int number = 0;
      for (Map.Entry<String, List<Integer>> name : names.entrySet()) {
        phrases.add(name.getKey(), PhraseSet.PLACE, number++);
        out.writeByte(flags.getOrDefault(name.getKey(), 0));
        out.writeByte(name.getValue().size());
        for (int code : name.getValue()) {
          out.writeInt(code);
        }
      }
      out.writeInt(own.size());
      for (Map.Entry<Integer, String> place : own.entrySet()) {
        out.writeInt(place.getKey());
        out.writeUTF(place.getValue());
      }
      for (String kind : KINDS) {
        List<String> list = words.getOrDefault(kind, List.of());
        out.writeInt(list.size());
        for (String word : list) {
          out.writeUTF(word);
        }
      }
    }
    Files.write(target.resolve(FILE), bytes.toByteArray());
  }

  private static void put(Map<String, List<Integer>> names, String name, int code) {
    List<Integer> codes = names.computeIfAbsent(name, any -> new ArrayList<>());
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }
}
