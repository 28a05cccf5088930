package io.github.gongwenlint.check.date;

import io.github.gongwenlint.check.PhraseListener;
import io.github.gongwenlint.dictionary.Chronology;
import io.github.gongwenlint.dictionary.Chronology.Day;
import io.github.gongwenlint.dictionary.Chronology.Entry;
import io.github.gongwenlint.dictionary.PhraseSet;
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
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds meetings, campaigns, festivals, names and times of day that cannot stand with the date
 * beside them or with the date of the document.
 */
public final class ChronologyCheck implements PhraseListener {
  static final Rule MEETING_YEAR =
      Rule.of("meeting-year", Category.DATE, Severity.WARNING, "会议与年份不符")
          .message("会议的届次和年份对不上，请核对届次、次序或年份")
          .explanation(
              "全国党代会、中央全会、中央纪委全会和全国两会的时间是固定的：二十届三中全会在2024年7月，二十届中央纪委二次全会在2023年1月，"
                  + "十四届全国人大一次会议在2023年3月。三种情形要报：紧挨着会议写明的年份不对；文稿写作时会议还没有开；"
                  + "这一届没有这次会议。“迎接党的二十大胜利召开”写在会后的文稿里，也是没有改掉的旧稿。")
          .source("历次会议公报；年表见 dictionaries/chronology.tsv")
          .bad("2023年7月召开的⟦党的二十届三中全会⟧，对进一步全面深化改革作出部署。")
          .bad("2023年，⟦二十届中央纪委三次全会⟧召开。")
          .bad("⟦党的二十届三中全会⟧（2023年7月）作出决定。")
          .bad("2022年3月，⟦十四届全国人大一次会议⟧胜利召开。")
          .bad("深入学习贯彻⟦党的十九届八中全会⟧精神。")
          .bad("关于2022年党建工作的总结\n深入学习贯彻⟦二十届三中全会⟧精神，推动改革走深走实。\n市档案馆\n2022年12月20日")
          .bad("2024年工作要点\n以优异成绩迎接⟦党的二十大⟧胜利召开。\n县科协\n2024年1月5日")
          .good(
              "2024年7月召开的党的二十届三中全会，对进一步全面深化改革作出部署。",
              "深入学习贯彻党的二十大和二十届一中、二中、三中全会精神。",
              "2025年，我们深入学习贯彻二十届三中全会精神。",
              "2023年1月，二十届中央纪委二次全会召开；2月，党的二十届二中全会召开。",
              "2022年工作总结\n以优异成绩迎接党的二十大胜利召开。\n县科协\n2022年12月5日",
              "2023年工作总结\n2022年以来，以优异成绩迎接党的二十大胜利召开。\n县科协\n2023年12月5日",
              "县第十七届人民代表大会第八次会议于2023年1月召开。",
              "2022年10月，党的二十大胜利召开。",
              "政协第十四届全国委员会第一次会议于2023年3月召开。",
              "第十三届全国人民代表大会常务委员会第三十次会议于2021年8月20日通过。",
              "《2023年学习党的二十届三中全会精神读本》")
          .build();

  static final Rule CAMPAIGN_YEAR =
      Rule.of("campaign-year", Category.DATE, Severity.WARNING, "活动与年份不符")
          .message("集中教育或专项行动与文稿的年份对不上，请核对")
          .explanation(
              "党史学习教育从2021年2月开始，学习贯彻习近平新时代中国特色社会主义思想主题教育在2023年4月至2024年1月，"
                  + "党纪学习教育在2024年4月至7月。写在开始之前的文稿里，必是写错了年份；结束以后的总结里仍写“今年以来扎实开展……”，"
                  + "多半是沿用了旧稿，可以写“巩固拓展……成果”。")
          .source("中共中央历次集中教育的通知；年表见 dictionaries/chronology.tsv")
          .bad("2023年工作总结\n全局扎实开展⟦党纪学习教育⟧，举办读书班2期。\n县医保局\n2023年12月18日")
          .bad("2022年，⟦党纪学习教育⟧扎实开展。")
          .bad("2025年上半年，我局深入开展⟦党纪学习教育⟧，取得实效。")
          .bad("2021年工作总结\n扎实开展⟦党纪学习教育⟧，学习2018年修订的条例。\n县医保局\n2021年12月18日")
          .bad("2025年工作总结\n今年以来，扎实开展⟦党纪学习教育⟧，推动作风转变。\n县医保局\n2025年12月18日")
          .good(
              "2024年工作总结\n全局扎实开展党纪学习教育，举办读书班2期。\n县医保局\n2024年12月18日",
              "2025年工作总结\n今年以来，巩固深化党纪学习教育成果。\n县医保局\n2025年12月18日",
              "2021年，我局深入开展党史学习教育。",
              "2023年以来，推动党史学习教育常态化长效化。",
              "从2019年主题教育到2024年党纪学习教育，党性锻炼一以贯之。",
              "“两学一做”学习教育常态化制度化")
          .build();

