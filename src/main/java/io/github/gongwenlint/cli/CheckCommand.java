package io.github.gongwenlint.cli;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Findings;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.languagetool.LanguageToolRules;
import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import io.github.gongwenlint.languagetool.RuleFileException;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.report.Checked;
import io.github.gongwenlint.report.Columns;
import io.github.gongwenlint.report.Report;
import io.github.gongwenlint.report.Summary;
import io.github.gongwenlint.report.TextReport;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code gongwen check}: reads, checks and reports. */
final class CheckCommand {
  private static final String STDIN = "<stdin>";

  private final Session session;
  private final Linter linter;
  private final Profiles profiles;
  private final Summary summary = new Summary();
  private @Nullable WordOutput words;
  private @Nullable Progress progress;

  private CheckCommand(Session session, Linter linter, Profiles profiles) {
    this.session = session;
    this.profiles = profiles;
    this.linter = linter;
  }

  static int run(String[] args, Session session) throws UsageException, IOException {
    CommandSpec spec = Options.check();
    ParseResult parsed = Options.parse(spec, args);
    if (parsed.hasMatchedOption("--help")) {
      session.out().write(Options.help(spec));
      return Main.CLEAN;
    }
    List<String> paths = parsed.matchedPositionalValue(0, List.of());
    if (paths.isEmpty()) {
      throw new UsageException("没有指定要检查的文件；例：gongwen check 工作报告.txt（gongwen check --help 看帮助）");
    }
    List<String> formats = parsed.matchedOptionValue("--format", List.of());
    List<String> outputs = parsed.matchedOptionValue("--output", List.of());
    boolean statistics = parsed.hasMatchedOption("--statistics");
    if (!formats.isEmpty() || !outputs.isEmpty() || statistics) {
      formats = Formats.require(formats, outputs, args, statistics);
    }
    String failOn = Options.choice(parsed, "--fail-on", "warning", "error", "info", "never");
    String color = Options.choice(parsed, "--color", "auto", "always", "never");
    int jobs = jobs(Options.value(parsed, "-j", ""));
    RuleBook book =
        book(
            session,
            mode(Options.choice(parsed, "--languagetool", "auto", "always", "never")),
            Options.value(parsed, "--rules", ""));
    if (!Options.choice(parsed, "--pack", "", LanguageToolRules.PACK).isEmpty()) {
      book = book.with(pack(session));
    }
    List<String> dictionaries = parsed.matchedOptionValue("--dictionary", List.of());
    if (!dictionaries.isEmpty()) {
      book = book.with(List.of(OwnFiles.dictionaries(dictionaries)));
    }
    List<String> others = parsed.matchedOptionValue("--against", List.of());
    Against against = others.isEmpty() ? null : Against.read(others, session);
    if (against != null) {
      book = book.with(List.of(against.check()));
    }
    Set<String> ids =
        Selection.of(
            book,
            parsed.matchedOptionValue("--select", List.of()),
            parsed.matchedOptionValue("--ignore", List.of()));
    List<Inputs.Input> inputs =
        Inputs.find(paths, Options.value(parsed, "--stdin-filename", STDIN));
    WordOutput words = WordOutput.of(parsed, inputs);
    if (words != null) {
      inputs = words.inputs();
    }
    CheckCommand command =
        new CheckCommand(
            session,
            new Linter(
                book,
                new Selected(ids),
                OwnFiles.terms(parsed.matchedOptionValue("--allow", List.of()))),
            Profiles.of(inputs));
    command.words = words;
    if (formats.isEmpty()) {
      // The common case loads nothing that it does not need.
      Report report = new TextReport(session.out(), style(session, color, parsed, true));
      command.checkAll(inputs, report, jobs);
      report.end(command.summary);
    } else {
      Formats report =
          Formats.open(
              formats,
              outputs,
              statistics,
              style(session, color, parsed, true),
              style(session, color, parsed, false),
              session);
      try {
        command.checkAll(inputs, report, jobs);
        report.end(command.summary);
        report.commit();
      } finally {
        report.close();
      }
    }
    if (command.summary.failures() > 0
        || (words != null && words.failed())
        || (against != null && against.failed())) {
      return Main.TROUBLE;
    }
    for (Severity severity : Severity.values()) {
      if (severity.id().equals(failOn)) {
        return command.summary.hasAtLeast(severity) ? Main.FOUND : Main.CLEAN;
      }
    }
    return Main.CLEAN;
  }

