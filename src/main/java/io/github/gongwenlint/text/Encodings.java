package io.github.gongwenlint.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the encoding of a text file and decodes it strictly: nothing is ever replaced or left
 * out in silence.
 *
 * <p>In this order: a byte order mark (UTF-8, UTF-16, UTF-32, GB18030), strict UTF-8, UTF-16
 * without a mark when that gives Chinese or ASCII text, strict GB18030. A file most of which is
 * valid UTF-8 is never taken for GB18030.
 */
public final class Encodings {
  private static final int CHUNK = 1 << 13;

  private Encodings() {}

  /** Says that bytes are no text in a known encoding. */
  public static final class UndecodableException extends Exception {
    private final boolean binary;

    UndecodableException(String message, boolean binary) {
      super(message);
      this.binary = binary;
    }

    /** Tells whether the bytes are no text at all. */
    public boolean binary() {
      return binary;
    }
  }

  /**
   * Decodes a whole file.
   *
   * @return its characters without the byte order mark
   * @throws UndecodableException with a Chinese sentence that names the byte (from 1), the line and
   *     the remedy
   */
  public static char[] decode(byte[] bytes) throws UndecodableException {
    char[] marked = marked(bytes);
    if (marked != null) {
      return marked;
    }
    String kind = magic(bytes);
    if (kind != null) {
      throw new UndecodableException(kind, true);
    }
    Utf8 utf8 = new Utf8(bytes, 0);
    char[] text = utf8.decode();
    int nul = text == null ? indexOfNul(bytes) : indexOfNul(text) < 0 ? -1 : indexOfNul(bytes);
    if (text != null && nul < 0) {
      return text;
    }
    if (bytes.length % 2 == 0) {
      if (looksLikeUtf16(bytes, 1)) {
        return strict(bytes, 0, StandardCharsets.UTF_16LE);
      }
      if (looksLikeUtf16(bytes, 0)) {
        return strict(bytes, 0, StandardCharsets.UTF_16BE);
      }
    }
    if (nul >= 0) {
      throw new UndecodableException(
          "不是文本文件（第 " + (nul + 1L) + " 字节是空字符）；请检查文件，或另存为 UTF-8 文本", true);
    }
    if (mostlyUtf8(bytes)) {
      throw new UndecodableException(brokenUtf8(bytes, utf8.failed), false);
    }
    return gb18030(bytes, utf8.failed);
  }

