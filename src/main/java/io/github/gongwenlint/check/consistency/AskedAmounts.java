package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.document.NumberStyle;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compares the sums that a request asks for: 申请市级补助资金5700万元 where it tells how the work is paid,
 * and 恳请安排市级补助资金5200万元 at its end.
 */
final class AskedAmounts extends Finder {
  private static final String[] ASKING = WordGroup.ASKING.words();

  /** Verbs behind which what is asked for is named. */
  private static final String[] GRANTING = WordGroup.GRANTING.words();

  /** Words of a clause that asks for a part, or tells what was asked before. */
  private static final String[] OTHER = WordGroup.OTHER_REQUEST.words();

  /** A name this short may be that of a part. */
  private static final int SHORTEST = 5;

  /** A name this long says for itself what is meant. */
  private static final int SURE = 6;

  private static final int LONGEST = 20;

  /** More sums than these are those of several things. */
  private static final int MOST = 8;

  private record Asked(Quantity quantity, String name) {}

  private final boolean request;
  private final List<Asked> asked = new ArrayList<>();
  private boolean several;

  AskedAmounts(Document document, Consumer<Diagnostic> report) {
    super(document, report);
    Span title = document.facts().title();
    request = title != null && (Look.ends(t, title.end(), "请示") || Look.ends(t, title.end(), "申请"));
  }

  /** Looks at 万, 亿 or 元 at {@code i} behind a digit. */
  void amount(int i) {
    if (!request) {
      return;
    }
    int digits = i;
    while (digits > 0
        && i - digits < 12
        && (Chars.isDigit(t[digits - 1]) || t[digits - 1] == '.')) {
      digits--;
    }
    Quantity read = Quantity.at(t, digits, i + 4);
    int start = clauseStart(digits, sentenceStart(digits));
    if (read == null
        || !read.unit().equals("元")
        || !Look.holds(t, start, digits, ASKING)
        || isRough(read)
        || Look.holds(t, read.end(), read.end() + 8, "用于", "用作")
        || holdsDigit(start, digits)) {
      return;
    }
    int from = digits;
    while (from > start
        && digits - from < LONGEST
        && Chars.isHan(t[from - 1])
        && Look.endsAny(t, from, GRANTING) == 0) {
      from--;
    }
    if (digits - from < SHORTEST || asked.size() >= MOST) {
      several |= asked.size() >= MOST;
      return;
    }
    if (!Look.holds(t, start, from, OTHER)) {
      asked.add(new Asked(read, text(from, digits)));
    }
  }

  @Override
  void finish() {
    for (int k = 1; k < asked.size() && !several; k++) {
      for (int m = 0; m < k; m++) {
        Asked first = asked.get(m);
        Asked later = asked.get(k);
        if (first.quantity.value() != later.quantity.value()
            && isSame(first, later)
            && isUnderOther(first.quantity, later.quantity)) {
          report(
              Indicators.RULE,
              Severity.WARNING,
              later.quantity.start(),
              later.quantity.end(),
              "前面申请“"
                  + first.name
                  + text(first.quantity.start(), first.quantity.end())
                  + "”，这里写“"
                  + later.name
                  + text(later.quantity.start(), later.quantity.end())
                  + "”，请核对",
              related(first.quantity.start(), first.quantity.end(), "前面的数值"));
          return;
        }
      }
    }
  }

  /** Tells whether what one name says more, as in 二期工程市级补助资金, is said by the title as well. */
  private boolean isWhole(String longer, String shorter) {
    Span title = document.facts().title();
    String more = longer.substring(0, longer.length() - shorter.length());
    return title != null && Look.holds(t, title.start(), title.end(), more);
  }

  /** Tells whether a heading stands between: of one section each item may ask for its own. */
  private boolean isUnderOther(Quantity first, Quantity later) {
    Span title = document.facts().title();
    if (title != null && first.start() < title.end()) {
      return later.start() > title.end();
    }
    int last = document.blockIndex(later.start());
    for (int b = document.blockIndex(first.start()) + 1; b > 0 && b <= last; b++) {
      Label label = document.blocks().get(b).label();
      if (label != null && label.style() == NumberStyle.CHINESE) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether both name the same, and no third sum has that name. */
  private boolean isSame(Asked first, Asked later) {
    String shorter = first.name.length() < later.name.length() ? first.name : later.name;
    String longer = shorter.equals(first.name) ? later.name : first.name;
    if (!longer.endsWith(shorter)
        || (!longer.equals(shorter) && (shorter.length() < SURE || !isWhole(longer, shorter)))) {
      return false;
    }
    for (Asked other : asked) {
      if (other.name.endsWith(shorter)
          && other.quantity.value() != first.quantity.value()
          && other.quantity.value() != later.quantity.value()) {
        return false;
      }
    }
    return true;
  }
}
