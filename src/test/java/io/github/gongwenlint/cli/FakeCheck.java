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

/**
 * Reports 坏 (an error with a safe fix, and a message that is hard to escape), 疑…疑 or a lone 疑 (a
 * warning, over lines too), 注 (an info that points to another file) and 默 (an info, off by
 * default). 崩, 溢 and 满 make it fail as a faulty check would.
 */
final class FakeCheck implements Check {
  private static Rule.Builder rule(String id, Severity severity) {
    return Rule.of(id, Category.WORDING, severity, "测试用的规则")
        .message("这里用错了")
        .explanation("只用于测试。")
        .source("测试依据")
        .bad("⟦坏⟧", "好")
        .good("好");
  }

  private static final Rule BAD = rule("bad-word", Severity.ERROR).build();
  private static final Rule DOUBT = rule("doubt-pair", Severity.WARNING).build();
  private static final Rule NOTE = rule("note-word", Severity.INFO).build();
  private static final Rule QUIET = rule("quiet-word", Severity.INFO).off().build();

  @Override
  public List<Rule> rules() {
    return List.of(BAD, DOUBT, NOTE, QUIET);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    for (int i = 0; i < text.length; i++) {
      Span span = new Span(i, i + 1);
      switch (text[i]) {
        case '坏' -> report.accept(bad(document, span));
        case '疑' -> {
          Diagnostic doubt = doubt(text, span);
          report.accept(doubt);
          i = doubt.span().end() - 1;
        }
        case '注' ->
            report.accept(
                Diagnostic.of(NOTE, span, "“注”值得一看")
                    .withRelated(
                        new Related(span, "也在这里", new Related.Elsewhere("去年/总结：二.txt", 7, 3))));
        case '默' -> report.accept(Diagnostic.of(QUIET, span, "“默”也值得一看"));
        case '崩' -> throw new IllegalStateException("crash");
        case '溢' -> throw new StackOverflowError();
        case '满' -> throw new OutOfMemoryError();
        default -> {}
      }
    }
  }

  private static Diagnostic bad(Document document, Span span) {
    char[] text = document.chars();
    int i = span.start();
    int before = i == 0 ? 0 : i > 1 && Character.isLowSurrogate(text[i - 1]) ? i - 2 : i - 1;
    return Diagnostic.of(
            BAD,
            span,
            "“" + document.text(before, i) + "坏”用错了：100% <a href=\"x\">&、逗号,",
            Fix.safe("改为“好”", span, "好"),
            Fix.suggested("删去", span, ""))
        .withRelated(new Related(new Span(0, 1), "开头在这里"));
  }

  private static Diagnostic doubt(char[] text, Span first) {
    int second = first.end();
    while (second < text.length && text[second] != '疑') {
      second++;
    }
    if (second == text.length) {
      return Diagnostic.of(DOUBT, first, "单个的“疑”");
    }
    Span last = new Span(second, second + 1);
    Fix both =
        new Fix(
            "删去两个“疑”",
            Fix.Applicability.SUGGESTED,
            List.of(new Edit(first, ""), new Edit(last, "")));
    return Diagnostic.of(DOUBT, new Span(first.start(), last.end()), "成对的“疑”", both);
  }
}
