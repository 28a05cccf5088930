package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import io.github.gongwenlint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadStartTest {
  @Test
  void hasTheSameRulesStartedOrNot() {
    HeadStart started = new HeadStart();
    started.start();
    for (Mode mode : Mode.values()) {
      List<String> rules = ids(RuleBook.builtIn(mode));
      assertThat(ids(started.apply(mode))).isEqualTo(rules);
      assertThat(ids(new HeadStart().apply(mode))).isEqualTo(rules);
    }
    assertThat(started.apply(Mode.AUTO)).isSameAs(started.apply(Mode.AUTO));
  }

  @Test
  void anInterruptedThreadGetsTheRulesAndStaysInterrupted() {
    HeadStart started = new HeadStart();
    started.start();
    Thread.currentThread().interrupt();
    RuleBook book = started.apply(Mode.AUTO);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(book.rules()).isNotEmpty();
  }

  private static List<String> ids(RuleBook book) {
    List<String> ids = new ArrayList<>();
    for (Rule rule : book.rules()) {
      ids.add(rule.id());
    }
    return ids;
  }
}
