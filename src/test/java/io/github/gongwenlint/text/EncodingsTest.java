package io.github.gongwenlint.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongwenlint.text.Encodings.UndecodableException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Encodings are recognised or refused, never guessed into nonsense. */
class EncodingsTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String TEXT = "关于2026年工作情况的报告\r\n一、总体情况\r\n会议强调，要“一把手”负总责。\n";

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static String decode(byte[] bytes) throws UndecodableException {
    return new String(Encodings.decode(bytes));
  }

  @Test
  void readsEveryKnownEncoding() throws Exception {
    assertThat(decode(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    assertThat(decode(TEXT.getBytes(GB18030))).isEqualTo(TEXT);
    assertThat(decode(TEXT.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(TEXT);
    assertThat(decode(TEXT.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(TEXT);
    assertThat(decode(new byte[0])).isEmpty();
  }

  @Test
  void takesTheByteOrderMarkAway() throws Exception {
    for (String name :
        List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030")) {
      assertThat(decode(("\ufeff" + TEXT).getBytes(Charset.forName(name))))
          .as(name)
          .isEqualTo(TEXT);
    }
  }

  @Test
  void refusesMalformedUtf8() {
    for (byte[] wrong :
        List.of(
            bytes(0xc0, 0x80), // overlong
            bytes(0xe0, 0x80, 0x80),
            bytes(0xf0, 0x80, 0x80, 0x80),
            bytes(0xed, 0xa0, 0x80), // a surrogate
            bytes(0xf4, 0x90, 0x80, 0x80), // above U+10FFFF
            bytes(0xff),
            bytes(0x80))) {
      byte[] file = join(TEXT.getBytes(StandardCharsets.UTF_8), wrong);
      assertThatThrownBy(() -> decode(file))
          .isInstanceOf(UndecodableException.class)
          .hasMessageContaining("UTF-8")
          .hasMessageContaining("第 4 行");
    }
  }

  @Test
  void doesNotTakeBrokenUtf8ForGb18030() {
    byte[] whole = "通知通知".getBytes(StandardCharsets.UTF_8);
    for (int length = 4; length < whole.length; length++) {
      if (length % 3 != 0) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> decode(cut))
            .hasMessageContaining("UTF-8")
            .hasMessageContaining("不完整");
      }
    }
    byte[] mixed =
        join(
            TEXT.getBytes(StandardCharsets.UTF_8),
            join("报告".getBytes(GB18030), TEXT.getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> decode(mixed))
        .hasMessageContaining("损坏")
        .hasMessageContaining("第 4 行");
  }

  @Test
  void namesBinaryFiles() {
    for (byte[] binary :
        List.of(
            bytes('P', 'K', 3, 4, 20, 0),
            bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
            "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII),
            bytes(0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0),
            "报告\0报告".getBytes(StandardCharsets.UTF_8))) {
      assertThatThrownBy(() -> decode(binary))
          .isInstanceOfSatisfying(UndecodableException.class, e -> assertThat(e.binary()).isTrue());
    }
  }

  @Property(tries = 300)
  void utf8AgreesWithTheJdk(@ForAll("almostUtf8") byte[] bytes) {
    String expected;
    try {
      expected = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      expected = null;
    }
    String seen;
    try {
      // The mark makes it UTF-8 or an error.
      seen = decode(join(bytes(0xef, 0xbb, 0xbf), bytes));
    } catch (UndecodableException e) {
      seen = null;
    }
    assertThat(seen).isEqualTo(expected);
  }

  @Provide
  Arbitrary<byte[]> almostUtf8() {
    Arbitrary<byte[]> good = texts().map(text -> text.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> any =
        Arbitraries.bytes().filter(b -> b != 0).array(byte[].class).ofMaxSize(4);
    return net.jqwik.api.Combinators.combine(good, any, good).as((a, b, c) -> join(join(a, b), c));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.integers()
        .between(1, 0x10ffff)
        .filter(c -> c != 0xfeff && (c < 0xd800 || c > 0xdfff))
        .list()
        .ofMaxSize(40)
        .map(
            list -> {
              StringBuilder text = new StringBuilder();
              list.forEach(text::appendCodePoint);
              return text.toString();
            });
  }

  @Provide
  Arbitrary<String> chinese() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, Arbitraries.chars().range('\u4e00', '\u9fa5')),
            net.jqwik.api.Tuple.of(1, Arbitraries.chars().with("，。、“”（）《》\n")),
            net.jqwik.api.Tuple.of(1, Arbitraries.chars().range(' ', '~')),
            net.jqwik.api.Tuple.of(1, Arbitraries.chars().range('\u3400', '\u4db5')))
        .list()
        .ofMinSize(100)
        .ofMaxSize(400)
        .map(
            list -> {
              StringBuilder text = new StringBuilder();
              list.forEach(text::append);
              return text.toString();
            });
  }

  @Property(tries = 200)
  void everyEncodingGivesTheSameText(@ForAll("chinese") String text) throws Exception {
    assertThat(decode(text.getBytes(GB18030))).isEqualTo(text);
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
  }

  @Test
  void longTextsAreDecodedAcrossChunks() throws Exception {
    for (String unit : List.of("的", "a", "é", "𠮷", "的a", "a𠮷的é")) {
      String text = unit.repeat(20_011);
      assertThat(decode(text.getBytes(StandardCharsets.UTF_8)).equals(text)).as(unit).isTrue();
    }
  }
}
