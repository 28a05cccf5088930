package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Compares the stages of a plan with each other and with the years in its title:
 * 动员部署阶段（3月1日至3月15日）.
 */
final class Stages {
  static final Rule RULE =
      Rule.of("stage-period", Category.DATE, Severity.WARNING, "阶段起止时间矛盾")
          .message("这一阶段的起止时间与前一阶段或者规划期矛盾，请核对")
          .explanation(
              "方案分阶段实施时，后一阶段应当接着前一阶段：“（二）排查整治阶段（5月21日—9月30日）”之后写“（三）总结提升阶段（9月20日—10月31日）”，"
                  + "必有一处写错；标题是“（2025—2027年）”，阶段写到2028年年底，也与规划期不符。后一阶段早于前一阶段开始的、"
                  + "写明日期而重叠的按警告，按月交叉的（边查边改）和一处间断的只提示。总结评估在规划期满后半年内的不报告。")
          .source("公文核稿通例")
          .bad(
              "五、实施步骤\n（一）动员部署阶段（2023年5月10日—5月20日）。制定方案。\n（二）排查整治阶段（2023年5月21日—9月30日）。全面排查。\n"
                  + "（三）总结提升阶段（⟦2023年9月20日—10月31日⟧）。认真总结。")
          .bad(
              "清河县放心消费三年行动（2025—2027年）实施方案\n四、实施步骤\n（一）组织实施阶段（2025年5月—2027年10月）。认真实施。\n"
                  + "（二）总结评估阶段（⟦2027年11月—2028年12月⟧）。全面总结。")
          .bad("第一阶段：动员部署（4月1日至4月15日）。\n第二阶段：集中整治（⟦3月16日至8月31日⟧）。")
          .bad("工作分三步：第一阶段（2024年3月至5月）摸底；第二阶段（⟦2024年4月至8月⟧）整改。")
          .bad(
              "四、时间安排\n1.宣传发动（3月1日—3月15日）\n2.自查自纠（3月16日—4月30日）\n3.督导检查（⟦5月15日—6月30日⟧）\n"
                  + "4.总结提高（7月1日—7月31日）")
          .good(
              "五、实施步骤\n（一）动员部署阶段（2023年5月10日—5月20日）。制定方案。\n（二）排查整治阶段（2023年5月21日—9月30日）。全面排查。\n"
                  + "（三）总结提升阶段（2023年10月1日—10月31日）。认真总结。",
              "清河县放心消费三年行动（2025—2027年）实施方案\n四、实施步骤\n（一）动员部署阶段（2024年12月）。\n（二）组织实施阶段（2025年1月—2027年12月）。\n"
                  + "（三）总结评估阶段（2028年1月—3月）。全面总结。",
              "第一阶段：动员部署（11月1日至11月15日）。\n第二阶段：集中整治（11月16日至次年2月28日）。\n第三阶段：总结（3月）。",
              "第一阶段（3月至5月）摸底；第二阶段（5月至8月）整改；第三阶段（9月底前）总结。",
              "（一）夏季攻势（6月1日至8月31日）。\n（二）春季行动（3月1日至5月31日）。",
              "一、第一期培训班实施步骤\n（一）报名阶段（3月1日—3月10日）\n（二）培训阶段（3月11日—3月20日）\n二、第二期培训班实施步骤\n"
                  + "（一）报名阶段（3月5日—3月15日）\n（二）培训阶段（3月16日—3月25日）",
              "（一）动员阶段（3月）。\n（二）巩固提升阶段（长期坚持）。",
              "（一）排查阶段（3月1日至5月31日）。\n（二）整改阶段（5月31日至8月31日）。")
          .build();

  /** How far before a date the word 阶段 may stand. */
  private static final int BACK = 26;

  private static final String[] STEPS = WordGroup.STEPS.words();

  private static final String[] AFTERWARDS = WordGroup.CLOSING_STAGE.words();

  private static final String[] BEFOREHAND = WordGroup.OPENING_STAGE.words();

  /** So many days a stage may last beyond the years of the plan. */
  private static final int MARGIN = 184;

  private static final int MOST = 500;

  /**
   * A stage.
   *
   * @param style what kind of number it has, with what must be alike for two to be of one list
   * @param start offset of its first date
   * @param end offset after its last date
   * @param from day number of its first day
   * @param to day number of its last day
   * @param days whether both dates name a day
   * @param year whether the years are known
   */
  private record Stage(
      String style, int number, int start, int end, int from, int to, boolean days, boolean year) {}

  private final Document document;
  private final char[] t;
  private final List<Stage> stages = new ArrayList<>();

  Stages(Document document) {
    this.document = document;
    this.t = document.chars();
  }

