package io.github.gongwenlint.fix.word;

/** Says in Chinese why nothing is written into a Word file and what to do. */
public final class WordFixException extends Exception {
  private static final long serialVersionUID = 1;

  public WordFixException(String message) {
    super(message);
  }
}
