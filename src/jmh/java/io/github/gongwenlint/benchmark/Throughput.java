package io.github.gongwenlint.benchmark;

import io.github.gongwenlint.check.Checks;
import io.github.gongwenlint.rule.Check;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs the benchmarks on text files and prints MB/s (1 MB = 1,000,000 bytes of UTF-8), the median
 * and the best of five iterations, and nanoseconds per character.
 *
 * <p>Arguments: {@code [--checks] FILE…}. With {@code --checks} each check is measured alone too.
 */
public final class Throughput {
  private Throughput() {}

  public static void main(String[] args) throws Exception {
    boolean checks = false;
    List<Path> files = new ArrayList<>();
    for (String arg : args) {
      if (arg.equals("--checks")) {
        checks = true;
      } else {
        files.add(Path.of(arg).toAbsolutePath());
      }
    }
    System.out.printf("%-34s %10s %10s %10s %10s%n", "", "MB", "MB/s", "best MB/s", "ns/char");
    for (Path file : files) {
      long bytes = Files.size(file);
      long chars = Files.readString(file).length();
      for (String name : new String[] {"decode", "read", "check"}) {
        print(name, bytes, chars, run(file, name, bytes));
      }
      if (checks) {
        for (Check check : Checks.all()) {
          String name = check.getClass().getSimpleName();
          print(name, bytes, chars, run(file, "one", bytes, "check", name));
        }
      }
    }
  }

  private static Collection<RunResult> run(Path file, String name, long bytes, String... param)
      throws RunnerException {
    // A hundred megabytes take a second each: fewer, longer iterations there.
    int seconds = bytes > 50_000_000 ? 3 : 1;
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\.LintBenchmark\\." + name + "$")
            .param("text", file.toString())
            .forks(Integer.getInteger("forks", 1))
            .warmupIterations(5)
            .warmupTime(TimeValue.seconds(seconds))
            .measurementIterations(5)
            .measurementTime(TimeValue.seconds(seconds))
            .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true);
    if (param.length == 2) {
      options = options.param(param[0], param[1]);
    }
    return new Runner(options.build()).run();
  }

  private static void print(String name, long bytes, long chars, Collection<RunResult> results) {
    for (RunResult result : results) {
      // The median, because other work on the machine makes single iterations slow.
      Statistics nanos = result.getPrimaryResult().getStatistics();
      System.out.printf(
          Locale.ROOT,
          "%-34s %10.1f %10.1f %10.1f %10.2f%n",
          name,
          bytes / 1e6,
          bytes * 1e3 / nanos.getPercentile(50),
          bytes * 1e3 / nanos.getMin(),
          nanos.getPercentile(50) / chars);
    }
  }
}
