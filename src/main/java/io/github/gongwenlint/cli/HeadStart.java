package io.github.gongwenlint.cli;

import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.Neighbours;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rules that come with the program on a second thread while the command line is read, and
 * reads what nearly every document needs of the dictionaries: a tenth of a short run.
 *
 * <p>Who asks for the rules waits for them. So no class of a check is ever initialized by two
 * threads at once, which could make each wait for the other. What the dictionaries are made of
 * needs no check.
 */
final class HeadStart extends Thread implements Function<Mode, RuleBook> {
  private @Nullable RuleBook book;

  HeadStart() {
    super("head-start");
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      book = RuleBook.builtIn(Mode.AUTO);
      readDictionaries();
    } catch (RuntimeException | Error e) {
      // The one who needs the rules meets the same trouble and tells it.
    }
  }

  /** Returns the rules that come with the program, those made here when they are the right ones. */
  @Override
  public RuleBook apply(Mode contextual) {
    // Better than to wait without doing anything.
    readDictionaries();
    boolean interrupted = false;
    while (isAlive()) {
      try {
        join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      currentThread().interrupt();
    }
    RuleBook made = book;
    return made != null && contextual == Mode.AUTO ? made : RuleBook.builtIn(contextual);
  }

  private static void readDictionaries() {
    Dictionaries.phrases();
    WordList.get();
    Neighbours.get();
  }
}
