package io.github.gongwenlint.cli;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** Reports 坏 (an error with a safe fix), 疑…疑 (a warning over lines), 注 (an info). */
final class FakeCheck implements Check {
  private static Rule rule(String id, Severity severity) {
    return Rule.of(id, Category.WORDING, severity, "测试用的规则")
        .message("这里用错了")
        .explanation("只用于测试。")
        .source("测试依据")
        .bad("⟦坏⟧")
        .good("好")
        .build();
  }

  private static final Rule BAD = rule("bad-word", Severity.ERROR);
  private static final Rule DOUBT = rule("doubt-pair", Severity.WARNING);
  private static final Rule NOTE = rule("note-word", Severity.INFO);

  @Override
  public List<Rule> rules() {
    return List.of(BAD, DOUBT, NOTE);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    for (int i = 0; i < text.length; i++) {
      Span span = new Span(i, i + 1);
      String before =
          document.text(
              i == 0 ? 0 : i > 1 && Character.isLowSurrogate(text[i - 1]) ? i - 2 : i - 1, i);
      if (text[i] == '坏') {
        report.accept(
            Diagnostic.of(
                    BAD,
                    span,
                    "“" + before + "坏”用错了：100% <a href=\"x\">&、逗号,",
                    Fix.safe("改为“好”", span, "好"),
                    Fix.suggested("删去", span, ""))
                .withRelated(new Related(new Span(0, 1), "开头在这里")));
      } else if (text[i] == '疑') {
        int end = i + 1;
        while (end < text.length && text[end] != '疑') {
          end++;
        }
        Fix both =
            new Fix(
                "删去两个“疑”",
                Fix.Applicability.SUGGESTED,
                List.of(new Edit(span, ""), new Edit(new Span(end, end + 1), "")));
        report.accept(Diagnostic.of(DOUBT, new Span(i, end + 1), "成对的“疑”", both));
        i = end;
      } else if (text[i] == '注') {
        report.accept(
            Diagnostic.of(NOTE, span, "“注”值得一看")
                .withRelated(
                    new Related(span, "也在这里", new Related.Elsewhere("去年/总结：二.txt", 7, 3))));
      }
    }
  }
}
