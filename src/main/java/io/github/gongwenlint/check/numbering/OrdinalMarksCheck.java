package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.document.NumberStyle;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fault;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Checks the brackets of ordinal marks and the points after them. */
public final class OrdinalMarksCheck implements Check {
  /** So many marks alike are a list. */
  private static final int LIST = 3;

  private static final Rule PUNCTUATION =
      Rule.of("ordinal-punctuation", Category.NUMBERING, Severity.WARNING, "序次语后的标点不当")
          .countsAs(Fault.MARK)
          .message("序次语后面的标点不合规范")
          .explanation(
              "“第一”“首先”“其一”后用逗号；不带括号的汉字数字后用顿号；不带括号的阿拉伯数字后用下脚点；"
                  + "带括号的序次语和①②③后不用点号；“一是”“一要”后不用点号；“第一条”后空一格。"
                  + "“1、”“第一、”的写法占多数时只在第一处提示。")
          .source("GB/T 15834—2011 附录 B.3.1—B.3.4、B.3.7")
          .bad("⟦（一）、⟧加强组织领导\n⟦（二）、⟧健全工作机制", "（一）加强组织领导\n（二）健全工作机制")
          .bad("一、总体要求\n⟦二．⟧主要任务", "一、总体要求\n二、主要任务")
          .bad("首先，要统一思想。⟦其次、⟧要明确责任。", "首先，要统一思想。其次，要明确责任。")
          .bad("⟦第一、⟧要抓好学习。第二，要抓好整改。", "第一，要抓好学习。第二，要抓好整改。")
          .bad("主要有两条：⟦一是，⟧健全机构；⟦二是，⟧完善制度。", "主要有两条：一是健全机构；二是完善制度。")
          .bad("⟦第一条、⟧为了规范管理，制定本办法。\n第二条　本办法适用于全县。", "第一条　为了规范管理，制定本办法。\n第二条　本办法适用于全县。")
          .bad("①建立台账\n⟦②、⟧逐项销号", "①建立台账\n②逐项销号")
          .bad("⟦1、⟧摸底排查\n2、集中整治", "1.摸底排查\n2、集中整治")
          .bad("1.摸底排查\n⟦2、⟧集中整治\n3.巩固提升", "1.摸底排查\n2.集中整治\n3.巩固提升")
          .bad("1.摸底排查\n⟦2.、⟧集中整治\n3.巩固提升", "1.摸底排查\n2.集中整治\n3.巩固提升")
          .bad("⟦一、．⟧总体要求\n二、主要任务\n⟦1）、⟧排查\n2）整改", "一、总体要求\n二、主要任务\n1）排查\n2）整改")
          .good(
              "第一、第二产业和第三产业协调发展。",
              "5、6月份降雨偏多。",
              "（一）加强组织领导\n1.成立专班\n（1）明确分工\n①落实到人",
              "一是加强学习，二是改进作风。")
          .build();

  private static final Rule BRACKETS =
      Rule.of("ordinal-brackets", Category.NUMBERING, Severity.WARNING, "序号括号不一致")
          .countsAs(Fault.MARK)
          .message("序号的括号全角、半角混用")
          .explanation("公文的序号“（一）”“（1）”用全角圆括号，前后括号应当成对一致。" + "一个序号的两个括号宽度不同按警告报告；全文一律用半角时只提示一次。")
          .source("GB/T 9704—2012 7.3.3；GB/T 15834—2011 4.9")
          .bad("⟦（一)⟧提高认识\n（二）落实责任", "（一）提高认识\n（二）落实责任")
          .bad("（一）提高认识\n（二）落实责任\n⟦(三)⟧严格考核", "（一）提高认识\n（二）落实责任\n（三）严格考核")
          .good("（一）提高认识\n（二）落实责任")
          .build();

