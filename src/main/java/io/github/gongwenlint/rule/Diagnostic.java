package io.github.gongwenlint.rule;

import io.github.gongwenlint.text.Span;
import java.util.List;

/**
 * One report of a rule in a document.
 *
 * @param rule the rule that found it
 * @param severity how bad it is here; mostly the rule's own
 * @param span where it is, in UTF-16 offsets of the document's text
 * @param message what is wrong here and what to write instead, a Chinese sentence without its stop
 * @param fixes possible changes, best first; several are alternatives
 * @param related other places that the message speaks of
 */
public record Diagnostic(
    Rule rule,
    Severity severity,
    Span span,
    String message,
    List<Fix> fixes,
    List<Related> related) {
  public Diagnostic {
    fixes = List.copyOf(fixes);
    related = List.copyOf(related);
  }

  /** A diagnostic that speaks of one place. */
  public Diagnostic(Rule rule, Severity severity, Span span, String message, List<Fix> fixes) {
    this(rule, severity, span, message, fixes, List.of());
  }

  /** A diagnostic of the rule's own severity. */
  public static Diagnostic of(Rule rule, Span span, String message, Fix... fixes) {
    return new Diagnostic(rule, rule.severity(), span, message, List.of(fixes));
  }

  /** The same diagnostic with another severity. */
  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(rule, other, span, message, fixes, related);
  }

  /** The same diagnostic that also names these places. */
  public Diagnostic withRelated(Related... places) {
    return new Diagnostic(rule, severity, span, message, fixes, List.of(places));
  }
}
