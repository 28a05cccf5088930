package io.github.gongwenlint.languagetool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.AnalyzedToken;
import org.languagetool.AnalyzedTokenReadings;
import org.languagetool.JLanguageTool;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.SameRuleGroupFilter;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.RegexPatternRule;

/**
 * Runs LanguageTool's own matcher on single sentences. Touching this class loads LanguageTool; that
 * is why no other class on the way of a clean document knows one of its types.
 */
final class PatternEngine {
  /**
   * One match.
   *
   * @param rule the number of the rule in the index
   * @param from its first character, in UTF-16 offsets of the whole text
   * @param to the offset after its last character
   */
  record Match(int rule, int from, int to, String message, List<String> suggestions) {}

  /** Returns the bytes of a rule file by its number in the index. */
  @FunctionalInterface
  interface Files {
    byte[] read(int file);
  }

  private final RuleIndex index;
  private final Files contents;
  private final @Nullable List<AbstractPatternRule>[] files;
  private final Map<AbstractPatternRule, Integer> ruleOf =
      Collections.synchronizedMap(new IdentityHashMap<>());

  @SuppressWarnings({"unchecked", "rawtypes"})
  PatternEngine(RuleIndex index, Files contents) {
    this.index = index;
    this.contents = contents;
    this.files = new List[index.files().size()];
  }

  private AbstractPatternRule rule(int pattern) {
    RuleIndex.Pattern wanted = index.patterns().get(pattern);
    synchronized (files) {
      List<AbstractPatternRule> known = files[wanted.file()];
      if (known == null) {
        try {
          String name = index.files().get(wanted.file());
          known = RuleFiles.load(name, contents.read(wanted.file()));
        } catch (RuleFileException e) {
          throw new IllegalStateException("the index does not belong to the rule files", e);
        }
        files[wanted.file()] = known;
      }
      AbstractPatternRule rule = known.get(wanted.ordinal());
      ruleOf.put(rule, wanted.rule());
      return rule;
    }
  }

  /**
   * Matches patterns in sentences.
   *
   * @param jobs each the start of a sentence times 2²⁰, plus a pattern's number; sorted
   */
  List<Match> run(char[] text, long[] jobs) {
    List<RuleMatch> found = new ArrayList<>();
    int start = -1;
    int end = -1;
    AnalyzedSentence whole = null;
    AnalyzedSentence tokens = null;
    // Not safe for several threads, so made for each text; that is cheap.
    JLanguageTool tool = null;
    try {
      for (long job : jobs) {
        int at = (int) (job >>> 20);
        if (at != start) {
          start = at;
          end = Sentences.end(text, start);
          whole = null;
          tokens = null;
        }
        AbstractPatternRule rule = rule((int) (job & 0xfffff));
        AnalyzedSentence sentence;
        if (rule instanceof RegexPatternRule) {
          if (whole == null) {
            whole = oneToken(new String(text, start, end - start));
          }
          sentence = whole;
        } else {
          if (tokens == null) {
            if (tool == null) {
              tool = new JLanguageTool(OfficialChinese.instance());
            }
            tokens = tool.getAnalyzedSentence(new String(text, start, end - start));
          }
          sentence = tokens;
        }
        for (RuleMatch match : rule.match(sentence)) {
          match.setOffsetPosition(match.getFromPos() + start, match.getToPos() + start);
          found.add(match);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Match> matches = new ArrayList<>();
    for (RuleMatch match : new SameRuleGroupFilter().filter(found)) {
      Integer number = ruleOf.get(match.getRule());
      if (number != null && match.getFromPos() < match.getToPos()) {
        matches.add(
            new Match(
                number,
                match.getFromPos(),
                match.getToPos(),
                plain(match.getMessage()),
                List.copyOf(match.getSuggestedReplacements())));
      }
    }
    return matches;
  }

  /** An expression looks at the text of a sentence only: its tokens need not be made. */
  private static AnalyzedSentence oneToken(String text) {
    AnalyzedTokenReadings start =
        new AnalyzedTokenReadings(
            new AnalyzedToken("", JLanguageTool.SENTENCE_START_TAGNAME, null), 0);
    AnalyzedTokenReadings all = new AnalyzedTokenReadings(new AnalyzedToken(text, null, null), 0);
    return new AnalyzedSentence(new AnalyzedTokenReadings[] {start, all});
  }

  /** Returns a message without LanguageTool's marks. */
  static String plain(String message) {
    return message.replace("<suggestion>", "“").replace("</suggestion>", "”").strip();
  }

  /** Returns all jobs there are: every wanted pattern in every sentence. */
  static long[] everything(char[] text, boolean[] wanted) {
    List<Integer> starts = new ArrayList<>();
    for (int start = 0; start < text.length; start = Sentences.end(text, start)) {
      starts.add(start);
    }
    int patterns = 0;
    for (boolean one : wanted) {
      patterns += one ? 1 : 0;
    }
    long[] jobs = new long[starts.size() * patterns];
    int count = 0;
    for (int start : starts) {
      for (int pattern = 0; pattern < wanted.length; pattern++) {
        if (wanted[pattern]) {
          jobs[count++] = (long) start << 20 | pattern;
        }
      }
    }
    return jobs;
  }
}
