package io.github.gongwenlint.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which lines changed from {@code git diff -U0}. */
final class UnifiedZero {
  private static final Pattern HUNK =
      Pattern.compile("@@ -[0-9]+(?:,([0-9]+))? \\+([0-9]+)(?:,([0-9]+))? @@.*", Pattern.DOTALL);

  private UnifiedZero() {}

  /** Returns for each new file the first line, from 1, and the number of lines of each change. */
  static Map<String, List<int[]>> read(String diff) {
    Map<String, List<int[]>> files = new HashMap<>();
    List<int[]> current = new ArrayList<>();
    int skip = 0;
    for (int start = 0; start < diff.length(); ) {
      int end = diff.indexOf('\n', start);
      end = end < 0 ? diff.length() : end;
      String line = diff.substring(start, end);
      start = end + 1;
      if (line.startsWith("\\")) {
        // No line end at the end of the file.
        continue;
      }
      if (skip > 0) {
        // A changed line may look like anything.
        skip--;
        continue;
      }
      Matcher hunk = HUNK.matcher(line);
      if (line.startsWith("diff --git ")) {
        current = new ArrayList<>();
      } else if (line.startsWith("+++ ")) {
        String name = name(line.substring(4));
        files.put(name.startsWith("b/") ? name.substring(2) : name, current);
      } else if (hunk.matches()) {
        int count = count(hunk.group(3));
        skip = count(hunk.group(1)) + count;
        if (count > 0) {
          current.add(new int[] {Integer.parseInt(hunk.group(2)), count});
        }
      }
    }
    return files;
  }

  private static int count(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  /** Returns a name that git may have quoted as in C, or ended with a tab for its blanks. */
  private static String name(String written) {
    String name = written.endsWith("\t") ? written.substring(0, written.length() - 1) : written;
    if (!name.startsWith("\"") || name.length() < 2) {
      return name;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 1; i < name.length() - 1; i++) {
      int c = name.codePointAt(i);
      if (c != '\\') {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        i += Character.charCount(c) - 1;
        continue;
      }
      char next = name.charAt(++i);
      if (next >= '0' && next <= '3' && i + 3 < name.length()) {
        bytes.write(Integer.parseInt(name.substring(i, i + 3), 8));
        i += 2;
      } else {
        int known = "abtnvfr".indexOf(next);
        bytes.write(known < 0 ? next : 7 + known);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
