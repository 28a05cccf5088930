package io.github.gongwenlint.languagetool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserRulesTest {
  static final String TOKEN_RULES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rules lang=\"zh\">\n"
          + "<category id=\"WORDING\" name=\"用词\">\n"
          + "<rule id=\"own-submit\" name=\"提请审议\" prio=\"1\">\n"
          + "<!-- 说明：本单位统一用“提交审议”。 来源：本单位写作规范 -->\n"
          + "<pattern><token>提</token><token>请</token><token>审</token><token>议</token></pattern>\n"
          + "<message>应写<suggestion>提交审议</suggestion></message>\n"
          + "<example correction=\"提交审议\">现<marker>提请审议</marker>。</example>\n"
          + "<example>现提交审议。</example>\n</rule>\n</category>\n</rules>\n";

  @TempDir Path folder;

  private static String rule(String regexp, String bad) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rules lang=\"zh\">\n"
        + "<category id=\"WORDING\" name=\"用词\">\n"
        + "<rule id=\"own-rule\" name=\"自己的规则\">\n<regexp>"
        + regexp
        + "</regexp>\n<message>不用</message>\n<example type=\"incorrect\">"
        + bad
        + "</example>\n</rule>\n</category>\n</rules>\n";
  }

  private List<RuleFileException> faults(String xml) throws IOException {
    Files.writeString(folder.resolve("own.xml"), xml);
    return RuleTester.test(folder, Set.of()).faults();
  }

  @Test
  void rightFilesAreTestedAndUsed() throws Exception {
    assertThat(faults(TOKEN_RULES)).isEmpty();
    var checks = LanguageToolRules.fromFolder(folder, Set.of(), null, LanguageToolRules.Mode.AUTO);
    Rule rule = checks.get(0).rules().get(0);
    assertThat(rule.severity()).isEqualTo(Severity.ERROR);
    assertThat(rule.explanation()).isEqualTo("本单位统一用“提交审议”。");
    assertThat(rule.source()).isEqualTo("本单位写作规范");
    char[] text = "现提请审议。".toCharArray();
    List<Diagnostic> found = new ArrayList<>();
    checks
        .get(0)
        .check(
            Document.of("a.txt", Document.Format.TEXT, text, SourceMap.identity(text), List.of()),
            found::add);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span().start()).isEqualTo(1);
    assertThat(found.get(0).fixes().get(0).edits().get(0).text()).isEqualTo("提交审议");
  }

  @Test
  void theCacheHoldsTheIndexOfExactlyTheseFiles(@TempDir Path cache) throws Exception {
    Files.writeString(folder.resolve("own.xml"), TOKEN_RULES);
    LanguageToolRules.fromFolder(folder, Set.of(), cache, LanguageToolRules.Mode.AUTO);
    Path kept;
    try (var files = Files.list(cache)) {
      kept = files.findFirst().orElseThrow();
    }
    String index = Files.readString(kept, StandardCharsets.UTF_16LE);
    Files.writeString(kept, index.replaceFirst("提请审议", "来自缓存"), StandardCharsets.UTF_16LE);
    assertThat(title(cache)).isEqualTo("来自缓存");
    Files.writeString(folder.resolve("own.xml"), TOKEN_RULES + "\n");
    assertThat(title(cache)).isEqualTo("提请审议");
    Files.writeString(kept, "damaged");
    Files.writeString(folder.resolve("own.xml"), TOKEN_RULES);
    assertThat(title(cache)).isEqualTo("提请审议");
  }

  private String title(Path cache) throws Exception {
    return LanguageToolRules.fromFolder(folder, Set.of(), cache, LanguageToolRules.Mode.AUTO)
        .get(0)
        .rules()
        .get(0)
        .title();
  }

  @Test
  void rulesWithoutAnAnchorAreRefused() throws Exception {
    for (String regexp : List.of("[^，]{2,5}的", "(?:力度)?加", "力.度", "(?i)ab", "(?!力度)好", "力度|好")) {
      List<RuleFileException> faults = faults(rule(regexp, "<marker>力度</marker>"));
      assertThat(faults).as(regexp).hasSize(1);
      assertThat(faults.get(0).line()).isEqualTo(4);
    }
  }

  @Test
  void expressionsThatCanRunWildAreRefused() throws Exception {
    for (String regexp : List.of("力度(?:[^，]{1,9}){1,9}好", "力度.*.*好", "(?:加|加强)+力度", "力度(?:a*)*")) {
      List<RuleFileException> faults = faults(rule(regexp, "<marker>力度好</marker>"));
      assertThat(faults).as(regexp).hasSize(1);
      assertThat(faults.get(0).problem()).contains("回溯过多");
    }
    assertThat(faults(rule("力度[^，]{1,9}好", "<marker>力度很好</marker>"))).isEmpty();
    assertThat(faults(rule("力度.*好", "<marker>力度很好</marker>"))).isEmpty();
  }

  @Test
  void filesThatReadOtherFilesAreRefused() throws Exception {
    String xml = rule("力度好", "<marker>力度好</marker>");
    String trick = "?>\n<!DOCTYPE rules [<!ENTITY s SYSTEM \"file:///etc/hostname\">]>";
    List<RuleFileException> faults = faults(xml.replaceFirst("\\?>", trick));
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).line()).isEqualTo(2);
    assertThat(faults.get(0).problem()).contains("DOCTYPE");
    Files.write(folder.resolve("own.xml"), xml.getBytes(StandardCharsets.UTF_16));
    assertThat(RuleTester.test(folder, Set.of()).faults()).hasSize(1);
  }

  @Test
  void brokenFilesAreNamedWithTheirLine() throws Exception {
    String xml = rule("力度好", "<marker>力度好</marker>");
    RuleFileException broken = faults(xml.replace("</regexp>", "")).get(0);
    assertThat(broken.line()).isBetween(5, 8);
    assertThat(broken.getMessage()).contains("own.xml:");
    RuleFileException foreign = faults(xml.replace("<message>", "<note/><message>")).get(0);
    assertThat(foreign.line()).isEqualTo(6);
    RuleFileException unmatched = faults(rule("力度好", "<marker>力度差</marker>")).get(0);
    assertThat(unmatched.line()).isEqualTo(4);
    assertThat(unmatched.problem()).contains("例句");
    RuleFileException twice =
        faults(
                xml.replace(
                    "</category>",
                    xml.replaceAll("(?s).*(<rule .*</rule>).*", "$1") + "</category>"))
            .get(0);
    assertThat(twice.line()).isPositive();
  }

  @Test
  void whatOnlyLanguageToolCannotReadHasItsLineToo() throws Exception {
    String right = rule("做试验", "<marker>做试验</marker>。");
    List<List<String>> faulty =
        List.of(
            List.of(rule("做&lt;试(验", "<marker>做</marker>。"), "5", "正则表达式有错"),
            List.of(right.replace(" id=\"own-rule\"", ""), "4", "没有 id"),
            List.of(TOKEN_RULES.replace("<token>请", "<token regexp=\"yes\">请["), "6", "正则表达式有错"),
            List.of(
                TOKEN_RULES.replace("</pattern>", "</pattern><filter class=\"a.B\" args=\"x:1\"/>"),
                "6",
                "a.B"));
    for (List<String> fault : faulty) {
      RuleFileException found = faults(fault.get(0)).get(0);
      assertThat(found.line()).as(found.getMessage()).isEqualTo(Integer.parseInt(fault.get(1)));
      assertThat(found.problem()).contains(fault.get(2));
    }
  }

  @Test
  void anotherEncodingIsToldAtTheLineThatShowsIt() throws Exception {
    byte[] bytes = rule("做试验", "<marker>做试验</marker>。").getBytes("GB18030");
    Files.write(folder.resolve("own.xml"), bytes);
    RuleFileException found = RuleTester.test(folder, Set.of()).faults().get(0);
    assertThat(found.line()).isEqualTo(3);
    assertThat(found.problem()).contains("UTF-8");
  }

  @Test
  void everyFaultyFileIsNamed() throws Exception {
    Files.writeString(folder.resolve("a.xml"), "<rules");
    Files.writeString(folder.resolve("b.xml"), TOKEN_RULES);
    Files.writeString(folder.resolve("c.xml"), rule("[^，]{2,5}的", "<marker>好的</marker>"));
    RuleTester.Result result = RuleTester.test(folder, Set.of());
    assertThat(result.files()).isEqualTo(3);
    assertThat(result.rules()).isEqualTo(1);
    assertThat(result.examples()).isEqualTo(2);
    assertThat(result.faults())
        .extracting(fault -> Path.of(fault.file()).getFileName().toString())
        .containsExactly("a.xml", "c.xml");
  }

  @Test
  void oneIdStandsForOneRule() throws Exception {
    Files.writeString(folder.resolve("a.xml"), TOKEN_RULES);
    Files.writeString(folder.resolve("b.xml"), TOKEN_RULES);
    assertThat(RuleTester.test(folder, Set.of()).faults()).hasSize(1);
    Files.delete(folder.resolve("b.xml"));
    RuleFileException taken = RuleTester.test(folder, Set.of("own-submit")).faults().get(0);
    assertThat(taken.line()).isEqualTo(4);
    assertThatThrownBy(
            () ->
                LanguageToolRules.fromFolder(
                    folder, Set.of("own-submit"), null, LanguageToolRules.Mode.AUTO))
        .isInstanceOf(RuleFileException.class);
  }

  @Test
  void aCorrectionThatIsNotMadeIsAFault() throws Exception {
    RuleFileException wrong =
        faults(TOKEN_RULES.replace("correction=\"提交审议\"", "correction=\"报请审议\"")).get(0);
    assertThat(wrong.line()).isEqualTo(4);
    assertThat(wrong.problem()).contains("应改为“现报请审议。”", "实改为“现提交审议。”");
  }

  @Test
  void aFolderWithoutRulesIsAnError() {
    assertThatThrownBy(() -> RuleTester.test(folder, Set.of())).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> RuleTester.test(folder.resolve("no"), Set.of()))
        .isInstanceOf(IOException.class);
  }
}
