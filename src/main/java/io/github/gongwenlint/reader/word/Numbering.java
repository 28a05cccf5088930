package io.github.gongwenlint.reader.word;

import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Computes the labels that Word prints for automatically numbered paragraphs (ECMA-376, part 1,
 * 17.9). Paragraphs must be asked for in the order of the document.
 */
final class Numbering {
  private static final int LEVELS = 9;

  /** One level of a list, as its definition or an override says. */
  private static final class Level {
    int start;
    String format = "decimal";
    String text = "";
    @Nullable Integer restart;
    String suffix = "tab";
    boolean decimal;
    @Nullable String style;
  }

  private static final class Definition {
    final Level[] levels = new Level[LEVELS];
    @Nullable String styleLink;
    final int[] counts = new int[LEVELS];
    final boolean[] begun = new boolean[LEVELS];

    Definition() {
      for (int i = 0; i < LEVELS; i++) {
        levels[i] = new Level();
      }
    }
  }

  private static final class Instance {
    @Nullable String definition;
    final @Nullable Integer[] starts = new @Nullable Integer[LEVELS];
    final @Nullable Level[] levels = new @Nullable Level[LEVELS];
  }

  private final Styles styles;
  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, Instance> instances = new HashMap<>();
  private final Set<String> restarted = new HashSet<>();

  private Numbering(Styles styles) {
    this.styles = styles;
  }

  /** The numbering of a file whose lists are defined one by one. */
  static Numbering none(Styles styles) {
    return new Numbering(styles);
  }

  static Numbering read(WordPackage word, @Nullable String part, Styles styles)
      throws WordException {
    Numbering numbering = new Numbering(styles);
    if (part != null) {
      word.walk(part, numbering.new Reader());
    }
    return numbering;
  }

  private final class Reader implements WordPackage.Handler {
    private @Nullable Definition definition;
    private @Nullable Instance instance;
    private @Nullable Level level;
    private int override = -1;

