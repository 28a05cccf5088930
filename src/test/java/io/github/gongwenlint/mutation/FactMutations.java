package io.github.gongwenlint.mutation;

import static io.github.gongwenlint.mutation.Mutation.replace;
import static io.github.gongwenlint.mutation.Mutations.next;
import static io.github.gongwenlint.mutation.Mutations.plus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Faults in numbers and dates that another statement of the same document contradicts. */
final class FactMutations {
  /** What 三个坚持 and its kin list stands behind a colon and is complete. */
  private static final String LISTED = "”：[^。：“”\\n]{6,70}。";

  /** A day, with its year or without. */
  private static final String DAY = "(?:(20\\d\\d)年)?(\\d{1,2})月(\\d{1,2})日";

  private static final Pattern STAGE =
      Pattern.compile("^[　 ]*（[二三四]）[一-龥]{2,8}阶段（(" + DAY + ")[—至]", Pattern.MULTILINE);

  private static final Pattern HELD = Pattern.compile("(?<=定于)" + DAY);

  /** A day until which people enrol. */
  private static final Pattern UNTIL =
      Pattern.compile(DAY + "(?=(?:（[^）]*）)?(?:17时|下班)?之?前)|(?<=截止日期为)" + DAY);

  private static final String NUMBER = "\\d+(?:\\.\\d+)?";

  private FactMutations() {}

