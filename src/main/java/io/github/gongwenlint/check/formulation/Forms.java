package io.github.gongwenlint.check.formulation;

import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.check.formulation.FormulationCheck.Scan;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One thing that a document writes in two ways. */
final class Forms {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 12;

  /**
   * A real document has a few dozen terms of its own; where there are more, none is followed up.
   */
  private static final int MOST_TERMS = 200;

  /** So much text is searched for the beginnings of terms at once. */
  private static final int PIECE = 1 << 11;

  private Forms() {}

  static void report(Scan scan) {
    knownPairs(scan);
    ownTerms(scan);
  }

  /** A form and where it stands. */
  private static final class Use {
    final String form;
    int count;
    final Span first;

    Use(String form, Span first) {
      this.form = form;
      this.first = first;
    }
  }

  private static void count(Map<String, Use> uses, String form, int start, int end) {
    // No lambda: the first one costs start-up time.
    Use use = uses.get(form);
    if (use == null) {
      use = new Use(form, new Span(start, end));
      uses.put(form, use);
    }
    use.count++;
  }

  private static <K> Map<String, Use> uses(Map<K, Map<String, Use>> all, K key) {
    Map<String, Use> uses = all.get(key);
    if (uses == null) {
      uses = new LinkedHashMap<>();
      all.put(key, uses);
    }
    return uses;
  }

  /** Pairs that the dictionary lists: 省委、省政府 and 省委省政府. */
  private static void knownPairs(Scan scan) {
    Map<Integer, Map<String, Use>> pairs = new LinkedHashMap<>();
    for (int i = 0; i < scan.forms.size(); i++) {
      int start = scan.forms.start(i);
      int end = scan.forms.end(i);
      int number = scan.forms.payload(i);
      boolean inLonger = i + 1 < scan.forms.size() && encloses(scan, i + 1, start, end);
      if (inLonger
          || scan.isReported(start, end)
          || scan.isCovered(start, end)
          || scan.passage.inTitle(start, end)
          || scan.passage.inQuotation(start, end)) {
        continue;
      }
      String form = Dictionaries.formulations().form(number);
      count(uses(pairs, number / 2), form, start, end);
    }
    for (Map<String, Use> uses : pairs.values()) {
      reportMinority(scan, uses, Severity.INFO);
    }
  }

  private static boolean encloses(Scan scan, int index, int start, int end) {
    return scan.forms.start(index) <= start
        && scan.forms.end(index) >= end
        && scan.forms.end(index) - scan.forms.start(index) > end - start;
  }

  /** Terms in quotation marks that the document itself coins: “一改两为” and “一改、两为”. */
  private static void ownTerms(Scan scan) {
    char[] text = scan.document.chars();
    Map<String, Map<String, Use>> terms = new LinkedHashMap<>();
    for (int i : scan.document.marks()) {
      if (text[i] != '“') {
        continue;
      }
      int end = termEnd(text, i + 1);
      if (end < 0) {
        continue;
      }
      String form = new String(text, i + 1, end - i - 1);
      String plain = plain(form);
      if (plain.length() >= SHORTEST && !isKnown(text, i + 1, end)) {
        count(uses(terms, plain), form, i + 1, end);
      }
    }
    for (Map<String, Use> uses : terms.values()) {
      reportMinority(scan, uses, Severity.WARNING);
    }
    List<Use> candidates = new ArrayList<>();
    for (Map<String, Use> uses : terms.values()) {
      Use use = uses.values().iterator().next();
      if (uses.size() == 1 && use.count >= 2 && candidates.size() < MOST_TERMS) {
        candidates.add(use);
      }
    }
    if (!candidates.isEmpty() && candidates.size() < MOST_TERMS) {
      unquoted(scan, candidates);
    }
  }

  /** Returns where a short term of numerals and other characters ends, or -1. */
  private static int termEnd(char[] text, int start) {
    boolean numeral = false;
    for (int i = start; i < text.length && i - start <= LONGEST; i++) {
      char c = text[i];
      if (c == '”') {
        return numeral && i - start >= SHORTEST ? i : -1;
      }
      if (!Chars.isHan(c) && c != '、' && c != '·') {
        return -1;
      }
      numeral |= (c != '〇' && Chars.isHanNumeral(c)) || c == '双';
    }
    return -1;
  }

