package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares how long something takes with the two dates beside it: 5月12日至16日，为期3天. */
final class Durations {
  static final Rule RULE =
      Rule.of("duration-mismatch", Category.DATE, Severity.WARNING, "时长与起止日期不符")
          .message("所写的天数（月数、年数）与起止日期对不上，请核对")
          .explanation(
              "“5月12日至16日，为期3天”，首尾都算是5天，首尾只算一头是4天，怎么算都不是3天；“自2023年3月起至2025年2月止，为期三年”，实际只有两年。"
                  + "只在时长紧挨着起止日期时核对；首尾算不算都可以，按月、按年的留有出入余地。报到、返程、双休日另算的，分批、每周进行的不查；"
                  + "一段时间里“举办为期3天的培训”，只在时长超过这段时间时报告。")
          .source("公文核稿通例")
          .bad("培训班于5月12日至16日举办，⟦为期3天⟧。")
          .bad("会议定于2024年6月28日至7月3日召开（⟦共8天⟧）。")
          .bad("专项行动自2023年3月起至2025年2月止，⟦为期三年⟧。")
          .bad("⟦工期180天⟧（2024年3月1日至5月30日）。")
          .bad("⟦公示期为7个工作日⟧，自2024年5月6日至5月10日。")
          .bad("⟦任期三年⟧（2022年1月至2023年12月）。")
          .bad("5月12日至14日，县委党校举办⟦为期5天⟧的培训班。")
          .bad("⟦为期三天⟧的培训班于5月12日至16日在县委党校举办。")
          .bad("10月1日至8日放假，⟦共7天⟧。10月12日（星期六）上班。")
          .bad("⟦为期一周⟧的集训（5月6日至5月20日）结束。")
          .good(
              "会议定于2024年5月12日至16日召开，共5天，每天开会6小时。",
              "5月12日至16日举办培训班，会期4天。",
              "会议时间为5月12日至16日，会期3天，12日报到，16日返程。",
              "自2023年3月起至2026年3月止，为期三年。",
              "公示时间为2024年5月6日至10日（5个工作日）。",
              "公示期5天（2024年5月6日至12日）。",
              "自2024年4月30日至5月9日公示，为期5个工作日。",
              "2022年12月至2024年2月，历时三年，工程全面建成。",
              "3月至5月，县委党校举办为期一周的培训班。",
              "5月6日至10日，先后举办为期2天的培训班。",
              "5月6日至8日、12日至14日举办，共6天。",
              "学制三年（2021年9月至2024年6月）。",
              "本次展览为期一个月，5月12日至16日预展。",
              "展览为期30天，自5月12日至16日为布展时间。",
              "10月1日至7日放假调休，共7天。9月29日上班。",
              "会议定于3月5日至3月11日召开，会期5天。",
              "12月20日至次年1月5日，为期17天。",
              "5月30日启动，至6月3日共5天。",
              "2024年3月至8月，为期半年。")
          .build();

  private static final String[] WORDS = WordGroup.DURATION.words();

  private static final String[] OTHER = WordGroup.NO_DURATION.words();

  /** Units, a longer one before those that it starts or ends with. */
  private static final String[] UNITS = {
    "个工作日", "工作日", "个日历天", "日历天", "个星期", "个月", "星期", "天", "日", "周", "年", "月"
  };

  /** How far from its dates a length may stand. */
  private static final int NEAR = 24;

  private Durations() {}

  /**
   * A length.
   *
   * @param value how many of the unit; half a year is 6 months
   * @param unit 天, 工 (working days), 周, 月 or 年
   * @param within whether it is that of something that took place between the dates
   * @param passing whether it counts the years and months that were touched: 历时
   */
  private record Length(int value, char unit, boolean within, boolean passing, Span span) {}

  /** Judges the time that starts with a date that exists. */
  static void judge(Document document, WrittenDate first, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    DateRange range = DateRange.from(t, first);
    if (range == null) {
      return;
    }
    int from = range.start();
    while (from > 0 && range.start() - from < 80 && !ends(t[from - 1])) {
      from--;
    }
    int to = range.end();
    while (to < t.length && to - range.end() < 80 && !ends(t[to])) {
      to++;
    }
    Length length = after(t, range.end(), to);
    if (length == null) {
      length = before(t, from, range);
    }
    if (length == null
        || Look.holds(t, from, to, OTHER)
        || (length.span.start() > from
            && holdsDate(t, from, Math.min(range.start(), length.span.start())))) {
      return;
    }
    // Of a holiday both ends are counted.
    boolean holiday =
        length.unit == '天'
            && range.hasDays()
            && Look.holds(t, range.end(), length.span.end(), "放假");
    boolean differs =
        holiday
            ? length.value != range.days()
            : isLonger(length, range) || (!length.within && isShorter(length, range));
    if (!differs) {
      return;
    }
    Span place = new Span(range.start(), range.end());
    String message =
        "“"
            + document.text(place)
            + "”"
            + told(length, range)
            + "，与“"
            + document.text(length.span)
            + "”不符，请核对";
    report.accept(
        Diagnostic.of(RULE, length.span, message).withRelated(new Related(place, "起止日期")));
  }

