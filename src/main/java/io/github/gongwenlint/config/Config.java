package io.github.gongwenlint.config;

import io.github.gongwenlint.document.Profile;
import io.github.gongwenlint.text.IoReason;
import io.github.gongwenlint.text.Nearest;
import io.github.gongwenlint.text.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code gongwen.yml} says, together with the profiles and files it extends. Where they
 * differ, the file counts that extends the other.
 */
public final class Config {
  /** The name of the file. */
  public static final String NAME = "gongwen.yml";

  /** The profiles that come with the program, by name. */
  public static final Map<String, String> PROFILES = profiles();

  private final Path folder;

  /** What is extended comes first, the file itself last. */
  private final List<Layer> layers;

  private final Map<String, Glob> globs = new LinkedHashMap<>();

  private Config(Path folder, List<Layer> layers) {
    this.folder = folder;
    this.layers = List.copyOf(layers);
    for (Layer layer : layers) {
      for (String pattern : layer.exclude()) {
        globs.put(pattern, new Glob(pattern));
      }
      for (Layer.Part override : layer.overrides()) {
        for (String pattern : override.files()) {
          globs.put(pattern, new Glob(pattern));
        }
      }
    }
  }

  private static Map<String, String> profiles() {
    Map<String, String> profiles = new LinkedHashMap<>();
    profiles.put("报告", "report");
    profiles.put("讲话", "speech");
    profiles.put("通知", "notice");
    profiles.put("法规", "regulation");
    profiles.put("strict", "strict");
    profiles.put("quiet", "quiet");
    return profiles;
  }

  /**
   * Reads a file and what it extends.
   *
   * @param file the file, as it is named in messages
   * @param version the program's version
   * @throws ConfigException when something cannot be read or is not understood
   */
  public static Config read(Path file, String version) throws ConfigException {
    return parse(file, text(shown(file), file), version);
  }

