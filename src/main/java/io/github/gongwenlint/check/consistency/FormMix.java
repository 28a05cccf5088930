package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Compares the names of documents that differ in their kind only: 行动计划 and 行动规划. */
final class FormMix extends Finder {
  static final Rule RULE =
      Rule.of("form-mix", Category.CONSISTENCY, Severity.INFO, "同一文件名前后写法不一")
          .message("同一个文件在一份材料里应当用同一个名称")
          .explanation(
              "同一个文件前面叫“行动计划”，后面叫“行动规划”，多有一处写错。只比较书名号里其余文字完全相同、只有“计划”“规划”“方案”“办法”之别的名称；"
                  + "前后紧挨着的是两个文件，不报告。文件名后面写明文号的，同一文号前后对着两个文件名、同一文件名对着同一机关同一年的两个文号，按警告。百分号的写法由 percent-form、并列引号之间的顿号由 enumeration-separator、"
                  + "日期的写法由 short-year 报告。")
          .source("公文核稿通例")
          .bad(
              "认真落实《清河县乡村振兴三年行动计划》，把各项任务分解到镇、落实到人、细化到月。《清河县乡村振兴三年行动计划》明确了12项任务。\n"
                  + "年底前对⟦《清河县乡村振兴三年行动规划》⟧实施情况进行评估。")
          .bad("落实《关于加强基层治理的实施意见》（清政发〔2024〕5号）。\n对照⟦《关于加强基层治理的实施方案》（清政发〔2024〕5号）⟧逐项检查。")
          .bad("落实《关于加强基层治理的实施意见》（清政发〔2024〕5号）。\n对照⟦《关于加强基层治理的实施意见》（清政发〔2024〕15号）⟧逐项检查。")
          .good(
              "落实《关于印发〈清河县基层治理实施方案〉的通知》（清政发〔2024〕5号）。\n对照《清河县基层治理实施方案》（清政发〔2024〕5号）逐项检查。",
              "落实《关于做好防汛工作的通知》（清政发〔2023〕5号）、《关于做好防汛工作的通知》（清政发〔2024〕8号）。",
              "编制《清河县水利发展规划》《清河县水利发展计划》。",
              "落实《清河县乡村振兴三年行动计划》和《清河县乡村振兴战略规划》。",
              "《清河县水利发展五年规划》已经印发。县水利局起草了配套的实施办法，把各项任务分解到年度、落实到单位、明确到项目、细化到工程。"
                  + "按照《清河县水利发展五年规划》，今年完成12项。")
          .build();

  private static final int MOST = 1000;

  /** Names this near to each other are those of two documents. */
  private static final int NEAR = 40;

  private static final int SHORTEST = 8;

  /** The name of a document: its words without the last two, which say its kind. */
  private record Title(String stem, String kind, int start, int end) {}

  private final Map<String, Title> titles = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  FormMix(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 》 at {@code i}. */
  void titled(int i) {
    char last = at(i - 1);
    char before = at(i - 2);
    boolean plan =
        (last == '划' && (before == '计' || before == '规'))
            || (last == '案' && before == '方')
            || (last == '法' && before == '办');
    if (!plan) {
      return;
    }
    int from = i - 2;
    while (from > 0 && i - from < 60 && t[from - 1] != '《' && t[from - 1] != '》') {
      from--;
    }
    if (at(from - 1) != '《' || i - 2 - from < SHORTEST || titles.size() >= MOST) {
      return;
    }
    Title title = new Title(text(from, i - 2), text(i - 2, i), from - 1, i + 1);
    Title first = titles.putIfAbsent(title.stem, title);
    if (first == null || first.kind.equals(title.kind) || title.start - first.end <= NEAR) {
      return;
    }
    if (told.add(title.stem)) {
      report(
          RULE,
          Severity.INFO,
          title.start,
          title.end,
          "这里写“" + title.kind + "”，前面写的是" + text(first.start, first.end) + "，请核对是不是同一个文件",
          related(first.start, first.end, "前面的写法"));
    }
  }

  @Override
  void finish() {}
}
