package io.github.gongwenlint.cli;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.UnusedComment;
import io.github.gongwenlint.fix.Fixes;
import io.github.gongwenlint.fix.SafeFile;
import io.github.gongwenlint.fix.word.WordFixException;
import io.github.gongwenlint.fix.word.WordMarks;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.report.Checked;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.text.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Word files that {@code check --annotate}, {@code --track} and {@code --in-place} write.
 * Several files may be written at once; what is to be said of them is said with their reports.
 */
final class WordOutput {
  /**
   * One of the options.
   *
   * @param option its name
   * @param level which fixes become tracked changes, or null for comments only
   * @param targets where each file goes, by its name
   */
  private record Kind(
      String option, Fixes.@Nullable Level level, Map<String, @Nullable Path> targets) {

    /** Tells whether a comment without use goes: comments only add, changes mend. */
    boolean takesAway(UnusedComment comment) {
      return level != null
          && (comment.removal() == Fix.Applicability.SAFE || level == Fixes.Level.SUGGESTED);
    }
  }

  private final List<Kind> kinds = new ArrayList<>();
  private final boolean quiet;
  private List<Inputs.Input> inputs;
  private final Map<Checked, List<String>> messages =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private volatile boolean failed;

  private WordOutput(List<Inputs.Input> inputs, boolean quiet) {
    this.inputs = inputs;
    this.quiet = quiet;
  }

  /** Returns what is to be written, or null for nothing. */
  static @Nullable WordOutput of(Arguments parsed, List<Inputs.Input> inputs)
      throws UsageException {
    String annotate = parsed.value("--annotate", "");
    String track = parsed.value("--track", "");
    String inPlace = parsed.choice("--in-place", "", "annotate", "track");
    String level = parsed.choice("--track-level", "safe", "all");
    if (annotate.isEmpty() && track.isEmpty() && inPlace.isEmpty()) {
      if (parsed.has("--track-level")) {
        throw new UsageException("--track-level 要和 --track 或 --in-place track 一起用");
      }
      return null;
    }
    if (!inPlace.isEmpty() && !(annotate.isEmpty() && track.isEmpty())) {
      throw new UsageException("--in-place 改原文件，--annotate 和 --track 写到别处，不能同时用");
    }
    WordOutput output = new WordOutput(inputs, parsed.has("--quiet"));
    Fixes.Level wanted = level.equals("all") ? Fixes.Level.SUGGESTED : Fixes.Level.SAFE;
    if (!annotate.isEmpty()) {
      output.add("--annotate", null, annotate);
    }
    if (!track.isEmpty()) {
      output.add("--track", wanted, track);
    }
    if (!inPlace.isEmpty()) {
      output.add("--in-place", inPlace.equals("track") ? wanted : null, "");
    }
    output.refuseClashes();
    return output;
  }

  /** Returns the files to be checked: not those that an earlier run wrote. */
  List<Inputs.Input> inputs() {
    return inputs;
  }

  boolean failed() {
    return failed;
  }

  private void add(String option, Fixes.@Nullable Level level, String out) throws UsageException {
    Path target;
    try {
      target = Path.of(out);
    } catch (InvalidPathException e) {
      throw new UsageException("选项 " + option + " 的文件名无法识别：" + out);
    }
    boolean folder = out.endsWith("/") || out.endsWith("\\") || Files.isDirectory(target);
    if (!out.isEmpty() && (folder || words().size() > 1)) {
      List<Inputs.Input> others = new ArrayList<>();
      for (Inputs.Input input : inputs) {
        Path path = input.path();
        if (path == null || input.given() || !absolute(path).startsWith(absolute(target))) {
          others.add(input);
        }
      }
      inputs = others;
    }
    List<Inputs.Input> words = words();
    if (words.isEmpty()) {
      throw new UsageException(option + " 只用于 Word 文件（.docx），要检查的里面没有；旧格式请先另存为 .docx");
    }
    Map<String, @Nullable Path> targets = new HashMap<>();
    if (out.isEmpty()) {
      for (Inputs.Input input : words) {
        if (input.path() == null) {
          throw new UsageException("标准输入没有原文件可改，请用 --annotate 或 --track");
        }
        targets.put(input.name(), null);
      }
    } else if (!folder && words.size() == 1) {
      String name = words.get(0).name();
      if (!ending(out).equals(ending(name))) {
        throw new UsageException(
            option + " 的文件名应以 " + ending(name) + " 结尾（与原文件同一种格式），写到文件夹请以 / 结尾：" + out);
      }
      targets.put(name, target);
    } else {
      if (Files.exists(target) && !folder) {
        throw new UsageException("要检查几个 Word 文件，" + option + " 应指定文件夹；" + out + " 是文件");
      }
      for (Inputs.Input input : words) {
        targets.put(input.name(), target.resolve(input.relative()));
      }
    }
    kinds.add(new Kind(option, level, targets));
  }

