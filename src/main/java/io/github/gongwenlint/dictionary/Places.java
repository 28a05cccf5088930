package io.github.gongwenlint.dictionary;

import io.github.gongwenlint.text.Resources;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
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

  private final int[] codeStarts;
  private final int[] codes;
  private final byte[] flags;
  private final int[] placeCodes;
  private final int[] textStarts;
  private final char[] texts;
  private final String[][] words;

  private Places(ByteBuffer in) {
    codeStarts = ints(in);
    codes = ints(in);
    flags = new byte[in.getInt()];
    in.get(flags);
    placeCodes = ints(in);
    textStarts = ints(in);
    texts = chars(in);
    words = new String[KINDS.size()][];
    for (int i = 0; i < words.length; i++) {
      words[i] = new String(chars(in)).split(" ");
    }
  }

  private static int[] ints(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + 4 * values.length);
    return values;
  }

  private static char[] chars(ByteBuffer in) {
    char[] values = new char[in.getInt()];
    in.asCharBuffer().get(values);
    in.position(in.position() + 2 * values.length);
    return values;
  }

  /** Returns the codes of the places that a name stands for. */
  public int[] codes(int name) {
    return Arrays.copyOfRange(codes, codeStarts[name], codeStarts[name + 1]);
  }

  /** Returns a name's {@link #FULL}, {@link #GENERIC} and {@link #UNSAFE}. */
  public int flags(int name) {
    return flags[name];
  }

  /** Returns the codes of the places with this full name, or whose name it begins. */
  public int[] find(String name) {
    int n = 0;
    int[] found = new int[placeCodes.length];
    for (int i = 0; i < placeCodes.length; i++) {
      String own = text(i);
      if (own.equals(name) || (name.length() > 1 && own.startsWith(name))) {
        found[n++] = placeCodes[i];
      }
    }
    return Arrays.copyOf(found, n);
  }

  /** Returns a place's own name, empty for no place. */
  public String name(int code) {
    int at = Arrays.binarySearch(placeCodes, code);
    return at < 0 ? "" : text(at);
  }

  private String text(int place) {
    return new String(texts, textStarts[place], textStarts[place + 1] - textStarts[place]);
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

  /** Reads the compiled places in a few bulk steps: it is part of many starts. */
  static Places load() {
    return new Places(ByteBuffer.wrap(Resources.bytes(Places.class, FILE)));
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
    List<Integer> codeStarts = new ArrayList<>(List.of(0));
    List<Integer> codes = new ArrayList<>();
    byte[] allFlags = new byte[names.size()];
    for (Map.Entry<String, List<Integer>> name : names.entrySet()) {
      int number = codeStarts.size() - 1;
      phrases.add(name.getKey(), PhraseSet.PLACE, number);
      allFlags[number] = flags.getOrDefault(name.getKey(), 0).byteValue();
      codes.addAll(name.getValue());
      codeStarts.add(codes.size());
    }
    List<Integer> textStarts = new ArrayList<>(List.of(0));
    StringBuilder texts = new StringBuilder();
    for (String name : own.values()) {
      texts.append(name);
      textStarts.add(texts.length());
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, codeStarts);
      write(out, codes);
      out.writeInt(allFlags.length);
      out.write(allFlags);
      write(out, new ArrayList<>(own.keySet()));
      write(out, textStarts);
      write(out, texts.toString());
      for (String kind : KINDS) {
        write(out, String.join(" ", words.getOrDefault(kind, List.of())));
      }
    }
    Files.write(target.resolve(FILE), bytes.toByteArray());
  }

  private static void write(DataOutputStream out, List<Integer> values) throws IOException {
    out.writeInt(values.size());
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static void put(Map<String, List<Integer>> names, String name, int code) {
    List<Integer> codes = names.computeIfAbsent(name, any -> new ArrayList<>());
    if (!codes.contains(code)) {
      codes.add(code);
    }
  }
}
