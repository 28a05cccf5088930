package io.github.gongwenlint.cli;

import io.github.gongwenlint.check.residue.SuppressionRules;
import io.github.gongwenlint.config.ConfigException;
import io.github.gongwenlint.config.IgnoreFile;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Screen;
import io.github.gongwenlint.fix.SafeFile;
import io.github.gongwenlint.fix.TextFixer;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.report.Checked;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Silenced;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.IoReason;
import io.github.gongwenlint.text.LineMap;
import io.github.gongwenlint.text.Nearest;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code .gongwenignore}: leaves out what is written there, and reports what silences nothing. */
final class IgnoreFiles implements Screens.Source {
  /** One file; documents are compared by several threads at once. */
  private static final class Known {
    private final Path file;
    private final byte[] bytes;
    private final List<IgnoreFile.Entry> entries;

    /** The lines that a checked document fits, and the rules that ran there. */
    private final Map<IgnoreFile.Entry, Set<String>> ran = new ConcurrentHashMap<>();

    /** The rules of lines that left something out. */
    private final Map<IgnoreFile.Entry, Set<String>> used = new ConcurrentHashMap<>();

    private volatile @Nullable Settings settings;

    Known(Path file, byte[] bytes, List<IgnoreFile.Entry> entries) {
      this.file = file;
      this.bytes = bytes;
      this.entries = entries;
    }
  }

  private final Map<Path, Known> byFile = new TreeMap<>();
  private final Map<Path, Known> byFolder = new HashMap<>();

  private IgnoreFiles() {}

  /** Reads the files that hold for these documents; null when there are none. */
  static @Nullable IgnoreFiles of(List<Inputs.Input> inputs, ConfigFinder finder)
      throws UsageException {
    IgnoreFiles files = null;
    for (Inputs.Input input : inputs) {
      Path folder = ConfigFinder.folder(input);
      Path file = folder == null ? null : finder.in(folder).ignore();
      if (folder == null || file == null) {
        continue;
      }
      files = files == null ? new IgnoreFiles() : files;
      Known known = files.byFile.get(file);
      if (known == null) {
        known = read(file);
        files.byFile.put(file, known);
      }
      files.byFolder.put(folder, known);
    }
    return files;
  }

