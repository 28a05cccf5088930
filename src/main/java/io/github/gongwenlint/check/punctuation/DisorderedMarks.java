package io.github.gongwenlint.check.punctuation;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The paired marks of one paragraph that is not in order, looked at mark by mark to find the
 * culprit: what is turned, crossed, nested or of the wrong pair is certain; what has no partner
 * here may have one in another paragraph.
 */
final class DisorderedMarks {
  private final char[] t;
  private final int from;
  private final int to;
  private boolean listMarks;
  private int skip = -1;
  private int count;
  private int[] place = new int[32];
  private int[] next = new int[0];
  private final int[] open = new int[MarkPairs.FAMILIES];
  private int[] path = new int[0];
  private boolean[] settled = new boolean[0];
  private int top;
  private final List<Diagnostic> found = new ArrayList<>();
  private final List<Integer> loneCloses = new ArrayList<>();
  private final List<Integer> loneOpens = new ArrayList<>();

  /**
   * Collects the marks of a paragraph.
   *
   * @param skipListMarks whether 1） and a) are taken for the marks of a list, not for brackets
   */
  DisorderedMarks(char[] t, int from, int to, boolean skipListMarks) {
    this.t = t;
    this.from = from;
    this.to = to;
    for (int i = from; i < to; i++) {
      char c = t[i];
      if (Chars.isHan(c) || MarkPairs.sided(c) == MarkPairs.NONE) {
        continue;
      }
      if (c == '’' && isApostrophe(i)) {
        continue;
      }
      if (i == skip || isInterval(i)) {
        continue;
      }
      if ((c == '）' || c == ')') && isListMark(i)) {
        listMarks = true;
        if (skipListMarks) {
          continue;
        }
      }
      if (count == place.length) {
        place = Arrays.copyOf(place, 2 * count);
      }
      place[count++] = i;
    }
  }

  /** Tells whether there are marks that may belong to a list, such as 1） and a). */
  boolean hasListMarks() {
    return listMarks;
  }

  /** Returns what is certain. */
  List<Diagnostic> found() {
    return found;
  }

  /** Returns the offsets of closing marks that have no partner in the paragraph. */
  List<Integer> loneCloses() {
    return loneCloses;
  }

  /** Returns the offsets of opening marks that have no partner in the paragraph. */
  List<Integer> loneOpens() {
    return loneOpens;
  }

  /** workers’, 中国’99: no quotation mark. */
  private boolean isApostrophe(int i) {
    char after = at(t, i + 1);
    return Chars.isLatin(at(t, i - 1)) || Chars.isLatin(after) || Chars.isDigit(after);
  }

  /** [0,1) and (0.5,1] are in order; the other bracket is passed over, too. */
  private boolean isInterval(int i) {
    if (!in(t[i], "([（［")) {
      return false;
    }
    int k = i + 1;
    boolean comma = false;
    while (k < to && k - i < 24 && (Chars.isDigit(t[k]) || in(t[k], ".,，%+-− ∞万亿"))) {
      comma |= t[k] == ',' || t[k] == '，';
      k++;
    }
    boolean interval =
        comma && k < to && in(t[k], ")]）］") && MarkPairs.family(t[k]) != MarkPairs.family(t[i]);
    if (interval) {
      skip = k;
    }
    return interval;
  }

  /** 1） 2） a) 一）: a closing bracket that needs no partner. */
  private boolean isListMark(int i) {
    int k = i;
    while (k > from && i - k < 3 && isMarkCharacter(t[k - 1])) {
      k--;
    }
    return k < i && (k == from || in(t[k - 1], " \u3000\t。；：，、;:,."));
  }

  private boolean isMarkCharacter(char c) {
    return Chars.isDigit(c) || Chars.isLatin(c) || Chars.isHanNumeral(c) || (c >= '①' && c <= '⑳');
  }

  /** Returns how many marks are at fault. */
  int problems() {
    return found.size() + loneCloses.size() + loneOpens.size();
  }

  private boolean isOpen(int k) {
    return MarkPairs.sided(t[place[k]]) >= 0;
  }

  private int familyOf(int k) {
    return MarkPairs.family(t[place[k]]);
  }

  private void findNext() {
    next = new int[count];
    int[] last = new int[MarkPairs.FAMILIES];
    Arrays.fill(last, -1);
    for (int k = count - 1; k >= 0; k--) {
      int family = familyOf(k);
      next[k] = last[family];
      last[family] = k;
    }
  }

  /** Finds a partner for each mark, or the fault that it has none. */
  void resolve() {
    findNext();
    path = new int[count];
    settled = new boolean[count];
    for (int k = 0; k < count; k++) {
      if (!settled[k]) {
        k = isOpen(k) ? opened(k) : closed(k);
      }
    }
    for (int k = 0; k < top; k++) {
      loneOpens.add(place[path[k]]);
    }
  }

  private void push(int k) {
    path[top++] = k;
    open[familyOf(k)]++;
  }

  private void pop() {
    open[familyOf(path[--top])]--;
  }

  private int opened(int k) {
    int family = familyOf(k);
    boolean nests =
        family != MarkPairs.QUOTE
            && family != MarkPairs.SINGLE
            && family != MarkPairs.TITLE
            && family != MarkPairs.INNER_TITLE;
    if (nests || top == 0 || familyOf(path[top - 1]) != family) {
      push(k);
      return k;
    }
    int after = next[k];
    if (after < 0 || isOpen(after)) {
      // “四风“: the second should close, if it stands where something can end.
      int before = place[path[top - 1]];
      if (place[k] - before > 1 && place[k] - before <= 40 && !startsSomething(place[k])) {
        found.add(turned(place[k], MarkPairs.closing(t[place[k]])));
        pop();
        return k;
      }
      loneOpens.add(before);
      pop();
      push(k);
      return k;
    }
    int further = next[after];
    if (further >= 0 && !isOpen(further)) {
      if (family == MarkPairs.QUOTE) {
        nested(place[k], place[after]);
      }
      push(k);
      return k;
    }
    loneOpens.add(place[path[top - 1]]);
    pop();
    push(k);
    return k;
  }

