package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.check.TriggerCheck;
import io.github.gongwenlint.check.Triggers;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Chars;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks for contradictions inside one document. It walks the text once, for the few characters with
 * which such statements are made, and hands each to the one who knows about it.
 */
public final class ConsistencyCheck extends TriggerCheck {
  private static final List<Rule> RULES =
      List.of(
          ShortNames.RULE,
          CrossReferences.RULE,
          Sums.RULE,
          Ratios.RULE,
          ItemCounts.RULE,
          NamedItems.RULE,
          Amounts.DRIFT,
          Growth.RULE,
          Growth.DIRECTION,
          Shares.RULE,
          Differences.RULE,
          Differences.POINTS,
          Remainders.RULE,
          MeetingDates.RULE,
          Indicators.RULE,
          NameVariants.RULE,
          Attendance.RULE,
          Periods.RULE,
          Groups.RULE,
          Offices.RULE,
          FormMix.RULE,
          Endings.CLOSING,
          Endings.SIGNATURE,
          Attachments.RULE,
          Attachments.ORDER,
          Attachments.STYLE);

  private static final int SHORT = 1;
  private static final int ATTACHED = 2;
  private static final int ORDINAL = 3;
  private static final int CAPTION = 4;
  private static final int AMONG = 5;
  private static final int TOTAL = 6;
  private static final int SHARE = 7;
  private static final int COUNT = 8;
  private static final int HEREBY = 9;
  private static final int FOLLOWS = 10;
  private static final int WHETHER = 11;
  private static final int CHANGED = 12;
  private static final int COMRADE = 13;
  private static final int POST = 14;
  private static final int BODY = 15;
  private static final int TITLED = 16;
  private static final int NUMBER = 17;
  private static final int COMPARED = 18;
  private static final int BECOMES = 19;
  private static final int PERIOD = 20;
  private static final int LACKING = 21;
  private static final int SAVED = 22;
  private static final int MEETING = 23;
  private static final int TOGETHER = 24;
  private static final int AVERAGE = 25;
  private static final int QUOTED = 26;
  private static final int NAMED = 27;
  private static final int GROUP = 28;
  private static final int SEAT = 29;

  private static final String DIGITS = "0123456789０１２３４５６７８９";
  private static final String SCALES = "万亿平方公千立余多";
  private static final String UNITS = "元米里亩顷";

  /** What may follow the value of an indicator. */
  private static final String COUNTED = "万亿元%％人户个家亩件吨公平名场次条";

  /** What a number of things in a list stands before. */
  private static final String MEASURES = "大个项类种级家";

  /** Units of what is left over when some of it is done. */
  private static final String DONE = "个家户人名件条项处起亩公万亿";

