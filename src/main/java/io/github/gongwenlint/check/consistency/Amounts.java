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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Compares amounts of money, areas and lengths with each other: units that got lost on the way. */
final class Amounts extends Finder {
  static final Rule DRIFT =
      Rule.of("unit-drift", Category.NUMBER, Severity.WARNING, "同一数量前后单位不同")
          .message("同一个数量在前后文中的单位不一致，或者丢了“万”“亿”“千”")
          .explanation(
              "“总投资3.26亿元”到后面写成“总投资3.26万元”，“县域面积1200平方米”丢了“千”，都是打字时漏了或者改了单位。"
                  + "只在数字完全相同（至少三位有效数字）、前面的名称相同而单位不同时报告；另外，人数、户数带小数而没有“万”的，"
                  + "多是漏了“万”，平均数除外。")
          .source("公文核稿通例；《公文文稿校对五种有效方法》")
          .bad("项目总投资3.26亿元，占地120亩。\n截至目前，项目总投资⟦3.26万元⟧全部到位。")
          .bad("水土流失治理面积120平方千米。\n到年底，水土流失治理面积⟦120平方米⟧。")
          .bad("全县总面积⟦1200多平方米⟧，辖12个乡镇。")
          .bad("全县总人口⟦45.6人⟧，常住人口42.3万人。")
          .good(
              "项目总投资3.26亿元，占地120亩。\n截至目前，项目总投资3.26亿元全部到位。",
              "全县总面积1200多平方公里，辖12个乡镇。",
              "文化馆总面积1200平方米。",
              "平均每户家庭人口2.62人。",
              "奖补资金100万元，累计发放奖补资金100亿元。",
              "水库总库容3.26亿立方米，工程总投资3.26亿元。")
          .build();

  private static final int MOST = 4000;
  private static final int MOST_ALIKE = 8;

  /** How many characters of two names must agree, and how many where the number says little. */
  private static final int LIKELY = 4;

  private static final int SURE = 6;

  private record Amount(Quantity quantity, String noun) {}

  private final Map<String, List<Amount>> byDigits = new HashMap<>();
  private int kept;

  Amounts(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 元, 米, 里, 亩 or 顷 at {@code i}, behind which a unit may end. */
  void unit(int i) {
    int k = i;
    while (k > 0 && i - k < 5 && "万亿平方公千立余多".indexOf(t[k - 1]) >= 0) {
      k--;
    }
    int digits = k;
    while (k > 0
        && digits - k < 12
        && (Chars.isDigit(t[k - 1]) || t[k - 1] == '.' || t[k - 1] == ',')) {
      k--;
    }
    if (k == digits) {
      return;
    }
    Quantity read = Quantity.at(t, k, i + 3);
    if (read == null) {
      return;
    }
    area(read, i);
    int significant = significant(read);
    if (read.end() != i + 1 || kept >= MOST || significant < 2) {
      return;
    }
    String noun = noun(k);
    if (noun.length() < (significant == 2 ? SURE : LIKELY)) {
      return;
    }
    String key = text(read.start(), read.digitsEnd());
    List<Amount> alike = byDigits.get(key);
    if (alike == null) {
      alike = new ArrayList<>(1);
      byDigits.put(key, alike);
    }
    for (Amount other : alike) {
      if (other.quantity.value() != read.value() || !other.quantity.unit().equals(read.unit())) {
        if (isSameMatter(other, read, noun, significant == 2 ? SURE : LIKELY)) {
          report(
              DRIFT,
              Severity.WARNING,
              read.start(),
              read.end(),
              "前面写“"
                  + text(other.quantity.start(), other.quantity.end())
                  + "”，这里写“"
                  + text(read.start(), read.end())
                  + "”，数字相同而单位不同，请核对",
              related(other.quantity.start(), other.quantity.end(), "前面的写法"));
          return;
        }
      }
    }
    if (alike.size() < MOST_ALIKE) {
      alike.add(new Amount(read, noun));
      kept++;
    }
  }

  private static boolean isSameMatter(Amount other, Quantity now, String noun, int length) {
    if (noun.length() < length || other.noun.length() < length) {
      return false;
    }
    boolean sameNoun =
        noun.substring(noun.length() - length)
            .equals(other.noun.substring(other.noun.length() - length));
    String unit = other.quantity.unit();
    boolean kin =
        unit.equals(now.unit())
            || (unit.startsWith("平方") && now.unit().startsWith("平方"))
            || (isLength(unit) && isLength(now.unit()));
    return sameNoun && kin;
  }

  private static boolean isLength(String unit) {
    return unit.equals("米") || unit.equals("公里") || unit.equals("千米");
  }

  private int significant(Quantity quantity) {
    int count = 0;
    int zeros = 0;
    for (int k = quantity.start(); k < quantity.digitsEnd(); k++) {
      if (Chars.isDigit(t[k])) {
        boolean zero = t[k] == '0';
        if (count == 0 && zero) {
          continue;
        }
        count++;
        zeros = zero ? zeros + 1 : 0;
      }
    }
    return count - zeros;
  }

  private static final String[] LINKS = WordGroup.LINK_TO_AMOUNT.words();

  /** The Chinese words before a number, without the verb that leads to it. */
  private String noun(int number) {
    int end = number;
    for (int round = 0; round < 3; round++) {
      end -= Look.endsAny(t, end, LINKS);
    }
    int from = end;
    while (from > 0 && end - from < 12 && Chars.isHan(t[from - 1])) {
      from--;
    }
    return text(from, end);
  }

  private static final String[] COUNTIES = WordGroup.WHOLE_AREA.words();

  /** A county of 1200 square metres has lost a 千 or a 公. */
  private void area(Quantity read, int i) {
    if (t[i] != '米' || at(i - 1) != '方' || at(i - 2) != '平') {
      return;
    }
    int from = read.start();
    for (int round = 0; round < 2; round++) {
      from -= Look.endsAny(t, from, LINKS);
    }
    boolean scaled = Look.holds(t, read.digitsEnd(), i, "万", "亿");
    if (!scaled && read.value() < 100_000 * Quantity.ONE && Look.endsAny(t, from, COUNTIES) > 0) {
      report(
          DRIFT,
          Severity.WARNING,
          read.start(),
          i + 1,
          "行政区域的面积不会只有" + text(read.start(), i + 1) + "，多是漏了“公”或者“千”，应为平方公里（平方千米）");
    }
  }

  /** Looks at 人 or 户 at {@code i} behind a digit: 45.6人 has lost its 万. */
  void people(int i) {
    int k = i;
    boolean point = false;
    while (k > 0 && i - k < 10 && (Chars.isDigit(t[k - 1]) || t[k - 1] == '.')) {
      k--;
      point |= t[k] == '.';
    }
    if (!point || !Chars.isDigit(at(k)) || at(i + 1) == '次' || at(i + 1) == '均') {
      return;
    }
    int from = sentenceStart(k);
    if (Look.holds(
        t,
        from,
        Math.min(t.length, i + 8),
        "均",
        "每",
        "户型",
        "比",
        "／",
        "/",
        "—",
        "折合",
        "当量",
        "指数",
        "编")) {
      return;
    }
    boolean counted =
        Look.holds(
            t, Math.max(from, k - 8), k, "人口", "人数", "户数", "总人", "常住", "户籍", "群众", "党员", "职工");
    if (counted) {
      report(DRIFT, Severity.WARNING, k, i + 1, "“" + text(k, i + 1) + "”：人数、户数不会是小数，多是漏了“万”，请核对");
    }
  }

  @Override
  void finish() {}
}
