package io.github.gongwenlint.fuzz;

import io.github.gongwenlint.dictionary.OwnWords;
import io.github.gongwenlint.dictionary.OwnWords.OwnWordsException;

/** Dictionaries and lists of terms that users write. */
public final class OwnWordsFuzzer {
  private OwnWordsFuzzer() {}

  /** Takes any bytes; Jazzer's entry point. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      OwnWords.matcher(OwnWords.terms("terms.txt", data));
    } catch (OwnWordsException e) {
      // Told to the user.
    }
    try {
      new OwnWords().addDictionary("words.tsv", data);
    } catch (OwnWordsException e) {
      // Told to the user.
    }
  }
}
