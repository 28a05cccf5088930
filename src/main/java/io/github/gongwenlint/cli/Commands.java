package io.github.gongwenlint.cli;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * All commands as one picocli model, for what is made from it: shell completion and the manual
 * page. The program itself describes only the command that runs.
 */
final class Commands {
  /** The labels of options and parameters whose values are files. */
  private static final Set<String> FILES = Set.of("文件", "文件夹", "路径", "输出");

  private Commands() {}

  /** Returns the commands, by name, in the order in which help tells them. */
  static Map<String, CommandSpec> all() {
    Map<String, CommandSpec> all = new LinkedHashMap<>();
    all.put("check", Options.check());
    all.put("rules", Options.rules());
    all.put("explain", Options.explain());
    all.put("test-rules", Options.testRules());
    all.put("init", Options.init());
    all.put("completion", Options.completion());
    return all;
  }

  /**
   * Returns the program with its commands below it, and with what can be typed for their options.
   *
   * @param values the words that can follow an option, an option of one command ({@code rules
   *     --format}) or a command of the name, by that name
   */
  static CommandSpec tree(Map<String, List<String>> values) {
    CommandSpec program = CommandSpec.create().name("gongwen");
    program.addOption(OptionSpec.builder("-h", "--help").arity("0").build());
    program.addOption(OptionSpec.builder("-V", "--version").arity("0").build());
    for (Map.Entry<String, CommandSpec> entry : all().entrySet()) {
      CommandSpec given = entry.getValue();
      CommandSpec command = CommandSpec.create().name(entry.getKey());
      for (OptionSpec option : given.options()) {
        String label = option.longestName().substring(2).replace('-', '_');
        if (option.longestName().equals("--fix")) {
          // Its value is never a word of its own, so the shells learn two flags.
          for (String flag : List.of("--fix", "--fix=suggested")) {
            command.addOption(OptionSpec.builder(flag).arity("0").type(boolean.class).build());
          }
          continue;
        }
        OptionSpec.Builder known = OptionSpec.builder(option.names()).arity(option.arity());
        List<String> words = values.get(entry.getKey() + " " + option.longestName());
        if (words == null) {
          words = values.get(option.longestName());
        }
        // The shell's variables are named after the labels.
        known.paramLabel(label).type(type(option.paramLabel()));
        if (option.arity().max() == 0) {
          known.type(boolean.class);
        } else if (words != null) {
          known.completionCandidates(words);
        }
        command.addOption(known.build());
      }
      for (PositionalParamSpec parameter : given.positionalParameters()) {
        PositionalParamSpec.Builder known =
            PositionalParamSpec.builder().arity("0..*").paramLabel("value");
        known.type(List.class).auxiliaryTypes(type(parameter.paramLabel()));
        List<String> words = values.get(entry.getKey());
        if (words != null) {
          known.completionCandidates(words);
        }
        command.addPositional(known.build());
      }
      program.addSubcommand(entry.getKey(), command);
    }
    return program;
  }

  private static Class<?> type(String label) {
    return FILES.contains(label) ? File.class : String.class;
  }
}
