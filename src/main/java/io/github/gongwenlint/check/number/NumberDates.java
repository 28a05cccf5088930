package io.github.gongwenlint.check.number;

import io.github.gongwenlint.check.Places;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.List;

/** Years, months and days: zeros, short years, dotted dates, leading zeros, mixed numerals. */
final class NumberDates {
  private static final String LOOKALIKES = "OoＯｏΟО○◯〇零";
  private static final String YEAR_LEADS = "自从";
  private static final String[] HALVES = {
    "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "第一季", "第二季", "第三季", "第四季"
  };
  private static final String[] EVENTS = WordGroup.EVENT.words();

  /** What is done on a day. */
  private static final String[] HELD = {
    "召开", "举行", "举办", "开幕", "启动", "开工", "成立", "印发", "施行", "开始", "前完成", "前报"
  };

  private final Scan s;
  private final Places circles = new Places(NumberRules.ZERO_NUMERAL, Fix.Applicability.SAFE);
  private final Places leadingZeros = new Places(NumberRules.DATE_DIGITS, Fix.Applicability.SAFE);

  NumberDates(Scan scan) {
    s = scan;
  }

  /**
   * Looks at four characters before 年 of which one is no Chinese digit or a wrong zero.
   *
   * @return whether a year was reported
   */
  boolean year(int start) {
    if (!s.in(start + 4, "年届—至-") || s.hanDigit(start - 1) >= 0 || s.isLatin(start - 1)) {
      return false;
    }
    StringBuilder right = new StringBuilder(4);
    int han = 0;
    int digits = 0;
    boolean lookalike = false;
    boolean wrong = false;
    boolean soft = false;
    for (int i = start; i < start + 4; i++) {
      char c = s.text[i];
      int value = s.hanDigit(i);
      if (LOOKALIKES.indexOf(c) >= 0) {
        value = 0;
        lookalike = true;
        wrong |= c != '〇' && c != '○' && c != '◯';
        soft |= c == '○' || c == '◯';
      } else if (value > 0) {
        han++;
      } else if (Chars.isDigit(c)) {
        value = c & 0xf;
        digits++;
        boolean zero = c == '０' || c == '0';
        wrong |= !zero || c == '0';
        soft |= c == '０';
      } else {
        return false;
      }
      right.append(Scan.han(value));
    }
    boolean chinese = s.hanDigit(start) > 0;
    if (s.at(start + 4) != '年'
        && (!chinese || s.hanDigit(start + 5) >= 0 != !s.in(start + 4, "届"))) {
      return false;
    }
    String century = right.substring(0, 2);
    if (!(century.equals("二〇") || century.equals("一九") || century.equals("一八"))
        || (han == 0 && digits == 4)
        || (digits == 0 && !lookalike)
        || (!wrong && !soft)) {
      return false;
    }
    String year = chinese ? right.toString() : arabic(right);
    Span span = new Span(start, start + 4);
    String message = "年份“" + s.text(start, start + 4) + "”应写“" + year + "”" + why(start, digits);
    if (wrong || circles.count() > 4_000) {
      s.out.accept(
          new Diagnostic(
              NumberRules.ZERO_NUMERAL,
              Severity.WARNING,
              span,
              message,
              List.of(
                  chinese
                      ? Fix.safe("改为“" + year + "”", span, year)
                      : Fix.suggested("改为“" + year + "”", span, year))));
    } else {
      circles.add(span, message, year);
    }
    return true;
  }

  private String why(int start, int digits) {
    if (digits > 0 && !(digits == 1 && s.in(start + 1, "0０"))) {
      return "，汉字与阿拉伯数字不能混在一个数里";
    }
    for (int i = start; i < start + 4; i++) {
      switch (s.text[i]) {
        case '零' -> {
          return "，编号、年份里的零写“〇”";
        }
        case '○', '◯' -> {
          return "，“○”是圆圈符号，零写“〇”";
        }
        case 'O', 'o', 'Ｏ', 'ｏ', 'Ο', 'О' -> {
          return "，用了字母 O，零写“〇”";
        }
        default -> {}
      }
    }
    return "，汉字数字里的零写“〇”";
  }

