package io.github.gongwenlint.languagetool;

/** A rule file that cannot be used; the message names the file and, where known, the line. */
public final class RuleFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String problem;

  /**
   * Describes what is wrong with a file.
   *
   * @param file the file's name
   * @param line its line, from 1, or 0 where it is not known
   * @param problem what is wrong, a Chinese sentence without its stop
   */
  public RuleFileException(String file, int line, String problem) {
    super(file + (line > 0 ? ":" + line : "") + "：" + problem);
    this.file = file;
    this.line = line;
    this.problem = problem;
  }

  /** Returns the name of the file. */
  public String file() {
    return file;
  }

  /** Returns the line, from 1, or 0 where it is not known. */
  public int line() {
    return line;
  }

  /** Returns what is wrong, a Chinese sentence without its stop. */
  public String problem() {
    return problem;
  }
}
