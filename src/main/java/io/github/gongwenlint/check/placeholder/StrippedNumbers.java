package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.ends;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.text.Chars;

/**
 * Tells where a number was taken out of a sentence: 听取审议个报告, 对余件文件, 达%.
 *
 * <p>Each method looks at one occurrence of a trigger character and returns the offset after the
 * gap's words, or 0 when nothing is missing.
 */
final class StrippedNumbers {
  /** Verbs after which a measure word needs a number. */
  private static final String[] VERBS = WordGroup.COUNTING_VERB.words();

  private static final String ENDS_OF_VERBS = lastOf(VERBS);

  /** Returns the last characters of all words, each once. */
  static String lastOf(String[]... groups) {
    StringBuilder ends = new StringBuilder();
    for (String[] words : groups) {
      for (String word : words) {
        String last = word.substring(word.length() - 1);
        if (ends.indexOf(last) < 0) {
          ends.append(last);
        }
      }
    }
    return ends.toString();
  }

  /** Adverbs that announce a total. */
  private static final String[] TOTALS = WordGroup.TOTALLING.words();

  private static final String NUMERALS = "0123456789０１２３４５６７８９〇零一二三四五六七八九十百千万亿两几数多半廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

  /** The last characters of all words that {@link #measure} looks for before a measure word. */
  static final String BEFORE_MEASURE =
      ENDS_OF_VERBS
          + "习交低决出到制办加助升县发取台国均增处大定少展市平建过达超逾有近了开彰待得快慢成扶报挂排改放查案正派消现理用省看窄立第约织置聘育落行解计订讨训议访贴赠转进送选造长问降集高动课研谈讲座练话商察会委";

  /** Sums and payments that a number of 元 follows. */
  private static final String[] BEFORE_YUAN = WordGroup.MONEY_BEFORE_YUAN.words();

  private static final String[] SUMS = WordGroup.SUMS_OF_MONEY.words();

  /** The last characters of all words that {@link #money} looks for before 元. */
  static final String BEFORE_MONEY = lastOf(BEFORE_YUAN);

  /** What is counted by 个 and is not counted without a number. */
  private static final String[] COUNTED = WordGroup.COUNTED.words();

  /** 各个, 整个, 这个: what stands before 个 instead of a number. */
  private static final String NOT_BEFORE_PIECE = "整各每这那哪某单首第有是另数逐个上下前后全同本若干些好余头次做搞当出找来开过成把给几任选选哪双";

  private StrippedNumbers() {}

  /** A measure word: is there a number before it, or is it part of a word? */
  static boolean measure(char[] t, int i) {
    char c = t[i];
    char left = at(t, i - 1);
    char right = at(t, i + 1);
    if (left == '第') {
      return ordinal(t, i, right);
    }
    if (c == '届' && isPlenum(t, i, left)) {
      return true;
    }
    if (!Chars.isHan(left) || in(c, "号届轮款章节季") || in(left, NUMERALS)) {
      return false;
    }
    if (c == '个' && starts(t, i, "个百分点")) {
      return endsAny(
                  t, i, "增长", "下降", "提高", "上升", "回落", "加快", "提升", "降低", "高", "低", "快", "慢", "收窄",
                  "扩大", "全国", "全省", "全市", "全县", "平均", "水平")
              > 0
          && endsAny(t, i, "最高", "至高") == 0;
    }
    if (!follows(c, right) || word(t, i, c, right)) {
      return false;
    }
    int verb = left == '了' ? verb(t, i - 1, at(t, i - 2)) : verb(t, i, left);
    if (verb > 0 && left == '了') {
      return in(c, "个次场期份项") && alone(t, i);
    }
    if (verb == 0) {
      if (announced(t, i, c, left) && alone(t, i)) {
        return true;
      }
      if (in(right, "，。；,;") && in(c, "次场篇") && isHeld(t, i, c) && alone(t, i)) {
        return true;
      }
      // 超过项，达到名。: only before the end of a clause; 超过人均, 达到名校 go on.
      if (in(right, "，。；、,;")
          && in(c, "个件次名项户家场份条篇")
          && endsAny(t, i, "超过", "达到", "多达", "高达", "共达", "突破") > 0) {
        return true;
      }
      return endsAny(t, i, "共计", "累计", "总计", "合计") > 0 && in(c, "个件次名场期份批户家条篇亩") && right != '起';
    }
    if (in(c, "场期")
        && endsAny(t, i, "召开", "举办", "开展", "组织", "举行", "观看", "编发", "印发", "刊发", "通报") == 0) {
      return false;
    }
    if (in(c, "件起人名家户条项份期")) {
      return endsAny(t, i - verb, TOTALS) > 0
          || (in(right, CountedThings.ENDS)
              && CountedThings.isStart(t, i - verb)
              && (c != '件' || at(t, i - verb - 1) != '、'))
          || (in(c, "名家项条份户") && Chars.isHan(right) && in(right, "党企民群干部教职学工作代贫意信问建提制"));
    }
    return true;
  }

