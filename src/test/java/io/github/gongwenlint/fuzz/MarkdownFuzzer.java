package io.github.gongwenlint.fuzz;

/** The reader of Markdown, and all checks. */
public final class MarkdownFuzzer {
  private MarkdownFuzzer() {}

  /** Takes any bytes; Jazzer's entry point. */
  public static void fuzzerTestOneInput(byte[] data) {
    FuzzSupport.read("a.md", data);
  }
}
