package io.github.gongwenlint.cli;

import org.jspecify.annotations.Nullable;

/**
 * Tells on a terminal how far a long run has come, in one line that is wiped away before anything
 * else is written.
 */
final class Progress {
  private static final long PATIENCE = 1_000_000_000L;
  private static final long PAUSE = 100_000_000L;

  private final Session session;
  private final int files;
  private final long start = System.nanoTime();
  private long drawn;
  private int done;
  private boolean shown;

  private Progress(Session session, int files) {
    this.session = session;
    this.files = files;
  }

  /**
   * Returns the progress of a run, or null where nobody would see it. Only a launcher knows whether
   * standard error is a terminal; one that cannot find out leaves it to Java's idea of a console.
   */
  static @Nullable Progress of(int files, Session session) {
    if (files < 2) {
      return null;
    }
    String told = System.getProperty("gongwen.progress", "");
    return told.equals("true") || (told.equals("console") && Colors.isTerminal())
        ? new Progress(session, files)
        : null;
  }

  /** Wipes the line away. */
  void clear() {
    if (shown) {
      session.draw(wiped());
      shown = false;
    }
  }

  /** One more file is done and reported. */
  void step() {
    done++;
    long now = System.nanoTime();
    if (now - start >= PATIENCE && now - drawn >= PAUSE && done < files) {
      session.draw("\r已检查 " + done + "/" + files + " 个文件（" + 100L * done / files + "%）");
      drawn = now;
      shown = true;
    }
  }

  /** Returns what overwrites the line; not every console of Windows knows how to erase one. */
  private String wiped() {
    // The widest line: nine wide characters, two numbers and what stands between them.
    return "\r" + " ".repeat(28 + 2 * Integer.toString(files).length()) + "\r";
  }
}
