package io.github.gongwenlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that counts what is found in sentences with known errors, run as its script does. */
class AccuracyTableTest {
  @TempDir Path folder;

  @Test
  void countsWhatIsFoundAndWhatIsRight() throws Exception {
    Path file = folder.resolve("sample.tsv");
    Files.writeString(
        file,
        """
        1\t要增强“四个意思”。\t要增强“四个意识”。
        2\t要抓好工做落实。\t要抓好工作落实。
        3\t会议传达了上级精神。\t会议传达了上级精神。
        4\t要做到“两个维护。\t要做到“两个维护”。
        """);
    Path page = folder.resolve("page.md");
    Files.writeString(page, "# Page\n");
    for (int run = 0; run < 2; run++) {
      Process process =
          new ProcessBuilder(
                  JavaRun.command(
                      JavaRun.home(),
                      List.of("-Dfile.encoding=UTF-8"),
                      "src/benchmark/Accuracy.java",
                      "--write",
                      page.toString(),
                      file.toString()))
              .redirectErrorStream(true)
              .start();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(out).isZero();
      assertThat(out)
          .contains("| sentences, with errors | 3 of 4 | 75.0 % |")
          .contains("| changed characters | 3 | |")
          .contains("| unchanged sentences with an error or a warning | 0 of 1 | 0.0 % |")
          .contains("| `formulation-wording` | 1 | 1 | 0 |");
      // The second run replaces the table of the first.
      assertThat(Files.readString(page)).startsWith("# Page\n").containsOnlyOnce("### sample.tsv");
    }
  }
}
