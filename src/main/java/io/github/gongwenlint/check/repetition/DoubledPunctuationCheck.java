package io.github.gongwenlint.check.repetition;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fault;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Finds points, commas and stops that follow each other directly. */
public final class DoubledPunctuationCheck implements Check {
  static final Rule DOUBLED_PUNCTUATION =
      Rule.of("doubled-punctuation", Category.PUNCTUATION, Severity.ERROR, "标点连用")
          .countsAs(Fault.MARK)
          .message("顿号、逗号、分号、冒号、句号不能连用，只留一个")
          .explanation(
              "两个点号连在一起，不是多打了一个，就是中间的内容被删掉了：“、、”“，、”往往说明漏了一项，“，。”说明句末改动后"
                  + "没有清理干净。省略号（……）、破折号（——）和“？！”“！！”不在此列。")
          .source("GB/T 15834—2011 4.1—4.7、5.1")
          .bad("运用学习强国⟦、、⟧微博等平台。", "运用学习强国、微博等平台。")
          .bad("任务已经完成⟦。。⟧", "任务已经完成。")
          .bad("加强领导⟦，，⟧落实责任。", "加强领导，落实责任。")
          .bad("一是抓学习⟦；；⟧二是抓整改。", "一是抓学习；二是抓整改。")
          .bad("各项工作有序推进⟦，。⟧", "各项工作有序推进。")
          .bad("干部⟦、，⟧群众一起动手。")
          .bad("全面完成年度任务⟦；。⟧")
          .bad("会议指出⟦。，⟧要加强学习。")
          .bad("推进改革⟦， ，⟧扩大开放。")
          .bad("压实责任⟦，,⟧抓好整改。")
          .good(
              "他问：“这是为什么？！”",
              "同志们，加油！！",
              "主要有：……以及其他事项。",
              "工作——特别是基层工作——要抓实。",
              "“好。”，他说。",
              "见表1。（注：略。）",
              "比分为3:2；时间为10：30。",
              "a,b;;c",
              "一、加强学习。\n二、抓好整改。")
          .build();

  private static final List<Rule> RULES = List.of(DOUBLED_PUNCTUATION);

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    int[] marks = document.marks();
    int done = 0;
    for (int k = 1; k < marks.length; k++) {
      int i = marks[k];
      if (marks[k - 1] != i - 1 || i < done || !belongs(text, i)) {
        continue;
      }
      int start = i;
      while (start > done && belongs(text, start - 1)) {
        start--;
      }
      int end = i + 1;
      while (end < text.length && belongs(text, end)) {
        end++;
      }
      done = end;
      if (end - start == 1) {
        continue;
      }
      while (start < end && isGap(text[start])) {
        start++;
      }
      while (end > start && isGap(text[end - 1])) {
        end--;
      }
      if (end - start > 1) {
        judge(text, start, end, report);
      }
    }
  }

  private static void judge(char[] text, int start, int end, Consumer<Diagnostic> report) {
    int points = 0;
    int halves = 0;
    for (int i = start; i < end; i++) {
      if (isPoint(text[i])) {
        points++;
      } else if (isHalf(text[i])) {
        halves++;
      }
    }
    if (points > 0 && points + halves > 1) {
      report(text, start, end, report);
    }
  }

  /** Tells whether the character may be part of a run of points with gaps between. */
  private static boolean belongs(char[] text, int at) {
    char c = text[at];
    if (c >= '\u4e00' && c <= '\u9fff') {
      return false;
    }
    return isPoint(c)
        || (c < '\uff00' && isGap(c))
        || (isHalf(c) && !isDigitAfter(text, at))
        || c == '\ufeff';
  }

  private static void report(char[] text, int start, int end, Consumer<Diagnostic> report) {
    StringBuilder points = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (!isGap(text[i])) {
        points.append(text[i]);
      }
    }
    Span span = new Span(start, end);
    String run = points.length() > 6 ? points.substring(0, 6) + "…" : points.toString();
    char first = full(points.charAt(0));
    boolean same = true;
    boolean pauses = first == '、';
    for (int i = 1; i < points.length(); i++) {
      same &= full(points.charAt(i)) == first;
      pauses |= points.charAt(i) == '、';
    }
    String message;
    List<Fix> fixes = new ArrayList<>();
    if (first == '。' && same && points.length() > 2) {
      message = "“" + run + "”不是省略号：要省略用“……”，否则只留一个句号";
      fixes.add(Fix.suggested("改为“。”", span, "。"));
      fixes.add(Fix.suggested("改为“……”", span, "……"));
    } else if (pauses) {
      message = "“" + run + "”连用：多打了一个标点，或者中间漏了一项（被删去的单位、名称），请核对";
    } else {
      message = "“" + run + "”连用，只能留一个标点";
    }
    if (fixes.isEmpty() && same) {
      String one = String.valueOf(first);
      fixes.add(
          first == '。' || first == '；'
              ? Fix.safe("只留一个“" + one + "”", span, one)
              : Fix.suggested("只留一个“" + one + "”", span, one));
    } else if (fixes.isEmpty()) {
      char last = full(points.charAt(points.length() - 1));
      // What closes a sentence was mostly meant: text was cut off before it.
      boolean firstStops = first == '。' && !atLineEnd(text, end);
      fixes.add(keep(firstStops ? first : last, span));
      if (first != last) {
        fixes.add(keep(firstStops ? last : first, span));
      }
    }
    report.accept(new Diagnostic(DOUBLED_PUNCTUATION, Severity.ERROR, span, message, fixes));
  }

  private static Fix keep(char point, Span span) {
    return Fix.suggested("只留“" + point + "”", span, String.valueOf(point));
  }

  private static boolean atLineEnd(char[] text, int end) {
    return end == text.length || Chars.isLineEnd(text[end]);
  }

  private static boolean isPoint(char c) {
    return c == '、' || c == '。' || c == '，' || c == '；' || c == '：';
  }

  private static boolean isHalf(char c) {
    return c == ',' || c == ';';
  }

  private static boolean isDigitAfter(char[] text, int at) {
    return at + 1 < text.length && Chars.isDigit(text[at + 1]);
  }

  /** Tells whether {@code c} may stand unseen between two points of one line. */
  private static boolean isGap(char c) {
    return (Chars.isSpace(c) && !Chars.isLineEnd(c)) || Chars.isZeroWidth(c);
  }

  private static char full(char c) {
    return c == ',' ? '，' : c == ';' ? '；' : c;
  }
}
