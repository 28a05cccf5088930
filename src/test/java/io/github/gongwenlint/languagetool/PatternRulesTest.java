package io.github.gongwenlint.languagetool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.languagetool.rules.patterns.PatternRuleTest;

/** Runs LanguageTool's own test bench on our rules. */
class PatternRulesTest {
  @Test
  void languageToolsOwnBenchFindsNoFault() throws Exception {
    PatternRuleTest bench = new PatternRuleTest() {};
    bench.runTestForLanguage(OfficialChinese.instance());
  }

  @Test
  void thereAreManyRules() {
    assertThat(RuleIndex.builtIn().sources()).hasSizeGreaterThan(150);
  }
}
