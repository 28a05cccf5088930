package io.github.gongwenlint.languagetool;

import io.github.gongwenlint.text.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;
import org.languagetool.rules.patterns.PatternToken;
import org.languagetool.rules.patterns.RegexPatternRule;

/**
 * A set of rule files and what LanguageTool makes of them. Touching this class loads LanguageTool.
 */
final class RuleFiles {
  /** The most ways in which an expression may be tried from one place. */
  static final double MOST_COST = 100_000;

  private RuleFiles() {}

  /** Loads the patterns of one file that was validated. */
  static List<AbstractPatternRule> load(String name, byte[] bytes) throws RuleFileException {
    try {
      return new PatternRuleLoader()
          .getRules(new ByteArrayInputStream(bytes), name, OfficialChinese.instance());
    } catch (IOException | RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      String said = String.valueOf(cause.getMessage());
      if (cause instanceof PatternSyntaxException syntax) {
        List<String> clues = List.of(syntax.getPattern(), withoutFlags(syntax.getPattern()));
        throw new RuleFileException(
            name,
            RuleFile.lineOf(bytes, clues),
            "正则表达式有错（" + syntax.getDescription() + "）：" + syntax.getPattern());
      }
      throw new RuleFileException(
          name, RuleFile.lineOf(bytes, quoted(said)), "LanguageTool 读不了：" + said);
    }
  }

  /** Leaves out what LanguageTool puts before an expression: (?iu). */
  private static String withoutFlags(String expression) {
    return expression.replaceFirst("^\\(\\?[a-zA-Z]+\\)", "");
  }

  /** Returns what stands between quotation marks in a message. */
  private static List<String> quoted(String message) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile("['\"]([^'\"]{2,200})['\"]").matcher(message);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /**
   * Checks rule files and makes their index.
   *
   * @param names the files' names
   * @param contents the files' bytes, side by side with their names
   * @throws RuleFileException for the first file that is not right: broken XML, a broken schema, an
   *     id that is used twice, a rule without an anchor, an expression that can run wild
   */
  static RuleIndex compile(List<String> names, List<byte[]> contents) throws RuleFileException {
    List<RuleSource> sources = new ArrayList<>();
    List<RuleIndex.Pattern> patterns = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    for (int file = 0; file < names.size(); file++) {
      String name = names.get(file);
      RuleFile.validate(name, contents.get(file));
      for (RuleSource source : RuleFile.read(name, contents.get(file))) {
        if (source.id().isEmpty()) {
          throw new RuleFileException(name, source.line(), "规则没有 id，请写上，如 id=\"own-rule\"");
        }
        Integer before = numbers.put(source.id(), sources.size());
        if (before != null) {
          RuleSource other = sources.get(before);
          throw new RuleFileException(
              name,
              source.line(),
              "规则 " + source.id() + " 已见于 " + other.file() + ":" + other.line());
        }
        sources.add(source);
      }
      List<AbstractPatternRule> rules = load(name, contents.get(file));
      for (int ordinal = 0; ordinal < rules.size(); ordinal++) {
        AbstractPatternRule rule = rules.get(ordinal);
        Integer number = numbers.get(rule.getId());
        if (number == null) {
          throw new RuleFileException(name, 0, "规则 " + rule.getId() + " 的 id 不明（不支持 idprefix）");
        }
        Skeleton skeleton = skeleton(name, sources.get(number).line(), rule);
        Pattern expression = rule instanceof RegexPatternRule regex ? regex.getPattern() : null;
        patterns.add(
            new RuleIndex.Pattern(
                file,
                ordinal,
                number,
                expression == null ? "" : expression.pattern(),
                expression == null ? 0 : flags(expression),
                skeleton));
      }
    }
    return new RuleIndex(names, sources, patterns);
  }

  private static Skeleton skeleton(String name, int line, AbstractPatternRule rule)
      throws RuleFileException {
    Skeleton skeleton;
    try {
      if (rule instanceof RegexPatternRule regexPatternRule) {
        Pattern pattern = regexPatternRule.getPattern();
        Expression expression = tame(pattern.pattern(), ignoresCase(pattern));
        skeleton = Skeleton.of(expression, false);
      } else if (rule instanceof PatternRule) {
        List<Expression> tokens = new ArrayList<>();
        for (PatternToken token : rule.getPatternTokens()) {
          tokens.add(token(token));
          if (token.getSkipNext() != 0) {
            tokens.add(Expression.other(0, Expression.MANY));
          }
        }
        skeleton = Skeleton.of(Expression.sequence(tokens), true);
      } else {
        throw new IllegalArgumentException("不支持这种规则");
      }
    } catch (IllegalArgumentException e) {
      throw new RuleFileException(name, line, "规则 " + rule.getFullId() + "：" + e.getMessage());
    }
    if (skeleton == null) {
      throw new RuleFileException(
          name, line, "规则 " + rule.getFullId() + " 没有锚：任何匹配里都须有一个两字以上的固定字串");
    }
    return skeleton;
  }

  /** Returns the flags, without those that cost time and change nothing: Chinese has no case. */
  private static int flags(Pattern expression) {
    String source = expression.pattern().replaceAll("\\\\[sSdDwWbB]", "");
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (Character.toUpperCase(c) != c || Character.toLowerCase(c) != c || c == '\\') {
        return expression.flags();
      }
    }
    return expression.flags() & ~(Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  private static boolean ignoresCase(Pattern pattern) {
    return (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0;
  }

  private static Expression tame(String source, boolean ignoreCase) {
    Expression expression = Expression.parse(source, ignoreCase);
    if (expression.cost() > MOST_COST) {
      throw new IllegalArgumentException("表达式可能回溯过多，请给重复加上限，不要重复套重复：" + source);
    }
    return expression;
  }

  private static Expression token(PatternToken token) {
    Expression one = Expression.other(0, Expression.MANY);
    String text = token.getString();
    boolean plain =
        text != null
            && !text.isEmpty()
            && !token.getNegation()
            && !token.isInflected()
            && !token.isReferenceElement()
            && !token.hasOrGroup()
            && !token.isUnificationNeutral()
            && token.getPOStag() == null;
    if (plain) {
      Expression read =
          token.isRegularExpression()
              ? tame(text, !token.isCaseSensitive())
              : quote(text, !token.isCaseSensitive());
      one = read;
    }
    return token.getMinOccurrence() == 1 && token.getMaxOccurrence() == 1
        ? one
        : Expression.repeat(
            one,
            Math.max(0, token.getMinOccurrence()),
            token.getMaxOccurrence() < 0 ? Expression.MANY : token.getMaxOccurrence());
  }

  private static Expression quote(String text, boolean ignoreCase) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(c < 128 && !Character.isLetterOrDigit(c) ? "\\" : "").append(c);
    }
    return Expression.parse(escaped.toString(), ignoreCase);
  }

  /** Reads a built-in rule file. */
  static byte[] builtIn(String name) {
    return Resources.bytes(RuleFiles.class, RuleIndex.FOLDER + name);
  }
}
