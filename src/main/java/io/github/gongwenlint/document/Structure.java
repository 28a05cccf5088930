package io.github.gongwenlint.document;

import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the blocks of a text from the text itself. */
public final class Structure {
  private Structure() {}

  /** Returns the blocks of an unmarked text in which a line is a paragraph. */
  public static List<Block> of(char[] text) {
    List<Block> blocks = new ArrayList<>();
    int paragraph = 0;
    int position = 0;
    while (position < text.length) {
      int end = position;
      while (end < text.length && !Chars.isLineEnd(text[end])) {
        end++;
      }
      int from = position;
      int to = end;
      while (from < to && Chars.isSpace(text[from])) {
        from++;
      }
      while (to > from && Chars.isSpace(text[to - 1])) {
        to--;
      }
      if (from < to) {
        blocks.add(new Block(Kind.BODY, 0, null, new Span(from, to), paragraph++));
      }
      position = end + 1;
    }
    return blocks;
  }
}
