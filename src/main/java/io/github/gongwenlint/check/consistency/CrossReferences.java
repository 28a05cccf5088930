package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.document.NumberStyle;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows 见第五部分, 本办法第三十条, 见表2 and the entries of 目录 to what they name. */
final class CrossReferences extends Finder {
  static final Rule RULE =
      Rule.of("cross-reference", Category.CONSISTENCY, Severity.WARNING, "引用的部分不存在")
          .about(Subject.ORDINALS)
          .message("文中引用的部分、条款、图表在本文中找不到，或者目录与正文标题不一致")
          .explanation(
              "删改之后，“见第五部分”“依照本办法第三十条”“见表3”常常指向已经不存在的内容，目录也常常没有跟着改。"
                  + "只核对明确指向本文的引用（见第×部分、本办法第×条、见表×、见图×、目录），并且只在本文确有连续的标题、条文、"
                  + "图表编号时核对；指向其他文件的引用、附件和节选不核对。")
          .source("公文核稿通例")
          .bad("一、基本情况\n全县情况良好。\n二、存在问题\n存在一些不足（具体措施⟦见第四部分⟧）。\n三、下一步打算\n继续努力，抓好落实。")
          .bad(
              "第一条　为了规范管理，制定本办法。\n第二条　本办法适用于全校师生。\n第三条　后勤处负责日常管理。\n"
                  + "第四条　违反⟦本办法第九条⟧规定的，通报批评。\n第五条　本办法自印发之日起施行。")
          .bad("目录\n一、总体要求……1\n二、主要任务……3\n一、总体要求\n任务分工⟦见第三部分⟧。\n二、主要任务\n（略）")
          .bad("各乡镇完成情况见表1，各部门完成情况⟦见表3⟧。\n表1　各乡镇完成情况\n表2　各部门完成情况")
          .bad("目录\n⟦一、经济稳中向好⟧\n二、主要任务\n三、保障措施\n一、经济稳中有进\n（略）\n二、主要任务\n（略）\n三、保障措施\n（略）")
          .bad("目录\n一、总体要求\n⟦二、主要任务⟧\n三、保障措施\n一、总体要求\n（略）\n二、重点任务\n（略）\n三、保障措施\n（略）")
          .good(
              "一、基本情况\n全县情况良好。\n二、存在问题\n存在一些不足（具体措施见第三部分）。\n三、下一步打算\n继续努力，抓好落实。",
              "一、学习情况\n认真学习报告第四部分关于改革的论述。\n二、体会\n深受教育，倍感振奋。",
              "第一条　为了规范管理，根据《水法》第七十条制定本办法。\n第二条　本办法适用于全校师生。\n第三条　后勤处负责日常管理。\n"
                  + "第四条　违反本办法第三条规定的，通报批评。\n第五条　本办法自印发之日起施行。",
              "各乡镇完成情况见表1，各部门完成情况见表2。\n表1　各乡镇完成情况\n表2　各部门完成情况",
              "完成情况见表3，表格另行发送。",
              "目录\n一、总体要求……1\n二、主要任务……3\n三、保障措施……5\n一、总体要求\n任务见第二部分。\n二、主要任务\n（略）\n三、保障措施\n（略）",
              "目录\n一、总体要求……1\n二、主要任务……3\n一、总体要求\n（略）\n二、主要任务\n（略）")
          .build();

  private static final String[] OWN_RULES = WordGroup.OWN_RULES.words();

  private static final int MOST = 500;

  private record Reference(int start, int end, int number, char kind) {}

  private final List<Reference> references = new ArrayList<>();
  private final Map<Integer, Integer> tables = new HashMap<>();
  private final Map<Integer, Integer> figures = new HashMap<>();

