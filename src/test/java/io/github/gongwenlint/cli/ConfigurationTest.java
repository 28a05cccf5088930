package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code gongwen.yml} beside or above a document, from the command line. */
class ConfigurationTest {
  private static final String DRAFT = "今年以来，各项工作扎实推进。安化县共有养老机构12家。\n";

  @TempDir Path folder;
  private CommandLineRun cli;

  @BeforeEach
  void prepare() {
    cli = new CommandLineRun(folder);
  }

  private int check(Path file) {
    return cli.run("check", file.toString());
  }

  @Test
  void theRegionMakesAForeignPlaceKnown() throws IOException {
    Path draft = cli.write("材料/总结.txt", DRAFT);
    assertThat(check(draft)).isEqualTo(Main.CLEAN);
    cli.write("gongwen.yml", "region: [广西壮族自治区, 桂林市, 平乐县]\n");
    assertThat(check(draft)).isEqualTo(Main.FOUND);
    assertThat(cli.out).contains("foreign-place").contains("“安化县”属湖南省益阳市，本文的地区是广西壮族自治区桂林市平乐县");
  }

  @Test
  void aNameOneCharacterOffAKnownOneIsReported() throws IOException {
    Path draft = cli.write("纪要.txt", "会议由局长张卫强主持，副局长李明华参加。\n");
    assertThat(check(draft)).isEqualTo(Main.CLEAN);
    cli.write("gongwen.yml", "people: [{name: 张伟强, post: 局长}, 李明华]\n");
    assertThat(check(draft)).isEqualTo(Main.FOUND);
    assertThat(cli.out)
        .contains("name-variant")
        .contains("“张卫强”与配置 people 里的“张伟强”（局长）只差一个字或者字序颠倒")
        .doesNotContain("“李明华”");
  }

  @Test
  void theNearestFileCounts() throws IOException {
    cli.write("gongwen.yml", "region: [广西壮族自治区, 桂林市, 平乐县]\n");
    cli.write("湖南/gongwen.yml", "region: [湖南省, 益阳市]\n");
    assertThat(check(cli.write("湖南/总结.txt", DRAFT))).isEqualTo(Main.CLEAN);
    assertThat(check(cli.write("广西/总结.txt", DRAFT))).isEqualTo(Main.FOUND);
  }

  @Test
  void whatIsAllowedIsNotReported() throws IOException {
    cli.write("gongwen.yml", "region: 广西壮族自治区 桂林市\nallow:\n  entities: [安化县]\n");
    assertThat(check(cli.write("总结.txt", DRAFT))).isEqualTo(Main.CLEAN);
  }

  @Test
  void aWrongFileIsAUsageError() throws IOException {
    Path draft = cli.write("总结.txt", DRAFT);
    Path file = cli.write("gongwen.yml", "regoin: 湖南省\n");
    assertThat(check(draft)).isEqualTo(Main.TROUBLE);
    assertThat(cli.err).contains(file + ":1:1：没有“regoin”这个键；是不是要写 region？");
  }

  @Test
  void whatTheFileNamesMustExist() throws IOException {
    Path draft = cli.write("总结.txt", DRAFT);
    says(draft, "region: [湖南省, 安花县]\n", ":2:15：region 里的“安花县”不是省、市、县的名称，请写全称");
    says(draft, "region: 湖南省 安花县\n", ":2:9：region 里的“安花县”不是省、市、县的名称，请写全称");
    says(draft, "dictionaries: 无.tsv\n", ":2:15：dictionaries 的文件 @无.tsv 无法读取：文件不存在");
    says(draft, "allow: {files: [无.txt]}\n", ":2:17：allow.files 的文件 @无.txt 无法读取：文件不存在");
    says(draft, "rules-dir: 无\n", ":2:12：rules-dir 的文件夹 @无 无法读取：文件夹不存在");
    says(draft, "rules-dir: 总结.txt\n", ":2:12：rules-dir 的文件夹 @总结.txt 无法读取：不是文件夹");
    says(draft, "baseline: .\n", ":2:11：baseline 应为文件，@ 是文件夹");
  }

  @Test
  void aFaultIsToldOfTheFileThatHasIt() throws IOException {
    Path draft = cli.write("总结.txt", DRAFT);
    Path base = cli.write("公用.yml", "# 公用\nregion: 安花县\n");
    cli.write("gongwen.yml", "extends: ./公用.yml\nregion: 湖南省\n");
    assertThat(check(draft)).isEqualTo(Main.TROUBLE);
    assertThat(cli.err).contains(base + ":2:9：region 里的“安花县”不是省、市、县的名称");
  }

  /** Expects a message about the second line; {@code @} stands for the folder. */
  private void says(Path draft, String line, String message) throws IOException {
    Path file = cli.write("gongwen.yml", "# 本单位\n" + line);
    assertThat(check(draft)).isEqualTo(Main.TROUBLE);
    String expected = message.replace("@ ", folder + " ").replace("@", folder + "/");
    assertThat(cli.err).isEqualTo("gongwen: " + file + expected + "\n");
  }