  /** 省纪委届四次全会: which committee's it was is missing. */
  private static boolean isPlenum(char[] t, int i, char left) {
    return Chars.isHan(left)
        && !in(left, NUMERALS)
        && !in(left, "本历上下各每首应往换全该新前两")
        && in(at(t, i + 1), "一二三四五六七八九")
        && startsAny(t, i + 2, "次全会", "次全体会议", "中全会") > 0;
  }

  /** 中心组学习次，读书活动场。 座谈会次；: what was held so many times. */
  private static boolean isHeld(char[] t, int i, char c) {
    return endsAny(
                t, i, "学习", "学法", "研讨", "活动", "党课", "调研", "培训", "检查", "走访", "座谈", "宣讲", "讲座", "演练",
                "谈话", "协商", "视察")
            > 0
        || (c == '次' && (at(t, i - 1) == '会' || ends(t, i, "会议")));
  }

  /** 已有项，近家企业: words that a number must follow. */
  private static boolean announced(char[] t, int i, char c, char left) {
    return switch (left) {
      case '有' -> in(c, "个名家项场批") && endsAny(t, i, "已有", "现有", "共有", "仅有", "设有", "建有", "辖有") > 0;
      case '近', '约', '达', '超', '逾' -> in(c, "个名家项场次份件") && !in(at(t, i - 2), "附最邻靠亲相节预契制条合特公赴");
      case '于', '过' ->
          in(c, "个名家项场次份件篇期")
              && in(at(t, i + 1), CountedThings.ENDS)
              && endsAny(t, i, "不少于", "不低于", "不超过", "不多于") > 0;
      case '少' -> in(c, "个名家项场次") && endsAny(t, i, "至少", "不少") > 1 && at(t, i - 2) == '至';
      default -> false;
    };
  }

  /** Tells whether no word begins with the measure word. */
  private static boolean alone(char[] t, int i) {
    return WordList.get().longestFrom(t, i, Math.min(t.length, i + 5)) <= i + 1;
  }

  /** 来自全国个省份: 个 before what is counted, after a word that is no number. */
  static boolean piece(char[] t, int i) {
    char left = at(t, i - 1);
    if (in(left, "、，")) {
      return startsAny(t, i + 1, COUNTED) > 0
          || startsAny(t, i + 1, "优势", "特色", "国家级", "省级", "市级", "县级") > 0;
    }
    if (startsAny(t, i, "个月", "个多月") > 0 && endsAny(t, i, "历时", "为期", "工期") > 0) {
      return true;
    }
    if (!Chars.isHan(left) || in(left, NUMERALS) || in(left, NOT_BEFORE_PIECE)) {
      return false;
    }
    return (startsAny(t, i + 1, COUNTED) > 0 || in(at(t, i + 1), "，。；、,;"))
        && startsAny(t, i + 1, "方面军", "重点的", "产业的") == 0
        && (left == '辖' || WordList.get().contains(t, i - 2, i));
  }

