import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.engine.Linter;
import io.github.gongwenlint.engine.RuleBook;
import io.github.gongwenlint.reader.Readers;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Edit;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures on sentences with known errors what the default rules find: {@code id source target},
 * separated by tabs.
 *
 * <p>A changed character is one that an alignment of least distance between source and target
 * replaces, deletes or inserts. It is found when a diagnostic covers it or touches the place of an
 * insertion, and corrected when applying the first fix of that diagnostic brings the sentence
 * nearer to its target by all changed characters it covers.
 */
public final class Accuracy {
  private final Linter linter = new Linter(RuleBook.builtIn(), Rule::enabled);
  private final Map<String, int[]> rules = new TreeMap<>();
  private int sentences;
  private int faulty;
  private int changed;
  private int found;
  private int foundByHint;
  private int corrected;
  private int unchanged;
  private long unchangedCharacters;
  private int falseReports;
  private int falseSentences;
  private int falseHints;
  private int strayReports;

  private Accuracy() {}

  public static void main(String[] arguments) throws Exception {
    Path page = null;
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--write") && i + 1 < arguments.length) {
        page = Path.of(arguments[++i]);
      } else {
        files.add(Path.of(arguments[i]));
      }
    }
    if (files.isEmpty()) {
      System.err.println("usage: accuracy.sh [--write PAGE.md] FILE.tsv...   (id, source, target)");
      System.exit(2);
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (Path file : files) {
      Accuracy accuracy = new Accuracy();
      accuracy.measure(file);
      String table = accuracy.table(file);
      out.print(table);
      if (page != null) {
        write(page, file.getFileName().toString(), table);
      }
    }
  }

  private void measure(Path file) throws Exception {
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      String[] columns = line.split("\t", -1);
      if (columns.length < 3) {
        if (!line.isBlank()) {
          throw new IllegalArgumentException(
              file + ":" + number + ": three columns expected: id, source, target");
        }
        continue;
      }
      sentence(columns[1], columns[2]);
    }
  }

  private void sentence(String source, String target) throws Exception {
    sentences++;
    Document document = Readers.read("sentence.txt", source.getBytes(StandardCharsets.UTF_8));
    List<Diagnostic> diagnostics = linter.lint(document);
    if (source.equals(target)) {
      unchanged++;
      unchangedCharacters += source.length();
      boolean reported = false;
      for (Diagnostic diagnostic : diagnostics) {
        if (diagnostic.severity() == Severity.INFO) {
          falseHints++;
        } else {
          falseReports++;
          reported = true;
          count(diagnostic.rule(), 2);
        }
      }
      falseSentences += reported ? 1 : 0;
      return;
    }
    faulty++;
    boolean[] differs = new boolean[source.length() + 1];
    int[] weight = differences(source, target, differs);
    int[] state = new int[differs.length];
    for (Diagnostic diagnostic : diagnostics) {
      int start = diagnostic.span().start();
      int end = diagnostic.span().end();
      int covered = 0;
      boolean nearer = false;
      for (int i = start; i <= Math.min(end, source.length()); i++) {
        // An insertion is counted at the character behind it, which the span may just touch.
        if (differs[i] && (i < end || weight[i] > 1 || i == source.length())) {
          covered += weight[i];
        }
      }
      if (covered > 0 && !diagnostic.fixes().isEmpty()) {
        String fixed = apply(source, diagnostic.fixes().get(0));
        nearer = distance(fixed, target) <= distance(source, target) - covered;
      }
      if (covered == 0) {
        strayReports += diagnostic.severity() == Severity.INFO ? 0 : 1;
        if (diagnostic.severity() != Severity.INFO) {
          count(diagnostic.rule(), 2);
        }
        continue;
      }
      count(diagnostic.rule(), 0);
      if (nearer) {
        count(diagnostic.rule(), 1);
      }
      int worth = (diagnostic.severity() == Severity.INFO ? 1 : 2) | (nearer ? 4 : 0);
      for (int i = start; i <= Math.min(end, source.length()); i++) {
        if (differs[i] && (i < end || weight[i] > 1 || i == source.length())) {
          state[i] |= worth;
        }
      }
    }
    for (int i = 0; i < differs.length; i++) {
      if (differs[i]) {
        changed += weight[i];
        found += (state[i] & 2) != 0 ? weight[i] : 0;
        foundByHint += (state[i] & 3) == 1 ? weight[i] : 0;
        corrected += (state[i] & 4) != 0 ? weight[i] : 0;
      }
    }
  }

  private void count(Rule rule, int what) {
    rules.computeIfAbsent(rule.id(), any -> new int[3])[what]++;
  }

  /** Marks the places of {@code a} that change, and returns how many characters change at each. */
  private static int[] differences(String a, String b, boolean[] differs) {
    int[][] cost = costs(a, b);
    int[] weight = new int[a.length() + 1];
    int i = a.length();
    int j = b.length();
    while (i > 0 || j > 0) {
      if (i > 0
          && j > 0
          && a.charAt(i - 1) == b.charAt(j - 1)
          && cost[i][j] == cost[i - 1][j - 1]) {
        i--;
        j--;
      } else if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + 1) {
        differs[--i] = true;
        weight[i]++;
        j--;
      } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
        differs[--i] = true;
        weight[i]++;
      } else {
        differs[i] = true;
        weight[i]++;
        j--;
      }
    }
    return weight;
  }

  private static int distance(String a, String b) {
    return costs(a, b)[a.length()][b.length()];
  }

  private static int[][] costs(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
        } else {
          int same = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
          cost[i][j] = Math.min(same, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        }
      }
    }
    return cost;
  }

  private static String apply(String text, Fix fix) {
    List<Edit> edits = new ArrayList<>(fix.edits());
    edits.sort(Comparator.comparingInt((Edit edit) -> edit.span().start()).reversed());
    StringBuilder result = new StringBuilder(text);
    for (Edit edit : edits) {
      result.replace(edit.span().start(), edit.span().end(), edit.text());
    }
    return result.toString();
  }

  private String table(Path file) {
    StringBuilder table = new StringBuilder();
    table.append("### ").append(file.getFileName()).append("\n\n");
    table.append("| what | count | share |\n|---|---:|---:|\n");
    row(table, "sentences, with errors", faulty, sentences);
    row(table, "changed characters", changed, 0);
    row(table, "found (error or warning)", found, changed);
    row(table, "found by a hint only (info)", foundByHint, changed);
    row(table, "found and rightly corrected by the first fix", corrected, changed);
    row(table, "errors and warnings beside the changed characters", strayReports, 0);
    row(table, "unchanged sentences with an error or a warning", falseSentences, unchanged);
    table.append("| errors and warnings on unchanged sentences, per 10,000 characters | ");
    table.append(falseReports).append(" | ");
    table.append(
        String.format(
            Locale.ROOT, "%.2f", 10000.0 * falseReports / Math.max(1, unchangedCharacters)));
    table
        .append(" |\n| hints on unchanged sentences, per 10,000 characters | ")
        .append(falseHints)
        .append(" | ");
    table.append(
        String.format(
            Locale.ROOT, "%.2f", 10000.0 * falseHints / Math.max(1, unchangedCharacters)));
    table.append(
        " |\n\n| rule | on a changed character | rightly corrected | errors and warnings elsewhere |\n|---|---:|---:|---:|\n");
    rules.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, int[]> entry) -> -entry.getValue()[0])
                .thenComparing(Map.Entry::getKey))
        .forEach(
            entry ->
                table
                    .append("| `")
                    .append(entry.getKey())
                    .append("` | ")
                    .append(entry.getValue()[0])
                    .append(" | ")
                    .append(entry.getValue()[1])
                    .append(" | ")
                    .append(entry.getValue()[2])
                    .append(" |\n"));
    return table.append('\n').toString();
  }

  private static void row(StringBuilder table, String what, int count, int of) {
    table.append("| ").append(what).append(" | ").append(count);
    if (of > 0) {
      table.append(" of ").append(of).append(" | ");
      table.append(String.format(Locale.ROOT, "%.1f %%", 100.0 * count / of)).append(" |\n");
    } else {
      table.append(" | |\n");
    }
  }

  /** Puts a table between the page's marks of that name, or behind everything when it has none. */
  private static void write(Path page, String name, String table) throws Exception {
    String begin = "<!-- accuracy " + name + " -->\n";
    String end = "<!-- end of accuracy " + name + " -->\n";
    String text = Files.exists(page) ? Files.readString(page) : "";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from >= 0 && to > from) {
      text = text.substring(0, from) + begin + table + text.substring(to);
    } else {
      text = text + "\n" + begin + table + end;
    }
    Path fresh = Files.createTempFile(page.toAbsolutePath().getParent(), "accuracy", ".tmp");
    Files.writeString(fresh, text);
    Files.move(fresh, page, StandardCopyOption.REPLACE_EXISTING);
  }
}
