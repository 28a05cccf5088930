package io.github.gongwenlint.engine;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import java.util.List;

/**
 * A comment in a Word file that is written to silence rules, and silences nothing.
 *
 * @param id the comment's id in the file
 * @param removal who may take it away: a program when it is safe, else a person
 * @param complaints what is reported because of it
 */
public record UnusedComment(String id, Fix.Applicability removal, List<Diagnostic> complaints) {
  public UnusedComment {
    complaints = List.copyOf(complaints);
  }
}