  static final Rule FESTIVAL_DATE =
      Rule.of("festival-date", Category.DATE, Severity.WARNING, "节日与日期不符")
          .message("节日、纪念日的日期不对，或者第几个对不上年份")
          .explanation(
              "国家宪法日是12月4日，全民国家安全教育日是4月15日，烈士纪念日是9月30日；春节、清明节、端午节、中秋节每年不同，"
                  + "写明年份时按历书核对。“第几个教师节”从第一个（1985年）数起。节前、节后的活动日期不查。")
          .source("节日设立文件；年表见 dictionaries/chronology.tsv")
          .bad("⟦12月2日是国家宪法日⟧。")
          .bad("⟦4月14日全民国家安全教育日⟧当天，设点宣传。")
          .bad("⟦2023年9月28日（中秋节）⟧放假1天。")
          .bad("2023年9月10日是⟦第38个教师节⟧。")
          .bad("县教育局2024年工作总结\n9月10日是⟦第41个教师节⟧，慰问教师12人。\n县教育局\n2024年12月10日")
          .bad("⟦12月14日是国家公祭日⟧。")
          .good(
              "12月4日是国家宪法日。",
              "12月1日至7日国家宪法日宣传周期间。",
              "9月9日教师节前夕，走访慰问教师。",
              "2023年9月29日（中秋节）放假1天。",
              "2023年9月10日是第39个教师节。",
              "县教育局2024年工作总结\n9月10日是第40个教师节，慰问教师12人。\n县教育局\n2024年12月10日",
              "9月8日，教师节表彰大会召开。",
              "6月25日国际禁毒日宣传活动启动。",
              "4月15日全民国家安全教育日当天，设点宣传。")
          .build();

  static final Rule CLOCK_STYLE =
      Rule.of("clock-style", Category.DATE, Severity.WARNING, "钟点写法矛盾")
          .message("写了上午、下午就用12小时制，否则用24小时制，不要混用")
          .explanation(
              "“上午14时”自相矛盾；“下午15时”是两种计时制混在一起，应写“下午3时”或“15时”；“下午3时至17时”前后不一。" + "一天只有24小时，一小时只有60分。")
          .source("GB/T 7408—2005 5.3；GB/T 15835—2011 5.1")
          .bad("定于5月8日⟦上午14时⟧召开。")
          .bad("定于5月8日⟦下午15时⟧召开。", "定于5月8日下午3时召开。")
          .bad("⟦下午14:30⟧在三楼会议室开会。", "下午2:30在三楼会议室开会。")
          .bad("时间为⟦下午3时至17时⟧。")
          .bad("推进会下午3时开始，主会场设在县政府，⟦17时⟧结束。")
          .bad("请于5月8日⟦上午9时75分⟧前到场。")
          .bad("⟦晚上25时⟧前关闭系统。")
          .good(
              "定于5月8日下午3时召开。",
              "定于5月8日15时召开，17时结束。",
              "上午9:00—11:30，下午2:30—5:30。",
              "中午12时30分，晚上12时。",
              "凌晨0时至5时封闭施工。",
              "推进会下午3时开始，5时结束；分会场15时签到，17时结束。",
              "上午11时至下午2时、上午9时至12时。",
              "上午10点多，下午20多人参加。",
              "当天下午30名党员到场。")
          .build();

  static final Rule SUPERSEDED_NAME =
      Rule.of("superseded-name", Category.CONSISTENCY, Severity.INFO, "名称已更替")
          .about(Subject.NAMES)
          .message("这个名称在文稿写作之前已经改了，请核对是否应写现名")
          .explanation(
              "机构改革和法规修订以后，原名只用于叙述当时的事。文稿的年份（成文日期或标题年份）晚于更替那一年，前面又没有“原”“时任”"
                  + "或年份的，提示核对；书名号和引号里的文件名、会议名不查，同一名称只提示一次。")
          .source("党和国家机构改革方案；《中华人民共和国民法典》第一千二百六十条；见 dictionaries/superseded.tsv")
          .bad("2024年工作总结\n会同县⟦环保局⟧、公安局开展联合检查。\n县水利局\n2024年12月10日")
          .bad("2023年普法工作总结\n开展⟦《物权法》⟧宣传3场。\n县司法局\n2023年12月10日")
          .good(
              "2017年工作总结\n会同县环保局、公安局开展联合检查。\n县水利局\n2017年12月10日",
              "2024年工作总结\n会同原县环保局档案室清理历史档案。\n县水利局\n2024年12月10日",
              "2024年工作总结\n2016年，县环保局批复了环评文件。\n县水利局\n2024年12月10日",
              "会同县环保局开展联合检查。",
              "2024年工作总结\n继续执行《环保局建设项目管理办法》。\n县水利局\n2024年12月10日")
          .build();

