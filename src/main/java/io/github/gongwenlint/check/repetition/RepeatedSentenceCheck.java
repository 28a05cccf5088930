package io.github.gongwenlint.check.repetition;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Marks;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Finds long sentences that stand in two paragraphs of one document. A sentence is known by its
 * length and some of its characters, and compared in full only with the last one known alike.
 */
public final class RepeatedSentenceCheck implements Check {
  static final Rule RULE =
      Rule.of("repeated-sentence", Category.REPETITION, Severity.WARNING, "长句在别处重复")
          .message("同一句话在两个段落里一字不差，删去一处或改写")
          .explanation(
              "拼接材料时，同一句话常常前面写了、后面又写。只核对三十字以上、不在同一段的整句；政治表述为主的句子、引文、法规条文、"
                  + "表格填报式的反复（四次以上）不报告，附件与正文之间不比较。段落完全相同的由 repeated-paragraph 报告，"
                  + "同一段内的由 repeated-clause 报告。四十字以下、没有什么数字的只作提示。")
          .source("公文核稿通例")
          .bad(
              "一、基本情况\n全县改造乡镇综合文化站8个，新增阅览座席420个，更换老旧设备96台，群众读书看报有了好去处。活动场次比上年增加。\n"
                  + "二、主要成效\n设施条件明显改善。⟦全县改造乡镇综合文化站8个，新增阅览座席420个，更换老旧设备96台，群众读书看报有了好去处。⟧")
          .bad(
              "农业部门要抓好春耕备耕，把种子化肥农药调运到村，确保不误农时。其他部门要配合。\n财政部门要保障资金。\n"
                  + "一是保供应。⟦农业部门要抓好春耕备耕，把种子化肥农药调运到村，确保不误农时。⟧")
          .good(
              "县教育局要抓好学校安全。各学校要落实责任。\n县公安局要抓好校园周边安全。各学校要落实责任。",
              "我们要以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，坚决做到“两个维护”。一要抓学习。\n"
                  + "我们要以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，坚决做到“两个维护”。二要抓落实。",
              "第一条　申请人应当向县级以上人民政府水行政主管部门提交下列材料，并对材料的真实性负责。略。\n"
                  + "第二条　变更的，略。申请人应当向县级以上人民政府水行政主管部门提交下列材料，并对材料的真实性负责。\n第三条　略。",
              "现将方案印发给你们，请结合实际，认真抓好贯彻落实，重要情况及时报告县政府办公室和县水利局。附件一份。\n附件\n防汛方案\n"
                  + "一、总体要求。现将方案印发给你们，请结合实际，认真抓好贯彻落实，重要情况及时报告县政府办公室和县水利局。")
          .build();

  /** The length from which a sentence is looked at, in characters. */
  private static final int SHORTEST = 30;

  /** The length from which nobody repeats a sentence on purpose. */
  private static final int LONG = 40;

  /** A sentence with so many digits is no phrase. */
  private static final int FIGURES = 6;

  private static final int MOST = 2000;

  /** So often a form repeats itself, not a writer. */
  private static final int OFTEN = 4;

  private record Twin(int first, int second, int length) {}

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    List<Twin> twins = twins(document);
    if (twins.isEmpty() || Passages.isLegal(document.chars(), document.blocks())) {
      return;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Twin twin : twins) {
      counts.merge(document.text(twin.second, twin.second + twin.length), 1, Integer::sum);
    }
    for (Twin twin : twins) {
      String text = document.text(twin.second, twin.second + twin.length);
      Integer count = counts.get(text);
      if (count != null && count + 1 < OFTEN && isMeant(document, twin)) {
        tell(document, twin, report);
      }
    }
  }

  private static List<Twin> twins(Document document) {
    char[] t = document.chars();
    List<Block> blocks = document.blocks();
    List<Twin> twins = new ArrayList<>();
    OffsetIndex sentences = new OffsetIndex(Math.max(64, blocks.size()));
    int[] ends = Marks.ends(t, document.stops());
    int m = 0;
    for (Block block : blocks) {
      int end = block.end();
      int start = block.start();
      if (end - start < SHORTEST || !Passages.isProse(block.kind())) {
        continue;
      }
      start = Passages.afterLabel(t, start, end);
      while (m < ends.length && ends[m] < start) {
        m++;
      }
      for (; m < ends.length && ends[m] < end; m++) {
        int i = ends[m];
        if (i < start) {
          continue;
        }
        if (i - start >= SHORTEST) {
          int length = i + 1 - start;
          int other = sentences.put(Passages.key(t, start, i), start);
          if (other >= 0 && twins.size() < MOST && Passages.equal(t, other, start, length)) {
            twins.add(new Twin(other, start, length));
          }
        }
        start = i + 1;
        while (start < end && (t[start] == '”' || Chars.isSpace(t[start]))) {
          start++;
        }
        start = Math.min(end, Passages.afterLabel(t, start, end));
      }
    }
    return twins;
  }

  private static boolean isMeant(Document document, Twin twin) {
    char[] t = document.chars();
    int end = twin.second + twin.length;
    if (t[twin.second] == '“'
        || Passages.hasGap(t, twin.second, end)
        || Look.holds(t, twin.second, end, Passages.FORMULATIONS)
        || Look.holds(t, twin.second, end, "指出", "强调：", "：“", "责任单位", "联系电话", "联系人", "邮箱")) {
      return false;
    }
    List<Block> blocks = document.blocks();
    int one = document.blockIndex(twin.first);
    int other = document.blockIndex(twin.second);
    if (blocks.get(one).paragraph() == blocks.get(other).paragraph()) {
      return false;
    }
    for (int b = one + 1; b <= other; b++) {
      int start = blocks.get(b).span().start();
      if (t[start] == '附' && (Look.starts(t, start, "附件") || Look.starts(t, start, "附录"))) {
        return false;
      }
      if (blocks.get(b).kind() == Block.Kind.SIGNATURE || blocks.get(b).kind() == Block.Kind.DATE) {
        return false;
      }
    }
    return !document.text(paragraph(blocks, one)).equals(document.text(paragraph(blocks, other)));
  }

  private static Span paragraph(List<Block> blocks, int block) {
    int first = block;
    int last = block;
    int paragraph = blocks.get(block).paragraph();
    while (first > 0 && blocks.get(first - 1).paragraph() == paragraph) {
      first--;
    }
    while (last + 1 < blocks.size() && blocks.get(last + 1).paragraph() == paragraph) {
      last++;
    }
    return new Span(blocks.get(first).span().start(), blocks.get(last).span().end());
  }

  private static void tell(Document document, Twin twin, Consumer<Diagnostic> report) {
    char[] t = document.chars();
    int han = 0;
    int digits = 0;
    for (int i = twin.second; i < twin.second + twin.length; i++) {
      han += Chars.isHan(t[i]) ? 1 : 0;
      digits += Chars.isDigit(t[i]) ? 1 : 0;
    }
    int line = document.source().lines().line(document.source().toSource(twin.first));
    report.accept(
        new Diagnostic(
                RULE,
                han >= LONG || digits >= FIGURES ? Severity.WARNING : Severity.INFO,
                new Span(twin.second, twin.second + twin.length),
                "这句话与第" + line + "行的一句完全相同，请删去或改写一处",
                List.of())
            .withRelated(new Related(new Span(twin.first, twin.first + twin.length), "前面的一句")));
  }
}
