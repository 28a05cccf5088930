package io.github.gongwenlint.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Runs a match in a virtual machine that has LanguageTool and the libraries declared for it, and
 * nothing of the test's class path; the class path is taken from the running one by name.
 */
class MinimalJarsTest {
  private static final List<String> JARS =
      List.of(
          "languagetool-core-6.8.jar",
          "guava-",
          "opentelemetry-api-",
          "opentelemetry-context-",
          "grpc-api-",
          "slf4j-api-",
          "slf4j-nop-",
          "segment-",
          "commons-logging-",
          "commons-lang3-",
          "jaxb-api-");

  /** What the other virtual machine runs. */
  public static final class Probe {
    private Probe() {}

    public static void main(String[] args) {
      char[] text = "各级要加强监督检查力度。".toCharArray();
      LanguageToolRules.builtIn(LanguageToolRules.Mode.AUTO)
          .get(0)
          .check(
              io.github.gongwenlint.document.Document.of(
                  "a.txt",
                  io.github.gongwenlint.document.Document.Format.TEXT,
                  text,
                  io.github.gongwenlint.document.SourceMap.identity(text),
                  List.of()),
              diagnostic -> System.out.println(diagnostic.rule().id()));
    }
  }

  @Test
  void theDeclaredLibrariesAreEnough() throws Exception {
    List<String> path = new ArrayList<>();
    int jars = 0;
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      String name = new File(entry).getName();
      if (!name.endsWith(".jar")) {
        path.add(entry);
      } else if (JARS.stream().anyMatch(name::startsWith)) {
        path.add(entry);
        jars++;
      }
    }
    assertThat(jars).isEqualTo(JARS.size());
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                String.join(File.pathSeparator, path),
                Probe.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output.strip()).isEqualTo("strengthen-intensity");
  }
}
