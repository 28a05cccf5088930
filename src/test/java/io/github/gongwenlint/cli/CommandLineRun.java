package io.github.gongwenlint.cli;

import io.github.gongwenlint.engine.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the program on files of a folder, as from a command line. */
final class CommandLineRun {
  private static final RuleBook BOOK = RuleBook.builtIn();

  final Path folder;
  String out = "";
  String err = "";

  CommandLineRun(Path folder) {
    this.folder = folder;
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
                new ByteArrayInputStream(new byte[0]), written, said, Map.of(), () -> BOOK));
    out = written.toString(StandardCharsets.UTF_8);
    err = said.toString(StandardCharsets.UTF_8);
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
