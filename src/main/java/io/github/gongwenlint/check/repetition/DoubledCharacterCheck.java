package io.github.gongwenlint.check.repetition;

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
import org.jspecify.annotations.Nullable;

/**
 * Finds a character that was typed twice.
 *
 * <p>In published text 99.9 % of doubled characters are right, mostly because one word ends and the
 * next begins with the same character (学习|习近平). So the words around are split twice, with both
 * characters and with one of them: where both belong to words of their own, all is well; where one
 * of them is left over and the words are far more probable without it, it is a slip. Characters
 * that are words by themselves (的 和 在) would be too cheap for that: they have rules of their own.
 */
public final class DoubledCharacterCheck implements Check {
  static final Rule DOUBLED_CHARACTER =
      Rule.of("doubled-character", Category.REPETITION, Severity.ERROR, "叠字")
          .message("同一个字连打了两次，删去一个")
          .explanation(
              "输入或粘贴时多打一个字：“工工作”“进一步步”“的的”。两个字分属前后两个词的（学习|习近平、目的|的、"
                  + "县|县委）和本来就叠用的（层层、人人、一项项）不报。“通过过”一律提示，因为它有几种可能：“通过了”“通过”，"
                  + "或者“过”是下一个词的开头（通过|过集体政治生日），由人判断，不自动修改。")
          .bad("进一步加强和改进⟦工工⟧作。", "进一步加强和改进工作。")
          .bad("⟦进进⟧一步压实责任。", "进一步压实责任。")
          .bad("要进一⟦步步⟧压实责任。", "要进一步压实责任。")
          .bad("全面⟦落落⟧实各项任务，推⟦进进⟧乡村振兴。", "全面落实各项任务，推进乡村振兴。")
          .bad("群众关心⟦的的⟧问题已经办结。", "群众关心的问题已经办结。")
          .bad("会议听取⟦了了⟧工作汇报。", "会议听取了工作汇报。")
          .bad("加强党的建设⟦和和⟧队伍建设。", "加强党的建设和队伍建设。")
          .bad("⟦我我⟧们要坚定信心。", "我们要坚定信心。")
          .bad("⟦通过过⟧数据共享压减办事材料。", "通过数据共享压减办事材料。")
          .bad("会议⟦通过过⟧集体学习、交流研讨等形式深化认识。", "会议通过集体学习、交流研讨等形式深化认识。")
          .bad("问题⟦在在⟧基层，根子在上面。", "问题在基层，根子在上面。")
          .bad("教育管理还存⟦在在⟧薄弱环节。", "教育管理还存在薄弱环节。")
          .bad("在市委的坚强领导⟦下下⟧，各项任⟦务务⟧。")
          .bad("签订承诺书862⟦份份⟧，取得显著成⟦就就⟧。")
          .bad("制定加油⟦站站⟧整治方案，由⟦税税⟧务部门负责。")
          .bad("一⟦是是⟧加强领导，更加紧密⟦地地⟧团结起来，满足⟦于于⟧读了。")
          .bad("⟦的的的的⟧", "的")
          .good(
              "认真学习习近平新时代中国特色社会主义思想。",
              "以实现高质量发展为目的的改革。",
              "为了了解基层情况，开展了调研。",
              "召开常委会会议，研究部署工作作风建设。",
              "层层传导压力，人人肩上有责任，件件有着落，事事有回音。",
              "“十五五”规划纲要。",
              "由市市场监管局、县县委办公室牵头。",
              "实施通过过船建筑物的船舶调度。",
              "根据需要要求补充材料。",
              "一项项举措落地，一个个难题破解。",
              "让群众实实在在受益，扎扎实实推进。",
              "会同同级财政部门制定。",
              "坚持全过程人民民主，推进社会主义民主政治建设。",
              "由县县委办公室和市市容管理部门负责，新建建（构）筑物，下游地区区（县）。",
              "《中华人民共和国立法法》，立法法，全国各地家家、户户，常常，总体规划划为工业用地，部署工作作了安排，以查清事实为目的的，坏得不得了了。",
              "具体意见见第四部分，整改意见见附件2。",
              "开展“小小河长”活动，欢迎更多多米尼克学生来访，带来“步步入戏”的体验。",
              "红红脸、出出汗、流流汗，动动手、跑跑腿，帮帮忙。",
              "沈跃跃、张超超等同志出席。",
              "窗外蝉鸣声声，日子过得亮堂堂、稳当当，到处都是活跃跃的创造，芦苇秆也能变成金条条。",
              "空闲时健健身、练练拳，帮老人洗洗脸、扫扫地，请专家支支招、挑挑刺，给基层减减负、松松绑。",
              "赶街的边民背背篓、挑担子，并且发现红火蚁蚁巢。",
              "我院院纪委、本局局领导带队检查，让“小手拉大手”活动动起来。",
              "花椒树结出金果果，孩子们说：“会把鱼吃光光！”",
              "斯琴其其格、娜仁其其格等牧民代表发言。")
          .build();

  private static final List<Rule> RULES = List.of(DOUBLED_CHARACTER);

  /** Digits and ordinals stand beside each other by nature; 口 and 某 stand for gaps. */
  private static final String NEVER = "〇零一二三四五六七八九十百千万亿两廿卅某口";

  /** Cries and sounds, which are written as often as one likes. */
  private static final String CRIES = "哈呵嘿嘻啊呀哦嗯哎唉喂嘟嗡轰咚叮哗啦好对快冲干";

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    int last = text.length - 1;
    int end = 0;
    for (int i = next(text, 0, last); i < last; i = next(text, end, last)) {
      char c = text[i];
      end = i + 2;
      while (end < text.length && text[end] == c) {
        end++;
      }
      if (NEVER.indexOf(c) < 0) {
        Diagnostic found = end - i == 2 ? DoubledPair.judge(text, i) : often(text, i, end);
        if (found != null) {
          report.accept(found);
        }
      }
    }
  }

  /** Returns where the next Chinese character stands that is followed by itself, or {@code to}. */
  private static int next(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == text[i + 1] && Chars.isHan(text[i])) {
        return i;
      }
    }
    return to;
  }

  private static @Nullable Diagnostic often(char[] text, int from, int end) {
    if (CRIES.indexOf(text[from]) >= 0) {
      return null;
    }
    // 人人人身, 处处处于: a doubled word before a word that begins alike.
    if (end - from == 3
        && WordList.get().contains(text, from, from + 2)
        && WordList.get().longestFrom(text, from + 2, Math.min(text.length, end + 6)) > end) {
      return null;
    }
    String one = String.valueOf(text[from]);
    Span span = new Span(from, end);
    return Diagnostic.of(
        DOUBLED_CHARACTER,
        span,
        "“" + one + "”连写了" + (end - from) + "次，应只留一个",
        Fix.suggested("只留一个“" + one + "”", span, one));
  }
}
