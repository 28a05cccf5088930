package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds what was never filled in, and what was wiped out, in one walk over the text.
 *
 * <p>A table tells which characters can stand at such a place, and a look at one neighbour spares
 * most closer looks.
 */
public final class PlaceholderCheck implements Check {
  private static final byte[] KIND = new byte[Character.MAX_VALUE + 1];

  /** What the neighbours of a kind must have in {@link #BITS}: 0 for nothing. */
  private static final int[] LEFT = new int[64];

  private static final int[] RIGHT = new int[64];

  private static final short[] BITS = new short[Character.MAX_VALUE + 1];

  private static final byte EMPTY = 60;

  static {
    for (int i = 0; i < EmptyMarks.OPENING.length(); i++) {
      KIND[EmptyMarks.OPENING.charAt(i)] = EMPTY;
    }
    HoleScanner.fill(KIND);
    StrippedText.fill(KIND, LEFT, RIGHT, BITS);
  }

  @Override
  public List<Rule> rules() {
    return List.of(
        UnfilledPlaceholder.RULE,
        StrippedText.NUMBER,
        StrippedText.NAME,
        EmptyMarks.RULE,
        DoubtfulGaps.TITLE,
        DoubtfulGaps.SUBJECT);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    HoleScanner holes = new HoleScanner(t, document.format() == Document.Format.TEXT);
    StrippedText stripped = new StrippedText(document, report);
    stripped.title();
    byte[] kinds = KIND;
    int[] left = LEFT;
    int[] right = RIGHT;
    short[] bits = BITS;
    int n = t.length;
    int i = 0;
    while (i < n) {
      byte kind = kinds[t[i]];
      if (kind == 0) {
        i++;
      } else if (kind <= HoleScanner.LAST) {
        int next = holes.look(kind, i);
        if (kind == HoleScanner.OPEN && next <= i + 1) {
          next = open(document, t, i, stripped, report);
        }
        i = Math.max(i + 1, next);
      } else if (kind == EMPTY) {
        stripped.quoted(i);
        i = EmptyMarks.look(document, t, i, report);
      } else {
        int before = left[kind];
        int after = right[kind];
        if ((bits[at(t, i - 1)] & before) == before && (bits[at(t, i + 1)] & after) == after) {
          stripped.look(kind, i);
        }
        i++;
      }
    }
    FieldLines.report(document, report);
    if (!holes.holes().isEmpty()) {
      UnfilledPlaceholder.report(t, holes.holes(), report);
    }
    if (stripped.isGapped() || isOpen(holes.holes())) {
      DoubtfulGaps.report(document, report);
    }
  }

  private static boolean isOpen(List<Hole> holes) {
    for (Hole hole : holes) {
      if (hole.severity() == Severity.ERROR && !hole.isWritable()) {
        return true;
      }
    }
    return false;
  }

  /** A bracket that holds no hint to the writer may be empty, or hold a name without its start. */
  private static int open(
      Document document, char[] t, int i, StrippedText stripped, Consumer<Diagnostic> report) {
    if (EmptyMarks.OPENING.indexOf(t[i]) < 0) {
      return i + 1;
    }
    if (t[i] == '《') {
      stripped.bookTitle(i);
    }
    return EmptyMarks.look(document, t, i, report);
  }
}
