package io.github.gongwenlint.check.formulation;

import io.github.gongwenlint.check.Hits;
import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.check.formulation.FormulationCheck.Scan;
import io.github.gongwenlint.dictionary.Alike;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Formulations that are one edit away from the right wording: a character replaced, dropped, added
 * or swapped with its neighbour.
 *
 * <p>One edit leaves one half of a phrase intact, so the matcher looks for halves, and only the
 * other half is compared. The first character is not tried, and the last one in long phrases only:
 * what differs there is mostly another phrase.
 */
final class NearMisses {
  /** Phrases that differ in a number are different things. */
  private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两双单多首";

  /** One of these more or less is a matter of style. */
  private static final String PARTICLES = "的地得了和与及等之好要较为是在将";

  /** In phrases of this length the last character may be another, too. */
  private static final int LONG = 9;

  /** Tenths of a bit that the right set phrase must save for a warning, and for a hint. */
  private static final int MISSPELT = 120;

  private static final int MAYBE_MISSPELT = 60;

  /*
   * Tenths of a bit that the right wording must save. In eight million characters of published texts two places save as much,
   * and both are slips; the edits that people make on purpose save far less.
   */
  private static final int ALIKE = 20;
  private static final int ALIKE_AT_END = 40;
  private static final int SWAPPED = 20;
  private static final int DROPPED = 20;
  private static final int DOUBLED = 60;
  private static final int ADDED = 110;
  private static final int REPLACED = 60;
  private static final int REPLACED_FIRST = 110;

  /**
   * From this length on a dropped character is one even where its neighbours make a word together:
   * 中国色社会主义.
   */
  private static final int WHOLE = 7;

  /** How far the words around a limit are looked at. */
  private static final int AROUND = 8;

  private final char[] text;
  private final Passage passage;
  private final PhraseMatcher phrases = Dictionaries.phrases();

  /** Candidates: phrase, start, end; the place of the edit lies in {@link #places}. */
  private final Hits found = new Hits();

  private final Hits places = new Hits();

  /** Set phrases with one character that sounds or looks like the right one. */
  private final Hits misspelt = new Hits();

  /** Set phrases with a character dropped, inserted or swapped. */
  private final GarbledPhrases garbled;

  NearMisses(char[] text) {
    this.text = text;
    passage = new Passage(text);
    garbled = new GarbledPhrases(text, this);
  }

  /** Takes a half of a phrase that stands in the text. */
  void half(int phrase, boolean second, int start, int end) {
    int length = phrases.phraseLength(phrase);
    if (second) {
      backward(phrase, length - (end - start), start, end);
    } else {
      forward(phrase, end - start, length, start, end);
    }
  }

  /** Takes a half of a set phrase that stands in the text: one other character may be misspelt. */
  void setHalf(int phrase, boolean second, int start, int end) {
    int length = phrases.phraseLength(phrase);
    int from = second ? start - (length - (end - start)) : start;
    if (from < 0 || from + length > text.length) {
      garbled.half(phrase, second, start, end);
      return;
    }
    int place = -1;
    for (int i = 0; i < length; i++) {
      if (text[from + i] != phrases.phraseChar(phrase, i)) {
        if (place >= 0) {
          garbled.half(phrase, second, start, end);
          return;
        }
        place = from + i;
      }
    }
    if (place >= 0 && Alike.get().are(text[place], phrases.phraseChar(phrase, place - from))) {
      misspelt.add(phrase, from, from + length);
    } else if (place >= 0) {
      garbled.half(phrase, second, start, end);
    }
  }

  /** Adds a candidate whose edit is at {@code place}. */
  void add(int phrase, int start, int end, int place) {
    found.add(phrase, start, end);
    places.add(0, place, place + 1);
  }

  /** Compares the phrase from {@code from} on with the text from {@code end} on. */
  private void forward(int phrase, int from, int length, int start, int end) {
    int i = from;
    int j = end;
    while (i < length && j < text.length && text[j] == phrases.phraseChar(phrase, i)) {
      i++;
      j++;
    }
    if (i == length || j >= text.length) {
      return;
    }
    // Another last character is often another phrase: the judge asks for more there.
    if (i == length - 1 && j - start == length - 1 && !same(phrase, i, length, j + 1)) {
      add(phrase, start, j + 1, j);
      return;
    }
    if (i < length - 1 && same(phrase, i + 1, length, j + 1)) {
      add(phrase, start, j + (length - i), j);
    } else if (i < length - 2
        && j + 1 < text.length
        && text[j] == phrases.phraseChar(phrase, i + 1)
        && text[j + 1] == phrases.phraseChar(phrase, i)
        && same(phrase, i + 2, length, j + 2)) {
      add(phrase, start, j + (length - i), j);
    } else if (i < length - 1 && same(phrase, i + 1, length, j)) {
      add(phrase, start, j + (length - i - 1), j);
    } else if (same(phrase, i, length, j + 1)) {
      add(phrase, start, j + 1 + (length - i), j);
    }
  }

