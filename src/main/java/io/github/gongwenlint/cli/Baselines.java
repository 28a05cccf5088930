package io.github.gongwenlint.cli;

import io.github.gongwenlint.config.ConfigException;
import io.github.gongwenlint.engine.Baseline;
import io.github.gongwenlint.engine.Screen;
import io.github.gongwenlint.fix.SafeFile;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Silenced;
import io.github.gongwenlint.text.IoReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** {@code --baseline} and {@code --update-baseline}: leaves out the findings that are known. */
final class Baselines implements Screens.Source {
  /** One file of known findings, with what this run found out about it. */
  private static final class Known {
    private final Path file;
    private final Path folder;
    private final Baseline baseline;
    private final int before;
    private final Map<String, Baseline.Result> results = new ConcurrentHashMap<>();
    private final Map<String, Settings> settings = new ConcurrentHashMap<>();

    /** The names that files had when the baseline was written, by those that they have now. */
    private Map<String, String> oldNames = Map.of();

    private final Map<String, String> newNames = new HashMap<>();

    Known(Path file, Baseline baseline) {
      this.file = file;
      Path parent = file.toAbsolutePath().normalize().getParent();
      this.folder = parent == null ? file.toAbsolutePath() : parent;
      this.baseline = baseline;
      this.before = baseline.size();
    }

    /** Finds out which of these documents had another name. */
    private void findRenamed(List<Path> documents) {
      List<String> gone = new ArrayList<>();
      for (String name : baseline.paths()) {
        if (!Files.exists(folder.resolve(name).normalize())) {
          gone.add(name);
        }
      }
      if (gone.isEmpty()) {
        return;
      }
      Map<String, Path> unknown = new TreeMap<>();
      for (Path document : documents) {
        String name = name(document);
        if (baseline.of(name).isEmpty()) {
          unknown.put(name, document);
        }
      }
      oldNames = Renames.of(baseline, gone, unknown);
      oldNames.forEach((now, old) -> newNames.put(old, now));
    }

    private String oldName(String name) {
      return oldNames.getOrDefault(name, name);
    }

    private String newName(String name) {
      return newNames.getOrDefault(name, name);
    }

    private String name(Path document) {
      Path path = document.toAbsolutePath().normalize();
      try {
        path = folder.relativize(path);
      } catch (IllegalArgumentException e) {
        // On another drive: its full name will do.
      }
      return path.toString().replace('\\', '/');
    }
  }

  private final Map<Path, Known> byFile = new HashMap<>();
  private final List<Path> folders = new ArrayList<>();
  private final boolean update;
  private final boolean some;

  private Baselines(boolean update, boolean some) {
    this.update = update;
    this.some = some;
  }

  /**
   * Reads the baselines of these documents; null when there are none.
   *
   * @param paths what the user named
   */
  static @Nullable Baselines of(
      Arguments parsed, List<String> paths, List<Inputs.Input> inputs, SettingsResolver resolver)
      throws UsageException {
    boolean update = parsed.has("--update-baseline");
    Baselines baselines = null;
    Map<Path, List<Path>> documents = new HashMap<>();
    for (Inputs.Input input : inputs) {
      Path file = resolver.of(input).baseline();
      if (file != null) {
        if (input.path() != null) {
          documents.computeIfAbsent(file, any -> new ArrayList<>()).add(input.path());
        }
        if (baselines == null) {
          baselines = new Baselines(update, parsed.has("--select") || parsed.has("--ignore"));
          for (String path : paths) {
            if (!path.equals("-")) {
              baselines.folders.add(OwnFiles.path("", path).toAbsolutePath().normalize());
            }
          }
        }
        if (!baselines.byFile.containsKey(file)) {
          boolean given = !parsed.value("--baseline", "").isEmpty();
          baselines.byFile.put(file, read(file, given && !update));
        }
      }
    }
    if (update && baselines == null) {
      throw new UsageException(
          "不知道基线写到哪里；请加 --baseline gongwen-baseline.tsv，或在 gongwen.yml 里写 baseline: gongwen-baseline.tsv");
    }
    if (baselines != null) {
      for (Map.Entry<Path, Known> known : baselines.byFile.entrySet()) {
        known.getValue().findRenamed(documents.getOrDefault(known.getKey(), List.of()));
      }
    }
    return baselines;
  }

  private static Known read(Path file, boolean mustExist) throws UsageException {
    try {
      if (!Files.exists(file) && !mustExist) {
        return new Known(file, Baseline.parse(file.toString(), ""));
      }
      return new Known(file, Baseline.parse(file.toString(), Files.readString(file)));
    } catch (ConfigException e) {
      throw new UsageException("基线 " + e.getMessage());
    } catch (IOException e) {
      throw new UsageException(
          "基线 "
              + file
              + " 无法读取："
              + IoReason.of(e)
              + (e instanceof NoSuchFileException ? "；要新建请加 --update-baseline" : ""));
    }
  }

