package io.github.gongwenlint.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumeralsTest {
  private static int parse(String text) {
    return ChineseNumerals.parse(text.toCharArray(), 0, text.length());
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll @IntRange(min = 1, max = 9999) int value) {
    assertThat(parse(ChineseNumerals.format(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 一",
    "10, 十",
    "12, 十二",
    "20, 二十",
    "101, 一百〇一",
    "110, 一百一十",
    "1030, 一千〇三十",
    "9999, 九千九百九十九"
  })
  void isWrittenAsOrdinalsAre(int value, String text) {
    assertThat(ChineseNumerals.format(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"一百零一, 101", "一百一十六, 116", "一千零三十, 1030"})
  void zeroMayBeWrittenOut(String text, int value) {
    assertThat(parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "零", "十十", "一百一", "百", "一一", "二十零三", "一〇", "万", "1"})
  void whatIsNoOrdinalIsRefused(String text) {
    assertThat(parse(text)).isEqualTo(-1);
  }
}
