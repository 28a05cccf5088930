package io.github.gongwenlint.cli;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.report.Checked;
import io.github.gongwenlint.report.JsonReport;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Linter linter = new Linter(RuleBook.builtIn(), rule -> rule.enabled());
    List<Checked> checked = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      if (args[i].startsWith("-")) {
        i++;
        continue;
      }
      Document document = Readers.read(args[i], Files.readAllBytes(Path.of(args[i])));
      checked.add(new Checked(document, linter.lint(document)));
    }
    JsonReport.write(checked, new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
  }
}
