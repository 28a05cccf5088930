package io.github.gongwenlint.check.punctuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.text.Edit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Punctuation of whole documents, and of text that nobody writes. */
class PunctuationTest {
  private static List<Diagnostic> lint(String text) throws Exception {
    Document document = Readers.read("x.txt", text.getBytes(StandardCharsets.UTF_8));
    return new Linter(RuleBook.builtIn(), rule -> rule.category() == Category.PUNCTUATION)
        .lint(document);
  }

  private static String fixed(String text, Diagnostic diagnostic) {
    StringBuilder changed = new StringBuilder(text);
    List<Edit> edits = diagnostic.fixes().get(0).edits();
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      changed.replace(edit.span().start(), edit.span().end(), edit.text());
    }
    return changed.toString();
  }

  @Test
  void halfWidthStyleIsOneReportWithOneFix() throws Exception {
    String text =
        "各位代表:\n现在,我代表区政府(市政府派出机关)报告工作,请予审议.\n"
            + "一年来,面对复杂形势,全区上下团结一心;完成投资1,234.5万元,增长9.1%;召开\"回头看\"会议.\n";
    List<Diagnostic> found = lint(text);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).fixes().get(0).applicability()).isEqualTo(Fix.Applicability.SAFE);
    assertThat(fixed(text, found.get(0)))
        .isEqualTo(
            "各位代表：\n现在，我代表区政府（市政府派出机关）报告工作，请予审议。\n"
                + "一年来，面对复杂形势，全区上下团结一心；完成投资1,234.5万元，增长9.1%；召开“回头看”会议。\n");
  }

  @Test
  void fewHalfWidthMarksAreReportedEach() throws Exception {
    assertThat(lint("加强领导,落实责任,确保实效。")).hasSize(2);
  }

  @Test
  void oneFaultyParagraphDoesNotSpoilTheNext() throws Exception {
    List<Diagnostic> found = lint("落实“一岗双责制度，层层传导压力。\n学习《条例》，开展“回头看”。\n落实“三会一课”制度。\n");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().start()).isEqualTo(2);
  }

  @Test
  void aThousandOpenBracketsAreOneReport() throws Exception {
    assertThat(lint("负责人" + "（".repeat(1000) + "王明")).hasSize(1);
  }

  @Test
  void quotationOfManyParagraphs() throws Exception {
    assertThat(
            lint(
                "将第三条修改为：“第三条　本办法适用于下列单位：\n（一）机关；\n（二）学校；\n（三）医院。”\n"
                    + "他在信里写道：\n“同志们辛苦了。\n“希望同志们注意身体。\n“盼望早日再见。”\n"))
        .isEmpty();
  }

  @Test
  void spacesAreToldTogetherWhereTheyAreMany() throws Exception {
    String text = "会议强调 ，要压实责任 ，抓好落实 ，确保实效 。\n";
    List<Diagnostic> found = lint(text);
    assertThat(found).hasSize(1);
    assertThat(fixed(text, found.get(0))).isEqualTo("会议强调，要压实责任，抓好落实，确保实效。\n");
  }
}
