package io.github.gongwenlint.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What is found in texts that are not marked up. */
class StructureOfDraftsTest {
  private static Document read(String text) {
    char[] chars = text.toCharArray();
    return Document.of("a.txt", Format.TEXT, chars, SourceMap.identity(chars), Structure.of(chars));
  }

  /** A block a line: kind, level, label, text. */
  private static List<String> blocks(String text) {
    Document document = read(text);
    List<String> shown = new ArrayList<>();
    for (Block block : document.blocks()) {
      Label label = block.label();
      shown.add(
          block.kind()
              + (block.level() > 0 ? " " + block.level() : "")
              + (label == null ? "" : " " + label.style() + label.number())
              + " "
              + document.text(block.span()));
    }
    return shown;
  }

  private static List<String> marks(String text) {
    Document document = read(text);
    return document.enumerators().stream()
        .map(label -> document.text(label.span()) + label.number())
        .toList();
  }

  private static List<String> sentences(String text) {
    Document document = read(text);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < document.sentenceCount(); i++) {
      found.add(document.text(document.sentence(i)));
    }
    return found;
  }

  @Test
  void findsTheHeadOfASpeech() {
    assertThat(
            blocks(
                """
                凝心聚力　真抓实干
                ——在全区项目建设推进会上的讲话
                （2024年3月5日）
                李　明
                同志们：
                今天会议的主要任务是部署全年工作。
                """))
        .containsExactly(
            "TITLE 凝心聚力　真抓实干",
            "TITLE ——在全区项目建设推进会上的讲话",
            "DATE （2024年3月5日）",
            "SIGNATURE 李　明",
            "SALUTATION 同志们：",
            "BODY 今天会议的主要任务是部署全年工作。");
  }

  @Test
  void findsHeadAndTailOfANotice() {
    assertThat(
            blocks(
                """
                关于做好汛期安全工作的
                通知
                各镇（街道），区直各部门：
                现将有关事项通知如下：
                一、落实责任
                各单位要落实二十四小时值班制度。
                附件：1.值班表
                2.物资清单

                区应急管理局
                2024年5月8日
                （联系人：王某，电话：1234567）
                """))
        .containsExactly(
            "TITLE 关于做好汛期安全工作的",
            "TITLE 通知",
            "SALUTATION 各镇（街道），区直各部门：",
            "BODY 现将有关事项通知如下：",
            "HEADING 1 CHINESE1 一、落实责任",
            "BODY 各单位要落实二十四小时值班制度。",
            "ATTACHMENT 附件：1.值班表",
            "ATTACHMENT ARABIC2 2.物资清单",
            "SIGNATURE 区应急管理局",
            "DATE 2024年5月8日",
            "NOTE （联系人：王某，电话：1234567）");
  }

  @Test
  void cutsARunInHeadingFromItsBody() {
    Document document = read("（一）深化学习，把准方向。一是坚持集中学。二是坚持经常学。\n");
    assertThat(document.blocks()).hasSize(2);
    Block heading = document.blocks().get(0);
    Block body = document.blocks().get(1);
    assertThat(document.text(heading.span())).isEqualTo("（一）深化学习，把准方向。");
    assertThat(heading.kind()).isEqualTo(Block.Kind.HEADING);
    assertThat(document.text(body.span())).isEqualTo("一是坚持集中学。二是坚持经常学。");
    assertThat(body.paragraph()).isEqualTo(heading.paragraph());
  }

  @Test
  void levelsFollowTheStylesInUse() {
    assertThat(blocks("一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n二、己\n1.庚\n"))
        .containsExactly(
            "HEADING 1 CHINESE1 一、甲",
            "HEADING 2 CHINESE_IN_PARENTHESES1 （一）乙",
            "HEADING 3 ARABIC1 1.丙",
            "HEADING 4 ARABIC_IN_PARENTHESES1 （1）丁",
            "HEADING 5 CIRCLED1 ①戊",
            "HEADING 1 CHINESE2 二、己",
            "HEADING 2 ARABIC1 1.庚");
  }

  @Test
  void lawsHaveChaptersArticlesAndItems() {
    assertThat(
            blocks(
                """
                第一章　总则
                第一条　为了加强管理，制定本办法。
                第二条　有下列情形之一的，予以通报：
                （一）未按时报送的；
                （二）弄虚作假的。
                """))
        .containsExactly(
            "HEADING 1 CHAPTER1 第一章　总则",
            "BODY ARTICLE1 第一条　为了加强管理，制定本办法。",
            "BODY ARTICLE2 第二条　有下列情形之一的，予以通报：",
            "LIST_ITEM 3 CHINESE_IN_PARENTHESES1 （一）未按时报送的；",
            "LIST_ITEM 3 CHINESE_IN_PARENTHESES2 （二）弄虚作假的。");
  }

  @Test
  void tabsPartCellsButNotAMarkFromItsHeading() {
    assertThat(blocks("一、\t总体要求\n序号\t事项\t单位\n1\t招商\t商务局\n"))
        .containsExactly(
            "HEADING 1 CHINESE1 一、\t总体要求",
            "TABLE_CELL 1 序号",
            "TABLE_CELL 2 事项",
            "TABLE_CELL 3 单位",
            "TABLE_CELL 1 1",
            "TABLE_CELL 2 招商",
            "TABLE_CELL 3 商务局");
  }

  @Test
  void wideAndHalfWidthMarksAreRead() {
    assertThat(blocks("(一)甲\n（１）乙\n２．丙\n1、丁\n"))
        .containsExactly(
            "HEADING 1 CHINESE_IN_PARENTHESES1 (一)甲",
            "HEADING 2 ARABIC_IN_PARENTHESES1 （１）乙",
            "HEADING 2 ARABIC2 ２．丙",
            "HEADING 2 ARABIC1 1、丁");
  }

  @Test
  void numbersAreNoMarks() {
    assertThat(
            blocks(
                """
                正文到此为止，以下各行都不是标题，请注意。
                3.15晚会曝光后，各地开展检查。
                1.5万人参加活动，场面热烈。
                2.3 亿元用于民生，占比过半。
                一、二线城市房价平稳，成交回升。
                〔2023〕15号文件已经废止，不再执行。
                2024年，全年目标任务圆满完成。
                """))
        .allMatch(block -> block.startsWith("BODY "));
  }

  @Test
  void findsMarksInRunningText() {
    assertThat(marks("要求：一是一些制度要修订；二是三农工作要抓紧，三是十五五规划要编好。")).containsExactly("一是1", "二是2", "三是3");
    assertThat(marks("一要学习，二要落实。第一，抓早。首先，抓小。其次，抓实。其一，抓人。"))
        .containsExactly("一要1", "二要2", "第一，1", "首先，1", "其次，2", "其一，1");
    assertThat(marks("1.日常检查。（1）每月抽查； （2）每季通报。")).containsExactly("（1）1", "（2）2");
    assertThat(marks("包括：（1）土地；（2）资金。分为：①甲；②乙。问题：1.少；2.慢；3、散。"))
        .containsExactly("（1）1", "（2）2", "①1", "②2", "1.1", "2.2", "3、3");
  }

  @Test
  void wordsThatHoldAMarkAreNone() {
    assertThat(
            marks(
                "统一是大势，第一是态度，万一是误报，原因之一是懒，必要时二要素合一，主要、重要，一是一、二是二，"
                    + "第一、第二产业，第一、二、三组，坚持三要三不要，（2023年）发，比例（3：1）高。"))
        .isEmpty();
  }

  @Test
  void sentencesKeepTheirClosingMarks() {
    assertThat(sentences("第一句。“第二句！”第三句？（第四句。）末句没有句号\n第二段……还是一句。\n"))
        .containsExactly("第一句。", "“第二句！”", "第三句？", "（第四句。）", "末句没有句号", "第二段……还是一句。");
  }

  @Test
  void lineEndsAndBlanksDoNoHarm() {
    assertThat(blocks("\r\n\u3000\u3000一、甲\u00a0\r\n\r\n  （一）乙"))
        .containsExactly("HEADING 1 CHINESE1 一、甲", "HEADING 2 CHINESE_IN_PARENTHESES1 （一）乙");
    assertThat(blocks("")).isEmpty();
    assertThat(blocks(" \n\t\n\u3000")).isEmpty();
    assertThat(blocks("一")).hasSize(1);
    assertThat(blocks("（")).hasSize(1);
    assertThat(blocks("1")).hasSize(1);
  }

  @Property(tries = 3000)
  void blocksMarksAndSentencesAreInOrderWhateverTheText(
      @ForAll
          @Chars({
            '一', '二', '三', '十', '第', '章', '条', '是', '要', '首', '先', '、', '（', '）', '(', ')', '.',
            '．', '1', '2', '９', '①', '②', '。', '；', '：', '，', '”', '“', ' ', '\t', '\n', '\r',
            '\u3000', '\u200b', '\ud840', '年', '月', '日', '附', '件', '甲', '乙'
          })
          @StringLength(max = 80)
          String text) {
    Document document = read(text);
    int end = 0;
    int paragraph = 0;
    for (Block block : document.blocks()) {
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(block.span().end()).isGreaterThan(block.span().start());
      assertThat(block.paragraph()).isGreaterThanOrEqualTo(paragraph);
      end = block.span().end();
      paragraph = block.paragraph();
      Label label = block.label();
      if (label != null) {
        assertThat(label.span().start()).isEqualTo(block.span().start());
        assertThat(label.span().end()).isLessThanOrEqualTo(end);
        assertThat(label.number()).isPositive();
      }
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    assertAscending(document.enumerators().size(), i -> document.enumerators().get(i).span());
    assertAscending(document.sentenceCount(), document::sentence);
  }

  private static void assertAscending(int count, IntFunction<Span> spans) {
    int end = 0;
    for (int i = 0; i < count; i++) {
      assertThat(spans.apply(i).start()).isGreaterThanOrEqualTo(end);
      assertThat(spans.apply(i).end()).isGreaterThan(spans.apply(i).start());
      end = spans.apply(i).end();
    }
  }
}
