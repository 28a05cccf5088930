package io.github.gongwenlint.fix;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Encodings.UndecodableException;
import io.github.gongwenlint.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies fixes to plain text and Markdown until there is none left, and leaves everything else of
 * a file as it is: encoding, byte order mark, line ends, markup.
 *
 * <p>Each round is verified: the changed file, read again, must have the very text that the fixes
 * mean. A fix that would touch markup, or change what a reader of the file sees elsewhere, is left
 * to a person.
 */
public final class TextFixer {
  /** Fixes call for others, but not for many. */
  private static final int MOST_ROUNDS = 20;

  private TextFixer() {}

  /** Checks a document, again and again while it is being fixed. */
  public interface Lint {
    /** Returns what is to be reported in a document. */
    Found check(Document document);

    /** Is told that these edits, in offsets of the source, have been made since. */
    default void moved(List<Edit> edits) {}
  }

  /**
   * What was found in a document.
   *
   * @param diagnostics what is reported
   * @param removals fixes of the source, not of the text: they take away marks without use
   */
  public record Found(List<Diagnostic> diagnostics, List<Fix> removals) {
    public Found {
      diagnostics = List.copyOf(diagnostics);
      removals = List.copyOf(removals);
    }
  }

  /** A fixed file. */
  public static final class Fixed {
    private final String before;
    private final String after;
    private final byte[] bytes;
    private final int count;

    private Fixed(String before, String after, byte[] bytes, int count) {
      this.before = before;
      this.after = after;
      this.bytes = bytes;
      this.count = count;
    }

    /** Returns the source as it was. */
    public String before() {
      return before;
    }

    /** Returns the source with the fixes. */
    public String after() {
      return after;
    }

    /** Returns the file with the fixes; the same as before when there were none. */
    public byte[] bytes() {
      return bytes.clone();
    }

    /** Returns how many fixes were made. */
    public int count() {
      return count;
    }
  }

