package io.github.gongwenlint.check.date;

import io.github.gongwenlint.dictionary.Chronology.Entry;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Facts;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Finds names and wordings that were replaced before the document was written. */
final class Superseded {
  static final Rule NAME =
      Rule.of("superseded-name", Category.CONSISTENCY, Severity.INFO, "名称已更替")
          .about(Subject.NAMES)
          .message("这个名称在文稿写作之前已经改了，请核对是否应写现名")
          .explanation(
              "机构改革和法规修订以后，原名只用于叙述当时的事。文稿的年份（成文日期或标题年份）晚于更替那一年，前面又没有“原”“时任”"
                  + "或年份的，提示核对；晚了两年以上、又写作“县××局”“省××厅”的，按警告报。书名号和引号里的文件名、会议名不查，同一名称只提示一次。")
          .source("党和国家机构改革方案；《中华人民共和国民法典》第一千二百六十条；见 dictionaries/superseded.tsv")
          .bad("2024年工作总结\n会同县⟦环保局⟧、公安局开展联合检查。\n县水利局\n2024年12月10日")
          .bad("2023年普法工作总结\n开展⟦《物权法》⟧宣传3场。\n县司法局\n2023年12月10日")
          .bad("2025年工作总结\n2023年以来，县⟦卫计局⟧会同有关部门组建了医共体。\n县卫生健康局\n2025年12月10日")
          .good(
              "2017年工作总结\n会同县环保局、公安局开展联合检查。\n县水利局\n2017年12月10日",
              "2024年工作总结\n会同原县环保局档案室清理历史档案。\n县水利局\n2024年12月10日",
              "2024年工作总结\n2016年，县环保局批复了环评文件。\n县水利局\n2024年12月10日",
              "会同县环保局开展联合检查。",
              "2024年工作总结\n继续执行《环保局建设项目管理办法》。\n县水利局\n2024年12月10日")
          .build();

  static final Rule FORMULATION =
      Rule.of("superseded-formulation", Category.CONSISTENCY, Severity.INFO, "提法已更新")
          .message("这个提法在文稿写作之前已有新的表述，请核对是否沿用了旧稿")
          .explanation(
              "全面建成小康社会已在2021年7月宣告实现，脱贫攻坚战已在2021年2月宣告全面胜利，此后的文稿不再把它们写成当前任务。"
                  + "文稿的年份晚于更替那一年才提示；引文、回顾历史的句子不查，同一提法只提示一次。")
          .source("历次党代会、中央全会文件；见 dictionaries/superseded.tsv")
          .bad("2024年工作要点\n凝心聚力，⟦决胜全面建成小康社会⟧。\n县文联\n2024年1月10日")
          .bad("2025年工作总结\n积极参与⟦“一带一路”战略⟧。\n市贸促会\n2025年12月10日")
          .good(
              "2018年工作要点\n凝心聚力，决胜全面建成小康社会。\n县文联\n2018年1月10日",
              "2024年工作要点\n2020年，我们决胜全面建成小康社会取得决定性成就。\n县文联\n2024年1月10日",
              "决胜全面建成小康社会。")
          .build();

  private static final String[] HISTORY = WordGroup.FORMER.words();

  private final Document document;
  private final char[] t;
  private final Consumer<Diagnostic> report;
  private final Set<Entry> told = new HashSet<>();

  Superseded(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  /** Tells whether a year is written there in which the old name was still right. */
  private boolean namesUpTo(int last, int from, int to) {
    for (int i = from; i < to; i++) {
      int year = t[i] == '年' ? YearClaim.yearBefore(t, i) : -1;
      if (year > 0 && year <= last) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether 原 stands there, other than in 原则, 原因, 原有. */
  private boolean isFormer(int from, int to) {
    for (int i = from; i < to; i++) {
      if (t[i] == '原' && !Look.in(Look.at(t, i + 1), "则因有本")) {
        return true;
      }
    }
    return false;
  }

  private boolean isHistory(int last, int from, int to) {
    return Look.holds(t, from, to, HISTORY)
        || (Look.holds(t, from, to, "以来")
            && !Look.holds(t, from, to, "今年以来", "年初以来")
            && !namesAfter(last, from, to));
  }

  /** Tells whether a year is written there in which the new name was in use: 2023年以来. */
  private boolean namesAfter(int last, int from, int to) {
    for (int i = from; i < to; i++) {
      if (t[i] == '年' && YearClaim.yearBefore(t, i) > last) {
        return true;
      }
    }
    return false;
  }

  /** Looks at a name or a wording that was replaced. */
  void look(Entry entry, int start, int end) {
    Facts facts = document.facts();
    if (facts.earliestYear() <= entry.from().year() || told.contains(entry)) {
      return;
    }
    List<String> more = entry.aliases();
    for (int i = 2; i < more.size(); i++) {
      if (Look.starts(t, end, more.get(i))) {
        return;
      }
    }
    boolean title = t[start] == '《';
    int from = YearClaim.sentenceStart(t, start);
    int to = YearClaim.sentenceEnd(t, end);
    if ((!title && YearClaim.inTitle(t, start))
        || namesUpTo(entry.from().year(), from, to)
        || isHistory(entry.from().year(), from, to)
        || isFormer(Math.max(from, start - 8), start)
        || (Look.holds(t, from, start, "“") && t[start] != '“')
        || Look.in(Look.at(t, end), "（(")
        || DocumentTime.isInHead(document, new Span(start, end))) {
      return;
    }
    told.add(entry);
    boolean name = more.get(1).equals("name");
    Span span = new Span(start, end);
    String right = more.get(0);
    String message =
        "“"
            + entry.name()
            + "”"
            + (name ? "已改为" : "已更新为")
            + "“"
            + right.replace('“', '‘').replace('”', '’')
            + "”（"
            + DocumentTime.when(entry.from())
            + "起），"
            + DocumentTime.dated(facts)
            + "的文稿请核对；叙述当时的事可以保留";
    Diagnostic diagnostic =
        Diagnostic.of(
            name ? NAME : FORMULATION,
            span,
            message,
            Fix.suggested("改为“" + right + "”", span, right));
    // 县卫计局 two years later is nobody's memory: it was copied.
    boolean copied =
        name
            && facts.earliestYear() >= entry.from().year() + 2
            && Look.in(Look.at(t, start - 1), "省市县区州旗");
    report.accept(copied ? diagnostic.withSeverity(Severity.WARNING) : diagnostic);
  }
}
