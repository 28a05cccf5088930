package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be known of a set of rule files as long as no anchor hits: the rules for listing and
 * explaining, and the skeletons of their patterns. Made by {@link RuleFiles}; a text with one
 * record a line, so that reading it needs neither XML nor LanguageTool.
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

  private static final String HEADER = "gongwen-lint rule index 1";
  private static final char FIELD = '\t';
  private static final char ITEM = '\u0001';

  /**
   * One pattern: a rule group has several, and LanguageTool makes several of some.
   *
   * @param file the number of its file
   * @param ordinal its number among those that LanguageTool loads from that file
   * @param rule the number of the rule that it reports
   */
  record Pattern(int file, int ordinal, int rule, Skeleton skeleton) {}

  RuleIndex {
    files = List.copyOf(files);
    sources = List.copyOf(sources);
    patterns = List.copyOf(patterns);
  }

  private static final class BuiltIn {
    private static final RuleIndex INDEX = load();

    private static RuleIndex load() {
      try (InputStream in = RuleIndex.class.getResourceAsStream(NAME)) {
        if (in == null) {
          throw new IllegalStateException(NAME + " is missing: the rules were not compiled");
        }
        return read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
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

  /** Returns the text that {@link #read} takes. */
  String write() {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    for (String file : files) {
      line(out, "F", file);
    }
    for (RuleSource rule : sources) {
      line(
          out,
          "R",
          rule.file(),
          String.valueOf(rule.line()),
          rule.id(),
          rule.category(),
          rule.severity(),
          rule.enabled() ? "on" : "off",
          rule.title(),
          rule.message(),
          rule.explanation(),
          rule.source());
      for (String[] bad : rule.bad()) {
        line(out, "B", bad[0], bad[1]);
      }
      for (String good : rule.good()) {
        line(out, "G", good);
      }
    }
    for (Pattern pattern : patterns) {
      List<String> fields = new ArrayList<>();
      fields.add("P");
      fields.add(String.valueOf(pattern.file));
      fields.add(String.valueOf(pattern.ordinal));
      fields.add(String.valueOf(pattern.rule));
      fields.add(pattern.skeleton.spaced() ? "spaced" : "plain");
      fields.add(String.join(String.valueOf(ITEM), pattern.skeleton.anchor()));
      for (Skeleton.Part part : pattern.skeleton.parts()) {
        fields.add(
            part.from()
                + ""
                + ITEM
                + part.to()
                + ITEM
                + String.join(String.valueOf(ITEM), part.options()));
      }
      line(out, fields.toArray(new String[0]));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String... fields) {
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.append(FIELD);
      }
      for (int j = 0; j < fields[i].length(); j++) {
        char c = fields[i].charAt(j);
        // White space of a message or an example that is not a blank has no use in a report.
        out.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
      }
    }
    out.append('\n');
  }

  /**
   * Reads an index.
   *
   * @throws IllegalArgumentException when it is of another version or damaged
   */
  static RuleIndex read(String text) {
    if (!text.startsWith(HEADER + "\n") || !text.endsWith("\n")) {
      throw new IllegalArgumentException("not an index of this version");
    }
    List<String> files = new ArrayList<>();
    List<RuleSource> sources = new ArrayList<>();
    List<Pattern> patterns = new ArrayList<>();
    for (int start = HEADER.length() + 1; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      List<String> fields = split(text, start, end, FIELD);
      RuleSource last = sources.isEmpty() ? null : sources.get(sources.size() - 1);
      String kind = fields.get(0);
      if (kind.equals("F")) {
        files.add(fields.get(1));
      } else if (kind.equals("R")) {
        sources.add(source(fields));
      } else if (kind.equals("B") && last != null) {
        last.bad().add(new String[] {fields.get(1), fields.get(2)});
      } else if (kind.equals("G") && last != null) {
        last.good().add(fields.get(1));
      } else if (kind.equals("P")) {
        patterns.add(pattern(fields));
      } else {
        throw new IllegalArgumentException("unknown record " + kind);
      }
      start = end + 1;
    }
    return new RuleIndex(files, sources, patterns);
  }

  private static RuleSource source(List<String> fields) {
    return new RuleSource(
        fields.get(1),
        Integer.parseInt(fields.get(2)),
        fields.get(3),
        fields.get(4),
        fields.get(5),
        fields.get(6).equals("on"),
        fields.get(7),
        fields.get(8),
        fields.get(9),
        fields.get(10),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private static Pattern pattern(List<String> fields) {
    List<Skeleton.Part> parts = new ArrayList<>();
    for (String field : fields.subList(6, fields.size())) {
      List<String> items = split(field, 0, field.length(), ITEM);
      parts.add(
          new Skeleton.Part(
              items.subList(2, items.size()),
              Integer.parseInt(items.get(0)),
              Integer.parseInt(items.get(1))));
    }
    return new Pattern(
        Integer.parseInt(fields.get(1)),
        Integer.parseInt(fields.get(2)),
        Integer.parseInt(fields.get(3)),
        new Skeleton(
            fields.get(4).equals("spaced"),
            split(fields.get(5), 0, fields.get(5).length(), ITEM),
            parts));
  }

  private static List<String> split(String text, int start, int end, char separator) {
    List<String> fields = new ArrayList<>();
    int from = start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == separator) {
        fields.add(text.substring(from, i));
        from = i + 1;
      }
    }
    fields.add(text.substring(from, end));
    return fields;
  }
}
