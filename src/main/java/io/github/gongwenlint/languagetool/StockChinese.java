package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.document.Document;
import io.github.gongwenlint.rule.Category;
import io.github.gongwenlint.rule.Check;
import io.github.gongwenlint.rule.Diagnostic;
import io.github.gongwenlint.rule.Fix;
import io.github.gongwenlint.rule.Rule;
import io.github.gongwenlint.rule.Severity;
import io.github.gongwenlint.text.Span;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The useful ones of LanguageTool's own Chinese rules, those that {@code rules/languagetool-zh.tsv}
 * allows. They need words and their kinds, so every sentence is segmented: a hundred times slower
 * than all other checks together.
 */
final class StockChinese implements Check {
  /** The folder beside the program's jar that holds the jars of the pack. */
  static final String FOLDER = "zh";

  private static final String SOURCE = "LanguageTool 6.8 的中文规则（language-zh）";

  static final Rule WORD =
      rule("languagetool-zh-word", "错字别字", "LanguageTool 认为这里有错字或别字。")
          .bad("研究⟦布署⟧下一步工作。", "研究部署下一步工作。")
          .good("研究部署下一步工作。")
          .build();
  static final Rule IDIOM =
      rule("languagetool-zh-idiom", "成语误写", "LanguageTool 认为这里的成语写错了。")
          .bad("面对困难一⟦愁⟧莫展。", "面对困难一筹莫展。")
          .good("面对困难一筹莫展。")
          .build();
  static final Rule USAGE =
      rule("languagetool-zh-usage", "近形词误用", "LanguageTool 认为这里用错了形近或音近的词。")
          .bad("建设⟦法制社会⟧。", "建设法治社会。")
          .good("建设法治社会。", "群众反应强烈。")
          .build();
  // Takes every verb that is used as a noun for a fault: “虚假的证明”.
  static final Rule PARTICLE =
      rule("languagetool-zh-particle", Severity.INFO, "“的”“地”“得”误用", "LanguageTool 认为这里的结构助词用错了。")
          .bad("清醒⟦的⟧认识到问题。")
          .good("清醒地认识到问题。")
          .build();
  static final Rule PAIRING =
      rule("languagetool-zh-pairing", "搭配不当", "LanguageTool 认为这里的动词与宾语搭配不当。")
          .bad("⟦加强⟧力度。")
          .good("加大力度。")
          .build();

  /** By LanguageTool's categories, CAT1 first. */
  static final List<Rule> RULES = List.of(WORD, IDIOM, USAGE, PARTICLE, PAIRING);

  private final List<File> jars;
  private final boolean[] wanted = new boolean[RULES.size()];
  private final Engine engine;

  private static Rule.Builder rule(String id, String title, String message) {
    return rule(id, Severity.WARNING, title, message);
  }

  private static Rule.Builder rule(String id, Severity severity, String title, String message) {
    return Rule.of(id, Category.WORDING, severity, title)
        .message(message)
        .explanation("用 --pack languagetool-zh 才查。规则由 LanguageTool 提供，这里只取在公文上少误报的；改法仅供参考。")
        .source(SOURCE);
  }

  /** One engine for all threads: LanguageTool and its segmenter are not made for several. */
  private static final class Engine {
    private @Nullable StockEngine known;

    synchronized List<StockEngine.Match> run(List<File> jars, String text) {
      StockEngine engine = known;
      if (engine == null) {
        engine = new StockEngine(jars);
        known = engine;
      }
      return engine.run(text);
    }
  }

  private StockChinese(List<File> jars, Predicate<Rule> selected, Engine engine) {
    this.jars = jars;
    this.engine = engine;
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = selected.test(RULES.get(i));
    }
  }

  /**
   * Makes the check.
   *
   * @param libraries the folder of the program's jars; the pack's are in a folder of it unless they
   *     are on the class path
   * @throws IOException when they are nowhere
   */
  static StockChinese load(File libraries) throws IOException {
    List<File> jars = new ArrayList<>();
    if (StockChinese.class.getResource("/org/languagetool/language/Chinese.class") == null) {
      File folder = new File(libraries, FOLDER);
      for (String start : List.of("language-zh-", "hanlp-")) {
        File jar = jar(folder, start);
        if (jar == null) {
          throw new IOException(new File(folder, start + "*.jar").getPath());
        }
        jars.add(jar);
      }
    }
    return new StockChinese(jars, any -> true, new Engine());
  }

  private static @Nullable File jar(File folder, String start) {
    String[] names = folder.list();
    if (names != null) {
      for (String name : names) {
        if (name.startsWith(start) && name.endsWith(".jar")) {
          return new File(folder, name);
        }
      }
    }
    return null;
  }

  @Override
  public List<Rule> rules() {
    return RULES;
  }

  @Override
  public Check only(Predicate<Rule> selected) {
    return new StockChinese(jars, selected, engine);
  }

  @Override
  public void check(Document document, Consumer<Diagnostic> report) {
    for (StockEngine.Match match : engine.run(jars, new String(document.chars()))) {
      int number = match.category() - 1;
      if (!wanted[number]) {
        continue;
      }
      Span span = new Span(match.from(), match.to());
      List<Fix> fixes = new ArrayList<>();
      for (String suggestion : match.suggestions()) {
        fixes.add(Fix.suggested("改为“" + suggestion + "”", span, suggestion));
      }
      report.accept(
          Diagnostic.of(RULES.get(number), span, match.message(), fixes.toArray(new Fix[0])));
    }
  }
}
