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
  private static final int LEAST_FREQUENCY = 20;

  /** A half that is a commoner word by itself would be looked at far too often. */
  private static final int COMMON_HALF = 2000;

  /** So often in a million characters a half may stand in official writing. */
  private static final int COMMON_PAIR = 20;

  /** Of these alone a half says nothing of the other: 二十, 十四. */
  private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";

  private static final int SHORTEST = 4;
  private static final int LONGEST = 5;

  private SetPhrases() {}

  static void compile(
      Path dictionaries,
      Collection<String> wordings,
      Map<String, Integer> pairs,
      PhraseMatcherBuilder phrases)
      throws IOException {
    Set<String> all = new TreeSet<>(wordings);
    all.addAll(WordList.sourceIdioms(LEAST_FREQUENCY));
    for (Tsv.Row row : Tsv.read(dictionaries.resolve("wording.tsv")).rows()) {
      if (row.get("kind").equals("错别字")) {
        for (String right : row.get("right").split("／", -1)) {
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
      half(phrase.substring(0, middle), words, pairs, number * 2, phrases);
      half(phrase.substring(middle), words, pairs, number * 2 + 1, phrases);
    }
  }

  private static void half(
      String half,
      Map<String, Integer> words,
      Map<String, Integer> pairs,
      int payload,
      PhraseMatcherBuilder phrases) {
    if (words.getOrDefault(half, 0) <= COMMON_HALF
        && pairs.getOrDefault(half, 0) <= COMMON_PAIR
        && !isNumber(half)) {
      phrases.add(half, PhraseSet.SET_HALF, payload);
    }
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (NUMERALS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
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
