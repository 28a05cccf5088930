package io.github.gongwenlint.reader.word;

import io.github.gongwenlint.document.Trace;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenDocument text (.odt, .ott; OASIS OpenDocument 1.3, part 3): paragraphs, headings, lists
 * with their numbers, tables, notes and text boxes. Tracked changes are read as accepted.
 */
final class OpenDocument {
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final int MOST_SPACES = 10_000;
  private static final int MOST_COLUMNS = 1000;
  private static final int LEVELS = 9;

  /** The list of the headings; no style has this name. */
  private static final String OUTLINE = "outline\u0000";

  private static final int MOST_LISTS = 20_000;

  private final Map<String, List<PlainWord.Level>> lists = new HashMap<>();
  private final List<PlainWord.Level> levels = new ArrayList<>();
  private final List<PlainWord.Paragraph> body = new ArrayList<>();
  private final List<PlainWord.Paragraph> notes = new ArrayList<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Set<String> hiddenStyles = new HashSet<>();
  private final Set<String> highlightStyles = new HashSet<>();
  private final StringBuilder title = new StringBuilder();

  private OpenDocument() {}

  static PlainWord read(WordPackage file) throws WordException {
    OpenDocument document = new OpenDocument();
    if (file.holds("styles.xml")) {
      file.walk("styles.xml", document.new ListStyles());
    }
    file.walk("content.xml", document.new ListStyles());
    file.walk("content.xml", document.new Text());
    if (file.holds("meta.xml")) {
      file.walk(
          "meta.xml",
          new WordPackage.Handler() {
            @Override
            public void text(String text, Deque<String> path) {
              if (!path.isEmpty() && path.getLast().equals("title")) {
                document.title.append(text);
              }
            }
          });
    }
    return new PlainWord(document.body, document.notes, document.levels, document.title.toString());
  }

  private static int number(XMLStreamReader xml, String name, int absent) {
    Integer number = Word.number(Word.attribute(xml, name));
    return number == null ? absent : number;
  }

  /** Reads what the levels of lists look like. */
  private final class ListStyles implements WordPackage.Handler {
    private String list = "";
    private String style = "";
    private boolean outline;

    @Override
    public void start(XMLStreamReader xml, Deque<String> path) {
      String name = xml.getLocalName();
      if (STYLE.equals(xml.getNamespaceURI()) && name.equals("style")) {
        String id = String.valueOf(Word.attribute(xml, "name"));
        style = id;
        String parent = Word.attribute(xml, "parent-style-name");
        if (parent != null) {
          parents.put(id, parent);
        }
        return;
      }
      if (name.equals("text-properties")) {
        if ("none".equals(Word.attribute(xml, "display"))) {
          hiddenStyles.add(style);
        }
        String background = Word.attribute(xml, "background-color");
        if (background != null && !background.equals("transparent")) {
          highlightStyles.add(style);
        }
      }
      if (!TEXT.equals(xml.getNamespaceURI())) {
        return;
      }
      switch (name) {
        case "list-style" -> list = String.valueOf(Word.attribute(xml, "name"));
        case "outline-style" -> outline = true;
        case "list-level-style-number" -> level(xml, list);
        case "outline-level-style" -> {
          if (outline) {
            level(xml, OUTLINE);
          }
        }
        default -> {
          // Bullets and layout.
        }
      }
    }

    private void level(XMLStreamReader xml, String of) {
      int level = number(xml, "level", 1) - 1;
      String format = Word.attribute(xml, "num-format");
      if (level < 0 || level >= LEVELS || format == null || format.isEmpty()) {
        return;
      }
      String template = Word.attribute(xml, "num-list-format");
      StringBuilder text = new StringBuilder();
      if (template != null) {
        // %1%.%2%、
        for (int i = 0; i < template.length(); i++) {
          char c = template.charAt(i);
          boolean closing =
              c == '%' && i >= 2 && template.charAt(i - 2) == '%' && isDigit(template, i - 1);
          if (!closing) {
            text.append(c);
          }
        }
      } else {
        int shown = Math.max(1, Math.min(level + 1, number(xml, "display-levels", 1)));
        String prefix = Word.attribute(xml, "num-prefix");
        String suffix = Word.attribute(xml, "num-suffix");
        text.append(prefix == null ? "" : prefix);
        for (int k = level + 2 - shown; k <= level + 1; k++) {
          text.append('%').append(k).append(k <= level ? "." : "");
        }
        text.append(suffix == null ? "" : suffix);
      }
      lists
          .computeIfAbsent(of, any -> new ArrayList<>())
          .add(
              new PlainWord.Level(
                  of, level, number(xml, "start-value", 1), format(format), text.toString()));
    }
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '1' && text.charAt(at) <= '9';
  }

