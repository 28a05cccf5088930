package io.github.gongwenlint.engine;

import io.github.gongwenlint.check.residue.SuppressionRules;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Trace;
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

/** Leaves out what authors say is right, and reports what they say in vain. */
final class Suppressions {
  private Suppressions() {}

  /**
   * Returns what the author of a document wishes: Word comments that begin with gongwen 忽略, and
   * HTML comments in Markdown.
   */
  static List<Suppression> of(Document document) {
    if (document.format() == Document.Format.MARKDOWN) {
      return MarkdownWishes.of(document);
    }
    List<Suppression> found = new ArrayList<>();
    for (Trace trace : document.traces()) {
      String written = trace.directive();
      if (written != null) {
        Span span = trace.span().length() > 0 ? trace.span() : paragraph(document, trace.span());
        found.add(Suppression.of(written, span, trace.span()).in(trace.id()));
      }
    }
    return found;
  }

  /** Returns the paragraph around a place. */
  private static Span paragraph(Document document, Span place) {
    char[] text = document.chars();
    int start = place.start();
    int end = place.end();
    while (start > 0 && text[start - 1] != '\n') {
      start--;
    }
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return new Span(start, end);
  }

  /**
   * Returns the diagnostics that nobody wishes to be left out, and one for each wish that lacks
   * something or has no effect. Of rules that did not run nothing can be said.
   *
   * @param found in the order of the text
   * @param selected the rules that ran
   * @param silenced takes what is left out, in the order of the text
   * @param removals takes the fixes of the source that take away what has no effect
   * @param comments takes the comments of a Word file that have no effect
   */
  static List<Diagnostic> apply(
      Document document,
      List<Diagnostic> found,
      List<Suppression> wishes,
      RuleBook book,
      Predicate<Rule> selected,
      List<Silenced> silenced,
      List<Fix> removals,
      List<VainComment> comments) {
    if (wishes.isEmpty()) {
      return found;
    }
    @Nullable String[] reasons = new @Nullable String[found.size()];
    List<Diagnostic> complaints = new ArrayList<>();
    for (Suppression wish : wishes) {
      String line = line(document, wish);
      int complained = complaints.size();
      if (wish.keyword().equals(Suppression.END_WITHOUT_START)) {
        complaints.add(SuppressionRules.endWithoutStart(wish.place(), line));
        remove(document, wish, Fix.Applicability.SAFE, removals);
        continue;
      }
      if (wish.rules().isEmpty() || wish.reason().isEmpty()) {
        complaints.add(
            SuppressionRules.incomplete(
                wish.place(), line, wish.rules().isEmpty(), document.format()));
        // It has no effect; but a person may rather add what is missing.
        remove(document, wish, Fix.Applicability.SUGGESTED, removals);
        remove(wish, Fix.Applicability.SUGGESTED, complaints, complained, comments);
        continue;
      }
      if (wish.keyword().equals("gongwen-ignore-start") && wish.origin().size() == 1) {
        complaints.add(SuppressionRules.startWithoutEnd(wish.place(), line));
      }
      List<String> vain = new ArrayList<>();
      boolean known = true;
      for (String name : wish.rules()) {
        boolean used = grant(wish, name, found, reasons);
        int before = complaints.size();
        if (!used) {
          known &= complain(name, wish, line, book, selected, complaints);
        }
        if (complaints.size() > before) {
          vain.add(name);
        }
      }
      // A name that no rule has may be a slip of the pen.
      Fix.Applicability who = known ? Fix.Applicability.SAFE : Fix.Applicability.SUGGESTED;
      if (vain.size() == wish.rules().size()) {
        remove(document, wish, who, removals);
        remove(wish, who, complaints, complained, comments);
      } else if (!vain.isEmpty()) {
        removeNames(document, wish, vain, who, removals);
      }
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

  /** Notes the reason at what a wish leaves out by one name; tells whether that is anything. */
  private static boolean grant(
      Suppression wish, String name, List<Diagnostic> found, @Nullable String[] reasons) {
    boolean used = false;
    for (int i = 0; i < reasons.length; i++) {
      Diagnostic diagnostic = found.get(i);
      if (touches(wish.span(), diagnostic.span()) && names(name, diagnostic.rule())) {
        used = true;
        reasons[i] = reasons[i] == null ? wish.reason() : reasons[i];
      }
    }
    return used;
  }

  /** Returns where a wish is written, for what is said about it elsewhere, or nothing. */
  private static String line(Document document, Suppression wish) {
    return wish.origin().isEmpty()
        ? ""
        : "第" + document.source().lines().line(wish.origin().get(0).start()) + "行的";
  }

  /** Takes note of a Word comment that has no effect. */
  private static void remove(
      Suppression wish,
      Fix.Applicability who,
      List<Diagnostic> complaints,
      int from,
      List<VainComment> comments) {
    if (!wish.comment().isEmpty()) {
      List<Diagnostic> own = complaints.subList(from, complaints.size());
      comments.add(new VainComment(wish.comment(), who, own));
    }
  }

  /** Takes a wish's comments away, and their lines when nothing else stands there. */
  private static void remove(
      Document document, Suppression wish, Fix.Applicability who, List<Fix> removals) {
    char[] source = document.source().source();
    List<Edit> edits = new ArrayList<>();
    for (Span comment : wish.origin()) {
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
      removals.add(new Fix("删去忽略标记", who, edits));
    }
  }

  /** Takes some of a wish's rules out of its comments, where others stay. */
  private static void removeNames(
      Document document,
      Suppression wish,
      List<String> names,
      Fix.Applicability who,
      List<Fix> removals) {
    char[] source = document.source().source();
    List<Edit> edits = new ArrayList<>();
    for (Span comment : wish.origin()) {
      Edit edit = Suppression.withoutNames(source, comment, names);
      if (edit != null) {
        edits.add(edit);
      }
    }
    if (!edits.isEmpty()) {
      removals.add(new Fix("从忽略标记里去掉 " + String.join("、", names), who, edits));
    }
  }

  private static boolean isBlank(char c) {
    return Chars.isSpace(c) && !Chars.isLineEnd(c);
  }

  private static boolean touches(Span wished, Span found) {
    return found.length() == 0
        ? wished.start() <= found.start() && found.end() <= wished.end()
        : wished.overlaps(found);
  }

  private static boolean names(String name, Rule rule) {
    return name.equals(rule.id()) || name.equals(rule.category().id()) || name.equals("all");
  }

  /** Complains of a name without use; tells whether there is such a rule. */
  private static boolean complain(
      String name,
      Suppression wish,
      String line,
      RuleBook book,
      Predicate<Rule> selected,
      List<Diagnostic> complaints) {
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
      complaints.add(SuppressionRules.unknown(wish.place(), line, name, Nearest.of(name, ids)));
    } else if (ran) {
      complaints.add(SuppressionRules.unused(wish.place(), line, name));
    }
    return known;
  }
}
