package io.github.gongwenlint.check.date;

import io.github.gongwenlint.check.TriggerCheck;
import io.github.gongwenlint.check.Triggers;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Facts;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds dates that do not exist, have another weekday or end before they begin, and hands 周年 and 之年
 * to those who know them. The calendar is the Gregorian one.
 */
public final class DateCheck extends TriggerCheck {
  static final Rule INVALID_DATE =
      Rule.of("invalid-date", Category.DATE, Severity.ERROR, "日期不存在")
          .message("日历上没有这个日期，请核对")
          .explanation(
              "月份只有1到12，四月、六月、九月、十一月没有31日，平年二月没有29日。2月29日只在写明年份，或者起止日期的前一个写明年份时核对是否闰年；"
                  + "农历、阴历的日期不查。")
          .source("GB/T 7408—2005 5.2；GB 12634")
          .bad("会议定于⟦2月30日⟧召开。")
          .bad("请于⟦2023年4月31日⟧前报送。")
          .bad("自⟦2023年2月29日⟧起施行。")
          .bad("截至⟦2022年13月⟧，累计完成投资3亿元。")
          .bad("⟦二〇二三年九月三十一日⟧")
          .bad("检查时间为5月8日至⟦6月31日⟧。")
          .bad("⟦20223年5月6日⟧印发。")
          .bad("查漏补缺阶段（2025年1月1日至⟦2月29日⟧）。")
          .bad("⟦2023 年 11 月 31 日⟧")
          .good(
              "2024年2月29日，全年任务过半。",
              "每四年才有一个2月29日。",
              "2024年1月1日至2月29日，2023年12月1日至2月29日。",
              "农历二月三十日、八月初一。",
              "2023年4月30日和5月31日。",
              "历时3年13个月，服役12月。",
              "被判处有期徒刑十三年六个月。",
              "1—12月，规模以上工业增加值增长6.5%。",
              "二〇二三年十二月三十一日",
              "工期为20个月，第1.5月30日报数据。",
              "东汉永元203年4月之说不确。")
          .build();

  static final Rule WEEKDAY_MISMATCH =
      Rule.of("weekday-mismatch", Category.DATE, Severity.ERROR, "星期与日期不符")
          .message("这一天不是所写的星期几，日期和星期必有一处写错")
          .explanation("通知里日期和星期不一致，与会人员就不知道该哪天来。没有写年份的，按同段前面的年份或成文日期推算，前后两年都对不上才报。")
          .source("公历")
          .bad("定于2023年5月1日（⟦星期二⟧）召开。", "定于2023年5月1日（星期一）召开。")
          .bad("2024年3月8日（⟦周六⟧）下午2时。", "2024年3月8日（周五）下午2时。")
          .bad("2023年9月29日（星期五）至10月6日（⟦星期六⟧）放假调休。", "2023年9月29日（星期五）至10月6日（星期五）放假调休。")
          .bad("关于召开年中工作会议的通知\n各科室：\n定于7月12日（⟦星期四⟧）召开会议。\n市水利局\n2023年7月5日")
          .bad("会议时间：2025年1月6日⟦星期二⟧上午9时。")
          .good(
              "定于2023年5月1日（星期一）召开。",
              "2024年3月8日（周五）下午2时。",
              "2023年4月29日（星期六）至5月3日（星期三）放假调休，4月23日（星期日）、5月6日（星期六）上班。",
              "每月15日（星期六、星期日顺延）为党员活动日。",
              "关于元旦放假的通知\n各科室：\n2023年12月30日（星期六）至1月1日（星期一）放假。\n市水利局\n2023年12月25日",
              "5月1日（星期二）",
              "会师史料\n1936年10月2日，红军攻占县城。\n10月10日（星期六），举行会师联欢会。\n清河县地方史志办公室\n2024年6月20日",
              "2021年是建党100周年。")
          .build();

