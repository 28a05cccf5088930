package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;

import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rule about paired marks that lack their partner, point the wrong way, cross or nest wrongly.
 *
 * <p>While the text is read, a stack tells whether a paragraph is in order, which nearly all are.
 * Only a paragraph that is not is looked at again, mark by mark, to find the one culprit.
 */
final class PairedMarks {
  static final Rule UNBALANCED =
      Rule.of("unbalanced-marks", Category.PUNCTUATION, Severity.ERROR, "成对符号不配对")
          .message("引号、书名号、括号要成对使用，方向、次序和层次都要对")
          .explanation(
              """
              引号、书名号、括号缺了一半、前后方向用反、互相交叉，或者引号里面又用了同样的引号，都会使引文、名称的起止说不清楚。\
              逐段检查，只报出错的那一个符号；不在双引号里面的单引号只作提示。
              引文有几段时，每段开头都用前引号、末段才用后引号，是规范写法，不报；跨行的标题，“1）”“a)”这样的序号，也不报。""")
          .source("GB/T 15834—2011 4.8.3、4.9.3、4.15.3")
          .bad("认真落实⟦“一岗双责制度⟧，层层传导压力。")
          .bad("认真落实，⟦一岗双责”⟧层层传导压力。")
          .bad("坚决反对“四风⟦“⟧问题，持之以恒。", "坚决反对“四风”问题，持之以恒。")
          .bad("坚决反对⟦”⟧四风”问题，持之以恒。", "坚决反对“四风”问题，持之以恒。")
          .bad("坚决反对⟦”四风“⟧问题，持之以恒。", "坚决反对“四风”问题，持之以恒。")
          .bad("印发⟦《全县防汛应急预案⟧，明确各级责任。")
          .bad("印发⟦《全县防汛应急预案⟧，修订《抗旱应急预案》。")
          .bad("深入学习⟦《习近平谈治国理政⟧（第四卷），做好笔记。")
          .bad("主要领导⟦（党组书记负总责⟧，分管领导具体抓。")
          .bad("主要领导、⟦党组书记）⟧负总责，分管领导具体抓。")
          .bad("学习“《中国共产党章程⟦”》⟧，开展研讨。", "学习“《中国共产党章程》”，开展研讨。")
          .bad("会议要求“要把⟦“严”⟧字贯穿始终”，一抓到底。", "会议要求“要把‘严’字贯穿始终”，一抓到底。")
          .bad("制定《工作方案⟦〉⟧，细化举措。", "制定《工作方案》，细化举措。")
          .bad("经费（含培训费⟦】⟧由财政负担。", "经费（含培训费）由财政负担。")
          .bad("深化⟦‘放管服’⟧改革，优化营商环境。", "深化“放管服”改革，优化营商环境。")
          .bad("推动⟦“一网通办⟧、“跨省通办”落地。")
          .good(
              "落实“一岗双责”制度，学习《中国共产党章程》（2022年修订）。",
              "他说：“‘严’是爱，‘松’是害。”大家都赞同。",
              "信中写道：\n“同志们辛苦了，向大家致敬。\n“希望同志们再接再厉。”",
              "办法规定：“一、本办法自发布之日起施行。\n二、由民政局负责解释。”",
              "工作步骤：1）动员部署；2）自查自纠；3）整改提高。",
              "a)成立专班\nb)明确责任",
              "（其中：1）城镇500户；2）农村300户）",
              "关于印发《全县防汛抗旱\n应急预案》的通知",
              "引用原文要用前引号“和后引号”，不能只用一个引号“。",
              "取值范围为[0,1)，误差在(0.5,1]之间。",
              "The committee’s report (2023).",
              "办好’99世界园艺博览会。",
              "2006年5月1日市人大常委会第三次会议通过\n2011年5月27日第二十五次会议修订）",
              "办法（试行（2023年版））同时废止。",
              "大家辛苦了:)",
              "首页》新闻》正文")
          .build();

  /** A quotation of many paragraphs, such as the new wording of a law, is longer than a slip. */
  private static final int FURTHEST_QUOTE = 100;

  private static final int FURTHEST = 3;

  /** The notes below a title stand in the first paragraphs. */
  private static final int NOTES = 15;

  private static final int MOST_SINGLES = 1000;
  private static final int MOST_WAITING = 64;
  private static final int MOST_IN_PARAGRAPH = 8;

  private final char[] t;
  private final Consumer<Diagnostic> report;

  private int[] stack = new int[16];
  private int depth;
  private boolean bad;

