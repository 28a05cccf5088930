package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team takes up the program with the faults it has, and may only lose some. */
class BaselineTest {
  private static final String FILE = "gongwen-baseline.tsv";

  @TempDir Path temporary;

  private CommandLineRun team() throws IOException {
    CommandLineRun run = new CommandLineRun(temporary.toRealPath());
    run.write("甲.md", "认真落实落实要求。\n\n认真研究研究部署。\n");
    run.write("乙/乙.md", "认真落实落实要求。\n\n按装设备。\n");
    return run;
  }

  private static int update(CommandLineRun run) {
    return run.run("check", "--baseline", "@" + FILE, "--update-baseline", "@");
  }

  private static int check(CommandLineRun run) {
    return run.run("check", "--baseline", "@" + FILE, "@");
  }

  @Test
  void whatIsKnownIsNotReportedAndWhatIsNewIs() throws IOException {
    CommandLineRun run = team();
    assertThat(check(run)).isEqualTo(Main.TROUBLE);
    assertThat(run.err).contains("文件不存在；要新建请加 --update-baseline");
    assertThat(update(run)).isEqualTo(Main.CLEAN);
    assertThat(run.err).contains("新记 4 条").contains("现有 4 条");
    assertThat(check(run)).isEqualTo(Main.CLEAN);
    // Lines may move, and the same words elsewhere in the file are new.
    run.write("甲.md", "新的一段，切实落实落实到位。\n\n认真落实落实要求。\n\n认真研究研究部署。\n");
    assertThat(check(run)).isEqualTo(Main.FOUND);
    assertThat(run.found()).containsExactly("甲.md:1 doubled-word");
  }

  @Test
  void whatIsAroundAKnownFaultMayChange() throws IOException {
    CommandLineRun run = team();
    update(run);
    run.write("甲.md", "要落实落实好。\n\n认真研究研究部署。\n");
    assertThat(check(run)).isEqualTo(Main.CLEAN);
  }

  @Test
  void whatIsGoneMustBePruned() throws IOException {
    CommandLineRun run = team();
    update(run);
    run.write("甲.md", "认真落实要求。\n\n认真研究研究部署。\n");
    assertThat(check(run)).isEqualTo(Main.FOUND);
    assertThat(run.found()).isEmpty();
    assertThat(run.err).contains("里有 1 条问题已经不在了（甲.md 1 条）；请在原命令后加 --update-baseline");
    // A run that looks at other files, or for other things, cannot know.
    assertThat(run.run("check", "--baseline", "@" + FILE, "@乙")).isEqualTo(Main.CLEAN);
    assertThat(run.run("check", "--baseline", "@" + FILE, "--select", "typo", "@"))
        .isEqualTo(Main.CLEAN);
    assertThat(update(run)).isEqualTo(Main.CLEAN);
    assertThat(run.err).contains("去掉 1 条，现有 3 条");
    Files.delete(run.folder.resolve("乙/乙.md"));
    assertThat(check(run)).isEqualTo(Main.FOUND);
    assertThat(run.err).contains("乙/乙.md 2 条");
    update(run);
    assertThat(check(run)).isEqualTo(Main.CLEAN);
  }

  @Test
  void aPartIsUpdatedWithoutLosingTheRest() throws IOException {
    CommandLineRun run = team();
    update(run);
    String all = run.read(FILE);
    assertThat(run.run("check", "--baseline", "@" + FILE, "--update-baseline", "@甲.md"))
        .isEqualTo(Main.CLEAN);
    assertThat(run.read(FILE)).isEqualTo(all);
    assertThat(
            run.run(
                "check", "--baseline", "@" + FILE, "--update-baseline", "--select", "typo", "@"))
        .isEqualTo(Main.CLEAN);
    assertThat(run.read(FILE)).isEqualTo(all);
  }

  @Test
  void theFileIsSortedWithALineForEachFinding() throws IOException {
    CommandLineRun run = team();
    update(run);
    assertThat(run.read(FILE).lines().skip(2))
        .containsExactly(
            "乙/乙.md\tdoubled-word\t落实落实\t认真｜要求。",
            "乙/乙.md\tmisspelled-word\t按装\t｜设备。",
            "甲.md\tdoubled-word\t研究研究\t认真｜部署。",
            "甲.md\tdoubled-word\t落实落实\t认真｜要求。");
    run.write(FILE, run.read(FILE).replace("甲.md\tdoubled", "<<<<<<< 甲\n甲.md\tdoubled"));
    assertThat(check(run)).isEqualTo(Main.TROUBLE);
    assertThat(run.err).contains(FILE + ":5:1：不是基线的一行").contains("合并冲突请两边都留下");
  }

  @Test
  void theConfigurationMayNameIt() throws IOException {
    CommandLineRun run = team();
    run.write("gongwen.yml", "root: true\nbaseline: " + FILE + "\n");
    assertThat(run.run("check", "@")).isEqualTo(Main.FOUND);
    assertThat(run.run("check", "--update-baseline", "@")).isEqualTo(Main.CLEAN);
    assertThat(run.run("check", "@")).isEqualTo(Main.CLEAN);
    assertThat(run.run("check", "--isolated", "@")).isEqualTo(Main.FOUND);
    Files.delete(run.folder.resolve("gongwen.yml"));
    assertThat(run.run("check", "--update-baseline", "@")).isEqualTo(Main.TROUBLE);
    assertThat(run.err).contains("不知道基线写到哪里");
  }

