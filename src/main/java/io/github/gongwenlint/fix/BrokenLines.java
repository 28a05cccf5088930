package io.github.gongwenlint.fix;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.LineMap;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Leads edits of plain text to a file whose paragraphs are broken into lines.
 *
 * <p>Where an edit goes over a line end, the line end stays and each line gets its share, so that
 * no line becomes longer than a page is wide; it goes only when what is left of the lines has room
 * in one. What stands between two lines, such as a page's number, always stays.
 */
final class BrokenLines {
  /** What does not begin a line. */
  private static final String NO_START = "，。、；：？！）》〉】〕”’」』％%";

  private BrokenLines() {}

  /**
   * Returns what an edit of the text means in its source, in order.
   *
   * @param edit an edit that replaces something
   * @return one edit, or several where lines end inside of it; none when it goes over more than one
   *     place that must stay
   */
  static List<Edit> inSource(Document document, Edit edit) {
    SourceMap map = document.source();
    char[] source = map.source();
    int start = map.toSource(edit.span().start());
    int end = map.endToSource(edit.span().end());
    Span kept = null;
    Span first = null;
    int before = start;
    for (int i = edit.span().start() + 1; i < edit.span().end(); i++) {
      int at = map.toSource(i);
      if (Chars.isLineEnd(source[at]) && !Chars.isLineEnd(document.chars()[i])) {
        // A line end that is read as a space is no less one.
        continue;
      }
      if (at > before + 1) {
        Span gap = new Span(before + 1, at);
        if (!isBlank(source, gap)) {
          if (kept != null) {
            return List.of();
          }
          kept = gap;
        } else if (first == null && holdsLineEnd(source, gap)) {
          first = gap;
        }
      }
      before = at;
    }
    Span gap = kept == null ? first : kept;
    if (gap == null || (kept == null && fits(map, start, end, edit.text()))) {
      return List.of(new Edit(new Span(start, end), edit.text()));
    }
    int share = share(map, start, gap, edit.text());
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit(new Span(start, gap.start()), edit.text().substring(0, share)));
    edits.add(new Edit(new Span(gap.end(), end), edit.text().substring(share)));
    return edits;
  }

  private static boolean isBlank(char[] source, Span gap) {
    for (int i = gap.start(); i < gap.end(); i++) {
      if (!Chars.isSpace(source[i]) && !Chars.isZeroWidth(source[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean holdsLineEnd(char[] source, Span gap) {
    for (int i = gap.start(); i < gap.end(); i++) {
      if (Chars.isLineEnd(source[i])) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether what an edit leaves of several lines is no longer than one of them was. */
  private static boolean fits(SourceMap map, int start, int end, String text) {
    LineMap lines = map.lines();
    int first = lines.line(start);
    int last = lines.line(end);
    int left = columns(map.source(), lines.start(first), start);
    int right = columns(map.source(), end, contentEnd(map, last));
    int widest = 0;
    for (int line = first; line <= last; line++) {
      widest = Math.max(widest, columns(map.source(), lines.start(line), contentEnd(map, line)));
    }
    return left + columns(text.toCharArray(), 0, text.length()) + right <= widest;
  }

  private static int contentEnd(SourceMap map, int line) {
    int end = map.lines().end(line);
    while (end > map.lines().start(line) && Chars.isSpace(map.source()[end - 1])) {
      end--;
    }
    return end;
  }

  /** Returns how many characters of a replacement stand in the first line: as many as before. */
  private static int share(SourceMap map, int start, Span gap, String text) {
    int room = columns(map.source(), start, gap.start());
    int share = 0;
    int used = 0;
    while (share < text.length()) {
      used += columns(text.charAt(share));
      if (used > room) {
        break;
      }
      share++;
    }
    // Marks stay with what they close, numbers and pairs of surrogates in one piece.
    while (share < text.length() && NO_START.indexOf(text.charAt(share)) >= 0) {
      share++;
    }
    while (share > 0 && share < text.length() && isWithin(text, share)) {
      share--;
    }
    return share;
  }

  private static boolean isWithin(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return Character.isLowSurrogate(after)
        || (before > ' ' && before < 0x7f && after > ' ' && after < 0x7f);
  }

  private static int columns(char[] text, int from, int to) {
    int columns = 0;
    for (int i = from; i < to; i++) {
      columns += columns(text[i]);
    }
    return columns;
  }

  private static int columns(char c) {
    return Chars.isZeroWidth(c) ? 0 : Chars.isWide(c) ? 2 : 1;
  }
}
