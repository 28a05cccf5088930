package io.github.gongwenlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongwenlint.document.Profile;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.engine.RuleChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code gongwen.yml} may say, and what it is told when it says something else. */
class ConfigTest {
  @TempDir Path folder;

  private static Config parse(String text) throws ConfigException {
    return Config.parse(Path.of("gongwen.yml"), text, "0.1.0");
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> rules(Config config, String document) throws ConfigException {
    List<String> rules = new ArrayList<>();
    for (RuleSetting setting : config.rules(folder.resolve(document))) {
      rules.add(setting.name() + "=" + setting.level());
    }
    return rules;
  }

  @Test
  void everyKeyOfTheUnitIsRead() throws Exception {
    Profile profile =
        parse(
                """
                unit:
                  name: 平乐县民政局
                  short: [县民政局, 民政局]
                  kind: 局
                region: 广西壮族自治区 桂林市 平乐县
                year: 2026
                allow:
                  entities: [安化县]
                  terms: 两项改革
                people:
                  - name: 张三
                    post: 局长
                  - 李四
                """)
            .profile();
    assertThat(profile.unit()).isEqualTo("平乐县民政局");
    assertThat(profile.shortNames()).containsExactly("县民政局", "民政局");
    assertThat(profile.kind()).isEqualTo("局");
    assertThat(profile.region()).containsExactly("广西壮族自治区", "桂林市", "平乐县");
    assertThat(profile.year()).isEqualTo(2026);
    assertThat(profile.entities()).containsExactly("安化县");
    assertThat(profile.terms()).containsExactly("两项改革");
    assertThat(profile.people())
        .containsExactly(new Profile.Person("张三", "局长"), new Profile.Person("李四", ""));
  }

  @Test
  void anEmptyFileSaysNothing() throws Exception {
    assertThat(parse("# 待补\n").profile()).isEqualTo(Profile.NONE);
  }

  @Test
  void whatIsExtendedHoldsFirst() throws Exception {
    write("公用/规则.yml", "rules: {typo: info, wording: off}\nexclude: 不查/\nregion: 湖南省\n");
    Path file =
        write(
            "gongwen.yml",
            """
            extends: [讲话, 公用/规则.yml]
            rules:
              typo: error
            overrides:
              - files: 附件/**
                extends: quiet
                rules: {typo: {level: off, allow: [按装], fix: off}}
            fail-on: info
            """);
    Config config = Config.read(file, "0.1.0");
    assertThat(rules(config, "总结.md")).endsWith("typo=info", "wording=off", "typo=error");
    assertThat(rules(config, "总结.md").get(0)).isEqualTo("repeated-clause=info");
    assertThat(rules(config, "附件/一/表.md"))
        .endsWith("typo=error", "all=off", "errors=on", "typo=off");
    assertThat(config.profile().region()).containsExactly("湖南省");
    assertThat(config.failOn()).isEqualTo("info");
    // A path is relative to the file that says it.
    assertThat(config.excludes(folder.resolve("公用/不查/a.md"))).isTrue();
    assertThat(config.excludes(folder.resolve("不查/a.md"))).isFalse();
  }

  @Test
  void everyProfileNamesRulesThatExist() throws Exception {
    for (String name : Config.PROFILES.keySet()) {
      List<RuleSetting> rules = parse("extends: " + name + "\n").rules(Path.of("a.md"));
      assertThat(rules).as(name).isNotEmpty();
      RuleChoice.requireKnown(RuleBook.builtIn(), rules, List::of);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'*.草稿.md', a/b.草稿.md, true",
    "'*.md', a.txt, false",
    "'附件', 材料/附件/表.md, true",
    "'附件/', 附件/表.md, true",
    "'附件/*.md', 附件/表.md, true",
    "'附件/*.md', 材料/附件/表.md, false",
    "'**/附件/*.md', 附件/表.md, true",
    "'**/附件/*.md', 材料/附件/表.md, true",
    "'a/**/b.md', a/b.md, true",
    "'{报告,总结}?.md', 总结1.md, true",
    "'[!a].md', a.md, false",
    "'[!a].md', b.md, true",
    "'./a.md', a.md, true",
    "'/a.md', b/a.md, false",
    "'a+(1).md', a+(1).md, true"
  })
  void patternsFit(String pattern, String path, boolean fits) {
    assertThat(new Glob(pattern).fits(path)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "'>=0.1', true",
    "'>=0.1.1', false",
    "'>=0.1, <1', true",
    "'>0.1 <0.1.0', false",
    "'0.1', true",
    "'=0.2', false",
    "'<=v0.1.0', true",
    "'最新', ",
    "'>=', "
  })
  void versionsAreCompared(String required, Boolean fits) {
    assertThat(Version.fits("0.1.0", required)).isEqualTo(fits);
  }

  @Test
  void unknownKeysAreErrorsWithTheirPlaceAndAGuess() {
    says("unit:\n  name: 民政局\nregoin: 湖南省\n", "gongwen.yml:3:1：没有“regoin”这个键；是不是要写 region？");
    says("unit:\n  nam: 民政局\n", "gongwen.yml:2:3：unit 下没有“nam”这个键；是不是要写 name？");
    says("allow:\n  地名: 长沙\n", "gongwen.yml:2:3：allow 下没有“地名”这个键；可用的键：entities、terms、files");
    says("rules:\n  typo: {levl: off}\n", "gongwen.yml:2:10：rules.typo 下没有“levl”这个键；是不是要写 level？");
  }

  @Test
  void wrongValuesAreErrorsWithTheirPlace() {
    says("year: 去年\n", "gongwen.yml:1:7：year 应为四位年份，如 2026，不能是“去年”");
    says("region: {省: 湖南}\n", "gongwen.yml:1:9：region 应为一个值，不能是列表，也不能是“键: 值”");
    says("rules-dir: [规则, 别的]\n", "gongwen.yml:1:12：rules-dir 应为一个值，不能是列表，也不能是“键: 值”");
    says("rules: [typo]\n", "gongwen.yml:1:8：rules 应为“键: 值”，如：doubled-word: off");
    says("baseline: \"a\\0\"\n", "gongwen.yml:1:11：baseline 的“a\0”不是文件名，请检查路径");
    says("people:\n  - post: 局长\n", "gongwen.yml:2:5：people 的每一项都要有 name");
    says("year: 2025\nyear: 2026\n", "gongwen.yml:2:1：“year”写了两次");
    says("unit: [民政局\n", "gongwen.yml:2:1：不是正确的 YAML，请检查缩进、冒号和引号");
    says(
        "rules:\n  typo: eror\n",
        "gongwen.yml:2:9：rules.typo 不能是“eror”，可用的值：error、warning、info、off、on；是不是要写 error？");
    says("fail-on: all\n", "gongwen.yml:1:10：fail-on 不能是“all”，可用的值：error、warning、info、never");
    says("extends: 讲活\n", "gongwen.yml:1:10：没有“讲活”这个方案；是不是要写 讲话？");
    says("extends: [./无.yml]\n", "gongwen.yml:1:11：extends 的文件 ./无.yml 不存在");
    says("extends: ./src\n", "gongwen.yml:1:10：extends 的文件夹 ./src 里没有 gongwen.yml");
    says("overrides:\n  - {files: 无/, extends: 讲活}\n", "gongwen.yml:2:26：没有“讲活”这个内置方案；是不是要写 讲话？");
    says(
        "requires: \">=2\"\n",
        "gongwen.yml:1:11：要求 gongwen-lint >=2，现在用的是 0.1.0；请换用符合要求的版本，或修改 requires");
    says("overrides:\n  - rules: {typo: off}\n", "gongwen.yml:2:5：overrides 的每一项都要有 files");
    assertThatThrownBy(() -> parse("- 民政局\n"))
        .hasMessageStartingWith("gongwen.yml:1:1：文件内容应为“键: 值”，可用的键：root、");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "allow",
        "baseline",
        "dictionaries",
        "exclude",
        "extends",
        "region",
        "requires",
        "rules-dir",
        "unit"
      })
  void aKeyWithoutAValueIsAnError(String key) {
    String what = key + " 的值是空的，请填写，或者删去这一项";
    says("# 待补\n" + key + ":\n", "gongwen.yml:2:" + (key.length() + 2) + "：" + what);
    says(key + ": \"\"\n", "gongwen.yml:1:" + (key.length() + 3) + "：" + what);
  }

