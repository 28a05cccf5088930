package io.github.gongwenlint.engine;

import io.github.gongwenlint.check.residue.SuppressionRules;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Silenced;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Nearest;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a document's diagnostics what its suppressions name, and reports each suppression
 * that lacks something or silences nothing. Of rules that did not run nothing can be said.
 */
final class SuppressionFilter {
  private final Document document;
  private final RuleBook book;
  private final Predicate<Rule> selected;
  private final List<Diagnostic> complaints = new ArrayList<>();
  private final List<Silenced> silenced = new ArrayList<>();
  private final List<Fix> removals = new ArrayList<>();
  private final List<UnusedComment> unusedComments = new ArrayList<>();

  /**
   * A filter for one document.
   *
   * @param selected the rules that ran
   */
  SuppressionFilter(Document document, RuleBook book, Predicate<Rule> selected) {
    this.document = document;
    this.book = book;
    this.selected = selected;
  }

  /** Returns what was left out, in the order of the text. */
  List<Silenced> silenced() {
    return silenced;
  }

  /** Returns the fixes of the source that take away what has no effect. */
  List<Fix> removals() {
    return removals;
  }

  /** Returns the comments of a Word file that have no effect. */
  List<UnusedComment> unusedComments() {
    return unusedComments;
  }

  /**
   * Returns the diagnostics that no suppression leaves out, and those about the suppressions.
   *
   * @param found in the order of the text
   */
  List<Diagnostic> apply(List<Diagnostic> found, List<Suppression> suppressions) {
    if (suppressions.isEmpty()) {
      return found;
    }
    @Nullable String[] reasons = new @Nullable String[found.size()];
    for (Suppression suppression : suppressions) {
      apply(suppression, found, reasons);
    }
    List<Diagnostic> kept = new ArrayList<>();
    for (int i = 0; i < reasons.length; i++) {
      String reason = reasons[i];
      if (reason == null) {
        kept.add(found.get(i));
      } else {
        silenced.add(new Silenced(found.get(i), Silenced.Kind.IN_SOURCE, reason));
      }
    }
    for (Diagnostic complaint : complaints) {
      if (selected.test(complaint.rule())) {
        kept.add(complaint);
      }
    }
    kept.sort(new Order(book).byPlace());
    return kept;
  }

  /** Notes the reason at each diagnostic that a suppression leaves out, or says what is wrong. */
  private void apply(Suppression suppression, List<Diagnostic> found, @Nullable String[] reasons) {
    String line = line(suppression);
    int complained = complaints.size();
    if (suppression.keyword().equals(Suppression.END_WITHOUT_START)) {
      complaints.add(SuppressionRules.endWithoutStart(suppression.place(), line));
      remove(suppression, Fix.Applicability.SAFE);
      return;
    }
    if (suppression.rules().isEmpty() || suppression.reason().isEmpty()) {
      complaints.add(
          SuppressionRules.incomplete(
              suppression.place(), line, suppression.rules().isEmpty(), document.format()));
      // It has no effect; but a person may rather add what is missing.
      remove(suppression, Fix.Applicability.SUGGESTED);
      noteComment(suppression, Fix.Applicability.SUGGESTED, complained);
      return;
    }
    if (suppression.keyword().equals("gongwen-ignore-start") && suppression.origin().size() == 1) {
      complaints.add(SuppressionRules.startWithoutEnd(suppression.place(), line));
    }
    List<String> unused = new ArrayList<>();
    boolean known = true;
    for (String name : suppression.rules()) {
      int before = complaints.size();
      if (!grant(suppression, name, found, reasons)) {
        known &= complain(suppression, name, line);
      }
      if (complaints.size() > before) {
        unused.add(name);
      }
    }
    // A name that no rule has may be a slip of the pen.
    Fix.Applicability level = known ? Fix.Applicability.SAFE : Fix.Applicability.SUGGESTED;
    if (unused.size() == suppression.rules().size()) {
      remove(suppression, level);
      noteComment(suppression, level, complained);
    } else if (!unused.isEmpty()) {
      removeNames(suppression, unused, level);
    }
  }

