package io.github.gongwenlint.cli;

/** Says in Chinese what is wrong with the command line; the program ends with code 2. */
final class UsageException extends Exception {
  UsageException(String message) {
    super(message);
  }
}
