package io.github.gongwenlint.rule;

/**
 * What a finding counts as where faults are counted as the press does.
 *
 * <p>Source: 《报纸期刊质量管理规定》 (国家新闻出版署, 2020), annex 《报纸编校差错率计算方法》, part 3.
 */
public enum Fault {
  /** Characters, a fact, logic or grammar. */
  TEXT,
  /** A name that matters, which counts twice. */
  NAME,
  /** How a numeral is written, not what it says. */
  NUMERAL,
  /** A mark or a form, no word. */
  MARK
}
