package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.Chronology;
import io.github.gongwenlint.dictionary.Chronology.Entry;
import io.github.gongwenlint.dictionary.Chronology.Kind;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Facts;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 建党102周年 in a year that is not 2023. */
final class Anniversaries {
  /** How far before a statement the year may stand that its paragraph tells of. */
  private static final int REACH = 300;

  static final Rule ANNIVERSARY_YEAR =
      Rule.of("anniversary-year", Category.DATE, Severity.WARNING, "周年与年份不符")
          .message("周年数与年份对不上，按“年份减去事件发生的年份”核对")
          .explanation(
              "周年数等于纪念那一年减去事件发生的那一年，不加一：建党（1921年）102周年是2023年，新中国成立（1949年）75周年是2024年。"
                  + "沿用上一年的稿子，最容易忘改的就是它。年份取同句写明的年份；写“今年是”“喜迎”“……之际”的，取成文日期或标题里的年份；“今天隆重集会，庆祝……”的与标题里的周年数核对。"
                  + "“以来”“近百年”“建党100周年大会上的讲话”之类不查。")
          .source("党史、国史通行纪年；年表见 dictionaries/chronology.tsv")
          .bad("2023年是中国共产党成立⟦101周年⟧。", "2023年是中国共产党成立102周年。")
          .bad("2024年恰逢新中国成立⟦七十四周年⟧。", "2024年恰逢新中国成立七十五周年。")
          .bad("在全局年中工作会议上的讲话\n（2023年6月30日）\n同志们：\n今年是建党⟦101周年⟧，要精心组织庆祝活动。")
          .bad("关于开展庆祝活动的通知\n各支部：\n在建党⟦102周年⟧之际，决定开展走访慰问。\n市民政局党组\n2024年6月3日")
          .bad("2025年正值中国人民抗日战争胜利⟦79周年⟧。")
          .bad("县科协2023年党建工作总结\n7月1日前，开展庆祝建党⟦101周年⟧系列活动，慰问党员6名。")
          .bad("县科协2023年党建工作总结\n加强党员教育。隆重庆祝建党⟦101周年⟧，表彰优秀党员12名。")
          .bad("在全局年中工作会议上的讲话\n（2024年6月3日）\n同志们：\n今年是全面深化改革的关键之年，也是新中国成立⟦74周年⟧。7月1日是建党⟦102周年⟧。")
          .bad("在庆祝中国共产党成立104周年大会上的讲话\n同志们：\n今天，我们隆重集会，庆祝中国共产党成立⟦103周年⟧。")
          .good(
              "在庆祝中国共产党成立104周年大会上的讲话\n同志们：\n今天，我们隆重集会，庆祝中国共产党成立104周年。再过一年，将迎来建党105周年。",
              "2023年是中国共产党成立102周年。",
              "2024年是新中国成立75周年，也是实现“十四五”规划目标任务的关键一年。",
              "2021年7月1日，庆祝中国共产党成立100周年大会隆重举行。",
              "在全局年中工作会议上的讲话\n（2023年6月30日）\n同志们：\n深入学习习近平总书记在庆祝中国共产党成立100周年大会上的重要讲话精神。",
              "在全局年中工作会议上的讲话\n（2023年6月30日）\n同志们：\n今年是建党102周年。",
              "到建党100周年时全面建成小康社会，到新中国成立100周年时建成社会主义现代化强国。",
              "2023年5月起，为迎接新中国成立75周年做好准备。",
              "今年是建校60周年，公司成立20周年庆典也将举行。",
              "关于2021年党建工作的总结\n今年是建党100周年，我们隆重组织庆祝活动。",
              "农工党建党90周年座谈会召开。",
              "县科协2023年党建工作总结\n隆重庆祝建党102周年，表彰优秀党员12名。",
              "县科协2023年党建工作总结\n庆祝建党101周年大会以来，隆重庆祝建党100周年的氛围持续浓厚。",
              "县科协2023年党建工作总结\n巩固庆祝建党100周年系列活动成果，慰问党员6名。",
              "在全县总结会上的讲话\n（2025年1月8日）\n同志们：\n2024年9月10日，召开表彰大会。新中国成立75周年之际，举办演出26场。")
          .build();

  private static final String[] PRESENT = WordGroup.FALLING_ON.words();
  private static final String[] NEXT = {"喜迎", "迎来", "迎接"};
  private static final String[] FOREIGN = WordGroup.OTHER_FOUNDING.words();
  private static final String BEFORE_SHORT = "是庆祝念迎来值逢在的为和与以党国了接军、，“";

