package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.document.NumberStyle;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fault;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares the headings of one level: closing marks, run-in or stand-alone, the way down. */
public final class HeadingStyleCheck implements Check {
  private static final Rule PUNCTUATION =
      Rule.of("heading-punctuation", Category.NUMBERING, Severity.WARNING, "独行标题末尾用了标点")
          .countsAs(Fault.MARK)
          .message("独占一行的标题末尾不用句号、逗号、分号、顿号")
          .explanation(
              "独占一行的标题末尾通常不用标点（必要时可用问号、叹号、省略号）。"
                  + "后面接着正文的接排标题用句号，是对的；同级标题都带句号的要点式行文不报告；"
                  + "只在同级的其他标题多数不带标点时报告。")
          .source("GB/T 15834—2011 附录 B.4")
          .bad(
              """
              （一）加强理论武装
              坚持每月组织一次集中学习，及时跟进学习最新精神。
              （二）强化责任落实⟦。⟧
              层层签订责任书，定期开展督导检查，推动责任落地。
              （三）严格日常监督
              紧盯关键岗位和重点环节，常态化开展监督检查。""",
              """
              （一）加强理论武装
              坚持每月组织一次集中学习，及时跟进学习最新精神。
              （二）强化责任落实
              层层签订责任书，定期开展督导检查，推动责任落地。
              （三）严格日常监督
              紧盯关键岗位和重点环节，常态化开展监督检查。""")
          .bad("一、工作开展情况⟦，⟧\n今年以来，全局上下团结奋斗，各项工作取得明显成效。\n二、存在的问题\n三、下一步打算")
          .good(
              "（一）加强理论武装。坚持每月组织一次集中学习。\n（二）强化责任落实。层层签订责任书。",
              "一、加强学习。\n二、改进作风。\n三、狠抓落实。",
              "一、工作开展情况\n二、问题怎么看？\n三、下一步打算")
          .build();

  private static final Rule STYLE =
      Rule.of("heading-style", Category.NUMBERING, Severity.INFO, "同级标题体例不一")
          .message("同级标题有的独占一行，有的与正文接排")
          .explanation("同一上级之下的同级标题应当体例一致：要么都独占一行，要么都与正文接排。只提示少数的一种。")
          .source("公文编排通例")
          .bad(
              "（一）加强学习。坚持每月组织一次集中学习。\n（二）改进作风。严格落实各项制度规定。\n"
                  + "⟦（三）⟧狠抓落实\n建立台账，逐项销号，确保各项工作落到实处。\n（四）严格考核。把考核结果作为评先评优的依据。")
          .good(
              "（一）加强学习。坚持每月组织一次集中学习。\n（二）改进作风。严格落实各项制度规定。",
              "一、禁放区域\n东至沙河东岸，西至青年路。\n二、禁放时间\n全年全天禁止燃放。\n三、法律责任\n"
                  + "违反本通告的，由公安机关依法处理。\n四、本通告自2025年1月1日起施行，有效期五年。此前发布的通告同时废止。")
          .build();

  private static final Rule JUMP =
      Rule.of("level-jump", Category.NUMBERING, Severity.INFO, "层次跳级")
          .message("同一文稿里有两种往下分层的方式")
          .explanation("“一、”之下用“（一）”，再往下用“1.”。短文可以在“一、”之下直接用“1.”，但同一文稿里不宜有的这样、有的那样。")
          .source("GB/T 9704—2012 7.3.3；GB/T 15834—2011 附录 B.3.8")
          .bad("一、做法\n（一）抓学习\n（二）抓整改\n二、打算\n⟦1.⟧深化学习\n2.深化整改")
          .good("一、做法\n1.抓学习\n2.抓整改\n二、打算\n1.深化学习\n2.深化整改", "一、做法\n（一）抓学习\n1.集中学习\n2.个人自学")
          .build();

  @Override
  public List<Rule> rules() {
    return List.of(PUNCTUATION, STYLE, JUMP);
  }

