package io.github.gongwenlint.cli;

import io.github.gongwenlint.config.Config;
import io.github.gongwenlint.config.Reference;
import io.github.gongwenlint.document.Profile;
import io.github.gongwenlint.report.Tool;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code check --show-config} and {@code --show-files}: says what holds, and checks nothing. */
final class ShowConfig {
  private ShowConfig() {}

  /** Writes the files that would be checked, one per line. */
  static int files(List<Inputs.Input> inputs, Session session) throws IOException {
    boolean trouble = false;
    for (Inputs.Input input : inputs) {
      if (input.error() != null) {
        session.say(input.name() + "：" + input.error());
        trouble = true;
      } else {
        session.out().write(input.name() + "\n");
      }
    }
    return trouble ? Main.TROUBLE : Main.CLEAN;
  }

  /** Writes what holds for one file, in the form of the configuration. */
  static int config(String file, SettingsResolver resolver, Session session)
      throws UsageException, IOException {
    Inputs.Input input = new Inputs.Input(file, OwnFiles.path("文件", file), false, null);
    boolean checked = !resolver.settle(List.of(input)).isEmpty();
    Writer out = session.out();
    Tool tool = About.tool();
    out.write("# " + file + (checked ? "" : "（被 exclude 排除，不检查）") + "\n");
    out.write("# " + tool.name() + " " + tool.version() + "，词典 " + tool.dictionaries() + "\n");
    Config config = resolver.config(input);
    if (config == null) {
      out.write("# 没有 gongwen.yml，用默认设置\n");
    } else {
      out.write("# 依次以这些为准，后面的优先：" + String.join("、", config.sources()) + "\n");
    }
    if (!checked) {
      return Main.CLEAN;
    }
    Settings settings = resolver.of(input);
    out.write("fail-on: " + settings.failOn() + "\n");
    Path baseline = settings.baseline();
    if (baseline != null) {
      out.write("baseline: " + quoted(baseline.toString()) + "\n");
    }
    if (config != null) {
      list(out, "dictionaries", paths(config.dictionaries()));
      list(out, "rules-dir", paths(config.rulesDirs()));
    }
    unit(out, settings, config);
    out.write("rules:\n");
    for (Rule rule : settings.book().rules()) {
      boolean on = settings.ids().contains(rule.id());
      Severity severity = settings.choice() == null ? null : settings.choice().severity(rule);
      String level = on ? (severity == null ? rule.severity() : severity).id() : "off";
      out.write("  " + rule.id() + ": " + level);
      boolean changed =
          on ? !level.equals(rule.severity().id()) || !rule.enabled() : rule.enabled();
      if (changed) {
        out.write("  # 默认 " + (rule.enabled() ? rule.severity().id() : "off"));
      }
      out.write("\n");
    }
    return Main.CLEAN;
  }

  private static void unit(Writer out, Settings settings, @Nullable Config config)
      throws IOException {
    Profile profile = settings.profile() == null ? Profile.NONE : settings.profile();
    if (!profile.unit().isEmpty()) {
      out.write("unit: {name: " + quoted(profile.unit()));
      if (!profile.kind().isEmpty()) {
        out.write(", kind: " + quoted(profile.kind()));
      }
      if (!profile.shortNames().isEmpty()) {
        out.write(", short: " + flow(profile.shortNames()));
      }
      out.write("}\n");
    }
    list(out, "region", profile.region());
    if (profile.year() != 0) {
      out.write("year: " + profile.year() + "\n");
    }
    people(out, profile.people());
    List<String> files = config == null ? List.of() : paths(config.allowFiles());
    if (!profile.entities().isEmpty() || !profile.terms().isEmpty() || !files.isEmpty()) {
      out.write("allow:\n");
      list(out, "  entities", profile.entities());
      list(out, "  terms", profile.terms());
      list(out, "  files", files);
    }
  }

  private static void people(Writer out, List<Profile.Person> people) throws IOException {
    if (people.isEmpty()) {
      return;
    }
    out.write("people:\n");
    for (Profile.Person person : people) {
      out.write("  - {name: " + quoted(person.name()));
      out.write(person.post().isEmpty() ? "}\n" : ", post: " + quoted(person.post()) + "}\n");
    }
  }

  private static void list(Writer out, String key, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      out.write(key + ": " + flow(values) + "\n");
    }
  }

  private static List<String> paths(List<Reference> files) {
    List<String> names = new ArrayList<>();
    for (Reference file : files) {
      names.add(file.path().toString());
    }
    return names;
  }

  private static String flow(List<String> values) {
    List<String> quoted = new ArrayList<>();
    for (String value : values) {
      quoted.add(quoted(value));
    }
    return "[" + String.join(", ", quoted) + "]";
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
