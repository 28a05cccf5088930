package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a short run must not load: each of these takes a tenth of it or more. A virtual machine of
 * its own lists the classes.
 */
class ClassesOfAStartTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"test-data/clean/季度工作报告.txt, 0", "test-data/drafts/乡镇工作报告.txt, 1"})
  void aCheckWithoutOptionsNeedsNeitherParserNorCodeMadeAtRunTime(String draft, int exit)
      throws IOException, InterruptedException {
    List<String> classes = loaded(exit, "check", draft);
    assertThat(classes).contains("io.github.gongwenlint.engine.Linter");
    assertThat(classes)
        .noneMatch(name -> name.startsWith("picocli.CommandLine$Model$"))
        .noneMatch(name -> name.startsWith("org.languagetool."))
        .noneMatch(name -> name.startsWith("javax.xml."))
        .noneMatch(name -> name.startsWith("org.snakeyaml."))
        .noneMatch(name -> name.startsWith("io.github.gongwenlint.") && name.contains("$$Lambda"))
        .noneMatch(name -> name.equals("java.lang.runtime.ObjectMethods"))
        .noneMatch(name -> name.startsWith("java.lang.invoke.LambdaForm$MH"));
  }

  private List<String> loaded(int exit, String... arguments)
      throws IOException, InterruptedException {
    Path log = folder.resolve("classes");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + ":none",
                "-Dfile.encoding=UTF-8",
                "-cp",
                Files.readString(Path.of(System.getProperty("runtime.classpath"))).strip()
                    + File.pathSeparator
                    + "target/classes",
                "io.github.gongwenlint.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("report").toFile());
    assertThat(builder.start().waitFor()).isEqualTo(exit);
    return Files.readString(log, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.substring(0, Math.max(0, line.indexOf(' '))))
        .toList();
  }
}
