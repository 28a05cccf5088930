package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;

import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rule about spaces before marks, after marks and between Chinese characters. */
final class Spaces {
  static final Rule RULE =
      Rule.of("space-in-text", Category.PUNCTUATION, Severity.WARNING, "正文里有多余的空格")
          .message("汉字之间、标点前后不留空格")
          .explanation(
              """
              中文行文，汉字与汉字之间、汉字与标点之间不空格。正文里的空格多是粘贴、换行或删改留下的。
              点号前面的空格按警告报告，其余的只作提示；同一种有许多处时只报一次。\
              题目和“目　录”里拉开的字距、“王　明”这样的姓名、序号和“第一条”后面的空格、名单和表格的排版，都不报。""")
          .source("GB/T 15834—2011 5.1")
          .bad("会议强调⟦ ⟧，要压实责任，抓好落实。", "会议强调，要压实责任，抓好落实。")
          .bad("各项工作取得明显成效⟦  ⟧。", "各项工作取得明显成效。")
          .bad("认真贯彻《中国共产党章程⟦ ⟧》，严格执行。", "认真贯彻《中国共产党章程》，严格执行。")
          .bad("落实“⟦ ⟧一岗双责”制度，层层传导压力。", "落实“一岗双责”制度，层层传导压力。")
          .bad("加强组织领导，压实工作⟦ ⟧责任，确保取得实效。", "加强组织领导，压实工作责任，确保取得实效。")
          .bad("　　各单位要高度重⟦ ⟧视，落实责任。", "　　各单位要高度重视，落实责任。")
          .bad("全镇⟦ ⟧干部职工要提高认识，落实责任。", "全镇干部职工要提高认识，落实责任。")
          .bad("加强组织领导，全面推进⟦ ⟧“三农”工作。", "加强组织领导，全面推进“三农”工作。")
          .bad("　　全面加强⟦ ⟧“三农”工作，落实责任。", "　　全面加强“三农”工作，落实责任。")
          .bad("加强组织领导，⟦ ⟧压实工作责任，确保取得实效。", "加强组织领导，压实工作责任，确保取得实效。")
          .good(
              "政 府 工 作 报 告\n各位代表：\n现在，我向大会报告工作。",
              "目　　录",
              "　　加强组织领导，压实工作责任。",
              "第一条　为了规范管理，制定本办法。",
              "一、 加强组织领导，压实工作责任。",
              "出席：王　明、李　强、欧阳小军。",
              "出席会议的有王小明 李小强 张小兵 赵小军，会议由王小明主持。",
              "区人民政府区长　王小明",
              "王小明 县民政局局长，负责全面工作。",
              "推荐书目 《平凡的世界》，适合青年阅读。",
              "GDP 增长 5.2%，共 3 项。",
              "姓名： 王小明\n单位： 民政局",
              "“人有善念 天必佑之”，大家都这样说。",
              "序号 单位 数量\n1 民政局 3")
          .build();

  private static final int BEFORE = 0;
  private static final int BETWEEN = 1;
  private static final int AFTER = 2;
  private static final int INSIDE = 3;
  private static final int KINDS = 4;
  private static final int UNKNOWN = -1;

  private static final String[] WHERE = {"标点前面", "汉字之间", "标点后面", "引号、书名号、括号里侧"};

  /** So many of a kind get reports of their own. */
  private static final int FEW = 3;

  private static final int MOST = 10_000;

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;

  private final List<List<Span>> found = new ArrayList<>(KINDS);
  private final List<Span> inLine = new ArrayList<>();
  private int between;
  private int foundInLine;
  private boolean tab;
  private int running;

  Spaces(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
    for (int kind = 0; kind < KINDS; kind++) {
      found.add(new ArrayList<>());
    }
  }

  /**
   * Looks at a run of blanks.
   *
   * @return the offset after the run
   */
  int run(int i, int line) {
    int end = i + 1;
    while (end < t.length && isBlank(t[end])) {
      tab |= t[end] == '\t';
      end++;
    }
    if (i == line || end == t.length || Chars.isLineEnd(t[end])) {
      return end;
    }
    if (t[line] == '第' && i - line <= 10) {
      // 第十二条 is followed by a space.
      return end;
    }
    char before = t[i - 1];
    char after = t[end];
    if (Chars.isHan(before) && Chars.isHan(after)) {
      between++;
      if (end - i <= 2) {
        note(i, end);
      }
    } else if (in(after, "，。；、！？：") ? isEnd(before) : in(after, "”》）】〕") && isEnd(before)) {
      note(i, end);
    } else if ((before == '“' || before == '《' || before == '（') && Chars.isHan(after)) {
      note(i, end);
    } else if ((after == '“' || after == '《') && Chars.isHan(before) && isInClause(i, line)) {
      note(i, end);
    } else if (in(before, "，；、。！？") && (Chars.isHan(after) || in(after, "“《"))) {
      note(i, end);
    }
    return end;
  }

  /** Tells whether a mark stands before in the line, so that no label ends at {@code i}. */
  private boolean isInClause(int i, int line) {
    for (int k = i - 1; k > line && i - k < 40; k--) {
      if (in(t[k], "，。；、：”》")) {
        return true;
      }
      if (isBlank(t[k])) {
        return isPhrase(k + 1);
      }
    }
    return isPhrase(line);
  }

