package io.github.gongwenlint.check.repetition;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds clauses and sentences that stand twice in a paragraph; goes through one paragraph after the
 * other.
 */
final class RepeatedClauses {
  /** Shorter clauses may well stand twice, in Chinese characters. */
  private static final int CLAUSE = 10;

  /** So long a clause is not repeated on purpose anywhere in a paragraph. */
  private static final int LONG_CLAUSE = 16;

  /** How many clauses on a repetition still catches the eye. */
  private static final int NEAR = 3;

  /** A clause that follows itself is a slip from this length on. */
  static final int ADJACENT = 4;

  /** A clause that repeats the end of the one before is a slip from this length on. */
  private static final int ECHO = 4;

  private static final int SENTENCE = 10;

  private final char[] text;
  private final int[] stops;
  private final Consumer<Diagnostic> report;
  private final OffsetIndex clauses = new OffsetIndex(64);
  private final OffsetIndex sentences = new OffsetIndex(64);
  private final int[] endings = new int[1 << 12];
  private int paragraph;
  private boolean legal;

  private int clauseStart;
  private int previousStart;
  private int previousEnd;

  /** The clauses before the previous one: the nearer, and the one before that. */
  private int secondStart;

  private int secondEnd;
  private int thirdStart;
  private int thirdEnd;
  private int sentenceStart;
  private int lastSentenceStart;
  private int lastSentenceEnd;
  private int reportedTo;

  /** The first stop in or behind the paragraph that was looked at last. */
  private int first;

  RepeatedClauses(Document document, Consumer<Diagnostic> report) {
    this.text = document.chars();
    this.stops = document.stops();
    this.report = report;
  }

  /**
   * Tells whether two clauses of a paragraph end in the same four characters, as all that is
   * reported does; few paragraphs have such clauses.
   */
  boolean mayRepeat(int start, int end) {
    paragraph++;
    int from = start;
    while (first < stops.length && stops[first] < start) {
      first++;
    }
    for (int m = first; m < stops.length && stops[m] < end; m++) {
      int i = stops[m];
      if (i - from >= ADJACENT) {
        long key = Passages.four(text, i - 4) * 0x9e3779b97f4a7c15L;
        int slot = (int) (key >>> 52);
        if (endings[slot] == paragraph) {
          return true;
        }
        endings[slot] = paragraph;
      }
      from = i + 1;
    }
    if (end - from >= ADJACENT) {
      long key = Passages.four(text, end - 4) * 0x9e3779b97f4a7c15L;
      return endings[(int) (key >>> 52)] == paragraph;
    }
    return false;
  }

  void scan(int start, int end, boolean isLegal) {
    legal = isLegal || text[start] == '“';
    clauses.clear();
    sentences.clear();
    clauseStart = start;
    sentenceStart = start;
    previousStart = -1;
    previousEnd = -1;
    secondStart = -1;
    thirdStart = -1;
    lastSentenceStart = -1;
    reportedTo = start;
    for (int m = first; m < stops.length && stops[m] < end; m++) {
      int i = stops[m];
      boolean stop = text[i] != '，' && text[i] != '：';
      if (stop && clauseStart == sentenceStart) {
        sentence(i);
        clause(i);
      } else {
        clause(i);
        if (stop) {
          sentence(i);
        }
      }
    }
    if (clauseStart < end) {
      clause(end);
    }
  }

  private void clause(int end) {
    int from = Passages.afterLabel(text, clauseStart, end);
    int length = end - from;
    if (length >= ADJACENT
        && previousStart >= 0
        && text[previousEnd] == '，' // X。X，… takes up what was said
        && previousEnd - previousStart == length
        && Passages.equal(text, previousStart, from, length)
        && han(from, end) >= ADJACENT) {
      adjacent(from, end);
    } else if (length >= ECHO
        && previousStart >= 0
        && text[previousEnd] == '，'
        && previousEnd - previousStart > length
        && Passages.equal(text, previousEnd - length, from, length)
        && han(from, end) >= ECHO) {
      echo(from, end);
    } else if (isPair(from, end)) {
      pair(end);
    } else if (length >= CLAUSE) {
      int other = clauses.put(Passages.key(text, from, end), from);
      if (other >= 0 && !legal && reportedTo < end && Passages.equal(text, other, from, length)) {
        repeated(other, from, end);
      }
    }
    thirdStart = secondStart;
    thirdEnd = secondEnd;
    secondStart = previousStart;
    secondEnd = previousEnd;
    previousStart = from;
    previousEnd = end;
    clauseStart = end + 1;
  }

  /** 采取有力措施，认真加以解决，采取有力措施，认真加以解决: two clauses that stand twice, behind commas. */
  private boolean isPair(int from, int end) {
    return thirdStart >= 0
        && from == clauseStart
        && secondEnd - secondStart == end - from
        && previousEnd - previousStart <= thirdEnd - thirdStart
        && text[previousEnd] == '，'
        && text[secondEnd] == '，'
        && text[thirdEnd] == '，'
        && Passages.equal(text, secondStart, from, end - from)
        && Passages.equal(
            text,
            thirdEnd - (previousEnd - previousStart),
            previousStart,
            previousEnd - previousStart)
        && han(previousStart, end) >= CLAUSE;
  }