  /** 、“ and ，“ and ：“ start something new: the mark before is the one that lacks a partner. */
  private boolean startsSomething(int i) {
    return i > from && in(t[i - 1], "，、：；。（");
  }

  private void nested(int start, int end) {
    found.add(
        new Diagnostic(
            PairedMarks.UNBALANCED,
            Severity.WARNING,
            new Span(start, end + 1),
            "引号里面又用引号，里面一层应用单引号‘ ’",
            List.of(
                new Fix(
                    "里层改用单引号",
                    Fix.Applicability.SUGGESTED,
                    List.of(
                        new Edit(new Span(start, start + 1), "‘"),
                        new Edit(new Span(end, end + 1), "’"))))));
  }

  private Diagnostic turned(int i, char right) {
    return Diagnostic.of(
        PairedMarks.UNBALANCED,
        new Span(i, i + 1),
        "方向用反了：这里应是" + MarkPairs.named(right),
        Fix.suggested("改为" + MarkPairs.named(right), new Span(i, i + 1), String.valueOf(right)));
  }

  private int closed(int k) {
    int family = familyOf(k);
    if (top > 0 && familyOf(path[top - 1]) == family) {
      pop();
      return k;
    }
    if (open[family] > 0) {
      return closedDeeper(k, family);
    }
    return closedAlone(k, family);
  }

  private int closedDeeper(int k, int family) {
    int inner = familyOf(path[top - 1]);
    if (k + 1 < count
        && !isOpen(k + 1)
        && familyOf(k + 1) == inner
        && open[inner] == 1
        && top > 1
        && familyOf(path[top - 2]) == family) {
      crossed(place[k], place[k + 1]);
      pop();
      pop();
      return k + 1;
    }
    loneOpens.add(place[path[top - 1]]);
    while (familyOf(path[top - 1]) != family) {
      pop();
    }
    pop();
    return k;
  }

  private void crossed(int first, int second) {
    Span span = new Span(first, second + 1);
    String message = MarkPairs.named(t[first]) + "与" + MarkPairs.named(t[second]) + "交叉了：后开的一对应当先关";
    found.add(
        second == first + 1
            ? Diagnostic.of(
                PairedMarks.UNBALANCED,
                span,
                message,
                Fix.suggested("改为“" + t[second] + t[first] + "”", span, "" + t[second] + t[first]))
            : Diagnostic.of(PairedMarks.UNBALANCED, new Span(first, first + 1), message));
  }

  private int closedAlone(int k, int family) {
    int i = place[k];
    int after = next[k];
    if (top > 0) {
      int opener = path[top - 1];
      int own = next[opener];
      // （…】: the wrong partner, when the right one does not come.
      boolean alone = own < 0 || isOpen(own);
      if (alone && i - place[opener] <= 60 && (after < 0 || isOpen(after))) {
        char right = MarkPairs.closing(t[place[opener]]);
        if (!(isHalf(t[i]) || isHalf(right))) {
          found.add(
              Diagnostic.of(
                  PairedMarks.UNBALANCED,
                  new Span(i, i + 1),
                  MarkPairs.named(t[place[opener]])
                      + "与"
                      + MarkPairs.named(t[i])
                      + "不是一对，这里应是"
                      + MarkPairs.named(right),
                  Fix.suggested(
                      "改为" + MarkPairs.named(right), new Span(i, i + 1), String.valueOf(right))));
        }
        pop();
        return k;
      }
    }
    boolean quote = family == MarkPairs.QUOTE || family == MarkPairs.SINGLE;
    if (after >= 0 && quote && place[after] - i <= 40) {
      if (!isOpen(after)) {
        if (!endsSomething(i) && isInOrder(k + 1, after)) {
          found.add(turned(i, MarkPairs.opening(t[i])));
          push(k);
          // What was turned is open now, whatever it looks like.
          return k;
        }
      } else if ((next[after] < 0 || isOpen(next[after])) && place[after] > i + 1) {
        found.add(
            Diagnostic.of(
                PairedMarks.UNBALANCED,
                new Span(i, place[after] + 1),
                "引号前后用反了：前引号在前，后引号在后",
                new Fix(
                    "前后引号对调",
                    Fix.Applicability.SUGGESTED,
                    List.of(
                        new Edit(new Span(i, i + 1), String.valueOf(t[place[after]])),
                        new Edit(
                            new Span(place[after], place[after] + 1), String.valueOf(t[i]))))));
        settled[after] = true;
        return k;
      }
    }
    loneCloses.add(i);
    return k;
  }

  /** Tells whether the marks between two of a pair leave them alone: each has its partner there. */
  private boolean isInOrder(int first, int end) {
    int opened = 0;
    boolean[] kinds = new boolean[MarkPairs.FAMILIES];
    int[] inside = new int[end - first];
    for (int k = first; k < end; k++) {
      int family = familyOf(k);
      if (isOpen(k)) {
        if (kinds[family]) {
          return false;
        }
        kinds[family] = true;
        inside[opened++] = family;
      } else {
        if (opened == 0 || inside[--opened] != family) {
          return false;
        }
        kinds[family] = false;
      }
    }
    return opened == 0;
  }

  private boolean endsSomething(int i) {
    return in(at(t, i + 1), "，。；、：）！？的");
  }

  private boolean isHalf(char c) {
    return c < '\u0100';
  }
}
