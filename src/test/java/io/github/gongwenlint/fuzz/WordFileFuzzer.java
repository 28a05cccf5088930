package io.github.gongwenlint.fuzz;

/** Whole files of word processors: the package, old Word files, rich text. */
public final class WordFileFuzzer {
  private WordFileFuzzer() {}

  /** Takes any bytes; Jazzer's entry point. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzSupport.read("a.docx", data);
  }
}
