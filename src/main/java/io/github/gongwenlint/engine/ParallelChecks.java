package io.github.gongwenlint.engine;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Rule;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs the checks on one long document on several threads; what they find is gathered in the order
 * of the checks, so that nobody can tell.
 */
final class ParallelChecks implements Runnable {
  /** Shorter documents are checked sooner than another thread can help, in UTF-16 units. */
  static final int LONG = 1 << 16;

  private final Document document;
  private final List<Check> checks;
  private final Collector[] found;
  private final @Nullable Throwable[] troubles;

  /** The checks that nobody has taken yet are those before it: the costly ones come last. */
  private final AtomicInteger left;

  private ParallelChecks(Document document, List<Check> checks, Predicate<Rule> selected) {
    this.document = document;
    this.checks = checks;
    found = new Collector[checks.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = new Collector(selected);
    }
    troubles = new @Nullable Throwable[found.length];
    left = new AtomicInteger(found.length);
  }

  /**
   * Runs all checks; the calling thread is one of the threads.
   *
   * @throws RuntimeException or Error what the first of the checks that failed has thrown
   */
  static void run(
      Document document,
      List<Check> checks,
      Predicate<Rule> selected,
      int threads,
      Collector collector) {
    ParallelChecks work = new ParallelChecks(document, checks, selected);
    Thread[] helpers = new Thread[Math.min(threads, checks.size()) - 1];
    for (int i = 0; i < helpers.length; i++) {
      helpers[i] = new Thread(work, "rules-" + (i + 1));
      helpers[i].setDaemon(true);
      helpers[i].start();
    }
    work.run();
    for (Thread helper : helpers) {
      join(helper);
    }
    work.gather(collector);
  }

  /** Takes part until no check is left. A method of the class: a lambda costs start-up time. */
  @Override
  public void run() {
    for (int i = left.decrementAndGet(); i >= 0; i = left.decrementAndGet()) {
      try {
        checks.get(i).check(document, found[i]);
      } catch (RuntimeException | Error e) {
        troubles[i] = e;
      }
    }
  }

  private static void join(Thread helper) {
    boolean interrupted = false;
    while (helper.isAlive()) {
      try {
        helper.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void gather(Collector collector) {
    for (int i = 0; i < found.length; i++) {
      if (troubles[i] instanceof RuntimeException trouble) {
        throw trouble;
      }
      if (troubles[i] instanceof Error trouble) {
        throw trouble;
      }
      collector.addAll(found[i]);
    }
  }
}
