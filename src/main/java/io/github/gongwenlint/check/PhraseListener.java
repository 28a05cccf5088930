package io.github.gongwenlint.check;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes the hits of some phrase sets and turns them into diagnostics. */
public interface PhraseListener {
  /** What a listener knows about one document while it is scanned. */
  interface Session {
    /**
     * Takes a hit; hits come in the order of their ends.
     *
     * @param set the phrase set
     * @param payload the phrase's payload in that set
     * @param start offset of the first character, in UTF-16 units
     * @param end offset after the last character
     */
    void hit(int set, int payload, int start, int end);

    /** Reports what the hits amount to, when the whole document was scanned. */
    void finish();
  }

  /** Returns the rules whose diagnostics this listener finds. */
  List<Rule> rules();

  /**
   * Returns this listener without the work that only rules that are not {@code selected} need; what
   * it reports of those is not used.
   */
  default PhraseListener only(Predicate<Rule> selected) {
    return this;
  }

  /** Returns the phrase sets it listens to. */
  int[] sets();

  /** Starts a document. */
  Session open(Document document, Consumer<Diagnostic> report);
}
