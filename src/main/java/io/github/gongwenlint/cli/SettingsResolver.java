package io.github.gongwenlint.cli;

import io.github.gongwenlint.config.Config;
import io.github.gongwenlint.config.ConfigException;
import io.github.gongwenlint.config.Reference;
import io.github.gongwenlint.config.RuleSetting;
import io.github.gongwenlint.config.Stated;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.engine.RuleChoice;
import io.github.gongwenlint.languagetool.LanguageToolRules;
import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import io.github.gongwenlint.languagetool.RuleFileException;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Works out what holds for each document: the options of the command line, and the configuration
 * that is found for it. Options win. Without a configuration nothing of it is loaded.
 */
final class SettingsResolver {
  private final Session session;
  private final Arguments parsed;
  private final Mode mode;
  private final RuleBook given;
  private final List<String> select;
  private final List<String> ignore;
  private final String failOn;
  private final @Nullable Path baseline;
  private final @Nullable Against against;
  private final ConfigFinder finder = new ConfigFinder();
  private @Nullable Settings plain;
  private @Nullable ByConfig byConfig;

  /** What is only needed where there is a configuration. */
  private static final class ByConfig {
    private final Map<Path, Config> configs = new HashMap<>();
    private final Map<Config, RuleBook> books = new HashMap<>();
    private final Map<Config, Map<List<RuleSetting>, Settings>> byRules = new HashMap<>();
    private final Map<Inputs.Input, Settings> byInput = new HashMap<>();
  }

  /** Reads the options that say which rules are used. */
  SettingsResolver(Arguments parsed, Session session) throws UsageException {
    this.session = session;
    this.parsed = parsed;
    this.mode = mode(parsed.choice("--languagetool", "auto", "always", "never"));
    this.select = parsed.values("--select");
    this.ignore = parsed.values("--ignore");
    this.failOn = parsed.choice("--fail-on", "", "error", "warning", "info", "never");
    String known = parsed.value("--baseline", "");
    this.baseline = known.isEmpty() ? null : OwnFiles.path("基线", known);
    RuleBook book = session.rules(mode);
    String folder = parsed.value("--rules", "");
    if (!folder.isEmpty()) {
      book = withRules(book, folder, "规则文件夹 " + folder);
    }
    if (!parsed.choice("--pack", "", LanguageToolRules.PACK).isEmpty()) {
      book = book.with(pack(session));
    }
    List<String> others = parsed.values("--against");
    against = others.isEmpty() ? null : Against.read(others, session);
    this.given = against == null ? book : book.with(List.of(against.check()));
  }

  /** Tells whether a file to compare with could not be read. */
  boolean failed() {
    return against != null && against.failed();
  }

  /**
   * Finds the configurations of these documents.
   *
   * @return the documents that are to be checked: those in folders that are not excluded, and those
   *     that the user named
   * @throws UsageException when a configuration says something that is not understood
   */
  List<Inputs.Input> settle(List<Inputs.Input> inputs) throws UsageException {
    String file = parsed.value("--config", "");
    if (parsed.has("--isolated")) {
      if (!file.isEmpty()) {
        throw new UsageException("--config 和 --isolated 不能同时用");
      }
      plain = makePlain();
      return inputs;
    }
    Path fixed = file.isEmpty() ? null : OwnFiles.path("配置文件", file);
    boolean force = parsed.has("--force-exclude");
    List<Inputs.Input> kept = inputs;
    for (int i = 0; i < inputs.size(); i++) {
      Inputs.Input input = inputs.get(i);
      Path folder = ConfigFinder.folder(input);
      Path config = fixed != null || folder == null ? fixed : finder.in(folder).config();
      if (config == null && plain == null) {
        plain = makePlain();
      }
      boolean keep = config == null || settle(input, config, force);
      if (kept == inputs && !keep) {
        kept = new ArrayList<>(inputs.subList(0, i));
      } else if (kept != inputs && keep) {
        kept.add(input);
      }
    }
    if (inputs.isEmpty()) {
      plain = makePlain();
    }
    return kept;
  }

