package io.github.gongwenlint.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Findings;
import io.github.gongwenlint.fix.Fixes;
import io.github.gongwenlint.fix.SafeFile;
import io.github.gongwenlint.fix.TextFixer;
import io.github.gongwenlint.fix.TextFixer.Fixed;
import io.github.gongwenlint.fix.TextFixer.Found;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.report.Checked;
import io.github.gongwenlint.report.Report;
import io.github.gongwenlint.report.Summary;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.IoReason;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code check --fix} and {@code --diff}: makes the fixes in plain text and Markdown, or shows
 * them.
 */
final class Fixing {
  private final Fixes.Level level;
  private final boolean diff;
  private final boolean quiet;
  private final Map<Checked, String> diffs = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Checked, Integer> counts = Collections.synchronizedMap(new IdentityHashMap<>());
  private final Map<Checked, String> troubles =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private int files;
  private int fixes;
  private int left;
  private int words;
  private volatile boolean failed;

  private Fixing(Fixes.Level level, boolean diff, boolean quiet) {
    this.level = level;
    this.diff = diff;
    this.quiet = quiet;
  }

  /** Returns what is to be fixed, or null for nothing. */
  static @Nullable Fixing of(Arguments parsed, List<Inputs.Input> inputs) throws UsageException {
    String level = parsed.choice("--fix", "", "safe", "suggested");
    boolean diff = parsed.has("--diff");
    if (level.isEmpty() && !diff) {
      return null;
    }
    for (Inputs.Input input : inputs) {
      if (!diff && input.path() == null && input.error() == null) {
        throw new UsageException("标准输入没有原文件可改，--fix 不能用；要看改法请用 --diff");
      }
    }
    return new Fixing(
        level.equals("suggested") ? Fixes.Level.SUGGESTED : Fixes.Level.SAFE,
        diff,
        parsed.has("--quiet"));
  }

  /** Returns a report that writes nothing where the differences are written. */
  Report report(Report report, boolean toFile) {
    return diff && !toFile ? NO_REPORT : report;
  }

  private static final Report NO_REPORT =
      new Report() {
        @Override
        public void file(Checked file) {
          // The differences stand there instead.
        }

        @Override
        public void end(Summary summary) {
          // The differences stand there instead.
        }
      };

  /**
   * Fixes a file that was checked.
   *
   * @param findings what was found in it
   * @return what is to be reported: what remains, or with {@code --diff} what was found
   */
  Checked fix(
      Inputs.Input input,
      byte[] bytes,
      Document document,
      Findings findings,
      Settings settings,
      Screens screens)
      throws UnreadableException, IOException {
    Checked found =
        Checked.of(document, findings.diagnostics(), findings.omitted())
            .withSilenced(findings.silenced());
    if (document.format() == Document.Format.WORD) {
      if (!Fixes.choose(findings.diagnostics(), level).isEmpty()) {
        counts.put(found, -1);
      }
      return found;
    }
    if (findings.removals().isEmpty() && Fixes.choose(findings.diagnostics(), level).isEmpty()) {
      return found;
    }
    TextFixer.Lint lint = new Again(input, settings, screens);
    Fixed fixed = TextFixer.fix(input.name(), bytes, level, lint);
    if (fixed == null) {
      troubles.put(found, "编码不能原样写回，没有改动；请另存为 UTF-8 再改");
      return found;
    }
    if (fixed.count() == 0) {
      return found;
    }
    if (diff) {
      diffs.put(found, unified(input.name(), fixed.before(), fixed.after()));
      return found;
    }
    if (input.path() != null) {
      try {
        SafeFile.rewrite(input.path(), bytes, fixed.bytes());
      } catch (IOException e) {
        troubles.put(found, "无法写入：" + IoReason.ofWriting(e) + "，没有改动");
        return found;
      }
    }
    Document changed = settings.with(Readers.read(input.name(), fixed.bytes()));
    Findings remaining = settings.linter().check(changed, screens.of(input, settings));
    Checked checked =
        Checked.of(changed, remaining.diagnostics(), remaining.omitted())
            .withSilenced(remaining.silenced());
    counts.put(checked, fixed.count());
    return checked;
  }

  /** Checks a file again and again while it is being fixed. */
  private record Again(Inputs.Input input, Settings settings, Screens screens)
      implements TextFixer.Lint {
    @Override
    public Found check(Document document) {
      Findings findings =
          settings.linter().check(settings.with(document), screens.of(input, settings));
      return new Found(findings.diagnostics(), findings.removals());
    }

    @Override
    public void moved(List<Edit> edits) {
      screens.moved(input, edits);
    }
  }

  /** Returns the differences in the form of {@code diff -u}. */
  static String unified(String name, String before, String after) {
    List<String> old = lines(before);
    String path = name.replace('\\', '/').replaceFirst("^(\\./)+|^/+", "");
    List<String> lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            "a/" + path, "b/" + path, old, DiffUtils.diff(old, lines(after)), 3);
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start) + "\n\\ No newline at end of file");
    }
    return lines;
  }

  /** Says why a file was not fixed. */
  void fail(String name, String trouble, Session session) {
    failed = true;
    session.say(name + "：" + trouble);
  }

  /** Shows what would become of one of the project's own files. */
  void show(String name, String before, String after, Writer out) throws IOException {
    files++;
    out.write(unified(name, before, after));
  }

  /** Tells what was done to one file, in the order of the files. */
  void tell(Checked checked, Session session, Writer out) throws IOException {
    String trouble = troubles.remove(checked);
    if (trouble != null) {
      fail(checked.path(), trouble, session);
    }
    String difference = diffs.remove(checked);
    if (difference != null) {
      files++;
      out.write(difference);
    }
    Integer count = counts.remove(checked);
    if (count != null && count < 0) {
      words++;
    } else if (count != null) {
      files++;
      fixes += count;
    }
    if (level == Fixes.Level.SAFE) {
      for (Diagnostic diagnostic : checked.diagnostics()) {
        left += diagnostic.fixes().size() == 1 ? 1 : 0;
      }
    }
  }

  /** Tells what was done in all. */
  void end(Session session) {
    if (words > 0) {
      session.say("Word 文件没有改动（" + words + " 个有可改之处）；请用 --track 以修订方式改正");
    }
    String rest = left > 0 ? "另有 " + left + " 处只有一种改法但要人斟酌，可用 --fix=suggested" : "";
    if (!quiet && !diff) {
      session.say("改正 " + fixes + " 处，涉及 " + files + " 个文件" + (left > 0 ? "；" + rest : ""));
    } else if (!quiet && files == 0) {
      session.say("没有可以直接改的地方" + (left > 0 ? "；" + rest : ""));
    }
  }

  /** Tells whether files are changed. */
  boolean writes() {
    return !diff;
  }

  /** Tells whether a fix may be made by a program. */
  boolean may(Fix fix) {
    return Fixes.may(fix, level);
  }

  boolean failed() {
    return failed;
  }
}
