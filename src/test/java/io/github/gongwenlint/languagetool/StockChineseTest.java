package io.github.gongwenlint.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Example;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Span;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** LanguageTool's own Chinese rules behind the allow-list. */
class StockChineseTest {
  private static final Check CHECK = load();

  private static Check load() {
    try {
      return LanguageToolRules.pack(new File("nowhere")).get(0);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Diagnostic> run(String text) {
    char[] chars = text.toCharArray();
    List<Diagnostic> found = new ArrayList<>();
    CHECK.check(
        Document.of("a.txt", Document.Format.TEXT, chars, SourceMap.identity(chars), List.of()),
        found::add);
    return found;
  }

  private static List<String> texts(String text) {
    return run(text).stream()
        .map(diagnostic -> text.substring(diagnostic.span().start(), diagnostic.span().end()))
        .toList();
  }

  @Test
  void examplesAreTrue() {
    for (Rule rule : CHECK.rules()) {
      List<Example> examples = new ArrayList<>(rule.bad());
      examples.addAll(rule.good());
      assertThat(examples).hasSizeGreaterThan(1);
      for (Example example : examples) {
        List<Span> spans = new ArrayList<>();
        run(example.text()).stream()
            .filter(diagnostic -> diagnostic.rule().equals(rule))
            .forEach(diagnostic -> spans.add(diagnostic.span()));
        assertThat(spans).as(example.marked()).isEqualTo(example.spans());
      }
    }
  }

  @Test
  void whatIsNotAllowedIsNotRun() {
    assertThat(texts("建立“一岗双责”制度，第一季度补齐短板，下功夫抓好落实，首战即是决战。")).isEmpty();
    assertThat(texts("审议市政府关于预算执行情况的报告。")).isEmpty();
  }

  @Test
  void aSlashDoesNotMoveWhatFollows() {
    String text = "详见http://www.gov.cn/index清醒的认识到，3/4的布署，a//b再接再励。";
    List<Diagnostic> found = run(text);
    assertThat(found).isNotEmpty();
    for (Diagnostic diagnostic : found) {
      String there = text.substring(diagnostic.span().start(), diagnostic.span().end());
      assertThat(List.of("的", "布署", "励")).contains(there);
    }
    assertThat(texts(text)).contains("的", "布署", "励");
  }

  @Test
  void oddTextsAreNoTrouble() {
    assertThat(run("")).isEmpty();
    assertThat(run("\n \n\u3000\u00a0\u200b\r\n////")).isEmpty();
    assertThat(run("\ud840 \udc00 a\ud83d\ude00b")).isEmpty();
    assertThat(run("的".repeat(20_000))).isEmpty();
    assertThat(texts("甲\r\n\r\n  再研究布署。")).containsExactly("布署");
  }
}
