package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongwenlint.Generated;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the manual page from picocli's model of the commands. */
class ManualPageTest {
  private final StringBuilder page = new StringBuilder();

  @Test
  void everyCommandHasItsModel() {
    assertThat(Commands.all().keySet()).containsExactlyElementsOf(Main.COMMANDS);
  }

  @Test
  void manualPageIsCurrent() throws Exception {
    // The version and a date would make the page differ from build to build.
    page.append(".\\\" Made from the program: mvn test -Dtest=ManualPageTest -Dupdate\n");
    page.append(".TH GONGWEN 1 \"\" gongwen-lint\n");
    // Chinese has no spaces to stretch and no hyphens.
    page.append(".ad l\n.nh\n");
    section("名称");
    line("gongwen - 检查公文稿（报告、总结、讲话、通知、方案……）里的差错");
    section("用法");
    for (Map.Entry<String, CommandSpec> entry : Commands.all().entrySet()) {
      page.append(".B gongwen ").append(raw(entry.getKey())).append("\n");
      line(synopsis(entry.getValue()).strip());
      page.append(".br\n");
    }
    for (Map.Entry<String, CommandSpec> entry : Commands.all().entrySet()) {
      CommandSpec command = entry.getValue();
      section("gongwen " + entry.getKey());
      line(String.join(" ", command.usageMessage().description()).strip());
      for (PositionalParamSpec parameter : command.positionalParameters()) {
        item(parameter.paramLabel(), "", parameter.description());
      }
      for (OptionSpec option : command.options()) {
        item(
            String.join(", ", option.names()),
            option.arity().max() == 0 ? "" : option.paramLabel(),
            option.description());
      }
      for (String footer : command.usageMessage().footer()) {
        if (!footer.isEmpty()) {
          page.append(".PP\n");
          line(footer);
        }
      }
    }
    section("环境变量");
    item("NO_COLOR, FORCE_COLOR", "", "不为空时文本报告不用颜色、总用颜色");
    item("GONGWEN_AMBIGUOUS_WIDTH", "", "引号、省略号等在终端里占的列数，1（默认）或 2");
    item("GONGWEN_JAVA_OPTS", "", "传给 Java 的选项，如 -Xmx4g");
    item("JAVA_HOME", "", "要用的 Java（17 以上）；没有时用 PATH 里的");
    Generated.requireCurrent(Path.of("docs/man/gongwen.1"), page.toString(), "ManualPageTest");
  }

  private static String synopsis(CommandSpec command) {
    String options = command.options().size() > 1 ? "[选项]" : "";
    return options
        + (command.positionalParameters().isEmpty()
            ? ""
            : " " + command.positionalParameters().get(0).paramLabel() + "…");
  }

  private void section(String title) {
    page.append(".SH ").append(raw(title)).append("\n");
  }

  private void item(String names, String label, String... text) {
    page.append(".TP\n\\fB").append(raw(names)).append("\\fR");
    if (!label.isEmpty()) {
      page.append(" \\fI").append(raw(label)).append("\\fR");
    }
    page.append("\n");
    line(String.join(" ", text));
  }

  private void line(String text) {
    // A line that begins with a dot or a quote would be a request.
    String escaped = raw(text);
    page.append(escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" : "");
    page.append(escaped).append("\n");
  }

  private static String raw(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