  private static Known read(Path file) throws UsageException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      Document text = Readers.read(file.toString(), bytes);
      return new Known(file, bytes, IgnoreFile.parse(file.toString(), source(text)));
    } catch (ConfigException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (UnreadableException e) {
      throw new UsageException(file + "：" + e.getMessage());
    } catch (IOException e) {
      throw new UsageException(file + " 无法读取：" + IoReason.of(e));
    }
  }

  @Override
  public Screen of(Inputs.Input input, Settings settings) {
    Path folder = ConfigFinder.folder(input);
    Known known = folder == null ? null : byFolder.get(folder);
    Path path = input.path() == null ? Path.of(input.name()) : input.path();
    Path base = known == null ? null : known.file.getParent();
    if (known == null || base == null) {
      return (document, found, silenced) -> found;
    }
    String name = base.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    List<IgnoreFile.Entry> meant = new ArrayList<>();
    for (IgnoreFile.Entry entry : known.entries) {
      if (!entry.why().isEmpty() && entry.files().fits(name)) {
        meant.add(entry);
      }
    }
    return (document, found, silenced) -> {
      known.settings = settings;
      for (IgnoreFile.Entry entry : meant) {
        Set<String> ran = known.ran.computeIfAbsent(entry, any -> ConcurrentHashMap.newKeySet());
        for (Rule rule : settings.book().rules()) {
          if (settings.ids().contains(rule.id())) {
            ran.add(rule.id());
            ran.add(rule.category().id());
          }
        }
        ran.add("all");
      }
      List<Diagnostic> kept = new ArrayList<>(found.size());
      for (Diagnostic diagnostic : found) {
        String why = whyLeftOut(known, meant, document, diagnostic);
        if (why == null) {
          kept.add(diagnostic);
        } else {
          silenced.add(new Silenced(diagnostic, Silenced.Kind.EXTERNAL, why));
        }
      }
      return kept;
    };
  }

  private static @Nullable String whyLeftOut(
      Known known, List<IgnoreFile.Entry> meant, Document document, Diagnostic diagnostic) {
    String why = null;
    for (IgnoreFile.Entry entry : meant) {
      for (String rule : entry.rules()) {
        if ((rule.equals(diagnostic.rule().id())
                || rule.equals(diagnostic.rule().category().id())
                || rule.equals("all"))
            && entry.means(document.text(diagnostic.span()))) {
          known.used.computeIfAbsent(entry, any -> ConcurrentHashMap.newKeySet()).add(rule);
          why = why == null ? entry.why() : why;
        }
      }
    }
    return why;
  }

  /**
   * Returns the files with the lines that silence nothing, after all documents were checked.
   *
   * @param fixing how those lines are taken away, or shown without, or null
   */
  List<Checked> end(@Nullable Fixing fixing, Session session) throws IOException {
    List<Checked> all = new ArrayList<>();
    for (Known known : byFile.values()) {
      Settings settings = known.settings;
      if (settings == null) {
        continue;
      }
      try {
        Document document = Readers.read(OwnFiles.shown(known.file), known.bytes);
        List<Diagnostic> found = complaints(known, document, settings);
        if (fixing != null) {
          found = fixed(known, document, found, fixing, session);
        }
        if (!found.isEmpty()) {
          all.add(Checked.of(document, found, List.of()));
        }
      } catch (UnreadableException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }

  private static List<Diagnostic> complaints(Known known, Document document, Settings settings) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add("all");
    for (Rule rule : settings.book().rules()) {
      ids.add(rule.id());
      ids.add(rule.category().id());
    }
    LineMap lines = document.source().lines();
    List<Diagnostic> found = new ArrayList<>();
    for (IgnoreFile.Entry entry : known.entries) {
      Span line = inText(document, lines.start(entry.line()), lines.end(entry.line()));
      String written = document.text(line).stripTrailing();
      Span place = new Span(line.start(), line.start() + written.length());
      if (entry.why().isEmpty()) {
        found.add(SuppressionRules.withoutReason(place, Fix.suggested("删去这一行", line, "")));
        continue;
      }
      Set<String> used = known.used.getOrDefault(entry, Set.of());
      Set<String> ran = known.ran.getOrDefault(entry, Set.of());
      List<String> kept = new ArrayList<>(entry.rules());
      kept.removeIf(rule -> ids.contains(rule) && ran.contains(rule) && !used.contains(rule));
      Fix fix =
          kept.isEmpty()
              ? Fix.safe("删去这一行", line, "")
              : Fix.safe("去掉没有用处的规则", place, IgnoreFile.withRules(written, kept));
      for (String rule : entry.rules()) {
        if (!ids.contains(rule)) {
          found.add(SuppressionRules.unknown(place, "", rule, Nearest.of(rule, ids)));
        } else if (!kept.contains(rule)) {
          found.add(
              kept.isEmpty()
                  ? SuppressionRules.unusedLine(place, rule, entry.text(), fix)
                  : SuppressionRules.unusedName(place, rule, fix));
        }
      }
    }
    List<Diagnostic> reported = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      if (settings.ids().contains(diagnostic.rule().id())) {
        reported.add(diagnostic);
      }
    }
    return reported;
  }

  /** Returns the span of the text that stands between two offsets of the source. */
  private static Span inText(Document document, int from, int to) {
    int start = 0;
    while (start < document.length() && document.source().toSource(start) < from) {
      start++;
    }
    int end = start;
    while (end < document.length() && document.source().toSource(end) < to) {
      end++;
    }
    return new Span(start, end);
  }

  /** Takes away what silences nothing, or shows how; returns what remains to be said. */
  private static List<Diagnostic> fixed(
      Known known, Document document, List<Diagnostic> found, Fixing fixing, Session session)
      throws IOException, UnreadableException {
    Map<Edit, Diagnostic> edits = new TreeMap<>(Comparator.comparing(Edit::span));
    List<Diagnostic> rest = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      if (diagnostic.fixes().isEmpty() || !fixing.may(diagnostic.fixes().get(0))) {
        rest.add(diagnostic);
      } else {
        // All that is said of one line has one fix.
        Edit edit = diagnostic.fixes().get(0).edits().get(0);
        int start = document.source().toSource(edit.span().start());
        int end = document.source().endToSource(edit.span().end());
        edits.put(new Edit(new Span(start, end), edit.text()), diagnostic);
      }
    }
    if (edits.isEmpty()) {
      return found;
    }
    byte[] changed = TextFixer.edited(known.bytes, new ArrayList<>(edits.keySet()));
    String name = OwnFiles.shown(known.file);
    if (changed == null) {
      fixing.fail(name, "编码不能原样写回，没有改动；请另存为 UTF-8 再改", session);
      return found;
    }
    if (!fixing.writes()) {
      fixing.show(name, source(document), source(Readers.read(name, changed)), session.out());
      return found;
    }
    try {
      SafeFile.rewrite(known.file, known.bytes, changed);
    } catch (IOException e) {
      fixing.fail(name, "无法写入：" + IoReason.ofWriting(e) + "，没有改动", session);
      return found;
    }
    session.say(name + "：去掉 " + edits.size() + " 行里没有用处的忽略");
    return rest;
  }

  private static String source(Document document) {
    return new String(document.source().source());
  }
}