  /** Tells whether the phrase from {@code i} to {@code length} stands in the text at {@code j}. */
  private boolean same(int phrase, int i, int length, int j) {
    if (j < 0 || j + length - i > text.length) {
      return false;
    }
    for (int k = i; k < length; k++) {
      if (text[j + k - i] != phrases.phraseChar(phrase, k)) {
        return false;
      }
    }
    return true;
  }

  /** Compares the phrase up to {@code to} with the text before {@code start}. */
  private void backward(int phrase, int to, int start, int end) {
    int i = to - 1;
    int j = start - 1;
    while (i >= 0 && j >= 0 && text[j] == phrases.phraseChar(phrase, i)) {
      i--;
      j--;
    }
    if (i < 0 || j < 0) {
      return;
    }
    if (j - i >= 0 && same(phrase, 0, i, j - i)) {
      add(phrase, j - i, end, j);
    } else if (i > 1
        && j - i >= 0
        && text[j] == phrases.phraseChar(phrase, i - 1)
        && text[j - 1] == phrases.phraseChar(phrase, i)
        && same(phrase, 0, i - 1, j - i)) {
      add(phrase, j - i, end, j - 1);
    } else if (i > 0 && j - i + 1 >= 0 && same(phrase, 0, i, j - i + 1)) {
      add(phrase, j - i + 1, end, j + 1);
    } else if (j - i - 1 >= 0 && same(phrase, 0, i + 1, j - i - 1)) {
      add(phrase, j - i - 1, end, j);
    }
  }

  void report(Scan scan) {
    reportNear(scan);
    reportMisspelt(scan);
    garbled.report(scan);
  }

  /** Reports the misspelt set phrases. */
  private void reportMisspelt(Scan scan) {
    for (int i = 0; i < misspelt.size(); i++) {
      int start = misspelt.start(i);
      int end = misspelt.end(i);
      int phrase = misspelt.payload(i);
      int place = start;
      while (text[place] == phrases.phraseChar(phrase, place - start)) {
        place++;
      }
      if (WordList.get().contains(text, start, end)) {
        continue;
      }
      int saved = saved(phrase, start, end);
      if (saved < MAYBE_MISSPELT
          || scan.isReported(start, end)
          || scan.wrong.touch(start, end, FormulationCheck.LONGEST)
          || scan.right.touch(place, place + 1, FormulationCheck.LONGEST)
          || joins(start)
          || joins(end)
          || passage.inTitle(start, end)
          || passage.inQuotedSentence(start, end)) {
        continue;
      }
      String right = phrases.phrase(phrase);
      Span span = new Span(start, end);
      Diagnostic found =
          Diagnostic.of(
              FormulationRules.MISSPELT,
              span,
              Passage.quote(scan.document.text(span)) + "疑为" + Passage.quote(right) + "之误，请核对",
              Fix.suggested("改为" + Passage.quote(right), span, right));
      scan.report(saved < MISSPELT ? found.withSeverity(Severity.INFO) : found);
    }
  }

  /**
   * Returns how much less the words around the edit cost when it is undone, in tenths of a bit: how
   * much more probable the right wording is.
   */
  int saved(int phrase, int start, int end) {
    int length = phrases.phraseLength(phrase);
    int head = 0;
    while (head < length
        && start + head < end
        && text[start + head] == phrases.phraseChar(phrase, head)) {
      head++;
    }
    int tail = 0;
    while (tail < length - head
        && end - 1 - tail >= start + head
        && text[end - 1 - tail] == phrases.phraseChar(phrase, length - 1 - tail)) {
      tail++;
    }
    int from = start + head;
    while (from > 0 && start + head - from < AROUND && Chars.isHan(text[from - 1])) {
      from--;
    }
    int to = end - tail;
    while (to < text.length && to - (end - tail) < AROUND && Chars.isHan(text[to])) {
      to++;
    }
    int left = start + head - from;
    int middle = length - head - tail;
    int right = to - (end - tail);
    char[] mended = new char[left + middle + right];
    System.arraycopy(text, from, mended, 0, left);
    for (int i = 0; i < middle; i++) {
      mended[left + i] = phrases.phraseChar(phrase, head + i);
    }
    System.arraycopy(text, end - tail, mended, left + middle, right);
    WordList words = WordList.get();
    return words.segmentCost(text, from, to) - words.segmentCost(mended, 0, mended.length);
  }

