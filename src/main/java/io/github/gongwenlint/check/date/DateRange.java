package io.github.gongwenlint.check.date;

import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * A time between two dates: 5月12日至16日, 2023年3月起至2025年2月止.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last character
 * @param first its first date, with the year that is meant
 * @param last its last date, with the year that is meant
 * @param dated whether a year is written; else those of the dates stand for any
 */
record DateRange(int start, int end, Day first, Day last, boolean dated) {
  /**
   * A day, or a month.
   *
   * @param day 0 for a month
   */
  record Day(int year, int month, int day) {
    int number() {
      return WrittenDate.dayNumber(year, month, Math.max(1, day));
    }

    int months() {
      return year * 12 + month;
    }
  }

  /** A common year for dates that have none. */
  private static final int ANY_YEAR = 2001;

  /**
   * Reads the time that starts with a date, or returns null when there is none whose length can be
   * told: both dates name a day or none does.
   */
  static @Nullable DateRange from(char[] t, WrittenDate begun) {
    char before = Look.at(t, Look.skipBlanksBack(t, begun.start()) - 1);
    if (begun.year() < 0
        || begun.month() < 1
        || begun.month() > 12
        || Look.in(before, "—-－–~～至到、和及与每次")) {
      return null;
    }
    int i = skipRemark(t, begun.end());
    i += Look.startsAny(t, i, "起", "开始");
    i += Look.startsAny(t, i, "，至", "，到") > 0 ? 1 : 0;
    int dash = i;
    while (i < t.length && i < dash + 2 && Look.in(t[i], "至到—-－–~～―─")) {
      i++;
    }
    if (i == dash) {
      return null;
    }
    i = Look.skipBlanks(t, i);
    int next = Look.startsAny(t, i, "次年", "翌年", "第二年");
    WrittenDate ended = WrittenDate.from(t, i + next);
    int lastYear = 0;
    int lastMonth = begun.month();
    int lastDay;
    int end;
    if (ended != null) {
      lastYear = ended.year();
      lastMonth = ended.month();
      lastDay = ended.day();
      end = ended.end();
    } else {
      int digits = WrittenDate.numberEnd(t, i);
      if (digits == i || Look.at(t, digits) != '日') {
        return null;
      }
      lastDay = WrittenDate.number(t, i, digits);
      end = digits + 1;
    }
    if (lastYear < 0
        || (next > 0 && lastYear > 0)
        || lastMonth < 1
        || lastMonth > 12
        || (lastDay > 0) != (begun.day() > 0)) {
      return null;
    }
    boolean turns =
        lastMonth < begun.month() || (lastMonth == begun.month() && lastDay < begun.day());
    boolean dated = begun.year() > 0 || lastYear > 0;
    int firstYear = begun.year();
    if (firstYear == 0) {
      firstYear = lastYear == 0 ? ANY_YEAR : turns ? lastYear - 1 : lastYear;
    }
    if (lastYear == 0) {
      lastYear = firstYear + (next > 0 || turns ? 1 : 0);
    }
    if (begun.day() > WrittenDate.daysIn(firstYear, begun.month())
        || lastDay > WrittenDate.daysIn(lastYear, lastMonth)) {
      return null;
    }
    Day first = new Day(firstYear, begun.month(), begun.day());
    Day last = new Day(lastYear, lastMonth, lastDay);
    end += Look.startsAny(t, end, "止", "结束");
    end = skipRemark(t, end);
    // Without years a time that seems to go back by little was misread or is wrong.
    boolean back = turns && next == 0 && begun.month() - lastMonth < 5;
    if (back && (begun.year() == 0 || ended == null || ended.year() == 0)) {
      return null;
    }
    return last.number() < first.number() || last.months() - first.months() > 600
        ? null
        : new DateRange(begun.start(), end, first, last, dated);
  }

  boolean hasDays() {
    return first.day > 0;
  }

  /** Returns the days from the first to the last, both counted. */
  int days() {
    int after =
        hasDays()
            ? last.number() + 1
            : WrittenDate.dayNumber(last.year + last.month / 12, last.month % 12 + 1, 1);
    return after - first.number();
  }

  /** Returns the months from the first to the last, both counted. */
  int months() {
    return last.months() - first.months() + 1;
  }

  /** Returns the days but for Saturdays and Sundays; only of days. */
  int weekdays() {
    int count = 0;
    int all = Math.min(days(), 1000);
    int weekday = WrittenDate.weekday(first.year, first.month, first.day);
    for (int i = 0; i < all; i++) {
      count += (weekday - 1 + i) % 7 < 5 ? 1 : 0;
    }
    return count;
  }

  /** Returns the offset after a remark in brackets: （星期三）, （农历除夕）. */
  private static int skipRemark(char[] t, int i) {
    if (!Look.in(Look.at(t, i), "（(")) {
      return i;
    }
    int k = i + 1;
    while (k - i < 12 && Chars.isHan(Look.at(t, k)) && !Look.in(t[k], "天共为")) {
      k++;
    }
    boolean sunday = k - i > 1 && Look.in(Look.at(t, k), "天") && Look.in(t[k - 1], "期拜");
    k += sunday ? 1 : 0;
    return Look.in(Look.at(t, k), "）)") ? k + 1 : i;
  }
}
