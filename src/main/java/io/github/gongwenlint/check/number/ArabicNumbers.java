package io.github.gongwenlint.check.number;

import io.github.gongwenlint.check.Places;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Arabic numbers: ranges, numbers mixed with 千 and 百, broken groups, and all that they touch. */
final class ArabicNumbers {
  /** Amounts in so many characters around may share their unit. */
  private static final int NEARBY = 60;

  private static final String CONNECTORS = "-－–—~～〜－";
  private static final String HYPHENS = "-－–~〜";

  /** What makes the digits beside it a code, a path or a formula. */
  private static final String CODE = "-_/#@=&\\+*×<>|^$~";

  private static final String COUNTED = "个天名人次岁件家米里吨户倍亩斤辆台篇遍趟张";

  /** After 千 these are units of measurement: 5千瓦. */
  private static final String AFTER_QIAN = "瓦克米伏卡帕焦赫禧升安乏字分里兆比";

  private static final String AFTER_BAI = "年日姓强佳分货家帕科校乡县镇村团亿";
  private static final String AFTER_SHI = "大佳强四五三二一六七八九年分字周个";

  private final Scan s;
  private final Styles styles;
  private final UnitSymbols units;
  private final Approximations approximations;
  private final NumberDates dates;
  private final Places hyphens = new Places(NumberRules.NUMBER_RANGE, Fix.Applicability.SUGGESTED);

  ArabicNumbers(
      Scan scan,
      Styles styles,
      UnitSymbols units,
      Approximations approximations,
      NumberDates dates) {
    this.s = scan;
    this.styles = styles;
    this.units = units;
    this.approximations = approximations;
    this.dates = dates;
  }

  /** Looks at the digits that start at {@code start}; returns where to go on. */
  int at(int start) {
    int end = s.digitsEnd(start);
    styles.digits(start, end);
    char before = s.at(start - 1);
    if (before < '\u3000'
        && (Chars.isLatin(before) || (before != '\0' && CODE.indexOf(before) >= 0))) {
      return end;
    }
    if ((before == '.' || before == '．') && (s.isDigit(start - 2) || s.isLatin(start - 2))) {
      return end;
    }
    char after = s.at(end);
    if (end - start < 4
        && (s.hanDigit(end) >= 0 || after == 'O' || after == 'o')
        && dates.year(start)) {
      return start + 5;
    }
    if (after == '\n' || after == '\r') {
      dates.lineEnd(start, end);
      return end;
    }
    if (end - start <= 4) {
      int on = dates.digits(start, end);
      if (on > end) {
        return on;
      }
    }
    int number = s.numberEnd(start);
    if (s.at(number) == '.' && s.isDigit(number + 1)) {
      // 1.2.3 is no amount
      while (s.isDigit(number) || (s.at(number) == '.' && s.isDigit(number + 1))) {
        number++;
      }
      return number;
    }
    groups(start, end);
    // Most numbers stand between two plain characters: look closer only where something is odd.
    char tail = s.at(number);
    if (isConnector(tail) || (isUnit(tail) && isConnector(s.at(number + 1)))) {
      int ranged = range(start, number);
      if (ranged > 0) {
        return ranged;
      }
    }
    if (before == '之' || isLarge(tail)) {
      mixedUnits(start, end, number);
    }
    if (before == '几' && s.starts(start, "10") && end - start <= 3) {
      severalTens(start, end);
    }
    if (after == '、' || after == '几') {
      pair(start, end);
    }
    if (Styles.isBlank(before)
        || Styles.isBlank(tail)
        || ((tail == '%' || tail == '％') && Styles.isBlank(s.at(number + 1)))) {
      styles.gaps(start, number);
    }
    units.after(s.at(number) == ' ' && s.isLatin(number + 1) ? number + 1 : number);
    if (before != '第') {
      approximations.around(start, number);
    }
    return number;
  }

  private static boolean isConnector(char c) {
    return switch (c) {
      case '-', '－', '–', '—', '~', '～', '〜', '至' -> true;
      default -> false;
    };
  }

  private static boolean isUnit(char c) {
    return switch (c) {
      case '%', '％', '万', '亿', '年', '月', '日' -> true;
      default -> false;
    };
  }

