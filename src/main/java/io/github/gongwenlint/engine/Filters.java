package io.github.gongwenlint.engine;

import io.github.gongwenlint.check.residue.WordResidueCheck;
import io.github.gongwenlint.check.wording.OwnWordingCheck;
import io.github.gongwenlint.dictionary.PhraseMatcher;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The filters between the checks and the reports; each is a function from list to list. */
final class Filters {
  /** How many diagnostics of one rule in one document are listed. */
  static final int CAP = 200;

  /**
   * From this length (a clause, a paragraph) a span does not hide what is found in a small part of
   * it: that is another fault.
   */
  static final int LONG = 40;

  private Filters() {}

  /**
   * Drops what dictionaries report inside of an allowed term, and inside of what a user's own
   * dictionary reports.
   *
   * @param terms finds the allowed terms, or null
   */
  static List<Diagnostic> withoutAllowed(
      List<Diagnostic> found, Document document, @Nullable PhraseMatcher terms) {
    Allowed allowed = new Allowed();
    boolean own = false;
    for (Diagnostic diagnostic : found) {
      if (diagnostic.rule().equals(OwnWordingCheck.RULE)) {
        own = true;
      }
    }
    if (terms == null && !own) {
      return found;
    }
    if (terms != null) {
      terms.scan(document.chars(), allowed);
    }
    List<Diagnostic> kept = allowed.without(found, false);
    if (!own) {
      return kept;
    }
    Allowed taken = new Allowed();
    for (Diagnostic diagnostic : kept) {
      if (diagnostic.rule().equals(OwnWordingCheck.RULE)) {
        taken.hit(0, 0, diagnostic.span().start(), diagnostic.span().end());
      }
    }
    return taken.without(kept, true);
  }

  /** Ranges in which nothing is reported that a dictionary says. */
  private static final class Allowed implements PhraseMatcher.Sink {
    /** Start to end; a range that another one holds is not kept. */
    private final TreeMap<Integer, Integer> ranges = new TreeMap<>();

    @Override
    public void hit(int set, int payload, int start, int end) {
      Map.Entry<Integer, Integer> before = ranges.floorEntry(start);
      if (before != null && before.getValue() >= end) {
        return;
      }
      for (Map.Entry<Integer, Integer> after = ranges.ceilingEntry(start);
          after != null && after.getValue() <= end;
          after = ranges.ceilingEntry(start)) {
        ranges.remove(after.getKey());
      }
      ranges.put(start, end);
    }

    List<Diagnostic> without(List<Diagnostic> found, boolean exceptOwn) {
      List<Diagnostic> kept = new ArrayList<>(found.size());
      for (Diagnostic diagnostic : found) {
        Map.Entry<Integer, Integer> range = ranges.floorEntry(diagnostic.span().start());
        if (range == null
            || range.getValue() < diagnostic.span().end()
            || !isOfWords(diagnostic.rule().category())
            || (exceptOwn && diagnostic.rule().equals(OwnWordingCheck.RULE))) {
          kept.add(diagnostic);
        }
      }
      return kept;
    }
  }

  private static boolean isOfWords(Category category) {
    return isOfDictionaries(category)
        || category == Category.GRAMMAR
        || category == Category.REPETITION;
  }

  /** One slip may be told by several of these, as a wrong word and as a wrong formulation. */
  private static boolean isOfDictionaries(Category category) {
    return category == Category.FORMULATION
        || category == Category.WORDING
        || category == Category.TYPO;
  }

