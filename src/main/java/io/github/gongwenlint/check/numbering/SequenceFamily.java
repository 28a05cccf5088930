package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.document.NumberStyle;
import org.jspecify.annotations.Nullable;

/** The sequences that count together. */
enum SequenceFamily {
  PART,
  CHAPTER,
  SECTION,
  ARTICLE,
  CHINESE,
  CHINESE_IN_PARENTHESES,
  ARABIC,
  ARABIC_IN_PARENTHESES,
  ARABIC_BEFORE_PARENTHESIS,
  CIRCLED,
  /** 一是 and 一要, which writers mix. */
  SPOKEN_SHI_YAO,
  SPOKEN_DI,
  SPOKEN_FIRST_NEXT,
  SPOKEN_QI,
  /** Marks of headings used inside a paragraph live and die with it. */
  INLINE_CHINESE,
  INLINE_CHINESE_IN_PARENTHESES,
  INLINE_ARABIC,
  INLINE_ARABIC_IN_PARENTHESES,
  INLINE_CIRCLED;

  static @Nullable SequenceFamily of(NumberStyle style, boolean inline) {
    return switch (style) {
      case PART -> PART;
      case CHAPTER -> CHAPTER;
      case SECTION -> SECTION;
      case ARTICLE -> ARTICLE;
      case CHINESE -> inline ? INLINE_CHINESE : CHINESE;
      case CHINESE_IN_PARENTHESES ->
          inline ? INLINE_CHINESE_IN_PARENTHESES : CHINESE_IN_PARENTHESES;
      case ARABIC -> inline ? INLINE_ARABIC : ARABIC;
      case ARABIC_IN_PARENTHESES -> inline ? INLINE_ARABIC_IN_PARENTHESES : ARABIC_IN_PARENTHESES;
      case CIRCLED -> inline ? INLINE_CIRCLED : CIRCLED;
      case ARABIC_BEFORE_PARENTHESIS -> ARABIC_BEFORE_PARENTHESIS;
      case SPOKEN_SHI, SPOKEN_YAO -> SPOKEN_SHI_YAO;
      case SPOKEN_DI -> SPOKEN_DI;
      case SPOKEN_FIRST_NEXT -> SPOKEN_FIRST_NEXT;
      case SPOKEN_QI -> SPOKEN_QI;
      case DECIMAL -> null;
    };
  }

  boolean isStrong() {
    return this == CHINESE || this == CHINESE_IN_PARENTHESES;
  }

  /** Sequences of running text end where the talk goes on without them. */
  boolean isSpoken() {
    return compareTo(SPOKEN_SHI_YAO) >= 0 && compareTo(SPOKEN_QI) <= 0;
  }

  /** Returns the family of the same marks inside a paragraph. */
  @Nullable SequenceFamily asInline() {
    return switch (this) {
      case CHINESE -> INLINE_CHINESE;
      case CHINESE_IN_PARENTHESES -> INLINE_CHINESE_IN_PARENTHESES;
      case ARABIC -> INLINE_ARABIC;
      case ARABIC_IN_PARENTHESES -> INLINE_ARABIC_IN_PARENTHESES;
      case CIRCLED -> INLINE_CIRCLED;
      default -> null;
    };
  }

  /** Returns the family of paragraphs that may go on what began inside a paragraph. */
  @Nullable SequenceFamily asParagraphs() {
    return switch (this) {
      case INLINE_CHINESE -> CHINESE;
      case INLINE_CHINESE_IN_PARENTHESES -> CHINESE_IN_PARENTHESES;
      case INLINE_ARABIC -> ARABIC;
      case INLINE_ARABIC_IN_PARENTHESES -> ARABIC_IN_PARENTHESES;
      case INLINE_CIRCLED -> CIRCLED;
      default -> null;
    };
  }
}