  /** The headings of one numbering style below one parent, or in the whole document. */
  private static final class Group {
    final List<Block> standAlone = new ArrayList<>();
    final List<Block> runIn = new ArrayList<>();
    boolean items;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    Map<NumberStyle, Group> siblings = new EnumMap<>(NumberStyle.class);
    List<Block> blocks = document.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Label label = block.label();
      if (label == null) {
        continue;
      }
      for (NumberStyle style : NumberStyle.values()) {
        if (style.compareTo(label.style()) > 0) {
          compare(document, siblings.remove(style), report);
        }
      }
      // No lambda: the first one costs start-up time.
      Group group = siblings.get(label.style());
      if (group == null) {
        group = new Group();
        siblings.put(label.style(), group);
      }
      if (block.kind() != Kind.HEADING) {
        group.items = true;
        continue;
      }
      boolean runIn = i + 1 < blocks.size() && blocks.get(i + 1).paragraph() == block.paragraph();
      (runIn ? group.runIn : group.standAlone).add(block);
    }
    for (Group group : siblings.values()) {
      compare(document, group, report);
    }
    jump(document, report);
  }

  private static void compare(
      Document document, @Nullable Group group, Consumer<Diagnostic> report) {
    if (group != null && !group.items) {
      closingMarks(document, group.standAlone, report);
      style(document, group, report);
    }
  }

  private static void closingMarks(
      Document document, List<Block> headings, Consumer<Diagnostic> report) {
    Label sample = headings.isEmpty() ? null : headings.get(0).label();
    if (sample == null || sample.style().compareTo(NumberStyle.ARTICLE) < 0) {
      // Long names of chapters are broken over two lines; what ends the first is no closing mark.
      return;
    }
    int marked = 0;
    for (Block heading : headings) {
      if (isClosing(document.chars()[heading.span().end() - 1])) {
        marked++;
      }
    }
    if (marked == 0 || 2 * marked >= headings.size()) {
      return;
    }
    for (Block heading : headings) {
      int end = heading.span().end();
      char mark = document.chars()[end - 1];
      if (isClosing(mark)) {
        Span span = new Span(end - 1, end);
        report.accept(
            Diagnostic.of(
                PUNCTUATION,
                span,
                "独占一行的标题末尾不用“" + mark + "”，同级其他标题也没有",
                Fix.suggested("删去“" + mark + "”", span, "")));
      }
    }
  }

  private static boolean isClosing(char c) {
    return c == '。' || c == '，' || c == '；' || c == '、';
  }

  /** 六、本通告自发布之日起施行。: the last item, which has no heading. */
  private static boolean isClosingClause(Document document, Block block, List<Block> others) {
    Label label = block.label();
    if (label == null || block.span().start() < others.get(others.size() - 1).span().end()) {
      return false;
    }
    char first = document.chars()[Math.min(label.span().end(), document.chars().length - 1)];
    return first == '本' || first == '此';
  }

  private static void style(Document document, Group group, Consumer<Diagnostic> report) {
    if (group.standAlone.isEmpty() || group.runIn.isEmpty()) {
      return;
    }
    boolean fewerAlone = group.standAlone.size() < group.runIn.size();
    List<Block> few = fewerAlone ? group.standAlone : group.runIn;
    List<Block> many = fewerAlone ? group.runIn : group.standAlone;
    if (few.size() > 1 || many.size() < 3) {
      return;
    }
    Label label = few.get(0).label();
    if (label != null && !isClosingClause(document, few.get(0), many)) {
      report.accept(
          Diagnostic.of(
              STYLE,
              label.span(),
              fewerAlone ? "同级标题都与正文接排，这一个独占一行，请统一体例" : "同级标题都独占一行，这一个与正文接排，请统一体例"));
    }
  }

  /** Reports the first of the rarer way down from 一、 when the document has both. */
  private static void jump(Document document, Consumer<Diagnostic> report) {
    NumberStyle above = null;
    List<Label> jumps = new ArrayList<>();
    int steps = 0;
    for (Block block : document.blocks()) {
      Label label = block.label();
      if (label == null) {
        continue;
      }
      if (above == NumberStyle.CHINESE && label.number() == 1) {
        if (label.style() == NumberStyle.CHINESE_IN_PARENTHESES) {
          steps++;
        } else if (label.style() == NumberStyle.ARABIC) {
          jumps.add(label);
        }
      }
      above = label.style();
    }
    if (!jumps.isEmpty() && steps > 0 && jumps.size() <= steps) {
      Label first = jumps.get(0);
      report.accept(
          Diagnostic.of(
              JUMP,
              first.span(),
              "别处在“一、”之下用“（一）”，这里直接用“" + document.text(first.span()) + "”，请统一"));
    }
  }
}
