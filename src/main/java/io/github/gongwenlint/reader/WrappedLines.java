package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.Structure;
import io.github.gongwenlint.text.Chars;
import java.util.Arrays;

/**
 * Tells plain text whose paragraphs were broken into lines of about equal width, as by a PDF, a
 * mail program or a terminal, and finds the breaks that are none of the writer's.
 *
 * <p>Widths are columns: two for a Chinese character or mark, one for an ASCII character. Terminals
 * give quotation marks and dashes one column only, and some programs count characters whatever
 * their width: the measure by which most lines are alike is the one that was used.
 *
 * <p>A text counts as wrapped only when everything speaks for it, because joining the lines of a
 * list, a poem or a register would be worse than reading a wrapped text line by line: it is
 * Chinese; next to no line is longer than a common width; many lines have that width, and those
 * mostly stop in the middle of a sentence, at any character, and go on in the next line; sentences
 * end inside of lines; and lines that are shorter rarely stop at a comma. In such a text a line
 * goes on when the first word of the next one had no room in it.
 *
 * <p>What shows that a text is not wrapped is mostly its first two lines: a paragraph on a line of
 * its own is longer than any page is wide.
 */
final class WrappedLines {
  /** The widths that pages, screens and mails have. */
  private static final int NARROWEST = 30;

  private static final int WIDEST = 140;

  /** Longer lines are none of a wrapped text; in characters. */
  private static final int LONGEST = 160;

  /** Among fewer lines chance can look like a width. */
  private static final int FEWEST = 8;

  /** How much shorter a full line may be: a word, a number or a mark went to the next line. */
  private static final int SHORTER = 5;

  /** How much longer: marks that hang over the edge, a character that was put in since. */
  private static final int LONGER = 8;

  /** How far a line that stops in the middle of a sentence may be from the common width. */
  private static final int LOOSE = 12;

  /** Where lines were stretched and squeezed, as in a PDF of justified text, by two characters. */
  private static final int SLACK = 4;

  private static final int[] NONE = {};

  private static final String ENDS = "。！？；：…!?;:";
  private static final String CLOSERS = "”’）》〉】〕」』\"')]";
  private static final String NO_START = "，。、；：？！）》〉】〕”’」』％%";
  private static final String OPENERS = "（《〈【〔“‘「『第";

  // What is known of a line that is not blank: a row of numbers in `lines`.
  private static final int FROM = 0;
  private static final int TO = 1;
  private static final int INDENT = 2;
  private static final int COLUMNS = 3;
  private static final int CHARACTERS = 4;
  private static final int TERMINAL = 5;
  private static final int FLAGS = 6;
  private static final int ROW = 7;

  /** A blank line stands before it. */
  private static final int AFTER_BLANK = 1;

  /** A form feed stands before it. */
  private static final int NEW_PAGE = 2;

  /** A row of a table, a directory or a register: never part of a paragraph. */
  private static final int APART = 4;

  /** It holds a mark of running text. */
  private static final int PROSE = 8;

  private static final int PAGE_NUMBER = 16;

  private final char[] text;
  private int[] lines = new int[64 * ROW];
  private int count;

  /** Which measure of a line counts. */
  private int measure = COLUMNS;

  private int width;

  /** Columns that all text is indented by. */
  private int margin;

  /** Whether beginnings of paragraphs are shown, by indentation or blank lines. */
  private boolean marked;

  /** How much more than the next word needs may be left of a full line, in columns. */
  private int slack;

  private WrappedLines(char[] text) {
    this.text = text;
  }

  /**
   * Returns the breaks inside of paragraphs.
   *
   * @param text a text as it stands in its file
   * @param marks what {@link io.github.gongwenlint.text.Marks#of} says of it
   * @return for each break where it begins, after the last character of a line, and where the next
   *     line's first character stands; none when the text is not wrapped
   */
  static int[] breaks(char[] text, int[] marks) {
    if (text.length < FEWEST * NARROWEST / 2 || marks.length > text.length / 2) {
      return NONE;
    }
    WrappedLines wrapped = new WrappedLines(text);
    return wrapped.find(marks) && wrapped.isWrapped() ? wrapped.joints() : NONE;
  }

  // ------------------------------------------------------------------ lines

