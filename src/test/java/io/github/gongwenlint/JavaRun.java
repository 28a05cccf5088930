package io.github.gongwenlint;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program in a Java of its own. */
public final class JavaRun {
  private JavaRun() {}

  /**
   * Returns the command that runs something on the class path of the program.
   *
   * @param home the folder of the Java
   * @param options its options
   * @param program a main class or a source file, and its arguments
   */
  public static List<String> command(Path home, List<String> options, String... program)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.addAll(options);
    command.add("-cp");
    command.add(
        "target/classes"
            + File.pathSeparator
            + Files.readString(Path.of(System.getProperty("runtime.classpath"))).strip());
    command.addAll(List.of(program));
    return command;
  }

  /** Returns the folder of the Java that runs the tests. */
  public static Path home() {
    return Path.of(System.getProperty("java.home"));
  }
}
