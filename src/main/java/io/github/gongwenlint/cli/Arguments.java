package io.github.gongwenlint.cli;

import io.github.gongwenlint.text.Nearest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What a command line says: options with their values, and what stands without an option. */
final class Arguments {
  private final @Nullable ParseResult parsed;
  private final List<String> rest;

  /** What picocli has read. */
  Arguments(ParseResult parsed) {
    this.parsed = parsed;
    this.rest = parsed.matchedPositionalValue(0, List.of());
  }

  private Arguments(List<String> rest) {
    this.parsed = null;
    this.rest = rest;
  }

  /**
   * Returns a command line that has no options, or null when this one may have some. It needs no
   * parser, and to load one takes longer than to check a short document.
   */
  static @Nullable Arguments withoutOptions(String[] args) {
    for (String arg : args) {
      if (arg.startsWith("-") && arg.length() > 1) {
        return null;
      }
    }
    return new Arguments(List.of(args));
  }

  /** Returns what stands without an option, such as paths. */
  List<String> rest() {
    return rest;
  }

  /** Tells whether an option was given. */
  boolean has(String option) {
    return parsed != null && parsed.hasMatchedOption(option);
  }

  /** Returns all values of an option that may be repeated. */
  List<String> values(String option) {
    return parsed == null ? List.of() : parsed.matchedOptionValue(option, List.of());
  }

  /** Returns an option's value, or {@code otherwise} when it was not given. */
  String value(String option, String otherwise) {
    String value = parsed == null ? null : parsed.matchedOptionValue(option, otherwise);
    return value == null ? otherwise : value;
  }

  /**
   * Returns an option's value that must be one of a few; the first when it was not given.
   *
   * @throws UsageException naming the possible values
   */
  String choice(String option, String... choices) throws UsageException {
    String value = value(option, choices[0]);
    for (String choice : choices) {
      if (choice.equals(value)) {
        return value;
      }
    }
    List<String> known = List.of(choices);
    String near = Nearest.of(value, known);
    throw new UsageException(
        "选项 "
            + option
            + " 没有“"
            + value
            + "”这个值，可用："
            + String.join("、", known).replaceFirst("^、", "")
            + (near == null ? "" : "；是不是要用 " + near + "？"));
  }
}
