package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.document.Structure;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Chooses the reader of a file by its name. */
public final class Readers {
  private Readers() {}

  /**
   * Reads a document.
   *
   * @param name the file's name; its ending says the format
   * @param bytes the file's content
   * @throws UnreadableException when the content is not text in a known encoding
   */
  public static Document read(String name, byte[] bytes) throws UnreadableException {
    CharBuffer decoded;
    try {
      decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new UnreadableException("不是有效的 UTF-8 文本");
    }
    char[] text = new char[decoded.remaining()];
    decoded.get(text);
    return Document.of(name, Format.TEXT, text, SourceMap.identity(text), Structure.of(text));
  }
}
