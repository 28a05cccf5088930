package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Look;
import java.util.function.Consumer;

/** Counts A、B、C in 教育、医疗、养老三大领域; only lists whose items are of one length. */
final class ItemCounts extends Finder {
  static final Rule RULE =
      Rule.of("item-count", Category.NUMBERING, Severity.WARNING, "并列项数与所说数目不符")
          .about(Subject.NUMBERS)
          .message("列举的项数与后面所说的数目不一致")
          .explanation(
              "“教育、医疗、养老、住房三大领域”列了四项却说三大。只核对最有把握的几种：用顿号并列、每项字数相同，数目紧跟在最后一项之后，"
                  + "至少三项，并且相差一两个；“分为”之后的各项，相差一个；并列的是地名、单位、专业、科室等名称，相差一两个；“分别是”之后的书名号。有“等”字的，列出的多于所说的才报。")
          .source("公文核稿通例")
          .bad("重点解决教育、医疗、养老、住房⟦三大⟧领域的突出问题。")
          .bad("围绕学习教育、检视问题、整改落实⟦四个⟧方面开展工作。")
          .bad("着力补齐“理论短板”“能力短板”“作风短板”“纪律短板”⟦五个⟧短板。")
          .bad("构建区、街道、社区、网格⟦三级⟧体系。")
          .bad("先后赴遵义、安顺、铜仁、黔东南⟦5个⟧市（州）开展调研。")
          .bad("汉语言文学、应用统计学、小学教育⟦四个⟧专业接受现场考查。")
          .bad("对照“忠诚、干净、担当、奉献”⟦三个⟧方面的要求，认真查摆。")
          .bad("考核结果分为优秀、合格、基本合格和不合格⟦三个⟧档次。")
          .bad("抽查了内一科、骨科、妇产科、重症医学科⟦三个⟧科室。")
          .bad("县发展改革局、县行政审批局、县市场监管局、县开发区管委会⟦三家⟧单位作了发言。")
          .bad("查摆理论学习、政治素质、能力本领、担当作为、工作作风、廉洁自律等⟦五个⟧方面的问题。")
          .bad("修订完善⟦4项⟧制度，分别是《议事规则》《财务管理办法》《公务接待管理办法》，用制度管人管事。")
          .good(
              "县发展改革局、县行政审批局、县开发区管委会三家单位作了发言，由县财政局、县住建局两家单位牵头。",
              "县教育局、县民政局、县残联等五个部门，查摆理论学习、工作作风、廉洁自律等五个方面的问题。",
              "修订完善3项制度，分别是《议事规则》《财务管理办法》和《公务接待管理办法》；出台6项制度，包括《议事规则》《考勤办法》等。",
              "项目分为基础设施、产业发展、公共服务和生态环保、社会治理五大类。",
              "考核结果分为优秀、合格、基本合格和不合格四个档次，检查分为自查、抽查和督查三个阶段。",
              "突发事件分为特别重大、重大、较大和一般四级。",
              "先后赴遵义、安顺、铜仁、黔东南4个市（州）开展调研。",
              "汉语言文学、数学与应用数学、小学教育三个专业接受现场考查。",
              "对照“忠诚、干净、担当”三个方面的要求，落实“学思想、强党性”“重实践、建新功、抓落实”四个方面。",
              "先后赴遵义、安顺、铜仁等5个市（州）开展调研。",
              "抽查了骨科、内一科和妇产科三个科室。",
              "先后到云山、白水、黑河和石桥四个镇走访。",
              "完善公共服务，新建学校、医院、图书馆，覆盖4个社区。",
              "加快教育、卫生、文化事业发展，惠及5个村。",
              "重点解决教育、医疗、养老三大领域的突出问题。",
              "围绕学习教育、检视问题和整改落实三个方面开展工作。",
              "推动教育、医疗、养老等四个领域的改革。",
              "建立省、市、县、乡、村五级联动机制。",
              "做好防汛、抗旱、防火工作，三个专班同时运转。",
              "北京、天津、河北、山西四个省市共建两个平台。",
              "在城区、集镇、农村分别确定三个试点。")
          .build();