  /** Decodes what begins with a byte order mark; null when nothing does. */
  private static char @Nullable [] marked(byte[] bytes) throws UndecodableException {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      Utf8 utf8 = new Utf8(bytes, 3);
      char[] text = utf8.decode();
      if (text == null) {
        throw new UndecodableException(brokenUtf8(bytes, utf8.failed), false);
      }
      return withoutNul(bytes, text);
    }
    if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
      return strict(bytes, 4, Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0, 0, 0xfe, 0xff)) {
      return strict(bytes, 4, Charset.forName("UTF-32BE"));
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return strict(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xfe, 0xff)) {
      return strict(bytes, 2, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
      return strict(bytes, 4, Charset.forName("GB18030"));
    }
    return null;
  }

  /**
   * Decodes what can be nothing else.
   *
   * @param noUtf8 the byte that shows that it is not UTF-8
   */
  private static char[] gb18030(byte[] bytes, int noUtf8) throws UndecodableException {
    CharsetDecoder decoder = decoder(Charset.forName("GB18030"));
    CharBuffer out = CharBuffer.allocate(bytes.length);
    int failed = run(decoder, ByteBuffer.wrap(bytes), out);
    if (failed >= 0) {
      throw new UndecodableException(
          "编码无法识别：不是 UTF-8"
              + place(bytes, noUtf8)
              + "，也不是 GB18030"
              + place(bytes, failed)
              + "；请用原来的编辑软件另存为 UTF-8",
          false);
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  /**
   * Encodes a text strictly, without a byte order mark of its own.
   *
   * @throws CharacterCodingException when the encoding lacks one of the characters, or one is half
   *     of a surrogate pair
   */
  public static byte[] encode(String text, Charset charset) throws CharacterCodingException {
    ByteBuffer bytes =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .encode(CharBuffer.wrap(text));
    return Arrays.copyOfRange(
        bytes.array(), bytes.arrayOffset(), bytes.arrayOffset() + bytes.limit());
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xff) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns what to say about a file whose first bytes tell that it is no text, or null. */
  private static @Nullable String magic(byte[] bytes) {
    if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
      return "内容是压缩包或 Word 文件；如果是 Word 文件，请把扩展名改回 .docx（OpenDocument 文件改回 .odt）再检查";
    }
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      return "是旧版 Word 或 WPS 文件；请把扩展名改回 .doc 或 .wps 再检查";
    }
    if (startsWith(bytes, '%', 'P', 'D', 'F', '-')) {
      return "是 PDF 文件，暂不支持；请检查生成它的 Word 文件或文本文件";
    }
    if (startsWith(bytes, '{', '\\', 'r', 't', 'f')) {
      return "是 RTF 文件；请把扩展名改回 .rtf 再检查";
    }
    if (startsWith(bytes, 0x89, 'P', 'N', 'G') || startsWith(bytes, 0xff, 0xd8, 0xff)) {
      return "是图片，不是文本文件";
    }
    return null;
  }

  private static String brokenUtf8(byte[] bytes, int failed) {
    String what =
        failed >= 0 && bytes.length - failed < 4 && truncated(bytes, failed)
            ? "文件末尾的 UTF-8 字符不完整"
            : "绝大部分是 UTF-8，但有损坏的字节";
    return what + place(bytes, failed) + "；文件可能被截断或混入了其他编码，请用原来的编辑软件另存为 UTF-8";
  }

  private static String place(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return "（第 " + line + " 行，第 " + (offset + 1L) + " 字节）";
  }

  /** Tells whether the character that starts at {@code offset} is only cut off by the end. */
  private static boolean truncated(byte[] bytes, int offset) {
    int first = bytes[offset] & 0xff;
    int needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (needed == 0 || offset + needed <= bytes.length) {
      return false;
    }
    for (int i = offset + 1; i < bytes.length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether text that is not valid UTF-8 was meant as such: three-byte characters, which GB
   * text hardly ever contains by chance, outnumber the faults.
   */
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    int i = 0;
    while (i < bytes.length) {
      int b = bytes[i];
      if (b >= 0) {
        i++;
      } else if (i + 2 < bytes.length
          && b >= -29 // E3: what is below is not Chinese
          && b < -16
          && bytes[i + 1] < -64
          && bytes[i + 2] < -64) {
        good++;
        i += 3;
      } else if (i + 1 < bytes.length && b >= -62 && b < -32 && bytes[i + 1] < -64) {
        i += 2;
      } else if (truncated(bytes, i)) {
        // Cut off by the end: a fault that any length of text may have.
        break;
      } else {
        bad++;
        i++;
      }
    }
    return good > 2 * bad;
  }

  private static int indexOfNul(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static int indexOfNul(char[] text) {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static char[] withoutNul(byte[] bytes, char[] text) throws UndecodableException {
    if (indexOfNul(text) >= 0) {
      throw new UndecodableException(
          "不是文本文件（第 " + (indexOfNul(bytes) + 1L) + " 字节是空字符）；请检查文件，或另存为 UTF-8 文本", true);
    }
    return text;
  }

  /**
   * Tells whether the bytes, two by two, are nearly all Chinese characters, Chinese punctuation and
   * ASCII.
   *
   * @param high the index of the high byte in each pair
   */
  private static boolean looksLikeUtf16(byte[] bytes, int high) {
    int pairs = Math.min(bytes.length / 2, 1 << 16);
    int usual = 0;
    for (int i = 0; i < pairs; i++) {
      int h = bytes[2 * i + high] & 0xff;
      int l = bytes[2 * i + 1 - high] & 0xff;
      if ((h == 0 && (l >= ' ' || (l >= '\t' && l <= '\r')))
          || h == 0x20
          || h == 0x30
          || (h >= 0x4e && h <= 0x9f)
          || h == 0xff) {
        usual++;
      } else if (h == 0) {
        return false;
      }
    }
    return pairs > 0 && usual >= pairs - pairs / 20;
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Decodes and returns the offset of the first byte that is wrong, or -1. */
  private static int run(CharsetDecoder decoder, ByteBuffer in, CharBuffer out) {
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      result = decoder.flush(out);
    }
    return result.isError() ? in.position() : -1;
  }

  private static char[] strict(byte[] bytes, int from, Charset charset)
      throws UndecodableException {
    CharBuffer out = CharBuffer.allocate(bytes.length - from);
    int failed =
        run(decoder(charset), ByteBuffer.wrap(bytes, from, bytes.length - from).slice(), out);
    if (failed >= 0) {
      throw new UndecodableException(
          "不是有效的 " + charset.name() + "（第 " + (from + failed + 1L) + " 字节有误）；请用原来的编辑软件另存为 UTF-8",
          false);
    }
    char[] text = Arrays.copyOf(out.array(), out.position());
    if (indexOfNul(text) >= 0) {
      throw new UndecodableException("不是文本文件（含空字符）；请检查文件，或另存为 UTF-8 文本", true);
    }
    return text;
  }

  /** Decodes UTF-8: shortest forms only, no surrogates, nothing above U+10FFFF. */
  private static final class Utf8 {
    /** The marks of two characters of three bytes each, and what they must be. */
    private static final long MARKS = 0xf0c0c0f0c0c00000L;

    private static final long TWO_OF_THREE = 0xe08080e080800000L;

    private final byte[] in;
    private final ByteBuffer words;
    private int position;
    private int failed = -1;
    private char[] out;
    private int size;

    Utf8(byte[] in, int from) {
      this.in = in;
      this.words = ByteBuffer.wrap(in);
      this.position = from;
      // Chinese text has nearly three bytes to a character.
      this.out = new char[Math.min(in.length, in.length / 8 * 3 + CHUNK)];
    }

    char @Nullable [] decode() {
      while (position < in.length) {
        int to = Math.min(in.length, position + CHUNK);
        if (out.length - size < to - position + 1) {
          long left = (long) in.length - position;
          out = Arrays.copyOf(out, (int) Math.min(size + left + 1L, size * 3L / 2 + 2 * CHUNK));
        }
        if (!chunk(to)) {
          return null;
        }
      }
      return size == out.length ? out : Arrays.copyOf(out, size);
    }

    /** Decodes the characters that start before {@code to}. */
    private boolean chunk(int to) {
      byte[] bytes = in;
      char[] chars = out;
      int end = bytes.length;
      int i = position;
      int o = size;
      while (i < to) {
        // Chinese text is a run of characters of three bytes: two of them in one read.
        while (i <= to - 8) {
          long word = words.getLong(i);
          int first = ((int) (word >>> 44) & 0xf000) | ((int) (word >>> 42) & 0xfc0);
          int second = ((int) (word >>> 20) & 0xf000) | ((int) (word >>> 18) & 0xfc0);
          if ((word & MARKS) != TWO_OF_THREE || !isWhole(first) || !isWhole(second)) {
            break;
          }
          chars[o] = (char) (first | ((int) (word >>> 40) & 0x3f));
          chars[o + 1] = (char) (second | ((int) (word >>> 16) & 0x3f));
          o += 2;
          i += 6;
        }
        int a = bytes[i];
        if (a >= 0) {
          chars[o++] = (char) a;
          i++;
        } else if ((a & 0xf0) == 0xe0) {
          if (i + 2 >= end) {
            return fail(i);
          }
          int b = bytes[i + 1];
          int c = bytes[i + 2];
          int value = (a & 0xf) << 12 | (b & 0x3f) << 6 | (c & 0x3f);
          if ((b & 0xc0) != 0x80
              || (c & 0xc0) != 0x80
              || value < 0x800
              || (value >= 0xd800 && value <= 0xdfff)) {
            return fail(i);
          }
          chars[o++] = (char) value;
          i += 3;
        } else if ((a & 0xe0) == 0xc0) {
          if (i + 1 >= end || (bytes[i + 1] & 0xc0) != 0x80 || a < (byte) 0xc2) {
            return fail(i);
          }
          chars[o++] = (char) ((a & 0x1f) << 6 | (bytes[i + 1] & 0x3f));
          i += 2;
        } else {
          if ((a & 0xf8) != 0xf0
              || i + 3 >= end
              || (bytes[i + 1] & 0xc0) != 0x80
              || (bytes[i + 2] & 0xc0) != 0x80
              || (bytes[i + 3] & 0xc0) != 0x80) {
            return fail(i);
          }
          int value =
              (a & 7) << 18
                  | (bytes[i + 1] & 0x3f) << 12
                  | (bytes[i + 2] & 0x3f) << 6
                  | (bytes[i + 3] & 0x3f);
          if (value < 0x10000 || value > 0x10ffff) {
            return fail(i);
          }
          chars[o++] = Character.highSurrogate(value);
          chars[o++] = Character.lowSurrogate(value);
          i += 4;
        }
      }
      position = i;
      size = o;
      return true;
    }

    /** Tells whether a character with these high bits needs three bytes and is no surrogate. */
    private static boolean isWhole(int high) {
      return (high & 0xf800) != 0 && (high & 0xf800) != 0xd800;
    }

    private boolean fail(int offset) {
      failed = offset;
      return false;
    }
  }
}
