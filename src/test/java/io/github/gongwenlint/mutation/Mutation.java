package io.github.gongwenlint.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fault that is put into a right document at every place where it can be.
 *
 * @param rule the rule that must find it
 * @param fault what is done, for the page of figures
 * @param injection makes the faulty texts of a right one
 */
record Mutation(String rule, String fault, Function<String, List<String>> injection) {

  /** Replaces every match by itself; a null from {@code replacement} leaves the place alone. */
  static Mutation replace(
      String rule,
      String fault,
      String expression,
      Function<MatchResult, @Nullable String> replacement) {
    Pattern pattern = Pattern.compile(expression, Pattern.MULTILINE);
    return new Mutation(
        rule,
        fault,
        text -> {
          List<String> mutants = new ArrayList<>();
          Matcher matcher = pattern.matcher(text);
          while (matcher.find()) {
            String fresh = replacement.apply(matcher);
            if (fresh != null) {
              mutants.add(
                  text.substring(0, matcher.start()) + fresh + text.substring(matcher.end()));
            }
          }
          return mutants;
        });
  }

  /** Replaces matches in those texts only for which {@code suited} holds. */
  static Mutation replace(
      String rule,
      String fault,
      String expression,
      Function<MatchResult, @Nullable String> replacement,
      Predicate<String> suited) {
    Mutation everywhere = replace(rule, fault, expression, replacement);
    return new Mutation(
        rule, fault, text -> suited.test(text) ? everywhere.injection().apply(text) : List.of());
  }

  /** Takes out every match by itself. */
  static Mutation delete(String rule, String fault, String expression) {
    return replace(rule, fault, expression, match -> "");
  }
}
