package io.github.gongwenlint.report;

/**
 * How much room characters take in a terminal (Unicode standard annex 11).
 *
 * <p>Characters whose width is ambiguous, “” ‘’ … — × ① among them, are one column wide in nearly
 * every terminal of today whatever the language; a terminal that makes them two says so by {@code
 * GONGWEN_AMBIGUOUS_WIDTH=2}.
 */
public final class Columns {
  private final int ambiguous;

  /**
   * Makes a measure.
   *
   * @param ambiguous the width of characters of ambiguous width, 1 or 2
   */
  public Columns(int ambiguous) {
    this.ambiguous = ambiguous;
  }

  /** Returns the number of columns that a code point takes: 0, 1 or 2. */
  public int of(int c) {
    if (c < 0x7f) {
      return 1;
    }
    if (c >= 0x3000 && c <= 0x9fff) {
      return c == 0x303f || (c >= 0x302a && c <= 0x302d) || c == 0x3099 || c == 0x309a
          ? c == 0x303f ? 1 : 0
          : c >= 0x4dc0 && c <= 0x4dff ? 1 : 2;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.FORMAT && c != 0xad)) {
      return 0;
    }
    if ((c >= 0x1100 && c <= 0x115f)
        || (c >= 0x2e80 && c <= 0x2fff)
        || (c >= 0xa000 && c <= 0xa4cf)
        || (c >= 0xa960 && c <= 0xa97f)
        || (c >= 0xac00 && c <= 0xd7a3)
        || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe10 && c <= 0xfe19)
        || (c >= 0xfe30 && c <= 0xfe6f)
        || (c >= 0xff01 && c <= 0xff60)
        || (c >= 0xffe0 && c <= 0xffe6)
        || (c >= 0x1f300 && c <= 0x1f64f)
        || (c >= 0x1f680 && c <= 0x1f6ff)
        || (c >= 0x1f900 && c <= 0x1f9ff)
        || (c >= 0x20000 && c <= 0x3fffd)
        || c == 0x2329
        || c == 0x232a
        || c == 0x231a
        || c == 0x231b
        || c == 0x2705
        || c == 0x274c) {
      return 2;
    }
    return isAmbiguous(c) ? ambiguous : 1;
  }

  private static boolean isAmbiguous(int c) {
    return c == 0xb7
        || c == 0xd7
        || c == 0xf7
        || c == 0xa7
        || c == 0xb0
        || c == 0xb1
        || (c >= 0x391 && c <= 0x3c9)
        || (c >= 0x410 && c <= 0x44f)
        || (c >= 0x2010 && c <= 0x2027 && c != 0x2011 && c != 0x2012)
        || (c >= 0x2030 && c <= 0x203b)
        || (c >= 0x2103 && c <= 0x2109)
        || c == 0x2116
        || (c >= 0x2160 && c <= 0x2179)
        || (c >= 0x2190 && c <= 0x2199)
        || (c >= 0x2200 && c <= 0x22bf)
        || (c >= 0x2460 && c <= 0x24ff)
        || (c >= 0x2500 && c <= 0x2573)
        || (c >= 0x25a0 && c <= 0x25ef)
        || c == 0x2605
        || c == 0x2606
        || (c >= 0xe000 && c <= 0xf8ff)
        || c == 0xfffd;
  }
}