  static final Rule SUPERSEDED_FORMULATION =
      Rule.of("superseded-formulation", Category.CONSISTENCY, Severity.INFO, "提法已更新")
          .message("这个提法在文稿写作之前已有新的表述，请核对是否沿用了旧稿")
          .explanation(
              "全面建成小康社会已在2021年7月宣告实现，脱贫攻坚战已在2021年2月宣告全面胜利，此后的文稿不再把它们写成当前任务。"
                  + "文稿的年份晚于更替那一年才提示；引文、回顾历史的句子不查，同一提法只提示一次。")
          .source("历次党代会、中央全会文件；见 dictionaries/superseded.tsv")
          .bad("2024年工作要点\n凝心聚力，⟦决胜全面建成小康社会⟧。\n县文联\n2024年1月10日")
          .bad("2025年工作总结\n积极参与⟦“一带一路”战略⟧。\n市贸促会\n2025年12月10日")
          .good(
              "2018年工作要点\n凝心聚力，决胜全面建成小康社会。\n县文联\n2018年1月10日",
              "2024年工作要点\n2020年，我们决胜全面建成小康社会取得决定性成就。\n县文联\n2024年1月10日",
              "决胜全面建成小康社会。")
          .build();

  private static final List<Rule> RULES =
      List.of(
          MEETING_YEAR,
          CAMPAIGN_YEAR,
          FESTIVAL_DATE,
          CLOCK_STYLE,
          SUPERSEDED_NAME,
          SUPERSEDED_FORMULATION);

  private static final int PLENUM = 0;
  private static final int DISCIPLINE = 1;
  private static final int SESSION = 2;
  private static final int FIRST_CLOCK = 3;
  private static final int FIRST_LATE = 9;

  /** What may stand between a year and the meeting that was held in it. */
  private static final String HELD = "，,召开的举行在北京胜利闭幕党于至日月一十二三0123456789中国共产党和第";

  private static final String[] AHEAD = WordGroup.COMING.words();
  private static final String[] PAST = WordGroup.BYGONE.words();
  private static final String[] HISTORY = WordGroup.FORMER.words();
  private static final String[] DOING = {"开展", "推进", "抓好", "抓实", "开展好", "部署", "启动", "组织", "实施"};

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public int[] sets() {
    return new int[] {PhraseSet.CHRONOLOGY, PhraseSet.DATE_TRIGGER};
  }

  @Override
  public PhraseListener.Session open(Document document, Consumer<Diagnostic> report) {
    return new Hits(document, report);
  }

  private static final class Hits implements PhraseListener.Session {
    private final Document document;
    private final char[] t;
    private final Consumer<Diagnostic> report;
    private final Set<Entry> superseded = new HashSet<>();
    private @Nullable Diagnostic festival;

    Hits(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.t = document.chars();
      this.report = report;
    }

    @Override
    public void hit(int set, int payload, int start, int end) {
      if (set == PhraseSet.DATE_TRIGGER) {
        if (payload >= FIRST_CLOCK) {
          clock(payload >= FIRST_LATE, start, end);
        } else if (payload == PLENUM) {
          plenum(start, end);
        } else if (payload == DISCIPLINE) {
          discipline(start, end);
        } else if (payload == SESSION) {
          session(start, end);
        }
        return;
      }
      Entry entry = Chronology.get().entry(payload);
      switch (entry.kind()) {
        case CONGRESS -> congress(entry, start, end);
        case CAMPAIGN -> campaign(entry, start, end);
        case FESTIVAL, LUNAR -> festival(entry, start, end);
        case NTH -> nth(entry, start, end);
        case SUPERSEDED -> superseded(entry, start, end);
        default -> {}
      }
    }

    @Override
    public void finish() {
      Diagnostic last = festival;
      if (last != null) {
        report.accept(last);
      }
    }

    // Meetings

    private void plenum(int start, int end) {
      int ordinal = start - 1;
      if (ordinal < 1 || !Look.in(t[ordinal], "一二三四五六七八九")) {
        return;
      }
      int i = ordinal;
      // 二十届一中、二中全会: the 届 stands before the first.
      while (i > 2
          && Look.in(t[i - 1], "、和")
          && t[i - 2] == '中'
          && Look.in(t[i - 3], "一二三四五六七八九")) {
        i -= 3;
      }
      // 二十届三中全会和四中全会
      while (i > 5
          && Look.in(t[i - 1], "、和及")
          && Look.ends(t, i - 1, "中全会")
          && Look.in(t[i - 5], "一二三四五六七八九")) {
        i -= 5;
      }
      if (t[i - 1] != '届') {
        return;
      }
      int number = i - 1;
      int numberStart = WrittenDate.numberStart(t, number);
      String term = new String(t, numberStart, number - numberStart);
      String name = term + "届" + t[ordinal] + "中全会";
      int first = Look.ends(t, numberStart, "党的") ? numberStart - 2 : numberStart;
      Entry meeting = Chronology.get().meeting(name);
      if (meeting == null) {
        if (isOver(term)) {
          if (i == ordinal) {
            missing(term, first, end);
          }
          return;
        }
        Entry last = lastBefore(term + "届", t[ordinal], "中全会");
        if (last != null) {
          laterStill(last, new Span(i == ordinal ? first : ordinal, end));
        }
        return;
      }
      meeting(meeting, i == ordinal ? first : ordinal, end);
    }