  static final Rule DATE_ORDER =
      Rule.of("date-order", Category.DATE, Severity.ERROR, "起止日期颠倒")
          .message("结束日期早于开始日期，请核对起止日期")
          .explanation(
              "“自……至……”“……—……”的后一个日期应当晚于前一个。前后都写明年份，或者同一个月里日子倒了，必有一处写错；"
                  + "没写年份而月份倒了的，跨年的要写明“次年”，不跨年的是写错了。")
          .source("GB/T 15835—2011 5.1")
          .bad("自⟦2023年5月20日至2023年5月10日⟧进行公示。")
          .bad("⟦2023年3月至2022年12月⟧，开展集中整治。")
          .bad("公示期为⟦2024年6月18日—6月12日⟧。")
          .bad("报名时间：⟦5月20日至5月10日⟧。")
          .bad("工程自⟦2023年11月30日起至2023年3月1日⟧止。")
          .bad("检查从⟦2024年10月25日开始，至2024年9月5日⟧结束。")
          .bad("从⟦2021年到2019年⟧，全县新建公路56公里。")
          .bad("⟦8月20日至6月30日⟧为集中整改阶段。")
          .bad("从2023年9月开始，在全县开展主题教育，⟦2023年1月⟧基本结束。")
          .good(
              "自2023年5月10日至2023年5月20日进行公示。",
              "工程自2023年3月1日起至2023年11月30日止，服务期自2024年11月1日起至次年3月15日。",
              "从2023年9月开始，在全县开展主题教育，2024年1月基本结束。",
              "2022年11月至2023年3月，开展冬季行动。",
              "供暖期为11月15日至次年3月15日。",
              "采暖季为11月至3月。",
              "2023年12月28日至1月3日值班安排。",
              "5月20日至31日、8月20日至9月5日。",
              "增幅由2022年的5.6%回落到2023年的4.8%。",
              "2023—2021年同期数据见附表。",
              "上午9时至下午5时。")
          .build();

  static final Rule SPOKEN_DATE =
      Rule.of("spoken-date", Category.DATE, Severity.INFO, "日期用了“号”")
          .message("公文里的日期写“日”，“号”是口语")
          .explanation("“7月15号”是口头的说法，书面写“7月15日”。讲话稿里可以保留，所以只作提示。")
          .source("GB/T 15835—2011 5.1；GB/T 9704—2012 7.3.5.4")
          .bad("请于⟦7月15号⟧前报送。", "请于7月15日前报送。")
          .good("请于7月15日前报送。", "第7月15号文件，5月12号楼开工。")
          .build();

  private static final List<Rule> RULES =
      List.of(
          INVALID_DATE,
          WEEKDAY_MISMATCH,
          DATE_ORDER,
          SPOKEN_DATE,
          EffectiveDates.RULE,
          EffectiveDates.EVENT,
          Records.RULE,
          Deadlines.RULE,
          Stages.RULE,
          BuildingTimes.RULE,
          Durations.RULE,
          PeriodMonths.RULE,
          YearSpans.RULE,
          Anniversaries.ANNIVERSARY_YEAR,
          PlanYears.PLAN_PERIOD,
          DocumentYears.DOCUMENT_YEAR);

  private static final Triggers TRIGGERS = new Triggers().kind(1, "月").kind(2, "年").ready();

  /** A year that was named is remembered over so many characters. */
  private static final int REMEMBERED = 3000;

  private static final String WEEKDAYS = "一二三四五六日";
  private static final String[] LUNAR = WordGroup.CALENDAR.words();

  /** Dates without a year are taken to be within so many days of the document's date. */
  private static final int NEAR = 300;

  public DateCheck() {
    super(RULES, TRIGGERS);
  }

  @Override
  protected Session open(Document document, Consumer<Diagnostic> report) {
    return new Dates(document, report);
  }

  private static final class Dates implements Session {
    private final Document document;
    private final char[] t;
    private final Consumer<Diagnostic> report;
    private final Deadlines deadlines;
    private final Stages stages;
    private int carriedYear;
    private int carriedMonth;
    private int carriedEnd = -1;

