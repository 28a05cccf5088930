package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;

import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.function.Consumer;

/**
 * The rule about marks that cannot stand side by side or where they stand; runs of 、，；：。 have a
 * rule of their own.
 */
final class MixedMarks {
  static final Rule RULE =
      Rule.of("mixed-punctuation", Category.PUNCTUATION, Severity.WARNING, "标点叠用或位置不对")
          .message("标点叠用，或者放在了不该放的位置")
          .explanation(
              """
              问号、叹号本身就表示句子结束，前后不再加逗号、句号；引文末尾的句号在引号里面就不在外面；\
              点号不放在前引号、前括号之后和后括号之前，也不放在一段的开头。
              顿号、逗号、分号、冒号、句号互相连用由 doubled-punctuation 报告；“？！”“！！”是规范写法。""")
          .source("GB/T 15834—2011 4.2—4.8、5.1、附录 B.2")
          .bad("这样的作风怎么能行⟦？。⟧", "这样的作风怎么能行？")
          .bad("让我们携手奋进⟦。！⟧", "让我们携手奋进！")
          .bad("他说：“一定要把工作抓好⟦。”。⟧", "他说：“一定要把工作抓好。”")
          .bad("落实“一岗双责⟦，”，⟧抓好整改。", "落实“一岗双责”，抓好整改。")
          .bad("主要领导（党组书记⟦，）⟧负总责。", "主要领导（党组书记）负总责。")
          .bad("主要领导⟦（，⟧党组书记）负总责。", "主要领导（党组书记）负总责。")
          .bad("学习《中国共产党章程⟦、》⟧，开展研讨。", "学习《中国共产党章程》，开展研讨。")
          .bad("牵头单位（见附件⟦。），⟧负责统筹。", "牵头单位（见附件），负责统筹。")
          .bad("会议研究了工作\n⟦，⟧并作出安排。")
          .good(
              "这是为什么？！同志们，加油！！",
              "他问：“这样行吗？”大家都说：“好！”",
              "他说：“一定要抓好。”大家鼓掌。",
              "（以上数据均为初步统计。）",
              "逗号（，）、顿号（、）和句号“。”的用法。",
              "“好。”，他说。",
              "见附件（略）。")
          .build();

  private static final String POINTS = "，。；：、";

  private final char[] t;
  private final Consumer<Diagnostic> report;

  MixedMarks(char[] t, Consumer<Diagnostic> report) {
    this.t = t;
    this.report = report;
  }

  private void tell(int from, int to, String message, String right) {
    Span span = new Span(from, to);
    report.accept(
        Diagnostic.of(RULE, span, message, Fix.suggested("改为“" + right + "”", span, right)));
  }

  /** Looks behind an opening mark. */
  void open(int i) {
    char next = at(t, i + 1);
    if (Chars.isHan(next)) {
      return;
    }
    if (in(next, "，。；：、！？") && next != '\0' && Chars.isHan(at(t, i + 2))) {
      if (t[i] == '“' && in(next, "，、")) {
        // What was quoted may have been cut out; the mark moves before the quotation.
        tell(i, i + 2, "“" + t[i] + "”后面不能紧跟“" + next + "”", String.valueOf(t[i]));
      } else if (t[i] != '“' && in(next, POINTS)) {
        tell(i, i + 2, "“" + t[i] + "”后面不能紧跟“" + next + "”", String.valueOf(t[i]));
      }
    }
  }

  /** Looks around a closing mark. */
  void close(int i) {
    char before = at(t, i - 1);
    if (Chars.isHan(before) || !in(before, "，。；：、") || before == '\0') {
      return;
    }
    char c = t[i];
    char after = at(t, i + 1);
    char further = at(t, i - 2);
    if (in(further, "“‘《〈（【〔「『")) {
      return;
    }
    if (c == '”' || c == '’') {
      if (before == '。' && after == '。') {
        tell(i - 1, i + 2, "引号里面已有句号，外面不再用句号", "。" + c);
      } else if (before != '。' && before != '：' && in(after, "，。；、")) {
        tell(i - 1, i + 2, "引号内外都有标点，里面的“" + before + "”应删去", c + String.valueOf(after));
      } else if (before == '、') {
        tell(i - 1, i + 1, "后引号前面不用顿号", String.valueOf(c));
      }
    } else if (before == '。' && c == '）') {
      if (in(after, "，。；、")) {
        tell(i - 1, i + 2, "句子里面的括注，末尾不用句号", c + String.valueOf(after));
      }
    } else if (before != '：' && before != '。') {
      tell(i - 1, i + 1, "“" + c + "”前面不用“" + before + "”", String.valueOf(c));
    } else if (before == '。' && c == '》') {
      tell(i - 1, i + 1, "“》”前面不用句号", "》");
    }
  }

  /** Looks around ？ and ！. */
  void stop(int i) {
    char c = t[i];
    if (c != '？' && c != '！') {
      return;
    }
    char after = at(t, i + 1);
    char before = at(t, i - 1);
    if (in(after, "。，；：") && after != '\0') {
      tell(i, i + 2, "“" + c + after + "”叠用：“" + c + "”后面不再用“" + after + "”", String.valueOf(c));
    } else if (in(before, POINTS) && before != '\0' && !in(at(t, i - 2), POINTS + "“（")) {
      tell(i - 1, i + 1, "“" + before + c + "”叠用，只留一个", String.valueOf(c));
    }
  }

  /** Looks at the first mark of a paragraph. */
  void startLine(int from, int to) {
    if (Chars.isHan(t[from])) {
      return;
    }
    int i = from;
    while (i < to && isBlank(t[i])) {
      i++;
    }
    if (i >= to || !in(t[i], "，。；：、？！") || i + 2 >= to || !Chars.isHan(t[i + 1])) {
      return;
    }
    report.accept(
        Diagnostic.of(RULE, new Span(i, i + 1), "一段的开头不能是“" + t[i] + "”：前面漏了内容，或者段落从中间断开了"));
  }
}
