package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of a set of rule files, with a scan of its own for their anchors. */
final class AnchoredCheck implements Check {
  private final AnchoredRules rules;
  private final boolean everywhere;
  private final Anchors plain;
  private final Anchors spaced;

  /**
   * Takes the rules.
   *
   * @param everywhere whether every pattern is matched in every sentence, anchored or not
   */
  AnchoredCheck(AnchoredRules rules, boolean everywhere) {
    this.rules = rules;
    this.everywhere = everywhere;
    this.plain = anchors(false);
    this.spaced = anchors(true);
  }

  private Anchors anchors(boolean spaced) {
    List<String> literals = new ArrayList<>();
    List<Integer> patterns = new ArrayList<>();
    for (int i = 0; i < rules.patterns().size(); i++) {
      Skeleton skeleton = rules.patterns().get(i).skeleton();
      if (skeleton.spaced() == spaced) {
        for (String literal : skeleton.anchor()) {
          literals.add(literal);
          patterns.add(i);
        }
      }
    }
    return new Anchors(literals, patterns);
  }

  @Override
  public List<Rule> rules() {
    return rules.rules();
  }

  @Override
  public Check only(Predicate<Rule> selected) {
    return new AnchoredCheck(rules.only(selected), everywhere);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    if (everywhere) {
      rules.matchEverywhere(text, report);
      return;
    }
    AnchoredRules.Session session = rules.open(text);
    if (!plain.isEmpty()) {
      plain.scan(text, text.length, new Sink(session, null));
    }
    if (!spaced.isEmpty()) {
      char[] packed = new char[text.length];
      int[] places = new int[text.length];
      int length = pack(text, packed, places);
      session.again();
      spaced.scan(packed, length, new Sink(session, places));
    }
    session.finish(report);
  }

  /** Leaves out what LanguageTool's token patterns look past. */
  private static int pack(char[] text, char[] packed, int[] places) {
    int length = 0;
    for (int i = 0; i < text.length; i++) {
      char c = text[i];
      boolean skipped =
          c <= ' '
              ? !Sentences.isEnd(c)
              : Character.isWhitespace(c)
                  || c == '\u00a0'
                  || c == '\u202f'
                  || c == '\u200b'
                  || c == '\u00ad'
                  || c == '\ufeff';
      if (!skipped) {
        packed[length] = c;
        places[length++] = i;
      }
    }
    return length;
  }

  /** Leads places of the packed text back. */
  private static final class Sink implements Anchors.Sink {
    private final AnchoredRules.Session session;
    private final int @Nullable [] places;

    Sink(AnchoredRules.Session session, int @Nullable [] places) {
      this.session = session;
      this.places = places;
    }

    @Override
    public void hit(int pattern, int place) {
      session.hit(pattern, places == null ? place : places[place]);
    }
  }
}
