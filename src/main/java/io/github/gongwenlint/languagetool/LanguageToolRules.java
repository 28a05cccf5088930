package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Rule;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The contextual rules: those that come with the program and those of the user. */
public final class LanguageToolRules {
  private LanguageToolRules() {}

  /** How LanguageTool is used. */
  public enum Mode {
    /** Only where the literals of a rule stand; finds exactly what {@link #ALWAYS} finds. */
    AUTO,
    /** Every rule in every sentence; some fifty times slower. */
    ALWAYS,
    /** Not at all. */
    NEVER
  }

  /**
   * Returns the checks of the rules that come with the program, with a scan of their own for the
   * anchors; {@link AnchoredRules#builtIn} is for those who scan for other phrases as well.
   */
  public static List<Check> builtIn(Mode mode) {
    return mode == Mode.NEVER
        ? List.of()
        : List.of(new AnchoredCheck(AnchoredRules.builtIn(), mode == Mode.ALWAYS));
  }

  /**
   * Returns the checks of a user's own rules: all {@code *.xml} files of a folder.
   *
   * <p>The files are checked as {@link RuleTester} does it, but for their examples.
   *
   * @param folder where the rule files are; its sub-folders are not looked at
   * @param taken the ids of other rules, which these may not have
   * @param cache where indexes are kept, so that LanguageTool is not needed to read an unchanged
   *     folder again, or null to keep none
   * @throws RuleFileException for the first rule file that is not right
   * @throws IOException when the folder cannot be read or holds no rule file
   */
  public static List<Check> fromFolder(
      Path folder, Set<String> taken, @Nullable Path cache, Mode mode)
      throws RuleFileException, IOException {
    if (mode == Mode.NEVER) {
      return List.of();
    }
    Folder files = Folder.read(folder);
    RuleIndex index = files.index(cache);
    refuseTaken(index, taken);
    AnchoredRules rules = new AnchoredRules(index, files.contents::get);
    return List.of(new AnchoredCheck(rules, mode == Mode.ALWAYS));
  }

  /** The name of the pack of LanguageTool's own Chinese rules. */
  public static final String PACK = "languagetool-zh";

  /**
   * Returns the checks of LanguageTool's own Chinese rules.
   *
   * @param libraries the folder of the program's jars
   * @throws IOException naming the file that is missing, when the pack is not installed
   */
  public static List<Check> pack(File libraries) throws IOException {
    return List.of(StockChinese.load(libraries));
  }

  /** Returns the rules of the pack, whether it is installed or not. */
  public static List<Rule> packRules() {
    return StockChinese.RULES;
  }

  static void refuseTaken(RuleIndex index, Set<String> taken) throws RuleFileException {
    for (RuleSource rule : index.sources()) {
      if (taken.contains(rule.id())) {
        throw new RuleFileException(
            rule.file(), rule.line(), "规则名 " + rule.id() + " 与程序自带的规则重名，请换一个");
      }
    }
  }

  /** The rule files of a folder, in the order of their names. */
  static final class Folder {
    final List<String> names = new ArrayList<>();
    final List<byte[]> contents = new ArrayList<>();

    static Folder read(Path folder) throws IOException {
      List<Path> paths = new ArrayList<>();
      try (Stream<Path> all = Files.list(folder)) {
        all.filter(path -> path.getFileName().toString().endsWith(".xml")).forEach(paths::add);
      }
      paths.sort(null);
      if (paths.isEmpty()) {
        throw new IOException("里面没有 .xml 规则文件");
      }
      Folder files = new Folder();
      for (Path path : paths) {
        files.names.add(path.toString());
        files.contents.add(Files.readAllBytes(path));
      }
      return files;
    }

    /** Returns the index, from the cache when it holds that of exactly these files. */
    RuleIndex index(@Nullable Path cache) throws RuleFileException {
      if (cache == null) {
        return RuleFiles.compile(names, contents);
      }
      Path kept = cache.resolve("rules-" + key() + ".index");
      try {
        return RuleIndex.read(Files.readAllBytes(kept));
      } catch (IOException | RuntimeException e) {
        // Not there yet, or damaged: made anew.
      }
      RuleIndex index = RuleFiles.compile(names, contents);
      try {
        Files.createDirectories(cache);
        Path fresh = Files.createTempFile(cache, "rules-", ".tmp");
        Files.write(fresh, index.write());
        Files.move(fresh, kept, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        // Without a cache the next start takes longer; nothing else is lost.
      }
      return index;
    }

    private String key() {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int i = 0; i < names.size(); i++) {
          digest.update(names.get(i).getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(Integer.toString(contents.get(i).length).getBytes(StandardCharsets.UTF_8));
          digest.update((byte) 0);
          digest.update(contents.get(i));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
