package io.github.gongwenlint.check.consistency;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;
import java.util.Arrays;
import java.util.List;

/**
 * The documents inside a document: each 附件 that is printed below the text is one by itself, with
 * its own numbering and its own definitions.
 */
final class Parts {
  private final List<Block> blocks;

  /** Index of the first block of each part. */
  private int[] first = {0};

  private int count = 1;

  Parts(Document document) {
    blocks = document.blocks();
    char[] t = document.chars();
    for (int b = 1; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      int start = block.span().start();
      if (t[start] == '附' && isHeading(t, start, block.span().end())) {
        add(b);
      } else if (block.label() != null
          && block.label().number() == 1
          && t[start] == '第'
          && Look.starts(t, start, "第一条")
          && hasArticleBefore(t, b)) {
        add(b);
      }
    }
  }

  private boolean hasArticleBefore(char[] t, int b) {
    for (int k = first[count - 1]; k < b; k++) {
      if (Look.starts(t, blocks.get(k).span().start(), "第一条")) {
        return true;
      }
    }
    return false;
  }

  private void add(int block) {
    if (count == first.length) {
      first = Arrays.copyOf(first, count * 2);
    }
    first[count++] = block;
  }

  /** Tells whether a line is the heading of an attachment: 附件, 附件2, 附件 2：名称, 附录A. */
  static boolean isHeading(char[] t, int start, int end) {
    if (!(Look.starts(t, start, "附件") || Look.starts(t, start, "附录"))) {
      return false;
    }
    int i = Look.skipBlanks(t, start + 2);
    int digits = i;
    while (i < end && (Chars.isDigit(t[i]) || Chars.isHanNumeral(t[i]))) {
      i++;
    }
    if (i >= end) {
      return true;
    }
    return i > digits && i - digits <= 2 && Look.skipBlanks(t, i) == end;
  }

  /** Returns the part that holds the block, from 0. */
  int of(int block) {
    int found = Arrays.binarySearch(first, 0, count, block);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** Returns the offset at which the part of the block starts. */
  int start(int block) {
    int part = of(block);
    return blocks.isEmpty() || part == 0 ? 0 : blocks.get(first[part]).span().start();
  }
}
