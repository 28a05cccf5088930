package io.github.gongwenlint.engine;

import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an author wrote so that some rules report nothing in some place. It has no effect without a
 * reason.
 *
 * @param span where nothing is to be reported, in UTF-16 offsets of the document's text
 * @param rules ids of rules, names of categories, or {@code all}
 * @param reason why, or empty where none was given
 * @param place where it stands itself or shows, for what is to be said about it
 * @param origin the comments it is written in, in offsets of the source; empty when it is written
 *     elsewhere than in the text of the file
 * @param keyword the word it is written with in the file's text, or empty
 * @param comment the id of the Word comment that it is written in, or empty
 */
public record Suppression(
    Span span,
    List<String> rules,
    String reason,
    Span place,
    List<Span> origin,
    String keyword,
    String comment) {
  /** The keyword of the end of a range that was never begun. */
  static final String END_WITHOUT_START = "gongwen-ignore-end";

  public Suppression {
    rules = List.copyOf(rules);
    origin = List.copyOf(origin);
  }

  /** A suppression that is written outside of the file's text. */
  public Suppression(Span span, List<String> rules, String reason, Span place) {
    this(span, rules, reason, place, List.of(), "", "");
  }

  /** A suppression that is written in the file's text. */
  Suppression(
      Span span, List<String> rules, String reason, Span place, List<Span> origin, String keyword) {
    this(span, rules, reason, place, origin, keyword, "");
  }

  /** The same suppression, written in a comment of a Word file. */
  Suppression in(String wordComment) {
    return new Suppression(span, rules, reason, place, origin, keyword, wordComment);
  }

  /** The same suppression, written in the file's text. */
  Suppression from(List<Span> comments, String word) {
    return new Suppression(span, rules, reason, place, comments, word);
  }

  /**
   * Reads what an author wrote: the rules, separated by commas, and after a space the reason, as in
   * {@code doubled-word，typo 引用原文}.
   */
  public static Suppression of(String written, Span span, Span place) {
    List<String> rules = new ArrayList<>();
    int i = 0;
    for (Span name : names(written, i)) {
      rules.add(written.substring(name.start(), name.end()));
      i = name.end();
    }
    if (!rules.isEmpty()) {
      i = behindComma(written, i);
    }
    while (i < written.length()
        && (isSpace(written.charAt(i)) || ":：-—".indexOf(written.charAt(i)) >= 0)) {
      i++;
    }
    return new Suppression(span, rules, written.substring(i).strip(), place);
  }

  /**
   * Returns the edit that takes some rules out of a comment, where others stay; null when the
   * comment names no rules.
   *
   * @param comment where it stands in {@code source}: its mark, a keyword, the rules
   */
  static @Nullable Edit withoutNames(char[] source, Span comment, List<String> names) {
    String written = new String(source, comment.start(), comment.length());
    int i = "<!--".length();
    while (i < written.length() && !isOfName(written.charAt(i))) {
      i++;
    }
    while (i < written.length() && isOfName(written.charAt(i))) {
      i++;
    }
    List<String> kept = new ArrayList<>();
    String between = ",";
    int first = -1;
    int last = -1;
    for (Span at : names(written, i)) {
      if (first < 0) {
        first = at.start();
      } else if (kept.size() <= 1) {
        between = written.substring(last, at.start());
      }
      last = at.end();
      String name = written.substring(at.start(), at.end());
      if (!names.contains(name)) {
        kept.add(name);
      }
    }
    return kept.isEmpty()
        ? null
        : new Edit(
            new Span(comment.start() + first, comment.start() + last), String.join(between, kept));
  }

  /** Returns where the names stand that begin at {@code start} and are separated by commas. */
  private static List<Span> names(String written, int start) {
    List<Span> names = new ArrayList<>();
    int from = skip(written, start);
    int to = endOfName(written, from);
    while (to > from) {
      names.add(new Span(from, to));
      int next = behindComma(written, to);
      from = next == to ? to : skip(written, next);
      to = endOfName(written, from);
    }
    return names;
  }

  private static int endOfName(String written, int from) {
    int i = from;
    while (i < written.length() && isOfName(written.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns where it goes on behind a comma at or after {@code i}, or {@code i} without one. */
  private static int behindComma(String written, int i) {
    int comma = skip(written, i);
    return comma < written.length() && ",，、".indexOf(written.charAt(comma)) >= 0 ? comma + 1 : i;
  }

  private static int skip(String written, int from) {
    int i = from;
    while (i < written.length() && isSpace(written.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u3000' || c == '\u00a0';
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || c == '-';
  }
}
