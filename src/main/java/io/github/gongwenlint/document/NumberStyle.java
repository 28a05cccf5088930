package io.github.gongwenlint.document;

/** The kinds of ordinal marks (序次语), GB/T 15834—2011 appendix B.3. */
public enum NumberStyle {
  /** 第一编. */
  PART,
  /** 第一章. */
  CHAPTER,
  /** 第一节. */
  SECTION,
  /** 第一条. */
  ARTICLE,
  /** 一、. */
  CHINESE,
  /** （一）. */
  CHINESE_IN_PARENTHESES,
  /** 1. or 1、. */
  ARABIC,
  /** （1）. */
  ARABIC_IN_PARENTHESES,
  /** 1）. */
  ARABIC_BEFORE_PARENTHESIS,
  /** ①. */
  CIRCLED,
  /** 1.1 and 1.1.1. */
  DECIMAL,
  /** 第一，. */
  SPOKEN_DI,
  /** 首先 其次 再次 最后. */
  SPOKEN_FIRST_NEXT,
  /** 其一，. */
  SPOKEN_QI,
  /** 一是. */
  SPOKEN_SHI,
  /** 一要. */
  SPOKEN_YAO
}