  /** Looks at a date that exists. */
  void look(WrittenDate date) {
    int open = Look.skipBlanksBack(t, date.start()) - 1;
    char before = Look.at(t, open);
    if ((before != '（' && before != '(' && before != '：') || stages.size() >= MOST) {
      return;
    }
    int from = open;
    int word = -1;
    while (from > 0 && open - from < BACK && !Look.in(t[from - 1], "。；\n\r")) {
      from--;
      if (word < 0 && t[from] == '阶' && Look.at(t, from + 1) == '段') {
        word = from;
      }
    }
    Block block = blockAt(date.start());
    Label label = block == null ? null : block.label();
    int ordinal = word < 1 ? 0 : WrittenDate.number(t, word - 1, word);
    if (ordinal > 0 && Look.at(t, word - 2) == '第') {
      add(date, "第", ordinal);
    } else if (label != null
        && block != null
        && open - label.span().end() < BACK
        && (word > block.span().start() || isStep(date.start()))) {
      add(date, label.style().name(), label.number());
    }
  }

  private @Nullable Block blockAt(int offset) {
    int index = document.blockIndex(offset);
    return index < 0 ? null : document.blocks().get(index);
  }

  /** Tells whether the heading above speaks of steps. */
  private boolean isStep(int offset) {
    int last = document.blockIndex(offset);
    Label own = document.blocks().get(last).label();
    for (int b = last - 1; b >= 0 && last - b < 20; b--) {
      Block block = document.blocks().get(b);
      Label label = block.label();
      if (block.kind() == Block.Kind.HEADING
          && (label == null || own == null || label.style() != own.style())) {
        return Look.holds(t, block.span().start(), block.span().end(), STEPS);
      }
    }
    return false;
  }

  private void add(WrittenDate first, String style, int number) {
    Stage before = stages.isEmpty() ? null : stages.get(stages.size() - 1);
    boolean follows = before != null && before.style.equals(style) && before.number == number - 1;
    int year = first.year();
    boolean known = year > 0;
    if (year == 0 && follows && before != null) {
      year = yearOf(before.from);
      known = before.year;
      // Behind 11月 comes a month of the next year, behind 4月 comes no 3月.
      int last = monthOf(before.to, yearOf(before.to));
      if (yearOf(before.to) > year || last - first.month() > 6) {
        year = Math.max(yearOf(before.to), year + (last - first.month() > 6 ? 1 : 0));
      }
    }
    if (year < 0 || first.month() < 1 || first.month() > 12) {
      return;
    }
    year = year == 0 ? 2001 : year;
    int from = WrittenDate.dayNumber(year, first.month(), Math.max(1, first.day()));
    int end = first.end();
    int to = lastDay(year, first.month(), first.day());
    boolean days = first.day() > 0;
    int i = Look.skipBlanks(t, end);
    int dash = i;
    while (i < t.length && i < dash + 2 && Look.in(t[i], "至到—-－–~～―─")) {
      i++;
    }
    if (i > dash) {
      i = Look.skipBlanks(t, i);
      int next = Look.startsAny(t, i, "次年", "翌年", "第二年", "明年");
      i += next;
      WrittenDate last = WrittenDate.from(t, i);
      if (last == null) {
        int digits = WrittenDate.numberEnd(t, i);
        int day = digits > i ? WrittenDate.number(t, i, digits) : 0;
        if (Look.at(t, digits) != '日' || day < first.day() || day > 31 || first.day() == 0) {
          return;
        }
        to = WrittenDate.dayNumber(year, first.month(), 1) + day - 1;
        end = digits + 1;
      } else {
        if (last.year() < 0 || last.month() < 1 || last.month() > 12) {
          return;
        }
        boolean turns = next == 0 && last.year() == 0 && last.month() < first.month();
        if (turns && first.month() - last.month() < 5) {
          return;
        }
        int lastYear = last.year() > 0 ? last.year() : next > 0 || turns ? year + 1 : year;
        to = lastDay(lastYear, last.month(), last.day());
        days &= last.day() > 0;
        end = last.end();
      }
    }
    // 9月底前, 3月上旬 and what goes on is not known to the day.
    if (to < from || "）)。，；\n".indexOf(Look.at(t, Look.skipBlanks(t, end))) < 0) {
      return;
    }
    stages.add(new Stage(style, number, first.start(), end, from, to, days, known));
  }

  private static int lastDay(int year, int month, int day) {
    int most = month == 2 ? (WrittenDate.isLeap(year) ? 29 : 28) : WrittenDate.daysIn(year, month);
    return WrittenDate.dayNumber(year, month, day > 0 ? Math.min(day, most) : most);
  }

  private static int yearOf(int dayNumber) {
    int year = dayNumber / 366 + 1;
    while (WrittenDate.dayNumber(year + 1, 1, 1) <= dayNumber) {
      year++;
    }
    return year;
  }

