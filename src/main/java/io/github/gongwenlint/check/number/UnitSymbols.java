package io.github.gongwenlint.check.number;

import io.github.gongwenlint.check.Places;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units after numbers: their symbols, and Chinese names beside symbols in one document. */
final class UnitSymbols {
  /** Squared characters of the compatibility zone that stand for units. */
  static final String SQUARES = "㎡㎥㎞㎏㎝㎜㎢㎎㏄㏎㏕";

  private static final String[] SQUARE_NAMES = {
    "m²", "m³", "km", "kg", "cm", "mm", "km²", "mg", "cm³", "km", "mil"
  };

  /** Wrong symbol, right symbol; longer ones first where one begins another. */
  private static final String[][] WRONG = {
    {"KM2", "km²"},
    {"Km2", "km²"},
    {"km2", "km²"},
    {"hm2", "hm²"},
    {"cm2", "cm²"},
    {"mm2", "mm²"},
    {"cm3", "cm³"},
    {"m2", "m²"},
    {"m3", "m³"},
    {"M2", "m²"},
    {"M3", "m³"},
    {"KM", "km"},
    {"Km", "km"},
    {"KG", "kg"},
    {"Kg", "kg"},
    {"KWh", "kW·h"},
    {"KWH", "kW·h"},
    {"kwh", "kW·h"},
    {"kWh", "kW·h"},
    {"KW", "kW"},
    {"Kw", "kW"},
    {"kw", "kW"},
    {"KV", "kV"},
    {"Kv", "kV"},
    {"kv", "kV"},
    {"CM", "cm"},
    {"MM", "mm"}
  };

  private static final String[] SYMBOLS = {"km²", "m²", "m³", "km", "kg", "cm", "mm", "kW", "ha"};

  /** Chinese names in the order of {@link #SYMBOLS}. */
  private static final String[][] NAMES = {
    {"平方公里", "平方千米"}, {"平方米"}, {"立方米"}, {"公里", "千米"}, {"公斤", "千克"}, {"厘米"}, {"毫米"}, {"千瓦"}, {"公顷"}
  };

  private static final String[] TIMES = {"小时", "分钟", "秒", "天", "日"};

  /** In the order of {@link #TIMES}. */
  private static final String[] TIME_SYMBOLS = {"h", "min", "s", "d"};

  private final Scan s;
  private final Places compound = new Places(NumberRules.UNIT_SYMBOLS, Fix.Applicability.SUGGESTED);
  private final Places wrong = new Places(NumberRules.UNIT_SYMBOLS, Fix.Applicability.SAFE);
  private final Places squares = new Places(NumberRules.UNIT_SYMBOLS, Fix.Applicability.SUGGESTED);
  private final Places popular = new Places(NumberRules.UNIT_SYMBOLS, Fix.Applicability.SUGGESTED);
  private final List<@Nullable Places> mixed = new ArrayList<>();
  private final int[] chinese = new int[SYMBOLS.length];

  UnitSymbols(Scan scan) {
    s = scan;
  }

  /** Looks at a squared character. */
  void square(int i) {
    String name = SQUARE_NAMES[SQUARES.indexOf(s.text[i])];
    int unit = unit(name);
    String better = unit >= 0 ? NAMES[unit][0] : name;
    squares.add(
        new Span(i, i + 1), "“" + s.text[i] + "”是方块字符，不是规范的单位符号，正文宜写“" + better + "”", better);
  }

  /** Looks at what follows a number that ends before {@code i}. */
  void after(int i) {
    char c = s.at(i);
    if (s.isLatin(i)) {
      symbol(i);
    } else if (c == '平' || c == '立' || c == '公' || c == '千' || c == '厘' || c == '毫' || c == '万') {
      name(c == '万' ? i + 1 : i);
    }
  }