  /** Finds what holds for a document with a configuration; false when it is excluded. */
  private boolean settle(Inputs.Input input, Path file, boolean force) throws UsageException {
    ByConfig all = byConfig == null ? new ByConfig() : byConfig;
    byConfig = all;
    try {
      Config config = all.configs.get(file);
      if (config == null) {
        config = read(file);
        all.configs.put(file, config);
      }
      Path document = input.path() == null ? Path.of(input.name()) : input.path();
      if ((force || !input.given()) && input.error() == null && config.excludes(document)) {
        return false;
      }
      List<RuleSetting> ruleSettings = config.rules(document);
      Map<List<RuleSetting>, Settings> known =
          all.byRules.computeIfAbsent(config, any -> new HashMap<>());
      Settings settings = known.get(ruleSettings);
      if (settings == null) {
        settings = settings(config, ruleSettings, all);
        known.put(ruleSettings, settings);
      }
      all.byInput.put(input, settings);
      return true;
    } catch (ConfigException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  /** Reads a configuration; what it names must exist as far as that is known here. */
  private static Config read(Path file) throws ConfigException {
    Config config = Config.read(file, About.tool().version());
    for (Stated name : config.allRegions()) {
      if (Dictionaries.places().find(name.value()).length == 0) {
        throw name.place().fault("region 里的“" + name.value() + "”不是省、市、县的名称，请写全称");
      }
    }
    Reference baseline = config.baseline();
    if (baseline != null && Files.isDirectory(baseline.path())) {
      throw baseline.place().fault("baseline 应为文件，" + baseline.path() + " 是文件夹");
    }
    return config;
  }

  private Settings settings(Config config, List<RuleSetting> ruleSettings, ByConfig all)
      throws UsageException, ConfigException {
    RuleBook book = all.books.get(config);
    if (book == null) {
      book = given;
      for (Reference folder : config.rulesDirs()) {
        String path = folder.path().toString();
        book = withRules(book, path, folder.place() + "：rules-dir 的文件夹 " + path);
      }
      book = withDictionaries(book, named(config.dictionaries(), "dictionaries 的文件"));
      RuleChoice.requireKnown(book, config.allRules(), this::otherRules);
      all.books.put(config, book);
    }
    RuleChoice choice = RuleChoice.of(book, ruleSettings);
    Set<String> ids = Selection.of(book, select, ignore, choice.enabled());
    PhraseMatcher allowed =
        allowed(named(config.allowFiles(), "allow.files 的文件"), config.profile().terms());
    Reference known = config.baseline();
    return new Settings(
        linter(book, ids, allowed, choice),
        book,
        ids,
        choice,
        config.profile(),
        failOn.isEmpty() ? (config.failOn().isEmpty() ? "warning" : config.failOn()) : failOn,
        baseline == null && known != null ? known.path() : baseline);
  }

  /** The rules that were asked for. A class: the first lambda costs start-up time. */
  private record Selected(Set<String> ids) implements Predicate<Rule> {
    @Override
    public boolean test(Rule rule) {
      return ids.contains(rule.id());
    }
  }

  private static Linter linter(
      RuleBook book,
      Set<String> ids,
      @Nullable PhraseMatcher allowed,
      @Nullable RuleChoice choice) {
    return new Linter(book, new Selected(ids), allowed, choice);
  }

  /** Returns what holds for a document that was settled. */
  Settings of(Inputs.Input input) {
    Settings found = byConfig == null ? null : byConfig.byInput.get(input);
    return found == null ? Objects.requireNonNull(plain) : found;
  }

  /** Tells whether findings may be known. */
  boolean haveBaseline() {
    return baseline != null || byConfig != null;
  }

  /** Returns the finder of files, or null when none are wanted. */
  @Nullable ConfigFinder finder() {
    return parsed.has("--isolated") ? null : finder;
  }

  /** Returns the configuration that holds for a document, or null. */
  @Nullable Config config(Inputs.Input input) {
    if (byConfig == null) {
      return null;
    }
    String file = parsed.value("--config", "");
    Path folder = ConfigFinder.folder(input);
    Path config =
        !file.isEmpty() ? Path.of(file) : folder == null ? null : finder.in(folder).config();
    return config == null ? null : byConfig.configs.get(config);
  }

  /** Returns what holds where there is no configuration. */
  private Settings makePlain() throws UsageException {
    RuleBook book = withDictionaries(given, List.of());
    Set<String> ids = Selection.of(book, select, ignore, null);
    return new Settings(
        linter(book, ids, allowed(List.of(), List.of()), null),
        book,
        ids,
        null,
        null,
        failOn.isEmpty() ? "warning" : failOn,
        baseline);
  }

  /** Returns the ids of rules that this run has not loaded but that a configuration may name. */
  private Set<String> otherRules() {
    Set<String> ids = new LinkedHashSet<>();
    for (Rule rule : RulesCommand.all(session)) {
      ids.add(rule.id());
    }
    for (Rule rule : LanguageToolRules.packRules()) {
      ids.add(rule.id());
    }
    return ids;
  }

  private static List<OwnFiles.Named> named(List<Reference> configured, String what) {
    List<OwnFiles.Named> files = new ArrayList<>();
    for (Reference file : configured) {
      files.add(new OwnFiles.Named(file.path().toString(), file.place() + "：" + what));
    }
    return files;
  }

  private RuleBook withDictionaries(RuleBook book, List<OwnFiles.Named> configured)
      throws UsageException {
    List<OwnFiles.Named> files = new ArrayList<>(configured);
    for (String path : parsed.values("--dictionary")) {
      files.add(new OwnFiles.Named(path, "词典"));
    }
    return files.isEmpty() ? book : book.with(List.of(OwnFiles.dictionaries(files)));
  }

  private @Nullable PhraseMatcher allowed(List<OwnFiles.Named> configured, List<String> terms)
      throws UsageException {
    List<OwnFiles.Named> files = new ArrayList<>(configured);
    for (String path : parsed.values("--allow")) {
      files.add(new OwnFiles.Named(path, "允许词语文件"));
    }
    return OwnFiles.terms(files, terms);
  }

  private RuleBook withRules(RuleBook book, String folder, String what) throws UsageException {
    if (mode == Mode.NEVER) {
      return book;
    }
    try {
      return book.with(
          LanguageToolRules.fromFolder(Path.of(folder), ids(book), cache(session), mode));
    } catch (RuleFileException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IOException | InvalidPathException e) {
      throw unreadable(what, e);
    }
  }

  /** Says why a folder of contextual rules cannot be used. */
  static UsageException unreadable(String what, Exception e) {
    return new UsageException(
        what + " 无法读取：" + (e instanceof IOException io ? IoReason.ofFolder(io) : "路径不对"));
  }

  private static Mode mode(String name) {
    return switch (name) {
      case "always" -> Mode.ALWAYS;
      case "never" -> Mode.NEVER;
      default -> Mode.AUTO;
    };
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
}
