package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;

import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rule about the form of a document's number (发文字号): 国发〔2023〕5号. */
final class DocumentNumbers {
  static final Rule RULE =
      Rule.of("document-number-form", Category.PUNCTUATION, Severity.ERROR, "发文字号的写法不对")
          .message("发文字号由机关代字、〔年份〕、序号组成，如“×政发〔2023〕5号”")
          .explanation(
              """
              发文字号的年份用六角括号“〔〕”括起，写四位全称；序号不加“第”，不编虚位（不写05），后面加“号”。
              法院案号“（2023）京01民终1号”、公告“2023年第5号”、“国务院令第709号”各有写法，不报；\
              2012年以前的文件当时常用方括号、圆括号，只作提示。""")
          .source("GB/T 9704—2012 7.2.5")
          .bad("根据县政发⟦[2023]⟧5号文件要求。", "根据县政发〔2023〕5号文件要求。")
          .bad("根据《关于加强管理的通知》（县政发⟦（2023）⟧5号）要求。", "根据《关于加强管理的通知》（县政发〔2023〕5号）要求。")
          .bad("市委办⟦【2022】⟧12号", "市委办〔2022〕12号")
          .bad("县政发⟦﹝2023﹞⟧5号", "县政发〔2023〕5号")
          .bad("国发〔2023〕⟦第5号⟧", "国发〔2023〕5号")
          .bad("县政办发⟦【2023】⟧⟦第5号⟧", "县政办发〔2023〕5号")
          .bad("国发〔2023〕⟦05号⟧", "国发〔2023〕5号")
          .bad("国发⟦〔2023年〕⟧5号", "国发〔2023〕5号")
          .bad("根据《通知》（国发〔2023〕5⟦ ⟧号）要求。", "根据《通知》（国发〔2023〕5号）要求。")
          .bad("县政发⟦〔23〕⟧5号", "县政发〔2023〕5号")
          .bad("按照国发〔2023〕⟦5⟧要求落实。", "按照国发〔2023〕5号要求落实。")
          .bad("按照国发⟦[2008]⟧5号文件要求落实。", "按照国发〔2008〕5号文件要求落实。")
          .good(
              "国发〔2023〕5号",
              "按照（2023）京01民终1号民事判决书执行。",
              "国务院令第709号、财政部公告2023年第5号。",
              "财政部公告（2023）5号",
              "国发〔2023〕5、6号，国办发〔2022〕3号至8号。",
              "经济增长（2023）较快。",
              "湖畔小区（2023）5号楼",
              "见文献[12]和表(3)。",
              "项目编号：X〔2023〕0015")
          .build();

  private static final String OPENING = "〔（【［〖([﹝";
  private static final String CLOSING = "〕）】］〗)]﹞";

  /** GB/T 9704—2012 is in force since 2012-07-01. */
  private static final int IN_FORCE = 2012;

  private static final int FEW = 5;

  private final char[] t;
  private final Consumer<Diagnostic> report;
  private final List<Diagnostic> old = new ArrayList<>();
  private int oldCount;

  DocumentNumbers(char[] t, Consumer<Diagnostic> report) {
    this.t = t;
    this.report = report;
  }

  /** Looks at an opening bracket: a year and a number may follow. */
  void open(int i) {
    char first = at(t, i + 1);
    if (first < '0' || first > '9' || OPENING.indexOf(t[i]) < 0 || i == 0) {
      return;
    }
    int close = i + 1;
    while (close < t.length && close - i <= 5 && isDigit(t[close])) {
      close++;
    }
    int digits = close - i - 1;
    boolean nian = digits == 4 && at(t, close) == '年' && CLOSING.indexOf(at(t, close + 1)) >= 0;
    if (nian) {
      yearWithNian(i, close);
      return;
    }
    if ((digits != 4 && digits != 2) || CLOSING.indexOf(at(t, close)) < 0) {
      return;
    }
    int k = close + 1;
    while (k - close < 3 && isBlank(at(t, k))) {
      k++;
    }
    int start = k;
    boolean nth = at(t, k) == '第';
    if (nth) {
      k++;
    }
    int number = k;
    while (k < t.length && k - number < 6 && isDigit(t[k])) {
      k++;
    }
    if (k > number && Chars.isHan(t[i - 1])) {
      judge(i, close, start, number, k, nth);
    }
  }

