package io.github.gongwenlint.mutation;

import static io.github.gongwenlint.mutation.Mutation.delete;
import static io.github.gongwenlint.mutation.Mutation.replace;

import io.github.gongwenlint.text.ChineseNumerals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

  /** People whose posts stand before their names. */
  private static final Pattern NAMED =
      Pattern.compile("(?<=局长|主任|县长|站长)(?:周明远|杨立群|李广田|陈国梁|韩志伟|赵永昌|赵立新|何志远|孙立民|高志远)");

  /** Those of them whose post only one person holds. */
  private static final Pattern CHIEF = Pattern.compile(NAMED.pattern().replace("|站长", ""));

  /** Those in the list of who was there. */
  private static final Pattern LISTED =
      Pattern.compile("(?<=出席：[一-龥、]{0,20})(?<=[：、])[一-龥]{3}(?=[、。])");

  private Mutations() {}

  static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    all.addAll(residue());
    all.addAll(placeholder());
    all.addAll(numbering());
    all.addAll(dates());
    all.addAll(numbers());
    all.addAll(FactMutations.all());
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

  /** Tells whether a text has the shares that are computed again. */
  private static boolean holdsShares(String text) {
    return text.contains("第二季度") || text.contains("乡村旅游底数");
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
        replace(
            "item-count",
            "“石桥、柳林、大湾三个村”之类的数目改大一个",
            "(?<=[一-龥、])([三四])(?=个(?:村|科室|镇|专业))",
            match -> next(match.group(1)),
            text -> text.contains("三个村")),
        replace("cross-reference", "引用的部分不存在", "见第([二三四])部分", match -> "见第九部分"),
        replace("cross-reference", "引用的条不存在", "(?<=本(?:办法|规定|细则|制度))第[二三四五六七八]条", match -> "第三十条"),
        replace("cross-reference", "引用的表不存在", "见表[12](?!的)", match -> "见表4"),
        replace("cross-reference", "引用的图不存在", "见图[123]", match -> "见图7"),
        replace(
            "cross-reference",
            "目录中的标题改了字",
            "^([二三四]、)([一-龥]{2})([一-龥]{2})(?=…)",
            match -> match.group(1) + match.group(3) + match.group(2)),
        new Mutation("cross-reference", "目录漏了最后一条，或者正文的最后一个标题被删去", Mutations::withoutLastHeading));
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
            "event-date",
            "“定于”的日期改到成文日期之前（提前六周）",
            "(?<=定于)(\\d{4})年(\\d{1,2})月(\\d{1,2})日(?=（星期)",
            Mutations::sixWeeksBefore),
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
        replace(
            "plan-period",
            "“十四五”规划收官之年写成开局之年",
            "(?<=(?:今年|\\d年)是“十四五”规划)收官(?![^。]*2021年)",
            match -> "开局"),
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
            "“第几个教师节”之类加一",
            "(?<=日是第)(\\d{1,3})(?=个)",
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
            "(?<=^\\| (?:城关片区|北部山区|运河片区|运河风情|上级补助|社会投入|县医保局|县市场监管局|供水) \\| )(\\d+)(?= \\|)",
            match -> plus(match.group(1), 1)),
        new Mutation("value-conflict", "同一指标第二次出现时两位数字颠倒", Mutations::turnedDigits),
        replace(
            "ratio-sum",
            "三次产业构成比里一项加一",
            "(?<=\\d∶)(\\d{2})(?=\\.\\d)",
            match -> plus(match.group(1), 1)),
        replace(
            "ratio-sum", "“分别占”里一项加一", "(?<=分别占)(\\d+)(?=%、)", match -> plus(match.group(1), 1)),
        replace(
            "share-mismatch",
            "“占”或者“率”后的百分比加八",
            "(?<=[份张件个人名户]，占|率|万元的)(\\d{2})(?=(?:\\.\\d)?%[；，。])",
            match -> plus(match.group(1), 8),
            Mutations::holdsShares),
        replace(
            "difference-mismatch",
            "“比上年的……增加”之类的数加三（上千的加十）",
            "(?<=比上年(?:同期)?的[\\d.]{2,5}(?:万元|万人次|件)[增减][加少]|[户张]，增加)(\\d{1,4})",
            match -> plus(match.group(1), match.group(1).length() > 3 ? 10 : 3)),
        replace(
            "value-conflict",
            "“全镇……名党员”之类的数加一",
            "(?<=全镇)(\\d+)(?=名党员|个行政村|个网格|户监测户)",
            match -> plus(match.group(1), 1)),
        new Mutation("unit-drift", "第二次出现时“亿元”写成“万元”", text -> wrongUnit(text, false)),
        new Mutation("unit-drift", "第一次出现时“亿元”写成“万元”", text -> wrongUnit(text, true)));
  }

  private static List<Mutation> consistency() {
    return List.of(
        replace(
            "period-mismatch",
            "正文、附件说明的季度改早一季",
            "(?<!年)第二季度",
            match -> "第一季度",
            text -> text.contains("第二季度医疗质量检查情况的通报")),
        replace(
            "short-name",
            "定义的简称与后文所用不同",
            "(?<=以下简称[《“]?)[一-龥]{2,6}(?=[》”]?）)",
            match -> match.group().endsWith("议") ? "协调小组" : "有关文件"),
        replace(
            "short-name",
            "简称定义了两次",
            "(《[^《》]{6,40}》（以下简称《[^》]*》）)([^\\n]*。)$",
            match -> match.group() + "要严格落实" + match.group(1) + "。"),
        new Mutation(
            "name-variant",
            "同一人的名字颠倒了两个字",
            text ->
                renamed(
                    text, NAMED, name -> "" + name.charAt(0) + name.charAt(2) + name.charAt(1))),
        new Mutation(
            "name-variant",
            "同一人的名字改了一个字（前后写明同一正职的）",
            text -> renamed(text, CHIEF, name -> name.substring(0, 2) + "欣")),
        new Mutation(
            "name-variant",
            "出席名单中的名字改了一个字",
            text -> renamed(text, LISTED, name -> name.charAt(0) + "运" + name.charAt(2))),
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
            match -> "围绕决胜全面建成小康社会，",
            Mutations::isDatedOrTitled));
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
            "attachment-number",
            "附件说明的序号跳了一号",
            "^([　 ]*)2\\.(?=[一-龥]+(?:图|表|单|意见|清单)$)",
            match -> match.group(1) + "3."),
        replace(
            "attachment-mismatch",
            "附件的标题与附件说明不同",
            "(?<=^附件[12]\\n{1,2}[^\\n]{2,30})(计划|划分|登记|材料|安排|分配|分工|评分|路线|流程)(?=[^\\n]*$)",
            match -> match.group(1).equals("计划") ? "任务" : "记录"),
        replace(
            "attachment-punctuation",
            "附件名称后加句号",
            "^[　 ]*(?:附件：|2\\.)[^。；\\n]*[表告图单]$",
            match -> match.group() + "。"),
        replace(
            "closing-mismatch",
            "“制定本办法”写成“制定本规定”之类",
            "制定本(办法|规定|细则|制度)",
            match -> match.group(1).equals("办法") ? "制定本规定" : "制定本办法"),
        replace(
            "closing-mismatch",
            "请示、报告、函、通报用了通知的结语",
            "^([　 ]*)(?:妥否，请批示|特此报告|特此函达|特此通报)",
            match -> match.group(1) + "特此通知"),
        replace("closing-mismatch", "通知用了报告的结语", "^([　 ]*)特此通知", match -> match.group(1) + "特此报告"),
        replace(
            "signature-mismatch",
            "落款改为别的单位",
            "^([　 ]*)(?:云岭县教育局|青石镇中心卫生院|清河县[一-龥]{1,10}(?:局|医院))$",
            match -> match.group(1) + "清河县卫生健康局",
            Mutations::namesItsIssuer),
        replace(
            "signature-mismatch",
            "落款的县名没有改",
            "^([　 ]*)清河县([一-龥]{1,10}(?:局|馆|中心|医院|联合会|人民政府))$",
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

  /** Takes out the last entry of 目录, or the heading of the text that it names. */
  private static List<String> withoutLastHeading(String text) {
    List<String> mutants = new ArrayList<>();
    Matcher last = Pattern.compile("^四、([一-龥]{4,12})…+\\d+\\n+", Pattern.MULTILINE).matcher(text);
    if (last.find()) {
      mutants.add(text.substring(0, last.start()) + text.substring(last.end()));
      Matcher heading =
          Pattern.compile("^(?:## )?四、" + last.group(1) + "\\n+", Pattern.MULTILINE).matcher(text);
      if (heading.find(last.end())) {
        mutants.add(text.substring(0, heading.start()) + text.substring(heading.end()));
      }
    }
    return mutants;
  }

  private static String sixWeeksBefore(MatchResult match) {
    LocalDate date =
        LocalDate.of(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                Integer.parseInt(match.group(3)))
            .minusDays(42);
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** Turns two digits of the second of two equal statements: 查阅档案1264件. */
  private static List<String> turnedDigits(String text) {
    List<String> mutants = new ArrayList<>();
    Matcher said = Pattern.compile("[一-龥]{4}(\\d{3,5})(?=[一-龥]{1,2}[，。])").matcher(text);
    while (said.find()) {
      int again = text.indexOf(said.group(), said.end());
      String digits = said.group(1);
      if (again >= 0 && digits.charAt(1) != digits.charAt(2)) {
        int at = again + 4;
        mutants.add(
            text.substring(0, at + 1)
                + digits.charAt(2)
                + digits.charAt(1)
                + text.substring(at + 3));
      }
    }
    return mutants;
  }

  /** Writes 万元 instead of 亿元 in one of two equal amounts. */
  private static List<String> wrongUnit(String text, boolean first) {
    List<String> mutants = new ArrayList<>();
    Matcher said = Pattern.compile("总投资\\d+\\.\\d\\d亿元").matcher(text);
    while (said.find()) {
      int again = text.indexOf(said.group(), said.end());
      if (again >= 0) {
        int unit = (first ? said.start() : again) + said.group().length() - 2;
        mutants.add(text.substring(0, unit) + "万" + text.substring(unit + 1));
      }
    }
    return mutants;
  }

  /** Changes a name at one of the places where it stands, when it stands at others as well. */
  private static List<String> renamed(String text, Pattern pattern, UnaryOperator<String> change) {
    List<String> mutants = new ArrayList<>();
    Matcher named = pattern.matcher(text);
    while (named.find()) {
      String name = named.group();
      if (text.indexOf(name) != text.lastIndexOf(name)) {
        mutants.add(
            text.substring(0, named.start()) + change.apply(name) + text.substring(named.end()));
      }
    }
    return mutants;
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

  /** Tells whether the title of a text begins with who signed it. */
  private static boolean namesItsIssuer(String text) {
    Matcher issuer = Pattern.compile("\\A(?:# )?([一-龥]{4,16}(?:局|医院|卫生院))(?=关于|20)").matcher(text);
    return issuer.find() && text.indexOf(issuer.group(1), issuer.end()) > 0;
  }

  /** Tells whether a text has a date that says when it was written. */
  private static boolean isDated(String text) {
    return DATED.matcher(text).find();
  }

  /** Tells whether a text says anywhere which year it is of. */
  private static boolean isDatedOrTitled(String text) {
    return isDated(text) || text.substring(0, text.indexOf('\n')).matches(".*20\\d\\d.*");
  }

  private static boolean sameLength(MatchResult match) {
    return match.group(2).length() == match.group(3).length()
        && match.group(1).length() >= match.group(2).length();
  }

  private static int length(MatchResult match) {
    return match.end() - match.start();
  }

  static String next(String numeral) {
    return ChineseNumerals.format(
        ChineseNumerals.parse(numeral.toCharArray(), 0, numeral.length()) + 1);
  }

  private static String previous(String numeral) {
    return ChineseNumerals.format(
        ChineseNumerals.parse(numeral.toCharArray(), 0, numeral.length()) - 1);
  }

  static String plus(String number, int more) {
    return Integer.toString(Integer.parseInt(number) + more);
  }
}
