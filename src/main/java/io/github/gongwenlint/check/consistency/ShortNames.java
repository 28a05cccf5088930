package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.rule.Subject;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Checks （以下简称“…”） against the rest of the document. */
final class ShortNames extends Finder {
  static final Rule RULE =
      Rule.of("short-name", Category.CONSISTENCY, Severity.WARNING, "简称定义与使用不一致")
          .about(Subject.NAMES)
          .message("简称应当只定义一次，先定义后使用，定义后确实使用")
          .explanation(
              "“（以下简称……）”定义的简称，同一文件中只定义一次；定义后从未使用，说明定义多余，或者后文用了另一个简称；"
                  + "在定义之前就以书名号、引号形式出现，说明定义没有放在首次出现处；同一全称不能有两个简称。"
                  + "附件和转发的文件自成一体，可以重新定义，不在此列；标题中使用简称不报告。")
          .source("公文核稿通例：简称应先用全称并注明")
          .bad("按照《清河县优化营商环境三年行动方案》（以下简称⟦《方案》⟧）要求，现将有关事项通知如下。\n各单位要抓好落实。")
          .bad("成立县防汛抗旱工作专班（以下简称“工作专班”），统筹推进各项工作。\n县水利局防汛抗旱工作专班（以下简称⟦“工作专班”⟧）要每日会商，工作专班办公室设在县水利局。")
          .bad("按照⟦《若干措施》⟧要求抓好落实。\n近日，省政府印发《关于促进民营经济发展的若干具体政策举措》（以下简称《若干措施》）。各单位要对照《若干措施》逐项落实。")
          .bad(
              "学校制定了《学生心理健康促进行动计划》（以下简称《行动计划》）。根据《行动计划》，每学期开展两次排查。\n"
                  + "《学生心理健康促进行动计划》（以下简称⟦《计划》⟧）实施以来成效明显，《计划》提出的任务全部完成。")
          .bad(
              "清河县农产品质量安全检测中心（以下简称“检测中心”）成立，检测中心设在县城。\n"
                  + "今年，清河县农产品质量安全检测中心（以下简称⟦“质检中心”⟧）运行良好，质检中心检测120批次。")
          .bad("拟实施清河县供水一体化⟦三期⟧工程（以下简称“二期工程”）。二期工程投资2亿元。")
          .bad("清河县供水三期工程实施方案\n实施清河县供水三期工程（以下简称⟦“二期工程”⟧）。二期工程投资2亿元。")
          .good(
              "拟实施清河县供水一体化二期工程（以下简称“二期工程”）。一期工程（以下简称“一期”）已建成，二期工程、一期共投资2亿元。",
              "小学文化课、专业课教师资格（以下统称小学教师资格）由县认定；中学文化课、专业课教师资格（以下统称中学教师资格）由市认定。小学教师资格、中学教师资格的认定另行规定。",
              "云山建筑安装工程有限责任公司（以下简称云山公司）中标一标段，清河建筑安装工程有限责任公司（以下简称清河公司）中标二标段，云山公司、清河公司已进场。",
              "按照《清河县优化营商环境三年行动方案》（以下简称《方案》）要求，各单位要对照《方案》抓好落实。",
              "成立县防汛抗旱工作专班（以下简称“专班”），专班办公室设在县水利局。",
              "甲方：清河县人民医院（以下简称甲方）\n乙方：云山医疗器械有限公司（以下简称乙方）\n甲方委托乙方承担设备维护，乙方应当按时到场。",
              "各参会单位（以下简称各单位）要按时参会，各单位须指定专人负责。",
              "省政府印发《清河省湿地保护条例》（以下简称《条例》），要求各地认真执行。",
              "关于《清河县水资源管理办法》的起草说明\n现就《清河县水资源管理办法》（以下简称《办法》）作说明。《办法》共六章。",
              "关于印发《消防演练方案》的通知\n现将《消防演练方案》（以下简称《方案》）印发给你们，请按《方案》执行。\n附件\n消防演练方案\n"
                  + "为落实《校园消防管理规定》（以下简称《规定》），制定本《方案》，《规定》未尽事宜另行通知。")
          .build();

  /** How far a use is looked for to either side of a definition. */
  private static final int FAR = 100_000;

  private static final int MOST = 60;

  /** Where less follows in the last paragraph, a short form may be used in what was left out. */
  private static final int EXCERPT = 200;

  private static final int LONGEST = 20;

  /** So many definitions of names without marks are compared with each other. */
  private static final int MOST_COMPARED = 40;

  private static final int SHORTEST_NAME = 6;

  /** A definition: the short form without its marks, and the place with them. */
  private record Definition(
      String name,
      @Nullable String full,
      int fullStart,
      boolean bracketed,
      int start,
      int end,
      int part) {}

  private final List<Definition> definitions = new ArrayList<>();

