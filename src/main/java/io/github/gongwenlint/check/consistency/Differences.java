package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import java.util.function.Consumer;

/** Computes a difference again from the two numbers beside it. */
final class Differences extends Finder {
  static final Rule RULE =
      Rule.of("difference-mismatch", Category.NUMBER, Severity.WARNING, "增减数与前后数字不符")
          .message("由前后两个数算出的增减数与所写的不一致，请核对")
          .explanation(
              "“18.6万元，比上年的17.8万元增加1.8万元”，实际增加0.8万元；“新增2个，撤销4个，由58个调整为54个”，"
                  + "增减相抵应是56个。三个数单位相同、没有概数时才核对，容许末位四舍五入的误差。")
          .source("公文核稿通例")
          .bad("2023年“三公”经费支出18.6万元，比2022年的17.8万元⟦增加1.8万元⟧。")
          .bad("全年接待来访86批次，较上年的102批次⟦减少18批次⟧。")
          .bad("规上企业由120家增加到150家，⟦增加20家⟧。")
          .bad("新增数字经济、人工智能等2个专业，撤销专业4个，专业总数由58个调整为⟦54个⟧。")
          .bad("投诉量从186件降至152件，⟦减少36件⟧；企业由2022年的56家增加到2023年的72家，⟦净增18家⟧。")
          .bad("应参加会议代表120人，实到代表⟦125人⟧。")
          .bad("应参会48人，实际参会⟦45人⟧，请假2人。")
          .bad("应到30人，请假2人，缺席1人，实到⟦28人⟧。")
          .bad("会议应到78人，实到⟦72人⟧，请假5人，符合规定。")
          .good(
              "应到30人，请假2人，缺席1人，实到27人。",
              "应到78人，实到73人，请假5人；应到委员35名，实到32名。",
              "2023年“三公”经费支出18.6万元，比2022年的17.8万元增加0.8万元。",
              "规上企业由120家增加到150家，增加30家。",
              "新增2个专业，撤销专业4个，专业总数由58个调整为56个。",
              "一般公共预算收入15.12亿元，比上年的14亿元增长8%。",
              "投资12.35亿元，比上年的10.12亿元增加2.24亿元。",
              "新增企业12家，总数由58家增加到65家。",
              "全年接待来访86批次，比上年同期减少18批次。")
          .build();

  static final Rule POINTS =
      Rule.of("percentage-points", Category.NUMBER, Severity.WARNING, "百分比之差应写百分点")
          .message("两个百分比相减得到的是百分点，不是百分之几")
          .explanation(
              "“由78.2%提高到85.6%，提高7.4%”，85.6与78.2之差是7.4个百分点；写成“提高7.4%”，意思是提高了78.2%的7.4%，即只到84.0%。"
                  + "只在所写的数正好等于两个百分比之差时报告。")
          .source("国家统计局：百分数与百分点的使用")
          .bad("手卫生依从率由78.2%提高到85.6%，⟦提高7.4%⟧。")
          .bad("森林覆盖率从62%提高到65%，⟦增长3%⟧。")
          .bad("贫困发生率由5.6%下降到1.2%，⟦下降4.4%⟧。")
          .good(
              "手卫生依从率由78.2%提高到85.6%，提高7.4个百分点。",
              "企业数由120家增加到150家，增长25%。", "不良率由2%下降到1%，下降50%。", "税率由3%降到1%，降幅达67%。")
          .build();

  private static final String[] UP = WordGroup.RISING.words();
  private static final String[] DOWN = WordGroup.FALLING.words();

  private static final String[] GAIN = WordGroup.GAINED.words();
  private static final String[] LOSS = WordGroup.LOST.words();

  /** How far before a number the word may stand that says what it is, in characters. */
  private static final int LABEL = 7;

