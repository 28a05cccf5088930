package io.github.gongwenlint.dictionary;

/** The compiled dictionaries, each read when it is first asked for. */
public final class Dictionaries {
  private Dictionaries() {}

  /** Name of the compiled phrases, beside this class. */
  static final String PHRASES = "phrases.bin";

  /** Name of the compiled formulations, beside this class. */
  static final String FORMULATIONS = "formulations.bin";

  /** Name of the compiled wording pairs, beside this class. */
  static final String WORDING = "wording.bin";

  private static final class Phrases {
    private static final PhraseMatcher MATCHER =
        PhraseMatcher.load(Dictionaries.class, Dictionaries.PHRASES);
  }

  private static final class Rows {
    private static final Formulations FORMULATIONS = Formulations.load();
  }

  private static final class Divisions {
    private static final Places PLACES = Places.load();
  }

  /** Returns the places of China; needed once the name of one was found. */
  public static Places places() {
    return Divisions.PLACES;
  }

  private static final class Pairs {
    private static final WordPairs PAIRS = WordPairs.load();
  }

  /** Returns the matcher of all literal phrases. */
  public static PhraseMatcher phrases() {
    return Phrases.MATCHER;
  }

  /** Returns what is known about the phrases of formulations; needed for reports only. */
  public static Formulations formulations() {
    return Rows.FORMULATIONS;
  }

  /** Returns what is known about wrong words; needed for reports only. */
  public static WordPairs wordPairs() {
    return Pairs.PAIRS;
  }
}
