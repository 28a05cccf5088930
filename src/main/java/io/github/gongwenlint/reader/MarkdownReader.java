package io.github.gongwenlint.reader;

import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.document.Structure;
import io.github.gongwenlint.text.Chars;
import java.util.List;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.util.Html5Entities;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown: the text is what a reader sees, one line for each block, without the markup.
 *
 * <p>Code blocks, HTML blocks and front matter are left out. Inline code, addresses, images and
 * inline HTML become one U+FFFC, so that the words around them are not joined. A line end inside a
 * paragraph vanishes between Chinese characters and is a space elsewhere. Indented paragraphs of
 * Chinese text are paragraphs: nobody writes code in Chinese, but many indent by four spaces.
 *
 * <p>An accepted limit: a draft in which {@code *} stands for wiped out characters may have two of
 * them in places where Markdown reads emphasis ({@code 对*来*调研}); those are markup, not holes.
 */
final class MarkdownReader {
  private static final char OBJECT = '\ufffc';
  private static final int DEEPEST = 100;
  private static final int LONGEST_STRONG = 200;
  private static final String OPENING = "（“‘《〈【〔「『";
  private static final String CLOSING = "）”’》〉】〕」』。，、；：？！…";

  private final char[] source;

  /** What the parser is given: as long as the source. */
  private final char[] parsed;

  private final Pieces pieces;
  private final MarkdownLines lines = new MarkdownLines();
  private final Forms forms = new Forms();

  /** Where a line end of the source waits for the character after it, or -1. */
  private int softBreak = -1;

  /** The column of the table's cell that was read last. */
  private int column;

  private MarkdownReader(char[] source, char[] parsed) {
    this.source = source;
    this.parsed = parsed;
    this.pieces = new Pieces(source, source.length);
  }

