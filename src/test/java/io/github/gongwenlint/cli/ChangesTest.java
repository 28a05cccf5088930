package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.reader.word.WordExample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --since} and {@code --staged}: what git says was changed. */
class ChangesTest {
  private static final String OLD = "落实落实。\n\n改革改革。\n\n按装。\n";

  @TempDir Path temporary;
  private CommandLineRun run;

  @BeforeEach
  void repository() throws Exception {
    run = new CommandLineRun(temporary.toRealPath());
    git("init", "-q");
    run.write("甲.md", OLD);
    run.write("文 夹/乙\"引\".md", OLD);
    run.write("丙.txt", OLD.replace("\n", "\r\n"), StandardCharsets.UTF_16LE);
    run.write("丁.md", OLD);
    commit();
  }

  private void git(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.com"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command)
            .directory(run.folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).as(said).isZero();
  }

  private void commit() throws Exception {
    git("add", "-A");
    git("commit", "-q", "-m", "x");
  }

  private List<String> since(String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", "--since", "HEAD", "@"));
    arguments.addAll(List.of(more));
    run.run(arguments.toArray(new String[0]));
    return run.found();
  }

  @Test
  void onlyChangedLinesAreReported() throws Exception {
    assertThat(since()).isEmpty();
    run.write("甲.md", "新落实落实。\n\n" + OLD + "新按装。\n");
    assertThat(since()).containsExactly("甲.md:1 doubled-word", "甲.md:8 misspelled-word");
    assertThat(run.run("check", "--since", "HEAD", "@文 夹")).isEqualTo(Main.CLEAN);
  }

  @Test
  void renamedNewAndDeletedFilesAreRight() throws Exception {
    git("mv", "文 夹/乙\"引\".md", "新名.md");
    run.write("新名.md", OLD.replace("改革改革", "又改革改革"));
    Files.delete(run.folder.resolve("丁.md"));
    run.write("未入库.md", "按装。\n");
    run.write(".gitignore", "另.md\n");
    run.write("另.md", "落实落实。\n");
    assertThat(since())
        .containsExactly("另.md:1 doubled-word", "新名.md:3 doubled-word", "未入库.md:1 misspelled-word");
  }

  @Test
  void aFileInAnEncodingThatGitTakesForBinaryIsComparedByParagraph() throws Exception {
    run.write("丙.txt", OLD.replace("改革", "建设").replace("\n", "\r\n"), StandardCharsets.UTF_16LE);
    assertThat(since()).containsExactly("丙.txt:3 doubled-word");
  }

  @Test
  void aWordFileIsComparedByParagraph() throws Exception {
    Path file = run.folder.resolve("戊.docx");
    Files.write(file, WordExample.of("认真抓好落实落实。\n设备改革改革。\n全面完成。").bytes());
    commit();
    assertThat(since()).isEmpty();
    Files.write(file, WordExample.of("新的一段。\n认真抓好落实落实。\n设备又改革改革。\n全面完成。").bytes());
    since();
    assertThat(run.out).contains("“改革改革”").doesNotContain("“落实落实”");
    git("add", "-A");
    run.run("check", "--staged", "@");
    assertThat(run.out).contains("“改革改革”").doesNotContain("“落实落实”");
  }

  @Test
  void whatIsStagedIsCheckedAsItIsStaged() throws Exception {
    run.write("甲.md", OLD + "\n已暂存，按装。\n");
    git("add", "甲.md");
    run.write("甲.md", "未暂存，落实落实。\n" + OLD);
    run.write("未入库.md", "按装。\n");
    assertThat(run.run("check", "--staged", "@")).isEqualTo(Main.FOUND);
    assertThat(run.found()).containsExactly("甲.md:7 misspelled-word");
    Files.delete(run.folder.resolve("甲.md"));
    run.run("check", "--staged", "@");
    assertThat(run.found()).containsExactly("甲.md:7 misspelled-word");
    git("reset", "-q");
    assertThat(run.run("check", "--staged", "@")).isEqualTo(Main.CLEAN);
  }

  @Test
  void aNewRepositoryHasEverythingStaged() throws Exception {
    Path other = Files.createDirectory(run.folder.resolve("另仓"));
    run.write("另仓/a.md", "按装。\n");
    git("-C", other.toString(), "init", "-q");
    git("-C", other.toString(), "add", "-A");
    run.run("check", "--staged", "@另仓");
    assertThat(run.found()).containsExactly("另仓/a.md:1 misspelled-word");
  }

  @Test
  void onlyWhatChangedIsFixed() throws Exception {
    run.write("甲.md", "很好。。\n");
    commit();
    run.write("甲.md", "很好。。\n\n新的一段。。\n\n又一段。。很好。。\n");
    assertThat(run.run("check", "--since", "HEAD", "--fix", "@")).isEqualTo(Main.CLEAN);
    assertThat(run.read("甲.md")).isEqualTo("很好。。\n\n新的一段。\n\n又一段。很好。\n");
  }

  @Test
  void whatCannotBeComparedIsSaid() throws IOException {
    assertThat(run.run("check", "--since", "没有", "@")).isEqualTo(Main.TROUBLE);
    assertThat(run.err).contains("git 不认识版本“没有”");
    assertThat(run.run("check", "--since", "--staged", "@")).isEqualTo(Main.TROUBLE);
    assertThat(run.run("check", "--staged", "--fix", "@")).isEqualTo(Main.TROUBLE);
    assertThat(run.err).contains("--staged 查的是暂存的内容");
    Path outside = Files.createTempDirectory("gongwen");
    try {
      assertThat(run.run("check", "--staged", outside.toString())).isEqualTo(Main.TROUBLE);
      assertThat(run.err).contains("不在 git 仓库里");
    } finally {
      Files.delete(outside);
    }
  }
}