  /** Characters with which such a statement is made, and those that must stand beside them. */
  private static final Triggers TRIGGERS =
      new Triggers()
          .kind(SHORT, "称")
          .behind(SHORT, "简下统合")
          .kind(ATTACHED, "附")
          .before(ATTACHED, "件")
          .kind(ORDINAL, "第")
          .behind(ORDINAL, "见告案文法例定则度程范准")
          .kind(CAPTION, "表图")
          .before(CAPTION, DIGITS)
          .kind(AMONG, "其")
          .before(AMONG, "中")
          .kind(TOTAL, "计")
          .behind(TOTAL, "合共总小")
          .kind(SHARE, "占别")
          .behind(SHARE, "别分")
          .kind(COUNT, "两三四五六七八九十")
          .before(COUNT, MEASURES + "部阶" + NamedItems.VERBS)
          .kind(HEREBY, "特")
          .before(HEREBY, "此")
          .kind(FOLLOWS, "如")
          .before(FOLLOWS, "下")
          .kind(WHETHER, "否")
          .behind(WHETHER, "妥当可")
          .kind(CHANGED, "到")
          .behind(CHANGED, "加长高升大降少低减展涨跌容落小简缩")
          .kind(COMRADE, "志")
          .behind(COMRADE, "同")
          .kind(POST, "长记任席")
          .behind(POST, "书局主县市区镇乡院校部事厅处科站所会组队出列")
          .kind(BODY, "司院学园")
          .behind(BODY, "公医中小大学儿作业究")
          .kind(TITLED, "》")
          .kind(COMPARED, "比较")
          .behind(COMPARED, "，")
          .kind(BECOMES, "为至")
          .behind(BECOMES, "整增减降升缩大加少低高长")
          .kind(PERIOD, "季半")
          .before(PERIOD, "度年")
          .kind(QUOTED, "“")
          .before(QUOTED, "两二三四五六七八九十23456789")
          .kind(NAMED, "”")
          .before(NAMED, "行工计专项活品平机模主教")
          .kind(GROUP, "组")
          .behind(GROUP, "察导查视核")
          .kind(SEAT, "在")
          .behind(SEAT, "设")
          .kind(LACKING, "缺")
          .kind(AVERAGE, "均")
          .behind(AVERAGE, Averages.SHARERS)
          .kind(TOGETHER, "共")
          .before(TOGETHER, DIGITS)
          .kind(MEETING, "次")
          .before(MEETING, "常全专党会主局院务扩")
          .kind(SAVED, "余约省减")
          .behind(SAVED, "结节核")
          .kind(NUMBER, DIGITS)
          .before(NUMBER, "∶：:" + SCALES + UNITS + COUNTED + DONE)
          .ready();

  public ConsistencyCheck() {
    super(RULES, TRIGGERS);
  }

  @Override
  protected Session open(Document document, Consumer<Diagnostic> report) {
    return new Statements(document, report);
  }

  private static final class Statements implements Session {
    private final Document document;
    private final Consumer<Diagnostic> report;
    private final char[] t;
    private final ShortNames shortNames;
    private final CrossReferences references;
    private final Sums sums;
    private final Attachments attachments;
    private final Ratios ratios;
    private final ItemCounts itemCounts;
    private final NamedItems namedItems;
    private final NumberedNames numberedNames;
    private final TitleVariants titles;
    private final Endings endings;
    private final FormMix forms;
    private final CitedNumbers cited;
    private final AskedAmounts asked;
    private final Amounts amounts;
    private final Growth growth;
    private final Groups groups;
    private final Offices offices;
    private final Differences differences;
    private final Shares shares;
    private final Stocks stocks;
    private final Remainders remainders;
    private final MeetingDates meetings;
    private final Averages averages;
    private final FeedbackCounts feedback;
    private final Periods periods;
    private final NameVariants names;
    private final Indicators indicators;
    private boolean totals;

    Statements(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.report = report;
      t = document.chars();
      shortNames = new ShortNames(document, report);
      references = new CrossReferences(document, report);
      sums = new Sums(document, report);
      attachments = new Attachments(document, report);
      ratios = new Ratios(document, report);
      itemCounts = new ItemCounts(document, report);
      namedItems = new NamedItems(document, report);
      numberedNames = new NumberedNames(document, report);
      titles = new TitleVariants(document, report);
      endings = new Endings(document, report);
      forms = new FormMix(document, report);
      cited = new CitedNumbers(document, report);
      asked = new AskedAmounts(document, report);
      differences = new Differences(document, report);
      amounts = new Amounts(document, report);
      growth = new Growth(document, report, differences);
      groups = new Groups(document, report);
      offices = new Offices(document, report);
      shares = new Shares(document, report);
      stocks = new Stocks(document, report);
      remainders = new Remainders(document, report);
      meetings = new MeetingDates(document, report);
      averages = new Averages(document, report);
      feedback = new FeedbackCounts(document, report);
      periods = new Periods(document, report);
      names = new NameVariants(document, report);
      indicators = new Indicators(document, report);
    }

