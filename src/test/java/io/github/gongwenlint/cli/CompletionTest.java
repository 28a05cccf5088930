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
import picocli.CommandLine.Model.OptionSpec;

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
        .containsExactly("placeholder", "place-hierarchy", "place-as-person");
    assertThat(complete("gongwen check --output 工")).isEqualTo("工作报告.txt");
    assertThat(complete("gongwen check 工")).isEqualTo("工作报告.txt");
    assertThat(complete("gongwen explain doubled-w")).isEqualTo("doubled-word");
    assertThat(complete("gongwen completion z")).isEqualTo("zsh");
    assertThat(complete("gongwen check --fix").split("\\s+"))
        .containsExactlyInAnyOrder("--fix", "--fix=suggested");
    for (OptionSpec option : Options.check().options()) {
      assertThat(complete("gongwen check " + option.longestName()).split("\\s+"))
          .contains(option.longestName());
    }
  }

  /** zsh has no other way to complete than at a terminal, so it is given one. */
  private static final String ASK_ZSH =
      """
      zmodload zsh/zpty
      zpty -b z zsh -f -i
      zpty -w z 'PS1="> "; PROMPT_EOL_MARK=; autoload -Uz compinit; compinit -u -d ./dump'
      zpty -w z 'gongwen() { true }; source ./script; bindkey "^I" complete-word; print rea""dy'
      zpty -r z got '*ready*'
      while read -r typed wanted; do
        zpty -n -w z "gongwen ${typed//+/ }"$'\t'
        zpty -r z got "*$wanted*" || exit 3
        print -r -- "$wanted"
        zpty -n -w z $'\\C-u'
      done
      zpty -d z
      """;

  @Test
  void zshCompletesToo() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "zsh is not installed");
    assertThat(cli.run("completion", "zsh")).isZero();
    cli.write("script", cli.out);
    Files.createFile(folder.resolve("工作报告.txt"));
    Files.writeString(folder.resolve("ask.zsh"), ASK_ZSH);
    // What is typed, with + for a space, and what must then be read on the terminal.
    Path questions =
        Files.writeString(
            folder.resolve("questions"),
            """
            che check
            check+--fail fail-on
            check+--fail-on+w warning
            check+--select+doubled-w doubled-word
            check+--track-level+a all
            check+--output+工 工作报告.txt
            explain+doubled-w doubled-word
            """);
    ProcessBuilder builder =
        new ProcessBuilder("/usr/bin/zsh", "-f", "ask.zsh").directory(folder.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("TERM", "dumb");
    Process zsh = builder.redirectErrorStream(true).redirectInput(questions.toFile()).start();
    String answer = new String(zsh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(zsh.waitFor()).as(answer).isZero();
    assertThat(answer.lines())
        .containsExactly(
            "check", "fail-on", "warning", "doubled-word", "all", "工作报告.txt", "doubled-word");
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
