package io.github.gongwenlint.languagetool;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.languagetool.AnalyzedSentence;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.broker.DefaultResourceDataBroker;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.patterns.AbstractPatternRule;

/** Runs LanguageTool's own Chinese rules. Touching this class loads LanguageTool; one thread. */
final class StockEngine {
  /** The resource that names the allowed rules, beside this class. */
  static final String ALLOWED = "languagetool-zh.tsv";

  private static final int MOST_SUGGESTIONS = 3;

  /**
   * One match.
   *
   * @param category the number of LanguageTool's category, from 1
   */
  record Match(int category, int from, int to, String message, List<String> suggestions) {}

  private final JLanguageTool tool;
  private final List<AbstractPatternRule> rules = new ArrayList<>();

  /**
   * Loads the language.
   *
   * @param jars where it is, when it is not on the class path
   */
  StockEngine(List<File> jars) {
    // Registers ours first: LanguageTool's list of languages is not made for several threads.
    OfficialChinese.instance();
    if (!jars.isEmpty()) {
      ClassLoader loader = new URLClassLoader(urls(jars), StockEngine.class.getClassLoader());
      JLanguageTool.setClassBrokerBroker(name -> Class.forName(name, true, loader));
      JLanguageTool.setDataBroker(new Resources(loader));
    }
    tool =
        new JLanguageTool(
            Languages.getOrAddLanguageByClassName("org.languagetool.language.Chinese"));
    Allowed allowed = Allowed.read();
    for (Rule rule : tool.getAllRules()) {
      if (rule instanceof AbstractPatternRule pattern && allowed.holds(pattern)) {
        rules.add(pattern);
      }
    }
  }

  private static URL[] urls(List<File> jars) {
    URL[] urls = new URL[jars.size()];
    try {
      for (int i = 0; i < urls.length; i++) {
        urls[i] = jars.get(i).toURI().toURL();
      }
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
    return urls;
  }

  /** Matches all allowed rules in a text. */
  List<Match> run(String text) {
    List<Match> found = new ArrayList<>();
    // The tagger cuts its own output at “/” and so loses characters of words that hold one.
    String masked = text.replace('/', '／');
    char[] chars = masked.toCharArray();
    try {
      for (int start = 0; start < chars.length; ) {
        int end = Sentences.end(chars, start);
        String piece = masked.substring(start, end);
        int at = 0;
        for (String clause : tool.sentenceTokenize(piece)) {
          at = piece.indexOf(clause, at);
          if (at < 0) {
            break;
          }
          if (!clause.isBlank()) {
            match(clause, start + at, text, found);
          }
          at += clause.length();
        }
        start = end;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private void match(String clause, int start, String text, List<Match> found) throws IOException {
    AnalyzedSentence sentence = tool.getAnalyzedSentence(clause);
    if (!sentence.getText().equals(clause)) {
      // Whatever else the tagger loses: the places of matches would be wrong.
      return;
    }
    for (AbstractPatternRule rule : rules) {
      for (RuleMatch match : rule.match(sentence)) {
        int from = start + match.getFromPos();
        int to = start + match.getToPos();
        if (from < to && to <= text.length()) {
          found.add(
              new Match(
                  rule.getCategory().getId().toString().charAt(3) - '0',
                  from,
                  to,
                  message(rule, match),
                  suggestions(match, text.substring(from, to))));
        }
      }
    }
  }

  private static String message(AbstractPatternRule rule, RuleMatch match) {
    // LanguageTool sets suggestions in quotation marks of its own, and ends its questions twice.
    String message =
        PatternEngine.plain(match.getMessage())
            .replace("\"", "")
            .replace("‘“", "“")
            .replace("”’", "”")
            .replaceFirst("[。？?]+$", "");
    return message + "（LanguageTool：" + rule.getId() + "）";
  }

  private static List<String> suggestions(RuleMatch match, String matched) {
    List<String> suggestions = new ArrayList<>();
    for (String suggestion : match.getSuggestedReplacements()) {
      if (suggestions.size() < MOST_SUGGESTIONS && matched.indexOf('/') < 0) {
        suggestions.add(suggestion);
      }
    }
    return suggestions;
  }

  /** What {@code rules/languagetool-zh.tsv} says. */
  private static final class Allowed {
    private final Set<String> yes = new HashSet<>();
    private final Set<String> no = new HashSet<>();

    static Allowed read() {
      Allowed allowed = new Allowed();
      try (@Nullable InputStream in = StockEngine.class.getResourceAsStream(ALLOWED)) {
        if (in == null) {
          throw new IllegalStateException(ALLOWED + " is missing: the rules were not compiled");
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
          if (!line.startsWith("#")) {
            String[] cells = line.split("\t", -1);
            (cells[2].equals("yes") ? allowed.yes : allowed.no).add(cells[0] + " " + cells[1]);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return allowed;
    }

    boolean holds(AbstractPatternRule rule) {
      String category = rule.getCategory().getId() + " ";
      String place = category + rule.getFullId();
      String id = category + rule.getId();
      return !no.contains(place)
          && !no.contains(id)
          && (yes.contains(place) || yes.contains(id) || yes.contains(category + "*"));
    }
  }

  /** Finds LanguageTool's files on our class path and in the jars of the pack. */
  private static final class Resources extends DefaultResourceDataBroker {
    private final ClassLoader loader;

    Resources(ClassLoader loader) {
      this.loader = loader;
    }

    private static String name(String path) {
      return path.startsWith("/") ? path.substring(1) : path;
    }

    private static String inside(String folder, String path) {
      return name(folder) + (path.startsWith("/") ? "" : "/") + path;
    }

    @Override
    public @Nullable InputStream getAsStream(String path) {
      return loader.getResourceAsStream(name(path));
    }

    @Override
    public @Nullable URL getAsURL(String path) {
      return loader.getResource(name(path));
    }

    @Override
    public List<URL> getAsURLs(String path) {
      try {
        return java.util.Collections.list(loader.getResources(name(path)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public @Nullable URL getFromResourceDirAsUrl(String path) {
      return getAsURL(inside(getResourceDir(), path));
    }

    @Override
    public List<URL> getFromResourceDirAsUrls(String path) {
      return getAsURLs(inside(getResourceDir(), path));
    }

    @Override
    public InputStream getFromResourceDirAsStream(String path) {
      return known(getAsStream(inside(getResourceDir(), path)), path);
    }

    @Override
    public List<String> getFromResourceDirAsLines(String path) {
      try (InputStream in = getFromResourceDirAsStream(path)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public @Nullable URL getFromRulesDirAsUrl(String path) {
      return getAsURL(inside(getRulesDir(), path));
    }

    @Override
    public InputStream getFromRulesDirAsStream(String path) {
      return known(getAsStream(inside(getRulesDir(), path)), path);
    }

    private static InputStream known(@Nullable InputStream in, String path) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing");
      }
      return in;
    }

    @Override
    public boolean resourceExists(String path) {
      return getFromResourceDirAsUrl(path) != null;
    }

    @Override
    public boolean ruleFileExists(String path) {
      return getFromRulesDirAsUrl(path) != null;
    }

    @Override
    public ResourceBundle getResourceBundle(String name, Locale locale) {
      return ResourceBundle.getBundle(name, locale, loader);
    }
  }
}
