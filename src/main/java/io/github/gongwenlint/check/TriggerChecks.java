package io.github.gongwenlint.check;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Walks over a text once for several checks and tells each the places it starts from. */
public final class TriggerChecks implements Check {
  /** Pieces of this length are searched at once, in UTF-16 units. */
  private static final int PIECE = 1 << 11;

  /** One bit of a byte for each check, which must not be negative. */
  private static final int MOST = 7;

  private final List<TriggerCheck> checks;

  /** For each character a bit for each check that starts from it. */
  private final byte[] askers = new byte[Character.MAX_VALUE + 1];

  /** Joins checks, at most seven. */
  TriggerChecks(List<TriggerCheck> checks) {
    if (checks.size() > MOST) {
      throw new IllegalArgumentException("too many checks in one walk: " + checks.size());
    }
    this.checks = List.copyOf(checks);
    for (int k = 0; k < checks.size(); k++) {
      checks.get(k).triggers().mark(askers, 1 << k);
    }
  }

  /** Returns these checks with those that start from characters joined into one. */
  public static List<Check> joined(List<Check> checks) {
    List<TriggerCheck> several = new ArrayList<>();
    List<Check> all = new ArrayList<>();
    for (Check check : checks) {
      if (check instanceof TriggerCheck trigger && several.size() < MOST) {
        several.add(trigger);
      } else {
        all.add(check);
      }
    }
    if (!several.isEmpty()) {
      all.add(0, new TriggerChecks(several));
    }
    return all;
  }

  @Override
  public List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    for (TriggerCheck check : checks) {
      rules.addAll(check.rules());
    }
    return rules;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    TriggerCheck.Session[] sessions = new TriggerCheck.Session[checks.size()];
    Triggers[] triggers = new Triggers[sessions.length];
    for (int k = 0; k < sessions.length; k++) {
      sessions[k] = checks.get(k).open(document, report);
      triggers[k] = checks.get(k).triggers();
    }
    int most = Math.min(PIECE, t.length);
    int[] all = new int[most];
    byte[] asked = new byte[most];
    int[] places = new int[most];
    for (int from = 0; from < t.length; from += PIECE) {
      int size = find(t, from, Math.min(t.length, from + PIECE), all);
      for (int n = 0; n < size; n++) {
        asked[n] = askers[t[all[n]]];
      }
      for (int k = 0; k < sessions.length; k++) {
        int count = triggers[k].choose(t, places, select(all, asked, size, k, places));
        if (count > 0) {
          sessions[k].look(places, count);
        }
      }
    }
    for (TriggerCheck.Session session : sessions) {
      session.finish();
    }
  }

  /**
   * Lists the places from which any check starts. There are no jumps, which a processor that
   * guesses wrongly at many of them would lose time with: every place is written down, and only
   * those that hold are counted.
   */
  private int find(char[] t, int from, int to, int[] places) {
    byte[] known = askers;
    int count = 0;
    for (int i = from; i < to; i++) {
      places[count] = i;
      // 1 where the byte is positive.
      count += -known[t[i]] >>> 31;
    }
    return count;
  }

  /** Lists those of some places from which the check with number {@code k} starts. */
  private static int select(int[] all, byte[] asked, int size, int k, int[] places) {
    int count = 0;
    for (int n = 0; n < size; n++) {
      places[count] = all[n];
      count += (asked[n] >>> k) & 1;
    }
    return count;
  }
}
