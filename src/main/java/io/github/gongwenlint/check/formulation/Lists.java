package io.github.gongwenlint.check.formulation;

import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.check.formulation.FormulationCheck.Scan;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.Formulations.Members;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists whose members and order are fixed: in another order, or with a member missing or wrong. */
final class Lists {
  /** What may stand between a short form and the list that spells it out; longest first. */
  private static final List<String> INTRODUCTIONS =
      List.of("（包括", "（即", "，包括", "，就是", "，即：", "，即", "——", "包括", "就是", "是指", "即", "（", "：");

  /** What may stand between a short form and what leads to its list. */
  private static final List<String> TAILS =
      List.of("总体布局", "战略布局", "要求", "原则", "工作", "任务", "问题", "目标", "制度", "机制", "改革", "理念", "方针");

  /** What may stand between a list and the short form that sums it up. */
  private static final List<String> SUMMINGS = List.of("为内容的", "为主要内容的", "这", "的", "");

  private static final int LONGEST_ITEM = 20;

  private Lists() {}

  /** Members that stand one after another in a text. */
  private static final class Run {
    int start;
    int end;
    final List<Integer> indexes = new ArrayList<>();
    final List<Span> spans = new ArrayList<>();
    boolean foreign;
    boolean open;
    @Nullable Span misspelt;
    int misspeltIndex = -1;

    boolean ascends() {
      for (int i = 1; i < indexes.size(); i++) {
        if (indexes.get(i) <= indexes.get(i - 1)) {
          return false;
        }
      }
      return true;
    }

    boolean repeats() {
      for (int i = 0; i < indexes.size(); i++) {
        if (indexes.lastIndexOf(indexes.get(i)) != i) {
          return true;
        }
      }
      return false;
    }
  }

  static void reportOrder(Scan scan) {
    int done = 0;
    for (int i = 0; i < scan.inversions.size(); i++) {
      if (scan.inversions.start(i) >= done) {
        done = Math.max(done, order(scan, i));
      }
    }
  }

  static void reportExpansions(Scan scan) {
    for (int i = 0; i < scan.introducers.size(); i++) {
      int start = scan.introducers.start(i);
      int end = scan.introducers.end(i);
      // Names of lists are common, lists beside them are not: look before the table is loaded.
      int list = introducedAt(scan.passage, end);
      boolean listed = scan.passage.near("、", start, start, LONGEST_ITEM);
      if ((list >= 0 || listed) && !scan.passage.inTitle(start, end)) {
        Members members = Dictionaries.formulations().members(scan.introducers.payload(i));
        if (list >= 0) {
          after(scan, members, list, scan.document.text(start, end));
        }
        if (listed) {
          before(scan, members, start, end);
        }
      }
    }
    int done = 0;
    for (int i = 0; i < scan.listStarts.size(); i++) {
      if (scan.listStarts.start(i) >= done) {
        done = Math.max(done, gap(scan, i));
      }
    }
  }

  /** Reports an order other than the fixed one and returns where the list ends. */
  private static int order(Scan scan, int hit) {
    int start = scan.inversions.start(hit);
    int end = scan.inversions.end(hit);
    Members members = Dictionaries.formulations().members(scan.inversions.payload(hit));
    Run run = around(scan.passage, members, start);
    if (run.ascends()
        || run.repeats()
        || scan.isReported(run.start, run.end)
        || scan.isCovered(start, end)
        || scan.passage.inTitle(run.start, run.end)
        || scan.passage.inQuotedSentence(run.start, run.end)) {
      return end;
    }
    int all = members.items().size();
    int seen = run.indexes.size();
    boolean enough =
        seen == all || (!run.foreign && seen >= (length(members) >= 4 ? 3 : Math.max(4, all - 1)));
    if (!enough) {
      return end;
    }
    String fixed = sorted(scan, members, run);
    Span span = new Span(run.start, run.end);
    scan.report(
        Diagnostic.of(
            FormulationRules.ORDER,
            span,
            Passage.quote(scan.document.text(span)) + "次序有误，固定次序为" + whole(members),
            Fix.suggested("改为" + Passage.quote(fixed), span, fixed)));
    return run.end;
  }

  /** Returns where the list starts that a name ending at {@code end} announces, or -1. */
  private static int introducedAt(Passage passage, int end) {
    int position = Passage.isClose(passage.at(end)) ? end + 1 : end;
    int tail = position;
    for (String word : TAILS) {
      if (passage.startsWith(word, position)) {
        tail = position + word.length();
        break;
      }
    }
    int list = led(passage, tail);
    return list < 0 && tail > position ? led(passage, position) : list;
  }

  private static int led(Passage passage, int position) {
    for (String introduction : INTRODUCTIONS) {
      if (passage.startsWith(introduction, position)) {
        int list = position + introduction.length();
        return Passage.isOpen(passage.at(list)) ? list + 1 : list;
      }
    }
    return -1;
  }

