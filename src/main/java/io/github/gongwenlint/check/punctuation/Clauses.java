package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.ends;
import static io.github.gongwenlint.text.Look.endsAny;
import static io.github.gongwenlint.text.Look.holds;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Label;
import io.github.gongwenlint.document.NumberStyle;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rules about marks between and after clauses: missing ones, wrong commas, lead-ins. */
final class Clauses {
  /** Three paragraphs in order, without which no document has a habit of its own. */
  private static final String OTHERS =
      """
      会议要求各部门各单位认真抓好贯彻落实，确保取得工作实效。
      县政府办公室要加强督促检查，及时通报工作进展情况。
      各镇街要把责任逐项落实到人，定期报告工作进展情况。
      """;

  static final Rule MISSING =
      Rule.of("missing-punctuation", Category.PUNCTUATION, Severity.WARNING, "缺少标点")
          .message("这里缺少标点")
          .explanation(
              """
              “制定《方案》把……”里，“制定《方案》”已经说完一件事，后面另起一个分句，中间要有逗号；段落末尾要有句号。
              书名号前面没有“制定、印发”一类动词的（《方案》把……作为重点），书名是后面的主语，不报；后面的动词与前面紧接着说的\
              （印发《意见》明确……）和段落末尾，只作提示。标题、署名、名单和表格不要求句末标点；全文大多不用句末标点的，也不报。""")
          .source("GB/T 15834—2011 4.1、4.4")
          .bad("制定⟦《实施方案》把⟧学习任务分解到各支部，定期督促检查。", "制定《实施方案》，把学习任务分解到各支部，定期督促检查。")
          .bad("印发了⟦《考核办法（试行）》将⟧考核结果作为评先评优的依据。", "印发了《考核办法（试行）》，将考核结果作为评先评优的依据。")
          .bad("出台⟦《意见》推动⟧产业集群发展。", "出台《意见》，推动产业集群发展。")
          .bad(
              "一年来，全局上下团结一心、真抓实干。各项工作取得明显成⟦效⟧\n" + OTHERS,
              "一年来，全局上下团结一心、真抓实干。各项工作取得明显成效。\n" + OTHERS)
          .good(
              "《实施方案》把学习任务分解到各支部。",
              "按照《实施方案》把任务分解到人。",
              "制定的《实施方案》把任务分解到人。",
              "印发《实施方案》《责任清单》，把任务分解到人。",
              "认真贯彻《意见》精神，落实《条例》规定。",
              "关于印发《管理办法》的通知",
              "王小明  民政局局长",
              "一、工作成效\n各项工作取得明显成效，全局上下真抓实干。")
          .build();

  static final Rule COMMA =
      Rule.of("misplaced-comma", Category.PUNCTUATION, Severity.INFO, "逗号用得不当")
          .message("这里的逗号不当")
          .explanation(
              """
              “教育引导党员干部，树立……”的“党员干部”既是前面的宾语，又是后面的主语，中间不能断开。\
              总结成绩的句子已经说完，“现将……报告如下”是另一句话，前面应用句号。
              只作提示：停顿长短有时由作者决定。“根据……，现将……”“为了……，现将……”是一句话，不报。""")
          .source("GB/T 15834—2011 4.1、4.4")
          .bad("教育引导党员干部⟦，⟧牢固树立廉洁自律意识。", "教育引导党员干部牢固树立廉洁自律意识。")
          .bad(
              "今年以来，在县委的坚强领导下，全局干部职工团结一心、真抓实干，各项工作取得了新的进展⟦，⟧现将有关情况报告如下：",
              "今年以来，在县委的坚强领导下，全局干部职工团结一心、真抓实干，各项工作取得了新的进展。现将有关情况报告如下：")
          .good(
              "根据会议安排，现将有关情况报告如下：",
              "为贯彻落实全市安全生产工作会议精神，切实抓好各项工作，经县政府同意，现将有关事项通知如下：",
              "团结带领全县各族人民，奋力谱写新篇章。",
              "教育引导党员干部牢固树立廉洁自律意识，自觉接受监督。",
              "加强教育引导，提高思想认识。")
          .build();

