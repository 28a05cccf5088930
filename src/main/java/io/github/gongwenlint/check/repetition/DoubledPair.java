package io.github.gongwenlint.check.repetition;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A character that stands twice, in its clause: tells whether two words meet there or one of the
 * two is too much. The words of the clause are split only when its neighbours do not tell already.
 */
final class DoubledPair {
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

  private static final String[] TOOLS = WordGroup.TOOL_OF_VERB.words();

  /** Before the doubled name of a plant or an animal they make a word of common speech: 金果果. */
  private static final String COLOURS = "红橙黄绿青蓝紫黑白灰粉金银大小胖瘦圆扁长短";

  private static final String PRONOUNS = "我你他她它咱";

  /**
   * What names of places, bodies and things end in: 县|县委, 河|河道, 罪|罪名. The word before may be a name
   * that no list knows.
   */
  private static final String HEADS =
      "国省市县区州郡盟旗乡镇村屯寨街路桥港湾站所部厅局委院会社团队组军师旅营连排班校系科室处股司行厂矿店馆园场库仓楼房庭堂岸江河湖海溪渠"
          + "山岛林田地税费款金票证照表卡册书刊报案罪法权债刑车船舰艇机舱器械井管网线缆水电气油煤药病医品货物件标价党民人员长年月日季期时"
          + "中上下内外前后里间号级类型式性化率度量数额值点面层段节章条项目次届名位种";

  /** What names of animals and plants end in: 红火蚁|蚁巢. */
  private static final String LIVING =
      "猪牛羊马驴骡鸡鸭鹅兔犬鸽鱼虾蟹贝螺蛙蜂蚕蚁蝇蚊蝗虫蛾鸟鼠菌菇花草树竹松柏杉楠杨桃李梅杏枣梨橙橘柑柚莓莲藕姜蒜葱椒菜瓜豆薯麦稻米茶桑棉麻果";

  /** What bodies and places call themselves without a name. */
  private static final String OWN = "国党省市县区州旗乡镇村局部院厅委标井水";

  /** What long names of bodies end in. */
  private static final String BODIES = "国省市县区局部委院会团队组军所站馆厂校";

  /** Syllables that foreign and given names repeat. */
  private static final String SYLLABLES = "拉纳娜莉丽萨塔莎妮露琳薇婷芳巴西卡达玛迪米尼贝蒂";

  /** After them a single verb stands by itself: 规划|划|为, 工作|作|了. */
  private static final String COMPLEMENTS = "为于至入出到成向给起了过得着前后内外中上下多少小低短弱差广";

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

  private final char[] text;
  private final int at;
  private final char c;
  private final WordList words = WordList.get();

  /** The Chinese characters around, as far as they are looked at. */
  private final int from;

  private final int to;

  /** Where the words end that they are split into. */
  private final int[] ends;

  private DoubledPair(char[] text, int at) {
    this.text = text;
    this.at = at;
    this.c = text[at];
    int start = at;
    while (start > 0 && at - start < LEFT && Chars.isHan(text[start - 1])) {
      start--;
    }
    int end = at + 2;
    while (end < text.length && end - at < RIGHT && Chars.isHan(text[end])) {
      end++;
    }
    from = start;
    to = end;
    ends = new int[to - from];
  }

  /** Judges the two equal characters at {@code at}; null when both are right. */
  static @Nullable Diagnostic judge(char[] text, int at) {
    char c = text[at];
    if (isEach(text, at)) {
      return null;
    }
    if (c == '过' && at > 0 && (text[at - 1] == '通' || text[at - 1] == '经')) {
      return at + 2 < text.length && AFTER_PASS.indexOf(text[at + 2]) >= 0
          ? null
          : passed(text, at);
    }
    return meetsWord(text, at) ? null : new DoubledPair(text, at).judge();
  }

  /** 一项项, 一对对, but not 一是是. */
  private static boolean isEach(char[] text, int at) {
    return at > 0
        && text[at - 1] == '一'
        && STRICT.indexOf(text[at]) < 0
        && !(at > 1 && BEFORE_ONE.indexOf(text[at - 2]) >= 0);
  }

