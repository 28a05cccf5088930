package io.github.gongwenlint.text;

import org.jspecify.annotations.Nullable;

/**
 * A date as it is written: 2023年4月27日, 二〇二三年四月, 4月27日.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last character
 * @param year its year; 0 when none is written, -1 when what stands there is no year of four digits
 * @param month its month as written, which need not exist; 0 when none is written
 * @param day its day as written, which need not exist; 0 when none is written
 * @param chinese whether the month is written with Chinese numerals
 */
public record WrittenDate(int start, int end, int year, int month, int day, boolean chinese) {
  /** How many numerals the longest number that is read has, more or less. */
  private static final int LONGEST = 4;

  private static final int[] DAYS = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** The days before a month in a common year. */
  private static final int[] BEFORE = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};

  /**
   * Reads the date that holds the 月 at {@code at}, or returns null when no number stands before it.
   */
  public static @Nullable WrittenDate atMonth(char[] t, int at) {
    int monthEnd = Look.skipBlanksBack(t, at);
    int monthStart = numberStart(t, monthEnd);
    int month = number(t, monthStart, monthEnd);
    if (month < 0) {
      return null;
    }
    int start = monthStart;
    int year = 0;
    int mark = Look.skipBlanksBack(t, monthStart) - 1;
    if (Look.at(t, mark) == '年') {
      int yearEnd = Look.skipBlanksBack(t, mark);
      int yearStart = numberStart(t, yearEnd);
      year = yearEnd > yearStart ? year(t, yearStart, yearEnd) : 0;
      start = yearEnd > yearStart ? yearStart : monthStart;
    }
    int dayStart = Look.skipBlanks(t, at + 1);
    int dayEnd = numberEnd(t, dayStart);
    int day = number(t, dayStart, dayEnd);
    int dayMark = Look.skipBlanks(t, dayEnd);
    boolean hasDay = day >= 0 && (Look.at(t, dayMark) == '日' || Look.at(t, dayMark) == '号');
    boolean chinese = !Chars.isDigit(t[monthStart]);
    return new WrittenDate(
        start, hasDay ? dayMark + 1 : at + 1, year, month, hasDay ? day : 0, chinese);
  }

  /** Reads a date that starts at {@code at} with its year or its month, or returns null. */
  public static @Nullable WrittenDate from(char[] t, int at) {
    int end = numberEnd(t, at);
    if (end == at) {
      return null;
    }
    int mark = Look.skipBlanks(t, end);
    if (Look.at(t, mark) == '月') {
      WrittenDate found = atMonth(t, mark);
      return found != null && found.start == at ? found : null;
    }
    if (Look.at(t, mark) != '年') {
      return null;
    }
    int monthStart = Look.skipBlanks(t, mark + 1);
    int monthMark = Look.skipBlanks(t, numberEnd(t, monthStart));
    if (monthMark > monthStart && Look.at(t, monthMark) == '月') {
      WrittenDate found = atMonth(t, monthMark);
      return found != null && found.start == at ? found : null;
    }
    int year = year(t, at, end);
    return new WrittenDate(at, mark + 1, year, 0, 0, !Chars.isDigit(t[at]));
  }

  /** Returns the year of four digits or Chinese digits in [{@code from}, {@code to}), or -1. */
  public static int year(char[] t, int from, int to) {
    if (to - from != 4) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = digit(t[i]);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value >= 1000 && value < 3000 ? value : -1;
  }

  /** Returns the number in [{@code from}, {@code to}), in Arabic or Chinese numerals, or -1. */
  public static int number(char[] t, int from, int to) {
    if (to <= from || to - from > LONGEST + 3) {
      return -1;
    }
    if (!Chars.isDigit(t[from])) {
      return ChineseNumerals.parse(t, from, to);
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      if (!Chars.isDigit(t[i])) {
        return -1;
      }
      value = value * 10 + digit(t[i]);
    }
    return value;
  }

  /** Returns where the run of numerals of one kind that ends at {@code end} starts. */
  public static int numberStart(char[] t, int end) {
    int i = end;
    boolean digits = end > 0 && Chars.isDigit(t[end - 1]);
    int stop = Math.max(0, end - 8);
    while (i > stop && (digits ? Chars.isDigit(t[i - 1]) : isNumeral(t[i - 1]))) {
      i--;
    }
    return i;
  }

  /** Returns where the run of numerals of one kind that starts at {@code start} ends. */
  public static int numberEnd(char[] t, int start) {
    int i = start;
    boolean digits = start < t.length && Chars.isDigit(t[start]);
    int stop = Math.min(t.length, start + 8);
    while (i < stop && (digits ? Chars.isDigit(t[i]) : isNumeral(t[i]))) {
      i++;
    }
    return i;
  }

  private static boolean isNumeral(char c) {
    return switch (c) {
      case '〇', '○', '零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百' -> true;
      default -> false;
    };
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= '０' && c <= '９') {
      return c - '０';
    }
    return c == '○' || c == '零' ? 0 : "〇一二三四五六七八九".indexOf(c);
  }

  /** Tells whether a year, a month and a day are written and exist. */
  public boolean isWhole() {
    return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  }

  /** Returns the number of days of a month; the longest February when the year is not known. */
  public static int daysIn(int year, int month) {
    return month == 2 && (year <= 0 || isLeap(year)) ? 29 : DAYS[month];
  }

  /** Tells whether a year of the Gregorian calendar has 366 days. */
  public static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** Returns the days from a fixed day to a day of the Gregorian calendar. */
  public static int dayNumber(int year, int month, int day) {
    int y = year - 1;
    int leap = month > 2 && isLeap(year) ? 1 : 0;
    return y * 365 + y / 4 - y / 100 + y / 400 + BEFORE[month] + leap + day;
  }

  /** Returns the weekday of a day: 1 for Monday to 7 for Sunday. */
  public static int weekday(int year, int month, int day) {
    return (dayNumber(year, month, day) + 6) % 7 + 1;
  }
}
