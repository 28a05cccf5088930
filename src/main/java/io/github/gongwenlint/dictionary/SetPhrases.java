package io.github.gongwenlint.dictionary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Phrases of four or five characters in which a character that sounds or looks like the right one
 * is a slip: idioms of the general word list, the right sides of wording.tsv, and formulations.
 */
final class SetPhrases {
  /** Rarer idioms are not those of official writing. */
  private static final int LEAST_FREQUENCY = 5;

  /** A half that is a commoner word by itself would be looked at far too often. */
  private static final int COMMON_HALF = 2000;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 5;

  private SetPhrases() {}

  static void compile(Path dictionaries, Collection<String> wordings, PhraseMatcherBuilder phrases)
      throws IOException {
    Set<String> all = new TreeSet<>(wordings);
    all.addAll(WordList.sourceIdioms(LEAST_FREQUENCY));
    for (Tsv.Row row : Tsv.read(dictionaries.resolve("wording.tsv")).rows()) {
      if (row.get("kind").equals("错别字")) {
        for (String right : row.get("right").split("／")) {
          all.add(right);
        }
      }
    }
    Map<String, Integer> words = WordList.sourceWords(dictionaries);
    for (String word : words.keySet()) {
      if (words.get(word) == WordList.OWN_FREQUENCY) {
        all.add(word);
      }
    }
    for (String phrase : all) {
      if (phrase.length() < SHORTEST || phrase.length() > LONGEST || !isHan(phrase)) {
        continue;
      }
      int number = phrases.number(phrase);
      int middle = phrase.length() / 2;
      half(phrase.substring(0, middle), words, number * 2, phrases);
      half(phrase.substring(middle), words, number * 2 + 1, phrases);
    }
  }

  private static void half(
      String half, Map<String, Integer> words, int payload, PhraseMatcherBuilder phrases) {
    if (words.getOrDefault(half, 0) <= COMMON_HALF) {
      phrases.add(half, PhraseSet.SET_HALF, payload);
    }
  }

  private static boolean isHan(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '\u4e00' || text.charAt(i) > '\u9fff') {
        return false;
      }
    }
    return true;
  }
}
