package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.starts;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Span;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Gaps that mean something only where the document has others that are sure. */
final class DoubtfulGaps {
  static final Rule TITLE =
      Rule.of("orphan-generic-title", Category.PLACEHOLDER, Severity.INFO, "文件只写了文种")
          .message("书名号里只有文种，前文没有全称，请写出文件全称")
          .explanation(
              """
              “印发《方案》”“制定《办法》”只有文种，看不出是哪一份文件，可能是套用范文时名称被删去了。\
              全文另有未填写或被删去的内容时才报；前文有以该文种结尾的全称，或有“以下简称”的，不报。""")
          .bad("今年组织***名党员集中学习，印发⟦《方案》⟧，狠抓落实。")
          .bad("组织***名党员集中学习，制定⟦《办法》⟧和⟦《细则》⟧。")
          .good(
              "今年印发《方案》，狠抓落实。",
              "组织***名党员学习《党员教育管理工作条例》，落实《条例》，学习《决定》精神。",
              "组织***名党员学习，印发《县财政局内控管理办法》，按照《办法》执行。",
              "组织***名党员学习，《2024年度工作方案》（以下简称《方案》）已经印发，制定《方案》配套措施。")
          .build();

  static final Rule SUBJECT =
      Rule.of("stripped-subject", Category.PLACEHOLDER, Severity.INFO, "句子可能缺主语")
          .about(Subject.NAMES)
          .message("整句没有主语，像是单位名称被删掉了，请补上")
          .explanation(
              """
              “在上级党委的领导下，始终坚持……”没有主语在公文里很常见，但在有名称被删去的材料里，多半是单位名称一同被删了。\
              只看段首句；全文另有未填写或被删去的内容，而这一句里没有“我局”“全县”“党组”“支部”一类主语时才报。""")
          .bad("⟦在上级党组织的正确领导下，⟧始终坚持党的领导，扎实推进各项工作。\n全年召开会议***次。")
          .good(
              "在上级党组织的正确领导下，始终坚持党的领导，扎实推进各项工作。",
              "在上级党组织的正确领导下，我局始终坚持党的领导。全年召开会议***次。",
              "在上级党组织的正确领导下，认真学习，全体干部团结一心。全年召开会议***次。")
          .build();

  private static final String[] KINDS = WordGroup.SHORT_TITLE.words();

  private static final String[] VERBS = WordGroup.PREDICATE.words();

  private static final String[] SUBJECTS = WordGroup.SUBJECT.words();

  private DoubtfulGaps() {}

  /** Reports them; to be called where something is surely missing. */
  static void report(Document document, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    titles(document, t, report);
    for (Block block : document.blocks()) {
      if (block.kind() == Block.Kind.BODY && at(t, block.span().start()) == '在') {
        subject(block.span().start(), block.span().end(), t, report);
      }
    }
  }

  private static void titles(Document document, char[] t, Consumer<Diagnostic> report) {
    Set<String> known = new HashSet<>();
    for (int i : document.marks()) {
      if (t[i] != '《') {
        continue;
      }
      int close = StrippedNames.closing(t, i);
      if (close < i + 3) {
        continue;
      }
      String kind = document.text(close - 2, close);
      boolean bare = close == i + 3;
      if (bare
          && !known.contains(kind)
          && startsAny(t, i + 1, KINDS) == 2
          && !StrippedNames.introduced(t, i)
          && (StrippedNames.made(t, i) || at(t, i - 1) == '》' || isListed(t, i))
          && !starts(t, close + 1, "精神")) {
        report.accept(
            Diagnostic.of(
                TITLE, new Span(i, close + 1), "前文没有出现过《" + kind + "》的全称，看不出是哪一份文件，请写出全称"));
      } else {
        known.add(kind);
      }
    }
  }

  private static boolean isListed(char[] t, int i) {
    return in(at(t, i - 1), "、和及") && at(t, i - 2) == '》';
  }

  private static void subject(int start, int end, char[] t, Consumer<Diagnostic> report) {
    int stop = Math.min(end, start + 200);
    int comma = -1;
    int last = start;
    while (last < stop && !in(t[last], "。；！")) {
      if (comma < 0 && starts(t, last, "领导下，")) {
        comma = last + 4;
      }
      last++;
    }
    if (comma > 0
        && comma - start <= 60
        && startsAny(t, comma, VERBS) > 0
        && !holds(t, comma, last, SUBJECTS)) {
      report.accept(Diagnostic.of(SUBJECT, new Span(start, comma), "这句话没有主语，像是单位名称被删掉了，请补上"));
    }
  }
}
