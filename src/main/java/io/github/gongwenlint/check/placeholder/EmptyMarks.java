package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.lineEnd;
import static io.github.gongwenlint.text.Look.lineStart;
import static io.github.gongwenlint.text.Look.skipBlanksBack;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.function.Consumer;

/**
 * The rule about quotation marks, title marks and brackets with nothing between them: 《》, “”, （）.
 */
final class EmptyMarks {
  static final Rule RULE =
      Rule.of("empty-marks", Category.PLACEHOLDER, Severity.ERROR, "书名号、引号或括号里是空的")
          .message("书名号、引号或括号里没有内容，请填上内容，或者把这对符号删去")
          .explanation(
              """
              《》“”（）【】里只有空格或者什么都没有，多是文件名、名称被删掉之后留下的空壳。
              试题的答题空“（　）”、表单里供勾选的“（ ）”、程序名后面的“()”、讲解标点用法的“书名号《》”，不报。""")
          .bad("印发⟦《》⟧，明确工作任务。")
          .bad("开展⟦“”⟧专项行动，打造⟦“ ”⟧品牌。")
          .bad("会议由王明⟦（）⟧主持。")
          .bad("严格执行⟦《　》⟧规定，落实⟦【】⟧制度。")
          .bad("县乡村振兴局⟦( )⟧负责统筹协调。")
          .bad("做到⟦‘’⟧，不留死角。")
          .bad("经第十届人大常委会第⟦（）⟧次会议通过。")
          .good(
              "印发《通知》，开展“回头看”行动（以下简称行动）。",
              "1.下列做法正确的是（　　）。\nA.甲 B.乙",
              "您对办事效率是否满意：（ ）满意 （ ）一般 （ ）不满意",
              "调用 init() 和 f() 两个函数。",
              "引文用引号“”标明，书名用书名号《》标明，注释用括号（）标明。",
              "3.我国的根本政治制度是（ ）",
              "（一）加强领导。（二）压实责任。",
              "是否党员：是（ ） 否（ ）")
          .goodMarkdown("# 通知\n\n- [ ] 待办\n- [x] 已办\n")
          .build();

  /** The characters that open what can be empty. */
  static final String OPENING = "《〈“‘「『（(【";

  private EmptyMarks() {}

  /**
   * Reports the pair that opens at {@code i} if nothing but blanks is in it.
   *
   * @return the offset to go on from
   */
  static int look(Document document, char[] t, int i, Consumer<Diagnostic> report) {
    char next = at(t, i + 1);
    return next == closeOf(t[i]) || isBlank(next) ? lookInside(document, t, i, report) + 1 : i + 1;
  }

  private static int lookInside(Document document, char[] t, int i, Consumer<Diagnostic> report) {
    char close = closeOf(t[i]);
    int end = i + 1;
    while (end < t.length && isBlank(t[end])) {
      end++;
    }
    if (at(t, end) != close) {
      return end - 1;
    }
    boolean wide = end > i + 1;
    char left = at(t, i - 1);
    boolean round = t[i] == '（' || t[i] == '(';
    if (endsAny(t, i, "引号", "书名号", "括号", "标点", "符号", "方括号", "加", "用") > 0) {
      return end;
    }
    if (round && (Chars.isLatin(left) || Chars.isDigit(left) || left == '_' || left == ')')) {
      return end;
    }
    if (round && wide && isAnswer(t, i, end)) {
      return end;
    }
    String text = document.text(i, end + 1);
    Severity severity = round && wide ? Severity.WARNING : Severity.ERROR;
    report.accept(
        Diagnostic.of(
                RULE,
                new Span(i, end + 1),
                (t[i] == '“' ? "引号" : "“" + text + "”") + "里没有内容，请" + what(t[i]) + "，或者把这对符号删去")
            .withSeverity(severity));
    return end;
  }

  /**
   * Tells whether blanks in brackets are to be filled in by a reader: a question, boxes to tick.
   */
  private static boolean isAnswer(char[] t, int i, int end) {
    int from = lineStart(t, i);
    int to = lineEnd(t, end);
    char next = at(t, end + 1);
    int first = from;
    while (first < to && isBlank(t[first])) {
      first++;
    }
    boolean numbered = Chars.isDigit(at(t, first)) && in(at(t, first + 1), ".．、0123456789");
    boolean closes = next == '\0' || Chars.isLineEnd(next) || in(next, "。.？?");
    if (numbered && closes) {
      return true;
    }
    if (holds(t, Math.max(from, i - 20), i, "的是", "不是", "包括", "属于", "正确", "错误")) {
      return true;
    }
    // Two or more on one line, or beside a short word: （ ）满意 （ ）一般; 是（ ） 否（ ）
    for (int k = Math.max(from, i - 40); k < Math.min(to, end + 40); k++) {
      if ((k < i || k > end) && in(t[k], "（(") && isBlank(at(t, k + 1))) {
        int other = k + 1;
        while (other < to && isBlank(t[other])) {
          other++;
        }
        if (in(at(t, other), "）)")) {
          return true;
        }
      }
    }
    return skipBlanksBack(t, i) == from && (next == '\0' || Chars.isLineEnd(next));
  }

  private static String what(char open) {
    return switch (open) {
      case '《', '〈' -> "写出文件或作品的名称";
      case '“', '‘', '「', '『' -> "写出所引的内容";
      default -> "写出括注的内容";
    };
  }

  private static char closeOf(char open) {
    return switch (open) {
      case '《' -> '》';
      case '〈' -> '〉';
      case '“' -> '”';
      case '‘' -> '’';
      case '「' -> '」';
      case '『' -> '』';
      case '（' -> '）';
      case '(' -> ')';
      default -> '】';
    };
  }
}
