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
    Path dictionaries = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Files.createDirectories(target);
    WordList.compile(dictionaries, target);
    compilePhrases(dictionaries, target);
  }

  private static void compilePhrases(Path dictionaries, Path target) throws IOException {
    PhraseMatcherBuilder phrases = new PhraseMatcherBuilder(WordList.sourceWords(dictionaries));
    FormulationCompiler formulations = new FormulationCompiler(phrases);
    formulations.add(Tsv.read(dictionaries.resolve("formulations.tsv")));
    SelfNames.compile(Tsv.read(dictionaries.resolve("self-names.tsv")), phrases);
    Places.compile(dictionaries, target, phrases);
    Files.write(target.resolve(Dictionaries.FORMULATIONS), formulations.finish());
    Files.write(target.resolve(Dictionaries.PHRASES), phrases.toBytes());
  }
}
