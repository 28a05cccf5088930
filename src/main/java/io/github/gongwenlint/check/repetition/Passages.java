package io.github.gongwenlint.check.repetition;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.text.Chars;
import java.util.Arrays;
import java.util.List;

/** Passages that may stand twice: which of them count, and how one is known again. */
final class Passages {
  /** Parts of formulations, which return wherever they are needed. */
  static final String[] FORMULATIONS = {
    "习近平", "党中央", "二十大", "二十届", "十九大", "两个确立", "四个意识", "四个自信", "两个维护", "中国特色"
  };

  private Passages() {}

  /** Tells whether a paragraph of this kind is running text. */
  static boolean isProse(Block.Kind kind) {
    return kind == Block.Kind.BODY || kind == Block.Kind.LIST_ITEM;
  }

  /**
   * Tells whether the document is a law, a regulation or a court's rule, which repeat by nature.
   */
  static boolean isLegal(char[] text, List<Block> blocks) {
    int articles = 0;
    int paragraph = -1;
    int seen = 0;
    for (Block block : blocks) {
      if (block.paragraph() == paragraph) {
        continue;
      }
      paragraph = block.paragraph();
      int start = block.start();
      int end = block.end();
      if (seen++ < 2 && isLegalTitle(new String(text, start, Math.min(end - start, 120)))) {
        return true;
      }
      if (text[start] == '第' && end - start > 3) {
        int i = start + 1;
        while (i < end
            && i < start + 8
            && (Chars.isHanNumeral(text[i]) || Chars.isDigit(text[i]))) {
          i++;
        }
        if (i > start + 1 && i < end && text[i] == '条' && ++articles == 3) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLegalTitle(String line) {
    return line.startsWith("最高人民") || line.contains("修正案");
  }

  /** Tells whether a paragraph is a form to be filled in. */
  static boolean hasGap(char[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] == '×' || text[i] == '_' || text[i] == '□' || text[i] == '＿') {
        return true;
      }
    }
    return false;
  }

  /** Returns where the words after an ordinal mark begin: 一是, （一）, 1., 第一，. */
  static int afterLabel(char[] text, int start, int end) {
    if (start == end || !beginsLabel(text[start])) {
      return start;
    }
    int i = start;
    boolean bracket = i < end && (text[i] == '（' || text[i] == '(');
    if (bracket || (i < end && text[i] == '第')) {
      i++;
    }
    int digits = i;
    while (i < end && i < digits + 4 && (Chars.isHanNumeral(text[i]) || Chars.isDigit(text[i]))) {
      i++;
    }
    if (i == digits || i == end) {
      return start;
    }
    return "）)、.．，是要".indexOf(text[i]) >= 0 ? i + 1 : start;
  }

  private static boolean beginsLabel(char c) {
    return switch (c) {
      case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '第', '（', '(' -> true;
      default -> c <= '9' && c >= '0';
    };
  }

  /** Tells whether two passages are the same and do not overlap, the first before the second. */
  static boolean equal(char[] text, int a, int b, int length) {
    return a + length <= b && Arrays.equals(text, a, a + length, text, b, b + length);
  }

  /** A number that equal pieces of at least eight characters share and others rarely do. */
  static long key(char[] text, int start, int end) {
    int middle = (start + end) >>> 1;
    long key =
        four(text, start) * 0x9e3779b97f4a7c15L
            + four(text, middle) * 0xc2b2ae3d27d4eb4fL
            + (four(text, end - 4) ^ (end - start)) * 0x165667b19e3779f9L;
    return key ^ (key >>> 29);
  }

  /** Returns four characters as one number. */
  static long four(char[] text, int at) {
    return text[at]
        | (long) text[at + 1] << 16
        | (long) text[at + 2] << 32
        | (long) text[at + 3] << 48;
  }
}
