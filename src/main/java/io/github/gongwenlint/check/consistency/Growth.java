package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Computes a growth again from its two ends: 由120家增加到150家，增长25%, or 翻了一番. */
final class Growth extends Finder {
  static final Rule RULE =
      Rule.of("percent-change", Category.NUMBER, Severity.WARNING, "增减幅度与前后数字不符")
          .message("由前后两个数算出的增减幅度与所写的不一致")
          .explanation(
              "“由120家增加到150家，增长20%”，实际增长25%；“由120家增加到200家，翻了一番”，一番是240家。"
                  + "按前后两个数的末位精度计算可能的范围，超出范围才报告：两个数都是数出来的（家、人、件）按警告，"
                  + "金额、产量等量出来的只提示，因为增幅可能按可比价算。年均增长、可比价（实际增长）、概数不核对。")
          .source("公文核稿通例")
          .bad("规模以上企业由120家增加到150家，⟦增长20%⟧。")
          .bad("堤防达标率由85%提高到92%，⟦提高6个百分点⟧。")
          .bad("一般公共预算收入15.12亿元，比上年的14.05亿元⟦增长10%⟧。")
          .bad("贫困发生率以外，信访量从560件下降到420件，⟦下降30%⟧。")
          .bad("到2026年底，示范店数量由目前的160家增加到240家，⟦增幅达60%⟧。")
          .bad("持证社工由去年的80名增加到今年的100名，⟦同比增长20%⟧。")
          .bad("合作社由30家发展到45家，⟦翻了一番⟧。")
          .bad("投诉由86件降为64件，⟦降幅35.6%⟧。")
          .bad("苗木基地面积从5.6万亩减少到4.2万亩，⟦降幅为20%⟧。")
          .bad("培训班次由10期增加到30期，⟦增长1倍⟧。")
          .good(
              "一般公共预算收入15.12亿元，比上年的14.05亿元增长7.6%。",
              "规模以上企业由120家增加到150家，增长25%。",
              "粮食产量从5.6亿斤增加到7.8亿斤，年均增长5.4%。",
              "信访量从560件下降到420件，下降25%。",
              "示范店数量由目前的160家增加到240家，增幅50%；合作社由30家发展到59家，接近翻一番。",
              "企业由2019年的120家增加到2023年的150家，同比增长5%。",
              "企业由120家增加到150家，增长20%以上；党员由98名增加到200名，翻了一番多。",
              "用户由30户增加到60户，增长1倍；收入由12.1万元提高到24万元，翻了一番。",
              "企业由120家增加到150家，产值增长20%。",
              "门诊人次由537万人次增加到2.38亿人次，增长了44倍。",
              "高新技术企业由30家增加到60家，增加1倍；“小巨人”企业由2家增加到8家，翻了两番。")
          .build();

  static final Rule DIRECTION =
      Rule.of("change-direction", Category.NUMBER, Severity.WARNING, "增减方向与前后数字相反")
          .message("前后两个数的大小与“提高到”“下降到”一类的说法相反，请核对")
          .explanation(
              "“参保率由97.1%提高到96.4%”，后一个数反而小；“审批时限由35个工作日压缩至45个工作日”，后一个数反而大。"
                  + "不是数字写错、前后颠倒，就是动词用错。只在一句之内、两个数单位相同时核对；名次（第5位上升到第3位）、负数、概数不核对。")
          .source("公文核稿通例")
          .bad("参保率由上年的97.1%⟦提高到96.4%⟧。")
          .bad("审批时限由35个工作日⟦压缩至45个⟧工作日。")
          .bad("规模以上企业由150家⟦增加到120家⟧，增长25%。")
          .bad("信访量从420件⟦下降到560件⟧。")
          .good(
              "参保率由96.4%提高到97.1%，审批时限由45个工作日压缩至35个工作日。",
              "综合排名由全市第8位上升到第3位，由第3名下降到第5名。",
              "增加值增速由-3.2%提高到1.1%，由负3.2%回升到1.1%。",
              "规模由近150家增加到120余家，面积由1.2万亩扩大到15000亩。",
              "由2023年提高到2024年，由5月延长到10月。")
          .build();

