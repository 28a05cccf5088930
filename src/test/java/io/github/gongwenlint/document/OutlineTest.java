package io.github.gongwenlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a place stands. */
class OutlineTest {
  @Test
  void namesTheHeadingsAboveAPlace() {
    char[] text = "总结二、工作（一）学习正文三、打算很长很长的没有序号的小标题正文".toCharArray();
    Document document =
        Document.of(
            "a.txt",
            Format.TEXT,
            text,
            SourceMap.identity(text),
            List.of(
                new Block(Kind.TITLE, 0, null, new Span(0, 2), 0),
                heading(1, NumberStyle.CHINESE, 2, 2, 6),
                heading(2, NumberStyle.CHINESE_IN_PARENTHESES, 6, 3, 11),
                new Block(Kind.BODY, 0, null, new Span(11, 13), 3),
                heading(1, NumberStyle.CHINESE, 13, 2, 17),
                new Block(Kind.HEADING, 2, null, new Span(17, 31), 5),
                new Block(Kind.BODY, 0, null, new Span(31, 33), 6)));
    Outline outline = new Outline(document);
    assertThat(outline.at(1)).isEqualTo("标题");
    assertThat(outline.at(5)).isEqualTo("二、");
    assertThat(outline.at(12)).isEqualTo("二、（一）第1段");
    assertThat(outline.at(14)).isEqualTo("三、");
    assertThat(outline.at(32)).isEqualTo("三、「很长很长的没有序号的小标…」第1段");
  }

  private static Block heading(int level, NumberStyle style, int start, int label, int end) {
    return new Block(
        Kind.HEADING,
        level,
        new Label(style, 1, new Span(start, start + label)),
        new Span(start, end),
        start);
  }
}
