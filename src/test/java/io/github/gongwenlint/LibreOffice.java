package io.github.gongwenlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another program that reads Word files; not every machine has it. */
public final class LibreOffice {
  private LibreOffice() {}

  /** Tells whether it is on the path. */
  public static boolean isInstalled() {
    for (String place : System.getenv("PATH").split(File.pathSeparator)) {
      if (Files.isExecutable(Path.of(place, "soffice"))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Converts a file.
   *
   * @param format a file name ending, and after a colon the filter
   * @return the text of the new file, which lies beside the old one
   */
  public static String convert(Path file, String format) throws Exception {
    Path folder = file.toAbsolutePath().getParent();
    Process process =
        new ProcessBuilder(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                format,
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("LibreOffice has finished").isTrue();
    String name = file.getFileName().toString().replaceFirst("[.][^.]*$", "");
    return Files.readString(folder.resolve(name + "." + format.replaceFirst(":.*", "")));
  }
}
