package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Knows what Markdown says of each line of a text, and gives the text its blocks: what Markdown
 * leaves open is found from the text itself, as in plain text.
 */
final class MarkdownLines {
  private int[] starts = new int[64];
  private final List<@Nullable Kind> kinds = new ArrayList<>();
  private int[] levels = new int[64];

  /** The row of a table that a line is a cell of, counted from 1 over all tables. */
  private int[] rows = new int[64];

  private int row;

  /** Says that the next cell is the first of its row. */
  void startRow() {
    row++;
  }

  /** Adds a line that starts at {@code start}; {@code kind} is null for an ordinary paragraph. */
  void add(int start, @Nullable Kind kind, int level) {
    int count = kinds.size();
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      levels = Arrays.copyOf(levels, count * 2);
      rows = Arrays.copyOf(rows, count * 2);
    }
    starts[count] = start;
    levels[count] = level;
    rows[count] = row;
    kinds.add(kind);
  }

  /** Returns the blocks of the text that these lines make. */
  List<Block> blocks(char[] text) {
    List<Block> found = Structure.of(text);
    List<Block> blocks = new ArrayList<>(found.size());
    boolean titled = false;
    int highest = Integer.MAX_VALUE;
    int line = -1;
    for (int i = 0; i < found.size(); i++) {
      Block block = found.get(i);
      int start = block.span().start();
      int before = line;
      while (line + 1 < kinds.size() && starts[line + 1] <= start) {
        line++;
      }
      Kind kind = line < 0 ? null : kinds.get(line);
      if (kind == null) {
        blocks.add(block);
        continue;
      }
      if (line == before) {
        // Structure has cut the line in two; Markdown says that it is one thing.
        blocks.add(blocks.remove(blocks.size() - 1).with(block));
        continue;
      }
      int level = levels[line];
      if (kind == Kind.HEADING) {
        if (!titled && highest == Integer.MAX_VALUE && level == 1 && block.label() == null) {
          titled = true;
          kind = Kind.TITLE;
          level = 0;
        } else {
          highest = Math.min(highest, level);
        }
      }
      int paragraph = block.paragraph();
      if (kind == Kind.TABLE_CELL && line > 0 && isSameRow(line)) {
        paragraph = blocks.get(blocks.size() - 1).paragraph();
      }
      blocks.add(new Block(kind, level, block.label(), block.span(), paragraph));
    }
    return highest == Integer.MAX_VALUE || highest == 1 ? blocks : raised(blocks, highest - 1);
  }

  /** Tells whether a cell and the one before it stand side by side. */
  private boolean isSameRow(int line) {
    return kinds.get(line - 1) == Kind.TABLE_CELL && rows[line - 1] == rows[line];
  }

  /** Makes level 1 of the highest heading: below a title of level 1 headings start at 2. */
  private List<Block> raised(List<Block> blocks, int by) {
    List<Block> raised = new ArrayList<>(blocks.size());
    int line = -1;
    for (Block block : blocks) {
      while (line + 1 < kinds.size() && starts[line + 1] <= block.span().start()) {
        line++;
      }
      boolean marked = line >= 0 && kinds.get(line) == Kind.HEADING;
      raised.add(
          marked && block.kind() == Kind.HEADING
              ? new Block(
                  block.kind(), block.level() - by, block.label(), block.span(), block.paragraph())
              : block);
    }
    return raised;
  }
}
