package io.github.gongwenlint.text;

import java.text.Normalizer;

/**
 * Characters that look like Chinese characters and are others: radicals that stand for themselves
 * (U+2E80 to U+2FDF) and duplicates kept for old encodings (U+F900 to U+FAFF). Text copied from PDF
 * files is full of them; no search and no dictionary finds a word that holds one.
 *
 * <p>Source: The Unicode Standard, chapter 18.1 (compatibility ideographs, radicals); their
 * mappings are those of NFKC. CJK Radicals Supplement has none, so the characters that are whole
 * simplified characters are listed here.
 */
public final class CompatibilityForms {
  /** A radical and, behind it, the character that looks the same. */
  private static final String SUPPLEMENT =
      "\u2e9f母\u2ea0民\u2ec1虎\u2ec4西\u2ec5见\u2ec6角\u2ec9贝\u2ecb车\u2ed3长\u2ed4门\u2ed8青\u2ed9韦\u2eda页\u2edb风"
          + "\u2edc飞\u2edd食\u2ee2马\u2ee3骨\u2ee4鬼\u2ee5鱼\u2ee6鸟\u2ee7卤\u2ee8麦\u2ee9黄\u2eec齐\u2eee齿\u2ef0龙\u2ef3龟";

  private CompatibilityForms() {}

  /** Tells whether {@code c} may be such a character. */
  public static boolean mayBe(char c) {
    return (c >= '\u2e80' && c <= '\u2fdf') || (c >= '\uf900' && c <= '\ufaff');
  }

  /** Returns the Chinese character that {@code c} looks like, or {@code c} itself. */
  public static char plain(char c) {
    if (!mayBe(c)) {
      return c;
    }
    if (c <= '\u2eff') {
      int i = SUPPLEMENT.indexOf(c);
      return i < 0 ? c : SUPPLEMENT.charAt(i + 1);
    }
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
    return plain.length() == 1 ? plain.charAt(0) : c;
  }
}
