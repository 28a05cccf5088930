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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the date of a meeting with the one until which people enrol for it. */
final class Deadlines {
  static final Rule RULE =
      Rule.of("deadline-order", Category.DATE, Severity.WARNING, "报名截止晚于会议日期")
          .message("报名、报送回执的截止日期晚于会议（活动）的日期，请核对")
          .explanation(
              "“定于7月12日召开……请于7月15日前将参会回执报送……”，截止日期在会议之后，多是改了会期、没有改截止日期。"
                  + "只在全文只有一个“定于”（“会议时间：”）的日期、截止的是回执、报名或者参会名单时核对。")
          .source("公文核稿通例")
          .bad("定于2024年7月12日召开推进会。请各单位于⟦7月15日前⟧将参会回执报送办公室。")
          .bad("定于9月20日举办培训班。请于⟦9月25日前⟧报名，逾期不再受理。")
          .bad("定于2025年4月18日召开推进会。参会回执请于⟦4月21日（星期一）17时前⟧报送县林业局。")
          .bad("培训时间：2025年5月21日至23日。报名截止日期为⟦5月25日⟧，额满为止。")
          .good(
              "定于2024年7月12日召开推进会。请各单位于7月10日前将参会回执报送办公室。",
              "定于2024年7月12日召开推进会。会后请于7月20日前报送贯彻落实情况。",
              "定于9月20日举办培训班。请于9月28日前将参训人员学习心得报送人事科。",
              "定于2025年7月12日召开推进会。参会回执请于7月10日（星期四）下班前报送，会后请于7月20日前报送贯彻落实情况。",
              "定于9月20日举办培训班，定于10月8日举办比赛。请于9月25日前报名。",
              "培训时间：2025年5月21日。参训人员返回单位后，于5月30日前完成实操考核。")
          .build();

  private static final String[] ENROLMENT = WordGroup.ENROLMENT.words();

  /** What those who came hand in when it is over. */
  private static final String[] AFTERWARDS = WordGroup.AFTERWARDS.words();

  /** What a date follows on which something is held. */
  private static final String[] HELD_ON = WordGroup.HELD_ON.words();

  /** What a date follows until which something can be done. */
  private static final String[] CLOSES = WordGroup.CLOSES_ON.words();

  private static final int REACH = 50;

  /** How far before the date the word may stand that says what it is for. */
  private static final int BACK = 24;

  private static final int MOST = 50;

  private final Document document;
  private final char[] t;
  private @Nullable WrittenDate held;
  private boolean several;

  /** The days until which people enrol, with the offset behind 前. */
  private final List<Until> until = new ArrayList<>();

  private record Until(WrittenDate date, int end) {}

  Deadlines(Document document) {
    this.document = document;
    this.t = document.chars();
  }

  /** Looks at a date that exists. */
  void look(WrittenDate date) {
    if (date.day() == 0 || date.month() < 1 || date.year() < 0) {
      return;
    }
    if (Look.endsAny(t, date.start(), HELD_ON) > 0) {
      several |= held != null;
      held = date;
      return;
    }
    int end = end(date);
    if (end > 0 && until.size() < MOST && isEnrolment(date.start(), end)) {
      until.add(new Until(date, end));
    }
  }

  /** Returns the offset behind 7月15日前 or 7月15日（星期一）17时前, or 0 when it is no such day. */
  private int end(WrittenDate date) {
    int k = date.end();
    if (Look.in(Look.at(t, k), "（(")) {
      int close = k;
      while (close < t.length && close - k < 6 && !Look.in(t[close], "）)")) {
        close++;
      }
      k = close + 1;
    }
    int day = k;
    k += Look.startsAny(t, k, "上午", "中午", "下午", "晚上");
    int digits = k;
    while (k - digits < 5 && (Chars.isDigit(Look.at(t, k)) || Look.in(Look.at(t, k), ":：时点分"))) {
      k++;
    }
    k += Look.startsAny(t, k, "下班");
    int before = Look.startsAny(t, k, "之前", "以前", "前");
    if (before > 0) {
      return k + before;
    }
    return Look.endsAny(t, date.start(), CLOSES) > 0 ? Math.min(day, t.length) : 0;
  }

  private boolean isEnrolment(int start, int from) {
    int end = from;
    while (end < t.length && end - from < REACH && t[end] != '。' && !Chars.isLineEnd(t[end])) {
      end++;
    }
    int begin = start;
    while (begin > 0 && start - begin < BACK && !ends(t[begin - 1])) {
      begin--;
    }
    return (Look.holds(t, begin, start, ENROLMENT) || Look.holds(t, from, end, ENROLMENT))
        && !Look.holds(t, begin, end, AFTERWARDS);
  }

  private static boolean ends(char c) {
    return c == '。' || c == '；' || Chars.isLineEnd(c);
  }

  void finish(Consumer<Diagnostic> report) {
    WrittenDate event = held;
    if (event == null || several) {
      return;
    }
    for (Until last : until) {
      if (last.date.start() >= event.end() && isLate(event, last.date)) {
        Span place = new Span(event.start(), event.end());
        report.accept(
            Diagnostic.of(
                    RULE,
                    new Span(last.date.start(), last.end),
                    "截止日期晚于“" + document.text(place) + "”举行的会议（活动），请核对")
                .withRelated(new Related(place, "会议（活动）的日期")));
      }
    }
  }

  private static boolean isLate(WrittenDate event, WrittenDate last) {
    int year = event.year() > 0 ? event.year() : 2000;
    int other = last.year() > 0 && event.year() > 0 ? last.year() : year;
    int late =
        WrittenDate.dayNumber(other, last.month(), last.day())
            - WrittenDate.dayNumber(year, event.month(), event.day());
    // Months ahead may well be the year before.
    return late > 0 && late <= 60;
  }
}