    Dates(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.t = document.chars();
      this.report = report;
      this.deadlines = new Deadlines(document);
      this.stages = new Stages(document);
    }

    @Override
    public void look(int[] places, int count) {
      for (int k = 0; k < count; k++) {
        if (t[places[k]] == '月') {
          month(places[k]);
        } else {
          year(places[k]);
        }
      }
    }

    @Override
    public void finish() {
      DocumentYears.check(document, report);
      deadlines.finish(report);
      stages.finish(report);
    }

    void year(int at) {
      char before = Look.at(t, at - 1);
      if (before == '周') {
        Anniversaries.judge(document, at, report);
        return;
      }
      boolean digit = Chars.isDigit(before);
      if (Look.at(t, at + 1) == '来' || (Look.at(t, at + 1) == '以' && Look.at(t, at + 2) == '来')) {
        Anniversaries.judge(document, at, report);
      }
      if (before == '之'
          || Look.in(before, "一二三四五")
          || (digit && Look.in(Look.at(t, at + 1), "）)"))) {
        PlanYears.judge(document, at, report);
      }
      if (digit) {
        if (Look.in(Look.at(t, at + 1), "）)")) {
          YearSpans.judge(document, at, report);
        }
        years(at);
        DocumentYears.stated(document, at, report);
      }
    }

    /** 从2021年到2019年: only the full form, tables count down as well. */
    private void years(int at) {
      if (!Look.in(Look.at(t, at + 1), "到至") || !Chars.isDigit(Look.at(t, at + 2))) {
        return;
      }
      int first = YearClaim.yearBefore(t, at);
      WrittenDate last = WrittenDate.from(t, at + 2);
      if (first < 1900 || last == null || last.month() > 0 || last.year() < 1900) {
        return;
      }
      int start = at - 4;
      if (last.year() < first && Look.in(Look.at(t, start - 1), "自从")) {
        order(start, last.end(), Severity.ERROR, first + "年", last.year() + "年");
      }
    }

    void month(int at) {
      char before = Look.at(t, at - 1);
      boolean numeral = Chars.isDigit(before) || (before != '个' && Chars.isHanNumeral(before));
      if (!numeral && !Look.isBlank(before)) {
        return;
      }
      WrittenDate date = WrittenDate.atMonth(t, at);
      if (date == null || !isDate(date)) {
        return;
      }
      boolean exists = exists(date);
      if (exists) {
        PeriodMonths.judge(document, at, report);
        if (date.day() > 0) {
          weekday(date);
        }
        range(date, Math.max(date.year(), 0));
        deadlines.look(date);
        stages.look(date);
        BuildingTimes.judge(document, date, report);
        Durations.judge(document, date, report);
        EffectiveDates.expected(document, date, report);
        Records.judge(document, date, report);
        Courses.judge(document, date, report);
        if (t[date.end() - 1] == '号' && date.day() > 0) {
          spoken(date);
        }
        if (Look.at(t, date.start() - 1) == '于') {
          EffectiveDates.planned(document, date, report);
        }
        if (Look.at(t, date.end()) == '起') {
          EffectiveDates.judge(document, date, report);
        }
      }
      if (date.year() > 0) {
        carriedYear = date.year();
        carriedMonth = date.month();
        carriedEnd = date.end();
      }
    }

    /** 2023年9月29日至10月6日: a month that goes back belongs to the next year, or to none known. */
    private int yearOf(WrittenDate date) {
      if (date.year() != 0 || carriedEnd < 0 || !sameParagraph(carriedEnd, date.start())) {
        return date.year();
      }
      return date.month() >= carriedMonth && !isRelative(date.start()) ? carriedYear : -1;
    }

    private void spoken(WrittenDate date) {
      if (Look.in(Look.at(t, date.end()), "文楼线令院店仓井房机")) {
        return;
      }
      Span last = new Span(date.end() - 1, date.end());
      report.accept(
          Diagnostic.of(
              SPOKEN_DATE,
              new Span(date.start(), date.end()),
              "书面的日期写“日”，不写“号”",
              Fix.suggested("改为“日”", last, "日")));
    }

