package io.github.gongwenlint.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles the dictionaries into the form that is read at start; run by the build. */
public final class DictionaryCompiler {
  private DictionaryCompiler() {}

  /**
   * Compiles every dictionary.
   *
   * @param args the folder of the TSV files, and the folder the compiled files go to
   */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]);
    Files.createDirectories(target);
    WordList.compile(Path.of(args[0]), target);
  }
}
