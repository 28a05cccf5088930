package io.github.gongwenlint.reader.word;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {
  @ParameterizedTest
  @CsvSource({
    "decimal,12,12",
    "decimalZero,7,07",
    "chineseCountingThousand,10,十",
    "chineseCountingThousand,11,十一",
    "chineseCountingThousand,101,一百〇一",
    "chineseCountingThousand,110,一百一十",
    "chineseCounting,20,二十",
    "chineseCounting,101,一○一",
    "chineseLegalSimplified,11,壹拾壹",
    "chineseLegalSimplified,205,贰佰零伍",
    "ideographDigital,11,一一",
    "ideographTraditional,3,丙",
    "ideographTraditional,11,11",
    "ideographZodiac,12,亥",
    "japaneseCounting,101,百一",
    "decimalEnclosedCircle,20,⑳",
    "decimalEnclosedCircle,21,21",
    "decimalEnclosedFullstop,2,⒉",
    "decimalEnclosedParen,3,⑶",
    "decimalFullWidth,12,１２",
    "upperRoman,4,IV",
    "lowerRoman,9,ix",
    "upperLetter,27,AA",
    "lowerLetter,3,c",
    "numberInDash,1,- 1 -",
  })
  void numbersAreWrittenAsWordPrintsThem(String format, int number, String expected) {
    assertThat(NumberFormat.format(format, number)).isEqualTo(expected);
  }
}