  private static boolean isLarge(char c) {
    return switch (c) {
      case '十', '百', '千', '万', '亿', '仟', '佰', '拾' -> true;
      default -> false;
    };
  }

  /** Returns where to go on after a range that starts here, or -1. */
  private int range(int start, int end) {
    int i = end;
    String unit = s.startsAny(i, "%", "％", "万", "亿", "年", "月", "日");
    i += unit.length();
    boolean word = s.at(i) == '至';
    if (!s.in(i, CONNECTORS) && !word) {
      return -1;
    }
    int next = i + 1;
    if (s.at(i) == '-' && s.at(next) == '-' && s.isDigit(next + 1)) {
      doubleHyphen(start, i, !unit.isEmpty());
      return -1;
    }
    if (!s.isDigit(next) || (s.at(i) == '—' && s.at(next) == '—')) {
      return -1;
    }
    int nextEnd = s.numberEnd(next);
    if (word && s.isYear(start, end) && (unit.isEmpty() || unit.equals("年"))) {
      dates.secondYear(next, nextEnd);
      return -1;
    }
    if (s.in(nextEnd, CONNECTORS + "/.:：_*×") || (s.isLatin(nextEnd) && s.in(i, HYPHENS))) {
      return s.in(nextEnd, "-－/.:：") ? codeEnd(nextEnd) : -1;
    }
    if (nextEnd - next > 9 || end - start > 9) {
      return -1;
    }
    if (s.at(start - 1) == ' ' && s.isLatin(start - 2)) {
      return nextEnd; // GB/T 9704-2012
    }
    // Telephone numbers and codes: a leading zero, or long digits on both sides.
    boolean zero = s.at(start) == '0' && end - start > 1 && s.digitsEnd(start) == end;
    boolean zeroNext = s.at(next) == '0' && nextEnd - next > 1 && s.digitsEnd(next) == nextEnd;
    if (zero || zeroNext) {
      return nextEnd;
    }
    char last = s.at(nextEnd);
    if ((last == '%' || last == '％') && unit.isEmpty()) {
      if (s.isYear(start, end)
          || (s.value(start, end) >= s.value(next, nextEnd) && s.value(start, end) > 100)) {
        return -1;
      }
      repeat(start, nextEnd + 1, repeated(start, end, nextEnd, 1), !word);
      return nextEnd;
    }
    if ((last == '万' || last == '亿') && unit.isEmpty() && !s.isYear(start, end)) {
      double a = s.value(start, end);
      double b = s.value(next, nextEnd);
      if (a < b && !(a >= 1000 && b < 100)) {
        ambiguous(start, end, nextEnd, word ? Severity.INFO : Severity.WARNING);
        return nextEnd;
      }
    }
    if (s.in(i, HYPHENS)) {
      hyphen(start, end, i, nextEnd, unit);
    }
    return -1;
  }

  /** 4月27日--28日: two hyphens between a number with its unit and another number. */
  private void doubleHyphen(int start, int i, boolean unit) {
    int to = s.numberEnd(i + 2);
    if ((!unit && !s.isHan(to)) || s.in(to, "-_/.")) {
      return;
    }
    s.suggest(
        NumberRules.NUMBER_RANGE,
        i,
        i + 2,
        "“" + s.text(start, s.isHan(to) ? to + 1 : to) + "”的起止之间用一字线“—”或者“至”，不用“--”",
        "—");
  }

  /** Writes a range with the unit of {@code length} characters behind both of its numbers. */
  private String repeated(int start, int end, int nextEnd, int length) {
    return s.text(start, end)
        + s.text(nextEnd, nextEnd + length)
        + (s.in(end, HYPHENS) ? "—" : s.text(end, end + 1))
        + s.text(end + 1, nextEnd + length);
  }

  /** 3—5万, where 3 may be 3万. */
  private void ambiguous(int start, int end, int nextEnd, Severity severity) {
    int large = s.starts(nextEnd, "万亿") ? 2 : 1;
    String right = repeated(start, end, nextEnd, large);
    Span span = new Span(start, nextEnd + large);
    s.out.accept(
        new Diagnostic(
            NumberRules.NUMBER_RANGE,
            severity,
            span,
            "范围“"
                + s.text(start, nextEnd + large)
                + "”的前一个数省略了“"
                + s.text(nextEnd, nextEnd + large)
                + "”，容易误解，应写“"
                + right
                + "”",
            List.of(Fix.suggested("改为“" + right + "”", span, right))));
  }

