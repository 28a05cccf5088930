package io.github.gongwenlint.check.punctuation;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** The rules about the last mark of a title, a salutation and a signature, and about slashes. */
final class LineEnds {
  static final Rule RULE =
      Rule.of("line-end-mark", Category.PUNCTUATION, Severity.WARNING, "标题、称呼、署名末尾的标点")
          .message("标题、署名末尾不用标点，称呼末尾用冒号")
          .explanation("公文标题末尾不用句号、逗号、分号、顿号；主送机关和称呼（“同志们”“各位代表”）顶格独占一行，末尾用全角冒号；署名、成文日期末尾不用标点。")
          .source("GB/T 9704—2012 7.3.1、7.3.2、7.3.5；GB/T 15834—2011 附录 B.4")
          .bad(
              "关于开展秋季森林防火检查的通知⟦。⟧\n\n各乡镇人民政府：\n现就有关事项通知如下，请认真抓好落实。",
              "关于开展秋季森林防火检查的通知\n\n各乡镇人民政府：\n现就有关事项通知如下，请认真抓好落实。")
          .bad("同志们⟦、⟧\n今天召开这次会议，主要任务是总结工作、部署任务。", "同志们：\n今天召开这次会议，主要任务是总结工作、部署任务。")
          .good(
              "关于开展秋季森林防火检查的通知\n\n各乡镇人民政府：\n现就有关事项通知如下，请认真抓好落实。",
              "同志们！\n今天召开这次会议，主要任务是总结工作、部署任务。",
              "同志们，今天召开这次会议，主要任务是总结工作。")
          .build();

  static final Rule SLASH =
      Rule.of("slash-series", Category.PUNCTUATION, Severity.WARNING, "并列词语之间用了斜线")
          .message("并列的词语之间用顿号，不用斜线")
          .explanation(
              "公文正文里并列的词语之间用顿号。斜线只用于计量单位（元/吨）、“和/或”一类的二选一、编号和网址。至少三项、各项两字以上并以“等”收尾或全是汉字的才报告。")
          .source("GB/T 15834—2011 4.5")
          .bad("利用广播⟦/⟧电视⟦/⟧微信群等载体广泛宣传。", "利用广播、电视、微信群等载体广泛宣传。")
          .good(
              "票价为每人20元/次，里程费1.5元/公里。", "是/否同意，姓名/职务/电话。", "详见 http://www.example.gov.cn/通知/公告/附件。")
          .build();

  static final Rule CUT =
      Rule.of("cut-off-sentence", Category.GRAMMAR, Severity.WARNING, "句子没有写完")
          .message("句子到这里没有写完，像是后面的字被删掉了，请补全或者改写")
          .explanation("“为加快建设旅游目的地作出更大。”“带动各项工作再上新台阶为。”一段的最后一句停在不能结尾的词上，多是改稿时删多了。只看段末，只查几个不能收尾的词。")
          .source("公文核稿通例")
          .bad("为加快建设旅游目的地⟦作出更大⟧。")
          .bad("以高质量党建引领各项工作再上新台⟦阶为⟧。")
          .bad("各部门要密切配合，⟦以及⟧。")
          .good("为加快建设旅游目的地作出更大贡献。", "要敢于担当、有所作为。", "坚决制止浪费行为。", "压力更大，责任更大。", "全力推进项目建设，工作稳步前进。")
          .build();

  /** What no sentence ends with. */
  private static final String[] OPEN_ENDS = WordGroup.OPEN_END.words();

  /** A bit for the low bits of each of their last characters, to turn most sentences away. */
  private static final long LAST_OF_OPEN_ENDS = lastOfOpenEnds();

  private static long lastOfOpenEnds() {
    long bits = 0;
    for (String end : OPEN_ENDS) {
      bits |= 1L << end.charAt(end.length() - 1);
    }
    return bits;
  }

  private static final String[] CALLS = WordGroup.CALLED.words();

  /**
   * A salutation that stands alone in its line is no longer than this, spaces before it included.
   */
  private static final int LONGEST_CALL = 20;

  private static final int LONGEST_ITEM = 12;

  private static final int LONGEST_TITLE = 60;

  /** Among so many blocks the title stands. */
  private static final int HEAD = 12;

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;

  /** Up to here slashes were looked at. */
  private int next = 1;

