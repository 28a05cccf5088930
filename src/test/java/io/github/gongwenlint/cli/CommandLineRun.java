package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import io.github.gongwenlint.rule.Check;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Runs the program on files of a folder, as from a command line. */
final class CommandLineRun {
  private static final RuleBook BOOK = RuleBook.builtIn();

  final Path folder;
  final Map<String, String> environment = new HashMap<>();
  private final Function<Mode, RuleBook> rules;
  String out = "";
  String err = "";

  /** Runs with the rules that come with the program. */
  CommandLineRun(Path folder) {
    this(folder, mode -> mode == Mode.AUTO ? BOOK : RuleBook.builtIn(mode));
  }

  /** Runs with these rules only. */
  CommandLineRun(Path folder, List<Check> checks) {
    this(folder, mode -> RuleBook.of(checks));
  }

  private CommandLineRun(Path folder, Function<Mode, RuleBook> rules) {
    this.folder = folder;
    this.rules = rules;
  }

  Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  Path write(String name, String text, Charset charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(charset));
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Runs the program; an argument that begins with @ is a path of the folder. */
  int run(String... args) {
    return runWithInput("", args);
  }

  /** Runs the program with {@code input} as its standard input. */
  int runWithInput(String input, String... args) {
    List<String> given = new ArrayList<>();
    for (String arg : args) {
      given.add(arg.startsWith("@") ? folder.resolve(arg.substring(1)).toString() : arg);
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        Main.run(
            given.toArray(new String[0]),
            new Session(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                written,
                said,
                environment,
                rules));
    out = written.toString(StandardCharsets.UTF_8);
    err = said.toString(StandardCharsets.UTF_8);
    assertThat(out + err).doesNotContain("Exception:").doesNotContain("\tat ");
    return code;
  }

  /** Returns what was reported: name of the file, line and rule. */
  List<String> found() {
    List<String> found = new ArrayList<>();
    for (String line : out.split("\n")) {
      if (line.matches(".*:[0-9]+:[0-9]+: [a-z]+\\[[a-z-]+\\] .*")) {
        String place = line.replaceFirst(":([0-9]+):[0-9]+: [a-z]+\\[([a-z-]+)\\] .*", ":$1 $2");
        found.add(place.replace(folder + "/", ""));
      }
    }
    return found;
  }
}
