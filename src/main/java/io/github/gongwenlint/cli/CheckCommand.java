package io.github.gongwenlint.cli;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Findings;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.report.Checked;
import io.github.gongwenlint.report.Columns;
import io.github.gongwenlint.report.Report;
import io.github.gongwenlint.report.Summary;
import io.github.gongwenlint.report.TextReport;
import io.github.gongwenlint.text.IoReason;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code gongwen check}: reads, checks and reports. */
final class CheckCommand {
  private static final String STDIN = "<stdin>";

  private final Session session;
  private final Arguments parsed;
  private final SettingsResolver resolver;
  private final Summary summary = new Summary();
  private volatile boolean failed;
  private final Screens screens = new Screens();
  private List<Inputs.Input> inputs = List.of();
  private @Nullable WordOutput words;
  private @Nullable Fixing fixing;
  private @Nullable Changes changes;
  private @Nullable IgnoreFiles ignored;
  private @Nullable Baselines baselines;
  private @Nullable Progress progress;

  /** The threads that one long document may be checked on, when there are more than files. */
  private int threadsForOne = 1;

  private CheckCommand(Arguments parsed, Session session) throws UsageException {
    this.session = session;
    this.parsed = parsed;
    this.resolver = new SettingsResolver(parsed, session);
  }

  static int run(String[] args, Session session) throws UsageException, IOException {
    Arguments plain = Arguments.withoutOptions(args);
    Arguments parsed =
        plain != null ? plain : Options.parse(Options.check(), Options.spelled(args));
    if (parsed.has("--help")) {
      session.out().write(Options.help(Options.check()));
      return Main.CLEAN;
    }
    if (parsed.has("--show-config")) {
      return ShowConfig.config(
          parsed.value("--show-config", ""), new SettingsResolver(parsed, session), session);
    }
    List<String> paths = paths(parsed);
    List<String> formats = formats(parsed, args);
    String color = parsed.choice("--color", "auto", "always", "never");
    int jobs = jobs(parsed.value("-j", ""));
    CheckCommand command = new CheckCommand(parsed, session);
    command.find(paths);
    if (parsed.has("--show-files")) {
      return ShowConfig.files(command.inputs, session);
    }
    command.prepare(paths);
    command.reportAll(formats, color, jobs);
    return command.exitCode();
  }

  private static List<String> paths(Arguments parsed) throws UsageException {
    if (!parsed.rest().isEmpty()) {
      return parsed.rest();
    }
    if (Options.wantsChanges(parsed)) {
      return List.of(".");
    }
    throw new UsageException("没有指定要检查的文件；例：gongwen check 工作报告.txt（gongwen check --help 看帮助）");
  }

  /** Returns the formats to be written; none when text to standard output is all. */
  private static List<String> formats(Arguments parsed, String[] args) throws UsageException {
    List<String> formats = parsed.values("--format");
    List<String> outputs = parsed.values("--output");
    boolean statistics = parsed.has("--statistics");
    // The common case loads nothing that it does not need.
    return formats.isEmpty() && outputs.isEmpty() && !statistics
        ? formats
        : Formats.require(formats, outputs, args, statistics);
  }

  /** Finds the files that are to be checked, and the settings of each. */
  private void find(List<String> paths) throws UsageException, IOException {
    List<Inputs.Input> found = Inputs.find(paths, parsed.value("--stdin-filename", STDIN));
    Changes only = Options.wantsChanges(parsed) ? Changes.of(parsed, paths) : null;
    inputs = resolver.settle(only == null ? found : only.inputs(found, paths));
    changes = only;
  }

  /** Sets up what is written beside the report, and what is left out of it. */
  private void prepare(List<String> paths) throws UsageException, IOException {
    words = WordOutput.of(parsed, inputs);
    if (words != null) {
      inputs = words.inputs();
    }
    if (parsed.has("--fix") || parsed.has("--diff")) {
      fixing = Fixing.of(parsed, inputs);
    }
    ConfigFinder finder = resolver.finder();
    if (finder != null && finder.haveIgnored()) {
      ignored = IgnoreFiles.of(inputs, finder);
    }
    if (resolver.haveBaseline() || parsed.has("--update-baseline")) {
      baselines = Baselines.of(parsed, paths, inputs, resolver);
    }
    if (ignored != null) {
      screens.add(ignored);
    }
    if (baselines != null) {
      screens.add(baselines);
    }
    if (changes != null) {
      screens.add(changes);
    }
  }

  /** Checks all files and writes the reports; they take their places when they are complete. */
  private void reportAll(List<String> formats, String color, int jobs)
      throws UsageException, IOException {
    List<String> outputs = parsed.values("--output");
    Formats chosen =
        formats.isEmpty()
            ? null
            : Formats.open(
                formats,
                outputs,
                parsed.has("--statistics"),
                style(color, true),
                style(color, false),
                session);
    try {
      Report report =
          chosen == null ? new TextReport(About.tool(), session.out(), style(color, true)) : chosen;
      if (fixing != null) {
        report = fixing.report(report, !outputs.isEmpty());
      }
      checkAll(report, jobs);
      if (ignored != null) {
        for (Checked checked : ignored.end(fixing, session)) {
          failed = failed || resolver.of(inputs.get(0)).fails(checked);
          report(checked, report);
        }
      }
      report.end(summary);
      if (chosen != null) {
        chosen.commit();
      }
    } finally {
      if (chosen != null) {
        chosen.close();
      }
    }
  }

