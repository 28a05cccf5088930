package io.github.gongwenlint.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Screen;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code --since} and {@code --staged}: reports only what touches changed lines, by git's own diff.
 * A finding that speaks of several places is reported when one of them was changed. Word files, and
 * texts that git takes for binary (UTF-16), are compared paragraph by paragraph with the old
 * version.
 */
final class Changes implements Screens.Source {
  /**
   * How a file changed.
   *
   * @param old the path it had in the old version, or null when it is new
   * @param lines first line and number of lines of each change; null when git cannot tell
   */
  private record Change(@Nullable String old, @Nullable List<int[]> lines) {}

  /** One repository. */
  private static final class Repository {
    private final Git git;
    private final Map<String, Change> changes = new TreeMap<>();
    private final Set<String> tracked = new HashSet<>();
    private String base = "";

    Repository(Git git) {
      this.git = git;
    }
  }

  private final boolean staged;
  private final Map<Path, Repository> repositories = new HashMap<>();

  /** The changed ranges of each file, in offsets of its source. */
  private final Map<Inputs.Input, List<Span>> ranges = new ConcurrentHashMap<>();

  private Changes(boolean staged) {
    this.staged = staged;
  }

  /** Asks git what changed; null when nobody wants to know. */
  static @Nullable Changes of(Arguments parsed, List<String> paths) throws UsageException {
    String since = parsed.value("--since", "");
    boolean staged = parsed.has("--staged");
    if (since.isEmpty() && !staged) {
      return null;
    }
    if (!since.isEmpty() && staged) {
      throw new UsageException("--since 和 --staged 不能同时用");
    }
    if (parsed.has("--update-baseline")) {
      throw new UsageException("--update-baseline 要看全部问题，不能和 --since、--staged 同时用");
    }
    if (staged && parsed.has("--fix") && !parsed.has("--diff")) {
      throw new UsageException("--staged 查的是暂存的内容，不能用 --fix 改；可用 --diff 看改法，或改用 --since HEAD");
    }
    Changes changes = new Changes(staged);
    for (String path : paths) {
      if (path.equals("-")) {
        throw new UsageException("标准输入没有改动前的版本，--since 和 --staged 不能用");
      }
      changes.repository(OwnFiles.path("", path).toAbsolutePath().normalize(), since);
    }
    return changes;
  }

  private Repository repository(Path place, String since) throws UsageException {
    Git git = Git.of(place);
    if (git == null) {
      throw new UsageException(place + " 不在 git 仓库里，--since 和 --staged 不能用");
    }
    Repository known = repositories.get(git.root());
    if (known == null) {
      known = new Repository(git);
      repositories.put(git.root(), known);
      read(known, since);
    }
    return known;
  }

  private void read(Repository repository, String since) throws UsageException {
    Git git = repository.git;
    String from = "--cached";
    if (!staged) {
      byte[] commit =
          git.ask("rev-parse", "--verify", "--quiet", "--end-of-options", since + "^{commit}");
      if (commit == null) {
        throw new UsageException("git 不认识版本“" + since + "”；可写提交号、分支或标签，如 HEAD、origin/main");
      }
      repository.base = new String(commit, StandardCharsets.US_ASCII).strip();
      from = repository.base;
    } else {
      byte[] head = git.ask("rev-parse", "--verify", "--quiet", "HEAD");
      repository.base = head == null ? "" : new String(head, StandardCharsets.US_ASCII).strip();
    }
    for (String path : git.text("ls-files", "-z").split("\0", -1)) {
      repository.tracked.add(path);
    }
    Map<String, List<int[]>> lines =
        UnifiedZero.read(
            git.text(
                "diff",
                "--no-color",
                "--no-ext-diff",
                "--no-textconv",
                "-M",
                "-U0",
                "--src-prefix=a/",
                "--dst-prefix=b/",
                from,
                "--"));
    String[] names =
        git.text("diff", "--name-status", "--no-ext-diff", "-M", "-z", from, "--").split("\0", -1);
    for (int i = 0; i + 1 < names.length; i++) {
      char status = names[i].charAt(0);
      String old = names[++i];
      switch (status) {
        case 'A', 'U' -> repository.changes.put(old, new Change(null, null));
        case 'R', 'C' -> {
          String similarity = names[i - 1].substring(1);
          String path = names[++i];
          List<int[]> changed = lines.get(path);
          repository.changes.put(
              path,
              new Change(old, changed == null && similarity.equals("100") ? List.of() : changed));
        }
        case 'D' -> {
          // Nothing is left to be checked.
        }
        default -> repository.changes.put(old, new Change(old, lines.get(old)));
      }
    }
  }

  /** Returns the files that changed among those that the user named. */
  List<Inputs.Input> inputs(List<Inputs.Input> inputs, List<String> paths) throws UsageException {
    List<Inputs.Input> changed = new ArrayList<>();
    if (!staged) {
      for (Inputs.Input input : inputs) {
        if (input.path() == null || input.error() != null || change(input) != null) {
          changed.add(input);
        }
      }
      return changed;
    }
    // What is staged need not be there any more.
    Path here = Path.of("").toAbsolutePath();
    for (Repository repository : repositories.values()) {
      for (String name : repository.changes.keySet()) {
        Path path = repository.git.root().resolve(name);
        for (String given : paths) {
          Path folder = Path.of(given).toAbsolutePath().normalize();
          if (Readers.isDocument(name) && path.startsWith(folder)) {
            Path shown = path.startsWith(here) ? here.relativize(path) : path;
            changed.add(new Inputs.Input(shown.toString(), path, path.equals(folder), null));
            break;
          }
        }
      }
    }
    return changed;
  }

