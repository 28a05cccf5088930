package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that was copied from a PDF, line for line, on its way through the program. */
class WrappedTextTest {
  private static final Path DRAFT = Path.of("test-data/drafts/从PDF复制的交通工作报告.txt");

  @TempDir Path temporary;
  private CommandLineRun run;
  private String draft = "";

  @BeforeEach
  void draft() throws IOException {
    run = new CommandLineRun(temporary.toRealPath());
    draft = Files.readString(DRAFT);
    run.write("a.txt", draft);
  }

  @Test
  void faultsAreReportedWhereTheyStandInTheFile() {
    assertThat(run.run("check", "@a.txt")).isEqualTo(Main.FOUND);
    assertThat(run.found())
        .containsExactly(
            "a.txt:3 doubled-word", "a.txt:9 misspelled-word", "a.txt:31 doubled-word");
    assertThat(run.out).contains("a.txt:31:29: ");
    assertThat(run.runWithInput(draft, "check", "-")).isEqualTo(Main.FOUND);
    assertThat(run.out).contains(":31:29: error[doubled-word]");
    run.run("check", "--format", "json", "@a.txt");
    assertThat(run.out.replaceAll("\\s", ""))
        .contains("\"line\":31,\"column\":29}", "\"line\":32,\"column\":4}");
    for (String format : new String[] {"sarif", "html", "github"}) {
      assertThat(run.run("check", "--format", format, "@a.txt")).isEqualTo(Main.FOUND);
      assertThat(run.out).contains("31");
    }
  }

  @Test
  void fixesKeepTheLines() throws IOException {
    assertThat(run.run("check", "--fix=suggested", "@a.txt")).isEqualTo(Main.CLEAN);
    assertThat(run.read("a.txt"))
        .isEqualTo(draft.replace("落实落实", "落实").replace("按装", "安装").replace("运输保\n障保障。", "运输保\n障。"));
  }

  @Test
  void windowsLineEndsAndBlanksBehindTheLinesStay() throws IOException {
    run.write("a.txt", draft.replace("\n", "  \r\n"));
    assertThat(run.run("check", "--fix=suggested", "@a.txt")).isEqualTo(Main.CLEAN);
    assertThat(run.read("a.txt"))
        .isEqualTo(
            draft
                .replace("落实落实", "落实")
                .replace("按装", "安装")
                .replace("运输保\n障保障。", "运输保\n障。")
                .replace("\n", "  \r\n"));
  }

  @Test
  void whatFitsIntoOneLineIsPutThere() throws IOException {
    run.write("a.txt", draft.replace("努力为全县发展提供交通运输保\n障保障。", "努力为全县发展提供运输保障保\n障。"));
    run.run("check", "--fix=suggested", "--select", "doubled-word", "@a.txt");
    assertThat(run.read("a.txt")).contains("努力为全县发展提供运输保障。\n\n　");
  }

  @Test
  void numberOfThePageInsideOfAFixStays() throws IOException {
    run.write("a.txt", draft.replace("运输保\n障保障。", "运输保\n\n　　— 2 —\n\n障保障。"));
    run.run("check", "--fix=suggested", "--select", "doubled-word", "@a.txt");
    assertThat(run.read("a.txt")).contains("运输保\n\n　　— 2 —\n\n障。\n");
  }

  @Test
  void whatIsKnownStaysKnownWhenTheLinesMove() throws IOException {
    run.run("check", "--baseline", "@known.tsv", "--update-baseline", "@a.txt");
    run.write("a.txt", draft.replace("县人民政府：\n", "县人民政府：\n\n").replace("运输保\n障保障", "运输保障\n保障"));
    assertThat(run.run("check", "--baseline", "@known.tsv", "@a.txt")).isEqualTo(Main.CLEAN);
    assertThat(run.found()).isEmpty();
  }

  @Test
  void whatIsSilencedInAFileBesideItIsSilenced() throws IOException {
    run.write(".gongwenignore", "a.txt: doubled-word “保障保障”: 原文如此\n");
    run.run("check", "--select", "doubled-word", "@a.txt");
    assertThat(run.found()).containsExactly("a.txt:3 doubled-word");
  }
}
