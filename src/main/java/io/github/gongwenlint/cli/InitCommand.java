package io.github.gongwenlint.cli;

import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Facts;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.fix.SafeFile;
import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.UnreadableException;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.IoReason;
import io.github.gongwenlint.text.Resources;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code gongwen init}: writes a {@code gongwen.yml} with comments after a look at the documents.
 */
final class InitCommand {
  /** A look at some tells what a folder holds. */
  private static final int MOST = 500;

  private final RuleBook book;
  private int files;
  private int findings;
  private int unreadable;
  private final Map<String, Integer> kinds = new TreeMap<>();

  /** The same of each folder in the first place, and how many documents it has. */
  private final Map<String, Map<String, Integer>> kindsOfFolders = new TreeMap<>();

  private final Map<String, Integer> folders = new TreeMap<>();
  private final Map<String, Integer> issuers = new TreeMap<>();
  private final Map<String, Integer> rules = new TreeMap<>();

  private InitCommand(RuleBook book) {
    this.book = book;
  }

  static int run(String[] args, Session session) throws UsageException, IOException {
    CommandSpec spec = Options.init();
    Arguments parsed = Options.parse(spec, args);
    if (parsed.has("--help")) {
      session.out().write(Options.help(spec));
      return Main.CLEAN;
    }
    List<String> folders = parsed.rest();
    if (folders.size() > 1) {
      throw new UsageException("一次只能为一个文件夹建配置；例：gongwen init 稿件/");
    }
    String given = folders.isEmpty() ? "." : folders.get(0);
    Path folder = OwnFiles.path("文件夹", given);
    if (!Files.isDirectory(folder)) {
      throw new UsageException("文件夹 " + given + " 不存在");
    }
    Path file = folder.resolve("gongwen.yml").normalize();
    if (Files.exists(file)) {
      throw new UsageException(file + " 已经有了，没有改动；要重建请先改名");
    }
    InitCommand command = new InitCommand(session.rules(Mode.AUTO));
    command.look(Inputs.find(List.of(given), ""));
    String text = command.text();
    try {
      SafeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UsageException(file + " 无法写入：" + IoReason.ofWriting(e));
    }
    session.out().write(command.summary(file, given));
    Path other = above(folder);
    if (other != null) {
      session.out().write("注意：" + other + " 不再管这个文件夹；要沿用它的设置，请在新文件里写 extends 和它的路径\n");
    }
    return Main.CLEAN;
  }

  private void look(List<Inputs.Input> inputs) {
    Linter linter = new Linter(book, Rule::enabled);
    for (Inputs.Input input : inputs) {
      if (input.path() == null || input.error() != null || files == MOST) {
        continue;
      }
      try {
        Document document = Readers.read(input.name(), Files.readAllBytes(input.path()));
        Path place = Path.of(input.relative());
        look(document, place.getNameCount() > 1 ? place.getName(0).toString() : "");
        for (Diagnostic diagnostic : linter.check(document).diagnostics()) {
          findings++;
          if (diagnostic.severity() != Severity.INFO) {
            rules.merge(diagnostic.rule().id(), 1, Integer::sum);
          }
        }
        files++;
      } catch (IOException | UnreadableException | RuntimeException e) {
        // What is wrong with it is told when it is checked.
        unreadable++;
      }
    }
  }

  private void look(Document document, String folder) {
    Span title = document.facts().title();
    String kind = title == null ? "" : kind(Facts.plain(document, title));
    kinds.merge(kind, 1, Integer::sum);
    folders.merge(folder, 1, Integer::sum);
    kindsOfFolders.computeIfAbsent(folder, any -> new TreeMap<>()).merge(kind, 1, Integer::sum);
    Span issuer = document.facts().issuer();
    if (issuer != null) {
      issuers.merge(Facts.plain(document, issuer), 1, Integer::sum);
    }
  }

  /** Returns the profile that fits a title. */
  private static String kind(String title) {
    if (title.matches(".*(讲话|致辞|发言|讲稿|主持词)(提纲|稿|材料)?([（(].*)?")) {
      return "讲话";
    }
    if (title.matches(".*(通知|通报|函|纪要|批复|公告|通告|请示|意见|决定)([（(].*)?")) {
      return "通知";
    }
    if (title.matches(".*(条例|规定|办法|细则|规则|章程|规范)([（(].*)?")) {
      return "法规";
    }
    return title.matches(".*(报告|总结|汇报|要点|计划|方案|述职|调研)(材料|提纲)?([（(].*)?") ? "报告" : "";
  }

