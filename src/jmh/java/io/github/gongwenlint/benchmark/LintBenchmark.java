package io.github.gongwenlint.benchmark;

import io.github.gongwenlint.check.Checks;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Findings;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.report.Checked;
import io.github.gongwenlint.report.Columns;
import io.github.gongwenlint.report.Report;
import io.github.gongwenlint.report.Summary;
import io.github.gongwenlint.report.TextReport;
import io.github.gongwenlint.report.Tool;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Rule;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What one core does with one text file, whole and in parts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LintBenchmark {
  /** The text that all benchmarks read. */
  @State(Scope.Benchmark)
  public static class Text {
    @Param("")
    public String text = "";

    /** Either all rules that are on by default, or those of them that are no document logic. */
    @Param("all")
    public String rules = "all";

    byte[] bytes = {};
    Linter linter = new Linter(RuleBook.builtIn(), Rule::enabled);

    @Setup
    public void read() throws Exception {
      bytes = Files.readAllBytes(Path.of(text));
      if (!rules.equals("all")) {
        linter = new Linter(RuleBook.builtIn(), DocumentLogic::isOther);
      }
    }
  }

  /** The same text, read already, and one check. */
  @State(Scope.Benchmark)
  public static class OneCheck {
    @Param("")
    public String check = "";

    Document document = read("");
    Check instance = Checks.all().get(0);

    @Setup
    public void prepare(Text text) throws Exception {
      document = Readers.read(text.text, text.bytes);
      for (Check candidate : Checks.all()) {
        if (candidate.getClass().getSimpleName().equals(check)) {
          instance = candidate;
        }
      }
    }

    static Document read(String text) {
      try {
        return Readers.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** The floor: the JDK's own decoding of the bytes. */
  @Benchmark
  public String decode(Text text) {
    return new String(text.bytes, StandardCharsets.UTF_8);
  }

  /** Bytes to a document with its structure. */
  @Benchmark
  public Document read(Text text) throws Exception {
    return Readers.read(text.text, text.bytes);
  }

  /**
   * Bytes to the characters of the report, with every rule that is on by default, or those chosen.
   */
  @Benchmark
  public long check(Text text) throws Exception {
    return check(text, 1);
  }

  /** The same on all processors, as the program does with one long file. */
  @Benchmark
  public long together(Text text) throws Exception {
    return check(text, Runtime.getRuntime().availableProcessors());
  }

  private static long check(Text text, int threads) throws Exception {
    Document document = Readers.read(text.text, text.bytes);
    Findings findings = text.linter.check(document, List.of(), threads);
    Checked checked = Checked.of(document, findings.diagnostics(), findings.omitted());
    CountingWriter out = new CountingWriter();
    Report report =
        new TextReport(
            new Tool("gongwen-lint", "0", "0"),
            out,
            new TextReport.Options(100, new Columns(1), false, false));
    report.file(checked);
    Summary summary = new Summary();
    summary.add(checked);
    report.end(summary);
    return out.count;
  }

  /** One check alone, on a document that has been read. */
  @Benchmark
  public void one(Text text, OneCheck state, Blackhole hole) {
    state.instance.check(state.document, hole::consume);
  }

  private static final class CountingWriter extends Writer {
    private long count;

    @Override
    public void write(char[] buffer, int offset, int length) {
      count += length;
    }

    @Override
    public void flush() throws IOException {}

    @Override
    public void close() throws IOException {}
  }
}