  static List<Mutation> all() {
    return Stream.of(dates(), times(), lists(), remainders(), changes(), shares())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Mutation> dates() {
    return List.of(
        new Mutation("stage-period", "后一阶段的开始日期提前十天，与前一阶段重叠", FactMutations::overlapping),
        replace(
            "stage-period",
            "后一阶段的开始月份早于前一阶段的开始月份",
            "((\\d{1,2})月(?:\\d{1,2}日)?[—至][^）]*）[^第（]{0,40}?(?:\\n+[　 ]*（[二三四]）[一-龥]{4}阶段（|[；，]第[二三]阶段（))((?:20\\d\\d年)?)(\\d{1,2})(?=月)",
            match ->
                Integer.parseInt(match.group(2)) < 2
                    ? null
                    : match.group(1) + match.group(3) + (Integer.parseInt(match.group(2)) - 1)),
        replace(
            "stage-period",
            "阶段写到标题里的规划期之前、之后两年",
            "(?<=[—至])202[67](?=年\\d{1,2}月）)|(?<=（一）[一-龥]{4}阶段（)202\\d(?=年\\d{1,2}月[—至])",
            match -> plus(match.group(), match.group().compareTo("2026") < 0 ? -2 : 2),
            text -> text.substring(0, 40).matches("(?s).*（202\\d—202\\d年）.*")),
        replace(
            "building-time",
            "竣工的年份早两年",
            "(?<=(?:开工|动工|建设)[^。；\\n]{0,12}[，于至])20\\d\\d(?=年\\d{1,2}月[^，。]{0,8}(?:竣工|建成|完工|通车|使用))",
            match -> plus(match.group(), -2)),
        replace(
            "building-time",
            "工期改长一倍",
            "(?<=(?:工期|周期|建设期|施工期)(?:为|约)?)\\d{1,3}(?=个月|天|年)",
            match -> plus(match.group(), Integer.parseInt(match.group()))),
        new Mutation("deadline-order", "报名、回执的截止日期改到会期之后，或者会期改到截止之前", FactMutations::deadlines));
  }

  private static List<Mutation> times() {
    return List.of(
        replace(
            "duration-mismatch",
            "“为期26天”“共5天”“服务期3年”的数加六",
            "(?<=[为历]期|历时|会期|，共|服务期|试用期)\\d{1,3}(?=[天年]|个月)",
            match -> plus(match.group(), 6)),
        replace(
            "period-months",
            "“上半年（1—6月）”一类括注的月份早一个月结束或者开始",
            "(?<=季度|半年|个月)（(\\d{1,2})—(\\d{1,2})月）",
            match ->
                match.group(1).equals("1")
                    ? "（1—" + plus(match.group(2), -1) + "月）"
                    : "（" + plus(match.group(1), -1) + "—" + match.group(2) + "月）"),
        replace(
            "year-span",
            "“五年来（2020—2024年）”一类括注的年份少一年",
            "(?<=年来?（20\\d\\d—|年行动（20\\d\\d—)20\\d\\d(?=年）)",
            match -> plus(match.group(), -1)));
  }

  private static List<Mutation> lists() {
    return List.of(
        replace(
            "named-items",
            "“四个一”“五清”“三张清单”“三位一体”的数目加一",
            "(?<=“)[三四五六](?=(?:个一|清|不准|张清单|学)”[^，。]{0,5}[：（]|(?:位一体|落实)”)",
            match -> next(match.group())),
        new Mutation("attendance-mismatch", "出席、列席的人又列在请假名单里", FactMutations::excused),
        replace(
            "named-items",
            "“三个坚持”“四进”“分三个阶段”的数目加一",
            "(?<=“)[三四五](?=个[一-龥]{2,3}" + LISTED + "|[进问]”)|(?<=分)[两三](?=个阶段：第)",
            match -> match.group().equals("两") ? "三" : next(match.group())),
        replace(
            "named-items",
            "“三个坚持”“四进”“分三个阶段”所列的最后一项被删去",
            "(?<=“[三四五]个[一-龥]{2,3}”：[^。：]{6,60})[，、][^，。、]{4,16}(?=。)"
                + "|(?<=分[三四]个阶段：第一阶段[^。]{6,60})，第[三四]阶段[^，。]*(?=。)"
                + "|、进[一-龥]{2}(?=，[一-龥]{2}“[四五]进”)",
            match -> ""));
  }

  private static List<Mutation> remainders() {
    return List.of(
        replace(
            "remainder-mismatch",
            "“其余3个”“正在办理2件”的数加二",
            "(?<=[，、](?:其余|剩余|剩下|尚有|还有|正在办理)(?:的)?)\\d{1,3}(?=[个处件户名])",
            match -> plus(match.group(), 2)),
        replace(
            "remainder-mismatch",
            "缺口的数加三（小数加一成）",
            "(?<=(?:缺口|缺编|尚缺|还缺|缺员))(" + NUMBER + ")(?=万元|亿元|名|张|个)",
            match ->
                match.group().contains(".")
                    ? plus(match.group().substring(0, match.group().indexOf('.')), 1)
                        + match.group().substring(match.group().indexOf('.'))
                    : plus(match.group(), 3)),
        replace(
            "remainder-mismatch",
            "结余、节约、核减的数加四",
            "(?<=结余|节约|节约资金|核减)\\d{1,3}(?=万元)",
            match -> plus(match.group(), 4)),
        replace(
            "meeting-date",
            "同一次常务会议的日期改晚一日",
            "\\d{1,2}(?=日召开的?县政府第\\d\\d次)",
            match -> plus(match.group(), 1)),
        replace(
            "form-mix",
            "文号、文件名在前后两处的一处改动",
            "(?<=〔2025〕)\\d{1,2}(?=号）)|(?<=民营经济|农村公路|县城供水|校园食品|防汛抗旱)(?:发展|管护|保障|安全|应急)",
            match -> match.group().matches("\\d+") ? plus(match.group(), 20) : "工作",
            text -> text.contains("常务会议议定事项")));
  }

  private static List<Mutation> changes() {
    return List.of(
        replace(
            "change-direction",
            "“由120家增加到150家”一类前后两个数对调",
            "([由从][^，。；\\d]{0,12})(\\d+(?:\\.\\d+)?)((?:[万亿]?[一-龥]|%)(?:增加|提高|上升|扩大|下降|减少|降低|压缩)[到至])(\\d+(?:\\.\\d+)?)(?=[万亿]?[一-龥]|%)",
            match -> match.group(1) + match.group(4) + match.group(3) + match.group(2)),
        replace(
            "percent-change",
            "“由120家增加到150家，增长25%”一类的幅度加八",
            "(?<=[由从][^，。；]{2,20}[到至][^，。；]{2,16}，(?:同比)?(?:增长|下降|增幅|降幅|压减))\\d{1,2}(?=(?:\\.\\d+)?%)",
            match -> plus(match.group(), 8)),
        replace(
            "percent-change",
            "“比上年同期的32亿元增长20%”一类的幅度加八",
            "(?<=[比较](?:上年|去年)(?:同期)?的[\\d.]{2,5}[一-龥]{1,3}(?:增长|下降))\\d{1,2}(?=(?:\\.\\d+)?%)",
            match -> plus(match.group(), 8)),
        replace(
            "percent-change",
            "“由60家增加到120家，增长1倍”“翻了一番”的倍数加一",
            "(?<=[由从][^，。；]{2,20}到[^，。；]{2,16}，(?:增长|翻了?))(?:\\d(?=倍)|一(?=番))",
            match -> match.group().equals("一") ? "两" : plus(match.group(), 1)),
        replace(
            "percent-change",
            "“由85%提高到92%，提高7个百分点”的点数加三",
            "(?<=[由从][\\d.]{2,4}%[一-龥]{1,3}到[\\d.]{2,4}%，(?:提高|下降|上升))\\d{1,2}(?=(?:\\.\\d)?个百分点)",
            match -> plus(match.group(), 3)),
        replace(
            "difference-mismatch",
            "“比去年的16期增加4期”“由9支增加到13支，增加4支”的数加三",
            "(?<=[比较](?:上年|去年)(?:同期)?的\\d{1,4}[一-龥]{1,3}(?:增加|减少)|[由从]去?年?同?期?的?\\d{1,4}[一-龥]{1,3}(?:增加|发展|下降|减少)到\\d{1,4}[一-龥]{1,3}，(?:增加|减少))\\d{1,4}",
            match -> plus(match.group(), 3)),
        replace(
            "difference-mismatch",
            "应到、实到、请假的人数对不上；增减相抵后的总数加一",
            "(?<=应[到参][^，\\d]{0,8}\\d{2,3}[人名]，实到)\\d{2,3}(?=[人名]，请假)|(?<=由\\d{1,3}个调整为)\\d{1,3}",
            match -> plus(match.group(), 1)),
        replace(
            "percentage-points",
            "“上升12个百分点”写成“上升12%”",
            "(?<=[由从][\\d.]{2,4}%[一-龥]{1,3}到[\\d.]{2,4}%，[一-龥]{2}[\\d.]{1,4})个百分点",
            match -> "%"));
  }

  private static List<Mutation> shares() {
    return List.of(
        replace(
            "share-mismatch",
            "“发放3200份，收回2976份，有效回收率93%”一类的率减八",
            "(?<=\\d[一-龥]{1,6}，[一-龥]{2,8}\\d{1,5}[份件处户个]，[一-龥]{1,4}率)\\d\\d(?=(?:\\.\\d)?%)",
            match -> plus(match.group(), -8)),
        replace(
            "share-mismatch",
            "“其中……108家，占20%”“占年度计划60亿元的64%”一类的百分比加八",
            "(?<=(?:其中[^，。；]{2,16}\\d{1,5}[家座处次件]，占|占[一-龥]{2,6}\\d{1,6}(?:亿元|万元|件)的|中，[一-龥]{4,8}有\\d{1,5}户，占))\\d{1,2}(?=(?:\\.\\d)?%)",
            match -> plus(match.group(), 8)),
        replace(
            "period-mismatch",
            "正文、附件说明的上半年写成下半年",
            "(?<=年|\\d\\.|现将|　)上半年(?=重点项目|安全生产|新开工|信访)",
            match -> "下半年"));
  }

  // ---------------------------------------------------------------- ways of injecting

  /** Begins each stage but the first ten days earlier, where the stage before takes longer. */
  private static List<String> overlapping(String text) {
    List<String> mutants = new ArrayList<>();
    Matcher stage = STAGE.matcher(text);
    while (stage.find()) {
      LocalDate day = date(stage, 2).minusDays(10);
      String year = stage.group(2) == null ? "" : day.getYear() + "年";
      mutants.add(
          text.substring(0, stage.start(1))
              + year
              + day.getMonthValue()
              + "月"
              + day.getDayOfMonth()
              + "日"
              + text.substring(stage.end(1)));
    }
    return mutants;
  }

  /** Adds each of those present to those who are excused. */
  private static List<String> excused(String text) {
    List<String> mutants = new ArrayList<>();
    Matcher present = Pattern.compile("^[出列]席：(.+)$", Pattern.MULTILINE).matcher(text);
    while (present.find()) {
      for (String name : present.group(1).split("、")) {
        String mutant = text.replaceFirst("(?m)^请假：.+$", "$0、" + name);
        if (!mutant.equals(text)) {
          mutants.add(mutant);
        }
      }
    }
    return mutants;
  }

  /** Moves the deadline behind the event, and the event before the deadline. */
  private static List<String> deadlines(String text) {
    List<String> mutants = new ArrayList<>();
    Matcher held = HELD.matcher(text);
    Matcher until = UNTIL.matcher(text);
    if (held.find() && until.find(held.end())) {
      LocalDate event = date(held, 1);
      LocalDate last = date(until, until.group(2) == null ? 4 : 1).withYear(event.getYear());
      // Whole weeks, so that the days of the week stay right.
      LocalDate late = last;
      while (!late.isAfter(event)) {
        late = late.plusWeeks(1);
      }
      LocalDate early = event;
      while (!early.isBefore(last)) {
        early = early.minusWeeks(1);
      }
      mutants.add(with(text, until, late));
      mutants.add(with(text, held, early));
    }
    return mutants;
  }

  private static String with(String text, Matcher old, LocalDate day) {
    String year = old.group().startsWith("20") ? day.getYear() + "年" : "";
    return text.substring(0, old.start())
        + year
        + day.getMonthValue()
        + "月"
        + day.getDayOfMonth()
        + "日"
        + text.substring(old.end());
  }

  /** Reads year, month and day from three groups, of which the first may be missing. */
  private static LocalDate date(Matcher matcher, int group) {
    String year = matcher.group(group);
    return LocalDate.of(
        year == null ? 2025 : Integer.parseInt(year),
        Integer.parseInt(matcher.group(group + 1)),
        Integer.parseInt(matcher.group(group + 2)));
  }
}
