package io.github.gongwenlint.cli;

import io.github.gongwenlint.report.Checked;
import io.github.gongwenlint.report.CheckstyleReport;
import io.github.gongwenlint.report.ConciseReport;
import io.github.gongwenlint.report.GithubReport;
import io.github.gongwenlint.report.GitlabReport;
import io.github.gongwenlint.report.HtmlReport;
import io.github.gongwenlint.report.JsonReport;
import io.github.gongwenlint.report.JsonlReport;
import io.github.gongwenlint.report.JunitReport;
import io.github.gongwenlint.report.RdjsonReport;
import io.github.gongwenlint.report.Report;
import io.github.gongwenlint.report.SarifReport;
import io.github.gongwenlint.report.StatisticsReport;
import io.github.gongwenlint.report.Summary;
import io.github.gongwenlint.report.TextReport;
import io.github.gongwenlint.text.Nearest;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The reports of one run: each {@code --format} with the {@code --output} of the same number. They
 * are written side by side, and take their places only when all of them are complete. A run that
 * only writes text to standard output does without this class.
 */
final class Formats implements Report {
  /** The formats, in the order in which they are told. */
  static final List<String> NAMES =
      List.of(
          "text",
          "concise",
          "json",
          "jsonl",
          "sarif",
          "checkstyle",
          "junit",
          "github",
          "gitlab",
          "rdjson",
          "rdjsonl",
          "html");

  private final List<Report> reports = new ArrayList<>();
  private final List<OutputFile> files = new ArrayList<>();

  private Formats() {}

  /**
   * Returns the formats to be written.
   *
   * @param formats those that were asked for; none means text
   * @param args the command line, which tells the order of options
   * @throws UsageException when a format is unknown, or formats and outputs do not fit
   */
  static List<String> require(
      List<String> formats, List<String> outputs, String[] args, boolean statistics)
      throws UsageException {
    List<String> names = formats.isEmpty() ? List.of("text") : formats;
    requireKnown(names);
    requirePairs(names, outputs, args);
    if (statistics && !names.contains("text")) {
      throw new UsageException("选项 --statistics 只用于 text 格式；请另加 --format text");
    }
    return names;
  }

  /**
   * Opens the outputs of formats that {@link #require} returned.
   *
   * @param statistics whether the text report ends with statistics
   * @param screen how text is written to standard output
   * @param paper how text is written to a file
   * @throws UsageException when an output cannot be opened
   */
  static Formats open(
      List<String> formats,
      List<String> outputs,
      boolean statistics,
      TextReport.Options screen,
      TextReport.Options paper,
      Session session)
      throws UsageException, IOException {
    Formats opened = new Formats();
    try {
      for (int i = 0; i < formats.size(); i++) {
        String output = i < outputs.size() ? outputs.get(i) : "-";
        OutputFile file = isStandard(output) ? null : OutputFile.open(output);
        if (file != null) {
          opened.files.add(file);
        }
        Writer out = file == null ? session.out() : file.writer();
        opened.reports.add(report(formats.get(i), out, file == null ? screen : paper, statistics));
      }
    } catch (UsageException | IOException | RuntimeException e) {
      opened.close();
      throw e;
    }
    return opened;
  }

  private static Report report(
      String format, Writer out, TextReport.Options options, boolean statistics)
      throws IOException {
    return switch (format) {
      case "concise" -> new ConciseReport(out);
      case "json" -> new JsonReport(About.tool(), out);
      case "jsonl" -> new JsonlReport(About.tool(), out);
      case "sarif" -> new SarifReport(About.tool(), out);
      case "checkstyle" -> new CheckstyleReport(out);
      case "junit" -> new JunitReport(About.tool(), out);
      case "github" -> new GithubReport(out);
      case "gitlab" -> new GitlabReport(out);
      case "rdjson" -> new RdjsonReport(About.tool(), out, false);
      case "html" -> new HtmlReport(About.tool(), out);
      case "rdjsonl" -> new RdjsonReport(About.tool(), out, true);
      default -> {
        TextReport text = new TextReport(About.tool(), out, options);
        yield statistics ? new StatisticsReport(text, out) : text;
      }
    };
  }

  private static void requireKnown(List<String> formats) throws UsageException {
    for (String format : formats) {
      if (!NAMES.contains(format)) {
        String near = Nearest.of(format, NAMES);
        throw new UsageException(
            "选项 --format 没有“"
                + format
                + "”这个值，可用："
                + String.join("、", NAMES)
                + (near == null ? "" : "；是不是要用 " + near + "？"));
      }
    }
  }

  /** Makes sure that nobody's report goes where another was meant to go. */
  private static void requirePairs(List<String> formats, List<String> outputs, String[] args)
      throws UsageException {
    int missing = formats.size() - outputs.size();
    if (missing < 0) {
      throw new UsageException(
          "有 " + outputs.size() + " 个 --output，却只有 " + formats.size() + " 个 --format；两者按先后一一配对");
    }
    // With one output too few, the report without one must be the one named last.
    if (missing > 1
        || (missing == 1
            && formats.size() > 1
            && last(args, "--output") > last(args, "--format"))) {
      throw new UsageException(
          "有 "
              + formats.size()
              + " 个 --format，却只有 "
              + outputs.size()
              + " 个 --output；两者按先后一一配对，写到屏幕的用 --output -");
    }
    Set<String> targets = new HashSet<>();
    boolean standard = false;
    for (int i = 0; i < formats.size(); i++) {
      String output = i < outputs.size() ? outputs.get(i) : "-";
      if (isStandard(output)) {
        if (standard) {
          throw new UsageException("只能有一个报告写到标准输出；其余的请用 --output 写入文件");
        }
        standard = true;
      } else if (!targets.add(target(output))) {
        throw new UsageException("两个报告不能写入同一个文件：" + output);
      }
    }
  }

  private static int last(String[] args, String option) {
    int last = -1;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(option) || args[i].startsWith(option + "=")) {
        last = i;
      }
    }
    return last;
  }

  private static String target(String output) {
    try {
      Path path = Path.of(output);
      // Two names can lead to one file.
      return (Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize())
          .toString();
    } catch (IOException | InvalidPathException e) {
      return output;
    }
  }

  private static boolean isStandard(String output) {
    return output.isEmpty() || output.equals("-");
  }

  @Override
  public void file(Checked file) throws IOException {
    for (Report report : reports) {
      report.file(file);
    }
  }

  @Override
  public void end(Summary summary) throws IOException {
    for (Report report : reports) {
      report.end(summary);
    }
  }

  /** Puts the complete reports in their places. */
  void commit() throws IOException {
    for (OutputFile file : files) {
      // A full disk is noticed before the first old file is replaced.
      file.writer().flush();
    }
    for (OutputFile file : files) {
      file.commit();
    }
  }

  /** Takes incomplete reports away; does nothing after {@link #commit}. */
  void close() throws IOException {
    IOException failure = null;
    for (OutputFile file : files) {
      try {
        file.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
