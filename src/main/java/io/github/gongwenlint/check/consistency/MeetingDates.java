package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.WrittenDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the days on which one numbered meeting is told to have been held: 县政府第38次常务会议. */
final class MeetingDates extends Finder {
  static final Rule RULE =
      Rule.of("meeting-date", Category.DATE, Severity.WARNING, "同一次会议前后日期不同")
          .message("同一次会议在前后文中的日期不同，请核对")
          .explanation(
              "“7月12日召开的县政府第38次常务会议”到后面写成“7月15日召开的县政府第38次常务会议”，必有一处写错。"
                  + "只在单位、届次、名称完全相同，两处都写明某月某日召开时核对；改期、延期的不报告，写明两个年份的也不报告。")
          .source("公文核稿通例")
          .bad("2025年7月12日，县长主持召开县政府第38次常务会议。\n会后，各部门认真落实⟦7月15日⟧召开的县政府第38次常务会议精神。")
          .bad("县委第二十次常委会会议于2025年3月6日召开。\n3月8日召开县政府党组会议。\n落实⟦3月16日⟧召开的县委第二十次常委会会议要求。")
          .good(
              "2025年7月12日，县长主持召开县政府第38次常务会议。\n落实7月12日召开的县政府第38次常务会议精神。",
              "7月12日召开县政府第38次常务会议，7月26日召开县政府第39次常务会议。",
              "7月12日召开县政府第38次常务会议，7月15日召开县委第38次常委会会议。",
              "县政府第38次常务会议原定7月10日召开，改期到7月12日召开。7月12日召开的县政府第38次常务会议要求抓紧整改。",
              "2023年7月12日召开了县政府第6次全体会议。2025年7月15日召开了县政府第6次全体会议。")
          .build();

  private static final int MOST = 200;

  /** The name of a body or of a meeting has no more characters. */
  private static final int LONGEST = 10;

  /** How far before the body its date may stand. */
  private static final int NEAR = 24;

  private final Map<String, WrittenDate> held = new HashMap<>();

  MeetingDates(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 次 at {@code i} behind a number. */
  void look(int i) {
    int number = WrittenDate.numberStart(t, i);
    int nth = number - 1;
    if (number == i || at(nth) != '第' || held.size() >= MOST) {
      return;
    }
    int end = i + 1;
    while (end - i <= LONGEST && Chars.isHan(at(end)) && !Look.ends(t, end, "会")) {
      end++;
    }
    if (!Look.ends(t, end, "会") || end - i < 3) {
      return;
    }
    end += Look.startsAny(t, end, "会议", "议");
    int body = nth;
    while (body > 0
        && nth - body < LONGEST
        && Chars.isHan(t[body - 1])
        && "开的了持加在过和与".indexOf(t[body - 1]) < 0) {
      body--;
    }
    int start = sentenceStart(body);
    if (nth - body < 2 || Look.holds(t, start, sentenceEnd(end), "原定", "改期", "延期", "推迟", "提前")) {
      return;
    }
    WrittenDate day = before(start, body);
    day = day == null ? behind(end) : day;
    if (day == null || day.day() == 0 || day.year() < 0) {
      return;
    }
    String meeting = text(body, nth) + WrittenDate.number(t, number, i) + text(i, end);
    WrittenDate other = held.putIfAbsent(meeting, day);
    if (other != null && differ(other, day)) {
      report(
          RULE,
          Severity.WARNING,
          day.start(),
          day.end(),
          "前面写"
              + text(body, end)
              + "在“"
              + text(other.start(), other.end())
              + "”召开，这里写“"
              + text(day.start(), day.end())
              + "”，请核对",
          related(other.start(), other.end(), "前面的日期"));
    }
  }

  private static boolean differ(WrittenDate one, WrittenDate other) {
    boolean years = one.year() > 0 && other.year() > 0 && one.year() != other.year();
    return !years && (one.month() != other.month() || one.day() != other.day());
  }

  /** 7月12日召开的, 7月12日，县长主持召开. */
  private @Nullable WrittenDate before(int start, int body) {
    int verb = body - Look.endsAny(t, body, "的", "了");
    if (!Look.ends(t, verb, "召开")) {
      return null;
    }
    int stop = Math.max(start, verb - NEAR);
    for (int k = verb - 1; k > stop; k--) {
      if (t[k] == '月') {
        WrittenDate date = WrittenDate.atMonth(t, k);
        // 7月12日、15日召开 are two days.
        return date == null || date.end() > verb || holdsDigit(date.end(), verb) ? null : date;
      }
    }
    return null;
  }

  /** 于2025年3月6日召开. */
  private @Nullable WrittenDate behind(int end) {
    if (at(end) != '于') {
      return null;
    }
    WrittenDate date = WrittenDate.from(t, end + 1);
    return date != null && Look.starts(t, date.end(), "召开") ? date : null;
  }

  @Override
  void finish() {}
}
