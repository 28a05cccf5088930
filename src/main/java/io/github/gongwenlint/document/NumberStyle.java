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
  HAN,
  /** （一）. */
  HAN_PAREN,
  /** 1. or 1、. */
  DIGIT,
  /** （1）. */
  DIGIT_PAREN,
  /** 1）. */
  DIGIT_CLOSE,
  /** ①. */
  CIRCLED,
  /** 1.1 and 1.1.1. */
  DECIMAL,
  /** 第一，. */
  ORDINAL,
  /** 首先 其次 再次 最后. */
  FIRST_NEXT,
  /** 其一，. */
  QI,
  /** 一是. */
  SHI,
  /** 一要. */
  YAO
}
