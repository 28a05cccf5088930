package io.github.gongwenlint.document;

import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself: its title, who signed it, when it was written and what year it
 * is about. Where a text does not say it, or says it twice differently, nothing is known.
 */
public final class Facts {
  /** What year a document is written in compared with the year in its title. */
  public enum Kind {
    /** It looks back: 总结, 述职报告, 自查报告. */
    SUMMARY,
    /** It looks ahead: 计划, 要点, 方案. */
    PLAN,
    /** It does neither, or both. */
    OTHER
  }

  /** The year before which nothing is known. */
  public static final int UNKNOWN_EARLIEST = 0;

  /** The year after which nothing is known. */
  public static final int UNKNOWN_LATEST = 9999;

  private static final String[] SUMMARIES = {
    "总结", "述职", "述廉", "自查", "情况报告", "情况的报告", "情况汇报", "情况的汇报", "自评报告", "工作汇报", "履职报告", "年度报告"
  };
  private static final String[] PLANS = {"计划", "要点", "方案", "安排", "打算", "规划", "清单"};

  private @Nullable Span title;
  private @Nullable Span issuer;
  private @Nullable WrittenDate written;
  private @Nullable Span titleYearSpan;
  private int titleYear;
  private Kind kind = Kind.OTHER;
  private int dates;

  private Facts() {}

  static Facts of(Document document) {
    Facts facts = new Facts();
    facts.read(document);
    return facts;
  }

  private void read(Document document) {
    char[] t = document.chars();
    boolean body = false;
    for (Block block : document.blocks()) {
      switch (block.kind()) {
        case TITLE -> {
          Span old = title;
          title = old == null ? block.span() : new Span(old.start(), block.span().end());
        }
        case DATE -> takeDate(t, block.span());
        case SIGNATURE -> issuer = body && issuer == null ? block.span() : issuer;
        case BODY, HEADING, LIST_ITEM -> body = true;
        default -> {}
      }
    }
    Span lines = title;
    if (lines != null) {
      readTitle(t, lines.start(), lines.end());
    }
    if (dates > 1) {
      written = null;
    }
  }

  /** Takes the date below the text, or the only one in the brackets below the title. */
  private void takeDate(char[] t, Span span) {
    WrittenDate only = null;
    int found = 0;
    for (int i = span.start(); i < span.end(); i++) {
      if (t[i] == '月') {
        WrittenDate date = WrittenDate.atMonth(t, i);
        if (date != null && date.year() > 0 && date.month() >= 1 && date.month() <= 12) {
          only = date;
          found++;
        }
      }
    }
    if (only == null) {
      return;
    }
    WrittenDate before = written;
    if (before == null || before.year() != only.year() || before.month() != only.month()) {
      dates += found;
    }
    written = only;
  }

  private void readTitle(char[] t, int from, int to) {
    boolean several = false;
    for (int i = from; i < to; i++) {
      if (t[i] != '年') {
        continue;
      }
      int end = Look.skipBlanksBack(t, i);
      int start = WrittenDate.numberStart(t, end);
      int year = WrittenDate.year(t, start, end);
      if (year < 1900 || year > 2100) {
        continue;
      }
      WrittenDate date = WrittenDate.from(t, start);
      if (date != null && date.isWhole()) {
        dates++;
        written = date;
        continue;
      }
      several |= titleYear > 0 && titleYear != year;
      several |= start > from && Look.in(t[start - 1], "-—–~～至到和与及、－一");
      if (titleYear == 0) {
        titleYear = year;
        titleYearSpan = new Span(start, i + 1);
      }
    }
    if (several) {
      titleYear = 0;
      titleYearSpan = null;
    }
    boolean looksBack = Look.holds(t, from, to, SUMMARIES);
    boolean looksAhead = Look.holds(t, from, to, PLANS);
    kind = looksBack == looksAhead ? Kind.OTHER : looksBack ? Kind.SUMMARY : Kind.PLAN;
  }

  /** Returns the title from the start of its first line to the end of its last, or null. */
  public @Nullable Span title() {
    return title;
  }

  /** Returns the issuing body's name below the text (发文机关署名), or null. */
  public @Nullable Span issuer() {
    return issuer;
  }

  /**
   * Returns the date of the document: the one below the text (成文日期), in brackets below the title or
   * in the subtitle (——2023年1月5日在…上). Null when there is none or several disagree. Its day may be
   * missing.
   */
  public @Nullable WrittenDate written() {
    return written;
  }

  /** Returns the only year named in the title, or 0. */
  public int titleYear() {
    return titleYear;
  }

  /** Returns where {@link #titleYear} stands, or null. */
  public @Nullable Span titleYearSpan() {
    return titleYearSpan;
  }

  /** Returns whether it looks back, looks ahead, or neither. */
  public Kind kind() {
    return kind;
  }

  /** Returns the first year the document can be written in, or {@link #UNKNOWN_EARLIEST}. */
  public int earliestYear() {
    WrittenDate date = written;
    if (date != null) {
      return date.year();
    }
    return titleYear == 0 ? UNKNOWN_EARLIEST : kind == Kind.SUMMARY ? titleYear : titleYear - 1;
  }

  /** Returns the last year the document can be written in, or {@link #UNKNOWN_LATEST}. */
  public int latestYear() {
    WrittenDate date = written;
    if (date != null) {
      return date.year();
    }
    return titleYear == 0 ? UNKNOWN_LATEST : kind == Kind.PLAN ? titleYear : titleYear + 1;
  }

  /** Returns the place that tells when the document was written, or null. */
  public @Nullable Span evidence() {
    WrittenDate date = written;
    return date != null ? new Span(date.start(), date.end()) : titleYearSpan;
  }

  /** Tells whether anything is known about the time of writing. */
  public boolean isDated() {
    return written != null || titleYear > 0;
  }

  /** Returns the text of a span without the blanks in it, as a title is compared. */
  public static String plain(Document document, Span span) {
    StringBuilder plain = new StringBuilder();
    for (int i = span.start(); i < span.end(); i++) {
      char c = document.chars()[i];
      if (!Chars.isSpace(c) && !Chars.isZeroWidth(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
