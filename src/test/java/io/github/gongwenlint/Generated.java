package io.github.gongwenlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files in the tree that are made from the program: {@code -Dupdate} writes them anew. */
public final class Generated {
  private Generated() {}

  /** Tells whether files are to be written. */
  public static boolean update() {
    return System.getProperty("update") != null;
  }

  /** Makes sure that a file holds what the program makes of it now. */
  public static void requireCurrent(Path file, String content, String test) throws IOException {
    if (update()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s is out of date: mvn test -Dtest=%s -Dupdate", file, test)
        .isEqualTo(content);
  }
}
