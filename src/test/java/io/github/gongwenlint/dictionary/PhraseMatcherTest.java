package io.github.gongwenlint.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {
  private static List<String> scan(List<String> phrases, String text) {
    PhraseMatcherBuilder builder = new PhraseMatcherBuilder();
    for (int i = 0; i < phrases.size(); i++) {
      builder.add(phrases.get(i), i % 3, i);
    }
    List<String> hits = new ArrayList<>();
    builder
        .build()
        .scan(
            text.toCharArray(),
            (set, payload, start, end) -> hits.add(end + " " + start + " " + set + " " + payload));
    Collections.sort(hits);
    return hits;
  }

  private static List<String> bruteForce(List<String> phrases, String text) {
    List<String> hits = new ArrayList<>();
    for (int i = 0; i < phrases.size(); i++) {
      for (int start = 0; start + phrases.get(i).length() <= text.length(); start++) {
        if (text.startsWith(phrases.get(i), start)) {
          int end = start + phrases.get(i).length();
          hits.add(end + " " + start + " " + i % 3 + " " + i);
        }
      }
    }
    Collections.sort(hits);
    return hits;
  }

  @Provide
  Arbitrary<String> words() {
    // A small alphabet makes phrases that are prefixes, endings and infixes of each other.
    return Arbitraries.strings().withChars("甲乙丙“、\uffff\u0000").ofMinLength(1).ofMaxLength(6);
  }

  @Provide
  Arbitrary<List<String>> phraseLists() {
    return words().list().ofMinSize(0).ofMaxSize(40);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("甲乙丙丁“、\n\uffff\u0000\ud83d").ofMaxLength(200);
  }

  @Property(tries = 2000)
  void findsWhatBruteForceFinds(
      @ForAll("phraseLists") List<String> phrases, @ForAll("texts") String text) {
    assertThat(scan(phrases, text)).isEqualTo(bruteForce(phrases, text));
  }

  @Property(tries = 200)
  void findsWhatBruteForceFindsInAnyAlphabet(
      @ForAll List<String> words, @ForAll List<String> pieces) {
    List<String> phrases = new ArrayList<>(words);
    phrases.removeIf(String::isEmpty);
    String text = String.join("", pieces) + String.join("", phrases);
    assertThat(scan(phrases, text)).isEqualTo(bruteForce(phrases, text));
  }

  @Test
  void tellsWholePhrasesFromParts() {
    PhraseMatcherBuilder builder = new PhraseMatcherBuilder();
    builder.add("四个意识", 2, 0);
    builder.add("意识", 1, 0);
    PhraseMatcher matcher = builder.build();
    char[] text = "增强四个意识".toCharArray();
    assertThat(matcher.contains(text, 2, 6, 2)).isTrue();
    assertThat(matcher.contains(text, 2, 6, 1)).isFalse();
    assertThat(matcher.contains(text, 4, 6, 1)).isTrue();
    assertThat(matcher.contains(text, 2, 5, 2)).isFalse();
    assertThat(matcher.contains(text, 3, 6, 1)).isFalse();
  }

  @Test
  void hitsAreBoundedByTheNestedPhrases() {
    PhraseMatcherBuilder builder = new PhraseMatcherBuilder();
    for (int i = 1; i <= 20; i++) {
      builder.add("的".repeat(i), 0, i);
    }
    char[] text = new char[1_000_000];
    Arrays.fill(text, '的');
    long[] hits = new long[1];
    builder.build().scan(text, (set, payload, start, end) -> hits[0]++);
    long expected = 0;
    for (int i = 1; i <= 20; i++) {
      expected += text.length - i + 1;
    }
    assertThat(hits[0]).isEqualTo(expected);
  }

  @Test
  void refusesDamagedAndForeignFiles() {
    PhraseMatcherBuilder builder = new PhraseMatcherBuilder();
    builder.add("四个意识", 0, 0);
    byte[] bytes = builder.toBytes();
    assertThatThrownBy(() -> PhraseMatcher.read(Arrays.copyOf(bytes, bytes.length - 1), "x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("x is damaged");
    assertThatThrownBy(() -> PhraseMatcher.read(Arrays.copyOf(bytes, bytes.length + 1), "x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("x is damaged");
    byte[] other = bytes.clone();
    ByteBuffer.wrap(other).put(4, (byte) 99);
    assertThatThrownBy(() -> PhraseMatcher.read(other, "x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("version 99");
    assertThatThrownBy(() -> PhraseMatcher.read(new byte[16], "x"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not a compiled dictionary");
  }
}
