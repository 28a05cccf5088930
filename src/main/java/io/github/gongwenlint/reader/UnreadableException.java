package io.github.gongwenlint.reader;

/** Says in Chinese why a file cannot be read and what the user can do about it. */
public final class UnreadableException extends Exception {
  public UnreadableException(String message) {
    super(message);
  }
}
