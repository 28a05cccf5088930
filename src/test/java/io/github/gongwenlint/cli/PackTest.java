package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.JavaRun;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code --pack languagetool-zh} in a virtual machine of its own, which has the class path
 * that is shipped: the jars of the pack are not on it.
 */
class PackTest {
  @TempDir Path folder;
  private String draft = "";
  private String out = "";

  @BeforeEach
  void writeDraft() throws Exception {
    Path file = folder.resolve("报告.txt");
    Files.writeString(file, "详见http://www.gov.cn/index一如继往的工作，研究布署了任务。\n");
    draft = file.toString();
  }

  private int run(String... args) throws Exception {
    List<String> command =
        JavaRun.command(
            JavaRun.home(),
            List.of("-Dgongwen.lib=" + folder.resolve("lib")),
            "io.github.gongwenlint.cli.Main");
    command.addAll(List.of(args));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private void install() throws Exception {
    Path zh = Files.createDirectories(folder.resolve("lib/zh"));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path jar = Path.of(entry);
      String name = jar.getFileName().toString();
      if (name.startsWith("language-zh-") || name.startsWith("hanlp-")) {
        Files.copy(jar, zh.resolve(name));
      }
    }
  }

  @Test
  void stockRulesReportWhenTheyAreInstalledAndAskedFor() throws Exception {
    install();
    assertThat(run("check", "--select", "unfilled-placeholder", draft)).isZero();
    String word = "languagetool-zh-word";
    assertThat(run("check", "--pack", "languagetool-zh", "--select", word, draft)).isEqualTo(1);
    assertThat(out)
        .contains(":1:26: warning[languagetool-zh-word]")
        .contains(":1:36: warning[languagetool-zh-word]", "改为“部署”");
    assertThat(out.lines().filter(line -> line.contains("SLF4J") || line.contains("WARN")))
        .isEmpty();
  }

  @Test
  void aMissingPackIsToldWithItsRemedy() throws Exception {
    assertThat(run("check", "--pack", "languagetool-zh", draft)).isEqualTo(2);
    assertThat(out).contains("没有安装", "language-zh-", "lib/zh", "mvn package");
    assertThat(out.lines()).hasSize(1);
    assertThat(run("check", "--pack", "languagetool", draft)).isEqualTo(2);
    assertThat(out).contains("可用：languagetool-zh");
    assertThat(run("explain", "languagetool-zh-word")).isZero();
    assertThat(out).contains("--pack languagetool-zh");
  }
}