  private static final int LONGEST_ITEM = 12;
  private static final int LONGEST_BODY = 16;
  private static final int LONGEST_TITLE = 60;

  /** What a number of bodies is followed by. */
  private static final String[] BODIES = {"单位", "部门", "企业", "公司", "机构", "成员单位"};

  /** What names of bodies end in. */
  private static final String BODY_ENDS = "局委办院司会部厅队站所社校团行店厂镇乡道村场馆";

  /** Verbs that all the kinds of something follow. */
  private static final String[] DIVIDED = WordGroup.DIVIDED_INTO.words();

  /** Places, of which one is named in few characters. */
  private static final String[] PLACES = WordGroup.SHORT_NAMED.words();

  /** What has a name of its own otherwise. */
  private static final String[] NAMED = WordGroup.OWN_NAMED.words();

  /** What ends the word before a number that counts something else. */
  private static final String OTHER = "各等达共计有成的第近约超前后每他外余新增加到为是在至另和与及及其了";

  ItemCounts(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 个 at {@code i} behind a digit. */
  void digits(int i) {
    int from = i;
    while (from > 0 && i - from < 3 && Chars.isDigit(t[from - 1])) {
      from--;
    }
    int said = number(from, i);
    if (said >= 2 && said <= 12 && from >= 6 && Chars.isHan(t[from - 1])) {
      named(from, i, said);
    }
  }

  /** Counts names before a number: 遵义、安顺、铜仁、黔东南5个市. */
  private boolean named(int from, int i, int said) {
    boolean places = Look.startsAny(t, i + 1, PLACES) > 0;
    if ((!places && Look.startsAny(t, i + 1, NAMED) == 0) || OTHER.indexOf(t[from - 1]) >= 0) {
      return false;
    }
    int longest = places ? 4 : LONGEST_ITEM;
    int count = 1;
    int stop = from;
    int k = from;
    while (true) {
      while (k > 0 && stop - k <= 2 * LONGEST_ITEM && Chars.isHan(t[k - 1])) {
        k--;
      }
      if (at(k - 1) != '、') {
        break;
      }
      if (stop - k < 2 || stop - k > longest || count > 12) {
        return false;
      }
      for (int m = k; m < stop; m++) {
        if (t[m] == '和' || t[m] == '及' || (places && t[m] == '与')) {
          return false;
        }
      }
      count++;
      k--;
      stop = k;
    }
    // The first name may stand behind anything, but two places behind it would be one more.
    if (count < 3 || Math.abs(count - said) != 1 || at(k - 1) == '”' || at(k - 1) == '》') {
      return false;
    }
    for (int m = k; m < stop; m++) {
      if (t[m] == '和' || t[m] == '与' || t[m] == '及' || t[m] == '以') {
        return false;
      }
    }
    tell(count, k, from, i);
    return true;
  }

  /** Counts “忠诚、干净、担当、奉献” before 三个方面: items of one length in one pair of marks. */
  private boolean inQuotes(int from, int i, int said) {
    if (t[from - 1] != '”') {
      return false;
    }
    int count = 1;
    int length = -1;
    int stop = from - 1;
    int k = stop;
    while (k > 0 && Chars.isHan(t[k - 1])) {
      k--;
      if (stop - k > LONGEST_ITEM) {
        return false;
      }
      char before = at(k - 1);
      if (before == '、' || before == '“') {
        if (length >= 0 && length != stop - k) {
          return false;
        }
        length = stop - k;
        if (before == '“') {
          break;
        }
        count++;
        k--;
        stop = k;
      }
    }
    if (at(k - 1) != '“'
        || count < 3
        || length < 2
        || Math.abs(count - said) != 1
        || "”、".indexOf(at(k - 2)) >= 0) {
      return false;
    }
    tell(count, k - 1, from, i);
    return true;
  }

  /** Counts 优秀、合格、基本合格和不合格 between 分为 and 三个: kinds that are all named. */
  private boolean divided(int from, int i, int said) {
    int stop = from;
    int count = 1;
    int k = from;
    while (k > 0 && stop - k <= LONGEST_ITEM) {
      int verb = Look.endsAny(t, k, DIVIDED);
      if (verb > 0) {
        break;
      }
      char before = t[k - 1];
      if (before == '、' || (before == '和' && count == 1)) {
        if (stop - k < 2 || count > 12 || (before == '和' && !isJoint(k - 1, stop, i))) {
          return false;
        }
        count++;
        stop = k - 1;
      } else if (!Chars.isHan(before) || "和等与及其各有".indexOf(before) >= 0) {
        // 公共服务和生态环保 may be one of the kinds, or two.
        return false;
      }
      k--;
    }
    if (Look.endsAny(t, k, DIVIDED) == 0
        || stop - k < 2
        || stop - k > LONGEST_ITEM
        || count < 3
        || Math.abs(count - said) != 1) {
      return false;
    }
    tell(count, k, from, i);
    return true;
  }

  /** Tells that 和 stands between two items, 基本合格和不合格, and not within one, 应急响应和处置. */
  private boolean isJoint(int and, int stop, int measure) {
    return t[and - 1] == t[stop - 1]
        || (stop - and == 3 && Look.startsAny(t, measure, "级", "个等", "个档", "档", "个级") > 0);
  }

  private void tell(int count, int start, int from, int i) {
    report(
        RULE,
        Severity.WARNING,
        from,
        i + 1,
        "前面列举了" + ChineseNumerals.format(count) + "项，这里说“" + text(from, i + 1) + "”，请核对",
        related(start, from, "列举的各项"));
  }

  /** Looks at 大, 个, 项, 类, 种, 级 at {@code i} behind a Chinese numeral. */
  void look(int i) {
    int from = i - 1;
    if (from > 0 && ChineseNumerals.parse(t, from - 1, i) > 0) {
      from--;
    }
    int said = t[i - 1] == '两' ? 2 : ChineseNumerals.parse(t, from, i);
    if (said < 2 || said > 12 || from < 6 || isOrSo(i + 1)) {
      return;
    }
    if (t[from - 1] == '等') {
      // 教育、医疗、养老等三个方面 may leave some out, but cannot name more.
      ofOneLength(from - 1, i, said, true);
      return;
    }
    if (divided(from, i, said)
        || bodies(from, i, said)
        || (t[i] == '个' && (named(from, i, said) || inQuotes(from, i, said)))) {
      return;
    }
    if (t[i] != '家') {
      ofOneLength(from, i, said, false);
    }
  }

  /** Counts 县财政局、县住建局、县开发区管委会 before 三家单位: each ends as bodies do. */
  private boolean bodies(int from, int i, int said) {
    if (Look.startsAny(t, i + 1, BODIES) == 0) {
      return false;
    }
    int count = 0;
    int stop = from;
    while (true) {
      int k = stop;
      while (k > 0
          && stop - k <= LONGEST_BODY
          && Chars.isHan(t[k - 1])
          && "和与及由对".indexOf(t[k - 1]) < 0) {
        k--;
      }
      if (stop - k < 2 || BODY_ENDS.indexOf(t[stop - 1]) < 0 || "和与及".indexOf(at(k - 1)) >= 0) {
        return false;
      }
      count++;
      if (at(k - 1) != '、') {
        // What stands before the first one may be longer than a name; its end is known.
        if (count < 3 || Math.abs(count - said) > 2 || count == said) {
          return count >= 3;
        }
        tell(count, k, from, i);
        return true;
      }
      stop = k - 1;
    }
  }

  /**
   * Counts the titles that are named behind a number at {@code i}: 修订6项制度，分别是《…》《…》.
   *
   * @param i offset of the number's last digit
   */
  void titles(int i) {
    int from = i;
    while (from > 0 && Chars.isDigit(t[from - 1])) {
      from--;
    }
    int said = number(from, i + 1);
    if (said < 2 || said > 20 || Look.endsAny(t, from, "第", "前", "近", "约", "超过") > 0) {
      return;
    }
    int k = i + 2;
    while (k - i < LONGEST_ITEM && Chars.isHan(at(k))) {
      k++;
    }
    if ("，：:".indexOf(at(k)) < 0 || k == i + 2) {
      return;
    }
    k++;
    int lead = Look.startsAny(t, k, "分别是", "分别为", "即", "包括", "具体是", "具体为");
    if (lead == 0 || Look.startsAny(t, i + 2, "多", "余", "以上") > 0) {
      return;
    }
    k += lead + (at(k + lead) == '：' ? 1 : 0);
    int first = k;
    int count = 0;
    while (at(k) == '《' && count < 30) {
      int close = k;
      while (close < t.length && close - k < LONGEST_TITLE && t[close] != '》') {
        close++;
      }
      if (at(close) != '》') {
        return;
      }
      count++;
      k = close + 1;
      if (("、和及".indexOf(at(k)) >= 0) && at(k + 1) == '《') {
        k++;
      }
    }
    boolean open = at(k) == '等' || at(k) == '…';
    if (count >= 2 && count != said && "，。；等".indexOf(at(k)) >= 0 && (!open || count > said)) {
      report(
          RULE,
          Severity.WARNING,
          from,
          i + 2,
          "这里说“" + text(from, i + 2) + "”，后面列出" + ChineseNumerals.format(count) + "个文件，请核对",
          related(first, k, "列出的文件"));
    }
  }

  /** Counts the items before {@code from} back to the first: all others must be of one length. */
  private void ofOneLength(int from, int i, int said, boolean open) {
    int length = -1;
    int count = 0;
    int stop = from;
    int joined = 0;
    int start = from;
    while (stop > 0 && count < 16) {
      boolean quoted = t[stop - 1] == '”';
      int k = itemStart(stop, quoted);
      if (k < 0) {
        return;
      }
      start = k;
      char before = at(k - 1);
      boolean more = before == '、' || (quoted && before == '”');
      int size = quoted ? stop - k - 2 : stop - k;
      if (count == 0) {
        // A和B at the end are two items; the length of the others will tell.
        if (!quoted && isPair(k, stop)) {
          joined = 1;
          size = (stop - k - 1) / 2;
        }
        length = size;
        count = 1 + joined;
      } else if (size == length && (more || quoted)) {
        count++;
      } else if (!more && size >= length && !quoted) {
        count++;
        break;
      } else {
        return;
      }
      if (!more) {
        break;
      }
      stop = before == '、' ? k - 1 : k;
    }
    if (count < 3
        || count >= 16
        || length < (t[i] == '级' ? 1 : 2)
        || count == said
        || count - joined == said) {
      return;
    }
    if (Math.abs(count - said) <= 2 && (!open || count - joined > said)) {
      tell(count, start, open ? from + 1 : from, i);
    }
  }

  /** Returns where the item begins that ends at {@code stop}, or -1 when none of its kind does. */
  private int itemStart(int stop, boolean quoted) {
    int k = stop;
    if (quoted) {
      k--;
      while (k > 0 && stop - k <= LONGEST_ITEM + 2 && t[k - 1] != '“') {
        k--;
      }
      if (at(k - 1) != '“') {
        return -1;
      }
      k--;
    } else {
      while (k > 0 && stop - k <= 2 * LONGEST_ITEM && Chars.isHan(t[k - 1])) {
        k--;
      }
    }
    return k == stop || stop - k > 2 * LONGEST_ITEM ? -1 : k;
  }

  /** Tells whether 和 or one of its kin stands in the middle of {@code [from, to)}. */
  private boolean isPair(int from, int to) {
    int middle = from + (to - from) / 2;
    return (to - from) % 2 == 1 && middle > from && "和与及".indexOf(t[middle]) >= 0;
  }

  @Override
  void finish() {}
}
