package io.github.gongwenlint.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .gongwenignore}, in which it is written what is right although a rule reports it,
 * for texts that have no place for such a note. A line is {@code file: rule “text”: why}; without a
 * text the rule is left out in the whole file. Files are patterns as in {@link Glob}.
 */
public final class IgnoreFile {
  private static final Pattern LINE =
      Pattern.compile(
          "(?<file>.+?)\\s*[:：]\\s*(?<rules>[a-z][a-z-]*(?:\\s*[,，、]\\s*[a-z][a-z-]*)*)"
              + "(?:\\s*[“\"「](?<text>.*?)[”\"」](?=\\s*(?:[:：]|$)))?\\s*(?:[:：]\\s*(?<why>.*))?");

  /**
   * A line.
   *
   * @param line its number, from 1
   * @param files which files it means
   * @param rules ids of rules, names of categories, or {@code all}
   * @param text the text that is right, or empty for any
   * @param why why it is right, or empty
   */
  public record Entry(int line, Glob files, List<String> rules, String text, String why) {
    /** Tells whether a marked text is the one that is meant; … at its end stands for any. */
    public boolean means(String marked) {
      return text.isEmpty()
          || text.equals(marked)
          || (text.endsWith("…") && marked.startsWith(text.substring(0, text.length() - 1)));
    }
  }

  private IgnoreFile() {}

  /**
   * Reads a file's text.
   *
   * @throws ConfigException with the line that is not understood
   */
  public static List<Entry> parse(String name, String text) throws ConfigException {
    List<Entry> entries = new ArrayList<>();
    String[] lines = text.split("\r\n|\r|\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        throw new Place(name, i + 1, 1).fault("不是一条忽略；写法是 文件: 规则名 “原文”: 原因");
      }
      String marked = matcher.group("text");
      String why = matcher.group("why");
      try {
        entries.add(
            new Entry(
                i + 1,
                new Glob(matcher.group("file")),
                List.of(matcher.group("rules").split("\\s*[,，、]\\s*")),
                marked == null ? "" : marked,
                why == null ? "" : why.strip()));
      } catch (IllegalArgumentException e) {
        throw new Place(name, i + 1, 1).fault("“" + matcher.group("file") + "”不是文件名模式");
      }
    }
    return entries;
  }

  /** Returns a line of the file with only some of its rules. */
  public static String withRules(String line, List<String> rules) {
    String stripped = line.strip();
    int shift = line.indexOf(stripped);
    Matcher matcher = LINE.matcher(stripped);
    return matcher.matches()
        ? line.substring(0, shift + matcher.start("rules"))
            + String.join(", ", rules)
            + line.substring(shift + matcher.end("rules"))
        : line;
  }
}
