package io.github.gongwenlint.check.placeholder;

import static io.github.gongwenlint.text.Look.at;
import static io.github.gongwenlint.text.Look.in;
import static io.github.gongwenlint.text.Look.isBlank;

import io.github.gongwenlint.dictionary.Surnames;
import io.github.gongwenlint.text.Chars;
import io.github.gongwenlint.text.Look;

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

  /** Tells whether the name at {@code i} is that of a person to turn to: nobody masks that one. */
  static boolean isContact(char[] t, int i) {
    return Surnames.isClear(at(t, i))
        && Look.endsAny(
                t, i, "联系人：", "联系人:", "联 系 人：", "联系人及电话：", "联系人、联系电话：", "经办人：", "填报人：", "填表人：",
                "起草人：", "承办人：")
            > 0;
  }
}
