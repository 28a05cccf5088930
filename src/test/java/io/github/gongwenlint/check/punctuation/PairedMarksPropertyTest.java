package io.github.gongwenlint.check.punctuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of the rule about paired marks, on marks in any disorder. */
class PairedMarksPropertyTest {
  private static final Linter LINTER =
      new Linter(RuleBook.of(List.of(new PunctuationCheck())), Rule::enabled);

  @Provide
  Arbitrary<String> marks() {
    // Few kinds meet more often; no character, one or several stand between them.
    Arbitrary<String> few = Arbitraries.of("“", "”", "《", "》", "（", "）", "甲", "、", "甲乙丙丁戊己", "\n");
    Arbitrary<String> all = Arbitraries.of("“”‘’《》〈〉（）()【】〔〕﹝﹞「」『』［］[]〖〗甲，。 \n".split(""));
    return Arbitraries.oneOf(few, all).list().ofMaxSize(12).map(parts -> String.join("", parts));
  }

  private static List<Diagnostic> check(String text) throws Exception {
    Document document = Readers.read("稿.txt", text.getBytes(StandardCharsets.UTF_8));
    return LINTER.lint(document);
  }

  @Property(tries = 5000)
  void anyDisorderIsToldAtItsPlace(@ForAll("marks") String text) throws Exception {
    for (Diagnostic diagnostic : check(text)) {
      Span span = diagnostic.span();
      assertThat(span.start()).isBetween(0, text.length());
      assertThat(span.end()).isBetween(span.start(), text.length());
    }
  }

  /** A mark that was taken for its turned partner lost it again to brackets around it. */
  @Example
  void closingMarksInBracketsOfTheirOwnAreNotTurned() throws Exception {
    assertThat(check("（甲乙丙”丁）（戊己”庚）"))
        .extracting(Diagnostic::message)
        .containsExactly("后双引号没有与它配对的前双引号，或者是多余的", "后双引号没有与它配对的前双引号，或者是多余的");
    assertThat(check("反对”四风”问题（见《方案》），抓落实。"))
        .extracting(Diagnostic::message)
        .containsExactly("方向用反了：这里应是前双引号");
    assertThat(check("反对”四（含《方案》）风”问题。"))
        .extracting(Diagnostic::message)
        .containsExactly("方向用反了：这里应是前双引号");
  }
}
