package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SARIF also tells what is left out because a file beside the documents says so. */
class SilencedInSarifTest {
  @TempDir Path temporary;
  private CommandLineRun run;

  @BeforeEach
  void folder() throws IOException {
    run = new CommandLineRun(temporary.toRealPath());
  }

  /** Returns rule, kind and justification of each result. */
  private List<String> results(String... options) {
    List<String> args = new ArrayList<>(List.of("check", "--format", "sarif"));
    args.addAll(List.of(options));
    run.run(args.toArray(new String[0]));
    List<String> told = new ArrayList<>();
    for (JsonElement each :
        JsonParser.parseString(run.out)
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("results")) {
      JsonObject result = each.getAsJsonObject();
      StringBuilder line = new StringBuilder(result.get("ruleId").getAsString());
      for (JsonElement suppression : result.getAsJsonArray("suppressions")) {
        JsonObject why = suppression.getAsJsonObject();
        line.append(' ').append(why.get("kind").getAsString());
        line.append(' ').append(why.get("justification").getAsString());
      }
      told.add(line.toString());
    }
    return told;
  }

  @Test
  void anIgnoreFileIsAnExternalSuppression() throws IOException {
    run.write("稿.txt", "落实落实，按装。\n");
    run.write(".gongwenignore", "稿.txt: doubled-word “落实落实”: 原文如此\n");
    assertThat(results("@")).containsExactly("misspelled-word", "doubled-word external 原文如此");
    // The exit code knows nothing of what is silenced.
    run.write("稿.txt", "落实落实。\n");
    assertThat(run.run("check", "--format", "sarif", "@")).isEqualTo(Main.CLEAN);
  }

  @Test
  void aBaselineIsAnExternalSuppression() throws IOException {
    run.write("稿.txt", "落实落实，按装。\n");
    assertThat(results("--baseline", "@b.tsv", "--update-baseline", "@稿.txt")).hasSize(2);
    assertThat(run.run("check", "--baseline", "@b.tsv", "@稿.txt")).isEqualTo(Main.CLEAN);
    run.write("稿.txt", "落实落实，按装。研究研究决定决定。\n");
    assertThat(results("--baseline", "@b.tsv", "@稿.txt"))
        .contains("doubled-word external 已记入基线", "misspelled-word external 已记入基线")
        .contains("doubled-word");
  }

  @Test
  void fixingLosesNoSuppression() throws IOException {
    run.write("稿.md", "<!-- gongwen-ignore doubled-word: 引文 -->\n\n落实落实。\n\n按装。\n");
    assertThat(results("--fix", "@稿.md")).contains("doubled-word inSource 引文");
  }
}
