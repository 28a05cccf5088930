package io.github.gongwenlint.rule;

/**
 * A diagnostic that is not reported because somebody wrote down that it is right, or known.
 *
 * @param diagnostic what would have been reported
 * @param kind where that is written
 * @param reason why it is not reported, in the words of whoever wrote it down
 */
public record Silenced(Diagnostic diagnostic, Kind kind, String reason) {
  /** Where it is written that something is not to be reported (SARIF 2.1.0, 3.35.2). */
  public enum Kind {
    /** In the document itself. */
    IN_SOURCE("inSource"),
    /** In a file of its own: {@code .gongwenignore}, a baseline. */
    EXTERNAL("external");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** Returns the name used in reports. */
    public String id() {
      return id;
    }
  }
}
