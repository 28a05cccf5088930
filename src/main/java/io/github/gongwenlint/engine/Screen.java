package io.github.gongwenlint.engine;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Silenced;
import java.util.List;

/**
 * Lets through what is to be reported of what was found: it knows something about the file that the
 * checks do not. It may be asked again about a file that is being fixed.
 */
public interface Screen {
  /**
   * Returns the diagnostics that are to be reported.
   *
   * @param found in the order of the text
   * @param silenced takes what is held back because somebody wrote down that it is right or known
   */
  List<Diagnostic> pass(Document document, List<Diagnostic> found, List<Silenced> silenced);
}