  private static final String[] UP = WordGroup.RISING.words();
  private static final String[] DOWN = WordGroup.FALLING.words();

  /** Nouns for a growth, before its rate. */
  private static final String[] RISE = WordGroup.RATE_OF_RISE.words();

  private static final String[] FALL = WordGroup.RATE_OF_FALL.words();

  /** What says with what the later number is compared: the earlier one must be of that year. */
  private static final String[] COMPARED = WordGroup.COMPARED_WITH_LAST_YEAR.words();

  private static final String[] LAST_YEAR = WordGroup.LAST_YEAR.words();

  /** Words of a sentence in which a rate is not that of the two numbers. */
  private static final String[] OTHER_RATE = WordGroup.OTHER_RATE.words();

  /** How far before the verb the earlier number is looked for. */
  private static final int BACK = 40;

  /** How many characters a noun behind a number may have. */
  private static final int NOUN = 6;

  private final Differences differences;

  Growth(Document document, Consumer<Diagnostic> report, Differences differences) {
    super(document, report);
    this.differences = differences;
  }

  /** Looks at 到 or 至 at {@code i} behind 增加, 下降 and their kin. */
  void changed(int i) {
    int verb = Look.endsAny(t, i, UP);
    verb = verb > 0 ? verb : Look.endsAny(t, i, DOWN);
    if (verb == 0) {
      return;
    }
    int end = sentenceEnd(i);
    Quantity later = later(i, end);
    if (later == null || later.unit().isEmpty() || isVague(later)) {
      return;
    }
    int start = Math.max(sentenceStart(i), i - BACK);
    int begin = i - verb;
    while (begin > start && t[begin - 1] != '由' && t[begin - 1] != '从') {
      begin--;
    }
    Quantity earlier = begin == start ? null : earlier(begin, i - verb);
    if (earlier == null
        || earlier.value() == 0
        || isVague(earlier)
        || !earlier.sameUnit(later)
        || !sameNoun(earlier.end(), i - verb, later.end())) {
      return;
    }
    boolean up = Look.endsAny(t, i, UP) > 0;
    if (isTurned(earlier, later, up)) {
      report(
          DIRECTION,
          Severity.WARNING,
          i - verb,
          later.end(),
          text(later.start(), later.end())
              + "比"
              + text(earlier.start(), earlier.end())
              + (up ? "小，与“" : "大，与“")
              + text(i - verb, i + 1)
              + "”矛盾，请核对",
          related(earlier.start(), earlier.end(), "前一个数"));
      return;
    }
    int k = afterNoun(later.end());
    if (at(k) != '，' && at(k) != '、') {
      return;
    }
    rate(earlier, later, k + 1, begin, i - verb, end);
  }

  /** Tells whether the later number is on the wrong side; ranks count the other way round. */
  private boolean isTurned(Quantity earlier, Quantity later, boolean up) {
    long change = later.value() - earlier.value();
    return (up ? change < 0 : change > 0)
        && "第负".indexOf(at(earlier.start() - 1)) < 0
        && at(later.start() - 1) != '负'
        && "位名".indexOf(later.unit()) < 0
        && !earlier.isDate(t)
        && !later.isDate(t);
  }

  /** Reads 72家 in 增加到72家, 增加到了72家, 增加到2023年的72家 and 增加到今年的72家. */
  private @Nullable Quantity later(int i, int end) {
    int from = i + 1;
    from += Look.startsAny(t, from, "了", "现在的", "目前的", "今年的", "如今的", "现有的");
    if (Chars.isDigit(at(from)) && Chars.isDigit(at(from + 3)) && at(from + 4) == '年') {
      from += at(from + 5) == '的' ? 6 : 5;
    }
    return Chars.isDigit(at(from)) ? Quantity.at(t, from, end) : null;
  }

