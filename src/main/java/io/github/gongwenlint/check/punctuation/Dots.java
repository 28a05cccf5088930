package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.function.Consumer;

/** The rules about the forms of the ellipsis (……) and the dash (——). */
final class Dots {
  static final Rule ELLIPSIS =
      Rule.of("ellipsis-form", Category.PUNCTUATION, Severity.WARNING, "省略号的写法不对")
          .message("省略号是六个圆点，写作“……”")
          .explanation(
              """
              中文的省略号是占两个字的六个圆点“……”，不用三个下脚点、一个“…”或者间隔号代替。省略号已经表示“等”的意思，\
              两者不连用。“。。。”由 doubled-punctuation 报告。目录里的连点、英文里的“...”不报。""")
          .source("GB/T 15834—2011 4.11")
          .bad("村容村貌、乡风民风⟦...⟧都有了新变化。", "村容村貌、乡风民风……都有了新变化。")
          .bad("我们还记得那个冬天⟦…⟧", "我们还记得那个冬天……")
          .bad("学习、宣传、培训⟦……等⟧活动有序开展。", "学习、宣传、培训等活动有序开展。")
          .bad("还有许多话要说⟦·····⟧", "还有许多话要说……")
          .bad("还有许多话要说⟦………⟧", "还有许多话要说……")
          .bad("主要有教育、医疗、养老⟦等……⟧", "主要有教育、医疗、养老等")
          .bad("主要有教育、医疗、养老⟦、……⟧", "主要有教育、医疗、养老……")
          .good(
              "还有许多话要说……",
              "第一章　总则......1",
              "目录……………………1",
              "人人平等……这是原则。",
              "请稍等……马上就好。",
              "他停了停……等到大家安静下来才开口。",
              "wait...and see",
              "计算1+2+…+9的和。")
          .build();

  static final Rule DASH =
      Rule.of("dash-form", Category.PUNCTUATION, Severity.WARNING, "破折号的写法不对")
          .message("破折号占两个字，写作“——”")
          .explanation(
              """
              破折号是占两个字的一条横线“——”，不用两个连字符“--”、制表线“──”代替，也不只写一半。起止、范围和编号里的\
              “—”“-”是连接号，不在此列；只有一半的破折号和制表线只作提示。""")
          .source("GB/T 15834—2011 4.10、4.13")
          .bad("⟦--⟧在全县经济工作会议上的讲话", "——在全县经济工作会议上的讲话")
          .bad("我们的目标⟦--⟧建设美丽乡村。", "我们的目标——建设美丽乡村。")
          .bad("各级干部⟦—⟧特别是领导干部要带头。", "各级干部——特别是领导干部要带头。")
          .bad("我们的目标⟦──⟧建设美丽乡村。", "我们的目标——建设美丽乡村。")
          .bad("坚持党的领导⟦—⟧这是根本保证。", "坚持党的领导——这是根本保证。")
          .bad("坚持党的领导⟦-⟧这是根本保证。", "坚持党的领导——这是根本保证。")
          .bad("我们的目标⟦———⟧建设美丽乡村。", "我们的目标——建设美丽乡村。")
          .good(
              "——在全县经济工作会议上的讲话",
              "北京—上海，2021—2025年。",
              "-- select * from t",
              "----------",
              "GB/T 9704—2012，2023-04-27。",
              "┌──┐")
          .build();

  private static final String[] INSERTED = {
    "特别是", "尤其是", "也就是", "这就是", "那就是", "就是", "这是", "这也是", "例如", "比如", "包括", "即"
  };

  private final char[] t;
  private final Consumer<Diagnostic> report;
  private int boxes;
  private int firstBox;
  private int firstBoxEnd;

  Dots(char[] t, Consumer<Diagnostic> report) {
    this.t = t;
    this.report = report;
  }

  private int runEnd(int i) {
    char c = t[i];
    int end = i + 1;
    while (end < t.length && t[end] == c) {
      end++;
    }
    return end;
  }

  /**
   * Looks at a run of dots.
   *
   * @return the offset after the run
   */
  int run(int i, HalfWidthMarks halves, int line) {
    int end = runEnd(i);
    int length = end - i;
    char c = t[i];
    if (length == 1 && c != '…') {
      if (c == '.') {
        halves.point(i, line);
      }
      return end;
    }
    if (c == '…' && length == 2) {
      andSoOn(i, end);
      return end;
    }
    char before = at(t, i - 1);
    char after = at(t, end);
    boolean chinese = isChinese(before) || (isChinese(after) && i > line && !isBlank(before));
    if (!chinese
        || (c != '…' && length > 6)
        || (c == '…' && (length == 4 || length > 6))
        || isLeader(end)) {
      return end;
    }
    if ((c == '·' || c == '•') && length < 3) {
      return end;
    }
    if (c == '…' && !Chars.isHan(before) && !Chars.isHan(after) && !in(before, "，。、”》")) {
      return end;
    }
    Span span = new Span(i, end);
    String wrong = t[i] == '.' && length == 2 ? "两个下脚点" : "“" + new String(t, i, length) + "”";
    report.accept(
        Diagnostic.of(
            ELLIPSIS,
            span,
            wrong + "不是规范的省略号，应写作“……”",
            length == 2 ? Fix.suggested("改为“……”", span, "……") : Fix.safe("改为“……”", span, "……")));
    return end;
  }

  private static boolean isChinese(char c) {
    return Chars.isHan(c) || in(c, "”》），。、；：！？“《");
  }