  ShortNames(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at 称 at {@code i}. */
  void look(int i) {
    boolean defines =
        Look.ends(t, i, "以下简")
            || Look.ends(t, i, "以下统")
            || Look.ends(t, i, "以下合")
            || (Look.ends(t, i, "以下") && at(i + 1) != '之')
            || (Look.ends(t, i, "下") && "（(，".indexOf(at(i - 2)) >= 0);
    if (!defines || definitions.size() >= MOST) {
      return;
    }
    int open = i;
    while (open > 0 && i - open < 8 && t[open - 1] != '（' && t[open - 1] != '(') {
      open--;
    }
    boolean bracketed = open > 0 && (t[open - 1] == '（' || t[open - 1] == '(');
    int from = i + 1;
    while (at(from) == '为' || at(from) == '：' || at(from) == ':' || at(from) == ' ') {
      from++;
    }
    int close = close(at(from), from);
    String name;
    int end;
    if (close > 0) {
      name = text(from + 1, close);
      end = close + 1;
    } else {
      int to = from;
      while (to < t.length
          && to - from <= LONGEST
          && (Chars.isHan(t[to]) || Chars.isLatin(t[to]))) {
        to++;
      }
      if (!bracketed || (at(to) != '）' && at(to) != ')')) {
        return;
      }
      name = text(from, to);
      end = to;
    }
    if (name.length() < 2 || name.length() > LONGEST) {
      return;
    }
    // “甲”或者“乙” and 《条例》、《办法》 define several at once: only the first is looked at, and only
    // its use.
    boolean several = at(end) != '）' && at(end) != ')' && bracketed;
    if (bracketed && !several) {
      phase(name, open - 1, from, end);
    }
    int fullEnd = bracketed ? open - 1 : -1;
    String full = several || fullEnd < 0 ? null : full(fullEnd);
    definitions.add(
        new Definition(
            name,
            full,
            full != null ? fullEnd - full.length() : fullEnd < 0 || several ? from : fullEnd,
            bracketed && !several,
            from,
            end,
            document.blockIndex(i)));
  }

  /** 三期工程（以下简称“二期工程”）: the short name counts another phase than the full one. */
  private void phase(String name, int fullEnd, int from, int end) {
    for (int k = 1; k < name.length(); k++) {
      char classifier = name.charAt(k);
      char number = name.charAt(k - 1);
      if ("期号批轮届次".indexOf(classifier) < 0 || !isOrdinal(number)) {
        continue;
      }
      int other = -1;
      int stop = Math.max(0, fullEnd - 40);
      for (int m = fullEnd - 1; m > stop && "，。；\n\r".indexOf(t[m]) < 0; m--) {
        if (t[m] == classifier && isOrdinal(t[m - 1])) {
          if (t[m - 1] == number) {
            return;
          }
          other = other < 0 ? m - 1 : other;
        }
      }
      if (other >= 0) {
        String full = text(other, other + 2);
        // The title tells which of the two was meant.
        Span title = document.facts().title();
        boolean wrong =
            title != null
                && Look.holds(t, title.start(), title.end(), full)
                && !Look.holds(t, title.start(), title.end(), name.substring(k - 1, k + 1));
        report(
            RULE,
            Severity.WARNING,
            wrong ? from : other,
            wrong ? end : other + 2,
            "全称写“" + full + "”，简称写“" + name + "”，请核对",
            related(wrong ? other : from, wrong ? other + 2 : end, wrong ? "全称" : "简称"));
      }
      return;
    }
  }

  private static boolean isOrdinal(char c) {
    return Chars.isDigit(c) || "一二三四五六七八九十".indexOf(c) >= 0;
  }

  private int close(char open, int from) {
    char wanted =
        switch (open) {
          case '“' -> '”';
          case '《' -> '》';
          case '「' -> '」';
          case '‘' -> '’';
          case '"' -> '"';
          default -> '\0';
        };
    if (wanted == '\0') {
      return -1;
    }
    for (int k = from + 1; k < t.length && k - from <= LONGEST + 1; k++) {
      if (t[k] == wanted) {
        return k;
      }
    }
    return -1;
  }

  /** The full name before the bracket: in 《》 or “”, or else null because nobody knows its start. */
  private @Nullable String full(int end) {
    char last = at(end - 1);
    char open = last == '》' ? '《' : last == '”' ? '“' : '\0';
    if (open == '\0') {
      return null;
    }
    int depth = 0;
    for (int k = end - 1; k >= 0 && end - k < 120; k--) {
      if (t[k] == last) {
        depth++;
      } else if (t[k] == open && --depth == 0) {
        return text(k, end);
      }
    }
    return null;
  }

  @Override
  void finish() {
    if (definitions.isEmpty()) {
      return;
    }
    boolean[] reported = new boolean[definitions.size()];
    Parts parts = new Parts(document);
    Map<String, Integer> byName = new HashMap<>();
    Map<String, Integer> byFull = new HashMap<>();
    for (int k = 0; k < definitions.size(); k++) {
      Definition now = definitions.get(k);
      int part = parts.of(now.part);
      Integer same = byName.put(now.name + "\n" + part, k);
      if (same != null && isSameMatter(definitions.get(same), now)) {
        twice(definitions.get(same), now);
        reported[k] = true;
      }
      if (now.full != null) {
        Integer other = byFull.put(now.full + "\n" + part, k);
        if (other != null && !definitions.get(other).name.equals(now.name)) {
          twoNames(definitions.get(other), now, now.full);
          reported[k] = true;
        }
      }
    }
    for (int k = 1; k < definitions.size() && k < MOST_COMPARED; k++) {
      Definition now = definitions.get(k);
      for (int other = 0; other < k && !reported[k]; other++) {
        Definition before = definitions.get(other);
        int same = sameBefore(before, now);
        if (same > 0 && parts.of(before.part) == parts.of(now.part)) {
          twoNames(before, now, text(now.fullStart - same, now.fullStart));
          reported[k] = true;
        }
      }
    }
    for (int k = 0; k < definitions.size(); k++) {
      if (!reported[k]) {
        use(definitions.get(k), parts);
      }
    }
  }

  /** Contracts call each side anew, and a list of bodies may say 以下简称单位 of each. */
  private static boolean isSameMatter(Definition first, Definition second) {
    return first.name.length() >= 2 && second.start > first.end;
  }

  private void twice(Definition first, Definition second) {
    boolean differ = first.full != null && second.full != null && !first.full.equals(second.full);
    report(
        RULE,
        Severity.WARNING,
        second.start,
        second.end,
        differ
            ? "简称“" + second.name + "”前面已经用来指" + first.full + "，这里又指" + second.full + "，应换一个简称"
            : "简称“" + second.name + "”前面已经定义过，这里直接使用即可，不必再写“以下简称”",
        related(first.start, first.end, "第一次定义"));
  }

  /** Counts the Chinese characters that stand alike before the brackets of two definitions. */
  private int sameBefore(Definition first, Definition second) {
    if (first.full != null
        || second.full != null
        || !first.bracketed
        || !second.bracketed
        || first.name.equals(second.name)) {
      return 0;
    }
    int same = 0;
    while (same < 30
        && Chars.isHan(at(first.fullStart - 1 - same))
        && at(first.fullStart - 1 - same) == at(second.fullStart - 1 - same)) {
      same++;
    }
    boolean whole =
        begins(at(first.fullStart - 1 - same)) || begins(at(second.fullStart - 1 - same));
    return whole && same >= SHORTEST_NAME ? same : 0;
  }

  /** A name begins where its run does, before which a verb may stand; not so the last of a row. */
  private static boolean begins(char before) {
    return !Chars.isHan(before) && "、”》）".indexOf(before) < 0;
  }

  private void twoNames(Definition first, Definition second, String full) {
    report(
        RULE,
        Severity.WARNING,
        second.start,
        second.end,
        full + "前面已经简称“" + first.name + "”，这里又简称“" + second.name + "”，应统一为一个简称",
        related(first.start, first.end, "前面的简称"));
  }

  /**
   * Tells whether so little follows that the rest may have been left out: a paragraph in a mail.
   */
  private boolean isExcerpt(int end) {
    int to = Math.min(t.length, end + EXCERPT);
    if (to < t.length) {
      return false;
    }
    int k = end;
    while (k < to && !Chars.isLineEnd(t[k])) {
      k++;
    }
    return isEmpty(k, to);
  }

  private boolean isEmpty(int from, int to) {
    for (int k = from; k < to; k++) {
      if (!Chars.isSpace(t[k])) {
        return false;
      }
    }
    return true;
  }

  private void use(Definition definition, Parts parts) {
    String name = definition.name;
    int limit = Math.min(t.length - name.length(), definition.end + FAR);
    boolean used = false;
    for (int k = definition.end; k <= limit && !used; k++) {
      used = t[k] == name.charAt(0) && Look.starts(t, k, name);
    }
    if (!used && (limit < t.length - name.length() || isExcerpt(definition.end))) {
      return;
    }
    if (!used) {
      report(
          RULE,
          Severity.WARNING,
          definition.start,
          definition.end,
          "定义了简称“" + name + "”，后文却没有使用：可删去“以下简称”，或者核对后文用的是不是另一个名称");
      return;
    }
    // Only what carries its marks is surely the short form: 办法 and 方案 are words too.
    char open = at(definition.start);
    if (Chars.isHan(open) || open == '"') {
      return;
    }
    String marked = text(definition.start, definition.end);
    int partStart = parts.start(definition.part);
    int from = Math.max(partStart, definition.fullStart - FAR);
    for (int k = from; k + marked.length() <= definition.fullStart; k++) {
      if (t[k] == open && Look.starts(t, k, marked)) {
        Block.Kind kind = kindAt(k);
        if (kind == Block.Kind.BODY || kind == Block.Kind.LIST_ITEM) {
          report(
              RULE,
              Severity.WARNING,
              k,
              k + marked.length(),
              "简称" + marked + "在定义之前就已使用，应在首次出现处写全称并注明“以下简称”",
              related(definition.start, definition.end, "定义在这里"));
          return;
        }
      }
    }
  }
}