  /** Opening marks that found no partner in their paragraph, and the paragraph's ordinal. */
  private final List<int[]> waiting = new ArrayList<>();

  private int paragraph;

  /** Single quotation marks that do not stand in double ones. */
  private final List<Edit> singleEdits = new ArrayList<>();

  private int singles;

  PairedMarks(char[] t, Consumer<Diagnostic> report) {
    this.t = t;
    this.report = report;
  }

  void open(int i) {
    if (depth == stack.length) {
      stack = Arrays.copyOf(stack, 2 * depth);
    }
    if (depth > 0 && t[stack[depth - 1]] == t[i] && t[i] != '（' && t[i] != '(') {
      bad = true;
    }
    stack[depth++] = i;
  }

  void close(int i) {
    // Most marks are followed by their partners in Unicode.
    if (depth > 0
        && (t[stack[depth - 1]] + 1 == t[i]
            || MarkPairs.sided(t[stack[depth - 1]]) == ~MarkPairs.sided(t[i]))) {
      depth--;
      if (t[i] == '’') {
        single(stack[depth], i);
      }
    } else {
      bad = true;
    }
  }

  /** Single quotation marks belong inside double ones. */
  private void single(int from, int to) {
    for (int k = depth - 1; k >= 0 && k >= depth - 5; k--) {
      if (t[stack[k]] == '“') {
        return;
      }
    }
    if (isForeign(from, to)) {
      return;
    }
    singles++;
    if (singleEdits.size() < 2 * MOST_SINGLES) {
      singleEdits.add(new Edit(new Span(from, from + 1), "“"));
      singleEdits.add(new Edit(new Span(to, to + 1), "”"));
    }
  }

  private boolean isForeign(int from, int to) {
    return !Chars.isHan(at(t, from + 1)) && !Chars.isHan(at(t, to - 1));
  }

  /** Looks at the paragraph again if its marks are not in order. */
  void endLine(int from, int to) {
    paragraph++;
    if (!waiting.isEmpty()) {
      continueQuotation(from, to);
    }
    if (bad || depth > 0) {
      bad = false;
      depth = 0;
      if (!holds(t, from, to, "引号", "书名号", "括号", "标点")) {
        DisorderedMarks marks = new DisorderedMarks(t, from, to, true);
        marks.resolve();
        if (marks.problems() > 0 && marks.hasListMarks()) {
          DisorderedMarks other = new DisorderedMarks(t, from, to, false);
          other.resolve();
          if (other.problems() < marks.problems()) {
            marks = other;
          }
        }
        settle(marks, from, to);
      }
    }
  }

  /** Reports what is certain, and lets lone marks look for partners in other paragraphs. */
  private void settle(DisorderedMarks marks, int from, int to) {
    int told = 0;
    for (Diagnostic diagnostic : marks.found()) {
      if (told++ < MOST_IN_PARAGRAPH) {
        report.accept(diagnostic);
      }
    }
    boolean trail = marks.loneCloses().size() > 1 && marks.loneOpens().isEmpty() && isTrail(marks);
    int last = -2;
    for (int i : marks.loneCloses()) {
      if (!takeWaiting(i)
          && !trail
          && !endsNote(i, to)
          && i > last + 1
          && told++ < MOST_IN_PARAGRAPH) {
        missingOpen(i, from);
      }
      last = i;
    }
    last = -2;
    marks.loneOpens().sort(null);
    for (int i : marks.loneOpens()) {
      if (i > last + 1 && told++ < MOST_IN_PARAGRAPH) {
        if (waiting.size() == MOST_WAITING || !canGoOn(i, to)) {
          missingClose(i);
        } else {
          waiting.add(new int[] {i, paragraph});
        }
      }
      last = i;
    }
  }

  /** 2011年5月27日第二十五次会议修订）: a note below the title, broken into lines and cut. */
  private boolean endsNote(int i, int to) {
    return paragraph <= NOTES
        && (t[i] == '）' || t[i] == ')')
        && i + 1 == to
        && endsAny(t, i, "修正", "修订", "通过", "批准", "施行", "生效", "印发", "公布", "发布", "实施") > 0;
  }

  /** 首页》新闻》正文. */
  private boolean isTrail(DisorderedMarks marks) {
    for (int i : marks.loneCloses()) {
      if (t[i] != '》' && t[i] != '〉') {
        return false;
      }
    }
    return true;
  }