    /** 2025年1月1日至2月29日: the year before 至 is meant for both, unless the month goes back. */
    private int yearOfRange(WrittenDate date) {
      int from = carriedEnd;
      if (from < 0 || date.month() < carriedMonth || date.start() - from > 4) {
        return 0;
      }
      from += Look.startsAny(t, from, "起", "开始", "，");
      from += Look.startsAny(t, from, "至", "到", "——", "—", "－", "-", "～", "~");
      return from == date.start() && from > carriedEnd ? carriedYear : 0;
    }

    private boolean sameParagraph(int from, int to) {
      if (to - from > 200) {
        return false;
      }
      for (int i = from; i < to; i++) {
        if (Chars.isLineEnd(t[i])) {
          return false;
        }
      }
      return true;
    }

    private boolean isRelative(int at) {
      return Look.in(Look.at(t, Look.skipBlanksBack(t, at) - 1), "年每次翌");
    }

    /** Leaves out 1.5月, lengths of time and what is part of a longer sign. */
    private boolean isDate(WrittenDate date) {
      char before = Look.at(t, date.start() - 1);
      if (before == '.'
          || before == '．'
          || before == '第'
          || Chars.isLatin(before)
          || Chars.isDigit(before)) {
        return false;
      }
      for (int i = Math.max(1, date.start() - 12); i < date.start(); i++) {
        if (t[i] == '历' && Look.endsAny(t, i + 1, LUNAR) > 0) {
          return false;
        }
      }
      return true;
    }

    private boolean exists(WrittenDate date) {
      int month = date.month();
      int day = date.day();
      if (date.year() < 0) {
        return badYear(date);
      }
      String wrong = null;
      if (month > 12 || month == 0) {
        if (date.year() == 0 && day == 0) {
          return false;
        }
        if (date.year() > 0 && date.chinese() && day == 0 && !Chars.isHan(t[date.start()])) {
          return false;
        }
        wrong = "没有" + month + "月";
      } else if (day > 0 || hasZeroDay(date)) {
        int year = date.year() == 0 && month == 2 && day == 29 ? yearOfRange(date) : date.year();
        int most = WrittenDate.daysIn(year, month);
        if (date.chinese() && date.year() == 0 && day == 30) {
          return true;
        }
        if (day > most || day < 1) {
          wrong =
              month == 2 && day == 29
                  ? year + "年不是闰年，2月只有28天"
                  : month + "月只有" + (month == 2 && date.year() == 0 ? "28天或29" : most) + "天";
        }
      }
      if (wrong == null) {
        return true;
      }
      Span span = new Span(date.start(), date.end());
      String message = "“" + document.text(span) + "”不存在：" + wrong + "，请核对";
      report.accept(Diagnostic.of(INVALID_DATE, span, message));
      return false;
    }

    private boolean hasZeroDay(WrittenDate date) {
      char last = t[date.end() - 1];
      return (last == '日' || last == '号') && date.day() == 0;
    }

    /** 20223年5月6日 and 202年5月6日 have a digit too many or too few. */
    private boolean badYear(WrittenDate date) {
      int end = date.start();
      while (Chars.isDigit(Look.at(t, end))) {
        end++;
      }
      int digits = end - date.start();
      boolean modern = Look.starts(t, date.start(), "20") || Look.starts(t, date.start(), "19");
      if (modern && digits == 5 && date.month() >= 1 && date.month() <= 12) {
        Span span = new Span(date.start(), date.end());
        String year = document.text(date.start(), end);
        report.accept(Diagnostic.of(INVALID_DATE, span, "年份“" + year + "”有" + digits + "位数字，请核对"));
      }
      return false;
    }

