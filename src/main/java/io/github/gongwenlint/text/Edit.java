package io.github.gongwenlint.text;

/**
 * One replacement in a text.
 *
 * @param span what is replaced, in UTF-16 offsets; empty for an insertion
 * @param text what stands there afterwards; empty for a deletion
 */
public record Edit(Span span, String text) {}
