package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a set of rule files. Is told where their anchors stand; only where the other
 * literals stand around one, and the rule's expression is found in the sentence, LanguageTool is
 * loaded and matches it.
 */
public final class AnchoredRules {
  /** An expression whose matches begin at no more places than this is tried at each of them. */
  private static final int NEAR = 64;

  private final RuleIndex index;
  private final PatternEngine.Files contents;
  private final List<Rule> rules;
  private final boolean[] wanted;
  private final @Nullable Pattern[] expressions;
  private @Nullable PatternEngine engine;

  AnchoredRules(RuleIndex index, PatternEngine.Files contents) {
    this(index, contents, List.copyOf(index.rules()));
  }

  private AnchoredRules(RuleIndex index, PatternEngine.Files contents, List<Rule> rules) {
    this.index = index;
    this.contents = contents;
    this.rules = rules;
    wanted = new boolean[index.patterns().size()];
    Arrays.fill(wanted, true);
    expressions = new @Nullable Pattern[wanted.length];
  }

  /** Returns the rules that come with the program. */
  public static AnchoredRules builtIn() {
    RuleIndex index = RuleIndex.builtIn();
    return new AnchoredRules(index, new BuiltInFiles(index));
  }

  /** The files that come with the program. A class: the first lambda costs start-up time. */
  private record BuiltInFiles(RuleIndex index) implements PatternEngine.Files {
    @Override
    public byte[] read(int file) {
      return RuleFiles.builtIn(index.files().get(file));
    }
  }

  /** Returns the same rules, of which only those that {@code selected} accepts are looked for. */
  public AnchoredRules only(Predicate<Rule> selected) {
    AnchoredRules fewer = new AnchoredRules(index, contents, rules);
    for (int i = 0; i < wanted.length; i++) {
      fewer.wanted[i] = wanted[i] && selected.test(rules.get(index.rule(i)));
    }
    return fewer;
  }

  /** Returns the rules in the order of their files. */
  public List<Rule> rules() {
    return rules;
  }

  List<RuleIndex.Pattern> patterns() {
    return index.patterns();
  }

  /** Starts a text. */
  public Session open(char[] text) {
    return new Session(text);
  }

  /** Matches every wanted pattern in every sentence, anchored or not. */
  void matchEverywhere(char[] text, Consumer<Diagnostic> report) {
    match(text, PatternEngine.everything(text, wanted), report);
  }

  private void match(char[] text, long[] jobs, Consumer<Diagnostic> report) {
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

  /** What the anchors of one text amount to. */
  public final class Session {
    private final char[] text;
    private long[] jobs = new long[16];
    private int count;
    private int start;
    private int end;

    /** The sentence that an expression was tried in last, and where it starts. */
    private String sentence = "";

    private int sentenceStart;

    private Session(char[] text) {
      this.text = text;
    }

    /**
     * Takes a place of an anchor; they come in the order of their ends.
     *
     * @param pattern the number of the pattern that has the anchor
     * @param at offset of its first character, in UTF-16 units
     */
    public void hit(int pattern, int at) {
      if (!wanted[pattern]) {
        return;
      }
      Skeleton skeleton = index.patterns().get(pattern).skeleton();
      // Most anchors stand alone, so look around before asking where the sentence ends.
      int from = Math.max(0, at - Sentences.LIMIT);
      int to = Math.min(text.length, at + Sentences.LIMIT);
      if (!skeleton.fits(text, at, from, to)) {
        return;
      }
      if (at < start) {
        // It ends behind the start of a sentence, so it lies in two.
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
      if (!isFound(pattern, at)) {
        return;
      }
      if (count == jobs.length) {
        jobs = Arrays.copyOf(jobs, count * 2);
      }
      jobs[count++] = job;
    }

    /**
     * Tells whether the pattern's expression, when it has one, matches around the anchor at {@code
     * at}: every match has its own anchor, and is told by that.
     */
    private boolean isFound(int number, int at) {
      RuleIndex.Pattern pattern = index.patterns().get(number);
      if (pattern.expression().isEmpty()) {
        return true;
      }
      // Two threads may make the same one; either will do.
      Pattern expression = expressions[number];
      if (expression == null) {
        expression = Pattern.compile(pattern.expression(), pattern.flags());
        expressions[number] = expression;
      }
      if (sentence.isEmpty() || sentenceStart != start) {
        sentence = new String(text, start, end - start);
        sentenceStart = start;
      }
      Matcher matcher = expression.matcher(sentence);
      Skeleton skeleton = pattern.skeleton();
      if (skeleton.most() - skeleton.least() > NEAR) {
        return matcher.find();
      }
      // What stands around is seen as in the whole sentence.
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      int last = Math.min(sentence.length(), at - start - skeleton.least());
      for (int i = Math.max(0, at - start - skeleton.most()); i <= last; i++) {
        if (matcher.region(i, sentence.length()).lookingAt()) {
          return true;
        }
      }
      return false;
    }

    /** Starts over, for anchors that come in an order of their own. */
    void again() {
      start = 0;
      end = 0;
    }

    /** Has LanguageTool match what is left. */
    public void finish(Consumer<Diagnostic> report) {
      long[] found = Arrays.copyOf(jobs, count);
      Arrays.sort(found);
      match(text, found, report);
    }
  }
}
