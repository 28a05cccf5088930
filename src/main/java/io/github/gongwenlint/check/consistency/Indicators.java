package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the values that a document gives for one indicator in one period. */
final class Indicators extends Finder {
  static final Rule RULE =
      Rule.of("value-conflict", Category.NUMBER, Severity.WARNING, "同一指标前后数值不同")
          .message("同一指标、同一时期在前后文中的数值不同，请核对")
          .explanation(
              "前面写“接待游客2056.3万人次”，后面写“接待游客2506.3万人次”，多是数字颠倒或者只改了一处。"
                  + "只在名称完全相同（去掉“全县”“累计”等）、时期相同、单位相同时比较，并且要么两个数的数字相同而次序不同，或者四位以上的数只差一位，"
                  + "要么两处都写明了同一年、同一月；增减幅度、目标、概数和出现三次以上的指标不核对。")
          .source("公文核稿通例")
          .bad("全年接待游客2056.3万人次，实现旅游消费26.8亿元。\n二、主要成效\n旅游市场复苏，接待游客⟦2506.3万人次⟧。")
          .bad("2024年12月，在建项目资金到位率为86%。\n二、下步工作\n2024年12月，在建项目资金到位率为⟦92%⟧，仍需努力。")
          .bad("2024年全县粮食总产量25.6万吨。\n二、主要成效\n2024年全县粮食总产量⟦26.5万吨⟧，增长3%。")
          .bad("接待游客2056.3万人次，增长8%。\n二、主要成效\n旅游市场复苏，接待游客⟦2086.3万人次⟧。")
          .bad("发放最低生活保障金5862万元。\n二、存在问题\n发放最低生活保障金⟦5682万元⟧，没有违规。")
          .bad(
              "关于申请供水二期工程市级补助资金的请示\n三、资金筹措\n一是申请专项债券1.2亿元；二是申请市级补助资金5700万元。\n四、请示事项\n"
                  + "恳请市政府安排二期工程市级补助资金⟦5200万元⟧。\n妥否，请批示。")
          .bad("关于巡察反馈意见整改情况的报告\n针对反馈的3个方面⟦17个⟧问题，逐条制定措施。\n18个问题中已完成整改15个、长期坚持3个。")
          .good(
              "关于申请市级补助资金的请示\n一是申请省级补助资金5700万元；二是申请市级补助资金1200万元。\n恳请安排市级补助资金1200万元，其中道路市级补助资金800万元。",
              "关于巡察反馈意见整改情况的报告\n针对巡察反馈的18个问题，逐条制定措施。\n18个问题中已完成整改15个。省委巡视反馈的5个问题中已整改3个。",
              "全年接待游客2056.3万人次。\n二、主要成效\n旅游市场复苏，接待游客2056.3万人次。",
              "2023年，接待游客2056.3万人次；2024年，接待游客2506.3万人次。",
              "2024年12月，在建项目资金到位率为86%。2025年1月，在建项目资金到位率为92%。",
              "甲镇：规上工业产值56.3亿元。乙镇：规上工业产值53.6亿元。丙镇：规上工业产值65.3亿元。",
              "2023年全县粮食总产量25.6万吨，2024年全县粮食总产量26.5万吨。",
              "接待游客2056.3万人次。\n二、下步打算\n2026年接待游客2086.3万人次。",
              "规上工业产值增长5.6%。\n固定资产投资增长6.5%。",
              "规上工业产值56.3亿元。\n力争规上工业产值63.5亿元以上。")
          .build();

  private static final int MOST = 4000;
  private static final int LONGEST = 16;

  /** The least length of a name that is compared when nothing else says that both are one. */
  private static final int SHORTEST = 4;

  private static final int SURE = 6;

  /** What begins a name right behind a year: 全县, 我市, 累计. */
  private static final String YEAR_NAMES = "全我累共年，";

  private static final String[] LINKS = WordGroup.LINK_TO_VALUE.words();

  private static final String[] SCOPES = WordGroup.SCOPE.words();

  /** A name that ends with one of these tells of a change or a part, or of no thing at all. */
  private static final String[] NO_INDICATORS = WordGroup.NO_INDICATOR.words();

  private static final String[] AHEAD = WordGroup.OTHER_VALUE.words();

  /**
   * A value.
   *
   * @param start where its clause starts
   * @param name where its name starts, without the words of scope
   * @param end where its name ends
   */
  private record Value(Quantity quantity, int start, int name, int end) {}

  /** What is known of one name: its first value, and whether it has too many to be one thing. */
  private static final class Seen {
    final Value first;
    @Nullable Value other;
    int count = 1;

    Seen(Value first) {
      this.first = first;
    }
  }

  private final Map<String, Seen> seen = new LinkedHashMap<>();

