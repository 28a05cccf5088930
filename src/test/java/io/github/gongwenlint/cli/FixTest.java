package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --fix} and {@code --diff}, from the command line. */
class FixTest {
  @TempDir Path temporary;
  private CommandLineRun run;

  @BeforeEach
  void folder() throws IOException {
    run = new CommandLineRun(temporary.toRealPath());
  }

  @Test
  void onlyWhatIsSafeIsFixedUnlessMoreIsAskedFor() throws IOException {
    run.write("a.txt", "认真落实落实要求，按装设备。。\n");
    assertThat(run.run("check", "--fix", "@a.txt")).isEqualTo(Main.FOUND);
    assertThat(run.read("a.txt")).isEqualTo("认真落实落实要求，按装设备。\n");
    assertThat(run.found()).containsExactly("a.txt:1 doubled-word", "a.txt:1 misspelled-word");
    assertThat(run.err).contains("改正 1 处，涉及 1 个文件；另有 2 处只有一种改法但要人斟酌，可用 --fix=suggested");
    assertThat(run.run("check", "--fix=suggested", "@a.txt")).isEqualTo(Main.CLEAN);
    assertThat(run.read("a.txt")).isEqualTo("认真落实要求，安装设备。\n");
    assertThat(run.run("check", "--fix=all", "@a.txt")).isEqualTo(Main.TROUBLE);
    try (Stream<Path> files = Files.list(run.folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-32LE", "UTF-32BE"})
  void theRestOfTheFileStaysAsItIs(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String before = "关于工作的报告\r\n\r\n　　认真落实要求，安装设备。。\r第三行\u200b很好，\u3000没有句号\n";
    boolean markNeeded = name.startsWith("UTF-32");
    for (String mark : markNeeded ? new String[] {"\ufeff"} : new String[] {"", "\ufeff"}) {
      Path file = run.write("a.txt", mark + before, charset);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
      run.run("check", "--fix", "--select", "doubled-punctuation", "@a.txt");
      assertThat(Files.readAllBytes(file))
          .isEqualTo((mark + before.replace("。。", "。")).getBytes(charset));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-r-----");
    }
  }

  @Test
  void fileThatCannotBeWrittenIsReportedAsItIs() throws Exception {
    Path folder = Files.createDirectory(run.folder.resolve("只读"));
    Path file = Files.writeString(folder.resolve("a.txt"), "认真落实要求。。\n");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(folder), "root may write everywhere");
      assertThat(run.run("check", "--fix", file.toString())).isEqualTo(Main.TROUBLE);
      assertThat(run.err).contains("a.txt：无法写入，没有改动：没有权限").contains("改正 0 处");
      assertThat(run.out).contains("doubled-punctuation");
      assertThat(file).hasContent("认真落实要求。。\n");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** In a container root works on somebody's files; nobody else may give files away. */
  @Test
  void fixedFileStaysItsOwners() throws Exception {
    Path file = run.write("a.txt", "认真落实要求。。\n");
    try {
      Files.setAttribute(file, "unix:uid", 4321);
      Files.setAttribute(file, "unix:gid", 4322);
    } catch (IOException e) {
      assumeTrue(false, "only root may give files away");
    }
    run.run("check", "--fix", "@a.txt");
    assertThat(run.read("a.txt")).isEqualTo("认真落实要求。\n");
    assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(4321);
    assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(4322);
  }

  @Test
  void markupIsNotTouched() throws IOException {
    String kept = "认真**落实落**实要求。\n\n[说明](a.md)。**结束。**。\n\n`按装。。`\n";
    run.write("a.md", kept + "\n**设备。。**按装\n");
    run.run("check", "--fix=suggested", "@a.md");
    assertThat(run.read("a.md")).isEqualTo(kept + "\n**设备。**安装\n");
  }

  @Test
  void theDifferencesAreAPatch() throws Exception {
    String before = "一、总体情况\n\n认真落实要求。。\n\n二、下步打算\n\n按装设备";
    run.write("a.md", before);
    assertThat(run.run("check", "--fix=suggested", "--diff", "@a.md")).isEqualTo(Main.FOUND);
    assertThat(run.read("a.md")).isEqualTo(before);
    assertThat(run.out)
        .contains("-认真落实要求。。\n+认真落实要求。\n")
        .endsWith("-按装设备\n\\ No newline at end of file\n+安装设备\n\\ No newline at end of file\n")
        .doesNotContain("共检查");
    String path = run.folder.resolve("a.md").toString().substring(1);
    run.write("差异.patch", run.out.replace(path, "a.md"));
    Process patch =
        new ProcessBuilder("git", "apply", "差异.patch")
            .directory(run.folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(patch.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(patch.waitFor()).as(said).isZero();
    assertThat(run.read("a.md")).isEqualTo("一、总体情况\n\n认真落实要求。\n\n二、下步打算\n\n安装设备");
    assertThat(run.run("check", "--diff", "@a.md")).isEqualTo(Main.CLEAN);
    assertThat(run.out).isEmpty();
    assertThat(run.err).isEqualTo("gongwen: 没有可以直接改的地方\n");
  }

  @Test
  void whatIsNotReportedIsNotFixed() throws IOException {
    run.write("a.md", "<!-- gongwen-ignore punctuation: 引文 -->\n按装。。\n\n按装。。\n");
    run.run("check", "--fix", "--ignore", "typo", "@a.md");
    assertThat(run.read("a.md"))
        .isEqualTo("<!-- gongwen-ignore punctuation: 引文 -->\n按装。。\n\n按装。\n");
    run.write("gongwen.yml", "root: true\nrules: {typo: {fix: safe}, punctuation: {fix: off}}\n");
    run.write("a.md", "按装。。\n");
    run.run("check", "--fix", "@a.md");
    assertThat(run.read("a.md")).isEqualTo("安装。。\n");
  }

  @Test
  void theConfigurationMayTrustAFixMoreOrLess() throws IOException {
    run.write("gongwen.yml", "root: true\nrules:\n  doubled-punctuation: {fix: suggested}\n");
    run.write("a.md", "很好。。\n");
    run.run("check", "--fix", "@a.md");
    assertThat(run.read("a.md")).isEqualTo("很好。。\n");
    assertThat(run.err).contains("改正 0 处");
  }

  @Test
  void standardInputHasNoFile() {
    assertThat(run.run("check", "--fix", "-")).isEqualTo(Main.TROUBLE);
    assertThat(run.err).contains("标准输入没有原文件可改");
  }

  @Test
  void whereAFileCannotBeWrittenItsFindingsAreToldAll() throws IOException {
    run.write("a.txt", "重点工作（共两项)。\n");
    run.write(".gongwenignore", "a.txt: typo: 旧\n");
    // Nobody's names are left for the files that are written first.
    for (int i = 0; i <= 1000; i++) {
      for (String name : new String[] {"a.txt", ".gongwenignore"}) {
        run.write("." + name + "." + ProcessHandle.current().pid() + "-" + i + ".tmp", "");
      }
    }
    assertThat(run.run("check", "--fix", "@a.txt")).isEqualTo(Main.TROUBLE);
    assertThat(run.found())
        .containsExactly("a.txt:1 halfwidth-punctuation", ".gongwenignore:1 unused-suppression");
    assertThat(run.err)
        .contains("a.txt：无法写入：")
        .contains(".gongwenignore：无法写入：")
        .contains("改正 0 处，涉及 0 个文件")
        .doesNotContain("无法读取");
  }

  @Test
  void aFileWithALongNameIsFixedToo() throws IOException {
    String name = "关于开展检查的通知".repeat(9) + ".txt";
    run.write(name, "重点工作（共两项)。\n");
    assertThat(run.run("check", "--fix", "@" + name)).isEqualTo(Main.CLEAN);
    assertThat(run.read(name)).isEqualTo("重点工作（共两项）。\n");
    run.run("check", "@" + name, "--output", "@" + name.replace(".txt", "报告"));
    assertThat(run.err).isEmpty();
  }
}
