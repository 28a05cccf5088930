package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.Chronology;
import io.github.gongwenlint.dictionary.Chronology.Day;
import io.github.gongwenlint.dictionary.Chronology.Entry;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Facts;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the meetings of the Party and the state with the date beside them or the document's. */
final class Meetings {
  static final Rule RULE =
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

  /** What may stand between a year and the meeting that was held in it. */
  private static final String HELD = "，,召开的举行在北京胜利闭幕党于至日月一十二三0123456789中国共产党和第";

  private static final String[] AHEAD = WordGroup.COMING.words();

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;

  Meetings(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  /** Looks at 二十届三中全会. */
  void plenum(int start, int end) {
    int ordinal = start - 1;
    if (ordinal < 1 || !Look.in(t[ordinal], "一二三四五六七八九")) {
      return;
    }
    int i = ordinal;
    // 二十届一中、二中全会: the 届 stands before the first.
    while (i > 2 && Look.in(t[i - 1], "、和") && t[i - 2] == '中' && Look.in(t[i - 3], "一二三四五六七八九")) {
      i -= 3;
    }
    // 二十届三中全会和四中全会
    while (i > 5
        && Look.in(t[i - 1], "、和及")
        && Look.ends(t, i - 1, "中全会")
        && Look.in(t[i - 5], "一二三四五六七八九")) {
      i -= 5;
    }
    if (i == 0 || t[i - 1] != '届') {
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
    report.accept(Diagnostic.of(RULE, span, message));
  }

  /** Looks at 二十届中央纪委三次全会. */
  void discipline(int start, int end) {
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
        && DocumentTime.isBefore(document.facts(), last.from())
        && !Look.holds(t, YearClaim.sentenceStart(t, span.start()), span.start(), AHEAD)
        && !DocumentTime.isInHead(document, span)) {
      report.accept(
          Diagnostic.of(
                  RULE,
                  span,
                  DocumentTime.later(
                      last.name()
                          + "在"
                          + DocumentTime.when(last.from())
                          + "才召开，"
                          + document.text(span)
                          + "更晚",
                      document.facts()))
              .withRelated(YearClaim.ofDocumentPlaces(document)));
    }
  }

  /** 十四届全国人大一次会议 and 全国政协十四届一次会议, in their full names too. */
  void session(int start, int end) {
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
        String when = DocumentTime.when(meeting.from());
        String message =
            document.text(span)
                + "是"
                + when
                + "召开的，这里写"
                + document.text(beside.start(), beside.end())
                + "，请核对届次或日期";
        report.accept(
            Diagnostic.of(RULE, span, message)
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
    if (!DocumentTime.isBefore(facts, meeting.from())
        || YearClaim.names(t, from, YearClaim.sentenceEnd(t, span.end()), meeting.from().year())
        || Look.holds(t, from, span.start(), AHEAD)
        || Look.startsAny(t, span.end(), "代表", "召开前", "召开之", "选举", "前", "将", "即将") > 0
        || DocumentTime.isInHead(document, span)) {
      return;
    }
    String message =
        DocumentTime.later(
            document.text(span) + "在" + DocumentTime.when(meeting.from()) + "才召开", facts);
    report.accept(
        Diagnostic.of(RULE, span, message).withRelated(YearClaim.ofDocumentPlaces(document)));
  }

  /** Looks at 党的二十大. */
  void congress(Entry entry, int start, int end) {
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
                + DocumentTime.when(entry.from())
                + "召开，"
                + DocumentTime.dated(facts)
                + "的文稿不再写“迎接……召开”，请核对是否沿用了旧稿";
        report.accept(
            Diagnostic.of(RULE, span, message).withRelated(YearClaim.ofDocumentPlaces(document)));
      }
      return;
    }
    WrittenDate beside = held ? dateBefore(span.start()) : null;
    if (beside != null && beside.year() != year) {
      String message =
          "党的"
              + entry.name()
              + "是"
              + DocumentTime.when(entry.from())
              + "召开的，这里写"
              + beside.year()
              + "年，请核对";
      report.accept(Diagnostic.of(RULE, span, message));
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
}