  static Config parse(Path file, String text, String version) throws ConfigException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new ConfigException(file + "：无法读取");
    }
    Layer own = LayerReader.read(shown(file), folder, text);
    List<Layer> layers = new ArrayList<>();
    List<Path> open = new ArrayList<>();
    open.add(file.toAbsolutePath().normalize());
    add(own, layers, open, version);
    return new Config(folder, layers);
  }

  private static void add(Layer layer, List<Layer> layers, List<Path> open, String version)
      throws ConfigException {
    Stated required = layer.requires();
    if (required != null) {
      Boolean fits = Version.fits(version, required.value());
      if (fits == null) {
        throw required.place().fault("requires 应为版本要求，如 \">=0.1\"，不能是“" + required.value() + "”");
      }
      if (!fits) {
        throw required
            .place()
            .fault(
                "要求 gongwen-lint "
                    + required.value()
                    + "，现在用的是 "
                    + version
                    + "；请换用符合要求的版本，或修改 requires");
      }
    }
    requireProfiles(layer.overrides());
    for (Stated base : layer.bases()) {
      if (PROFILES.containsKey(base.value())) {
        add(profile(base.value()), layers, open, version);
        continue;
      }
      Path path = base(layer, base);
      if (open.contains(path)) {
        throw base.place().fault("extends 绕成了圈：" + base.value());
      }
      open.add(path);
      Layer next = LayerReader.read(shown(path), path.getParent(), text(base, path));
      add(next, layers, open, version);
      open.remove(path);
    }
    layers.add(layer);
  }

  /** Overrides extend nothing but profiles that come with the program. */
  private static void requireProfiles(List<Layer.Part> overrides) throws ConfigException {
    for (Layer.Part override : overrides) {
      for (Stated base : override.bases()) {
        if (!PROFILES.containsKey(base.value())) {
          String near = Nearest.of(base.value(), PROFILES.keySet());
          throw base.place()
              .fault(
                  "没有“"
                      + base.value()
                      + "”这个内置方案；"
                      + (near == null
                          ? "可用：" + String.join("、", PROFILES.keySet())
                          : "是不是要写 " + near + "？"));
        }
      }
    }
  }

  /** Returns the file that is extended. */
  private static Path base(Layer layer, Stated base) throws ConfigException {
    String name = base.value();
    boolean isPath =
        name.indexOf('/') >= 0
            || name.indexOf('\\') >= 0
            || name.startsWith(".")
            || name.endsWith(".yml")
            || name.endsWith(".yaml");
    try {
      Path path = Layer.resolve(layer.folder(), name).toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        path = path.resolve(NAME);
      }
      if (isPath || Files.isRegularFile(path)) {
        return path;
      }
    } catch (InvalidPathException e) {
      // Told below.
    }
    String near = Nearest.of(name, PROFILES.keySet());
    throw base.place()
        .fault(
            "没有“"
                + name
                + "”这个方案；"
                + (near == null
                    ? "内置方案有：" + String.join("、", PROFILES.keySet()) + "；要沿用文件请写路径，如 ./公用.yml"
                    : "是不是要写 " + near + "？"));
  }

  private static String text(Stated base, Path path) throws ConfigException {
    if (!Files.isRegularFile(path)) {
      boolean folder = path.endsWith(NAME) && !base.value().endsWith(NAME);
      throw base.place()
          .fault(
              "extends 的"
                  + (folder
                      ? "文件夹 " + base.value() + " 里没有 " + NAME
                      : "文件 " + base.value() + " 不存在"));
    }
    return text(shown(path), path);
  }

  /** Returns a path as it is named in messages: from where the program runs, if it lies below. */
  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    boolean below = path.isAbsolute() && path.startsWith(here) && !path.equals(here);
    return below ? here.relativize(path).toString() : path.toString();
  }

  private static String text(String name, Path file) throws ConfigException {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new ConfigException(name + "：无法读取：" + IoReason.of(e));
    }
  }

  /** Reads a profile that comes with the program. */
  private static Layer profile(String name) throws ConfigException {
    return LayerReader.read("内置方案 " + name, null, profileText(name));
  }

  /** Returns the text of a profile that comes with the program. */
  public static String profileText(String name) {
    String resource = "profiles/" + PROFILES.get(name) + ".yml";
    return new String(Resources.bytes(Config.class, resource), StandardCharsets.UTF_8);
  }

  /**
   * Returns the names of what is extended and of the file itself, in the order in which they hold.
   */
  public List<String> sources() {
    List<String> names = new ArrayList<>();
    for (Layer layer : layers) {
      names.add(layer.name());
    }
    return names;
  }

  /** Tells whether a file in a folder is not to be checked. */
  public boolean excludes(Path document) {
    for (Layer layer : layers) {
      if (fits(layer, layer.exclude(), document)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns what holds about rules in a document, in the order in which it holds: the last counts.
   */
  public List<RuleSetting> rules(Path document) throws ConfigException {
    List<RuleSetting> settings = new ArrayList<>();
    for (Layer layer : layers) {
      settings.addAll(layer.rules());
      for (Layer.Part override : layer.overrides()) {
        if (fits(layer, override.files(), document)) {
          for (Stated base : override.bases()) {
            settings.addAll(profile(base.value()).rules());
          }
          settings.addAll(override.rules());
        }
      }
    }
    return settings;
  }

  /** Returns all that is said about rules anywhere, to be looked through for mistakes. */
  public List<RuleSetting> allRules() {
    List<RuleSetting> settings = new ArrayList<>();
    for (Layer layer : layers) {
      settings.addAll(layer.rules());
      for (Layer.Part override : layer.overrides()) {
        settings.addAll(override.rules());
      }
    }
    return settings;
  }

  private boolean fits(Layer layer, List<String> patterns, Path document) {
    if (patterns.isEmpty()) {
      return false;
    }
    // A profile that comes with the program speaks of the files below the one that extends it.
    Path base = layer.folder() == null ? folder : layer.folder();
    Path path = document.toAbsolutePath().normalize();
    if (!path.startsWith(base)) {
      return false;
    }
    String relative = base.relativize(path).toString().replace('\\', '/');
    boolean fits = false;
    for (String pattern : patterns) {
      Glob glob = globs.get(pattern);
      fits |= glob != null && glob.fits(relative);
    }
    return fits;
  }

  /** Returns the dictionaries. */
  public List<Reference> dictionaries() {
    List<Reference> files = new ArrayList<>();
    for (Layer layer : layers) {
      files.addAll(layer.dictionaries());
    }
    return files;
  }

  /** Returns the lists of allowed terms. */
  public List<Reference> allowFiles() {
    List<Reference> files = new ArrayList<>();
    for (Layer layer : layers) {
      files.addAll(layer.allowFiles());
    }
    return files;
  }

  /** Returns the folders of contextual rules. */
  public List<Reference> rulesDirs() {
    List<Reference> folders = new ArrayList<>();
    for (Layer layer : layers) {
      if (layer.rulesDir() != null) {
        folders.add(layer.rulesDir());
      }
    }
    return folders;
  }

  /** Returns the severity from which the exit code is 1, or empty when nothing is said about it. */
  public String failOn() {
    String failOn = "";
    for (Layer layer : layers) {
      failOn = layer.failOn().isEmpty() ? failOn : layer.failOn();
    }
    return failOn;
  }

  /** Returns the file of known findings, or null when there is none. */
  public @Nullable Reference baseline() {
    Reference baseline = null;
    for (Layer layer : layers) {
      baseline = layer.baseline() == null ? baseline : layer.baseline();
    }
    return baseline;
  }

  /**
   * Returns all names of places that are said to be the unit's region anywhere, to be looked up:
   * here it is not known what places there are.
   */
  public List<Stated> allRegions() {
    List<Stated> names = new ArrayList<>();
    for (Layer layer : layers) {
      names.addAll(layer.region());
    }
    return names;
  }

  /** Returns what is said about the unit; {@link Profile#NONE} when nothing is. */
  public Profile profile() {
    Profile all = Profile.NONE;
    for (Layer layer : layers) {
      Profile more = layer.profile();
      List<String> entities = new ArrayList<>(all.entities());
      entities.addAll(more.entities());
      List<String> terms = new ArrayList<>(all.terms());
      terms.addAll(more.terms());
      boolean named = !more.unit().isEmpty();
      all =
          new Profile(
              named ? more.unit() : all.unit(),
              more.shortNames().isEmpty() ? all.shortNames() : more.shortNames(),
              more.kind().isEmpty() ? all.kind() : more.kind(),
              more.region().isEmpty() ? all.region() : more.region(),
              more.year() == 0 ? all.year() : more.year(),
              entities,
              terms,
              more.people().isEmpty() ? all.people() : more.people());
    }
    return all.equals(Profile.NONE) ? Profile.NONE : all;
  }
}
