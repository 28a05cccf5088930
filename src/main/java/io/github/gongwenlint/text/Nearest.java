package io.github.gongwenlint.text;

import java.util.Collection;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Guesses what somebody meant who mistyped a name. */
public final class Nearest {
  private Nearest() {}

  /** Returns the name that is nearest to {@code typed}, or null when none is near. */
  public static @Nullable String of(String typed, Collection<String> names) {
    int most = Math.max(1, Math.min(typed.length(), 40) * 2 / 5);
    LevenshteinDistance distance = new LevenshteinDistance(most);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      int steps = distance.apply(typed, name);
      if (steps >= 0 && steps < least) {
        least = steps;
        best = name;
      }
    }
    if (best == null && typed.length() >= 4) {
      for (String name : names) {
        if (name.contains(typed) || typed.contains(name)) {
          return name;
        }
      }
    }
    return best;
  }
}
