package io.github.gongwenlint.report;

import java.io.IOException;

/** One output format: is told of the files one after the other, then of the end. */
public interface Report {
  /** Writes what was found in one file. */
  void file(Checked file) throws IOException;

  /** Writes the totals; nothing comes after them. */
  void end(Summary summary) throws IOException;
}