  private void symbol(int i) {
    int end = i;
    while (end < s.text.length
        && end - i < 5
        && (s.isLatin(end) || (end > i && s.in(end, "23²³")))) {
      end++;
    }
    if (s.at(end) == '/' && s.isHan(end + 1)) {
      ratio(i, end);
      return;
    }
    if (s.isLatin(end) || s.isDigit(end) || s.in(end, "²³/-_.·*×")) {
      return; // a speed, a size or a code
    }
    int length = end - i;
    for (String[] pair : WRONG) {
      if (pair[0].length() == length && s.starts(i, pair[0])) {
        boolean power = Character.isDigit(pair[0].charAt(length - 1));
        String why = power ? "的指数写在右上角" : "的大小写不合规范";
        wrong.add(
            new Span(i, end), "单位符号“" + pair[0] + "”" + why + "，应为“" + pair[1] + "”", pair[1]);
        return;
      }
    }
    int unit = unit(s.text(i, end));
    if (unit < 0) {
      return;
    }
    while (mixed.size() <= unit) {
      mixed.add(null);
    }
    Places places = mixed.get(unit);
    if (places == null) {
      places = new Places(NumberRules.UNIT_SYMBOLS, Fix.Applicability.SUGGESTED);
      mixed.set(unit, places);
    }
    String name = NAMES[unit][0];
    places.add(
        new Span(i, end),
        "同一篇里“" + SYMBOLS[unit] + "”与“" + name + "”混用，正文宜统一写“" + name + "”",
        name);
  }

  /** km/小时: a symbol before the stroke, a name behind it. */
  private void ratio(int i, int stroke) {
    int unit = unit(s.text(i, stroke));
    String time = s.startsAny(stroke + 1, TIMES);
    if (unit < 0 || time.isEmpty()) {
      return;
    }
    int end = stroke + 1 + time.length();
    String right = NAMES[unit][0] + "/" + time;
    compound.add(
        new Span(i, end), "“" + s.text(i, end) + "”里单位的符号与名称混用，正文宜写“" + right + "”", right);
  }

  /** 公里/h: a name before the stroke, a symbol behind it. */
  private void ratio(int i, String name) {
    int time = i + name.length() + 1;
    int end = time;
    while (s.isLatin(end)) {
      end++;
    }
    String symbol = s.text(time, end);
    for (int k = 0; k < TIME_SYMBOLS.length; k++) {
      if (TIME_SYMBOLS[k].equals(symbol)) {
        String right = name + "/" + TIMES[k];
        compound.add(
            new Span(i, end), "“" + s.text(i, end) + "”里单位的名称与符号混用，正文宜写“" + right + "”", right);
      }
    }
  }

  private static int unit(String symbol) {
    for (int i = 0; i < SYMBOLS.length; i++) {
      if (SYMBOLS[i].equals(symbol)) {
        return i;
      }
    }
    return -1;
  }

  private void name(int i) {
    if (s.starts(i, "平米")) {
      popular.add(new Span(i, i + 2), "“平米”是俗称，应写“平方米”", "平方米");
      return;
    }
    if (s.starts(i, "公分") && !s.in(i + 2, "配成摊担")) {
      popular.add(new Span(i, i + 2), "“公分”是旧称，应写“厘米”", "厘米");
      return;
    }
    for (int unit = 0; unit < NAMES.length; unit++) {
      String name = s.startsAny(i, NAMES[unit]);
      if (!name.isEmpty()) {
        chinese[unit]++;
        if (s.at(i + name.length()) == '/' && s.isLatin(i + name.length() + 1)) {
          ratio(i, name);
        }
        return;
      }
    }
  }

  void finish() {
    wrong.report(Severity.WARNING, s.out);
    compound.report(Severity.WARNING, s.out);
    squares.report(Severity.INFO, s.out);
    popular.report(Severity.INFO, s.out);
    for (int unit = 0; unit < mixed.size(); unit++) {
      Places places = mixed.get(unit);
      if (places != null && chinese[unit] >= places.count()) {
        places.report(Severity.INFO, s.out);
      }
    }
  }
}
