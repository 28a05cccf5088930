package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Adds up the parts of a composition: 9.8∶66.7∶23.5 and 分别占30%、45%、25%. */
final class Ratios extends Finder {
  static final Rule RULE =
      Rule.of("ratio-sum", Category.NUMBER, Severity.WARNING, "构成比之和不是100")
          .message("构成比各项相加应当等于100")
          .explanation(
              "三次产业结构比、“分别占……”等构成比，各项相加应当是100。四舍五入会使末位差一点，属于这种情形的只作提示，"
                  + "发布前宜调整为恰好100；相差更多的，必有一项写错。各项相加远离100的比例（如3∶2∶1）和时刻（如10：30：00）不核对。")
          .source("公文核稿通例")
          .bad("全县三次产业结构比为⟦9.8∶61.7∶23.5⟧。")
          .bad("三次产业结构由⟦12.5:40.3:48.2⟧调整为11.8:40.6:47.6。")
          .bad("三次产业比重调整为⟦9.8∶66.7∶23.6⟧。")
          .bad("农业、工业、服务业分别占⟦12%、45%、41%⟧。")
          .bad("粮食、蔬菜、畜牧产值占比分别为⟦42%、31%、29%⟧。")
          .good(
              "全县三次产业结构比为9.8∶66.7∶23.5。",
              "三次产业结构由12.5:40.3:47.2调整为11.8:40.6:47.6。",
              "会议于10：30：00开始。",
              "按照4∶3∶3的比例分担。",
              "女性和青年委员分别占42%、55%。",
              "粮食、蔬菜、畜牧产值占比分别为42%、31%、27%。",
              "一、二、三季度增幅分别为42%、31%、29%。",
              "种植、养殖、加工收入分别占32%、25%、18%，其余为务工收入。")
          .build();

  private static final String[] CONTEXT = {"结构", "占比", "构成", "比例", "比重", "产业"};

  Ratios(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  private int done;

  /** Looks at the first ∶ of a chain at {@code i}. */
  void chain(int i) {
    if (i < done) {
      return;
    }
    int from = i;
    while (from > 0 && i - from < 8 && (Chars.isDigit(t[from - 1]) || t[from - 1] == '.')) {
      from--;
    }
    List<Quantity> parts = new ArrayList<>();
    int k = from;
    int end = Math.min(t.length, i + 80);
    while (true) {
      Quantity part = Quantity.at(t, k, end);
      if (part == null) {
        return;
      }
      parts.add(part);
      k = part.digitsEnd();
      if (k + 1 < end && (t[k] == '∶' || t[k] == '：' || t[k] == ':') && Chars.isDigit(t[k + 1])) {
        k++;
      } else {
        break;
      }
    }
    done = k;
    if (parts.size() < 3
        || !Look.holds(t, Math.max(sentenceStart(from), from - 60), from, CONTEXT)) {
      return;
    }
    judge(parts, from, k);
  }

  /** Looks at 分别占 that starts at {@code i}, a list of percentages behind it. */
  void shares(int i) {
    int k = i + 3;
    shares(i, k + Look.startsAny(t, k, "比为", "到", "总数的", "总量的", "全部的"));
  }

  /** Looks at 占比分别为 whose 别 stands at {@code i}. */
  void sharesAre(int i) {
    if (Look.starts(t, i, "别为") && Look.endsAny(t, i - 1, "占比", "比重", "所占比例", "占比例") > 0) {
      shares(i, i + 2);
    }
  }

  private void shares(int i, int k) {
    int from = k;
    int end = Math.min(t.length, i + 100);
    List<Quantity> parts = new ArrayList<>();
    while (true) {
      Quantity part = Quantity.at(t, k, end);
      if (part == null || !part.isPercent()) {
        return;
      }
      parts.add(part);
      k = part.end();
      if (at(k) != '、' && at(k) != '和' && at(k) != '，') {
        break;
      }
      if (!Chars.isDigit(at(k + 1))) {
        break;
      }
      k++;
    }
    if (parts.size() >= 3) {
      judge(parts, from, k);
    }
  }

  private void judge(List<Quantity> parts, int from, int to) {
    long sum = 0;
    long tolerance = 0;
    for (Quantity part : parts) {
      sum += part.value();
      tolerance += part.step() / 2;
    }
    long whole = 100 * Quantity.ONE;
    long difference = Math.abs(sum - whole);
    if (difference == 0 || difference > whole / 10) {
      return;
    }
    boolean rounded = difference <= tolerance;
    report(
        RULE,
        rounded ? Severity.INFO : Severity.WARNING,
        from,
        to,
        "“"
            + text(from, to)
            + "”各项相加是"
            + Quantity.plain(sum)
            + "，不是100，"
            + (rounded ? "可能是四舍五入所致，宜调整为恰好100" : "请核对"));
  }

  @Override
  void finish() {}
}
