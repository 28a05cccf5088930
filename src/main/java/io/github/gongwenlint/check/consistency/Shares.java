package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Computes a share or a rate again from the two numbers that stand beside it. */
final class Shares extends Finder {
  static final Rule RULE =
      Rule.of("share-mismatch", Category.NUMBER, Severity.WARNING, "比例与前后数字不符")
          .message("由前后两个数算出的比例与所写的不一致，请核对")
          .explanation(
              "“发放问卷1200份，收回1128份，有效回收率96%”，算出来是94%。只核对最有把握的几种：前后两个数单位相同，"
                  + "“率”前的动词就是后一个数前面的动词；“其中……人，占……%”；“……率为……%（……份）”；“……元（……标准的50%）”。"
                  + "签约率、覆盖率、满意率等不会超过100%。“发放补贴1260万元，惠及4200户，户均3000元”这样三个数连着写的平均数同样核对。概数、范围、另有分母（占全县的……）的不核对。")
          .source("公文核稿通例")
          .bad("发放问卷1200份，收回有效问卷1128份，有效回收率⟦96%⟧。")
          .bad("受理群众诉求250件，办结235件，办结率为⟦96%⟧。")
          .bad("受理信访事项320件，办结304件，办结率达到⟦98%⟧。")
          .bad("项目总投资5600万元，已到位4200万元，到位率⟦85%⟧。")
          .bad("发放补贴1260万元，惠及4200户，户均⟦2600元⟧。")
          .bad("吸纳本村劳动力52人就业，其中脱贫劳动力17人、占⟦34.6%⟧。")
          .bad("现有职工68人，其中医师17人，占25%；护士34人，占⟦55%⟧。")
          .bad("全镇共有党员480名，其中35岁以下党员96名，占⟦25%⟧。")
          .bad("重点项目完成投资93亿元，占年度计划120亿元的⟦87.5%⟧。")
          .bad("先后走访40家企业。\n在走访的⟦45家⟧企业中，反映融资难的有18家，占45%。")
          .bad("抽查归档病历200份。归档病历甲级率为⟦96%⟧（甲级病历190份）。")
          .bad("个人缴费标准为每人每年400元。对低保对象按照每人每年⟦320元⟧（个人缴费标准的50%）给予资助。")
          .bad("开展家庭医生签约服务，重点人群签约率达⟦100%以上⟧。")
          .bad("群众满意率⟦超过100%⟧。")
          .good(
              "投资计划完成率达100%以上，床位使用率超过100%，重点人群签约率达100%，资源循环利用率在95%以上。",
              "重点项目完成投资93亿元，占年度计划120亿元的77.5%。",
              "发放问卷1200份，收回有效问卷1128份，有效回收率94%。",
              "受理群众诉求250件，办结235件，按期办结率为96%。",
              "吸纳本村劳动力52人就业，其中脱贫劳动力17人、占32.7%。",
              "新增企业12家，其中规上企业3家，占全市新增数的40%。",
              "发放补贴1260万元，惠及4200户，户均3000元；救助资金280万元，其中医疗救助86万元，惠及820人，人均3415元。",
              "投入资金860万元，惠及1200户，户均增收2600元。",
              "受理案件260件，审结251件，其中调解78件，占30%。",
              "现有餐饮单位540家，比去年的500家增长8%，其中使用瓶装气的108家，占20%。",
              "走访企业40家。在走访的企业中，反映融资难的有18家，占45%。",
              "抽查归档病历200份。归档病历甲级率为95%（甲级病历190份）。",
              "排查矛盾纠纷47起，化解46起，化解率达97.9%。",
              "排查隐患120处，整改110处，整改率超过90%。",
              "全年办理人大代表建议126件、政协提案143件，办复率均为100%。",
              "立案56件，结案54件，结案率达98%以上。",
              "个人缴费标准为每人每年400元。对低保对象按照每人每年200元（个人缴费标准的50%）给予资助。")
          .build();

  /**
   * Before a number: it is a bound, a change, one of several or of a range, and so no share of what
   * was counted before it.
   */
  private static final String[] NO_SHARE = WordGroup.NO_SHARE.words();

