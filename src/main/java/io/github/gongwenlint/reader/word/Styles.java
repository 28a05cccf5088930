package io.github.gongwenlint.reader.word;

import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a Word file, as far as they say what a paragraph is. */
final class Styles {
  private static final int LONGEST_CHAIN = 20;

  /** One style; what it does not say, the style it is based on may say. */
  private static final class Style {
    String name = "";
    @Nullable String basedOn;
    @Nullable String numId;
    @Nullable Integer level;
    @Nullable Integer outline;
    @Nullable Boolean hidden;
  }

  private final Map<String, Style> styles = new HashMap<>();
  private @Nullable String standard;

  static Styles read(WordPackage word, @Nullable String part) throws WordException {
    Styles styles = new Styles();
    if (part != null) {
      word.walk(part, styles.new Reader());
    }
    return styles;
  }

  private final class Reader implements WordPackage.Handler {
    private @Nullable Style style;

    @Override
    public void start(XMLStreamReader xml, Deque<String> path) {
      if (!Word.isWord(xml)) {
        return;
      }
      String name = xml.getLocalName();
      if (name.equals("style")) {
        Style fresh = new Style();
        String id = Word.attribute(xml, "styleId");
        style = fresh;
        if (id != null) {
          styles.put(id, fresh);
          if ("paragraph".equals(Word.attribute(xml, "type"))
              && Word.isOn(Word.attribute(xml, "default"), false)) {
            standard = id;
          }
        }
        return;
      }
      Style current = style;
      if (current == null) {
        return;
      }
      String parent = path.isEmpty() ? "" : path.getLast();
      switch (name) {
        case "name" -> current.name = Word.value(xml).toLowerCase(Locale.ROOT);
        case "basedOn" -> current.basedOn = Word.value(xml);
        case "numId" -> {
          if (parent.equals("numPr")) {
            current.numId = Word.value(xml);
          }
        }
        case "ilvl" -> {
          if (parent.equals("numPr")) {
            current.level = Word.number(Word.value(xml));
          }
        }
        case "outlineLvl" -> current.outline = Word.number(Word.value(xml));
        case "vanish" -> {
          if (parent.equals("rPr")) {
            current.hidden = Word.isOn(xml);
          }
        }
        default -> {
          // How it looks means nothing here.
        }
      }
    }

    @Override
    public void end(XMLStreamReader xml, Deque<String> path) {
      if (xml.getLocalName().equals("style")) {
        style = null;
      }
    }
  }

  private interface Wanted<T> {
    @Nullable T of(Style style);
  }

  /** Returns what a style or the first of those below it says. */
  private <T> @Nullable T first(@Nullable String id, Wanted<T> wanted) {
    String next = id != null && styles.containsKey(id) ? id : standard;
    for (int i = 0; next != null && i < LONGEST_CHAIN; i++) {
      Style style = styles.get(next);
      if (style == null) {
        return null;
      }
      T found = wanted.of(style);
      if (found != null) {
        return found;
      }
      next = style.basedOn;
    }
    return null;
  }

  /** Returns the list that paragraphs of a style belong to, or null. */
  @Nullable String numId(@Nullable String id) {
    return first(id, style -> style.numId);
  }

  /** Returns the level of the list, or null when the style does not say it. */
  @Nullable Integer level(@Nullable String id) {
    return first(id, style -> style.level);
  }

  /** Returns the style of the chain that names the list, or null. */
  @Nullable String numbered(@Nullable String id) {
    String next = id != null && styles.containsKey(id) ? id : standard;
    for (int i = 0; next != null && i < LONGEST_CHAIN; i++) {
      Style style = styles.get(next);
      if (style == null) {
        return null;
      }
      if (style.numId != null) {
        return next;
      }
      next = style.basedOn;
    }
    return null;
  }

  /** Returns the depth of a heading style from 1, or 0 for a style of running text. */
  int headingLevel(@Nullable String id) {
    Integer outline = first(id, style -> style.outline);
    if (outline != null) {
      return outline >= 0 && outline < 9 ? outline + 1 : 0;
    }
    Integer named = first(id, style -> Styles.named(style.name));
    return named == null ? 0 : named;
  }

  /** The names that Word and WPS give their heading styles: heading 1, 标题 1, 标题1. */
  private static @Nullable Integer named(String name) {
    for (String prefix : new String[] {"heading", "标题"}) {
      if (name.startsWith(prefix)) {
        String rest = name.substring(prefix.length()).strip();
        if (rest.length() == 1 && rest.charAt(0) >= '1' && rest.charAt(0) <= '9') {
          return rest.charAt(0) - '0';
        }
      }
    }
    return null;
  }

  boolean isTitle(@Nullable String id) {
    Style style = id == null ? null : styles.get(id);
    return style != null && (style.name.equals("title") || style.name.equals("标题"));
  }

  /** Tells whether paragraphs of a style are lines of a table of contents. */
  boolean isContents(@Nullable String id) {
    Style style = id == null ? null : styles.get(id);
    return style != null && (style.name.startsWith("toc ") || style.name.startsWith("目录 "));
  }

  boolean isHidden(@Nullable String id) {
    return Boolean.TRUE.equals(first(id, style -> style.hidden));
  }
}