  /** Reads the last number in a range that is no year. */
  private @Nullable Quantity earlier(int begin, int verb) {
    List<Quantity> all = Quantity.allIn(t, begin, verb);
    if (all == null) {
      return null;
    }
    Quantity earlier = null;
    for (Quantity read : all) {
      earlier = read.isDate(t) ? earlier : read;
    }
    return earlier;
  }

  /** 150家 or 150家企业 before the verb: a noun is short, and the same if both have one. */
  private boolean sameNoun(int from, int verb, int later) {
    if (verb == from) {
      return true;
    }
    int length = verb - from;
    if (length > NOUN) {
      return false;
    }
    for (int k = from; k < verb; k++) {
      if (!Chars.isHan(t[k])) {
        return false;
      }
    }
    int other = afterNoun(later) - later;
    return other == 0 || Look.starts(t, later, text(from, verb));
  }

  private int afterNoun(int from) {
    int k = from;
    while (k - from < NOUN && Chars.isHan(at(k))) {
      k++;
    }
    return k;
  }

  private void rate(Quantity earlier, Quantity later, int stated, int begin, int verb, int end) {
    int k = stated;
    int compared = Look.startsAny(t, k, COMPARED);
    if (compared > 0 && !Look.holds(t, begin, verb, LAST_YEAR)) {
      return;
    }
    k += compared;
    if (doubled(earlier, later, stated, k)) {
      return;
    }
    int noun = Look.startsAny(t, k, RISE);
    boolean up = noun > 0;
    noun = up ? noun : Look.startsAny(t, k, FALL);
    if (noun > 0) {
      k += noun + Look.startsAny(t, k + noun, "达到", "达", "为", "是");
    } else {
      int word = Look.startsAny(t, k, UP);
      up = word > 0;
      word = up ? word : Look.startsAny(t, k, DOWN);
      if (word == 0) {
        return;
      }
      k += word + Look.startsAny(t, k + word, "了");
    }
    Quantity rate = Chars.isDigit(at(k)) ? Quantity.at(t, k, end) : null;
    if (rate == null) {
      return;
    }
    if (later.isPercent()) {
      if (noun == 0 && rate.unit().equals("个百分点")) {
        points(earlier, later, rate, up, stated);
      } else if (noun == 0 && rate.isPercent()) {
        points(earlier, later, rate, stated);
      }
      return;
    }
    if (isVague(rate) || Look.holds(t, sentenceStart(stated), end, OTHER_RATE)) {
      return;
    }
    if (rate.sameUnit(later)) {
      differences.judge(earlier, later, rate, up, stated);
    } else if (rate.isPercent()) {
      judge(this, earlier, later, rate, up, stated);
    } else if (at(rate.digitsEnd()) == '倍' && up && !isOpen(rate.digitsEnd() + 1)) {
      double said = 1 + rate.value() / (double) Quantity.ONE;
      // 增长44倍 of something that is now 44 times as much is loose, 增长2倍 of it is wrong.
      double slack = Math.max(rate.step() / 2.0 / Quantity.ONE, said / 10);
      times(earlier, later, said, slack, stated, rate.digitsEnd() + 1);
    }
  }

  /** 翻一番, 翻了两番: twice as much, four times as much. */
  private boolean doubled(Quantity earlier, Quantity later, int stated, int from) {
    int k = from + Look.startsAny(t, from, "实现", "成功", "整整", "正好");
    if (at(k) != '翻') {
      return false;
    }
    k += 1 + Look.startsAny(t, k + 1, "了");
    double said = at(k) == '两' ? 4 : at(k) == '三' ? 8 : 2;
    k += at(k) == '一' || at(k) == '两' || at(k) == '三' ? 1 : 0;
    if (at(k) == '番' && !isOpen(k + 1)) {
      // What is told as doubled is seldom doubled to the last one.
      times(earlier, later, said, said * 0.06, stated, k + 1);
    }
    return true;
  }

  /** Tells whether more follows: 翻了一番多, 增长1倍以上. */
  private boolean isOpen(int end) {
    return "，。；、）".indexOf(at(end)) < 0;
  }

