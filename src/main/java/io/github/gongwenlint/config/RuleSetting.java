package io.github.gongwenlint.config;

import java.util.List;

/**
 * What a configuration says about a rule or about a group of rules.
 *
 * @param name a rule's id, a category, {@code all}, or the severity of the rules that are meant:
 *     {@code errors}, {@code warnings}, {@code infos}
 * @param level {@code error}, {@code warning}, {@code info}, {@code off}, {@code on} (with its own
 *     severity), or empty when nothing is said about it
 * @param allow texts that are right: a finding whose marked text is one of them is not reported
 * @param fix {@code safe} or {@code suggested}: how much a single candidate is trusted; {@code off}
 *     never to apply it; empty when nothing is said about it
 * @param place where it was written
 */
public record RuleSetting(String name, String level, List<String> allow, String fix, Place place) {
  /** What may be said about a rule's severity. */
  public static final List<String> LEVELS = List.of("error", "warning", "info", "off", "on");

  /** What may be said about a rule's fixes. */
  public static final List<String> FIXES = List.of("safe", "suggested", "off");

  public RuleSetting {
    allow = List.copyOf(allow);
  }
}
