package io.github.gongwenlint.document;

import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.ChineseNumerals;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the ordinal marks inside running text. */
final class Enumerations {
  private Enumerations() {}

  /** Returns the marks of all blocks in order. */
  static List<Label> of(char[] text, List<Block> blocks, int[] marks) {
    byte[] kinds = KINDS;
    List<Label> found = new ArrayList<>();
    int m = 0;
    for (Block block : blocks) {
      Label own = block.label();
      int from = own == null ? block.start() : own.span().end();
      int to = block.end();
      while (m < marks.length && marks[m] < from) {
        m++;
      }
      // One may stand where the block begins and behind every boundary in it.
      int i = from;
      while (i < to) {
        if ((kinds[text[i]] & START) != 0) {
          Label label = at(text, i, to);
          if (label != null) {
            found.add(label);
            i = label.span().end();
            if (i > from && i < to && (kinds[text[i - 1]] & BOUNDARY) != 0) {
              continue;
            }
          }
        }
        while (m < marks.length && (marks[m] < i || (kinds[text[marks[m]]] & BOUNDARY) == 0)) {
          m++;
        }
        i = m < marks.length && marks[m] < to ? marks[m++] + 1 : to;
      }
    }
    return found;
  }

  /** What a character can be: the first of a mark, or the last before one. */
  private static final byte[] KINDS = kinds();

  private static final int START = 1;
  private static final int BOUNDARY = 2;

  /**
   * A mark stands where a sentence or a part of one begins; 统一是, 之一是 and 万一是 are no marks. A table,
   * because every character of a document is asked.
   */
  private static byte[] kinds() {
    byte[] kinds = new byte[1 << 16];
    mark(kinds, "一二三四五六七八九十第首其再最（(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳123456789１２３４５６７８９", START);
    mark(kinds, "。；：，！？、”“;:）", BOUNDARY);
    for (char c = 0; c < 0x3001; c++) {
      if (Chars.isSpace(c)) {
        kinds[c] |= BOUNDARY;
      }
    }
    return kinds;
  }

  private static void mark(byte[] kinds, String characters, int kind) {
    for (int i = 0; i < characters.length(); i++) {
      kinds[characters.charAt(i)] |= (byte) kind;
    }
  }

  private static @Nullable Label at(char[] text, int from, int to) {
    char c = text[from];
    return switch (c) {
      case '第' -> ordinal(text, from, to);
      case '首' -> word(text, from, to, "首先", NumberStyle.SPOKEN_FIRST_NEXT, 1);
      case '再' -> word(text, from, to, "再次", NumberStyle.SPOKEN_FIRST_NEXT, 3);
      case '最' -> word(text, from, to, "最后", NumberStyle.SPOKEN_FIRST_NEXT, 0);
      case '其' -> next(text, from, to);
      case '（', '(' -> strongBoundary(text, from, Labels.bracketed(text, from, to));
      default -> {
        if (Labels.isCircled(c)) {
          yield new Label(NumberStyle.CIRCLED, Labels.circled(c), new Span(from, from + 1));
        }
        yield Chars.isDigit(c) ? digit(text, from, to) : shi(text, from, to);
      }
    };
  }

  /** Brackets with a number are marks only where a sentence or an item begins. */
  private static @Nullable Label strongBoundary(char[] text, int from, @Nullable Label label) {
    if (label == null || !endsPart(text, from)) {
      return null;
    }
    // （二）、（四）项 names items of another list.
    int end = label.span().end();
    boolean names =
        end < text.length
            && (text[end] == '项' || (text[end - 1] == '、' && Labels.isBracket(text[end])));
    return names ? null : label;
  }

  /** Tells whether a mark that ends a sentence or a part of one stands before {@code from}. */
  private static boolean endsPart(char[] text, int from) {
    int before = from - 1;
    while (before >= 0 && (text[before] == ' ' || text[before] == '\u3000')) {
      before--;
    }
    return before >= 0 && "。；：！？;:".indexOf(text[before]) >= 0;
  }