    /** Tells whether the next central committee was elected. */
    private static boolean isOver(String term) {
      int value = ChineseNumerals.parse(term.toCharArray(), 0, term.length());
      return value >= 11
          && Chronology.get().meeting(ChineseNumerals.format(value + 1) + "届一中全会") != null;
    }

    /** A central committee whose successor was elected holds no more sessions. */
    private void missing(String term, int start, int end) {
      Chronology chronology = Chronology.get();
      int count = 0;
      while (count < 9
          && chronology.meeting(term + "届" + "一二三四五六七八九".charAt(count) + "中全会") != null) {
        count++;
      }
      Span span = new Span(start, end);
      String message = "第" + term + "届中央委员会只开过" + count + "次全会，没有“" + document.text(span) + "”，请核对";
      report.accept(Diagnostic.of(MEETING_YEAR, span, message));
    }

    private void discipline(int start, int end) {
      int ordinal = start - 1;
      int body = ordinal - Look.endsAny(t, ordinal, "中央纪委", "中央纪律检查委员会", "中纪委");
      if (body == ordinal || Look.at(t, body - 1) != '届') {
        return;
      }
      int numberStart = WrittenDate.numberStart(t, body - 1);
      String term = new String(t, numberStart, body - 1 - numberStart);
      Entry meeting = Chronology.get().meeting(term + "届中央纪委" + t[ordinal] + "次全会");
      if (meeting != null) {
        meeting(meeting, numberStart, end);
        return;
      }
      Entry last = lastBefore(term + "届中央纪委", t[ordinal], "次全会");
      if (last != null) {
        laterStill(last, new Span(numberStart, end));
      }
    }

    /** Returns the last meeting of a term that the chronology knows, when it is an earlier one. */
    private static @Nullable Entry lastBefore(String term, char ordinal, String noun) {
      Entry last = null;
      for (int k = 0; k < 9 && "一二三四五六七八九".charAt(k) != ordinal; k++) {
        Entry next = Chronology.get().meeting(term + "一二三四五六七八九".charAt(k) + noun);
        last = next != null ? next : last;
      }
      return last;
    }

    /** A meeting after one that came after the document was written. */
    private void laterStill(Entry last, Span span) {
      if (!YearClaim.inTitle(t, span.start())
          && isBefore(document.facts(), last.from())
          && !Look.holds(t, YearClaim.sentenceStart(t, span.start()), span.start(), AHEAD)
          && !isInHead(span)) {
        report.accept(
            Diagnostic.of(
                    MEETING_YEAR,
                    span,
                    last.name()
                        + "在"
                        + when(last.from())
                        + "才召开，"
                        + document.text(span)
                        + "更晚，晚于本文的"
                        + dated(document.facts())
                        + "，请核对")
                .withRelated(YearClaim.ofDocumentPlaces(document)));
      }
    }

    /** 十四届全国人大一次会议 and 全国政协十四届一次会议, in their full names too. */
    private void session(int start, int end) {
      int ordinal = start - 1;
      if (ordinal < 6) {
        return;
      }
      int i = Look.at(t, ordinal - 1) == '第' ? ordinal - 1 : ordinal;
      int npc = Look.endsAny(t, i, "全国人大", "全国人民代表大会");
      int cppcc = npc > 0 ? 0 : Look.endsAny(t, i, "全国政协", "全国委员会");
      int termEnd = i - npc - cppcc;
      if (Look.at(t, termEnd - 1) != '届') {
        return;
      }
      int termStart = WrittenDate.numberStart(t, termEnd - 1);
      String term = new String(t, termStart, termEnd - 1 - termStart);
      if (Look.at(t, termStart - 1) == '第') {
        termStart--;
      }
      if (npc + cppcc == 0) {
        npc = Look.endsAny(t, termStart, "全国人大");
        cppcc = Look.endsAny(t, termStart, "全国政协");
        termStart -= npc + cppcc;
      }
      if (npc + cppcc == 0) {
        return;
      }
      String name = term + "届全国" + (npc > 0 ? "人大" : "政协") + t[ordinal] + "次会议";
      Entry meeting = Chronology.get().meeting(name);
      if (meeting != null) {
        meeting(meeting, termStart, end);
      }
    }

    private void meeting(Entry meeting, int start, int end) {
      if (YearClaim.inTitle(t, start)) {
        return;
      }
      Span span = new Span(start, end);
      WrittenDate beside = dateBefore(start);
      if (beside == null) {
        beside = dateInBracket(end);
      }
      if (beside != null) {
        if (!covers(meeting, beside)) {
          String when = when(meeting.from());
          String message =
              document.text(span)
                  + "是"
                  + when
                  + "召开的，这里写"
                  + document.text(beside.start(), beside.end())
                  + "，请核对届次或日期";
          report.accept(
              Diagnostic.of(MEETING_YEAR, span, message)
                  .withRelated(new Related(new Span(beside.start(), beside.end()), "所写的日期")));
        }
        return;
      }
      notYet(meeting, span);
    }