  static final Rule COLON =
      Rule.of("colon-after-lead-in", Category.PUNCTUATION, Severity.WARNING, "提示语后应用冒号")
          .message("提示下文的话后面用冒号")
          .explanation(
              """
              “如下”“以下几点”提示后面的内容，应用冒号。“如下，”“如下；”按警告报告；“主要任务是，”和独占一行的称呼后面的逗号只作提示。
              “如下”后面什么标点也没有的，按警告报告。“现将……报告如下。”后面另起标题的，可以用句号，不报；“如下，请审议”是一句话，也不报。""")
          .source("GB/T 15834—2011 4.7.3.1")
          .bad("具体措施如下⟦，⟧一是加强领导，二是压实责任。", "具体措施如下：一是加强领导，二是压实责任。")
          .bad("现将有关情况报告⟦如下⟧\n一、工作情况", "现将有关情况报告如下：\n一、工作情况")
          .bad("现将有关事项通知如下⟦；⟧\n一、提高认识", "现将有关事项通知如下：\n一、提高认识")
          .bad("这次会议的主要任务是⟦，⟧总结工作，分析形势。", "这次会议的主要任务是：总结工作，分析形势。")
          .bad("各位领导、同志们⟦，⟧\n现在，我报告今年的工作。", "各位领导、同志们：\n现在，我报告今年的工作。")
          .bad("下面，我讲以下几点⟦。⟧\n一是提高认识。\n二是压实责任。", "下面，我讲以下几点：\n一是提高认识。\n二是压实责任。")
          .good(
              "现将有关情况报告如下。\n一、工作情况",
              "现将有关情况报告如下，请审议。",
              "现将环境影响评价信息公示如下，征求与该项目有关的意见。",
              "现将拟推荐对象公示如下，公示期5个工作日，如有异议，请以书面形式反映。",
              "具体措施如下：一是加强领导；二是压实责任。",
              "一是，要加强领导。",
              "情况如下文所述，不再重复。",
              "以上措施，各单位要抓好落实。")
          .build();

  /** What brings a document about: its title is the object, and what follows is a new clause. */
  private static final String[] MAKES = WordGroup.MAKING.words();

  private static final String[] GOES_ON = WordGroup.NEXT_CLAUSE.words();

  private static final String[] TAKES = WordGroup.TAKEN.words();

  private static final String[] LEADS = WordGroup.URGING.words();

  private static final String[] PEOPLE = WordGroup.PEOPLE.words();

  private static final String[] ADDRESSED = WordGroup.ADDRESSED.words();

  private static final String[] TASKS = WordGroup.LEAD_IN.words();

  private static final String[] POLITE = WordGroup.POLITE.words();

  private static final String[] REPORTED = WordGroup.REPORTED.words();

  private static final String[] ADJUNCTS = WordGroup.ADJUNCT.words();

  /** A shorter line that ends without a mark may be a heading. */
  private static final int SHORTEST_PARAGRAPH = 24;

  private static final int MOST = 200;

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;

  private final List<Integer> open = new ArrayList<>();
  private int ended;
  private int unended;

