package io.github.gongwenlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.document.Document.Format;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.reader.word.WordExample;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Example;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Edit;
import io.github.gongwenlint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every example of every rule. */
class RuleExamplesTest {
  private static final RuleBook BOOK = RuleBook.builtIn();

  @Test
  void everyRuleIsDescribed() {
    Set<String> ids = new HashSet<>();
    for (Rule rule : BOOK.rules()) {
      assertThat(ids.add(rule.id())).as("unique id %s", rule.id()).isTrue();
      assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
      assertThat(rule.message()).as("message of %s", rule.id()).isNotBlank();
      assertThat(rule.explanation()).as("explanation of %s", rule.id()).isNotBlank();
      assertThat(rule.bad()).as("bad examples of %s", rule.id()).isNotEmpty();
      assertThat(rule.good()).as("good examples of %s", rule.id()).isNotEmpty();
      assertThat(rule.bad()).allSatisfy(example -> assertThat(example.spans()).isNotEmpty());
      assertThat(rule.good()).allSatisfy(example -> assertThat(example.spans()).isEmpty());
    }
  }

  @TestFactory
  Stream<DynamicTest> examples() {
    return BOOK.rules().stream()
        .flatMap(
            rule ->
                Stream.concat(rule.bad().stream(), rule.good().stream())
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + example.marked(), () -> run(rule, example))));
  }

  private static void run(Rule rule, Example example) throws Exception {
    WordExample word = example.format() == Format.WORD ? WordExample.of(example.text()) : null;
    Document document =
        word != null
            ? Readers.read("example.docx", word.bytes())
            : Readers.read(
                example.markdown() ? "example.md" : "example.txt",
                example.text().getBytes(StandardCharsets.UTF_8));
    if (word != null) {
      assertThat(document.text(0, document.length())).isEqualTo(word.visible() + "\n");
    }
    List<Diagnostic> found = new Linter(BOOK, candidate -> candidate == rule).lint(document);
    List<Span> spans = new ArrayList<>();
    for (Diagnostic diagnostic : found) {
      Span span = diagnostic.span();
      spans.add(
          word != null
              ? word.place(span)
              : new Span(
                  document.source().toSource(span.start()),
                  document.source().endToSource(span.end())));
    }
    assertThat(Example.mark(example.text(), spans)).isEqualTo(example.marked());
    if (example.fixed() != null) {
      StringBuilder text = new StringBuilder(document.text(0, document.length()));
      for (int i = found.size() - 1; i >= 0; i--) {
        assertThat(found.get(i).fixes()).as("fixes of %s", found.get(i)).isNotEmpty();
        List<Edit> edits = found.get(i).fixes().get(0).edits();
        for (int j = edits.size() - 1; j >= 0; j--) {
          Edit edit = edits.get(j);
          text.replace(edit.span().start(), edit.span().end(), edit.text());
        }
      }
      assertThat(text.toString()).isEqualTo(example.fixed());
    }
  }
}
