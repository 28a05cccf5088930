package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Compares where the office of one leading group is said to be: 办公室设在县委组织部, （设在县委宣传部）. */
final class Offices extends Finder {
  static final Rule RULE =
      Rule.of("office-location", Category.CONSISTENCY, Severity.WARNING, "办公室设在两处")
          .message("同一个领导小组的办公室前后设在不同的单位，请核对")
          .explanation(
              "“领导小组办公室设在县委组织部”，后文写“领导小组办公室（设在县委宣传部）”，多是套用上一份方案没有改净。"
                  + "只有一个领导小组（指挥部、专班、委员会）的文稿里才核对；一处写全称、一处写简称的不报。")
          .source("公文核稿通例")
          .bad("成立主题教育领导小组，领导小组办公室设在县委组织部。\n情况报县委主题教育领导小组办公室（设在⟦县委宣传部⟧）。")
          .good(
              "成立主题教育领导小组，领导小组办公室设在县委组织部。\n情况报领导小组办公室（设在组织部）。",
              "防汛指挥部办公室设在县水利局，抗旱指挥部办公室设在县应急管理局。",
              "主题教育领导小组办公室设在县委组织部；巡察工作领导小组办公室设在县纪委监委。",
              "办公室设在三楼，食堂设在一楼。")
          .build();

  private static final int LONGEST_BODY = 16;
  private static final int LONGEST_GROUP = 24;

  /** Where an office is. */
  private record Seat(String group, Span body) {}

  private final List<Seat> seats = new ArrayList<>(0);

  Offices(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 在 at {@code i} behind 设. */
  void look(int i) {
    int office = "（(，".indexOf(at(i - 2)) >= 0 ? i - 2 : i - 1;
    if (!Look.starts(t, office - 3, "办公室")) {
      return;
    }
    int end = i + 1;
    while (end < t.length && end - i <= LONGEST_BODY && Chars.isHan(t[end])) {
      end++;
    }
    if (end - i < 4 || "局部委办院会厅室站所政府".indexOf(t[end - 1]) < 0) {
      return;
    }
    int from = office - 3;
    int start = from;
    while (start > 0 && from - start < LONGEST_GROUP && Chars.isHan(t[start - 1])) {
      start--;
    }
    seats.add(new Seat(text(start, from), new Span(i + 1, end)));
  }

  @Override
  void finish() {
    for (int k = 1; k < seats.size(); k++) {
      Seat first = seats.get(0);
      Seat other = seats.get(k);
      String one = text(first.body.start(), first.body.end());
      String two = text(other.body.start(), other.body.end());
      if (!one.endsWith(two) && !two.endsWith(one) && isSame(first.group, other.group)) {
        report(
            RULE,
            Severity.WARNING,
            other.body.start(),
            other.body.end(),
            "前文说办公室设在“" + one + "”，这里是“" + two + "”，请核对",
            related(first.body.start(), first.body.end(), "前文"));
      }
    }
  }

  /** Tells whether two names are of one group: 领导小组 and 县委主题教育领导小组, in a text with no other. */
  private boolean isSame(String one, String other) {
    if (one.length() < 3 || other.length() < 3) {
      return false;
    }
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    if (!longer.endsWith(shorter)) {
      return false;
    }
    for (Seat seat : seats) {
      if (!seat.group.endsWith(shorter)) {
        return false;
      }
      if (!longer.endsWith(seat.group) && !seat.group.endsWith(longer)) {
        return false;
      }
    }
    return true;
  }
}
