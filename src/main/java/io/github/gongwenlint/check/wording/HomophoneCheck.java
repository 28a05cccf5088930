package io.github.gongwenlint.check.wording;

import io.github.gongwenlint.check.HitCollector;
import io.github.gongwenlint.check.Hits;
import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.dictionary.Alike;
import io.github.gongwenlint.dictionary.Homophones;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.dictionary.Surnames;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds words of official writing with a character of the same sound or a like shape in place of
 * the right one.
 *
 * <p>Two characters that are no word may still be the end of one word and the start of the next. So
 * the words around are split twice, as they stand and with the right character; only where that
 * makes the stretch far more probable is anything reported. After the noisy channel of M. D.
 * Kernighan, K. W. Church, W. A. Gale: A Spelling Correction Program Based on a Noisy Channel Model
 * (1990), with the words' frequencies for the one and a fixed cost for the other part.
 */
public final class HomophoneCheck extends HitCollector {
  static final Rule RULE =
      Rule.of("homophone-typo", Category.TYPO, Severity.WARNING, "音同或形近的别字")
          .message("词语里像是打错了一个音同或形近的字，请核对")
          .explanation(
              """
              拼音输入最容易打出同音别字，如“制渡”“目彪”“参予”，五笔输入和识别扫描件容易出形近字，如“尚末”“惯穿”。\
              词典 homophones.tsv 列出公文常用词换上一个同音（或平翘舌、前后鼻音不分）或形近的常用字、本身又不成词的写法；在句中换成正确的词以后，整段话的分词明显更通顺才报。把握不大的只作提示。
              人名、单位名称、引用的句子里的不报；改成的词如仍不对，请按原意改。""")
          .bad("进一步健全规章⟦制渡⟧。", "进一步健全规章制度。")
          .bad("夯实基层⟦基楚⟧，圆满完成各项任务。", "夯实基层基础，圆满完成各项任务。")
          .bad("积极⟦参予⟧志愿服务活动。", "积极参与志愿服务活动。")
          .bad("加快⟦推近⟧项目建设。", "加快推进项目建设。")
          .bad("落实主体⟦责认⟧和监督⟦责认⟧。", "落实主体责任和监督责任。")
          .bad("努力实现奋斗⟦木标⟧。", "努力实现奋斗目标。")
          .good(
              "学深悟透党的创新理论，以支定收，因城施策。",
              "应当向当事人释明，依法从严治政。",
              "出席会议的有：何平、王成、陈立、高金荣、孟祥锋。",
              "陈立同志主持会议，李国佳主任作了发言。",
              "累计接待读者已近15万人次。",
              "省际、市际、县际公路，高毒农药，限长标准。",
              "他在信里说：“那时大家没有文化，参予这两个字也写不好，只凭一股干劲。”",
              "国佳贸易有限公司按期交货。",
              "清政复〔2024〕17号")
          .build();

  /** Words are split in so many characters on either side. */
  private static final int WINDOW = 8;

  /**
   * Tenths of a bit that the right word must save for a warning. Where published texts are split in
   * five, forms that the other four do not hold save so much at about 0.02 places of 10,000
   * characters.
   */
  private static final int SURE = 140;

  /** The same for a hint. */
  private static final int LIKELY = 110;

  private static final String[] TITLES = WordGroup.FORM_OF_ADDRESS.words();

  /** Listens to the phrases of {@link PhraseSet#HOMOPHONE}. */
  public HomophoneCheck() {
    super(PhraseSet.HOMOPHONE, List.of(RULE));
  }

  @Override
  protected void judge(Document document, Hits hits, Consumer<Diagnostic> report) {
    Scan scan = new Scan(document, report);
    for (int i = 0; i < hits.size(); ) {
      int next = i + 1;
      while (next < hits.size() && hits.start(next) == hits.start(i)) {
        next++;
      }
      scan.look(hits, i, next);
      i = next;
    }
  }

  private static final class Scan {
    private final char[] text;
    private final Consumer<Diagnostic> report;

    Scan(Document document, Consumer<Diagnostic> report) {
      this.text = document.chars();
      this.report = report;
    }

