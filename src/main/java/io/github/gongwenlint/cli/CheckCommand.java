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
  private final SettingsResolver resolver;
  private final Summary summary = new Summary();
  private volatile boolean failed;
  private final Screens screens = new Screens();
  private @Nullable WordOutput words;
  private @Nullable Fixing fixing;
  private @Nullable Changes changes;
  private @Nullable Progress progress;

  /** The threads that one long document may be checked on, when there are more than files. */
  private int threadsForOne = 1;

  private CheckCommand(Session session, SettingsResolver resolver) {
    this.session = session;
    this.resolver = resolver;
  }

  static int run(String[] args, Session session) throws UsageException, IOException {
    Arguments plain = Arguments.withoutOptions(args);
    Arguments parsed =
        plain != null ? plain : Options.parse(Options.check(), Options.spelled(args));
    if (parsed.has("--help")) {
      session.out().write(Options.help(Options.check()));
      return Main.CLEAN;
    }
    List<String> paths = parsed.rest();
    if (paths.isEmpty() && Options.wantsChanges(parsed)) {
      paths = List.of(".");
    }
    if (parsed.has("--show-config")) {
      return ShowConfig.config(
          parsed.value("--show-config", ""), new SettingsResolver(parsed, session), session);
    }
    if (paths.isEmpty()) {
      throw new UsageException("没有指定要检查的文件；例：gongwen check 工作报告.txt（gongwen check --help 看帮助）");
    }
    List<String> formats = parsed.values("--format");
    List<String> outputs = parsed.values("--output");
    boolean statistics = parsed.has("--statistics");
    if (!formats.isEmpty() || !outputs.isEmpty() || statistics) {
      formats = Formats.require(formats, outputs, args, statistics);
    }
    String color = parsed.choice("--color", "auto", "always", "never");
    int jobs = jobs(parsed.value("-j", ""));
    SettingsResolver resolver = new SettingsResolver(parsed, session);
    List<Inputs.Input> inputs = Inputs.find(paths, parsed.value("--stdin-filename", STDIN));
    Changes changes = Options.wantsChanges(parsed) ? Changes.of(parsed, paths) : null;
    inputs = resolver.settle(changes == null ? inputs : changes.inputs(inputs, paths));
    if (parsed.has("--show-files")) {
      return ShowConfig.files(inputs, session);
    }
    WordOutput words = WordOutput.of(parsed, inputs);
    if (words != null) {
      inputs = words.inputs();
    }
    CheckCommand command = new CheckCommand(session, resolver);
    command.words = words;
    boolean fixes = parsed.has("--fix") || parsed.has("--diff");
    Fixing fixing = fixes ? Fixing.of(parsed, inputs) : null;
    command.fixing = fixing;
    ConfigFinder finder = resolver.finder();
    IgnoreFiles ignored =
        finder == null || !finder.haveIgnored() ? null : IgnoreFiles.of(inputs, finder);
    Baselines baselines =
        resolver.haveBaseline() || parsed.has("--update-baseline")
            ? Baselines.of(parsed, paths, inputs, resolver)
            : null;
    if (ignored != null) {
      command.screens.add(ignored);
    }
    if (baselines != null) {
      command.screens.add(baselines);
    }
    command.changes = changes;
    if (changes != null) {
      command.screens.add(changes);
    }
    // The common case loads nothing that it does not need.
    Formats chosen =
        formats.isEmpty()
            ? null
            : Formats.open(
                formats,
                outputs,
                statistics,
                style(session, color, parsed, true),
                style(session, color, parsed, false),
                session);
    try {
      Report report =
          chosen == null
              ? new TextReport(About.tool(), session.out(), style(session, color, parsed, true))
              : chosen;
      if (fixing != null) {
        report = fixing.report(report, !outputs.isEmpty());
      }
      command.checkAll(inputs, report, jobs);
      if (ignored != null) {
        for (Checked checked : ignored.end(fixing, session)) {
          command.failed = command.failed || resolver.of(inputs.get(0)).fails(checked);
          command.report(checked, report);
        }
      }
      report.end(command.summary);
      if (chosen != null) {
        chosen.commit();
      }
    } finally {
      if (chosen != null) {
        chosen.close();
      }
    }
    if (fixing != null) {
      fixing.end(session);
    }
    if (baselines != null && baselines.end(session)) {
      command.failed = true;
    }
    if (command.summary.failures() > 0
        || resolver.failed()
        || (words != null && words.failed())
        || (fixing != null && fixing.failed())) {
      return Main.TROUBLE;
    }
    return command.failed ? Main.FOUND : Main.CLEAN;
  }

  private static TextReport.Options style(
      Session session, String color, Arguments parsed, boolean standardOutput) {
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
  private void checkAll(List<Inputs.Input> inputs, Report report, int jobs) throws IOException {
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
        words.write(input, bytes, checked, findings.comments());
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
