package io.github.gongwenlint.engine;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the suppressions in a Markdown file, which are HTML comments: {@code <!-- gongwen-ignore
 * RULE: why -->} for the next paragraph, {@code gongwen-ignore-start} and {@code
 * gongwen-ignore-end} around several, {@code gongwen-ignore-file} for all. A paragraph is what
 * stands up to the next blank line, a whole list or table too. Comments inside of code are code.
 */
final class MarkdownSuppressions {
  private static final String WORD = "gongwen-ignore";

  private final Document document;
  private final char[] source;
  private final List<Suppression> found = new ArrayList<>();
  private final List<Suppression> open = new ArrayList<>();

  private MarkdownSuppressions(Document document) {
    this.document = document;
    this.source = document.source().source();
  }

  static List<Suppression> of(Document document) {
    char[] source = document.source().source();
    int last = source.length - 4 - WORD.length();
    MarkdownSuppressions finder = null;
    for (int i = 0; i < last; i++) {
      if (source[i] == '<'
          && source[i + 1] == '!'
          && source[i + 2] == '-'
          && source[i + 3] == '-') {
        if (finder == null) {
          finder = new MarkdownSuppressions(document);
        }
        i = finder.comment(i);
      }
    }
    if (finder == null) {
      return List.of();
    }
    for (Suppression never : finder.open) {
      finder.found.add(never);
    }
    return finder.found;
  }

  /** Reads the comment at {@code start} and returns the offset of its last character. */
  private int comment(int start) {
    int i = start + 4;
    while (i < source.length && Chars.isSpace(source[i])) {
      i++;
    }
    if (!startsWith(WORD, i)) {
      return start + 3;
    }
    int close = i;
    while (close + 2 < source.length && !startsWith("-->", close)) {
      close++;
    }
    if (close + 2 >= source.length || isCode(start)) {
      return start + 3;
    }
    int from = i + WORD.length();
    String kind = "";
    for (String known : List.of("-start", "-end", "-file")) {
      if (startsWith(known, from)) {
        kind = known;
      }
    }
    String written = new String(source, from + kind.length(), close - from - kind.length());
    boolean isWish = written.isEmpty() || Chars.isSpace(written.charAt(0)) || isColon(written);
    if (isWish) {
      suppression(kind, written, new Span(start, close + 3));
    }
    return close + 2;
  }

  private static boolean isColon(String written) {
    return written.charAt(0) == ':' || written.charAt(0) == '：';
  }

  private void suppression(String kind, String written, Span comment) {
    Span place = shown(comment.end());
    switch (kind) {
      case "-start" ->
          open.add(
              Suppression.of(written, text(comment.end(), source.length), place)
                  .from(List.of(comment), "gongwen-ignore-start"));
      case "-end" -> end(written, comment, place);
      case "-file" ->
          found.add(
              Suppression.of(written, new Span(0, document.length()), place)
                  .from(List.of(comment), "gongwen-ignore-file"));
      default ->
          found.add(
              Suppression.of(written, paragraph(comment), place)
                  .from(List.of(comment), "gongwen-ignore"));
    }
  }

  /** Ends what was begun last, or last with the same rules where rules are named. */
  private void end(String written, Span comment, Span place) {
    Suppression end = Suppression.of(written, place, place);
    for (int i = open.size() - 1; i >= 0; i--) {
      Suppression begun = open.get(i);
      if (end.rules().isEmpty() || end.rules().equals(begun.rules())) {
        open.remove(i);
        int from = begun.origin().get(0).end();
        found.add(
            new Suppression(
                text(from, comment.start()),
                begun.rules(),
                begun.reason(),
                begun.place(),
                List.of(begun.origin().get(0), comment),
                begun.keyword()));
        return;
      }
    }
    // There is nothing to end: a mark without use.
    found.add(
        new Suppression(
            place, List.of(), "", place, List.of(comment), Suppression.END_WITHOUT_START));
  }

  /** Returns the text up to the blank line behind a comment, or around it inside a paragraph. */
  private Span paragraph(Span comment) {
    int from = comment.start();
    while (from > 0 && !Chars.isLineEnd(source[from - 1])) {
      from--;
    }
    int end = comment.end();
    if (isBlank(from, comment.start())) {
      // The comment has its line for itself; blank lines may follow it.
      from = comment.end();
      while (end < source.length && isWhite(source[end])) {
        end++;
      }
    } else {
      while (from > 0 && !isBlankBefore(from)) {
        from--;
      }
    }
    while (end < source.length && !(Chars.isLineEnd(source[end]) && isBlankAfter(end))) {
      end++;
    }
    return text(from, end);
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isSpace(source[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWhite(char c) {
    return Chars.isSpace(c) || Chars.isLineEnd(c);
  }

  /** Tells whether a line begins at {@code at} and the one before it is blank. */
  private boolean isBlankBefore(int at) {
    if (!Chars.isLineEnd(source[at - 1])) {
      return false;
    }
    int i = at - 1;
    if (source[i] == '\n' && i > 0 && source[i - 1] == '\r') {
      i--;
    }
    while (i > 0 && Chars.isSpace(source[i - 1]) && !Chars.isLineEnd(source[i - 1])) {
      i--;
    }
    return i == 0 || Chars.isLineEnd(source[i - 1]);
  }

  /** Tells whether the line behind the line end at {@code at} is blank. */
  private boolean isBlankAfter(int at) {
    int i = at + 1;
    if (source[at] == '\r' && i < source.length && source[i] == '\n') {
      i++;
    }
    while (i < source.length && Chars.isSpace(source[i]) && !Chars.isLineEnd(source[i])) {
      i++;
    }
    return i == source.length || Chars.isLineEnd(source[i]);
  }

  /** Tells whether a place is inside a fenced code block or between backticks of its line. */
  private boolean isCode(int at) {
    boolean fenced = false;
    char mark = 0;
    int ticks = 0;
    int line = 0;
    for (int i = 0; i < at; i++) {
      char c = source[i];
      if (Chars.isLineEnd(c)) {
        line = i + 1;
        ticks = 0;
      } else if ((c == '`' || c == '~')
          && isBlank(line, i)
          && i - line < 4
          && i + 2 < source.length
          && source[i + 1] == c
          && source[i + 2] == c
          && (!fenced || mark == c)) {
        fenced = !fenced;
        mark = c;
        while (i < at && !Chars.isLineEnd(source[i])) {
          i++;
        }
        i--;
      } else if (c == '`') {
        ticks++;
      }
    }
    return fenced || ticks % 2 == 1;
  }

  private boolean startsWith(String word, int at) {
    if (at < 0 || at + word.length() > source.length) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (source[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the text that stands between two offsets of the source. */
  private Span text(int from, int to) {
    int start = offset(from);
    return new Span(start, Math.max(start, offset(to)));
  }

  /** Returns the offset of the first character of the text that stands at or behind a place. */
  private int offset(int place) {
    SourceMap map = document.source();
    int low = 0;
    int high = document.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (map.toSource(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the character at which something is said about a comment that ends at a place. */
  private Span shown(int place) {
    int length = document.length();
    int at = offset(place);
    while (at < length - 1 && Chars.isLineEnd(document.chars()[at])) {
      at++;
    }
    return at < length ? new Span(at, at + 1) : new Span(Math.max(0, length - 1), length);
  }
}
