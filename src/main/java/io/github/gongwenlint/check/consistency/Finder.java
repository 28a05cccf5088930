package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import io.github.gongwenlint.text.Span;
import io.github.gongwenlint.text.WrittenDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is common to those who look for contradictions in one document. */
abstract class Finder {
  /** How far to either side of a trigger a sentence is looked at, so that work stays linear. */
  static final int REACH = 300;

  /** Words before a number that make it no exact one: 近, 超过. */
  private static final String[] ROUGHLY = WordGroup.VAGUE_BEFORE.words();

  /** Words before a number that make it the least there are. */
  private static final String[] AT_LEAST = WordGroup.AT_LEAST.words();

  /** Words behind a quantity that do so: 以上, 左右. */
  private static final String[] OR_SO = WordGroup.VAGUE_AFTER.words();

  final Document document;
  final char[] t;
  private final Consumer<Diagnostic> report;

  Finder(Document document, Consumer<Diagnostic> report) {
    this.document = document;
    this.t = document.chars();
    this.report = report;
  }

  final void report(
      Rule rule, Severity severity, int start, int end, String message, Related... related) {
    report.accept(
        new Diagnostic(rule, severity, new Span(start, end), message, List.of(), List.of(related)));
  }

  final void report(Diagnostic diagnostic) {
    report.accept(diagnostic);
  }

  /**
   * Reads an ordinal in digits or in Chinese.
   *
   * @return its value, or -1 when something else stands between the offsets
   */
  final int number(int from, int to) {
    return WrittenDate.number(t, from, to);
  }

  final Related related(int start, int end, String message) {
    return new Related(new Span(start, end), message);
  }

  final String text(int start, int end) {
    return document.text(start, end);
  }

  final char at(int i) {
    return i >= 0 && i < t.length ? t[i] : '\0';
  }

  /** Tells whether the words around a number say that it is not exact: 近100人, 100余人, 100人以上. */
  final boolean isRough(Quantity quantity) {
    return isRoughly(quantity.start()) || isMore(quantity);
  }

  /** Tells whether the words behind a number say that it is not exact: 100余人, 100人以上. */
  final boolean isMore(Quantity quantity) {
    return Look.startsAny(t, quantity.digitsEnd(), "余", "多") > 0 || isOrSo(quantity.end());
  }

  /** Tells whether a word before the number at {@code start} makes it the least there are. */
  final boolean isAtLeast(int start) {
    return Look.endsAny(t, start, AT_LEAST) > 0;
  }

  final boolean holdsDigit(int from, int to) {
    for (int k = from; k < to; k++) {
      if (Chars.isDigit(t[k])) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a word before the number at {@code start} makes it no exact one. */
  final boolean isRoughly(int start) {
    // 节约32万元 and 签约36家 are exact.
    boolean word = at(start - 1) == '约' && "节签预合履".indexOf(at(start - 2)) >= 0;
    return !word && Look.endsAny(t, start, ROUGHLY) > 0;
  }

  /** Tells whether a word behind the quantity that ends at {@code end} makes it no exact one. */
  final boolean isOrSo(int end) {
    return Look.startsAny(t, end, OR_SO) > 0;
  }

  /** Returns the numbers of the unit of {@code like} before it in its sentence. */
  final List<Quantity> before(Quantity like) {
    List<Quantity> all = Quantity.allIn(t, sentenceStart(like.start()), like.start());
    return all == null ? List.of() : ofUnit(like, all);
  }

  /** Returns those of the numbers that have the unit of {@code like}. */
  static List<Quantity> ofUnit(Quantity like, List<Quantity> all) {
    List<Quantity> found = new ArrayList<>();
    for (Quantity read : all) {
      if (read.sameUnit(like)) {
        found.add(read);
      }
    }
    return found;
  }

  /** Tells whether the quantity is the upper end of a range: 3—5个. */
  final boolean endsRange(Quantity quantity) {
    return "—-~～－".indexOf(at(quantity.start() - 1)) >= 0;
  }

  /** Returns where the clause starts that ends at {@code end}, at the earliest {@code start}. */
  final int clauseStart(int end, int start) {
    int k = end;
    while (k > start && t[k - 1] != '，' && t[k - 1] != '、') {
      k--;
    }
    return k;
  }

  /** Reports what only the whole document can tell. */
  abstract void finish();

  /** Returns where the sentence that holds {@code i} starts: after 。；！？ or a line end. */
  final int sentenceStart(int i) {
    int stop = Math.max(0, i - REACH);
    int k = i;
    while (k > stop && !endsSentence(t[k - 1])) {
      k--;
    }
    return k;
  }

  /** Returns the offset of what ends the sentence that holds {@code i}. */
  final int sentenceEnd(int i) {
    int stop = Math.min(t.length, i + REACH);
    int k = i;
    while (k < stop && !endsSentence(t[k])) {
      k++;
    }
    return k;
  }

  static boolean endsSentence(char c) {
    return c == '。' || c == '；' || c == ';' || c == '！' || c == '？' || Chars.isLineEnd(c);
  }

  /** Returns the block that holds {@code offset}, or the last one before it; null before all. */
  final Block.@Nullable Kind kindAt(int offset) {
    int index = document.blockIndex(offset);
    return index < 0 ? null : document.blocks().get(index).kind();
  }
}
