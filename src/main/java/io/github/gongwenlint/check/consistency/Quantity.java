package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.text.Chars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as it stands in the text.
 *
 * @param value the number in ten-thousandths of the unit, 万 and 亿 multiplied out
 * @param step what one in the last written place is worth, in the same measure
 * @param unit what is counted, without 万 and 亿; empty for a bare number
 * @param start offset of the first digit, in UTF-16 units
 * @param digitsEnd offset after the last digit
 * @param end offset after the unit
 */
record Quantity(long value, long step, String unit, int start, int digitsEnd, int end) {
  /** Ten-thousandths make a whole. */
  static final long ONE = 10_000;

  private static final long MOST = Long.MAX_VALUE / 1000;

  /** A number with its unit takes no more characters. */
  private static final int LONGEST = 18;

  /** Units, of which the longest that stands behind a number is taken. */
  private static final String[] UNITS = WordGroup.UNIT.words();

  /** Last characters of units that are measured, so that a whole number may be a rounded one. */
  private static final String MEASURED = "米里顷亩吨斤瓦时度";

  /** Tells whether the two count the same: 人 and 名 do. */
  boolean sameUnit(Quantity other) {
    return kind(unit).equals(kind(other.unit));
  }

  private static String kind(String unit) {
    return unit.equals("名") ? "人" : unit.equals("％") ? "%" : unit;
  }

  boolean isPercent() {
    return unit.equals("%") || unit.equals("％");
  }

  /** Tells whether the number was counted, not measured, so that no rounding is in it. */
  boolean isExact() {
    return step == ONE
        && !unit.isEmpty()
        && !isPercent()
        && MEASURED.indexOf(unit.charAt(unit.length() - 1)) < 0;
  }

  /**
   * Reads the number that starts at {@code start}, or null when there is none that can be read.
   *
   * @param most where to stop reading; it may lie behind the end of the text
   */
  static @Nullable Quantity at(char[] t, int start, int most) {
    int limit = Math.min(t.length, most);
    int i = start;
    long mantissa = 0;
    int digits = 0;
    int decimals = -1;
    for (; i < limit; i++) {
      char c = t[i];
      if (Chars.isDigit(c)) {
        if (++digits > 13) {
          return null;
        }
        mantissa = mantissa * 10 + (c & 0xf);
        if (decimals >= 0) {
          decimals++;
        }
      } else if ((c == '.' || c == '．')
          && decimals < 0
          && digits > 0
          && i + 1 < limit
          && Chars.isDigit(t[i + 1])) {
        decimals = 0;
      } else if (!(c == ',' && decimals < 0 && digits > 0 && isGroup(t, i, limit))) {
        break;
      }
    }
    if (digits == 0 || decimals > 4) {
      return null;
    }
    int digitsEnd = i;
    while (i < limit && t[i] == ' ') {
      i++;
    }
    long step = ONE;
    for (int k = 0; k < decimals; k++) {
      step /= 10;
    }
    int scaled = i;
    while (scaled < limit && (t[scaled] == '万' || t[scaled] == '亿')) {
      long factor = t[scaled] == '万' ? 10_000 : 100_000_000;
      if (step > MOST / factor) {
        return null;
      }
      step *= factor;
      scaled++;
    }
    if (mantissa != 0 && step > MOST / mantissa) {
      return null;
    }
    String unit = unit(t, scaled, limit);
    int end = unit.isEmpty() && scaled == i ? digitsEnd : scaled + unit.length();
    return new Quantity(mantissa * step, step, unit, start, digitsEnd, end);
  }

  /**
   * Returns the number that ends exactly at {@code end} and does not start before {@code start}, or
   * null when none does.
   */
  static @Nullable Quantity endingAt(char[] t, int end, int start) {
    int stop = Math.max(start, end - LONGEST);
    for (int k = end - 1; k >= stop; k--) {
      if (Chars.isDigit(t[k])
          && (k == 0 || !(Chars.isDigit(t[k - 1]) || ".,．".indexOf(t[k - 1]) >= 0))) {
        Quantity read = at(t, k, end);
        return read != null && read.end() == end ? read : null;
      }
    }
    return null;
  }

  /** Returns the only number in a range, or null when there is none or there are more. */
  static @Nullable Quantity onlyIn(char[] t, int from, int to) {
    List<Quantity> all = allIn(t, from, to);
    return all != null && all.size() == 1 ? all.get(0) : null;
  }

  /** Returns the numbers in a range in their order, or null when one of them cannot be read. */
  static @Nullable List<Quantity> allIn(char[] t, int from, int to) {
    List<Quantity> all = new ArrayList<>();
    for (int k = from; k < to; k++) {
      if (Chars.isDigit(t[k])) {
        Quantity read = at(t, k, to);
        if (read == null) {
          return null;
        }
        all.add(read);
        k = Math.max(k, read.digitsEnd() - 1);
      }
    }
    return all;
  }

  /** Tells whether the number names a year, a month or a day. */
  boolean isDate(char[] t) {
    return digitsEnd < t.length && "年月日".indexOf(t[digitsEnd]) >= 0;
  }

  private static boolean isGroup(char[] t, int comma, int limit) {
    return comma + 3 < limit
        && Chars.isDigit(t[comma + 1])
        && Chars.isDigit(t[comma + 2])
        && Chars.isDigit(t[comma + 3])
        && (comma + 4 >= limit || !Chars.isDigit(t[comma + 4]));
  }

  private static String unit(char[] t, int from, int limit) {
    for (String unit : UNITS) {
      int n = unit.length();
      if (from + n <= limit && t[from] == unit.charAt(0)) {
        int k = 1;
        while (k < n && t[from + k] == unit.charAt(k)) {
          k++;
        }
        if (k == n) {
          return unit;
        }
      }
    }
    return "";
  }

  /** Writes a value as a plain number: 1050000 ten-thousandths are 105. */
  static String plain(long value) {
    return BigDecimal.valueOf(value, 4).stripTrailingZeros().toPlainString();
  }

  /**
   * Writes a sum or a difference in the scale of {@code like}: 149.63亿元 for what was added up in
   * 亿元.
   */
  static String written(long value, Quantity like, char[] t) {
    long scale = 1;
    StringBuilder words = new StringBuilder();
    for (int i = like.digitsEnd; i < like.end; i++) {
      char c = t[i];
      if (c == '万' || c == '亿') {
        scale *= c == '万' ? 10_000 : 100_000_000;
      }
      if (c != ' ') {
        words.append(c);
      }
    }
    BigDecimal number =
        BigDecimal.valueOf(value, 4).divide(BigDecimal.valueOf(scale)).stripTrailingZeros();
    return number.toPlainString() + words;
  }
}
