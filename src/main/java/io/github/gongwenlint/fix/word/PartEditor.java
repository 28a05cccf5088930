package io.github.gongwenlint.fix.word;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects changes of one part and splices them into its XML. Runs (w:r) are split where a change
 * begins or ends inside of them; what no change touches keeps its characters.
 */
final class PartEditor {
  /** What stands at one place comes in this order. */
  enum Rank {
    /** Text that was put in for what was deleted before it. */
    REPLACEMENT,
    /** The end of a comment's range. */
    RANGE_END,
    /** The start of a comment's range. */
    RANGE_START,
    /** A comment whose range is empty. */
    POINT,
    /** Text that was put in between two characters. */
    INSERTION
  }

  /** What keeps the numbers of revisions apart, and tells whose they are. */
  private final Ids ids;

  private final String author;
  private final Markup xml;

  /** Elements that go away. */
  private final BitSet removed = new BitSet();

  private final Map<Integer, Plan> plans = new TreeMap<>();
  private final List<Patch> patches = new ArrayList<>();

  /** Something that is put at a place in a run. */
  private record Event(int child, int offset, Rank rank, String markup) {}

  /** Characters of a run that are deleted. */
  private record Deletion(int child, int from, int to) {}

  /** What happens in a run. */
  private static final class Plan {
    final List<Event> events = new ArrayList<>();
    final List<Deletion> deletions = new ArrayList<>();
  }

  private record Patch(int from, int to, Rank rank, String markup) {}

  PartEditor(Markup xml, Ids ids, String author) {
    this.xml = xml;
    this.ids = ids;
    this.author = author;
  }

  Markup xml() {
    return xml;
  }

  boolean isChanged() {
    return !plans.isEmpty() || !patches.isEmpty() || !removed.isEmpty();
  }

  /** Takes an element away. */
  void remove(int element) {
    removed.set(element);
  }

  /**
   * Puts markup into a run.
   *
   * @param child the run's child at whose start or end, or in whose text it stands
   * @param offset among the child's characters; a child that is no text is one
   */
  void insert(int child, int offset, Rank rank, String markup) {
    plan(xml.parent(child)).events.add(new Event(child, offset, rank, markup));
  }

  /** Puts markup before an element. */
  void before(int element, Rank rank, String markup) {
    if (xml.is(xml.parent(element), "r")) {
      insert(element, 0, rank, markup);
      return;
    }
    if (xml.is(element, "r")) {
      int first = firstContent(element);
      if (first >= 0) {
        insert(first, 0, rank, markup);
        return;
      }
    }
    patches.add(new Patch(xml.start(element), xml.start(element), rank, markup));
  }

  /** Puts markup behind an element. */
  void after(int element, Rank rank, String markup) {
    if (xml.is(xml.parent(element), "r")) {
      insert(element, length(element), rank, markup);
      return;
    }
    if (xml.is(element, "r")) {
      int child = firstContent(element);
      int last = child;
      while (child >= 0) {
        last = child;
        child = xml.next(child);
      }
      if (last >= 0) {
        insert(last, length(last), rank, markup);
        return;
      }
    }
    patches.add(new Patch(xml.end(element), xml.end(element), rank, markup));
  }

  /** Marks characters of a run's child as deleted. */
  void delete(int child, int from, int to) {
    plan(xml.parent(child)).deletions.add(new Deletion(child, from, to));
  }

  private Plan plan(int run) {
    return plans.computeIfAbsent(run, any -> new Plan());
  }

  /** Returns a run's first child that is no property, or -1. */
  int firstContent(int run) {
    int child = xml.firstChild(run);
    while (child >= 0 && xml.is(child, "rPr")) {
      child = xml.next(child);
    }
    return child;
  }

  /** Returns the number of characters that a run's child stands for. */
  int length(int child) {
    return xml.is(child, "t") ? xml.content(child).length() : 1;
  }

  /** Returns a run's properties in XML, or nothing. */
  private String properties(int run) {
    int child = xml.firstChild(run);
    return child >= 0 && xml.is(child, "rPr") ? xml.raw(child) : "";
  }