  Clauses(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  /** Looks at a closing title mark: a clause may start right behind it. */
  void title(int i, int line) {
    int next = i + 1;
    if (at(t, next) == '（') {
      int k = next + 1;
      while (k < t.length && k - next < 12 && Chars.isHan(t[k])) {
        k++;
      }
      if (at(t, k) != '）') {
        return;
      }
      next = k + 1;
    }
    char c = at(t, next);
    if (!Chars.isHan(c)) {
      return;
    }
    boolean takes = c == '把' || (c == '将' && !in(at(t, next + 1), "于在从会按对进成要是为有以"));
    int word = takes ? 1 : startsAny(t, next, GOES_ON);
    if (word == 0 || in(at(t, next + word), "的会性化")) {
      return;
    }
    int start = titleStart(i, line);
    if (start < 0 || !isMade(start, line)) {
      return;
    }
    boolean sure = takes && holds(t, next, next + 60, TAKES) && !holds(t, next, next + 6, "，", "。");
    if (!takes && c == '对' && holds(t, next, next + 30, "的通知", "的意见", "的决定", "的办法")) {
      return;
    }
    String name = next - start > 20 ? "书名号" : "“" + document.text(start, next) + "”";
    Fix fix = Fix.suggested("在“" + c + "”前加逗号", new Span(next, next), "，");
    report.accept(
        new Diagnostic(
            MISSING,
            sure ? Severity.WARNING : Severity.INFO,
            new Span(start, next + word),
            name + "后面另起一个分句，“" + document.text(next, next + word) + "”前应加逗号",
            List.of(fix)));
  }

  /** Returns where the title that closes at {@code i} opens, or that of the first of several. */
  private int titleStart(int i, int line) {
    int floor = Math.max(line, i - 100);
    int depth = 0;
    for (int k = i; k >= floor; k--) {
      if (t[k] == '》') {
        depth++;
      } else if (t[k] == '《' && --depth == 0 && at(t, k - 1) != '》') {
        return k;
      }
    }
    return -1;
  }

  /** Tells whether a verb right before {@code start} has the title for its object. */
  private boolean isMade(int start, int line) {
    int end = start;
    if (at(t, end - 1) == '了') {
      end--;
    }
    int verb = endsAny(t, end, MAKES);
    if (verb == 0 || end - verb < line) {
      return false;
    }
    int from = Math.max(line, end - verb - 24);
    int clause = end - verb;
    while (clause > from && Chars.isHan(t[clause - 1])) {
      clause--;
    }
    return !holds(t, clause, end - verb, "关于", "根据", "按照", "所", "自", "从", "由", "通过", "依据", "对");
  }

  /** Looks at a comma. */
  void comma(int i, int line) {
    if (i == line) {
      return;
    }
    char before = t[i - 1];
    if (before == '下') {
      if (at(t, i - 2) == '如' && startsAny(t, i + 1, POLITE) == 0) {
        colon(i, Severity.WARNING, "“如下”后面是要说的内容，应用冒号");
      }
      return;
    }
    if (before == '是') {
      int word = endsAny(t, i, TASKS);
      if (word > 0) {
        colon(i, Severity.INFO, "“" + document.text(i - word, i) + "”提示下文，后面用冒号更清楚");
      }
      return;
    }
    if (at(t, i + 1) == '现' && at(t, i + 2) == '将') {
      runOn(i, line);
      return;
    }
    switch (before) {
      case '部', '众', '工', '生', '员', '志', '表', '年', '师', '警', '者', '家', '民' -> pivot(i, line);
      default -> {}
    }
  }

  private void colon(int i, Severity severity, String message) {
    Span span = new Span(i, i + 1);
    report.accept(
        new Diagnostic(COLON, severity, span, message, List.of(Fix.suggested("改为“：”", span, "："))));
  }

  /** …取得了一定进展，现将…报告如下: two sentences. */
  private void runOn(int i, int line) {
    int floor = Math.max(line, i - 400);
    int sentence = i;
    int clause = -1;
    int commas = 0;
    while (sentence > floor && !in(t[sentence - 1], "。！？；：")) {
      sentence--;
      if (t[sentence] == '，') {
        commas++;
        if (clause < 0) {
          clause = sentence + 1;
        }
      }
    }
    while (sentence < i && isBlank(t[sentence])) {
      sentence++;
    }
    if (clause < 0 || commas < 2 || i - sentence < 30) {
      return;
    }
    if (startsAny(t, clause, ADJUNCTS) > 0 || (startsAny(t, sentence, ADJUNCTS) > 0)) {
      return;
    }
    boolean achieved =
        holds(
            t, clause, i, "取得", "实现", "完成", "提升", "提高", "形成", "得到", "增强", "进展", "成效", "好转", "发展",
            "落实", "推进");
    if (!achieved || !holds(t, i, i + 60, "如下")) {
      return;
    }
    Span span = new Span(i, i + 1);
    report.accept(
        Diagnostic.of(
            COMMA, span, "前面的话已经说完，“现将……”另起一句，逗号应改为句号", Fix.suggested("改为“。”", span, "。")));
  }

  /** 教育引导党员干部，树立…: the comma parts a subject from its verb. */
  private void pivot(int i, int line) {
    int people = endsAny(t, i, PEOPLE);
    if (people == 0) {
      return;
    }
    int floor = Math.max(line, i - 26);
    int start = i;
    while (start > floor && (Chars.isHan(t[start - 1]) || in(t[start - 1], "、"))) {
      start--;
    }
    if (start == floor && start > line) {
      return;
    }
    int lead = startsAny(t, start, LEADS);
    if (lead == 0 || lead + people > i - start || in(at(t, start + lead), "和与，、")) {
      return;
    }
    if (startsAny(t, i + 1, "以及", "并且", "同时") > 0 || startsAny(t, i + 1, LEADS) > 0) {
      return;
    }
    if (holds(t, start + lead, i, "教育", "引导", "要求", "督促") || !Chars.isHan(at(t, i + 1))) {
      return;
    }
    Span span = new Span(i, i + 1);
    String who = document.text(i - people, i);
    report.accept(
        Diagnostic.of(
            COMMA,
            span,
            "“" + document.text(start, start + lead) + "……" + who + "”与它后面的动词之间不宜用逗号断开",
            Fix.suggested("删去逗号", span, "")));
  }

  /** Looks at 。；： and their kin. */
  void stop(int i, int line) {
    if (i == line) {
      return;
    }
    char c = t[i];
    char before = t[i - 1];
    if (c == '；' && before == '下' && at(t, i - 2) == '如') {
      colon(i, Severity.WARNING, "“如下”后面是要说的内容，应用冒号");
    } else if (c == '。' && in(before, "下点施题项求法形")) {
      leadIn(i, line);
    }
  }

  /** 以下几点。 with the list in the next lines. */
  private void leadIn(int i, int line) {
    boolean below = ends(t, i, "如下") && endsAny(t, i - 2, REPORTED) == 0;
    if (!below
        && !(isCounted(i, line) && endsAny(t, i, "点", "措施", "问题", "事项", "要求", "做法", "情形") > 0)) {
      return;
    }
    int next = i + 1;
    while (next < t.length && (isBlank(t[next]) || Chars.isLineEnd(t[next]))) {
      next++;
    }
    if (next >= t.length) {
      return;
    }
    boolean list = at(t, next + 1) == '是' && at(t, next) == '一';
    int index = document.blockIndex(next);
    if (index >= 0 && document.blocks().get(index).span().start() == next) {
      Label label = document.blocks().get(index).label();
      list |= label != null && label.number() == 1 && isItem(label);
    }
    if (list) {
      colon(i, Severity.INFO, "后面列举的就是所说的内容，这里应用冒号");
    }
  }

  private static boolean isItem(Label label) {
    return label.style() == NumberStyle.ARABIC
        || label.style() == NumberStyle.ARABIC_IN_PARENTHESES
        || label.style() == NumberStyle.CIRCLED;
  }

  /** Tells whether 以下 or 下列 stands at most six characters before the noun. */
  private boolean isCounted(int i, int line) {
    return holds(t, Math.max(line, i - 10), i, "以下", "如下", "下列", "下面");
  }

  /** Looks at the end of a paragraph. */
  void endLine(int from, int to) {
    int end = to;
    if (t[end - 1] == '。' && end - from >= SHORTEST_PARAGRAPH) {
      ended++;
      return;
    }
    while (end > from && isBlank(t[end - 1])) {
      end--;
    }
    if (end - from > 8 && t[end - 1] == '下' && t[end - 2] == '如') {
      unmarked(end);
      return;
    }
    if (end - from < SHORTEST_PARAGRAPH) {
      if (end - from > 3 && t[end - 1] == '，' && endsAny(t, end - 1, ADDRESSED) > 0) {
        colon(end - 1, Severity.INFO, "称呼独占一行，后面应用冒号");
      }
      return;
    }
    char last = t[end - 1];
    switch (last) {
      case '。', '！', '？', '；', '：', '…', '”', '）', '》' -> {
        ended++;
        return;
      }
      default -> {}
    }
    if (Chars.isHan(last) || last == '，' || last == '、') {
      if (isParagraph(from, end)) {
        unended++;
        if (open.size() < MOST) {
          open.add(end - 1);
        }
      }
    }
  }

  /** 现将有关情况报告如下, and no mark at all behind it. */
  private void unmarked(int end) {
    if (endsAny(t, end, "报告如下", "通知如下", "汇报如下", "通报如下", "公告如下", "批复如下", "意见如下", "说明如下", "情况如下")
        == 0) {
      return;
    }
    int next = end;
    while (next < t.length && (isBlank(t[next]) || Chars.isLineEnd(t[next]))) {
      next++;
    }
    if (next < t.length) {
      report.accept(
          Diagnostic.of(
              COLON,
              new Span(end - 2, end),
              "“如下”后面是要说的内容，末尾缺冒号",
              Fix.suggested("加上“：”", new Span(end, end), "：")));
    }
  }

  /** Running text has a sentence that ended, and its block is no heading, table or signature. */
  private boolean isParagraph(int from, int end) {
    boolean sentence = false;
    int commas = 0;
    int floor = Math.max(from, end - 2000);
    for (int i = end - 2; i > floor && !sentence; i--) {
      commas += t[i] == '，' ? 1 : 0;
      sentence = t[i] == '。' || (commas > 1 && end - from > 50);
    }
    Block block = block(end - 1);
    return sentence
        && (block == null
            || block.kind() == Block.Kind.BODY
            || block.kind() == Block.Kind.LIST_ITEM);
  }

  private @Nullable Block block(int offset) {
    int index = document.blockIndex(offset);
    return index < 0 ? null : document.blocks().get(index);
  }

  /** A document that mostly leaves the ends open was broken into lines by a program. */
  void finish() {
    if (unended == 0 || unended > 1 + ended / 10 || ended < 3) {
      return;
    }
    for (int i : open) {
      boolean comma = !Chars.isHan(t[i]);
      Span span = new Span(i, i + 1);
      Diagnostic found =
          comma
              ? Diagnostic.of(
                  MISSING,
                  span,
                  "段落到“" + t[i] + "”就断了：应改为句号，或者后面还有没写完的内容",
                  Fix.suggested("改为“。”", span, "。"))
              : Diagnostic.of(
                  MISSING,
                  span,
                  "段落末尾没有标点：应加句号，或者段落从中间断开了",
                  Fix.suggested("加上“。”", new Span(i + 1, i + 1), "。"));
      report.accept(found.withSeverity(Severity.INFO));
    }
  }
}