  /** Collects the lines that are not blank; false when too many are longer than any page. */
  private boolean find(int[] marks) {
    int start = 0;
    int first = 0;
    int flags = 0;
    int tooLong = 0;
    for (int m = 0; m <= marks.length; m++) {
      int end = m < marks.length ? marks[m] : text.length;
      if (m < marks.length && !Chars.isLineEnd(text[end])) {
        continue;
      }
      int from = start;
      int to = end;
      int indent = 0;
      while (from < to && isBlank(text[from])) {
        char c = text[from++];
        if (c == '\f') {
          flags |= NEW_PAGE;
          indent = 0;
        } else if (c == '\t') {
          indent += 4;
        } else if (!Chars.isZeroWidth(c)) {
          indent += Chars.isWide(c) ? 2 : 1;
        }
      }
      while (to > from && isBlank(text[to - 1])) {
        if (text[--to] == '\f') {
          flags |= NEW_PAGE;
        }
      }
      if (from < to) {
        if (to - from > LONGEST && ++tooLong > 1 + count / 50) {
          return false;
        }
        add(from, to, indent, flags, marks, first, m);
        flags = 0;
      } else if (!(end > 0
          && end == start
          && end < text.length
          && text[end] == '\n'
          && text[end - 1] == '\r')) {
        // The line feed of \r\n ends no line of its own.
        flags |= AFTER_BLANK;
      }
      start = end + 1;
      first = m + 1;
    }
    return count > FEWEST;
  }

  private void add(int from, int to, int indent, int before, int[] marks, int first, int last) {
    int flags = before;
    int narrow = 0;
    int ambiguous = 0;
    int hidden = 0;
    int blanks = 0;
    int leaders = 0;
    int previous = -1;
    for (int m = first; m < last; m++) {
      int i = marks[m];
      if (i < from || i >= to) {
        continue;
      }
      char c = text[i];
      if (i != previous + 1) {
        blanks = 0;
        leaders = 0;
      }
      previous = i;
      if (Chars.isZeroWidth(c)) {
        hidden++;
        continue;
      }
      if (!Chars.isWide(c)) {
        narrow++;
      } else if (c < '\u2e80') {
        ambiguous++;
      }
      if (Chars.isSpace(c)) {
        if (++blanks > 1 || c == '\t') {
          flags |= APART;
        }
      } else {
        blanks = 0;
      }
      if (c == '.' || c == '…' || c == '·' || c == '．' || c == '-' || c == '─' || c == '_') {
        if (++leaders > 3) {
          flags |= APART;
        }
      } else {
        leaders = 0;
      }
      if (c == '|' || c == '│') {
        flags |= APART;
      } else if (c == '。' || c == '！' || c == '？' || c == '；' || c == '，') {
        flags |= PROSE;
      }
    }
    if ((count + 1) * ROW > lines.length) {
      lines = Arrays.copyOf(lines, lines.length * 2);
    }
    int row = count++ * ROW;
    int characters = to - from - hidden;
    lines[row + FROM] = from;
    lines[row + TO] = to;
    lines[row + INDENT] = indent;
    lines[row + COLUMNS] = indent + 2 * characters - narrow;
    lines[row + TERMINAL] = indent + 2 * characters - narrow - ambiguous;
    lines[row + CHARACTERS] = indent + 2 * characters;
    lines[row + FLAGS] = flags | (isPageNumber(from, to) ? PAGE_NUMBER : 0);
  }

  private int at(int line, int what) {
    return lines[line * ROW + what];
  }

  private boolean has(int line, int flag) {
    return (at(line, FLAGS) & flag) != 0;
  }

  /** Returns a line's width, with its indentation, without the blanks at its end. */
  private int width(int line) {
    return at(line, measure);
  }

  // --------------------------------------------------------------- decision

  private boolean isWrapped() {
    margin = Integer.MAX_VALUE;
    int texts = 0;
    for (int line = 0; line < count; line++) {
      if (isText(line)) {
        texts++;
        margin = Math.min(margin, at(line, INDENT));
      }
    }
    if (texts <= FEWEST) {
      return false;
    }
    width = commonWidth(COLUMNS, texts);
    int best = atWidth(COLUMNS, width);
    for (int by : new int[] {CHARACTERS, TERMINAL}) {
      // Columns are the rule: only where they tell less is it something else that was counted.
      int common = commonWidth(by, texts);
      int found = atWidth(by, common);
      if (50L * found > 51L * best) {
        measure = by;
        width = common;
        best = found;
      }
    }
    return width >= NARROWEST && width <= WIDEST && isEven(texts) && isProse(texts);
  }

  private boolean isText(int line) {
    return !has(line, APART | PAGE_NUMBER);
  }

  /** Returns the width that the longest lines have in common, or 0 when they have none. */
  private int commonWidth(int by, int texts) {
    int[] lengths = new int[2 * LONGEST + 1];
    int longer = 0;
    for (int line = 0; line < count; line++) {
      if (isText(line)) {
        int length = at(line, by);
        if (length < lengths.length) {
          lengths[length]++;
        } else {
          longer++;
        }
      }
    }
    // One line in fifty may be longer: a table's row, an address, a paragraph typed in since.
    int top = lengths.length - 1;
    while (top > 0 && longer + lengths[top] <= 1 + texts / 50) {
      longer += lengths[top--];
    }
    int most = 0;
    for (int w = Math.max(1, top - LONGER); w <= top; w++) {
      most = Math.max(most, lengths[w]);
    }
    for (int w = top; w > 0; w--) {
      if (4 * lengths[w] >= most) {
        return w;
      }
    }
    return 0;
  }

