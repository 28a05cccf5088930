package io.github.gongwenlint.benchmark;

import io.github.gongwenlint.check.Checks;
import io.github.gongwenlint.rule.Check;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks on text files and prints, for each, MB/s (1 MB = 1,000,000 bytes of UTF-8) by
 * the clock and by processor time, and nanoseconds of processor time per character. All are medians
 * of five iterations.
 *
 * <p>Arguments: {@code [--checks | --contextual | --cost] FILE…}. With {@code --checks} each check
 * is measured alone too; with {@code --contextual} the contextual rules are, behind their anchors
 * and as LanguageTool runs them by itself. With {@code --cost} nothing but {@code check} is
 * measured, with all rules and without {@link DocumentLogic}, by turns.
 */
public final class Throughput {
  /** How often both sides of a comparison are measured, each time in a process of its own. */
  private static final int ROUNDS = 3;

  private Throughput() {}

  public static void main(String[] args) throws Exception {
    boolean checks = false;
    boolean contextual = false;
    boolean cost = false;
    List<Path> files = new ArrayList<>();
    for (String arg : args) {
      if (arg.equals("--checks")) {
        checks = true;
      } else if (arg.equals("--contextual")) {
        contextual = true;
      } else if (arg.equals("--cost")) {
        cost = true;
      } else {
        files.add(Path.of(arg).toAbsolutePath());
      }
    }
    if (cost) {
      DocumentLogic.verify();
      cost(files);
      return;
    }
    System.out.printf(
        "%-26s %8s %12s %12s %12s%n", "", "MB", "MB/s clock", "MB/s CPU", "ns/char CPU");
    for (Path file : files) {
      long bytes = Files.size(file);
      long chars = Files.readString(file).length();
      for (String name : new String[] {"decode", "read", "check", "together"}) {
        print(name, bytes, chars, run(file, "LintBenchmark." + name, bytes));
      }
      if (contextual) {
        for (String name : new String[] {"anchored", "full"}) {
          print(name, bytes, chars, run(file, "ContextualBenchmark." + name, bytes));
        }
      }
      if (checks) {
        for (Check check : Checks.all()) {
          String name = check.getClass().getSimpleName();
          print(name, bytes, chars, run(file, "LintBenchmark.one", bytes, "check", name));
        }
      }
    }
  }

  /** Prints what an operation takes with all rules and without document logic, and by how much. */
  private static void cost(List<Path> files) throws Exception {
    System.out.printf(
        "%-8s %-24s %14s %14s %12s %12s%n",
        "MB", "rules", "ms clock", "ms CPU", "MB/s clock", "MB/s CPU");
    for (Path file : files) {
      double bytes = Files.size(file);
      double[][] all = new double[2][ROUNDS];
      double[][] others = new double[2][ROUNDS];
      for (int round = 0; round < ROUNDS; round++) {
        // By turns, and not always the same first: a machine is never as quiet as the next minute.
        boolean first = round % 2 == 0;
        measure(file, first ? "all" : "others", first ? all : others, round);
        measure(file, first ? "others" : "all", first ? others : all, round);
      }
      cost("all", bytes, all);
      cost("without document logic", bytes, others);
      System.out.printf(
          Locale.ROOT,
          "%-8s %-24s %13.1f%% %13.1f%%%n",
          "",
          "document logic adds",
          100 * (median(all[0]) / median(others[0]) - 1),
          100 * (median(all[1]) / median(others[1]) - 1));
    }
  }

  private static void cost(String rules, double bytes, double[][] times) {
    double clock = median(times[0]);
    double cpu = median(times[1]);
    System.out.printf(
        Locale.ROOT,
        "%-8.2f %-24s %14.3f %14.3f %12.1f %12.1f%n",
        bytes / 1e6,
        rules,
        clock / 1e6,
        cpu / 1e6,
        bytes * 1e3 / clock,
        bytes * 1e3 / cpu);
  }

  private static void measure(Path file, String rules, double[][] times, int round)
      throws Exception {
    for (RunResult result : run(file, "LintBenchmark.check", Files.size(file), "rules", rules)) {
      times[0][round] = median(result.getPrimaryResult());
      times[1][round] = median(result.getSecondaryResults().get(CpuTime.NAME));
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static Collection<RunResult> run(Path file, String name, long bytes, String... param)
      throws RunnerException {
    // A hundred megabytes take a second each.
    int seconds = bytes > 50_000_000 ? 4 : bytes > 5_000_000 ? 2 : 1;
    // The compiler needs twelve seconds of processor time for all checks; decoding needs none.
    boolean simple = name.endsWith(".decode") || name.endsWith(".read");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + name.replace(".", "\\.") + "$")
            .param("text", file.toString())
            .forks(Integer.getInteger("forks", 1))
            .warmupIterations(simple ? 5 : 10)
            .warmupTime(TimeValue.seconds(simple ? seconds : Math.max(2, seconds)))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(seconds))
            .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC")
            .addProfiler(CpuTime.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    if (param.length == 2) {
      options = options.param(param[0], param[1]);
    }
    return new Runner(options.build()).run();
  }

  private static void print(String name, long bytes, long chars, Collection<RunResult> results) {
    for (RunResult result : results) {
      double clock = median(result.getPrimaryResult());
      double cpu = median(result.getSecondaryResults().get(CpuTime.NAME));
      System.out.printf(
          Locale.ROOT,
          "%-26s %8.1f %12.1f %12.1f %12.2f%n",
          name,
          bytes / 1e6,
          bytes * 1e3 / clock,
          bytes * 1e3 / cpu,
          cpu / chars);
    }
  }

  private static double median(Result<?> result) {
    return result.getStatistics().getPercentile(50);
  }
}