  /** Leaves out what a suppression names by one name; tells whether that is anything. */
  private static boolean grant(
      Suppression suppression, String name, List<Diagnostic> found, @Nullable String[] reasons) {
    boolean used = false;
    for (int i = 0; i < reasons.length; i++) {
      Diagnostic diagnostic = found.get(i);
      if (touches(suppression.span(), diagnostic.span()) && names(name, diagnostic.rule())) {
        used = true;
        reasons[i] = reasons[i] == null ? suppression.reason() : reasons[i];
      }
    }
    return used;
  }

  /** Returns where a suppression is written, for what is said about it elsewhere, or nothing. */
  private String line(Suppression suppression) {
    return suppression.origin().isEmpty()
        ? ""
        : "第" + document.source().lines().line(suppression.origin().get(0).start()) + "行的";
  }

  /** Takes note of a Word comment that has no effect, with what was said about it. */
  private void noteComment(Suppression suppression, Fix.Applicability level, int from) {
    if (!suppression.comment().isEmpty()) {
      List<Diagnostic> own = complaints.subList(from, complaints.size());
      unusedComments.add(new UnusedComment(suppression.comment(), level, own));
    }
  }

  /** Takes a suppression's comments away, and their lines when nothing else stands there. */
  private void remove(Suppression suppression, Fix.Applicability level) {
    char[] source = document.source().source();
    List<Edit> edits = new ArrayList<>();
    for (Span comment : suppression.origin()) {
      int start = comment.start();
      int end = comment.end();
      while (start > 0 && isBlank(source[start - 1])) {
        start--;
      }
      while (end < source.length && isBlank(source[end])) {
        end++;
      }
      boolean alone =
          (start == 0 || Chars.isLineEnd(source[start - 1]))
              && (end == source.length || Chars.isLineEnd(source[end]));
      if (!alone) {
        edits.add(new Edit(comment, ""));
        continue;
      }
      if (end < source.length) {
        end += source[end] == '\r' && end + 1 < source.length && source[end + 1] == '\n' ? 2 : 1;
      }
      edits.add(new Edit(new Span(start, end), ""));
    }
    if (!edits.isEmpty()) {
      removals.add(new Fix("删去忽略标记", level, edits));
    }
  }

  /** Takes some of a suppression's rules out of its comments, where others stay. */
  private void removeNames(Suppression suppression, List<String> names, Fix.Applicability level) {
    char[] source = document.source().source();
    List<Edit> edits = new ArrayList<>();
    for (Span comment : suppression.origin()) {
      Edit edit = Suppression.withoutNames(source, comment, names);
      if (edit != null) {
        edits.add(edit);
      }
    }
    if (!edits.isEmpty()) {
      removals.add(new Fix("从忽略标记里去掉 " + String.join("、", names), level, edits));
    }
  }

  private static boolean isBlank(char c) {
    return Chars.isSpace(c) && !Chars.isLineEnd(c);
  }

  private static boolean touches(Span silent, Span found) {
    return found.length() == 0
        ? silent.start() <= found.start() && found.end() <= silent.end()
        : silent.overlaps(found);
  }

  private static boolean names(String name, Rule rule) {
    return name.equals(rule.id()) || name.equals(rule.category().id()) || name.equals("all");
  }

  /** Complains of a name without use; tells whether there is such a rule. */
  private boolean complain(Suppression suppression, String name, String line) {
    boolean known = false;
    boolean ran = false;
    Set<String> ids = new LinkedHashSet<>();
    for (Rule rule : book.rules()) {
      ids.add(rule.id());
      if (names(name, rule)) {
        known = true;
        ran |= selected.test(rule);
      }
    }
    if (!known) {
      complaints.add(
          SuppressionRules.unknown(suppression.place(), line, name, Nearest.of(name, ids)));
    } else if (ran) {
      complaints.add(SuppressionRules.unused(suppression.place(), line, name));
    }
    return known;
  }
}
