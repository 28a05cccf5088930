package io.github.gongwenlint.check.formulation;

import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.check.formulation.FormulationCheck.Scan;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.Formulations.Level;
import io.github.gongwenlint.dictionary.Formulations.ShortForm;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Fix.Applicability;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotation marks of short forms: missing, on one side only, or around too much. */
final class ShortForms {
  /** What stands outside of the quotation marks of a short form. */
  private static final String[] TAILS = WordGroup.TAIL.words();

  /** Before 两个责任 they make a count of the same characters: 这两个责任, 第四种形态. */
  private static final String COUNTING = "第这那哪前后每各上下另其共有设零〇百千万亿";

  /** After 两个维护 they make a longer noun of the last word: 两个维护班组, 两个责任人. */
  private static final String NOUN_ENDS = "班组队站人员区点片户期处所厂室科型类";

  private ShortForms() {}

  static void report(Scan scan) {
    for (int i = 0; i < scan.shortForms.size(); i++) {
      int start = scan.shortForms.start(i);
      int end = scan.shortForms.end(i);
      if (Passage.isOpen(scan.passage.at(start - 1))) {
        if (!Passage.isClose(scan.passage.at(end))) {
          reportOpened(scan, scan.shortForms.payload(i), start, end);
        }
      } else if (!scan.isReported(start, end)
          && !scan.isCovered(start, end)
          && !scan.passage.inTitle(start, end)) {
        reportBare(scan, scan.shortForms.payload(i), start, end);
      }
    }
  }

  /** “四风问题”, or “四风 that is never closed. */
  private static void reportOpened(Scan scan, int payload, int start, int end) {
    Passage passage = scan.passage;
    if (passage.at(start - 1) != '“' || scan.isReported(start - 1, end + 1)) {
      return;
    }
    ShortForm form = Dictionaries.formulations().shortForm(payload);
    for (String tail : TAILS) {
      int tailEnd = end + tail.length();
      if (passage.startsWith(tail, end) && passage.at(tailEnd) == '”') {
        if (scan.right.holdMoreThan(start, end, FormulationCheck.LONGEST)
            && scan.isCovered(start - 1, tailEnd)) {
          return;
        }
        Span span = new Span(start - 1, tailEnd + 1);
        String right = "“" + form.text() + "”" + tail;
        scan.report(
            new Diagnostic(
                FormulationRules.QUOTES,
                severity(form),
                span,
                "引号应只括简称" + Passage.quote(form.text()) + "，写作" + Passage.quote(right),
                List.of(Fix.suggested("改为" + Passage.quote(right), span, right))));
        return;
      }
    }
    if (!passage.quotationClosesAfter(end) && form.level() == Level.NORMAL) {
      Span span = new Span(start - 1, end);
      scan.report(
          new Diagnostic(
              FormulationRules.QUOTES,
              Severity.WARNING,
              span,
              Passage.quote(form.text()) + "只有前引号，缺少后引号",
              List.of(Fix.suggested("补后引号", new Span(end, end), "”"))));
    }
  }

  private static void reportBare(Scan scan, int payload, int start, int end) {
    Passage passage = scan.passage;
    ShortForm form = Dictionaries.formulations().shortForm(payload);
    char before = passage.at(start - 1);
    if (Chars.isHanNumeral(form.text().charAt(0))
        && (Chars.isHanNumeral(before)
            || Chars.isDigit(before)
            || COUNTING.indexOf(before) >= 0
            || (form.text().charAt(1) == '个' && NOUN_ENDS.indexOf(passage.at(end)) >= 0))) {
      return;
    }
    if (Dictionaries.formulations().canonical(form.row()).startsWith("《")) {
      reportName(scan, form, start, end);
      return;
    }
    Diagnostic found;
    if (passage.at(end) == '”') {
      found = closedOnly(passage, form, start, end);
    } else if (passage.inQuotation(start, end)) {
      return;
    } else {
      Span span = new Span(start, end);
      String title = "加引号";
      List<Edit> edits =
          List.of(new Edit(new Span(start, start), "“"), new Edit(new Span(end, end), "”"));
      boolean sure = form.level() == Level.NORMAL;
      found =
          new Diagnostic(
              FormulationRules.QUOTES,
              severity(form),
              span,
              sure
                  ? Passage.quote(form.text()) + "是简称，应加引号"
                  : Passage.quote(form.text()) + "在中央文件中加引号，建议加上",
              List.of(new Fix(title, sure ? Applicability.SAFE : Applicability.SUGGESTED, edits)));
    }
    if (found != null) {
      scan.report(found);
    }
  }

  /** 中国共产党纪律处分条例 without 《》; where it starts a line it is the document's own title. */
  private static void reportName(Scan scan, ShortForm form, int start, int end) {
    if (Chars.isSpace(scan.passage.at(start - 1)) || scan.passage.inQuotation(start, end)) {
      return;
    }
    scan.report(
        new Diagnostic(
            FormulationRules.QUOTES,
            severity(form),
            new Span(start, end),
            Passage.quote(form.text()) + "是文件名称，应加书名号",
            List.of(
                new Fix(
                    "加书名号",
                    Applicability.SUGGESTED,
                    List.of(
                        new Edit(new Span(start, start), "《"),
                        new Edit(new Span(end, end), "》"))))));
  }

  /** 四风” whose opening mark is missing. */
  private static @Nullable Diagnostic closedOnly(
      Passage passage, ShortForm form, int start, int end) {
    if (form.level() != Level.NORMAL || passage.quotationOpenAt(start)) {
      return null;
    }
    return new Diagnostic(
        FormulationRules.QUOTES,
        Severity.WARNING,
        new Span(start, end + 1),
        Passage.quote(form.text()) + "只有后引号，缺少前引号",
        List.of(Fix.suggested("补前引号", new Span(start, start), "“")));
  }

  private static Severity severity(ShortForm form) {
    return form.level() == Level.NORMAL ? Severity.WARNING : Severity.INFO;
  }
}
