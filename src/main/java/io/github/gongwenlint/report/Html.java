package io.github.gongwenlint.report;

/** Makes any text safe inside an element or a quoted attribute, in HTML and in XML. */
final class Html {
  private Html() {}

  /** Returns the text on one line, with what steers a browser or cannot be shown made visible. */
  static String text(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    append(out, text.toCharArray(), 0, text.length());
    return out.toString();
  }

  /** Returns at most {@code most} UTF-16 units of the text, and … when there is more. */
  static String text(String text, int most) {
    if (text.length() <= most) {
      return text(text);
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text(text.substring(0, end)) + "…";
  }

  /** Appends the characters from {@code from} to {@code to}. */
  static void append(StringBuilder out, char[] text, int from, int to) {
    for (int i = from; i < to; ) {
      int c = Character.codePointAt(text, i, to);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\t', '\u00a0' -> out.append(' ');
        case '\n', '\r', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> out.append(' ');
        default -> {
          if (c < ' ') {
            out.append((char) (0x2400 + c));
          } else if (c == 0x7f) {
            out.append('\u2421');
          } else if ((c > 0x7f && c < 0xa0)
              || (c >= 0xd800 && c <= 0xdfff)
              || (c & 0xfffe) == 0xfffe
              || (c >= 0xfdd0 && c <= 0xfdef)) {
            out.append('\ufffd');
          } else if (Character.getType(c) != Character.FORMAT) {
            // Marks of direction could show a text in another order than it has.
            out.appendCodePoint(c);
          }
        }
      }
    }
  }
}
