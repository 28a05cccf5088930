package io.github.gongwenlint.check.wording;

import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/** Finds a small letter or two that an input method has left among Chinese characters. */
public final class StrayLetterCheck implements Check {
  static final Rule RULE =
      Rule.of("stray-letter", Category.TYPO, Severity.WARNING, "残留的拼音字母")
          .message("汉字中间多了拼音字母，像是输入法没有打完，请核对")
          .explanation(
              "拼音输入时没有选词就按了回车，或者碰到别的键，汉字中间会留下一两个小写字母，如“落d实”“加强l领导”。"
                  + "把一个词隔开的、在词与词之间而又不像代号和单位的才报；"
                  + "“第n次”“a类”“u盘”“k线”一类用法、引号和书名号里的名称不报。")
          .bad("压实责任，狠抓⟦落d实⟧。", "压实责任，狠抓落实。")
          .bad("切实加强组织⟦l⟧领导。", "切实加强组织领导。")
          .bad("各项工⟦j⟧，有序推进。")
          .bad("深入推进乡村⟦振xi兴⟧。", "深入推进乡村振兴。")
          .good(
              "各单位将材料刻录成光盘或者存入u盘，报送n份。",
              "设a类岗位三个、b类岗位五个，补偿系数n不得高于0.5。",
              "日k线显示，x轴为时间，y轴为数量。",
              "办好“e点通”服务平台，推广i健康小程序。",
              "请关注qq群和公众号，登录app查询。",
              "每亩产量约kg计，面积以mu计。",
              "沿g省道向东。")
          .build();

  private static final List<Rule> RULES = List.of(RULE);

  /** Letters that hardly ever stand for something by themselves, as a, n and x do. */
  private static final String STRAY = "dfghjlrsw";

  /** Letters that may stand inside of a word: 日k线, 第n次. */
  private static final String INSIDE = "knuxe";

  /** Two small letters that are a unit or an abbreviation. */
  private static final String ABBREVIATIONS =
      " kg km cm mm ml mg mu ha kw kv hz db ph gb mb tb id ip it ai qq pk vr ar ok vs tv pc ct dv cd pm am ";

  /** What a letter before it counts or names: d级, h型, l倍, g省道. */
  private static final String NAMED =
      "级类座区栋型款组档轴盘线光恤位点信照片段部分项图表个次年月日种件名元期维度倍省国县乡道路字号式层行列站网群值比杯股角形面键音波端链" + "城市店房楼口门幢排车牌席码调语弯";

  private static final String MARKS = "，。；、：";

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    int i = 1;
    while (i < text.length) {
      char c = text[i];
      if (c < 'a' || c > 'z') {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length && Chars.isLatin(text[i])) {
        i++;
      }
      if (i - start <= 2 && Chars.isHan(text[start - 1]) && i < text.length) {
        judge(text, start, i, report);
      }
    }
  }

  private static void judge(char[] text, int start, int end, Consumer<Diagnostic> report) {
    boolean splits =
        Chars.isHan(text[end])
            && (end - start > 1
                ? !ABBREVIATIONS.contains(" " + text[start] + text[start + 1] + " ")
                : INSIDE.indexOf(text[start]) < 0)
            && isLower(text[end - 1])
            && WordList.get().contains(new char[] {text[start - 1], text[end]}, 0, 2);
    if (!splits && !isStray(text, start, end)) {
      return;
    }
    Passage passage = new Passage(text);
    if (passage.inTitle(start, end) || passage.inQuotation(start, end)) {
      return;
    }
    Span letters = new Span(start, end);
    Span span = splits ? new Span(start - 1, end + 1) : letters;
    String left = new String(text, start, end - start);
    report.accept(
        Diagnostic.of(
            RULE,
            span,
            "汉字中间多了字母“" + left + "”，像是输入法的残留，请核对",
            Fix.suggested("删去“" + left + "”", letters, "")));
  }

  /** Tells whether a letter between two words, or before a mark, names nothing. */
  private static boolean isStray(char[] text, int start, int end) {
    return end - start == 1
        && STRAY.indexOf(text[start]) >= 0
        && !Chars.isHanNumeral(text[start - 1])
        && (Chars.isHan(text[end]) ? NAMED.indexOf(text[end]) < 0 : MARKS.indexOf(text[end]) >= 0);
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }
}