    @Override
    public void look(int[] places, int count) {
      for (int k = 0; k < count; k++) {
        int i = places[k];
        switch (TRIGGERS.kind(t[i])) {
          case SHORT -> shortNames.look(i);
          case ATTACHED -> attachments.look(i);
          case ORDINAL -> references.ordinal(i);
          case CAPTION -> references.caption(i);
          case AMONG -> sums.among(i);
          case TOTAL -> {
            totals = true;
            if (t[i - 1] != '小') {
              sums.together(i - 1, 2);
            }
          }
          case SHARE -> {
            if (t[i] == '别') {
              ratios.sharesAre(i);
            } else if (i >= 2) {
              ratios.shares(i - 2);
            }
          }
          case COUNT -> {
            if (MEASURES.indexOf(t[i + 1]) >= 0) {
              itemCounts.look(i + 1);
            }
            namedItems.look(i);
          }
          case HEREBY -> endings.especially(i);
          case FOLLOWS -> endings.asFollows(i);
          case WHETHER -> endings.whether(i - 1);
          case CHANGED -> {
            growth.changed(i);
            differences.becomes(i);
          }
          case COMPARED -> differences.compared(i);
          case BECOMES -> {
            growth.changed(i);
            differences.becomes(i);
          }
          case QUOTED -> numberedNames.look(i);
          case NAMED -> titles.named(i);
          case PERIOD -> periods.look(i);
          case GROUP -> groups.look(i);
          case SEAT -> offices.look(i);
          case AVERAGE -> averages.look(i);
          case TOGETHER -> sums.together(i, 1);
          case MEETING -> meetings.look(i);
          case LACKING -> remainders.lacking(i);
          case SAVED -> remainders.saved(i);
          case COMRADE -> names.comrade(i - 1);
          case POST -> {
            if (t[i - 1] != '出' && t[i - 1] != '列') {
              names.post(i);
            } else if (t[i] == '席') {
              names.present(i);
            }
          }
          case BODY -> names.body(i);
          case TITLED -> {
            forms.titled(i);
            titles.titled(i);
            cited.titled(i);
          }
          default -> {
            number(t, i + 1, ratios, amounts);
            if ("项个件".indexOf(t[i + 1]) >= 0) {
              itemCounts.titles(i);
            }
            if (DONE.indexOf(t[i + 1]) >= 0) {
              remainders.left(i + 1);
              feedback.look(i + 1);
            }
            if (COUNTED.indexOf(t[i + 1]) >= 0) {
              indicators.value(i + 1);
              char unit = t[i + 1];
              if (unit == '%' || unit == '％') {
                shares.percent(i + 1);
              } else if (unit == '万' || unit == '亿' || unit == '元') {
                asked.amount(i + 1);
              } else if (unit == '个') {
                itemCounts.digits(i + 1);
                namedItems.look(i);
                stocks.look(i + 1);
              } else if (unit == '名' || unit == '人' || unit == '户' || unit == '家') {
                stocks.look(i + 1);
                if (unit == '人' || unit == '名') {
                  differences.attended(i + 1);
                }
              }
            }
          }
        }
      }
    }

    @Override
    public void finish() {
      shortNames.finish();
      forms.finish();
      endings.finish();
      names.finish();
      titles.finish();
      new OwnNames(document, report).finish();
      new Attendance(document, report).finish();
      indicators.finish();
      asked.finish();
      stocks.finish();
      feedback.finish();
      periods.finish();
      offices.finish();
      references.finish();
      attachments.finish();
      if (totals) {
        new Tables(document, report).finish();
      }
    }
  }

  /** Looks at what follows a number that ends before {@code i}. */
  private static void number(char[] t, int i, Ratios ratios, Amounts amounts) {
    char after = i + 1 < t.length ? t[i + 1] : '\0';
    switch (t[i]) {
      case '∶', '：', ':' -> {
        if (Chars.isDigit(after)) {
          ratios.chain(i);
        }
      }
      case '人', '户' -> amounts.people(i);
      default -> {
        int k = i;
        while (k < t.length && k - i < 5 && SCALES.indexOf(t[k]) >= 0) {
          k++;
        }
        if (k < t.length && UNITS.indexOf(t[k]) >= 0) {
          amounts.unit(k);
        }
      }
    }
  }
}