  private CommandLineRun project() throws IOException {
    CommandLineRun run = new CommandLineRun(folder.toRealPath());
    run.write("稿件/总结.md", "落实落实，按装。\n");
    run.write("稿件/附件/表.md", "落实落实，按装。\n");
    run.write("讲话/讲话.md", "落实落实，按装。\n");
    run.write(
        "gongwen.yml",
        """
        root: true
        rules:
          doubled-word: {level: info, allow: [研究研究]}
        overrides:
          - files: 讲话/
            rules: {typo: off}
        exclude: 附件/
        fail-on: error
        """);
    return run;
  }

  @Test
  void whatTheFileSaysHolds() throws IOException {
    CommandLineRun run = project();
    assertThat(run.run("check", "@")).isEqualTo(Main.CLEAN);
    assertThat(run.found())
        .containsExactly(
            "稿件/总结.md:1 doubled-word", "稿件/总结.md:1 misspelled-word", "讲话/讲话.md:1 doubled-word");
    assertThat(run.out).contains("info[doubled-word]").contains("错误 0 处，警告 1 处，提示 2 处");
    run.write("讲话/讲话.md", "研究研究。\n");
    run.run("check", "@讲话");
    assertThat(run.found()).isEmpty();
  }

  @Test
  void optionsWin() throws IOException {
    CommandLineRun run = project();
    assertThat(run.run("check", "--fail-on", "warning", "@")).isEqualTo(Main.FOUND);
    assertThat(run.run("check", "--select", "typo", "@讲话")).isEqualTo(Main.CLEAN);
    assertThat(run.found()).isEmpty();
    run.run("check", "--select", "misspelled-word", "@讲话");
    assertThat(run.found()).containsExactly("讲话/讲话.md:1 misspelled-word");
    run.run("check", "--ignore", "doubled-word", "@讲话");
    assertThat(run.found()).isEmpty();
    assertThat(run.run("check", "--isolated", "@")).isEqualTo(Main.FOUND);
    assertThat(run.found()).hasSize(6);
    run.write("另/别的.yml", "rules: {all: off, typo: error}\n");
    assertThat(run.run("check", "--config", "@另/别的.yml", "@稿件")).isEqualTo(Main.FOUND);
    assertThat(run.found())
        .containsExactly("稿件/总结.md:1 misspelled-word", "稿件/附件/表.md:1 misspelled-word");
  }

  @Test
  void whatIsNamedIsCheckedUnlessForced() throws IOException {
    CommandLineRun run = project();
    run.run("check", "@稿件/附件/表.md");
    assertThat(run.found()).hasSize(2);
    run.run("check", "--force-exclude", "@稿件/附件/表.md");
    assertThat(run.found()).isEmpty();
    run.run("check", "--show-files", "@");
    assertThat(run.out.replace(run.folder + "/", "")).isEqualTo("稿件/总结.md\n讲话/讲话.md\n");
  }

  @Test
  void theRootOfARepositoryEndsTheSearch() throws IOException {
    CommandLineRun run = project();
    Files.createDirectories(run.folder.resolve("讲话/.git"));
    run.run("check", "@讲话");
    assertThat(run.found()).hasSize(2);
    assertThat(run.out).contains("error[doubled-word]");
  }

  @Test
  void ownWordsAndTermsComeFromTheFile() throws IOException {
    CommandLineRun run = project();
    run.write("词/词典.tsv", "老城区\t旧城区\n");
    run.write("词/允许.txt", "按装\n");
    run.write(
        "gongwen.yml",
        "dictionaries: 词/词典.tsv\nallow: {files: 词/允许.txt, terms: [落实落实]}\nrules: {own-wording: error}\n");
    run.write("稿件/总结.md", "老城区落实落实，按装。\n");
    assertThat(run.run("check", "@稿件/总结.md")).isEqualTo(Main.FOUND);
    assertThat(run.found()).containsExactly("稿件/总结.md:1 own-wording");
    assertThat(run.out).contains("error[own-wording]");
  }

  @Test
  void unknownRulesAreErrorsWithAGuess() throws IOException {
    CommandLineRun run = project();
    Path file =
        run.write(
            "gongwen.yml", "overrides:\n  - files: 无/\n    rules:\n      doubled-wrod: off\n");
    assertThat(run.run("check", "@")).isEqualTo(Main.TROUBLE);
    assertThat(run.err).contains(file + ":4:7：没有“doubled-wrod”这条规则或这个类别；是不是要写 doubled-word？");
  }

  @Test
  void whatHoldsIsShown() throws IOException {
    CommandLineRun run = project();
    run.write("gongwen.yml", run.read("gongwen.yml") + "extends: quiet\nunit: 平乐县民政局\n");
    assertThat(run.run("check", "--show-config", "@讲话/讲话.md")).isEqualTo(Main.CLEAN);
    assertThat(run.out)
        .contains("，后面的优先：内置方案 quiet、" + run.folder + "/gongwen.yml")
        .contains("\nfail-on: error\nunit: {name: \"平乐县民政局\"}\nrules:\n")
        .contains("\n  doubled-word: info  # 默认 error\n")
        .contains("\n  misspelled-word: off  # 默认 error\n")
        .contains("\n  doubled-punctuation: error\n");
    run.run("check", "--show-config", "@稿件/附件/表.md");
    assertThat(run.out).contains("（被 exclude 排除，不检查）");
    run.run("check", "--isolated", "--show-config", "@讲话/讲话.md");
    assertThat(run.out).contains("# 没有 gongwen.yml，用默认设置\nfail-on: warning\n");
  }

