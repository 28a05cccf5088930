package io.github.gongwenlint.cli;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.report.Checked;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Checks files on several threads and reports them in their order.
 *
 * <p>Every thread takes the next file, and after it reports what is ready, unless another thread is
 * at that: nobody only waits for others, so that there are not two switches of threads for each
 * small file. Results that cannot be reported yet hold whole documents; therefore nobody runs far
 * ahead of a slow file.
 */
final class InOrder {
  /** What is done with a file. */
  interface Work {
    /** Checks a file, on any thread; null when nothing is to be said of it. */
    @Nullable Checked check(Inputs.Input input);

    /** Reports a file; never called by two threads at once. */
    void report(@Nullable Checked checked) throws IOException;
  }

  /** How many results may wait for an earlier one, for each thread. */
  private static final int AHEAD = 32;

  /** How much text may wait, in UTF-16 units for each thread; one result may always wait. */
  private static final long TEXT_AHEAD = 1 << 20;

  private final List<Inputs.Input> inputs;
  private final Work work;
  private final int threads;
  private final @Nullable Checked[] results;
  private final boolean[] ready;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition over = lock.newCondition();
  private int next;
  private int reported;
  private int running;
  private long waiting;
  private @Nullable Thread reporter;
  private @Nullable Throwable trouble;

  private InOrder(List<Inputs.Input> inputs, Work work, int threads) {
    this.inputs = inputs;
    this.work = work;
    this.threads = threads;
    this.results = new @Nullable Checked[inputs.size()];
    this.ready = new boolean[inputs.size()];
  }

  /**
   * Does the work on all files; the calling thread is one of the threads.
   *
   * @throws IOException when a report fails; what is being checked is then abandoned
   */
  static void run(List<Inputs.Input> inputs, Work work, int threads) throws IOException {
    new InOrder(inputs, work, threads).run();
  }

  private void run() throws IOException {
    running = threads;
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(this::takePart, "check-" + i);
      thread.setDaemon(true);
      thread.start();
    }
    takePart();
    lock.lock();
    try {
      while (running > 0 && (trouble == null || reporter != null)) {
        over.awaitUninterruptibly();
      }
      if (trouble instanceof IOException failure) {
        throw failure;
      }
      if (trouble instanceof RuntimeException failure) {
        throw failure;
      }
      if (trouble instanceof Error failure) {
        throw failure;
      }
    } finally {
      lock.unlock();
    }
  }

  private void takePart() {
    try {
      for (int i = take(); i >= 0; i = take()) {
        done(i, work.check(inputs.get(i)));
      }
    } catch (IOException | RuntimeException | Error e) {
      failed(e);
    } finally {
      leave();
    }
  }

  private void failed(Throwable e) {
    lock.lock();
    try {
      trouble = trouble == null ? e : trouble;
    } finally {
      lock.unlock();
    }
  }

  private void leave() {
    lock.lock();
    try {
      running--;
      if (reporter == Thread.currentThread()) {
        reporter = null;
      }
      room.signalAll();
      over.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns the number of the next file, or -1 when there is none. */
  private int take() {
    lock.lock();
    try {
      while (trouble == null
          && next < inputs.size()
          && next > reported
          && (next - reported >= AHEAD * threads || waiting >= TEXT_AHEAD * threads)) {
        room.awaitUninterruptibly();
      }
      return trouble == null && next < inputs.size() ? next++ : -1;
    } finally {
      lock.unlock();
    }
  }

  /** Keeps a result, and reports what is next in order unless another thread does. */
  private void done(int i, @Nullable Checked checked) throws IOException {
    if (keep(i, checked)) {
      for (int at = turn(); at >= 0; at = turn()) {
        work.report(results[at]);
        told(at);
      }
    }
  }

  /** Keeps a result; tells whether this thread is to report now. */
  private boolean keep(int i, @Nullable Checked checked) {
    lock.lock();
    try {
      results[i] = checked;
      ready[i] = true;
      waiting += length(checked);
      if (reporter != null) {
        return false;
      }
      reporter = Thread.currentThread();
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Returns the number of the result that is reported next, or -1 when it is not there yet. */
  private int turn() {
    lock.lock();
    try {
      if (trouble == null && reported < results.length && ready[reported]) {
        return reported;
      }
      reporter = null;
      over.signalAll();
      return -1;
    } finally {
      lock.unlock();
    }
  }

  private void told(int at) {
    lock.lock();
    try {
      waiting -= length(results[at]);
      results[at] = null;
      reported++;
      if (lock.hasWaiters(room)) {
        room.signalAll();
      }
    } finally {
      lock.unlock();
    }
  }

  private static long length(@Nullable Checked checked) {
    Document document = checked == null ? null : checked.document();
    return document == null ? 0 : document.length();
  }
}
