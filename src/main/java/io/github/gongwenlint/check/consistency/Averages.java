package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import java.util.function.Consumer;

/** Divides a sum by those who share it: 发放补贴1260万元，惠及4200户，户均3000元. */
final class Averages extends Finder {
  /** Whose share it is, before 均. */
  static final String SHARERS = "户人亩笔台家件辆";

  /** Two numbers further from each other are not meant for each other. */
  private static final double FAR = 0.4;

  Averages(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 均 at {@code i} behind 户, 人 and their kin. */
  void look(int i) {
    int k = i + 1;
    k += Look.startsAny(t, k, "发放", "补助", "补贴", "奖励", "救助");
    k += Look.startsAny(t, k, "达到", "达", "为");
    int end = sentenceEnd(i);
    int start = sentenceStart(i);
    if (!Chars.isDigit(at(k)) || at(i - 2) != '，') {
      return;
    }
    Quantity said = Quantity.at(t, k, end);
    int second = clauseStart(i - 2, start);
    int first = second > start ? clauseStart(second - 1, start) : second;
    Quantity count = Quantity.onlyIn(t, second, i - 2);
    Quantity sum = first < second ? Quantity.onlyIn(t, first, second - 1) : null;
    if (said == null
        || count == null
        || sum == null
        || !said.unit().equals("元")
        || !sum.unit().equals("元")
        || !counts(count, t[i - 1])
        || count.end() != i - 2
        || count.value() == 0
        || isRough(said)
        || isRough(count)
        || isRough(sum)
        || isAtLeast(said.start())
        || Look.holds(t, first, i, "其中", "分别", "增", "减", "每", "比", "新")) {
      return;
    }
    double exact = (double) sum.value() / count.value() * Quantity.ONE;
    double slack = said.step() + (double) sum.step() / 2 / count.value() * Quantity.ONE;
    double off = Math.abs(exact - said.value());
    if (off <= slack || off > exact * FAR) {
      return;
    }
    report(
        Shares.RULE,
        Severity.WARNING,
        said.start(),
        said.end(),
        text(sum.start(), sum.end())
            + "除以"
            + text(count.start(), count.end())
            + "约为"
            + Quantity.plain(Math.round(exact / Quantity.ONE) * Quantity.ONE)
            + "元，与“"
            + text(i - 1, said.end())
            + "”不符，请核对",
        related(sum.start(), count.end(), "前面两个数"));
  }

  private static boolean counts(Quantity count, char sharer) {
    String unit = count.unit();
    return unit.equals(String.valueOf(sharer)) || (sharer == '人' && unit.equals("名"));
  }

  @Override
  void finish() {}
}