  private static @Nullable Label ordinal(char[] text, int from, int to) {
    int end = from + 1;
    while (end < to && end - from < 4 && Labels.isOrdinalNumeral(text[end])) {
      end++;
    }
    if (end == from + 1 || end + 1 >= to || "，、：,".indexOf(text[end]) < 0) {
      return null;
    }
    char after = text[end + 1];
    // 第一、第二产业 and 第一、二、三组 are enumerations of something else; 第一、一定要… is none.
    if (text[end] == '、' && (after == '第' || isNumeral(text, end + 1, to, from + 1, end))) {
      return null;
    }
    int number = ChineseNumerals.parse(text, from + 1, end);
    return number < 1 ? null : new Label(NumberStyle.SPOKEN_DI, number, new Span(from, end + 1));
  }

  /** Tells whether the numeral one above {@code text[from, to)} stands at {@code at}. */
  private static boolean isNumeral(char[] text, int at, int limit, int from, int to) {
    int end = at;
    while (end < limit && end - at < 3 && Labels.isOrdinalNumeral(text[end])) {
      end++;
    }
    return end > at
        && ChineseNumerals.parse(text, at, end) == ChineseNumerals.parse(text, from, to) + 1;
  }

  private static @Nullable Label next(char[] text, int from, int to) {
    if (from + 1 < to && text[from + 1] == '次') {
      return word(text, from, to, "其次", NumberStyle.SPOKEN_FIRST_NEXT, 2);
    }
    int end = from + 1;
    while (end < to && end - from < 3 && Labels.isOrdinalNumeral(text[end])) {
      end++;
    }
    if (end == from + 1 || end >= to || "，、：,".indexOf(text[end]) < 0) {
      return null;
    }
    int number = ChineseNumerals.parse(text, from + 1, end);
    return number < 1 ? null : new Label(NumberStyle.SPOKEN_QI, number, new Span(from, end + 1));
  }

  private static @Nullable Label word(
      char[] text, int from, int to, String word, NumberStyle style, int number) {
    if (from + 2 > to || text[from + 1] != word.charAt(1)) {
      return null;
    }
    int end = from + 2;
    if (end < to && "，、：,".indexOf(text[end]) >= 0) {
      return new Label(style, number, new Span(from, end + 1));
    }
    return null;
  }

  private static @Nullable Label digit(char[] text, int from, int to) {
    int end = from;
    while (end < to && end - from < 3 && Chars.isDigit(text[end])) {
      end++;
    }
    boolean point = end < to && (text[end] == '.' || text[end] == '．' || text[end] == '、');
    if (!point || end - from > 2 || end + 1 >= to || !Chars.isHan(text[end + 1])) {
      return null;
    }
    if (from > 0 && "。；：;:".indexOf(text[from - 1]) < 0) {
      return null;
    }
    return new Label(NumberStyle.ARABIC, Labels.number(text, from, end), new Span(from, end + 1));
  }

  private static @Nullable Label shi(char[] text, int from, int to) {
    int end = from;
    while (end < to && end - from < 3 && Labels.isOrdinalNumeral(text[end])) {
      end++;
    }
    if (end >= to) {
      return null;
    }
    int number = ChineseNumerals.parse(text, from, end);
    if (number < 1) {
      return null;
    }
    char c = text[end];
    if (c == '是' || c == '要') {
      int after = end + 1;
      // 三要素, 四要件; 一是一、二是二; “三要三不要”; but 一是一些同志…, 二是三农工作… are marks.
      if (after >= to || text[after] == '素' || text[after] == '件' || text[after] == '点') {
        return null;
      }
      if (text[after] == text[from]
          && (c == '要' || after + 1 >= to || !Chars.isHan(text[after + 1]))) {
        return null;
      }
      int wrong = "，、：,".indexOf(text[after]) >= 0 ? after + 1 : after;
      return new Label(
          c == '是' ? NumberStyle.SPOKEN_SHI : NumberStyle.SPOKEN_YAO,
          number,
          new Span(from, wrong));
    }
    if (c == '、'
        && from > 0
        && "。；：;:".indexOf(text[from - 1]) >= 0
        && end + 1 < to
        && Chars.isHan(text[end + 1])
        && !Chars.isHanNumeral(text[end + 1])) {
      return new Label(NumberStyle.CHINESE, number, new Span(from, end + 1));
    }
    return null;
  }
}