  /** Tells whether the nearest characters show that two words meet, or a word of doubled ones. */
  private static boolean meetsWord(char[] text, int at) {
    char c = text[at];
    if (at > 0 && ((c == '习' && text[at - 1] == '学') || (c == '中' && text[at - 1] == '其'))) {
      return true; // 学习|习书记: whoever is named next; 其中|中、青年
    }
    if (at > 0
        && "我本".indexOf(text[at - 1]) >= 0
        && OWN.indexOf(c) >= 0
        && endsBody(text, at + 2)) {
      return true; // 我院|院纪委
    }
    if (c == '见' && at + 2 < text.length && "第附表图《".indexOf(text[at + 2]) >= 0) {
      return true; // 具体意见|见第四部分
    }
    WordList words = WordList.get();
    if (c == '小' && words.longestFrom(text, at + 2, Math.min(text.length, at + 6)) > at + 3) {
      return true; // 小小|河长, but not 小小|组
    }
    if ((at > 1 && text[at - 1] == text[at - 2])
        || (at + 3 < text.length && text[at + 2] == text[at + 3])) {
      return true; // 和和美美
    }
    if (endsWord(words, text, at + 1)
        && words.longestFrom(text, at + 1, Math.min(text.length, at + 6)) > at + 2) {
      return true; // 学习|习近平
    }
    if (at > 0 && text[at - 1] != '一' && words.contains(text, at - 1, at + 2)) {
      return true; // 亮堂堂, 活跃跃
    }
    if (at < 2 || (at + 2 < text.length && Chars.isHan(text[at + 2]))) {
      return false;
    }
    return (PREDICATES.indexOf(c) >= 0 && Chars.isHan(text[at - 1])) // 蝉鸣声声，
        || (COLOURS.indexOf(text[at - 1]) >= 0 && LIVING.indexOf(c) >= 0)
        || isSpoken(text, at + 2); // “会把鱼吃光光！”
  }

  /** Tells whether a cry ends at {@code end}, as in somebody's own words. */
  private static boolean isSpoken(char[] text, int end) {
    return "！？!?".indexOf(Look.at(text, end)) >= 0 && "”’".indexOf(Look.at(text, end + 1)) >= 0;
  }

  /** Tells whether an organ that every body has is named at {@code i}. */
  private static boolean endsBody(char[] text, int i) {
    return Look.startsAny(text, i, "纪委", "党委", "党组", "团委", "工会", "领导", "班子", "长", "机关", "办") > 0;
  }

  private @Nullable Diagnostic judge() {
    if (to == at + 2 && dangles()) {
      return word(Severity.WARNING);
    }
    words.segment(text, from, to, ends);
    int first = from;
    int k = 0;
    while (ends[k] <= at) {
      first = ends[k++];
    }
    int middle = ends[k];
    if (middle > at + 1) {
      return withinWord(middle - first);
    }
    int left = middle - first;
    int right = ends[k + 1] - middle;
    if (left > 1 && right > 1) {
      return null;
    }
    if (left == 1 && right == 1) {
      return STRICT.indexOf(c) >= 0
          ? word(Severity.ERROR)
          : LENIENT.indexOf(c) >= 0 ? word(Severity.WARNING) : null;
    }
    return left == 1 ? firstAlone(closes(k + 1)) : secondAlone(left, k + 1);
  }

  /** One word holds both: 方方面面 is right, 层层 is right where it is common, 推推 is not. */
  private @Nullable Diagnostic withinWord(int length) {
    if (SYLLABLES.indexOf(c) >= 0 || length > 2) {
      return null;
    }
    boolean head = HEADS.indexOf(c) >= 0 && words.longestFrom(text, at + 1, to) > at + 2; // 处|处长
    return leftOver(0, head ? ERROR : WARNING);
  }

  /** The first of the two is a word by itself, the second begins another one. */
  private @Nullable Diagnostic firstAlone(boolean closes) {
    if (isToolOfVerb()) {
      return null;
    }
    if (PRONOUNS.indexOf(c) >= 0 && text[at + 2] == '们') {
      return word(Severity.ERROR);
    }
    if (c == '不' && (at == 0 || "得是能可会毫并决绝从".indexOf(text[at - 1]) < 0)) {
      return word(Severity.WARNING);
    }
    boolean head = HEADS.indexOf(c) >= 0 || LIVING.indexOf(c) >= 0;
    if (c == '其' || (head && !isLonely()) || (closes && bracketFollows())) {
      return null;
    }
    return leftOver(-1, WARNING);
  }

  /**
   * The second of the two is a word by itself.
   *
   * @param left the length of the word that the first one ends
   * @param word the number of the second one's word
   */
  private @Nullable Diagnostic secondAlone(int left, int word) {
    boolean closes = closes(word);
    boolean bracket = closes && bracketFollows();
    if (STRICT.indexOf(c) >= 0) {
      boolean dangles = closes && !bracket && c != '的' && c != '了'; // 成就|就，
      return dangles || isClosed(at + 1 - left) ? word(Severity.WARNING) : null;
    }
    if (SYLLABLES.indexOf(c) >= 0
        || (!closes
            && COMPLEMENTS.indexOf(text[at + 2]) >= 0
            && (ends[word + 1] - ends[word] == 1 || isDirected(at + 2)))) {
      return null;
    }
    // 中国人民解放军|军歌: a long name and what belongs to it. 新建|建（构）筑物
    if ((left > 4 && BODIES.indexOf(c) >= 0) || bracket) {
      return null;
    }
    return leftOver(1, closes ? DANGLING : WARNING);
  }

