package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs the script that plays a team taking the program up. */
class AdoptionTest {
  @Test
  void aTeamTakesItUp() throws Exception {
    Process script =
        new ProcessBuilder(
                "sh",
                Path.of("src/test/scripts/adoption.sh").toAbsolutePath().toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.gongwenlint.cli.Main")
            .redirectErrorStream(true)
            .start();
    String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(script.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(script.exitValue()).as(said).isZero();
  }
}
