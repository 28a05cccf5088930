package io.github.gongwenlint.document;

import io.github.gongwenlint.document.Block.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells where a place stands as a person would say it: 二、（一）第3段, 表2 第3行第2列, 脚注4. It walks forward
 * once: places must be asked for in ascending order.
 */
public final class Outline {
  private static final int MOST = 12;

  private final Document document;
  private final List<Block> open = new ArrayList<>();
  private int next;

  /** The title of a part that follows the document, such as an attachment, or empty. */
  private String part = "";

  private int nextTrace;
  private int paragraphs;
  private int lastParagraph = -1;
  private int tables;
  private int row;

  /** Names places of {@code document}. */
  public Outline(Document document) {
    this.document = document;
  }

  /**
   * Returns the headings above the text at {@code offset}, their labels or where one has none the
   * beginning of its text in 「」, and the ordinal of the paragraph under them, as in 二、（一）第3段; just
   * the headings in a heading; a name for what is no running text, as in 标题, 落款, 表2 第3行第2列, 脚注4.
   */
  public String at(int offset) {
    List<Block> blocks = document.blocks();
    int words = behindMarks(offset);
    while (next < blocks.size() && blocks.get(next).span().start() <= words) {
      walk(blocks, next++);
    }
    String place = place(offset);
    if (place.startsWith("文本框")) {
      return path() + place;
    }
    if (!place.isEmpty()) {
      return place;
    }
    if (next == 0) {
      return "";
    }
    return switch (blocks.get(next - 1).kind()) {
      case TITLE -> "标题";
      case HEADING -> path();
      case TABLE_CELL -> "表" + tables + " 第" + row + "行第" + blocks.get(next - 1).level() + "列";
      case SALUTATION -> part + "抬头";
      case ATTACHMENT -> "附件说明";
      case SIGNATURE, DATE -> paragraphs == 0 && open.isEmpty() ? "标题" : part + "落款";
      case BODY, LIST_ITEM, NOTE -> path() + "第" + paragraphs + "段";
    };
  }

  /** Markdown that was pasted before a paragraph's words belongs to the paragraph. */
  private int behindMarks(int offset) {
    char[] text = document.chars();
    int words = offset;
    while (words < text.length && "#*->` ".indexOf(text[words]) >= 0) {
      words++;
    }
    return words;
  }

  private void walk(List<Block> blocks, int index) {
    Block block = blocks.get(index);
    switch (block.kind()) {
      case HEADING -> {
        while (!open.isEmpty() && open.get(open.size() - 1).level() >= block.level()) {
          open.remove(open.size() - 1);
        }
        open.add(block);
        paragraphs = 0;
        lastParagraph = -1;
      }
      case TITLE -> {
        if (paragraphs > 0 || !open.isEmpty()) {
          part = beginning(block);
          open.clear();
          paragraphs = 0;
        }
      }
      case TABLE_CELL -> {
        Block before = index == 0 ? null : blocks.get(index - 1);
        if (before == null || before.kind() != Kind.TABLE_CELL) {
          tables++;
          row = 1;
        } else if (before.paragraph() != block.paragraph()) {
          row++;
        }
      }
      case BODY, LIST_ITEM, NOTE -> {
        if (block.paragraph() != lastParagraph) {
          lastParagraph = block.paragraph();
          paragraphs++;
        }
      }
      case SALUTATION, ATTACHMENT, SIGNATURE, DATE -> {
        // These have their names.
      }
    }
  }

  /** Returns what the file says of a place that is no running text, or an empty string. */
  private String place(int offset) {
    List<Trace> traces = document.traces();
    while (nextTrace < traces.size()) {
      Trace trace = traces.get(nextTrace);
      if (trace.kind() == Trace.Kind.PLACE) {
        if (trace.span().start() > offset) {
          break;
        }
        if (trace.span().end() > offset) {
          return trace.detail();
        }
      }
      nextTrace++;
    }
    return "";
  }

  private String path() {
    StringBuilder path = new StringBuilder(part);
    for (Block heading : open) {
      Label label = heading.label();
      path.append(label != null ? document.text(label.span()).strip() : beginning(heading));
    }
    return path.toString();
  }

  private String beginning(Block block) {
    int start = block.span().start();
    int end = Math.min(block.span().end(), start + MOST);
    if (end > start && Character.isHighSurrogate(document.chars()[end - 1])) {
      end--;
    }
    return '「' + document.text(start, end) + (end < block.span().end() ? "…」" : "」");
  }
}