    /** Reports a meeting that was not held when the document was written. */
    private void notYet(Entry meeting, Span span) {
      Facts facts = document.facts();
      int from = YearClaim.sentenceStart(t, span.start());
      if (!isBefore(facts, meeting.from())
          || YearClaim.names(t, from, YearClaim.sentenceEnd(t, span.end()), meeting.from().year())
          || Look.holds(t, from, span.start(), AHEAD)
          || Look.startsAny(t, span.end(), "代表", "召开前", "召开之", "选举", "前", "将", "即将") > 0
          || isInHead(span)) {
        return;
      }
      String message =
          document.text(span) + "在" + when(meeting.from()) + "才召开，晚于本文的" + dated(facts) + "，请核对";
      report.accept(
          Diagnostic.of(MEETING_YEAR, span, message)
              .withRelated(YearClaim.ofDocumentPlaces(document)));
    }

    private boolean isInHead(Span span) {
      int block = document.blockIndex(span.start());
      if (block < 0) {
        return false;
      }
      Block.Kind kind = document.blocks().get(block).kind();
      return kind == Block.Kind.TITLE || kind == Block.Kind.DATE;
    }

    private void congress(Entry entry, int start, int end) {
      if (!Look.ends(t, start, "党的") || Look.at(t, end) == '届' || YearClaim.inTitle(t, start)) {
        return;
      }
      Span span = new Span(start - 2, end);
      int from = YearClaim.sentenceStart(t, start);
      int to = YearClaim.sentenceEnd(t, end);
      int year = entry.from().year();
      Facts facts = document.facts();
      boolean held = Look.startsAny(t, end, "胜利召开", "召开", "隆重召开", "开幕") > 0;
      boolean awaited = Look.holds(t, Math.max(from, span.start() - 8), span.start(), "迎接", "喜迎");
      if (awaited) {
        if (held
            && facts.earliestYear() > year
            && !YearClaim.namesAny(t, from, to)
            && !Look.holds(t, from, span.start(), "“", "以来", "去年")) {
          String message =
              "党的"
                  + entry.name()
                  + "已在"
                  + when(entry.from())
                  + "召开，"
                  + dated(facts)
                  + "的文稿不再写“迎接……召开”，请核对是否沿用了旧稿";
          report.accept(
              Diagnostic.of(MEETING_YEAR, span, message)
                  .withRelated(YearClaim.ofDocumentPlaces(document)));
        }
        return;
      }
      WrittenDate beside = held ? dateBefore(span.start()) : null;
      if (beside != null && beside.year() != year) {
        String message =
            "党的" + entry.name() + "是" + when(entry.from()) + "召开的，这里写" + beside.year() + "年，请核对";
        report.accept(Diagnostic.of(MEETING_YEAR, span, message));
        return;
      }
      notYet(entry, span);
    }

    /** Returns the date right before a meeting, with nothing but words of holding it between. */
    private @Nullable WrittenDate dateBefore(int start) {
      int stop = Math.max(0, start - 20);
      for (int i = start - 1; i >= stop; i--) {
        char c = t[i];
        if (c == '年' && YearClaim.yearBefore(t, i) > 0) {
          int first = WrittenDate.numberStart(t, Look.skipBlanksBack(t, i));
          if (Look.in(Look.at(t, first - 1), "-—–~～至到和与及、自从")) {
            return null;
          }
          return WrittenDate.from(t, first);
        }
        if (!Look.in(c, HELD)) {
          return null;
        }
      }
      return null;
    }

    private @Nullable WrittenDate dateInBracket(int end) {
      if (!Look.in(Look.at(t, end), "（(")) {
        return null;
      }
      WrittenDate date = WrittenDate.from(t, end + 1);
      return date != null && date.year() > 0 && Look.in(Look.at(t, date.end()), "）)") ? date : null;
    }

    private static boolean covers(Entry meeting, WrittenDate date) {
      Day from = meeting.from();
      if (date.year() != from.year()) {
        return false;
      }
      return date.month() == 0
          || from.month() == 0
          || (date.month() >= from.month()
              && date.month() <= Math.max(from.month(), meeting.to().month()));
    }

    private static String when(Day day) {
      return day.year() + "年" + (day.month() > 0 ? day.month() + "月" : "");
    }

    private static String dated(Facts facts) {
      WrittenDate written = facts.written();
      if (written != null) {
        return "成文日期（" + written.year() + "年" + written.month() + "月）";
      }
      return "标题年份（" + facts.titleYear() + "年）";
    }

    /** Tells whether the document was surely written before {@code day}. */
    private static boolean isBefore(Facts facts, Day day) {
      WrittenDate written = facts.written();
      if (written == null) {
        return facts.isDated() && facts.latestYear() < day.year();
      }
      int then =
          written.year() * 10_000
              + written.month() * 100
              + (written.day() > 0 ? written.day() : 31);
      return then < day.year() * 10_000 + day.month() * 100 + day.day();
    }

    // Campaigns

