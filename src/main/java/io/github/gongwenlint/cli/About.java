package io.github.gongwenlint.cli;

import io.github.gongwenlint.report.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Knows the program's version, which the build writes into a resource. */
final class About {
  private About() {}

  static Tool tool() {
    try (InputStream in = About.class.getResourceAsStream("about.txt")) {
      if (in == null) {
        throw new IllegalStateException("about.txt is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int first = text.indexOf('\n');
      return new Tool(
          "gongwen-lint",
          text.substring(0, first).strip(),
          text.substring(first + 1, text.indexOf('\n', first + 1)).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
