package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.ends;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.lineEnd;
import static io.github.gongwenlint.text.Look.skipBlanksBack;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.text.Chars;

/**
 * Tells where a name was taken out of a sentence: 《的通知》, 到调研, 在的领导下.
 *
 * <p>Each method looks at one occurrence of a trigger character and returns the offset after the
 * words that stand there alone, or 0 when nothing is missing.
 */
final class StrippedNames {
  private static final String[] KINDS = WordGroup.KIND.words();

  private static final String[] ACTS = WordGroup.NAMED_ACT.words();

  private static final String[] AFTER_NAME = WordGroup.AFTER_NAME.words();

  private static final String CLAUSE = "，。、；：！？\n\r";

  private StrippedNames() {}

  /** 关于的通知; {@code i} is at 于. */
  static int about(char[] t, int i) {
    if (at(t, i - 1) != '关' || at(t, i + 1) != '的') {
      return 0;
    }
    int n = startsAny(t, i + 2, KINDS);
    return n > 0 ? i + 2 + n : 0;
  }

  /** 关于印发的通知: what is printed is missing; {@code i} is at 于. */
  static int act(char[] t, int i) {
    int n = at(t, i - 1) == '关' ? startsAny(t, i + 1, ACTS) : 0;
    if (n == 0 || at(t, i + 1 + n) != '的') {
      return 0;
    }
    int kind = startsAny(t, i + 2 + n, KINDS);
    return kind > 0 ? i + 2 + n + kind : 0;
  }

  /** 在的坚强领导下; {@code i} is at 在. */
  static int under(char[] t, int i) {
    if (!in(at(t, i + 1), "的上") || in(at(t, i - 1), "存现所内实")) {
      return 0;
    }
    if (at(t, i + 1) == '上') {
      int said = startsAny(t, i + 3, "重要讲话", "讲话", "报告", "发言", "重要指示");
      return said > 0 && at(t, i + 2) == '的' ? i + 3 + said : 0;
    }
    int n =
        startsAny(
            t, i + 2, "坚强领导", "正确领导", "统一领导", "集中统一领导", "领导下", "关心", "支持", "指导", "帮助", "带领", "共同努力",
            "统一部署", "会议上", "大会上", "讲话中");
    return n > 0 ? i + 2 + n : 0;
  }

  /** 由牵头; {@code i} is at 由. */
  static int by(char[] t, int i) {
    if (in(at(t, i - 1), "理自缘事经因")) {
      return 0;
    }
    int n =
        startsAny(
            t, i + 1, "牵头负责", "牵头组织", "牵头", "负责牵头", "负责", "主持", "承办", "带队", "主办", "担任组长", "任组长",
            "担任主任");
    if (n == 0) {
      return 0;
    }
    boolean always = n > 2 && startsAny(t, i + 1, "担任", "任组长") > 0;
    char right = at(t, i + 1 + n);
    return (always && right != '的') || in(right, "，。；、") ? i + 1 + n : 0;
  }

  /** 由局负责。: whose, an office's own document may know; {@code i} is at 由. */
  static int office(char[] t, int i) {
    if (!in(at(t, i + 1), "局部厅科处") || in(at(t, i - 1), "理自缘事经因")) {
      return 0;
    }
    int n = startsAny(t, i + 2, "牵头负责", "牵头", "负责", "承办", "主办", "组织实施");
    return n > 0 && in(at(t, i + 2 + n), "，。；、") ? i + 2 + n : 0;
  }

  /** 向汇报; {@code i} is at 向. */
  static int to(char[] t, int i) {
    if (in(at(t, i - 1), "方面动定导倾志走逆同转纵横风内外双单朝意去指趋对偏")) {
      return 0;
    }
    int n =
        startsAny(
            t, i + 1, "汇报", "请示", "作专题报告", "作了汇报", "作了专题汇报", "专题汇报", "专题报告", "报备", "报告工作", "报告情况");
    if (n == 0) {
      return 0;
    }
    char right = at(t, i + 1 + n);
    return in(right, "，。；、了") || startsAny(t, i + 1 + n, "工作情况", "工作，", "工作。", "情况") > 0 || n > 2
        ? i + 1 + n
        : 0;
  }

