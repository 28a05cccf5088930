package io.github.gongwenlint.report;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Outline;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.LineMap;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes the report that people read: {@code file:line:column: severity[rule] message}, the line
 * with a caret row under it, and what is suggested. Columns count code points from 1.
 */
public final class TextReport implements Report {
  private static final String INDENT = "  ";
  private static final String RESET = "\033[0m";
  private static final int MOST_FIXES = 5;

  private final Tool tool;
  private final Writer out;
  private final Options options;

  // The place up to which columns have been counted: a line of any length is walked once.
  private int lineStart = -1;
  private int counted;
  private int column;

  /**
   * How to write.
   *
   * @param width number of columns of the terminal
   * @param columns the width of characters
   * @param color whether to colour
   * @param quiet whether to leave out the summary
   */
  public record Options(int width, Columns columns, boolean color, boolean quiet) {}

  /** Starts a report on {@code out}; its summary names the tool. */
  public TextReport(Tool tool, Writer out, Options options) {
    this.tool = tool;
    this.out = out;
    this.options = options;
  }

  @Override
  public void file(Checked file) throws IOException {
    Document document = file.document();
    if (document == null) {
      return;
    }
    lineStart = -1;
    Outline outline = new Outline(document);
    for (Diagnostic diagnostic : file.diagnostics()) {
      write(file.path(), document, outline, diagnostic);
    }
    for (Omitted omitted : file.omitted()) {
      out.write(
          clean(file.path())
              + ": 另有 "
              + omitted.count()
              + " 处 "
              + omitted.severity().id()
              + "["
              + omitted.rule().id()
              + "] 未逐条列出\n");
    }
  }

  private void write(String path, Document document, Outline outline, Diagnostic diagnostic)
      throws IOException {
    SourceMap source = document.source();
    LineMap lines = source.lines();
    int start = source.toSource(diagnostic.span().start());
    int end = diagnostic.span().length() == 0 ? start : source.endToSource(diagnostic.span().end());
    int line = lines.line(start);
    String color = color(diagnostic.severity());
    paint("\033[1m", clean(path));
    out.write(":" + line + ":" + column(source.source(), lines.start(line), start) + ": ");
    paint(color, diagnostic.severity().id() + "[" + diagnostic.rule().id() + "]");
    out.write(" " + clean(diagnostic.message()) + "\n");
    excerpt(source, line, start, end, color);
    for (Related related : diagnostic.related()) {
      Related.Elsewhere elsewhere = related.elsewhere();
      if (elsewhere != null) {
        String place = elsewhere.path() + ":" + elsewhere.line() + ":" + elsewhere.column();
        out.write(INDENT + "另见 " + clean(place) + "：" + clean(related.message()) + "\n");
        continue;
      }
      int place = source.toSource(related.span().start());
      int there = lines.line(place);
      // Its column is counted by itself: the counter below walks the diagnostics in their order.
      int count =
          Character.codePointCount(source.source(), lines.start(there), place - lines.start(there));
      out.write(
          INDENT
              + "另见 "
              + clean(path)
              + ":"
              + there
              + ":"
              + (count + 1)
              + "："
              + clean(related.message())
              + "\n");
      int stop = related.span().length() == 0 ? place : source.endToSource(related.span().end());
      excerpt(source, there, place, stop, color);
    }
    if (document.format() == Document.Format.WORD) {
      out.write(INDENT + "位置：" + clean(outline.at(diagnostic.span().start())) + "\n");
    }
    int count = Math.min(diagnostic.fixes().size(), MOST_FIXES);
    for (int i = 0; i < count; i++) {
      Fix fix = diagnostic.fixes().get(i);
      out.write(INDENT + (i == 0 ? "建议：" : "  或：") + clean(fix.title()) + "\n");
    }
  }

  private void excerpt(SourceMap source, int line, int start, int end, String color)
      throws IOException {
    LineMap lines = source.lines();
    char[] text = source.source();
    int from = lines.start(line);
    int to = lines.end(line);
    while (to > from && Chars.isLineEnd(text[to - 1])) {
      to--;
    }
    excerpt(text, from, to, start, Math.max(start, Math.min(end, to)), color);
  }

  /** Writes the part of a line around a span and the caret row under it. */
  private void excerpt(char[] text, int from, int to, int start, int end, String color)
      throws IOException {
    Span part = part(text, new Span(from, to), start, end);
    int left = part.start();
    int right = part.end();
    StringBuilder row = new StringBuilder(INDENT);
    StringBuilder carets = new StringBuilder(INDENT);
    if (left > from && !blank(text, from, left)) {
      row.append('…');
      spaces(carets, options.columns().of('…'));
    }
    append(row, text, left, start, to);
    spaces(carets, columns(text, left, start, to));
    int marked = row.length();
    int shown = Math.min(end, right);
    append(row, text, start, shown, to);
    int caret = Math.max(1, columns(text, start, shown, to));
    for (int i = 0; i < caret; i++) {
      carets.append('^');
    }
    int behind = row.length();
    append(row, text, shown, right, to);
    if (right < to) {
      row.append('…');
    }
    if (options.color()) {
      row.insert(behind, RESET).insert(marked, color);
    }
    out.write(row.append('\n').toString());
    out.write(INDENT);
    paint("", carets.substring(INDENT.length(), carets.length() - caret));
    paint(color, carets.substring(carets.length() - caret));
    out.write("\n");
  }

