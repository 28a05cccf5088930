package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets a real shell complete with the script that {@code gongwen completion} prints. */
class CompletionTest {
  private static final String ASK =
      """
      source ./script
      ask() {
        COMP_WORDS=("$@")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
        COMPREPLY=()
        _complete_gongwen gongwen 2>/dev/null
        echo "${COMPREPLY[*]}"
      }
      """;

  @TempDir Path folder;
  private CommandLineRun cli;

  @BeforeEach
  void prepare() {
    cli = new CommandLineRun(folder);
  }

  private String complete(String words) throws Exception {
    Files.writeString(folder.resolve("ask"), ASK + "ask " + words + "\n");
    Process bash =
        new ProcessBuilder("/bin/bash", "--norc", "./ask")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    bash.getOutputStream().close();
    String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return answer.strip();
  }

  @Test
  void bashCompletesCommandsOptionsValuesRulesAndFiles() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    assertThat(cli.run("completion", "bash")).isZero();
    cli.write("script", cli.out);
    Files.createFile(folder.resolve("工作报告.txt"));
    assertThat(complete("gongwen ''").split("\\s+")).containsAll(Main.COMMANDS);
    assertThat(complete("gongwen che")).isEqualTo("check");
    assertThat(complete("gongwen check --fail")).isEqualTo("--fail-on");
    assertThat(complete("gongwen check --fail-on w")).isEqualTo("warning");
    assertThat(complete("gongwen check --select doubled-w")).isEqualTo("doubled-word");
    assertThat(complete("gongwen check --ignore plac").split("\\s+"))
        .containsExactly("placeholder", "place-hierarchy");
    assertThat(complete("gongwen check --output 工")).isEqualTo("工作报告.txt");
    assertThat(complete("gongwen check 工")).isEqualTo("工作报告.txt");
    assertThat(complete("gongwen explain doubled-w")).isEqualTo("doubled-word");
    assertThat(complete("gongwen completion z")).isEqualTo("zsh");
  }

  @Test
  void everyWordThatIsOfferedIsTaken() throws Exception {
    Path draft = Files.writeString(folder.resolve("稿.txt"), "各项工作有序推进。\n");
    for (Map.Entry<String, List<String>> option : CompletionCommand.WORDS.entrySet()) {
      for (String word : option.getValue()) {
        cli.run("check", option.getKey(), word, draft.toString());
        assertThat(cli.err)
            .as("%s %s", option.getKey(), word)
            .doesNotContain("没有“" + word + "”这个值");
      }
    }
  }

  @Test
  void anotherShellIsRefusedWithTheTwoThatWork() throws Exception {
    assertThat(cli.run("completion", "fish")).isEqualTo(Main.TROUBLE);
    assertThat(cli.err)
        .isEqualTo("gongwen: 请写明哪种命令行：gongwen completion bash 或 gongwen completion zsh\n");
  }
}
