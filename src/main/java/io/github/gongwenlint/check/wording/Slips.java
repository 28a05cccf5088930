package io.github.gongwenlint.check.wording;

import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.dictionary.Neighbours;
import io.github.gongwenlint.dictionary.Neighbours.Kind;
import io.github.gongwenlint.dictionary.Neighbours.Slip;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds mistyped words by the words that commonly stand beside each other: characters of the same
 * sound or a like shape, words of the same sound, swapped and dropped characters.
 *
 * <p>Two characters that are no word may still be the end of one word and the start of the next. So
 * the words around are split twice, as they stand and with what may be meant; only where that makes
 * the stretch far more probable is anything reported. After the noisy channel of M. D. Kernighan,
 * K. W. Church, W. A. Gale: A Spelling Correction Program Based on a Noisy Channel Model (1990),
 * with the probability of each word behind the one before it for the one part, and a fixed cost for
 * the other.
 */
final class Slips {
  static final Rule WORD =
      Rule.of("sound-alike-word", Category.TYPO, Severity.WARNING, "同音误用的词")
          .message("像是选错了同音的词，请核对")
          .explanation(
              """
              拼音输入整词选错：“意料器械”应为“医疗器械”，“先锋模范坐拥”应为“先锋模范作用”。打出来的也是词（或者两个字都不对），逐字看不出错。\
              词典 neighbours.tsv 记下公文里哪些词常常相连；公文里几乎不用的词，换成读音相同（平翘舌、前后鼻音、声调不分）的常用词以后与前后的词明显更相连，才报；把握不大的只作提示。
              人名、单位名称、引用的句子里的不报；同一写法出现四次以上的看作术语，不报。""")
          .bad("依法注销⟦意料⟧器械经营许可证。", "依法注销医疗器械经营许可证。")
          .bad("充分发挥党员先锋模范⟦坐拥⟧。", "充分发挥党员先锋模范作用。")
          .bad("向行政⟦鸡冠⟧提出申请。", "向行政机关提出申请。")
          .good(
              "桂花盛开，公园里游人不断。",
              "他的表现出乎意料。",
              "公鸡鸡冠鲜红，羽毛整齐。",
              "安公社区、河童路街道的路牌已经更换。",
              "四类桥梁分布在葛仙庄镇、谢炉镇、王官庄镇。",
              "这部纪录片讲述人类征服自然的历史。",
              "出席会议的有：陈旭、沈莹、王晨。",
              "家长可以登录“赣服通”办理，王业建同志负责解答。")
          .build();

  static final Rule GARBLED =
      Rule.of("garbled-word", Category.TYPO, Severity.WARNING, "颠倒、漏字的词")
          .message("词语里像是颠倒了两个字或者漏了一个字，请核对")
          .explanation(
              """
              两个字相连不成词，公文里也几乎不相连，把它们颠倒过来、或者中间补上一个字却成了公文的常用词，并且前后的词明显更通顺，才报，如“生态文明设建”“基础施”。\
              成语和固定提法另由 misspelt-phrase、formulation-near-miss 检查。
              人名、单位名称、引用的句子里的不报；同一写法出现四次以上的看作术语，不报。""")
          .bad("加强农村⟦基础施⟧建设。", "加强农村基础设施建设。")
          .bad("推进生态文明⟦设建⟧。", "推进生态文明建设。")
          .bad("完善⟦社会障⟧体系。", "完善社会保障体系。")
          .good("加强农村基础设施建设。", "推进生态文明建设。", "夯实基层基础，完善设施。", "铺设建好后的道路，开设建材专柜。", "保障社会障碍人士出行。")
          .build();

  /** From so much saved on it is a warning, and a hint. */
  private static final int SURE = 180;

  private static final int LIKELY = 110;

  /** A name in quotation marks is no longer than this; and what is in one must save more. */
  private static final int NAME = 7;

  private static final int MORE_IN_NAME = 60;

  /** So many words are suggested at most. */
  private static final int MOST_FIXES = 3;

  /** What stands in a document so often is a term that the word list lacks, rather than a slip. */
  private static final int TERM = 4;

  /** What small places are called, behind their names. */
  private static final String[] PLACES = {"社区", "街道", "水库", "小区", "村委会"};

  /** What ends the names of villages and towns: 葛仙庄镇, but not 推进新农村. */
  private static final String VILLAGES = "乡镇村庄";

  private final char[] text;

