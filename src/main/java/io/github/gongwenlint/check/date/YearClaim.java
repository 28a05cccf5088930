package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Facts;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * The year a statement is made of: the year written before it in its sentence, or 今年 in a document
 * whose year is known.
 *
 * @param year the year the statement is made of, or 0 when it may be one of two
 * @param earliest the first year it can be made of
 * @param latest the last year it can be made of
 * @param place where the year stands, or null
 * @param label what stands there
 */
record YearClaim(int year, int earliest, int latest, @Nullable Span place, String label) {
  /** How far a sentence is looked at to either side. */
  private static final int REACH = 160;

  /** How far before a statement its year may stand. */
  private static final int NEAR = 16;

  /** What links a year with what it is the year of. */
  private static final String[] LINKS = {"是", "庆祝", "纪念", "作为", "系"};

  private static final String[] FALLS_ON = WordGroup.FALLING_ON.words();

  private static final String[] SPANS = {"以来", "起", "以后", "以前", "之前", "到", "至", "开始", "—", "不是"};
  private static final String[] NOW = {
    "今年是", "今年正值", "今年恰逢", "今年适逢", "今年迎来", "今年作为", "今年系", "今年正是"
  };

  static int sentenceStart(char[] t, int at) {
    int stop = Math.max(0, at - REACH);
    int i = at;
    while (i > stop && !ends(t[i - 1])) {
      i--;
    }
    return i;
  }

  static int sentenceEnd(char[] t, int at) {
    int stop = Math.min(t.length, at + REACH);
    int i = at;
    while (i < stop && !ends(t[i])) {
      i++;
    }
    return i;
  }

  private static boolean ends(char c) {
    return c == '。' || c == '！' || c == '？' || c == '；' || Chars.isLineEnd(c);
  }

  /** Tells whether the place stands inside 《》. */
  static boolean inTitle(char[] t, int at) {
    int stop = Math.max(0, at - 60);
    for (int i = at - 1; i >= stop; i--) {
      char c = t[i];
      if (c == '《' || c == '〈') {
        return true;
      }
      if (c == '》' || c == '〉' || Chars.isLineEnd(c)) {
        return false;
      }
    }
    return false;
  }

  /**
   * Tells whether {@code year} is written somewhere in the text from {@code from} to {@code to}.
   */
  static boolean names(char[] t, int from, int to, int year) {
    for (int i = from; i < to; i++) {
      if (t[i] == '年' && yearBefore(t, i) == year) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether any year is written there. */
  static boolean namesAny(char[] t, int from, int to) {
    for (int i = from; i < to; i++) {
      if (t[i] == '年' && yearBefore(t, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the year of four digits that ends before the 年 at {@code at}, or -1. */
  static int yearBefore(char[] t, int at) {
    int end = Look.skipBlanksBack(t, at);
    return WrittenDate.year(t, WrittenDate.numberStart(t, end), end);
  }

  /**
   * Returns the year of a statement that starts at {@code start}, or null when it says none that is
   * sure.
   *
   * @param wanted the year it is true of: a sentence that names it anywhere is right
   */
  static @Nullable YearClaim of(Document document, int start, int end, int wanted) {
    char[] t = document.chars();
    int from = sentenceStart(t, start);
    if (inTitle(t, start) || names(t, from, sentenceEnd(t, end), wanted)) {
      return null;
    }
    int stop = Math.max(from, start - NEAR);
    for (int i = start - 1; i >= stop; i--) {
      int year = t[i] == '年' ? yearBefore(t, i) : -1;
      if (year > 0) {
        boolean linked =
            (Look.holds(t, i + 1, start, LINKS) || Look.holds(t, i + 1, start, FALLS_ON))
                && !Look.holds(t, i + 1, start, SPANS);
        int first = WrittenDate.numberStart(t, Look.skipBlanksBack(t, i));
        return linked && !isRange(t, first)
            ? new YearClaim(year, year, year, new Span(first, i + 1), "所写的年份")
            : null;
      }
    }
    return namesAny(t, from, start) || isQuoted(t, start, from) ? null : now(document, stop, start);
  }

  private static boolean isRange(char[] t, int at) {
    return Look.in(Look.at(t, at - 1), "-—–~～至到和与及、");
  }

  static boolean isQuoted(char[] t, int at, int from) {
    for (int i = at - 1; i >= from; i--) {
      if (t[i] == '“') {
        // “十四五”开局 has its own marks: a quotation is longer.
        return !closesSoon(t, i);
      }
      if (t[i] == '”') {
        return false;
      }
    }
    return false;
  }

  private static boolean closesSoon(char[] t, int open) {
    for (int i = open + 1; i < Math.min(t.length, open + 12); i++) {
      if (t[i] == '”') {
        return true;
      }
    }
    return false;
  }

  private static @Nullable YearClaim now(Document document, int from, int start) {
    char[] t = document.chars();
    if (!Look.holds(t, from, start, NOW)) {
      return null;
    }
    return ofDocument(document);
  }

  /** Returns the year the document is written in, or null when nothing is known about it. */
  static @Nullable YearClaim ofDocument(Document document) {
    Facts facts = document.facts();
    if (!facts.isDated()) {
      return null;
    }
    int earliest = facts.earliestYear();
    WrittenDate written = facts.written();
    boolean late = facts.titleYear() == earliest - 1;
    if (written != null && facts.kind() == Facts.Kind.SUMMARY && (late || written.month() <= 2)) {
      // The summary of a year is mostly dated in the next one, and still says 今年.
      earliest--;
    }
    int latest = facts.latestYear();
    String label = facts.written() != null ? "成文日期" : "标题的年份";
    return new YearClaim(
        earliest == latest ? earliest : 0, earliest, latest, facts.evidence(), label);
  }

  /** Returns the place that tells the document's year, to stand beside a diagnostic. */
  static Related[] ofDocumentPlaces(Document document) {
    YearClaim claim = ofDocument(document);
    return claim == null ? new Related[0] : claim.related();
  }

  boolean allows(int wanted) {
    return wanted >= earliest && wanted <= latest;
  }

  /** Returns the year as a message names it. */
  String named() {
    return year > 0 ? year + "年" : earliest + "年或" + latest + "年";
  }

  /** Returns the place of the year, to stand beside a diagnostic. */
  Related[] related() {
    Span span = place;
    return span == null ? new Related[0] : new Related[] {new Related(span, label)};
  }
}
