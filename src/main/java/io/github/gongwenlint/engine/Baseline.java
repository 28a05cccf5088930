package io.github.gongwenlint.engine;

import io.github.gongwenlint.config.ConfigException;
import io.github.gongwenlint.config.Place;
import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Findings that are known, so that only new ones are reported. A finding is known by file, rule and
 * text, never by its line; the text around it tells which one of several is new.
 *
 * <p>As a file it has a line for each finding: path, rule, text, context, separated by tabs,
 * sorted. So git merges what several people changed.
 */
public final class Baseline {
  private static final String HEADER =
      """
      # gongwen-lint 基线：已知的问题，检查时不再报告。由 gongwen check --update-baseline 生成，请勿手改。
      # 文件	规则	原文	前后文
      """;

  private static final int AROUND = 8;
  private static final int LONGEST = 40;

  /** What is left of a longer text, before the number that stands for the whole. */
  private static final int HEAD = LONGEST - 10;

  private static final int SHORTENED = HEAD + 9;

  /** Where the text stands in its context. */
  private static final char MIDDLE = '｜';

  /**
   * A known finding.
   *
   * @param rule the rule's id
   * @param text the text it marks, shortened when it is long
   * @param context what stands before and behind it in its line
   */
  public record Entry(String rule, String text, String context) implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::rule).thenComparing(Entry::text).thenComparing(Entry::context);

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }

    /** Returns the text with its surroundings as it stands in the file; a long one's beginning. */
    public String passage() {
      int around = context.indexOf(MIDDLE);
      String before = around < 0 ? "" : context.substring(0, around);
      boolean shortened = text.length() == SHORTENED && text.charAt(HEAD) == '…';
      return shortened
          ? before + text.substring(0, HEAD)
          : before + text + context.substring(around + 1);
    }

    private String key() {
      return rule + '\t' + text;
    }
  }

  /**
   * What came of one file.
   *
   * @param fresh what is not known
   * @param stale what is known but no longer there
   * @param now all there is
   */
  public record Result(List<Diagnostic> fresh, List<Entry> stale, List<Entry> now) {}

  private final TreeMap<String, List<Entry>> entries = new TreeMap<>();

  /** Reads a file's text. */
  public static Baseline parse(String name, String text) throws ConfigException {
    Baseline baseline = new Baseline();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 4 || line.startsWith("<<<<<<<")) {
        throw new Place(name, i + 1, 1)
            .fault("不是基线的一行（应为文件、规则、原文、前后文四列）；合并冲突请两边都留下，再运行 --update-baseline");
      }
      baseline
          .entries
          .computeIfAbsent(unescaped(cells[0]), any -> new ArrayList<>())
          .add(new Entry(unescaped(cells[1]), unescaped(cells[2]), unescaped(cells[3])));
    }
    return baseline;
  }

  /** Returns the text of the file: sorted, so that it depends on nothing but what is known. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER);
    for (Map.Entry<String, List<Entry>> file : entries.entrySet()) {
      List<Entry> sorted = new ArrayList<>(file.getValue());
      Collections.sort(sorted);
      for (Entry entry : sorted) {
        text.append(escaped(file.getKey())).append('\t').append(escaped(entry.rule()));
        text.append('\t').append(escaped(entry.text()));
        text.append('\t').append(escaped(entry.context())).append('\n');
      }
    }
    return text.toString();
  }

  /** Returns the files of which something is known. */
  public List<String> paths() {
    return new ArrayList<>(entries.keySet());
  }

  /** Returns what is known of a file. */
  public List<Entry> of(String path) {
    return entries.getOrDefault(path, List.of());
  }

  /** Replaces what is known of a file. */
  public void put(String path, List<Entry> known) {
    if (known.isEmpty()) {
      entries.remove(path);
    } else {
      entries.put(path, List.copyOf(known));
    }
  }

  /** Returns the number of known findings. */
  public int size() {
    int size = 0;
    for (List<Entry> list : entries.values()) {
      size += list.size();
    }
    return size;
  }

  /** Compares what was found in a file with what is known of it. */
  public Result compare(String path, Document document, List<Diagnostic> found) {
    List<Entry> now = new ArrayList<>(found.size());
    for (Diagnostic diagnostic : found) {
      now.add(entry(document, diagnostic));
    }
    List<Entry> known = of(path);
    if (known.isEmpty()) {
      return new Result(found, List.of(), now);
    }
    // First what is the same with its surroundings, then what is the same without them.
    Map<Entry, Integer> exact = new HashMap<>();
    for (Entry entry : known) {
      exact.merge(entry, 1, Integer::sum);
    }
    boolean[] taken = new boolean[now.size()];
    for (int i = 0; i < taken.length; i++) {
      Integer count = exact.get(now.get(i));
      if (count != null && count > 0) {
        exact.put(now.get(i), count - 1);
        taken[i] = true;
      }
    }
    Map<String, List<Entry>> rest = new HashMap<>();
    for (Entry entry : known) {
      Integer count = exact.get(entry);
      if (count != null && count > 0) {
        exact.put(entry, count - 1);
        rest.computeIfAbsent(entry.key(), any -> new ArrayList<>()).add(entry);
      }
    }
    List<Diagnostic> fresh = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        List<Entry> same = rest.get(now.get(i).key());
        if (same == null || same.isEmpty()) {
          fresh.add(found.get(i));
        } else {
          same.remove(same.size() - 1);
        }
      }
    }
    List<Entry> stale = new ArrayList<>();
    for (List<Entry> left : rest.values()) {
      stale.addAll(left);
    }
    Collections.sort(stale);
    return new Result(fresh, stale, now);
  }

  private static Entry entry(Document document, Diagnostic diagnostic) {
    Span span = diagnostic.span();
    char[] text = document.chars();
    int from = span.start();
    while (from > 0 && span.start() - from < AROUND && !Chars.isLineEnd(text[from - 1])) {
      from--;
    }
    int to = span.end();
    while (to < text.length && to - span.end() < AROUND && !Chars.isLineEnd(text[to])) {
      to++;
    }
    return new Entry(
        diagnostic.rule().id(),
        shortened(document.text(span)),
        document.text(from, span.start()) + MIDDLE + document.text(span.end(), to));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, HEAD) + "…" + String.format("%08x", text.hashCode());
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\t' -> escaped.append("\\t");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\\' -> escaped.append("\\\\");
        default -> {
          if (c < ' ' || (Character.isSurrogate(c) && !isPaired(text, i))) {
            escaped.append(String.format("\\u%04x", (int) c));
          } else {
            escaped.append(c);
          }
        }
      }
    }
    // A line that begins with the mark of a comment would be one.
    return escaped.length() > 0 && escaped.charAt(0) == '#' ? "\\" + escaped : escaped.toString();
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char next = text.charAt(++i);
      switch (next) {
        case 't' -> plain.append('\t');
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        case 'u' -> {
          if (i + 4 < text.length() && text.substring(i + 1, i + 5).matches("[0-9a-f]{4}")) {
            plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
            i += 4;
          } else {
            plain.append('u');
          }
        }
        default -> plain.append(next);
      }
    }
    return plain.toString();
  }
}