  Slips(char[] text) {
    this.text = text;
  }

  /** Reports the slips of the text. */
  void check(Consumer<Diagnostic> report) {
    Neighbours neighbours = Neighbours.get();
    List<List<Slip>> found = new ArrayList<>();
    int last = 0;
    for (int at = neighbours.next(text, 0); at >= 0; at = neighbours.next(text, at + 1)) {
      List<Slip> slips = neighbours.read(text, at, LIKELY);
      if (slips.isEmpty()) {
        continue;
      }
      Slip best = slips.get(0);
      if (isPlace(best.end())
          || (best.saved() < SURE + MORE_IN_NAME && isQuoted(best))
          || MistypedWordCheck.isExempt(text, best.start(), best.end())) {
        continue;
      }
      if (best.start() >= last) {
        found.add(slips);
        last = best.end();
      } else if (!found.isEmpty() && best.saved() > found.get(found.size() - 1).get(0).saved()) {
        // Of two that overlap the one is taken that explains more.
        found.set(found.size() - 1, slips);
        last = best.end();
      }
    }
    if (!found.isEmpty()) {
      report(found, report);
    }
  }

  /** “赣服通”: what so few quoted characters say may be a name made up. */
  private boolean isQuoted(Slip slip) {
    int from = slip.start();
    while (from > 0 && slip.end() - from < NAME && Chars.isHan(text[from - 1])) {
      from--;
    }
    int to = slip.end();
    while (to < text.length && to - from < NAME && Chars.isHan(text[to])) {
      to++;
    }
    return from > 0
        && to < text.length
        && Passage.isOpen(text[from - 1])
        && Passage.isClose(text[to]);
  }

  /** 安公社区, 葛仙庄镇: what stands before is a name, which no list holds. */
  private boolean isPlace(int end) {
    Passage passage = new Passage(text);
    for (String kind : PLACES) {
      if (passage.startsWith(kind, end)) {
        return true;
      }
    }
    for (int at = end; at <= end + 2 && Chars.isHan(passage.at(at)); at++) {
      if (VILLAGES.indexOf(passage.at(at)) >= 0 && !Chars.isHan(passage.at(at + 1))) {
        return !WordList.get().contains(text, at - 1, at + 1);
      }
    }
    return false;
  }

  private void report(List<List<Slip>> found, Consumer<Diagnostic> report) {
    Map<String, Integer> times = new HashMap<>();
    for (List<Slip> slips : found) {
      // No lambda: the first one costs start-up time.
      String typed = typed(slips.get(0));
      times.put(typed, times.getOrDefault(typed, 0) + 1);
    }
    for (List<Slip> slips : found) {
      Slip best = slips.get(0);
      int count = times.getOrDefault(typed(best), 0);
      if (count < TERM) {
        boolean sure = best.saved() >= SURE && count == 1;
        report.accept(diagnostic(slips, sure ? Severity.WARNING : Severity.INFO));
      }
    }
  }

  private Diagnostic diagnostic(List<Slip> slips, Severity severity) {
    Slip best = slips.get(0);
    Span span = new Span(best.start(), best.end());
    String wrong = typed(best);
    StringBuilder rights = new StringBuilder();
    List<Fix> fixes = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Slip slip : slips) {
      if (slip.start() == best.start()
          && slip.end() == best.end()
          && fixes.size() < MOST_FIXES
          && told.add(slip.right())) {
        rights.append(fixes.isEmpty() ? "“" : "或“").append(slip.right()).append("”");
        fixes.add(Fix.suggested("改为“" + slip.right() + "”", span, slip.right()));
      }
    }
    boolean word = WordList.get().contains(text, best.start(), best.end());
    Rule rule = rule(best.kind(), word);
    // 坐拥 is a word that the list lacks; what was taken for a whole word is not called none.
    String fault = rule.equals(WORD) ? "”与前后文不相连" : "”不成词";
    String message = "“" + wrong + fault + "，疑为" + rights + "之误，请核对";
    return new Diagnostic(rule, severity, span, message, fixes);
  }

  private static Rule rule(Kind kind, boolean word) {
    return switch (kind) {
      case SWAPPED, DROPPED -> GARBLED;
      case WORD, BOTH -> WORD;
      default -> word ? WORD : MistypedWordCheck.RULE;
    };
  }

  private String typed(Slip slip) {
    return new String(text, slip.start(), slip.end() - slip.start());
  }
}
