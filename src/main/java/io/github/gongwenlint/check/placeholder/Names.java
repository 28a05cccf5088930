package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;

import io.github.gongwenlint.text.Chars;

/** Tells names of persons that were masked on purpose: 张××, 王某某. */
final class Names {
  /** What may stand right before a name besides punctuation: ends of roles and conjunctions. */
  private static final String BEFORE = "人员长记任告者师生工民士属友户父母妻夫女男犯徒案由和与对给将被向让及叫";

  private Names() {}

  /** Tells whether a person's name can begin at {@code i}. */
  static boolean beginsName(char[] t, int i) {
    char before = at(t, i - 1);
    return before == '\0'
        || isBlank(before)
        || Chars.isLineEnd(before)
        || in(before, "，。、：；（(“《,:;！？")
        || in(before, BEFORE);
  }
}
