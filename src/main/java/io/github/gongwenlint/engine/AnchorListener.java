package io.github.gongwenlint.engine;

import io.github.gongwenlint.check.PhraseListener;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.languagetool.AnchoredRules;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Hands the anchors that the scan for phrases finds to the contextual rules. */
final class AnchorListener implements PhraseListener {
  private final AnchoredRules rules;

  AnchorListener(AnchoredRules rules) {
    this.rules = rules;
  }

  @Override
  public List<Rule> rules() {
    return rules.rules();
  }

  @Override
  public PhraseListener only(Predicate<Rule> selected) {
    return new AnchorListener(rules.only(selected));
  }

  @Override
  public int[] sets() {
    return new int[] {PhraseSet.ANCHOR};
  }

  @Override
  public Session open(Document document, Consumer<Diagnostic> report) {
    return new Scan(rules.open(document.chars()), report);
  }

  private record Scan(AnchoredRules.Session session, Consumer<Diagnostic> report)
      implements Session {
    @Override
    public void hit(int set, int payload, int start, int end) {
      session.hit(payload, start);
    }

    @Override
    public void finish() {
      session.finish(report);
    }
  }
}
