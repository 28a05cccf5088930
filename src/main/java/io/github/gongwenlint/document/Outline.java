package io.github.gongwenlint.document;

import io.github.gongwenlint.document.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells under which headings a place stands, such as 二、（一）. It walks forward once: places must be
 * asked for in ascending order.
 */
public final class Outline {
  private static final int MOST = 12;

  private final Document document;
  private final List<Block> open = new ArrayList<>();
  private int next;

  public Outline(Document document) {
    this.document = document;
  }

  /**
   * Returns the headings above the text at {@code offset}: their labels, or where one has none the
   * beginning of its text in 「」. Empty above the first heading; 标题 in the document's title.
   */
  public String at(int offset) {
    List<Block> blocks = document.blocks();
    while (next < blocks.size() && blocks.get(next).span().start() <= offset) {
      Block block = blocks.get(next++);
      if (block.kind() == Kind.HEADING) {
        while (!open.isEmpty() && open.get(open.size() - 1).level() >= block.level()) {
          open.remove(open.size() - 1);
        }
        open.add(block);
      }
    }
    if (next > 0 && blocks.get(next - 1).kind() == Kind.TITLE && open.isEmpty()) {
      return "标题";
    }
    StringBuilder path = new StringBuilder();
    for (Block heading : open) {
      Label label = heading.label();
      if (label != null) {
        path.append(document.text(label.span()).strip());
      } else {
        int start = heading.span().start();
        int end = Math.min(heading.span().end(), start + MOST);
        if (end > start && Character.isHighSurrogate(document.chars()[end - 1])) {
          end--;
        }
        path.append('「').append(document.text(start, end));
        path.append(end < heading.span().end() ? "…」" : "」");
      }
    }
    return path.toString();
  }
}
