package io.github.gongwenlint.check;

import io.github.gongwenlint.text.Chars;

/** Questions about the surroundings of a place in a text; each looks only a bounded way around. */
public final class Passage {
  private static final int REACH = 300;
  private static final int LONG_QUOTATION = 14;

  private final char[] text;

  /** Answers questions about {@code text}, which is not copied. */
  public Passage(char[] text) {
    this.text = text;
  }

  /** Returns the character at {@code offset}, or a line end outside of the text. */
  public char at(int offset) {
    return offset >= 0 && offset < text.length ? text[offset] : '\n';
  }

  /** Tells whether {@code words} stand from {@code offset} on. */
  public boolean startsWith(String words, int offset) {
    if (offset < 0 || offset + words.length() > text.length) {
      return false;
    }
    for (int i = 0; i < words.length(); i++) {
      if (text[offset + i] != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether {@code words} stand right before {@code offset}. */
  public boolean endsWith(String words, int offset) {
    return startsWith(words, offset - words.length());
  }

  /**
   * Tells whether {@code words} stand in the paragraph at most {@code reach} characters from the
   * range.
   */
  public boolean near(String words, int start, int end, int reach) {
    int from = start;
    while (from > 0 && start - from < reach && !Chars.isLineEnd(text[from - 1])) {
      from--;
    }
    int to = end;
    while (to < text.length && to - end < reach && !Chars.isLineEnd(text[to])) {
      to++;
    }
    for (int i = from; i + words.length() <= to; i++) {
      if ((i + words.length() <= start || i >= end) && startsWith(words, i)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether {@code c} opens a quotation; a straight mark may. */
  public static boolean isOpen(char c) {
    return c == '“' || c == '‘' || c == '「' || c == '『' || c == '"' || c == '\'' || c == '＂';
  }

  /** Tells whether {@code c} closes a quotation; a straight mark may. */
  public static boolean isClose(char c) {
    return c == '”' || c == '’' || c == '」' || c == '』' || c == '"' || c == '\'' || c == '＂';
  }

  /** Returns where the mark stands that is open at {@code offset} in its paragraph, or -1. */
  private int openBefore(int offset, char open, char close) {
    int depth = 0;
    for (int i = offset - 1; i >= 0 && offset - i <= REACH; i--) {
      char c = text[i];
      if (Chars.isLineEnd(c)) {
        return -1;
      }
      if (c == close) {
        depth++;
      } else if (c == open && --depth < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Returns where the mark stands that closes what is open at {@code offset}, or -1. */
  private int closeAfter(int offset, char open, char close) {
    int depth = 0;
    for (int i = offset; i < text.length && i - offset <= REACH; i++) {
      char c = text[i];
      if (Chars.isLineEnd(c)) {
        return -1;
      }
      if (c == open) {
        depth++;
      } else if (c == close && --depth < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Tells whether the range lies inside the name of a document: 《…》. */
  public boolean inTitle(int start, int end) {
    return openBefore(start, '《', '》') >= 0 && closeAfter(end, '《', '》') >= 0;
  }

  /** Tells whether the range lies inside quotation marks that hold more than it. */
  public boolean inQuotation(int start, int end) {
    return openBefore(start, '“', '”') >= 0 && closeAfter(end, '“', '”') >= 0;
  }

  /** Tells whether the range lies inside a quoted sentence, which is not the writer's own. */
  public boolean inQuotedSentence(int start, int end) {
    int open = openBefore(start, '“', '”');
    if (open < 0) {
      return false;
    }
    int close = closeAfter(end, '“', '”');
    return close >= 0 && close - open - 1 >= Math.max(LONG_QUOTATION, end - start + 4);
  }

  /**
   * Tells whether a range lies in quotation marks that hold a list rather than a sentence:
   * “管行业必须管安全、管业务必须管安全”.
   */
  public boolean inQuotedList(int start, int end) {
    int open = openBefore(start, '“', '”');
    int close = closeAfter(end, '“', '”');
    if (open < 0 || close < 0) {
      return false;
    }
    boolean list = false;
    for (int i = open + 1; i < close; i++) {
      if ("，。；：！？,;:!?".indexOf(at(i)) >= 0) {
        return false;
      }
      list |= at(i) == '、';
    }
    return list;
  }

  /** Tells whether a “ stands open at {@code offset}. */
  public boolean quotationOpenAt(int offset) {
    return openBefore(offset, '“', '”') >= 0;
  }

  /** Tells whether a ” closes in the paragraph what is open at {@code offset}. */
  public boolean quotationClosesAfter(int offset) {
    return closeAfter(offset, '“', '”') >= 0;
  }

  /** Puts a wording into quotation marks; its own become single ones. */
  public static String quote(String wording) {
    return "“" + wording.replace('“', '‘').replace('”', '’') + "”";
  }
}
