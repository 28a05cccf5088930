package io.github.gongwenlint.check.numbering;

import io.github.gongwenlint.document.NumberStyle;
import org.jspecify.annotations.Nullable;

/** The sequences that count together. */
enum SequenceFamily {
  PART,
  CHAPTER,
  SECTION,
  ARTICLE,
  HAN,
  HAN_PAREN,
  DIGIT,
  DIGIT_PAREN,
  DIGIT_CLOSE,
  CIRCLED,
  /** 一是 and 一要, which writers mix. */
  SHI,
  ORDINAL,
  FIRST_NEXT,
  QI,
  /** Marks of headings used inside a paragraph live and die with it. */
  INLINE_HAN,
  INLINE_HAN_PAREN,
  INLINE_DIGIT,
  INLINE_DIGIT_PAREN,
  INLINE_CIRCLED;

  static @Nullable SequenceFamily of(NumberStyle style, boolean inline) {
    return switch (style) {
      case PART -> PART;
      case CHAPTER -> CHAPTER;
      case SECTION -> SECTION;
      case ARTICLE -> ARTICLE;
      case HAN -> inline ? INLINE_HAN : HAN;
      case HAN_PAREN -> inline ? INLINE_HAN_PAREN : HAN_PAREN;
      case DIGIT -> inline ? INLINE_DIGIT : DIGIT;
      case DIGIT_PAREN -> inline ? INLINE_DIGIT_PAREN : DIGIT_PAREN;
      case CIRCLED -> inline ? INLINE_CIRCLED : CIRCLED;
      case DIGIT_CLOSE -> DIGIT_CLOSE;
      case SHI, YAO -> SHI;
      case ORDINAL -> ORDINAL;
      case FIRST_NEXT -> FIRST_NEXT;
      case QI -> QI;
      case DECIMAL -> null;
    };
  }

  boolean isStrong() {
    return this == HAN || this == HAN_PAREN;
  }

  /** Sequences of running text end where the talk goes on without them. */
  boolean isSpoken() {
    return compareTo(SHI) >= 0 && compareTo(QI) <= 0;
  }

  /** Returns the family of the same marks inside a paragraph. */
  @Nullable SequenceFamily asInline() {
    return switch (this) {
      case HAN -> INLINE_HAN;
      case HAN_PAREN -> INLINE_HAN_PAREN;
      case DIGIT -> INLINE_DIGIT;
      case DIGIT_PAREN -> INLINE_DIGIT_PAREN;
      case CIRCLED -> INLINE_CIRCLED;
      default -> null;
    };
  }

  /** Returns the family of paragraphs that may go on what began inside a paragraph. */
  @Nullable SequenceFamily asParagraphs() {
    return switch (this) {
      case INLINE_HAN -> HAN;
      case INLINE_HAN_PAREN -> HAN_PAREN;
      case INLINE_DIGIT -> DIGIT;
      case INLINE_DIGIT_PAREN -> DIGIT_PAREN;
      case INLINE_CIRCLED -> CIRCLED;
      default -> null;
    };
  }
}