  private static int monthOf(int dayNumber, int year) {
    int month = 12;
    while (WrittenDate.dayNumber(year, month, 1) > dayNumber) {
      month--;
    }
    return month;
  }

  void finish(Consumer<Diagnostic> report) {
    if (stages.isEmpty()) {
      return;
    }
    int first = 0;
    for (int k = 1; k <= stages.size(); k++) {
      boolean goesOn =
          k < stages.size()
              && stages.get(k).style.equals(stages.get(k - 1).style)
              && stages.get(k).number == stages.get(k - 1).number + 1
              && stages.get(k).year == stages.get(k - 1).year;
      if (!goesOn) {
        list(first, k, report);
        first = k;
      }
    }
    plan(report);
  }

  /** Compares the stages of one list. */
  private void list(int first, int end, Consumer<Diagnostic> report) {
    int joined = 0;
    int broken = 0;
    for (int k = first + 1; k < end; k++) {
      int gap = gap(stages.get(k - 1), stages.get(k));
      joined += gap == 0 ? 1 : 0;
      broken += gap != 0 ? 1 : 0;
    }
    for (int k = first + 1; k < end; k++) {
      Stage before = stages.get(k - 1);
      Stage stage = stages.get(k);
      int gap = gap(before, stage);
      String other = "“" + document.text(before.start, before.end) + "”";
      if (stage.from < before.from) {
        tell(stage, before, Severity.WARNING, "这一阶段的开始时间早于前一阶段" + other + "，请核对", report);
      } else if (gap < 0) {
        boolean slip = before.days && stage.days && joined > 0 && broken == 1;
        tell(
            stage,
            before,
            slip ? Severity.WARNING : Severity.INFO,
            "这一阶段与前一阶段" + other + "时间重叠，请核对",
            report);
      } else if (gap >= 7 && joined > 0 && broken == 1) {
        tell(stage, before, Severity.INFO, "这一阶段与前一阶段" + other + "之间有间断，请核对", report);
      }
    }
  }

  /** Returns the days between two stages; 0 where they join, less where they overlap. */
  private static int gap(Stage before, Stage stage) {
    int gap = stage.from - before.to - 1;
    if (before.days && stage.days) {
      return gap == -1 ? 0 : gap;
    }
    // 3月至5月 and 5月至8月 share a month.
    return gap < 0 && gap >= -31 ? 0 : gap;
  }

  private void tell(
      Stage stage, Stage before, Severity severity, String message, Consumer<Diagnostic> report) {
    report.accept(
        Diagnostic.of(RULE, new Span(stage.start, stage.end), message)
            .withSeverity(severity)
            .withRelated(new Related(new Span(before.start, before.end), "前一阶段")));
  }

  /** Compares all stages with the years in the title: 三年行动（2025—2027年）. */
  private void plan(Consumer<Diagnostic> report) {
    Span title = document.facts().title();
    if (title == null || title.length() > 120) {
      return;
    }
    for (int i = title.start() + 4; i + 4 < title.end(); i++) {
      if (!Look.in(t[i], "—-－–~～至到")) {
        continue;
      }
      int left = t[i - 1] == '年' ? i - 1 : i;
      int right = i + 1;
      while (right < title.end() && Look.in(t[right], "—-－–~～")) {
        right++;
      }
      int end = right;
      while (end < title.end() && Chars.isDigit(t[end])) {
        end++;
      }
      int first = left < 4 ? -1 : WrittenDate.year(t, left - 4, left);
      int last = end - right == 4 ? WrittenDate.year(t, right, end) : -1;
      if (first < 1990 || last <= first || last > 2100 || Look.at(t, end) != '年') {
        continue;
      }
      Span years = new Span(left - 4, end + 1);
      for (Stage stage : stages) {
        if (stage.year && isOutside(stage, first, last)) {
          String message = "标题写“" + document.text(years) + "”，这一阶段不在规划期内，请核对";
          report.accept(
              Diagnostic.of(RULE, new Span(stage.start, stage.end), message)
                  .withRelated(new Related(years, "标题里的规划期")));
        }
      }
      return;
    }
  }

  private boolean isOutside(Stage stage, int first, int last) {
    int begin = WrittenDate.dayNumber(first, 1, 1);
    int end = WrittenDate.dayNumber(last, 12, 31);
    int name = Math.max(0, stage.start - BACK);
    if (stage.to > end) {
      return stage.to > end + MARGIN
          || (stage.from > end && !Look.holds(t, name, stage.start, AFTERWARDS));
    }
    return stage.from < begin - MARGIN
        || (stage.to < begin && !Look.holds(t, name, stage.start, BEFOREHAND));
  }
}