    private void campaign(Entry entry, int start, int end) {
      if (YearClaim.inTitle(t, start) || isInHead(new Span(start, end))) {
        return;
      }
      Span span = new Span(start, end);
      int from = YearClaim.sentenceStart(t, start);
      int to = YearClaim.sentenceEnd(t, end);
      Facts facts = document.facts();
      boolean past = isPast(from, to);
      if (YearClaim.namesAny(t, from, end) || namesFrom(entry.from().year(), end, to)) {
        if (!past) {
          beside(entry, span, from, to);
        }
        return;
      }
      if (isBefore(facts, entry.from())) {
        if (!Look.holds(t, from, start, AHEAD) && !Look.holds(t, from, start, "在全党", "在全国")) {
          // A plan may name what is still to come; what a summary reports was done.
          Severity severity = facts.kind() == Facts.Kind.SUMMARY ? Severity.WARNING : Severity.INFO;
          String message =
              document.text(span) + "从" + when(entry.from()) + "开始，晚于本文的" + dated(facts) + "，请核对";
          report.accept(
              new Diagnostic(CAMPAIGN_YEAR, severity, span, message, List.of())
                  .withRelated(YearClaim.ofDocumentPlaces(document)));
        }
        return;
      }
      if (entry.to().year() > 0 && reported(facts) > entry.to().year() && !past && isDoing(start)) {
        boolean now = Look.holds(t, from, start, "今年", "本年度", "年初以来");
        String message =
            document.text(span) + "已在" + when(entry.to()) + "结束，" + dated(facts) + "的文稿请核对是否沿用了旧稿";
        report.accept(
            new Diagnostic(
                    CAMPAIGN_YEAR, now ? Severity.WARNING : Severity.INFO, span, message, List.of())
                .withRelated(YearClaim.ofDocumentPlaces(document)));
      }
    }

    /** Tells whether that year or a later one is written there. */
    private boolean namesFrom(int first, int from, int to) {
      for (int i = from; i < to; i++) {
        if (t[i] == '年' && YearClaim.yearBefore(t, i) >= first) {
          return true;
        }
      }
      return false;
    }

    /** Returns the year a document speaks of: what is written in spring looks back. */
    private static int reported(Facts facts) {
      WrittenDate written = facts.written();
      return written != null && written.month() <= 3 ? written.year() - 1 : facts.earliestYear();
    }

    private boolean isPast(int from, int to) {
      boolean now = Look.holds(t, from, to, "今年以来", "年初以来");
      return Look.holds(t, from, to, PAST) || (!now && Look.holds(t, from, to, "以来"));
    }

    private boolean isDoing(int start) {
      return Look.holds(t, Math.max(0, start - 6), start, DOING)
          || Look.endsAny(t, start, DOING) > 0;
    }

    /** The only year of a sentence in which the campaign is carried out. */
    private void beside(Entry entry, Span span, int from, int to) {
      int year = 0;
      int place = 0;
      for (int i = from; i < to; i++) {
        int found = t[i] == '年' ? YearClaim.yearBefore(t, i) : -1;
        if (found > 0) {
          if (year > 0) {
            return;
          }
          year = found;
          place = i;
        }
      }
      boolean doing =
          isDoing(span.start())
              || Look.startsAny(t, span.end(), "扎实开展", "深入开展", "正式启动", "启动", "全面展开", "开展") > 0;
      if (place > span.start() || !doing || span.start() - place > 24) {
        return;
      }
      boolean early = year < entry.from().year();
      boolean late = entry.to().year() > 0 && year > entry.to().year();
      if (early || late) {
        String period =
            entry.to().year() > 0
                ? when(entry.from()) + "至" + when(entry.to())
                : when(entry.from()) + "起";
        String message = document.text(span) + "是" + period + "开展的，这里写" + year + "年，请核对";
        Related related = new Related(new Span(Math.max(from, place - 4), place + 1), "所写的年份");
        report.accept(Diagnostic.of(CAMPAIGN_YEAR, span, message).withRelated(related));
      }
    }

    // Festivals

    private void festival(Entry entry, int start, int end) {
      int before = start;
      boolean bracket = Look.in(Look.at(t, before - 1), "（(");
      if (bracket) {
        before--;
      } else {
        before -= Look.endsAny(t, before, "“");
        before -= Look.endsAny(t, before, "是", "为", "系");
      }
      int dateEnd = Look.skipBlanksBack(t, before);
      if (Look.at(t, dateEnd - 1) != '日' || !isClosed(end, bracket)) {
        return;
      }
      int i = dateEnd - 1;
      while (i > 0 && i > dateEnd - 8 && t[i] != '月') {
        i--;
      }
      WrittenDate date = t[i] == '月' ? WrittenDate.atMonth(t, i) : null;
      if (date == null
          || date.end() != dateEnd
          || Look.in(Look.at(t, date.start() - 1), "至到—-～~、和")) {
        return;
      }
      Day day = entry.from();
      if (entry.kind() == Chronology.Kind.LUNAR) {
        Day lunar = date.year() > 0 ? Chronology.get().lunar(entry.name(), date.year()) : null;
        if (lunar == null) {
          return;
        }
        day = lunar;
      }
      Span span = new Span(date.start(), bracket ? end + 1 : end);
      Diagnostic old = festival;
      if (old != null) {
        // 五四青年节 ends with 青年节, 国际劳动节 with 劳动节: the hit that comes first decides.
        if (old.span().start() == span.start()) {
          return;
        }
        report.accept(old);
        festival = null;
      }
      if (date.month() != day.month() || date.day() != day.day()) {
        String name = document.text(start, end);
        String year =
            date.year() > 0 && entry.kind() == Chronology.Kind.LUNAR ? date.year() + "年" : "";
        String message =
            year
                + name
                + "是"
                + day.month()
                + "月"
                + day.day()
                + "日，不是"
                + date.month()
                + "月"
                + date.day()
                + "日";
        festival = Diagnostic.of(FESTIVAL_DATE, span, message);
      }
    }