  CrossReferences(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 第 at {@code i}. */
  void ordinal(int i) {
    if (references.size() >= MOST) {
      return;
    }
    int end = i + 1;
    while (end < t.length
        && end - i <= 6
        && (Chars.isHanNumeral(t[end]) || Chars.isDigit(t[end]))) {
      end++;
    }
    int number = number(i + 1, end);
    if (number < 1) {
      return;
    }
    char c = at(end);
    if (c == '部' && at(end + 1) == '分') {
      int from = i;
      if (Look.ends(t, from, "本报告") || Look.ends(t, from, "本方案") || Look.ends(t, from, "本文")) {
        from -= at(from - 2) == '本' ? 2 : 3;
      }
      if (isSee(from)) {
        references.add(new Reference(from - 1, end + 2, number, '部'));
      } else if (from < i) {
        references.add(new Reference(from, end + 2, number, '部'));
      }
    } else if (c == '条' || c == '章') {
      int own = Look.endsAny(t, i, OWN_RULES);
      if (own == 0) {
        own = Look.endsAny(t, i, "本法");
      }
      if (own > 0 && at(i - own - 1) != '《') {
        references.add(new Reference(i - own, end + 1, number, c));
      }
    }
  }

  /** Looks at 表 or 图 at {@code i} before a digit. */
  void caption(int i) {
    int end = i + 1;
    while (end < t.length && end - i <= 3 && Chars.isDigit(t[end])) {
      end++;
    }
    char after = at(end);
    if (Chars.isDigit(after) || after == '-' || after == '.' || after == '—' || after == '－') {
      return;
    }
    int number = number(i + 1, end);
    if (number < 1) {
      return;
    }
    if (isLineStart(i)) {
      int line = Look.lineEnd(t, i);
      if (line - i <= 60 && !Look.holds(t, i, line, "。", "，", "显示", "所示")) {
        (t[i] == '表' ? tables : figures).putIfAbsent(number, i);
      }
      return;
    }
    if (references.size() >= MOST) {
      return;
    }
    if (isSee(i) || (at(i - 1) == '如' && Look.starts(t, end, "所示"))) {
      references.add(new Reference(i - 1, end, number, t[i]));
    } else if ("，。；（".indexOf(at(i - 1)) >= 0
        && Look.startsAny(t, end, "列出", "列示", "显示", "反映", "汇总", "给出") > 0) {
      references.add(new Reference(i, end, number, t[i]));
    }
  }

  /** Tells whether 见 stands before {@code i}, but not 意见, 可见 or their kin. */
  private boolean isSee(int i) {
    if (at(i - 1) != '见') {
      return false;
    }
    return "意看预听可常再会罕偏主远洞政异拜接召遇习高浅少".indexOf(at(i - 2)) < 0;
  }

  private boolean isLineStart(int i) {
    int k = Look.skipBlanksBack(t, i);
    return k == 0 || Chars.isLineEnd(t[k - 1]);
  }

  @Override
  void finish() {
    int body = contents();
    if (references.isEmpty()) {
      return;
    }
    Run articles = new Run();
    Run chapters = new Run();
    Run parts = new Run();
    for (Block block : document.blocks().subList(body, document.blocks().size())) {
      Label label = block.label();
      if (label == null) {
        continue;
      }
      switch (label.style()) {
        case ARTICLE -> articles.add(label);
        case CHAPTER -> chapters.add(label);
        case CHINESE -> parts.add(label);
        default -> {}
      }
    }
    for (Reference reference : references) {
      switch (reference.kind) {
        case '条' -> judge(reference, articles, "条", 3);
        case '章' -> judge(reference, chapters, "章", 2);
        case '部' -> judge(reference, parts, "部分", 2);
        case '表' -> caption(reference, tables);
        default -> caption(reference, figures);
      }
    }
  }

  private void judge(Reference reference, Run run, String noun, int least) {
    if (run.restarts || run.gaps > 1 || run.last < least || reference.number <= run.last) {
      return;
    }
    Label last = run.label;
    if (last == null) {
      return;
    }
    Span span = last.span();
    String count = ChineseNumerals.format(run.last);
    report(
        RULE,
        Severity.WARNING,
        reference.start,
        reference.end,
        "“" + text(reference.start, reference.end) + "”指向的内容不存在，本文只到第" + count + noun + "，请核对",
        related(span.start(), span.end(), "最后一" + (noun.equals("部分") ? "个" : "") + noun));
  }

  private void caption(Reference reference, Map<Integer, Integer> captions) {
    if (captions.isEmpty() || captions.containsKey(reference.number)) {
      return;
    }
    int last = 0;
    for (int number : captions.keySet()) {
      last = Math.max(last, number);
    }
    if (captions.size() != last) {
      return;
    }
    Integer place = captions.get(last);
    report(
        RULE,
        Severity.WARNING,
        reference.start,
        reference.end,
        "文中没有" + reference.kind + reference.number + "，编号只到" + reference.kind + last + "，请核对",
        place == null
            ? related(reference.start, reference.end, "引用处")
            : related(place, Look.lineEnd(t, place), "最后一个" + reference.kind));
  }

  /** Numbers that must run from 1 without a gap or a restart before anything is judged by them. */
  private static final class Run {
    private int last;
    private int gaps;
    private boolean restarts;
    private @Nullable Label label;

    void add(Label next) {
      if (next.number() == last + 1) {
        last++;
        label = next;
      } else {
        // One that is missing is told by the rules of numbering.
        gaps++;
        restarts |= next.number() <= last;
        if (next.number() > last) {
          last = next.number();
          label = next;
        }
      }
    }
  }

  // ---------------------------------------------------------------- 目录

  private static final int LOOKED_FOR_CONTENTS = 40;

  /**
   * Compares the lines below 目录 with the headings of the text.
   *
   * @return the index of the first block of the text below
   */
  private int contents() {
    List<Block> blocks = document.blocks();
    int title = -1;
    for (int b = 0; b < blocks.size() && b < LOOKED_FOR_CONTENTS && title < 0; b++) {
      Span span = blocks.get(b).span();
      if (span.length() <= 5 && bare(span.start(), span.end()).equals("目录")) {
        title = b;
      }
    }
    if (title < 0) {
      return 0;
    }
    int b = title + 1;
    Label first = b < blocks.size() ? blocks.get(b).label() : null;
    if (first == null || first.number() != 1) {
      return 0;
    }
    NumberStyle top = first.style();
    int body = secondStart(b + 1, top);
    if (body < 0) {
      return 0;
    }
    Map<Integer, Block> headings = headings(body, top);
    int equal = 0;
    int listed = 0;
    for (int k = b; k < body; k++) {
      Label label = blocks.get(k).label();
      if (label != null && label.style() == top) {
        Block heading = headings.get(label.number());
        listed++;
        equal += heading != null && entry(heading).equals(entry(blocks.get(k))) ? 1 : 0;
      }
    }
    if (2 * equal < listed) {
      // A list of contents and headings that have little in common are no such list.
      return 0;
    }
    int entries = 0;
    for (int k = b; k < body; k++) {
      Label label = blocks.get(k).label();
      if (label != null && label.style() == top) {
        entries++;
        compare(blocks.get(k), label, headings.get(label.number()));
      }
    }
    Block more = headings.get(entries + 1);
    if (more != null && headings.size() == entries + 1 && entries >= 2) {
      report(
          RULE,
          Severity.WARNING,
          more.span().start(),
          more.span().end(),
          "正文有这个标题，目录里没有，请补入目录",
          related(blocks.get(title).span().start(), blocks.get(title).span().end(), "目录"));
    }
    return body;
  }

  /** Returns the block at which the ordinals of a list start anew, or -1. */
  private int secondStart(int from, NumberStyle style) {
    List<Block> blocks = document.blocks();
    for (int b = from; b < blocks.size(); b++) {
      Label label = blocks.get(b).label();
      if (label == null || blocks.get(b).span().length() > 80) {
        return -1;
      }
      if (label.style() == style && label.number() == 1) {
        return b;
      }
    }
    return -1;
  }

  /** Returns the headings of one style from a block on by their numbers. */
  private Map<Integer, Block> headings(int from, NumberStyle style) {
    Map<Integer, Block> headings = new HashMap<>();
    List<Block> blocks = document.blocks();
    for (int b = from; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      Label label = block.label();
      if (label != null && label.style() == style && block.kind() == Kind.HEADING) {
        headings.putIfAbsent(label.number(), block);
      }
    }
    return headings;
  }

  private void compare(Block entry, Label label, @Nullable Block heading) {
    Span span = entry.span();
    if (heading == null) {
      report(
          RULE,
          Severity.WARNING,
          span.start(),
          span.end(),
          "目录里有“" + text(label.span().start(), label.span().end()).strip() + "”，正文没有这个标题，请核对");
      return;
    }
    String listed = entry(entry);
    String headed = entry(heading);
    if (!listed.equals(headed) && !headed.startsWith(listed)) {
      report(
          RULE,
          Severity.WARNING,
          span.start(),
          span.end(),
          "目录写“" + listed + "”，正文标题是“" + headed + "”，应当一致",
          related(heading.span().start(), heading.span().end(), "正文的标题"));
    }
  }

  /** The words of an entry or a heading without its label, leaders, page number and blanks. */
  private String entry(Block block) {
    Label label = block.label();
    int from = label == null ? block.span().start() : label.span().end();
    int end = block.span().end();
    while (end > from
        && (Chars.isDigit(t[end - 1])
            || Look.isBlank(t[end - 1])
            || "….·。．-—（）()".indexOf(t[end - 1]) >= 0)) {
      end--;
    }
    return bare(from, Math.max(from, end));
  }

  private String bare(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int k = from; k < to; k++) {
      if (!Chars.isSpace(t[k])) {
        words.append(t[k]);
      }
    }
    return words.toString();
  }
}