  private @Nullable Repository repository(Inputs.Input input) {
    Path path = input.path();
    if (path == null) {
      return null;
    }
    for (Path folder = path.toAbsolutePath().normalize().getParent();
        folder != null;
        folder = folder.getParent()) {
      Repository repository = repositories.get(folder);
      if (repository != null) {
        return repository;
      }
    }
    return null;
  }

  private static String name(Repository repository, Path path) {
    return repository
        .git
        .root()
        .relativize(path.toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }

  /** Returns how a file changed, or null when it did not. */
  private @Nullable Change change(Inputs.Input input) {
    Repository repository = repository(input);
    Path path = input.path();
    if (repository == null || path == null) {
      return null;
    }
    String name = name(repository, path);
    Change change = repository.changes.get(name);
    return change == null && !staged && !repository.tracked.contains(name)
        ? new Change(null, null)
        : change;
  }

  /** Returns the content that is checked: what is staged, or the file as it is. */
  byte[] read(Inputs.Input input) throws IOException {
    Path path = input.path();
    Repository repository = repository(input);
    if (path == null || repository == null || !staged) {
      return path == null ? new byte[0] : Files.readAllBytes(path);
    }
    byte[] content = blob(repository, ":" + name(repository, path));
    if (content == null) {
      throw new IOException("git 里没有暂存的内容");
    }
    return content;
  }

  private static byte @Nullable [] blob(Repository repository, String name) throws IOException {
    try {
      return repository.git.ask("cat-file", "blob", name);
    } catch (UsageException e) {
      throw new IOException(e.getMessage());
    }
  }

  @Override
  public Screen of(Inputs.Input input, Settings settings) {
    Change change = change(input);
    if (change == null) {
      return (document, found, silenced) -> List.of();
    }
    String old = change.old();
    if (old == null) {
      return (document, found, silenced) -> found;
    }
    return (document, found, silenced) -> {
      if (found.isEmpty()) {
        return found;
      }
      List<int[]> lines = change.lines();
      List<Span> changed =
          lines == null
              ? paragraphs(input, old, document)
              : ranges.computeIfAbsent(input, any -> offsets(document.source().source(), lines));
      List<Diagnostic> kept = new ArrayList<>();
      for (Diagnostic diagnostic : found) {
        boolean keep = touches(document, diagnostic.span(), changed, lines == null);
        for (Related related : diagnostic.related()) {
          keep |= touches(document, related.span(), changed, lines == null);
        }
        if (keep) {
          kept.add(diagnostic);
        }
      }
      return kept;
    };
  }

  private static boolean touches(Document document, Span span, List<Span> changed, boolean ofText) {
    int start = ofText ? span.start() : document.source().toSource(span.start());
    int end =
        ofText || span.length() == 0
            ? Math.max(start, ofText ? span.end() : start)
            : document.source().endToSource(span.end());
    for (Span range : changed) {
      if (start == end
          ? range.start() <= start && start <= range.end()
          : range.start() < end && start < range.end()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the offsets of lines as git counts them: by line feeds alone. */
  private static List<Span> offsets(char[] source, List<int[]> lines) {
    List<Span> spans = new ArrayList<>();
    int line = 1;
    int at = 0;
    for (int[] changed : lines) {
      while (line < changed[0] && at < source.length) {
        if (source[at++] == '\n') {
          line++;
        }
      }
      int start = at;
      int stop = changed[0] + changed[1];
      while (line < stop && at < source.length) {
        if (source[at++] == '\n') {
          line++;
        }
      }
      spans.add(new Span(start, at));
    }
    return spans;
  }

  /** Returns the paragraphs of a document that its old version does not have. */
  private List<Span> paragraphs(Inputs.Input input, String old, Document document) {
    Repository repository = repository(input);
    Document before = null;
    if (repository != null) {
      try {
        byte[] bytes = blob(repository, repository.base + ":" + old);
        before = bytes == null ? null : Readers.read(old, bytes);
      } catch (IOException | UnreadableException e) {
        // What cannot be compared is new.
      }
    }
    if (before == null) {
      return List.of(new Span(0, document.length()));
    }
    List<String> now = List.of(document.text(0, document.length()).split("\n", -1));
    List<String> then = List.of(before.text(0, before.length()).split("\n", -1));
    int[] starts = new int[now.size() + 1];
    for (int i = 0; i < now.size(); i++) {
      starts[i + 1] = starts[i] + now.get(i).length() + 1;
    }
    List<Span> spans = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(then, now).getDeltas()) {
      int from = delta.getTarget().getPosition();
      int to = from + delta.getTarget().size();
      if (to > from) {
        spans.add(new Span(starts[from], starts[to] - 1));
      }
    }
    return spans;
  }

  @Override
  public void moved(Inputs.Input input, List<Edit> edits) {
    List<Span> known = ranges.get(input);
    if (known != null) {
      List<Span> moved = new ArrayList<>();
      for (Span span : known) {
        int start = moved(span.start(), edits, false);
        moved.add(new Span(start, Math.max(start, moved(span.end(), edits, true))));
      }
      ranges.put(input, moved);
    }
  }

  private static int moved(int offset, List<Edit> edits, boolean end) {
    int shift = 0;
    for (Edit edit : edits) {
      Span span = edit.span();
      if (span.end() < offset || (end && span.end() == offset)) {
        shift += edit.text().length() - span.length();
      }
    }
    return Math.max(0, offset + shift);
  }
}
