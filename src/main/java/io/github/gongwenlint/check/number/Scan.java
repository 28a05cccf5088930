package io.github.gongwenlint.check.number;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.function.Consumer;

/** One document's text with the questions that all number rules ask of it. */
final class Scan {
  private static final String HAN_DIGITS = "〇一二三四五六七八九";

  final Document document;
  final char[] text;
  final Consumer<Diagnostic> out;

  Scan(Document document, Consumer<Diagnostic> out) {
    this.document = document;
    this.text = document.chars();
    this.out = out;
  }

  /** Returns the character at {@code i}, or NUL outside the text. */
  char at(int i) {
    return i >= 0 && i < text.length ? text[i] : '\0';
  }

  boolean in(int i, String set) {
    char c = at(i);
    return c != '\0' && set.indexOf(c) >= 0;
  }

  boolean starts(int i, String word) {
    if (i < 0 || i + word.length() > text.length) {
      return false;
    }
    for (int k = 0; k < word.length(); k++) {
      if (text[i + k] != word.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  boolean ends(int end, String word) {
    return starts(end - word.length(), word);
  }

  /** Returns the first of {@code words} that starts at {@code i}, or the empty string. */
  String startsAny(int i, String... words) {
    for (String word : words) {
      if (starts(i, word)) {
        return word;
      }
    }
    return "";
  }

  /** Returns the first of {@code words} that ends before {@code end}, or the empty string. */
  String endsAny(int end, String... words) {
    for (String word : words) {
      if (ends(end, word)) {
        return word;
      }
    }
    return "";
  }

  boolean isDigit(int i) {
    return Chars.isDigit(at(i));
  }

  boolean isHan(int i) {
    return Chars.isHan(at(i));
  }

  boolean isLatin(int i) {
    return Chars.isLatin(at(i));
  }

  /** Tells whether a line end or the text's end stands at {@code i}. */
  boolean isEdge(int i) {
    return i < 0 || i >= text.length || Chars.isLineEnd(text[i]);
  }

  /** Returns the end of the digits that start at {@code i}. */
  int digitsEnd(int i) {
    int end = i;
    while (end < text.length && Chars.isDigit(text[end])) {
      end++;
    }
    return end;
  }

  /** Returns the end of the number at {@code i}: digits, groups of three after commas, decimals. */
  int numberEnd(int i) {
    int end = digitsEnd(i);
    char point = at(end);
    if (point != '.' && point != '．' && point != ',') {
      return end;
    }
    while (end - i <= 24 && at(end) == ',' && digitsEnd(end + 1) == end + 4) {
      end += 4;
    }
    if (in(end, ".．") && isDigit(end + 1)) {
      end = digitsEnd(end + 1);
    }
    return end;
  }

  /** Returns the value of the number, which {@link #numberEnd} has measured, or NaN. */
  double value(int start, int end) {
    if (end - start > 15) {
      return Double.NaN;
    }
    double value = 0;
    double place = 0;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (Chars.isDigit(c)) {
        int digit = c & 0xf;
        if (place > 0) {
          value += digit * place;
          place /= 10;
        } else {
          value = value * 10 + digit;
        }
      } else if (c != ',') {
        place = 0.1;
      }
    }
    return value;
  }

  /** Returns the value of a whole number of a few digits, or -1. */
  int whole(int start, int end) {
    if (end <= start || end - start > 8) {
      return -1;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      if (!isDigit(i)) {
        return -1;
      }
      value = value * 10 + (text[i] & 0xf);
    }
    return value;
  }

  boolean isYear(int start, int end) {
    int year = end - start == 4 ? whole(start, end) : -1;
    return year >= 1840 && year <= 2149;
  }

  /** Returns 0 to 9 for 〇 to 九, and -1 for everything else. */
  int hanDigit(int i) {
    char c = at(i);
    if (!NumberCheck.isHanNumeral(c)) {
      return -1;
    }
    return c == '零' || c == '○' ? 0 : HAN_DIGITS.indexOf(c);
  }

  static char han(int digit) {
    return HAN_DIGITS.charAt(digit);
  }

  Block.Kind kind(int offset) {
    int index = document.blockIndex(offset);
    return index < 0 ? Block.Kind.BODY : document.blocks().get(index).kind();
  }

  /** Tells whether {@code i} is the first character of its block. */
  boolean startsBlock(int i) {
    int index = document.blockIndex(i);
    return index < 0 || document.blocks().get(index).span().start() == i;
  }

  String text(int start, int end) {
    return document.text(start, Math.min(end, start + 40));
  }

  void report(Rule rule, int start, int end, String message, Fix... fixes) {
    out.accept(Diagnostic.of(rule, new Span(start, end), message, fixes));
  }

  /** Reports with one suggested replacement. */
  void suggest(Rule rule, int start, int end, String message, String replacement) {
    Span span = new Span(start, end);
    report(rule, start, end, message, Fix.suggested("改为“" + replacement + "”", span, replacement));
  }

  /** Reports with one replacement that cannot change the meaning. */
  void correct(Rule rule, int start, int end, String message, String replacement) {
    Span span = new Span(start, end);
    report(rule, start, end, message, Fix.safe("改为“" + replacement + "”", span, replacement));
  }
}