  /** Judges a hyphen at {@code i} between a number, with its unit, and the next. */
  private void hyphen(int start, int end, int i, int nextEnd, String unit) {
    String connector = s.text(i, i + 1);
    char last = s.at(nextEnd);
    boolean date = unit.equals("日") || unit.equals("月") || (unit.equals("年") && last == '年');
    if (date && (last == '日' || last == '月' || last == '年')) {
      int from = start;
      if (s.at(start - 1) == '月' && s.isDigit(start - 2)) {
        from = s.isDigit(start - 3) ? start - 3 : start - 2;
      }
      String right = s.text(from, i) + "至" + s.text(i + 1, nextEnd + 1);
      s.correct(
          NumberRules.NUMBER_RANGE,
          from,
          nextEnd + 1,
          "起止日期“" + s.text(from, nextEnd + 1) + "”用“至”或一字线“—”连接，不用“" + connector + "”",
          right);
      return;
    }
    boolean plain = s.isHan(nextEnd) || last == '%' || last == '％' || s.isHan(start - 1);
    if (!plain
        || s.in(start - 1, "号第")
        || s.in(nextEnd, "号")
        || (s.at(nextEnd) == '月' && s.isYear(start, end))) {
      return;
    }
    if (!s.isHan(nextEnd) && last != '%' && last != '％') {
      return;
    }
    if (s.kind(start) == Block.Kind.TABLE_CELL) {
      return;
    }
    hyphens.add(
        new Span(i, i + 1),
        "“" + s.text(start, nextEnd + 1) + "”的起止之间用一字线“—”，不用“" + connector + "”",
        "—");
  }

  private int codeEnd(int i) {
    int end = i;
    while (end < s.text.length && (s.isDigit(end) || s.isLatin(end) || s.in(end, "-－/.:：_"))) {
      end++;
    }
    return end;
  }

  private void repeat(int start, int end, String right, boolean safe) {
    String message = "范围“" + s.text(start, end) + "”的前一个数省略了百分号，应写“" + right + "”";
    if (safe) {
      s.correct(NumberRules.NUMBER_RANGE, start, end, message, right);
    } else {
      s.suggest(NumberRules.NUMBER_RANGE, start, end, message, right);
    }
  }

  /** 3千克, 2百姓, 1十字: what looks like a unit begins a word; 1百万大军 is a set phrase. */
  private boolean isPartOfWord(int unit) {
    char c = s.at(unit);
    int next = unit + 1;
    if (c == '仟' || c == '佰' || c == '拾') {
      return false;
    }
    return s.in(next, c == '千' ? AFTER_QIAN : c == '百' ? AFTER_BAI : AFTER_SHI)
        || (c == '十' && !s.in(next, "个名人万亿元家户台天多余几"))
        || (c == '百' && s.in(next, "万") && s.in(next + 1, "大"));
  }

  /** 1百零8, 3千5百: what follows the unit belongs to the number, but is not worth computing. */
  private void longUnits(int start, int next, char unit) {
    int stop = next;
    while (stop < next + 12 && (s.isDigit(stop) || s.in(stop, "零百十"))) {
      stop++;
    }
    s.report(
        NumberRules.MIXED_NUMBER_UNITS,
        start,
        stop,
        "“" + s.text(start, stop) + "”把“" + unit + "”与阿拉伯数字混用；除“万”“亿”外，数目应全用阿拉伯数字或全用汉字");
  }

