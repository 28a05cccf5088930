package io.github.gongwenlint.reader.word;

import static io.github.gongwenlint.reader.word.WordFile.level;
import static io.github.gongwenlint.reader.word.WordFile.numbered;
import static io.github.gongwenlint.reader.word.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gongwenlint.LibreOffice;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three levels of automatic numbers, seen by ours and by another word processor. */
class AutomaticNumbersTest {
  private static final RuleBook BOOK = RuleBook.builtIn();

  private static final String LISTS =
      "<w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>"
          + level(0, "chineseCountingThousand", "%1、", "<w:suff w:val=\"nothing\"/>")
          + level(1, "chineseCountingThousand", "（%2）", "<w:suff w:val=\"nothing\"/>")
          + level(2, "decimal", "%3.", "<w:suff w:val=\"nothing\"/>")
          + level(3, "decimal", "（%4）", "<w:suff w:val=\"nothing\"/>")
          + "</w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
          + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\">"
          + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
          + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"1\">"
          + "<w:startOverride w:val=\"2\"/></w:lvlOverride></w:num>";

  private static WordFile file(String body) {
    return WordFile.of(body).related("numbering", "numbering", LISTS);
  }

  private static String sections() {
    StringBuilder body = new StringBuilder(p("关于年度工作情况的报告"));
    for (int i = 1; i <= 12; i++) {
      body.append(numbered(1, 0, "第一层标题"));
      for (int j = 1; j <= 3; j++) {
        body.append(numbered(1, 1, "第二层标题。正文一句。"));
        body.append(p("不编号的一段。"));
        for (int k = 1; k <= 2; k++) {
          body.append(numbered(1, 2, "第三层的一项；"));
        }
        body.append(numbered(1, 3, "第四层的一项；"));
      }
    }
    return body.toString();
  }

  @Test
  void labelsAreThoseOfAnotherWordProcessor(@TempDir Path folder) throws Exception {
    assumeTrue(LibreOffice.isInstalled(), "LibreOffice is not installed");
    Path docx = Files.write(folder.resolve("numbers.docx"), file(sections()).bytes());
    String theirs = LibreOffice.convert(docx, "txt:Text (encoded):UTF8");
    Document document = Readers.read("numbers.docx", Files.readAllBytes(docx));
    String ours = document.text(0, document.length());
    assertThat(plain(ours)).isEqualTo(plain(theirs)).contains("十二、第一层标题", "（三）第二层", "2.第三层");
  }

  /** Leaves out indents and the space that LibreOffice writes behind each label. */
  private static String plain(String text) {
    return text.replaceAll("[ \\t\\ufeff\\r]", "");
  }

  /** Checks a report with paragraphs below its title. */
  private static List<String> numbering(String... paragraphs) throws Exception {
    String body = p("关于工作情况的报告") + String.join("", paragraphs);
    Document document = Readers.read("报告.docx", file(body).bytes());
    return new Linter(BOOK, Rule::enabled)
        .lint(document).stream()
            .map(found -> found.rule().id() + " " + document.text(found.span()))
            .toList();
  }

  /** Two numbered parts, and a third one below this heading. */
  private static String[] thirdPart(String heading) {
    return new String[] {
      numbered(1, 0, "总体情况"), p("有序推进。"), numbered(1, 0, "存在问题"), p("还有差距。"), heading, p("抓好落实。")
    };
  }

  @Test
  void whatIsRightIsNotReported() throws Exception {
    assertThat(
            numbering(
                numbered(1, 0, "总体情况"),
                numbered(1, 1, "学习情况。组织集中学习。"),
                numbered(1, 2, "学原文；"),
                numbered(1, 2, "谈体会。"),
                numbered(1, 1, "调研情况。开展实地调研。"),
                numbered(1, 0, "下步打算"),
                p("继续抓好落实。")))
        .isEmpty();
  }

  @Test
  void aSkippedHeadingIsFound() throws Exception {
    // The list was set to go on with 五、.
    assertThat(numbering(thirdPart(numbered(2, 0, "下步打算")))).containsExactly("numbering-gap 五、");
  }

  @Test
  void aRepeatedHeadingIsFound() throws Exception {
    // The list of the second level was set to begin with （二） again.
    assertThat(
            numbering(
                numbered(1, 0, "总体情况"),
                numbered(1, 1, "学习情况。组织集中学习。"),
                numbered(1, 1, "调研情况。开展实地调研。"),
                numbered(3, 1, "宣传情况。开展主题宣传。"),
                numbered(1, 0, "下步打算"),
                p("抓好落实。")))
        .containsExactly("numbering-repeat （二）");
    assertThat(numbering(thirdPart(p("二、下步打算")))).containsExactly("numbering-repeat 二、");
  }
}
