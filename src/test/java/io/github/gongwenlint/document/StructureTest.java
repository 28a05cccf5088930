package io.github.gongwenlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class StructureTest {
  private static Document document(String text) {
    char[] chars = text.toCharArray();
    return Document.of(
        "草稿.txt", Document.Format.TEXT, chars, SourceMap.identity(chars), Structure.of(chars));
  }

  /** Writes a block as KIND level label|text. */
  private static List<String> blocks(String text) {
    Document document = document(text);
    List<String> found = new ArrayList<>();
    for (Block block : document.blocks()) {
      Label label = block.label();
      found.add(
          block.kind()
              + (block.level() > 0 ? " " + block.level() : "")
              + (label == null ? "" : " " + label.style() + label.number())
              + "|"
              + document.text(block.span()));
    }
    return found;
  }

  @Test
  void aReportHasTitleSalutationHeadingsBodySignatureAndDate() {
    assertThat(
            blocks(
                """
                关于2024年工作情况的报告
                县人民政府：
                　　现将有关情况报告如下。
                一、主要做法
                （一）强化学习。坚持每周集中学习，及时跟进。
                （二）强化落实
                　　层层签订责任书，定期开展督导检查，推动责任落地。
                二、下一步打算
                1.抓学习
                附件：1.任务清单
                县档案馆
                2024年6月5日
                """))
        .containsExactly(
            "TITLE|关于2024年工作情况的报告",
            "SALUTATION|县人民政府：",
            "BODY|现将有关情况报告如下。",
            "HEADING 1 CHINESE1|一、主要做法",
            "HEADING 2 CHINESE_IN_PARENTHESES1|（一）强化学习。",
            "BODY|坚持每周集中学习，及时跟进。",
            "HEADING 2 CHINESE_IN_PARENTHESES2|（二）强化落实",
            "BODY|层层签订责任书，定期开展督导检查，推动责任落地。",
            "HEADING 1 CHINESE2|二、下一步打算",
            "HEADING 2 ARABIC1|1.抓学习",
            "ATTACHMENT|附件：1.任务清单",
            "SIGNATURE|县档案馆",
            "DATE|2024年6月5日");
  }

  @Test
  void aSpeechHasSpeakerAndDateBelowItsTitle() {
    assertThat(blocks("在全市工作会议上的讲话\n李　四\n（2024年3月1日）\n同志们：\n今天召开会议。"))
        .containsExactly(
            "TITLE|在全市工作会议上的讲话",
            "SIGNATURE|李　四",
            "DATE|（2024年3月1日）",
            "SALUTATION|同志们：",
            "BODY|今天召开会议。");
  }

  @Test
  void lawsHaveChaptersArticlesAndItems() {
    assertThat(blocks("办法\n第一章　总　则\n第一条　为了规范管理，制定本办法：\n（一）登记；\n（二）备案。"))
        .containsExactly(
            "TITLE|办法",
            "HEADING 1 CHAPTER1|第一章　总　则",
            "BODY ARTICLE1|第一条　为了规范管理，制定本办法：",
            "LIST_ITEM 3 CHINESE_IN_PARENTHESES1|（一）登记；",
            "LIST_ITEM 3 CHINESE_IN_PARENTHESES2|（二）备案。");
  }

  @Test
  void enumerationsInsideParagraphsAreFound() {
    Document document = document("有两点：一是学习不够；二是落实不力，统一是大势，万一是误报。首先，要改。（1）抓早；（2）抓小。");
    List<String> marks = new ArrayList<>();
    for (Label label : document.enumerators()) {
      marks.add(document.text(label.span()));
    }
    assertThat(marks).containsExactly("一是", "二是", "首先，", "（1）", "（2）");
  }

  @Test
  void sentencesEndWithTheirClosingMarks() {
    Document document = document("他说：“好。”会议结束！\n没有句号的一行");
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < document.sentenceCount(); i++) {
      sentences.add(document.text(document.sentence(i)));
    }
    assertThat(sentences).containsExactly("他说：“好。”", "会议结束！", "没有句号的一行");
  }

  @Property
  void blocksCoverEverythingButBlanksInOrder(
      @ForAll
          @Chars({'一', '、', '（', '）', '1', '.', '。', '\n', ' ', '章', '第', '\t', '：'})
          @CharRange(from = '一', to = '十')
          String text) {
    Document document = document(text);
    StringBuilder covered = new StringBuilder();
    int end = 0;
    for (Block block : document.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      end = block.span().end();
      covered.append(document.text(block.span()));
    }
    assertThat(covered.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
  }
}
