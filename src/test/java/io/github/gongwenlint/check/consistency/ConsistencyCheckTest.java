package io.github.gongwenlint.check.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.text.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistencyCheckTest {
  private static final int LENGTH = 200_000;

  private static List<Diagnostic> check(String name, String text) throws Exception {
    Document document = Readers.read(name, text.getBytes(StandardCharsets.UTF_8));
    List<Diagnostic> found = new ArrayList<>();
    new ConsistencyCheck().check(document, found::add);
    for (Diagnostic diagnostic : found) {
      assertThat(diagnostic.span().end()).isLessThanOrEqualTo(document.length());
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1人，其中1人、",
        "，其中",
        "（其中",
        "合计1元，",
        "1元、",
        "特此通报。\n",
        "附件1\n特此通报。\n",
        "（以下简称“甲方”）",
        "《甲乙》（以下简称《乙》）",
        "附件：1.甲\n",
        "2.乙\n",
        "见附件2，",
        "表1\n见表2，",
        "第一条　甲\n",
        "本办法第九条",
        "1∶2∶",
        "甲、乙、丙三大",
        "、三大",
        "“甲”“乙”三个",
        "局长王小明，",
        "王小明同志",
        "甲乙丙丁有限公司，",
        "由1增加到2个，增长3%",
        "％1%",
        "2024.1.1",
        "如下：",
        "妥否，请批示",
        "\uD800",
        "目录\n一、甲\n",
        "1.5人口"
      })
  void textThatNobodyWritesCostsNoMore(String piece) {
    StringBuilder text = new StringBuilder("甲乙丙丁局关于戊己的通知\n各单位：\n");
    while (text.length() < LENGTH) {
      text.append(piece);
    }
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check("a.txt", text.toString()));
  }

  @Test
  void aContradictionNamesBothPlaces() throws Exception {
    String text = "项目总投资3.26亿元，占地120亩。\n截至目前，项目总投资3.26万元全部到位。";
    List<Diagnostic> found = check("a.txt", text);
    assertThat(found).hasSize(1);
    int second = text.indexOf("3.26万元");
    assertThat(found.get(0).span()).isEqualTo(new Span(second, second + 6));
    int first = text.indexOf("3.26亿元");
    assertThat(found.get(0).related().get(0).span()).isEqualTo(new Span(first, first + 6));
  }

  @Test
  void emptyCellsShiftNoColumn() throws Exception {
    String right =
        "| 单位 | 甲 | 乙 |\n|---|---|---|\n| 东 | 1 | |\n| 西 | | 5 |\n| 南 | 2 | 6 |\n| 合计 | 3 | 11 |\n";
    assertThat(check("a.md", right)).isEmpty();
    assertThat(check("a.md", right.replace("11", "12"))).hasSize(1);
    String tabs = "单位\t甲\t乙\n东\t1\t\n西\t\t5\n南\t2\t6\n合计\t3\t11\n";
    assertThat(check("a.txt", "情况如下。\n" + tabs)).isEmpty();
    assertThat(check("a.txt", "情况如下。\n" + tabs.replace("11", "12"))).hasSize(1);
  }

  @Test
  void twoTablesAreNotOne() throws Exception {
    String one = "| 单位 | 甲 |\n|---|---|\n| 东 | 1 |\n| 西 | 5 |\n| 合计 | 6 |\n";
    assertThat(check("a.md", one + "\n" + one)).isEmpty();
    assertThat(check("a.md", one + "\n其他情况。\n\n" + one.replace("6", "7"))).hasSize(1);
  }
}
