package io.github.gongwenlint.check.formulation;

import io.github.gongwenlint.check.Hits;
import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.check.formulation.FormulationCheck.Scan;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.Formulations;
import io.github.gongwenlint.dictionary.Formulations.Level;
import io.github.gongwenlint.dictionary.Formulations.Variant;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.List;

/** Wordings that the dictionary lists as wrong. */
final class Wordings {
  private static final int GROUP_REACH = 20;

  private Wordings() {}

  static void report(Scan scan) {
    if (scan.wrong.size() == 0) {
      return;
    }
    Formulations formulations = Dictionaries.formulations();
    boolean[] wanted = new boolean[scan.wrong.size()];
    Hits counted = new Hits();
    for (int i = 0; i < wanted.length; i++) {
      Variant variant = formulations.variant(scan.wrong.payload(i));
      wanted[i] =
          variant.level() != Level.OFF
              // Right in their time: the chronology's rule reports them, by the document's date.
              && !variant.tag().isOld()
              && isWrong(scan, variant, scan.wrong.start(i), scan.wrong.end(i));
      if (wanted[i]) {
        counted.add(0, scan.wrong.start(i), scan.wrong.end(i));
      }
    }
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i]
          && !scan.isReported(scan.wrong.start(i), scan.wrong.end(i))
          && !counted.holdMoreThan(
              scan.wrong.start(i), scan.wrong.end(i), FormulationCheck.LONGEST)) {
        scan.report(
            diagnostic(
                scan,
                formulations.variant(scan.wrong.payload(i)),
                scan.wrong.start(i),
                scan.wrong.end(i)));
      }
    }
  }

  private static boolean isWrong(Scan scan, Variant variant, int start, int end) {
    Passage passage = scan.passage;
    for (String before : variant.notAfter()) {
      if (passage.endsWith(before, start)) {
        return false;
      }
    }
    for (String after : variant.notBefore()) {
      if (passage.startsWith(after, end)) {
        return false;
      }
    }
    if (scan.isCovered(start, end)) {
      return false;
    }
    if (!variant.group().isEmpty() && !hasCompany(passage, variant.group(), start, end)) {
      return false;
    }
    boolean ownMarks = variant.wrong().indexOf('“') >= 0 || variant.wrong().indexOf('《') >= 0;
    if (!variant.wrong().startsWith("《") && passage.inTitle(start, end)) {
      return false;
    }
    // A quoted sentence is somebody else's; a short form or a list in quotation marks is the
    // writer's.
    return ownMarks || !passage.inQuotedSentence(start, end) || passage.inQuotedList(start, end);
  }

  private static boolean hasCompany(Passage passage, List<String> group, int start, int end) {
    for (String member : group) {
      if (passage.near(member, start, end, GROUP_REACH)) {
        return true;
      }
    }
    return false;
  }

  private static Diagnostic diagnostic(Scan scan, Variant variant, int start, int end) {
    Rule rule = rule(variant);
    Severity severity = severity(rule, variant);
    Span span = new Span(start, end);
    String right = variant.right();
    if (right.startsWith("“") && Passage.isOpen(scan.passage.at(start - 1))) {
      right = right.substring(1);
    }
    if (right.endsWith("”") && Passage.isClose(scan.passage.at(end))) {
      right = right.substring(0, right.length() - 1);
    }
    boolean safe =
        variant.level() == Level.NORMAL
            && switch (variant.tag()) {
              case WRONG_CHARACTER, MISSING_CHARACTER, NO_QUOTES -> true;
              default -> false;
            };
    String title = "改为" + Passage.quote(right);
    Fix fix = safe ? Fix.safe(title, span, right) : Fix.suggested(title, span, right);
    return new Diagnostic(rule, severity, span, message(variant), List.of(fix));
  }

  private static Rule rule(Variant variant) {
    return switch (variant.tag()) {
      case NO_QUOTES, MISPLACED_QUOTES, QUOTE_PLACE, QUOTES -> FormulationRules.QUOTES;
      case ORDER -> FormulationRules.ORDER;
      case PAIRING -> FormulationRules.PAIRING;
      default -> FormulationRules.WORDING;
    };
  }

  private static Severity severity(Rule rule, Variant variant) {
    return switch (variant.level()) {
      case HINT -> Severity.INFO;
      case WARN -> Severity.WARNING;
      default ->
          switch (variant.tag()) {
            case WRONG_CHARACTER, MISSING_CHARACTER, REPEATED -> Severity.ERROR;
            case QUOTE_PLACE, USAGE, HINT -> Severity.INFO;
            case OLD_WORDING, OLD_PAIRING, PAIRING -> rule.severity();
            default -> Severity.WARNING;
          };
    };
  }

  private static String message(Variant variant) {
    String wrong = Passage.quote(variant.wrong());
    String right = Passage.quote(variant.right());
    return switch (variant.tag()) {
      case WRONG_CHARACTER -> wrong + "与规范表述不符，应为" + right;
      case MISSING_CHARACTER -> wrong + "漏字，规范表述为" + right;
      case EXTRA_CHARACTER -> wrong + "多字，规范表述为" + right;
      case REPEATED -> wrong + "有重复，应为" + right;
      case WORD_ORDER -> wrong + "语序不当，规范表述为" + right;
      case ORDER -> wrong + "次序有误，固定次序为" + right;
      case PAIRING -> wrong + "搭配不当，固定搭配为" + right;
      case NO_QUOTES -> wrong + "中的简称应加引号，写作" + right;
      case MISPLACED_QUOTES -> wrong + "引号位置有误，应为" + right;
      case QUOTE_PLACE -> wrong + "的引号位置建议改为" + right;
      case QUOTES -> wrong + "引号使用不当，应为" + right;
      case TITLE_MARKS -> wrong + "书名号使用不当，应为" + right;
      case PUNCTUATION -> wrong + "标点有误，规范写法为" + right;
      case NUMBER -> wrong + "数字写法有误，应为" + right;
      case SHORT_NAME -> wrong + "不是规范简称，正式公文写作" + right;
      case USAGE -> wrong + "建议按规范表述写作" + right;
      case HINT -> wrong + "请核对，通常写作" + right;
      case OLD_WORDING, OLD_PAIRING -> wrong + "是过去的提法，现行提法为" + right;
    };
  }
}
