package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Adds up what stands behind 其中 and before 合计 in one sentence. */
final class Sums extends Finder {
  static final Rule RULE =
      Rule.of("sum-mismatch", Category.NUMBER, Severity.WARNING, "分项之和与总数不符")
          .message("各分项相加与总数不一致，请核对数字")
          .explanation(
              "“共56次，其中上半年30次、下半年25次”，相加是55次，总数或分项必有一处写错。正文只在一句话之内核对：分项与总数单位相同、"
                  + "没有“近”“约”“以上”等概数，并且分项明显是全部（男与女、城镇与农村等成对的分项，或者三项以上、与总数相差不到百分之五，最后一项是“其他”）时才报告；"
                  + "只列举一部分的“其中”不报告，一项大于总数的必报。表格按行、按列核对“合计”“小计”“总计”，“率”“占比”“单价”等不能相加的列不核对。"
                  + "测量得来的数允许每个加数半个末位的舍入误差。")
          .source("公文核稿通例；审计、统计文稿校对要求")
          .bad("全年开展执法检查⟦56次⟧，其中上半年30次、下半年25次。")
          .bad("安排重点项目⟦105个⟧，其中，工业类3个、城建类28个、农业类21个、商贸类7个、民生类45个。")
          .bad("现有职工⟦420人⟧，其中男性212人，女性198人。")
          .bad("全年接待来访⟦38批次⟧，其中集体访45批次。")
          .bad("评选⟦12名⟧优秀教师，其中小学教师15名、中学教师6名。")
          .bad("新建改建公路12公里、桥梁附属道路8公里，⟦合计22公里⟧。")
          .bad("全县地区生产总值⟦156.8亿元⟧，同比增长5.6%。其中，第一产业增加值38.2亿元，第二产业增加值42.6亿元，第三产业增加值74.0亿元。")
          .bad("全年排查矛盾纠纷⟦136起⟧，其中婚姻家庭纠纷41起、邻里纠纷38起、山林土地纠纷35起、其他纠纷12起。")
          .bad("全年受理投诉⟦126件⟧，其中办结119件、正在办理9件，为842名农民工追回工资1356.7万元。")
          .bad("征求到意见建议⟦46条⟧，其中对班子18条、班子成员26条。")
          .bad("共计⟦32人⟧。其中乡镇干部22人、县直单位干部8人、村干部5人。")
          .bad("建设示范村⟦12个⟧，其中高田镇5个、白沙镇4个、葡萄镇2个、福利镇3个。")
          .bad("新建农村公路⟦96公里⟧，其中县道38公里、乡道64公里。")
          .bad("安排配套资金⟦2860万元⟧，其中2023年安排1500万元，2024年安排1260万元。")
          .bad("请派出技术人员⟦4名⟧，其中工程师3名、检测员2名。")
          .bad("投入资金⟦1.25亿元⟧（其中中央资金8000万元，地方配套5500万元）。")
          .bad("全镇共有党员⟦862名⟧，比上年增加15名，其中正式党员840名，预备党员12名。")
          .bad("考核结果为优秀12人、良好26人、合格8人，⟦共48人⟧。")
          .bad("开展廉政谈话⟦132人次⟧，其中院领导9人次、中层干部71人次、重点岗位人员62人次。")
          .bad("对⟦86个⟧重点项目实行全过程跟踪督查，其中省级重点项目9个、市级重点项目27个、县级重点项目52个。")
          .bad("甲、乙、丙三村分别栽植120亩、85亩、60亩，⟦共计275亩⟧。")
          .badMarkdown(
              """
              | 单位 | 项目数（个） | 投资（万元） |
              |---|---|---|
              | 东城街道 | 12 | 350.5 |
              | 西城街道 | 8 | 120.0 |
              | 南河镇 | 15 | 98.6 |
              | 合计 | ⟦36⟧ | 569.1 |
              """)
          .badMarkdown(
              """
              | 部门 | 项目 |
              |---|---|
              | 机关 | 5 |
              | 站所 | 12 |
              | 合计 | 17 |

              | 部门 | 人员 |
              |---|---|
              | 机关 | 36 |
              | 站所 | 128 |
              | 合计 | ⟦165⟧ |
              """)
          .badMarkdown(
              """
              | 季度 | 立案 | 结案 | 合计 |
              |---|---|---|---|
              | 一季度 | 12 | 10 | 22 |
              | 二季度 | 9 | 11 | ⟦21⟧ |
              | 三季度 | 7 | 6 | 13 |
              """)
          .good(
              "全年开展执法检查56次，其中上半年30次、下半年26次。",
              "现有职工420人，其中党员120人、女职工198人。",
              "现有职工42人，其中党员25人、本科以上学历30人。",
              "建成绿地12处，其中示范绿地8处、街头绿地7处。",
              "组织集中学习12次，其中交流研讨8次、专题党课5次。",
              "现有教师30名，其中教授4名、副教授9名。",
              "优秀12人、良好26人、合格8人，共46人；党员12人、群众36人，共50人参加。",
              "现有本科专业58个，涵盖理、工、文等8个学科门类，其中工学专业24个、理学专业6个。",
              "全区共有8个街道、5个镇、2个乡，其中城市社区96个、涉农社区41个、行政村118个。",
              "共设考点31个、考场1368个，其中市区考点9个、考场412个，各县考点22个、考场956个。",
              "涵盖农业、工业、服务业3大类12个小类，其中农业类项目36个、工业类项目24个。",
              "征求意见建议260条，采纳186条，采纳率71.5%，其中意见120条、建议140条。",
              "业务收入1.26亿元，其中医疗收入8200万元、药品收入3800万元。",
              "全县耕地面积42万亩，其中水田28万亩、旱地14万亩，复种面积达到86万亩。",
              "发放救助资金3600万元，其中城市低保860万元、农村低保2100万元，惠及群众1.2万人。",
              "全镇总人口3.2万人，其中常住人口2.6万人，外出务工1.1万人。",
              "争取资金2860万元，其中2023年到位1500万元，2024年到位800万元。",
              "现有教师128人，其中在编98人，按师生比应配教师150人。",
              "现有干部128人，其中在编98人、临聘30人，核定编制135名。",
              "新建农田12万亩，其中高效节水灌溉3.5万亩，超额完成省定任务11万亩。",
              "已建成充电站24座，其中快充站16座，明年计划再建30座。",
              "对外投资173亿美元。其中，对东盟出口649亿美元，增长6%。",
              "全国公路里程543.68万公里，其中高速公路里程18.36万公里。",
              "完成投资5955亿元，比上年增加1637亿元，增长37.9%，其中粮食直补资金达1030亿元。",
              "走访群众超过300户，其中脱贫户210户、监测户95户。",
              "新增确诊病例117例，其中境外输入52例，本土65例。",
              "生产总值100.3亿元，其中第一产业10.1亿元、第二产业50.2亿元、第三产业40.1亿元。",
              "建成公厕12座、停车场8处，合计投入资金260万元。",
              "上半年完成120件，下半年完成150件，全年共计270件，办结率98%。",
              "共发放补贴560万元，其中种粮补贴320万元，惠及农户1200户，户均4666元。")
          .goodMarkdown(
              """
              | 单位 | 人数 | 占比 |
              |---|---|---|
              | 东城 | 12 | 33.3% |
              | 西城 | 8 | 22.2% |
              | 南河 | 16 | 44.4% |
              | 合计 | 36 | 100% |
              """,
              """
              | 单位 | 数量 | 单价 | 金额 |
              |---|---|---|---|
              | 桌 | 2 | 300 | 600 |
              | 椅 | 4 | 100 | 400 |
              | 合计 | 6 | | 1000 |
              """,
              """
              | 项目 | 一组 | 二组 |
              |---|---|---|
              | 甲类 | 3 | 4 |
              | 乙类 | 5 | 6 |
              | 小计 | 8 | 10 |
              | 丙类 | 1 | 2 |
              | 丁类 | 1 | 1 |
              | 小计 | 2 | 3 |
              | 合计 | 10 | 13 |
              """,
              """
              | 年份 | 收入 |
              |---|---|
              | 2023年 | 5 |
              | 2024年 | 6 |
              """)
          .build();

