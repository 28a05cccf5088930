package io.github.gongwenlint.config;

/**
 * Where something stands in a configuration file.
 *
 * @param file the file's name for the user
 * @param line the line, from 1; 0 when only the file is known
 * @param column the column, from 1
 */
public record Place(String file, int line, int column) {
  /** Returns an exception that names this place. */
  public ConfigException fault(String what) {
    return new ConfigException(this + "：" + what);
  }

  /** Returns {@code file:line:column}. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
