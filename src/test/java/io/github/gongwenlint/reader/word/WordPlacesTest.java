package io.github.gongwenlint.reader.word;

import static io.github.gongwenlint.reader.word.WordFile.p;
import static io.github.gongwenlint.reader.word.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Outline;
import io.github.gongwenlint.document.Trace;
import io.github.gongwenlint.reader.Readers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a place of a Word file is said to be. */
class WordPlacesTest {
  private static final String CELL = "<w:tc><w:tcPr/>%s</w:tc>";

  @Test
  void placesAreNamedAsAPersonWould() throws Exception {
    String box = "<w:txbxContent>" + p("框里的◎字") + "</w:txbxContent>";
    WordFile file =
        WordFile.of(
                p("关于工◎作情况的报告")
                    + p("市政府◎：")
                    + p("现将有关◎情况报告如下。")
                    + p("一、总体◎情况")
                    + p("第一段。")
                    + "<w:p/>"
                    + p("第二◎段。")
                    + p("（一）抓学◎习。全年组织学◎习十次。")
                    + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
                    + box
                    + "</mc:Choice><mc:Fallback>"
                    + box
                    + "</mc:Fallback></mc:AlternateContent></w:r>"
                    + r("又一◎段，见脚注。")
                    + "<w:r><w:footnoteReference w:id=\"9\"/></w:r>"
                    + "<w:r><w:footnoteReference w:id=\"4\"/></w:r></w:p>"
                    + "<w:tbl><w:tr>"
                    + CELL.formatted(p("镇"))
                    + CELL.formatted(p("收入"))
                    + "</w:tr><w:tr>"
                    + CELL.formatted("<w:p/>")
                    + CELL.formatted(p("12◎"))
                    + "</w:tr></w:tbl>")
            .related(
                "footnotes",
                "footnotes",
                "<w:footnote w:id=\"4\">"
                    + p("数据截至◎三月。")
                    + "</w:footnote><w:footnote w:id=\"9\">"
                    + p("见年◎鉴。")
                    + "</w:footnote>")
            .related("header", "hdr", p("内部◎资料"));
    Document document = Readers.read("报告.docx", file.bytes());
    Outline outline = new Outline(document);
    List<String> places = new ArrayList<>();
    for (int i = 0; i < document.length(); i++) {
      if (document.chars()[i] == '◎') {
        places.add(document.source().lines().line(i) + " " + outline.at(i));
      }
    }
    assertThat(places)
        .containsExactly(
            "1 标题",
            "2 抬头",
            "3 第1段",
            "4 一、",
            "7 一、第2段",
            "8 一、（一）",
            "8 一、（一）第1段",
            "9 一、（一）第2段",
            "10 一、（一）文本框",
            "14 表1 第2行第2列",
            "15 脚注2",
            "16 脚注1",
            "17 页眉");
  }

  @Test
  void aTableInACellDoesNotMakeTwoOfTheTableAroundIt() throws Exception {
    String inner =
        "<w:tbl><w:tr>" + CELL.formatted(p("里◎")) + CELL.formatted(p("甲")) + "</w:tr></w:tbl>";
    Document document =
        Readers.read(
            "报告.docx",
            WordFile.of(
                    "<w:tbl><w:tr>"
                        + CELL.formatted(p("上◎"))
                        + CELL.formatted(inner + p("后◎"))
                        + "</w:tr><w:tr>"
                        + CELL.formatted(p("下◎"))
                        + CELL.formatted(p("乙"))
                        + "</w:tr></w:tbl>"
                        + p("正文。")
                        + inner)
                .bytes());
    Outline outline = new Outline(document);
    List<String> places = new ArrayList<>();
    for (int i = 0; i < document.length(); i++) {
      if (document.chars()[i] == '◎') {
        places.add(outline.at(i));
      }
    }
    assertThat(places)
        .containsExactly("表1 第1行第1列", "表2 第1行第1列", "表1 第1行第2列", "表1 第2行第1列", "表3 第1行第1列");
  }

  @Test
  void whatWasDeletedFromACellWasInThatCell() throws Exception {
    String deleted =
        "<w:p><w:del w:id=\"1\" w:author=\"甲\"><w:r><w:delText>20</w:delText></w:r></w:del></w:p>";
    Document document =
        Readers.read(
            "报告.docx",
            WordFile.of(
                    "<w:tbl><w:tr>"
                        + CELL.formatted(p("项目"))
                        + CELL.formatted(p("数量"))
                        + "</w:tr><w:tr>"
                        + CELL.formatted(p("甲"))
                        + CELL.formatted(deleted)
                        + "</w:tr></w:tbl>")
                .bytes());
    Trace change =
        document.traces().stream()
            .filter(trace -> trace.kind() == Trace.Kind.DELETION)
            .findFirst()
            .orElseThrow();
    assertThat(new Outline(document).at(change.span().start())).isEqualTo("表1 第2行第2列");
  }

  @Test
  void aLineIsAParagraphWhateverBreaksThereAreInIt() throws Exception {
    Document document =
        Readers.read(
            "报告.docx",
            WordFile.of("<w:p>" + r("甲") + "<w:r><w:br/></w:r>" + r("乙") + "</w:p>" + p("丙"))
                .bytes());
    assertThat(document.text(0, document.length())).isEqualTo("甲\n乙\n丙\n");
    assertThat(document.source().lines().line(2)).isEqualTo(1);
    assertThat(document.source().lines().line(4)).isEqualTo(2);
    assertThat(document.source().lines().lineCount()).isEqualTo(3);
  }
}
