package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.document.NumberStyle;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.ChineseNumerals;
import java.util.List;
import java.util.function.Consumer;

/** How ordinal marks are quoted and reported. */
final class MarkReport {
  private final Document document;
  private final Consumer<Diagnostic> report;

  MarkReport(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.report = report;
  }

  void report(Rule rule, Severity severity, Label label, String message) {
    report.accept(new Diagnostic(rule, severity, label.span(), message, List.of()));
  }

  /** Reports a mark that stands twice. */
  void repeated(Severity severity, Label label, Label before) {
    report(
        SequenceCheck.REPEAT,
        severity,
        label,
        "“" + text(label) + "”与前面的序号（" + line(before) + "）重复，请改正");
  }

  /**
   * Reports a mark before which others are missing.
   *
   * @param missing these, in quotation marks
   */
  void gap(Severity severity, Label label, String missing, Label before) {
    report(
        SequenceCheck.GAP,
        severity,
        label,
        "“"
            + text(label)
            + "”前缺"
            + missing
            + "，上一个序号是“"
            + text(before)
            + "”（"
            + line(before)
            + "）");
  }

  /** Says on which line of the file a mark stands. */
  String line(Label label) {
    int source = document.source().toSource(label.span().start());
    return "第" + document.source().lines().line(source) + "行";
  }

  /** Returns a mark as it is written. */
  String text(Label label) {
    return document.text(label.span()).strip();
  }

  /** Writes {@code number} the way {@code like} is written. */
  String form(Label like, int number) {
    String text = text(like);
    String han = ChineseNumerals.format(like.number());
    int at = text.indexOf(han);
    if (at >= 0) {
      return text.substring(0, at)
          + ChineseNumerals.format(number)
          + text.substring(at + han.length());
    }
    String digits = Integer.toString(like.number());
    at = text.indexOf(digits);
    if (at >= 0) {
      return text.substring(0, at) + number + text.substring(at + digits.length());
    }
    if (like.style() == NumberStyle.CIRCLED && number <= 20) {
      return String.valueOf((char) ('①' + number - 1));
    }
    return like.style() == NumberStyle.SPOKEN_FIRST_NEXT ? "首先" : ChineseNumerals.format(number);
  }
}
