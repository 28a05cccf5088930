package io.github.gongwenlint.report;

/** Escapes text for XML 1.0. */
final class Xml {
  private Xml() {}

  /**
   * Returns text for an attribute or an element. What XML cannot hold is shown in its place:
   * control characters by their pictures (U+2400 …), anything else by U+FFFD.
   */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        // A reader turns these into spaces in an attribute unless they are references.
        case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
        default -> escaped.appendCodePoint(shown(c));
      }
    }
    return escaped.toString();
  }

  private static int shown(int c) {
    if (c < ' ') {
      return 0x2400 + c;
    }
    if (c == 0x7f) {
      return 0x2421;
    }
    return (c > 0x7f && c < 0xa0) || (c >= 0xd800 && c <= 0xdfff) || c == 0xfffe || c == 0xffff
        ? 0xfffd
        : c;
  }
}