  private Anniversaries() {}

  /** Judges the 年 of 周年 or 年来 at {@code at}. */
  static void judge(Document document, int at, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    boolean anniversary = Look.at(t, at - 1) == '周';
    int numberEnd = Look.skipBlanksBack(t, anniversary ? at - 1 : at);
    int numberStart = WrittenDate.numberStart(t, numberEnd);
    int count = WrittenDate.number(t, numberStart, numberEnd);
    if (count < 1 || count > 200) {
      return;
    }
    int nameEnd = Look.skipBlanksBack(t, numberStart);
    Found found = find(t, nameEnd);
    if (found == null || Look.holds(t, YearClaim.sentenceStart(t, at), nameEnd, FOREIGN)) {
      return;
    }
    int base = found.entry.from().year();
    Span span = new Span(numberStart, at + 1);
    if (!anniversary) {
      since(document, found, base, count, span, report);
      return;
    }
    YearClaim claim = YearClaim.of(document, found.start, at + 1, base + count);
    if (claim == null && !YearClaim.inTitle(t, found.start)) {
      claim = present(document, found.start, at + 1, base + count, count);
    }
    if (claim == null || claim.allows(base + count)) {
      title(document, found, count, span, report);
      return;
    }
    int right = claim.latest() - base;
    if (right < 1) {
      return;
    }
    String old = document.text(numberStart, numberEnd);
    String message =
        claim.named()
            + "是"
            + found.entry.name()
            + right(claim, base)
            + "周年，不是"
            + old
            + "周年："
            + found.entry.name()
            + "在"
            + base
            + "年";
    report.accept(
        new Diagnostic(
                ANNIVERSARY_YEAR,
                Severity.WARNING,
                span,
                message,
                claim.year() > 0
                    ? List.of(
                        Fix.suggested(
                            "改为“" + write(t, numberStart, right) + "周年”",
                            span,
                            write(t, numberStart, right) + "周年"))
                    : List.of())
            .withRelated(claim.related()));
  }

  /** 庆祝建党104周年大会 in the title, and 今天，我们隆重集会，庆祝建党103周年 in the text. */
  private static void title(
      Document document, Found found, int count, Span span, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    Span title = document.facts().title();
    int from = YearClaim.sentenceStart(t, found.start);
    if (title == null
        || found.start < title.end()
        || !Look.holds(t, from, found.start, "今天", "隆重集会", "欢聚一堂")
        || Look.holds(t, from, found.start, NEXT)) {
      return;
    }
    for (int i = title.start(); i + 1 < title.end(); i++) {
      if (t[i] != '周' || t[i + 1] != '年') {
        continue;
      }
      int start = WrittenDate.numberStart(t, i);
      int held = WrittenDate.number(t, start, i);
      Found other = held < 1 ? null : find(t, start);
      if (other != null && other.entry.equals(found.entry) && held != count) {
        Span place = new Span(start, i + 2);
        String message = "标题写“" + document.text(place) + "”，这里写“" + document.text(span) + "”，请核对";
        report.accept(
            Diagnostic.of(ANNIVERSARY_YEAR, span, message).withRelated(new Related(place, "标题")));
        return;
      }
    }
  }

  private static String right(YearClaim claim, int base) {
    return claim.year() > 0
        ? String.valueOf(claim.year() - base)
        : (claim.earliest() - base) + "或" + (claim.latest() - base);
  }

  private static String write(char[] t, int at, int value) {
    return Chars.isDigit(t[at]) ? String.valueOf(value) : ChineseNumerals.format(value);
  }