  /** Leads the formats of ODF and LibreOffice to those of WordprocessingML. */
  private static String format(String format) {
    return switch (format.length() > 1 ? format.substring(0, 1) + "," : format) {
      case "a" -> "lowerLetter";
      case "A" -> "upperLetter";
      case "i" -> "lowerRoman";
      case "I" -> "upperRoman";
      case "一," -> "chineseCountingThousand";
      case "壹," -> "chineseLegalSimplified";
      case "甲," -> "ideographTraditional";
      case "子," -> "ideographZodiac";
      case "①," -> "decimalEnclosedCircle";
      case "１," -> "decimalFullWidth";
      default -> "decimal";
    };
  }

  /** A paragraph that is open, or the one around the note or text box that is open. */
  private static final class Open {
    final StringBuilder text = new StringBuilder();
    final List<PlainWord.Mark> marks = new ArrayList<>();
    int heading;
    String list = "";
    int level;
    String place = "";
  }

  /** Reads the text. */
  private final class Text implements WordPackage.Handler {
    private final List<Open> open = new ArrayList<>();
    private final List<String> instances = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<int[]> tables = new ArrayList<>();
    private final Map<String, String> byId = new HashMap<>();
    private @Nullable String lastStyle;
    private String lastInstance = "";
    private int instanceCount;
    private final Set<String> defined = new HashSet<>();
    private int tableCount;
    private int footnotes;
    private int endnotes;
    private int skipped;
    private int contents;
    private boolean firstOfItem;
    private int inserted = -1;
    private String insertedBy = "";

    /** The style of each open span, or an empty string. */
    private final List<String> spans = new ArrayList<>();

    private int hidden;
    private int highlighted;

    /** What is written beside the text: a comment, or who changed what. */
    private static final class Aside {
      final StringBuilder author = new StringBuilder();
      final StringBuilder words = new StringBuilder();
    }

    private final Map<String, Aside> changes = new HashMap<>();
    private @Nullable Aside aside;

    /** How many elements are open in it. */
    private int asideDepth;

    @Override
    public void start(XMLStreamReader xml, Deque<String> path) throws WordException {
      String name = xml.getLocalName();
      String space = xml.getNamespaceURI();
      if (skipped > 0) {
        skipped++;
        return;
      }
      if (aside != null) {
        asideDepth++;
        return;
      }
      if (TABLE.equals(space)) {
        table(xml, name);
        return;
      }
      if (DRAW.equals(space) && name.equals("text-box")) {
        places.add("文本框");
        return;
      }
      if (OFFICE.equals(space)) {
        switch (name) {
          case "annotation" -> aside = new Aside();
          case "forms", "automatic-styles", "scripts", "font-face-decls" -> skipped = 1;
          default -> {
            // The frame around the text.
          }
        }
      } else if (TEXT.equals(space)) {
        startText(xml, name);
      }
    }

    private void startText(XMLStreamReader xml, String name) throws WordException {
      switch (name) {
        case "p", "h" -> paragraph(xml, name);
        case "s" -> add(" ".repeat(Math.min(MOST_SPACES, Math.max(0, number(xml, "c", 1)))));
        case "tab" -> add("\t");
        case "line-break" -> add("\n");
        case "list" -> list(xml);
        case "list-item" -> firstOfItem = true;
        case "list-header" -> firstOfItem = false;
        case "table-of-content", "alphabetical-index", "illustration-index", "table-index" ->
            contents++;
        case "span" -> span(Word.attribute(xml, "style-name"));
        case "changed-region" -> {
          Aside change = new Aside();
          changes.put(String.valueOf(Word.attribute(xml, "id")), change);
          aside = change;
        }
        case "note-citation", "ruby-text", "sequence-decls" -> skipped = 1;
        case "change" -> mark(Trace.Kind.DELETION, change(xml));
        case "change-start" -> {
          inserted = open.isEmpty() ? -1 : last().text.length();
          insertedBy = change(xml).author.toString();
        }
        case "change-end" -> endInsertion();
        case "note" -> {
          boolean end = "endnote".equals(Word.attribute(xml, "note-class"));
          places.add(end ? "尾注" + ++endnotes : "脚注" + ++footnotes);
        }
        case "hidden-text", "hidden-paragraph" -> {
          hiddenText(Word.attribute(xml, "string-value"));
          skipped = 1;
        }
        default -> {
          // Spans, links and fields: their text is text.
        }
      }
    }

