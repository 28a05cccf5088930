package io.github.gongwenlint.cli;

import io.github.gongwenlint.report.Tool;
import io.github.gongwenlint.text.Resources;
import java.nio.charset.StandardCharsets;

/** Knows the program's version, which the build writes into a resource. */
final class About {
  private About() {}

  static Tool tool() {
    String text = new String(Resources.bytes(About.class, "about.txt"), StandardCharsets.UTF_8);
    int first = text.indexOf('\n');
    return new Tool(
        "gongwen-lint",
        text.substring(0, first).strip(),
        text.substring(first + 1, text.indexOf('\n', first + 1)).strip());
  }
}
