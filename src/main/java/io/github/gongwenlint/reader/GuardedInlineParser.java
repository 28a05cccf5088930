package io.github.gongwenlint.reader;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * Parses inline markup, but takes a block for plain text when it holds more marks than anybody
 * writes: some of them cost a scan of the whole block each, and nested ones a stack frame.
 */
final class GuardedInlineParser implements InlineParser {
  private static final int MOST_MARKS = 2_000;
  private static final long MOST_WORK = 20_000_000;

  private final InlineParserContext context;

  GuardedInlineParser(InlineParserContext context) {
    this.context = context;
  }

  @Override
  public void parse(SourceLines lines, Node block) {
    long marks = 0;
    long length = 0;
    for (SourceLine line : lines.getLines()) {
      CharSequence content = line.getContent();
      length += content.length();
      for (int i = 0; i < content.length(); i++) {
        char c = content.charAt(i);
        if (c < 0x7f && "*_`[]<!&\\".indexOf(c) >= 0) {
          marks++;
        }
      }
    }
    if (marks <= MOST_MARKS && marks * length <= MOST_WORK) {
      new InlineParserImpl(context).parse(lines, block);
      return;
    }
    boolean first = true;
    for (SourceLine line : lines.getLines()) {
      if (!first) {
        block.appendChild(new SoftLineBreak());
      }
      first = false;
      Text text = new Text(line.getContent().toString());
      text.addSourceSpan(line.getSourceSpan());
      block.appendChild(text);
    }
  }
}