  /** 到调研, 赴考察; {@code i} is at 到 or 赴. */
  static int visit(char[] t, int i) {
    int n =
        startsAny(
            t, i + 1, "调研指导", "调研", "视察指导", "视察", "考察", "走访慰问", "走访", "慰问", "参观学习", "参观", "检查指导",
            "指导工作", "挂职", "督导", "开展警示教育", "开展主题党日", "接受警示教育", "接受教育", "开展红色", "开展现场教学", "瞻仰",
            "重温入党");
    if (n == 0) {
      return 0;
    }
    if (startsAny(
            t, i + 1 + n, "组", "团", "站", "点", "现场", "地", "对象", "基地", "单位", "室", "报告", "平台", "企业",
            "人员", "的", "成果", "任务", "阶段", "区", "线", "路", "力")
        > 0) {
      return 0;
    }
    char left = at(t, i - 1);
    if (left == '\0' || in(left, CLAUSE) || in(left, "“（")) {
      if (in(at(t, i + 1 + n), "中时")) {
        return 0;
      }
      return i + 1 + n;
    }
    if (t[i] == '赴') {
      return Chars.isHan(left) && !in(left, "奔前开共") ? i + 1 + n : 0;
    }
    boolean who =
        endsAny(
                t, i, "领导", "主席", "书记", "市长", "县长", "局长", "主任", "同志", "一行", "班子成员", "带队", "陪同",
                "前来", "委员", "代表", "党员", "干部", "党员干部", "职工", "全体人员", "教师", "师生")
            > 0;
    return who && endsAny(t, i, "受领导", "被领导") == 0 ? i + 1 + n : 0;
  }

  /** A clause that begins with 的; {@code i} is at 的. */
  static boolean of(char[] t, int i) {
    char left = at(t, i - 1);
    char right = at(t, i + 1);
    if (!Chars.isHan(right) || in(right, "确士话哥当证是黎")) {
      return false;
    }
    if (left == '《') {
      return true;
    }
    if (left == '“' || left == '（') {
      int end = Math.min(t.length, i + 12);
      for (int k = i + 1; k < end; k++) {
        if (t[k] == '”' || t[k] == '）') {
          return startsAny(t, i + 1, KINDS) > 0;
        }
      }
      return false;
    }
    return in(left, "，。；：、") && startsAny(t, i + 1, KINDS) > 0;
  }

  /** 对来调研相关事宜; {@code i} is at 对. */
  static int visitors(char[] t, int i) {
    if (at(t, i + 1) != '来') {
      return 0;
    }
    int n = startsAny(t, i + 2, "调研", "视察", "考察", "检查", "指导");
    return n > 0 && startsAny(t, i + 2 + n, "相关", "有关", "事宜", "情况", "活动", "工作") > 0 ? i + 2 + n : 0;
  }

  /** 住省政协委员; {@code i} is at 住 or 驻. */
  static int resident(char[] t, int i) {
    char left = at(t, i - 1);
    if (in(left, "常居入暂派进")) {
      return 0;
    }
    int n = startsAny(t, i + 1, "省政协委员", "市政协委员", "全国政协委员", "省人大代表");
    return n > 0 ? i + 1 + n : 0;
  }

  /** 推动市各项工作; {@code i} is at 市, 县, 区 or 省. */
  static int place(char[] t, int i) {
    if (endsAny(t, i, "推动", "推进", "促进", "关于", "做好", "抓好", "统筹") == 0) {
      return 0;
    }
    int n = startsAny(t, i + 1, "各项工作", "各项事业", "国民经济", "经济社会", "高质量发展");
    return n > 0 ? i + 1 + n : 0;
  }

  /** 刚才，总结了; {@code i} is at 刚. */
  static int justNow(char[] t, int i) {
    if (!starts(t, i, "刚才，")) {
      return 0;
    }
    int n = startsAny(t, i + 3, "总结了", "作了", "讲了", "汇报了", "介绍了", "通报了", "部署了");
    return n > 0 ? i + 3 + n : 0;
  }

  /** 组组长同志，; {@code i} is at 同. */
  static int comrade(char[] t, int i) {
    int nobody = nobody(t, i);
    if (nobody > 0) {
      return nobody;
    }
    if (!starts(t, i, "同志") || at(t, i + 2) == '的') {
      return 0;
    }
    if (!in(at(t, i + 2), "，宣传主作就围对深讲") && startsAny(t, i + 2, AFTER_NAME) == 0) {
      return 0;
    }
    int n =
        endsAny(
            t, i, "局长", "主任", "组长", "市长", "县长", "区长", "镇长", "乡长", "处长", "部长", "院长", "校长", "厅长",
            "州长", "书记");
    if (n == 0) {
      return 0;
    }
    // A whole post before it (驻局纪检监察组组长) wants its name; “局长同志” by itself is a form of address.
    char left = at(t, i - n - 1);
    boolean second = left == '、' && endsAny(t, i - n - 1, "书记", "委员", "组长", "主席") > 0;
    return second || (Chars.isHan(left) && !in(left, "的请向对与和老总")) ? i + 2 : 0;
  }

  /** 县委书记同志, 副县长同志: the whole post, with its body or rank; {@code i} is at 同. */
  static boolean isWholePost(char[] t, int i) {
    return in(at(t, i - 3), "委府厅局副纪组、") && at(t, i + 2) != '，';
  }

  /** 会同等部门; {@code i} is at 同. */
  static int together(char[] t, int i) {
    if (endsAny(t, i + 1, "会同", "协同", "联同") == 0) {
      return 0;
    }
    int n = startsAny(t, i + 1, "等部门", "等单位", "等有关部门", "等相关部门", "等有关单位", "等相关单位");
    return n > 0 ? i + 1 + n : 0;
  }

