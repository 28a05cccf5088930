package io.github.gongwenlint.mutation;

import static io.github.gongwenlint.mutation.Mutation.delete;
import static io.github.gongwenlint.mutation.Mutation.replace;

import io.github.gongwenlint.text.ChineseNumerals;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All kinds of faults that are injected. */
final class Mutations {
  private static final String WEEKDAYS = "一二三四五六日一";

  /** A place in the running text: behind a mark and not at the start of a line. */
  private static final String HERE = "(?<=[，。；：])";

  /** A date in a line of its own. */
  private static final Pattern DATED =
      Pattern.compile("^[　 （]*20\\d\\d年\\d{1,2}月\\d{1,2}日）?$", Pattern.MULTILINE);

  /** The name of a plan that stands twice, not side by side. */
  private static final Pattern SAME =
      Pattern.compile("(《[^《》]{8,40}方案》)[^《》]{40,}[^|]*\\1", Pattern.DOTALL);

  private Mutations() {}

  static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    all.addAll(residue());
    all.addAll(placeholder());
    all.addAll(numbering());
    all.addAll(dates());
    all.addAll(numbers());
    all.addAll(consistency());
    all.addAll(repetition());
    all.addAll(attachments());
    all.addAll(marks());
    return all;
  }

  private static List<Mutation> residue() {
    return List.of(
        replace(
            "foreign-place",
            "正文里本县的名称换成外省的县",
            "(?<=[，。；：、在对]|\\n　{0,2}|应当)清河县(?!供水|路桥|实验|[一-龥]{2,12}\\n)",
            match -> "安化县",
            Mutations::namesItsPlace),
        replace(
            "foreign-place",
            "正文的一段末尾加一句外市的话",
            "(?<=[^\\n]{80,300}。)$",
            match -> "丽水市各级干部要再接再厉。",
            Mutations::namesItsPlace),
        replace("foreign-organisation", "“我局”写成“我校”", "我局", match -> "我校"),
        replace("foreign-organisation", "“我院”写成“我局”", "我院", match -> "我局"),
        replace("foreign-organisation", "“全局”写成“我院”", HERE + "全局", match -> "我院"),
        replace("place-hierarchy", "县名前写错省名", "清河县(?=[一-龥]{2,8}(?:局|政府))", match -> "山西省清河县"));
  }

  private static List<Mutation> placeholder() {
    return List.of(
        replace(
            "unfilled-placeholder", "数字换成XX", "(?<=[^\\d.])\\d+(?=万元|人|户|家|场|个)", match -> "XX"),
        replace("unfilled-placeholder", "年份换成20XX", "(?<!\\d)20\\d\\d(?=年)", match -> "20XX"),
        both(
            "orphan-generic-title",
            "一个数字换成***，制定的文件只剩文种",
            "(?<=(?:制定印发|制定|印发)《)[^《》]{4,30}(方案|办法|制度|清单|预案)》(?:（以下简称《[^》]*》）)?",
            match -> match.group(1) + "》"),
        both(
            "stripped-subject",
            "一个数字换成***，段首的单位名称被删去",
            "^　*(?:[^，。\\n]{2,8}，)?[^，。\\n]{1,16}(在[^，。\\n]{2,16}领导下，)",
            match -> "　　" + match.group(1)));
  }

  private static List<Mutation> numbering() {
    return List.of(
        replace(
            "numbering-gap",
            "（二）以后的一个层次序号改大一号",
            "^([　 *]*)（([二三四五六七八])）",
            match -> match.group(1) + "（" + next(match.group(2)) + "）"),
        replace(
            "numbering-gap",
            "“二、”以后的一个层次序号改大一号",
            "^([　 #]*)([二三四五六七八])、(?![^\\n]*…)",
            match -> match.group(1) + next(match.group(2)) + "、"),
        replace(
            "numbering-gap",
            "段内“二是”以后的一个序号改大一号",
            "(?<=[。；])([二三四五])是(?!一)",
            match -> next(match.group(1)) + "是"),
        replace(
            "numbering-repeat",
            "“三、”以后的一个层次序号与前一个相同",
            "^([　 #]*)([三四五六七八])、(?![^\\n]*…)",
            match -> match.group(1) + previous(match.group(2)) + "、"),
        replace(
            "announced-count",
            "“以下四个方面”之类的数目改大一个",
            "(?<=以下|明确|我讲|提出|分为)([三四五六])(?=个方面|点|件事|项工作|个阶段)",
            match -> next(match.group(1))),
        replace(
            "announced-count",
            "“以下四个方面”之类的数目改小一个",
            "(?<=以下|明确|我讲|提出|分为)([三四五六])(?=个方面|点|件事|项工作|个阶段)",
            match -> previous(match.group(1))),
        replace(
            "item-count",
            "“市、县、乡三级”之类的数目改大一个（各项字数相同）",
            "([一-龥]{1,6})、([一-龥]{1,6})(?:、|和)([一-龥]{1,6})三(?=级|类|大|项|种|个)",
            match ->
                sameLength(match) ? match.group().substring(0, length(match) - 1) + "四" : null),
        replace(
            "item-count",
            "“市、县、乡三级”之类多列了一项（各项字数相同）",
            "([一-龥]{1,6})、([一-龥]{1,6})(?:、|和)([一-龥]{1,6})三(?=级|类|大|项|种|个)",
            match ->
                sameLength(match)
                    ? match.group(1)
                        + "、城乡商贸".substring(0, match.group(3).length() + 1)
                        + match.group().substring(match.group(1).length())
                    : null),
        replace("cross-reference", "引用的部分不存在", "见第([二三四])部分", match -> "见第九部分"),
        replace("cross-reference", "引用的条不存在", "(?<=本办法)第[三四八]条", match -> "第三十条"),
        replace("cross-reference", "引用的表不存在", "见表[12](?!的明细)", match -> "见表4"),
        replace("cross-reference", "引用的图不存在", "见图1", match -> "见图3"),
        replace(
            "cross-reference",
            "目录中的标题改了字",
            "^([二三四]、)([一-龥]{2})([一-龥]{2})(?=…)",
            match -> match.group(1) + match.group(3) + match.group(2)),
        delete("cross-reference", "目录漏了最后一条", "^四、[一-龥]{4}…+\\d+\\n+"));
  }

  private static List<Mutation> dates() {
    return List.of(
        replace(
            "invalid-date",
            "几月几日的日改为32",
            "(?<!\\d)(\\d{1,2}月)\\d{1,2}日",
            match -> match.group(1) + "32日"),
        replace("invalid-date", "月份改为13", "(?<=\\d年)\\d{1,2}(?=月\\d{1,2}日)", match -> "13"),
        replace(
            "weekday-mismatch",
            "星期改为后一天",
            "（星期([一二三四五六日])）",
            match -> "（星期" + WEEKDAYS.charAt(WEEKDAYS.indexOf(match.group(1)) + 1) + "）"),
        replace(
            "date-order",
            "起止日期对调（没有年份的，限三个月之内、不跨年底）",
            "(?<![\\d年])((\\d{1,2})月\\d{1,2}日)至((\\d{1,2})月\\d{1,2}日)",
            match ->
                Integer.parseInt(match.group(4)) < 9
                    ? match.group(3) + "至" + match.group(1)
                    : null),
        replace(
            "date-order",
            "带年份的起止日期对调",
            "(\\d{4}年\\d{1,2}月\\d{1,2}日)(起至|开始，至)(\\d{4}年\\d{1,2}月\\d{1,2}日)",
            match -> match.group(3) + match.group(2) + match.group(1)),
        replace(
            "date-order",
            "带年份的起止月份对调",
            "(\\d{4}年\\d{1,2}月)(至)(\\d{4}年\\d{1,2}月)",
            match -> match.group(3) + match.group(2) + match.group(1)),
        replace(
            "effective-date",
            "施行日期改早一年，早于成文日期",
            "(?<=自)(\\d{4})(?=年\\d{1,2}月\\d{1,2}日起施行)",
            match -> plus(match.group(1), -1)),
        replace(
            "event-date", "“定于”的日期改到成文日期之前", "(?<=定于)2025年4月14日（星期一）", match -> "2025年3月17日（星期一）"),
        replace(
            "clock-style",
            "“下午5时”写成“下午17时”",
            "下午([1-6])时",
            match -> "下午" + (12 + Integer.parseInt(match.group(1))) + "时"),
        replace(
            "document-year",
            "总结、自查报告标题的年份改晚两年",
            "\\A([^\\n]{0,30})(20\\d\\d)(?=年[^\\n]*(?:总结|自查|情况的报告)[^\\n]*$)",
            match -> match.group(1) + plus(match.group(2), 2)),
        replace(
            "document-year",
            "“现将××年……情况报告如下”、正文开头的年份改早一年",
            "(?<=\\n　{0,2})(20\\d\\d)(?=年，)",
            match -> plus(match.group(1), -1)),
        replace(
            "document-year",
            "下一年打算的年份没有改",
            "(?<=[、](?:扎实做好)?)(20\\d\\d)(?=年(?:工作)?打算)",
            match -> plus(match.group(1), -1)),
        replace(
            "anniversary-year",
            "周年数减一",
            "(?<=成立|胜利|建党|出发|作战)(\\d{2,3})(?=周年)",
            match -> plus(match.group(1), -1)),
        replace(
            "anniversary-year",
            "周年数加二",
            "(?<=成立|胜利|建党|出发|作战)(\\d{2,3})(?=周年)",
            match -> plus(match.group(1), 2)),
        replace(
            "plan-period",
            "规划期的开局、收官之年改早一年",
            "(\\d{4})(?=年是“十[四五]五”规划(?:收官|开局)之年)",
            match -> plus(match.group(1), -1)),
        replace("plan-period", "“今年是……收官之年”写成开局之年", "(?<=今年是“十四五”规划)收官", match -> "开局"),
        replace(
            "plan-period",
            "规划期的末年加一",
            "(?<=“十[四五]五”时期（\\d{4}年?[—至])(\\d{4})",
            match -> plus(match.group(1), 1)),
        replace(
            "meeting-year",
            "中央全会、中央纪委全会的次数改大两次（写明日期的文稿）",
            "(?<=二十届(?:中央纪委)?)([二三])(?=[次中]全会)",
            match -> next(next(match.group(1))),
            Mutations::isDated),
        replace(
            "meeting-year",
            "会议的年份改早一年",
            "(20\\d\\d)(?=年\\d{1,2}月召开的党的)",
            match -> plus(match.group(1), -1)),
        whole("campaign-year", "带日期的文稿整篇改成早三年", "扎实开展党纪学习教育", "2024年", "2021年"),
        replace(
            "festival-date",
            "节日的日期减一日",
            "(?<=\\d月)(\\d{1,2})(?=日(?:是)?(?:烈士纪念日|中国人民警察节|国际妇女节|国家宪法日|中国医师节|国际护士节))",
            match -> plus(match.group(1), -1)),
        replace(
            "festival-date",
            "“第几个教师节”加一",
            "(?<=日是第)(\\d{2})(?=个教师节)",
            match -> plus(match.group(1), 1)));
  }

  private static List<Mutation> numbers() {
    return List.of(
        new Mutation("sum-mismatch", "“其中”三个以上、加起来等于总数的分项里，一项加一", text -> parts(text, 3, 99, 0)),
        new Mutation(
            "sum-mismatch", "“其中”两个、加起来等于总数的分项里，一项加一（万元、公里加三）", text -> parts(text, 2, 2, 0)),
        new Mutation("sum-mismatch", "分项齐全的总数减一（万元、公里减三）", text -> parts(text, 2, 99, -1)),
        replace(
            "sum-mismatch",
            "表格合计数末位加一",
            "(?<=^\\| 合计 \\| (?:\\d{1,5} \\| )?)(\\d+)(?= \\|)",
            match -> plus(match.group(1), 1)),
        replace(
            "sum-mismatch",
            "表格中一项加一",
            "(?<=^\\| (?:城关片区|北部山区|运河风情|县医保局|县市场监管局|供水) \\| )(\\d+)(?= \\|)",
            match -> plus(match.group(1), 1)),
        second("value-conflict", "同一指标第二次出现时两位数字颠倒", "查阅档案1264件", "查阅档案1624件"),
        replace(
            "ratio-sum",
            "三次产业构成比里一项加一",
            "(?<=\\d∶)(\\d{2})(?=\\.\\d)",
            match -> plus(match.group(1), 1)),
        replace(
            "ratio-sum", "“分别占”里一项加一", "(?<=分别占)(\\d+)(?=%、)", match -> plus(match.group(1), 1)),
        replace(
            "percent-change",
            "增减幅度与前后数字不符",
            "(?<=由[\\d.]{2,5}(?:万|亿)?[人户元家]增加到[\\d.]{2,5}(?:万|亿)?[人户元家]，增长)(\\d)",
            match -> match.group(1).equals("1") ? "3" : "1" + match.group(1)),
        second("unit-drift", "第二次出现时“亿元”写成“万元”", "总投资8\\.62亿元", "总投资8.62万元"),
        second("unit-drift", "第一次出现时“亿元”写成“万元”", "总投资8\\.62亿元", "总投资8.62万元", 1));
  }

  private static List<Mutation> consistency() {
    return List.of(
        replace(
            "short-name",
            "定义的简称与后文所用不同",
            "(?<=以下简称《?)(办法|联席会议|整治通知|实施办法|实施方案|申请表)",
            match ->
                match.group(1).equals("联席会议")
                    ? "协调小组"
                    : match.group(1).equals("申请表") ? "审批单" : "若干措施"),
        replace(
            "short-name",
            "简称定义了两次",
            "(《[^《》]{6,40}》（以下简称《[^》]*》）)([^\\n]*。)$",
            match -> match.group() + "要严格落实" + match.group(1) + "。"),
        replace("name-variant", "同一人的名字颠倒了两个字", "(?<=县建筑工程质量安全站站长)高志远", match -> "高远志"),
        replace("name-variant", "同一人的名字改了一个字", "(?<=清河经济开发区管委会主任)赵立新", match -> "赵立欣"),
        replace("name-variant", "出席名单中的名字改了一个字", "(?<=出席：)陈远航", match -> "陈运航"),
        replace(
            "name-variant",
            "同一公司的名称改了一个字",
            "永固(?=建筑工程有限公司)|路桥(?=养护有限公司)",
            match -> match.group().equals("永固") ? "永故" : "路侨"),
        replace(
            "form-mix",
            "文件名的“方案”在别处写成“规划”",
            "(?<=《[^《》]{8,40})方案(?=》)",
            match -> "规划",
            text -> SAME.matcher(text).find()),
        replace(
            "short-year",
            "日期写成2024.5.6",
            "(?<=[一-龥])(20\\d\\d)年(\\d{1,2})月(\\d{1,2})日(?=[一-龥，])(?!前)",
            match -> match.group(1) + "." + match.group(2) + "." + match.group(3)),
        replace(
            "percent-form",
            "百分号只有一处写成全角",
            "(?<=\\d)%",
            match -> "％",
            text -> text.split("%", -1).length > 5),
        replace(
            "enumeration-separator",
            "并列引号之间只有一处加顿号",
            "(?<=”)(?=“)",
            match -> "、",
            text -> text.split("”“", -1).length > 5),
        replace(
            "superseded-name",
            "机构改革以前的名称",
            "(?<=县)市场监管局(?=[、，三])",
            match -> "食品药品监督管理局",
            Mutations::isDated),
        replace(
            "superseded-formulation",
            "已有新表述的提法",
            "(?<=习近平新时代中国特色社会主义思想为指导，)",
            match -> "围绕决胜全面建成小康社会，"));
  }

  private static List<Mutation> repetition() {
    return List.of(
        replace(
            "repeated-paragraph",
            "一段正文紧接着又出现一次",
            "^.{60,}$",
            match -> match.group() + "\n\n" + match.group()),
        new Mutation("repeated-sentence", "四十字以上的一句话在另一段末尾又出现一次", Mutations::sentencesElsewhere));
  }

  private static List<Mutation> attachments() {
    return List.of(
        replace("attachment-mismatch", "引用的附件不存在", "见附件[12]", match -> "见附件6"),
        replace(
            "attachment-mismatch",
            "附件说明的序号跳了一号",
            "^([　 ]*)2\\.(?=[一-龥]+(?:图|表|单|意见|清单)$)",
            match -> match.group(1) + "3."),
        replace(
            "attachment-mismatch",
            "附件的标题与附件说明不同",
            "(?<=^附件[12]\\n[^\\n]{2,30})(计划|划分)(?=[^\\n]*$)",
            match -> match.group(1).equals("计划") ? "任务" : "安排"),
        replace(
            "attachment-punctuation",
            "附件名称后加句号",
            "^[　 ]*(?:附件：|2\\.)[^。；\\n]*[表告图单]$",
            match -> match.group() + "。"),
        replace("closing-mismatch", "“制定本办法”写成“制定本规定”", "制定本办法", match -> "制定本规定"),
        replace(
            "closing-mismatch", "请示用了通知的结语", "^([　 ]*)妥否，请批示。", match -> match.group(1) + "特此通知。"),
        replace(
            "closing-mismatch",
            "报告、函、通报用了别的文种的结语",
            "^([　 ]*)特此(?:报告|函达|通报)",
            match -> match.group(1) + "特此通知"),
        replace(
            "signature-mismatch",
            "落款改为别的单位",
            "^([　 ]*)(?:云岭县教育局|清河县人民医院|青石镇中心卫生院|清河县交通运输局|清河县住房和城乡建设局)$",
            match -> match.group(1) + "清河县卫生健康局"),
        replace(
            "signature-mismatch",
            "落款的县名没有改",
            "^([　 ]*)清河县(交通运输局|住房和城乡建设局|人民医院|人民政府|医疗保障局)$",
            match -> match.group(1) + "南和县" + match.group(2)));
  }

  private static List<Mutation> marks() {
    return List.of(
        delete("unbalanced-marks", "漏掉右引号", "(?<=“[^“”]{2,12})”"),
        delete("unbalanced-marks", "漏掉右书名号", "(?<=《[^《》]{2,30})》"),
        replace(
            "doubled-character",
            "“的”“了”“在”多写一个",
            "(?<=[一-龥])([的了在])(?=[一-龥])",
            match -> match.group(1) + match.group(1)),
        replace("doubled-punctuation", "标点多打一个", "[，。、；]", match -> match.group() + match.group()));
  }

  // ---------------------------------------------------------------- ways of injecting

  /** Replaces each match, and the number behind it or before it by stars: a second hole. */
  private static Mutation both(
      String rule,
      String fault,
      String expression,
      java.util.function.Function<MatchResult, @Nullable String> replacement) {
    Mutation one = replace(rule, fault, expression, replacement);
    Pattern number = Pattern.compile("(?<=[一-龥])\\d+(?=[次个名人户])");
    return new Mutation(
        rule,
        fault,
        text -> {
          List<String> mutants = new ArrayList<>();
          for (String mutant : one.injection().apply(text)) {
            Matcher matcher = number.matcher(mutant);
            if (matcher.find()) {
              mutants.add(
                  mutant.substring(0, matcher.start()) + "***" + mutant.substring(matcher.end()));
            }
          }
          return mutants;
        });
  }

  /** Replaces everything in a text that says {@code condition}. */
  private static Mutation whole(
      String rule, String fault, String condition, String old, String fresh) {
    return new Mutation(
        rule,
        fault,
        text ->
            text.contains(condition) && isDated(text)
                ? List.of(text.replace(old, fresh))
                : List.of());
  }

  /** Replaces a place that is not the only one of its kind. */
  private static Mutation second(
      String rule, String fault, String expression, String fresh, int... first) {
    Pattern pattern = Pattern.compile(expression);
    return new Mutation(
        rule,
        fault,
        text -> {
          Matcher matcher = pattern.matcher(text);
          List<MatchResult> places = matcher.results().toList();
          if (places.size() < 2) {
            return List.of();
          }
          MatchResult place = places.get(first.length > 0 ? 0 : 1);
          return List.of(text.substring(0, place.start()) + fresh + text.substring(place.end()));
        });
  }

  /**
   * Finds 126座，其中大桥9座、中桥35座、小桥82座 with parts that add up, and changes each part, or the whole.
   *
   * @param change what the whole is changed by, or 0 to change the parts
   */
  private static List<String> parts(String text, int least, int most, int change) {
    List<String> mutants = new ArrayList<>();
    Matcher list =
        Pattern.compile(
                "(\\d+)(万元|公里|[个家座户名人])[^，。；（）\\d]{0,4}，其中((?:[^，。；、\\d]{1,12}\\d+\\2[^，。；、\\d]{0,6}、?){2,})(?=[。；，])")
            .matcher(text);
    while (list.find()) {
      List<MatchResult> parts =
          Pattern.compile("\\d+(?=" + list.group(2) + ")")
              .matcher(list.group(3))
              .results()
              .toList();
      int sum = 0;
      for (MatchResult part : parts) {
        sum += Integer.parseInt(part.group());
      }
      int step = list.group(2).equals("万元") || list.group(2).equals("公里") ? 3 : 1;
      if (sum != Integer.parseInt(list.group(1)) || parts.size() < least || parts.size() > most) {
        continue;
      }
      if (change != 0) {
        mutants.add(
            text.substring(0, list.start())
                + plus(list.group(1), change * step)
                + text.substring(list.end(1)));
        continue;
      }
      for (MatchResult part : parts) {
        int at = list.start(3) + part.start();
        mutants.add(
            text.substring(0, at)
                + plus(part.group(), step)
                + text.substring(at + part.group().length()));
      }
    }
    return mutants;
  }

  /** Puts each long sentence once more at the end of the paragraph after the next. */
  private static List<String> sentencesElsewhere(String text) {
    List<String> mutants = new ArrayList<>();
    Matcher sentence = Pattern.compile("(?<=[。\\n])[一-龥][^。；\\n|《》“”…]{40,}。").matcher(text);
    Matcher end = Pattern.compile("(?<=[^\\n]{40})。(?=\\n)").matcher(text);
    while (sentence.find()) {
      if (Stream.of("习近平", "党中央", "二十大", "二十届", "中国特色").anyMatch(sentence.group()::contains)) {
        // Formulations return wherever they are needed.
        continue;
      }
      if (end.find(sentence.end()) && end.find(end.end())) {
        mutants.add(text.substring(0, end.end()) + sentence.group() + text.substring(end.end()));
      }
    }
    return mutants;
  }

  /** Tells whether a text says whose it is: in its title or its signature. */
  private static boolean namesItsPlace(String text) {
    return text.substring(0, 40).contains("清河县")
        || text.substring(text.length() - 60).contains("清河县");
  }

  /** Tells whether a text has a date that says when it was written. */
  private static boolean isDated(String text) {
    return DATED.matcher(text).find();
  }

  private static boolean sameLength(MatchResult match) {
    return match.group(2).length() == match.group(3).length()
        && match.group(1).length() >= match.group(2).length();
  }

  private static int length(MatchResult match) {
    return match.end() - match.start();
  }

  private static String next(String numeral) {
    return ChineseNumerals.format(
        ChineseNumerals.parse(numeral.toCharArray(), 0, numeral.length()) + 1);
  }

  private static String previous(String numeral) {
    return ChineseNumerals.format(
        ChineseNumerals.parse(numeral.toCharArray(), 0, numeral.length()) - 1);
  }

  private static String plus(String number, int more) {
    return Integer.toString(Integer.parseInt(number) + more);
  }
}
