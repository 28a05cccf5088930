package io.github.gongwenlint.report;

import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Omitted;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the text report and after it how often each rule and each file was found at fault, the
 * most frequent first. What is only counted counts too.
 */
public final class StatisticsReport implements Report {
  private final Report text;
  private final Writer out;
  private final Map<String, Tally> rules = new HashMap<>();
  private final List<Tally> files = new ArrayList<>();

  /** How often something was reported, by severity. */
  private static final class Tally {
    private final String name;
    private final String title;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private int total;

    private Tally(String name, String title) {
      this.name = name;
      this.title = title;
    }

    private void add(Severity severity, int count) {
      counts.merge(severity, count, Integer::sum);
      total += count;
    }
  }

  /**
   * Starts a report.
   *
   * @param text the report that comes first
   * @param out where both are written
   */
  public StatisticsReport(Report text, Writer out) {
    this.text = text;
    this.out = out;
  }

  @Override
  public void file(Checked file) throws IOException {
    text.file(file);
    Tally tally = new Tally(TextReport.clean(file.path()), "");
    for (Diagnostic diagnostic : file.diagnostics()) {
      add(tally, diagnostic.rule(), diagnostic.severity(), 1);
    }
    for (Omitted omitted : file.omitted()) {
      add(tally, omitted.rule(), omitted.severity(), omitted.count());
    }
    if (tally.total > 0) {
      files.add(tally);
    }
  }

  private void add(Tally file, Rule rule, Severity severity, int count) {
    file.add(severity, count);
    rules
        .computeIfAbsent(rule.id(), id -> new Tally(id, "（" + rule.title() + "）"))
        .add(severity, count);
  }

  @Override
  public void end(Summary summary) throws IOException {
    text.end(summary);
    List<Tally> byRule = new ArrayList<>(rules.values());
    byRule.sort((a, b) -> a.name.compareTo(b.name));
    write("按规则", byRule);
    write("按文件", files);
    out.flush();
  }

  private void write(String title, List<Tally> tallies) throws IOException {
    if (tallies.isEmpty()) {
      return;
    }
    // Stable: equals stay in their order.
    tallies.sort((a, b) -> Integer.compare(b.total, a.total));
    out.write("\n" + title + "（处数：错误/警告/提示）：\n");
    int width = Integer.toString(tallies.get(0).total).length();
    for (Tally tally : tallies) {
      String total = Integer.toString(tally.total);
      out.write(
          "  " + " ".repeat(width - total.length()) + total + "  " + tally.name + tally.title);
      String between = "  ";
      for (Severity severity : Severity.values()) {
        out.write(between + tally.counts.getOrDefault(severity, 0));
        between = "/";
      }
      out.write("\n");
    }
  }
}
