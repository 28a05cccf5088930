package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.Document;

/** Reads Markdown. */
final class MarkdownReader {
  private MarkdownReader() {}

  static Document read(String name, char[] source) {
    return TextReader.read(name, source);
  }
}
