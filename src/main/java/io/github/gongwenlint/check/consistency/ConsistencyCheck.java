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
          NameVariants.RULE,
          FormMix.RULE,
          Endings.CLOSING,
          Endings.SIGNATURE,
          Attachments.RULE,
          Attachments.STYLE);

  /** Characters that may begin or end such a statement; a table, because every one is asked. */
  private static final boolean[] TRIGGERS =
      triggers("称附第表图中计∶：:占大个项类种级特下否%％”年.元米里亩顷人户到志长记任席理司院学园社区所");

  private static final String NUMERALS = "两三四五六七八九十";

  private static boolean[] triggers(String characters) {
    boolean[] table = new boolean[1 << 16];
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] = true;
    }
    return table;
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
    boolean[] triggers = TRIGGERS;
    char[] t = document.chars();
    for (int i = 1; i < t.length; i++) {
      char c = t[i];
      if (!triggers[c]) {
        continue;
      }
      char before = t[i - 1];
      char after = i + 1 < t.length ? t[i + 1] : '\0';
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
        case '第' -> references.ordinal(i);
        case '表', '图' -> {
          if (Chars.isDigit(after)) {
            references.caption(i);
          }
        }
        case '中' -> {
          if (before == '其') {
            sums.among(i - 1);
          }
        }
        case '计' -> {
          if (before == '合' || before == '共' || before == '总') {
            sums.together(i - 1);
          }
        }
        case '∶', '：', ':' -> {
          if (Chars.isDigit(before) && Chars.isDigit(after)) {
            ratios.chain(i);
          }
        }
        case '占' -> {
          if (before == '别' && i >= 2) {
            ratios.shares(i - 2);
          }
        }
        case '大', '个', '项', '类', '种', '级' -> {
          if (NUMERALS.indexOf(before) >= 0) {
            itemCounts.look(i);
          }
        }
        case '特' -> {
          if (after == '此') {
            endings.especially(i);
          }
        }
        case '下' -> {
          if (before == '如') {
            endings.asFollows(i - 1);
          }
        }
        case '否' -> {
          if (before == '妥' || before == '当' || before == '可') {
            endings.whether(i - 1);
          }
        }
        case '%', '％' -> forms.percent(i);
        case '”' -> forms.closed(i);
        case '年' -> {
          if (Chars.isDigit(before) && Chars.isDigit(after)) {
            forms.year(i);
          }
        }
        case '.' -> {
          if (Chars.isDigit(before) && Chars.isDigit(after)) {
            forms.point(i);
          }
        }
        case '元', '米', '里', '亩', '顷' -> amounts.unit(i);
        case '人', '户' -> {
          if (Chars.isDigit(before)) {
            amounts.people(i);
          }
        }
        case '到' -> amounts.changed(i);
        case '志' -> {
          if (before == '同') {
            names.comrade(i - 1);
          }
        }
        case '长', '记', '任', '席', '理' -> names.post(i);
        case '司', '院', '学', '园', '社', '区', '所' -> names.body(i);
        default -> {}
      }
    }
    shortNames.finish();
    forms.finish();
    endings.finish();
    names.finish();
    references.finish();
    attachments.finish();
    new Tables(document, report).finish();
  }
}
