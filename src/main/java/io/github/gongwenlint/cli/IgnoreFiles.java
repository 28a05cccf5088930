package io.github.gongwenlint.cli;

import io.github.gongwenlint.check.residue.SuppressionRules;
import io.github.gongwenlint.config.ConfigException;
import io.github.gongwenlint.config.IgnoreFile;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Screen;
import io.github.gongwenlint.fix.Fixes;
import io.github.gongwenlint.fix.SafeFile;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.report.Checked;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.LineMap;
import io.github.gongwenlint.text.Nearest;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code .gongwenignore}: leaves out what is written there, and reports what is in vain. */
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

    private volatile @Nullable Ground ground;

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
  static @Nullable IgnoreFiles of(List<Inputs.Input> inputs, Places places) throws UsageException {
    IgnoreFiles files = null;
    for (Inputs.Input input : inputs) {
      Path folder = Places.folder(input);
      Path file = folder == null ? null : places.in(folder).ignore();
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
      return new Known(
          file, bytes, IgnoreFile.parse(file.toString(), new String(text.source().source())));
    } catch (ConfigException | UnreadableException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UsageException(file + " 无法读取：" + Inputs.reason(e));
    }
  }

  @Override
  public Screen of(Inputs.Input input, Ground ground) {
    Path folder = Places.folder(input);
    Known known = folder == null ? null : byFolder.get(folder);
    Path path = input.path() == null ? Path.of(input.name()) : input.path();
    Path base = known == null ? null : known.file.getParent();
    if (known == null || base == null) {
      return (document, found) -> found;
    }
    String name = base.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    List<IgnoreFile.Entry> meant = new ArrayList<>();
    for (IgnoreFile.Entry entry : known.entries) {
      if (!entry.why().isEmpty() && entry.files().fits(name)) {
        meant.add(entry);
      }
    }
    return (document, found) -> {
      known.ground = ground;
      for (IgnoreFile.Entry entry : meant) {
        Set<String> ran = known.ran.computeIfAbsent(entry, any -> ConcurrentHashMap.newKeySet());
        for (Rule rule : ground.book().rules()) {
          if (ground.ids().contains(rule.id())) {
            ran.add(rule.id());
            ran.add(rule.category().id());
          }
        }
        ran.add("all");
      }
      List<Diagnostic> kept = new ArrayList<>(found.size());
      for (Diagnostic diagnostic : found) {
        if (!isLeftOut(known, meant, document, diagnostic)) {
          kept.add(diagnostic);
        }
      }
      return kept;
    };
  }

  private static boolean isLeftOut(
      Known known, List<IgnoreFile.Entry> meant, Document document, Diagnostic diagnostic) {
    boolean leftOut = false;
    for (IgnoreFile.Entry entry : meant) {
      for (String rule : entry.rules()) {
        if ((rule.equals(diagnostic.rule().id())
                || rule.equals(diagnostic.rule().category().id())
                || rule.equals("all"))
            && entry.means(document.text(diagnostic.span()))) {
          known.used.computeIfAbsent(entry, any -> ConcurrentHashMap.newKeySet()).add(rule);
          leftOut = true;
        }
      }
    }
    return leftOut;
  }

  /**
   * Returns the files with the lines that are in vain, after all documents were checked.
   *
   * @param fix whether to take those lines away
   */
  List<Checked> end(boolean fix, Session session) throws IOException {
    List<Checked> all = new ArrayList<>();
    for (Known known : byFile.values()) {
      Ground ground = known.ground;
      if (ground == null) {
        continue;
      }
      try {
        Document document = Readers.read(shown(known.file), known.bytes);
        List<Diagnostic> found = complaints(known, document, ground);
        if (fix) {
          found = fixed(known, document, found, session);
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

  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  private static List<Diagnostic> complaints(Known known, Document document, Ground ground) {
    Set<String> ids = new LinkedHashSet<>();
    ids.add("all");
    for (Rule rule : ground.book().rules()) {
      ids.add(rule.id());
      ids.add(rule.category().id());
    }
    LineMap lines = document.source().lines();
    List<Diagnostic> found = new ArrayList<>();
    for (IgnoreFile.Entry entry : known.entries) {
      int start = lines.start(entry.line());
      Span line = new Span(start, lines.end(entry.line()));
      Span place = new Span(start, start + document.text(line).stripTrailing().length());
      if (entry.why().isEmpty()) {
        found.add(SuppressionRules.withoutReason(place));
        continue;
      }
      Set<String> used = known.used.getOrDefault(entry, Set.of());
      Set<String> ran = known.ran.getOrDefault(entry, Set.of());
      for (String rule : entry.rules()) {
        Fix fix = Fix.safe("删去这一行", line, "");
        if (!ids.contains(rule)) {
          found.add(SuppressionRules.unknown(place, "", rule, Nearest.of(rule, ids)));
        } else if (ran.contains(rule) && !used.contains(rule)) {
          found.add(
              entry.rules().size() == 1
                  ? SuppressionRules.unusedLine(place, rule, entry.text(), fix)
                  : SuppressionRules.unusedLine(place, rule, entry.text()));
        }
      }
    }
    List<Diagnostic> reported = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      if (ground.ids().contains(diagnostic.rule().id())) {
        reported.add(diagnostic);
      }
    }
    return reported;
  }

  /** Takes away the lines that are in vain, and returns what remains to be said. */
  private static List<Diagnostic> fixed(
      Known known, Document document, List<Diagnostic> found, Session session) throws IOException {
    String text = document.text(0, document.length());
    List<Fixes.Chosen> chosen = new ArrayList<>();
    List<Diagnostic> rest = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      if (diagnostic.fixes().isEmpty()) {
        rest.add(diagnostic);
      } else {
        chosen.add(new Fixes.Chosen(diagnostic, diagnostic.fixes().get(0)));
      }
    }
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    if (chosen.isEmpty() || !Arrays.equals(plain, known.bytes)) {
      return found;
    }
    SafeFile.rewrite(
        known.file,
        known.bytes,
        Fixes.apply(text, Fixes.edits(chosen)).getBytes(StandardCharsets.UTF_8));
    session.say(shown(known.file) + "：删去没有用处的 " + chosen.size() + " 行");
    return rest;
  }
}