  /** Checks the list that follows a short form: “四个意识”（政治意识、…）. */
  private static void after(Scan scan, Members members, int list, String name) {
    Passage passage = scan.passage;
    Run run = forward(passage, members, list, true);
    if (run.indexes.size() >= 2 && run.indexes.size() * 2 >= members.items().size()) {
      expansion(scan, members, run, name);
    }
  }

  /** Checks the list that stands right before a short form: 政治意识、…“四个意识”. */
  private static void before(Scan scan, Members members, int start, int end) {
    Passage passage = scan.passage;
    int position = Passage.isOpen(passage.at(start - 1)) ? start - 1 : start;
    for (String summing : SUMMINGS) {
      if (passage.endsWith(summing, position)) {
        int listEnd = position - summing.length();
        if (itemEnding(passage, members, listEnd) >= 0) {
          int last = itemEnding(passage, members, listEnd);
          Run run = around(passage, members, listEnd - members.items().get(last).length());
          if (run.end == listEnd && run.indexes.size() >= members.items().size() - 1) {
            expansion(scan, members, run, scan.document.text(start, end));
          }
          return;
        }
      }
    }
  }

  /** Reports a list from its first to its last member that lacks exactly one in between. */
  private static int gap(Scan scan, int hit) {
    int start = scan.listStarts.start(hit);
    Members members = Dictionaries.formulations().members(scan.listStarts.payload(hit));
    Run run = around(scan.passage, members, start);
    int all = members.items().size();
    if (run.indexes.size() == all - 1
        && !run.foreign
        && !run.open
        && run.ascends()
        && !scan.right.hold(run.start, run.end, FormulationCheck.LONGEST)
        && length(members) >= 3
        && run.indexes.get(0) == 0
        && run.indexes.get(all - 2) == all - 1
        && !scan.passage.inTitle(run.start, run.end)
        && !scan.passage.inQuotedSentence(run.start, run.end)) {
      expansion(scan, members, run, "");
    } else if (run.indexes.get(0) == 0) {
      substituted(scan, members, run);
    }
    return run.end;
  }

  /**
   * Reports 政治判断力、政治领悟力、政治行动力: all members in their places but one, which has something of the
   * right one.
   */
  private static void substituted(Scan scan, Members members, Run run) {
    Passage passage = scan.passage;
    List<String> items = members.items();
    if (items.size() < 3 || length(members) < 3) {
      return;
    }
    int position = run.start;
    Span wrong = null;
    String right = "";
    for (int i = 0; i < items.size(); i++) {
      String item = items.get(i);
      int end = position + item.length();
      if (!passage.startsWith(item, position)) {
        if (wrong != null
            || segmentEnd(passage, position) != end
            || !resembles(passage, position, item)) {
          return;
        }
        wrong = new Span(position, end);
        right = item;
      }
      boolean last = i + 1 == items.size();
      if (last ? passage.at(end) == '、' : passage.at(end) != '、') {
        return;
      }
      position = end + 1;
    }
    if (wrong == null
        || scan.isReported(run.start, position - 1)
        || scan.right.hold(wrong.start(), wrong.end(), FormulationCheck.LONGEST)
        || passage.inTitle(run.start, position - 1)
        || passage.inQuotedSentence(run.start, position - 1)) {
      return;
    }
    scan.report(
        Diagnostic.of(
            FormulationRules.EXPANSION,
            wrong,
            "固定提法中"
                + Passage.quote(scan.document.text(wrong))
                + "应为"
                + Passage.quote(right)
                + "，完整表述为"
                + whole(members),
            Fix.suggested("改为" + Passage.quote(right), wrong, right)));
  }

  /** Tells whether at least half of a member's characters stand in their places. */
  private static boolean resembles(Passage passage, int start, String item) {
    int same = 0;
    for (int k = 0; k < item.length(); k++) {
      same += passage.at(start + k) == item.charAt(k) ? 1 : 0;
    }
    return 2 * same >= item.length();
  }