  /**
   * Puts in a text, as an insertion with the look of the run it is put into.
   *
   * @param child the run's child at whose start or end, or in whose text it stands
   */
  void insertText(int child, int offset, Rank rank, String text) {
    int run = xml.parent(child);
    int around = xml.parent(run);
    String markup = insertion(run, text);
    if (around < 0 || !xml.is(around, "ins")) {
      insert(child, offset, rank, markup);
    } else if (xml.next(run) < 0 && xml.next(child) < 0 && offset == length(child)) {
      after(around, rank, markup);
    } else if (xml.firstChild(around) == run && firstContent(run) == child && offset == 0) {
      before(around, rank, markup);
    } else {
      // Inside of another one's insertion it would be theirs: theirs ends before and goes on after.
      String name = xml.prefix(around) + "ins";
      insert(child, offset, rank, "</" + name + ">" + markup + withFreshIds(xml.startTag(around)));
    }
  }

  private String insertion(int run, String text) {
    String p = prefix(run);
    StringBuilder markup = new StringBuilder();
    markup.append('<').append(p).append("ins").append(declaration(run)).append(revision(p));
    markup.append("><").append(p).append("r>").append(propertiesWithoutHistory(run));
    appendText(markup, p, text);
    return markup.append("</").append(p).append("r></").append(p).append("ins>").toString();
  }

