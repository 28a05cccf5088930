package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.in;

/** Which quotation marks, title marks and brackets belong together. */
final class MarkPairs {
  private static final String OPENING = "“‘《〈（【〔「『［〖([﹝";
  private static final String CLOSING = "”’》〉）】〕」』］〗)]﹞";

  /** How many families there are; half-width brackets are of that of the full-width ones. */
  static final int FAMILIES = 11;

  /** What {@link #sided} says of any other character. */
  static final int NONE = 99;

  static final int QUOTE = 0;
  static final int SINGLE = 1;
  static final int TITLE = 2;
  static final int INNER_TITLE = 3;

  private MarkPairs() {}

  /** Returns the family of an opening mark, the complement of a closing one's, or {@link #NONE}. */
  static int sided(char c) {
    return switch (c) {
      case '“' -> 0;
      case '”' -> ~0;
      case '‘' -> 1;
      case '’' -> ~1;
      case '《' -> 2;
      case '》' -> ~2;
      case '〈' -> 3;
      case '〉' -> ~3;
      case '（', '(' -> 4;
      case '）', ')' -> ~4;
      case '【' -> 5;
      case '】' -> ~5;
      case '〔', '﹝' -> 6;
      case '〕', '﹞' -> ~6;
      case '「' -> 7;
      case '」' -> ~7;
      case '『' -> 8;
      case '』' -> ~8;
      case '［', '[' -> 9;
      case '］', ']' -> ~9;
      case '〖' -> 10;
      case '〗' -> ~10;
      default -> NONE;
    };
  }

  /** Returns the family of a mark that is one of the pairs. */
  static int family(char c) {
    int sided = sided(c);
    return sided < 0 ? ~sided : sided;
  }

  /** Returns the partner of an opening mark. */
  static char closing(char open) {
    return CLOSING.charAt(OPENING.indexOf(open));
  }

  /** Returns the partner of a closing mark. */
  static char opening(char close) {
    return OPENING.charAt(CLOSING.indexOf(close));
  }

  /**
   * Returns what the mark is called, with the mark in quotes; a Chinese quotation mark is only
   * called by its name, because quotes in quotes cannot be read.
   */
  static String named(char c) {
    boolean open = OPENING.indexOf(c) >= 0;
    char first = open ? c : opening(c);
    String side = open ? "前" : "后";
    return switch (first) {
      case '“' -> side + "双引号";
      case '‘' -> side + "单引号";
      case '「', '『' -> side + "引号“" + c + "”";
      case '《', '〈' -> side + "书名号“" + c + "”";
      default -> side + "括号“" + c + "”";
    };
  }

  /** Returns any character in quotes, or what it is called when it is a quotation mark itself. */
  static String shown(char c) {
    return in(c, "“”‘’") ? named(c) : "“" + c + "”";
  }
}
