package io.github.gongwenlint.rule;

import io.github.gongwenlint.text.Span;

/**
 * Another place that a diagnostic speaks of, such as the first of two statements that contradict
 * each other.
 *
 * @param span where it is, in UTF-16 offsets of the document's text
 * @param message what stands there, a short Chinese phrase without its stop
 */
public record Related(Span span, String message) {}
