package io.github.gongwenlint.languagetool;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.languagetool.JLanguageTool;
import org.languagetool.Language;
import org.languagetool.Languages;
import org.languagetool.UserConfig;
import org.languagetool.language.Contributor;
import org.languagetool.rules.Rule;
import org.languagetool.tagging.Tagger;
import org.languagetool.tagging.disambiguation.Disambiguator;
import org.languagetool.tagging.disambiguation.xx.DemoDisambiguator;
import org.languagetool.tagging.xx.DemoTagger;
import org.languagetool.tokenizers.SentenceTokenizer;
import org.languagetool.tokenizers.Tokenizer;

/**
 * Chinese as our rules see it: a token per character, runs of ASCII letters and digits whole, no
 * tags; sentences as {@link Sentences} cuts them.
 *
 * <p>Its code is a private one, so that it never stands in the way of LanguageTool's own zh-CN.
 */
public final class OfficialChinese extends Language {
  private static final String CODE = "zh-CN-x-gongwen";

  private static final class Holder {
    private static final OfficialChinese INSTANCE = make();

    private static OfficialChinese make() {
      // Otherwise the rule loader installs an authenticator for the whole virtual machine.
      JLanguageTool.useCustomPasswordAuthenticator(false);
      return (OfficialChinese)
          Languages.getOrAddLanguageByClassName(OfficialChinese.class.getName());
    }
  }

  /** For LanguageTool, which makes the one instance; use {@link #instance()}. */
  public OfficialChinese() {}

  static OfficialChinese instance() {
    return Holder.INSTANCE;
  }

  @Override
  public String getShortCode() {
    return CODE;
  }

  @Override
  public String getName() {
    return "Chinese (official documents)";
  }

  @Override
  public String[] getCountries() {
    return new String[0];
  }

  @Override
  public Contributor[] getMaintainers() {
    return new Contributor[0];
  }

  @Override
  public List<Rule> getRelevantRules(
      ResourceBundle messages,
      UserConfig userConfig,
      Language motherTongue,
      List<Language> altLanguages) {
    return List.of();
  }

  /** Returns the resources of the rules that come with the program. */
  @Override
  public List<String> getRuleFileNames() {
    List<String> names = new ArrayList<>();
    for (String file : RuleIndex.builtIn().files()) {
      names.add(RuleIndex.FOLDER + file);
    }
    return names;
  }

  @Override
  public Tagger createDefaultTagger() {
    return new DemoTagger();
  }

  @Override
  public Disambiguator createDefaultDisambiguator() {
    return new DemoDisambiguator();
  }

  @Override
  public SentenceTokenizer createDefaultSentenceTokenizer() {
    return new SentenceTokenizer() {
      @Override
      public List<String> tokenize(String text) {
        char[] chars = text.toCharArray();
        List<String> sentences = new ArrayList<>();
        for (int start = 0; start < chars.length; ) {
          int end = Sentences.end(chars, start);
          sentences.add(text.substring(start, end));
          start = end;
        }
        return sentences;
      }

      @Override
      public void setSingleLineBreaksMarksParagraph(boolean lineBreakParagraphs) {}

      @Override
      public boolean singleLineBreaksMarksPara() {
        return true;
      }
    };
  }

  @Override
  public Tokenizer createDefaultWordTokenizer() {
    return OfficialChinese::tokens;
  }

  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>(text.length());
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean joins =
          i + 1 < text.length()
              && ((isWord(c) && isWord(text.charAt(i + 1)))
                  || Character.isSurrogatePair(c, text.charAt(i + 1)));
      if (!joins) {
        tokens.add(text.substring(start, i + 1));
        start = i + 1;
      }
    }
    return tokens;
  }

  private static boolean isWord(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
