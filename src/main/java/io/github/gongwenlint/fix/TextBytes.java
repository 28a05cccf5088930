package io.github.gongwenlint.fix;

import io.github.gongwenlint.text.Encodings;
import io.github.gongwenlint.text.Encodings.UndecodableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a text file is written: its encoding and byte order mark, so that a changed text can be
 * written the same way. Line ends are characters of the text and need no care.
 */
final class TextBytes {
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"),
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"));

  private final Charset charset;
  private final byte[] mark;
  private final String text;

  private TextBytes(Charset charset, byte[] mark, String text) {
    this.charset = charset;
    this.mark = mark;
    this.text = text;
  }

  /**
   * Finds out how a file is written.
   *
   * @return null when no encoding gives back the very same bytes, so that nothing can be written
   * @throws UndecodableException when it is no text
   */
  static @Nullable TextBytes of(byte[] bytes) throws UndecodableException {
    String text = new String(Encodings.decode(bytes));
    for (Charset charset : CHARSETS) {
      for (String mark : List.of("", "\ufeff")) {
        byte[] first = mark.getBytes(charset);
        byte[] rest = encoded(charset, text);
        if (rest != null
            && first.length + rest.length == bytes.length
            && Arrays.equals(first, Arrays.copyOf(bytes, first.length))
            && Arrays.equals(rest, Arrays.copyOfRange(bytes, first.length, bytes.length))) {
          return new TextBytes(charset, first, text);
        }
      }
    }
    return null;
  }

  private static byte @Nullable [] encoded(Charset charset, String text) {
    try {
      return Encodings.encode(text, charset);
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Returns the text without its byte order mark. */
  String text() {
    return text;
  }

  /** Returns another text written the same way, or null when it has characters that cannot be. */
  byte @Nullable [] bytes(String changed) {
    byte[] rest = encoded(charset, changed);
    if (rest == null) {
      return null;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream(mark.length + rest.length);
    all.writeBytes(mark);
    all.writeBytes(rest);
    return all.toByteArray();
  }
}