  /** Behind a number: it is one of several or of a range, or a target. */
  private static final String[] NO_SHARE_AFTER = {
    "—", "-", "~", "～", "－", "和", "、", "至", "到", "的目标"
  };

  /** What may stand between 占 and the number: anything else names another whole. */
  private static final String[] OF_ALL = {
    "", "比", "比为", "比达", "比达到", "总数的", "总人数的", "总数", "总量的", "总额的", "总户数的", "其总数的", "的比例为", "比例为",
    "到"
  };

  /** What may stand before the verb of a rate. */
  private static final String[] WHOLE_RATE = {"", "有效", "总", "总体", "问卷", "问卷有效"};

  /** Rates of which the part cannot be more than the whole; 完成率 and 使用率 can. */
  private static final String[] NO_MORE_THAN_ALL = WordGroup.PART_RATE.words();

  /** Before a number: it is that of the year with which this one is compared. */
  private static final String[] OTHER_TIME = WordGroup.OTHER_TIME.words();

  /** How many per cent two numbers may be off before they are surely not meant for each other. */
  private static final long FAR = 30 * Quantity.ONE;

  Shares(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at % at {@code i} behind a digit. */
  void percent(int i) {
    int start = i;
    while (start > 0 && i - start < 8 && (Chars.isDigit(t[start - 1]) || t[start - 1] == '.')) {
      start--;
    }
    Quantity said = Quantity.at(t, start, i + 1);
    if (said == null || !said.isPercent()) {
      return;
    }
    if (at(i + 1) == '）' && bracketed(said)) {
      return;
    }
    if (said.value() == 100 * Quantity.ONE) {
      whole(said);
    }
    boolean reached = Look.endsAny(t, start, "率达到", "比达到") > 0;
    if ((!reached && isBoundOrChange(start))
        || isOrSo(i + 1)
        || Look.startsAny(t, i + 1, NO_SHARE_AFTER) > 0) {
      return;
    }
    int from = start;
    while (from > 0 && start - from < 14 && Chars.isHan(t[from - 1])) {
      from--;
    }
    for (int k = start - 1; k >= from; k--) {
      if (t[k] == '占') {
        share(said, k, text(k + 1, start));
        return;
      }
    }
    if (at(start - 1) == '的'
        && from == start - 1 - unitLength(start - 1)
        && stated(said, start - 1)) {
      return;
    }
    int end = start - Look.endsAny(t, start, "达到", "达", "为", "是");
    if (end - from >= 3 && t[end - 1] == '率') {
      rate(said, from, end);
    }
  }

  /** 签约率达100%以上: no part is more than its whole. */
  private void whole(Quantity said) {
    int over = Look.endsAny(t, said.start(), "超过", "突破", "高于");
    int more = Look.startsAny(t, said.end(), "以上", "多", "有余");
    int end = said.start() - over;
    end -= over > 0 ? 0 : Look.endsAny(t, end, "达到", "达", "保持在", "稳定在", "为", "在");
    if (over + more > 0 && Look.endsAny(t, end, NO_MORE_THAN_ALL) > 0) {
      report(
          RULE,
          Severity.WARNING,
          said.start() - over,
          said.end() + more,
          "“"
              + text(end - 3, end)
              + "”最多是100%，不会是“"
              + text(said.start() - over, said.end() + more)
              + "”，请核对");
    }
  }

  // ---------------------------------------------------------------- 占

  /** 其中脱贫劳动力17人、占34.6%; {@code i} is at 占. */
  private void share(Quantity said, int i, String whole) {
    if (!isOneOf(whole, OF_ALL)) {
      return;
    }
    int stop = "，、（".indexOf(at(i - 1)) >= 0 ? i - 1 : i;
    int start = sentenceStart(i);
    Quantity part = Quantity.endingAt(t, stop, start);
    if (part == null || part.isPercent() || part.unit().isEmpty() || isUncertain(part)) {
      return;
    }
    Quantity base = null;
    int among = among(part.start(), start);
    if (among > 0) {
      base = lastLike(part, start, among);
    } else if (at(start - 1) == '；') {
      // 其中甲17人，占25%；乙34人，占50%: the parts go on behind a semicolon.
      int from = sentenceStart(start - 1);
      among = among(start, from);
      base = among > 0 ? lastLike(part, from, among) : null;
    } else {
      base = ofThese(part, start);
    }
    if (base == null || isUncertain(base) || base.value() < part.value()) {
      return;
    }
    // 其中 may divide a part of what was counted before: only the nearest number is sure.
    judge(said, base, part, true);
  }

  /** Returns how many Chinese characters end before {@code end} behind a digit. */
  private int unitLength(int end) {
    int k = end;
    while (k > 0 && end - k < 6 && Chars.isHan(t[k - 1])) {
      k--;
    }
    return end - k;
  }

  /** 完成投资93亿元，占年度计划120亿元的78%; {@code end} is at 的. Tells whether it is of this form. */
  private boolean stated(Quantity said, int end) {
    int start = sentenceStart(end);
    Quantity base = Quantity.endingAt(t, end, start);
    if (base == null || base.unit().isEmpty() || base.isPercent() || isUncertain(base)) {
      return false;
    }
    int k = base.start();
    while (k > start && base.start() - k < 12 && Chars.isHan(t[k - 1]) && t[k] != '占') {
      k--;
    }
    if (at(k) != '占') {
      return false;
    }
    Quantity part = Quantity.endingAt(t, at(k - 1) == '，' ? k - 1 : k, start);
    if (part != null
        && part.sameUnit(base)
        && !isUncertain(part)
        && part.value() <= 2 * base.value()) {
      judge(said, base, part, false);
    }
    return true;
  }

  /** Returns the offset of the last 其中 in a range, or -1. */
  private int among(int to, int from) {
    for (int k = to - 1; k > from; k--) {
      if (t[k] == '其' && at(k + 1) == '中') {
        return k;
      }
    }
    return -1;
  }

  /** Returns the last quantity in a range when it counts the same as {@code part}. */
  private @Nullable Quantity lastLike(Quantity part, int from, int to) {
    List<Quantity> all = Quantity.allIn(t, from, to);
    if (all == null) {
      return null;
    }
    Quantity last = null;
    for (Quantity read : all) {
      if (!read.unit().isEmpty() && !read.isPercent() && !isChanged(read)) {
        last = read;
      }
    }
    return last == null || !last.sameUnit(part) ? null : last;
  }

  private boolean isChanged(Quantity read) {
    return Look.endsAny(t, read.start(), "增加", "减少", "增长", "下降", "增加了", "减少了", "净增", "多", "少") > 0
        || Look.endsAny(t, read.start(), OTHER_TIME) > 0;
  }

  /** 调研的38个村中，…的有21个: the number whose clause ends in 中. */
  private @Nullable Quantity ofThese(Quantity part, int start) {
    List<Quantity> all = Quantity.allIn(t, start, part.start());
    if (all == null) {
      return null;
    }
    Quantity found = null;
    for (Quantity read : all) {
      if (!read.sameUnit(part)) {
        continue;
      }
      if (found != null) {
        return null;
      }
      int end = read.end();
      while (end < part.start() && end - read.end() < 8 && Chars.isHan(t[end])) {
        end++;
      }
      // 1500户中 says of what, 38个中 does not.
      int noun = "户人家".contains(read.unit()) ? 0 : 1;
      if (t[end] != '，' || t[end - 1] != '中' || end - read.end() <= noun) {
        return null;
      }
      found = read;
    }
    return found;
  }

  // ---------------------------------------------------------------- 率

  /** 发放1200份，收回1128份，有效回收率96%; the name of the rate stands in the range. */
  private void rate(Quantity said, int from, int end) {
    String prefix = text(from, end - 3);
    if (!isOneOf(prefix, WHOLE_RATE)) {
      inBracket(said, from, end);
      return;
    }
    int start = sentenceStart(from);
    if (from <= start || at(from - 1) != '，') {
      inBracket(said, from, end);
      return;
    }
    int clause = clauseStart(from - 1, start);
    Quantity part = Quantity.onlyIn(t, clause, from - 1);
    if (part == null || part.end() != from - 1 || part.unit().isEmpty()) {
      return;
    }
    char one = t[end - 3];
    char two = t[end - 2];
    if (!holds(clause, part.start(), one) || !holds(clause, part.start(), two)) {
      return;
    }
    if (clause <= start) {
      return;
    }
    int before = clauseStart(clause - 1, start);
    Quantity base = Quantity.onlyIn(t, before, clause - 1);
    if (base == null
        || !base.sameUnit(part)
        || base.value() < part.value()
        || isUncertain(base)
        || isUncertain(part)
        || Look.holds(t, before, part.start(), "其中", "今年", "去年", "上年", "往年")) {
      return;
    }
    judge(said, base, part, false);
  }

  /** 归档病历甲级率为96%（甲级病历190份）, and 归档病历200份 before it. */
  private void inBracket(Quantity said, int from, int end) {
    int open = said.end();
    if (at(open) != '（') {
      return;
    }
    int close = open;
    while (close < t.length && close - open < 24 && t[close] != '）') {
      close++;
    }
    Quantity part = at(close) == '）' ? Quantity.onlyIn(t, open, close) : null;
    if (part == null
        || part.end() != close
        || part.unit().isEmpty()
        || isUncertain(part)
        || !holds(open, part.start(), t[end - 3])
        || !holds(open, part.start(), t[end - 2])) {
      return;
    }
    Quantity base = null;
    int stop = Math.max(0, from - REACH);
    for (int k = from - 1; k > stop && !Chars.isLineEnd(t[k]); k--) {
      if (!Chars.isDigit(t[k]) || Chars.isDigit(t[k - 1]) || t[k - 1] == '.' || t[k - 1] == ',') {
        continue;
      }
      Quantity read = Quantity.at(t, k, from);
      int name = end - 3 - from;
      if (read != null
          && read.sameUnit(part)
          && name >= 2
          && name <= k
          && same(from, k - name, name)) {
        base = read;
        break;
      }
    }
    if (base != null && !isUncertain(base) && base.value() >= part.value()) {
      judge(said, base, part, false);
    }
  }

  private boolean same(int one, int other, int length) {
    for (int k = 0; k < length; k++) {
      if (t[one + k] != t[other + k]) {
        return false;
      }
    }
    return true;
  }

  // ---------------------------------------------------------------- （…的50%）

  /** 每人每年320元（个人缴费标准的50%）; tells whether it is of this form. */
  private boolean bracketed(Quantity said) {
    int end = said.start();
    if (at(end - 1) != '的') {
      return false;
    }
    int from = end - 1;
    while (from > 0 && end - from < 16 && Chars.isHan(t[from - 1])) {
      from--;
    }
    int name = end - 1 - from;
    if (name < 4 || (at(from - 1) != '（' && at(from - 1) != '(')) {
      return false;
    }
    Quantity part = Quantity.endingAt(t, from - 1, sentenceStart(from));
    if (part == null || !part.unit().equals("元") || isUncertain(part)) {
      return true;
    }
    Quantity base = null;
    int stop = Math.max(0, from - REACH);
    for (int k = part.start() - name; k >= stop; k--) {
      if (t[k] == t[from] && same(from, k, name)) {
        int digits = k + name;
        while (digits < part.start() && digits - k - name < 8 && Chars.isHan(t[digits])) {
          digits++;
        }
        base = Chars.isDigit(at(digits)) ? Quantity.at(t, digits, part.start()) : null;
        break;
      }
    }
    if (base == null
        || isUncertain(base)
        || !(base.unit().isEmpty() || base.sameUnit(part))
        || at(base.end()) == '、') {
      return true;
    }
    double exact = (double) base.value() * said.value() / (100.0 * Quantity.ONE);
    if (Math.abs(exact - part.value()) > part.step()) {
      report(
          RULE,
          Severity.WARNING,
          part.start(),
          part.end(),
          "前面写“"
              + text(from, end - 1)
              + "”是"
              + text(base.start(), base.end())
              + "，它的"
              + text(said.start(), said.end())
              + "是"
              + Quantity.plain(Math.round(exact))
              + "元，与“"
              + text(part.start(), part.end())
              + "”不符，请核对",
          related(base.start(), base.end(), "前面的标准"));
    }
    return true;
  }

  // ---------------------------------------------------------------- what is common

  private void judge(Quantity said, Quantity base, Quantity part, boolean other) {
    if (base.value() == 0 || fits(said, base, part)) {
      return;
    }
    double exact = 100.0 * part.value() / base.value();
    if (Math.abs(exact * Quantity.ONE - said.value()) > FAR) {
      return;
    }
    String right = Quantity.plain(Math.round(exact * 10) * (Quantity.ONE / 10)) + "%";
    for (Quantity whole : before(base)) {
      if (whole.value() != part.value() && fits(said, whole, part)) {
        // 受理260件，审结251件，其中调解78件，占30%: of the first number.
        return;
      }
    }
    Quantity better = other ? elsewhere(said, base, part) : null;
    if (better != null) {
      report(
          RULE,
          Severity.WARNING,
          base.start(),
          base.end(),
          "这里写"
              + text(base.start(), base.end())
              + "，别处写"
              + text(better.start(), better.end())
              + "；按"
              + text(said.start(), said.end())
              + "推算，应是后者，请核对",
          related(better.start(), better.end(), "别处的写法"));
      return;
    }
    report(
        RULE,
        Severity.WARNING,
        said.start(),
        said.end(),
        "由"
            + text(base.start(), base.end())
            + "和"
            + text(part.start(), part.end())
            + "算出的比例约为"
            + right
            + "，与“"
            + text(said.start(), said.end())
            + "”不符，请核对",
        related(Math.min(base.start(), part.start()), Math.max(base.end(), part.end()), "前后两个数"));
  }

  private static boolean fits(Quantity said, Quantity base, Quantity part) {
    double half = base.isExact() ? 0 : base.step() / 2.0;
    double partHalf = part.isExact() ? 0 : part.step() / 2.0;
    double low = 100.0 * Quantity.ONE * (part.value() - partHalf) / (base.value() + half);
    double high = 100.0 * Quantity.ONE * (part.value() + partHalf) / (base.value() - half);
    // Whoever cuts off instead of rounding is off by less than one in the last place.
    double slack = said.step() - 1e-6;
    return said.value() >= low - slack && said.value() <= high + slack;
  }

  /** Returns another number of the same things with which the share is right: 36个村. */
  private @Nullable Quantity elsewhere(Quantity said, Quantity base, Quantity part) {
    int noun = base.end();
    while (noun < t.length && noun - base.end() < 4 && Chars.isHan(t[noun]) && t[noun] != '中') {
      noun++;
    }
    int length = noun - base.digitsEnd();
    if (noun == base.end()) {
      return null;
    }
    int stop = Math.max(0, base.start() - 8 * REACH);
    for (int k = base.start() - 1; k > stop; k--) {
      if (Chars.isDigit(t[k])
          && k + 1 + length < t.length
          && same(base.digitsEnd(), k + 1, length)) {
        int digits = k;
        while (digits > 0 && Chars.isDigit(t[digits - 1])) {
          digits--;
        }
        Quantity read = Quantity.at(t, digits, k + 1 + length);
        if (read != null && read.value() != base.value() && fits(said, read, part)) {
          return read;
        }
      }
    }
    return null;
  }

  private boolean holds(int from, int to, char c) {
    for (int k = from; k < to; k++) {
      if (t[k] == c) {
        return true;
      }
    }
    return false;
  }

  private boolean isUncertain(Quantity quantity) {
    return isRough(quantity) || isBoundOrChange(quantity.start());
  }

  private boolean isBoundOrChange(int start) {
    return isRoughly(start) || isAtLeast(start) || Look.endsAny(t, start, NO_SHARE) > 0;
  }

  private static boolean isOneOf(String word, String[] words) {
    for (String one : words) {
      if (one.equals(word)) {
        return true;
      }
    }
    return false;
  }

  @Override
  void finish() {}
}