  /** Returns the part of a line around {@code [start, end)} for which there is room. */
  private Span part(char[] text, Span line, int start, int end) {
    int to = line.end();
    int mark = options.columns().of('…');
    int whole = Math.max(20, options.width() - INDENT.length() - 1);
    int room = whole - mark;
    int least = whole / 3;
    // First see how far the text behind the span's start reaches, then fill up on the left.
    int right = start;
    int used = 0;
    while (right < to) {
      int width = width(text, right, to);
      // The span may take all but a third; what follows it gets a third at most.
      if (used + width > (right < end ? room - least : room)) {
        break;
      }
      used += width;
      right = next(text, right, to);
      if (right >= end && used >= whole - least) {
        break;
      }
    }
    int left = start;
    while (left > line.start()) {
      int previous = previous(text, left, line.start());
      int width = width(text, previous, to);
      if (used + width > room) {
        break;
      }
      used += width;
      left = previous;
    }
    while (right < to) {
      int width = width(text, right, to);
      if (used + width > room) {
        break;
      }
      used += width;
      right = next(text, right, to);
    }
    // A blank beginning says nothing.
    while (left < start && Chars.isSpace(text[left])) {
      left++;
    }
    return new Span(left, right);
  }

  private static boolean blank(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isSpace(text[i])) {
        return false;
      }
    }
    return true;
  }

  private static int codePoint(char[] text, int offset, int to) {
    return Character.codePointAt(text, offset, to);
  }

  private static int next(char[] text, int offset, int to) {
    return offset + Character.charCount(codePoint(text, offset, to));
  }

  private static int previous(char[] text, int offset, int from) {
    return offset - Character.charCount(Character.codePointBefore(text, offset, from));
  }

  /** Returns the columns of the character at {@code offset} as it is shown. */
  private int width(char[] text, int offset, int to) {
    if (isShownAsItIs(text[offset])) {
      return options.columns().of(text[offset]);
    }
    int c = codePoint(text, offset, to);
    if (c == '\u00ad') {
      return 0;
    }
    return options.columns().of(shown(c));
  }

  private int columns(char[] text, int from, int end, int to) {
    int sum = 0;
    for (int i = from; i < end; i = next(text, i, to)) {
      sum += width(text, i, to);
    }
    return sum;
  }

  private static void append(StringBuilder row, char[] text, int from, int end, int to) {
    for (int i = from; i < end; i = next(text, i, to)) {
      if (isShownAsItIs(text[i])) {
        row.append(text[i]);
        continue;
      }
      int c = codePoint(text, i, to);
      if (c != '\u00ad' && Character.getType(c) != Character.FORMAT) {
        row.appendCodePoint(shown(c));
      }
    }
  }

  private static void spaces(StringBuilder row, int count) {
    for (int i = 0; i < count; i++) {
      row.append(' ');
    }
  }

  /** Returns what is shown for a character: never one that steers a terminal. */
  private static int shown(int c) {
    if (c == '\t' || c == '\u00a0' || c == '\u2028' || c == '\u2029') {
      return ' ';
    }
    if (c < ' ') {
      return 0x2400 + c;
    }
    if (c >= 0x7f && c < 0xa0) {
      return c == 0x7f ? 0x2421 : '?';
    }
    return c >= 0xd800 && c <= 0xdfff ? '?' : c;
  }

  /** Tells so of what nearly all text is made of: Chinese characters, their marks, ASCII. */
  private static boolean isShownAsItIs(char c) {
    return (c >= ' ' && c < 0x7f)
        || (c >= 0x3000 && c < 0xd800)
        || (c >= 0x2010 && c < 0x2028)
        || (c >= 0xff01 && c < 0xffef);
  }

  /** Returns a text that cannot steer a terminal, on one line. */
  static String clean(String text) {
    int length = text.length();
    int same = 0;
    while (same < length && isShownAsItIs(text.charAt(same))) {
      same++;
    }
    if (same == length) {
      return text;
    }
    StringBuilder cleaned = new StringBuilder(length).append(text, 0, same);
    for (int i = same; i < length; ) {
      int c = text.codePointAt(i);
      if (Character.getType(c) != Character.FORMAT) {
        cleaned.appendCodePoint(shown(c));
      }
      i += Character.charCount(c);
    }
    return cleaned.toString();
  }

  private int column(char[] text, int start, int offset) {
    if (start != lineStart || offset < counted) {
      lineStart = start;
      counted = start;
      column = 1;
    }
    for (; counted < offset; counted++) {
      char c = text[counted];
      if (!Character.isLowSurrogate(c)
          || counted == start
          || !Character.isHighSurrogate(text[counted - 1])) {
        column++;
      }
    }
    return column;
  }

  private void paint(String color, String text) throws IOException {
    out.write(options.color() && !color.isEmpty() ? color + text + RESET : text);
  }

  private static String color(Severity severity) {
    return switch (severity) {
      case ERROR -> "\033[1;31m";
      case WARNING -> "\033[1;33m";
      case INFO -> "\033[1;36m";
    };
  }

  @Override
  public void end(Summary summary) throws IOException {
    if (!options.quiet()) {
      int errors = summary.count(Severity.ERROR);
      int warnings = summary.count(Severity.WARNING);
      int infos = summary.count(Severity.INFO);
      StringBuilder line = new StringBuilder("共检查 ");
      int checked = summary.files() - summary.failures();
      line.append(checked).append(" 个文件");
      if (checked > 0) {
        line.append("，").append(summary.characters()).append(" 字：");
      }
      if (checked > 0 && errors + warnings + infos == 0) {
        line.append("没有发现问题");
      } else if (checked > 0) {
        line.append("错误 ").append(errors).append(" 处，警告 ").append(warnings);
        line.append(" 处，提示 ").append(infos).append(" 处");
      }
      if (summary.failures() > 0) {
        line.append("；另有 ").append(summary.failures()).append(" 个文件没有检查");
      }
      line.append("（").append(tool.name()).append(' ').append(tool.version());
      line.append("，词典 ").append(tool.dictionaries()).append("）\n");
      out.write(line.toString());
    }
    out.flush();
  }
}
