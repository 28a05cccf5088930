package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --format html} on the drafts of the test data. */
class HtmlFormatTest {
  @TempDir Path folder;

  private String run(String... args) {
    CommandLineRun cli = new CommandLineRun(folder);
    assertThat(cli.run(args)).as(cli.err).isZero();
    return cli.out;
  }

  @Test
  void eachFindingOfTheOtherFormatsHasItsNote() {
    String page = run("check", "--fail-on", "never", "--format", "html", "test-data");
    String json = run("check", "--fail-on", "never", "--format", "json", "test-data");
    List<String> expected = new ArrayList<>();
    int file = 0;
    for (JsonElement element :
        JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("files")) {
      int number = 0;
      for (JsonElement diagnostic : element.getAsJsonObject().getAsJsonArray("diagnostics")) {
        JsonObject object = diagnostic.getAsJsonObject();
        file += number == 0 ? 1 : 0;
        number++;
        expected.add(file + "-" + number + " " + object.get("severity").getAsString());
      }
    }
    assertThat(expected).hasSizeGreaterThan(200);
    List<String> marks = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("<a class=\"ref (\\w+) k\\d\" id=\"m(\\d+-\\d+)\"").matcher(page);
    while (matcher.find()) {
      marks.add(matcher.group(2) + " " + matcher.group(1));
      assertThat(page).contains(" id=\"n" + matcher.group(2) + "\"");
    }
    assertThat(marks).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theOutputFileIsThePage() throws Exception {
    Path target = folder.resolve("报告.html");
    String draft = "test-data/drafts/县政府工作总结.txt";
    run("check", "--fail-on", "never", "--format", "html", "--output", target.toString(), draft);
    assertThat(Files.readString(target))
        .isEqualTo(run("check", "--fail-on", "never", "--format", "html", draft))
        .startsWith("<!DOCTYPE html>")
        .endsWith("</html>\n");
  }
}