    private void weekday(WrittenDate date) {
      int i = Look.skipBlanks(t, date.end());
      boolean bracket = Look.in(Look.at(t, i), "（(");
      if (bracket) {
        i = Look.skipBlanks(t, i + 1);
      }
      int word = Look.startsAny(t, i, "星期", "周", "礼拜");
      if (word == 0) {
        return;
      }
      char c = Look.at(t, i + word);
      int given = WEEKDAYS.indexOf(c == '天' ? '日' : c) + 1;
      char after = Look.at(t, i + word + 1);
      if (given < 1 || Look.in(after, "、至到—-和与年一二三四五六日")) {
        return;
      }
      if (!bracket
          && word == 1
          && Chars.isHan(after)
          && Look.startsAny(t, i + word + 1, "上午", "下午", "晚", "前", "早", "中午") == 0) {
        return;
      }
      Span span = new Span(i, i + word + 1);
      int year = yearOf(date);
      if (year > 0) {
        if (date.year() == 0 && date.day() > WrittenDate.daysIn(year, date.month())) {
          return;
        }
        int right = WrittenDate.weekday(year, date.month(), date.day());
        if (right != given) {
          String name = document.text(i, i + word) + WEEKDAYS.charAt(right - 1);
          String message =
              year
                  + "年"
                  + date.month()
                  + "月"
                  + date.day()
                  + "日是"
                  + name
                  + "，不是"
                  + document.text(span);
          report.accept(
              Diagnostic.of(
                  WEEKDAY_MISMATCH, span, message, Fix.suggested("改为“" + name + "”", span, name)));
        }
      } else if (year == 0) {
        inferred(date, given, span);
      }
    }

    /** Takes the year from the document's date; every year that may be meant is tried. */
    private void inferred(WrittenDate date, int given, Span span) {
      Facts facts = document.facts();
      WrittenDate written = facts.written();
      if (written == null || written.month() < 1 || written.month() > 12) {
        return;
      }
      int day = Math.max(1, Math.min(written.day(), 28));
      int then = WrittenDate.dayNumber(written.year(), written.month(), day);
      int only = 0;
      for (int year = written.year() - 1; year <= written.year() + 1; year++) {
        if (date.day() > WrittenDate.daysIn(year, date.month())) {
          continue;
        }
        int distance = Math.abs(WrittenDate.dayNumber(year, date.month(), date.day()) - then);
        if (distance > NEAR) {
          continue;
        }
        if (WrittenDate.dayNumber(year, date.month(), date.day()) > then + 31
            && facts.kind() == Facts.Kind.SUMMARY
            && !isAhead(date.start())) {
          // A summary tells of what was, but for its last part.
          continue;
        }
        if (WrittenDate.weekday(year, date.month(), date.day()) == given) {
          return;
        }
        only = year == written.year() || only == 0 ? year : only;
      }
      if (only > 0 && !isInLastYear(date, given)) {
        char name = WEEKDAYS.charAt(WrittenDate.weekday(only, date.month(), date.day()) - 1);
        String message =
            "按成文日期推算，"
                + only
                + "年"
                + date.month()
                + "月"
                + date.day()
                + "日是星期"
                + name
                + "，不是"
                + document.text(span);
        Related related = new Related(new Span(written.start(), written.end()), "成文日期");
        report.accept(Diagnostic.of(WEEKDAY_MISMATCH, span, message).withRelated(related));
      }
    }

    /** 1936年10月2日 … 10月10日（星期六）: the year that was named last, if the weekday is right in it. */
    private boolean isInLastYear(WrittenDate date, int given) {
      for (int i = date.start() - 1; i >= 4 && date.start() - i < REMEMBERED; i--) {
        int year = t[i] == '年' ? YearClaim.yearBefore(t, i) : -1;
        if (year > 0) {
          return date.day() <= WrittenDate.daysIn(year, date.month())
              && WrittenDate.weekday(year, date.month(), date.day()) == given;
        }
      }
      return false;
    }

