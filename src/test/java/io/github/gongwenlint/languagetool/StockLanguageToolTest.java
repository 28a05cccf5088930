package io.github.gongwenlint.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;

/** Shows our rules, as the jar without code holds them, in LanguageTool's own Chinese. */
class StockLanguageToolTest {
  private static final String STYLE = "org/languagetool/rules/zh/style.xml";

  @Test
  void stockChineseShowsOurRules() throws Exception {
    JLanguageTool.useCustomPasswordAuthenticator(false);
    Language chinese = Languages.getLanguageForShortCode("zh-CN");
    assertThat(chinese.getClass().getName()).isEqualTo("org.languagetool.language.Chinese");
    List<AbstractPatternRule> ours;
    URL[] jar = {Path.of("target/languagetool-style").toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(jar, null);
        var in = loader.getResourceAsStream(STYLE)) {
      ours = new PatternRuleLoader().getRules(in, STYLE, chinese);
    }
    assertThat(ours).hasSize(RuleIndex.builtIn().patterns().size());
    JLanguageTool tool = new JLanguageTool(chinese);
    for (AbstractPatternRule rule : ours) {
      tool.addRule(rule);
    }
    List<String> found = new ArrayList<>();
    for (RuleMatch match : tool.check("各级要加强监督检查力度。我们要清醒的认识到差距。")) {
      if (match.getRule().getCategory().getId().toString().startsWith("GONGWEN_")) {
        found.add(match.getRule().getId() + " " + match.getSuggestedReplacements());
      }
    }
    assertThat(found).contains("strengthen-intensity [加大监督检查力度]", "de-before-perceive [地]");
  }

  @Test
  void stockChineseLooksForAFileOfThatName() {
    assertThat(Languages.getLanguageForShortCode("zh-CN").getRuleFileNames().toString())
        .contains("grammar.xml");
    // The names are listed when the resource exists: run with the jar on the class path.
    assertThat(Path.of("target/languagetool-style", STYLE)).exists();
  }
}
