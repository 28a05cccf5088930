package io.github.gongwenlint.check.punctuation;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds faults of punctuation in one walk over the text.
 *
 * <p>Every mark has a class in a table, and only the finders that care about that class look
 * closer.
 */
public final class PunctuationCheck implements Check {
  private static final byte OPEN = 1;
  private static final byte CLOSE = 2;
  private static final byte COMMA = 3;
  private static final byte PAUSE = 4;
  private static final byte STOP = 5;
  private static final byte HALF = 6;
  private static final byte SPACE = 7;
  private static final byte LINE = 8;
  private static final byte DOTS = 9;
  private static final byte DASH = 10;
  private static final byte HALF_OPEN = 11;
  private static final byte HALF_CLOSE = 12;
  private static final byte SLASH = 13;

  private static final byte[] CLASSES = classes();

  private static byte[] classes() {
    byte[] classes = new byte[Character.MAX_VALUE + 1];
    fill(classes, "“‘《〈（【〔「『［〖", OPEN);
    fill(classes, "”’》〉）】〕」』］〗", CLOSE);
    fill(classes, "，", COMMA);
    fill(classes, "、", PAUSE);
    fill(classes, "。；：！？", STOP);
    fill(classes, ",;:?!\"'", HALF);
    fill(classes, " \u3000\u00a0", SPACE);
    fill(classes, "\n\r", LINE);
    fill(classes, "….·•", DOTS);
    fill(classes, "-—─━－–", DASH);
    fill(classes, "([﹝", HALF_OPEN);
    fill(classes, ")]﹞", HALF_CLOSE);
    fill(classes, "/", SLASH);
    return classes;
  }

  private static void fill(byte[] classes, String characters, byte kind) {
    for (int i = 0; i < characters.length(); i++) {
      classes[characters.charAt(i)] = kind;
    }
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        PairedMarks.UNBALANCED,
        HalfWidthMarks.RULE,
        Clauses.MISSING,
        Clauses.COMMA,
        Clauses.COLON,
        Series.RULE,
        DocumentNumbers.RULE,
        Spaces.RULE,
        MixedMarks.RULE,
        Dots.ELLIPSIS,
        Dots.DASH,
        TitleMarks.RULE,
        TitleMarks.MISSING,
        LineEnds.RULE,
        LineEnds.SLASH,
        LineEnds.CUT);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    byte[] classes = CLASSES;
    PairedMarks pairs = new PairedMarks(t, report);
    HalfWidthMarks halves = new HalfWidthMarks(t, report);
    Spaces spaces = new Spaces(document, report);
    Clauses clauses = new Clauses(document, report);
    Series series = new Series(document, report);
    MixedMarks mixed = new MixedMarks(t, report);
    DocumentNumbers numbers = new DocumentNumbers(t, report);
    Dots dots = new Dots(t, report);
    TitleMarks titles = new TitleMarks(document, report);
    LineEnds lineEnds = new LineEnds(document, report);
    lineEnds.titles();
    int line = 0;
    int last = -1;
    int n = t.length;
    int next = 0;
    for (int i : document.marks()) {
      if (i < next) {
        continue;
      }
      char c = t[i];
      switch (classes[c]) {
        case OPEN -> {
          pairs.open(i);
          mixed.open(i);
          if (c == '（') {
            titles.round(i, line);
          } else if (c == '《') {
            titles.open(i, line);
          }
          numbers.open(i);
        }
        case CLOSE -> {
          pairs.close(i);
          mixed.close(i);
          if (c == '》') {
            titles.close(i, line);
            clauses.title(i, line);
            series.between(i, '《');
          } else if (c == '”') {
            series.between(i, '“');
          }
        }
        case COMMA -> {
          halves.fullWidth++;
          clauses.comma(i, line);
          series.comma(i, last);
        }
        case PAUSE -> series.pause(i);
        case STOP -> {
          halves.fullWidth++;
          mixed.stop(i);
          clauses.stop(i, line);
          series.reset();
        }
        case HALF -> halves.mark(i, line);
        case HALF_OPEN -> {
          pairs.open(i);
          halves.round(i, line);
          numbers.open(i);
        }
        case HALF_CLOSE -> {
          pairs.close(i);
          halves.roundClose(i, line);
        }
        case SPACE -> next = spaces.run(i, line);
        case DOTS -> next = dots.run(i, halves, line);
        case DASH -> next = dots.dash(i, line);
        case LINE -> {
          if (i > line) {
            pairs.endLine(line, i);
            halves.endLine();
            spaces.endLine(line, i);
            clauses.endLine(line, i);
            lineEnds.endLine(line, i);
            mixed.startLine(line, i);
            series.reset();
          }
          line = i + 1;
        }
        case SLASH -> {
          lineEnds.slash(i);
          continue;
        }
        default -> {
          continue;
        }
      }
      last = Math.max(i, next - 1);
    }
    if (n > line) {
      pairs.endLine(line, n);
      halves.endLine();
      spaces.endLine(line, n);
      clauses.endLine(line, n);
      lineEnds.endLine(line, n);
      mixed.startLine(line, n);
    }
    pairs.finish();
    halves.finish();
    spaces.finish();
    clauses.finish();
    series.finish();
    numbers.finish();
    dots.finish();
  }
}