  /** 〔2023年〕5号. */
  private void yearWithNian(int i, int nian) {
    int number = nian + 2;
    int end = number;
    while (end < t.length && end - number < 6 && isDigit(t[end])) {
      end++;
    }
    if (end == number || at(t, end) != '号' || !isIssuer(i)) {
      return;
    }
    Span span = new Span(i, nian + 2);
    String right = "〔" + new String(t, i + 1, 4) + "〕";
    report.accept(
        Diagnostic.of(
            RULE,
            span,
            "发文字号的六角括号里只写年份，不写“年”字，应为“" + right + "”",
            Fix.suggested("改为“" + right + "”", span, right)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void judge(int i, int close, int start, int number, int end, boolean nth) {
    boolean six = t[i] == '〔' && t[close] == '〕';
    boolean hao = at(t, end) == '号';
    String year = new String(t, i + 1, close - i - 1);
    if (endsAny(t, i, "公告", "通告", "令", "公报", "字第", "楼", "室", "年", "月") > 0) {
      return;
    }
    if (hao && in(at(t, end + 1), "楼线院门机井路馆厅库桥池炉宗")) {
      return;
    }
    boolean two = year.length() == 2;
    if (two && (!hao || !isIssuer(i) || in(t[i], "（("))) {
      return;
    }
    int value = two ? fullYear(year) : Integer.parseInt(year);
    if (value < 1949 || value > 2099) {
      return;
    }
    if (!six) {
      if (hao) {
        brackets(i, close, value, two);
      }
      if (hao && nth && isIssuer(i) && !in(t[i], "（(")) {
        nth(start, number, end);
      }
      return;
    }
    if (two) {
      Span span = new Span(i, close + 1);
      report.accept(
          Diagnostic.of(
              RULE,
              span,
              "发文字号的年份应写四位全称“〔" + value + "〕”",
              Fix.suggested("改为“〔" + value + "〕”", span, "〔" + value + "〕")));
      return;
    }
    serial(i, start, number, end, nth);
  }

  /** Judges the number behind the bracket that opens at {@code i} and holds the year. */
  private void serial(int i, int start, int number, int end, boolean nth) {
    boolean hao = at(t, end) == '号';
    if (!hao && at(t, end) == ' ' && at(t, end + 1) == '号' && isIssuer(i)) {
      Span gap = new Span(end, end + 1);
      report.accept(
          Diagnostic.of(RULE, gap, "发文字号中间不留空格，应删去", Fix.suggested("删去空格", gap, ""))
              .withSeverity(Severity.INFO));
    } else if (nth && hao) {
      nth(start, number, end);
    } else if (hao && t[number] == '0' && end - number > 1 && end - number < 4) {
      Span span = new Span(number, end + 1);
      int first = number;
      while (first < end - 1 && t[first] == '0') {
        first++;
      }
      String right = new String(t, first, end - first) + "号";
      report.accept(
          Diagnostic.of(
              RULE,
              span,
              "发文字号的序号不编虚位，应写作“" + right + "”",
              Fix.suggested("改为“" + right + "”", span, right)));
    } else if (!hao && !nth && t[number] != '0' && end - number < 5 && isIssuer(i)) {
      char after = at(t, end);
      if (after == '\0' || Chars.isLineEnd(after) || Chars.isHan(after) || in(after, "）)，。；》")) {
        if (in(after, "至和及到")) {
          return;
        }
        Span span = new Span(number, end);
        report.accept(
            Diagnostic.of(
                    RULE, span, "发文字号的序号后面缺“号”字", Fix.suggested("加上“号”", new Span(end, end), "号"))
                .withSeverity(Severity.WARNING));
      }
    }
  }

  private void nth(int start, int number, int end) {
    Span span = new Span(start, end + 1);
    String right = new String(t, number, end - number) + "号";
    report.accept(
        Diagnostic.of(
            RULE,
            span,
            "发文字号的序号前不加“第”，应写作“" + right + "”",
            Fix.suggested("改为“" + right + "”", span, right)));
  }

  /** 国发 县政办发 ×党组 …: the words an issuer's short name ends in. */
  private boolean isIssuer(int i) {
    return in(t[i - 1], "发函字办文电议通报知局委府院厅党政纪组监督法改财教卫建人社农环税审许规综明呈复阅批急安交水统退医信宣编商保粮林");
  }

  private static int fullYear(String two) {
    int value = Integer.parseInt(two);
    return value >= 49 ? 1900 + value : 2000 + value;
  }

  private void brackets(int i, int close, int year, boolean two) {
    if (in(t[i], "（(") && !isIssuer(i)) {
      return;
    }
    Span span = new Span(i, close + 1);
    String right = "〔" + year + "〕";
    Diagnostic found =
        Diagnostic.of(
            RULE,
            span,
            "发文字号的年份应用六角括号“" + right + "”",
            two
                ? Fix.suggested("改为“" + right + "”", span, right)
                : Fix.safe("改为“" + right + "”", span, right));
    if (year >= IN_FORCE) {
      report.accept(found);
    } else {
      oldCount++;
      if (old.size() < FEW) {
        old.add(found.withSeverity(Severity.INFO));
      }
    }
  }

  /** Old numbers are told singly where they are few, and once where they are many. */
  void finish() {
    if (oldCount > FEW) {
      Diagnostic first = old.get(0);
      report.accept(
          new Diagnostic(
              RULE,
              Severity.INFO,
              first.span(),
              first.message() + "（全文共" + oldCount + "处）",
              first.fixes()));
    } else {
      for (Diagnostic diagnostic : old) {
        report.accept(diagnostic);
      }
    }
  }
}
