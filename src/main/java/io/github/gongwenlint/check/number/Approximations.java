package io.github.gongwenlint.check.number;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds approximation said twice about one number: 约…左右, 近…余, 超过…以上. */
final class Approximations {
  /** 签约100多个 and 节约20%左右 hold a verb, and no approximation. */
  private static final String VERBS_BEFORE_YUE = "节合条公契制预签特履违缔盟隐邀集誓守失赴践毁租订立解续简俭婚";

  private static final String NAMES_BEFORE_JIN = "附最临邻靠贴亲远就相";
  private static final String[] AFTER = {"左右", "上下", "以上", "以下", "以内"};
  private static final String STOPS = "的在和与及或至到向从由是为有个以被把对按将";

  private enum Before {
    NONE,
    ABOUT,
    NEARLY,
    OVER,
    AT_LEAST,
    AT_MOST,
    TOTAL
  }

  private final Scan s;

  Approximations(Scan scan) {
    s = scan;
  }

  /** Looks around the number {@code [start, end)}. */
  void around(int start, int end) {
    char[] text = s.text;
    char before = start > 0 ? text[start - 1] : '\0';
    char after = end < text.length ? text[end] : '\0';
    if (after != '余' && after != '多' && before != ' ' && !isLarge(after) && !mayEndWord(before)) {
      return;
    }
    int next = end;
    while (next < text.length && isLarge(text[next])) {
      next++;
    }
    char follows = s.at(next);
    boolean more = (follows == '余' || follows == '多') && !s.in(next + 1, "少样边轮级方");
    int gap = start > 0 && text[start - 1] == ' ' ? start - 1 : start;
    if (!more && (gap == 0 || !mayEndWord(text[gap - 1]))) {
      return;
    }
    int moreEnd = next + 1;
    int tail = tail(more ? moreEnd : next);
    String suffix = tail < 0 ? "" : s.startsAny(tail, AFTER);
    if (!more && tail < 0) {
      doubledBefore(gap);
      return;
    }
    if (more && s.in(start, "十百千万") && s.in(start - 1, "数几")) {
      report(start - 1, next, moreEnd, s.text(start - 1, start));
      return;
    }
    Lead lead = lead(gap);
    boolean time = s.in(next, "年月天日周载") || s.in(moreEnd, "年月天日周载") || s.starts(next, "个月");
    if (saysItTwice(lead.kind(), more, suffix, time)) {
      boolean limit = lead.kind() == Before.AT_LEAST || lead.kind() == Before.AT_MOST;
      if (more && !limit) {
        reportPair(lead, next, moreEnd);
      } else {
        reportPair(lead, tail, tail + suffix.length());
      }
    } else if (more && (isLoose(suffix) || suffix.equals("以上"))) {
      report(start, tail, tail + suffix.length(), s.text(next, moreEnd));
    }
  }

  /**
   * What says before a number how exact it is.
   *
   * @param kind what it says
   * @param start where it begins
   * @param end where it ends
   */
  private record Lead(Before kind, int start, int end) {}

  /** Returns what says before {@code end} how exact the number there is. */
  private Lead lead(int end) {
    int wordEnd = end;
    String word = before(wordEnd);
    if (word.isEmpty()) {
      wordEnd = withoutFiller(end);
      word = wordEnd < end ? before(wordEnd) : "";
      // 附近有, 接近为: what is near there is a place or a state.
      word = word.endsWith("近") ? "" : word;
    }
    if (word.isEmpty()) {
      for (int i = end - 1; i > end - 12 && s.isHan(i); i--) {
        if (!s.endsAny(i, "共计", "总计", "合计").isEmpty()) {
          return new Lead(Before.TOTAL, i - 2, i);
        }
      }
    }
    return new Lead(kind(word, wordEnd), wordEnd - word.length(), wordEnd);
  }

  /**
   * Tells whether what stands behind a number says again, or against, what stands before it.
   *
   * @param more whether 余 or 多 stands behind it
   * @param suffix 左右, 以上 or one of their kin behind it, or empty
   * @param time whether it counts days or years, of which 近 and 多 go together
   */
  private static boolean saysItTwice(Before kind, boolean more, String suffix, boolean time) {
    boolean loose = isLoose(suffix);
    return switch (kind) {
      case ABOUT, TOTAL -> more || loose;
      case NEARLY -> (more || loose) && !time;
      case OVER -> more || suffix.equals("以上");
      case AT_LEAST -> suffix.equals("以上") || loose;
      case AT_MOST -> suffix.equals("以下") || suffix.equals("以内") || loose;
      case NONE -> false;
    };
  }

  private static boolean isLoose(String suffix) {
    return suffix.equals("左右") || suffix.equals("上下");
  }

