package io.github.gongwenlint.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongwenlint.document.Block;
import io.github.gongwenlint.document.Block.Kind;
import io.github.gongwenlint.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What the readers make of files, and that every character leads back to the file. */
class ReadersTest {
  private static Document read(String name, String source) {
    try {
      return Readers.read(name, source.getBytes(StandardCharsets.UTF_8));
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static String markdown(String source) {
    Document document = read("a.md", source);
    return document.text(0, document.length());
  }

  /** Returns the source of the first place of {@code text} in a document. */
  private static String sourceOf(Document document, String text) {
    int start = document.text(0, document.length()).indexOf(text);
    assertThat(start).as(text).isNotNegative();
    int from = document.source().toSource(start);
    int to = document.source().endToSource(start + text.length());
    return new String(document.source().source(), from, to - from);
  }

  @Test
  void plainTextIsItsOwnSource() {
    Document document = read("a.txt", "一、情况\r\n\u00a0\u3000正文");
    assertThat(document.text(0, document.length())).isEqualTo("一、情况\r\n\u00a0\u3000正文");
    assertThat(document.source().source()).isSameAs(document.chars());
  }

  @Test
  void zeroWidthCharactersAreTakenOut() {
    Document document = read("a.txt", "\u200b落实四个\u200b\u200b意识。\ufeff");
    assertThat(document.text(0, document.length())).isEqualTo("落实四个意识。");
    assertThat(document.source().toSource(0)).isEqualTo(1);
    assertThat(sourceOf(document, "四个意识")).isEqualTo("四个\u200b\u200b意识");
    assertThat(read("a.txt", "\u200b").length()).isZero();
  }

  @Property(tries = 300)
  void zeroWidthCharactersShiftNothing(
      @ForAll @Chars({'字', '\n', 'a', '\u200b', '\u2060', '\u00ad'}) @StringLength(max = 30)
          String source) {
    Document document = read("a.txt", source);
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < source.length(); i++) {
      if (!io.github.gongwenlint.text.Chars.isZeroWidth(source.charAt(i))) {
        assertThat(document.source().toSource(expected.length())).isEqualTo(i);
        expected.append(source.charAt(i));
        assertThat(document.source().endToSource(expected.length())).isEqualTo(i + 1);
      }
    }
    assertThat(document.text(0, document.length())).isEqualTo(expected.toString());
  }

  @Test
  void otherFilesAreRefusedByName() {
    for (String name : List.of("a.pdf", "a.OFD")) {
      assertThatThrownBy(() -> Readers.read(name, "文".getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(UnreadableException.class)
          .hasMessageContaining("暂不支持");
    }
  }

  @Test
  void markdownOfEndlessParagraphsIsReadAsItStands() {
    // The parser copies the paragraph for each such line: 200,000 lines would take a minute.
    for (String line : List.of("2.乙\n", "2. 乙\n", "|乙\n", "-乙\n", "“乙”\n", "2.乙\r\n")) {
      String text = "文\n" + line.repeat(200_000);
      Document document = read("a.md", text);
      assertThat(document.text(0, document.length())).isEqualTo(text);
    }
    // A long list or table of Markdown is none.
    assertThat(read("a.md", "- 乙\n".repeat(20_000)).text(0, 3)).isEqualTo("乙\n乙");
    String table = "|甲|乙|\n|---|---|\n" + "|1|2|\n".repeat(20_000);
    assertThat(read("a.md", table).blocks()).hasSize(40_002);
  }

  @Test
  void markupIsTakenOut() {
    Document document = read("a.md", "要全面**贯彻**党的_方针_，[落实](http://a.cn)到位。\n");
    assertThat(document.text(0, document.length())).isEqualTo("要全面贯彻党的_方针_，落实到位。\n");
    assertThat(sourceOf(document, "全面贯彻党")).isEqualTo("全面**贯彻**党");
    assertThat(sourceOf(document, "落实到")).isEqualTo("落实](http://a.cn)到");
  }

  @Test
  void emphasisThatEndsInPunctuationIsTakenOut() {
    assertThat(
            markdown(
                """
                **（一）加强领导。**成立*工作*专班，坚持**“两个维护”**不动摇。**二是**改，**三是，**查。

                > 要求：**务必落实！**各县（区）要*逐项*整改，明确**三项任务**。
                """))
        .isEqualTo(
            """
            （一）加强领导。成立工作专班，坚持“两个维护”不动摇。二是改，三是，查。
            要求：务必落实！各县（区）要逐项整改，明确三项任务。
            """);
    assertThat(markdown("全市**会议，**同志参加。\n\n传达**（通知），**落实。\n"))
        .isEqualTo("全市**会议，**同志参加。\n传达（通知），落实。\n");
    Document document = read("a.md", "**加强领导。**全县动员。\n");
    assertThat(sourceOf(document, "导。全县")).isEqualTo("导。**全县");
  }

  @Test
  void whatIsNoEmphasisStays() {
    assertThat(markdown("印发《**市委员会》，共*个，____万元。\n\n讲好**故事。\n\n2*3，_甲\n"))
        .isEqualTo("印发《**市委员会》，共*个，____万元。\n讲好**故事。\n2*3，_甲\n");
  }

  @Test
  void escapesAndEntitiesAreDecoded() {
    Document document = read("a.md", "共\\*\\*个&amp;&lt;b&#65;。\\甲\n");
    assertThat(document.text(0, document.length())).isEqualTo("共**个&<bA。\\甲\n");
    assertThat(sourceOf(document, "个&")).startsWith("个&");
    assertThat(sourceOf(document, "。")).isEqualTo("。");
    assertThat(sourceOf(document, "b")).isEqualTo("b");
  }

  @Test
  void codeAddressesImagesAndTagsJoinNothing() {
    assertThat(markdown("甲`代码`乙![图](a.png)丙<b>丁</b>戊<http://a.cn>己http://b.cn/x?a=1&amp;b=2。庚\n"))
        .isEqualTo("甲\ufffc乙\ufffc丙\ufffc丁\ufffc戊\ufffc己\ufffc。庚\n");
  }

  @Test
  void aDateBelowASignatureHasALineOfItsOwn() {
    String text = "# 关于开展检查的通知\n\n各单位：\n\n请认真落实。\n\n清河县人民政府\n2024年5月6日\n";
    Document document = read("a.md", text);
    assertThat(document.blocks().stream().map(Block::kind)).endsWith(Kind.SIGNATURE, Kind.DATE);
    assertThat(markdown("> 清河县人民政府\n> 二〇二四年五月六日\n")).isEqualTo("清河县人民政府\n二〇二四年五月六日\n");
    assertThat(markdown("会议定于\n2024年5月6日召开。\n")).isEqualTo("会议定于2024年5月6日召开。\n");
  }

  @Test
  void lineEndsVanishBesideChineseCharacters() {
    assertThat(markdown("坚持\n稳中求进，\r\n推进 AI\nagent 应用\n2026 年\n"))
        .isEqualTo("坚持稳中求进，推进 AI agent 应用2026 年\n");
    Document document = read("a.md", "坚持\r\n稳中\r\n求进\n");
    assertThat(sourceOf(document, "求进")).isEqualTo("求进");
    assertThat(sourceOf(document, "坚持稳")).isEqualTo("坚持\r\n稳");
  }

  @Test
  void codeBlocksHtmlAndFrontMatterAreLeftOut() {
    assertThat(
            markdown(
                "---\ntitle: 标题**\n---\n\n```\n代码**\n```\n\n<div>\n网页**\n</div>\n\n    int x = 1;\n\n正文\n"))
        .isEqualTo("正文\n");
    assertThat(markdown("首段。\n\n    各科室：现将有关事项通知如下。\n")).isEqualTo("首段。\n各科室：现将有关事项通知如下。\n");
  }

  @Test
  void blocksKnowWhatTheyAre() {
    Document document =
        read(
            "a.md",
            "# 工作报告\n\n## 一、总体情况\n\n### 做法\n\n- 甲项\n  - 乙项\n\n| 指标 | 数 |\n|---|---|\n| 产值 | 12 |\n\n正文[^1]。\n\n[^1]: 注文。\n");
    StringBuilder seen = new StringBuilder();
    for (Block block : document.blocks()) {
      if (block.kind() != Kind.BODY) {
        seen.append(block.kind())
            .append(block.level())
            .append(document.text(block.span()))
            .append(' ');
      }
    }
    assertThat(seen.toString())
        .isEqualTo(
            "TITLE0工作报告 HEADING1一、总体情况 HEADING2做法 LIST_ITEM1甲项 LIST_ITEM2乙项 "
                + "TABLE_CELL1指标 TABLE_CELL2数 TABLE_CELL1产值 TABLE_CELL212 NOTE0注文。 ");
    assertThat(document.text(0, document.length())).contains("\n正文。\n");
  }

  @Property(tries = 500)
  void everyMarkdownCharacterLeadsToItself(
      @ForAll
          @Chars({
            '字', '文', '\n', '*', '_', '`', '[', ']', '(', ')', '\\', '#', '-', ' ', '|', '>', '<',
            '!', '&'
          })
          @StringLength(max = 40)
          String source) {
    Document document = read("a.md", source);
    for (int i = 0; i < document.length(); i++) {
      char c = document.chars()[i];
      if (c != '\n' && c != ' ' && c != '\ufffc') {
        assertThat(source.charAt(document.source().toSource(i))).isEqualTo(c);
      }
    }
  }

  @Test
  void radicalsAreReadAsTheCharactersTheyLookLike() throws Exception {
    for (String name : new String[] {"a.txt", "a.md"}) {
      Document document =
          Readers.read(name, "全县\u2f08\u2ea0\u200b群众\uf90a额".getBytes(StandardCharsets.UTF_8));
      assertThat(document.text(0, 8).strip()).isEqualTo("全县人民群众金额");
      assertThat(document.traces()).hasSize(3);
      assertThat(document.source().toSource(4)).isEqualTo(5);
    }
  }

  @Test
  void markdownInPlainTextKeepsNoHeadingFromItsNumber() throws Exception {
    String text = "## 一、总体情况\n**（一）基本做法。**开展检查。\n- （二）主要成效\n**县2023年工作";
    Document document = Readers.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    assertThat(document.blocks())
        .extracting(block -> block.label() == null ? "" : document.text(block.label().span()))
        .contains("一、", "（一）", "（二）");
    assertThat(document.pastedMarkdown().signs()).hasSize(3);
  }
}
