package io.github.gongwenlint.document;

import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Reads ordinal marks (序次语) at given places. Marks with a wrong point after them are read too, so
 * that the wrong point can be told.
 */
final class Labels {
  private static final int LONGEST_NUMERAL = 7;

  private Labels() {}

  /**
   * Reads the mark with which a paragraph starts.
   *
   * @param from the paragraph's first character, in UTF-16 offsets
   * @param to the paragraph's end
   * @return the mark, or null when there is none
   */
  static @Nullable Label atParagraph(char[] text, int from, int to) {
    if (from >= to) {
      return null;
    }
    char c = text[from];
    if (c == '第') {
      return numbered(text, from, to);
    }
    if (isBracket(c)) {
      return bracketed(text, from, to);
    }
    if (isCircled(c)) {
      return new Label(
          NumberStyle.CIRCLED, circled(c), new Span(from, afterWrongPoint(text, from + 1, to)));
    }
    if (Chars.isDigit(c)) {
      return digits(text, from, to);
    }
    if (isOrdinalNumeral(c)) {
      return han(text, from, to);
    }
    return null;
  }

  /** Reads 第一章, 第一条 and their kin; 第一， is left to {@link Enumerations}. */
  private static @Nullable Label numbered(char[] text, int from, int to) {
    int end = from + 1;
    while (end < to
        && end - from <= LONGEST_NUMERAL + 1
        && (Chars.isHanNumeral(text[end]) || Chars.isDigit(text[end]) || text[end] == '○')) {
      end++;
    }
    if (end == from + 1 || end >= to) {
      return null;
    }
    NumberStyle style =
        switch (text[end]) {
          case '编' -> NumberStyle.PART;
          case '章' -> NumberStyle.CHAPTER;
          case '节' -> NumberStyle.SECTION;
          case '条' -> NumberStyle.ARTICLE;
          default -> null;
        };
    int number = number(text, from + 1, end);
    if (style == null || number < 1) {
      return null;
    }
    int after = end + 1;
    // Running text cites articles too (第十二条规定…), and 第三节课 or 第一编辑部 are no headings: a
    // mark has a space after it, or is all there is, or carries a wrong point.
    boolean spaced = after == to || Chars.isSpace(text[after]) || "、：:．.".indexOf(text[after]) >= 0;
    boolean shortHeading =
        (style == NumberStyle.PART || style == NumberStyle.CHAPTER)
            && to - after <= 30
            && !endsSentence(text[to - 1])
            && text[to - 1] != '，';
    if (!spaced && !shortHeading) {
      return null;
    }
    return new Label(style, number, new Span(from, afterWrongPoint(text, after, to)));
  }

  /** Reads （一）, （1） and their half-width forms. */
  static @Nullable Label bracketed(char[] text, int from, int to) {
    int end = from + 1;
    while (end < to
        && end - from <= 6
        && (isOrdinalNumeral(text[end]) || isAboveTen(text[end]) || Chars.isDigit(text[end]))) {
      end++;
    }
    if (end == from + 1 || end >= to || (text[end] != '）' && text[end] != ')')) {
      return null;
    }
    boolean digits = Chars.isDigit(text[from + 1]);
    int number = number(text, from + 1, end);
    if (number < 1 || (digits && end - from > 3)) {
      return null;
    }
    return new Label(
        digits ? NumberStyle.ARABIC_IN_PARENTHESES : NumberStyle.CHINESE_IN_PARENTHESES,
        number,
        new Span(from, afterWrongPoint(text, end + 1, to)));
  }

  /** Reads 1. 1、 1） and 1.1. */
  private static @Nullable Label digits(char[] text, int from, int to) {
    int end = from;
    while (end < to && end - from < 4 && Chars.isDigit(text[end])) {
      end++;
    }
    if (end == to || end - from > 3) {
      return null;
    }
    int number = number(text, from, end);
    if (number < 1) {
      return null;
    }
    char point = text[end];
    boolean more = end + 1 < to && Chars.isDigit(text[end + 1]);
    if (point == '）' || point == ')') {
      return new Label(NumberStyle.ARABIC_BEFORE_PARENTHESIS, number, new Span(from, end + 1));
    }
    if ((point == '.' || point == '．') && more) {
      return decimal(text, from, end, to);
    }
    if ((point == '.' || point == '．' || point == '、') && !more && end - from <= 2) {
      return new Label(NumberStyle.ARABIC, number, new Span(from, end + 1));
    }
    return null;
  }

