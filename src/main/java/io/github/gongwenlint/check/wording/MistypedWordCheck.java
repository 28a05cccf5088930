package io.github.gongwenlint.check.wording;

import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.dictionary.Surnames;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds mistyped words of official writing: a character of the same sound or a like shape in place
 * of the right one, another word of the same sound, characters swapped or dropped.
 *
 * <p>{@link Slips} finds them; here is what is left alone.
 */
public final class MistypedWordCheck implements Check {
  static final Rule RULE =
      Rule.of("homophone-typo", Category.TYPO, Severity.WARNING, "音同或形近的别字")
          .message("词语里像是打错了一个音同或形近的字，请核对")
          .explanation(
              """
              拼音输入最容易打出同音别字，如“制渡”“目彪”“参予”，五笔输入和识别扫描件容易出形近字，如“尚末”“惯穿”。\
              词典 official-words.tsv 列出公文常用的词，neighbours.tsv 记下公文里哪些词常常相连。两个字相连不成词、公文里也几乎不相连，换上一个音同（平翘舌、前后鼻音、声调不分）、方音相混（f 和 h，l 和 n、r）\
              或形近的字却成了常用的词，并且与前后的词明显更相连，才报。声调不同的、只是形近的要求更严；把握不大的、同一写法出现两三次的只作提示，出现四次以上的看作术语，不报。
              人名、单位名称、引用的句子里的不报；改成的词如仍不对，请按原意改。""")
          .bad("建立健全长效⟦机志⟧。", "建立健全长效机制。")
          .bad("夯实基层⟦基楚⟧，圆满完成各项任务。", "夯实基层基础，圆满完成各项任务。")
          .bad("积极⟦参予⟧志愿服务活动。", "积极参与志愿服务活动。")
          .bad("加快⟦推近⟧项目建设。", "加快推进项目建设。")
          .bad("落实⟦主体责认⟧和⟦监督责认⟧。", "落实主体责任和监督责任。")
          .bad("努力实现奋斗⟦木标⟧。", "努力实现奋斗目标。")
          .bad("不得⟦烂用⟧职权谋取私利。", "不得滥用职权谋取私利。")
          .bad("健全流动党员⟦湖务⟧管理制度。", "健全流动党员服务管理制度。")
          .bad("及时向各成员⟦卓位⟧通报情况。", "及时向各成员单位通报情况。")
          .good(
              "学深悟透党的创新理论，以支定收，因城施策。",
              "应当向当事人释明，依法从严治政。",
              "出席会议的有：何平、王成、陈立、高金荣、孟祥锋。",
              "陈立同志主持会议，李国佳主任作了发言。",
              "累计接待读者已近15万人次。",
              "省际、市际、县际公路，高毒农药，限长标准。",
              "他在信里说：“那时大家没有文化，参予这两个字也写不好，只凭一股干劲。”",
              "国佳贸易有限公司按期交货。",
              "由雷萍任副组长，宣传部部长韦丽萍任主任。",
              "清政复〔2024〕17号",
              "5月16日报到，17日上午举行开幕式。",
              "沂东县中医医院发出通知，热依拉·库尔班、麦麦提明·吐尔逊到会。",
              "把账本翻一翻、问题理一理，该歇一歇的歇一歇。",
              "欣闻贵校百年华诞，欣悉喜讯，祝贵校越办越好，罚款5000元整，吸氧后送医，可研报告通过评审，整理名医医案三百余则，在烈士墓前肃立默哀，由监交人签字。")
          .build();

  /** A part of a name of another language goes on for so many characters at most. */
  private static final int LONGEST_PART = 4;

  private static final String[] TITLES = WordGroup.FORM_OF_ADDRESS.words();

  @Override
  public List<Rule> rules() {
    return List.of(RULE, Slips.WORD, Slips.GARBLED);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    new Slips(document.chars()).check(report);
  }

  /** Tells whether a range is part of a name, a code, an address or a quotation. */
  static boolean isExempt(char[] text, int start, int end) {
    Passage passage = new Passage(text);
    Surroundings surroundings = new Surroundings(text);
    return isTried(passage, start, end)
        || isCounty(passage, start, end)
        || isArrival(passage, start)
        || isForeign(passage, start, end)
        || isPerson(passage, start, end)
        || isCode(passage, end)
        || passage.inQuotedSentence(start, end)
        || surroundings.isAddress(start, end)
        || surroundings.isName(false, start, end);
  }

  /** 5月16日报到: who comes, not what is told. */
  private static boolean isArrival(Passage passage, int start) {
    return passage.startsWith("报到", start)
        && passage.at(start - 1) == '日'
        && Chars.isDigit(passage.at(start - 2));
  }

  /** 沂东县中医医院, at the start of a clause. */
  private static boolean isCounty(Passage passage, int start, int end) {
    return !Chars.isHan(passage.at(start - 1)) && "县乡镇旗州".indexOf(passage.at(end)) >= 0;
  }

  /** 麦麦提明·吐尔逊: parts of a name. */
  private static boolean isForeign(Passage passage, int start, int end) {
    int from = start;
    while (start - from < LONGEST_PART && Chars.isHan(passage.at(from - 1))) {
      from--;
    }
    int to = end;
    while (to - end < LONGEST_PART && Chars.isHan(passage.at(to))) {
      to++;
    }
    return (passage.at(from - 1) == '·' && Chars.isHan(passage.at(from - 2)))
        || (passage.at(to) == '·' && Chars.isHan(passage.at(to + 1)));
  }

  /** 翻一翻, 歇一歇: a verb on both sides of 一. */
  private static boolean isTried(Passage passage, int start, int end) {
    if (end - start != 2) {
      return false;
    }
    char first = passage.at(start);
    char last = passage.at(start + 1);
    return (first == '一' && passage.at(start - 1) == last)
        || (last == '一' && passage.at(end) == first);
  }

  /** 清政复〔2024〕17号: an issuing body's code. */
  private static boolean isCode(Passage passage, int end) {
    int at = end;
    while (at - end < 4 && Chars.isHan(passage.at(at))) {
      at++;
    }
    return "〔［[﹝（(".indexOf(passage.at(at)) >= 0 && Chars.isDigit(passage.at(at + 1));
  }

  /** 、王成、 and 高金荣、 and 李国佳主任 and 王业建同志: names of people. */
  private static boolean isPerson(Passage passage, int start, int end) {
    for (int from = start; from >= start - 1; from--) {
      if (!Surnames.isCommon(passage.at(from))) {
        continue;
      }
      boolean begins = !Chars.isHan(passage.at(from - 1));
      boolean ends = !Chars.isHan(passage.at(end)) || passage.at(end) == '等';
      boolean third = from == start && !Chars.isHan(passage.at(end + 1));
      // 由雷萍任副组长: the character behind a name of two.
      boolean serves = from < start && passage.at(end - 1) == '任' && titled(passage, end, 1);
      if ((begins && (ends || third))
          || serves
          || titled(passage, end)
          || (from == start && titled(passage, end + 1))
          || follows(passage, from)) {
        return true;
      }
    }
    // 部长韦丽萍任主任: the last character of a name and the next word.
    return Surnames.isCommon(passage.at(start - 2)) && follows(passage, start - 2);
  }

  /** Tells whether a name stands behind a form of address: 主任田培炎. */
  private static boolean follows(Passage passage, int start) {
    for (String title : TITLES) {
      if (passage.endsWith(title, start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean titled(Passage passage, int end, int most) {
    return titled(passage, end) || (most > 0 && titled(passage, end + 1, most - 1));
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