  LineEnds(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  /** Looks at the titles among the first blocks. */
  void titles() {
    List<Block> blocks = document.blocks();
    for (int b = 0; b < blocks.size() && b < HEAD; b++) {
      Block block = blocks.get(b);
      if (block.kind() == Kind.TITLE || (block.span().start() <= 2 && isAbout(t, block))) {
        title(document, t, block, report);
      }
    }
  }

  /** Looks at the end of a line. */
  void endLine(int from, int to) {
    int end = to;
    while (end > from && Chars.isSpace(t[end - 1])) {
      end--;
    }
    if (end == to && end > from && t[end - 1] == '。') {
      cut(end - 1);
    }
    if (end > from && end - from <= LONGEST_CALL) {
      switch (t[end - 1]) {
        case '、', '，', '。', '；' -> call(document, t, end - 1, report);
        default -> {}
      }
    }
  }

  /** Looks at a slash, and at those after it in the same row. */
  void slash(int i) {
    if (i >= next && i + 1 < t.length && Chars.isHan(t[i - 1]) && Chars.isHan(t[i + 1])) {
      next = slashes(t, i, report) + 1;
    }
  }

  /** Looks at the 。 at {@code i} that ends a paragraph. */
  private void cut(int i) {
    if (i == 0 || (LAST_OF_OPEN_ENDS & 1L << t[i - 1]) == 0) {
      return;
    }
    for (String end : OPEN_ENDS) {
      if (ends(t, i, end) && i > end.length()) {
        Span span = new Span(i - Math.min(end.length(), 4), i);
        if (end.endsWith("为")) {
          span = new Span(i - 2, i);
        }
        report.accept(Diagnostic.of(CUT, span, "句子停在“" + end + "”上，没有写完，像是后面的字被删掉了，请补全"));
        return;
      }
    }
  }

  private static void title(Document document, char[] t, Block block, Consumer<Diagnostic> report) {
    int last = block.span().end() - 1;
    if (last - block.span().start() < 6 || "。，；、".indexOf(t[last]) < 0) {
      return;
    }
    String[] kinds = {
      "通知", "报告", "请示", "方案", "意见", "总结", "函", "通报", "决定", "批复", "讲话", "计划", "纪要", "办法"
    };
    for (String kind : kinds) {
      if (ends(t, last, kind)) {
        Span span = new Span(last, last + 1);
        report.accept(
            Diagnostic.of(
                RULE,
                span,
                "标题末尾不用标点，“" + document.text(span) + "”应删去",
                Fix.suggested("删去“" + document.text(span) + "”", span, "")));
        return;
      }
    }
  }

  /** 关于……的通知。: one line that is a title although it ends as a sentence does. */
  private static boolean isAbout(char[] t, Block block) {
    int start = block.span().start();
    int end = block.span().end() - 1;
    if (end - start > LONGEST_TITLE) {
      return false;
    }
    boolean about = false;
    for (int i = start; i < end; i++) {
      if ("。；！？，".indexOf(t[i]) >= 0) {
        return false;
      }
      about |= t[i] == '关' && t[i + 1] == '于';
    }
    return about;
  }

  /** Looks at a mark that ends a line: who is addressed there is followed by a colon. */
  private static void call(Document document, char[] t, int last, Consumer<Diagnostic> report) {
    for (String call : CALLS) {
      if (ends(t, last, call)) {
        int index = document.blockIndex(last);
        Block block = index < 0 ? null : document.blocks().get(index);
        if (block != null
            && block.span().equals(new Span(last - call.length(), last + 1))
            && (block.kind() == Kind.BODY || block.kind() == Kind.SALUTATION)) {
          Span span = new Span(last, last + 1);
          report.accept(
              Diagnostic.of(
                  RULE,
                  span,
                  "称呼末尾用冒号，“" + t[last] + "”应改为“：”",
                  Fix.suggested("改为“：”", span, "：")));
        }
        return;
      }
    }
  }

  private static boolean ends(char[] t, int end, String word) {
    if (end < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (t[end - word.length() + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Looks at a row of words with slashes between them; returns its last slash. */
  private static int slashes(char[] t, int first, Consumer<Diagnostic> report) {
    int last = first;
    int count = 1;
    int item = 0;
    boolean andSo = false;
    int i = first + 1;
    for (; i < t.length; i++) {
      if (t[i] == '/') {
        if (item < 2 || item > LONGEST_ITEM) {
          return i;
        }
        last = i;
        count++;
        item = 0;
      } else if (t[i] == '等' && item >= 2) {
        andSo = true;
        break;
      } else if (Chars.isHan(t[i])) {
        item++;
      } else {
        break;
      }
      if (item > LONGEST_ITEM) {
        break;
      }
    }
    if (count < 2 || !andSo || !Chars.isHan(t[first - 2 < 0 ? 0 : first - 2])) {
      return Math.max(last, first);
    }
    for (int k = first; k <= last; k++) {
      if (t[k] == '/') {
        Span span = new Span(k, k + 1);
        report.accept(
            new Diagnostic(
                SLASH,
                Severity.WARNING,
                span,
                "并列的词语之间用顿号，不用斜线",
                List.of(Fix.suggested("改为“、”", span, "、"))));
      }
    }
    return last;
  }
}