  private static TextReport.Options style(
      Session session, String color, ParseResult parsed, boolean standardOutput) {
    return new TextReport.Options(
        width(session.environment("COLUMNS")),
        new Columns(session.environment("GONGWEN_AMBIGUOUS_WIDTH").equals("2") ? 2 : 1),
        Colors.wanted(color, standardOutput, session),
        parsed.hasMatchedOption("--quiet"));
  }

  /** The rules that were asked for. A class: the first lambda costs start-up time. */
  private record Selected(Set<String> ids) implements Predicate<Rule> {
    @Override
    public boolean test(Rule rule) {
      return ids.contains(rule.id());
    }
  }

  private static Mode mode(String name) {
    return switch (name) {
      case "always" -> Mode.ALWAYS;
      case "never" -> Mode.NEVER;
      default -> Mode.AUTO;
    };
  }

  private static RuleBook book(Session session, Mode mode, String folder) throws UsageException {
    RuleBook book = session.rules(mode);
    if (folder.isEmpty() || mode == Mode.NEVER) {
      return book;
    }
    try {
      return book.with(
          LanguageToolRules.fromFolder(Path.of(folder), ids(book), cache(session), mode));
    } catch (RuleFileException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("规则文件夹 " + folder + " 无法读取：里面没有 .xml 文件，或路径不对");
    }
  }

  private static List<Check> pack(Session session) throws UsageException {
    try {
      return LanguageToolRules.pack(session.libraries());
    } catch (IOException e) {
      throw new UsageException(
          "规则包 "
              + LanguageToolRules.PACK
              + " 没有安装，缺 "
              + e.getMessage()
              + "；请从发布的 zip 里取出 lib/zh 文件夹放回原处，源码目录请运行 mvn package");
    }
  }

  static Set<String> ids(RuleBook book) {
    Set<String> ids = new HashSet<>();
    for (Rule rule : book.rules()) {
      ids.add(rule.id());
    }
    return ids;
  }

  /** Returns where the indexes of users' rules are kept, or null when there is no place. */
  private static @Nullable Path cache(Session session) {
    String folder = session.environment("XDG_CACHE_HOME");
    String home = session.environment("HOME");
    if (folder.isEmpty() && home.isEmpty()) {
      return null;
    }
    Path caches = folder.isEmpty() ? Path.of(home, ".cache") : Path.of(folder);
    return caches.resolve("gongwen-lint");
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
    progress = Progress.of(inputs.size(), session);
    if (threads < 2) {
      for (Inputs.Input input : inputs) {
        report(check(input), report);
      }
      return;
    }
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<@Nullable Checked>> running = new ArrayDeque<>();
      for (Inputs.Input input : inputs) {
        // Not many more than can run: a result holds a whole document.
        if (running.size() == 2 * threads) {
          report(result(running.remove()), report);
        }
        running.add(pool.submit(() -> check(input)));
      }
      while (!running.isEmpty()) {
        report(result(running.remove()), report);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static @Nullable Checked result(Future<@Nullable Checked> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void report(@Nullable Checked checked, Report report) throws IOException {
    if (checked == null) {
      return;
    }
    summary.add(checked);
    if (progress != null) {
      progress.clear();
    }
    if (checked.error() != null) {
      session.say(checked.path() + "：" + checked.error());
    }
    report.file(checked);
    if (words != null) {
      words.tell(checked, session);
    }
    if (progress != null) {
      progress.step();
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
          input.path() == null ? session.in().readAllBytes() : FileBytes.read(input.path());
      Document document = profiles.with(Readers.read(name, bytes), input);
      Findings findings = linter.check(document);
      Checked checked = Checked.of(document, findings.diagnostics(), findings.omitted());
      if (words != null) {
        words.write(input, bytes, checked);
      }
      return checked;
    } catch (UnreadableException e) {
      return e.binary() && !input.given()
          ? null
          : Checked.failed(name, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Checked.failed(name, "无法读取：" + Inputs.reason(e));
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