  /** 5千, 3万5千, 1百零8, 5仟, 百分之30. */
  private void mixedUnits(int start, int end, int number) {
    if (s.ends(start, "百分之") && !s.isHan(number - 1) && !s.in(number, "点几")) {
      String right = s.text(start, number) + "%";
      s.correct(
          NumberRules.MIXED_NUMBER_UNITS,
          start - 3,
          number,
          "“百分之”后面用汉字数字；用阿拉伯数字时写“" + right + "”",
          right);
      return;
    }
    if (s.in(start - 1, "·第") || s.isYear(start, end)) {
      return;
    }
    double total = s.value(start, number);
    if (!s.in(number, "亿万") || s.starts(number, "万亿")) {
      smallUnit(start, number, 0, total);
    } else if (s.isDigit(number + 1) && total > 0) {
      int rest = number + 1;
      int unit = s.numberEnd(rest);
      smallUnit(start, unit, total * (s.at(number) == '亿' ? 1e8 : 1e4), s.value(rest, unit));
    } else {
      tenThousands(start, number);
    }
  }

  /**
   * Reports 千, 百 or 十 after digits.
   *
   * @param start where the whole number begins
   * @param unit where the unit stands, if there is one
   * @param sum what the part with 亿 or 万 before amounts to
   * @param digits what the digits before the unit amount to
   */
  private void smallUnit(int start, int unit, double sum, double digits) {
    if (!s.in(unit, "千百十仟佰拾") || isPartOfWord(unit)) {
      return;
    }
    char c = s.at(unit);
    int next = unit + 1;
    if (s.in(next, "零百十") || s.isDigit(next)) {
      longUnits(start, next, c);
      return;
    }
    double value = digits * (c == '千' || c == '仟' ? 1000 : c == '百' || c == '佰' ? 100 : 10);
    int stop = next;
    if (s.in(stop, "万亿")) {
      value *= s.at(stop) == '万' ? 1e4 : 1e8;
      if (s.in(stop + 1, "亿")) {
        return;
      }
      stop++;
    } else if (sum >= 1e8 && sum % 1e8 == 0 && value < 1e4) {
      value *= 1e4; // 1亿1千 is said for 1亿1千万
    }
    String right = plain(sum + value);
    String message =
        "“"
            + s.text(start, stop)
            + "”把“"
            + c
            + "”与阿拉伯数字混用，应写“"
            + right
            + "”；除“万”“亿”外，数字单位不与阿拉伯数字合用";
    if (s.in(stop, "多余几") || (sum >= 1e8 && value < 1e7)) {
      s.suggest(NumberRules.MIXED_NUMBER_UNITS, start, stop, message, right);
    } else {
      s.correct(NumberRules.MIXED_NUMBER_UNITS, start, stop, message, right);
    }
  }

  /** Tells whether two other amounts nearby are as large in the same unit: those of a budget. */
  private boolean isUnitOfAll(int start, int end) {
    int others = 0;
    for (int i = end + 1; i < end + NEARBY && s.at(i) != '\0'; i++) {
      others += s.at(i) == '万' && isLarge(i) ? 1 : 0;
    }
    for (int i = start - 1; i > start - NEARBY && i > 0; i--) {
      others += s.at(i) == '万' && isLarge(i) ? 1 : 0;
    }
    return others >= 2;
  }

  /** Tells whether four digits or more stand before {@code i}. */
  private boolean isLarge(int i) {
    return Chars.isDigit(s.at(i - 1))
        && Chars.isDigit(s.at(i - 2))
        && Chars.isDigit(s.at(i - 3))
        && Chars.isDigit(s.at(i - 4));
  }

  /** 20000万 reads more easily as 2亿. */
  private void tenThousands(int start, int end) {
    int value = s.whole(start, end);
    if (s.at(end) != '万' || value < 10_000 || value % 1000 != 0 || end - start > 7) {
      return;
    }
    if (isUnitOfAll(start, end)) {
      return;
    }
    String right = plain(value * 1e4);
    Span span = new Span(start, end + 1);
    s.out.accept(
        new Diagnostic(
            NumberRules.MIXED_NUMBER_UNITS,
            Severity.INFO,
            span,
            "“" + s.text(start, end + 1) + "”超过一亿，行文宜写“" + right + "”",
            List.of(Fix.suggested("改为“" + right + "”", span, right))));
  }

  private static String plain(double value) {
    long whole = Math.round(value);
    if (whole >= 100_000_000 && whole % 1_000_000 == 0) {
      return decimals(whole / 1_000_000, 100) + "亿";
    }
    if (whole >= 10_000 && whole % 100 == 0) {
      return decimals(whole / 100, 100) + "万";
    }
    return Long.toString(whole);
  }