    private void span(@Nullable String style) {
      spans.add(style == null ? "" : style);
      hidden += hiddenStyles.contains(style) ? 1 : 0;
      highlighted += highlightStyles.contains(style) ? 1 : 0;
    }

    private void endInsertion() {
      if (inserted >= 0 && !open.isEmpty() && inserted < last().text.length()) {
        int end = last().text.length();
        last().marks.add(new PlainWord.Mark(Trace.Kind.INSERTION, inserted, end, "", insertedBy));
      }
      inserted = -1;
    }

    private void hiddenText(@Nullable String value) {
      if (value != null && !open.isEmpty()) {
        int at = last().text.length();
        last().marks.add(new PlainWord.Mark(Trace.Kind.HIDDEN, at, at, value, ""));
      }
    }

    private Open last() {
      return open.get(open.size() - 1);
    }

    private Aside change(XMLStreamReader xml) {
      Aside change = changes.get(String.valueOf(Word.attribute(xml, "change-id")));
      return change == null ? new Aside() : change;
    }

    private void mark(Trace.Kind kind, Aside said) {
      if (!open.isEmpty()) {
        int at = last().text.length();
        String words = said.words.toString().strip();
        last().marks.add(new PlainWord.Mark(kind, at, at, words, said.author.toString()));
      }
    }

    private void paragraph(XMLStreamReader xml, String name) throws WordException {
      if (body.size() + notes.size() + open.size() >= Body.MOST_PARAGRAPHS) {
        throw Body.tooManyParagraphs();
      }
      Open fresh = new Open();
      fresh.place = places.isEmpty() ? "" : places.get(places.size() - 1);
      String style = Word.attribute(xml, "style-name");
      if (contents > 0) {
        fresh.heading = PlainWord.Paragraph.CONTENTS;
      } else if (name.equals("h")) {
        fresh.heading = Math.max(1, Math.min(LEVELS, number(xml, "outline-level", 1)));
      } else if (style != null && isTitle(style)) {
        fresh.heading = PlainWord.Paragraph.TITLE;
      }
      if (firstOfItem && !instances.isEmpty()) {
        fresh.list = instances.get(instances.size() - 1);
        fresh.level = Math.min(LEVELS, instances.size()) - 1;
        firstOfItem = false;
      } else if (name.equals("h") && instances.isEmpty() && lists.containsKey(OUTLINE)) {
        fresh.list = instance(OUTLINE, OUTLINE);
        fresh.level = fresh.heading - 1;
      }
      open.add(fresh);
      inserted = inserted >= 0 ? 0 : -1;
    }

    private boolean isTitle(String style) {
      String next = style;
      for (int i = 0; next != null && i < 20; i++) {
        if (next.equals("Title")) {
          return true;
        }
        next = parents.get(next);
      }
      return false;
    }

    private void list(XMLStreamReader xml) {
      if (!instances.isEmpty()) {
        instances.add(instances.get(0));
        return;
      }
      String style = Word.attribute(xml, "style-name");
      String continued = Word.attribute(xml, "continue-list");
      String id = Word.attribute(xml, "id");
      String instance;
      if (continued != null && byId.containsKey(continued)) {
        instance = byId.getOrDefault(continued, "");
      } else if ("true".equals(Word.attribute(xml, "continue-numbering"))
          && (style == null || style.equals(lastStyle))) {
        instance = lastInstance;
      } else {
        instance = style == null ? "" : instance(style, style + "#" + ++instanceCount);
      }
      lastStyle = style;
      lastInstance = instance;
      if (id != null) {
        byId.put(id, instance);
      }
      instances.add(instance);
    }

    /** Returns a list of a style that counts by itself. */
    private String instance(String style, String name) {
      List<PlainWord.Level> of = lists.get(style);
      if (of == null || instanceCount > MOST_LISTS) {
        return "";
      }
      if (defined.add(name)) {
        for (PlainWord.Level level : of) {
          levels.add(
              new PlainWord.Level(
                  name, level.level(), level.start(), level.format(), level.text()));
        }
      }
      return name;
    }

