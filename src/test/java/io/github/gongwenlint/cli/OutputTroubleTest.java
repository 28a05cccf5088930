package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs of the program, in processes of their own, whose output comes to nothing. */
class OutputTroubleTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("稿.txt"), "关于20XX年工作的报告\n");
  }

  private ProcessBuilder program(String... args) {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(String.join(File.pathSeparator, parts));
    command.add("io.github.gongwenlint.cli.Main");
    command.addAll(List.of(args));
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  private static String end(Process process, int code) throws Exception {
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(code);
    return said;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void interruptedRunLeavesTheOldFileAndNothingElse() throws Exception {
    Path result = Files.writeString(folder.resolve("结果.json"), "old");
    Process process =
        program("check", "--format", "json", "--output", "结果.json", "稿.txt", "-").start();
    // It waits for the text on standard input, its output begun.
    while (files().size() < 3 && process.isAlive()) {
      Thread.sleep(20);
    }
    assertThat(files()).anyMatch(name -> name.startsWith(".结果.json.") && name.endsWith(".tmp"));
    // Unlike the process itself, its handle leaves the streams open.
    process.toHandle().destroy();
    end(process, 128 + 15);
    assertThat(files()).containsExactly("稿.txt", "结果.json");
    assertThat(result).hasContent("old");
  }

  @Test
  void fullDiskIsToldInOneLineThatNamesTheFile() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Process process =
        program("check", "--format", "sarif", "--output", "/dev/full", "稿.txt").start();
    assertThat(end(process, Main.TROUBLE)).isEqualTo("gongwen: 写输出时失败：/dev/full：磁盘已满\n");

    Process screen = program("check", "稿.txt").redirectOutput(full.toFile()).start();
    assertThat(end(screen, Main.TROUBLE)).isEqualTo("gongwen: 写输出时失败：磁盘已满\n");
  }

  @Test
  void readerThatHasSeenEnoughIsNoFailure() throws Exception {
    Files.writeString(folder.resolve("长.txt"), "关于20XX年工作的报告。\n".repeat(20_000));
    Process process = program("check", "--format", "html", "长.txt", "-").start();
    process.getInputStream().close();
    try (OutputStream in = process.getOutputStream()) {
      in.write("一切正常。".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(end(process, Main.CLEAN)).isEmpty();
  }

  @Test
  void fileThatVanishedIsToldAndTheOthersAreChecked() throws Exception {
    Process process = program("check", "-q", "没有了.txt", "稿.txt").start();
    String found = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(end(process, Main.TROUBLE)).isEqualTo("gongwen: 没有了.txt：无法读取：文件不存在\n");
    assertThat(found).startsWith("稿.txt:1:3: error[unfilled-placeholder]");
  }
}