    /** What follows must not make the festival the name of something held on another day. */
    private boolean isClosed(int end, boolean bracket) {
      if (bracket) {
        return Look.in(Look.at(t, end), "）)");
      }
      int i = Look.at(t, end) == '”' ? end + 1 : end;
      char c = Look.at(t, i);
      return c == '\0'
          || Look.in(c, "，。；、！\n\r")
          || Look.startsAny(t, i, "当天", "当日", "这天", "这一天", "到来", "来临之际") > 0;
    }

    private void nth(Entry entry, int start, int end) {
      int unit = start - Look.endsAny(t, start, "全国", "中国", "国际", "“", "六五");
      if (!Look.in(Look.at(t, unit - 1), "个届次")) {
        return;
      }
      int numberEnd = unit - 1;
      int numberStart = WrittenDate.numberStart(t, numberEnd);
      int count = WrittenDate.number(t, numberStart, numberEnd);
      if (count < 1 || Look.at(t, numberStart - 1) != '第') {
        return;
      }
      int wanted = entry.from().year() + count - 1;
      YearClaim claim = YearClaim.of(document, numberStart - 1, end, wanted);
      if (claim == null && isOfThisYear(numberStart - 1, end)) {
        claim = YearClaim.ofDocument(document);
      }
      if (claim == null) {
        return;
      }
      if (!claim.allows(wanted) && claim.year() > 0) {
        Span span = new Span(numberStart - 1, end);
        int right = claim.year() - entry.from().year() + 1;
        String message =
            claim.named()
                + "是第"
                + right
                + "个"
                + entry.name()
                + "，不是第"
                + document.text(numberStart, numberEnd)
                + "个";
        report.accept(Diagnostic.of(FESTIVAL_DATE, span, message).withRelated(claim.related()));
      }
    }

    /** 9月10日是第40个教师节, and no year in the whole sentence. */
    private boolean isOfThisYear(int start, int end) {
      int from = YearClaim.sentenceStart(t, start);
      return Look.endsAny(t, start, "日是", "日，是", "日为") > 0
          && !YearClaim.inTitle(t, start)
          && !YearClaim.isQuoted(t, start, from)
          && !YearClaim.namesAny(t, from, YearClaim.sentenceEnd(t, end))
          && !Look.holds(t, from, start, "去年", "明年", "次年");
    }

    // Times of day

    private void clock(boolean late, int start, int end) {
      int from = Look.skipBlanks(t, end);
      int hourEnd = WrittenDate.numberEnd(t, from);
      int hour = hour(from, hourEnd);
      if (hour < 0) {
        return;
      }
      int i = timeEnd(hourEnd);
      Span span = new Span(start, i);
      String word = document.text(start, end);
      int minute = minute(hourEnd, i);
      if (hour > 24 || minute > 59) {
        report.accept(
            Diagnostic.of(CLOCK_STYLE, span, "没有“" + document.text(from, i) + "”这个时刻，请核对"));
        return;
      }
      if (hour > 12 && !late && !word.equals("中午")) {
        String message = "“" + word + "”没有“" + document.text(from, i) + "”，请核对";
        report.accept(Diagnostic.of(CLOCK_STYLE, span, message));
        return;
      }
      if (hour > 12 && hour < 24 && late) {
        String right = word + (hour - 12) + document.text(hourEnd, i);
        String bare = document.text(from, i);
        String message = "“" + word + "”与24小时制不能并用：写“" + right + "”，或只写“" + bare + "”";
        report.accept(
            Diagnostic.of(
                CLOCK_STYLE,
                span,
                message,
                Fix.suggested("改为“" + right + "”", span, right),
                Fix.suggested("改为“" + bare + "”", span, bare)));
        return;
      }
      if (late && hour < 12 && !range(start, i)) {
        until(start, i);
      }
    }

    /** 下午3时开始，至17时结束: the second time of one sentence, at which the same thing ends. */
    private void until(int start, int end) {
      int stop = Math.min(t.length, end + 40);
      for (int i = end; i < stop && !Look.in(t[i], "。；！？\n\r“《"); i++) {
        if (!Chars.isDigit(t[i])) {
          continue;
        }
        int hourEnd = WrittenDate.numberEnd(t, i);
        int hour = hour(i, hourEnd);
        if (hour > 12 && hour < 24 && Look.endsAny(t, i, "，至", "到", "直至", "，于", "，") > 0) {
          int close = timeEnd(hourEnd);
          if (Look.startsAny(t, close, "结束", "左右结束", "闭幕", "散会", "止") > 0) {
            Span span = new Span(i, close);
            String message =
                "前面“"
                    + document.text(start, end)
                    + "”是12小时制，这里是24小时制：写"
                    + (hour - 12)
                    + document.text(hourEnd, close)
                    + "，或都用24小时制";
            report.accept(
                Diagnostic.of(CLOCK_STYLE, span, message)
                    .withRelated(new Related(new Span(start, end), "前面的时刻")));
          }
          return;
        }
        i = hourEnd;
      }
    }