  /**
   * Fixes a file.
   *
   * @param name its name, whose ending says the format
   * @return null when the file's encoding cannot be written as it was, or is none
   */
  public static @Nullable Fixed fix(String name, byte[] bytes, Fixes.Level level, Lint lint)
      throws UnreadableException {
    TextBytes form;
    try {
      form = TextBytes.of(bytes);
    } catch (UndecodableException e) {
      return null;
    }
    if (form == null) {
      return null;
    }
    String source = form.text();
    Set<String> seen = new HashSet<>();
    seen.add(source);
    int count = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Document document = read(name, form, source);
      if (document == null) {
        break;
      }
      Found found = lint.check(document);
      Step step = step(name, form, document, source, found, level);
      if (step == null || !seen.add(step.source())) {
        break;
      }
      lint.moved(step.edits());
      source = step.source();
      count += step.count();
    }
    byte[] fixed = count == 0 ? bytes : form.bytes(source);
    return fixed == null ? null : new Fixed(form.text(), source, fixed, count);
  }

  /**
   * Makes some edits in a file, whose encoding and byte order mark stay.
   *
   * @param edits in offsets of the source, in order, not overlapping
   * @return null when the file's encoding cannot be written as it was, or is none
   */
  public static byte @Nullable [] edited(byte[] bytes, List<Edit> edits) {
    try {
      TextBytes form = TextBytes.of(bytes);
      return form == null ? null : form.bytes(Fixes.apply(form.text(), edits));
    } catch (UndecodableException e) {
      return null;
    }
  }

  private static @Nullable Document read(String name, TextBytes form, String source)
      throws UnreadableException {
    byte[] bytes = form.bytes(source);
    return bytes == null ? null : Readers.read(name, bytes);
  }

  private record Step(String source, List<Edit> edits, int count) {}

  /** Makes the fixes that go together, or returns null when there are none. */
  private static @Nullable Step step(
      String name, TextBytes form, Document document, String source, Found found, Fixes.Level level)
      throws UnreadableException {
    List<Diagnostic> possible = new ArrayList<>();
    for (Diagnostic diagnostic : found.diagnostics()) {
      if (diagnostic.fixes().size() == 1
          && !inSource(document, diagnostic.fixes().get(0).edits()).isEmpty()) {
        possible.add(diagnostic);
      }
    }
    List<List<Edit>> wanted = new ArrayList<>();
    List<List<Edit>> ofText = new ArrayList<>();
    for (Fixes.Chosen chosen : Fixes.choose(possible, level)) {
      wanted.add(inSource(document, chosen.fix().edits()));
      ofText.add(chosen.fix().edits());
    }
    Step all = most(name, form, document, source, wanted, ofText);
    if (all != null) {
      return all;
    }
    return removed(name, form, document, source, found.removals(), level);
  }

  /**
   * Makes as many fixes together as do what they mean. Those that do not are found by halves: there
   * are few, and every try reads the whole file.
   */
  private static @Nullable Step most(
      String name,
      TextBytes form,
      Document document,
      String source,
      List<List<Edit>> wanted,
      List<List<Edit>> ofText)
      throws UnreadableException {
    List<List<Edit>> made = new ArrayList<>();
    List<List<Edit>> meant = new ArrayList<>();
    Step best = null;
    Deque<int[]> parts = new ArrayDeque<>();
    parts.push(new int[] {0, wanted.size()});
    while (!parts.isEmpty()) {
      int[] part = parts.pop();
      if (part[0] == part[1]) {
        continue;
      }
      int count = made.size();
      made.addAll(wanted.subList(part[0], part[1]));
      meant.addAll(ofText.subList(part[0], part[1]));
      Step step = tried(name, form, document, source, made, meant);
      if (step != null) {
        best = step;
        continue;
      }
      made.subList(count, made.size()).clear();
      meant.subList(count, meant.size()).clear();
      if (part[1] - part[0] > 1) {
        int middle = (part[0] + part[1]) / 2;
        parts.push(new int[] {middle, part[1]});
        parts.push(new int[] {part[0], middle});
      }
    }
    return best;
  }

  /** Takes marks without use away, when there is nothing else to do. */
  private static @Nullable Step removed(
      String name,
      TextBytes form,
      Document document,
      String source,
      List<Fix> removals,
      Fixes.Level level)
      throws UnreadableException {
    List<List<Edit>> wanted = new ArrayList<>();
    for (Fix fix : removals) {
      if (Fixes.may(fix, level)) {
        wanted.add(fix.edits());
      }
    }
    List<Edit> edits = ordered(wanted);
    if (edits.isEmpty() || overlap(edits)) {
      return null;
    }
    String changed = Fixes.apply(source, edits);
    Document again = read(name, form, changed);
    // A mark inside a paragraph is an object in the text: that may go, nothing else.
    boolean right = again != null && visible(again).equals(visible(document));
    return right && !changed.equals(source) ? new Step(changed, edits, wanted.size()) : null;
  }

  private static String visible(Document document) {
    return document.text(0, document.length()).replace("\ufffc", "");
  }

  private static @Nullable Step tried(
      String name,
      TextBytes form,
      Document document,
      String source,
      List<List<Edit>> wanted,
      List<List<Edit>> ofText)
      throws UnreadableException {
    List<Edit> edits = ordered(wanted);
    if (edits.isEmpty() || overlap(edits)) {
      return null;
    }
    String changed = Fixes.apply(source, edits);
    String meant = Fixes.apply(document.text(0, document.length()), ordered(ofText));
    Document again = read(name, form, changed);
    boolean right =
        again != null
            && again.format() == document.format()
            && (again.text(0, again.length()).equals(meant)
                || isWrappedAlike(document, again, meant, wanted.size()));
    return right && !changed.equals(source) ? new Step(changed, edits, wanted.size()) : null;
  }

  /**
   * Tells whether a file of wrapped lines has the text that was meant but for the ends of a few
   * paragraphs: a line that a fix made shorter may now look like the last one of its paragraph.
   */
  private static boolean isWrappedAlike(
      Document document, Document again, String meant, int fixes) {
    return document.format() == Document.Format.TEXT
        && document.length() < document.source().source().length
        && Math.abs(lines(again.text(0, again.length())) - lines(meant)) <= fixes
        && unbroken(again.text(0, again.length())).equals(unbroken(meant));
  }

  private static int lines(String text) {
    int lines = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lines++;
      }
    }
    return lines;
  }

  /** Returns a text without its line ends and the blanks behind them. */
  private static String unbroken(String text) {
    StringBuilder unbroken = new StringBuilder(text.length());
    boolean start = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Chars.isLineEnd(c)) {
        start = true;
      } else if (!start || !Chars.isSpace(c)) {
        start = false;
        unbroken.append(c);
      }
    }
    return unbroken.toString();
  }

  private static List<Edit> ordered(List<List<Edit>> lists) {
    List<Edit> all = new ArrayList<>();
    for (List<Edit> list : lists) {
      all.addAll(list);
    }
    all.sort(Comparator.comparing(Edit::span));
    return all;
  }

  private static boolean overlap(List<Edit> ordered) {
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i).span().start() < ordered.get(i - 1).span().end()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns a fix's edits in offsets of the source; none when one of them touches markup, or more
   * than a page's end.
   */
  private static List<Edit> inSource(Document document, List<Edit> edits) {
    List<Edit> mapped = new ArrayList<>();
    for (Edit edit : edits) {
      int count = mapped.size();
      boolean replaces = edit.span().length() > 0;
      if (replaces && document.format() == Document.Format.TEXT) {
        mapped.addAll(BrokenLines.inSource(document, edit));
      } else {
        Span span = inSource(document, edit);
        if (span != null) {
          mapped.add(new Edit(span, edit.text()));
        }
      }
      if (mapped.size() == count) {
        return List.of();
      }
    }
    return mapped;
  }

  private static @Nullable Span inSource(Document document, Edit edit) {
    SourceMap map = document.source();
    int start = edit.span().start();
    int end = edit.span().end();
    if (end > start) {
      Span span = new Span(map.toSource(start), map.endToSource(end));
      return isPlain(document, edit.span()) ? span : null;
    }
    // Something is inserted: right after the character before, unless markup may stand between.
    if (start == 0) {
      return new Span(map.toSource(0), map.toSource(0));
    }
    int after = map.endToSource(start);
    int before = start < document.length() ? map.toSource(start) : after;
    for (int i = after; i < before; i++) {
      char c = map.source()[i];
      if (!Chars.isSpace(c) && !Chars.isLineEnd(c) && !Chars.isZeroWidth(c)) {
        return null;
      }
    }
    return new Span(after, after);
  }

  /** Tells whether a span's characters stand side by side in the source, as they are. */
  private static boolean isPlain(Document document, Span span) {
    SourceMap map = document.source();
    char[] source = map.source();
    int first = map.toSource(span.start());
    for (int i = span.start(); i < span.end(); i++) {
      int at = first + i - span.start();
      if (map.toSource(i) != at || at >= source.length || source[at] != document.chars()[i]) {
        return false;
      }
    }
    return true;
  }
}
