package io.github.gongwenlint.cli;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the configuration that holds in a folder: the nearest one upwards, up to the root of the
 * repository. Nothing of a configuration is read here, nothing of YAML is loaded.
 */
final class ConfigFinder {
  /** The file of findings in plain texts that are known to be right. */
  static final String IGNORE = ".gongwenignore";

  /**
   * The files that hold in a folder.
   *
   * @param config the {@code gongwen.yml}, or null when there is none
   * @param ignore the {@code .gongwenignore}, or null when there is none
   */
  record Found(@Nullable Path config, @Nullable Path ignore) {}

  private static final Found NOTHING = new Found(null, null);

  private final Map<Path, Found> byFolder = new HashMap<>();
  private boolean ignored;

  /** Returns the folder of a document, or null for standard input without a name. */
  static @Nullable Path folder(Inputs.Input input) {
    Path path = input.path();
    if (path == null) {
      // A text that an editor sends has the name of its file.
      try {
        path = Path.of(input.name().equals("<stdin>") ? "stdin" : input.name());
      } catch (InvalidPathException e) {
        return null;
      }
    }
    return path.toAbsolutePath().normalize().getParent();
  }

  /** Returns what holds in a folder, which is absolute and normal. */
  Found in(Path folder) {
    Found known = byFolder.get(folder);
    if (known != null) {
      return known;
    }
    Path config = file(folder, "gongwen.yml");
    Path ignore = file(folder, IGNORE);
    if (config == null || ignore == null) {
      Path above = folder.getParent();
      if (above != null && !new File(folder.toString(), ".git").exists()) {
        Found more = in(above);
        config = config == null ? more.config() : config;
        ignore = ignore == null ? more.ignore() : ignore;
      }
    }
    Found found = config == null && ignore == null ? NOTHING : new Found(config, ignore);
    ignored |= ignore != null;
    byFolder.put(folder, found);
    return found;
  }

  private static @Nullable Path file(Path folder, String name) {
    File file = new File(folder.toString(), name);
    return file.isFile() ? file.toPath() : null;
  }

  /** Tells whether a {@code .gongwenignore} holds in a folder that was asked for. */
  boolean haveIgnored() {
    return ignored;
  }
}