  /** 安排亿元, 补水亿立方米: an amount after a word that is no number; returns its end, or 0. */
  static int amount(char[] t, int i) {
    char left = at(t, i - 1);
    if (!Chars.isHan(left) || in(left, NUMERALS) || in(left, "超上数近逾破每若余好成整够以按用位级过满")) {
      return 0;
    }
    int money = startsAny(t, i, "亿元", "万元", "亿美元", "万美元");
    int n =
        money > 0
            ? money
            : startsAny(
                t, i, "亿立方米", "万立方米", "万平方米", "亿平方米", "亿千瓦时", "万千瓦时", "万千瓦", "亿吨", "亿斤", "亿人次",
                "万人次", "万公里", "万公顷");
    if (n == 0
        || !WordList.get().contains(t, i - 2, i)
        || endsAny(t, i, "单位", "百万", "计价") > 0
        || (endsAny(t, i, "人民币") > 0 && endsAny(t, i, "折合人民币", "约合人民币", "共计人民币") == 0)) {
      return 0;
    }
    char right = at(t, i + n);
    if (in(right, "，。；、）和,;")) {
      return i + n;
    }
    boolean goesOn =
        money > 0
            ? startsAny(t, i + n, "用于", "左右", "以内", "支持", "资金", "的") > 0 && right != '级'
            : Chars.isHan(right) && startsAny(t, i + n, "级", "以上", "以下", "产", "规模", "能力") == 0;
    // 产值达到亿元的企业: as many as that, and no number is missing.
    return goesOn && !(right == '的' && endsAny(t, i, "达到", "突破", "超过") > 0) ? i + n : 0;
  }

  /** Returns the length of the verb that ends with {@code last} right before {@code i}, or 0. */
  private static int verb(char[] t, int i, char last) {
    int longest = 0;
    if (!in(last, ENDS_OF_VERBS)) {
      return 0;
    }
    for (String verb : VERBS) {
      int n = verb.length();
      if (n > longest && verb.charAt(n - 1) == last && ends(t, i, verb)) {
        longest = n;
      }
    }
    return longest;
  }

  /** A measure word stands before a noun, a quotation or the end of a clause. */
  private static boolean follows(char c, char right) {
    return Chars.isHan(right)
        || in(right, "“《")
        || (in(c, "个件次名场期份批户家条篇亩项") && in(right, "，。、；,;"));
  }

  private static boolean ordinal(char[] t, int i, char right) {
    char c = t[i];
    if (in(at(t, i - 2), "次门及等府落宅科书高") || !in(c, "次届期批条款章号轮名季")) {
      return false;
    }
    return switch (c) {
      case '季' -> right == '度';
      case '名' -> right != '次' && !in(right, "，。、");
      case '号' -> right != '召';
      case '次' -> !in(right, "序第");
      default -> true;
    };
  }

  /** Tells whether the measure word begins a word with its right neighbour: 个人, 次日, 名单. */
  private static boolean word(char[] t, int i, char c, char right) {
    String words =
        switch (c) {
          case '个' -> "人体别性税中案子头私展唱例位数旧股独";
          case '件' -> "数均次件";
          case '次' -> "日年月序数生级要第贷声品优次元晨";
          case '名' -> "单称录额师家优列义誉字片城校医词牌特胜企望贵气次人册录著作品录副其符实目";
          case '场' -> "所地景次馆内外面域站合景均";
          case '期' -> "间限末待刊货望满权中初末内";
          case '份' -> "额内";
          case '批' -> "准复评示次发量文判注改驳斗";
          case '户' -> "籍口外主均型用政厕数内";
          case '家' -> "庭长属园乡具人电禽畜政务纺居装用教校访风国里族常";
          case '条' -> "例件款文约目块规理幅线码";
          case '篇' -> "章幅目";
          case '亩' -> "均产";
          case '项' -> "目链";
          case '起' -> "草步来到诉点源用义跑飞伏初重止因底火见码色";
          case '人' -> "员才大民口类民均事数力身格心文工选家们物生道权情社防武";
          default -> "";
        };
    return in(right, words) || (c == '个' && startsAny(t, i, "个个", "个头") > 0);
  }

