package io.github.gongwenlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Findings;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.fix.TextFixer.Fixed;
import io.github.gongwenlint.fix.TextFixer.Found;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of fixing, on texts made of faults. */
class TextFixerPropertyTest {
  private static final Linter LINTER = new Linter(RuleBook.builtIn(), Rule::enabled);

  private static Found lint(Document document) {
    Findings findings = LINTER.check(document);
    return new Found(findings.diagnostics(), findings.removals());
  }

  private static Fixed fix(String name, String text, Fixes.Level level) throws Exception {
    Fixed fixed =
        TextFixer.fix(
            name, text.getBytes(StandardCharsets.UTF_8), level, TextFixerPropertyTest::lint);
    assertThat(fixed).isNotNull();
    return fixed;
  }

  /** Faults, what stands between them, and markup around them. */
  @Provide
  Arbitrary<String> drafts() {
    return Arbitraries.of(
            "认真落实落实要求",
            "落实",
            "按装设备",
            "制定制定了了方案",
            "。",
            "。。",
            "，，",
            "，",
            "、",
            "；",
            ",",
            "（",
            "）",
            "(二)",
            "“",
            "”",
            "《",
            "》",
            "2023年5月-8月",
            "１２３",
            "12 个",
            "百分之５",
            "〔2023〕05号",
            "[2023]第5号",
            "...",
            "……",
            "--",
            "一、",
            "（三）、",
            "第一、",
            "截止目前",
            "涉及到",
            "二〇二三年",
            "两零二三年",
            "加强力度",
            "以习近平新时代中国特色社会主义思想思想为指导",
            "\n",
            "\n\n",
            "\r\n",
            "　　",
            " ",
            "\t",
            "\u200b",
            "**",
            "*",
            "`",
            "# ",
            "- ",
            "> ",
            "<!-- gongwen-ignore typo: 引文 -->",
            "<!-- gongwen-ignore-end -->",
            "|",
            "[文](a.md)",
            "&nbsp;",
            "\\",
            "同志们")
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("a.txt", "a.md");
  }

  @Provide
  Arbitrary<Fixes.Level> levels() {
    return Arbitraries.of(Fixes.Level.class);
  }

  @Property(tries = 400)
  void fixingTwiceIsFixingOnce(
      @ForAll("names") String name,
      @ForAll("drafts") String text,
      @ForAll("levels") Fixes.Level level)
      throws Exception {
    String once = fix(name, text, level).after();
    Fixed twice = fix(name, once, level);
    assertThat(twice.after()).isEqualTo(once);
    assertThat(twice.count()).isZero();
  }

  @Property(tries = 400)
  void aFixedTextHasNothingLeftThatIsFixed(
      @ForAll("drafts") String text, @ForAll("levels") Fixes.Level level) throws Exception {
    Fixed fixed = fix("a.txt", text, level);
    Document document = Readers.read("a.txt", fixed.bytes());
    List<Diagnostic> left = LINTER.lint(document);
    // Plain text has no markup in the way: whatever may be fixed has been.
    assertThat(Fixes.choose(left, level)).as(fixed.after()).isEmpty();
  }
}