  /** 由同志带队, 在同志的带领下; {@code i} is at 同. */
  static int nobody(char[] t, int i) {
    if (!starts(t, i, "同志")) {
      return 0;
    }
    char left = at(t, i - 1);
    if (in(left, "由在经")) {
      int n =
          startsAny(t, i + 2, "牵头", "带队", "任", "担任", "负责", "主持", "兼任", "的带领", "的领导", "的主持", "的指导");
      return n > 0 && at(t, i - 2) != '存' ? i + 2 : 0;
    }
    if (in(left, "请命任荐举补去予")) {
      int n =
          left == '请'
              ? startsAny(
                  t, i + 2, "作", "宣读", "讲话", "发言", "介绍", "汇报", "通报", "传达", "致辞", "主持", "讲授", "上台")
              : endsAny(t, i, "任命", "聘任", "推荐", "选举", "增补", "免去", "授予");
      return n > 0 && !in(at(t, i + 2), "们之间") ? i + 2 : 0;
    }
    boolean begins = (left != '\0' && in(left, "，。；\n\r")) || left == '\u3000';
    return begins
            && startsAny(
                    t, i + 2, "主持", "作了", "宣读", "传达", "强调", "指出", "带队", "出席", "介绍", "讲话", "代表",
                    "，男", "，女")
                > 0
        ? i + 2
        : 0;
  }

  /**
   * A name in 《》 that begins in its middle; {@code i} is at 《.
   *
   * @return offset after 》, negative when it may be a body's own short name, or 0
   */
  static int title(char[] t, int i) {
    int end = closing(t, i);
    if (end < 0 || end - i < 3) {
      return 0;
    }
    char first = t[i + 1];
    if (first == '的' || starts(t, i + 1, "关于的")) {
      return end + 1;
    }
    if (starts(t, i + 1, "关于") && in(at(t, i + 3), "、，")) {
      return end + 1;
    }
    boolean place = in(first, "市区县省");
    if (!place && !(in(first, "局委厅镇乡校院") && Chars.isDigit(t[i + 2]))) {
      return 0;
    }
    char second = t[i + 2];
    String words =
        switch (first) {
          case '市' -> "场政长民委级容纪直值域区辖人情井舶制盈花话中南北立集尺价面声内外";
          case '区' -> "域块别委级间纪位分政人划时";
          case '县' -> "域级委乡区长纪处政人城镇志史情中令学";
          case '省' -> "级委政会域市直纪部人内际力外长份道情城属考思察却亲电钱煤略试心油";
          default -> "";
        };
    if (second == '》' || in(second, words) || !(Chars.isHan(second) || Chars.isDigit(second))) {
      return 0;
    }
    for (int k = i + 2; k < Math.min(end, i + 14); k++) {
      if (in(t[k], "局厅院部联队站")
          || startsAny(t, k, "中心", "公司", "集团", "总工会", "协会", "委关于", "办关于", "委员会") > 0) {
        return -(end + 1);
      }
    }
    return end + 1;
  }

  /** Returns the offset of the 》 that closes {@code i}, or -1 when it is far. */
  static int closing(char[] t, int i) {
    int stop = Math.min(t.length, i + 80);
    for (int k = i + 1; k < stop; k++) {
      if (t[k] == '》') {
        return k;
      }
      if (t[k] == '《' || Chars.isLineEnd(t[k])) {
        return -1;
      }
    }
    return -1;
  }

  /** A document's title that lost its beginning; returns the offset after what shows it, or 0. */
  static int heading(char[] t, int from, int to) {
    int n = startsAny(t, from, "在会议上的讲话", "在大会上的讲话", "在会上的讲话", "在上的讲话", "在会议上的发言", "在的讲话");
    if (n > 0 && from + n == to) {
      return from + n;
    }
    if (at(t, from) == '年') {
      int year =
          startsAny(t, from, "年工作总结", "年工作要点", "年工作计划", "年工作报告", "年上半年工作", "年党建工作", "年政府工作报告");
      return year > 0 ? from + year : 0;
    }
    if (at(t, from) == '的') {
      return from + 1;
    }
    if (in(at(t, from), "党局市县区委镇乡院校")
        && Chars.isDigit(at(t, from + 1))
        && Chars.isDigit(at(t, from + 4))
        && at(t, from + 5) == '年') {
      return from + 1;
    }
    return 0;
  }

  /** Tells whether the verb before {@code i} says that the document was made or studied here. */
  static boolean made(char[] t, int i) {
    int k = skipBlanksBack(t, i);
    return endsAny(
            t, k, "制定", "印发", "制订", "出台", "下发", "制定了", "印发了", "出台了", "下发了", "学习", "修订", "完善", "起草",
            "制发", "落实", "执行", "按照", "根据", "依据", "编制", "发布")
        > 0;
  }

  static boolean introduced(char[] t, int i) {
    return endsAny(t, i, "简称", "简称为", "称为", "即", "下称") > 0
        || ends(t, i, "以下简称")
        || lineEnd(t, i) == i;
  }
}
