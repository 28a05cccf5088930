package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.text.Chars;

/**
 * Tells where those were taken out with whom something is done, who are thanked, or who stand
 * before 等: 邀请等专家, 与签订协议, 东与接壤, 向表示感谢.
 *
 * <p>Each method looks at one occurrence of a trigger character and returns the offset after the
 * words that stand there alone, or 0 when nothing is missing.
 */
final class StrippedParties {
  private static final String[] SUMMED_UP = WordGroup.SUMMED_UP.words();

  private static final String[] BEFORE_NAMES = WordGroup.BEFORE_NAMES.words();

  private static final String[] OBJECTS = WordGroup.AGREED_UPON.words();

  /** The last characters of all that can stand before 等. */
  static final String BEFORE_ETC =
      StrippedNumbers.lastOf(
              BEFORE_NAMES, new String[] {"联合", "组织", "协调", "召集", "表彰", "走访", "慰问", "引进", "在", "从"})
          + "，。；\n\u3000";

  /** What may stand before 与 where its partner is missing: the subject's last word, an adverb. */
  private static final String[] BEFORE_WITH = WordGroup.BEFORE_PARTNER.words();

  private StrippedParties() {}

  /** 邀请等专家, 到等地考察; {@code i} is at 等. */
  static int and(char[] t, int i) {
    int n = startsAny(t, i + 1, SUMMED_UP);
    if (n == 0) {
      n = startsAny(t, i + 1, "名同志", "位同志");
    }
    boolean places = false;
    if (n == 0 && at(t, i + 1) == '地') {
      places = startsAny(t, i + 2, "考察", "学习", "参观", "招商", "调研", "开展", "交流", "，", "。") > 0;
      n = places ? 1 : 0;
    }
    if (n == 0) {
      return 0;
    }
    if (places) {
      return in(at(t, i - 1), "到赴在从") ? i + 1 + n : 0;
    }
    int before = endsAny(t, i, BEFORE_NAMES);
    if (before == 1 && in(at(t, i - 2), "达遇感得看提想理自缘事参")) {
      return 0;
    }
    if (before == 0) {
      // 群团组织等单位 is right: such a word is a verb only where a clause begins.
      before = endsAny(t, i, "联合", "组织", "协调", "配合", "召集", "表彰", "走访", "慰问", "引进");
      before = before > 0 && in(at(t, i - before - 1), "，。；\n\u3000") ? before : 0;
    }
    return before > 0 ? i + 1 + n : 0;
  }

  /** 等特色产业发展迅速: a clause that begins with 等, which is no verb there. */
  static int opening(char[] t, int i) {
    char left = at(t, i - 1);
    if (!in(left, "，。；\n\u3000")) {
      return 0;
    }
    int n =
        startsAny(
            t, i + 1, "特色产业", "主导产业", "支柱产业", "优势产业", "重点产业", "重点项目", "重点工程", "部门", "单位", "先进典型");
    return n > 0 && !holds(t, i + 1 + n, i + 16, "后", "再", "时", "才", "完", "，就", "之")
        ? i + 1 + n
        : 0;
  }

  /** 与签订协议, 东与接壤; {@code i} is at 与 or 同. */
  static int with(char[] t, int i) {
    int n = startsAny(t, i + 1, "接壤", "毗邻", "相邻", "交界", "相连", "相接", "为邻", "隔河相望", "隔江相望");
    if (n > 0) {
      return in(at(t, i + 1 + n), "，。；、") && in(at(t, i - 1), "东南西北部面端侧") ? i + 1 + n : 0;
    }
    n = startsAny(t, i + 1, "签订", "签署", "达成", "建立", "缔结", "共建", "开展合作", "合作共建");
    if (n == 0 || !isSubject(t, i)) {
      return 0;
    }
    int end = i + 1 + n;
    while (end < t.length && end - i < 20 && Chars.isHan(t[end]) && t[end] != '的') {
      end++;
    }
    boolean agreed = in(at(t, end), "，。；、") && endsAny(t, end, OBJECTS) > 0;
    return agreed && !holds(t, i, end, "有关", "相关", "结合", "适应", "同步", "衔接") ? i + 1 + n : 0;
  }

  private static boolean isSubject(char[] t, int i) {
    char left = at(t, i - 1);
    return left == '\0' || in(left, "，。；：\n\u3000") || endsAny(t, i, BEFORE_WITH) > 0;
  }

  /** 由和共同承办, 由、负责; {@code i} is at 由 or 在. */
  static int joined(char[] t, int i) {
    if (in(at(t, i - 1), "自理事缘经因存所现实正潜内")) {
      return 0;
    }
    if (t[i] == '在') {
      int n = startsAny(t, i + 1, "和的", "、的", "、和的");
      return n > 0
              && startsAny(
                      t, i + 1 + n, "大力支持", "支持", "关心", "帮助", "指导", "坚强领导", "正确领导", "领导", "共同努力",
                      "配合")
                  > 0
          ? i + 1 + n
          : 0;
    }
    int n =
        startsAny(t, i + 1, "和共同", "和联合", "、共同", "、联合", "等共同", "等联合", "和负责", "和牵头", "、负责", "、牵头");
    return n > 0 ? i + 1 + n : 0;
  }

  /** 向表示感谢, 向致以敬意, 对表示祝贺; {@code i} is at 向 or 对. */
  static int thanked(char[] t, int i) {
    if (in(at(t, i - 1), "方面动定导倾志走逆同转纵横风内外双单朝意去指趋偏针相反核校")) {
      return 0;
    }
    int n = startsAny(t, i + 1, "表示", "致以", "表达");
    int how =
        startsAny(
            t, i + 1 + n, "衷心", "热烈", "诚挚", "崇高", "深切", "亲切", "节日", "由衷", "最", "感谢", "祝贺", "慰问",
            "问候", "敬意");
    return n > 0 && how > 0 && !holds(t, i + 1 + n, i + 9, "的群", "的单", "的企", "的人") ? i + 1 + n : 0;
  }
}