    /** Looks at the readings of one place. */
    void look(Hits hits, int from, int to) {
      int start = hits.start(from);
      if (isSeam(start)) {
        return;
      }
      int best = from;
      int[] saved = new int[to - from];
      for (int i = from; i < to; i++) {
        saved[i - from] = saved(start, hits.payload(i));
        if (saved[i - from] > saved[best - from]) {
          best = i;
        }
      }
      if (saved[best - from] < LIKELY || isExempt(start)) {
        return;
      }
      Span span = new Span(start, start + 2);
      String wrong = new String(text, start, 2);
      String right = right(wrong, hits.payload(best));
      StringBuilder rights = new StringBuilder("“").append(right).append("”");
      List<Fix> fixes = new ArrayList<>();
      fixes.add(Fix.suggested("改为“" + right + "”", span, right));
      for (int i = from; i < to; i++) {
        if (i != best && saved[i - from] >= LIKELY) {
          String other = right(wrong, hits.payload(i));
          rights.append("或“").append(other).append("”");
          fixes.add(Fix.suggested("改为“" + other + "”", span, other));
        }
      }
      report.accept(
          new Diagnostic(
              RULE,
              saved[best - from] >= SURE && sounds(start, hits.payload(best))
                  ? Severity.WARNING
                  : Severity.INFO,
              span,
              "“" + wrong + "”不成词，疑为" + rights + "之误，请核对",
              fixes));
    }

    /** What only looks alike is often a short form that the word list lacks. */
    private boolean sounds(int start, int payload) {
      return Alike.get().sound(text[start + Homophones.place(payload)], Homophones.right(payload));
    }

    private static String right(String wrong, int payload) {
      char right = Homophones.right(payload);
      return Homophones.place(payload) == 0
          ? right + wrong.substring(1)
          : wrong.charAt(0) + String.valueOf(right);
    }

    /** Tells whether one word ends and another begins there: both characters have partners. */
    private boolean isSeam(int start) {
      WordList words = WordList.get();
      return start > 0
          && start + 3 <= text.length
          && words.contains(text, start - 1, start + 1)
          && words.contains(text, start + 1, start + 3);
    }

    /** Returns how much less the words around cost with the right character, in tenths of a bit. */
    private int saved(int start, int payload) {
      int from = start;
      while (from > 0 && start - from < WINDOW && Chars.isHan(text[from - 1])) {
        from--;
      }
      int to = start + 2;
      while (to < text.length && to - start - 2 < WINDOW && Chars.isHan(text[to])) {
        to++;
      }
      WordList words = WordList.get();
      char[] mended = Arrays.copyOfRange(text, from, to);
      mended[start - from + Homophones.place(payload)] = Homophones.right(payload);
      return words.segmentCost(text, from, to) - words.segmentCost(mended, 0, mended.length);
    }

    private boolean isExempt(int start) {
      int end = start + 2;
      Passage passage = new Passage(text);
      Surroundings surroundings = new Surroundings(text);
      return isPerson(passage, start, end)
          || isCode(passage, end)
          || passage.inQuotedSentence(start, end)
          || surroundings.isAddress(start, end)
          || surroundings.isName(false, start, end);
    }

    /** 清政复〔2024〕17号: an issuing body's code. */
    private static boolean isCode(Passage passage, int end) {
      int at = end;
      while (at - end < 4 && Chars.isHan(passage.at(at))) {
        at++;
      }
      return "〔［[﹝（(".indexOf(passage.at(at)) >= 0 && Chars.isDigit(passage.at(at + 1));
    }

    /** 、王成、 and 高金荣、 and 李国佳主任: names of people. */
    private static boolean isPerson(Passage passage, int start, int end) {
      for (int from = start; from >= start - 1; from--) {
        if (!Surnames.isCommon(passage.at(from))) {
          continue;
        }
        boolean begins = !Chars.isHan(passage.at(from - 1));
        boolean ends = !Chars.isHan(passage.at(end)) || passage.at(end) == '等';
        boolean third = from == start && !Chars.isHan(passage.at(end + 1));
        if ((begins && (ends || third)) || titled(passage, end)) {
          return true;
        }
      }
      return false;
    }

    private static boolean titled(Passage passage, int end) {
      for (String title : TITLES) {
        if (passage.startsWith(title, end)) {
          return true;
        }
      }
      return false;
    }
  }
}
