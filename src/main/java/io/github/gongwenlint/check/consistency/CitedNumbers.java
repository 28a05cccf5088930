package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Compares the titles of documents with their numbers: 《关于……的实施意见》（清政发〔2024〕5号） in one place and
 * 《关于……的实施方案》（清政发〔2024〕5号） in another.
 */
final class CitedNumbers extends Finder {
  private static final int MOST = 500;

  /** The letters of an office before the year have no more characters. */
  private static final int LONGEST_OFFICE = 12;

  private static final int LONGEST_TITLE = 80;

  /** A title and a number of a document, where they stand. */
  private record Cited(String title, String number, int start, int end) {}

  private final Map<String, Cited> byNumber = new HashMap<>();
  private final Map<String, Cited> byTitle = new HashMap<>();

  CitedNumbers(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 》 at {@code i}: a number in brackets may follow. */
  void titled(int i) {
    if ((at(i + 1) != '（' && at(i + 1) != '(') || byNumber.size() >= MOST) {
      return;
    }
    int office = i + 2;
    int open = office;
    while (open - office < LONGEST_OFFICE && Chars.isHan(at(open))) {
      open++;
    }
    int year = open + 1;
    if (open == office || "〔[［【（(".indexOf(at(open)) < 0 || !isYear(year)) {
      return;
    }
    int serial = year + 5;
    serial += at(serial) == '第' ? 1 : 0;
    int end = serial;
    while (end - serial < 5 && Chars.isDigit(at(end))) {
      end++;
    }
    int from = i;
    while (from > 0 && i - from < LONGEST_TITLE && t[from - 1] != '《') {
      from--;
    }
    int close = end + 1 + (at(end + 1) == '）' || at(end + 1) == ')' ? 1 : 0);
    if (end == serial || at(end) != '号' || at(from - 1) != '《') {
      return;
    }
    String issued = text(office, open) + "〔" + text(year, year + 4) + "〕";
    Cited cited = new Cited(text(from, i), issued + text(serial, end) + "号", from - 1, close);
    Cited same = byNumber.putIfAbsent(cited.number, cited);
    if (same != null && !isShort(same.title, cited.title) && !isShort(cited.title, same.title)) {
      tell(cited, same, "同一文号“" + cited.number + "”前面写的是《" + same.title + "》，文件名不同，请核对");
      return;
    }
    same = byTitle.putIfAbsent(issued + cited.title, cited);
    if (same != null && !same.number.equals(cited.number)) {
      tell(cited, same, "《" + cited.title + "》的文号前面写的是“" + same.number + "”，与这里不同，请核对");
    }
  }

  private boolean isYear(int i) {
    for (int k = i; k < i + 4; k++) {
      if (!Chars.isDigit(at(k))) {
        return false;
      }
    }
    return "〕]］】）)".indexOf(at(i + 4)) >= 0;
  }

  /** Tells whether one title is the other with characters left out: 《实施意见》, 《关于印发〈……〉的通知》. */
  private static boolean isShort(String title, String whole) {
    int k = 0;
    for (int i = 0; i < whole.length() && k < title.length(); i++) {
      k += whole.charAt(i) == title.charAt(k) ? 1 : 0;
    }
    return k == title.length();
  }

  private void tell(Cited cited, Cited first, String message) {
    report(
        FormMix.RULE,
        Severity.WARNING,
        cited.start,
        cited.end,
        message,
        related(first.start, first.end, "前面的写法"));
  }

  @Override
  void finish() {}
}