    /** Tells whether a place stands below a heading that speaks of what is still to be done. */
    private boolean isAhead(int at) {
      List<Block> blocks = document.blocks();
      int last = document.blockIndex(at);
      for (int b = last; b >= 0 && last - b < 200; b--) {
        Block block = blocks.get(b);
        if (block.kind() == Block.Kind.HEADING && block.level() <= 1) {
          return Look.holds(
              t,
              block.span().start(),
              block.span().end(),
              "打算",
              "下一步",
              "下步",
              "计划",
              "安排",
              "思路",
              "明年",
              "今后",
              "措施",
              "部署",
              "展望",
              "下半年",
              "努力方向");
        }
      }
      return false;
    }

    /** 自2023年5月20日至5月10日. */
    private void range(WrittenDate first, int year) {
      int i = Look.skipBlanks(t, first.end());
      if (Look.in(Look.at(t, i), "（(")) {
        int close = i + 1;
        while (close < t.length && close < i + 8 && !Look.in(t[close], "）)")) {
          close++;
        }
        i = Look.in(Look.at(t, close), "）)") ? Look.skipBlanks(t, close + 1) : i;
      }
      int begun = Look.startsAny(t, i, "起，至", "起至", "开始，至", "开始至", "起到", "起，到", "开始，到");
      if (begun > 0) {
        i += begun - 1;
      }
      int dash = i;
      while (i < t.length && i < dash + 2 && Look.in(t[i], "至到—-－–~～―─")) {
        i++;
      }
      if (i == dash) {
        return;
      }
      i = Look.skipBlanks(t, i);
      WrittenDate last = WrittenDate.from(t, i);
      int lastDay = 0;
      if (last == null) {
        int end = WrittenDate.numberEnd(t, i);
        int mark = Look.skipBlanks(t, end);
        lastDay = end > i && Look.in(Look.at(t, mark), "日") ? WrittenDate.number(t, i, end) : 0;
        if (lastDay < 1 || first.day() == 0 || lastDay >= first.day() || lastDay > 31) {
          return;
        }
        order(first.start(), mark + 1, Severity.ERROR, first.day() + "日", lastDay + "日");
        return;
      }
      if (last.year() < 0 || last.month() < 1 || last.month() > 12) {
        return;
      }
      judge(first, year, last);
    }

    private void judge(WrittenDate first, int year, WrittenDate last) {
      boolean days = first.day() > 0 && last.day() > 0;
      if (last.year() > 0) {
        if (year == 0) {
          return;
        }
        int a = year * 10_000 + first.month() * 100 + (days ? first.day() : 0);
        int b = last.year() * 10_000 + last.month() * 100 + (days ? last.day() : 0);
        if (b < a) {
          order(first, last, Severity.ERROR);
        }
        return;
      }
      if (last.month() == first.month()) {
        if (days && last.day() < first.day()) {
          order(first, last, Severity.ERROR);
        }
      } else if (last.month() < first.month() && !crossesYear(first, last)) {
        order(first, last, Severity.WARNING);
      }
    }

    /** A winter season, a school year or a fiscal year: 9月至6月, 7月1日至6月30日. */
    private boolean crossesYear(WrittenDate first, WrittenDate last) {
      return first.month() >= 9
          || (first.month() - last.month() == 1 && first.day() <= 1)
          || first.month() - last.month() > 3;
    }

    private void order(WrittenDate first, WrittenDate last, Severity severity) {
      order(
          first.start(),
          last.end(),
          severity,
          document.text(first.start(), first.end()),
          document.text(last.start(), last.end()));
    }

    private void order(int start, int end, Severity severity, String first, String last) {
      String message =
          severity == Severity.ERROR
              ? "结束的“" + last + "”早于开始的“" + first + "”，请核对起止日期"
              : "“" + last + "”早于“" + first + "”：跨年的要写明“次年”，不跨年的请核对起止日期";
      report.accept(new Diagnostic(DATE_ORDER, severity, new Span(start, end), message, List.of()));
    }
  }
}
