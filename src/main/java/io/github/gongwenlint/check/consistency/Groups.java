package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the groups that a document names by number: 第三巡察组, 组建6个指导组, 第五至第七指导组. */
final class Groups extends Finder {
  static final Rule RULE =
      Rule.of("group-number", Category.CONSISTENCY, Severity.WARNING, "组的序号前后矛盾")
          .message("组的序号与标题或者组的总数不一致，请核对")
          .explanation(
              "标题是“县委第三巡察组反馈意见整改情况”，正文写“县委第二巡察组反馈的问题”，多是套用别的稿子没有改净；"
                  + "“组建6个指导组……第五至第七指导组”，序号超出了总数。标题里只有一个序号、正文不是在说上一轮时核对。")
          .source("公文核稿通例")
          .bad("安平镇关于县委第三巡察组反馈意见整改进展情况的报告\n对照县委⟦第二巡察组⟧反馈的8个问题，研究制定整改方案。")
          .bad("组建6个县委巡回指导组，第一至第四指导组负责县直单位，第五至⟦第七指导组⟧负责乡镇。")
          .good(
              "安平镇关于县委第三巡察组反馈意见整改进展情况的报告\n对照县委第三巡察组反馈的8个问题，研究制定整改方案。",
              "安平镇关于县委第三巡察组反馈意见整改进展情况的报告\n上一轮县委第二巡察组反馈的问题已全部整改。",
              "安平镇关于县委第三巡察组反馈意见整改进展情况的报告\n省委第一巡视组同时反馈了意见。",
              "组建6个县委巡回指导组，第一至第四指导组负责县直单位，第五、第六指导组负责乡镇。",
              "成立3个督导组。市委第五督导组到会指导。")
          .build();

  /** What groups with numbers are called, longest first. */
  private static final String[] KINDS = WordGroup.NUMBERED_GROUP.words();

  /** Words of a sentence that speaks of another time. */
  private static final String[] EARLIER = {"上一轮", "上轮", "上次", "此前", "曾", "以往", "前一轮"};

  /** Bodies that send groups; one of another level is another one. */
  private static final String SENDERS = "国省市县区州旗委院府";

  private static final int SENTENCE = 60;

  /** A number of groups that was told, and where. */
  private record Told(int count, String kind, Span span) {}

  private final int title;
  private final int titleEnd;
  private @Nullable String titled;
  private int own;
  private @Nullable Span ownSpan;
  private @Nullable Told told;

  Groups(Document document, Consumer<Diagnostic> report) {
    super(document, report);
    Span found = document.facts().title();
    title = found == null ? 0 : found.start();
    titleEnd = found == null ? 0 : found.end();
    for (int i = title; i < titleEnd; i++) {
      if (t[i] == '组') {
        ordinal(i, true);
      }
    }
  }

  /** Looks at 组 at {@code i}. */
  void look(int i) {
    if (i >= titleEnd) {
      ordinal(i, false);
    }
  }

  private void ordinal(int i, boolean inTitle) {
    int kind = Look.endsAny(t, i + 1, KINDS);
    if (kind == 0) {
      return;
    }
    int from = i + 1 - kind;
    int digits = from;
    while (digits > 0
        && from - digits < 3
        && (Chars.isDigit(t[digits - 1]) || Chars.isHanNumeral(t[digits - 1]))) {
      digits--;
    }
    String name = text(from, i + 1);
    if (digits < from && at(digits - 1) == '第') {
      int number = number(digits, from);
      if (number < 1) {
        return;
      }
      if (inTitle) {
        own = titled == null ? number : -1;
        titled = name;
        ownSpan = new Span(digits - 1, i + 1);
      } else {
        compare(number, name, digits - 1, i + 1);
      }
    } else if (!inTitle) {
      count(from, name, i + 1);
    }
  }

  /** Remembers 6 of 组建6个县委巡回指导组. */
  private void count(int from, String name, int end) {
    int stop = Math.max(sentenceStart(from), from - 12);
    for (int k = from - 1; k > stop; k--) {
      if (t[k] == '个') {
        int digits = k;
        while (digits > stop
            && (Chars.isDigit(t[digits - 1]) || Chars.isHanNumeral(t[digits - 1]))) {
          digits--;
        }
        int count = digits < k ? number(digits, k) : -1;
        boolean made =
            Look.endsAny(t, digits, "组建", "成立", "设立", "组成", "派出", "组建了", "成立了", "设", "分") > 0;
        if (count > 1 && made) {
          told = new Told(count, name, new Span(digits, end));
        }
        return;
      }
      if (!Chars.isHan(t[k])) {
        return;
      }
    }
  }

  private void compare(int number, String name, int from, int end) {
    Span place = ownSpan;
    if (own > 0
        && place != null
        && name.equals(titled)
        && number != own
        && sender(from).equals(sender(place.start()))
        && !Look.holds(t, Math.max(sentenceStart(from), from - SENTENCE), end + 10, EARLIER)) {
      report(
          RULE,
          Severity.WARNING,
          from,
          end,
          "标题是“" + text(place.start(), place.end()) + "”，这里是“" + text(from, end) + "”，请核对",
          related(place.start(), place.end(), "标题"));
      return;
    }
    Told groups = told;
    if (groups != null
        && groups.kind().endsWith(name)
        && number > groups.count()
        && number <= groups.count() + 3
        && from - groups.span().end() < REACH
        && !isSender(at(from - 1))) {
      report(
          RULE,
          Severity.WARNING,
          from,
          end,
          "前面说一共" + groups.count() + "个组，这里却是“" + text(from, end) + "”，请核对",
          related(groups.span().start(), groups.span().end(), "组的总数"));
    }
  }

  /** Returns who sent the group that is named at {@code from}, at most two characters. */
  private String sender(int from) {
    return isSender(at(from - 1)) ? text(Math.max(0, from - 2), from) : "";
  }

  private static boolean isSender(char c) {
    return SENDERS.indexOf(c) >= 0;
  }

  @Override
  void finish() {}
}