  private static boolean isEnd(char c) {
    return Chars.isHan(c) || Chars.isDigit(c) || Chars.isLatin(c) || in(c, "”》）】〕%％");
  }

  private void note(int start, int end) {
    if (inLine.size() < 50) {
      inLine.add(new Span(start, end));
    }
    foundInLine++;
  }

  void endLine(int from, int to) {
    if (foundInLine > 0) {
      if (!tab) {
        running = UNKNOWN;
        for (Span span : inLine) {
          judge(span, from, to);
        }
      }
      inLine.clear();
      foundInLine = 0;
    }
    between = 0;
    tab = false;
  }

  /** Tells whether the line is running text and no title, list of names or table. */
  private boolean isRunning(int from, int to) {
    if (running == UNKNOWN) {
      running = findRunning(from, to) ? 1 : 0;
    }
    return running == 1;
  }

  private boolean findRunning(int from, int to) {
    int index = document.blockIndex(inLine.get(0).start());
    if (index >= 0) {
      Block.Kind kind = document.blocks().get(index).kind();
      if (kind != Block.Kind.BODY && kind != Block.Kind.LIST_ITEM && kind != Block.Kind.HEADING) {
        return false;
      }
    }
    for (int i = from; i < to; i++) {
      if (t[i] == '。' || t[i] == '，' || t[i] == '；') {
        return true;
      }
    }
    return false;
  }

  private void judge(Span span, int from, int to) {
    char before = t[span.start() - 1];
    char after = t[span.end()];
    if (Chars.isHan(before) && Chars.isHan(after)) {
      if (between <= 2 && isSlip(span, from, to) && isRunning(from, to)) {
        add(BETWEEN, span);
      }
    } else if (in(before, "，；、。！？")) {
      int first = from;
      while (first < to && isBlank(t[first])) {
        first++;
      }
      // 一、 and 十二、 have a space by custom.
      if (!(before == '、' && span.start() - first <= 4)
          && t[span.start()] != '\u3000'
          && isRunning(from, to)) {
        add(AFTER, span);
      }
    } else if (isRunning(from, to)) {
      add(in(after, "，。；、！？：") ? BEFORE : INSIDE, span);
    }
  }

  /** Both sides must be running text: no name, no verse, no label. */
  private boolean isSlip(Span span, int from, int to) {
    int left = span.start();
    while (left > from && Chars.isHan(t[left - 1])) {
      left--;
    }
    int right = span.end();
    while (right < to && Chars.isHan(t[right])) {
      right++;
    }
    boolean lineStart = left == from || isBlank(t[left - 1]);
    boolean single = span.start() - left < 2 || right - span.end() < 2;
    if ((lineStart || single) && !isTorn(span) && !(lineStart && !single && isPhrase(left))) {
      return false;
    }
    // Verse and slogans have their space between quotation marks.
    if (in(at(t, left - 1), "“《") || in(at(t, right), "”》") || isBlank(at(t, right))) {
      return false;
    }
    return t[span.start()] != '\u3000';
  }

  /** Tells whether running text starts there, and hardly a name or a label. */
  private boolean isPhrase(int start) {
    return in(t[start], "全各今为对按根坚加深认要该本");
  }

  /** 加 强: the characters on both sides are one word. */
  private boolean isTorn(Span span) {
    char[] both = {t[span.start() - 1], t[span.end()]};
    return WordList.get().contains(both, 0, 2);
  }

  private void add(int kind, Span span) {
    if (found.get(kind).size() < MOST) {
      found.get(kind).add(span);
    }
  }

  void finish() {
    for (int kind = 0; kind < KINDS; kind++) {
      List<Span> spans = found.get(kind);
      if (spans.isEmpty()) {
        continue;
      }
      Severity severity = kind == BEFORE ? Severity.WARNING : Severity.INFO;
      if (spans.size() <= FEW) {
        for (Span span : spans) {
          String message =
              kind == BETWEEN
                  ? MarkPairs.shown(t[span.start() - 1])
                      + "与"
                      + MarkPairs.shown(t[span.end()])
                      + "之间有多余的空格，应删去"
                  : kind == AFTER || in(t[span.start() - 1], "“《（")
                      ? MarkPairs.shown(t[span.start() - 1]) + "后面有多余的空格，应删去"
                      : MarkPairs.shown(t[span.end()]) + "前面有多余的空格，应删去";
          report.accept(
              new Diagnostic(RULE, severity, span, message, List.of(Fix.safe("删去空格", span, ""))));
        }
      } else {
        List<Edit> edits = new ArrayList<>();
        for (Span span : spans) {
          edits.add(new Edit(span, ""));
        }
        String where = WHERE[kind];
        report.accept(
            new Diagnostic(
                RULE,
                severity,
                spans.get(0),
                where + "有多余的空格，应删去（全文共" + spans.size() + "处）",
                List.of(new Fix("删去这" + spans.size() + "处空格", Fix.Applicability.SAFE, edits))));
      }
    }
  }
}
