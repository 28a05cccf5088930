package io.github.gongwenlint.text;

/**
 * Chinese numerals as ordinals are written with them: 一, 十二, 二十, 一百〇一, 一千零三十.
 *
 * <p>Values run from 1 to 9999; 零 and 〇 are both read, and 〇 is written as GB/T 15835—2011 §5.2.5
 * asks for numbering.
 */
public final class ChineseNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String UNITS = "千百十";

  private ChineseNumerals() {}

  /** Returns the value of the numeral {@code text[from, to)}, or -1 if it is none. */
  public static int parse(char[] text, int from, int to) {
    int value = 0;
    int digit = -1;
    int lastUnit = 10_000;
    boolean zero = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (unit > 0) {
        boolean bareTen = unit == 10 && i == from;
        if (unit >= lastUnit || (digit <= 0 && !bareTen)) {
          return -1;
        }
        value += (bareTen ? 1 : digit) * unit;
        lastUnit = unit;
        digit = -1;
        zero = false;
      } else if (c == '零' || c == '〇' || c == '○') {
        if (zero || digit >= 0 || value == 0 || lastUnit == 10) {
          return -1;
        }
        zero = true;
      } else {
        int index = DIGITS.indexOf(c);
        if (index <= 0 || digit >= 0) {
          return -1;
        }
        digit = index;
      }
    }
    if (digit < 0) {
      return zero || value == 0 ? -1 : value;
    }
    // 一百一 is no ordinal: a digit needs its unit or a zero before it.
    if (lastUnit > 10 && lastUnit < 10_000 && !zero) {
      return -1;
    }
    return value + digit;
  }

  /**
   * Returns the numeral of {@code value}.
   *
   * @throws IllegalArgumentException for a value that is not from 1 to 9999
   */
  public static String format(int value) {
    if (value < 1 || value > 9999) {
      throw new IllegalArgumentException("no ordinal: " + value);
    }
    StringBuilder out = new StringBuilder();
    int unit = 1000;
    boolean gap = false;
    for (int i = 0; i < 4; i++, unit /= 10) {
      int digit = value / unit % 10;
      if (digit == 0) {
        gap |= out.length() > 0;
        continue;
      }
      if (gap) {
        out.append('〇');
        gap = false;
      }
      if (!(unit == 10 && digit == 1 && out.length() == 0)) {
        out.append(DIGITS.charAt(digit));
      }
      if (i < 3) {
        out.append(UNITS.charAt(i));
      }
    }
    return out.toString();
  }
}
