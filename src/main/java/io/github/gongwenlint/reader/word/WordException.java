package io.github.gongwenlint.reader.word;

/** Says in Chinese why a Word file cannot be read and what to do. */
public final class WordException extends Exception {
  private static final long serialVersionUID = 1;

  public WordException(String message) {
    super(message);
  }
}