  private static final int MOST_PARTS = 20;

  /** What is said of a total between it and its parts is seldom longer, in UTF-16 units. */
  private static final int NEAR = 8;

  /** Even where the parts name what is counted. */
  private static final int FAR = 24;

  /** Words of a clause that tells a change or a share, not an amount. */
  private static final String[] CHANGES = WordGroup.CHANGE.words();

  /** What is told of some of a group and may be told of the same ones twice. */
  private static final String[] ATTRIBUTES = WordGroup.ATTRIBUTE.words();

  /** Words before a number that is no part of what there is. */
  private static final String[] NO_PART = WordGroup.NO_PART.words();

  /** Words of a clause by itself that tells what is to come. */
  private static final String[] PLANNED = WordGroup.PLANNED.words();

  /** What is told of people besides. */
  private static final String[] OF_PEOPLE = WordGroup.ATTRIBUTE_OF_PEOPLE.words();

  /** Parts that are all there is. */
  private static final String[] PAIRS = WordGroup.TWO_PARTS.words();

  Sums(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  // ---------------------------------------------------------------- 其中

  /** Looks at 其中 at {@code i}. */
  void among(int i) {
    char before = at(i - 1);
    if ("，（(,：。；".indexOf(before) < 0 || i < 3) {
      return;
    }
    boolean bracketed = before == '（' || before == '(';
    Quantity total = totalBefore(i - 1);
    if (total == null || total.isPercent() || isSecond(total)) {
      return;
    }
    int from = i + 2;
    if (at(from) == '，' || at(from) == '：' || at(from) == ':' || at(from) == ',') {
      from++;
    }
    int end = sentenceEnd(from);
    if (bracketed) {
      for (int k = from; k < end; k++) {
        if (t[k] == '）' || t[k] == ')') {
          end = k;
        }
      }
    }
    List<Quantity> parts = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    if (!parts(from, end, total, parts, labels) || parts.isEmpty() || isOfOther(total, parts)) {
      return;
    }
    if (clauseEnd(total.end()) - total.end() > NEAR && !isOfSameNoun(total, parts)) {
      return;
    }
    if (before == '。' && parts.size() < 3 && (parts.size() < 2 || !isPair(labels))) {
      // A sentence of its own may speak of something else.
      return;
    }
    judge(total, parts, labels);
  }

  private int clauseEnd(int from) {
    int k = from;
    while (k < t.length && k - from <= FAR && "，,。（(".indexOf(t[k]) < 0) {
      k++;
    }
    return k;
  }

  /** Tells whether all that is counted is named behind the total: 86个重点项目实行全程督查，其中省级重点项目9个. */
  private boolean isOfSameNoun(Quantity total, List<Quantity> parts) {
    for (Quantity part : parts) {
      int start = part.start() - 2;
      if (!Chars.isHan(at(start))
          || !Chars.isHan(at(start + 1))
          || !Look.holds(t, total.end(), total.end() + NEAR, text(start, start + 2))) {
        return false;
      }
    }
    return parts.size() > 1;
  }

  /** 考点31个、考场1368个，其中市区考点9个、考场412个: two totals, and the parts of both by turns. */
  private boolean isSecond(Quantity total) {
    int pause = total.start();
    while (Chars.isHan(at(pause - 1))) {
      pause--;
    }
    if (at(pause - 1) != '、') {
      return false;
    }
    int start = sentenceStart(pause);
    for (int k = pause - 1; k > start && "，,；".indexOf(t[k]) < 0; k--) {
      if (Chars.isDigit(t[k]) && !Chars.isDigit(at(k - 1)) && ".．".indexOf(at(k - 1)) < 0) {
        Quantity before = Quantity.at(t, k, pause - 1);
        return before != null && before.end() == pause - 1 && before.sameUnit(total);
      }
    }
    return false;
  }

  /**
   * Tells whether the parts count something else than the total does: 专业58个，涵盖8个学科门类，其中工学专业24个;
   * 8个街道、2个乡，其中城市社区96个、涉农社区41个.
   */
  private boolean isOfOther(Quantity total, List<Quantity> parts) {
    int noun = total.end();
    int stop = noun;
    while (Chars.isHan(at(stop))) {
      stop++;
    }
    for (Quantity part : parts) {
      int start = part.start() - 2;
      if (part.value() > total.value()
          && Chars.isHan(at(start))
          && Chars.isHan(at(start + 1))
          && stop > noun
          && !Look.holds(t, noun, stop, text(start, start + 1), text(start + 1, start + 2))) {
        String counted = text(start, start + 2);
        int times = 0;
        for (Quantity other : parts) {
          times += text(other.start() - 2, other.start()).equals(counted) ? 1 : 0;
        }
        return times > 1 || Look.holds(t, sentenceStart(total.start()), total.start(), counted);
      }
    }
    return false;
  }

  /** Finds the amount that 其中 divides: the last one before it that is neither rate nor change. */
  private @Nullable Quantity totalBefore(int end) {
    int start = sentenceStart(end);
    int stop = end;
    for (int clause = 0; clause < 4 && stop > start; clause++) {
      int from = stop;
      while (from > start && t[from - 1] != '，' && t[from - 1] != ',') {
        from--;
      }
      Quantity last = null;
      int open = -1;
      for (int k = from; k < stop; k++) {
        if (t[k] == '（' || t[k] == '(') {
          open = k;
        } else if (t[k] == '）' || t[k] == ')') {
          open = -1;
        } else if (open < 0 && Chars.isDigit(t[k])) {
          Quantity read = Quantity.at(t, k, stop);
          if (read == null) {
            return null;
          }
          if (!read.unit().isEmpty()) {
            last = read;
          }
          k = Math.max(k, read.digitsEnd() - 1);
        }
      }
      if ((clause == 0 && last == null) || Look.holds(t, from, stop, "均")) {
        return null;
      }
      boolean change = isChange(from, stop);
      if (last != null && !last.isPercent() && !change) {
        // 3个100万元的项目 and 5人的队伍 are no totals; 56次 and 105个项目 are.
        return isUncertain(last) || stop - last.end() > FAR || at(last.end()) == '的' ? null : last;
      }
      if (!change && (last == null || !last.isPercent())) {
        return null;
      }
      stop = from - 1;
    }
    return null;
  }

  private boolean isChange(int from, int to) {
    if (Look.holds(t, from, to, CHANGES)) {
      return true;
    }
    for (int k = from; k + 1 < to; k++) {
      if (t[k] == '增' && t[k + 1] == '加' && at(k + 2) != '值') {
        return true;
      }
    }
    return false;
  }

  /** 7时30分: a time, no amount. */
  private boolean isClock(Quantity quantity) {
    return quantity.unit().equals("分") && "时点".indexOf(at(quantity.start() - 1)) >= 0;
  }

  /** A range gives no number to add up, nor does the least of what there are. */
  private boolean isUncertain(Quantity quantity) {
    return isRough(quantity)
        || isAtLeast(quantity.start())
        || "—～~-－".indexOf(at(quantity.start() - 1)) >= 0
        || "—～~-－".indexOf(at(quantity.end())) >= 0
        || "—～~-－".indexOf(at(quantity.digitsEnd())) >= 0
        || isClock(quantity);
  }

  /**
   * Collects the amounts of the total's unit, one from each part of the list.
   *
   * @return false when something stands there that cannot be understood
   */
  private boolean parts(
      int from, int end, Quantity total, List<Quantity> parts, List<String> labels) {
    int label = from;
    int k = from;
    boolean inList = true;
    boolean isListed = false;
    while (k < end && inList) {
      int stop = k;
      int depth = 0;
      while (stop < end && (depth > 0 || "、，,".indexOf(t[stop]) < 0 || isGrouping(stop))) {
        depth += t[stop] == '（' || t[stop] == '(' ? 1 : t[stop] == '）' || t[stop] == ')' ? -1 : 0;
        stop++;
      }
      if (Look.holds(t, k, stop, "其中", "包括", "含", "另", "人均", "户均", "平均", "合计", "共计", "总计")) {
        return parts.size() > 1 && Look.holds(t, k, stop, "另", "人均", "户均", "平均");
      }
      int numbers = 0;
      Quantity only = null;
      for (int d = k; d < stop; d++) {
        if (t[d] == '（' || t[d] == '(') {
          while (d < stop && t[d] != '）' && t[d] != ')') {
            d++;
          }
        } else if (Chars.isDigit(t[d])) {
          Quantity read = Quantity.at(t, d, stop);
          if (read == null) {
            return false;
          }
          if (!read.unit().isEmpty() || read.end() > read.digitsEnd()) {
            numbers++;
            only = numbers == 1 ? read : only;
          } else if (!isPartOfName(read)) {
            return false;
          }
          d = Math.max(d, read.digitsEnd() - 1);
        }
      }
      if (numbers == 0) {
        // 新建、续建项目3个 counts both together; behind the list anything may follow.
        if (t[Math.min(stop, t.length - 1)] != '、' && !parts.isEmpty()) {
          inList = false;
        }
      } else if (numbers > 1 && parts.size() > 1 && at(k - 1) == '，' && isListed) {
        // Behind a list with 、 a clause with ， tells of something else.
        inList = false;
      } else if (numbers > 1 || only == null) {
        return false;
      } else if (isChange(k, only.start()) || only.isPercent()) {
        if (!isChange(k, only.start()) && parts.isEmpty()) {
          return false;
        }
      } else if (!only.sameUnit(total)) {
        if (parts.isEmpty()) {
          return false;
        }
        inList = false;
      } else if (isNoPart(k, only)) {
        // Among others of the list, what is planned may well be one of them.
        if (at(k - 1) == '、' || parts.isEmpty()) {
          return false;
        }
        inList = false;
      } else {
        if (isUncertain(only) || parts.size() >= MOST_PARTS) {
          return false;
        }
        if (at(k - 1) != '、' && isFull(total, parts)) {
          // Nothing is left of the whole: what follows tells of something else.
          break;
        }
        isListed = !parts.isEmpty() && at(k - 1) == '、';
        labels.add(text(label, only.start()) + text(only.end(), stop));
        parts.add(only);
      }
      k = stop + 1;
      if (numbers > 0) {
        label = k;
      }
    }
    return true;
  }

  private static boolean isFull(Quantity total, List<Quantity> parts) {
    long sum = 0;
    for (Quantity part : parts) {
      sum += part.value();
    }
    return parts.size() > 1 && sum == total.value();
  }

  /** Tells what is wished for, prescribed or of another time: 按师生比应配教师150人. */
  private boolean isNoPart(int from, Quantity only) {
    return Look.holds(t, from, only.start(), NO_PART)
        || (at(from - 1) == '，' && Look.holds(t, from, only.start(), PLANNED));
  }

  private boolean isGrouping(int comma) {
    return t[comma] == ',' && Chars.isDigit(at(comma - 1)) && Chars.isDigit(at(comma + 1));
  }

  /** Tells 2023年 and 110千伏 and G20 from a number that was left without its unit. */
  private boolean isPartOfName(Quantity bare) {
    char after = at(bare.end());
    return Chars.isHan(after) || Chars.isLatin(after) || Chars.isLatin(at(bare.start() - 1));
  }

  private void judge(Quantity total, List<Quantity> parts, List<String> labels) {
    long sum = 0;
    long tolerance = tolerance(total);
    for (int k = 0; k < parts.size(); k++) {
      Quantity part = parts.get(k);
      sum += part.value();
      tolerance += tolerance(part);
      if (k > 0 && !Look.holds(t, parts.get(k - 1).end(), part.start(), "、")) {
        // 水田28万亩、旱地12万亩，复种面积86万亩
        continue;
      }
      if (part.value() > total.value() + tolerance(total) + tolerance(part)) {
        report(
            RULE,
            Severity.WARNING,
            total.start(),
            total.end(),
            "总数写"
                + text(total.start(), total.end())
                + "，其中一项却是"
                + text(part.start(), part.end())
                + "，大于总数，请核对",
            related(part.start(), part.end(), "大于总数的一项"));
        return;
      }
    }
    long difference = Math.abs(sum - total.value());
    if (parts.size() < 2 || difference <= tolerance) {
      return;
    }
    for (Quantity other : before(total)) {
      if (other.value() == sum) {
        // 征求建议260条，采纳186条，其中甲类120条、乙类140条
        return;
      }
    }
    boolean all =
        isTooMuch(labels, parts, total, sum)
            || (parts.size() > 2 && sum > total.value() && isOneDigitOff(sum, total))
            || endsWithRest(labels, difference, total)
            || (parts.size() >= 3
                ? difference <= total.value() / 20
                : isWhole(labels, difference, total, sum < total.value()));
    if (all) {
      mismatch(total, parts, sum);
    }
  }

  /**
   * Tells whether the parts are more than the whole although none can be counted twice: what tells
   * of a person's sex, age, party or schooling can.
   */
  private static boolean isTooMuch(
      List<String> labels, List<Quantity> parts, Quantity total, long sum) {
    if ("次场期".indexOf(total.unit().isEmpty() ? '次' : total.unit().charAt(0)) >= 0) {
      // One meeting may be both a lesson and a discussion.
      return false;
    }
    if (sum <= total.value() || sum - total.value() > total.value() / 2) {
      return false;
    }
    String first = words(labels.get(0));
    for (int k = 0; k < parts.size(); k++) {
      String label = words(labels.get(k));
      if (label.length() < 2 || label.length() > 8 || (k > 0 && label.equals(first))) {
        return false;
      }
      if (holdsAny(label, ATTRIBUTES)
          || ("人名位户".contains(total.unit()) && holdsAny(label, OF_PEOPLE))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells a list that ends with 其他: nothing is left over then, but a sum far off is of another
   * whole.
   */
  private static boolean endsWithRest(List<String> labels, long difference, Quantity total) {
    String last = words(labels.get(labels.size() - 1));
    return difference <= total.value() / 4
        && (last.startsWith("其他") || last.startsWith("其它") || last.startsWith("其余"));
  }

  private static boolean holdsAny(String label, String[] words) {
    for (String word : words) {
      if (label.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether two parts are surely all there is: 男 and 女, 集中安置 and 分散安置 with a sum that is not
   * far off, or any two with a sum that is nearly right.
   */
  private static boolean isWhole(
      List<String> labels, long difference, Quantity total, boolean less) {
    if (isPair(labels) && difference <= Math.max(total.value() / 10, 5 * total.step())) {
      return true;
    }
    // Of 医疗收入 and 药品收入 a third may be left out, which makes the sum less, never more.
    long few = total.value() / (less && !total.isExact() ? 25 : 10);
    if ((isYears(labels) && difference <= total.value() / 10)
        || (isAlike(labels) && difference <= few)) {
      return true;
    }
    if (total.value() < 20 * total.step()) {
      return false;
    }
    return difference
            <= (isParallel(labels) ? Math.min(few, total.value() / 20) : total.value() / 100)
        || difference <= total.step();
  }

  /** Tells 涉企领域 and 民生领域, 对班子 and 班子成员: kinds of one thing by the words of their names. */
  private static boolean isParallel(List<String> labels) {
    String first = words(labels.get(0));
    String second = words(labels.get(1));
    if (first.equals(second) || Math.min(first.length(), second.length()) < 3) {
      return false;
    }
    String end = first.substring(first.length() - 2);
    return second.endsWith(end) || (second.startsWith(end) && first.length() <= 4);
  }

  /**
   * Tells whether two whole numbers differ in one digit: 132 and 142, what a slip of a finger does.
   */
  private static boolean isOneDigitOff(long sum, Quantity total) {
    if (!total.isExact()) {
      return false;
    }
    String one = Long.toString(sum / Quantity.ONE);
    String other = Long.toString(total.value() / Quantity.ONE);
    int differences = 0;
    for (int k = 0; k < Math.min(one.length(), other.length()); k++) {
      differences += one.charAt(k) == other.charAt(k) ? 0 : 1;
    }
    return one.length() == other.length() && one.length() > 2 && differences == 1;
  }

  /** Tells 2023年安排 and 2024年安排: the same in two years. */
  private static boolean isYears(List<String> labels) {
    String first = labels.get(0);
    String second = labels.get(1);
    int one = first.indexOf('年');
    int other = second.indexOf('年');
    return one >= 4
        && other >= 4
        && Chars.isDigit(first.charAt(one - 1))
        && Chars.isDigit(second.charAt(other - 1))
        && !first.substring(one - 4, one).equals(second.substring(other - 4, other))
        && words(first).equals(words(second));
  }

  /** Tells 县道 and 乡道, 监护型 and 普通型: short kinds of one thing. */
  private static boolean isAlike(List<String> labels) {
    String first = words(labels.get(0));
    String second = words(labels.get(1));
    return first.length() >= 2
        && first.length() <= 6
        && first.length() == second.length()
        && !first.equals(second)
        && first.charAt(first.length() - 1) == second.charAt(second.length() - 1);
  }

  private static String words(String label) {
    StringBuilder words = new StringBuilder();
    for (int k = 0; k < label.length(); k++) {
      if (Chars.isHan(label.charAt(k))) {
        words.append(label.charAt(k));
      }
    }
    return words.toString();
  }

  private static long tolerance(Quantity quantity) {
    return quantity.isExact() ? 0 : quantity.step() / 2;
  }

  private static boolean isPair(List<String> labels) {
    String first = labels.get(0);
    String second = labels.get(1);
    for (String pair : PAIRS) {
      int cut = pair.indexOf('；');
      String one = pair.substring(0, cut);
      String other = pair.substring(cut + 1);
      if ((first.contains(one) && second.contains(other) && !second.equals(first))
          || (first.contains(other) && second.contains(one))) {
        return true;
      }
    }
    return false;
  }

  private void mismatch(Quantity total, List<Quantity> parts, long sum) {
    StringBuilder addends = new StringBuilder();
    if (parts.size() <= 6) {
      for (Quantity part : parts) {
        addends.append(addends.length() == 0 ? "（" : "+");
        addends.append(text(part.start(), part.digitsEnd()));
      }
      addends.append('）');
    }
    Quantity first = parts.get(0);
    Quantity last = parts.get(parts.size() - 1);
    report(
        RULE,
        Severity.WARNING,
        total.start(),
        total.end(),
        "总数写"
            + text(total.start(), total.end())
            + "，各项相加是"
            + Quantity.written(sum, total, t)
            + addends
            + "，相差"
            + Quantity.written(Math.abs(sum - total.value()), total, t)
            + "，请核对",
        related(first.start(), last.end(), "各分项"));
  }

  // ---------------------------------------------------------------- 合计

  /** Looks at 合计, 共计, 总计 or 共 at {@code i}: the amounts before it in the sentence. */
  void together(int i, int length) {
    int from = i + length;
    from += Look.startsAny(t, from, "达到", "达", "为", "有");
    if (!Chars.isDigit(at(from))) {
      return;
    }
    char before = at(i - 1);
    if (before != '，' && before != '（' && before != '、' && before != ',') {
      return;
    }
    int end = sentenceEnd(from);
    Quantity total = Quantity.at(t, from, end);
    if (total == null || total.unit().isEmpty() || total.isPercent() || isUncertain(total)) {
      return;
    }
    List<Quantity> parts = addends(sentenceStart(i), i - 1, total);
    if (parts == null || parts.size() < 2) {
      return;
    }
    if (length == 1 && (parts.size() < 3 || Look.holds(t, total.end(), end, "交叉", "重复", "兼"))) {
      // 党员12人、群众36人，共50人 may leave somebody out.
      return;
    }
    long sum = 0;
    long tolerance = tolerance(total);
    for (int k = parts.size() - 1; k >= 0; k--) {
      sum += parts.get(k).value();
      tolerance += tolerance(parts.get(k));
      if (k < parts.size() - 1 && Math.abs(sum - total.value()) <= tolerance) {
        return;
      }
    }
    if (Math.abs(sum - total.value()) > total.value() / 10) {
      return;
    }
    StringBuilder addends = new StringBuilder();
    for (Quantity part : parts) {
      addends.append(addends.length() == 0 ? "" : "+").append(text(part.start(), part.digitsEnd()));
    }
    report(
        RULE,
        Severity.WARNING,
        i,
        total.end(),
        "前面各项相加是"
            + Quantity.written(sum, total, t)
            + "（"
            + addends
            + "），与“"
            + text(i, total.end())
            + "”不符，请核对",
        related(parts.get(0).start(), parts.get(parts.size() - 1).end(), "各分项"));
  }

  /**
   * Collects the amounts of the total's unit that are listed up to {@code end}, in their order.
   *
   * @return null when something stands there that cannot be understood
   */
  private @Nullable List<Quantity> addends(int start, int end, Quantity total) {
    List<Quantity> parts = new ArrayList<>();
    int stop = end;
    while (stop > start) {
      int k = stop;
      while (k > start && "、，,".indexOf(t[k - 1]) < 0) {
        k--;
      }
      Quantity only = null;
      int numbers = 0;
      for (int d = k; d < stop; d++) {
        if (Chars.isDigit(t[d])) {
          Quantity read = Quantity.at(t, d, stop);
          if (read == null) {
            return null;
          }
          if (!read.unit().isEmpty()) {
            numbers++;
            only = read;
          } else if (!isPartOfName(read)) {
            return null;
          }
          d = Math.max(d, read.digitsEnd() - 1);
        }
      }
      if (numbers > 1
          || Look.holds(t, k, stop, "其中", "共", "合计", "总", "全", "累计")
          || isChange(k, stop)) {
        return null;
      }
      if (only == null) {
        if (t[stop] != '、') {
          break;
        }
      } else if (!only.sameUnit(total)) {
        if (parts.isEmpty()) {
          return null;
        }
        break;
      } else if (isUncertain(only) || parts.size() >= MOST_PARTS) {
        return null;
      } else {
        parts.add(0, only);
      }
      stop = k - 1;
    }
    return parts;
  }

  @Override
  void finish() {}
}
