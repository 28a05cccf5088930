package io.github.gongwenlint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongwenlint.document.Profile;
import org.junit.jupiter.api.Test;

/** What {@code gongwen.yml} may say, and what it is told when it says something else. */
class ProfileFileTest {
  @Test
  void everyKeyIsRead() throws Exception {
    Profile profile =
        ProfileFile.parse(
            "gongwen.yml",
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
            """);
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
    assertThat(ProfileFile.parse("gongwen.yml", "# 待补\n")).isEqualTo(Profile.NONE);
  }

  @Test
  void unknownKeysAreErrorsWithTheirPlaceAndAGuess() {
    says("unit:\n  name: 民政局\nregoin: 湖南省\n", "gongwen.yml:3:1：没有“regoin”这个键；是不是要写 region？");
    says("unit:\n  nam: 民政局\n", "gongwen.yml:2:3：unit 下没有“nam”这个键；是不是要写 name？");
    says("allow:\n  地名: 长沙\n", "gongwen.yml:2:3：allow 下没有“地名”这个键；可用的键：entities、terms");
  }

  @Test
  void wrongValuesAreErrorsWithTheirPlace() {
    says("year: 去年\n", "gongwen.yml:1:7：year 应为四位年份，如 2026，不能是“去年”");
    says("region: {省: 湖南}\n", "gongwen.yml:1:9：region 应为文字");
    says("people:\n  - post: 局长\n", "gongwen.yml:2:5：people 的每一项都要有 name");
    says("- 民政局\n", "gongwen.yml:1:1：文件内容 应为“键: 值”，可用的键：unit、region、year、allow、people");
    says("year: 2025\nyear: 2026\n", "gongwen.yml:2:1：“year”写了两次");
    says("unit: [民政局\n", "gongwen.yml:2:1：不是正确的 YAML，请检查缩进、冒号和引号");
  }

  private static void says(String text, String message) {
    assertThatThrownBy(() -> ProfileFile.parse("gongwen.yml", text))
        .isInstanceOf(ConfigException.class)
        .hasMessage(message);
  }
}
