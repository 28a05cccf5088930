package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Resources;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a set of rule files as long as no anchor hits: the rules for listing and
 * explaining, and the skeletons of their patterns. Made by {@link RuleFiles}; reading it needs
 * neither XML nor LanguageTool.
 *
 * @param files the names of the rule files
 * @param sources the rules, in the order of the files
 * @param patterns LanguageTool's patterns, in the order in which it runs them
 */
record RuleIndex(List<String> files, List<RuleSource> sources, List<Pattern> patterns) {
  /** The resource folder of the built-in rule files. */
  static final String FOLDER = "/io/github/gongwenlint/languagetool/rules/";

  /** The resource name of the built-in index, beside this class. */
  static final String NAME = "rules.index";

  private static final int MAGIC = 0x47575249;
  private static final int VERSION = 4;

  /**
   * One pattern: a rule group has several, and LanguageTool makes several of some.
   *
   * @param file the number of its file
   * @param ordinal its number among those that LanguageTool loads from that file
   * @param rule the number of the rule that it reports
   * @param expression the expression that stands in every match, empty for a token pattern
   * @param flags the expression's flags, as {@link java.util.regex.Pattern} has them
   */
  record Pattern(
      int file, int ordinal, int rule, String expression, int flags, Skeleton skeleton) {}

  RuleIndex {
    files = List.copyOf(files);
    sources = List.copyOf(sources);
    patterns = patterns instanceof Stored ? patterns : List.copyOf(patterns);
  }

  /** Returns the number of the rule that a pattern reports. */
  int rule(int pattern) {
    return patterns instanceof Stored stored ? stored.rule(pattern) : patterns.get(pattern).rule;
  }

  private static final class BuiltIn {
    private static final RuleIndex INDEX = load();

    private static RuleIndex load() {
      return read(Resources.bytes(RuleIndex.class, NAME));
    }
  }

