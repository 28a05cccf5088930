package io.github.gongwenlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.word.WordExample;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
  private static List<String> found(String text) throws Exception {
    Document document = Readers.read("报告.docx", WordExample.of(text).bytes());
    return new Linter(RuleBook.builtIn(), Rule::enabled)
        .lint(document).stream()
            .map(one -> one.rule().id() + " " + document.text(one.span()))
            .toList();
  }

  @Test
  void aCommentWithAReasonSilencesItsRuleInItsRange() throws Exception {
    String sentence = "认真抓好落实落实各项工作。";
    assertThat(found(sentence)).containsExactly("doubled-word 落实落实");
    assertThat(found("认真抓好{批注 李四：gongwen 忽略 doubled-word 引用原文｜落实落实}各项工作。")).isEmpty();
    assertThat(found("认真抓好{批注 李四：gongwen　忽略　repetition：引用原文｜落实}落实各项工作。")).isEmpty();
    assertThat(found("{批注 李四：gongwen忽略 doubled-word 整段引用}" + sentence)).isEmpty();
  }

  @Test
  void whatLacksSomethingOrIsNeededNoMoreIsReported() throws Exception {
    assertThat(found("认真抓好{批注 李四：gongwen 忽略 doubled-word｜落实落实}各项工作。"))
        .containsExactly("doubled-word 落实落实", "incomplete-suppression 落实落实");
    assertThat(found("认真抓好落实落实{批注 李四：gongwen 忽略 doubled-word 引用原文｜各项工作}。"))
        .containsExactly("doubled-word 落实落实", "unused-suppression 各项工作");
    assertThat(found("认真抓好{批注 李四：gongwen 忽略 doubled-word，doubled-mark 引用原文｜落实落实}各项工作。"))
        .containsExactly("unused-suppression 落实落实");
  }

  @Test
  void rulesAndReasonAreToldApart() {
    Span span = new Span(0, 1);
    assertThat(Suppression.of(" typo，doubled-word  http原文 ", span, span))
        .isEqualTo(new Suppression(span, List.of("typo", "doubled-word"), "http原文", span));
    assertThat(Suppression.of("：原文", span, span).rules()).isEmpty();
    assertThat(Suppression.of("typo——引用", span, span).reason()).isEqualTo("引用");
  }
}
