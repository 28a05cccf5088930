package io.github.gongwenlint.cli;

import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** {@code gongwen completion}: prints the script that lets a shell complete our commands. */
final class CompletionCommand {
  /** What can follow the options that take one of a few words. */
  static final Map<String, List<String>> WORDS =
      Map.of(
          "--format", Formats.NAMES,
          "--fail-on", List.of("warning", "error", "info", "never"),
          "--color", List.of("auto", "always", "never"),
          "--languagetool", List.of("auto", "always", "never"),
          "--pack", List.of("languagetool-zh"),
          "--track-level", List.of("safe", "all"),
          "--in-place", List.of("annotate", "track"));

  private static final List<String> SHELLS = List.of("bash", "zsh");

  private CompletionCommand() {}

  static int run(String[] args, Session session) throws UsageException, IOException {
    CommandSpec spec = Options.completion();
    Arguments parsed = Options.parse(spec, args);
    if (parsed.has("--help")) {
      session.out().write(Options.help(spec));
      return Main.CLEAN;
    }
    List<String> shells = parsed.rest();
    if (shells.size() != 1 || !SHELLS.contains(shells.get(0))) {
      throw new UsageException("请写明哪种命令行：gongwen completion bash 或 gongwen completion zsh");
    }
    session.out().write(script(session));
    return Main.CLEAN;
  }

  /** Returns the script, which serves both shells: zsh reads it by its own bashcompinit. */
  private static String script(Session session) {
    List<String> ids = new ArrayList<>();
    for (Rule rule : session.rules(Mode.AUTO).rules()) {
      ids.add(rule.id());
    }
    List<String> selectable = new ArrayList<>(List.of("all"));
    for (Category category : Category.values()) {
      selectable.add(category.id());
    }
    selectable.addAll(ids);
    Map<String, List<String>> words = new HashMap<>(WORDS);
    words.put("--select", selectable);
    words.put("--ignore", selectable);
    words.put("rules --format", List.of("text", "json"));
    words.put("explain", ids);
    words.put("completion", SHELLS);
    return AutoComplete.bash("gongwen", new CommandLine(Commands.tree(words)));
  }
}
