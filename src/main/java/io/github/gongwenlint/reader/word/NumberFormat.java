package io.github.gongwenlint.reader.word;

import io.github.gongwenlint.text.ChineseNumerals;
import java.util.Locale;

/**
 * Writes a number as Word prints it for a number format (ECMA-376, part 1, 17.18.59
 * ST_NumberFormat).
 *
 * <p>The Chinese formats follow what Word itself prints: 101 is 一百〇一 as chineseCountingThousand and
 * 一○一 as chineseCounting.
 */
final class NumberFormat {
  private static final String DIGITS = "○一二三四五六七八九";
  private static final String LEGAL = "零壹贰叁肆伍陆柒捌玖";
  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
  private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
  private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_LETTERS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private NumberFormat() {}

  static String format(String format, int n) {
    return switch (format) {
      case "none", "bullet" -> "";
      case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
      case "upperRoman" -> roman(n);
      case "lowerRoman" -> roman(n).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letters(n, 'A');
      case "lowerLetter" -> letters(n, 'a');
      case "chineseCountingThousand", "taiwaneseCountingThousand" -> thousand(n);
      case "chineseCounting", "taiwaneseCounting" -> n < 100 ? thousand(n) : digits(n, DIGITS);
      case "japaneseCounting", "koreanCounting" -> japanese(n);
      case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
          digits(n, "〇" + DIGITS.substring(1));
      case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> legal(n);
      case "ideographTraditional" ->
          n >= 1 && n <= 10 ? STEMS.substring(n - 1, n) : Integer.toString(n);
      case "ideographZodiac" ->
          n >= 1 && n <= 12 ? BRANCHES.substring(n - 1, n) : Integer.toString(n);
      case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> enclosed(n, '①', 20);
      case "decimalEnclosedParen" -> enclosed(n, '⑴', 20);
      case "decimalEnclosedFullstop" -> enclosed(n, '⒈', 20);
      case "ideographEnclosedCircle" -> enclosed(n, '㊀', 10);
      case "decimalFullWidth", "decimalFullWidth2" -> digits(n, "０１２３４５６７８９");
      case "numberInDash" -> "- " + n + " -";
      default -> Integer.toString(n);
    };
  }

  private static String enclosed(int n, char first, int last) {
    return n >= 1 && n <= last ? String.valueOf((char) (first + n - 1)) : Integer.toString(n);
  }

  private static String thousand(int n) {
    if (n == 0) {
      return "〇";
    }
    return n > 0 && n <= 9999 ? ChineseNumerals.format(n) : Integer.toString(n);
  }

  /** 百一 for 101: no zero, and no one before a hundred or a thousand. */
  private static String japanese(int n) {
    return thousand(n).replace("〇", "").replace("一千", "千").replace("一百", "百");
  }

  private static String digits(int n, String digits) {
    StringBuilder text = new StringBuilder();
    for (char c : Integer.toString(n).toCharArray()) {
      text.append(c == '-' ? '-' : digits.charAt(c - '0'));
    }
    return text.toString();
  }

  private static String legal(int n) {
    if (n <= 0 || n > 9999) {
      return Integer.toString(n);
    }
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    for (int unit = 1000, place = 0; unit >= 1; unit /= 10, place++) {
      int digit = n / unit % 10;
      if (digit == 0) {
        zero = text.length() > 0;
        continue;
      }
      if (zero) {
        text.append('零');
        zero = false;
      }
      text.append(LEGAL.charAt(digit));
      if (place < 3) {
        text.append("仟佰拾".charAt(place));
      }
    }
    return text.toString();
  }

  private static String roman(int n) {
    if (n <= 0 || n > 3999) {
      return Integer.toString(n);
    }
    StringBuilder text = new StringBuilder();
    int rest = n;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN[i]) {
        text.append(ROMAN_LETTERS[i]);
        rest -= ROMAN[i];
      }
    }
    return text.toString();
  }

  /** A … Z, AA, BB … as Word counts on. */
  private static String letters(int n, char first) {
    if (n <= 0 || n > 780) {
      return Integer.toString(n);
    }
    return String.valueOf((char) (first + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
  }
}