  /** 背|背篓, 盖|盖子: a thing that is called after what is done with it. */
  private boolean isToolOfVerb() {
    return Look.startsAny(text, at + 1, TOOLS) > 0
        && !(at > 0 && Chars.isHan(text[at - 1]) && words.contains(text, at - 1, at + 1));
  }

  /** 活动|动起来: a verb of one character and where it goes. */
  private boolean isDirected(int i) {
    return Look.startsAny(text, i, "起来", "下来", "下去", "出来", "出去", "上来", "上去", "过来") > 0;
  }

  /** Tells whether the clause ends with a word. */
  private boolean closes(int word) {
    return ends[word] == to && to < at + RIGHT;
  }

  private boolean bracketFollows() {
    return to < text.length && "（(〔[".indexOf(text[to]) >= 0;
  }

  /**
   * Tells whether nothing stands before that the character could belong to: 中|中央 at the start of a
   * clause or after a word such as 在. Bodies call themselves 县|县委 without their name.
   */
  private boolean isLonely() {
    if (OWN.indexOf(c) >= 0) {
      return false;
    }
    return at == 0
        || (!Chars.isHan(text[at - 1]) && "”》）".indexOf(text[at - 1]) < 0)
        || ("的在与和由等为及从向是了将把被".indexOf(text[at - 1]) >= 0
            && !words.contains(text, Math.max(0, at - 2), at));
  }

  /** Tells whether a doubled pair at the end of a clause is no word there: 862份份, 领导下下. */
  private boolean dangles() {
    char left = at > 0 ? text[at - 1] : '\0';
    char right = at + 2 < text.length ? text[at + 2] : '\0';
    if ("（(〔[》”".indexOf(right) >= 0 || Chars.isDigit(right) || Chars.isLatin(right)) {
      return false; // 《立法法》, 下游地区区（县）, 去年年11月
    }
    if ((left == '立' && c == '法') || (left == '其' && c == '中')) {
      return false;
    }
    return Chars.isDigit(left)
        || (Chars.isHan(left)
            && ("下中内外前后".indexOf(c) >= 0
                || (HEADS.indexOf(c) >= 0 && words.contains(text, at - 1, at + 1))));
  }

  private static boolean isStrange(char c) {
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

  /** Tells whether the word that begins at {@code first} is not followed by its last character. */
  private boolean isClosed(int first) {
    char left = text[at - 1];
    if (c == '的') {
      return left != '目' && left != '标';
    }
    if (c == '了') {
      return left != '不' && left != '得';
    }
    return CLOSED.contains(" " + new String(text, first, at + 1 - first) + " ");
  }

  /** Reports a word of one character that stands twice. */
  private Diagnostic word(Severity severity) {
    return new Diagnostic(
        DoubledCharacterCheck.DOUBLED_CHARACTER,
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
        DoubledCharacterCheck.DOUBLED_CHARACTER,
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
  private @Nullable Diagnostic leftOver(int side, int wanted) {
    char[] without = new char[to - from - 1];
    System.arraycopy(text, from, without, 0, at - from);
    System.arraycopy(text, at + 1, without, at - from, to - at - 1);
    int gain = words.segmentCost(text, from, to) - words.segmentCost(without, 0, without.length);
    if (gain < wanted) {
      return null;
    }
    int[] stops = new int[without.length];
    int count = words.segment(without, 0, without.length, stops);
    int start = 0;
    int k = 0;
    while (stops[k] <= at - from) {
      start = stops[k++];
    }
    // 集装箱|箱|门, 三|亚|亚沙会: together with a neighbour that is no word by itself either, the
    // character may make a word that the list lacks.
    if (side > 0
        && k + 1 < count
        && stops[k + 1] - stops[k] == 1
        && isStrange(without[stops[k]])
        && gain < BESIDE_STRANGE) {
      return null;
    }
    if (side < 0
        && k > 0
        && start - (k > 1 ? stops[k - 2] : 0) == 1
        && isStrange(without[start - 1])) {
      return null;
    }
    String word = new String(without, start, stops[k] - start);
    String wrong = new String(text, from + start, word.length() + 1);
    if (word.length() == 1) {
      return null;
    }
    return new Diagnostic(
        DoubledCharacterCheck.DOUBLED_CHARACTER,
        gain >= ERROR ? Severity.ERROR : Severity.WARNING,
        new Span(at, at + 2),
        "“" + wrong + "”多了一个“" + c + "”，应为“" + word + "”",
        List.of(Fix.suggested("删去一个“" + c + "”", new Span(at + 1, at + 2), "")));
  }
}
