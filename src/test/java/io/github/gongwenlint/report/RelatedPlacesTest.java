package io.github.gongwenlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Related;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelatedPlacesTest {
  private static final String TEXT = "\uFEFF𠮷县共有12个乡镇。\r\n经核对，𠮷县共有13个乡镇。\r\n";

  private static Checked checked() throws Exception {
    Document document = Readers.read("报告.txt", TEXT.getBytes(StandardCharsets.UTF_8));
    String text = document.text(0, document.length());
    int first = text.indexOf("12个");
    int second = text.indexOf("13个");
    Rule rule =
        Rule.of("two-values", Category.CONSISTENCY, Severity.WARNING, "前后数字不一致")
            .message("前后数字不一致")
            .explanation("同一指标前后应一致。")
            .bad("⟦13⟧")
            .good("12")
            .build();
    Diagnostic diagnostic =
        Diagnostic.of(rule, new Span(second, second + 3), "“13个”与前文不一致")
            .withRelated(new Related(new Span(first, first + 3), "前文作“12个”"));
    return Checked.of(document, List.of(diagnostic), List.of());
  }

  @Test
  void textShowsBothLines() throws Exception {
    StringWriter out = new StringWriter();
    new TextReport(
            new Tool("gongwen-lint", "0", "2026-11"),
            out,
            new TextReport.Options(80, new Columns(1), false, true))
        .file(checked());
    assertThat(out)
        .hasToString(
            """
            报告.txt:2:9: warning[two-values] “13个”与前文不一致
              经核对，𠮷县共有13个乡镇。
                              ^^^^
              另见 报告.txt:1:5：前文作“12个”
              𠮷县共有12个乡镇。
                      ^^^^
            """);
  }

  @Test
  void jsonHasTheOtherSpan() throws Exception {
    StringWriter out = new StringWriter();
    JsonReport report = new JsonReport(new Tool("gongwen-lint", "1", "2"), out);
    report.file(checked());
    report.end(new Summary());
    JsonObject related =
        JsonParser.parseString(out.toString())
            .getAsJsonObject()
            .getAsJsonArray("files")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("diagnostics")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("related")
            .get(0)
            .getAsJsonObject();
    assertThat(related.get("message").getAsString()).isEqualTo("前文作“12个”");
    assertThat(related.get("text").getAsString()).isEqualTo("12个");
    JsonObject start = related.getAsJsonObject("start");
    assertThat(start.get("line").getAsInt()).isEqualTo(1);
    assertThat(start.get("offset").getAsInt()).isEqualTo(5);
  }
}
