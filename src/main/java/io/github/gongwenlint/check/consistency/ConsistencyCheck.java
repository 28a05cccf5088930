package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Chars;
import java.util.List;
import java.util.function.Consumer;

/**
 * Looks for contradictions inside one document. It walks the text once, for the few characters with
 * which such statements are made, and hands each to the one who knows about it.
 */
public final class ConsistencyCheck implements Check {
  private static final List<Rule> RULES =
      List.of(
          ShortNames.RULE,
          CrossReferences.RULE,
          Sums.RULE,
          Ratios.RULE,
          ItemCounts.RULE,
          Amounts.DRIFT,
          Amounts.CHANGE,
          Indicators.RULE,
          NameVariants.RULE,
          FormMix.RULE,
          Endings.CLOSING,
          Endings.SIGNATURE,
          Attachments.RULE,
          Attachments.STYLE);

  /**
   * Characters with which such a statement is made, the rarer one of a word's; a table, because
   * every character of a document is asked.
   */
  private static final boolean[] TRIGGERS = new boolean[1 << 16];

  private static final int MEASURE = 1;
  private static final int CHANGE = 2;
  private static final int POST = 4;
  private static final int BODY = 8;
  private static final int SCALE = 16;
  private static final int UNIT = 32;
  private static final int OWN = 64;

  /** What may follow the value of an indicator. */
  private static final int COUNTED = 128;

  /** What a character can be beside a trigger. */
  private static final byte[] KINDS = new byte[1 << 16];

  private static void mark(String characters, int kind) {
    for (int i = 0; i < characters.length(); i++) {
      KINDS[characters.charAt(i)] |= (byte) kind;
    }
  }

  static {
    mark("大个项类种级", MEASURE);
    mark("加长高升大降少低减", CHANGE);
    mark("书局主县市区镇乡院校部事厅处科站所会组队", POST);
    mark("公医中小大学儿作业究", BODY);
    mark("万亿平方公千立余多", SCALE);
    mark("元米里亩顷", UNIT);
    mark("万亿元%％人户个家亩件吨公平名场次", COUNTED);
    mark("见告案文法例定则度程范准", OWN);
    String characters = "称附第表图其计占两三四五六七八九十特如否到志长记任席司院学园》0123456789０１２３４５６７８９";
    for (int i = 0; i < characters.length(); i++) {
      TRIGGERS[characters.charAt(i)] = true;
    }
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    ShortNames shortNames = new ShortNames(document, report);
    CrossReferences references = new CrossReferences(document, report);
    Sums sums = new Sums(document, report);
    Attachments attachments = new Attachments(document, report);
    Ratios ratios = new Ratios(document, report);
    ItemCounts itemCounts = new ItemCounts(document, report);
    Endings endings = new Endings(document, report);
    FormMix forms = new FormMix(document, report);
    Amounts amounts = new Amounts(document, report);
    NameVariants names = new NameVariants(document, report);
    Indicators indicators = new Indicators(document, report);
    char[] t = document.chars();
    int last = t.length - 1;
    boolean totals = false;
    for (int i = next(t, 0, last); i < last; i = next(t, i + 1, last)) {
      char c = t[i];
      char before = i > 0 ? t[i - 1] : '\n';
      char after = t[i + 1];
      switch (c) {
        case '称' -> {
          if (before == '简' || before == '下' || before == '统' || before == '合') {
            shortNames.look(i);
          }
        }
        case '附' -> {
          if (after == '件') {
            attachments.look(i);
          }
        }
        case '第' -> {
          if (is(before, OWN)) {
            references.ordinal(i);
          }
        }
        case '表', '图' -> {
          if (Chars.isDigit(after)) {
            references.caption(i);
          }
        }
        case '其' -> {
          if (after == '中') {
            sums.among(i);
          }
        }
        case '计' -> {
          if (before == '合' || before == '共' || before == '总') {
            totals = true;
            sums.together(i - 1);
          } else if (before == '小') {
            totals = true;
          }
        }
        case '占' -> {
          if (before == '别' && i >= 2) {
            ratios.shares(i - 2);
          }
        }
        case '两', '三', '四', '五', '六', '七', '八', '九', '十' -> {
          if (is(after, MEASURE)) {
            itemCounts.look(i + 1);
          }
        }
        case '特' -> {
          if (after == '此') {
            endings.especially(i);
          }
        }
        case '如' -> {
          if (after == '下') {
            endings.asFollows(i);
          }
        }
        case '否' -> {
          if (before == '妥' || before == '当' || before == '可') {
            endings.whether(i - 1);
          }
        }
        case '到' -> {
          if (is(before, CHANGE)) {
            amounts.changed(i);
          }
        }
        case '志' -> {
          if (before == '同') {
            names.comrade(i - 1);
          }
        }
        case '长', '记', '任', '席' -> {
          if (is(before, POST)) {
            names.post(i);
          } else if (c == '席' && (before == '出' || before == '列')) {
            names.present(i);
          }
        }
        case '司', '院', '学', '园' -> {
          if (is(before, BODY)) {
            names.body(i);
          }
        }
        case '》' -> forms.titled(i);
        default -> {
          if (!Chars.isDigit(after)) {
            number(t, i + 1, ratios, amounts);
            if (is(after, COUNTED)) {
              indicators.value(i + 1);
            }
          }
        }
      }
    }
    shortNames.finish();
    forms.finish();
    endings.finish();
    names.finish();
    indicators.finish();
    references.finish();
    attachments.finish();
    if (totals) {
      new Tables(document, report).finish();
    }
  }

  private static boolean is(char c, int kind) {
    return (KINDS[c] & kind) != 0;
  }

  /**
   * Returns the next place with a trigger; a loop of its own, so that it is compiled to a tight
   * one.
   */
  private static int next(char[] t, int from, int end) {
    boolean[] triggers = TRIGGERS;
    int i = from;
    while (i < end && !triggers[t[i]]) {
      i++;
    }
    return i;
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
        while (k < t.length && k - i < 5 && is(t[k], SCALE)) {
          k++;
        }
        if (k < t.length && is(t[k], UNIT)) {
          amounts.unit(k);
        }
      }
    }
  }
}
