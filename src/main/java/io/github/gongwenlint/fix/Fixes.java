package io.github.gongwenlint.fix;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.text.Edit;
import java.util.ArrayList;
import java.util.List;

/** Chooses the fixes that are applied together, and applies them to a text. */
public final class Fixes {
  private Fixes() {}

  /** How much a program may change by itself. */
  public enum Level {
    /** Only what no reader could object to. */
    SAFE,
    /** Also what a person would have to decide, where there is a single candidate. */
    SUGGESTED
  }

  /**
   * A fix that is applied.
   *
   * @param diagnostic what it removes
   * @param fix its change
   */
  public record Chosen(Diagnostic diagnostic, Fix fix) {
    private int start() {
      return fix.edits().get(0).span().start();
    }

    private int end() {
      return fix.edits().get(fix.edits().size() - 1).span().end();
    }
  }

  /** Tells whether a program may make a fix when it is the only one. */
  public static boolean may(Fix fix, Level level) {
    return level == Level.SUGGESTED || fix.applicability() == Fix.Applicability.SAFE;
  }

  /**
   * Returns the fixes that are applied in one go, in the order of the text. A diagnostic with
   * several candidates is left to a person. Where two fixes overlap or touch, the earlier one wins:
   * the other was worked out for a text that is no longer there.
   */
  public static List<Chosen> choose(List<Diagnostic> found, Level level) {
    List<Chosen> candidates = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      if (diagnostic.fixes().size() == 1) {
        Fix fix = diagnostic.fixes().get(0);
        if (may(fix, level) && !fix.edits().isEmpty()) {
          candidates.add(new Chosen(diagnostic, fix));
        }
      }
    }
    // A comparator of the library's parts would cost a start 10 ms: no class archive holds it.
    candidates.sort(
        (one, other) ->
            one.start() != other.start()
                ? Integer.compare(one.start(), other.start())
                : Integer.compare(one.end(), other.end()));
    List<Chosen> chosen = new ArrayList<>();
    int end = -1;
    for (Chosen candidate : candidates) {
      if (candidate.start() > end) {
        chosen.add(candidate);
        end = candidate.end();
      }
    }
    return chosen;
  }

  /** Returns the edits of some chosen fixes, in the order of the text. */
  public static List<Edit> edits(List<Chosen> chosen) {
    List<Edit> edits = new ArrayList<>();
    for (Chosen one : chosen) {
      edits.addAll(one.fix().edits());
    }
    return edits;
  }

  /**
   * Returns a text with some edits made.
   *
   * @param edits in the order of the text, not overlapping
   */
  public static String apply(String text, List<Edit> edits) {
    StringBuilder changed = new StringBuilder(text.length() + 64);
    int from = 0;
    for (Edit edit : edits) {
      changed.append(text, from, edit.span().start()).append(edit.text());
      from = edit.span().end();
    }
    return changed.append(text, from, text.length()).toString();
  }
}
