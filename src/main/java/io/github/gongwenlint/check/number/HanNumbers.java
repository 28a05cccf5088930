package io.github.gongwenlint.check.number;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.List;

/** Chinese numerals: 零 and 〇, 二 and 两, approximate numbers with a 、 in them. */
final class HanNumbers {
  private static final String UNITS = "十百千万亿";

  /** What is counted after an approximate number; never what is only numbered. */
  private static final String COUNTED = "个天名人次岁件家米里吨户倍亩位斤辆台篇遍趟场张间处种元块人年";

  private static final String[] COUNTED_WORDS = WordGroup.COUNTED_UNIT.words();

  private static final String[] NUMBERED_WORDS = WordGroup.NUMBERED.words();

  /** 二 before these is read 两. 二年, 二人, 二名 are common in laws and decrees. */
  private static final String PAIRED = "个位件种只本张座台辆支篇间块幢栋艘架";

  private static final String[] NO_AMOUNTS = WordGroup.NO_TWO.words();

  private final Scan s;
  private final Approximations approximations;
  private final NumberDates dates;

  HanNumbers(Scan scan, Approximations approximations, NumberDates dates) {
    s = scan;
    this.approximations = approximations;
    this.dates = dates;
  }

  /** Looks at the numeral that starts at {@code start}; returns where to go on. */
  int at(int start) {
    char[] text = s.text;
    int end = start + 1;
    while (end < text.length && NumberCheck.isHanNumeral(text[end])) {
      end++;
    }
    int length = end - start;
    char before = start > 0 ? text[start - 1] : '\0';
    char after = end < text.length ? text[end] : '\0';
    if (length == 1 && text[start] == '两') {
      single(start);
    }
    if (length > 40) {
      return end;
    }
    if (length > 2) {
      zeroInAmount(start, end);
    }
    if (before == '第') {
      return end;
    }
    // A year's other characters are all numerals, or digits and look-alikes stand among them.
    if ((length == 4 || (length < 4 && !isHan(after))) && dates.year(start)) {
      return start + 5;
    }
    if (after == '、') {
      approximate(start, end);
    }
    if (after >= '0' && after <= '9' && s.in(end - 1, "十百千")) {
      mixed(start, end);
    }
    if (text[end - 1] == '二' && s.in(end, PAIRED)) {
      two(start, end);
    }
    approximations.around(start, end);
    if (length == 2 && after == '年') {
      dates.shortHanYear(start, end);
    }
    return end;
  }

  private static boolean isHan(char c) {
    return c >= '\u4e00' && c <= '\u9fff';
  }

  /** 二十4次, 五千3百人: one number in two scripts. */
  private void mixed(int start, int end) {
    int next = end + 1;
    while (s.isDigit(next)) {
      next++;
    }
    boolean large = s.in(next, "百千万");
    int unit = large ? next + 1 : next;
    if (next - end > (large ? 1 : 2)
        || s.startsBlock(start)
        || s.in(start - 1, "附表图第款项条节章编册卷")
        || !(s.in(unit, COUNTED) || s.in(unit, "月日项件份期场批起多余"))
        || (end - start == 1 && s.in(start, "百千"))) {
      return;
    }
    s.out.accept(
        Diagnostic.of(
            NumberRules.MIXED_NUMBER_UNITS,
            new Span(start, unit),
            "“" + s.text(start, unit) + "”一个数里汉字数字与阿拉伯数字混用，应统一用一种"));
  }

  private void single(int i) {
    if (s.at(i - 1) == '第' && !s.in(i + 1, "相")) {
      s.correct(NumberRules.TWO, i - 1, i + 1, "序数用“二”，不说“第两”", "第二");
    } else if (s.ends(i, "百分之") || s.ends(i, "千分之") || s.ends(i, "万分之")) {
      s.correct(NumberRules.TWO, i, i + 1, "分数、百分数用“二”，不用“两”", "二");
    }
  }

  private void zeroInAmount(int start, int end) {
    // 一百〇一、 and （一百〇一） number a heading.
    if (s.at(end) == '、' || (s.at(end) == '）' && s.at(start - 1) == '（')) {
      return;
    }
    for (int i = start + 1; i + 1 < end; i++) {
      if (s.in(i, "〇○") && s.in(i - 1, "百千万亿") && s.hanDigit(i + 1) > 0) {
        s.correct(
            NumberRules.ZERO_NUMERAL,
            start,
            end,
            "带“百”“千”“万”的数目用“零”，“〇”只用于编号和年份",
            s.text(start, end).replace('〇', '零').replace('○', '零'));
        return;
      }
    }
  }

  private void approximate(int start, int end) {
    int a = digit(end - 1);
    int b = digit(end + 1);
    boolean run = s.hanDigit(end - 2) >= 0 && end - 1 > start;
    if (!follow(a, b) || run || (a == 9 && b == 10)) {
      return;
    }
    int next = end + 2;
    boolean large = false;
    while (s.in(next, UNITS) && next < end + 5) {
      large = true;
      next++;
    }
    if (s.isHan(next) && s.hanDigit(next) >= 0) {
      return;
    }
    if (s.in(next, "余多几")) {
      next++;
    }
    if (!isCounted(next, large) || s.in(start - 1, "、第—至到～之") || s.startsBlock(start)) {
      return;
    }
    // 一、二项、前款第三、四项: a law points at its parts.
    String right = s.text(start, end) + s.text(end + 1, next);
    String wrong = s.text(start, next);
    String message = "“" + wrong + "”是概数，相邻两数之间不用顿号";
    if (large) {
      s.correct(NumberRules.APPROXIMATE_NUMBER, start, next, message, right);
    } else if (a == 1) {
      // 一、两年 is seen in print.
      Span span = new Span(start, next);
      s.out.accept(
          new Diagnostic(
              NumberRules.APPROXIMATE_NUMBER,
              Severity.INFO,
              span,
              message,
              List.of(Fix.suggested("改为“" + right + "”", span, right))));
    } else {
      s.suggest(NumberRules.APPROXIMATE_NUMBER, start, next, message, right);
    }
  }

  private boolean isCounted(int i, boolean large) {
    String numbered = s.startsAny(i, NUMBERED_WORDS);
    if (!numbered.isEmpty() && !numbered.equals("个月")) {
      return false;
    }
    return s.in(i, COUNTED)
        || !s.startsAny(i, COUNTED_WORDS).isEmpty()
        || (large && s.in(i, "条项只份道所棵株头面座支"));
  }

  /** Tells whether the two digits together are an approximate number: 三四, 三五, 两三, 三两. */
  static boolean follow(int a, int b) {
    return a > 0 && (b == a + 1 || (a == 3 && (b == 5 || b == 2)));
  }

  private int digit(int i) {
    return s.at(i) == '两' ? 2 : s.hanDigit(i);
  }

  private void two(int start, int end) {
    if (end - start > 1 || s.in(start - 1, "、第之.．·分星期周") || s.isDigit(start - 1)) {
      return;
    }
    char c = s.at(end);
    if (!s.startsAny(start, NO_AMOUNTS).isEmpty() || s.startsBlock(start)) {
      return;
    }
    s.suggest(NumberRules.TWO, start, end + 1, "量词前一般用“两”，“二" + c + "”应写“两" + c + "”", "两" + c);
  }
}
