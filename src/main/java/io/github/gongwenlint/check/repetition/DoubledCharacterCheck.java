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
              "斯琴其其格、娜仁其其格等牧民代表发言。")
          .build();

  private static final List<Rule> RULES = List.of(DOUBLED_CHARACTER);

  /** How far the words around are looked at. */
  private static final int LEFT = 8;

  private static final int RIGHT = 10;

  /** Gains in tenths of a bit from which a doubled character is a slip. */
  private static final int WARNING = 90;

  private static final int ERROR = 130;

  /** The same for a character left over at the end of a clause. */
  private static final int DANGLING = 60;

  /** The same beside another single character, with which it may make an unknown word. */
  private static final int BESIDE_STRANGE = 155;

  /** What makes a word with 过 before it: 通过|过程, 经过|过滤, 通过|过船建筑物. */
  private static final String AFTER_PASS = "程去渡硬滤船境桥路街江河闸坝关户半审会往失错度量敏剩节年冬期来磅筛塑驳水热载";

  /** Before 一 they make words of it: 进一步 is not 一步. */
  private static final String BEFORE_ONE = "进统唯专单万";

  /** Doubled, they tell at the end of a clause how many there are: 蝉鸣声声, 星光点点. */
  private static final String PREDICATES = "声阵片朵缕丝滴簇";

  private static final String PRONOUNS = "我你他她它咱";

  /** Digits and ordinals stand beside each other by nature; 口 and 某 stand for gaps. */
  private static final String NEVER = "〇零一二三四五六七八九十百千万亿两廿卅某口";

  /** Cries and sounds, which are written as often as one likes. */
  private static final String CRIES = "哈呵嘿嘻啊呀哦嗯哎唉喂嘟嗡轰咚叮哗啦好对快冲干";

  /**
   * What names of places, bodies and things end in: 县|县委, 河|河道, 罪|罪名. The word before may be a name
   * that no list knows.
   */
  private static final String HEADS =
      "国省市县区州郡盟旗乡镇村屯寨街路桥港湾站所部厅局委院会社团队组军师旅营连排班校系科室处股司行厂矿店馆园场库仓楼房庭堂岸江河湖海溪渠"
          + "山岛林田地税费款金票证照表卡册书刊报案罪法权债刑车船舰艇机舱器械井管网线缆水电气油煤药病医品货物件标价党民人员长年月日季期时"
          + "中上下内外前后里间号级类型式性化率度量数额值点面层段节章条项目次届名位种";

  /** What bodies and places call themselves without a name. */
  private static final String OWN = "国党省市县区州旗乡镇村局部院厅委标井水";

  /** What long names of bodies end in. */
  private static final String BODIES = "国省市县区局部委院会团队组军所站馆厂校";

  /** Syllables that foreign and given names repeat. */
  private static final String SYLLABLES = "拉纳娜莉丽萨塔莎妮露琳薇婷芳巴西卡达玛迪米尼贝蒂";

  /** After them a single verb stands by itself: 规划|划|为, 工作|作|了. */
  private static final String COMPLEMENTS = "为于至入出到成向给了过得着前后内外中上下多少小低短弱差广";

  /** Words of one character of which two in a row are always a slip. */
  private static final String STRICT = "的了和与及在是将把被从向并也都就而或对";

  /** Other words of one character that stand between words. */
  private static final String COMMON = "不以于由等着过上中下内外前后新大各又才没很最好多少一二三四五六七八九十两个年月日项次条";

  /** Words of one character of which two in a row are almost always a slip. */
  private static final String LENIENT = "地于之要已还更较且由使让按但则即须应能会以有我他她它你这那其";

  /**
   * Words that end in a word of one character and are not followed by that word again. Others are:
   * 目的|的, 反对|对, 现在|在, 涉及|及.
   */
  private static final String CLOSED =
      " 存在 正在 旨在 还在 仍在 均在 都在 针对 面对 面向 走向 以及 即将 必将 仍将 还将 都将 也将 均将 从而 进而 因而 然而 反而 而是 就是 都是 也是 更是 还是 只是"
          + " 特别是 尤其是 这是 正是 既是 凡是 自从 全都 或 为了 除了 具有 拥有 享有 应 必须 务必 经过 超过 关于 对于 由于 位于 属于 处于 基于 不要 还要 都要 也要 更要"
          + " 就要 既要 并且 而且 况且 不仅 不但 ";

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
        Diagnostic found = end - i == 2 ? twice(text, i) : often(text, i, end);
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

  private static @Nullable Diagnostic twice(char[] text, int at) {
    char c = text[at];
    if (at > 0
        && text[at - 1] == '一'
        && STRICT.indexOf(c) < 0
        && !(at > 1 && BEFORE_ONE.indexOf(text[at - 2]) >= 0)) {
      return null; // 一项项, 一对对, but not 一是是
    }
    if (c == '过' && at > 0 && (text[at - 1] == '通' || text[at - 1] == '经')) {
      return at + 2 < text.length && AFTER_PASS.indexOf(text[at + 2]) >= 0
          ? null
          : passed(text, at);
    }
    if (at > 0 && ((c == '习' && text[at - 1] == '学') || (c == '中' && text[at - 1] == '其'))) {
      return null; // 学习|习书记: whoever is named next; 其中|中、青年
    }
    if (c == '见' && at + 2 < text.length && "第附表图《".indexOf(text[at + 2]) >= 0) {
      return null; // 具体意见|见第四部分
    }
    if (c == '小'
        && WordList.get().longestFrom(text, at + 2, Math.min(text.length, at + 6)) > at + 3) {
      return null; // 小小|河长, but not 小小|组
    }
    if ((at > 1 && text[at - 1] == text[at - 2])
        || (at + 3 < text.length && text[at + 2] == text[at + 3])) {
      return null; // 和和美美
    }
    WordList words = WordList.get();
    if (endsWord(words, text, at + 1)
        && words.longestFrom(text, at + 1, Math.min(text.length, at + 6)) > at + 2) {
      return null; // 学习|习近平
    }
    if (at > 0 && text[at - 1] != '一' && words.contains(text, at - 1, at + 2)) {
      return null; // 亮堂堂, 活跃跃
    }
    if (PREDICATES.indexOf(c) >= 0
        && at > 1
        && Chars.isHan(text[at - 1])
        && (at + 2 == text.length || !Chars.isHan(text[at + 2]))) {
      return null; // 蝉鸣声声，
    }
    int from = at;
    while (from > 0 && at - from < LEFT && Chars.isHan(text[from - 1])) {
      from--;
    }
    int to = at + 2;
    while (to < text.length && to - at < RIGHT && Chars.isHan(text[to])) {
      to++;
    }
    if (to == at + 2 && dangles(words, text, at)) {
      return word(text, at, Severity.WARNING);
    }
    int[] ends = new int[to - from];
    words.segment(text, from, to, ends);
    int first = from;
    int k = 0;
    while (ends[k] <= at) {
      first = ends[k++];
    }
    int middle = ends[k];
    if (middle > at + 1) {
      // One word holds both: 方方面面 is right, 层层 is right where it is common, 推推 is not.
      boolean head = HEADS.indexOf(c) >= 0 && words.longestFrom(text, at + 1, to) > at + 2; // 处|处长
      return SYLLABLES.indexOf(c) >= 0 || middle - first > 2
          ? null
          : leftOver(text, at, from, to, 0, head ? ERROR : WARNING);
    }
    int left = middle - first;
    int right = ends[k + 1] - middle;
    boolean closes = ends[k + 1] == to && to < at + RIGHT; // the clause ends here
    boolean bracket = closes && to < text.length && "（(〔[".indexOf(text[to]) >= 0;
    if (left > 1 && right > 1) {
      return null;
    }
    if (left == 1 && right == 1) {
      return STRICT.indexOf(c) >= 0
          ? word(text, at, Severity.ERROR)
          : LENIENT.indexOf(c) >= 0 ? word(text, at, Severity.WARNING) : null;
    }
    if (right == 1 && STRICT.indexOf(c) >= 0) {
      boolean dangles = closes && !bracket && c != '的' && c != '了'; // 成就|就，
      return dangles || closed(text, first, middle) ? word(text, at, Severity.WARNING) : null;
    }
    if (left == 1 && PRONOUNS.indexOf(c) >= 0 && text[at + 2] == '们') {
      return word(text, at, Severity.ERROR);
    }
    if (left == 1 && c == '不' && (at == 0 || "得是能可会毫并决绝从".indexOf(text[at - 1]) < 0)) {
      return word(text, at, Severity.WARNING);
    }
    if (right == 1
        && (SYLLABLES.indexOf(c) >= 0
            || (!closes
                && COMPLEMENTS.indexOf(text[at + 2]) >= 0
                && ends[k + 2] - ends[k + 1] == 1))) {
      return null;
    }
    // 中国人民解放军|军歌: a long name and what belongs to it.
    if ((left > 4 && BODIES.indexOf(c) >= 0)
        || (left == 1 && c == '其')
        || (left == 1 && HEADS.indexOf(c) >= 0 && !lonely(text, at, first))
        || bracket) { // 新建|建（构）筑物
      return null;
    }
    int wanted = right == 1 && closes && !bracket ? DANGLING : WARNING;
    return leftOver(text, at, from, to, left == 1 ? -1 : 1, wanted);
  }

  /**
   * Tells whether nothing stands before {@code at} that the character could belong to: 中|中央 at the
   * start of a clause or after a word such as 在. Bodies call themselves 县|县委 without their name.
   */
  private static boolean lonely(char[] text, int at, int first) {
    if (OWN.indexOf(text[at]) >= 0 || first != at) {
      return false;
    }
    return at == 0
        || (!Chars.isHan(text[at - 1]) && "”》）".indexOf(text[at - 1]) < 0)
        || ("的在与和由等为及从向是了将把被".indexOf(text[at - 1]) >= 0
            && !WordList.get().contains(text, Math.max(0, at - 2), at));
  }

  /** Tells whether a doubled pair at the end of a clause is no word there: 862份份, 领导下下. */
  private static boolean dangles(WordList words, char[] text, int at) {
    char left = at > 0 ? text[at - 1] : '\0';
    char right = at + 2 < text.length ? text[at + 2] : '\0';
    if ("（(〔[》”".indexOf(right) >= 0 || Chars.isDigit(right) || Chars.isLatin(right)) {
      return false; // 《立法法》, 下游地区区（县）, 去年年11月
    }
    if ((left == '立' && text[at] == '法') || (left == '其' && text[at] == '中')) {
      return false;
    }
    return Chars.isDigit(left)
        || (Chars.isHan(left)
            && ("下中内外前后".indexOf(text[at]) >= 0
                || (HEADS.indexOf(text[at]) >= 0 && words.contains(text, at - 1, at + 1))));
  }

  private static boolean strange(char c) {
    return STRICT.indexOf(c) < 0 && LENIENT.indexOf(c) < 0 && COMMON.indexOf(c) < 0;
  }

  /** Tells whether a word of two to four characters ends at {@code to}. */
  private static boolean endsWord(WordList words, char[] text, int to) {
    for (int from = to - 2; from >= Math.max(0, to - 4); from--) {
      if (words.contains(text, from, to)) {
        return true;
      }
    }
    return false;
  }

  /** A word before which its last character cannot be a word of its own. */
  private static boolean closed(char[] text, int first, int middle) {
    char c = text[middle - 1];
    if (c == '的') {
      return text[middle - 2] != '目' && text[middle - 2] != '标';
    }
    if (c == '了') {
      return text[middle - 2] != '不' && text[middle - 2] != '得';
    }
    return CLOSED.contains(" " + new String(text, first, middle - first) + " ");
  }

  /** Reports a word of one character that stands twice. */
  private static Diagnostic word(char[] text, int at, Severity severity) {
    char c = text[at];
    return new Diagnostic(
        DOUBLED_CHARACTER,
        severity,
        new Span(at, at + 2),
        "“" + c + c + "”多了一个“" + c + "”，应删去一个",
        List.of(Fix.suggested("删去一个“" + c + "”", new Span(at + 1, at + 2), "")));
  }

  /** Reports 通过过 and 经过过 unless a word begins with the second 过. */
  private static Diagnostic passed(char[] text, int at) {
    String verb = text[at - 1] + "过";
    Span second = new Span(at + 1, at + 2);
    return new Diagnostic(
        DOUBLED_CHARACTER,
        Severity.WARNING,
        new Span(at - 1, at + 2),
        "“" + verb + "过”可能多了一个“过”（应为“" + verb + "”），也可能是“" + verb + "了”之误；如“过”是下一个词的开头，请核对断句",
        List.of(
            Fix.suggested("删去一个“过”，改为“" + verb + "”", second, ""),
            Fix.suggested("改为“" + verb + "了”", second, "了")));
  }

  /**
   * Reports a character without which the words around are far more probable.
   *
   * @param side on which side of the doubled pair it is left over: -1, 1, or 0 for a pair that is a
   *     word
   * @param wanted the gain from which it is reported
   */
  private static @Nullable Diagnostic leftOver(
      char[] text, int at, int from, int to, int side, int wanted) {
    WordList words = WordList.get();
    char[] without = new char[to - from - 1];
    System.arraycopy(text, from, without, 0, at - from);
    System.arraycopy(text, at + 1, without, at - from, to - at - 1);
    int gain = words.segmentCost(text, from, to) - words.segmentCost(without, 0, without.length);
    if (gain < wanted) {
      return null;
    }
    int[] ends = new int[without.length];
    int count = words.segment(without, 0, without.length, ends);
    int start = 0;
    int k = 0;
    while (ends[k] <= at - from) {
      start = ends[k++];
    }
    // 集装箱|箱|门, 三|亚|亚沙会: together with a neighbour that is no word by itself either, the
    // character may make a word that the list lacks.
    if (side > 0
        && k + 1 < count
        && ends[k + 1] - ends[k] == 1
        && strange(without[ends[k]])
        && gain < BESIDE_STRANGE) {
      return null;
    }
    if (side < 0
        && k > 0
        && start - (k > 1 ? ends[k - 2] : 0) == 1
        && strange(without[start - 1])) {
      return null;
    }
    String word = new String(without, start, ends[k] - start);
    String wrong = new String(text, from + start, word.length() + 1);
    if (word.length() == 1) {
      return null;
    }
    return new Diagnostic(
        DOUBLED_CHARACTER,
        gain >= ERROR ? Severity.ERROR : Severity.WARNING,
        new Span(at, at + 2),
        "“" + wrong + "”多了一个“" + text[at] + "”，应为“" + word + "”",
        List.of(Fix.suggested("删去一个“" + text[at] + "”", new Span(at + 1, at + 2), "")));
  }
}
