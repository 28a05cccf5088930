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
                  + "收入减支出的结余、预算减中标价的节约额、送审减审定的核减额同样核对。“正在”“尚未”的可能只是余下的一部分，合起来没有超过总数的只提示。概数、年均、其中的缺口不核对。")
          .source("公文核稿通例")
          .bad("项目总投资5.6亿元，已落实4.2亿元，资金⟦缺口1.6亿元⟧。")
          .bad("现有供水厂2座，日供水能力4.2万立方米，高峰期日需水量达5.6万立方米，日⟦缺口约1.2万立方米⟧。")
          .bad("应征地260亩，已完成220亩，⟦剩余50亩⟧年底前完成。")
          .bad("采购预算320万元，中标价298万元，⟦节约32万元⟧，节约率6.9%。")
          .bad("全年总收入1260万元，总支出1180万元，⟦结余60万元⟧。")
          .bad("工程送审金额1260.5万元，审定金额1180.2万元，⟦核减70.3万元⟧。")
          .bad("核定编制45名，实有38名，⟦缺编9名⟧。")
          .bad("全年需经费320万元，财政已安排180万元，⟦尚缺120万元⟧。")
          .bad("检查发现问题23个，已整改到位23个，⟦正在整改2个⟧。")
          .bad("县委巡察反馈的18个问题，已整改完成16个，⟦其余3个⟧正在推进。")
          .bad("2024年下达计划任务120户，已完成86户，⟦剩余24户⟧年底前全部完成。")
          .bad("8个问题中，已完成整改6个，基本完成整改1个，⟦正在推进2个⟧。")
          .bad("制定整改措施32条，涉及规划、工程等方面。截至2024年12月底，已完成29条，⟦正在推进4条⟧。")
          .good(
              "9个问题中，已完成整改6个，基本完成整改1个，正在推进2个；制定整改措施33条。截至12月底，已完成29条，正在推进4条。",
              "整改问题38个，其中已整改到位36个，正在推进3个。",
              "项目总投资5.6亿元，已落实4.2亿元，资金缺口1.4亿元。",
              "需资金5680万元，已到位4230万元，缺口约1500万元。",
              "核定编制45名，实有38名，缺编7名。",
              "采购预算320万元，中标价298万元，节约22万元；总收入1260万元，总支出1180万元，累计结余260万元。",
              "收入1260万元，支出1180万元，上年结转36万元，年末结余116万元。",
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
  private static final String[] LACKING = WordGroup.LACKING.words();

  /** What may stand between such a word and its number. */
  private static final String[] LEADS = WordGroup.LEAD_TO_LACK.words();

  private static final String[] NEED = WordGroup.NEEDED.words();

  private static final String[] HAVE = WordGroup.AT_HAND.words();

  private static final String[] OTHER = WordGroup.OTHER_LACK.words();

  private static final String[] LEFT = WordGroup.LEFT_OVER.words();

  private static final String[] DOING = WordGroup.UNDER_WAY.words();

  private static final String[] ALREADY = WordGroup.ALREADY.words();

  /** Verbs of finishing that a number follows. */
  private static final String[] FINISHED = WordGroup.FINISHED.words();

  /** Before a number: it is no whole that is then divided. */
  private static final String[] NOT_ALL = WordGroup.NO_WHOLE.words();

  /** Words of a clause that tells what was planned to be spent. */
  private static final String[] BUDGETED = WordGroup.BUDGETED.words();

  /** Words of a clause that tells what was spent. */
  private static final String[] SPENT = WordGroup.SPENT.words();

  /** Words of a sentence with a balance that is not the difference of two numbers. */
  private static final String[] OTHER_BALANCE = WordGroup.OTHER_BALANCE.words();

  /** How many characters a number and what belongs to it take, at most. */
  private static final int NEAR = 30;

  private static final String[] LAST_YEAR = WordGroup.LAST_YEAR.words();

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
    List<Quantity> two = pair(start, clause, gap);
    if (two == null) {
      return;
    }
    boolean inOrder = two.get(0).value() >= two.get(1).value();
    Quantity need = two.get(inOrder ? 0 : 1);
    Quantity have = two.get(inOrder ? 1 : 0);
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

  /** Looks at 余, 约, 省 or 减 at {@code i} behind 结, 节 or 核: 预算320万元，中标价298万元，节约22万元. */
  void saved(int i) {
    int k = i + 1;
    k += Look.startsAny(t, k, "资金", "经费", "成本", "投资");
    k += Look.startsAny(t, k, "了", "为");
    Quantity said = Chars.isDigit(at(k)) ? Quantity.at(t, k, k + NEAR) : null;
    if (said == null || !said.unit().equals("元") || isVague(said, 0)) {
      return;
    }
    int start = Math.max(sentenceStart(i), i - 4 * NEAR);
    int clause = clauseStart(i - 1, start);
    List<Quantity> two = holdsDigit(clause, i) ? null : pair(start, clause, said);
    int end = Math.min(sentenceEnd(i), said.end() + NEAR);
    if (two == null || Look.holds(t, start, end, OTHER_BALANCE)) {
      return;
    }
    Quantity first = two.get(0);
    Quantity second = two.get(1);
    int from = clauseStart(first.start(), start);
    int other = clauseStart(second.start(), start);
    boolean income =
        Look.holds(t, from, first.start(), "收入") && Look.holds(t, other, second.start(), "支出");
    boolean budget =
        Look.holds(t, from, first.start(), BUDGETED) && Look.holds(t, other, second.start(), SPENT);
    if ((at(i) == '余' ? income || budget : budget) && first.value() >= second.value()) {
      judge(first, second, said, i - 1, false, Severity.WARNING);
    }
  }

  /**
   * Looks at the last digit before {@code i}, the unit of what is left: 已整改16个，其余2个正在推进.
   *
   * @param i offset of the unit
   */
  void left(int i) {
    int digits = i;
    while (digits > 0 && i - digits < 8 && (Chars.isDigit(t[digits - 1]) || t[digits - 1] == '.')) {
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
    boolean measured = left != null && !left.isExact();
    if (left == null || left.unit().isEmpty() || (measured && !rest) || isVague(left, 0)) {
      return;
    }
    int start = sentenceStart(from);
    int second = clauseStart(from - 1, start);
    List<Quantity> last = undated(second, from - 1);
    if (last == null || last.isEmpty() || last.size() > 2) {
      return;
    }
    // 反馈的18个问题已整改16个 is one clause, 发现隐患137处，现场整改119处 are two.
    Quantity done = last.get(last.size() - 1);
    int doneFrom = last.size() == 2 ? last.get(0).end() : second;
    int first = last.size() == 2 ? second : clauseStart(second - 1, start);
    List<Quantity> before = last.size() == 2 ? last.subList(0, 1) : undated(first, second - 1);
    if (before != null && before.isEmpty() && first == start && !rest) {
      before = earlier(start, left);
    }
    if (before == null || before.size() != 1) {
      return;
    }
    Quantity whole = before.get(0);
    boolean told = whole.start() < start;
    if (last.size() == 1 && !told && isDone(first, whole.start())) {
      threefold(start, first, whole, done, left, from);
      return;
    }
    if (!done.sameUnit(left)
        || !whole.sameUnit(left)
        || !isDone(doneFrom, done.start())
        || done.value() > whole.value()
        || isVague(done, 0)
        || isVague(whole, 0)
        || Look.holds(t, first, whole.start(), NOT_ALL)
        || Look.holds(t, doneFrom, done.start(), LAST_YEAR)
        || (isGrave(doneFrom, done.end()) && !isGrave(first, whole.end()))
        || goesOn(left, end, rest)) {
      return;
    }
    long sum = done.value() + left.value();
    if (sum == whole.value() || (measured && done.step() != whole.step())) {
      return;
    }
    if (sum > whole.value() && !told && Look.holds(t, doneFrom, done.start(), "其中")) {
      // 38个，其中已整改36个，正在推进3个: what stands behind 其中 is added up already.
      return;
    }
    if (told && (sum < whole.value() || sum - whole.value() > whole.value() / 4)) {
      return;
    }
    Severity severity = rest || sum > whole.value() ? Severity.WARNING : Severity.INFO;
    judge(whole, done, left, from, false, severity);
  }

  /** 8个问题中，已完成整改6个，基本完成整改1个，正在推进2个: three parts that are more than the whole. */
  private void threefold(
      int start, int clause, Quantity done, Quantity almost, Quantity left, int from) {
    int first = clauseStart(clause - 1, start);
    List<Quantity> before = clause > start ? undated(first, clause - 1) : null;
    if (before == null || before.size() != 1) {
      return;
    }
    Quantity whole = before.get(0);
    long sum = done.value() + almost.value() + left.value();
    if (!whole.sameUnit(left)
        || !done.sameUnit(left)
        || !almost.sameUnit(left)
        || isVague(whole, 0)
        || isVague(done, 0)
        || isVague(almost, 0)
        || Look.holds(t, first, whole.start(), NOT_ALL)
        || sum <= whole.value()
        || sum - whole.value() > whole.value() / 4 + Quantity.ONE) {
      return;
    }
    report(
        RULE,
        Severity.WARNING,
        from,
        left.end(),
        "已完成的、基本完成的和正在办的合起来是"
            + Quantity.written(sum, left, t)
            + "，多于"
            + text(whole.start(), whole.end())
            + "，请核对",
        related(whole.start(), whole.end(), "总数"));
  }

  /** Returns the only number of one unit in the sentences before, in the same paragraph. */
  private List<Quantity> earlier(int start, Quantity like) {
    int from = Math.max(Look.lineStart(t, start), start - 4 * NEAR);
    List<Quantity> all = Quantity.allIn(t, from, start);
    if (all == null) {
      return List.of();
    }
    List<Quantity> found = ofUnit(like, all);
    // Whatever follows the number names it: 制定整改措施32条，涉及四个方面.
    boolean alone = found.size() == 1 && "，。".indexOf(at(found.get(0).end())) >= 0;
    return alone && isNamed(found.get(0)) ? found : List.of();
  }

  /** 整改措施32条: what is done one by one stands before its number. */
  private boolean isNamed(Quantity quantity) {
    return Look.endsAny(t, quantity.start(), "措施", "问题", "任务", "事项", "意见", "建议", "隐患", "线索", "项目")
        > 0;
  }

  /** Tells whether the words before a number say that so many are done: 已整改, 现场整改, 办结. */
  private boolean isDone(int from, int number) {
    int verb = number - Look.endsAny(t, number, "到位", "完成", "完毕", "了");
    return Look.holds(t, from, number, ALREADY) || Look.endsAny(t, verb, FINISHED) > 0;
  }

  /** Tells whether only the graver, or only the lesser, are counted: 整改重大隐患12处. */
  private boolean isGrave(int from, int to) {
    return Look.holds(t, from, to, "重大", "重点", "较大", "一般", "轻微");
  }

  /** Tells whether more of the same is counted behind: 正在办理5件，不予受理2件. */
  private boolean goesOn(Quantity left, int end, boolean rest) {
    int stop = Math.min(end + 30, Look.lineEnd(t, end));
    List<Quantity> more = Quantity.allIn(t, left.end(), rest || at(end) != '；' ? end : stop);
    if (more == null) {
      return true;
    }
    for (Quantity read : more) {
      if (read.sameUnit(left)) {
        return true;
      }
    }
    return !rest && Look.holds(t, end, stop, "其余", "剩余", "另有", "另外");
  }

  /** Returns the numbers of a clause besides years and days, or null when one cannot be read. */
  private @Nullable List<Quantity> undated(int from, int to) {
    List<Quantity> all = Quantity.allIn(t, from, to);
    if (all == null) {
      return null;
    }
    List<Quantity> undated = new ArrayList<>();
    for (Quantity read : all) {
      if (!read.isDate(t)) {
        undated.add(read);
      }
    }
    return undated;
  }

  /** Returns the only two quantities of one unit in a range, both exact. */
  private @Nullable List<Quantity> pair(int from, int to, Quantity like) {
    List<Quantity> all = Quantity.allIn(t, from, to);
    if (all == null) {
      return null;
    }
    List<Quantity> two = ofUnit(like, all);
    return two.size() == 2 && !isVague(two.get(0), 0) && !isVague(two.get(1), 0) ? two : null;
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

  /** Tells whether a quantity is no exact one; 约 that was read before is passed over. */
  private boolean isVague(Quantity quantity, int about) {
    return (about == 0 && (isRoughly(quantity.start()) || isAtLeast(quantity.start())))
        || isMore(quantity)
        || endsRange(quantity);
  }

  @Override
  void finish() {}
}
