package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a quoted name with a number spells out: “四个一”：一名领导、一套班子…, “五清”, “五社联动”, “三会一课”,
 * “三位一体”. Only lists each item of which holds the word of the name, at its start, at its end or
 * once.
 */
final class NumberedNames extends Finder {
  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_TAIL = 8;
  private static final int LONGEST_ITEM = 24;

  /** What stands between a number and the noun that it counts. */
  private static final String MEASURES = "张项大类种条支本套道";

  /** Verbs that all the items share: 责任、措施、资金“三落实”. */
  private static final String[] SHARED = {"落实", "到位", "同步", "同时"};

  /** What leads from a name to its list. */
  private static final String[] LEADS = {
    "（即", "（包括", "（", "：即", "：", "，即", "，就是", "，是指", "——", "就是", "是指", "即"
  };

  /** Where the word of the name stands in each item. */
  private enum Mode {
    START,
    END,
    ONCE
  }

  NumberedNames(Document document, Consumer<Diagnostic> report) {
    super(document, report);
  }

  /** Looks at “ at {@code i} before a number. */
  void look(int i) {
    int number = i + 1;
    int rest = at(number) == '两' ? number + 1 : WrittenDate.numberEnd(t, number);
    int said = at(number) == '两' ? 2 : number(number, rest);
    int close = rest;
    while (close - rest <= LONGEST_NAME && Chars.isHan(at(close))) {
      close++;
    }
    if (said < 2 || said > 12 || at(close) != '”' || close == rest) {
      return;
    }
    int shared = rest + (at(rest) == '个' ? 1 : 0);
    if (close - shared == 2 && Look.startsAny(t, shared, SHARED) > 0) {
      together(i, close, said);
    }
    if (at(rest) == '个') {
      // NamedItems knows those with a longer word.
      if (close - rest == 2) {
        word(i, close, said, text(rest + 1, close), true);
      }
      return;
    }
    if (close - rest == 1 && NamedItems.VERBS.indexOf(t[rest]) >= 0) {
      return;
    }
    if (Look.starts(t, rest, "位一体")) {
      together(i, close, said);
      return;
    }
    int second = rest;
    while (second < close && !Chars.isHanNumeral(t[second]) && t[second] != '两') {
      second++;
    }
    if (second < close) {
      combined(i, rest, second, close, said);
    } else if (close - rest >= 3 && MEASURES.indexOf(t[rest]) >= 0) {
      word(i, close, said, text(rest + 1, close), false);
    } else if (!word(i, close, said, text(rest, close), close - rest == 1) && close - rest > 1) {
      word(i, close, said, text(rest, rest + 1), true);
    }
  }

  // ---------------------------------------------------------------- lists

  /**
   * Items of a list.
   *
   * @param start offset of the first
   * @param end offset after the last
   * @param before whether they stand before the name, so that a verb may stand before the first
   * @param bracket whether nothing else stands between their brackets
   */
  private record Items(List<String> texts, int start, int end, boolean before, boolean bracket) {}

