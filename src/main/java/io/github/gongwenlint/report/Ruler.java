package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.text.LineMap;

/**
 * Counts columns in a unit of a report's own. Sums are kept for every few thousand characters, so
 * that a line of any length costs no more than a short one.
 */
final class Ruler {
  private static final int STEP = 4096;

  private final char[] text;
  private final LineMap lines;
  private final boolean bytes;
  private final int[] sums;
  private int known;

  private Ruler(Document document, boolean bytes) {
    this.text = document.source().source();
    this.lines = document.source().lines();
    this.bytes = bytes;
    this.sums = new int[text.length / STEP + 1];
  }

  /** Columns are code points. */
  static Ruler codePoints(Document document) {
    return new Ruler(document, false);
  }

  /** Columns are bytes of the source in UTF-8. */
  static Ruler bytes(Document document) {
    return new Ruler(document, true);
  }

  /** Returns the column, from 1, of an offset of the source in its line. */
  int column(int offset) {
    return upTo(offset) - upTo(lines.start(lines.line(offset))) + 1;
  }

  private int upTo(int offset) {
    int step = offset / STEP;
    while (known < step) {
      sums[known + 1] = sums[known] + sum(known * STEP, (known + 1) * STEP);
      known++;
    }
    return sums[step] + sum(step * STEP, offset);
  }

  private int sum(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text[i - 1])) {
        sum += bytes ? 1 : 0;
      } else {
        // A high surrogate's three bytes and one for the low one are the pair's four.
        sum += !bytes || c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      }
    }
    return sum;
  }
}