  private static String arabic(StringBuilder han) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < han.length(); i++) {
      out.append("〇一二三四五六七八九".indexOf(han.charAt(i)));
    }
    return out.toString();
  }

  /** 〇八年, 零八年: a year of two Chinese digits. */
  void shortHanYear(int start, int end) {
    int year = s.hanDigit(start + 1);
    if (end - start == 2
        && s.hanDigit(start) == 0
        && year >= 0
        && !Chars.isDigit(s.at(start - 1))
        && !s.in(start - 1, "第点")) {
      String full = "二〇〇" + Scan.han(year);
      s.suggest(
          NumberRules.SHORT_YEAR,
          start,
          end + 1,
          "年份不能简写，“" + s.text(start, end + 1) + "”应写全，如“" + full + "年”",
          full + "年");
    }
  }

  /**
   * Looks at digits as a part of a date.
   *
   * @param start where the digits start
   * @param end where they end
   * @return where to go on
   */
  int digits(int start, int end) {
    char next = s.at(end);
    int length = end - start;
    if (length == 2 && next == '年') {
      shortYear(start, end);
    } else if (length == 4 && next == '年' && s.isYear(start, end)) {
      afterYear(start, end);
    } else if (length == 4 && (next == '.' || next == '/') && s.isYear(start, end)) {
      return dotted(start, end);
    } else if (length <= 2 && next == '月') {
      month(start, end);
    } else if (length <= 2 && (next == '.' || next == '．' || next == '-')) {
      anniversary(start, end);
    }
    return end;
  }

  private void afterYear(int start, int end) {
    int i = end + 1;
    if (!NumberCheck.isHanNumeral(s.at(i)) || s.ends(start, "农历")) {
      return;
    }
    int to = i;
    while (to < i + 3 && NumberCheck.isHanNumeral(s.at(to))) {
      to++;
    }
    int month = month(i, to, 12);
    if (s.at(to) != '月' || month < 0 || s.starts(to + 1, "革命")) {
      return;
    }
    int day = to + 1;
    int dayEnd = day;
    while (NumberCheck.isHanNumeral(s.at(dayEnd)) || s.isDigit(dayEnd)) {
      dayEnd++;
    }
    boolean hasDay = dayEnd > day && s.at(dayEnd) == '日';
    if (!hasDay && s.in(to + 1, "初十廿一二三四五六七八九")) {
      return; // the lunar calendar: 八月十五
    }
    String right = month + "月";
    int stop = to + 1;
    if (hasDay) {
      int number = s.isDigit(day) ? s.whole(day, dayEnd) : month(day, dayEnd, 31);
      if (number < 0) {
        return;
      }
      right += number + "日";
      stop = dayEnd + 1;
    }
    right = s.text(start, end + 1) + right;
    mixed(start, stop, right, hasDay ? Severity.WARNING : Severity.INFO);
  }

  private int month(int from, int to, int most) {
    int value = ChineseNumerals.parse(s.text, from, to);
    return value <= most ? value : -1;
  }

  private void mixed(int start, int end, String right, Severity severity) {
    Span span = new Span(start, end);
    s.out.accept(
        new Diagnostic(
            NumberRules.DATE_DIGITS,
            severity,
            span,
            "“" + s.text(start, end) + "”一个日期里汉字数字与阿拉伯数字混用，应写“" + right + "”",
            List.of(Fix.suggested("改为“" + right + "”", span, right))));
  }

  private void month(int start, int end) {
    if (s.at(start - 1) == '历' && s.endsAny(start, "农历", "阴历", "旧历", "夏历").length() > 0) {
      int stop = end + 1;
      int dayEnd = s.digitsEnd(stop);
      if (dayEnd > stop) {
        stop = s.at(dayEnd) == '日' ? dayEnd + 1 : dayEnd;
      }
      s.report(
          NumberRules.DATE_DIGITS,
          start,
          stop,
          "农历日期用汉字数字，“" + s.text(start, stop) + "”应写成“八月十五”“正月初五”这样的形式");
      return;
    }
    int day = end + 1;
    int dayEnd = s.digitsEnd(day);
    boolean hasDay = dayEnd > day && dayEnd - day <= 2 && s.at(dayEnd) == '日';
    boolean hasYear = s.at(start - 1) == '年' && s.isDigit(start - 2);
    boolean zeroMonth = end - start == 2 && s.in(start, "0０") && hasYear;
    boolean zeroDay = hasDay && dayEnd - day == 2 && s.in(day, "0０");
    if (zeroMonth || zeroDay) {
      leadingZero(start, end, zeroMonth, day, dayEnd, zeroDay);
      return;
    }
    if (s.at(start - 1) == '年' && s.hanDigit(start - 2) >= 0 && s.hanDigit(start - 5) > 0) {
      int from = start - 5;
      boolean known = true;
      StringBuilder year = new StringBuilder();
      for (int i = from; i < start - 1; i++) {
        known &= s.hanDigit(i) >= 0;
        year.append(s.hanDigit(i));
      }
      int stop = hasDay ? dayEnd + 1 : end + 1;
      if (known) {
        mixed(from, stop, year + "年" + s.text(start, stop), Severity.WARNING);
      }
      return;
    }
    int to = day;
    while (to < day + 3 && NumberCheck.isHanNumeral(s.at(to))) {
      to++;
    }
    if (to > day && s.at(to) == '日' && !s.in(to + 1, "游长假行内") && month(day, to, 31) > 0) {
      mixed(start, to + 1, s.text(start, end + 1) + month(day, to, 31) + "日", Severity.WARNING);
    }
  }

  private void leadingZero(
      int start, int end, boolean zeroMonth, int day, int dayEnd, boolean zeroDay) {
    int from = zeroMonth ? start : day;
    int to = zeroDay ? dayEnd + 1 : end + 1;
    StringBuilder right = new StringBuilder();
    if (zeroMonth) {
      right.append(s.text(start + 1, end + 1));
    }
    if (zeroDay) {
      right.append(s.text(day + 1, dayEnd + 1));
    }
    leadingZeros.add(
        new Span(from, to),
        "“" + s.text(from, to) + "”行文中的月、日不编虚位，应写“" + right + "”",
        right.toString());
  }

  private void shortYear(int start, int end) {
    int after = end + 1;
    char before = s.at(start - 1);
    if (s.in(start - 1, "近约第满了过达共这每间来去今整长期刑逾超—–-－/～.．·") || s.isLatin(start - 1)) {
      return;
    }
    int value = s.whole(start, end);
    if (value < 0) {
      return;
    }
    boolean apostrophe = before == '\'' || before == '’' || before == '‘';
    int monthEnd = s.digitsEnd(after);
    boolean month =
        monthEnd > after
            && monthEnd - after <= 2
            && s.whole(after, monthEnd) <= 12
            && s.whole(after, monthEnd) > 0
            && s.at(monthEnd) == '月';
    char next = s.at(after);
    boolean part =
        (next == '度' && !s.in(after + 1, "假过日劳"))
            || (next == '底' && !s.in(after + 1, "子蕴"))
            || (next == '初' && !s.in(after + 1, "心衷步期级"))
            || (next == '末' && !s.in(after + 1, "位端"))
            || !s.startsAny(after, HALVES).isEmpty();
    boolean since =
        s.in(start - 1, YEAR_LEADS) && !s.startsAny(after, "以来", "起", "开始", "至今").isEmpty();
    boolean compared =
        s.in(start - 1, "较比")
            && !s.startsAny(after, "同期", "增长", "增加", "下降", "减少", "提高", "提升", "上升").isEmpty();
    boolean zero = s.in(start, "0０");
    boolean opening =
        next == '，'
            && value >= 15
            && value <= 35
            && s.in(after + 1, "全我本各")
            && opensSentence(start);
    boolean loose =
        s.in(start - 1, "于在") && !s.in(start - 2, "少低多高大小晚早等短长") && !s.in(after, "前后内期的以之间来时中左上多");
    if (!(apostrophe || month || part || since || compared || zero || loose || opening)) {
      return;
    }
    String full = (value <= 49 ? "20" : "19") + (value < 10 ? "0" : "") + value;
    int from = apostrophe ? start - 1 : start;
    boolean sure = apostrophe || month || part || since || compared || zero;
    Span span = new Span(from, after);
    s.out.accept(
        new Diagnostic(
            NumberRules.SHORT_YEAR,
            sure ? Severity.WARNING : Severity.INFO,
            span,
            "年份不能简写，“" + s.text(from, after) + "”应写“" + full + "年”",
            List.of(Fix.suggested("改为“" + full + "年”", span, full + "年"))));
  }

  /** Tells whether a sentence or a paragraph starts there. */
  private boolean opensSentence(int i) {
    int k = i;
    while (Styles.isBlank(s.at(k - 1)) || s.at(k - 1) == '\u3000') {
      k--;
    }
    char before = s.at(k - 1);
    return before == '\0' || before == '。' || before == '；' || Chars.isLineEnd(before);
  }

  /** 2021至23年: the second year of a span is short. */
  void secondYear(int start, int end) {
    int value = s.whole(start, end);
    if (end - start != 2 || s.at(end) != '年' || value < 10 || s.in(end + 1, "度级来以")) {
      return;
    }
    String full = "20" + s.text(start, end) + "年";
    s.suggest(
        NumberRules.SHORT_YEAR,
        start,
        end + 1,
        "年份不能简写，“" + s.text(start, end + 1) + "”应写“" + full + "”",
        full);
  }

  /** 2023.5.1 and 2023/5/1 in running text. */
  private int dotted(int start, int end) {
    char point = s.at(end);
    int monthEnd = s.digitsEnd(end + 1);
    if (monthEnd == end + 1 || s.at(monthEnd) != point) {
      return end;
    }
    int dayEnd = s.digitsEnd(monthEnd + 1);
    int month = s.whole(end + 1, monthEnd);
    int day = s.whole(monthEnd + 1, dayEnd);
    if (month < 1
        || month > 12
        || day < 1
        || day > 31
        || s.in(dayEnd, "./-_版")
        || s.isLatin(dayEnd)
        || s.isLatin(start - 1)
        || s.in(start - 1, "/-_.版本@")
        || s.kind(start) != Block.Kind.BODY) {
      return Math.max(end, dayEnd);
    }
    String right = s.text(start, end) + "年" + month + "月" + day + "日";
    s.suggest(
        NumberRules.SHORT_YEAR,
        start,
        dayEnd,
        "正文里的日期不用“" + s.text(start, dayEnd) + "”的形式，应写“" + right + "”",
        right);
    return dayEnd;
  }

  /** 8.15 as the name of an event. */
  private void anniversary(int start, int end) {
    int to = s.digitsEnd(end + 1);
    int month = s.whole(start, end);
    int day = s.whole(end + 1, to);
    if (to == end + 1 || to - end > 3 || month < 1 || month > 12 || day < 1 || day > 31) {
      return;
    }
    if (s.at(end) == '.' && s.in(start - 1, "于在") && !s.startsAny(to, HELD).isEmpty()) {
      String right = month + "月" + day + "日";
      s.suggest(
          NumberRules.SHORT_YEAR,
          start,
          to,
          "正文里的日期不用“" + s.text(start, to) + "”的形式，应写“" + right + "”",
          right);
      return;
    }
    boolean quoted = s.in(start - 1, "“\"") && s.in(to, "”\"");
    String event = s.startsAny(quoted ? to + 1 : to, EVENTS);
    String dot = s.text(start, end) + "·" + s.text(end + 1, to);
    if (event.isEmpty() || (s.at(end) == '-' && !quoted)) {
      return;
    }
    if (!quoted && (s.startsBlock(start) || s.isLatin(start - 1) || s.in(start - 1, ".-/达为约"))) {
      return;
    }
    if (quoted) {
      s.correct(
          NumberRules.SHORT_YEAR,
          start,
          to,
          "月日组成的专名用间隔号，“" + s.text(start, to) + "”应写“" + dot + "”",
          dot);
    } else {
      s.suggest(
          NumberRules.SHORT_YEAR,
          start,
          to,
          "月日组成的专名加引号、用间隔号，应写成“" + dot + "”" + event,
          "“" + dot + "”");
    }
  }

  /** Looks at a number that touches the end of a line. */
  void lineEnd(int start, int end) {
    int next = end;
    while (next < s.text.length && next < end + 2 && Chars.isLineEnd(s.text[next])) {
      next++;
    }
    if (!s.isHan(start - 1) || next == end || s.isEdge(next) || s.in(start - 1, "表图附件第")) {
      return;
    }
    int to = s.digitsEnd(next);
    boolean broken;
    if (to > next) {
      int length = end - start + to - next;
      int year =
          length == 4
              ? s.whole(start, end) * (to - next == 1 ? 10 : to - next == 2 ? 100 : 1000)
                  + s.whole(next, to)
              : 0;
      broken = s.at(to) == '年' && year >= 1900 && year < 2100;
    } else {
      broken =
          (s.at(next) == '年' && s.isYear(start, end))
              || (s.at(next) == '%' || s.at(next) == '％')
              || (s.at(next) == '.'
                  && s.isDigit(next + 1)
                  && s.isDigit(end - 1)
                  && s.numberEnd(next + 1) > next);
      to = next + 1;
    }
    if (broken) {
      Span gap = new Span(end, next);
      s.out.accept(
          new Diagnostic(
              NumberRules.NUMBER_BREAK,
              Severity.WARNING,
              new Span(start, to),
              "一个数“" + s.text(start, end) + s.text(next, to) + "”被断开移行，应当连在一行",
              List.of(new Fix("接到一行", Fix.Applicability.SUGGESTED, List.of(new Edit(gap, ""))))));
    }
  }

  void finish() {
    circles.report(Severity.INFO, s.out);
    leadingZeros.report(Severity.INFO, s.out);
  }
}