  /** Returns the items behind a name, or null when there is no list. */
  private @Nullable Items after(int close) {
    int k = close + 1;
    int lead = 0;
    while (k - close <= LONGEST_TAIL) {
      lead = Look.startsAny(t, k, LEADS);
      if (lead > 0 || !Chars.isHan(at(k))) {
        break;
      }
      k++;
    }
    if (lead == 0) {
      return null;
    }
    boolean bracket = t[k] == '（';
    int start = k + lead;
    int end = start;
    while (end < t.length
        && end - start < REACH
        && (bracket ? t[end] != '）' : "。！？".indexOf(t[end]) < 0)) {
      if (Chars.isLineEnd(t[end]) || "“（：…".indexOf(t[end]) >= 0) {
        return null;
      }
      end++;
    }
    if (end == t.length || end - start >= REACH) {
      return null;
    }
    char mark = has('；', start, end) ? '；' : has('、', start, end) ? '、' : '，';
    if (mark == '、' && has('，', start, end)) {
      if (bracket) {
        return null;
      }
      end = indexOf('，', start);
    } else if (mark == '；' && has('、', start, end)) {
      return null;
    }
    List<String> texts = new ArrayList<>();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || t[i] == mark) {
        if (i == from || i - from > LONGEST_ITEM) {
          return null;
        }
        texts.add(text(from, i));
        from = i + 1;
      }
    }
    return new Items(texts, start, end, false, bracket);
  }

  /** Returns the items before the mark at {@code quote}, or null when there is no list. */
  private @Nullable Items before(int quote) {
    int end = quote;
    int k = quote;
    while (k > 0 && quote - k < 6 && Chars.isHan(t[k - 1])) {
      k--;
    }
    if (at(k - 1) == '，' && k < quote) {
      // 底数清、情况清，做到“两清”
      end = k - 1;
    } else if (at(quote - 1) == '的' || at(quote - 1) == '这') {
      end--;
    }
    List<String> texts = new ArrayList<>();
    int stop = end;
    int start = end;
    while (true) {
      start = stop;
      while (start > 0 && stop - start <= LONGEST_ITEM && Chars.isHan(t[start - 1])) {
        start--;
      }
      if (start == stop || stop - start > LONGEST_ITEM || texts.size() > 14) {
        return null;
      }
      texts.add(0, text(start, stop));
      if (at(start - 1) != '、') {
        break;
      }
      stop = start - 1;
    }
    return texts.size() < 2 || "”）》".indexOf(at(start - 1)) >= 0
        ? null
        : new Items(texts, start, end, true, false);
  }

  private boolean has(char c, int from, int to) {
    return indexOf(c, from) < to;
  }

  private int indexOf(char c, int from) {
    int k = from;
    while (k < t.length && k - from < REACH && t[k] != c) {
      k++;
    }
    return k;
  }

  // ---------------------------------------------------------------- counting

  /**
   * Counts the items that hold a word of the name; tells whether there is such a list.
   *
   * @param once whether it is enough that each item holds it once
   */
  private boolean word(int quote, int close, int said, String word, boolean once) {
    Items items = after(close);
    if (items == null) {
      items = before(quote);
    }
    if (items == null) {
      return false;
    }
    boolean one = word.equals("一");
    for (Mode mode : Mode.values()) {
      boolean sure =
          mode != Mode.ONCE
              || one
              || (once && items.texts.size() >= 3 && (items.bracket || items.before));
      int count = sure && !(one && mode != Mode.ONCE) ? count(items, word, mode) : 0;
      if (count >= (items.before ? 3 : 2)) {
        int most = mode == Mode.ONCE && !one ? 1 : 2;
        if (count != said
            && Math.abs(count - said) <= most
            && (count < said || !hasLongStart(items))
            && !goesOn(items, word)) {
          tell(quote, close, items, said, count);
        }
        return true;
      }
    }
    return false;
  }

  /** Tells whether before the first item more may stand than a verb: 推进农业现代化、标准化、规范化“两化”. */
  private static boolean hasLongStart(Items items) {
    int longest = 0;
    for (int n = 1; n < items.texts.size(); n++) {
      longest = Math.max(longest, items.texts.get(n).length());
    }
    return items.before && items.texts.get(0).length() >= longest + 4;
  }

  /**
   * Tells whether the rest of the sentence holds the word again, or the next one begins with it.
   */
  private boolean goesOn(Items items, String word) {
    if (items.before || items.bracket) {
      return false;
    }
    int end = sentenceEnd(items.end);
    return Look.holds(t, items.end, end, word)
        || Look.starts(t, Look.skipBlanks(t, Math.min(t.length, end + 1)), word);
  }

  /** Returns how many items there are, or 0 when one of them does not hold the word. */
  private static int count(Items items, String word, Mode mode) {
    int count = 0;
    for (int n = 0; n < items.texts.size(); n++) {
      String item = items.texts.get(n);
      boolean loose = n == 0 && items.before;
      int and = joint(item);
      if (item.indexOf('等') >= 0) {
        return 0;
      }
      if (and > 0) {
        int next = item.startsWith("以及", and) ? and + 2 : and + 1;
        boolean both =
            holds(item.substring(0, and), word, mode, loose)
                && holds(item.substring(next), word, mode, false);
        if (both && n == items.texts.size() - 1) {
          count += 2;
          continue;
        }
        // 一名领导和专班 is one.
        if (both || !word.equals("一")) {
          return 0;
        }
      }
      if (!holds(item, word, mode, loose)) {
        return 0;
      }
      count++;
    }
    return count;
  }

  private static int joint(String item) {
    int best = item.indexOf("以及");
    for (int i = 1; i + 1 < item.length() && best < 0; i++) {
      if ("和及与".indexOf(item.charAt(i)) >= 0) {
        best = i;
      }
    }
    return best;
  }

  private static boolean holds(String item, String word, Mode mode, boolean loose) {
    int first = item.indexOf(word);
    if (first < 0 || item.length() <= word.length()) {
      return false;
    }
    return switch (mode) {
      case START -> loose ? first + word.length() < item.length() : first == 0;
      case END -> item.endsWith(word);
      case ONCE -> item.indexOf(word, first + 1) < 0;
    };
  }

  /** Counts the two kinds of “三会一课”. */
  private void combined(int quote, int rest, int second, int close, int said) {
    int other = t[second] == '两' ? 2 : number(second, second + 1);
    Items items = second - rest > 2 || close - second > 4 ? null : after(close);
    if (items == null || other < 1 || second == rest || second + 1 == close) {
      return;
    }
    String one = text(rest, second);
    String two = text(second + 1, close);
    for (Mode mode : new Mode[] {Mode.START, Mode.END}) {
      int ones = 0;
      int twos = 0;
      for (String item : items.texts) {
        boolean joined = joint(item) > 0 || item.indexOf('等') >= 0;
        ones += !joined && holds(item, one, mode, false) ? 1 : 0;
        twos += !joined && holds(item, two, mode, false) ? 1 : 0;
      }
      int all = items.texts.size();
      if (ones + twos == all
          && ones > 0
          && twos > 0
          && all != said + other
          && Math.abs(all - said - other) <= 2) {
        tell(quote, close, items, said + other, all);
        return;
      }
    }
  }

  /** Counts what is “三位一体”: items of one length. */
  private void together(int quote, int close, int said) {
    Items items = after(close);
    if (items == null || !items.bracket) {
      items = before(quote);
    }
    if (items == null) {
      return;
    }
    int count = items.texts.size();
    int length = items.texts.get(count - 1).length();
    for (int n = 0; n < count; n++) {
      String item = items.texts.get(n);
      boolean longer = n == 0 && items.before && item.length() > length;
      boolean fits = longer || item.length() == length;
      if (!fits || joint(item) > 0 || item.indexOf('等') >= 0) {
        return;
      }
    }
    if (length >= 2 && count >= (items.before ? 3 : 2) && Math.abs(count - said) == 1) {
      tell(quote, close, items, said, count);
    }
  }

  private void tell(int quote, int close, Items items, int said, int count) {
    if (count < said && KnownLists.isTold(t, quote + 1, close, items.start, items.end)) {
      return;
    }
    report(
        NamedItems.RULE,
        Severity.WARNING,
        quote + 1,
        close,
        "这里说“"
            + text(quote + 1, close)
            + "”，所列的是"
            + (count == 2 ? "两" : ChineseNumerals.format(count))
            + "项，请核对",
        related(items.start, items.end, "所列的各项"));
  }

  @Override
  void finish() {}
}
