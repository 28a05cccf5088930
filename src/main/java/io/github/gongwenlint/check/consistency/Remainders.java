package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Subtracts what there is from what is needed, and what is done from what there was to do:
 * 需资金5.6亿元，已落实4.2亿元，缺口1.4亿元; 发现问题23个，已整改21个，其余2个正在整改.
 */
final class Remainders extends Finder {
  static final Rule RULE =
      Rule.of("remainder-mismatch", Category.NUMBER, Severity.WARNING, "缺口、余数与前面的数不符")
          .message("由前面两个数相减得到的缺口或者余数与所写的不一致，请核对")
          .explanation(
              "“需资金5.6亿元，已落实4.2亿元，缺口1.6亿元”，缺口实际是1.4亿元；“发现问题23个，已整改到位21个，其余3个正在整改”，余下的是2个。"
                  + "只在同一句里、前面恰好有两个同单位的数，一个是需要（应有、编制、总数），一个是已有（已落实、已整改）时核对；"
                  + "“正在”“尚未”的可能只是余下的一部分，合起来没有超过总数的只提示。概数、年均、其中的缺口不核对。")
          .source("公文核稿通例")
          .bad("项目总投资5.6亿元，已落实4.2亿元，资金⟦缺口1.6亿元⟧。")
          .bad("现有供水厂2座，日供水能力4.2万立方米，高峰期日需水量达5.6万立方米，日⟦缺口约1.2万立方米⟧。")
          .bad("核定编制45名，实有38名，⟦缺编9名⟧。")
          .bad("全年需经费320万元，财政已安排180万元，⟦尚缺120万元⟧。")
          .bad("检查发现问题23个，已整改到位23个，⟦正在整改2个⟧。")
          .bad("县委巡察反馈的18个问题，已整改完成16个，⟦其余3个⟧正在推进。")
          .bad("2024年下达计划任务120户，已完成86户，⟦剩余24户⟧年底前全部完成。")
          .good(
              "项目总投资5.6亿元，已落实4.2亿元，资金缺口1.4亿元。",
              "需资金5680万元，已到位4230万元，缺口约1500万元。",
              "核定编制45名，实有38名，缺编7名。",
              "项目总投资5.6亿元，已落实4.2亿元，其中今年缺口0.6亿元。",
              "总投资5.6亿元，中央补助2亿元，已到位1.2亿元，缺口2.4亿元。",
              "检查发现问题23个，已整改到位21个，正在整改2个。",
              "受理申请126件，已办结119件，正在办理5件，不予受理2件。",
              "县委巡察反馈的18个问题，已整改完成16个，其余2个正在推进。",
              "去年新建公厕12座，已建成15座，其余3座正在收尾。",
              "需要床位500张，现有床位420张，每年缺口30张。",
              "今年计划招聘教师60名，已到岗45名，剩余岗位2个批次招聘。")
          .build();

  /** Words of lacking that a number follows. */
  private static final String[] LACKING = {
    "缺口", "缺额", "短缺", "缺编", "缺员", "尚缺", "还缺", "仍缺", "缺少", "缺"
  };

  /** What may stand between such a word and its number. */
  private static final String[] LEADS = {"资金", "还有", "仍有", "约为", "尚有", "达到", "约", "为", "达", "近", "是"};

  private static final String[] NEED = {
    "需", "总投资", "估算", "概算", "预算", "计划", "应", "编制", "核定", "任务", "总额", "总量", "投资", "定员", "总费用"
  };

  private static final String[] HAVE = {
    "已", "现有", "到位", "落实", "筹", "实有", "在编", "在岗", "供", "能力", "完成", "争取", "安排", "只有", "仅有", "拨付",
    "可用", "自有", "解决", "投入", "设计"
  };

  private static final String[] OTHER = {"其中", "每年", "年均", "平均", "每月", "今后", "分别", "明年", "今年", "人均"};

  private static final String[] LEFT = {"其余", "剩余", "还剩", "剩下", "尚余", "余下", "尚剩"};

