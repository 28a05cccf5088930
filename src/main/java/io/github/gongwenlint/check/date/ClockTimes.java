package io.github.gongwenlint.check.date;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.function.Consumer;

/** Finds times of day that mix two ways of counting, or that do not exist. */
final class ClockTimes {
  static final Rule RULE =
      Rule.of("clock-style", Category.DATE, Severity.WARNING, "钟点写法矛盾")
          .message("写了上午、下午就用12小时制，否则用24小时制，不要混用")
          .explanation(
              "“上午14时”自相矛盾；“下午15时”是两种计时制混在一起，应写“下午3时”或“15时”；“下午3时至17时”前后不一。" + "一天只有24小时，一小时只有60分。")
          .source("GB/T 7408—2005 5.3；GB/T 15835—2011 5.1")
          .bad("定于5月8日⟦上午14时⟧召开。")
          .bad("定于5月8日⟦下午15时⟧召开。", "定于5月8日下午3时召开。")
          .bad("⟦下午14:30⟧在三楼会议室开会。", "下午2:30在三楼会议室开会。")
          .bad("时间为⟦下午3时至17时⟧。")
          .bad("推进会下午3时开始，主会场设在县政府，⟦17时⟧结束。")
          .bad("请于5月8日⟦上午9时75分⟧前到场。")
          .bad("⟦晚上25时⟧前关闭系统。")
          .good(
              "定于5月8日下午3时召开。",
              "定于5月8日15时召开，17时结束。",
              "上午9:00—11:30，下午2:30—5:30。",
              "中午12时30分，晚上12时。",
              "凌晨0时至5时封闭施工。",
              "推进会下午3时开始，5时结束；分会场15时签到，17时结束。",
              "上午11时至下午2时、上午9时至12时。",
              "上午10点多，下午20多人参加。",
              "当天下午30名党员到场。")
          .build();

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;

  ClockTimes(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  /**
   * Looks at a word for a part of the day.
   *
   * @param late whether its hours are those after noon
   */
  void look(boolean late, int start, int end) {
    int from = Look.skipBlanks(t, end);
    int hourEnd = WrittenDate.numberEnd(t, from);
    int hour = hour(from, hourEnd);
    if (hour < 0) {
      return;
    }
    int i = timeEnd(hourEnd);
    Span span = new Span(start, i);
    String word = document.text(start, end);
    int minute = minute(hourEnd, i);
    if (hour > 24 || minute > 59) {
      report.accept(Diagnostic.of(RULE, span, "没有“" + document.text(from, i) + "”这个时刻，请核对"));
      return;
    }
    if (hour > 12 && !late && !word.equals("中午")) {
      String message = "“" + word + "”没有“" + document.text(from, i) + "”，请核对";
      report.accept(Diagnostic.of(RULE, span, message));
      return;
    }
    if (hour > 12 && hour < 24 && late) {
      String right = word + (hour - 12) + document.text(hourEnd, i);
      String bare = document.text(from, i);
      String message = "“" + word + "”与24小时制不能并用：写“" + right + "”，或只写“" + bare + "”";
      report.accept(
          Diagnostic.of(
              RULE,
              span,
              message,
              Fix.suggested("改为“" + right + "”", span, right),
              Fix.suggested("改为“" + bare + "”", span, bare)));
      return;
    }
    if (late && hour < 12 && !range(start, i)) {
      until(start, i);
    }
  }

  /** 下午3时开始，至17时结束: the second time of one sentence, at which the same thing ends. */
  private void until(int start, int end) {
    int stop = Math.min(t.length, end + 40);
    for (int i = end; i < stop && !Look.in(t[i], "。；！？\n\r“《"); i++) {
      if (!Chars.isDigit(t[i])) {
        continue;
      }
      int hourEnd = WrittenDate.numberEnd(t, i);
      int hour = hour(i, hourEnd);
      if (hour > 12 && hour < 24 && Look.endsAny(t, i, "，至", "到", "直至", "，于", "，") > 0) {
        int close = timeEnd(hourEnd);
        if (Look.startsAny(t, close, "结束", "左右结束", "闭幕", "散会", "止") > 0) {
          Span span = new Span(i, close);
          String message =
              "前面“"
                  + document.text(start, end)
                  + "”是12小时制，这里是24小时制：写"
                  + (hour - 12)
                  + document.text(hourEnd, close)
                  + "，或都用24小时制";
          report.accept(
              Diagnostic.of(RULE, span, message)
                  .withRelated(new Related(new Span(start, end), "前面的时刻")));
        }
        return;
      }
      i = hourEnd;
    }
  }

  /** 下午3时至17时 changes from one way of counting to the other. */
  private boolean range(int start, int end) {
    if (!Look.in(Look.at(t, end), "至到—-－–~～")) {
      return false;
    }
    int i = end;
    while (Look.in(Look.at(t, i), "至到—-－–~～")) {
      i++;
    }
    int hourEnd = WrittenDate.numberEnd(t, i);
    int hour = hour(i, hourEnd);
    if (hour > 12 && hour < 24) {
      int stop = timeEnd(hourEnd);
      Span span = new Span(start, stop);
      String message = "“" + document.text(span) + "”前后计时制不一致：后面写" + (hour - 12) + "时，或都用24小时制";
      report.accept(Diagnostic.of(RULE, span, message));
    }
    return true;
  }

  /** Returns the hour in [{@code from}, {@code end}) when a mark of time follows, or -1. */
  private int hour(int from, int end) {
    char mark = Look.at(t, end);
    boolean colon =
        (mark == ':' || mark == '：')
            && end + 2 < t.length
            && Chars.isDigit(t[end + 1])
            && Chars.isDigit(t[end + 2]);
    boolean word = (mark == '时' || mark == '点') && !Look.in(Look.at(t, end + 1), "间期段许代多名");
    return from < end && end - from <= 3 && (colon || word) ? WrittenDate.number(t, from, end) : -1;
  }

  private int timeEnd(int hourEnd) {
    int i = hourEnd + 1;
    int minuteEnd = WrittenDate.numberEnd(t, i);
    if (minuteEnd == i || minuteEnd - i > 3) {
      return i;
    }
    boolean colon = t[hourEnd] == ':' || t[hourEnd] == '：';
    return colon ? minuteEnd : Look.at(t, minuteEnd) == '分' ? minuteEnd + 1 : i;
  }

  private int minute(int hourEnd, int end) {
    int stop = t[end - 1] == '分' ? end - 1 : end;
    return stop > hourEnd + 1 ? WrittenDate.number(t, hourEnd + 1, stop) : 0;
  }
}
