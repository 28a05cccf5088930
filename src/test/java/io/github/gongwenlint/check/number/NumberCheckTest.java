package io.github.gongwenlint.check.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix.Applicability;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Edit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumberCheckTest {
  @Test
  void manyPlacesOfOneHabitAreReportedOnceWithOneFixForAll() throws Exception {
    String text = "全年完成１２项，新建３座，改造４５公里，培训６７人，检查８９次。";
    List<Diagnostic> found = check(text);
    assertThat(found).hasSize(1);
    Diagnostic only = found.get(0);
    assertThat(only.rule().id()).isEqualTo("fullwidth-digits");
    assertThat(only.severity()).isEqualTo(Severity.INFO);
    assertThat(only.message()).contains("全文共5处");
    assertThat(apply(text, only)).isEqualTo("全年完成12项，新建3座，改造45公里，培训67人，检查89次。");
  }

  @Test
  void aSingleFullWidthNumberAmongHalfWidthOnesIsASlip() throws Exception {
    List<Diagnostic> found =
        check("一季度12项，二季度13项，三季度14项，四季度15项，共54项，新建3座，改造4处，培训67人，检查89次，办结90件，整改91件，剩余１件。");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).severity()).isEqualTo(Severity.WARNING);
  }

  @Test
  void aNumberBrokenByWindowsLineEndsIsJoined() throws Exception {
    String text = "我局于20\r\n23年启动改革。";
    Document document = read(text);
    List<Diagnostic> found = check(document);
    assertThat(found).hasSize(1);
    assertThat(apply(document.text(0, document.length()), found.get(0))).isEqualTo("我局于2023年启动改革。");
  }

  @Test
  void onlyChangesThatCannotAlterTheMeaningAreSafe() throws Exception {
    assertThat(check("力争增长3-5%。").get(0).fixes().get(0).applicability())
        .isEqualTo(Applicability.SAFE);
    assertThat(check("每户补助5-10万元。").get(0).fixes().get(0).applicability())
        .isEqualTo(Applicability.SUGGESTED);
    assertThat(check("计划于24年底完工。").get(0).fixes().get(0).applicability())
        .isEqualTo(Applicability.SUGGESTED);
  }

  @Test
  void nothingIsFoundInNothing() throws Exception {
    assertThat(check("")).isEmpty();
  }

  private static Document read(String text) throws Exception {
    return Readers.read("稿.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Diagnostic> check(String text) throws Exception {
    return check(read(text));
  }

  private static List<Diagnostic> check(Document document) {
    List<Diagnostic> found = new ArrayList<>();
    new NumberCheck().check(document, found::add);
    return found;
  }

  private static String apply(String text, Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder(text);
    List<Edit> edits = diagnostic.fixes().get(0).edits();
    for (int i = edits.size() - 1; i >= 0; i--) {
      out.replace(edits.get(i).span().start(), edits.get(i).span().end(), edits.get(i).text());
    }
    return out.toString();
  }
}
