package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fault;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.HashMap;
import java.util.Map;

/**
 * Converts what was found into faults as the press counts them, in tenths of a fault.
 *
 * <p>Source: 《报纸期刊质量管理规定》 (国家新闻出版署, 2020), annex 《报纸编校差错率计算方法》, part 3: a character 1, two to five
 * characters 2, more than five 4, a fact, logic or grammar 1, a numeral written against the
 * standard on numbers 0.1 and 1 at most in a paper, a punctuation mark 0.1; in a title and in
 * important names and times twice as much; the same error counts three times at most. What is only
 * worth a look (info) is no fault.
 */
final class ErrorRate {
  private static final int ONE = 10;
  private static final int TENTH = 1;
  private static final int SAME_AT_MOST = 3;
  private static final int NUMERALS_AT_MOST = 10;

  private ErrorRate() {}

  /** Returns the faults of one file, in tenths. */
  static long tenths(Checked file) {
    Document document = file.document();
    if (document == null) {
      return 0;
    }
    Map<String, Integer> same = new HashMap<>();
    long sum = 0;
    int numerals = 0;
    for (Diagnostic diagnostic : file.diagnostics()) {
      if (diagnostic.severity() == Severity.INFO) {
        continue;
      }
      int weight = weight(document, diagnostic);
      if (diagnostic.rule().fault() == Fault.NUMERAL) {
        numerals += weight;
        continue;
      }
      Span span = diagnostic.span();
      int end = Math.min(span.end(), span.start() + 64);
      String key = diagnostic.rule().id() + '\n' + document.text(span.start(), end);
      // Marks and places with nothing in them look alike without being one error.
      if (weight < ONE || span.length() == 0 || same.merge(key, 1, Integer::sum) <= SAME_AT_MOST) {
        sum += weight;
      }
    }
    for (Omitted omitted : file.omitted()) {
      if (omitted.severity() == Severity.INFO) {
        continue;
      }
      int weight = weight(omitted.rule()) * omitted.count();
      if (omitted.rule().fault() == Fault.NUMERAL) {
        numerals += weight;
      } else {
        sum += weight;
      }
    }
    return sum + Math.min(numerals, NUMERALS_AT_MOST);
  }

  /** Returns the faults in ten thousand characters, in hundredths, rounded half up. */
  static long perTenThousand(long tenths, long characters) {
    return characters == 0 ? 0 : (tenths * 100_000 + characters / 2) / characters;
  }

  private static int weight(Rule rule) {
    return rule.fault() == Fault.MARK || rule.fault() == Fault.NUMERAL ? TENTH : ONE;
  }

  private static int weight(Document document, Diagnostic diagnostic) {
    int weight = weight(diagnostic.rule());
    if (weight == ONE && isText(diagnostic.rule().category()) && !diagnostic.fixes().isEmpty()) {
      int extent = extent(document, diagnostic);
      weight = extent > 5 ? 4 * ONE : extent > 1 ? 2 * ONE : ONE;
    }
    int index = document.blockIndex(diagnostic.span().start());
    Block.Kind kind = index < 0 ? Block.Kind.BODY : document.blocks().get(index).kind();
    boolean important =
        kind == Block.Kind.TITLE
            || kind == Block.Kind.DATE
            || diagnostic.rule().fault() == Fault.NAME;
    return important ? 2 * weight : weight;
  }

  /** Tells whether a fault of this category is one of characters; others are of facts or logic. */
  private static boolean isText(Category category) {
    return switch (category) {
      case REPETITION, FORMULATION, WORDING, TYPO, RESIDUE -> true;
      default -> false;
    };
  }

  /** Returns how many characters the first fix changes. */
  private static int extent(Document document, Diagnostic diagnostic) {
    int sum = 0;
    for (Edit edit : diagnostic.fixes().get(0).edits()) {
      char[] text = document.chars();
      int from = edit.span().start();
      int to = edit.span().end();
      int start = 0;
      int end = edit.text().length();
      while (from < to && start < end && text[from] == edit.text().charAt(start)) {
        from++;
        start++;
      }
      while (to > from && end > start && text[to - 1] == edit.text().charAt(end - 1)) {
        to--;
        end--;
      }
      sum += Math.max(to - from, end - start);
    }
    return sum;
  }
}
