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

/** Compares the date of a meeting with the one until which people enrol for it. */
final class Deadlines {
  static final Rule RULE =
      Rule.of("deadline-order", Category.DATE, Severity.WARNING, "报名截止晚于会议日期")
          .message("报名、报送回执的截止日期晚于会议（活动）的日期，请核对")
          .explanation(
              "“定于7月12日召开……请于7月15日前将参会回执报送……”，截止日期在会议之后，多是改了会期、没有改截止日期。"
                  + "只在全文只有一个“定于”的日期、截止的是回执、报名或者参会名单时核对。")
          .source("公文核稿通例")
          .bad("定于2024年7月12日召开推进会。请各单位于⟦7月15日前⟧将参会回执报送办公室。")
          .bad("定于9月20日举办培训班。请于⟦9月25日前⟧报名，逾期不再受理。")
          .good(
              "定于2024年7月12日召开推进会。请各单位于7月10日前将参会回执报送办公室。",
              "定于2024年7月12日召开推进会。会后请于7月20日前报送贯彻落实情况。",
              "定于9月20日举办培训班。请于9月28日前将参训人员学习心得报送人事科。",
              "定于9月20日举办培训班，定于10月8日举办比赛。请于9月25日前报名。")
          .build();

  private static final String[] ENROLMENT = WordGroup.ENROLMENT.words();

  /** What those who came hand in when it is over. */
  private static final String[] AFTERWARDS = WordGroup.AFTERWARDS.words();

  private static final int REACH = 50;

  private final Document document;
  private final char[] t;
  private @Nullable WrittenDate held;
  private boolean several;
  private @Nullable WrittenDate until;

  Deadlines(Document document) {
    this.document = document;
    this.t = document.chars();
  }

  /** Looks at a date that exists. */
  void look(WrittenDate date) {
    if (date.day() == 0 || date.month() < 1 || date.year() < 0) {
      return;
    }
    if (Look.endsAny(t, date.start(), "定于", "拟于", "订于") > 0) {
      several |= held != null;
      held = date;
    } else if (until == null && Look.at(t, date.end()) == '前' && isEnrolment(date.end())) {
      until = date;
    }
  }

  private boolean isEnrolment(int from) {
    int end = from;
    while (end < t.length && end - from < REACH && t[end] != '。' && !Chars.isLineEnd(t[end])) {
      end++;
    }
    return Look.holds(t, from, end, ENROLMENT) && !Look.holds(t, from, end, AFTERWARDS);
  }

  void finish(Consumer<Diagnostic> report) {
    WrittenDate event = held;
    WrittenDate last = until;
    if (event == null || last == null || several || last.start() < event.end()) {
      return;
    }
    int year = event.year() > 0 ? event.year() : 2000;
    int other = last.year() > 0 && event.year() > 0 ? last.year() : year;
    int late =
        WrittenDate.dayNumber(other, last.month(), last.day())
            - WrittenDate.dayNumber(year, event.month(), event.day());
    // Months ahead may well be the year before.
    if (late <= 0 || late > 60) {
      return;
    }
    Span place = new Span(event.start(), event.end());
    report.accept(
        Diagnostic.of(
                RULE,
                new Span(last.start(), last.end() + 1),
                "截止日期晚于“" + document.text(place) + "”举行的会议（活动），请核对")
            .withRelated(new Related(place, "会议（活动）的日期")));
  }
}