  @Override
  public List<Rule> rules() {
    return List.of(PUNCTUATION, BRACKETS);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    List<Label> labels = new ArrayList<>();
    int commaDigits = 0;
    int pointDigits = 0;
    int half = 0;
    int full = 0;
    char[] text = document.chars();
    for (Block block : document.blocks()) {
      Label label = block.label();
      if (label == null) {
        continue;
      }
      labels.add(label);
      if (label.style() == NumberStyle.ARABIC) {
        if (text[label.span().end() - 1] == '、') {
          commaDigits++;
        } else {
          pointDigits++;
        }
      }
      if (isBracketed(label)) {
        if (text[label.span().start()] == '(') {
          half++;
        } else {
          full++;
        }
      }
    }
    for (Label label : labels) {
      point(document, label, report);
    }
    int commas = 0;
    int stops = 0;
    for (Label label : document.enumerators()) {
      if (isSpoken(label)) {
        char point = text[label.span().end() - 1];
        commas += point == '，' ? 1 : 0;
        stops += point == '、' ? 1 : 0;
      }
    }
    boolean told = false;
    for (Label label : document.enumerators()) {
      if (!isSpoken(label)) {
        point(document, label, report);
      } else if (text[label.span().end() - 1] == '、') {
        // A document that mostly writes 第一、, or a list that does, is told once: a habit, no slip.
        if (commas >= stops && stops < LIST) {
          point(document, label, report);
        } else if (!told) {
          told = true;
          point(document, label, found -> report.accept(found.withSeverity(Severity.INFO)));
        }
      }
    }
    digits(document, labels, commaDigits, pointDigits, report);
    brackets(document, labels, half, full, report);
  }

  private static boolean isBracketed(Label label) {
    return label.style() == NumberStyle.CHINESE_IN_PARENTHESES
        || label.style() == NumberStyle.ARABIC_IN_PARENTHESES;
  }

  private static boolean isSpoken(Label label) {
    return label.style() == NumberStyle.SPOKEN_DI
        || label.style() == NumberStyle.SPOKEN_FIRST_NEXT
        || label.style() == NumberStyle.SPOKEN_QI;
  }

  private static void point(Document document, Label label, Consumer<Diagnostic> report) {
    Span span = label.span();
    char last = document.chars()[span.end() - 1];
    boolean point = "、．.，,：:".indexOf(last) >= 0;
    switch (label.style()) {
      case CHINESE_IN_PARENTHESES, ARABIC_IN_PARENTHESES, CIRCLED, SPOKEN_SHI, SPOKEN_YAO -> {
        if (point && !(last == '：' && isVerbal(label))) {
          wrongPoint(document, span, "", "不用标点", report);
        }
      }
      case CHINESE -> {
        if (isFollowed(document, span)) {
          second(document, span, "、", report);
        } else if (point && last != '、') {
          wrongPoint(document, span, "、", "用顿号", report);
        }
      }
      case ARABIC, ARABIC_BEFORE_PARENTHESIS -> {
        if (isFollowed(document, span)) {
          second(document, span, last == '）' || last == ')' ? String.valueOf(last) : ".", report);
        }
      }
      case ARTICLE -> article(document, span, report);
      case SPOKEN_DI, SPOKEN_FIRST_NEXT, SPOKEN_QI -> {
        if (last == '、') {
          wrongPoint(document, span, "，", "用逗号", report);
        }
      }
      default -> {}
    }
  }

  /** Tells whether another mark stands right behind a number and its mark: 2.、. */
  private static boolean isFollowed(Document document, Span span) {
    char[] text = document.chars();
    char last = text[span.end() - 1];
    char next = span.end() < text.length ? text[span.end()] : '\0';
    return next != last && "、．，：".indexOf(next) >= 0;
  }

  private static void second(
      Document document, Span span, String right, Consumer<Diagnostic> report) {
    Span both = new Span(span.start(), span.end() + 1);
    String mark = document.text(span.start(), span.end() - 1);
    report.accept(
        Diagnostic.of(
            PUNCTUATION,
            both,
            "序号“" + mark + "”后面有两个标点，应写作“" + mark + right + "”",
            Fix.safe("改为“" + mark + right + "”", both, mark + right)));
  }