  private void pair(int end) {
    report.accept(
        new Diagnostic(
            RepeatedTextCheck.REPEATED_CLAUSE,
            Severity.ERROR,
            new Span(previousStart, end),
            "“" + shown(previousStart, end) + "”连写了两遍，应删去一遍",
            List.of(Fix.suggested("删去重复的一遍", new Span(secondEnd, end), ""))));
    reportedTo = end;
  }

  private void adjacent(int from, int end) {
    boolean labelled = from != clauseStart;
    Span span = new Span(from, end);
    Diagnostic found =
        new Diagnostic(
            RepeatedTextCheck.REPEATED_CLAUSE,
            !labelled && end - from >= 6 ? Severity.ERROR : Severity.WARNING,
            span,
            "“" + shown(from, end) + "”连写了两遍，应删去一遍",
            labelled
                ? List.of()
                : List.of(Fix.suggested("删去重复的一遍", new Span(previousEnd, end), "")));
    report.accept(found);
    reportedTo = end;
  }

  /** Reports a clause that says the end of the one before again. */
  private void echo(int from, int end) {
    report.accept(
        Diagnostic.of(
            RepeatedTextCheck.REPEATED_CLAUSE,
            new Span(from, end),
            "“" + shown(from, end) + "”与上一分句的结尾重复，应删去",
            Fix.suggested("删去重复的部分", new Span(previousEnd, end), "")));
    reportedTo = end;
  }

  private void repeated(int other, int from, int end) {
    int count = han(from, end);
    if (count < CLAUSE || isFormulation(from, end) || other < reportedTo - (end - from)) {
      return;
    }
    int between = 0;
    for (int i = other + (end - from); i < from; i++) {
      if ("，。；：！？".indexOf(text[i]) >= 0) {
        between++;
      }
    }
    boolean near = between <= NEAR;
    report.accept(
        new Diagnostic(
            RepeatedTextCheck.REPEATED_CLAUSE,
            near || count >= LONG_CLAUSE ? Severity.WARNING : Severity.INFO,
            new Span(from, end),
            "“" + shown(from, end) + "”与本段前文" + (near ? "相邻的一句" : "") + "重复，删去或改写一处",
            List.of()));
    reportedTo = end;
  }

  private void sentence(int stop) {
    int start = sentenceStart;
    int from = Passages.afterLabel(text, start, stop);
    int length = stop - from;
    if (length >= SENTENCE && start >= reportedTo) {
      int other = sentences.put(Passages.key(text, from, stop), from);
      if (other >= 0 && Passages.equal(text, other, from, length) && !legal) {
        wholeSentence(other, from, stop);
      }
    }
    if (!legal && lastSentenceStart >= 0 && reportedTo <= start) {
      tail(start, stop);
    }
    lastSentenceStart = start;
    lastSentenceEnd = stop;
    sentenceStart = stop + 1;
  }

  private void wholeSentence(int other, int from, int stop) {
    boolean next = other + (stop - from) == lastSentenceEnd && from == sentenceStart;
    int end = text[stop] == text[other + (stop - from)] ? stop + 1 : stop;
    report.accept(
        new Diagnostic(
            RepeatedTextCheck.REPEATED_CLAUSE,
            next ? Severity.ERROR : Severity.WARNING,
            new Span(from, end),
            "“" + shown(from, stop) + "”这句话在本段出现了两次，应删去一处",
            next && end > stop
                ? List.of(
                    new Fix(
                        "删去重复的一句",
                        Fix.Applicability.SUGGESTED,
                        List.of(new Edit(new Span(from, end), ""))))
                : List.of()));
    reportedTo = end;
  }

  /** Compares the end of a sentence with that of the one before. */
  private void tail(int start, int stop) {
    int i = stop;
    int j = lastSentenceEnd;
    while (i > start && j > lastSentenceStart && text[i - 1] == text[j - 1]) {
      i--;
      j--;
    }
    // Only where the equal part is a clause of its own in one of them; else it is parallelism.
    if (stop - i < CLAUSE
        || i == start
        || !(followsComma(i) || followsComma(j) || stop - i >= LONG_CLAUSE + 4)) {
      return;
    }
    if (han(i, stop) < CLAUSE || isFormulation(i, stop)) {
      return;
    }
    report.accept(
        new Diagnostic(
            RepeatedTextCheck.REPEATED_CLAUSE,
            Severity.WARNING,
            new Span(i, stop),
            "相邻两句都以“" + shown(i, stop) + "”结尾，删去或改写一处",
            List.of()));
    reportedTo = stop;
  }

  private boolean followsComma(int at) {
    return at > 0 && "，；：".indexOf(text[at - 1]) >= 0;
  }

  private boolean isFormulation(int from, int end) {
    String clause = new String(text, from, end - from);
    for (String formulation : Passages.FORMULATIONS) {
      if (clause.contains(formulation)) {
        return true;
      }
    }
    return false;
  }

  private int han(int from, int end) {
    int count = 0;
    for (int i = from; i < end; i++) {
      if (Chars.isHan(text[i])) {
        count++;
      }
    }
    return count;
  }

  private String shown(int from, int end) {
    return end - from <= 24
        ? new String(text, from, end - from)
        : new String(text, from, 20) + "……";
  }
}