  /** Dots that lead to a page number. */
  private boolean isLeader(int end) {
    int k = end;
    while (k < t.length && (isBlank(t[k]) || in(t[k], "(（-"))) {
      k++;
    }
    return Chars.isDigit(at(t, k));
  }

  /** ……等: one of them is enough. */
  private void andSoOn(int i, int end) {
    if (at(t, end) == '等' && !in(at(t, end + 1), "待级候于到他她我你大着一不上下")) {
      int last = at(t, end + 1) == '等' ? end + 2 : end + 1;
      Span span = new Span(i, last);
      String word = new String(t, end, last - end);
      report.accept(
          Diagnostic.of(
              ELLIPSIS,
              span,
              "省略号与“" + word + "”意思重复，只用一个",
              Fix.suggested("只留“" + word + "”", span, word),
              Fix.suggested("只留“……”", span, "……")));
    } else if (at(t, i - 1) == '等' && at(t, i - 2) == '等') {
      Span span = new Span(i - 2, end);
      report.accept(
          Diagnostic.of(
              ELLIPSIS,
              span,
              "省略号与“等等”意思重复，只用一个",
              Fix.suggested("只留“等等”", span, "等等"),
              Fix.suggested("只留“……”", span, "……")));
    } else if (at(t, i - 1) == '等' && isListed(i - 1)) {
      Span span = new Span(i - 1, end);
      report.accept(
          Diagnostic.of(
              ELLIPSIS,
              span,
              "省略号与“等”意思重复，只用一个",
              Fix.suggested("只留“等”", span, "等"),
              Fix.suggested("只留“……”", span, "……")));
    } else if (at(t, i - 1) == '、' && Chars.isHan(at(t, i - 2))) {
      Span span = new Span(i - 1, end);
      report.accept(
          Diagnostic.of(ELLIPSIS, span, "省略号前面不用顿号，应删去", Fix.suggested("删去顿号", span, "……")));
    }
  }

  /** Tells whether a 、 stands in the same clause, so that 等 there ends a list. */
  private boolean isListed(int i) {
    if (in(at(t, i - 1), "平中高相初同对均优特上下劣一二三四头次稍久")) {
      return false;
    }
    for (int k = i - 1; k >= 0 && i - k < 12; k--) {
      if (t[k] == '、') {
        return true;
      }
      if (!Chars.isHan(t[k]) && !in(t[k], "”》")) {
        return false;
      }
    }
    return false;
  }

  /**
   * Looks at a run of dashes.
   *
   * @return the offset after the run
   */
  int dash(int i, int line) {
    int end = runEnd(i);
    int length = end - i;
    char c = t[i];
    if (length > 4 || (c == '—' && length == 2)) {
      return end;
    }
    char before = at(t, i - 1);
    char after = at(t, end);
    if (length == 1 && c != '—') {
      if (Chars.isHan(before) && Chars.isHan(after) && startsAny(t, end, INSERTED) > 0) {
        tell(i, end, Severity.INFO, "“" + c + "”不是破折号，应写作“——”");
      }
      return end;
    }
    boolean start = isLineStart(i, line);
    if (c == '—') {
      if (length == 3 && isChinese(before) && (Chars.isHan(after) || in(after, "“《"))) {
        tell(i, end, Severity.INFO, "破折号占两个字，写作“——”，这里多了一截");
      } else if (length == 1 && Chars.isHan(before) && startsAny(t, end, INSERTED) > 0) {
        tell(i, end, Severity.INFO, "破折号只写了一半，应写作“——”");
      } else if (length == 1 && start && isSubtitle(end)) {
        tell(i, end, Severity.INFO, "副标题前的破折号只写了一半，应写作“——”");
      }
      return end;
    }
    boolean between = isChinese(before) && (Chars.isHan(after) || in(after, "“《"));
    if (c == '─' || c == '━') {
      if (length == 2 && (between || (start && Chars.isHan(after))) && boxes++ == 0) {
        firstBox = i;
        firstBoxEnd = end;
      }
    } else if (between && length <= 3) {
      tell(i, end, Severity.WARNING, "“" + new String(t, i, length) + "”不是破折号，应写作“——”");
    } else if (start && isSubtitle(end)) {
      tell(i, end, Severity.WARNING, "副标题前应用破折号“——”");
    }
    return end;
  }

  private boolean isLineStart(int i, int line) {
    int k = i;
    while (k > line && isBlank(t[k - 1])) {
      k--;
    }
    return k == line;
  }

  /** ——在…上的讲话, ——2023年1月5日在…. */
  private boolean isSubtitle(int i) {
    int end = i;
    while (end < t.length && end - i < 60 && !Chars.isLineEnd(t[end])) {
      end++;
    }
    boolean han = false;
    boolean at = false;
    for (int k = i; k < end; k++) {
      han |= Chars.isHan(t[k]);
      at |= t[k] == '在' || t[k] == '记';
      if (in(t[k], "。；，")) {
        return false;
      }
    }
    return han && at && end - i < 60;
  }

  private void tell(int from, int to, Severity severity, String message) {
    Span span = new Span(from, to);
    Fix fix =
        severity == Severity.WARNING
            ? Fix.safe("改为“——”", span, "——")
            : Fix.suggested("改为“——”", span, "——");
    report.accept(new Diagnostic(DASH, severity, span, message, java.util.List.of(fix)));
  }

  void finish() {
    if (boxes > 0) {
      String count = boxes > 1 ? "（全文共" + boxes + "处）" : "";
      tell(firstBox, firstBoxEnd, Severity.INFO, "这是制表线，破折号应写作“——”" + count);
    }
  }
}