  private List<Inputs.Input> words() {
    List<Inputs.Input> words = new ArrayList<>();
    for (Inputs.Input input : inputs) {
      if (input.error() == null && Readers.isOpenXml(input.name())) {
        words.add(input);
      }
    }
    return words;
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static String ending(String name) {
    return name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
  }

  private void refuseClashes() throws UsageException {
    Map<Path, String> taken = new HashMap<>();
    for (Inputs.Input input : inputs) {
      Path path = input.path();
      if (path != null) {
        taken.put(real(path), "");
      }
    }
    for (Kind kind : kinds) {
      for (Map.Entry<String, @Nullable Path> entry : kind.targets().entrySet()) {
        Path target = entry.getValue();
        if (target == null) {
          continue;
        }
        String other = taken.put(real(target), entry.getKey());
        if (other != null) {
          throw new UsageException(
              other.isEmpty()
                  ? kind.option() + " 不能写到要检查的文件 " + target + "；要改原文件请用 --in-place（会留备份）"
                  : entry.getKey() + " 和 " + other + " 会写到同一个文件 " + target + "；请分开检查");
        }
      }
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return absolute(path);
    }
  }

  /** Writes a file that was checked. */
  void write(Inputs.Input input, byte[] bytes, Checked checked, List<UnusedComment> unused) {
    List<String> said = new ArrayList<>();
    Document document = checked.document();
    for (Kind kind : kinds) {
      if (document == null || !kind.targets().containsKey(input.name())) {
        if (input.given()) {
          said.add(checked.path() + "：不是 .docx 文件，" + kind.option() + " 没有写入");
        }
        continue;
      }
      try {
        write(kind, input, bytes, document, checked, unused, said);
      } catch (WordFixException e) {
        failed = true;
        said.add(checked.path() + "：" + e.getMessage());
      } catch (IOException e) {
        failed = true;
        said.add(checked.path() + "：" + kind.option() + " 无法写入：" + IoReason.ofWriting(e));
      }
    }
    if (!said.isEmpty()) {
      messages.put(checked, said);
    }
  }

  private void write(
      Kind kind,
      Inputs.Input input,
      byte[] bytes,
      Document document,
      Checked checked,
      List<UnusedComment> unused,
      List<String> said)
      throws WordFixException, IOException {
    Set<String> gone = new HashSet<>();
    Set<Diagnostic> unsaid = Collections.newSetFromMap(new IdentityHashMap<>());
    WordMarks marks = WordMarks.open(bytes, document);
    for (UnusedComment comment : unused) {
      if (kind.takesAway(comment) && marks.isAlone(comment.id())) {
        gone.add(comment.id());
        unsaid.addAll(comment.complaints());
      }
    }
    List<Diagnostic> found = new ArrayList<>(checked.diagnostics());
    found.removeIf(unsaid::contains);
    WordMarks.Result result = marks.write(found, kind.level(), gone);
    Path target = kind.targets().get(input.name());
    String done;
    if (target != null) {
      Path folder = target.getParent();
      if (folder != null && input.path() != null && !Files.exists(folder)) {
        Files.createDirectories(folder);
      }
      SafeFile.write(target, result.bytes());
      done = "已写入 " + target + "：" + counts(result);
    } else if (result.bytes() == bytes) {
      done = checked.path() + "：没有要写的，文件没有改动";
    } else {
      Path place = input.path();
      if (place == null) {
        return;
      }
      Path backup = SafeFile.replace(place, bytes, result.bytes());
      done = "已写入 " + place + "：" + counts(result) + "；原文件在 " + backup;
    }
    for (String warning : result.warnings()) {
      said.add(checked.path() + "：" + warning);
    }
    if (!quiet) {
      said.add(done);
    }
  }

  private static String counts(WordMarks.Result result) {
    int changes = result.tracked().size();
    String gone = result.gone() == 0 ? "" : "，删去没有用处的忽略批注 " + result.gone() + " 条";
    if (result.comments() + changes == 0) {
      return "没有批注和修订" + gone;
    }
    return "批注 " + result.comments() + " 处" + (changes == 0 ? "" : "，修订 " + changes + " 处") + gone;
  }

  /** Says what became of a file. */
  void tell(Checked checked, Session session) {
    List<String> said = messages.remove(checked);
    if (said != null) {
      for (String line : said) {
        session.say(line);
      }
    }
  }
}
