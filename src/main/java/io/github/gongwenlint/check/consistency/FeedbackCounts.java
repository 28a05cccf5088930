package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares how many problems were fed back with how many are accounted for: 反馈的17个问题, 18个问题中. */
final class FeedbackCounts extends Finder {
  private static final String[] PROBLEMS = {"个问题", "项问题", "条问题", "个具体问题", "项具体问题"};

  private static final String[] OTHER = {
    "其余", "剩余", "剩下", "其中", "这", "第", "近", "约", "余", "上述", "等"
  };

  /** How far before the number 反馈 may stand. */
  private static final int NEAR = 16;

  /** A slip of the pen is no more than this away; other numbers are those of other inspections. */
  private static final int MOST = 2;

  private final boolean asked;
  private @Nullable Quantity told;
  private @Nullable Quantity accounted;
  private boolean several;

  FeedbackCounts(Document document, Consumer<Diagnostic> report) {
    super(document, report);
    Span title = document.facts().title();
    asked = title != null && Look.holds(t, title.start(), title.end(), "整改");
  }

  /** Looks at 个, 项 or 条 at {@code i} behind a digit. */
  void look(int i) {
    int length = asked ? Look.startsAny(t, i, PROBLEMS) : 0;
    if (length == 0) {
      return;
    }
    int from = i;
    while (from > 0 && i - from < 4 && Chars.isDigit(t[from - 1])) {
      from--;
    }
    Quantity read = Quantity.at(t, from, i + 1);
    if (read == null || Look.endsAny(t, from, OTHER) > 0) {
      return;
    }
    if (at(i + length) == '中') {
      several |= differs(accounted, read);
      accounted = read;
    } else if (Look.holds(t, Math.max(sentenceStart(from), from - NEAR), from, "反馈")) {
      several |= differs(told, read);
      told = told == null ? read : told;
    }
  }

  private static boolean differs(@Nullable Quantity one, Quantity other) {
    return one != null && one.value() != other.value();
  }

  @Override
  void finish() {
    Quantity first = told;
    Quantity later = accounted;
    if (first == null || later == null || several || !differs(first, later)) {
      return;
    }
    if (Math.abs(first.value() - later.value()) <= MOST * Quantity.ONE) {
      report(
          Indicators.RULE,
          Severity.WARNING,
          first.start(),
          first.end(),
          "这里写反馈"
              + text(first.start(), first.end())
              + "问题，另一处写“"
              + text(later.start(), later.end())
              + "问题中”，请核对",
          related(later.start(), later.end(), "另一处的数值"));
    }
  }
}
