package io.github.gongwenlint.rule;

/**
 * Diagnostics of one rule and severity that are only counted, because there were too many.
 *
 * @param rule the rule that found them
 * @param severity how bad they are
 * @param count how many, from 1
 */
public record Omitted(Rule rule, Severity severity, int count) {}