  /** Returns where 左右, 以上 and their kin stand that belong to a number before, or -1. */
  private int tail(int from) {
    char[] text = s.text;
    int last = Math.min(from + 7, text.length);
    for (int i = from; i < last; i++) {
      char c = text[i];
      if (c == '左' || c == '上' || c == '以') {
        String suffix = s.startsAny(i, AFTER);
        if (!suffix.isEmpty()) {
          return isWordOfItsOwn(i, suffix) ? -1 : i;
        }
      }
      if (!(Chars.isHan(c) || c == '%' || c == '％' || Chars.isLatin(c))
          || (i != from && STOPS.indexOf(c) >= 0)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isLarge(char c) {
    return c == '万' || c == '亿' || c == '百' || c == '千';
  }

  /** Tells whether {@code c} ends a word that {@link #before} knows, or a filler after one. */
  private static boolean mayEndWord(char c) {
    return switch (c) {
      case '约', '近', '过', '于', '多', '少', '出', '逾', '概', '计' -> true;
      case '要', '有', '为', '需', '占', '达', '了', '用', '在', '足' -> true;
      default -> false;
    };
  }

  private boolean isWordOfItsOwn(int tail, String after) {
    int next = tail + after.length();
    return switch (after) {
      case "上下" -> s.in(next, "级班午游楼功铺文联贯车限两肢") || s.in(tail - 1, "以之");
      case "左右" -> s.in(next, "两为手侧岸摇逢翼开江");
      default -> s.in(next, "级游班");
    };
  }

  /** Returns where 约 would end in 约有, 约需要, 超过了. */
  private int withoutFiller(int end) {
    if (s.ends(end, "需要")) {
      return end - 2;
    }
    return s.in(end - 1, "有为需占达了用在") ? end - 1 : end;
  }

  private String before(int end) {
    return s.endsAny(
        end, "不超过", "不高于", "不多于", "不足", "最多", "至多", "不少于", "不低于", "至少", "最少", "超过", "超出", "逾", "大约",
        "大概", "约", "将近", "接近", "近", "共计", "总计", "合计");
  }

  private Before kind(String word, int end) {
    int head = end - word.length();
    return switch (word) {
      case "不超过", "不高于", "不多于", "最多", "至多" -> Before.AT_MOST;
      case "不足" -> s.in(head - 1, "补弥存力量费金款备差明严") ? Before.NONE : Before.AT_MOST;
      case "不少于", "不低于", "至少", "最少" -> Before.AT_LEAST;
      case "超过", "超出", "逾" -> Before.OVER;
      case "大约", "大概" -> Before.ABOUT;
      case "约" -> s.in(head - 1, VERBS_BEFORE_YUE) ? Before.NONE : Before.ABOUT;
      case "将近", "接近" -> Before.NEARLY;
      case "近" -> s.in(head - 1, NAMES_BEFORE_JIN) ? Before.NONE : Before.NEARLY;
      case "共计", "总计", "合计" -> Before.TOTAL;
      default -> Before.NONE;
    };
  }

  private void doubledBefore(int end) {
    String word = s.endsAny(end, "大约近", "约近", "近约", "大概约", "大约约", "约超过", "约逾");
    if (word.isEmpty() || s.in(end - word.length() - 1, VERBS_BEFORE_YUE + NAMES_BEFORE_JIN)) {
      return;
    }
    int start = end - word.length();
    String keep = word.startsWith("大") ? word.substring(0, 2) : word.substring(0, 1);
    String other = word.substring(keep.length());
    Span span = new Span(start, end);
    s.report(
        NumberRules.REDUNDANT_APPROXIMATION,
        start,
        end,
        "“" + word + "”连用两个表约数的词，只留一个",
        Fix.suggested("改为“" + keep + "”", span, keep),
        Fix.suggested("改为“" + other + "”", span, other));
  }

  private void reportPair(Lead lead, int a, int b) {
    Before kind = lead.kind();
    int head = lead.start();
    int headEnd = lead.end();
    String first = s.text(head, headEnd).strip();
    String last = s.text(a, b);
    String why =
        switch (kind) {
          case ABOUT, NEARLY -> "都表约数，语义重复，只留一个";
          case OVER, AT_LEAST, AT_MOST ->
              last.equals("左右") || last.equals("上下") ? "一个说界限、一个说约数，互相矛盾，只留一个" : "意思重复，只留一个";
          default -> "，前面说总数，后面又说约数：有确数的写确数，没有的去掉“" + first + "”";
        };
    String message = "“" + first + "……" + last + "”" + why;
    List<Fix> fixes = new ArrayList<>();
    Fix withoutLast = Fix.suggested("删去“" + last + "”", new Span(a, b), "");
    Fix withoutFirst = Fix.suggested("删去“" + first + "”", new Span(head, headEnd), "");
    boolean keepFirst = kind != Before.TOTAL;
    fixes.add(keepFirst ? withoutLast : withoutFirst);
    fixes.add(keepFirst ? withoutFirst : withoutLast);
    s.out.accept(
        new Diagnostic(
            NumberRules.REDUNDANT_APPROXIMATION,
            kind == Before.TOTAL || last.equals("多") ? Severity.INFO : Severity.WARNING,
            new Span(head, b),
            message,
            fixes));
  }

  private void report(int from, int a, int b, String first) {
    String last = s.text(a, b);
    s.report(
        NumberRules.REDUNDANT_APPROXIMATION,
        from,
        b,
        "“" + first + "”已表约数，后面不再用“" + last + "”",
        Fix.suggested("删去“" + last + "”", new Span(a, b), ""));
  }
}
