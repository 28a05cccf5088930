package io.github.gongwenlint.check.date;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.function.Consumer;

/** 从2023年9月开始，在全县开展主题教育，2023年1月基本结束: an end before its beginning. */
final class Courses {
  private static final int SENTENCE = 80;

  private Courses() {}

  /** Judges a date that exists and may be the beginning of something. */
  static void judge(Document document, WrittenDate begun, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    if (begun.year() < 1950
        || begun.month() == 0
        || !Look.in(Look.at(t, begun.start() - 1), "从自于")
        || Look.startsAny(t, begun.end(), "开始", "启动", "起开展", "起在") == 0) {
      return;
    }
    int i = begun.end();
    while (i < t.length && i - begun.end() < SENTENCE && !Look.in(t[i], "。；！？\n\r")) {
      WrittenDate end = t[i] == '月' ? WrittenDate.atMonth(t, i) : null;
      if (end != null && end.year() > 1950 && end.month() > 0) {
        int k = end.end() + Look.startsAny(t, end.end(), "底前", "底", "初", "上旬", "中旬", "下旬");
        boolean ends = Look.startsAny(t, k, "基本结束", "全面结束", "全部结束", "结束", "基本完成", "全面完成") > 0;
        if (ends && before(end, begun)) {
          report.accept(
              Diagnostic.of(
                  DateCheck.DATE_ORDER,
                  new Span(end.start(), end.end()),
                  "结束的日期早于开始的日期“" + document.text(begun.start(), begun.end()) + "”，请核对"));
        }
        return;
      }
      i++;
    }
  }

  private static boolean before(WrittenDate end, WrittenDate begun) {
    int months = end.year() * 12 + end.month() - begun.year() * 12 - begun.month();
    return months < 0 || (months == 0 && end.day() > 0 && end.day() < begun.day());
  }
}
