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
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;

/**
 * Idioms and set phrases of four or five characters with a character dropped, inserted or swapped
 * with its neighbour: 真抓干, 真抓的实干, 真抓干实.
 *
 * <p>One half of the phrase is intact, and the matcher has found it; the other half is compared
 * here. What is only similar by chance is told apart by the words around: they must be far more
 * probable with the phrase.
 */
final class GarbledPhrases {
  /*
   * Tenths of a bit that the right phrase must save. In eight million characters of published texts nothing that is right saves as much.
   */
  private static final int DROPPED = 150;
  private static final int SWAPPED = 160;
  private static final int INSERTED = 100;

  /** Of five characters four are mostly another phrase: 网格管理 beside 网格化管理. */
  private static final int LONGEST_DROPPED = 4;

  private static final String MARKS = "，。；：、！？";

  /** They stand beside a phrase and are hardly ever the end or the start of one. */
  private static final String PARTICLES = "的地得了和与及等并要应须将是也都在对把使让";

  private final char[] text;
  private final Passage passage;
  private final NearMisses misses;
  private final PhraseMatcher phrases = Dictionaries.phrases();

  /** Candidates: phrase, start, end. */
  private final Hits found = new Hits();

  GarbledPhrases(char[] text, NearMisses misses) {
    this.text = text;
    this.misses = misses;
    passage = new Passage(text);
  }

  /**
   * Takes a half of a phrase that stands in the text, the other half of which does not stand beside
   * it.
   */
  void half(int phrase, boolean second, int start, int end) {
    int step = second ? -1 : 1;
    int at = second ? start - 1 : end;
    int rest = phrases.phraseLength(phrase) - (end - start);
    int index = second ? rest - 1 : end - start;
    int same = 0;
    while (same < rest && is(at + same * step, phrase, index + same * step)) {
      same++;
    }
    int taken;
    if (same + 1 < rest
        && is(at + same * step, phrase, index + (same + 1) * step)
        && is(at + (same + 1) * step, phrase, index + same * step)
        && follows(at, phrase, index, step, same + 2, 0, rest)) {
      taken = rest;
    } else if (same < rest
        && isHan(at + same * step)
        && follows(at, phrase, index, step, same, 1, rest)) {
      taken = rest + 1;
    } else if (same < rest && follows(at, phrase, index, step, same + 1, -1, rest)) {
      taken = rest - 1;
    } else {
      return;
    }
    if (second) {
      found.add(phrase, start - taken, end);
    } else {
      found.add(phrase, start, end + taken);
    }
  }

  /** Tells whether the phrase goes on as it should from {@code from} on, shifted in the text. */
  private boolean follows(int at, int phrase, int index, int step, int from, int shift, int rest) {
    for (int i = from; i < rest; i++) {
      if (!is(at + (i + shift) * step, phrase, index + i * step)) {
        return false;
      }
    }
    return true;
  }

  private boolean is(int at, int phrase, int index) {
    return at >= 0 && at < text.length && text[at] == phrases.phraseChar(phrase, index);
  }

  private boolean isHan(int at) {
    return at >= 0 && at < text.length && Chars.isHan(text[at]);
  }

  void report(Scan scan) {
    for (int i = 0; i < found.size(); i++) {
      int start = found.start(i);
      int end = found.end(i);
      int phrase = found.payload(i);
      int more = end - start - phrases.phraseLength(phrase);
      if (WordList.get().contains(text, start, end)
          || !(more > 0
              ? isSlip(difference(phrase, start))
              : isSingle(phrase) && (more == 0 || isWhole(phrase, start, end)))) {
        continue;
      }
      int wanted = more < 0 ? DROPPED : more == 0 ? SWAPPED : INSERTED;
      if (misses.saved(phrase, start, end) < wanted
          || scan.isReported(start, end)
          || scan.wrong.touch(start, end, FormulationCheck.LONGEST)
          || scan.right.touch(start, end, FormulationCheck.LONGEST)
          || misses.joins(start)
          || misses.joins(end)
          || passage.inTitle(start, end)
          || passage.inQuotedSentence(start, end)) {
        continue;
      }
      scan.report(diagnostic(scan, phrase, start, end));
    }
  }

  private Diagnostic diagnostic(Scan scan, int phrase, int start, int end) {
    String right = phrases.phrase(phrase);
    Span span = new Span(start, end);
    String wrong = scan.document.text(span);
    int place = difference(phrase, start) - start;
    String fault =
        wrong.length() > right.length()
            ? "多了" + Passage.quote(wrong.substring(place, place + 1))
            : wrong.length() < right.length()
                ? "漏了" + Passage.quote(right.substring(place, place + 1))
                : "颠倒了两个字";
    return Diagnostic.of(
        FormulationRules.MISSPELT,
        span,
        Passage.quote(wrong) + "疑为" + Passage.quote(right) + fault + "，请核对",
        Fix.suggested("改为" + Passage.quote(right), span, right));
  }

  /** Returns where the text differs from the phrase first. */
  private int difference(int phrase, int start) {
    int length = phrases.phraseLength(phrase);
    int at = start;
    while (at - start < length && is(at, phrase, at - start)) {
      at++;
    }
    return at;
  }

  /** Tells whether an inserted character repeats a neighbour, or sounds or looks like one. */
  private boolean isSlip(int at) {
    for (int other = at - 1; other <= at + 1; other += 2) {
      if (text[other] == text[at] || Alike.get().are(text[other], text[at])) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether no part of a phrase repeats, as in 群防群治, which stands beside 群防群控. */
  private boolean isSingle(int phrase) {
    for (int i = 2; i < phrases.phraseLength(phrase); i++) {
      if (phrases.phraseChar(phrase, i) == phrases.phraseChar(phrase, i - 2)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a phrase with a character less is surely no part of another one. */
  private boolean isWhole(int phrase, int start, int end) {
    return phrases.phraseLength(phrase) <= LONGEST_DROPPED
        && isBorder(start - 1, -1)
        && isBorder(end, 1);
  }

  /**
   * Tells whether what stands beside a phrase is surely no part of it: a mark, a particle, or a
   * character that belongs to the word beyond. Otherwise the phrase may be another one on purpose:
   * 见缝插绿 beside 见缝插针.
   *
   * @param step -1 to look on to the left, 1 to look on to the right
   */
  private boolean isBorder(int at, int step) {
    if (!isHan(at)) {
      return at < 0
          || at >= text.length
          || MARKS.indexOf(text[at]) >= 0
          || Chars.isSpace(text[at])
          || Chars.isLineEnd(text[at]);
    }
    if (PARTICLES.indexOf(text[at]) >= 0) {
      return true;
    }
    int next = at + step;
    return isHan(next) && WordList.get().contains(text, Math.min(at, next), Math.max(at, next) + 1);
  }
}