  /** 余 before a measure word needs a number before it. */
  static int more(char[] t, int i) {
    char left = at(t, i - 1);
    if (in(left, NUMERALS)
        || isBlank(left)
        || in(left, "其剩多富业残结盈空有冗之节闲工课公年月岁宽绰零差尾下所尚仅犹尽刑欠+＋个万名天次*＊XxＸ×_")
        || Chars.isLatin(left)) {
      return 0;
    }
    if (!Chars.isHan(left) && left != '，' && left != '、') {
      return 0;
    }
    int n =
        startsAny(
            t, i + 1, "人次", "万元", "亿元", "公里", "个", "件", "次", "名", "份", "项", "起", "批", "场", "期", "条",
            "户", "篇", "亩", "家");
    if (n == 0) {
      char next = at(t, i + 2);
      boolean people =
          at(t, i + 1) == '人' && in(left, "近达共约训计超") && (Chars.isHan(next) || in(next, "，。、；,;"));
      return people ? i + 2 : 0;
    }
    char unit = at(t, i + n);
    char right = at(t, i + n + 1);
    if (n == 1) {
      if (!(Chars.isHan(right) || in(right, "“《，。、；,;")) || word(t, i + 1, unit, right)) {
        return 0;
      }
      // 余 is a surname too: 余家村, 余名扬
      boolean family = in(unit, "家名");
      boolean noun =
          family
              ? in(right, "企单公会基医学商市机党干群职工代委贫参")
              : in(left, "对为共计约达近超训到成织有展开办增派集发处改查决理访取议建了计入出出放") || in(right, "，。、；,;");
      if (!noun) {
        return 0;
      }
    }
    return i + 1 + n;
  }

  /** A percent sign after a word, in running text. */
  static boolean percent(char[] t, int i) {
    char left = at(t, i - 1);
    char right = at(t, i + 1);
    boolean rate = endsAny(t, i, "增长", "下降", "提高", "上升", "回落", "达到", "超过", "降低") > 0;
    if (in(left, "、，") && in(right, "、，和") && in(at(t, i - 2), "%％")) {
      return true; // 14%、%、7.5%
    }
    return Chars.isHan(left)
        && (in(right, "，。、；,;的")
            || (rate && in(right, "和及与的，,"))
            || startsAny(t, i + 1, "以上", "以下", "以内", "左右") > 0)
        && !in(left, NUMERALS)
        && endsAny(t, i, "百分号", "单位", "符号") == 0;
  }

  /** 新建公路公里，: returns the end of the unit, or 0. */
  static int length(char[] t, int i) {
    char left = at(t, i - 2);
    boolean open =
        at(t, i - 1) == '公'
            && Chars.isHan(left)
            && !in(left, NUMERALS)
            && !in(left, "每单人吨客车数若英箱辆方立")
            && in(at(t, i + 1), "，。、；,;）的");
    return open && WordList.get().contains(t, i - 3, i - 1) && endsAny(t, i - 1, "单位") == 0
        ? i + 1
        : 0;
  }

  /** 百分之 without its number. */
  static boolean hundredth(char[] t, int i) {
    return ends(t, i, "百分") && in(at(t, i + 1), "，。、；以点左");
  }

  /** 亿元 and 万元 without their number, at the end of a clause. */
  static int money(char[] t, int i) {
    char left = at(t, i - 1);
    if (t[i] == '元') {
      boolean amount = endsAny(t, i, BEFORE_YUAN) > 0;
      return amount && in(at(t, i + 1), "，。；、,;") ? i + 1 : 0;
    }
    if (!Chars.isHan(left) || in(left, NUMERALS)) {
      return 0;
    }
    return sum(t, i, i);
  }

