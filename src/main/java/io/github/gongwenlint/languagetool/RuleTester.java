package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.SourceMap;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Example;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tests a user's own rule files: their form, their anchors, their examples. */
public final class RuleTester {
  private RuleTester() {}

  /**
   * What a test of a folder found.
   *
   * @param rules the number of rules
   * @param examples the number of examples that were run
   * @param faults what is wrong, each with file and line; empty when all is right
   */
  public record Result(int rules, int examples, List<RuleFileException> faults) {
    public Result {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Tests all {@code *.xml} files of a folder.
   *
   * @throws IOException when the folder cannot be read or holds no rule file
   */
  public static Result test(Path folder) throws IOException {
    LanguageToolRules.Folder files = LanguageToolRules.Folder.read(folder);
    RuleIndex index;
    try {
      index = RuleFiles.compile(files.names, files.contents);
    } catch (RuleFileException e) {
      return new Result(0, 0, List.of(e));
    }
    AnchoredCheck check =
        new AnchoredCheck(new AnchoredRules(index, files.contents::get), /* everywhere= */ false);
    List<RuleFileException> faults = new ArrayList<>();
    int examples = 0;
    for (int i = 0; i < index.sources().size(); i++) {
      RuleSource source = index.sources().get(i);
      Rule rule = check.rules().get(i);
      if (rule.bad().isEmpty()) {
        faults.add(
            new RuleFileException(source.file(), source.line(), "规则 " + rule.id() + " 没有错误例句"));
      }
      List<Example> all = new ArrayList<>(rule.bad());
      all.addAll(rule.good());
      for (Example example : all) {
        examples++;
        List<Span> found = run(check, rule, example);
        if (!found.equals(example.spans())) {
          Example seen = new Example(example.text(), false, found, null);
          faults.add(
              new RuleFileException(
                  source.file(),
                  source.line(),
                  "规则 "
                      + rule.id()
                      + " 的例句应报“"
                      + example.marked()
                      + "”，实报“"
                      + seen.marked()
                      + "”"));
        }
      }
    }
    return new Result(index.sources().size(), examples, faults);
  }

  private static List<Span> run(AnchoredCheck check, Rule rule, Example example) {
    char[] text = example.text().toCharArray();
    Document document =
        Document.of("example.txt", Document.Format.TEXT, text, SourceMap.identity(text), List.of());
    List<Diagnostic> found = new ArrayList<>();
    check.check(document, found::add);
    List<Span> spans = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      if (diagnostic.rule().equals(rule)) {
        spans.add(diagnostic.span());
      }
    }
    spans.sort(null);
    return spans;
  }
}
