package io.github.gongwenlint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numerals as ordinals are written with them. */
class ChineseNumeralsTest {
  private static int parse(String text) {
    return ChineseNumerals.parse(text.toCharArray(), 0, text.length());
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll @IntRange(min = 1, max = 9999) int value) {
    assertThat(parse(ChineseNumerals.format(value))).isEqualTo(value);
  }

  /** Two numerals of one value differ at most in how zero and a first ten are written. */
  @Property
  void whatIsReadIsANumeral(
      @ForAll @Chars({'〇', '零', '一', '二', '九', '十', '百', '千', '章'}) @StringLength(max = 8)
          String text) {
    int value = parse(text);
    if (value > 0) {
      assertThat(text.replace('零', '〇').replaceFirst("^一十", "十"))
          .isEqualTo(ChineseNumerals.format(value));
    } else {
      assertThat(value).isEqualTo(-1);
    }
  }

  @Property
  void anyTextIsRefusedQuietly(@ForAll @CharRange(from = '\0', to = '\uffff') String text) {
    assertThat(parse(text)).isBetween(-1, 9999);
  }

  @ParameterizedTest
  @CsvSource({
    "一,1",
    "十,10",
    "十二,12",
    "二十,20",
    "九十九,99",
    "一百,100",
    "一百〇一,101",
    "一百零一,101",
    "一百一十,110",
    "一百一十五,115",
    "一千二百六十,1260",
    "一千〇三十,1030",
    "一千〇五,1005"
  })
  void readsOrdinals(String text, int value) {
    assertThat(parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "廿", "两", "〇", "一一", "十十", "一百一", "百", "一〇", "十〇一", "二〇二三", "一章"})
  void refusesWhatIsNone(String text) {
    assertThat(parse(text)).isEqualTo(-1);
  }

  @Test
  void refusesToWriteWhatIsNone() {
    assertThatThrownBy(() -> ChineseNumerals.format(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ChineseNumerals.format(10_000))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
