package io.github.gongwenlint.reader.word;

import static io.github.gongwenlint.reader.word.WordFile.p;
import static io.github.gongwenlint.reader.word.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sums in the tables of Word files. */
class WordTablesTest {
  private static final RuleBook BOOK = RuleBook.builtIn();

  /**
   * Returns the XML of a table: rows end with a line, cells with a bar; {@code 2>} before a cell
   * makes it two columns wide, {@code ^} continues the one above, {@code /} parts paragraphs.
   */
  private static String table(String rows) {
    StringBuilder xml = new StringBuilder("<w:tbl><w:tblPr/><w:tblGrid/>");
    for (String row : rows.split("\n")) {
      xml.append("<w:tr>");
      for (String cell : row.split("\\|", -1)) {
        String properties = "";
        String content = cell;
        if (cell.matches("\\d>.*")) {
          properties = "<w:gridSpan w:val=\"" + cell.charAt(0) + "\"/>";
          content = cell.substring(2);
        } else if (cell.equals("^")) {
          properties = "<w:vMerge/>";
          content = "";
        }
        xml.append("<w:tc><w:tcPr>").append(properties).append("</w:tcPr>");
        for (String paragraph : content.split("/", -1)) {
          xml.append(paragraph.isEmpty() ? "<w:p/>" : p(paragraph));
        }
        xml.append("</w:tc>");
      }
      xml.append("</w:tr>");
    }
    return xml.append("</w:tbl>").toString();
  }

  private static List<String> sums(String... tables) throws Exception {
    StringBuilder body = new StringBuilder(p("各镇收入情况如下。"));
    for (String table : tables) {
      body.append(table(table)).append("<w:p/>");
    }
    Document document = Readers.read("表.docx", WordFile.of(body.toString()).bytes());
    return new Linter(BOOK, rule -> rule.id().equals("sum-mismatch"))
        .lint(document).stream()
            .map(
                found -> document.text(found.span()) + " " + found.message().replaceAll("，请核对", ""))
            .toList();
  }

  @Test
  void columnsAndRowsAreAddedUp() throws Exception {
    assertThat(
            sums(
                """
                镇|收入（万元）|支出（万元）
                甲镇|120|100
                乙镇|80|60
                丙镇|50|40
                合计|260|200"""))
        .containsExactly("260 表中合计写260，本栏以上各行相加是250");
    assertThat(
            sums(
                """
                镇|一季度|二季度|合计
                甲镇|1|2|3
                乙镇|3|4|7
                丙镇|5|6|12"""))
        .containsExactly("12 表中合计写12，本行各栏相加是11");
  }

  @Test
  void mergedCellsKeepTheirColumns() throws Exception {
    String right =
        """
        序号|镇|收入|支出
        1|甲镇|120|100
        2|乙镇|80|60
        2>合计|200|160""";
    assertThat(sums(right)).isEmpty();
    assertThat(sums(right.replace("|200|", "|210|"))).containsExactly("210 表中合计写210，本栏以上各行相加是200");
    assertThat(
            sums(
                """
                片区|镇|收入
                东片|甲镇|10
                ^|乙镇|20
                ^|小计|30
                西片|丙镇|5
                ^|丁镇|6
                ^|小计|12
                2>合计|41"""))
        .containsExactly("12 表中合计写12，本栏以上各行相加是11");
  }

  @Test
  void rowsThatBeginWithAnEmptyCellAreRows() throws Exception {
    assertThat(
            sums(
                """
                片区|镇|收入
                |甲镇|10
                |乙镇|20
                |丙镇|30
                |合计|70"""))
        .containsExactly("70 表中合计写70，本栏以上各行相加是60");
  }

  @Test
  void roundingIsAllowedAndUnitsAreNotMixed() throws Exception {
    assertThat(
            sums(
                """
                项目|金额
                甲|0.33
                乙|0.33
                丙|0.33
                合计|1.00"""))
        .isEmpty();
    assertThat(
            sums(
                """
                项目|金额
                甲|1.3亿元
                乙|2000万元
                丙|0.5亿元
                合计|2.0亿元"""))
        .isEmpty();
    assertThat(
            sums(
                """
                项目|数量
                甲|3个
                乙|20公里
                合计|99"""))
        .isEmpty();
    assertThat(
            sums(
                """
                项目|占比
                甲|31.2%
                乙|40%
                合计|100%"""))
        .isEmpty();
  }

  @Test
  void cellsOfSeveralParagraphsAreNoNumbers() throws Exception {
    assertThat(
            sums(
                """
                项目|金额
                甲|100/50
                乙|20
                合计|120"""))
        .isEmpty();
  }

  @Test
  void tablesThatFollowEachOtherAreTwo() throws Exception {
    String first =
        """
        镇|收入
        甲镇|10
        乙镇|20
        合计|30""";
    String second =
        """
        镇|支出
        甲镇|7
        乙镇|8
        合计|16""";
    assertThat(sums(first, second)).containsExactly("16 表中合计写16，本栏以上各行相加是15");
  }

  @Test
  void changesInCellsAreRead() throws Exception {
    String xml =
        table("镇|收入\n甲镇|10\n乙镇|20\n合计|30")
            .replace(
                r("20"),
                "<w:del w:id=\"1\" w:author=\"甲\"><w:r><w:delText>20</w:delText></w:r></w:del>"
                    + "<w:ins w:id=\"2\" w:author=\"甲\">"
                    + r("25")
                    + "</w:ins>");
    Document document = Readers.read("表.docx", WordFile.of(xml).bytes());
    assertThat(new Linter(BOOK, rule -> rule.id().equals("sum-mismatch")).lint(document))
        .extracting(found -> found.message())
        .containsExactly("表中合计写30，本栏以上各行相加是35，请核对");
  }
}
