package io.github.gongwenlint.fuzz;

import io.github.gongwenlint.reader.word.WordFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** The XML of the parts of a Word file: the first byte says which part it is. */
public final class WordPartFuzzer {
  private WordPartFuzzer() {}

  /** Takes any bytes; Jazzer's entry point. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    byte[] xml = Arrays.copyOfRange(data, 1, data.length);
    String body =
        WordFile.numbered(1, 0, "总体情况") + WordFile.p("正文一句。") + WordFile.numbered(1, 1, "主要做法。");
    WordFile file =
        WordFile.of(body)
            .related("styles", "styles", "")
            .related("numbering", "numbering", "")
            .related("comments", "comments", "")
            .related("footnotes", "footnotes", "");
    String[] parts = {"document", "styles", "numbering", "comments", "footnotes"};
    int which = Math.floorMod(data[0], parts.length);
    try {
      FuzzSupport.read("a.docx", file.part("word/" + parts[which] + ".xml", xml).bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
