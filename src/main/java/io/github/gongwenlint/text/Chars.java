package io.github.gongwenlint.text;

/** Character classes that official Chinese writing needs, on single UTF-16 units. */
public final class Chars {
  private Chars() {}

  /** Tells whether {@code c} is a Chinese character of the basic plane, 〇 included. */
  public static boolean isHan(char c) {
    return (c >= '\u4e00' && c <= '\u9fff') || (c >= '\u3400' && c <= '\u4dbf') || c == '〇';
  }

  /** Tells whether {@code c} is white space of any width, line ends included. */
  public static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u3000'
        || c == '\u00a0'
        || (c >= '\u2000' && c <= '\u200a')
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || c == '\u0085';
  }

  /** Tells whether {@code c} ends a line. */
  public static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Tells whether {@code c} is an ASCII or full-width decimal digit. */
  public static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** Tells whether {@code c} is a Chinese numeral as ordinals use them: 〇零一…九十百千. */
  public static boolean isHanNumeral(char c) {
    return "〇零一二三四五六七八九十百千两".indexOf(c) >= 0;
  }

  /** Tells whether {@code c} is an ASCII letter. */
  public static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Tells whether {@code c} takes no place on a page: zero-width marks and soft hyphens. */
  public static boolean isZeroWidth(char c) {
    return (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\ufeff'
        || c == '\u00ad';
  }

  /**
   * Tells whether {@code c} takes the room of two letters beside Chinese characters, as quotation
   * marks, dashes and the like do there.
   */
  public static boolean isWide(char c) {
    return c >= '\u2e80' ? !(c >= '\uff61' && c <= '\uffdc') : c >= '\u2010' && c <= '\u2bff';
  }
}