  /**
   * Lets one rule speak of the prompt of a content control: what stands in it goes away with it. A
   * hole that is larger than the prompt takes it in.
   */
  static List<Diagnostic> withoutPromptsTwice(List<Diagnostic> found) {
    TreeMap<Integer, Integer> prompts = new TreeMap<>();
    for (Diagnostic diagnostic : found) {
      if (isPrompt(diagnostic)) {
        prompts.merge(diagnostic.span().start(), diagnostic.span().end(), Math::max);
      }
    }
    if (prompts.isEmpty()) {
      return found;
    }
    Set<Integer> taken = new HashSet<>();
    List<Diagnostic> kept = new ArrayList<>(found.size());
    for (Diagnostic diagnostic : found) {
      Span span = diagnostic.span();
      Map.Entry<Integer, Integer> prompt = prompts.floorEntry(span.start());
      boolean inside = prompt != null && prompt.getValue() >= span.end();
      if (diagnostic.rule().beside() || isPrompt(diagnostic) || !inside) {
        kept.add(diagnostic);
      }
      if (!inside && diagnostic.rule().category() == Category.PLACEHOLDER) {
        for (Map.Entry<Integer, Integer> within :
            prompts.subMap(span.start(), span.end()).entrySet()) {
          if (within.getValue() <= span.end()) {
            taken.add(within.getKey());
          }
        }
      }
    }
    kept.removeIf(diagnostic -> isPrompt(diagnostic) && taken.contains(diagnostic.span().start()));
    return kept;
  }

  private static boolean isPrompt(Diagnostic diagnostic) {
    return diagnostic.rule().equals(WordResidueCheck.CONTROL) && diagnostic.span().length() > 0;
  }

  /** Of diagnostics with the same span keeps the worst, and of equals the first rule's. */
  static List<Diagnostic> withoutTwins(List<Diagnostic> found, Order order) {
    List<Diagnostic> sorted = new ArrayList<>(found);
    sorted.sort(order.byPlace());
    List<Diagnostic> kept = new ArrayList<>(sorted.size());
    Diagnostic last = null;
    for (Diagnostic diagnostic : sorted) {
      if (diagnostic.rule().beside()) {
        kept.add(diagnostic);
      } else if (last == null || !last.span().equals(diagnostic.span())) {
        kept.add(diagnostic);
        last = diagnostic;
      }
    }
    return kept;
  }

  /**
   * Of diagnostics of one category that overlap, words, typos and formulations taken as one, keeps
   * the worst, then the longest, then the first rule's. The result is in the order of the text.
   *
   * @param found diagnostics in the order of the text
   */
  static List<Diagnostic> withoutOverlaps(List<Diagnostic> found, Order order) {
    Map<Category, List<Diagnostic>> byCategory = new EnumMap<>(Category.class);
    List<Diagnostic> kept = new ArrayList<>(found.size());
    int doubledEnd = 0;
    for (int i = 0; i < found.size(); i++) {
      Diagnostic diagnostic = found.get(i);
      // A character doubled in a set phrase is told by the rule for doubled characters.
      if (diagnostic.rule().id().equals("doubled-character")) {
        doubledEnd = diagnostic.span().end();
      } else if (diagnostic.rule().id().equals("misspelt-phrase")
          && (doubledEnd > diagnostic.span().start() || holdsDoubled(found, i))) {
        continue;
      }
      if (diagnostic.rule().beside()) {
        kept.add(diagnostic);
        continue;
      }
      Category group = group(diagnostic.rule().category());
      List<Diagnostic> ofOne = byCategory.get(group);
      if (ofOne == null) {
        ofOne = new ArrayList<>();
        byCategory.put(group, ofOne);
      }
      ofOne.add(diagnostic);
    }
    for (List<Diagnostic> ofOne : byCategory.values()) {
      List<Diagnostic> small = new ArrayList<>();
      List<Diagnostic> large = new ArrayList<>();
      for (Diagnostic diagnostic : ofOne) {
        (diagnostic.span().length() < LONG ? small : large).add(diagnostic);
      }
      keepBest(small, order, kept);
      keepBest(large, order, kept);
    }
    kept.sort(order.byPlace());
    return kept;
  }

  /** Tells whether a doubled character is reported that begins within a diagnostic. */
  private static boolean holdsDoubled(List<Diagnostic> found, int index) {
    int end = found.get(index).span().end();
    for (int i = index + 1; i < found.size() && found.get(i).span().start() < end; i++) {
      if (found.get(i).rule().id().equals("doubled-character")) {
        return true;
      }
    }
    return false;
  }