  private static void expansion(Scan scan, Members members, Run run, String name) {
    if (scan.isReported(run.start, run.end)) {
      return;
    }
    Span span = new Span(run.start, run.end);
    String subject = name.isEmpty() ? "固定提法" : "“" + name + "”的展开";
    if (run.misspelt != null) {
      String right = members.items().get(run.misspeltIndex);
      scan.report(
          Diagnostic.of(
              FormulationRules.EXPANSION,
              run.misspelt,
              subject
                  + "中"
                  + Passage.quote(scan.document.text(run.misspelt))
                  + "应为"
                  + Passage.quote(right),
              Fix.suggested("改为" + Passage.quote(right), run.misspelt, right)));
      return;
    }
    if (run.foreign || run.open || run.repeats()) {
      return;
    }
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < members.items().size(); i++) {
      if (!run.indexes.contains(i)) {
        missing.add(members.items().get(i));
      }
    }
    if (!missing.isEmpty()) {
      scan.report(
          Diagnostic.of(
              FormulationRules.EXPANSION,
              span,
              subject + "缺" + Passage.quote(String.join("、", missing)) + "，完整表述为" + whole(members),
              Fix.suggested("改为完整表述", span, String.join("、", members.items()))));
    }
  }

  /** Reads the whole list that has a member at {@code start}. */
  private static Run around(Passage passage, Members members, int start) {
    int from = start;
    int most = 2 * members.items().size();
    for (int i = 0; i < most && isSeparator(passage.at(from - 1)); i++) {
      int item = itemEnding(passage, members, from - 1);
      if (item < 0) {
        break;
      }
      from = from - 1 - members.items().get(item).length();
    }
    Run run = forward(passage, members, from, false);
    run.foreign |= passage.at(from - 1) == '、';
    return run;
  }

  /**
   * Reads a list from its start.
   *
   * @param lenient whether a member may be misspelt
   */
  private static Run forward(Passage passage, Members members, int start, boolean lenient) {
    Run run = new Run();
    run.start = start;
    run.end = start;
    int position = start;
    while (true) {
      int item = itemStarting(passage, members, position);
      int end;
      if (item >= 0) {
        end = position + members.items().get(item).length();
      } else {
        end = lenient ? segmentEnd(passage, position) : position;
        int meant = end > position ? misspelt(passage, members, run, position, end) : -1;
        if (meant < 0 || run.misspelt != null) {
          run.foreign = position > start && passage.at(position - 1) == '、';
          break;
        }
        item = meant;
        run.misspelt = new Span(position, end);
        run.misspeltIndex = meant;
      }
      if (run.indexes.size() > 3 * members.items().size()) {
        run.foreign = true;
        break;
      }
      run.indexes.add(item);
      run.spans.add(new Span(position, end));
      run.end = end;
      // “政治意识”“大局意识”, “政治意识”、“大局意识”
      if (Passage.isClose(passage.at(end)) && lenient) {
        int next = passage.at(end + 1) == '、' ? end + 2 : end + 1;
        if (Passage.isOpen(passage.at(next))) {
          position = next + 1;
          continue;
        }
      }
      if (!isSeparator(passage.at(end))) {
        run.open = passage.at(end) == '等' || passage.at(end) == '…';
        break;
      }
      position = end + 1;
    }
    return run;
  }

  private static boolean isSeparator(char c) {
    return c == '、' || c == '，' || c == '和' || c == '；';
  }

  private static int segmentEnd(Passage passage, int start) {
    int end = start;
    while (end - start < LONGEST_ITEM && "、，和；。）”\r\n".indexOf(passage.at(end)) < 0) {
      end++;
    }
    return end;
  }

  /** Returns the member that a segment is but for one character, or -1. */
  private static int misspelt(Passage passage, Members members, Run run, int start, int end) {
    for (int i = 0; i < members.items().size(); i++) {
      String item = members.items().get(i);
      if (run.indexes.contains(i) || item.length() < 3 || item.length() != end - start) {
        continue;
      }
      int differences = 0;
      for (int j = 0; j < item.length(); j++) {
        if (item.charAt(j) != passage.at(start + j)) {
          differences++;
        }
      }
      if (differences == 1) {
        return i;
      }
    }
    return -1;
  }

  private static int itemStarting(Passage passage, Members members, int start) {
    int best = -1;
    for (int i = 0; i < members.items().size(); i++) {
      String item = members.items().get(i);
      if (passage.startsWith(item, start)
          && (best < 0 || item.length() > members.items().get(best).length())) {
        best = i;
      }
    }
    return best;
  }

  private static int itemEnding(Passage passage, Members members, int end) {
    int best = -1;
    for (int i = 0; i < members.items().size(); i++) {
      String item = members.items().get(i);
      if (passage.endsWith(item, end)
          && (best < 0 || item.length() > members.items().get(best).length())) {
        best = i;
      }
    }
    return best;
  }

  /** Returns the text of a run with its members in the right order and its separators in place. */
  private static String sorted(Scan scan, Members members, Run run) {
    int[] indexes = new int[run.indexes.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = run.indexes.get(i);
    }
    Arrays.sort(indexes);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < indexes.length; i++) {
      if (i > 0) {
        int from = run.spans.get(i - 1).end();
        text.append(scan.document.text(from, run.spans.get(i).start()));
      }
      text.append(members.items().get(indexes[i]));
    }
    return text.toString();
  }

  private static String whole(Members members) {
    return Passage.quote(String.join("、", members.items()));
  }

  /** Returns the average length of the members. */
  private static int length(Members members) {
    int sum = 0;
    for (String item : members.items()) {
      sum += item.length();
    }
    return sum / members.items().size();
  }
}