  /**
   * Returns the end of the amount whose number is missing, or 0; {@code end} is after what stands
   * before it, which may be blanks away.
   */
  static int sum(char[] t, int end, int i) {
    int n =
        startsAny(t, i, "亿元", "万元", "万吨", "亿斤", "万亩", "万人次", "万千瓦时", "万平方米", "亿立方米", "万户", "万人");
    if (n == 0 || !CountedThings.isEnd(t, i + n)) {
      return 0;
    }
    if (endsAny(t, end, "单位为", "单位：") > 0) {
      return 0;
    }
    boolean people = n == 2 && at(t, i + 1) == '人';
    return (people
                ? endsAny(t, end, "人口", "群众", "游客", "就业", "人数", "劳动力", "学生", "职工", "达")
                : endsAny(t, end, SUMS))
            > 0
        ? i + n
        : 0;
  }

  /** 同比增长， and 占比为。 without their numbers; returns the end of the words, or 0. */
  static int ratio(char[] t, int i) {
    char before = at(t, i - 1);
    if (before == '同' || before == '环') {
      int n = startsAny(t, i + 1, "增长", "下降", "提高", "上升", "减少", "增加", "增幅", "增速为");
      char left = at(t, i - 2);
      return n > 0 && in(left, "，（") && in(at(t, i + 1 + n), "，。；、）,;") ? i + 1 + n : 0;
    }
    if (t[i] == '达' || t[i] == '为') {
      return before == '率' && (CountedThings.isEnd(t, i + 1) || starts(t, i + 1, "以上")) ? i + 1 : 0;
    }
    if (before == '占') {
      int n = startsAny(t, i + 1, "达到", "为", "达", "约", "超过");
      return n > 0 && in(at(t, i + 1 + n), "，。；、,;") ? i + 1 + n : 0;
    }
    return 0;
  }

  /** 提高到， 降至。 without what they lead to. */
  static boolean reached(char[] t, int i) {
    if (!in(at(t, i + 1), "，。；,;")) {
      return false;
    }
    if (t[i] == '到') {
      return endsAny(t, i, "率达", "增长", "提高", "下降", "上升", "增加", "减少", "提升", "降低", "扩大", "缩短", "压缩")
          > 0;
    }
    return endsAny(t, i, "提高", "下降", "降低", "上升", "增加", "减少", "提升", "压缩", "缩短", "扩大", "降", "增长") > 0;
  }

  /** 2023年月日 and 于月日: returns the start of the gap, or -1. */
  static int date(char[] t, int i) {
    char left = at(t, i - 1);
    char right = at(t, i + 1);
    if (left == '年') {
      if (Chars.isDigit(at(t, i - 2))
          && Chars.isDigit(at(t, i - 5))
          && (right == '日' || in(right, "，。、；底初以至"))) {
        return i - 5;
      }
      // 自年月日起: not a digit is left; 填写年月日 names what is to be written.
      return right == '日' && in(at(t, i - 2), "自于至从") && in(at(t, i + 2), "起止前至在召举，。") ? i - 2 : -1;
    }
    if (in(left, "—-－~～至")
        && Chars.isDigit(at(t, i - 2))
        && (in(right, "份，底末") || isBlank(right))) {
      return i - 2;
    }
    if (right == '日' && in(left, "于至在从自，。") && in(at(t, i + 2), "，。、至起召上下举开在前")) {
      return i;
    }
    return -1;
  }

  /** 为期天， 不少于小时。: a time without its number; returns its end, or 0. */
  static int time(char[] t, int i) {
    int n = startsAny(t, i, "天", "小时");
    boolean bounded =
        endsAny(t, i, "为期", "历时", "不少于", "不低于", "不超过", "多于") > 0 && CountedThings.isEnd(t, i + n);
    return n > 0 && bounded ? i + n : 0;
  }

  /** 排名全省第，: a rank without its number. */
  static boolean rank(char[] t, int i) {
    return CountedThings.isEnd(t, i + 1)
        && endsAny(t, i, "全国", "全省", "全市", "全县", "全区", "全州", "排名", "位列", "位居", "名列", "列", "居") > 0;
  }
}
