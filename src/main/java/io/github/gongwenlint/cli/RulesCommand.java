package io.github.gongwenlint.cli;

import io.github.gongwenlint.check.copied.CopiedPassageCheck;
import io.github.gongwenlint.check.wording.OwnWordingCheck;
import io.github.gongwenlint.languagetool.LanguageToolRules;
import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import io.github.gongwenlint.report.RulesJson;
import io.github.gongwenlint.report.RulesReport;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.text.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code gongwen rules} and {@code gongwen explain}. */
final class RulesCommand {
  private RulesCommand() {}

  static int list(String[] args, Session session) throws UsageException, IOException {
    CommandSpec spec = Options.rules();
    Arguments parsed = Options.parse(spec, args);
    if (parsed.has("--help")) {
      session.out().write(Options.help(spec));
      return Main.CLEAN;
    }
    List<Rule> rules = all(session);
    if (parsed.choice("--format", "text", "json").equals("json")) {
      RulesJson.write(About.tool(), rules, session.out());
    } else {
      RulesReport.list(rules, session.out());
    }
    return Main.CLEAN;
  }

  static int explain(String[] args, Session session) throws UsageException, IOException {
    CommandSpec spec = Options.explain();
    Arguments parsed = Options.parse(spec, args);
    if (parsed.has("--help")) {
      session.out().write(Options.help(spec));
      return Main.CLEAN;
    }
    List<String> names = parsed.rest();
    if (names.isEmpty()) {
      throw new UsageException(
          "没有指定规则；例：gongwen explain unfilled-placeholder（gongwen rules 列出全部规则）");
    }
    List<Rule> rules = new ArrayList<>(all(session));
    rules.addAll(LanguageToolRules.packRules());
    List<Rule> wanted = new ArrayList<>();
    for (String name : names) {
      wanted.add(find(rules, name));
    }
    for (int i = 0; i < wanted.size(); i++) {
      session.out().write(i == 0 ? "" : "\n");
      RulesReport.explain(wanted.get(i), session.out());
    }
    return Main.CLEAN;
  }

  /** The rules of the program, and the one of the user's own dictionaries. */
  static List<Rule> all(Session session) {
    List<Rule> rules = new ArrayList<>(session.rules(Mode.AUTO).rules());
    rules.add(OwnWordingCheck.RULE);
    rules.add(CopiedPassageCheck.PASSAGE);
    rules.add(CopiedPassageCheck.SHARE);
    return rules;
  }

  private static Rule find(List<Rule> rules, String name) throws UsageException {
    List<String> ids = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.id().equals(name)) {
        return rule;
      }
      ids.add(rule.id());
    }
    String near = Nearest.of(name, ids);
    throw new UsageException(
        "没有“" + name + "”这条规则；" + (near == null ? "gongwen rules 列出全部规则" : "是不是要看 " + near + "？"));
  }
}