  /** 喜迎…N周年 and …N周年之际 speak of the document's year, or of the next. */
  private static @Nullable YearClaim present(
      Document document, int start, int end, int wanted, int count) {
    char[] t = document.chars();
    int from = YearClaim.sentenceStart(t, start);
    int near = Math.max(from, start - 10);
    boolean held =
        count % 10 != 0
            && Look.endsAny(t, start, "庆祝", "纪念") > 0
            && (Look.startsAny(t, end, "系列活动", "活动", "主题", "表彰活动", "文艺") > 0
                || (Look.in(Look.at(t, end), "，。！；")
                    && (Look.holds(t, from, start, "今天", "为庆祝", "为纪念", "隆重集会", "在此")
                        || isCelebrated(document, from, start))));
    boolean soon =
        held
            || Look.holds(t, near, start, NEXT)
            || Look.startsAny(t, end, "即将到来", "即将来临", "到来前", "前夕") > 0;
    boolean now = isOfThisYear(t, from, start);
    if (!soon
        && !now
        && !Look.holds(t, near, start, PRESENT)
        && !Look.holds(t, near, start, "值此")
        && !isOnDay(t, start)
        && Look.startsAny(t, end, "之际", "来临之际", "到来之际", "刚刚过去", "到来") == 0) {
      return null;
    }
    if (YearClaim.namesAny(t, from, YearClaim.sentenceEnd(t, end))
        || Look.holds(t, from, start, "去年", "明年")
        || YearClaim.isQuoted(t, start, from)
        || (!now && YearClaim.names(t, paragraphStart(t, start), start, wanted))) {
      return null;
    }
    YearClaim claim = YearClaim.ofDocument(document);
    return claim == null || (soon && wanted == claim.latest() + 1) ? null : claim;
  }

  /** 隆重庆祝建党102周年， at the start of its sentence is what a summary says of its own year. */
  private static boolean isCelebrated(Document document, int from, int start) {
    int first = Look.skipBlanks(document.chars(), from);
    return document.facts().kind() == Facts.Kind.SUMMARY
        && Look.startsAny(
                document.chars(), first, "隆重庆祝", "隆重纪念", "热烈庆祝", "庆祝", "纪念", "围绕庆祝", "围绕纪念")
            > 0
        && start - first <= 12;
  }

  /** Returns where the paragraph starts, or a place {@link #REACH} characters before. */
  private static int paragraphStart(char[] t, int at) {
    int stop = Math.max(0, at - REACH);
    int i = at;
    while (i > stop && !Chars.isLineEnd(t[i - 1])) {
      i--;
    }
    return i;
  }

  /** 7月1日是建党102周年. */
  private static boolean isOnDay(char[] t, int start) {
    int i = start - Look.endsAny(t, start, "是", "为");
    return i < start && Look.at(t, i - 1) == '日' && Chars.isDigit(Look.at(t, i - 2));
  }

  /** 今年是……的关键之年，也是建党102周年. */
  private static boolean isOfThisYear(char[] t, int from, int start) {
    return Look.startsAny(t, from, "今年是", "今年，是", "今年既是") > 0
        && Look.holds(
            t, Math.max(from, start - 6), start, "也是", "又是", "还是", "更是", "，是", "又逢", "适逢");
  }

  /** 改革开放44年来 in a document of 2025: an exact number that was left from another year. */
  private static void since(
      Document document, Found found, int base, int count, Span span, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    boolean since = Look.startsAny(t, span.end(), "来", "以来") > 0;
    if (!since || count % 5 == 0 || YearClaim.inTitle(t, span.start())) {
      return;
    }
    YearClaim claim = YearClaim.ofDocument(document);
    if (claim == null
        || Look.holds(t, YearClaim.sentenceStart(t, span.start()), span.start(), "“", "指出", "强调")) {
      return;
    }
    if (base + count < claim.earliest() - 1 || base + count > claim.latest() + 1) {
      String message =
          "从"
              + base
              + "年"
              + found.entry.name()
              + "到"
              + claim.named()
              + "是"
              + right(claim, base)
              + "年，这里写"
              + count
              + "年，请核对";
      report.accept(
          new Diagnostic(ANNIVERSARY_YEAR, Severity.INFO, span, message, List.of())
              .withRelated(claim.related()));
    }
  }

  /**
   * An event whose name stands in the text.
   *
   * @param start where the name starts
   */
  private record Found(Entry entry, int start) {}

  private static @Nullable Found find(char[] t, int end) {
    Found best = null;
    for (Entry entry : Chronology.get().entries(Kind.ANNIVERSARY)) {
      best = longer(t, end, entry, entry.name(), best);
      for (String alias : entry.aliases()) {
        best = longer(t, end, entry, alias, best);
      }
    }
    return best;
  }

  private static @Nullable Found longer(
      char[] t, int end, Entry entry, String name, @Nullable Found best) {
    int start = end - name.length();
    if ((best != null && best.start <= start) || !Look.ends(t, end, name)) {
      return best;
    }
    char before = Look.at(t, start - 1);
    boolean whole = name.length() > 4 || !Chars.isHan(before) || Look.in(before, BEFORE_SHORT);
    return whole ? new Found(entry, start) : best;
  }
}