  @Override
  public Screen of(Inputs.Input input, Settings settings) {
    Known known = settings.baseline() == null ? null : byFile.get(settings.baseline());
    if (known == null) {
      return (document, found, silenced) -> found;
    }
    String name = known.name(input.path() == null ? Path.of(input.name()) : input.path());
    return (document, found, silenced) -> {
      Baseline.Result result = known.baseline.compare(known.oldName(name), document, found);
      known.results.put(name, result);
      known.settings.put(name, settings);
      List<Diagnostic> fresh = update ? List.of() : result.fresh();
      Set<Diagnostic> left = Collections.newSetFromMap(new IdentityHashMap<>());
      left.addAll(fresh);
      for (Diagnostic diagnostic : found) {
        if (!left.contains(diagnostic)) {
          silenced.add(new Silenced(diagnostic, Silenced.Kind.EXTERNAL, "已记入基线"));
        }
      }
      return fresh;
    };
  }

  /**
   * Writes the baselines, or says which of their findings are gone.
   *
   * @return whether something is
   */
  boolean end(Session session) throws UsageException {
    boolean stale = false;
    for (Known known : byFile.values()) {
      if (update) {
        update(known, session);
      } else {
        stale |= tellStale(known, session);
      }
    }
    return stale;
  }

  /** Returns what is known of a file that was checked but is no longer there. */
  private List<Baseline.Entry> stale(Known known, String name, Baseline.Result result) {
    List<Baseline.Entry> stale = new ArrayList<>();
    Settings settings = known.settings.get(name);
    for (Baseline.Entry entry : result.stale()) {
      // Of rules that the command line left out nothing is known.
      if (!some || settings == null || settings.ids().contains(entry.rule())) {
        stale.add(entry);
      }
    }
    return stale;
  }

  /** Tells whether a file is gone that would have been checked if it were there. */
  private boolean isGone(Known known, String name) {
    Path path = known.folder.resolve(name).normalize();
    if (Files.exists(path)) {
      return false;
    }
    for (Path folder : folders) {
      if (path.startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  private boolean tellStale(Known known, Session session) {
    Map<String, Integer> counts = new TreeMap<>();
    int sum = 0;
    tellRenamed(known, session);
    for (String old : known.baseline.paths()) {
      String name = known.newName(old);
      Baseline.Result result = known.results.get(name);
      int count =
          result != null
              ? stale(known, name, result).size()
              : isGone(known, name) ? known.baseline.of(old).size() : 0;
      if (count > 0) {
        counts.put(name, count);
        sum += count;
      }
    }
    if (sum == 0) {
      return false;
    }
    StringBuilder files = new StringBuilder();
    int shown = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (shown++ == 3) {
        files.append(" 等");
        break;
      }
      files.append(shown == 1 ? "" : "、").append(entry.getKey()).append(" ");
      files.append(entry.getValue()).append(" 条");
    }
    session.say(
        "基线 "
            + OwnFiles.shown(known.file)
            + " 里有 "
            + sum
            + " 条问题已经不在了（"
            + files
            + "）；请在原命令后加 --update-baseline，把它们从基线里去掉");
    return true;
  }

  /** Says what was renamed: the baseline holds on, but should be told. */
  private static void tellRenamed(Known known, Session session) {
    StringBuilder names = new StringBuilder();
    int count = 0;
    for (Map.Entry<String, String> renamed : known.oldNames.entrySet()) {
      if (known.results.containsKey(renamed.getKey()) && ++count <= 3) {
        names.append(count == 1 ? "" : "、").append(renamed.getValue());
        names.append(" → ").append(renamed.getKey());
      }
    }
    if (count > 0) {
      session.say(
          "基线 "
              + OwnFiles.shown(known.file)
              + " 里有 "
              + count
              + " 个文件改了名（"
              + names
              + (count > 3 ? " 等" : "")
              + "），已知的问题照旧不报；请在原命令后加 --update-baseline，记下新的文件名");
    }
  }

  private void update(Known known, Session session) throws UsageException {
    int removed = 0;
    int added = 0;
    for (String old : known.baseline.paths()) {
      String name = known.newName(old);
      if (known.results.containsKey(name)) {
        if (!name.equals(old)) {
          // Its lines go to the new name below.
          known.baseline.put(old, List.of());
        }
      } else if (isGone(known, name)) {
        removed += known.baseline.of(old).size();
        known.baseline.put(old, List.of());
      }
    }
    for (Map.Entry<String, Baseline.Result> entry : known.results.entrySet()) {
      String name = entry.getKey();
      Baseline.Result result = entry.getValue();
      List<Baseline.Entry> stale = stale(known, name, result);
      List<Baseline.Entry> now = new ArrayList<>(result.now());
      List<Baseline.Entry> kept = new ArrayList<>(result.stale());
      kept.removeAll(stale);
      now.addAll(kept);
      removed += stale.size();
      added += result.fresh().size();
      known.baseline.put(name, now);
    }
    try {
      SafeFile.write(known.file, known.baseline.text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageException(
          "基线 " + OwnFiles.shown(known.file) + " 无法写入：" + IoReason.ofWriting(e));
    }
    session.say(
        "基线 "
            + OwnFiles.shown(known.file)
            + "：原有 "
            + known.before
            + " 条，新记 "
            + added
            + " 条，去掉 "
            + removed
            + " 条，现有 "
            + known.baseline.size()
            + " 条");
  }
}