  Differences(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 比 or 较 at {@code i} behind a comma: 比2022年的17.8万元增加1.8万元. */
  void compared(int i) {
    int start = sentenceStart(i);
    Quantity now = Quantity.endingAt(t, i - 1, start);
    if (now == null || now.unit().isEmpty() || now.isPercent() || isUncertain(now)) {
      return;
    }
    int end = Math.min(sentenceEnd(i), i + 40);
    Quantity before = null;
    for (int k = i + 1; k < end && t[k] != '，'; k++) {
      if (!Chars.isDigit(t[k])) {
        continue;
      }
      Quantity read = Quantity.at(t, k, end);
      if (read == null) {
        return;
      }
      if ("年月日".indexOf(at(read.digitsEnd())) < 0) {
        before = read;
        break;
      }
      k = read.digitsEnd() - 1;
    }
    if (before == null
        || !before.sameUnit(now)
        || isUncertain(before)
        || at(before.start() - 1) != '的') {
      return;
    }
    int verb = before.end();
    verb += at(verb) == '，' ? 1 : 0;
    int up = Look.startsAny(t, verb, UP);
    int down = up > 0 ? 0 : Look.startsAny(t, verb, DOWN);
    if (up + down == 0) {
      return;
    }
    int from = verb + up + down;
    from += at(from) == '了' ? 1 : 0;
    Quantity change = Chars.isDigit(at(from)) ? Quantity.at(t, from, end) : null;
    if (change != null && change.isPercent() && !isUncertain(change)) {
      Growth.judge(this, before, now, change, up > 0, verb);
      return;
    }
    if (change != null && change.sameUnit(now) && !isUncertain(change)) {
      judge(before, now, change, up > 0, verb);
    }
  }

  /** 由120家增加到150家，增加20家. */
  void judge(Quantity before, Quantity now, Quantity change, boolean up, int verb) {
    long exact = up ? now.value() - before.value() : before.value() - now.value();
    boolean whole = before.step() == now.step() && now.step() == change.step();
    boolean counted = before.isExact() && now.isExact() && change.isExact();
    long slack = counted ? 0 : whole ? now.step() : before.step() + now.step() + change.step();
    if (Math.abs(exact - change.value()) <= slack) {
      return;
    }
    String word = exact >= 0 == up ? "增加" : "减少";
    report(
        RULE,
        Severity.WARNING,
        verb,
        change.end(),
        "由"
            + text(before.start(), before.end())
            + "到"
            + text(now.start(), now.end())
            + "，"
            + word
            + Quantity.written(Math.abs(exact), now, t)
            + "，与“"
            + text(verb, change.end())
            + "”不符，请核对",
        related(Math.min(before.start(), now.start()), Math.max(before.end(), now.end()), "前后两个数"));
  }

  /** Looks at 人 or 名 at {@code i} behind a digit: 应到78人，实到72人，请假5人. */
  void attended(int i) {
    int digits = i;
    while (digits > 0 && i - digits < 6 && Chars.isDigit(t[digits - 1])) {
      digits--;
    }
    if (!Look.holds(t, digits - LABEL, digits, "实到", "实际到会", "实际参会", "实际参加", "实际出席")) {
      return;
    }
    int start = sentenceStart(digits);
    int end = sentenceEnd(i);
    Quantity came = Quantity.at(t, digits, end);
    Quantity called = null;
    Quantity away = null;
    long absent = 0;
    for (int k = start; k < end; k++) {
      if (Chars.isDigit(t[k])) {
        Quantity read = Quantity.at(t, k, end);
        if (read == null || came == null) {
          return;
        }
        if (read.sameUnit(came)) {
          if (k != digits && isAway(k)) {
            away = away == null ? read : away;
            absent += read.value();
          } else if (k < digits && Look.holds(t, k - LABEL, k, "应到", "应参加", "应参会", "应出席")) {
            called = read;
          } else if (k > i) {
            return;
          }
        }
        k = Math.max(k, read.digitsEnd() - 1);
      }
    }
    if (came == null || called == null) {
      return;
    }
    long missing = called.value() - came.value();
    if (missing < 0 || (away != null && missing != absent)) {
      report(
          RULE,
          Severity.WARNING,
          came.start(),
          came.end(),
          "应到"
              + text(called.start(), called.end())
              + "，实到"
              + text(came.start(), came.end())
              + (away == null ? "，实到多于应到" : "，未到的共" + Quantity.written(absent, away, t) + "，三个数不合")
              + "，请核对",
          related(called.start(), called.end(), "应到人数"));
    }
  }

  /** Tells whether the number at {@code k} is of those who are not there. */
  private boolean isAway(int k) {
    int verb = k - (at(k - 1) == '了' ? 1 : 0);
    return Look.endsAny(t, verb, "请假", "缺席", "缺勤", "未到", "未到会", "未出席") > 0;
  }

  /** Looks at 为, 至 or 到 at {@code i} behind 调整, 增 or 减: 由58个调整为54个. */
  void becomes(int i) {
    int from = i + 1;
    Quantity later = Chars.isDigit(at(from)) ? Quantity.at(t, from, sentenceEnd(i)) : null;
    if (later == null || !later.isExact() || isUncertain(later)) {
      return;
    }
    int verb = Look.endsAny(t, i, "调整", "增加", "减少", "增", "减");
    int start = sentenceStart(i);
    Quantity earlier = verb == 0 ? null : Quantity.endingAt(t, i - verb, start);
    if (earlier == null
        || !earlier.isExact()
        || !earlier.sameUnit(later)
        || "由从".indexOf(at(earlier.start() - 1)) < 0) {
      return;
    }
    long change = 0;
    boolean gain = false;
    boolean loss = false;
    int stop = earlier.start() - 1;
    while (stop > start && t[stop] != '，') {
      stop--;
    }
    int clause = start;
    for (int k = start; k <= stop; k++) {
      // 新建4个、撤并3个 are two, 新增数字经济、人工智能等2个 is one.
      boolean ends = t[k] == '，' || k == stop || (t[k] == '、' && holdsDigit(clause, k));
      if (!ends) {
        continue;
      }
      Quantity only = Quantity.onlyIn(t, clause, k);
      boolean more = Look.holds(t, clause, k, GAIN);
      boolean less = Look.holds(t, clause, k, LOSS);
      if (only != null && only.sameUnit(later) && (more || less)) {
        if (more == less || isUncertain(only)) {
          return;
        }
        change += more ? only.value() : -only.value();
        gain |= more;
        loss |= less;
      }
      clause = k + 1;
    }
    if (!gain || !loss || earlier.value() + change == later.value()) {
      return;
    }
    report(
        RULE,
        Severity.WARNING,
        later.start(),
        later.end(),
        "原有"
            + text(earlier.start(), earlier.end())
            + "，增减相抵应是"
            + Quantity.written(earlier.value() + change, later, t)
            + "，这里写"
            + text(later.start(), later.end())
            + "，请核对",
        related(start, earlier.end(), "原有数和增减数"));
  }

  /** The first of several numbers behind 分别, or the end of a range, is not compared by itself. */
  private boolean isUncertain(Quantity quantity) {
    return isRough(quantity) || Look.ends(t, quantity.start(), "分别") || endsRange(quantity);
  }

  @Override
  void finish() {}
}
