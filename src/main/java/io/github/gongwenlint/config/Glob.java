package io.github.gongwenlint.config;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of file names, as in {@code .gitignore}: {@code *} and {@code ?} stay within one name,
 * {@code **} spans folders, {@code {a,b}} and {@code [ab]} are alternatives. A pattern without a
 * slash (a last one aside) fits a name in any folder; one that fits a folder fits all that is in
 * it. The JDK's own patterns do neither, and for them {@code **}{@code /a} is not {@code a}.
 */
public final class Glob {
  private final Pattern pattern;

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException when it is not one
   */
  public Glob(String text) {
    String glob = text.replace('\\', '/');
    while (glob.startsWith("./")) {
      glob = glob.substring(2);
    }
    boolean anywhere = glob.indexOf('/') < 0 || glob.indexOf('/') == glob.length() - 1;
    if (glob.startsWith("/")) {
      glob = glob.substring(1);
    }
    if (glob.endsWith("/")) {
      glob = glob.substring(0, glob.length() - 1);
    }
    try {
      pattern =
          Pattern.compile(
              (anywhere ? "(?:.*/)?" : "") + translated(glob) + "(?:/.*)?", Pattern.DOTALL);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static String translated(String glob) {
    StringBuilder regex = new StringBuilder();
    int braces = 0;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        regex.append("(?:.*/)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append("[^/]*");
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '[' && glob.indexOf(']', i + 2) > 0) {
        int close = glob.indexOf(']', i + 2);
        String inside = glob.substring(i + 1, close).replace("\\", "\\\\").replace("[", "\\[");
        regex.append('[');
        regex.append(inside.startsWith("!") ? "^" + inside.substring(1) : inside).append(']');
        i = close;
      } else if (c == '{') {
        braces++;
        regex.append("(?:");
      } else if (c == '}' && braces > 0) {
        braces--;
        regex.append(')');
      } else if (c == ',' && braces > 0) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return regex.toString();
  }

  /** Tells whether a path fits; its names are separated by slashes. */
  public boolean fits(String path) {
    return pattern.matcher(path).matches();
  }
}
