package io.github.gongwenlint.dictionary;

/** The payloads of words with a wrong character: which of the two is wrong, and the right one. */
public final class Homophones {
  private static final int SECOND = 1 << 16;

  private Homophones() {}

  /** Returns the place of the wrong character, 0 or 1. */
  public static int place(int payload) {
    return payload >> 16;
  }

  /** Returns the right character. */
  public static char right(int payload) {
    return (char) payload;
  }

  static void compile(Tsv rows, PhraseMatcherBuilder phrases) {
    for (Tsv.Row row : rows.rows()) {
      String wrong = row.get("typed");
      for (String right : row.list("meant")) {
        boolean first = right.charAt(0) != wrong.charAt(0);
        if (wrong.length() != 2
            || right.length() != 2
            || first == (right.charAt(1) != wrong.charAt(1))) {
          throw row.fault("not one of two characters is replaced: " + wrong + ", " + right);
        }
        phrases.add(wrong, PhraseSet.HOMOPHONE, first ? right.charAt(0) : SECOND | right.charAt(1));
      }
    }
  }
}
