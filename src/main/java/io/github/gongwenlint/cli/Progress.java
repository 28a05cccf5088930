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

  /** Returns the progress of a run, or null where nobody would see it: only the launcher knows. */
  static @Nullable Progress of(int files, Session session) {
    return files > 1 && Boolean.getBoolean("gongwen.progress")
        ? new Progress(session, files)
        : null;
  }

  /** Wipes the line away. */
  void clear() {
    if (shown) {
      session.draw("\r\033[K");
      shown = false;
    }
  }

  /** One more file is done and reported. */
  void step() {
    done++;
    long now = System.nanoTime();
    if (now - start >= PATIENCE && now - drawn >= PAUSE && done < files) {
      session.draw("\r\033[K已检查 " + done + "/" + files + " 个文件（" + 100L * done / files + "%）");
      drawn = now;
      shown = true;
    }
  }
}