  @Test
  void emptyTextsInsideAreErrors() {
    String what = " 的值是空的，请填写，或者删去这一项";
    says("allow:\n  terms:\n", "gongwen.yml:2:9：allow.terms" + what);
    says("allow: {files: [\"\"]}\n", "gongwen.yml:1:17：allow.files" + what);
    says("unit: {name: }\n", "gongwen.yml:1:13：unit.name" + what);
    says("people: [张三, ' ']\n", "gongwen.yml:1:14：people" + what);
    says(
        "rules: {typo: {allow: [按装, ]}, wording: {allow: ['']}}\n",
        "gongwen.yml:1:50：rules.wording.allow" + what);
  }

  @Test
  void whatIsNoYamlHasItsPlaceToo() {
    says("rules: {}\n\tyear: 2026\n", "gongwen.yml:2:1：不是正确的 YAML，请检查缩进、冒号和引号");
    says(
        "rules: &r {typo: off}\noverrides: *r\n",
        "gongwen.yml:2:12：不是正确的 YAML，请检查缩进、冒号和引号，不要用锚点和别名（& 和 *）");
    says("# 😀\nunit: 民\7政局\n", "gongwen.yml:2:8：有看不见的控制字符，请删去");
  }

  @Test
  void filesThatExtendEachOtherAreAnError() throws IOException {
    Path file = write("gongwen.yml", "extends: b.yml\n");
    write("b.yml", "extends: ./gongwen.yml\n");
    assertThatThrownBy(() -> Config.read(file, "0.1.0"))
        .hasMessageEndingWith("extends 绕成了圈：./gongwen.yml");
  }

  private static void says(String text, String message) {
    assertThatThrownBy(() -> parse(text)).isInstanceOf(ConfigException.class).hasMessage(message);
  }
}
