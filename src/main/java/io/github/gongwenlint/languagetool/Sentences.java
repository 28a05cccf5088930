package io.github.gongwenlint.languagetool;

/**
 * Cuts a text into the pieces that LanguageTool's rules see: a piece ends after 。！？； and at every
 * line end, and is at most {@link #LIMIT} characters long.
 *
 * <p>The limit is there because LanguageTool silently skips {@code <regexp>} rules in sentences of
 * more than 2,000 characters, and because a bound on the sentence bounds the work of every
 * expression.
 */
final class Sentences {
  /** The longest sentence, in UTF-16 units. */
  static final int LIMIT = 1000;

  private Sentences() {}

  /** Tells whether a sentence ends after {@code c} wherever it stands. */
  static boolean isEnd(char c) {
    return c == '。' || c == '\n' || c == '；' || c == '！' || c == '？' || c == '\r';
  }

  /** Returns the offset after the sentence that starts at {@code start}. */
  static int end(char[] text, int start) {
    int last = Math.min(text.length, start + LIMIT);
    int comma = -1;
    for (int i = start; i < last; i++) {
      char c = text[i];
      if (isEnd(c)) {
        return i + 1;
      }
      if (c == '，' || c == '、' || c == ' ') {
        comma = i + 1;
      }
    }
    if (last == text.length) {
      return last;
    }
    if (comma > start + LIMIT / 2) {
      return comma;
    }
    return Character.isHighSurrogate(text[last - 1]) ? last - 1 : last;
  }

  /**
   * Returns a place at or before {@code offset} and not before {@code from} at which a sentence
   * surely starts, given that one starts at {@code from}.
   */
  static int safeStart(char[] text, int from, int offset) {
    for (int i = offset - 1; i >= from; i--) {
      if (isEnd(text[i])) {
        return i + 1;
      }
    }
    return from;
  }
}
