package io.github.gongwenlint.report;

import io.github.gongwenlint.rule.Severity;

/** What the summary of an HTML report and its drafts have in common: names, counts and rates. */
final class HtmlParts {
  /** The longest text of a message, a path or a source, in UTF-16 units. */
  static final int MOST_MESSAGE = 400;

  private HtmlParts() {}

  /** Returns a severity's place in an array of counts. */
  static int index(Severity severity) {
    return switch (severity) {
      case ERROR -> 0;
      case WARNING -> 1;
      case INFO -> 2;
    };
  }

  /** Returns a severity's name. */
  static String label(Severity severity) {
    return switch (severity) {
      case ERROR -> "错误";
      case WARNING -> "警告";
      case INFO -> "提示";
    };
  }

  /** Returns a number with its digits in groups, the same in any locale. */
  static String number(long value) {
    String digits = Long.toString(value);
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }

  /** Returns a number of tenths with its decimal. */
  static String tenths(long tenths) {
    return number(tenths / 10) + "." + tenths % 10;
  }

  /** Returns tenths of faults per 10,000 characters, with two decimals. */
  static String rate(long tenths, long characters) {
    if (characters == 0) {
      return "—";
    }
    long hundredths = ErrorRate.perTenThousand(tenths, characters);
    long rest = hundredths % 100;
    return number(hundredths / 100) + "." + rest / 10 + rest % 10;
  }

  /** Returns the last name of a path. */
  static String name(String path) {
    int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    return Html.text(path.substring(slash + 1), 80);
  }
}
