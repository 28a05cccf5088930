package io.github.gongwenlint.config;

/**
 * A value with the place where it was written.
 *
 * @param value what was written
 * @param place where
 */
public record Stated(String value, Place place) {}
