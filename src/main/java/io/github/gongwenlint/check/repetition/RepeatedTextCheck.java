package io.github.gongwenlint.check.repetition;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds clauses and sentences that stand twice in a paragraph, and paragraphs that stand twice in a
 * document.
 *
 * <p>A clause is known by its length and some of its characters, and compared in full only with the
 * last one that is known alike; so the work is linear, whatever the text.
 */
public final class RepeatedTextCheck implements Check {
  static final Rule REPEATED_CLAUSE =
      Rule.of("repeated-clause", Category.REPETITION, Severity.WARNING, "语句重复")
          .message("同一段里有两处完全相同的语句，删去一处或改写")
          .explanation(
              "拼接、改写时把一句话留了两遍，或者相邻两句的后半句一字不差。相邻的重复和整句的重复一般都是粘贴所致；隔了几个分句的，"
                  + "也可能是有意照应，请看一眼。排比（句式相同而词语不同）、固定提法、法律条文里反复出现的规定不报。")
          .bad("要坚持问题导向，⟦要坚持问题导向⟧，逐项抓好整改。", "要坚持问题导向，逐项抓好整改。")
          .bad("会议听取了上半年工作情况汇报。⟦会议听取了上半年工作情况汇报。⟧下一步要抓好落实。", "会议听取了上半年工作情况汇报。下一步要抓好落实。")
          .bad("加强教育引导，不断提高拒腐防变和抵御风险的能力。完善制度机制，⟦不断提高拒腐防变和抵御风险的能力⟧。")
          .bad("中青年群体参与积极性不高，⟦积极性不高⟧，活动效果一般。", "中青年群体参与积极性不高，活动效果一般。")
          .bad("为推动高质量发展提供坚强政治保障，⟦提供坚强政治保障⟧，营造良好环境。", "为推动高质量发展提供坚强政治保障，营造良好环境。")
          .bad("必须采取措施，认真加以解决，⟦采取措施，认真加以解决⟧。", "必须采取措施，认真加以解决。")
          .bad("采取有力措施，认真加以解决，⟦采取有力措施，认真加以解决⟧。", "采取有力措施，认真加以解决。")
          .bad("一是扎实开展基层减负专项整治工作；二是⟦扎实开展基层减负专项整治工作⟧。")
          .good(
              "加强对权力运行的监督，加强对干部作风的监督。",
              "召开全市生态环境保护工作会议，研究部署全市生态环境保护工作。",
              "实现党的组织对党员委员全覆盖、党的工作对政协委员全覆盖。",
              "始终坚持以人民为中心的发展思想，抓好就业。\n始终坚持以人民为中心的发展思想，抓好教育。",
              "不忘初心，方得始终；不忘初心，牢记使命。",
              "第一条 情节严重的，处三年以下有期徒刑或者拘役；有前款行为的，处三年以下有期徒刑或者拘役。\n第二条 略。\n第三条 略。")
          .build();

  static final Rule REPEATED_PARAGRAPH =
      Rule.of("repeated-paragraph", Category.REPETITION, Severity.ERROR, "段落重复")
          .message("两个段落完全相同，删去一个")
          .explanation("同一段文字在文中出现两次，通常是重复粘贴。标题、表格、落款、较短的段落和法规条文不在此列；段首的序号不参加比较。")
          .bad(
              "（一）加强组织领导，健全工作机制，明确责任分工，确保各项任务按时完成。\n各地要认真落实。\n"
                  + "⟦（三）加强组织领导，健全工作机制，明确责任分工，确保各项任务按时完成。⟧")
          .bad("全体干部要深入一线，倾听群众呼声，帮助解决实际困难和问题。\n⟦全体干部要深入一线，倾听群众呼声，帮助解决实际困难和问题。⟧")
          .good(
              "要认真抓好落实。\n要认真抓好落实。",
              "某市关于进一步加强和改进新时代基层党组织建设工作的实施意见\n某市关于进一步加强和改进新时代基层党组织建设工作的实施意见",
              "（一）加强组织领导，健全工作机制，明确责任分工，确保各项任务按时完成。\n（二）加强宣传引导，创新工作方法，营造良好氛围，确保各项任务按时完成。")
          .build();

