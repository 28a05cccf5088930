package io.github.gongwenlint.fuzz;

/** The reader of plain text with its encodings, and all checks. */
public final class TextFuzzer {
  private TextFuzzer() {}

  /** Takes any bytes; Jazzer's entry point. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzSupport.read("a.txt", data);
  }
}
