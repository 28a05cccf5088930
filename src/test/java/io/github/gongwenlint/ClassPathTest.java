package io.github.gongwenlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Guards what is shipped: each jar costs a start some time and its users trust, so a new one, a
 * transitive one above all, is a decision that is made here.
 */
class ClassPathTest {
  private static final Pattern VERSION = Pattern.compile("-\\d[^/]*\\.jar$");

  @Test
  void shipsTheseJarsAndNoOthers() throws Exception {
    String classPath = Files.readString(Path.of(System.getProperty("runtime.classpath"))).strip();
    TreeSet<String> jars = new TreeSet<>();
    Arrays.stream(classPath.split(File.pathSeparator))
        .map(jar -> VERSION.matcher(Path.of(jar).getFileName().toString()).replaceFirst(""))
        .forEach(jars::add);
    assertThat(jars)
        .containsExactly(
            "commonmark",
            "commonmark-ext-footnotes",
            "commonmark-ext-gfm-tables",
            "commonmark-ext-yaml-front-matter",
            "commons-lang3",
            "commons-logging",
            "commons-text",
            "grpc-api",
            "gson",
            "guava",
            "java-diff-utils",
            "jaxb-api",
            "languagetool-core",
            "opentelemetry-api",
            "opentelemetry-context",
            "picocli",
            "segment",
            "slf4j-api",
            "slf4j-nop",
            "snakeyaml-engine");
  }
}