  private static String decimals(long value, int scale) {
    StringBuilder out = new StringBuilder().append(value / scale);
    long rest = value % scale;
    if (rest > 0) {
      out.append('.').append(rest / 10);
      if (rest % 10 > 0) {
        out.append(rest % 10);
      }
    }
    return out.toString();
  }

  /** 几10人. */
  private void severalTens(int start, int end) {
    if (!s.in(end, COUNTED + "年位万亿多") || s.ends(start, "第几")) {
      return;
    }
    String right = end - start == 2 ? "几十" : "几百";
    if (end - start == 3 && s.at(end - 1) != '0') {
      return;
    }
    s.suggest(
        NumberRules.APPROXIMATE_NUMBER,
        start - 1,
        end,
        "带“几”的概数用汉字，“" + s.text(start - 1, end) + "”应写“" + right + "”",
        right);
  }

  /** 3、4个 and 20几个. */
  private void pair(int start, int end) {
    if (s.at(end) == '几' && s.in(end + 1, COUNTED + "年位万亿") && end - start <= 2) {
      int value = s.whole(start, end);
      if (value >= 10 && value % 10 == 0) {
        String right = (value == 10 ? "" : String.valueOf(Scan.han(value / 10))) + "十几";
        s.suggest(
            NumberRules.APPROXIMATE_NUMBER,
            start,
            end + 1,
            "带“几”的概数用汉字，“" + s.text(start, end + 1) + "”应写“" + right + "”",
            right);
      }
      return;
    }
    if (end - start != 1 || s.at(end) != '、' || s.digitsEnd(end + 1) != end + 2) {
      return;
    }
    int a = s.text[start] & 0xf;
    int b = s.text[end + 1] & 0xf;
    if (!HanNumbers.follow(a, b)
        || b > 9
        || !s.in(end + 2, COUNTED)
        || s.starts(end + 2, "个百分")
        || s.starts(end + 2, "次会")
        || s.in(start - 1, "第、和与及图表")
        || s.startsBlock(start)) {
      return;
    }
    String right = (a == 2 ? '两' : Scan.han(a)) + "" + Scan.han(b);
    s.suggest(
        NumberRules.APPROXIMATE_NUMBER,
        start,
        end + 2,
        "“" + s.text(start, end + 3) + "”是概数，用汉字、不用顿号，应写“" + right + s.at(end + 2) + "”",
        right);
  }

  /** Groups of four after a comma, and full-width commas between groups. */
  private void groups(int start, int end) {
    char comma = s.at(end);
    if ((comma != ',' && comma != '，') || end - start > 4) {
      return;
    }
    int groups = 0;
    int stop = end;
    boolean four = true;
    boolean three = end - start <= 3;
    while (s.at(stop) == comma && s.isDigit(stop + 1) && groups < 6) {
      int next = s.digitsEnd(stop + 1);
      four &= next == stop + 5;
      three &= next == stop + 4;
      stop = next;
      groups++;
    }
    if (groups == 0 || !s.in(stop, "元万人亩吨户美")) {
      return;
    }
    boolean wide = comma == '，' && three && groups > 1;
    boolean zeros = four && groups == 1 && comma == ',' && s.ends(stop, "00");
    if (!wide && !zeros) {
      return;
    }
    StringBuilder digits = new StringBuilder();
    List<Edit> edits = new ArrayList<>();
    for (int i = start; i < stop; i++) {
      if (s.isDigit(i)) {
        digits.append(s.text[i]);
      }
    }
    for (int i = digits.length() - 3; i > 0; i -= 3) {
      digits.insert(i, ',');
    }
    Span span = new Span(start, stop);
    edits.add(new Edit(span, digits.toString()));
    s.report(
        NumberRules.DIGIT_GROUPS,
        start,
        stop,
        "“" + s.text(start, stop) + "”的分节不合规范：从个位起每三位一节，用半角逗号或四分之一空，应写“" + digits + "”",
        new Fix("改为“" + digits + "”", Fix.Applicability.SUGGESTED, edits));
  }

  void finish() {
    hyphens.report(Severity.INFO, s.out);
  }
}
