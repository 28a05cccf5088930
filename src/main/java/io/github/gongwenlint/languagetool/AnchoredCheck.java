package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a set of rule files. Scans for their anchors, and only where one hits and the other
 * literals stand around it has LanguageTool match the sentence.
 */
final class AnchoredCheck implements Check {
  private final RuleIndex index;
  private final PatternEngine.Files contents;
  private final boolean everywhere;
  private final List<Rule> rules;
  private final Skeleton[] skeletons;
  private final Anchors plain;
  private final Anchors spaced;
  private @Nullable PatternEngine engine;

  /**
   * Takes an index and its files.
   *
   * @param everywhere whether every pattern is matched in every sentence, anchored or not
   */
  AnchoredCheck(RuleIndex index, PatternEngine.Files contents, boolean everywhere) {
    this.index = index;
    this.contents = contents;
    this.everywhere = everywhere;
    this.rules = List.copyOf(index.rules());
    this.skeletons = new Skeleton[index.patterns().size()];
    for (int i = 0; i < skeletons.length; i++) {
      skeletons[i] = index.patterns().get(i).skeleton();
    }
    this.plain = anchors(false);
    this.spaced = anchors(true);
  }

  private Anchors anchors(boolean spaced) {
    List<String> literals = new ArrayList<>();
    List<Integer> patterns = new ArrayList<>();
    for (int i = 0; i < index.patterns().size(); i++) {
      Skeleton skeleton = index.patterns().get(i).skeleton();
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
    return rules;
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    char[] text = document.chars();
    long[] jobs = everywhere ? PatternEngine.everything(text, index.patterns().size()) : jobs(text);
    if (jobs.length == 0) {
      return;
    }
    for (PatternEngine.Match match : engine().run(text, jobs)) {
      Span span = new Span(match.from(), match.to());
      List<Fix> fixes = new ArrayList<>();
      for (String suggestion : match.suggestions()) {
        fixes.add(Fix.suggested("改为“" + suggestion + "”", span, suggestion));
      }
      report.accept(
          Diagnostic.of(rules.get(match.rule()), span, match.message(), fixes.toArray(new Fix[0])));
    }
  }

  private synchronized PatternEngine engine() {
    PatternEngine known = engine;
    if (known == null) {
      known = new PatternEngine(index, contents);
      engine = known;
    }
    return known;
  }

  /** Returns where which pattern must be matched, as {@link PatternEngine#run} wants it. */
  long[] jobs(char[] text) {
    Jobs jobs = new Jobs(text, null);
    plain.scan(text, text.length, jobs);
    long[] found = jobs.found();
    if (!spaced.isEmpty()) {
      char[] packed = new char[text.length];
      int[] places = new int[text.length];
      int length = pack(text, packed, places);
      Jobs more = new Jobs(text, places);
      spaced.scan(packed, length, more);
      long[] added = more.found();
      int count = found.length;
      found = Arrays.copyOf(found, count + added.length);
      System.arraycopy(added, 0, found, count, added.length);
      Arrays.sort(found);
    }
    return found;
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

  /** Turns hits of anchors into jobs, walking the sentences beside them. */
  private final class Jobs implements Anchors.Sink {
    private final char[] text;
    private final int @Nullable [] places;
    private long[] jobs = new long[16];
    private int count;
    private int start;
    private int end;

    Jobs(char[] text, int @Nullable [] places) {
      this.text = text;
      this.places = places;
    }

    @Override
    public void hit(int pattern, int place) {
      int at = places == null ? place : places[place];
      Skeleton skeleton = skeletons[pattern];
      // Most anchors stand alone, so look around before asking where the sentence ends.
      int from = Math.max(0, at - Sentences.LIMIT);
      int to = Math.min(text.length, at + Sentences.LIMIT);
      if (!skeleton.fits(text, at, from, to)) {
        return;
      }
      if (at >= end) {
        start = Sentences.safeStart(text, end, at);
        end = Sentences.end(text, start);
        while (at >= end) {
          start = end;
          end = Sentences.end(text, start);
        }
      }
      if (!skeleton.fits(text, at, start, end)) {
        return;
      }
      long job = (long) start << 20 | pattern;
      for (int i = count - 1; i >= 0 && jobs[i] >>> 20 == start; i--) {
        if (jobs[i] == job) {
          return;
        }
      }
      if (count == jobs.length) {
        jobs = Arrays.copyOf(jobs, count * 2);
      }
      jobs[count++] = job;
    }

    long[] found() {
      long[] found = Arrays.copyOf(jobs, count);
      Arrays.sort(found);
      return found;
    }
  }
}
