package io.github.gongwenlint.check.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsistencyCheckTest {
  private static List<Diagnostic> check(String name, String text) throws Exception {
    Document document = Readers.read(name, text.getBytes(StandardCharsets.UTF_8));
    List<Diagnostic> found = new ArrayList<>();
    new ConsistencyCheck().check(document, found::add);
    for (Diagnostic diagnostic : found) {
      assertThat(diagnostic.span().end()).isLessThanOrEqualTo(document.length());
    }
    return found;
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
