package io.github.gongwenlint.document;

import io.github.gongwenlint.text.Span;

/**
 * An ordinal mark (序次语) in the text.
 *
 * @param style its kind
 * @param number its value, from 1; the last part of a decimal label such as 1.3; 0 for 最后, which
 *     has no fixed place
 * @param span the mark with its brackets and the point or comma after it, in UTF-16 offsets
 */
public record Label(NumberStyle style, int number, Span span) {}
