package io.github.gongwenlint.benchmark;

import io.github.gongwenlint.check.Checks;
import io.github.gongwenlint.rule.Check;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * <p>Arguments: {@code [--checks | --contextual] FILE…}. With {@code --checks} each check is
 * measured alone too; with {@code --contextual} the contextual rules are, behind their anchors and
 * as LanguageTool runs them by itself.
 */
public final class Throughput {
  private Throughput() {}

  public static void main(String[] args) throws Exception {
    boolean checks = false;
    boolean contextual = false;
    List<Path> files = new ArrayList<>();
    for (String arg : args) {
      if (arg.equals("--checks")) {
        checks = true;
      } else if (arg.equals("--contextual")) {
        contextual = true;
      } else {
        files.add(Path.of(arg).toAbsolutePath());
      }
    }
    System.out.printf(
        "%-26s %8s %12s %12s %12s%n", "", "MB", "MB/s clock", "MB/s CPU", "ns/char CPU");
    for (Path file : files) {
      long bytes = Files.size(file);
      long chars = Files.readString(file).length();
      for (String name : new String[] {"decode", "read", "check"}) {
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

  private static Collection<RunResult> run(Path file, String name, long bytes, String... param)
      throws RunnerException {
    // A hundred megabytes take a second each.
    int seconds = bytes > 50_000_000 ? 4 : bytes > 5_000_000 ? 2 : 1;
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + name.replace(".", "\\.") + "$")
            .param("text", file.toString())
            .forks(Integer.getInteger("forks", 1))
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(seconds))
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