  private void reportNear(Scan scan) {
    List<Integer> sure = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (isSure(scan, i)) {
        sure.add(i);
      }
    }
    if (sure.isEmpty()) {
      return;
    }
    // Of several readings the longest explains most.
    sure.sort(Comparator.comparingInt(i -> found.start(i) - found.end(i)));
    for (int i : sure) {
      int start = found.start(i);
      int end = found.end(i);
      if (!scan.isReported(start, end)) {
        String right = phrases.phrase(found.payload(i));
        Span span = new Span(start, end);
        scan.report(
            Diagnostic.of(
                FormulationRules.NEAR_MISS,
                span,
                Passage.quote(scan.document.text(span))
                    + "与固定提法"
                    + Passage.quote(right)
                    + "只差一处，疑有笔误",
                Fix.suggested("改为" + Passage.quote(right), span, right)));
      }
    }
  }

  private boolean isSure(Scan scan, int index) {
    int start = found.start(index);
    int end = found.end(index);
    int place = places.start(index);
    int phrase = found.payload(index);
    int length = phrases.phraseLength(phrase);
    // Marks and spaces at the edit are another rule's business.
    if (!Chars.isHan(passage.at(place)) || !isHanAt(phrase, place - start, length)) {
      return false;
    }
    boolean first = place == start && end - start == length;
    boolean last = place == end - 1 && end - start == length;
    if (NUMERALS.indexOf(passage.at(place)) >= 0
        || NUMERALS.indexOf(phrases.phraseChar(phrase, place - start)) >= 0
        || joins(start)
        || joins(end)) {
      return false;
    }
    boolean plain =
        !first
            && (!last || length >= LONG)
            && (end - start < length || PARTICLES.indexOf(passage.at(place)) < 0)
            && (end - start >= length
                || PARTICLES.indexOf(phrases.phraseChar(phrase, place - start)) < 0)
            && !(end - start < length
                ? length < WHOLE && isInWord(place - 1, place + 1)
                : isInWord(place, place + 1))
            && !isParallel(phrase, place - start, length);
    if (!plain && !isImprobable(phrase, start, end, place)) {
      return false;
    }
    // Another right wording stands where the two differ.
    return !scan.right.touch(place, place + 1, FormulationCheck.LONGEST)
        && !scan.wrong.touch(start, end, FormulationCheck.LONGEST)
        && !scan.isReported(start, end)
        && !passage.inTitle(start, end)
        && !passage.inQuotedSentence(start, end);
  }

  /** Tells whether the words around are far more probable without the edit. */
  private boolean isImprobable(int phrase, int start, int end, int place) {
    int length = phrases.phraseLength(phrase);
    int saved = saved(phrase, start, end);
    if (end - start < length) {
      return saved >= DROPPED;
    }
    if (end - start > length) {
      boolean doubled =
          text[place] == passage.at(place - 1) || text[place] == passage.at(place + 1);
      return saved >= (doubled ? DOUBLED : ADDED);
    }
    int differences = 0;
    for (int i = 0; i < length; i++) {
      if (text[start + i] != phrases.phraseChar(phrase, i)) {
        differences++;
      }
    }
    if (differences > 1) {
      return saved >= SWAPPED;
    }
    boolean first = place == start;
    boolean last = place == end - 1;
    if (Alike.get().are(text[place], phrases.phraseChar(phrase, place - start))) {
      return saved >= (first || last ? ALIKE_AT_END : ALIKE);
    }
    return !last && saved >= (first ? REPLACED_FIRST : REPLACED);
  }

  /** Tells whether a word of the sentence begins before {@code at} and ends after it. */
  boolean joins(int at) {
    if (!isInWord(at - 1, at + 1)) {
      return false;
    }
    int from = at;
    while (from > 0 && at - from < AROUND && Chars.isHan(text[from - 1])) {
      from--;
    }
    int to = at;
    while (to < text.length && to - at < AROUND && Chars.isHan(text[to])) {
      to++;
    }
    int[] ends = new int[to - from];
    int count = WordList.get().segment(text, from, to, ends);
    for (int i = 0; i < count; i++) {
      if (ends[i] == at) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether the range is part of a word of two characters or more. */
  private boolean isInWord(int start, int end) {
    if (start < 0 || end > text.length) {
      return false;
    }
    WordList words = WordList.get();
    for (int from = Math.max(0, end - 4); from <= start; from++) {
      for (int to = Math.max(end, from + 2); to <= Math.min(text.length, from + 4); to++) {
        if (words.contains(text, from, to)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Tells whether the member that {@code index} lies in is built like another member of the phrase:
   * beside 以案促改、以案促治 there is 以案促建.
   */
  private boolean isParallel(int phrase, int index, int length) {
    int from = index;
    while (from > 0 && !isSeparator(phrases.phraseChar(phrase, from - 1))) {
      from--;
    }
    int to = index;
    while (to < length && !isSeparator(phrases.phraseChar(phrase, to))) {
      to++;
    }
    int other = 0;
    while (other < length) {
      int common = 0;
      int i = other;
      while (i < length && !isSeparator(phrases.phraseChar(phrase, i))) {
        int twin = from + i - other;
        if (twin < to && phrases.phraseChar(phrase, i) == phrases.phraseChar(phrase, twin)) {
          common++;
        }
        i++;
      }
      if (other != from && common >= 2) {
        return true;
      }
      other = i + 1;
    }
    return false;
  }

  private static boolean isSeparator(char c) {
    return c == '、' || c == '，' || c == '；';
  }

  private boolean isHanAt(int phrase, int index, int length) {
    return index >= 0 && index < length && Chars.isHan(phrases.phraseChar(phrase, index));
  }
}
