package io.github.gongwenlint.rule;

/** How bad a diagnostic is; declared from worst to mildest. */
public enum Severity {
  /** Nobody would submit this. */
  ERROR("error"),
  /** Almost surely wrong. */
  WARNING("warning"),
  /** Worth a look. */
  INFO("info");

  private final String id;

  Severity(String id) {
    this.id = id;
  }

  /** Returns the name used in reports and on the command line. */
  public String id() {
    return id;
  }

  /** Tells whether this severity is {@code other} or worse. */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
