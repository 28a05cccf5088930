package io.github.gongwenlint.fix.word;

/** Says in Chinese why nothing is written into a Word file and what to do. */
public final class WordFixException extends Exception {
  private static final long serialVersionUID = 1;

  /** Says why, in a sentence for the user. */
  public WordFixException(String message) {
    super(message);
  }
}