    /** 下午3时至17时 changes from one way of counting to the other. */
    private boolean range(int start, int end) {
      if (!Look.in(Look.at(t, end), "至到—-－–~～")) {
        return false;
      }
      int i = end;
      while (Look.in(Look.at(t, i), "至到—-－–~～")) {
        i++;
      }
      int hourEnd = WrittenDate.numberEnd(t, i);
      int hour = hour(i, hourEnd);
      if (hour > 12 && hour < 24) {
        int stop = timeEnd(hourEnd);
        Span span = new Span(start, stop);
        String message = "“" + document.text(span) + "”前后计时制不一致：后面写" + (hour - 12) + "时，或都用24小时制";
        report.accept(Diagnostic.of(CLOCK_STYLE, span, message));
      }
      return true;
    }

    /** Returns the hour in [{@code from}, {@code end}) when a mark of time follows, or -1. */
    private int hour(int from, int end) {
      char mark = Look.at(t, end);
      boolean colon =
          (mark == ':' || mark == '：')
              && end + 2 < t.length
              && Chars.isDigit(t[end + 1])
              && Chars.isDigit(t[end + 2]);
      boolean word = (mark == '时' || mark == '点') && !Look.in(Look.at(t, end + 1), "间期段许代多名");
      return from < end && end - from <= 3 && (colon || word)
          ? WrittenDate.number(t, from, end)
          : -1;
    }

    private int timeEnd(int hourEnd) {
      int i = hourEnd + 1;
      int minuteEnd = WrittenDate.numberEnd(t, i);
      if (minuteEnd == i || minuteEnd - i > 3) {
        return i;
      }
      boolean colon = t[hourEnd] == ':' || t[hourEnd] == '：';
      return colon ? minuteEnd : Look.at(t, minuteEnd) == '分' ? minuteEnd + 1 : i;
    }

    private int minute(int hourEnd, int end) {
      int stop = t[end - 1] == '分' ? end - 1 : end;
      return stop > hourEnd + 1 ? WrittenDate.number(t, hourEnd + 1, stop) : 0;
    }

    // Names and wordings of another time

    /** Tells whether a year is written there in which the old name was still right. */
    private boolean namesUpTo(int last, int from, int to) {
      for (int i = from; i < to; i++) {
        int year = t[i] == '年' ? YearClaim.yearBefore(t, i) : -1;
        if (year > 0 && year <= last) {
          return true;
        }
      }
      return false;
    }

    /** Tells whether 原 stands there, other than in 原则, 原因, 原有. */
    private boolean isFormer(int from, int to) {
      for (int i = from; i < to; i++) {
        if (t[i] == '原' && !Look.in(Look.at(t, i + 1), "则因有本")) {
          return true;
        }
      }
      return false;
    }

    private boolean isHistory(int from, int to) {
      return Look.holds(t, from, to, HISTORY)
          || (Look.holds(t, from, to, "以来") && !Look.holds(t, from, to, "今年以来", "年初以来"));
    }

    private void superseded(Entry entry, int start, int end) {
      Facts facts = document.facts();
      if (facts.earliestYear() <= entry.from().year() || superseded.contains(entry)) {
        return;
      }
      List<String> more = entry.aliases();
      for (int i = 2; i < more.size(); i++) {
        if (Look.starts(t, end, more.get(i))) {
          return;
        }
      }
      boolean title = t[start] == '《';
      int from = YearClaim.sentenceStart(t, start);
      int to = YearClaim.sentenceEnd(t, end);
      if ((!title && YearClaim.inTitle(t, start))
          || namesUpTo(entry.from().year(), from, to)
          || isHistory(from, to)
          || isFormer(Math.max(from, start - 8), start)
          || (Look.holds(t, from, start, "“") && t[start] != '“')
          || Look.in(Look.at(t, end), "（(")
          || isInHead(new Span(start, end))) {
        return;
      }
      superseded.add(entry);
      boolean name = more.get(1).equals("name");
      Span span = new Span(start, end);
      String right = more.get(0);
      String message =
          "“"
              + entry.name()
              + "”"
              + (name ? "已改为" : "已更新为")
              + "“"
              + right.replace('“', '‘').replace('”', '’')
              + "”（"
              + when(entry.from())
              + "起），"
              + dated(facts)
              + "的文稿请核对；叙述当时的事可以保留";
      report.accept(
          Diagnostic.of(
              name ? SUPERSEDED_NAME : SUPERSEDED_FORMULATION,
              span,
              message,
              Fix.suggested("改为“" + right + "”", span, right)));
    }
  }
}