  /** 第一条、: an article's number is followed by a space. */
  private static void article(Document document, Span span, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    int end = span.end();
    if ("、，：．.:".indexOf(text[end - 1]) >= 0) {
      end--;
    }
    if (end < text.length && "、，：．.:".indexOf(text[end]) >= 0) {
      String mark = document.text(span.start(), end);
      Span whole = new Span(span.start(), end + 1);
      report.accept(
          Diagnostic.of(
              PUNCTUATION,
              whole,
              "“" + mark + "”后面空一格，不用标点",
              Fix.suggested("改为“" + mark + "　”", whole, mark + "　")));
    }
  }

  /** 一是： before a list of its own is common and harmless. */
  private static boolean isVerbal(Label label) {
    return label.style() == NumberStyle.SPOKEN_SHI || label.style() == NumberStyle.SPOKEN_YAO;
  }

  private static void wrongPoint(
      Document document, Span span, String right, String rule, Consumer<Diagnostic> report) {
    String mark = document.text(span.start(), span.end() - 1);
    report.accept(
        Diagnostic.of(
            PUNCTUATION,
            span,
            "“" + mark + "”后" + rule + "，应写作“" + mark + right + "”",
            Fix.safe("改为“" + mark + right + "”", span, mark + right)));
  }

  /** 1、 is reported wherever 1. is the document's form, and once where it is the only one. */
  private static void digits(
      Document document, List<Label> labels, int commas, int points, Consumer<Diagnostic> report) {
    boolean mixed = points > commas;
    for (Label label : labels) {
      Span span = label.span();
      if (label.style() != NumberStyle.ARABIC || document.chars()[span.end() - 1] != '、') {
        continue;
      }
      String mark = document.text(span.start(), span.end() - 1);
      String message =
          mixed
              ? "全文多用“1.”，这里写作“" + mark + "、”，应改为“" + mark + ".”"
              : "阿拉伯数字序号后用下脚点，应写作“" + mark + ".”" + (commas > 1 ? "（全文共" + commas + "处）" : "");
      report.accept(
          new Diagnostic(
              PUNCTUATION,
              mixed ? Severity.WARNING : Severity.INFO,
              span,
              message,
              List.of(Fix.safe("改为“" + mark + ".”", span, mark + "."))));
      if (!mixed) {
        return;
      }
    }
  }

  private static void brackets(
      Document document, List<Label> labels, int half, int full, Consumer<Diagnostic> report) {
    boolean told = false;
    for (Label label : labels) {
      if (!isBracketed(label)) {
        continue;
      }
      Span span = label.span();
      String mark = document.text(span);
      int close = Math.max(mark.indexOf('）'), mark.indexOf(')'));
      boolean halfOpen = mark.charAt(0) == '(';
      boolean halfClose = mark.charAt(close) == ')';
      if (!halfOpen && !halfClose) {
        continue;
      }
      Span brackets = new Span(span.start(), span.start() + close + 1);
      String right = "（" + mark.substring(1, close) + "）";
      Fix fix = Fix.safe("改为“" + right + "”", brackets, right);
      if (halfOpen != halfClose) {
        report.accept(
            Diagnostic.of(
                BRACKETS,
                brackets,
                "“" + mark.substring(0, close + 1) + "”的两个括号一全角一半角，应写作“" + right + "”",
                fix));
      } else if (full > half) {
        report.accept(
            Diagnostic.of(BRACKETS, brackets, "全文的序号多用全角括号，这里是半角，应写作“" + right + "”", fix));
      } else if (!told) {
        told = true;
        report.accept(
            new Diagnostic(
                BRACKETS,
                Severity.INFO,
                brackets,
                "序号用了半角括号，公文应写作“" + right + "”（全文共" + half + "处）",
                List.of(fix)));
      }
    }
  }
}
