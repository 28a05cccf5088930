package io.github.gongwenlint.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Markdown marks in a text that is no Markdown file, as an answer of an AI assistant has them
 * when it was pasted.
 *
 * <p>Only a heading ({@code ## 一、}), an emphasis that begins a line ({@code **加强领导**：}), a fence or
 * the second row of a table tells for certain that Markdown was pasted: an asterisk or a hyphen by
 * itself may be a hole or a dash. Where one of these stands, the rest is taken for Markdown too:
 * emphasis inside a line, code, list items, quotations, rules and tables. Written after CommonMark
 * 0.31.2, whose rules for emphasis are narrowed, since names wiped out by asterisks may stand in
 * the same text.
 */
public final class PastedMarkdown {
  /** A text without Markdown. */
  public static final PastedMarkdown NONE = new PastedMarkdown(List.of());

  private static final int LONGEST = 60;

  /** Headings of a lower level there are none. */
  private static final int DEEPEST = 6;

  /** What a hole of two asterisks stands before: {@code **县**局}. */
  private static final String AFTER_HOLE = "省市县区旗州镇乡村局委办厅院校同";

  /** What a mark does. */
  public enum Kind {
    HEADING("#", "标题"),
    STRONG("**", "加粗"),
    EMPHASIS("*", "强调"),
    CODE("`", "代码"),
    FENCE("```", "代码"),
    ITEM("-", "列表"),
    QUOTATION(">", "引用"),
    RULE("---", "分隔线"),
    TABLE("|", "表格");

    private final String sign;
    private final String label;

    Kind(String sign, String label) {
      this.sign = sign;
      this.label = label;
    }

    /** Returns how it is written. */
    public String sign() {
      return sign;
    }

    /** Returns what it is called in Chinese. */
    public String label() {
      return label;
    }
  }

  /**
   * A mark.
   *
   * @param kind what it does
   * @param open the mark itself, or the first of a pair
   * @param close the second of a pair, or an empty span behind {@code open}
   */
  public record Sign(Kind kind, Span open, Span close) {}

  private final List<Sign> signs;

  /** Where the asterisks begin that are marks, ascending. */
  private final int[] asterisks;

  private PastedMarkdown(List<Sign> signs) {
    this.signs = List.copyOf(signs);
    int[] places = new int[2 * signs.size()];
    int n = 0;
    for (Sign sign : signs) {
      if (sign.kind == Kind.STRONG || sign.kind == Kind.EMPHASIS) {
        places[n++] = sign.open.start();
        places[n++] = sign.close.start();
      }
    }
    asterisks = Arrays.copyOf(places, n);
    Arrays.sort(asterisks);
  }

  /**
   * Finds the marks of a text.
   *
   * @param text the text
   * @param marks what {@link Marks#of} says of it
   */
  public static PastedMarkdown in(char[] text, int[] marks) {
    for (int i : marks) {
      if (isCertain(text, i)) {
        return new PastedMarkdown(new Finder(text).find());
      }
    }
    return NONE;
  }

  /** Returns the marks in order. */
  public List<Sign> signs() {
    return signs;
  }

  /** Tells whether the run of asterisks that begins at {@code offset} is a mark. */
  public boolean isMark(int offset) {
    return asterisks.length > 0 && Arrays.binarySearch(asterisks, offset) >= 0;
  }

  /**
   * Returns where the words of a line begin whose first visible character stands at {@code i}:
   * behind the marks of a heading, of an emphasis, if they are certain, and of a list item.
   */
  public static int textStart(char[] text, int i) {
    int start = i;
    if (text[start] == '#' && isCertain(text, start)) {
      start = Look.skipBlanks(text, heading(text, start));
    } else if (text[start] == '-' && Look.isBlank(Look.at(text, start + 1))) {
      start = Look.skipBlanks(text, start + 1);
    }
    return Look.at(text, start) == '*' && strong(text, start) > 0 ? start + 2 : start;
  }

  private static boolean isCertain(char[] t, int i) {
    return switch (t[i]) {
      case '#' -> heading(t, i) - i > 2;
      case '*' -> strong(t, i) > 0;
      case '`' -> fence(t, i);
      case '|' -> delimiterRow(t, i);
      default -> false;
    };
  }

  private static boolean beginsLine(char[] t, int i) {
    int before = Look.skipBlanksBack(t, i);
    return before == 0 || Chars.isLineEnd(t[before - 1]);
  }

  /** Returns where the heading's text begins behind the signs at {@code i}, or 0 if it is none. */
  private static int heading(char[] t, int i) {
    if (i > 0 && !Chars.isLineEnd(t[i - 1])) {
      return 0;
    }
    int n = i;
    while (n < t.length && n - i <= DEEPEST && t[n] == '#') {
      n++;
    }
    boolean heading =
        n - i <= DEEPEST
            && Look.at(t, n) == ' '
            && (Chars.isHan(Look.at(t, Look.skipBlanks(t, n))) || afterMark(t, n));
    return heading ? n + 1 : 0;
  }

  /** Headings are numbered, or emphasised once more: {@code ## （一）}, {@code ## **一、**}. */
  private static boolean afterMark(char[] t, int n) {
    char next = Look.at(t, Look.skipBlanks(t, n));
    return next == '（' || next == '*' || next == '“' || Chars.isDigit(next);
  }

  /** Tells whether the row that parts a table's head from its body begins at {@code i}. */
  private static boolean delimiterRow(char[] t, int i) {
    if (!beginsLine(t, i)) {
      return false;
    }
    int hyphens = 0;
    int k = i;
    while (k < t.length && "|-: ".indexOf(t[k]) >= 0) {
      hyphens += t[k] == '-' ? 1 : 0;
      k++;
    }
    return hyphens >= 3 && (k == t.length || Chars.isLineEnd(t[k]));
  }

  private static boolean fence(char[] t, int i) {
    return Look.starts(t, i, "```") && Look.at(t, i - 1) != '`' && beginsLine(t, i);
  }

  /**
   * Returns where the closing pair of asterisks begins if [{@code i}, {@code i + 2}) opens an
   * emphasis at the start of a line, or -1.
   */
  private static int strong(char[] t, int i) {
    if (Look.at(t, i - 1) == '*' || Look.at(t, i + 1) != '*' || Look.at(t, i + 2) == '*') {
      return -1;
    }
    int before = Look.skipBlanksBack(t, i);
    while (before > 0 && "-+>#·•".indexOf(t[before - 1]) >= 0) {
      before = Look.skipBlanksBack(t, before - 1);
    }
    if (before > 0 && (Chars.isDigit(t[before - 1]) || t[before - 1] == '.')) {
      while (before > 0 && (Chars.isDigit(t[before - 1]) || t[before - 1] == '.')) {
        before--;
      }
      before = Look.skipBlanksBack(t, before);
    }
    if (before > 0 && !Chars.isLineEnd(t[before - 1])) {
      return -1;
    }
    int close = closing(t, i + 2, Math.min(t.length, i + LONGEST), 2);
    if (close < i + 4) {
      return -1;
    }
    char next = Look.at(t, Look.skipBlanks(t, close + 2));
    boolean ends = next == '\0' || Chars.isLineEnd(next) || "：:。".indexOf(next) >= 0;
    return ends || "：:。".indexOf(t[close - 1]) >= 0 ? close : -1;
  }

  /** Returns where the next run of asterisks begins if it has the length {@code n}, or -1. */
  private static int closing(char[] t, int from, int to, int n) {
    for (int k = from; k < to && !Chars.isLineEnd(t[k]); k++) {
      if (t[k] == '*') {
        int end = k;
        while (end < t.length && t[end] == '*') {
          end++;
        }
        return end - k == n ? k : -1;
      }
    }
    return -1;
  }

  /** Walks the lines of a text that surely holds Markdown. */
  private static final class Finder {
    private final char[] t;
    private final List<Sign> signs = new ArrayList<>();

    Finder(char[] text) {
      t = text;
    }

    List<Sign> find() {
      int from = 0;
      while (from < t.length) {
        int to = from;
        while (to < t.length && !Chars.isLineEnd(t[to])) {
          to++;
        }
        line(from, to);
        from = to + 1;
      }
      return signs;
    }

    private void line(int from, int to) {
      int i = Math.min(to, Look.skipBlanks(t, from));
      while (i < to && t[i] == '>') {
        int after = i + 1 < to && Look.isBlank(t[i + 1]) ? i + 2 : i + 1;
        add(Kind.QUOTATION, i, after);
        i = Math.min(to, Look.skipBlanks(t, after));
      }
      int last = to;
      while (last > i && Look.isBlank(t[last - 1])) {
        last--;
      }
      if (i == last) {
        return;
      }
      if (isRule(i, last)) {
        add(Kind.RULE, i, last);
      } else if (fence(t, i)) {
        add(Kind.FENCE, i, last);
      } else if (t[i] == '|' && t[last - 1] == '|' && last - i > 2) {
        add(Kind.TABLE, i, i + 1);
      } else {
        int start = i;
        if (t[i] == '#' && heading(t, i) > 0) {
          start = heading(t, i);
          add(Kind.HEADING, i, start);
        } else if ("-+*".indexOf(t[i]) >= 0 && i + 1 < last && Look.isBlank(t[i + 1])) {
          start = Look.skipBlanks(t, i + 1);
          add(Kind.ITEM, i, start);
        }
        inline(start, last);
      }
    }

    private boolean isRule(int from, int to) {
      char c = t[from];
      int n = 0;
      for (int k = from; k < to; k++) {
        if (t[k] == c) {
          n++;
        } else if (t[k] != ' ') {
          return false;
        }
      }
      return n >= 3 && (c == '-' || c == '*' || c == '_');
    }

    private void inline(int from, int to) {
      int i = from;
      while (i < to) {
        if (t[i] == '*') {
          i = asterisks(i, from, to);
        } else if (t[i] == '`') {
          int close = i + 1;
          while (close < to && t[close] != '`') {
            close++;
          }
          if (close < to && close > i + 1) {
            add(Kind.CODE, new Span(i, i + 1), new Span(close, close + 1));
          }
          i = close + 1;
        } else {
          i++;
        }
      }
    }

    /** Looks at the run of asterisks at {@code i} and returns where to go on. */
    private int asterisks(int i, int from, int to) {
      int n = i;
      while (n < to && t[n] == '*') {
        n++;
      }
      int length = n - i;
      int close = length > 3 ? -1 : closing(t, n, Math.min(to, n + LONGEST), length);
      if (close < 0 || !encloses(i, n, close, close + length, from, to)) {
        return n;
      }
      add(
          length == 1 ? Kind.EMPHASIS : Kind.STRONG,
          new Span(i, n),
          new Span(close, close + length));
      return close + length;
    }

    /** Tells whether two runs of asterisks enclose emphasised text, and are no two holes. */
    private boolean encloses(int i, int n, int close, int end, int from, int to) {
      char first = t[n];
      char last = t[close - 1];
      if (close - n < 2 || Look.isBlank(first) || Look.isBlank(last)) {
        return false;
      }
      if (i == from && n - i == 2 && strong(t, i) == close) {
        return true;
      }
      boolean apart = i == from || !isWord(t[i - 1]) || end == to || !isWord(t[end]);
      return apart && (AFTER_HOLE.indexOf(first) < 0 || "：:。".indexOf(last) >= 0);
    }

    private static boolean isWord(char c) {
      return Chars.isHan(c) || Chars.isDigit(c) || Chars.isLatin(c);
    }

    private void add(Kind kind, int start, int end) {
      add(kind, new Span(start, end), new Span(end, end));
    }

    private void add(Kind kind, Span open, Span close) {
      signs.add(new Sign(kind, open, close));
    }
  }
}
