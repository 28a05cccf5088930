package io.github.gongwenlint.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares a program's version with what a configuration requires. */
final class Version {
  private static final Pattern REQUIRED =
      Pattern.compile("(>=|<=|>|<|=)?\\s*v?([0-9]+(?:\\.[0-9]+)*)\\s*,?\\s*");

  private Version() {}

  /**
   * Tells whether a version is one of those that a configuration requires, such as {@code >=0.2,
   * <1}; null when the requirement is not understood.
   */
  static @Nullable Boolean fits(String version, String required) {
    Matcher matcher = REQUIRED.matcher(required.strip());
    boolean fits = true;
    int end = 0;
    while (matcher.lookingAt()) {
      int order = compare(version, matcher.group(2));
      String sign = matcher.group(1) == null ? "=" : matcher.group(1);
      fits &=
          switch (sign) {
            case ">=" -> order >= 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case "<" -> order < 0;
            default -> order == 0;
          };
      end = matcher.end();
      if (end == required.strip().length()) {
        return fits;
      }
      matcher.region(end, required.strip().length());
    }
    return null;
  }

  private static int compare(String a, String b) {
    String[] left = a.split("[.-]");
    String[] right = b.split("[.-]");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int order = Integer.compare(number(left, i), number(right, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int number(String[] parts, int index) {
    if (index >= parts.length || !parts[index].matches("[0-9]{1,9}")) {
      return 0;
    }
    return Integer.parseInt(parts[index]);
  }
}
