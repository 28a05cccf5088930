package io.github.gongwenlint.document;

import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Marks;
import io.github.gongwenlint.text.PastedMarkdown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the structure of a text from the text itself: an unmarked draft says by its numbering, its
 * line lengths and its closing marks what is a title, a heading or running text.
 *
 * <p>A line is a paragraph. The walk is linear and looks at each line with its neighbours only.
 */
public final class Structure {
  /** A stand-alone heading is rarely longer; a longer line is an item or running text. */
  private static final int LONGEST_HEADING = 60;

  private static final int LONGEST_RUN_IN = 50;
  private static final int LONGEST_TITLE = 60;
  private static final int MOST_TITLE_LINES = 4;
  private static final int LONGEST_SALUTATION = 60;

  /** Words that end a title: the kinds of documents, and what a draft calls its parts. */
  private static final String[] KINDS = {
    "通知", "报告", "意见", "方案", "总结", "讲话", "决定", "决议", "公告", "通告", "通报", "请示", "批复", "议案", "纪要", "函",
    "规定", "办法", "细则", "条例", "规则", "制度", "计划", "规划", "要点", "材料", "稿", "汇报", "目录", "前言", "引言", "序言",
    "摘要", "说明", "建议", "发言", "致辞", "倡议书", "公报", "命令"
  };

  /** The lines below the body in which a signature, a date or a note may stand. */
  private static final int TAIL = 14;

  private final char[] text;
  private final List<Block> blocks = new ArrayList<>();
  private final Outline outline = new Outline();
  private int[] lines = new int[128];
  private int lineCount;
  private int[] tabs = new int[16];
  private int tabCount;

  private Structure(char[] text) {
    this.text = text;
  }

  /** Returns the blocks of an unmarked text in which a line is a paragraph. */
  public static List<Block> of(char[] text) {
    return of(text, Marks.of(text));
  }

  /** Does the same for those who know what {@link Marks#of} says of the text. */
  static List<Block> of(char[] text, int[] marks) {
    Structure structure = new Structure(text);
    structure.findLines(marks);
    int body = structure.head();
    for (int line = body; line < structure.lineCount; line++) {
      structure.paragraph(line);
    }
    return structure.blocks;
  }

  /**
   * Collects the start and end of every line that is not blank, without the blanks around it and
   * Markdown before it.
   */
  private void findLines(int[] marks) {
    int position = 0;
    for (int i : marks) {
      if (Chars.isLineEnd(text[i])) {
        addLine(position, i);
        position = i + 1;
      } else if (text[i] == '\t') {
        addTab(i);
      }
    }
    addLine(position, text.length);
  }