  /** Adds the elements that stand for a text: line ends and tabs have their own. */
  static void appendText(StringBuilder markup, String prefix, String text) {
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '\n' || c == '\t') {
        if (i > from) {
          markup.append('<').append(prefix).append("t xml:space=\"preserve\">");
          markup.append(Markup.escape(text.substring(from, i)));
          markup.append("</").append(prefix).append("t>");
        }
        if (i < text.length()) {
          markup.append('<').append(prefix).append(c == '\t' ? "tab/>" : "br/>");
        }
        from = i + 1;
      }
    }
  }

  private String propertiesWithoutHistory(int run) {
    int child = xml.firstChild(run);
    if (child < 0 || !xml.is(child, "rPr")) {
      return "";
    }
    for (int c = xml.firstChild(child); c >= 0; c = xml.next(c)) {
      if (xml.is(c, "rPrChange")) {
        return xml.text().substring(xml.start(child), xml.start(c))
            + xml.text().substring(xml.end(c), xml.end(child));
      }
    }
    return xml.raw(child);
  }

  private String revision(String prefix) {
    return " " + prefix + "id=\"" + ids.next() + "\" " + prefix + "author=\"" + author + "\"";
  }

  /** Returns the prefix, with its colon, for elements and attributes that are put in here. */
  String prefix(int element) {
    String prefix = xml.wordPrefix(element);
    return prefix == null ? "w:" : prefix;
  }

  /** Returns the declaration of that prefix where it is needed. */
  String declaration(int element) {
    return xml.wordPrefix(element) != null
        ? ""
        : " xmlns:w=\"" + xml.namespace(element, xml.prefix(element)) + "\"";
  }

  /** Returns XML in which every number of a revision is a new one. */
  private String withFreshIds(String markup) {
    StringBuilder fresh = new StringBuilder();
    int from = 0;
    int at;
    while ((at = markup.indexOf(":id=", from)) >= 0) {
      int end = markup.indexOf(markup.charAt(at + 4), at + 5);
      fresh.append(markup, from, at + 5).append(ids.next());
      from = end;
    }
    return fresh.append(markup, from, markup.length()).toString();
  }

  /** Returns the XML without the elements that go away, and nothing else changed. */
  String withoutRemoved() {
    List<Integer> gone = new ArrayList<>();
    for (int e = removed.nextSetBit(0); e >= 0; e = removed.nextSetBit(e + 1)) {
      gone.add(e);
    }
    return xml.with(gone, "");
  }

  /** Returns the changed XML. */
  String result() {
    for (Map.Entry<Integer, Plan> entry : plans.entrySet()) {
      int run = entry.getKey();
      patches.add(
          new Patch(xml.start(run), xml.end(run), Rank.INSERTION, rewrite(run, entry.getValue())));
    }
    for (int e = removed.nextSetBit(0); e >= 0; e = removed.nextSetBit(e + 1)) {
      if (!plans.containsKey(xml.parent(e))) {
        patches.add(new Patch(xml.start(e), xml.end(e), Rank.INSERTION, ""));
      }
    }
    // What is put before an element comes before what takes its place.
    patches.sort(PartEditor::inOrder);
    String text = xml.text();
    StringBuilder changed = new StringBuilder(text.length() + text.length() / 2);
    int from = 0;
    for (Patch patch : patches) {
      changed.append(text, from, patch.from()).append(patch.markup());
      from = patch.to();
    }
    return changed.append(text, from, text.length()).toString();
  }

  // Comparator.comparingInt would cost a start 10 ms: no class archive holds what it makes.
  private static int inOrder(Patch one, Patch other) {
    return one.from() != other.from()
        ? Integer.compare(one.from(), other.from())
        : one.to() != other.to()
            ? Integer.compare(one.to(), other.to())
            : one.rank().compareTo(other.rank());
  }

  private static int inOrder(Event one, Event other) {
    return one.child() != other.child()
        ? Integer.compare(one.child(), other.child())
        : one.offset() != other.offset()
            ? Integer.compare(one.offset(), other.offset())
            : one.rank().compareTo(other.rank());
  }

  /** Writes a run as several, with what is put between them. */
  private String rewrite(int run, Plan plan) {
    Pieces pieces = new Pieces(run);
    plan.events.sort(PartEditor::inOrder);
    int event = 0;
    for (int child = firstContent(run); child >= 0; child = xml.next(child)) {
      int length = length(child);
      int at = 0;
      boolean written = false;
      while (true) {
        while (event < plan.events.size()
            && plan.events.get(event).child() == child
            && plan.events.get(event).offset() <= at) {
          pieces.put(plan.events.get(event++).markup());
        }
        if (at >= length && (written || length > 0)) {
          break;
        }
        int to = length;
        if (event < plan.events.size() && plan.events.get(event).child() == child) {
          to = Math.min(to, plan.events.get(event).offset());
        }
        boolean deleted = false;
        for (Deletion deletion : plan.deletions) {
          if (deletion.child() == child) {
            if (deletion.from() > at) {
              to = Math.min(to, deletion.from());
            } else if (deletion.to() > at) {
              deleted = true;
              to = Math.min(to, deletion.to());
            }
          }
        }
        pieces.add(child, at, to, length, deleted);
        written = true;
        at = to;
      }
    }
    return pieces.finish();
  }

  /** The runs that one run becomes. */
  private final class Pieces {
    private final int run;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder content = new StringBuilder();
    private boolean deleted;
    private boolean whole = true;
    private int written;
    private int contentAt;
    private int contentEnd;

    Pieces(int run) {
      this.run = run;
    }

    void put(String markup) {
      flush();
      out.append(markup);
    }

    void add(int child, int from, int to, int length, boolean delete) {
      if (delete != deleted) {
        flush();
        deleted = delete;
      }
      if (removed.get(child)) {
        whole = false;
        return;
      }
      boolean all = from == 0 && to == length;
      boolean text = xml.is(child, "t");
      whole &= all && !delete;
      if (all && !(delete && text)) {
        content.append(xml.raw(child));
        return;
      }
      String name = prefix(run) + (delete ? "delText" : "t");
      content.append('<').append(name).append(declaration(run)).append(" xml:space=\"preserve\">");
      content.append(xml.content(child, from, to));
      content.append("</").append(name).append('>');
    }

    private void flush() {
      if (content.length() == 0) {
        return;
      }
      contentAt = out.length();
      String p = prefix(run);
      if (deleted) {
        out.append('<').append(p).append("del").append(declaration(run)).append(revision(p));
        out.append('>');
      }
      String properties = properties(run);
      out.append(xml.startTag(run));
      out.append(written == 0 ? properties : withFreshIds(properties));
      out.append(content).append("</").append(xml.prefix(run)).append("r>");
      if (deleted) {
        out.append("</").append(p).append("del>");
      }
      contentEnd = out.length();
      content.setLength(0);
      written++;
    }

    String finish() {
      flush();
      if (whole && written == 1) {
        // The run was not split: its own characters stay.
        out.replace(contentAt, contentEnd, xml.raw(run));
      }
      return out.toString();
    }
  }
}