  private static @Nullable String most(Map<String, Integer> counts, int of) {
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (!entry.getKey().isEmpty() && entry.getValue() * 2 > of) {
        return entry.getKey();
      }
    }
    return null;
  }

  private String text() {
    String kind = most(kinds, files);
    String issuer = most(issuers, files);
    boolean named = issuer != null && issuer.length() <= 30;
    String region = named && issuer != null ? region(issuer) : "";
    String unit = named ? "unit:\n  name: " + issuer : "# unit:\n#   name: 平乐县民政局";
    return new String(Resources.bytes(InitCommand.class, "init.yml"), StandardCharsets.UTF_8)
        .replace("{version}", About.tool().version())
        .replace("{kinds}\n", kindsSeen(kind))
        .replace("{extends}", kind == null ? "# extends: 报告" : "extends: " + kind)
        .replace("{overrides}", overrides(kind))
        .replace("{most}\n", mostFound())
        .replace(
            "{unit}",
            unit
                + (region.isEmpty()
                    ? "\n# region: [广西壮族自治区, 桂林市, 平乐县]"
                    : "\nregion: [" + region + "]"));
  }

  /** Says what kinds of documents there are, and what follows from that. */
  private String kindsSeen(@Nullable String kind) {
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(kinds.entrySet());
    sorted.sort((a, b) -> Integer.compare(b.getValue(), a.getValue()));
    StringBuilder seen = new StringBuilder();
    for (Map.Entry<String, Integer> entry : sorted) {
      if (!entry.getKey().isEmpty()) {
        seen.append(seen.length() == 0 ? "# 看了 " + files + " 个文件，按标题像" : "、");
        seen.append(entry.getKey()).append("的 ").append(entry.getValue()).append(" 个");
      }
    }
    return seen.length() == 0
        ? ""
        : seen.append(kind == null ? "；没有过半的，先不选。\n" : "，所以选“" + kind + "”。\n").toString();
  }

  /** Returns the folders that hold documents of another kind than the rest, or an example. */
  private String overrides(@Nullable String general) {
    StringBuilder parts = new StringBuilder();
    for (Map.Entry<String, Map<String, Integer>> folder : kindsOfFolders.entrySet()) {
      int documents = folders.getOrDefault(folder.getKey(), 0);
      String kind = most(folder.getValue(), documents);
      // A name with marks of YAML or of patterns is left to a person.
      if (documents > 1
          && kind != null
          && !kind.equals(general)
          && folder.getKey().matches("[\\p{IsHan}\\p{L}\\d（）—_-]+")) {
        parts
            .append("\n  - files: ")
            .append(folder.getKey())
            .append("/**\n    extends: ")
            .append(kind);
      }
    }
    return parts.length() == 0
        ? """
          # overrides:
          #   - files: 讲话/**
          #     extends: 讲话
          #     rules: {heading-style: off}"""
        : "overrides:" + parts;
  }

  /** Returns the configuration above a folder that holds there no longer, or null. */
  private static @Nullable Path above(Path folder) {
    Path place = folder.toAbsolutePath().normalize();
    while (!Files.exists(place.resolve(".git"))) {
      place = place.getParent();
      if (place == null) {
        return null;
      }
      if (Files.exists(place.resolve("gongwen.yml"))) {
        return place.resolve("gongwen.yml");
      }
    }
    return null;
  }

  private String mostFound() {
    List<Map.Entry<String, Integer>> sorted = new ArrayList<>(rules.entrySet());
    sorted.sort((a, b) -> Integer.compare(b.getValue(), a.getValue()));
    StringBuilder most = new StringBuilder();
    for (Map.Entry<String, Integer> entry : sorted.subList(0, Math.min(5, sorted.size()))) {
      most.append(most.length() == 0 ? "# 现有稿件里最多的：" : "、");
      most.append(entry.getKey()).append(' ').append(entry.getValue()).append(" 处");
    }
    return most.length() == 0 ? "" : most.append("。\n").toString();
  }

  /** Returns the place whose name an issuer's name begins with, if there is only one such place. */
  private static String region(String issuer) {
    for (int end = Math.min(issuer.length(), 12); end > 1; end--) {
      String name = issuer.substring(0, end);
      if (Dictionaries.places().find(name).length == 1) {
        return name;
      }
    }
    return "";
  }

  private String summary(Path file, String folder) {
    String left = unreadable == 0 ? "" : "，另有 " + unreadable + " 个无法读取";
    return "已写 "
        + file
        + "（看了 "
        + files
        + " 个文件，现有问题 "
        + findings
        + " 处"
        + left
        + "）\n"
        + (findings == 0
            ? "下一步：gongwen check " + folder + "\n"
            : "下一步：先记下现有问题，以后只报新的：gongwen check --update-baseline " + folder + "\n");
  }
}
