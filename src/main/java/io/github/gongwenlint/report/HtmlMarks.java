package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.report.ThingsToCheck.Thing;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the text of a draft with a mark at each diagnostic and at each thing that is checked by
 * eye; a very long paragraph is cut to what is around its marks.
 */
final class HtmlMarks {
  /** The longest paragraph that is shown whole. */
  private static final int LONG_LINE = 3_000;

  /** What is shown of a longer one on both sides of a mark. */
  private static final int AROUND = 120;

  /** Instead of where a note is: its number stands in an earlier line. */
  private static final String NO_NUMBER = "\0";

  private static final int SUBJECTS = Subject.values().length;

  private final int id;
  private final Document document;
  private final List<Diagnostic> all;
  private final ThingsToCheck things;

  /** A line of the text and what starts in it. */
  record Line(int start, int end, List<Note> notes) {}

  /** A diagnostic and its number in the file, from 1. */
  record Note(int number, Diagnostic diagnostic, String where) {}

  /**
   * Marks one draft.
   *
   * @param id its number on the page, which the names of its anchors begin with
   * @param all its diagnostics in the order of the text
   */
  HtmlMarks(int id, Document document, List<Diagnostic> all) {
    this.id = id;
    this.document = document;
    this.all = all;
    this.things = new ThingsToCheck(document);
  }

  /** Writes a line and returns the things to check in it. */
  List<Thing> line(StringBuilder text, Line line) {
    List<Thing> found = new ArrayList<>();
    if (line.end() - line.start() <= LONG_LINE) {
      found.addAll(things.in(line.start(), line.end()));
      marked(text, line.notes(), found, line.start(), line.end());
    } else {
      windows(text, line, found);
    }
    return found;
  }

  /** Writes of a very long line what is around its marks. */
  private void windows(StringBuilder text, Line line, List<Thing> found) {
    int shown = line.start();
    List<Note> pending = new ArrayList<>();
    int from = line.start();
    int to = Math.min(line.end(), from + AROUND);
    for (int i = 0; i <= line.notes().size(); i++) {
      Note note = i < line.notes().size() ? line.notes().get(i) : null;
      int start = note == null ? line.end() : note.diagnostic().span().start() - AROUND;
      if (note == null || start > to) {
        from = whole(document.chars(), from);
        to = whole(document.chars(), to);
        if (from > shown) {
          text.append("<span class=\"cut\">……</span>");
        }
        List<Thing> here = things.in(from, to);
        found.addAll(here);
        marked(text, pending, here, from, to);
        pending.clear();
        shown = to;
        from = Math.max(line.start(), start);
      }
      if (note != null) {
        pending.add(note);
        Span span = note.diagnostic().span();
        int end = Math.min(span.end(), span.start() + LONG_LINE);
        to = Math.max(to, Math.min(line.end(), end + AROUND));
      }
    }
    if (shown < line.end()) {
      text.append("<span class=\"cut\">……</span>");
    }
  }

  private static int whole(char[] text, int offset) {
    boolean inside =
        offset > 0
            && offset < text.length
            && Character.isLowSurrogate(text[offset])
            && Character.isHighSurrogate(text[offset - 1]);
    return inside ? offset - 1 : offset;
  }

  /** Writes a piece of text with the marks of all that touches it. */
  private void marked(StringBuilder text, List<Note> notes, List<Thing> here, int from, int to) {
    List<Integer> cuts = new ArrayList<>();
    List<Note> touching = new ArrayList<>(earlier(notes, from));
    touching.addAll(notes);
    cuts.add(from);
    cuts.add(to);
    for (Note note : touching) {
      Span span = note.diagnostic().span();
      cuts.add(Math.max(from, Math.min(to, span.start())));
      cuts.add(Math.max(from, Math.min(to, span.end())));
    }
    for (Thing thing : here) {
      cuts.add(thing.start());
      cuts.add(thing.end());
    }
    cuts.sort(null);
    char[] chars = document.chars();
    for (int i = 0; i < cuts.size(); i++) {
      int start = cuts.get(i);
      if (i > 0 && start == cuts.get(i - 1)) {
        continue;
      }
      numbers(text, touching, start, from, to);
      int end = start;
      for (int j = i + 1; j < cuts.size() && end == start; j++) {
        end = cuts.get(j);
      }
      if (end > start) {
        piece(text, chars, touching, here, start, end);
      }
    }
  }

  /** Returns the diagnostics that begin in a line before and reach into this one. */
  private List<Note> earlier(List<Note> notes, int from) {
    int index = notes.isEmpty() ? -1 : notes.get(0).number() - 1;
    if (index < 0) {
      int low = 0;
      int high = all.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (all.get(middle).span().start() < from) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      index = low;
    }
    List<Note> found = new ArrayList<>();
    // A mark over many paragraphs is rare; a few steps back find it.
    for (int i = index - 1; i >= 0 && i >= index - 8; i--) {
      if (all.get(i).span().end() > from && all.get(i).span().start() < from) {
        found.add(new Note(i + 1, all.get(i), NO_NUMBER));
      }
    }
    return found;
  }

  /** Writes before a mark the number of its note, and for a mark of no length the mark. */
  private void numbers(StringBuilder text, List<Note> touching, int start, int from, int to) {
    for (Note note : touching) {
      Diagnostic diagnostic = note.diagnostic();
      int at = diagnostic.span().start();
      boolean here = at == start || (start == to && at > to && at >= from);
      if (!here || note.where().equals(NO_NUMBER)) {
        continue;
      }
      int view = diagnostic.rule().subject().number();
      text.append("<a class=\"ref ")
          .append(diagnostic.severity().id())
          .append(" k")
          .append(view)
          .append("\" id=\"m")
          .append(id)
          .append('-')
          .append(note.number())
          .append("\" href=\"#n")
          .append(id)
          .append('-')
          .append(note.number())
          .append("\">")
          .append(note.number())
          .append("</a>");
      if (diagnostic.span().length() == 0) {
        text.append("<mark class=\"gap ")
            .append(diagnostic.severity().id())
            .append(" k")
            .append(view)
            .append("\">‸</mark>");
      }
    }
  }

  private static void piece(
      StringBuilder text,
      char[] chars,
      List<Note> touching,
      List<Thing> things,
      int start,
      int end) {
    Severity worst = null;
    int shown = 0;
    for (Note note : touching) {
      Span span = note.diagnostic().span();
      if (span.start() <= start && span.end() >= end && span.length() > 0) {
        Severity severity = note.diagnostic().severity();
        worst = worst == null || severity.isAtLeast(worst) ? severity : worst;
        shown |= 1 << (note.diagnostic().rule().subject().number() - 1);
      }
    }
    int listed = 0;
    for (Thing thing : things) {
      if (thing.start() <= start && thing.end() >= end) {
        listed |= 1 << (thing.view().number() - 1);
      }
    }
    if (worst != null) {
      text.append("<mark class=\"").append(worst.id());
      classes(text, " k", shown);
      text.append("\">");
    }
    if (listed != 0) {
      text.append("<i class=\"thing");
      classes(text, " g", listed);
      text.append("\">");
    }
    Html.append(text, chars, start, end);
    if (listed != 0) {
      text.append("</i>");
    }
    if (worst != null) {
      text.append("</mark>");
    }
  }

  private static void classes(StringBuilder text, String prefix, int bits) {
    for (int i = 0; i < SUBJECTS; i++) {
      if ((bits & 1 << i) != 0) {
        text.append(prefix).append(i + 1);
      }
    }
  }
}