  private static String plain(String form) {
    return form.replace("、", "").replace("·", "");
  }

  private static boolean isKnown(char[] text, int start, int end) {
    PhraseMatcher phrases = Dictionaries.phrases();
    return phrases.contains(text, start, end, PhraseSet.SHORT_FORM)
        || phrases.contains(text, start, end, PhraseSet.FORM);
  }

  /** Reports terms that mostly stand in quotation marks where they stand without. */
  private static void unquoted(Scan scan, List<Use> candidates) {
    char[] text = scan.document.chars();
    // A bit for each first character and for each first pair, so that the map is asked at likely
    // places only; most terms begin with one of a few numerals.
    long firsts = 0;
    long[] pairs = new long[1 << 10];
    Map<Integer, List<Use>> byStart = new HashMap<>();
    for (Use use : candidates) {
      char c = use.form.charAt(0);
      int bit = bit(c, use.form.charAt(1));
      firsts |= 1L << c;
      pairs[bit >> 6] |= 1L << bit;
      byStart.computeIfAbsent(start(c, use.form.charAt(1)), key -> new ArrayList<>()).add(use);
    }
    Map<String, Use> bare = new LinkedHashMap<>();
    int[] places = new int[Math.min(PIECE, text.length)];
    for (int from = 0; from + 1 < text.length; from += PIECE) {
      int size = starts(text, from, Math.min(text.length - 1, from + PIECE), firsts, places);
      size = pairs(text, places, size, pairs);
      for (int n = 0; n < size; n++) {
        int i = places[n];
        for (Use use : byStart.getOrDefault(start(text[i], text[i + 1]), List.of())) {
          int end = i + use.form.length();
          if (scan.passage.startsWith(use.form, i)
              && !Passage.isOpen(scan.passage.at(i - 1))
              && !Chars.isHanNumeral(scan.passage.at(i - 1))
              && scan.passage.at(i - 1) != '第'
              && !scan.passage.inTitle(i, end)
              && !scan.passage.inQuotation(i, end)) {
            count(bare, use.form, i, end);
          }
        }
      }
    }
    for (Use use : candidates) {
      Use plain = bare.get(use.form);
      if (plain != null && plain.count < use.count) {
        String right = "“" + use.form + "”";
        scan.report(
            new Diagnostic(
                FormulationRules.FORM,
                Severity.INFO,
                plain.first,
                "全文" + use.count + "处写作" + right + "，此处未加引号，建议统一",
                List.of(Fix.suggested("加引号", plain.first, right))));
      }
    }
  }

  /** Lists the places of characters that have their bit: all are written down, few counted. */
  private static int starts(char[] text, int from, int to, long firsts, int[] places) {
    int count = 0;
    for (int i = from; i < to; i++) {
      places[count] = i;
      count += (int) (firsts >>> text[i]) & 1;
    }
    return count;
  }

  /** Keeps those places at which a pair stands that has its bit, in the same way. */
  private static int pairs(char[] text, int[] places, int count, long[] pairs) {
    int kept = 0;
    for (int n = 0; n < count; n++) {
      int i = places[n];
      int bit = bit(text[i], text[i + 1]);
      places[kept] = i;
      kept += (int) (pairs[bit >>> 6] >>> bit) & 1;
    }
    return kept;
  }

  private static int bit(char first, char second) {
    return (first * 40503 + second) & 0xffff;
  }

  private static int start(char first, char second) {
    return first << 16 | second;
  }

  private static void reportMinority(Scan scan, Map<String, Use> uses, Severity severity) {
    if (uses.size() < 2) {
      return;
    }
    Use most = uses.values().iterator().next();
    for (Use use : uses.values()) {
      if (use.count > most.count) {
        most = use;
      }
    }
    for (Use use : uses.values()) {
      if (use != most) {
        scan.report(
            new Diagnostic(
                FormulationRules.FORM,
                severity,
                use.first,
                "同一提法写法不一："
                    + Passage.quote(most.form)
                    + most.count
                    + "处，"
                    + Passage.quote(use.form)
                    + use.count
                    + "处，建议统一",
                List.of(Fix.suggested("改为" + Passage.quote(most.form), use.first, most.form))));
      }
    }
  }
}
