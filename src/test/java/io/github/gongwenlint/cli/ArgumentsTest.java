package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

class ArgumentsTest {
  /** The law behind the short cut: picocli would have understood the same. */
  @Property(tries = 300)
  void whatHasNoOptionsIsReadAsPicocliReadsIt(@ForAll @Size(max = 4) List<String> args)
      throws UsageException {
    String[] typed = args.toArray(new String[0]);
    Arguments plain = Arguments.withoutOptions(typed);
    if (plain == null) {
      assertThat(args).anyMatch(arg -> arg.startsWith("-") && arg.length() > 1);
      return;
    }
    Arguments parsed = Options.parse(Options.check(), typed);
    assertThat(plain.rest()).isEqualTo(parsed.rest());
    for (OptionSpec option : Options.check().options()) {
      String name = option.longestName();
      assertThat(plain.has(name)).isEqualTo(parsed.has(name)).isFalse();
      assertThat(plain.value(name, "?")).isEqualTo(parsed.value(name, "?"));
    }
    assertThat(plain.values("--format")).isEqualTo(parsed.values("--format")).isEmpty();
  }

  @Test
  void anythingWithADashIsLeftToTheParser() {
    for (String option : List.of("-q", "--", "--help", "-j2", "--no-such")) {
      assertThat(Arguments.withoutOptions(new String[] {"a.txt", option})).isNull();
    }
    assertThat(Arguments.withoutOptions(new String[] {"-", "a-b.txt"}).rest())
        .containsExactly("-", "a-b.txt");
  }
}
