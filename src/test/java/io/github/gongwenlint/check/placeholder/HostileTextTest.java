package io.github.gongwenlint.check.placeholder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.gongwenlint.check.PhraseChecks;
import io.github.gongwenlint.check.residue.SiteResidueCheck;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that nobody writes must cost no more than text that somebody writes. */
class HostileTextTest {
  private static final int LENGTH = 200_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "的",
        "（",
        "【",
        "《",
        "{",
        "<",
        "*",
        "* ",
        "*\n",
        "× ",
        "XX",
        "X市",
        "某局",
        "某",
        "____",
        "_ ",
        "□",
        "□ ",
        "　",
        " 号",
        "第 ",
        "－",
        "-- ",
        "——",
        "？",
        "#",
        "##",
        "…",
        "年 月 ",
        "20XX年X月",
        "&",
        "\\u",
        "<p ",
        "http://a.",
        "本文由",
        "《的",
        "共召开次",
        "余件",
        "**a",
        "**甲**",
        "（此处",
        "0",
        "00单位",
        "张×",
        "○○县",
        "《实施方案》",
        "\uD800",
        "\uDC00\uD800",
        "\u200b",
        "\r",
        "\r\n",
        "\u00a0 ",
        "甲方乙方____"
      })
  void takesTimeInProportion(String unit) {
    char[] text = unit.repeat(LENGTH / unit.length()).toCharArray();
    Document document =
        Document.of("x.txt", Document.Format.TEXT, text, SourceMap.identity(text), List.of());
    List<Diagnostic> found = new ArrayList<>();
    for (Check check : List.of(new PlaceholderCheck(), new PhraseChecks(new SiteResidueCheck()))) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10), () -> check.check(document, found::add), unit);
    }
    assertThat(found)
        .allSatisfy(diagnostic -> assertThat(diagnostic.span().end()).isBetween(1, text.length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "*", "X", "《", "（", "的", "第", "_", "某", "#", "&", "\\", "余", "月", "20", "2023年"
      })
  void readsTheShortest(String unit) {
    char[] text = unit.toCharArray();
    Document document =
        Document.of("x.txt", Document.Format.TEXT, text, SourceMap.identity(text), List.of());
    List<Diagnostic> found = new ArrayList<>();
    new PlaceholderCheck().check(document, found::add);
    new PhraseChecks(new SiteResidueCheck()).check(document, found::add);
    assertThat(found.size()).isLessThan(2);
  }
}
