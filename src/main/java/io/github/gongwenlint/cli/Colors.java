package io.github.gongwenlint.cli;

import java.io.Console;
import java.io.File;

/** Decides whether to colour. */
final class Colors {
  private Colors() {}

  /**
   * Tells whether to colour.
   *
   * @param wish always, never or auto
   * @param standardOutput whether the report goes to standard output
   */
  static boolean wanted(String wish, boolean standardOutput, Session session) {
    if (!wish.equals("auto")) {
      return wish.equals("always");
    }
    if (!session.environment("NO_COLOR").isEmpty()) {
      return false;
    }
    String force = session.environment("FORCE_COLOR");
    if (!force.isEmpty()) {
      return !force.equals("0");
    }
    return standardOutput
        && !session.environment("TERM").equals("dumb")
        && (File.separatorChar == '/' || isModernWindows(session))
        && isTerminal();
  }

  /**
   * Tells whether a console of Windows says that it understands colours; the old one prints their
   * codes.
   */
  private static boolean isModernWindows(Session session) {
    return !session.environment("WT_SESSION").isEmpty()
        || !session.environment("ANSICON").isEmpty()
        || !session.environment("TERM").isEmpty()
        || session.environment("ConEmuANSI").equals("ON");
  }

  /** Tells whether input and output are a terminal, as far as anybody knows. */
  @SuppressWarnings("SystemConsoleNull")
  static boolean isTerminal() {
    // A launcher knows better: Java sees only whether input and output are both terminals.
    String told = System.getProperty("gongwen.tty");
    if (told != null) {
      return told.equals("true");
    }
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      // From Java 22 on there is always a console.
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