  private void times(
      Quantity earlier, Quantity later, double said, double slack, int stated, int end) {
    double low = (later.value() - half(later)) / (earlier.value() + half(earlier));
    double high = (later.value() + half(later)) / (earlier.value() - half(earlier));
    if (said < low - slack - 1e-9 || said > high + slack + 1e-9) {
      double exact = (double) later.value() / earlier.value();
      String change = "是原来的" + Math.round(exact * 100) / 100.0 + "倍";
      tell(this, severity(earlier, later), earlier, later, change, stated, end);
    }
  }

  /** What was counted is known to the last one; what was measured may be compared otherwise. */
  private static Severity severity(Quantity earlier, Quantity later) {
    return earlier.isExact() && later.isExact() ? Severity.WARNING : Severity.INFO;
  }

  /** Compares a rate of change with the two numbers. */
  static void judge(
      Finder finder, Quantity earlier, Quantity later, Quantity rate, boolean up, int stated) {
    if (earlier.value() == 0) {
      return;
    }
    double low = (later.value() - half(later)) / (earlier.value() + half(earlier)) - 1;
    double high = (later.value() + half(later)) / (earlier.value() - half(earlier)) - 1;
    if (!up) {
      double swap = -low;
      low = -high;
      high = swap;
    }
    double said = rate.value() / 1e6;
    // Whoever cuts off instead of rounding is off by less than one in the last place.
    double slack = rate.step() / 1e6 - 1e-9;
    if (said < low - slack || said > high + slack) {
      double exact = Math.abs((double) later.value() / earlier.value() - 1) * 100;
      String change = "变化约为" + Math.round(exact * 10) / 10.0 + "%";
      tell(finder, severity(earlier, later), earlier, later, change, stated, rate.end());
    }
  }

  private static void tell(
      Finder finder,
      Severity severity,
      Quantity earlier,
      Quantity later,
      String change,
      int from,
      int to) {
    finder.report(
        RULE,
        severity,
        from,
        to,
        "由"
            + finder.text(earlier.start(), earlier.end())
            + "到"
            + finder.text(later.start(), later.end())
            + "，"
            + change
            + "，与“"
            + finder.text(from, to)
            + "”不符，请核对",
        finder.related(
            Math.min(earlier.start(), later.start()),
            Math.max(earlier.end(), later.end()),
            "前后两个数"));
  }

  /** 由85%提高到92%，提高7个百分点: exact numbers, whatever was rounded before. */
  private void points(Quantity earlier, Quantity later, Quantity rate, boolean up, int stated) {
    long change = up ? later.value() - earlier.value() : earlier.value() - later.value();
    long slack = (earlier.step() + later.step() + rate.step()) / 2;
    boolean whole = earlier.step() == later.step() && rate.step() == later.step();
    if (Math.abs(change - rate.value()) > (whole ? later.step() : slack) - (whole ? 1 : 0)) {
      String points = "相差" + Quantity.plain(Math.abs(change)) + "个百分点";
      tell(this, Severity.INFO, earlier, later, points, stated, rate.end());
    }
  }

  /** 由78.2%提高到85.6%，提高7.4%: what was subtracted are points. */
  private void points(Quantity earlier, Quantity later, Quantity rate, int stated) {
    if (Math.abs(later.value() - earlier.value()) != rate.value() || rate.value() == 0) {
      return;
    }
    String right = text(stated, rate.digitsEnd()) + "个百分点";
    Span span = new Span(rate.digitsEnd(), rate.end());
    report(
        new Diagnostic(
                Differences.POINTS,
                Severity.WARNING,
                new Span(stated, rate.end()),
                "两个百分比相减是百分点，应写“" + right + "”",
                List.of(Fix.suggested("改为“个百分点”", span, "个百分点")))
            .withRelated(related(earlier.start(), later.end(), "前后两个百分比")));
  }

  private static double half(Quantity quantity) {
    return quantity.isExact() ? 0 : quantity.step() / 2.0;
  }

  private boolean isVague(Quantity quantity) {
    return isRough(quantity) || endsRange(quantity);
  }

  @Override
  void finish() {}
}
