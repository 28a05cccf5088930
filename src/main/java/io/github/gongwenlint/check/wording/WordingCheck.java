package io.github.gongwenlint.check.wording;

import io.github.gongwenlint.check.HitCollector;
import io.github.gongwenlint.check.Hits;
import io.github.gongwenlint.check.Passage;
import io.github.gongwenlint.dictionary.Dictionaries;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.dictionary.PhraseSet;
import io.github.gongwenlint.dictionary.WordPairs;
import io.github.gongwenlint.dictionary.WordPairs.Kind;
import io.github.gongwenlint.dictionary.WordPairs.Pair;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds the words of {@code wording.tsv}. */
public final class WordingCheck extends HitCollector {
  /** Right wordings are looked for so many characters around a suspicion. */
  private static final int REACH = 40;

  /** No wrong word is longer. */
  private static final int LONGEST = 24;

  /** Listens to the phrases of {@link PhraseSet#WORDING}. */
  public WordingCheck() {
    super(PhraseSet.WORDING, WordingRules.ALL);
  }

  @Override
  protected void judge(Document document, Hits hits, Consumer<Diagnostic> report) {
    if (hits.size() > 0) {
      new Judge(document, hits).report(report);
    }
  }

  /** Looks closely at the hits of a document that has some. */
  private static final class Judge {
    private final char[] text;
    private final Passage passage;
    private final Surroundings surroundings;
    private final Hits found;
    private final Hits right;
    private final Map<Integer, Pair> pairs = new HashMap<>();

    Judge(Document document, Hits found) {
      this.text = document.chars();
      this.passage = new Passage(text);
      this.surroundings = new Surroundings(text);
      this.found = found;
      this.right = rightWordings(text, found);
    }

    void report(Consumer<Diagnostic> report) {
      WordPairs table = Dictionaries.wordPairs();
      boolean[] wrong = new boolean[found.size()];
      Hits kept = new Hits();
      for (int i = 0; i < wrong.length; i++) {
        int payload = found.payload(i);
        Pair pair = pairs.get(payload);
        if (pair == null) {
          pair = table.pair(payload);
          pairs.put(payload, pair);
        }
        wrong[i] = isWrong(pair, found.start(i), found.end(i));
        if (wrong[i] && pair.enabled()) {
          kept.add(0, found.start(i), found.end(i));
        }
      }
      Map<Pair, List<Span>> hints = new HashMap<>();
      for (int i = 0; i < wrong.length; i++) {
        Pair pair = pairs.get(found.payload(i));
        if (pair == null || !wrong[i] || kept.holdMoreThan(found.start(i), found.end(i), LONGEST)) {
          continue;
        }
        Span span = new Span(found.start(i), found.end(i));
        if (WordingRules.severity(pair) == Severity.INFO) {
          hints.computeIfAbsent(pair, any -> new ArrayList<>()).add(span);
        } else {
          report.accept(WordingRules.diagnostic(pair, List.of(span)));
        }
      }
      // A habit is told once, with all its places.
      for (int i = 0; i < wrong.length && !hints.isEmpty(); i++) {
        Pair pair = pairs.get(found.payload(i));
        List<Span> places = pair == null ? null : hints.remove(pair);
        if (pair != null && places != null) {
          report.accept(WordingRules.diagnostic(pair, places));
        }
      }
    }

    private boolean isWrong(Pair pair, int start, int end) {
      for (String longer : pair.excludeWithin()) {
        if (longer.indexOf('…') >= 0
            ? isFollowed(longer.substring(longer.indexOf('…') + 1), end)
            : touches(longer, start, end)) {
          return false;
        }
      }
      return !right.hold(start, end, 2 * REACH)
          && !passage.inTitle(start, end)
          && !(pair.kind() == Kind.MISSPELLED
              ? passage.inQuotedSentence(start, end)
              : passage.inQuotation(start, end))
          && !surroundings.isCrossed(start, end)
          && !surroundings.isAddress(start, end)
          && !surroundings.isName(pair.kind() == Kind.MISSPELLED, start, end);
    }

    /** Tells whether {@code other} stands after the range in its sentence. */
    private boolean isFollowed(String other, int end) {
      for (int at = end; at < text.length && at - end < REACH; at++) {
        if (text[at] == '。' || text[at] == '；' || Chars.isLineEnd(text[at])) {
          return false;
        }
        if (passage.startsWith(other, at)) {
          return true;
        }
      }
      return false;
    }

    /** Tells whether {@code other} stands where it shares a character with the range. */
    private boolean touches(String other, int start, int end) {
      for (int at = start - other.length() + 1; at < end; at++) {
        if (passage.startsWith(other, at)) {
          return true;
        }
      }
      return false;
    }

    /** Finds the right wordings of formulations around the hits; each place is scanned once. */
    private static Hits rightWordings(char[] text, Hits found) {
      Hits right = new Hits();
      PhraseMatcher phrases = Dictionaries.phrases();
      for (int i = 0; i < found.size(); ) {
        int from = Math.max(0, found.start(i) - REACH);
        int to = found.end(i) + REACH;
        for (i++; i < found.size() && found.start(i) - REACH <= to; i++) {
          to = Math.max(to, found.end(i) + REACH);
        }
        phrases.scan(
            Arrays.copyOfRange(text, from, Math.min(text.length, to)), new Rights(right, from));
      }
      return right;
    }
  }

  private record Rights(Hits right, int from) implements PhraseMatcher.Sink {
    @Override
    public void hit(int set, int payload, int start, int end) {
      if (set == PhraseSet.RIGHT) {
        right.add(0, from + start, from + end);
      }
    }
  }

  /** Makes one fix that changes all places. */
  static Fix everywhere(String title, boolean safe, List<Span> places, String text) {
    List<Edit> edits = new ArrayList<>();
    for (Span place : places) {
      edits.add(new Edit(place, text));
    }
    return new Fix(title, safe ? Fix.Applicability.SAFE : Fix.Applicability.SUGGESTED, edits);
  }
}
