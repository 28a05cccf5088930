package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.word.WordException;
import io.github.gongwenlint.reader.word.WordReader;
import io.github.gongwenlint.text.Encodings;
import java.util.Locale;

/** Chooses the reader of a file by its name. */
public final class Readers {
  private Readers() {}

  /** Tells whether a file of this name is a document that is looked for in folders. */
  public static boolean isDocument(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".txt") || isMarkdown(lower) || isWord(lower);
  }

  /** Tells whether a file of this name is a text in a format that cannot be read yet. */
  public static boolean isForeign(String name) {
    return switch (ending(name)) {
      case "pdf", "ofd" -> true;
      default -> false;
    };
  }

  /**
   * Says why a file of this name cannot be read.
   *
   * @throws UnreadableException when the name's ending tells that it cannot
   */
  public static void requireKnown(String name) throws UnreadableException {
    if (isForeign(name)) {
      throw new UnreadableException("暂不支持 ." + ending(name) + " 文件；请检查生成它的 Word 文件或文本文件", true);
    }
  }

  /**
   * Reads a document.
   *
   * @param name the file's name; its ending says the format, and what has no known one is text
   * @param bytes the file's content
   * @throws UnreadableException when the content is no text in a known encoding, or a Word file
   *     that is damaged, encrypted or of another kind
   */
  public static Document read(String name, byte[] bytes) throws UnreadableException {
    requireKnown(name);
    if (isWord(name.toLowerCase(Locale.ROOT))) {
      try {
        return word(name, bytes);
      } catch (WordException e) {
        throw new UnreadableException(String.valueOf(e.getMessage()), false);
      }
    }
    char[] source;
    try {
      source = Encodings.decode(bytes);
    } catch (Encodings.UndecodableException e) {
      throw new UnreadableException(String.valueOf(e.getMessage()), e.binary());
    }
    if (isMarkdown(name.toLowerCase(Locale.ROOT))) {
      return MarkdownReader.read(name, source);
    }
    return TextReader.read(name, source);
  }

  /** Reads a word processor's file; what it is tells its content, not its name. */
  private static Document word(String name, byte[] bytes) throws WordException {
    if (WordReader.isRichText(bytes)) {
      return WordReader.of(name, LegacyFiles.richText(bytes));
    }
    if (!WordReader.isOldWord(bytes)) {
      return WordReader.read(name, bytes);
    }
    if (WordReader.isEncrypted(bytes)) {
      throw WordException.locked();
    }
    return WordReader.of(name, LegacyFiles.oldWord(bytes));
  }

  private static boolean isMarkdown(String lower) {
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  /** Tells whether a file of this name is of the kind that findings can be written into. */
  public static boolean isOpenXml(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".docx")
        || lower.endsWith(".docm")
        || lower.endsWith(".dotx")
        || lower.endsWith(".dotm");
  }

  private static boolean isWord(String lower) {
    return switch (ending(lower)) {
      case "docx", "docm", "dotx", "dotm", "doc", "dot", "wps", "wpt", "odt", "ott", "rtf" -> true;
      default -> false;
    };
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
