package io.github.gongwenlint.benchmark;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.languagetool.LanguageToolRules;
import io.github.gongwenlint.languagetool.OfficialChinese;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Check;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The contextual rules alone: behind their anchors, and as LanguageTool runs them by itself. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ContextualBenchmark {
  /** The text and the two ways. */
  @State(Scope.Benchmark)
  public static class Text {
    @Param("")
    public String text = "";

    Document document = LintBenchmark.OneCheck.read("");
    String characters = "";
    Check anchored = LanguageToolRules.builtIn(LanguageToolRules.Mode.AUTO).get(0);
    JLanguageTool tool = tool();

    private static JLanguageTool tool() {
      JLanguageTool.useCustomPasswordAuthenticator(false);
      JLanguageTool tool =
          new JLanguageTool(Languages.getOrAddLanguageByClassName(OfficialChinese.class.getName()));
      tool.setCleanOverlappingMatches(false);
      return tool;
    }

    @Setup
    public void read() throws Exception {
      byte[] bytes = Files.readAllBytes(Path.of(text));
      document = Readers.read(text, bytes);
      characters = new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** With a scan of their own for the anchors; a run shares that scan with other checks. */
  @Benchmark
  public void anchored(Text text, Blackhole hole) {
    text.anchored.check(text.document, hole::consume);
  }

  /** Every rule in every sentence. */
  @Benchmark
  public List<RuleMatch> full(Text text) throws Exception {
    return text.tool.check(text.characters);
  }
}
