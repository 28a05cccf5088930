package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import java.util.function.Consumer;

/** Counts forms that may be written in two ways; where one is rare, it is told once a document. */
final class FormMix extends Finder {
  static final Rule RULE =
      Rule.of("form-mix", Category.CONSISTENCY, Severity.INFO, "同一形式前后写法不一")
          .message("同一种内容在一份文件里应当用同一种写法")
          .explanation(
              "并列引号之间加不加顿号、日期写“2024年3月5日”还是“2024.3.5”，同一文件里应当统一；百分号由 percent-form 报告。"
                  + "全文一律时不报告；混用时，只在少数写法不到四分之一时，指出少数写法的第一处并说明处数。并列的引号、书名号之间不加顿号是国家标准的写法，"
                  + "所以只在标准写法占多数时提示加了顿号的少数。")
          .source("GB/T 15834—2011 4.5.3.5；公文核稿通例")
          .bad("“党建红”“生态绿”“文化蓝”交相辉映，“网格员”“楼栋长”“志愿者”一起上门，“微心愿”⟦、⟧“微实事”落地。")
          .bad("2024年1月3日启动，2024年3月5日推进，2024年6月1日检查，2024年9月9日整改，于⟦2024.12.1⟧验收。")
          .good("“党建红”、“生态绿”、“文化蓝”交相辉映。", "按照“一网统管”“一键直达”的要求推进。", "2024年1月3日启动，2024.12.1版软件上线。")
          .build();

  private static final int BARE_QUOTES = 0;
  private static final int PARTED_QUOTES = 1;
  private static final int WORD_DATES = 2;
  private static final int POINT_DATES = 3;

  private final int[] counts = new int[4];
  private final int[] first = new int[4];
  private final int[] ends = new int[4];

  FormMix(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  private void count(int form, int start, int end) {
    if (counts[form]++ == 0) {
      first[form] = start;
      ends[form] = end;
    }
  }

  /** Looks at ” at {@code i}. */
  void closed(int i) {
    char after = at(i + 1);
    if (after == '“') {
      count(BARE_QUOTES, i, i + 2);
    } else if (after == '、' && at(i + 2) == '“') {
      count(PARTED_QUOTES, i + 1, i + 2);
    }
  }

  /** Looks at 年 at {@code i}, which a month and a day may follow. */
  void year(int i) {
    if (!isYear(i - 4) || Chars.isDigit(at(i - 5))) {
      return;
    }
    int k = digits(i + 1);
    if (k > i + 1 && at(k) == '月' && digits(k + 1) > k + 1) {
      count(WORD_DATES, i - 4, i + 1);
    }
  }

  /** Looks at a point at {@code i}, which a month and a day may follow. */
  void point(int i) {
    if (!isYear(i - 4) || Chars.isDigit(at(i - 5)) || Chars.isLatin(at(i - 5))) {
      return;
    }
    int k = digits(i + 1);
    int end = k > i + 1 && at(k) == '.' ? digits(k + 1) : k;
    if (end > k + 1 && !Chars.isDigit(at(end)) && at(end) != '版') {
      count(POINT_DATES, i - 4, end);
    }
  }

  private boolean isYear(int from) {
    return ((at(from) == '2' && at(from + 1) == '0') || (at(from) == '1' && at(from + 1) == '9'))
        && Chars.isDigit(at(from + 2))
        && Chars.isDigit(at(from + 3));
  }

  private int digits(int from) {
    int k = from;
    while (k - from < 2 && Chars.isDigit(at(k))) {
      k++;
    }
    return k;
  }

  @Override
  void finish() {
    mix(BARE_QUOTES, PARTED_QUOTES, "并列的引号之间", "不加顿号", "加顿号");
    mix(WORD_DATES, POINT_DATES, "日期", "×年×月×日", text(first[POINT_DATES], ends[POINT_DATES]));
  }

  private void mix(int most, int few, String what, String usual, String rare) {
    if (counts[few] == 0 || counts[most] < 4 || counts[few] * 4 > counts[most]) {
      return;
    }
    report(
        RULE,
        Severity.INFO,
        first[few],
        ends[few],
        what
            + "全文有"
            + counts[most]
            + "处写作“"
            + usual
            + "”，另有"
            + counts[few]
            + "处写作“"
            + rare
            + "”（这是第一处），宜统一",
        related(first[most], ends[most], "多数写法"));
  }
}