  @Test
  void allThatTheUnitTellsIsShown() throws IOException {
    CommandLineRun run = new CommandLineRun(folder.toRealPath());
    Path draft = run.write("总结.txt", DRAFT);
    run.write("允许.txt", "按装\n");
    String unit =
        """
        unit: {name: "平乐县民政局", kind: "局", short: ["县民政局"]}
        region: ["广西壮族自治区", "桂林市", "平乐县"]
        year: 2026
        people:
          - {name: "张伟强", post: "局长"}
          - {name: "李明华"}
        allow:
          entities: ["安化县"]
          terms: ["两项改革"]
          files: ["%s"]
        """
            .formatted(run.folder.resolve("允许.txt"));
    run.write("gongwen.yml", unit);
    assertThat(run.run("check", "--show-config", draft.toString())).isEqualTo(Main.CLEAN);
    assertThat(run.out).contains("\nfail-on: warning\n" + unit + "rules:\n");
  }

  @Test
  void initWritesAFileAfterALookAtTheDocuments() throws Exception {
    CommandLineRun run = new CommandLineRun(folder.toRealPath());
    for (String name : new String[] {"甲", "乙", "丙"}) {
      run.write(
          name + ".txt",
          "平乐县民政局关于" + name + "类工作情况的报告\n\n县人民政府：\n　　认真落实落实要求。\n　　特此报告。\n\n平乐县民政局\n2026年3月4日\n");
    }
    assertThat(run.run("init", "@")).isEqualTo(Main.CLEAN);
    assertThat(run.out).contains("看了 3 个文件，现有问题 3 处").contains("gongwen check --update-baseline");
    assertThat(run.read("gongwen.yml"))
        .contains("\nextends: 报告\n", "\nunit:\n  name: 平乐县民政局\nregion: [平乐县]\n")
        .contains("# 现有稿件里最多的：doubled-word 3 处。\n")
        .contains("# 看了 3 个文件，按标题像报告的 3 个，所以选“报告”。\nextends: 报告\n")
        .contains("\n# overrides:\n#   - files: 讲话/**\n")
        .doesNotContainPattern("\\{[a-z]+}");
    // Its examples hold when the marks of comments are taken away.
    String examples = run.read("gongwen.yml").replaceAll("(?m)^# (?=[a-z-]+:|  )", "");
    assertThat(examples).contains("\noverrides:\n  - files: 讲话/**\n", "\nrules:\n", "\nallow: ");
    Config.read(run.write("例/gongwen.yml", examples), About.tool().version());
    assertThat(run.run("check", "@")).isEqualTo(Main.FOUND);
    assertThat(run.run("init", "@")).isEqualTo(Main.TROUBLE);
    assertThat(run.err).contains("已经有了，没有改动");
  }

  @Test
  void initGivesFoldersTheProfilesOfTheirKinds() throws IOException {
    CommandLineRun run = new CommandLineRun(folder.toRealPath());
    for (String name : new String[] {"甲", "乙"}) {
      run.write("讲话/" + name + ".md", "# 在" + name + "类工作会议上的讲话\n\n同志们：\n");
      run.write("制 度/" + name + ".txt", name + "类经费管理办法\n\n第一条　为规范管理，制定本办法。\n");
      run.write("总结/" + name + ".txt", name + "类工作总结\n\n一、主要成效\n完成全部任务。\n");
    }
    run.write("通知.txt", "关于开展检查的通知\n\n各科室：\n");
    assertThat(run.run("init", "@")).isEqualTo(Main.CLEAN);
    assertThat(run.out).doesNotContain("注意");
    assertThat(run.read("gongwen.yml"))
        .contains("# 看了 7 个文件，按标题像报告的 2 个、法规的 2 个、讲话的 2 个、通知的 1 个；没有过半的，先不选。\n")
        .contains("\n# extends: 报告\n")
        .contains(
            "\noverrides:\n  - files: 总结/**\n    extends: 报告\n"
                + "  - files: 讲话/**\n    extends: 讲话\n")
        .doesNotContain("制 度");
    assertThat(run.run("check", "@")).isEqualTo(Main.CLEAN);
    run.run("check", "--show-config", "@讲话/甲.md");
    String speeches = run.out;
    run.run("check", "--show-config", "@通知.txt");
    assertThat(speeches).isNotEqualTo(run.out);
    // A file below is told what it cuts off.
    assertThat(run.run("init", "@讲话")).isEqualTo(Main.CLEAN);
    assertThat(run.out).contains("注意：").contains("gongwen.yml 不再管这个文件夹");
  }
}
