package io.github.gongwenlint.languagetool;

/** Files of rules that users write. */
public final class RulesFuzzer {
  private RulesFuzzer() {}

  /** Takes any bytes; Jazzer's entry point. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      RuleFile.validate("rules.xml", data);
      RuleFile.read("rules.xml", data);
    } catch (RuleFileException e) {
      // Told to the user.
    }
  }
}