  private static final List<Rule> RULES = List.of(REPEATED_CLAUSE, REPEATED_PARAGRAPH);

  /** Shorter paragraphs may well stand twice, in characters. */
  private static final int PARAGRAPH = 25;

  /** From this length on nobody repeats a paragraph on purpose. */
  private static final int LONG_PARAGRAPH = 60;

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    List<Block> blocks = document.blocks();
    Paragraphs paragraphs = new Paragraphs(document, report);
    RepeatedClauses clauses = new RepeatedClauses(document, report);
    int previous = -1;
    for (int i = 0; i < blocks.size(); ) {
      int next = i + 1;
      while (next < blocks.size()
          && blocks.get(next).paragraph() == blocks.get(i).paragraph()
          && blocks.get(next).kind() != Block.Kind.TABLE_CELL) {
        next++;
      }
      Block first = blocks.get(i);
      int start = first.start();
      int end = blocks.get(next - 1).end();
      boolean prose =
          Passages.isProse(first.kind()) || Passages.isProse(blocks.get(next - 1).kind());
      if (prose && end - start >= PARAGRAPH && isSentence(text, end)) {
        paragraphs.look(start, end, previous);
      }
      if (prose && end - start > 2 * RepeatedClauses.ADJACENT && clauses.mayRepeat(start, end)) {
        clauses.scan(start, end, paragraphs.areOfLaw());
      }
      previous = start;
      i = next;
    }
  }

  /** Tells whether a paragraph ends like a sentence; headings and lines of forms do not. */
  private static boolean isSentence(char[] text, int end) {
    return "。；！？”".indexOf(text[end - 1]) >= 0;
  }

  /** The paragraphs of a document that were seen so far. */
  private static final class Paragraphs {
    private final Document document;
    private final char[] text;
    private final Consumer<Diagnostic> report;
    private final OffsetIndex seen;
    private boolean natureKnown;
    private boolean ofLaw;

    Paragraphs(Document document, Consumer<Diagnostic> report) {
      this.document = document;
      this.text = document.chars();
      this.report = report;
      this.seen = new OffsetIndex(Math.max(16, document.blocks().size()));
    }

    /** Tells whether the document is a law, which is found out when it is first asked. */
    boolean areOfLaw() {
      if (!natureKnown) {
        ofLaw = Passages.isLegal(text, document.blocks());
        natureKnown = true;
      }
      return ofLaw;
    }

    /**
     * Looks at a paragraph, and reports it when it was seen before.
     *
     * @param previous where the paragraph before it begins, or -1
     */
    void look(int start, int end, int previous) {
      int from = Passages.afterLabel(text, start, end);
      int length = end - from;
      if (length < PARAGRAPH - 5) {
        return;
      }
      int other = seen.put(Passages.key(text, from, end), from);
      if (other < 0
          || !Passages.equal(text, other, from, length)
          || Passages.hasGap(text, from, end)
          || areOfLaw()) {
        return;
      }
      int line = document.source().lines().line(document.source().toSource(other));
      boolean adjacent =
          previous >= 0 && previous <= other && other <= previous + from - start + 12;
      Span span = new Span(start, end);
      Fix[] fixes =
          adjacent
              ? new Fix[] {Fix.suggested("删去重复的一段", new Span(other + length, end), "")}
              : new Fix[0];
      Diagnostic found =
          Diagnostic.of(REPEATED_PARAGRAPH, span, "这一段与第" + line + "行的段落完全相同，应删去一处", fixes);
      report.accept(
          adjacent || length >= LONG_PARAGRAPH ? found : found.withSeverity(Severity.WARNING));
    }
  }
}