  /** Says what became of fixes and baselines, and what it all comes to. */
  private int exitCode() throws UsageException, IOException {
    if (fixing != null) {
      fixing.end(session);
    }
    if (baselines != null && baselines.end(session)) {
      failed = true;
    }
    boolean trouble =
        summary.failures() > 0
            || resolver.failed()
            || (words != null && words.failed())
            || (fixing != null && fixing.failed());
    return trouble ? Main.TROUBLE : failed ? Main.FOUND : Main.CLEAN;
  }

  private TextReport.Options style(String color, boolean standardOutput) {
    return new TextReport.Options(
        width(session.environment("COLUMNS")),
        new Columns(session.environment("GONGWEN_AMBIGUOUS_WIDTH").equals("2") ? 2 : 1),
        Colors.wanted(color, standardOutput, session),
        parsed.has("--quiet"));
  }

  private static int jobs(String typed) throws UsageException {
    if (typed.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int jobs = Integer.parseInt(typed);
      if (jobs >= 1) {
        return Math.min(jobs, 256);
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new UsageException("选项 -j 的值应为正整数，不能是“" + typed + "”");
  }

  private static int width(String columns) {
    try {
      int width = Integer.parseInt(columns);
      return width >= 40 ? Math.min(width, 400) : width > 0 ? 40 : 100;
    } catch (NumberFormatException e) {
      return 100;
    }
  }

  /** Checks the files, several at once when there are several, and reports them in their order. */
  private void checkAll(Report report, int jobs) throws IOException {
    int threads = Math.min(jobs, inputs.size());
    threadsForOne = Math.max(1, jobs / Math.max(1, inputs.size()));
    progress = Progress.of(inputs.size(), session);
    if (threads < 2) {
      for (Inputs.Input input : inputs) {
        report(check(input), report);
      }
      return;
    }
    InOrder.run(
        inputs,
        new InOrder.Work() {
          @Override
          public @Nullable Checked check(Inputs.Input input) {
            return CheckCommand.this.check(input);
          }

          @Override
          public void report(@Nullable Checked checked) throws IOException {
            CheckCommand.this.report(checked, report);
          }
        },
        threads);
  }

  private void report(@Nullable Checked checked, Report report) throws IOException {
    if (progress != null) {
      progress.clear();
    }
    if (checked != null) {
      tell(checked, report);
    }
    if (progress != null) {
      progress.step();
    }
  }

  private void tell(Checked checked, Report report) throws IOException {
    summary.add(checked);
    if (checked.error() != null) {
      session.say(checked.path() + "：" + checked.error());
    }
    report.file(checked);
    if (words != null) {
      words.tell(checked, session);
    }
    if (fixing != null) {
      fixing.tell(checked, session, session.out());
    }
  }

  /** Checks one file; null for a binary file that was found in a folder. */
  private @Nullable Checked check(Inputs.Input input) {
    String name = input.name();
    if (input.error() != null) {
      return Checked.failed(name, input.error());
    }
    try {
      if (input.path() != null) {
        Readers.requireKnown(name);
      }
      byte[] bytes =
          input.path() == null
              ? session.in().readAllBytes()
              : changes == null ? FileBytes.read(input.path()) : changes.read(input);
      Settings settings = resolver.of(input);
      Document document = settings.with(Readers.read(name, bytes));
      Findings findings =
          settings.linter().check(document, screens.of(input, settings), threadsForOne);
      Checked checked =
          fixing == null
              ? Checked.of(document, findings.diagnostics(), findings.omitted())
                  .withSilenced(findings.silenced())
              : fixing.fix(input, bytes, document, findings, settings, screens);
      if (words != null) {
        words.write(input, bytes, checked, findings.unusedComments());
      }
      if (settings.fails(checked)) {
        failed = true;
      }
      return checked;
    } catch (UnreadableException e) {
      return e.binary() && !input.given()
          ? null
          : Checked.failed(name, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Checked.failed(name, "无法读取：" + IoReason.of(e));
    } catch (OutOfMemoryError e) {
      session.trace(e);
      return Checked.failed(name, "内存不足，没有检查；请拆分文件，或用 JAVA_TOOL_OPTIONS=-Xmx4g 加大内存");
    } catch (StackOverflowError e) {
      session.trace(e);
      return Checked.failed(name, "嵌套太深，没有检查");
    } catch (RuntimeException e) {
      session.trace(e);
      return Checked.failed(
          name, "程序内部错误（" + e.getClass().getSimpleName() + "），没有检查；设 GONGWEN_DEBUG=1 可查看详情，欢迎反馈");
    }
  }
}