  /** Returns how many lines have just about a width. */
  private int atWidth(int by, int common) {
    int found = 0;
    for (int line = 0; line < count; line++) {
      if (isText(line) && at(line, by) <= common + 2 && at(line, by) >= common - 2) {
        found++;
      }
    }
    return found;
  }

  private boolean isFull(int line) {
    int length = width(line);
    return isText(line) && length >= width - SHORTER && length <= width + LONGER;
  }

  /** Tells whether a line is followed by one that could be its continuation. */
  private boolean mayGoOn(int line) {
    return line + 1 < count
        && isText(line + 1)
        && !has(line + 1, AFTER_BLANK)
        && !isIndented(line + 1);
  }

  private boolean isIndented(int line) {
    return at(line, INDENT) >= margin + 2;
  }

  /** Tells whether many lines are full, and nearly none is longer. */
  private boolean isEven(int texts) {
    int full = 0;
    int longer = 0;
    for (int line = 0; line < count; line++) {
      if (isFull(line)) {
        full++;
      } else if (isText(line) && width(line) > width) {
        longer++;
      }
    }
    return full >= FEWEST && 5L * full >= texts && longer <= 1 + texts / 50;
  }

  /** Tells whether full lines are cut out of sentences, and short ones are ends of paragraphs. */
  private boolean isProse(int texts) {
    int full = 0;
    int goingOn = 0;
    int inSentence = 0;
    int inClause = 0;
    int runs = 0;
    int ends = 0;
    int prose = 0;
    int shorter = 0;
    int unfinished = 0;
    int paragraphs = 0;
    int shown = 0;
    int fitting = 0;
    for (int line = 0; line < count; line++) {
      if (!isText(line)) {
        continue;
      }
      int last = at(line, TO) - 1;
      if (isFull(line)) {
        full++;
        prose += has(line, PROSE) ? 1 : 0;
        if (mayGoOn(line)) {
          goingOn++;
          if (!endsSentence(line) && !isLabelled(line + 1)) {
            inSentence++;
            inClause += isLetter(text[last]) ? 1 : 0;
            fitting += width - width(line) < need(line + 1) ? 1 : 0;
            if (!isFull(line + 1) || !mayGoOn(line + 1)) {
              runs++;
              ends += endsSentence(line + 1) ? 1 : 0;
            }
          }
        }
      } else if (width - width(line) > LOOSE && line + 1 < count) {
        shorter++;
        unfinished += text[last] == '，' || text[last] == '、' ? 1 : 0;
        if (endsSentence(line)) {
          paragraphs++;
          shown += has(line + 1, AFTER_BLANK) || isIndented(line + 1) ? 1 : 0;
        }
      }
    }
    marked = paragraphs >= 3 && 20L * shown >= 17L * paragraphs;
    // The fewer lines are full, the less must chance have had a part in where they stop. A few may
    // have been made shorter or longer since.
    boolean sharp = inSentence - fitting <= 1 + inSentence / 8 && fitting >= FEWEST - 1;
    slack = sharp ? 0 : SLACK;
    return inSentence >= (sharp ? FEWEST : 3 * FEWEST)
        && (sharp || (10L * full >= 3L * texts && 3L * prose >= goingOn))
        && 4L * inSentence >= 3L * goingOn
        && 5L * inClause >= 3L * inSentence
        && 5L * prose >= goingOn
        && 5L * (ends + 1) >= 3L * runs
        && 5L * unfinished <= shorter;
  }

  // ----------------------------------------------------------------- joints

  private int[] joints() {
    int[] found = new int[2 * count];
    int n = 0;
    // The paragraph so far: more than one line, or a mark that no title and no heading has.
    boolean running = false;
    int line = 0;
    while (line < count) {
      running |= has(line, PROSE);
      int next = line + 1;
      boolean turned = false;
      while (next < count && has(next, PAGE_NUMBER) && endsPage(line, next)) {
        turned = true;
        next++;
      }
      if (next < count) {
        turned |= has(next, NEW_PAGE);
        if (goesOn(line, next, running, turned)) {
          found[n++] = at(line, TO);
          found[n++] = at(next, FROM);
          running = true;
          line = next;
          continue;
        }
      }
      running = false;
      line++;
    }
    return Arrays.copyOf(found, n);
  }

  /** Tells whether a number that may be a page's is one: digits alone say so beside a gap only. */
  private boolean endsPage(int line, int number) {
    if (!Chars.isDigit(text[at(number, FROM)]) || !Chars.isDigit(text[at(number, TO) - 1])) {
      return true;
    }
    return number > line
        && (has(number, AFTER_BLANK | NEW_PAGE)
            || (number + 1 < count && has(number + 1, AFTER_BLANK | NEW_PAGE)));
  }