  /** Reads 1.1 and 1.1.1 before a space; 1.5万 is a number. */
  private static @Nullable Label decimal(char[] text, int from, int firstPoint, int to) {
    int number = 0;
    int i = firstPoint;
    while (i + 1 < to && (text[i] == '.' || text[i] == '．') && Chars.isDigit(text[i + 1])) {
      int start = i + 1;
      i = start;
      while (i < to && i - start < 3 && Chars.isDigit(text[i])) {
        i++;
      }
      number = number(text, start, i);
      if (i - start > 2 || number < 1) {
        return null;
      }
    }
    if (i < to && (!Chars.isSpace(text[i]) || isMeasured(text, i, to))) {
      return null;
    }
    return new Label(NumberStyle.DECIMAL, number, new Span(from, i));
  }

  /** Tells 1.5 万元 and 3.2 % from 1.5 建设目标. */
  private static boolean isMeasured(char[] text, int from, int to) {
    int i = from;
    while (i < to && Chars.isSpace(text[i])) {
      i++;
    }
    return i < to && "万亿元倍%％‰℃".indexOf(text[i]) >= 0;
  }

  /** Reads 一、 and its forms with a wrong point. */
  private static @Nullable Label han(char[] text, int from, int to) {
    int end = from;
    boolean hundred = false;
    while (end < to
        && end - from < 7
        && (isOrdinalNumeral(text[end]) || (end > from && isAboveTen(text[end])))) {
      hundred |= text[end] == '百';
      end++;
    }
    if (end >= to || end - from > (hundred ? 6 : 3)) {
      return null;
    }
    int number = ChineseNumerals.parse(text, from, end);
    if (number < 1) {
      return null;
    }
    char point = text[end];
    if (point == '、') {
      return isPairOfNumerals(text, number, end + 1, to)
          ? null
          : new Label(NumberStyle.CHINESE, number, new Span(from, end + 1));
    }
    boolean wrong = point == '．' || point == '.' || point == '，' || point == '：';
    if (wrong && end + 1 < to && Chars.isHan(text[end + 1])) {
      return new Label(NumberStyle.CHINESE, number, new Span(from, end + 1));
    }
    return null;
  }

  /** Tells 一、二线城市 and 二、三产业 from 一、二〇二三年工作回顾. */
  private static boolean isPairOfNumerals(char[] text, int number, int from, int to) {
    int end = from;
    while (end < to && isOrdinalNumeral(text[end])) {
      end++;
    }
    if (end == from || end >= to || ChineseNumerals.parse(text, from, end) != number + 1) {
      return false;
    }
    return "线级等产季楼号组类审批期胎手班、月个".indexOf(text[end]) >= 0;
  }

  private static int afterWrongPoint(char[] text, int after, int to) {
    return after < to && "、．.，,：:".indexOf(text[after]) >= 0 ? after + 1 : after;
  }

  /** Reads Chinese or decimal digits; -1 when it is neither. */
  static int number(char[] text, int from, int to) {
    if (!Chars.isDigit(text[from])) {
      return ChineseNumerals.parse(text, from, to);
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      if (!Chars.isDigit(text[i])) {
        return -1;
      }
      value = value * 10 + (text[i] >= '０' ? text[i] - '０' : text[i] - '0');
    }
    return value;
  }

  /** Tells whether {@code c} stands inside of numerals above 九十九: 一百〇一. */
  private static boolean isAboveTen(char c) {
    return c == '百' || c == '〇' || c == '零' || c == '○';
  }

  static boolean isOrdinalNumeral(char c) {
    return switch (c) {
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十' -> true;
      default -> false;
    };
  }

  static boolean isBracket(char c) {
    return c == '（' || c == '(';
  }

  static boolean isCircled(char c) {
    return c >= '①' && c <= '⑳';
  }

  static int circled(char c) {
    return c - '①' + 1;
  }

  static boolean endsSentence(char c) {
    return c == '。' || c == '！' || c == '？' || c == '；' || c == ';';
  }
}