  /** Returns the index of the rules that come with the program. */
  static RuleIndex builtIn() {
    return BuiltIn.INDEX;
  }

  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>(sources.size());
    for (RuleSource source : sources) {
      rules.add(source.toRule());
    }
    return rules;
  }

  /** Returns the bytes that {@link #read} takes. */
  byte[] write() {
    Writer out = new Writer();
    out.list(files);
    out.number(sources.size());
    for (RuleSource rule : sources) {
      out.string(rule.file());
      out.number(rule.line());
      out.string(rule.id());
      out.string(rule.category());
      out.string(rule.severity());
      out.number(rule.enabled() ? 1 : 0);
      out.string(rule.title());
      out.string(rule.message());
      out.string(rule.explanation());
      out.string(rule.source());
      out.number(rule.bad().size());
      for (String[] bad : rule.bad()) {
        out.string(bad[0]);
        out.string(bad[1]);
      }
      out.list(rule.good());
    }
    out.number(patterns.size());
    for (Pattern pattern : patterns) {
      Writer one = new Writer();
      write(pattern, one);
      out.number(pattern.rule);
      out.number(one.numbers.size());
      out.number(one.text.length());
    }
    for (Pattern pattern : patterns) {
      write(pattern, out);
    }
    return out.toBytes();
  }

  private static void write(Pattern pattern, Writer out) {
    out.number(pattern.file);
    out.number(pattern.ordinal);
    out.number(pattern.rule);
    out.string(pattern.expression);
    out.number(pattern.flags);
    out.number(pattern.skeleton.spaced() ? 1 : 0);
    out.list(pattern.skeleton.anchor());
    out.number(pattern.skeleton.least());
    out.number(pattern.skeleton.most());
    out.number(pattern.skeleton.parts().size());
    for (Skeleton.Part part : pattern.skeleton.parts()) {
      out.number(part.from());
      out.number(part.to());
      out.list(part.options());
    }
  }

  /**
   * Reads an index.
   *
   * @throws IllegalArgumentException when it is of another version or damaged
   */
  static RuleIndex read(byte[] bytes) {
    try {
      Reader in = new Reader(bytes);
      List<String> files = in.list();
      List<RuleSource> sources = new ArrayList<>();
      for (int left = in.number(); left > 0; left--) {
        sources.add(source(in));
      }
      List<Pattern> patterns = new Stored(in);
      return new RuleIndex(files, sources, patterns);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("a damaged index", e);
    }
  }

  private static RuleSource source(Reader in) {
    RuleSource.Draft rule =
        new RuleSource.Draft(in.string(), in.number(), in.string(), in.string());
    rule.severity = in.string();
    rule.enabled = in.number() != 0;
    rule.title = in.string();
    rule.message = in.string();
    rule.explanation = in.string();
    rule.source = in.string();
    for (int left = in.number(); left > 0; left--) {
      String wrong = in.string();
      rule.bad.add(new String[] {wrong, in.string()});
    }
    rule.good.addAll(in.list());
    return rule.finish();
  }

  private static Pattern pattern(Reader in) {
    int file = in.number();
    int ordinal = in.number();
    int rule = in.number();
    String expression = in.string();
    int flags = in.number();
    boolean spaced = in.number() != 0;
    List<String> anchor = in.list();
    int least = in.number();
    int most = in.number();
    List<Skeleton.Part> parts = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      int from = in.number();
      int to = in.number();
      parts.add(new Skeleton.Part(in.list(), from, to));
    }
    return new Pattern(
        file, ordinal, rule, expression, flags, new Skeleton(spaced, anchor, least, most, parts));
  }

  /**
   * The patterns of an index, each made when it is first asked for: most texts ask for few. Threads
   * may share it, and may make the same pattern twice.
   */
  private static final class Stored extends AbstractList<Pattern> implements RandomAccess {
    private static final int CELL = 3;

    private final Reader in;
    private final @Nullable Pattern[] known;

    /** Where the cells lie: a rule's number, how many numbers and how many characters. */
    private final int[] rules;

    private final int[] numbers;
    private final int[] texts;

    /** Takes over a reader that has come to the patterns, which must be all that is left. */
    Stored(Reader in) {
      this.in = in;
      int size = in.number();
      known = new @Nullable Pattern[size];
      rules = new int[size];
      numbers = new int[size];
      texts = new int[size];
      int number = in.next + CELL * size;
      int text = in.at;
      for (int i = 0; i < size; i++) {
        rules[i] = in.number();
        numbers[i] = number;
        texts[i] = text;
        number += in.number();
        text += in.number();
      }
      in.next = number;
      in.at = text;
      in.end();
    }

    int rule(int i) {
      return rules[i];
    }

    @Override
    public Pattern get(int i) {
      Pattern pattern = known[i];
      if (pattern == null) {
        pattern = pattern(new Reader(in, numbers[i], texts[i]));
        known[i] = pattern;
      }
      return pattern;
    }

    @Override
    public int size() {
      return known.length;
    }
  }

  /** Numbers in one row, the lengths of strings among them, and all characters in another. */
  private static final class Writer {
    private final List<Integer> numbers = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    void number(int number) {
      numbers.add(number);
    }

    void string(String string) {
      numbers.add(string.length());
      text.append(string);
    }

    void list(List<String> strings) {
      numbers.add(strings.size());
      for (String string : strings) {
        string(string);
      }
    }

    byte[] toBytes() {
      int size = 12 + 4 * numbers.size() + 2 * text.length();
      ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
      out.putInt(MAGIC).putInt(VERSION).putInt(numbers.size());
      for (int number : numbers) {
        out.putInt(number);
      }
      for (int i = 0; i < text.length(); i++) {
        out.putChar(text.charAt(i));
      }
      return out.array();
    }
  }

  /** Reads without looking at a single character: this is on the way of every start. */
  private static final class Reader {
    private final int[] numbers;
    private int next;
    private final String text;
    private int at;

    Reader(byte[] bytes) {
      ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      if (in.getInt() != MAGIC || in.getInt() != VERSION) {
        throw new IllegalArgumentException("not an index of this version");
      }
      int count = in.getInt();
      int start = 12 + 4 * count;
      if (count < 0 || start > bytes.length) {
        throw new IllegalArgumentException("a damaged index");
      }
      numbers = new int[count];
      in.asIntBuffer().get(numbers);
      char[] chars = new char[(bytes.length - start) / 2];
      in.position(start);
      in.asCharBuffer().get(chars);
      text = new String(chars);
    }

    /** Reads the same once more from somewhere else. */
    Reader(Reader other, int next, int at) {
      this.numbers = other.numbers;
      this.text = other.text;
      this.next = next;
      this.at = at;
    }

    int number() {
      return numbers[next++];
    }

    String string() {
      int from = at;
      at += number();
      return text.substring(from, at);
    }

    List<String> list() {
      int size = number();
      List<String> strings = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        strings.add(string());
      }
      return strings;
    }

    void end() {
      if (next != numbers.length || at != text.length()) {
        throw new IllegalArgumentException("a damaged index");
      }
    }
  }
}
