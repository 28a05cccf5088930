package io.github.gongwenlint.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects phrases and compiles them into a {@link PhraseMatcher}; runs when the project is built.
 */
final class PhraseMatcherBuilder {
  /** A phrase of the dictionary is worth as much as this frequency in the word list. */
  private static final int PHRASE_WEIGHT = 500;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> phrases = new ArrayList<>();
  private final List<List<Integer>> entries = new ArrayList<>();
  private final Map<String, Integer> words;
  private final Map<String, Integer> common;

  PhraseMatcherBuilder() {
    this(Map.of(), Map.of());
  }

  /**
   * Starts with no phrases.
   *
   * @param words words and their frequencies, which tell what pairs of characters are rare; hits do
   *     not depend on them, only speed does
   * @param common pairs of characters that are common, and how often they stand in a million
   *     characters
   */
  PhraseMatcherBuilder(Map<String, Integer> words, Map<String, Integer> common) {
    this.words = words;
    this.common = common;
  }

  /**
   * Adds a phrase for one who asks for it; the same phrase may be asked for by many.
   *
   * @param set who asks, from 0 to 127
   * @param payload what it means to them, from 0 to 2²⁴−1
   * @return the phrase's number
   */
  int add(String phrase, int set, int payload) {
    if (set < 0 || set > 127 || payload < 0 || payload > PhraseMatcher.PAYLOAD) {
      throw new IllegalArgumentException("set " + set + ", payload " + payload);
    }
    int number = number(phrase);
    int entry = set << 24 | payload;
    if (!entries.get(number).contains(entry)) {
      entries.get(number).add(entry);
    }
    return number;
  }

  /** Returns the number of a phrase, adding it without an entry when it is new. */
  int number(String phrase) {
    if (phrase.isEmpty()) {
      throw new IllegalArgumentException("an empty phrase matches everywhere");
    }
    return numbers.computeIfAbsent(
        phrase,
        text -> {
          phrases.add(text);
          entries.add(new ArrayList<>());
          return phrases.size() - 1;
        });
  }

  /** Returns the compiled matcher. */
  PhraseMatcher build() {
    return PhraseMatcher.read(toBytes(), "compiled phrases");
  }

  /** Returns the compiled form that {@link PhraseMatcher#read} takes. */
  byte[] toBytes() {
    if (phrases.size() > PhraseMatcher.PAYLOAD) {
      throw new IllegalStateException("too many phrases: " + phrases.size());
    }
    Frequencies frequencies = new Frequencies(words, common, phrases);
    List<List<int[]>> buckets = new ArrayList<>();
    for (int i = 0; i < PhraseMatcher.BUCKETS; i++) {
      buckets.add(new ArrayList<>());
    }
    List<Integer> singles = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      String phrase = phrases.get(i);
      if (phrase.length() == 1) {
        singles.add(i);
      } else {
        int at = anchor(phrase, frequencies);
        int pair = phrase.charAt(at) << 16 | phrase.charAt(at + 1);
        // A character apart from the pair, or one of the pair where there is no other.
        int other = phrase.length() == 2 ? 0 : at > 0 ? at - 1 : at + 2;
        buckets
            .get(PhraseMatcher.bucket(pair))
            .add(new int[] {pair, i << 8 | at, other << 16 | phrase.charAt(other)});
      }
    }
    List<Integer> anchors = new ArrayList<>();
    int[] bucketStarts = new int[buckets.size() + 1];
    for (int i = 0; i < buckets.size(); i++) {
      for (int[] anchor : buckets.get(i)) {
        for (int number : anchor) {
          anchors.add(number);
        }
      }
      bucketStarts[i + 1] = anchors.size();
    }
    int[] entryStarts = new int[phrases.size() + 1];
    int[] textStarts = new int[phrases.size() + 1];
    StringBuilder texts = new StringBuilder();
    List<Integer> allEntries = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      allEntries.addAll(entries.get(i));
      entryStarts[i + 1] = allEntries.size();
      texts.append(phrases.get(i));
      textStarts[i + 1] = texts.length();
    }
    return new PhraseMatcher(
            bucketStarts,
            ints(anchors),
            ints(singles),
            entryStarts,
            ints(allEntries),
            textStarts,
            texts.toString().toCharArray())
        .toBytes();
  }

  /** Returns the place of the rarest pair of characters in a phrase. */
  private static int anchor(String phrase, Frequencies frequencies) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int i = 0; i + 1 < phrase.length() && i <= PhraseMatcher.MAX_ANCHOR; i++) {
      double frequency = frequencies.of(phrase.charAt(i), phrase.charAt(i + 1));
      // Hits that are found at their ends need not be put in order: of equals the last.
      if (frequency <= least) {
        least = frequency;
        best = i;
      }
    }
    return best;
  }

  private static int[] ints(List<Integer> list) {
    int[] values = new int[list.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = list.get(i);
    }
    return values;
  }

  /** How often pairs of characters stand in texts, as far as words and phrases can tell. */
  private static final class Frequencies {
    /** Makes every count greater than what words alone can tell. */
    private static final double COUNTED = 1e9;

    /** Characters that no word list counts enough, and their shares in official texts. */
    private static final String MARKS = "，、。的一二三四五六七八九十百“”《》（）；：";

    private static final double[] SHARES = {
      0.06, 0.03, 0.03, 0.02, 0.006, 0.006, 0.006, 0.003, 0.003, 0.003, 0.003, 0.003, 0.003, 0.01,
      0.002, 0.004, 0.004, 0.004, 0.004, 0.004, 0.004, 0.004, 0.004
    };

    private final double[] characters = new double[1 << 16];
    private final Map<Integer, Double> pairs = new HashMap<>();
    private final Map<Integer, Integer> common = new HashMap<>();
    private double total = 1;

    Frequencies(Map<String, Integer> words, Map<String, Integer> counted, List<String> phrases) {
      counted.forEach((pair, count) -> common.put(pair.charAt(0) << 16 | pair.charAt(1), count));
      words.forEach((word, frequency) -> add(word, frequency));
      for (String phrase : phrases) {
        add(phrase, PHRASE_WEIGHT);
      }
      for (int i = 0; i < MARKS.length(); i++) {
        char mark = MARKS.charAt(i);
        characters[mark] = Math.max(characters[mark], SHARES[i] * total);
      }
    }

    private void add(String text, double weight) {
      for (int i = 0; i < text.length(); i++) {
        characters[text.charAt(i)] += weight;
        total += weight;
        if (i > 0) {
          pairs.merge(text.charAt(i - 1) << 16 | text.charAt(i), weight, Double::sum);
        }
      }
    }

    /**
     * A pair that was counted is commoner than all that were not. Of those two words may meet in
     * any, more often in that of common characters.
     */
    double of(char first, char second) {
      int pair = first << 16 | second;
      Integer counted = common.get(pair);
      return counted != null
          ? counted * COUNTED
          : pairs.getOrDefault(pair, 0.0) + characters[first] / total * characters[second];
    }
  }
}