    @Override
    public void start(XMLStreamReader xml, Deque<String> path) {
      if (!Word.isWord(xml)) {
        return;
      }
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          Definition fresh = new Definition();
          definition = fresh;
          String id = Word.attribute(xml, "abstractNumId");
          if (id != null) {
            definitions.put(id, fresh);
          }
        }
        case "num" -> {
          Instance fresh = new Instance();
          instance = fresh;
          String id = Word.attribute(xml, "numId");
          if (id != null) {
            instances.put(id, fresh);
          }
        }
        case "abstractNumId" -> {
          if (instance != null) {
            instance.definition = Word.value(xml);
          }
        }
        case "numStyleLink" -> {
          if (definition != null) {
            definition.styleLink = Word.value(xml);
          }
        }
        case "lvlOverride" -> override = index(xml);
        case "startOverride" -> {
          if (instance != null && override >= 0) {
            instance.starts[override] = Word.number(Word.value(xml));
          }
        }
        case "lvl" -> {
          int at = index(xml);
          Level fresh = new Level();
          level = fresh;
          if (at >= 0 && instance != null) {
            instance.levels[at] = fresh;
          } else if (at >= 0 && definition != null) {
            definition.levels[at] = fresh;
          }
        }
        default -> property(xml);
      }
    }

    private void property(XMLStreamReader xml) {
      Level current = level;
      if (current == null) {
        return;
      }
      switch (xml.getLocalName()) {
        case "start" -> {
          Integer start = Word.number(Word.value(xml));
          current.start = start == null ? 0 : start;
        }
        case "numFmt" -> current.format = Word.value(xml);
        case "lvlText" -> current.text = Word.value(xml);
        case "lvlRestart" -> current.restart = Word.number(Word.value(xml));
        case "suff" -> current.suffix = Word.value(xml);
        case "isLgl" -> current.decimal = Word.isOn(xml);
        case "pStyle" -> current.style = Word.value(xml);
        default -> {
          // How the label looks means nothing here.
        }
      }
    }

    private int index(XMLStreamReader xml) {
      Integer index = Word.number(Word.attribute(xml, "ilvl"));
      return index != null && index >= 0 && index < LEVELS ? index : -1;
    }

    @Override
    public void end(XMLStreamReader xml, Deque<String> path) {
      switch (xml.getLocalName()) {
        case "abstractNum" -> definition = null;
        case "num" -> instance = null;
        case "lvl" -> level = null;
        case "lvlOverride" -> override = -1;
        default -> {
          // Nothing was opened.
        }
      }
    }
  }

  /** Defines a level of a list that no part of a Word file defines. */
  void define(PlainWord.Level given) {
    if (given.level() < 0 || given.level() >= LEVELS) {
      return;
    }
    Definition definition = definitions.computeIfAbsent(given.list(), id -> new Definition());
    Instance instance = new Instance();
    instance.definition = given.list();
    instances.putIfAbsent(given.list(), instance);
    Level level = definition.levels[given.level()];
    level.start = given.start();
    level.format = given.format();
    level.text = given.text();
  }

  /**
   * Returns the label of the next paragraph with what separates it from the text, or an empty
   * string.
   *
   * @param style the paragraph's style, or null
   * @param numId the list that the paragraph itself names, or null; 0 is none
   * @param ilvl the level that the paragraph itself names, or null
   */
  String next(@Nullable String style, @Nullable String numId, @Nullable Integer ilvl) {
    String id = numId != null ? numId : styles.numId(style);
    if (id == null || id.equals("0")) {
      return "";
    }
    Instance instance = instances.get(id);
    Definition definition = instance == null ? null : definition(instance, 0);
    if (instance == null || definition == null) {
      return "";
    }
    Integer named = ilvl != null ? ilvl : numId != null ? null : styles.level(style);
    int at = named != null ? named : numId != null ? 0 : ofStyle(definition, style);
    if (at < 0 || at >= LEVELS) {
      return "";
    }
    count(id, instance, definition, at);
    Level level = level(instance, definition, at);
    return label(instance, definition, level);
  }

  private @Nullable Definition definition(Instance instance, int depth) {
    Definition definition =
        instance.definition == null ? null : definitions.get(instance.definition);
    if (definition != null && definition.styleLink != null && depth < 5) {
      String linked = styles.numId(definition.styleLink);
      Instance other = linked == null ? null : instances.get(linked);
      Definition real = other == null ? null : definition(other, depth + 1);
      return real == null ? definition : real;
    }
    return definition;
  }

  /** Returns the level that is bound to the style that names the list. */
  private int ofStyle(Definition definition, @Nullable String style) {
    String naming = styles.numbered(style);
    for (int i = 0; i < LEVELS; i++) {
      String bound = definition.levels[i].style;
      if (bound != null && (bound.equals(style) || bound.equals(naming))) {
        return i;
      }
    }
    return 0;
  }

  private static Level level(Instance instance, Definition definition, int at) {
    Level own = instance.levels[at];
    return own == null ? definition.levels[at] : own;
  }

  private void count(String id, Instance instance, Definition definition, int at) {
    Integer start = instance.starts[at];
    if (start != null && restarted.add(id + "/" + at)) {
      definition.counts[at] = start;
    } else if (definition.begun[at]) {
      definition.counts[at]++;
    } else {
      definition.counts[at] = level(instance, definition, at).start;
    }
    definition.begun[at] = true;
    for (int lower = at + 1; lower < LEVELS; lower++) {
      Integer restart = level(instance, definition, lower).restart;
      if (restart == null || (restart > 0 && at < restart)) {
        definition.begun[lower] = false;
      }
    }
  }

  private String label(Instance instance, Definition definition, Level level) {
    if (level.format.equals("bullet")) {
      return "";
    }
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < level.text.length(); i++) {
      char c = level.text.charAt(i);
      if (c == '%' && i + 1 < level.text.length()) {
        int shown = level.text.charAt(i + 1) - '1';
        if (shown >= 0 && shown < LEVELS) {
          Level other = level(instance, definition, shown);
          int number =
              definition.begun[shown] ? definition.counts[shown] : Math.max(other.start, 0);
          label.append(NumberFormat.format(level.decimal ? "decimal" : other.format, number));
          i++;
          continue;
        }
      }
      label.append(c);
    }
    if (label.length() == 0) {
      return "";
    }
    char last = label.charAt(label.length() - 1);
    boolean closed = "、．.）)：:，　 ".indexOf(last) >= 0;
    return level.suffix.equals("nothing") || closed
        ? label.toString()
        : label.append(' ').toString();
  }
}