    private void table(XMLStreamReader xml, String name) {
      int[] table = tables.isEmpty() ? null : tables.get(tables.size() - 1);
      switch (name) {
        case "table" -> tables.add(new int[] {++tableCount, 0, 0, 0});
        case "table-row" -> {
          if (table != null) {
            table[1]++;
            table[2] = 0;
          }
        }
        case "table-cell", "covered-table-cell" -> {
          if (table != null) {
            table[3] = table[2] + 1;
            int repeated = number(xml, "number-columns-repeated", 1);
            table[2] = Math.min(MOST_COLUMNS, table[2] + Math.max(1, repeated));
          }
        }
        default -> {
          // Columns.
        }
      }
    }

    private void add(String text) {
      if (!open.isEmpty() && hidden == 0) {
        last().text.append(text);
      }
    }

    private void highlight(int start) {
      List<PlainWord.Mark> marks = last().marks;
      int end = last().text.length();
      int before = marks.size() - 1;
      if (before >= 0
          && marks.get(before).kind() == Trace.Kind.HIGHLIGHT
          && marks.get(before).end() == start) {
        start = marks.remove(before).start();
      }
      marks.add(new PlainWord.Mark(Trace.Kind.HIGHLIGHT, start, end, "", ""));
    }

    @Override
    public void text(String text, Deque<String> path) {
      if (skipped > 0) {
        return;
      }
      if (aside != null) {
        switch (path.getLast()) {
          case "creator" -> aside.author.append(text);
          case "date", "sender-initials", "creator-initials" -> {
            // When, and by whom once more.
          }
          default -> aside.words.append(text);
        }
        return;
      }
      if (open.isEmpty()) {
        return;
      }
      if (hidden > 0) {
        int at = last().text.length();
        last().marks.add(new PlainWord.Mark(Trace.Kind.HIDDEN, at, at, text, ""));
        return;
      }
      // White space is as in HTML: real spaces are elements.
      StringBuilder into = last().text;
      int start = into.length();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
          into.append(c);
        } else if (into.length() > 0 && into.charAt(into.length() - 1) != ' ') {
          into.append(' ');
        }
      }
      if (highlighted > 0 && !text.isBlank()) {
        highlight(start);
      }
    }

    @Override
    public void end(XMLStreamReader xml, Deque<String> path) {
      if (skipped > 0) {
        skipped--;
        return;
      }
      if (aside != null) {
        if (asideDepth > 0) {
          asideDepth--;
          return;
        }
        if (xml.getLocalName().equals("annotation")) {
          mark(Trace.Kind.COMMENT, aside);
        }
        aside = null;
        return;
      }
      String name = xml.getLocalName();
      String space = xml.getNamespaceURI();
      if (TABLE.equals(space) && name.equals("table") && !tables.isEmpty()) {
        tables.remove(tables.size() - 1);
      } else if (DRAW.equals(space) && name.equals("text-box") && !places.isEmpty()) {
        places.remove(places.size() - 1);
      } else if (TEXT.equals(space)) {
        endText(name);
      }
    }

    private void endText(String name) {
      switch (name) {
        case "p", "h" -> close();
        case "span" -> {
          if (!spans.isEmpty()) {
            String style = spans.remove(spans.size() - 1);
            hidden -= hiddenStyles.contains(style) ? 1 : 0;
            highlighted -= highlightStyles.contains(style) ? 1 : 0;
          }
        }
        case "list" -> {
          if (!instances.isEmpty()) {
            instances.remove(instances.size() - 1);
          }
          firstOfItem = false;
        }
        case "table-of-content", "alphabetical-index", "illustration-index", "table-index" ->
            contents = Math.max(0, contents - 1);
        case "note" -> {
          if (!places.isEmpty()) {
            places.remove(places.size() - 1);
          }
        }
        default -> {
          // Nothing was opened.
        }
      }
    }

    private void close() {
      if (open.isEmpty()) {
        return;
      }
      Open done = open.remove(open.size() - 1);
      boolean note = done.place.startsWith("脚注") || done.place.startsWith("尾注");
      int[] table =
          tables.isEmpty() || note || !done.place.isEmpty() ? null : tables.get(tables.size() - 1);
      int[] cell = table == null ? new int[4] : table;
      (note ? notes : body)
          .add(
              new PlainWord.Paragraph(
                  done.text.toString(),
                  done.heading,
                  done.list,
                  done.level,
                  cell[0],
                  cell[1],
                  cell[3],
                  done.place,
                  done.marks));
    }
  }
}