  private static final String[] DOING = {"正在", "尚未", "未", "还有", "尚有", "仍有"};

  private static final String[] DONE = {"已", "目前已", "现已", "截至目前已", "均已", "其中已", "累计"};

  private static final String[] VAGUE = {"近", "约", "超", "超过", "逾", "多", "至少", "不少于", "不低于", "突破"};

  Remainders(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 缺 at {@code i}: 缺口1.6亿元. */
  void lacking(int i) {
    int from = t[i] == '缺' && "短尚还仍".indexOf(at(i - 1)) >= 0 ? i - 1 : i;
    int word = Look.startsAny(t, from, LACKING);
    if (word == 0) {
      return;
    }
    int k = from + word;
    boolean about = false;
    for (int round = 0; round < 2; round++) {
      int n = Look.startsAny(t, k, LEADS);
      about |= n > 0 && (t[k] == '约' || t[k] == '近');
      k += n;
    }
    int end = sentenceEnd(i);
    Quantity gap = Chars.isDigit(at(k)) ? Quantity.at(t, k, end) : null;
    int start = sentenceStart(from);
    int clause = clauseStart(from, start);
    if (gap == null
        || gap.unit().isEmpty()
        || gap.isPercent()
        || isVague(gap, about ? gap.start() : 0)
        || Look.holds(t, clause, from, OTHER)
        || holdsDigit(clause, from)) {
      return;
    }
    Pair two = pair(start, clause, gap);
    if (two == null) {
      return;
    }
    Quantity need = two.first.value() >= two.second.value() ? two.first : two.second;
    Quantity have = need == two.first ? two.second : two.first;
    int needClause = clauseStart(need.start(), start);
    int haveClause = clauseStart(have.start(), start);
    if (!Look.holds(t, needClause, need.start(), NEED)
        || !Look.holds(t, haveClause, have.start(), HAVE)
        || Look.holds(t, needClause, need.start(), OTHER)
        || Look.holds(t, haveClause, have.start(), OTHER)) {
      return;
    }
    judge(need, have, gap, from, about, Severity.WARNING);
  }

  /**
   * Looks at the last digit before {@code i}, the unit of what is left: 已整改16个，其余2个正在推进.
   *
   * @param i offset of the unit
   */
  void left(int i) {
    int digits = i;
    while (digits > 0 && i - digits < 6 && Chars.isDigit(t[digits - 1])) {
      digits--;
    }
    int word = Look.endsAny(t, digits, LEFT);
    boolean rest = word > 0;
    int from = digits - word;
    if (!rest) {
      // 正在整改2个, 尚未完成2个: a verb may stand between.
      int stop = Math.max(0, digits - 8);
      while (from > stop && Chars.isHan(t[from - 1])) {
        from--;
      }
      if (Look.startsAny(t, from, DOING) == 0) {
        return;
      }
    }
    if ("，、".indexOf(at(from - 1)) < 0) {
      return;
    }
    int end = sentenceEnd(i);
    Quantity left = Quantity.at(t, digits, end);
    if (left == null || !left.isExact() || isVague(left, 0)) {
      return;
    }
    int start = sentenceStart(from);
    int second = clauseStart(from - 1, start);
    if (second <= start) {
      return;
    }
    int first = clauseStart(second - 1, start);
    Quantity done = only(second, from - 1);
    Quantity whole = only(first, second - 1);
    if (done == null
        || whole == null
        || !done.sameUnit(left)
        || !whole.sameUnit(left)
        || Look.startsAny(t, second, DONE) == 0
        || done.value() > whole.value()
        || isVague(done, 0)
        || isVague(whole, 0)
        || Look.holds(t, first, whole.start(), "已", "完成", "年均", "每", "新增")
        || goesOn(left, end)) {
      return;
    }
    long sum = done.value() + left.value();
    if (sum == whole.value()) {
      return;
    }
    Severity severity = rest || sum > whole.value() ? Severity.WARNING : Severity.INFO;
    judge(whole, done, left, from, false, severity);
  }

  /** Tells whether more of the same is counted behind: 正在办理5件，不予受理2件. */
  private boolean goesOn(Quantity left, int end) {
    int stop = Math.min(end + 30, Look.lineEnd(t, end));
    for (int k = left.end(); k < stop; k++) {
      if (Chars.isDigit(t[k])) {
        Quantity read = Quantity.at(t, k, stop);
        if (read == null || read.sameUnit(left)) {
          return true;
        }
        k = Math.max(k, read.digitsEnd() - 1);
      }
    }
    return Look.holds(t, end, stop, "其余", "剩余", "另有", "另外");
  }

  /** Returns the only number of a clause besides years and days. */
  private @Nullable Quantity only(int from, int to) {
    Quantity only = null;
    for (int k = from; k < to; k++) {
      if (!Chars.isDigit(t[k])) {
        continue;
      }
      Quantity read = Quantity.at(t, k, to);
      if (read == null) {
        return null;
      }
      k = Math.max(k, read.digitsEnd() - 1);
      if ("年月日".indexOf(at(read.digitsEnd())) >= 0) {
        continue;
      }
      if (only != null) {
        return null;
      }
      only = read;
    }
    return only;
  }

  private record Pair(Quantity first, Quantity second) {}

  /** Returns the only two quantities of one unit in a range. */
  private @Nullable Pair pair(int from, int to, Quantity like) {
    Quantity first = null;
    Quantity second = null;
    for (int k = from; k < to; k++) {
      if (!Chars.isDigit(t[k])) {
        continue;
      }
      Quantity read = Quantity.at(t, k, to);
      if (read == null) {
        return null;
      }
      k = Math.max(k, read.digitsEnd() - 1);
      if (!read.sameUnit(like)) {
        continue;
      }
      if (second != null || isVague(read, 0)) {
        return null;
      }
      if (first == null) {
        first = read;
      } else {
        second = read;
      }
    }
    return first == null || second == null ? null : new Pair(first, second);
  }

  private void judge(
      Quantity need, Quantity have, Quantity said, int from, boolean about, Severity severity) {
    long exact = need.value() - have.value();
    boolean whole = need.step() == have.step() && have.step() == said.step();
    boolean counted = need.isExact() && have.isExact() && said.isExact();
    long slack = counted ? 0 : whole ? said.step() : need.step() + have.step() + said.step();
    if (about) {
      // 约1500万元 is rounded to hundreds.
      slack = Math.max(slack, roundedTo(said));
    }
    if (Math.abs(exact - said.value()) <= slack) {
      return;
    }
    report(
        RULE,
        severity,
        from,
        said.end(),
        text(need.start(), need.end())
            + "减去"
            + text(have.start(), have.end())
            + "是"
            + Quantity.written(exact, said, t)
            + "，与“"
            + text(from, said.end())
            + "”不符，请核对",
        related(Math.min(need.start(), have.start()), Math.max(need.end(), have.end()), "前面两个数"));
  }

  /** What one in the last place that is no zero is worth. */
  private static long roundedTo(Quantity said) {
    long step = said.step();
    while (step < said.value() && said.value() % (step * 10) == 0) {
      step *= 10;
    }
    return step;
  }

  private int clauseStart(int end, int start) {
    int k = end;
    while (k > start && t[k - 1] != '，' && t[k - 1] != '、') {
      k--;
    }
    return k;
  }

  private boolean holdsDigit(int from, int to) {
    for (int k = from; k < to; k++) {
      if (Chars.isDigit(t[k])) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a quantity is no exact one; 约 that was read before is passed over. */
  private boolean isVague(Quantity quantity, int about) {
    return (about == 0 && Look.endsAny(t, quantity.start(), VAGUE) > 0)
        || Look.startsAny(t, quantity.digitsEnd(), "余", "多") > 0
        || Look.startsAny(t, quantity.end(), "余", "以上", "左右", "以下", "以内", "多") > 0
        || "—-~～－".indexOf(at(quantity.start() - 1)) >= 0;
  }

  @Override
  void finish() {}
}
