package io.github.gongwenlint.check.formulation;

import io.github.gongwenlint.check.Hits;
import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.check.formulation.FormulationCheck.Scan;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.dictionary.WordList;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
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

  NearMisses(char[] text) {
    this.text = text;
    passage = new Passage(text);
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
    // At the last character only an addition is tried, and in long phrases a replacement.
    if (i == length - 1
        && length >= LONG
        && j - start == length - 1
        && !same(phrase, i, length, j + 1)) {
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
    if (i > 0 && same(phrase, 0, i, j - i)) {
      if (j - i >= 0) {
        add(phrase, j - i, end, j);
      }
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
    if (NUMERALS.indexOf(passage.at(place)) >= 0
        || NUMERALS.indexOf(phrases.phraseChar(phrase, place - start)) >= 0
        || (end - start >= length && PARTICLES.indexOf(passage.at(place)) >= 0)
        || (end - start < length
            && PARTICLES.indexOf(phrases.phraseChar(phrase, place - start)) >= 0)
        || joins(start)
        || joins(end)
        || (end - start < length
            ? length < WHOLE && isInWord(place - 1, place + 1)
            : isInWord(place, place + 1))) {
      return false;
    }
    if (isParallel(phrase, place - start, length)) {
      return false;
    }
    // Another right wording stands where the two differ.
    return !scan.right.touch(place, place + 1, FormulationCheck.LONGEST)
        && !scan.wrong.touch(start, end, FormulationCheck.LONGEST)
        && !scan.isReported(start, end)
        && !passage.inTitle(start, end)
        && !passage.inQuotedSentence(start, end);
  }

  /** Tells whether a word of the sentence begins before {@code at} and ends after it. */
  private boolean joins(int at) {
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
