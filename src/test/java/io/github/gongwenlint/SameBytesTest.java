package io.github.gongwenlint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same drafts give the same report, byte for byte: run after run, on the JDK of the build and
 * on the newest one of the machine, in any locale and time zone. Each run is a process of its own.
 */
class SameBytesTest {
  private static final List<String> FORMATS = List.of("json", "text", "html");

  /** A language with other digits, one with another i, and a time zone with odd minutes. */
  private static final List<List<String>> PLACES =
      List.of(
          List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Kathmandu"),
          List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1"));

  @TempDir Path folder;
  private int runs;

  @Test
  void anotherRunGivesTheSame() throws Exception {
    Path java = JavaRun.home();
    for (String format : FORMATS) {
      byte[] first = run(java, format, List.of());
      assertThat(first.length).isGreaterThan(10_000);
      for (List<String> place : PLACES) {
        assertThat(run(java, format, place)).as(format + " " + place).isEqualTo(first);
      }
    }
  }

  @Test
  void theNewestJdkGivesTheSame() throws Exception {
    Path java = JavaRun.home();
    Path newest = newest();
    assumeTrue(
        newest != null && !newest.toRealPath().equals(java.toRealPath()),
        "no newer JDK is installed beside " + Runtime.version());
    for (String format : FORMATS) {
      assertThat(run(newest, format, PLACES.get(0)))
          .as(newest + " " + format)
          .isEqualTo(run(java, format, List.of()));
    }
  }

  private byte[] run(Path java, String format, List<String> options) throws Exception {
    List<String> command =
        JavaRun.command(
            java,
            options,
            "io.github.gongwenlint.cli.Main",
            "check",
            "--format",
            format,
            "--fail-on",
            "never",
            "--against",
            "test-data/clean",
            "test-data");
    Path out = folder.resolve("out" + runs++);
    Path err = folder.resolve("err" + runs);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    return Files.readAllBytes(out);
  }

  /** Returns the newest JDK in the usual places, or null. */
  private static @Nullable Path newest() throws IOException {
    Set<Path> folders = new LinkedHashSet<>();
    Path own = Path.of(System.getProperty("java.home")).toAbsolutePath().getParent();
    if (own != null) {
      folders.add(own);
    }
    folders.add(Path.of("/usr/lib/jvm"));
    folders.add(Path.of("/opt/hostedtoolcache/Java_Temurin-Hotspot_jdk"));
    folders.add(Path.of(System.getProperty("user.home"), ".sdkman", "candidates", "java"));
    Path best = null;
    int most = 0;
    for (Path candidates : folders) {
      if (!Files.isDirectory(candidates)) {
        continue;
      }
      try (DirectoryStream<Path> homes = Files.newDirectoryStream(candidates)) {
        for (Path home : homes) {
          int version = version(home);
          if (version > most) {
            most = version;
            best = home;
          }
        }
      }
    }
    return best;
  }

  /** Returns the feature version of a JDK from its release file, or 0. */
  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.isReadable(release)) {
      return 0;
    }
    for (String line : Files.readAllLines(release)) {
      if (line.startsWith("JAVA_VERSION=\"")) {
        String digits = line.substring("JAVA_VERSION=\"".length()).replaceFirst("\\D.*", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
      }
    }
    return 0;
  }
}
