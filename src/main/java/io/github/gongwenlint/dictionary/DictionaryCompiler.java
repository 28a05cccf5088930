package io.github.gongwenlint.dictionary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Compiles the dictionaries into the form that is read at start; run by the build. */
public final class DictionaryCompiler {
  private DictionaryCompiler() {}

  /**
   * Compiles every dictionary.
   *
   * @param args the folder of the TSV files, the folder the compiled files go to, and a file of
   *     other phrases to be found in the same scan: the anchors of contextual rules, one a line,
   *     each with a tab and its payload
   */
  public static void main(String[] args) throws IOException {
    Path dictionaries = Path.of(args[0]);
    Path target = Path.of(args[1]);
    Files.createDirectories(target);
    WordList.compile(dictionaries, target);
    Alike.compile(Tsv.read(dictionaries.resolve("alike.tsv")), target);
    NeighbourCompiler.compile(
        Tsv.read(dictionaries.resolve("neighbours.tsv")),
        OfficialWords.read(Tsv.read(dictionaries.resolve("official-words.tsv"))),
        rightWords(dictionaries),
        target);
    compilePhrases(dictionaries, target, Path.of(args[2]));
  }

  /** Returns the words of two characters that the project's own list adds: none is a slip. */
  private static Set<String> rightWords(Path dictionaries) throws IOException {
    Set<String> words = new HashSet<>();
    for (String line : Files.readAllLines(dictionaries.resolve("words.tsv"))) {
      int tab = line.indexOf('\t');
      String word = tab < 0 ? line : line.substring(0, tab);
      if (word.length() == 2 && !line.endsWith("\t0")) {
        words.add(word);
      }
    }
    return words;
  }

  private static void compilePhrases(Path dictionaries, Path target, Path anchors)
      throws IOException {
    Map<String, Integer> pairs = new HashMap<>();
    for (Tsv.Row row : Tsv.read(dictionaries.resolve("pairs.tsv")).rows()) {
      if (row.get("pair").length() != 2 || !row.get("per_million").matches("[0-9]{1,6}")) {
        throw row.fault("not a pair of characters and its number");
      }
      pairs.put(row.get("pair"), Integer.valueOf(row.get("per_million")));
    }
    PhraseMatcherBuilder phrases =
        new PhraseMatcherBuilder(WordList.sourceWords(dictionaries), pairs);
    FormulationCompiler formulations = new FormulationCompiler(phrases);
    formulations.add(Tsv.read(dictionaries.resolve("formulations.tsv")));
    for (String line : Files.readAllLines(anchors)) {
      int tab = line.indexOf('\t');
      phrases.add(
          line.substring(0, tab), PhraseSet.ANCHOR, Integer.parseInt(line.substring(tab + 1)));
    }
    byte[] chronology =
        Chronology.compile(
            Tsv.read(dictionaries.resolve("chronology.tsv")),
            Tsv.read(dictionaries.resolve("superseded.tsv")),
            phrases);
    Files.write(target.resolve(Chronology.FILE), chronology);
    SelfNames.compile(Tsv.read(dictionaries.resolve("self-names.tsv")), phrases);
    ResidueWords.compile(Tsv.read(dictionaries.resolve("residue.tsv")), phrases);
    Places.compile(dictionaries, target, phrases);
    Files.write(
        target.resolve(WordGroup.FILE),
        WordGroup.compile(Tsv.read(dictionaries.resolve("word-groups.tsv"))));
    SetPhrases.compile(dictionaries, formulations.shortWordings(), pairs, phrases);
    Files.write(target.resolve(Dictionaries.FORMULATIONS), formulations.finish());
    Files.write(
        target.resolve(Dictionaries.WORDING),
        WordPairs.compile(Tsv.read(dictionaries.resolve("wording.tsv")), phrases));
    Files.write(target.resolve(Dictionaries.PHRASES), phrases.toBytes());
  }
}