  static Document read(String name, char[] source) {
    if (DenseLines.in(source)) {
      return TextReader.read(name, source);
    }
    char[] parsed = withPlainEmphasis(source);
    Node root =
        Parser.builder()
            .extensions(
                List.of(
                    TablesExtension.create(),
                    FootnotesExtension.create(),
                    YamlFrontMatterExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(DEEPEST)
            .inlineParserFactory(GuardedInlineParser::new)
            .build()
            .parse(new String(parsed));
    MarkdownReader reader = new MarkdownReader(source, parsed);
    reader.blocks(root);
    char[] text = reader.pieces.text();
    return reader.forms.in(
        Document.of(name, Format.MARKDOWN, text, reader.pieces.map(), reader.lines.blocks(text)));
  }

  /**
   * Returns the node after {@code node} and all that is in it, or null at the end of {@code top}.
   */
  private static @Nullable Node after(Node node, Node top) {
    Node current = node;
    while (current != top) {
      Node next = current.getNext();
      if (next != null) {
        return next;
      }
      Node parent = current.getParent();
      if (parent == null) {
        return null;
      }
      current = parent;
    }
    return null;
  }

  private void blocks(Node root) {
    Node node = root.getFirstChild();
    while (node != null) {
      Node inside = null;
      if (node instanceof Heading heading) {
        line(node, Kind.HEADING, heading.getLevel());
      } else if (node instanceof TableCell) {
        line(node, Kind.TABLE_CELL, column(node));
      } else if (node instanceof Paragraph) {
        paragraph(node);
      } else if (node instanceof IndentedCodeBlock) {
        indented(node);
      } else if (!(node instanceof FencedCodeBlock
          || node instanceof HtmlBlock
          || node instanceof YamlFrontMatterBlock)) {
        inside = node.getFirstChild();
      }
      node = inside != null ? inside : after(node, root);
    }
  }

  /** Returns a cell's column from 1; the first of a row tells the lines that a row begins. */
  private int column(Node cell) {
    if (cell.getPrevious() == null) {
      lines.startRow();
      column = 0;
    }
    return ++column;
  }

  private void paragraph(Node node) {
    int depth = 0;
    boolean note = false;
    for (Node up = node.getParent(); up != null; up = up.getParent()) {
      if (up instanceof ListItem) {
        depth++;
      } else if (up instanceof FootnoteDefinition) {
        note = true;
      }
    }
    if (note) {
      line(node, Kind.NOTE, 0);
    } else if (depth > 0) {
      line(node, Kind.LIST_ITEM, depth);
    } else {
      line(node, null, 0);
    }
  }

  private void line(Node block, @Nullable Kind kind, int level) {
    int start = pieces.length();
    inlines(block);
    endLine(start, kind, level);
  }

  private void endLine(int start, @Nullable Kind kind, int level) {
    softBreak = -1;
    if (pieces.length() > start) {
      lines.add(start, kind, level);
      pieces.add('\n', pieces.sourceEnd());
    }
  }

  /** Adds the lines of an indented block when it is Chinese text. */
  private void indented(Node block) {
    int han = 0;
    int other = 0;
    for (SourceSpan span : block.getSourceSpans()) {
      int end = span.getInputIndex() + span.getLength();
      for (int i = span.getInputIndex(); i < end; i++) {
        if (Chars.isHan(source[i])) {
          han++;
        } else if (!Chars.isSpace(source[i])) {
          other++;
        }
      }
    }
    if (han <= other) {
      return;
    }
    for (SourceSpan span : block.getSourceSpans()) {
      int from = span.getInputIndex();
      int end = from + span.getLength();
      while (from < end && Chars.isSpace(source[from])) {
        from++;
      }
      int start = pieces.length();
      for (int i = from; i < end; i++) {
        visible(source[i], i);
      }
      endLine(start, null, 0);
    }
  }

  private void inlines(Node block) {
    Node node = block.getFirstChild();
    while (node != null) {
      Node inside = null;
      if (node instanceof Text text) {
        text(text);
      } else if (node instanceof SoftLineBreak && !isBeforeDate(pieces.sourceEnd())) {
        softBreak = pieces.sourceEnd();
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        softBreak = -1;
        pieces.add('\n', pieces.sourceEnd());
      } else if (node instanceof Code
          || node instanceof Image
          || node instanceof HtmlInline
          || isAutolink(node)) {
        object(node);
      } else if (!(node instanceof FootnoteReference)) {
        inside = node.getFirstChild();
      }
      node = inside != null ? inside : after(node, block);
    }
  }

  /**
   * Tells whether the line after the one at {@code i} is a date. By the specification it only goes
   * on with the paragraph, but whoever puts the date below the name of the office means two lines.
   */
  private boolean isBeforeDate(int i) {
    while (i < source.length && source[i] != '\n' && source[i] != '\r') {
      i++;
    }
    while (i < source.length && (Chars.isSpace(source[i]) || source[i] == '>')) {
      i++;
    }
    int to = i;
    while (to < source.length && to - i < 40 && !Chars.isLineEnd(source[to])) {
      to++;
    }
    while (to > i && Chars.isSpace(source[to - 1])) {
      to--;
    }
    return Structure.isDate(source, i, to);
  }

  /**
   * Returns the source for the parser, in which punctuation beside asterisks that were meant as
   * strong emphasis is a letter. By the specification {@code **加强领导。**全县…} has no emphasis, as its
   * second pair stands between punctuation and a letter and so cannot close; writers of Chinese use
   * it all the same, and many programs show it.
   */
  private static char[] withPlainEmphasis(char[] source) {
    char[] parsed = source;
    int open = -1;
    for (int i = 0; i < source.length; i++) {
      char c = source[i];
      if (Chars.isLineEnd(c)) {
        open = -1;
      } else if (c == '*') {
        int stop = i;
        while (stop < source.length && source[stop] == '*') {
          stop++;
        }
        if (stop - i != 2 || (i > 0 && source[i - 1] == '\\')) {
          open = -1;
        } else if (open < 0 || !isStrong(source, open, i)) {
          open = i;
        } else {
          for (int k : new int[] {open + 2, i - 1}) {
            if (OPENING.indexOf(source[k]) >= 0 || CLOSING.indexOf(source[k]) >= 0) {
              parsed = parsed == source ? source.clone() : parsed;
              parsed[k] = '字';
            }
          }
          open = -1;
        }
        i = stop - 1;
      }
    }
    return parsed;
  }

  /** Tells whether the pairs of asterisks at two places of a line enclose emphasised text. */
  private static boolean isStrong(char[] source, int open, int close) {
    if (close - open < 4 || close - open > LONGEST_STRONG) {
      return false;
    }
    char first = source[open + 2];
    char last = source[close - 1];
    if (Chars.isSpace(first) || Chars.isSpace(last)) {
      return false;
    }
    // 全市**会议，**同志 has two holes: emphasis begins a clause, or holds a whole quotation or name.
    boolean begins = open == 0 || !isLetter(source[open - 1]);
    boolean ends = close + 2 >= source.length || !isLetter(source[close + 2]);
    return OPENING.indexOf(first) >= 0
        ? begins || ends || CLOSING.indexOf(last) >= 0
        : begins || CLOSING.indexOf(last) < 0;
  }

  private static boolean isLetter(char c) {
    return Chars.isHan(c) || Chars.isLatin(c) || Chars.isDigit(c) || c == '*';
  }

  private boolean isAutolink(Node node) {
    return node instanceof Link
        && !node.getSourceSpans().isEmpty()
        && source[node.getSourceSpans().get(0).getInputIndex()] == '<';
  }

  private void object(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    visible(OBJECT, spans.isEmpty() ? pieces.sourceEnd() : spans.get(0).getInputIndex());
  }

  /** Adds a text node: finds for each of its characters where it stands in the source. */
  private void text(Text node) {
    String literal = node.getLiteral();
    int at = 0;
    for (SourceSpan span : node.getSourceSpans()) {
      int i = span.getInputIndex();
      int end = Math.min(source.length, i + span.getLength());
      while (i < end && at < literal.length()) {
        char c = parsed[i];
        char wanted = literal.charAt(at);
        if (c == '\\' && i + 1 < end && isPunctuation(source[i + 1]) && wanted == source[i + 1]) {
          visible(wanted, i + 1);
          i += 2;
          at++;
        } else if (c == '&' && entityEnd(i, end) > 0) {
          int entityEnd = entityEnd(i, end);
          String decoded = Html5Entities.entityToString(new String(source, i, entityEnd - i));
          if (literal.startsWith(decoded, at)) {
            for (int k = 0; k < decoded.length(); k++) {
              visible(decoded.charAt(k), i);
            }
            at += decoded.length();
            i = entityEnd;
          } else {
            visible(c, i++);
            at++;
          }
        } else if ((c == 'h' || c == 'w') && addressEnd(i, end) > 0) {
          int addressEnd = addressEnd(i, end);
          visible(OBJECT, i);
          // The address may hold entities: what is behind it is found from the text's end.
          String rest = new String(source, addressEnd, end - addressEnd);
          int skipped = literal.length() - at - rest.length();
          at += skipped > 0 && literal.endsWith(rest) ? skipped : addressEnd - i;
          i = addressEnd;
        } else if (c == wanted) {
          visible(source[i], i++);
          at++;
        } else {
          // White space that the parser dropped.
          i++;
        }
      }
    }
  }

  private int entityEnd(int start, int end) {
    int limit = Math.min(end, start + 40);
    for (int i = start + 1; i < limit; i++) {
      char c = source[i];
      if (c == ';') {
        return i > start + 1 ? i + 1 : -1;
      }
      if (!(Chars.isLatin(c) || (c >= '0' && c <= '9') || c == '#')) {
        return -1;
      }
    }
    return -1;
  }

  /** Returns where an address that starts at {@code start} ends, or -1 when there is none. */
  private int addressEnd(int start, int end) {
    if (!(startsWith("http://", start, end)
        || startsWith("https://", start, end)
        || startsWith("www.", start, end))) {
      return -1;
    }
    int i = start;
    while (i < end && source[i] > ' ' && source[i] < 0x7f && "<>\"`".indexOf(source[i]) < 0) {
      i++;
    }
    return i;
  }

  private boolean startsWith(String prefix, int start, int end) {
    if (end - start < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (source[start + i] != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 0x7f && !Chars.isLatin(c) && !(c >= '0' && c <= '9');
  }

  /** Adds a character of the text, and before it the space that a line end may be. */
  private void visible(char c, int from) {
    if (Chars.isZeroWidth(c)) {
      return;
    }
    if (softBreak >= 0) {
      char before = pieces.length() == 0 ? '\n' : pieces.charAt(pieces.length() - 1);
      if (!Chars.isSpace(before) && !isChinese(before) && !isChinese(c)) {
        pieces.add(' ', softBreak);
      }
      softBreak = -1;
    }
    pieces.add(forms.read(c, pieces.length()), from);
  }

  private static boolean isChinese(char c) {
    return Chars.isHan(c)
        || (c >= '\u3000' && c <= '\u303f')
        || (c >= '\uff00' && c <= '\uffef')
        || (c >= '\u2014' && c <= '\u2026');
  }
}