  @Test
  void aRenamedFileTakesWhatIsKnownWithIt() throws IOException {
    CommandLineRun run = team();
    update(run);
    Files.move(run.folder.resolve("乙/乙.md"), run.folder.resolve("丙.md"));
    assertThat(check(run)).isEqualTo(Main.CLEAN);
    assertThat(run.err).contains("里有 1 个文件改了名（乙/乙.md → 丙.md），已知的问题照旧不报");
    // A run over it alone knows it, too; one over another file says nothing of it.
    assertThat(run.run("check", "--baseline", "@" + FILE, "@丙.md")).isEqualTo(Main.CLEAN);
    assertThat(run.run("check", "--baseline", "@" + FILE, "@甲.md")).isEqualTo(Main.CLEAN);
    assertThat(run.err).doesNotContain("改了名");
    // It may be edited at the same time: what is new is new, what is gone is stale.
    run.write("丙.md", "认真落实落实要求。\n\n安装设备，切实切实做好。\n");
    assertThat(check(run)).isEqualTo(Main.FOUND);
    assertThat(run.found()).containsExactly("丙.md:3 doubled-word");
    assertThat(run.err).contains("里有 1 条问题已经不在了（丙.md 1 条）");
    run.write("丙.md", "认真落实落实要求。\n\n安装设备。\n");
    assertThat(check(run)).isEqualTo(Main.FOUND);
    assertThat(update(run)).isEqualTo(Main.CLEAN);
    assertThat(run.err).contains("原有 4 条，新记 0 条，去掉 1 条，现有 3 条");
    assertThat(run.read(FILE)).contains("丙.md\tdoubled-word").doesNotContain("乙/乙.md");
    assertThat(check(run)).isEqualTo(Main.CLEAN);
    assertThat(run.err).doesNotContain("改了名");
  }

  @Test
  void onlyOneFileTakesTheOldOnesPlace() throws IOException {
    CommandLineRun run = team();
    update(run);
    String text = run.read("甲.md");
    Files.delete(run.folder.resolve("甲.md"));
    run.write("丁.md", text);
    run.write("新/甲.md", text);
    run.write("戊.md", "认真按装设备。\n");
    for (String jobs : new String[] {"1", "4"}) {
      assertThat(run.run("check", "-j", jobs, "--baseline", "@" + FILE, "@")).isEqualTo(Main.FOUND);
      // The one with the same name, as if it had been moved; the copy and the new file are new.
      assertThat(run.found())
          .containsExactly("丁.md:1 doubled-word", "丁.md:3 doubled-word", "戊.md:1 misspelled-word");
      assertThat(run.err).contains("（甲.md → 新/甲.md）");
    }
    // Half of what was known must be there.
    Files.delete(run.folder.resolve("新/甲.md"));
    run.write("丁.md", "别的内容，认真研究研究部署。\n");
    check(run);
    assertThat(run.err).contains("（甲.md → 丁.md）").contains("（丁.md 1 条）");
    run.write("丁.md", "别的内容，切实研究研究部署。\n");
    assertThat(check(run)).isEqualTo(Main.FOUND);
    assertThat(run.found()).contains("丁.md:1 doubled-word");
    assertThat(run.err).doesNotContain("改了名").contains("（甲.md 2 条）");
  }

  @Test
  void aPartThatIsUpdatedDoesNotTouchWhatWentElsewhere() throws IOException {
    CommandLineRun run = team();
    update(run);
    Files.move(run.folder.resolve("乙/乙.md"), run.folder.resolve("丙.md"));
    run.run("check", "--baseline", "@" + FILE, "--update-baseline", "@甲.md");
    assertThat(run.err).contains("去掉 0 条，现有 4 条");
    assertThat(check(run)).isEqualTo(Main.CLEAN);
    run.run("check", "--baseline", "@" + FILE, "--update-baseline", "@丙.md");
    assertThat(run.read(FILE).lines().skip(2)).allMatch(line -> line.matches("[甲丙].md\t.*"));
  }

  @Test
  void wordFilesLongPassagesAndOddCharactersAreKnownAgain() throws IOException {
    CommandLineRun run = team();
    String clause = "各乡镇人民政府要按照县委的统一部署认真抓好今冬明春森林草原防灭火各项重点工作任务落实";
    run.write("长.txt", clause + "。\n" + clause + "。\n#　落实落实\t｜。\n");
    update(run);
    assertThat(run.read(FILE)).contains("…");
    Files.move(run.folder.resolve("长.txt"), run.folder.resolve("更长.txt"));
    Files.move(run.folder.resolve("甲.md"), run.folder.resolve("甲.txt"));
    assertThat(check(run)).isEqualTo(Main.CLEAN);
    assertThat(run.err).contains("里有 2 个文件改了名（长.txt → 更长.txt、甲.md → 甲.txt）");
  }
}