  /**
   * Tells whether a line goes on in another one.
   *
   * @param running whether its paragraph is running text, not a title or a heading
   * @param turned whether only the page ends between them
   */
  private boolean goesOn(int line, int next, boolean running, boolean turned) {
    if (!isText(line)
        || !isText(next)
        || isIndented(next)
        || (has(next, AFTER_BLANK) && !turned)
        || width(line) > width + LONGER + LOOSE
        || isDate(line)
        || isDate(next)) {
      return false;
    }
    int room = width - width(line);
    // Between two Latin words the line end stands for a blank.
    boolean blank = isWordPart(text[at(line, TO) - 1]) && isWordPart(text[at(next, FROM)]);
    boolean full = room < need(next) + (blank ? 1 : 0) + slack;
    if (endsSentence(line)) {
      if (isLabelled(next) || turned || (next + 1 < count && isDate(next + 1))) {
        return false;
      }
      // What is quoted in paragraphs has a mark before each of them.
      return marked ? full || room <= LONGER : full && !opensQuotation(next);
    }
    if (NO_START.indexOf(text[at(next, FROM)]) >= 0
        || OPENERS.indexOf(text[at(line, TO) - 1]) >= 0) {
      return 2 * room <= width;
    }
    boolean label = isSurelyLabelled(next);
    if (!running || label || turned) {
      return full && (running || !label);
    }
    return room <= (marked ? width / 2 : LOOSE);
  }

  /** Tells whether a line begins with a quotation that does not end in it. */
  private boolean opensQuotation(int line) {
    if (text[at(line, FROM)] != '“') {
      return false;
    }
    for (int i = at(line, FROM); i < at(line, TO); i++) {
      if (text[i] == '”') {
        return false;
      }
    }
    return true;
  }

  private boolean isDate(int line) {
    return Structure.isDate(text, at(line, FROM), at(line, TO));
  }

  private boolean isLabelled(int line) {
    return labelEnd(line) >= 0;
  }

  /**
   * Tells whether a line starts with a mark that can be nothing else. 一， and 第三条、 may be a mark
   * with a wrong point, or the rest of 有下列情形之一， and of 依照第二条、第三条、.
   */
  private boolean isSurelyLabelled(int line) {
    int end = labelEnd(line);
    if (end < 0) {
      return false;
    }
    char first = text[at(line, FROM)];
    char last = text[end - 1];
    return last != '，' && last != '：' && (last != '、' || (first != '第' && first != '（'));
  }

  /** Returns where a line's mark ends, or -1; what a law quotes of another one stands in “. */
  private int labelEnd(int line) {
    int from = at(line, FROM);
    return Structure.labelEnd(text, text[from] == '“' ? from + 1 : from, at(line, TO));
  }

  private boolean endsSentence(int line) {
    int i = at(line, TO) - 1;
    int from = at(line, FROM);
    while (i > from && CLOSERS.indexOf(text[i]) >= 0) {
      i--;
    }
    return ENDS.indexOf(text[i]) >= 0;
  }

  /** Returns the columns that a line's first word takes, with the marks that stay beside it. */
  private int need(int line) {
    int i = at(line, FROM);
    int to = at(line, TO);
    int need = 0;
    while (i < to && OPENERS.indexOf(text[i]) >= 0) {
      i++;
      need += 2;
    }
    if (i < to && isWordPart(text[i])) {
      while (i < to && isWordPart(text[i])) {
        i++;
        need += measure == COLUMNS ? 1 : 2;
      }
    } else if (i < to) {
      i++;
      need += 2;
    }
    while (i < to && NO_START.indexOf(text[i]) >= 0) {
      i++;
      need += 2;
    }
    return need;
  }

  /** Letters, digits and the marks between them, which stay together. */
  private static boolean isWordPart(char c) {
    return c > ' ' && c < 0x7f;
  }

  /** — 3 —, - 3 -, 第3页, 第 3 页 共 10 页, 3/10, 3. */
  private boolean isPageNumber(int from, int to) {
    if (to - from > 20) {
      return false;
    }
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (Chars.isDigit(c)) {
        digits++;
      } else if (!Chars.isSpace(c) && "—–―－-─·/第页共，".indexOf(c) < 0) {
        return false;
      }
    }
    return digits > 0 && digits <= 8 && !(digits > 4 && digits == to - from);
  }

  private static boolean isLetter(char c) {
    return Chars.isHan(c) || Chars.isDigit(c) || Chars.isLatin(c);
  }

  private static boolean isBlank(char c) {
    return Chars.isSpace(c) || Chars.isZeroWidth(c);
  }
}
