package io.github.gongwenlint.cli;

import io.github.gongwenlint.languagetool.LanguageToolRules.Mode;
import io.github.gongwenlint.languagetool.RuleFileException;
import io.github.gongwenlint.languagetool.RuleTester;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code gongwen test-rules}: tests a user's own rule files. */
final class TestRulesCommand {
  private TestRulesCommand() {}

  static int run(String[] args, Session session) throws UsageException, IOException {
    CommandSpec spec = Options.testRules();
    Arguments parsed = Options.parse(spec, args);
    if (parsed.has("--help")) {
      session.out().write(Options.help(spec));
      return Main.CLEAN;
    }
    List<String> folders = parsed.rest();
    if (folders.size() != 1) {
      throw new UsageException("请指定一个规则文件夹；例：gongwen test-rules 规则/");
    }
    RuleTester.Result result;
    try {
      result =
          RuleTester.test(Path.of(folders.get(0)), SettingsResolver.ids(session.rules(Mode.AUTO)));
    } catch (IOException | InvalidPathException e) {
      throw SettingsResolver.unreadable("规则文件夹 " + folders.get(0), e);
    }
    Writer out = session.out();
    for (RuleFileException fault : result.faults()) {
      out.write(fault.getMessage() + "\n");
    }
    out.write(
        "共测试 "
            + result.files()
            + " 个文件，规则 "
            + result.rules()
            + " 条，例句 "
            + result.examples()
            + " 个："
            + (result.faults().isEmpty() ? "全部通过" : "有错 " + result.faults().size() + " 处")
            + "\n");
    return result.faults().isEmpty() ? Main.CLEAN : Main.FOUND;
  }
}
