package io.github.gongwenlint.engine;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import java.util.List;

/**
 * A comment in a Word file that wishes something to be left out, and all of it in vain.
 *
 * @param id the comment's id in the file
 * @param who who may take it away: a program when it is safe, else a person
 * @param complaints what is reported because of it
 */
public record VainComment(String id, Fix.Applicability who, List<Diagnostic> complaints) {
  public VainComment {
    complaints = List.copyOf(complaints);
  }
}
