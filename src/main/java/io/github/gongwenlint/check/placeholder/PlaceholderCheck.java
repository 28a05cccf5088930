package io.github.gongwenlint.check.placeholder;

import io.github.gongwenlint.check.TriggerCheck;
import io.github.gongwenlint.check.Triggers;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds what was never filled in, and what was wiped out, in one walk over the text.
 *
 * <p>Most characters that can stand at such a place need a certain neighbour to do so.
 */
public final class PlaceholderCheck extends TriggerCheck {
  private static final byte EMPTY = 60;
  private static final byte FIELD = 61;

  private static final Triggers TRIGGERS = known();

  private static Triggers known() {
    Triggers triggers = new Triggers();
    triggers.kind(EMPTY, EmptyMarks.OPENING);
    triggers
        .kind(FIELD, FieldLines.LAST)
        .behind(FIELD, FieldLines.BEFORE_LAST + StrippedPosts.BEFORE_HONOUR);
    HoleScanner.fill(triggers);
    StrippedText.fill(triggers);
    return triggers.ready();
  }

  public PlaceholderCheck() {
    super(
        List.of(
            UnfilledPlaceholder.RULE,
            StrippedText.NUMBER,
            StrippedText.NAME,
            EmptyMarks.RULE,
            DoubtfulGaps.TITLE,
            DoubtfulGaps.SUBJECT),
        TRIGGERS);
  }

  @Override
  protected Session open(Document document, Consumer<Diagnostic> report) {
    return new Gaps(document, report);
  }

  private static final class Gaps implements Session {
    private final Document document;
    private final Consumer<Diagnostic> report;
    private final char[] t;
    private final HoleScanner holes;
    private final StrippedText stripped;
    private int next;

    Gaps(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.report = report;
      t = document.chars();
      holes = new HoleScanner(TRIGGERS, document);
      stripped = new StrippedText(document, report);
      stripped.title();
    }

    @Override
    public void look(int[] places, int count) {
      for (int k = 0; k < count; k++) {
        int i = places[k];
        if (i < next) {
          continue;
        }
        byte kind = (byte) TRIGGERS.kind(t[i]);
        if (kind <= HoleScanner.LAST) {
          next = holes.look(kind, i);
          if (kind == HoleScanner.OPEN && next <= i + 1) {
            next = empty(document, t, i, stripped, report);
          }
        } else if (kind == EMPTY) {
          stripped.quoted(i);
          next = EmptyMarks.look(document, t, i, report);
        } else if (kind == FIELD) {
          FieldLines.look(document, t, i, report);
          stripped.field(i);
        } else {
          stripped.look(kind, i);
        }
      }
    }

    @Override
    public void finish() {
      if (!holes.holes().isEmpty()) {
        UnfilledPlaceholder.report(t, holes.holes(), report);
      }
      if (stripped.isGapped() || isOpen(holes.holes())) {
        DoubtfulGaps.report(document, report);
      }
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
  private static int empty(
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