  Indicators(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at the number whose last digit stands before {@code i}. */
  void value(int i) {
    int digits = i;
    while (digits > 0
        && i - digits < 12
        && (Chars.isDigit(t[digits - 1])
            || ((t[digits - 1] == '.' || t[digits - 1] == ',') && digits < i))) {
      digits--;
    }
    int from = digits;
    while (from > 0 && digits - from <= LONGEST && Chars.isHan(t[from - 1])) {
      from--;
    }
    if (from < digits
        && (t[from] == '年' || t[from] == '月')
        && Chars.isDigit(at(from - 1))
        && YEAR_NAMES.indexOf(at(from + 1)) >= 0) {
      // 2024年全县粮食总产量: the period is read from the sentence.
      from++;
      if (digits - from < SHORTEST || seen.size() >= MOST) {
        return;
      }
      value(i, digits, from);
      return;
    }
    // The name must be whole: what stands before it ends a clause or a year.
    if (digits - from < SHORTEST
        || digits - from > LONGEST
        || !bounds(at(from - 1))
        || seen.size() >= MOST) {
      return;
    }
    value(i, digits, from);
  }

  private void value(int i, int digits, int nameFrom) {
    int from = nameFrom;
    int end = digits;
    for (int round = 0; round < 3; round++) {
      end -= Look.endsAny(t, end, LINKS);
    }
    int start = from;
    for (int round = 0; round < 3; round++) {
      from += Look.startsAny(t, from, SCOPES);
    }
    if (end - from < SHORTEST || Look.endsAny(t, end, NO_INDICATORS) > 0) {
      return;
    }
    Quantity read = Quantity.at(t, digits, i + 8);
    if (read == null
        || read.unit().isEmpty()
        || Look.startsAny(t, read.digitsEnd(), "余", "多") > 0
        || isOrSo(read.end())
        || "—～~-－、".indexOf(at(read.end())) >= 0) {
      return;
    }
    Value value = new Value(read, start, from, end);
    String key = text(from, end) + read.unit();
    Seen known = seen.get(key);
    if (known == null) {
      seen.put(key, new Seen(value));
      return;
    }
    known.count++;
    if (known.first.quantity.value() != read.value()) {
      Value other = known.other;
      if (other == null) {
        known.other = value;
      } else if (other.quantity.value() != read.value()) {
        // Three values are those of three things.
        known.count = MOST;
      }
    }
  }

  private static boolean bounds(char c) {
    return c == '\0' || Chars.isLineEnd(c) || "，。；！（　 ,;".indexOf(c) >= 0;
  }

  /** Returns the words of time in the sentence before a name, such as 2024年12月. */
  private String period(Value value) {
    int start = sentenceStart(value.start);
    StringBuilder period = new StringBuilder();
    for (int k = start; k < value.name; k++) {
      if ((t[k] == '年' || t[k] == '月') && Chars.isDigit(at(k - 1))) {
        int from = k;
        while (from > start && Chars.isDigit(t[from - 1])) {
          from--;
        }
        period.append(text(from, k + 1));
      } else if (t[k] == '半' || t[k] == '季') {
        period.append(text(Math.max(start, k - 1), k + 1));
      }
    }
    return period.toString();
  }

  private boolean isAhead(Value value) {
    return Look.holds(t, sentenceStart(value.start), value.end, AHEAD);
  }

  @Override
  void finish() {
    for (Map.Entry<String, Seen> entry : seen.entrySet()) {
      Seen of = entry.getValue();
      Value other = of.other;
      if (other == null || of.count > 3) {
        continue;
      }
      if (isAhead(of.first) || isAhead(other)) {
        continue;
      }
      String one = period(of.first);
      String two = period(other);
      boolean dated = one.indexOf('年') > 0 && one.equals(two);
      if (own(one).equals(own(two))
          && (isTurned(of.first.quantity, other.quantity)
              || isOneOff(of.first.quantity, other.quantity)
              || (dated && entry.getKey().length() > SURE))) {
        tell(of.first.quantity, other.quantity);
      }
    }
  }

  /** Returns a period, or nothing when it is the one that the whole document speaks of. */
  private String own(String period) {
    int year = document.facts().titleYear();
    return year > 0 && period.equals(year + "年") ? "" : period;
  }

  /** Tells whether two long numbers differ in one digit: 2056.3 and 2086.3. */
  private boolean isOneOff(Quantity one, Quantity other) {
    int length = one.digitsEnd() - one.start();
    if (length != other.digitsEnd() - other.start() || one.step() != other.step()) {
      return false;
    }
    int differ = 0;
    int digits = 0;
    for (int k = 0; k < length; k++) {
      char a = t[one.start() + k];
      char b = t[other.start() + k];
      digits += Chars.isDigit(a) ? 1 : 0;
      differ += a == b ? 0 : 1;
    }
    // 1200 and 1300 are rounded, 1236 and 1286 are not.
    boolean round = t[one.digitsEnd() - 1] == '0' || t[other.digitsEnd() - 1] == '0';
    return differ == 1 && digits >= 4 && !round;
  }

  /** Tells whether two numbers have the same digits in another order. */
  private boolean isTurned(Quantity one, Quantity other) {
    int[] counts = new int[10];
    int length = 0;
    for (int k = one.start(); k < one.digitsEnd(); k++) {
      if (Chars.isDigit(t[k])) {
        counts[t[k] & 0xf]++;
        length++;
      }
    }
    for (int k = other.start(); k < other.digitsEnd(); k++) {
      if (Chars.isDigit(t[k])) {
        counts[t[k] & 0xf]--;
        length--;
      }
    }
    for (int count : counts) {
      if (count != 0) {
        return false;
      }
    }
    return length == 0
        && one.digitsEnd() - one.start() == other.digitsEnd() - other.start()
        && one.digitsEnd() - one.start() >= 3
        && one.step() == other.step();
  }

  private void tell(Quantity first, Quantity other) {
    report(
        RULE,
        Severity.WARNING,
        other.start(),
        other.end(),
        "前面写"
            + text(first.start(), first.end())
            + "，这里写"
            + text(other.start(), other.end())
            + "，同一指标数值不同，请核对",
        related(first.start(), first.end(), "前面的数值"));
  }
}
