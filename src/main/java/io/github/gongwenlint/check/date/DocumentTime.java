package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.Chronology.Day;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Facts;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;

/** When a document was written, and how to say so. */
final class DocumentTime {
  private DocumentTime() {}

  /** Returns the year of a day and its month, where that is known. */
  static String when(Day day) {
    return day.year() + "年" + (day.month() > 0 ? day.month() + "月" : "");
  }

  /** Says from where it is known when a document was written. */
  static String dated(Facts facts) {
    WrittenDate written = facts.written();
    if (written != null) {
      return "成文日期（" + written.year() + "年" + written.month() + "月）";
    }
    return "标题年份（" + facts.titleYear() + "年）";
  }

  /** Says that something came after the document: {@code event} is what and when. */
  static String later(String event, Facts facts) {
    return event + "，晚于本文的" + dated(facts) + "，请核对";
  }

  /** Tells whether the document was surely written before {@code day}. */
  static boolean isBefore(Facts facts, Day day) {
    WrittenDate written = facts.written();
    if (written == null) {
      return facts.isDated() && facts.latestYear() < day.year();
    }
    int then =
        written.year() * 10_000 + written.month() * 100 + (written.day() > 0 ? written.day() : 31);
    return then < day.year() * 10_000 + day.month() * 100 + day.day();
  }

  /** Tells whether a span stands in the title or the date. */
  static boolean isInHead(Document document, Span span) {
    int block = document.blockIndex(span.start());
    if (block < 0) {
      return false;
    }
    Block.Kind kind = document.blocks().get(block).kind();
    return kind == Block.Kind.TITLE || kind == Block.Kind.DATE;
  }
}
