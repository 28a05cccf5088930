package io.github.gongwenlint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

/** Offsets lead to lines and columns and back. */
class LineMapTest {
  @Test
  void everyKindOfLineEndCounts() {
    LineMap lines = LineMap.of("一\r\n二\n三\r四".toCharArray());
    assertThat(lines.lineCount()).isEqualTo(4);
    assertThat(lines.line(2)).as("\\n of \\r\\n").isEqualTo(1);
    assertThat(lines.line(3)).isEqualTo(2);
    assertThat(lines.column(7)).isEqualTo(1);
    assertThat(lines.line(8)).as("end of text").isEqualTo(4);
    assertThat(lines.column(8)).isEqualTo(2);
  }

  @Test
  void anEmptyTextHasOneLine() {
    assertThat(LineMap.of(new char[0]).line(0)).isEqualTo(1);
    assertThat(LineMap.of("一\n".toCharArray()).lineCount()).isEqualTo(2);
    assertThatThrownBy(() -> LineMap.of(new char[0]).line(1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Property(tries = 300)
  void lineAndColumnLeadBack(@ForAll @Chars({'字', '\n', '\r', 'a'}) String text) {
    LineMap lines = LineMap.of(text.toCharArray());
    int line = 1;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i > 0
          && (text.charAt(i - 1) == '\n'
              || (text.charAt(i - 1) == '\r' && (i == text.length() || text.charAt(i) != '\n')))) {
        line++;
        start = i;
      }
      assertThat(lines.line(i)).isEqualTo(line);
      assertThat(lines.column(i)).isEqualTo(i - start + 1);
      assertThat(lines.start(line)).isEqualTo(start);
    }
    assertThat(lines.lineCount()).isEqualTo(line);
  }
}