  private static boolean ends(char c) {
    return Look.in(c, "。；！？") || Chars.isLineEnd(c);
  }

  /** Tells whether another date stands before those that are compared. */
  private static boolean holdsDate(char[] t, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (Look.in(t[i], "月日") && Chars.isDigit(t[i - 1])) {
        return true;
      }
    }
    return false;
  }

  // ---------------------------------------------------------------- reading

  /** Reads 共4天 behind the dates, or （4天）. */
  private static @Nullable Length after(char[] t, int end, int to) {
    int i = Look.skipBlanks(t, end);
    boolean bracket = Look.in(Look.at(t, i), "（(");
    if (bracket) {
      int word = i + 1 + Look.startsAny(t, i + 1, WORDS);
      Length length = length(t, i + 1, word);
      return length != null && Look.in(Look.at(t, length.span.end()), "）)，") ? length : null;
    }
    int commas = 0;
    for (int k = end; k < to && k - end < NEAR; k++) {
      char c = t[k];
      boolean told = c == '（' && Look.startsAny(t, k + 1, WORDS) > 0;
      if (Chars.isDigit(c) || (!told && Look.in(c, "、：“（(每各分批次轮"))) {
        return null;
      }
      commas += c == '，' ? 1 : 0;
      int word = Look.startsAny(t, k, WORDS);
      if (word == 0) {
        continue;
      }
      Length length = length(t, k, k + word);
      if (length == null) {
        continue;
      }
      char next = Look.at(t, length.span.end());
      if (next == '的') {
        return new Length(length.value, length.unit, true, length.passing, length.span);
      }
      boolean whole = next == '\0' || Look.in(next, "，。；！）)") || Chars.isLineEnd(next);
      return whole && commas <= Math.min(2, word) ? length : null;
    }
    return null;
  }

  /** Reads 工期180天 before （3月1日至5月30日）, and 为期三年，自 before 2023年3月起至2025年2月. */
  private static @Nullable Length before(char[] t, int from, DateRange range) {
    int start = range.start();
    if (!Look.in(Look.at(t, start - 1), "（(：:自从于即为间是起止期限体")) {
      return null;
    }
    for (int k = from; k < start; k++) {
      int word = Look.startsAny(t, k, WORDS);
      Length length = word == 0 ? null : length(t, k, k + word);
      if (length != null) {
        return leads(t, length.span.end(), range) ? length : null;
      }
    }
    return null;
  }

  /** Tells whether nothing but 的培训班于, or （自, stands between a length and its dates. */
  private static boolean leads(char[] t, int end, DateRange range) {
    int start = range.start();
    int i = end;
    boolean subject = false;
    if (Look.at(t, i) == '的') {
      while (i < start && i - end < 16 && !Look.in(t[i], "（(自从于，。；")) {
        i++;
      }
      subject = Look.in(Look.at(t, i), "自从于");
      if (!subject && !Look.in(Look.at(t, i), "（(")) {
        return false;
      }
    }
    boolean bracket = false;
    boolean linked = i < start && start - i < 10;
    boolean since = subject;
    for (int n = i; linked && n < start; n++) {
      linked = Look.in(t[n], "（(，：,: 自从于即为时间是起止日期限具体");
      bracket |= Look.in(t[n], "（(");
      since |= Look.in(t[n], "自从：:");
    }
    // 为期7天，5月12日至14日布展: the dates are those of something else.
    char next = Look.at(t, range.end());
    return linked
        && (bracket
            ? Look.in(next, "）)，；")
            : subject || (since && (Look.in(next, "，。；\0") || Chars.isLineEnd(next))));
  }

  /**
   * Reads a number and its unit at {@code i}.
   *
   * @param start where the word before it starts
   */
  private static @Nullable Length length(char[] t, int start, int i) {
    boolean passing = Look.starts(t, start, "历时");
    int k = i + Look.startsAny(t, i, "为", "共", "：", "是");
    int end = WrittenDate.numberEnd(t, k);
    int value = end == k ? -1 : WrittenDate.number(t, k, end);
    if (end == k && Look.in(Look.at(t, k), "两半")) {
      value = t[k] == '两' ? 2 : 0;
      end = k + 1;
    }
    boolean half = value == 0 && Look.in(Look.at(t, k), "半");
    int unit = Look.startsAny(t, end, UNITS);
    if (unit == 0 || value < 0 || (value == 0 && !half) || value > 1900) {
      return null;
    }
    char last = t[end + unit - 1];
    if (Look.in(last, "天日")) {
      last = Look.holds(t, end, end + unit, "工") ? '工' : '天';
    } else if (last == '期') {
      last = '周';
    }
    if (half) {
      if (last != '年') {
        return null;
      }
      last = '月';
      value = 6;
    } else if (last == '月' && t[end] != '个') {
      return null;
    }
    // 三年来 counts back from today; 三年半 and 三年多 are longer.
    if (Look.in(Look.at(t, end + unit), "半多余左以之内上来龄级度前后")) {
      return null;
    }
    return new Length(value, last, false, passing, new Span(start, end + unit));
  }

  // ---------------------------------------------------------------- comparing

  /** Tells whether the length is less than the dates allow, however the ends are counted. */
  private static boolean isShorter(Length length, DateRange range) {
    int said = length.value;
    int days = range.days();
    int months = range.months();
    return switch (length.unit) {
      case '天' -> range.hasDays() ? hasMoreDays(said, days, range) : said < 28 * (months - 1) - 10;
      // Public holidays shorten the rest.
      case '工' -> range.hasDays() && range.dated() && said < range.weekdays() - 8 - days / 10;
      case '周' -> range.hasDays() && 7 * said < days - 6;
      case '月' ->
          range.hasDays()
              ? 30 * said < days - 1 - Math.max(12, days / 12)
              : said < months - 1 - months / 12;
      default ->
          range.hasDays()
              ? 365 * said < days - Math.max(60, 20 * said)
              : 12 * said < months - Math.max(3, said);
    };
  }

  private static boolean hasMoreDays(int said, int days, DateRange range) {
    // 5天 of two weeks may be working days; without the year nobody knows how many they are.
    int working = range.dated() ? range.weekdays() : days - 2 * (days / 7 + 1);
    return said < days - 1 - slack(days)
        && (days < 6 || said < working - 1 - days / 20)
        && !(days >= 6 && range.dated() && said == working);
  }

  /** Tells whether the length is more than the dates allow. */
  private static boolean isLonger(Length length, DateRange range) {
    int said = length.value;
    int days = range.days();
    int months = range.months();
    return switch (length.unit) {
      case '天' -> said > days + slack(days) + (range.dated() ? 0 : leap(range));
      case '工' -> said > days || (range.hasDays() && range.dated() && said > range.weekdays() + 2);
      case '周' -> 7 * said > days + (length.passing ? 13 : 4);
      case '月' ->
          (range.hasDays() && !length.passing)
              ? 30 * said > days + Math.max(12, days / 12)
              : said > months;
      default ->
          length.passing
              ? said > range.last().year() - range.first().year() + 1
              : 365 * said > days + Math.max(105, 20 * said);
    };
  }

  private static int slack(int days) {
    return days < 45 ? 0 : Math.max(3, days / 15);
  }

  private static int leap(DateRange range) {
    return range.first().month() <= 2 || range.last().year() > range.first().year() ? 1 : 0;
  }

  /** Says how long the time between the dates is, in the unit of the length. */
  private static String told(Length length, DateRange range) {
    int days = range.days();
    int months = range.months();
    return switch (length.unit) {
      case '年', '月' -> inMonths(range, days, months);
      case '工' ->
          range.dated() && range.hasDays() && length.value <= days
              ? "除去双休日有" + range.weekdays() + "天"
              : "首尾都算共" + days + "天";
      default -> range.hasDays() ? "首尾都算共" + days + "天" : "首尾都算共" + months + "个月";
    };
  }

  private static String inMonths(DateRange range, int days, int months) {
    if (!range.hasDays()) {
      return "首尾都算共" + months + "个月";
    }
    return days <= 200 ? "首尾都算共" + days + "天" : "约" + Math.round(days / 30.44f) + "个月";
  }
}