  private void addLine(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Chars.isSpace(text[from])) {
      from++;
    }
    while (to > from && Chars.isSpace(text[to - 1])) {
      to--;
    }
    if (from < to && "#*-".indexOf(text[from]) >= 0) {
      int words = PastedMarkdown.textStart(text, from);
      // A hyphen may be a dash; before a number it is a list's.
      if (text[from] != '-' || Labels.atParagraph(text, words, to) != null) {
        from = words;
      }
    }
    if (from < to) {
      if (2 * lineCount + 2 > lines.length) {
        lines = Arrays.copyOf(lines, lines.length * 2);
      }
      lines[2 * lineCount] = from;
      lines[2 * lineCount + 1] = to;
      lineCount++;
    }
  }

  private void addTab(int at) {
    if (tabCount == tabs.length) {
      tabs = Arrays.copyOf(tabs, tabCount * 2);
    }
    tabs[tabCount++] = at;
  }

  private int from(int line) {
    return lines[2 * line];
  }

  private int to(int line) {
    return lines[2 * line + 1];
  }

  private void add(Kind kind, int level, @Nullable Label label, int from, int to, int line) {
    blocks.add(new Block(kind, level, label, from, to, line));
  }

  /** Takes the lines above the body: title, subtitle, date, speaker, salutation. */
  private int head() {
    int line = 0;
    int titles = 0;
    while (line < lineCount) {
      int from = from(line);
      int to = to(line);
      if (line < 12 && isSalutation(from, to) && (titles > 0 || line == 0)) {
        add(Kind.SALUTATION, 0, null, from, to, line);
        return line + 1;
      }
      if (titles > 0 && isBracketed(from, to)) {
        add(hasYear(from, to) ? Kind.DATE : Kind.NOTE, 0, null, from, to, line++);
        continue;
      }
      if (titles > 0 && isDate(from, to)) {
        add(Kind.DATE, 0, null, from, to, line++);
        continue;
      }
      if (titles > 0 && isName(from, to)) {
        add(Kind.SIGNATURE, 0, null, from, to, line++);
        continue;
      }
      if (titles < MOST_TITLE_LINES && isTitle(from, to)) {
        titles++;
        add(Kind.TITLE, 0, null, from, to, line++);
        continue;
      }
      return line;
    }
    return line;
  }

  private boolean isTitle(int from, int to) {
    if (to - from > LONGEST_TITLE
        || Labels.atParagraph(text, from, to) != null
        || startsWith(from, to, "附件")) {
      return false;
    }
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '。' || c == '；' || c == '\t') {
        return false;
      }
    }
    char last = text[to - 1];
    return last != '，' && last != '：' && last != ':' && last != '、' && last != ',';
  }

  /** 同志们： and the receiving bodies of a document (主送机关), but not a lead-in such as 报告如下：. */
  private boolean isSalutation(int from, int to) {
    char last = text[to - 1];
    if ((last != '：' && last != ':') || to - from > LONGEST_SALUTATION) {
      return false;
    }
    if (Labels.atParagraph(text, from, to) != null || endsWith(from, to - 1, "如下")) {
      return false;
    }
    for (int i = from; i < to - 1; i++) {
      char c = text[i];
      if (c == '。' || c == '；' || c == '：') {
        return false;
      }
    }
    return true;
  }

  private boolean isBracketed(int from, int to) {
    char first = text[from];
    char last = text[to - 1];
    return (first == '（' || first == '(')
        && (last == '）' || last == ')')
        && Labels.bracketed(text, from, to) == null;
  }

  private boolean hasYear(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == '年') {
        return true;
      }
    }
    return false;
  }

  /** 张三, 李　四, or a few characters after an office: a line without any mark, with an inner gap. */
  private boolean isName(int from, int to) {
    if (Labels.atParagraph(text, from, to) != null) {
      return false;
    }
    int han = 0;
    boolean gap = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (Chars.isHan(c)) {
        han++;
      } else if (Chars.isSpace(c)) {
        gap = true;
      } else {
        return false;
      }
    }
    return (han <= 3 && !isKindOfDocument(from, to)) || (gap && han <= 16);
  }

  /** 通知 or 报告 alone is the last line of a title that was broken in two. */
  private boolean isKindOfDocument(int from, int to) {
    for (String kind : KINDS) {
      if (endsWith(from, to, kind)) {
        return true;
      }
    }
    return false;
  }

  private boolean isDate(int from, int to) {
    return isDate(text, from, to);
  }

  /**
   * Tells whether a line is a date, as below a signature: 2023年4月27日 or 二〇二三年四月二十七日, holes
   * included.
   *
   * @param from UTF-16 offset of the line
   * @param to the offset after it, without the line end and blanks
   */
  public static boolean isDate(char[] text, int from, int to) {
    if (to - from > 16) {
      return false;
    }
    boolean year = false;
    boolean month = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '年') {
        year = true;
      } else if (c == '月') {
        month = true;
      } else if (c == '日') {
        return year && month && i == to - 1;
      } else if (!Chars.isDigit(c)
          && !Chars.isHanNumeral(c)
          && !Chars.isSpace(c)
          && "XxＸ×*＊_○某".indexOf(c) < 0
          && !(c == '元' && i + 1 < to && text[i + 1] == '月')) {
        return false;
      }
    }
    return year && month && text[to - 1] == '月';
  }

  /**
   * Returns where the ordinal mark ends with which a line starts, wrong points included: 一、, （一）,
   * 1., 第一条, 一是; -1 when it starts with none.
   */
  public static int labelEnd(char[] text, int from, int to) {
    Label label = Labels.atParagraph(text, from, to);
    if (label != null) {
      return label.span().end();
    }
    boolean spoken = to - from > 2 && Labels.isOrdinalNumeral(text[from]) && text[from + 1] == '是';
    return spoken ? from + 2 : -1;
  }

  private boolean isSignature(int line) {
    int from = from(line);
    int to = to(line);
    if (to - from > 40 || Labels.atParagraph(text, from, to) != null) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ("。，；：！？".indexOf(text[i]) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a line in the middle of a text is the date below a body's name. */
  private boolean isSigned(int line, int from, int to) {
    int last = blocks.size() - 1;
    if (!isDate(from, to) || last < 0 || blocks.get(last).kind() != Kind.BODY) {
      return false;
    }
    int start = from(line - 1);
    int end = to(line - 1);
    return end - start >= 4
        && blocks.get(last).start() == start
        && isSignature(line - 1)
        && "局委办厅院府会组校部司站所队社处室团公心学馆".indexOf(text[end - 1]) >= 0;
  }

  private void paragraph(int line) {
    int from = from(line);
    int to = to(line);
    int tab = tab(from, to);
    Label label = Labels.atParagraph(text, from, to);
    if (tab >= 0 && (label == null || tab != label.span().end() || tab(tab + 1, to) >= 0)) {
      cells(from, to, line);
      return;
    }
    if (line >= lineCount - TAIL && tail(line, from, to)) {
      return;
    }
    if (text[to - 1] == '日' && isSigned(line, from, to)) {
      // What is attached stands below the signature: a notice and the plan it makes known.
      tail(line, from, to);
      return;
    }
    if (label == null) {
      if (isOwnSalutation(from, to)) {
        add(Kind.SALUTATION, 0, null, from, to, line);
      } else {
        add(Kind.BODY, 0, null, from, to, line);
      }
      return;
    }
    if (label.style() == NumberStyle.ARABIC && isBelowAttachment()) {
      add(Kind.ATTACHMENT, 0, label, from, to, line);
      return;
    }
    int level = outline.level(label);
    int start = label.span().end();
    int stop = firstStop(start, to);
    switch (label.style()) {
      case PART, CHAPTER, SECTION -> {
        if (stop < 0) {
          add(Kind.HEADING, level, label, from, to, line);
        } else {
          add(Kind.BODY, 0, label, from, to, line);
        }
      }
      case ARTICLE -> add(Kind.BODY, 0, label, from, to, line);
      default -> numbered(line, from, to, label, level, stop);
    }
  }

  /** A paragraph that starts with an ordinal mark is a heading, a run-in heading or a list item. */
  private void numbered(int line, int from, int to, Label label, int level, int stop) {
    int start = label.span().end();
    if (stop < 0) {
      boolean heading = to - start <= LONGEST_HEADING;
      add(heading ? Kind.HEADING : Kind.LIST_ITEM, level, label, from, to, line);
      return;
    }
    char mark = text[stop];
    if (stop == to - 1) {
      boolean heading =
          to - start <= LONGEST_HEADING
              && mark == '。'
              && label.style() != NumberStyle.CIRCLED
              && isFollowedByBody(line);
      add(heading ? Kind.HEADING : Kind.LIST_ITEM, level, label, from, to, line);
      return;
    }
    if (mark == '。' && stop + 1 - start <= LONGEST_RUN_IN && isPlain(start, stop)) {
      int rest = stop + 1;
      while (rest < to && Chars.isSpace(text[rest])) {
        rest++;
      }
      add(Kind.HEADING, level, label, from, stop + 1, line);
      add(Kind.BODY, 0, null, rest, to, line);
      return;
    }
    add(Kind.LIST_ITEM, level, label, from, to, line);
  }

  /** A run-in heading names its subject: it holds no colon and no half of a pair of marks. */
  private boolean isPlain(int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '：' || c == ':') {
        return false;
      }
      if (c == '“' || c == '（' || c == '《') {
        open++;
      } else if (c == '”' || c == '）' || c == '》') {
        open--;
      }
    }
    return open == 0;
  }

  private boolean isFollowedByBody(int line) {
    return line + 1 < lineCount
        && Labels.atParagraph(text, from(line + 1), to(line + 1)) == null
        && to(line + 1) - from(line + 1) > 20;
  }

  private int firstStop(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Labels.endsSentence(text[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Takes a line near the end: date, signature, attachment, note. */
  private boolean tail(int line, int from, int to) {
    if (isDate(from, to)) {
      int last = blocks.size() - 1;
      if (last >= 0 && blocks.get(last).kind() == Kind.BODY && line > 0 && isSignature(line - 1)) {
        Block before = blocks.get(last);
        blocks.set(last, new Block(Kind.SIGNATURE, 0, null, before.span(), before.paragraph()));
      }
      add(Kind.DATE, 0, null, from, to, line);
      return true;
    }
    if (startsWith(from, to, "附件") && isAttachmentMark(from, to)) {
      add(Kind.ATTACHMENT, 0, null, from, to, line);
      return true;
    }
    boolean note =
        isBracketed(from, to)
            || startsWith(from, to, "注：")
            || startsWith(from, to, "注:")
            || startsWith(from, to, "抄送");
    if (note) {
      add(Kind.NOTE, 0, null, from, to, line);
    }
    return note;
  }

  /** 附件：1.… goes on in lines of its own with 2.… and 3.…. */
  private boolean isBelowAttachment() {
    return !blocks.isEmpty() && blocks.get(blocks.size() - 1).kind() == Kind.ATTACHMENT;
  }

  private boolean isAttachmentMark(int from, int to) {
    int after = from + 2;
    return after == to || text[after] == '：' || text[after] == ':' || Chars.isDigit(text[after]);
  }

  private boolean isOwnSalutation(int from, int to) {
    return to - from <= 12
        && (text[to - 1] == '：' || text[to - 1] == ':')
        && (endsWith(from, to - 1, "同志们")
            || endsWith(from, to - 1, "各位代表")
            || endsWith(from, to - 1, "各位委员"));
  }

  /**
   * Returns where the first tab stands, or -1. Tabs part the cells of a table; a single one behind
   * an ordinal mark is what Word leaves of its own numbering.
   */
  private int tab(int from, int to) {
    int found = Arrays.binarySearch(tabs, 0, tabCount, from);
    int tab = found >= 0 ? found : -found - 1;
    return tab < tabCount && tabs[tab] < to ? tabs[tab] : -1;
  }

  private void cells(int from, int to, int line) {
    int start = from;
    int column = 0;
    for (int i = from; i <= to; i++) {
      if (i < to && text[i] != '\t') {
        continue;
      }
      column++;
      int first = start;
      int last = i;
      while (first < last && Chars.isSpace(text[first])) {
        first++;
      }
      while (last > first && Chars.isSpace(text[last - 1])) {
        last--;
      }
      if (first < last) {
        add(Kind.TABLE_CELL, column, null, first, last, line);
      }
      start = i + 1;
    }
  }

  private boolean startsWith(int from, int to, String word) {
    if (to - from < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (text[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean endsWith(int from, int to, String word) {
    return to - from >= word.length() && startsWith(to - word.length(), to, word);
  }

  /** The styles of numbering in use above the current paragraph, outermost first. */
  private static final class Outline {
    private final List<NumberStyle> styles = new ArrayList<>();

    /** Returns the depth of {@code label} from 1: the styles above it that the document uses. */
    int level(Label label) {
      NumberStyle style = label.style();
      while (!styles.isEmpty() && styles.get(styles.size() - 1).compareTo(style) > 0) {
        styles.remove(styles.size() - 1);
      }
      if (styles.isEmpty() || styles.get(styles.size() - 1) != style) {
        styles.add(style);
      }
      return styles.size();
    }
  }
}
