package io.github.gongwenlint.document;

import io.github.gongwenlint.text.Chars;
import java.util.Arrays;
import java.util.List;

/** Splits blocks into sentences. */
final class Sentences {
  private Sentences() {}

  /** Returns start and end of every sentence, one after the other, in UTF-16 offsets. */
  static int[] of(char[] text, List<Block> blocks) {
    int[] found = new int[64];
    int count = 0;
    for (Block block : blocks) {
      int start = block.span().start();
      int end = block.span().end();
      int i = start;
      while (i < end) {
        char c = text[i++];
        if (c != '。' && c != '！' && c != '？' && c != '!' && c != '?') {
          continue;
        }
        while (i < end && isTail(text[i])) {
          i++;
        }
        count = add(start, i, found, count);
        found = grow(found, count);
        while (i < end && Chars.isSpace(text[i])) {
          i++;
        }
        start = i;
      }
      if (start < end) {
        count = add(start, end, found, count);
        found = grow(found, count);
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static boolean isTail(char c) {
    return "。！？!?”’）)》】」』…".indexOf(c) >= 0;
  }

  private static int add(int start, int end, int[] found, int count) {
    found[count] = start;
    found[count + 1] = end;
    return count + 2;
  }

  private static int[] grow(int[] found, int count) {
    return count + 2 <= found.length ? found : Arrays.copyOf(found, found.length * 2);
  }
}