  /** Tells whether what opens at {@code i} may close in a later paragraph. */
  private boolean canGoOn(int i, int to) {
    char c = t[i];
    if (c == '“' || c == '‘' || c == '「' || c == '『') {
      return startsQuotation(i);
    }
    // A title broken into lines; a note in brackets that has paragraphs of its own.
    boolean stops = holds(t, i, to, "。");
    return !stops || startsQuotation(i);
  }

  private boolean takeWaiting(int i) {
    int family = MarkPairs.family(t[i]);
    for (int k = waiting.size() - 1; k >= 0; k--) {
      if (MarkPairs.family(t[waiting.get(k)[0]]) == family) {
        waiting.remove(k);
        return true;
      }
    }
    return false;
  }

  /** A paragraph that starts with an opening quotation mark goes on with the quotation. */
  private void continueQuotation(int from, int to) {
    int first = from;
    while (first < to && isBlank(t[first])) {
      first++;
    }
    boolean quotes = first < to && t[first] == '“';
    for (int k = waiting.size() - 1; k >= 0; k--) {
      int[] opened = waiting.get(k);
      boolean quote = t[opened[0]] == '“' || t[opened[0]] == '「' || t[opened[0]] == '‘';
      if (quote && quotes && startsQuotation(opened[0])) {
        waiting.remove(k);
      } else if (paragraph - opened[1] > (quote ? FURTHEST_QUOTE : FURTHEST)) {
        waiting.remove(k);
        missingClose(opened[0]);
      }
    }
  }

  /** Tells whether a quotation of several paragraphs can start here: 他说：“… or “… itself. */
  private boolean startsQuotation(int i) {
    int k = i - 1;
    while (k >= 0 && isBlank(t[k])) {
      k--;
    }
    return k < 0 || Chars.isLineEnd(t[k]) || in(t[k], "：，:“");
  }

  /** Reports what waits in vain. */
  void finish() {
    if (singles > 0) {
      int from = singleEdits.get(0).span().start();
      int to = singleEdits.get(1).span().end();
      report.accept(
          new Diagnostic(
              UNBALANCED,
              Severity.INFO,
              new Span(from, to),
              "引号先双后单：单引号只用在双引号里面" + (singles > 1 ? "（全文共" + singles + "处）" : ""),
              List.of(new Fix("改用双引号“ ”", Fix.Applicability.SUGGESTED, singleEdits))));
    }
    for (int[] opened : waiting) {
      missingClose(opened[0]);
    }
  }

  private void missingClose(int i) {
    if (!isOurs(i)) {
      return;
    }
    int end = i + 1;
    while (end < t.length && end - i < 20 && isInside(t[end])) {
      end++;
    }
    char close = MarkPairs.closing(t[i]);
    report.accept(
        Diagnostic.of(
            UNBALANCED,
            new Span(i, end),
            MarkPairs.named(t[i]) + "没有与它配对的" + MarkPairs.named(close) + "，或者是多余的"));
  }

  private void missingOpen(int i, int floor) {
    if (!isOurs(i)) {
      return;
    }
    int start = i;
    while (start > floor && i - start < 20 && isInside(t[start - 1])) {
      start--;
    }
    // A long stretch says nothing about the place of the mark.
    if (i - start > 8) {
      start = i;
    }
    char open = MarkPairs.opening(t[i]);
    report.accept(
        Diagnostic.of(
            UNBALANCED,
            new Span(start, i + 1),
            MarkPairs.named(t[i]) + "没有与它配对的" + MarkPairs.named(open) + "，或者是多余的"));
  }

  private static boolean isInside(char c) {
    return Chars.isHan(c) || Chars.isLatin(c) || Chars.isDigit(c);
  }

  /** Half-width brackets count only beside Chinese text: the others are code, formulas, faces. */
  private boolean isOurs(int i) {
    char c = t[i];
    if (c == '(' || c == ')' || c == '[' || c == ']') {
      return isChinese(at(t, i - 1)) || (isChinese(at(t, i + 1)) && !in(at(t, i - 1), ":;-^_="));
    }
    if (c == '》' || c == '〉') {
      return !Chars.isDigit(at(t, i + 1));
    }
    if (c == '《' || c == '〈') {
      return !(Chars.isDigit(at(t, i + 1)) && isInside(at(t, i - 1)) && !Chars.isHan(at(t, i - 1)));
    }
    return true;
  }

  private static boolean isChinese(char c) {
    return Chars.isHan(c) || in(c, "，。；：、！？“”《》（）");
  }
}
