package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;
import static io.github.gongwenlint.text.Look.lineEnd;
import static io.github.gongwenlint.text.Look.lineStart;
import static io.github.gongwenlint.text.Look.skipBlanksBack;
import static io.github.gongwenlint.text.Look.startsAny;

import io.github.gongwenlint.check.Triggers;
import io.github.gongwenlint.check.placeholder.Hole.Shape;
import io.github.gongwenlint.dictionary.WordGroup;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as those see it who look for holes in it: what stands around a place, and the holes found
 * so far.
 */
final class HoleText {
  /** What follows a number or a name: a single × or X before one of these is a hole. */
  static final String UNITS =
      "省市县区旗州盟镇乡村局委办厅处科院校部街道人名次个项件年月日号期届批条款章场家户份起元万亿天周季轮组班倍座吨亩篇台辆棵株所岁族发政府%％";

  /** Words that begin with a unit without being one: 数据要素×区域, ×市场. */
  private static final String[] NO_UNITS = WordGroup.NO_UNIT.words();

  private final char[] t;
  private final Triggers triggers;
  private final Document document;
  private final List<Hole> holes = new ArrayList<>();

  /**
   * Takes one text.
   *
   * @param triggers knows the kinds of characters
   */
  HoleText(Triggers triggers, Document document) {
    this.triggers = triggers;
    this.document = document;
    this.t = document.chars();
  }

  char[] chars() {
    return t;
  }

  boolean isPlain() {
    return document.format() == Document.Format.TEXT;
  }

  /** Tells whether the asterisks that begin at {@code i} are Markdown that was pasted. */
  boolean isMarkdown(int i) {
    return document.pastedMarkdown().isMark(i);
  }

  /** Returns the holes found so far, in order; they do not overlap. */
  List<Hole> holes() {
    return holes;
  }

  void add(int start, int end, Shape shape, Severity severity) {
    holes.add(new Hole(start, end, shape, severity));
  }

  /** Returns the kind of the character at {@code i}, which may lie beyond the text. */
  int kind(int i) {
    return triggers.kind(at(t, i));
  }

  /** Returns where the run of characters of one kind ends that begins at {@code i}. */
  int run(int i, byte kind) {
    int j = i + 1;
    while (j < t.length && triggers.kind(t[j]) == kind) {
      j++;
    }
    return j;
  }

  /** Tells whether only blanks share the line with [i, j). */
  boolean alone(int i, int j) {
    int from = skipBlanksBack(t, i);
    if (from > 0 && !Chars.isLineEnd(t[from - 1])) {
      return false;
    }
    int to = j;
    int stop = Math.min(t.length, j + 200);
    while (to < stop && (isBlank(t[to]) || t[to] == t[i])) {
      to++;
    }
    return to == stop || Chars.isLineEnd(t[to]);
  }

  /** Returns the end of the line, however far it is. */
  int endOfLine(int i) {
    int k = i;
    while (k < t.length && !Chars.isLineEnd(t[k])) {
      k++;
    }
    return k;
  }

  /** Tells whether the marks in [i, j) complete digits to a year: 20XX, 202X, 20**年. */
  boolean openYear(int i, int j) {
    int k = i;
    while (k > 0 && i - k < 5 && Chars.isDigit(t[k - 1])) {
      k--;
    }
    int digits = i - k;
    char right = at(t, j);
    if (digits < 1 || digits > 3 || isAlnum(right) || Chars.isLatin(at(t, k - 1))) {
      return false;
    }
    boolean century = in(t[k], "12１２") && (digits == 1 || in(t[k + 1], "09０９"));
    if (right == '年') {
      return century || digits <= 2;
    }
    return century && digits >= 2 && digits + j - i == 4;
  }

  /** Tells whether = or ÷ stands near on the line: a cross there is a sign of multiplication. */
  boolean formula(int i) {
    int from = Math.max(lineStart(t, i), i - 100);
    int to = Math.min(lineEnd(t, i), i + 100);
    for (int k = from; k < to; k++) {
      if (t[k] == '=' || t[k] == '＝' || t[k] == '÷') {
        return true;
      }
    }
    return false;
  }

  /**
   * Tells whether a word that is no unit begins at {@code i}, though its first character is one.
   */
  boolean beginsNoUnit(int i) {
    return startsAny(t, i, NO_UNITS) > 0;
  }

  /** Tells whether {@code c} is a digit or a letter, of half or full width. */
  static boolean isAlnum(char c) {
    return Chars.isDigit(c) || Chars.isLatin(c) || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ');
  }
}