  private static Category group(Category category) {
    return isOfDictionaries(category) ? Category.WORDING : category;
  }

  private static void keepBest(List<Diagnostic> sorted, Order order, List<Diagnostic> kept) {
    int from = 0;
    while (from < sorted.size()) {
      int end = sorted.get(from).span().end();
      int to = from + 1;
      while (to < sorted.size() && sorted.get(to).span().start() < end) {
        end = Math.max(end, sorted.get(to).span().end());
        to++;
      }
      if (to == from + 1) {
        kept.add(sorted.get(from));
      } else {
        List<Diagnostic> cluster = new ArrayList<>(sorted.subList(from, to));
        cluster.sort(order.byWorth());
        TreeMap<Integer, Diagnostic> places = new TreeMap<>();
        for (Diagnostic diagnostic : cluster) {
          Span span = diagnostic.span();
          Map.Entry<Integer, Diagnostic> before = places.floorEntry(span.start());
          Map.Entry<Integer, Diagnostic> after = places.ceilingEntry(span.start());
          boolean taken = before != null && before.getKey() == span.start();
          if (!taken
              && (before == null || !before.getValue().span().overlaps(span))
              && (after == null || !after.getValue().span().overlaps(span))) {
            places.put(span.start(), diagnostic);
          }
        }
        kept.addAll(places.values());
      }
      from = to;
    }
  }

  /**
   * Drops the hints that touch a hole or residue: what must be rewritten there anyway needs no
   * second diagnostic.
   *
   * @param found diagnostics in the order of the text
   */
  static List<Diagnostic> withoutHintsAtHoles(List<Diagnostic> found) {
    boolean[] touched = new boolean[found.size()];
    int end = 0;
    for (int i = 0; i < found.size(); i++) {
      Span span = found.get(i).span();
      touched[i] = end > span.start();
      if (isHole(found.get(i))) {
        end = Math.max(end, span.end());
      }
    }
    int start = Integer.MAX_VALUE;
    List<Diagnostic> kept = new ArrayList<>(found.size());
    for (int i = found.size() - 1; i >= 0; i--) {
      Diagnostic diagnostic = found.get(i);
      touched[i] |= start < diagnostic.span().end();
      if (isHole(diagnostic)) {
        start = diagnostic.span().start();
      }
    }
    for (int i = 0; i < touched.length; i++) {
      Diagnostic diagnostic = found.get(i);
      if (!touched[i] || diagnostic.severity() != Severity.INFO || diagnostic.rule().beside()) {
        kept.add(diagnostic);
      }
    }
    return kept;
  }

  private static boolean isHole(Diagnostic diagnostic) {
    Category category = diagnostic.rule().category();
    return diagnostic.severity() != Severity.INFO
        && !diagnostic.rule().beside()
        && (category == Category.PLACEHOLDER || category == Category.RESIDUE);
  }

  /** Lists the first {@link #CAP} of each rule and counts the others. */
  static Findings capped(List<Diagnostic> found, Collector collector) {
    IdentityHashMap<Rule, int[]> counts = new IdentityHashMap<>();
    List<Diagnostic> kept = new ArrayList<>(found.size());
    for (Diagnostic diagnostic : found) {
      int[] count = counts.get(diagnostic.rule());
      if (count == null) {
        count = new int[1];
        counts.put(diagnostic.rule(), count);
      }
      if (count[0]++ < CAP) {
        kept.add(diagnostic);
      } else {
        collector.leave(diagnostic);
      }
    }
    List<Omitted> omitted = new ArrayList<>();
    Map<String, Boolean> seen = new HashMap<>();
    for (Diagnostic diagnostic : kept) {
      Map<Severity, Integer> left = collector.left().get(diagnostic.rule());
      if (left != null && seen.put(diagnostic.rule().id(), true) == null) {
        for (Map.Entry<Severity, Integer> entry : left.entrySet()) {
          omitted.add(new Omitted(diagnostic.rule(), entry.getKey(), entry.getValue()));
        }
      }
    }
    return new Findings(kept, omitted);
  }
}
