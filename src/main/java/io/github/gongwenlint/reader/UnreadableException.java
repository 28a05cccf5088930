package io.github.gongwenlint.reader;

/** Says in Chinese why a file cannot be read and what the user can do about it. */
public final class UnreadableException extends Exception {
  private final boolean binary;

  /** Says why, in a sentence for the user. */
  public UnreadableException(String message) {
    this(message, false);
  }

  UnreadableException(String message, boolean binary) {
    super(message);
    this.binary = binary;
  }

  /** Tells whether the file is no text at all, so that nobody meant it to be checked. */
  public boolean binary() {
    return binary;
  }
}
