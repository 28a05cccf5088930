package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Example;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Tests a user's own rule files: their form, their anchors, their examples. */
public final class RuleTester {
  private RuleTester() {}

  /**
   * What a test of a folder found.
   *
   * @param files the number of files
   * @param rules the number of rules in the files that could be read
   * @param examples the number of examples that were run
   * @param faults what is wrong, each with its file and, where known, its line; empty when all is
   *     right
   */
  public record Result(int files, int rules, int examples, List<RuleFileException> faults) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Tests all {@code *.xml} files of a folder.
   *
   * @param taken the ids of other rules, which these may not have
   * @throws IOException when the folder cannot be read or holds no rule file
   */
  public static Result test(Path folder, Set<String> taken) throws IOException {
    LanguageToolRules.Folder files = LanguageToolRules.Folder.read(folder);
    List<RuleFileException> faults = new ArrayList<>();
    int rules = 0;
    int examples = 0;
    for (int i = 0; i < files.names.size(); i++) {
      byte[] content = files.contents.get(i);
      RuleIndex index;
      try {
        index = RuleFiles.compile(List.of(files.names.get(i)), List.of(content));
        LanguageToolRules.refuseTaken(index, taken);
      } catch (RuleFileException e) {
        faults.add(e);
        continue;
      }
      AnchoredCheck check =
          new AnchoredCheck(new AnchoredRules(index, file -> content), /* everywhere= */ false);
      rules += index.sources().size();
      for (int j = 0; j < index.sources().size(); j++) {
        examples += test(check, index.sources().get(j), check.rules().get(j), faults);
      }
    }
    if (faults.isEmpty()) {
      try {
        RuleFiles.compile(files.names, files.contents);
      } catch (RuleFileException e) {
        // The files are right, each by itself.
        faults.add(e);
      }
    }
    return new Result(files.names.size(), rules, examples, faults);
  }

  /** Runs the examples of a rule and returns their number. */
  private static int test(
      AnchoredCheck check, RuleSource source, Rule rule, List<RuleFileException> faults) {
    String start = "规则 " + rule.id();
    if (rule.bad().isEmpty()) {
      faults.add(new RuleFileException(source.file(), source.line(), start + " 没有错误例句"));
    }
    List<Example> examples = new ArrayList<>(rule.bad());
    examples.addAll(rule.good());
    for (Example example : examples) {
      List<Diagnostic> found = run(check, rule, example);
      List<Span> spans = new ArrayList<>();
      for (Diagnostic diagnostic : found) {
        spans.add(diagnostic.span());
      }
      String problem = null;
      if (!spans.equals(example.spans())) {
        String seen = Example.mark(example.text(), spans);
        problem = " 的例句应报“" + example.marked() + "”，实报“" + seen + "”";
      } else if (example.fixed() != null) {
        String fixed = fixed(example.text(), found);
        if (!fixed.equals(example.fixed())) {
          problem = " 的例句应改为“" + example.fixed() + "”，实改为“" + fixed + "”";
        }
      }
      if (problem != null) {
        faults.add(new RuleFileException(source.file(), source.line(), start + problem));
      }
    }
    return examples.size();
  }

  /** Returns the text after the first fix of every diagnostic that has one. */
  private static String fixed(String text, List<Diagnostic> found) {
    StringBuilder fixed = new StringBuilder(text);
    for (int i = found.size() - 1; i >= 0; i--) {
      if (!found.get(i).fixes().isEmpty()) {
        Edit edit = found.get(i).fixes().get(0).edits().get(0);
        fixed.replace(edit.span().start(), edit.span().end(), edit.text());
      }
    }
    return fixed.toString();
  }

  private static List<Diagnostic> run(AnchoredCheck check, Rule rule, Example example) {
    char[] text = example.text().toCharArray();
    Document document =
        Document.of("example.txt", Document.Format.TEXT, text, SourceMap.identity(text), List.of());
    List<Diagnostic> found = new ArrayList<>();
    check.check(
        document,
        diagnostic -> {
          if (diagnostic.rule().equals(rule)) {
            found.add(diagnostic);
          }
        });
    found.sort(Comparator.comparing(Diagnostic::span));
    return found;
  }
}
