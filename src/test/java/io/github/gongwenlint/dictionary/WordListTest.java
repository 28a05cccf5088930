package io.github.gongwenlint.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordListTest {
  @Test
  void holdsExactlyTheRowsOfItsSources() throws Exception {
    Map<String, Integer> rows = WordList.sourceWords(Path.of("dictionaries"));
    WordList list = WordList.get();
    assertThat(rows).hasSizeGreaterThan(100_000);
    for (Map.Entry<String, Integer> row : rows.entrySet()) {
      char[] word = row.getKey().toCharArray();
      assertThat(list.contains(word, 0, word.length)).as(row.getKey()).isTrue();
      char[] longer = (row.getKey() + "龘").toCharArray();
      assertThat(list.contains(longer, 0, longer.length)).as(row.getKey()).isFalse();
      for (int end = 1; end < word.length; end++) {
        assertThat(list.contains(word, 0, end))
            .as("the first %s of %s", end, row.getKey())
            .isEqualTo(rows.containsKey(row.getKey().substring(0, end)));
      }
    }
  }

  @Property(tries = 300)
  void answersLikeAMap(
      @ForAll("dictionaries") Map<String, Integer> words, @ForAll("texts") String text) {
    WordList list = WordList.of(words);
    char[] chars = text.toCharArray();
    for (int from = 0; from < chars.length; from++) {
      int longestFrom = from;
      for (int to = from + 1; to <= chars.length; to++) {
        String piece = text.substring(from, to);
        assertThat(list.contains(chars, from, to)).as(piece).isEqualTo(words.containsKey(piece));
        if (words.containsKey(piece)) {
          longestFrom = to;
        }
      }
      assertThat(list.longestFrom(chars, from, chars.length)).isEqualTo(longestFrom);
    }
  }

  @Property(tries = 300)
  void anotherCharacterCostsWhatTheChangedTextCosts(
      @ForAll("dictionaries") Map<String, Integer> words, @ForAll("texts") String text) {
    WordList list = WordList.of(words);
    char[] chars = text.toCharArray();
    for (int at = 0; at + 2 <= chars.length; at++) {
      Splits splits = new Splits(list, chars, 0, chars.length, at);
      assertThat(splits.cost()).isEqualTo(list.segmentCost(chars, 0, chars.length));
      for (int place = at; place <= at + 1; place++) {
        char[] changed = chars.clone();
        for (char other : "工的，".toCharArray()) {
          changed[place] = other;
          assertThat(splits.cost(place, other))
              .as("%s with %s at %s", text, other, place)
              .isEqualTo(list.segmentCost(changed, 0, changed.length));
        }
      }
    }
  }

  @Property(tries = 300)
  void splitsLikeAnExhaustiveSearch(
      @ForAll("dictionaries") Map<String, Integer> words, @ForAll("texts") String text) {
    WordList list = WordList.of(words);
    char[] chars = text.toCharArray();
    assertThat(list.segmentCost(chars, 0, chars.length))
        .isEqualTo(cheapest(list, chars, 0, new HashMap<>()));
    int[] ends = new int[chars.length];
    int count = list.segment(chars, 0, chars.length, ends);
    int cost = 0;
    int from = 0;
    for (int i = 0; i < count; i++) {
      int word = list.cost(chars, from, ends[i]);
      boolean han = chars[from] >= '\u4e00' && chars[from] <= '\u9fff';
      cost += word >= 0 ? word : han ? list.unknownCost() : 0;
      from = ends[i];
    }
    assertThat(from).isEqualTo(chars.length);
    assertThat(cost).isEqualTo(list.segmentCost(chars, 0, chars.length));
  }

  private static int cheapest(WordList list, char[] text, int from, Map<Integer, Integer> known) {
    if (from == text.length) {
      return 0;
    }
    Integer seen = known.get(from);
    if (seen != null) {
      return seen;
    }
    boolean han = text[from] >= '\u4e00' && text[from] <= '\u9fff';
    int best = (han ? list.unknownCost() : 0) + cheapest(list, text, from + 1, known);
    for (int to = from + 1; to <= text.length; to++) {
      int cost = list.cost(text, from, to);
      if (cost >= 0) {
        best = Math.min(best, cost + cheapest(list, text, to, known));
      }
    }
    known.put(from, best);
    return best;
  }

  @Test
  void splitsOfficialSentences() {
    assertThat(split("认真学习习近平新时代中国特色社会主义思想")).startsWith("认真 学习 习近平");
    assertThat(split("县人大常委会会议审议")).contains("常委会 会议");
    assertThat(split("2023年，目的的实现")).isEqualTo("2 0 2 3 年 ， 目的 的 实现");
    assertThat(split("")).isEmpty();
  }

  @Test
  void isDeafToWhatIsNotChinese() {
    char[] text = "a，\ud800〇\uffff\u0000".toCharArray();
    for (int i = 0; i < text.length; i++) {
      assertThat(WordList.get().contains(text, i, i + 1)).isFalse();
    }
    assertThat(WordList.get().contains(text, 2, 2)).isFalse();
    assertThat(WordList.get().segmentCost(text, 0, text.length)).isZero();
  }

  @Test
  void knowsHowCommonAWordIs() {
    WordList list = WordList.get();
    int common = list.cost("发展".toCharArray(), 0, 2);
    int rare = list.cost("饕餮".toCharArray(), 0, 2);
    assertThat(common).isPositive().isLessThan(rare);
    assertThat(list.cost("饕推".toCharArray(), 0, 2)).isEqualTo(-1);
  }

  private static String split(String text) {
    char[] chars = text.toCharArray();
    int[] ends = new int[chars.length];
    int count = WordList.get().segment(chars, 0, chars.length, ends);
    StringBuilder words = new StringBuilder();
    int from = 0;
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(text, from, ends[i]);
      from = ends[i];
    }
    return words.toString();
  }

  @Provide
  Arbitrary<Map<String, Integer>> dictionaries() {
    Arbitrary<String> word =
        Arbitraries.strings().withChars("一丁的工作過鿿龥").ofMinLength(1).ofMaxLength(8);
    return Arbitraries.maps(word, Arbitraries.integers().between(1, 5_000_000)).ofMaxSize(60);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("一丁的工作過鿿龥，a").ofMaxLength(12);
  }
}
