package io.github.gongwenlint.report;

/**
 * The program that reports.
 *
 * @param name its name
 * @param version its version
 * @param dictionaries year and month of the dictionaries, such as 2026-11
 */
public record Tool(String name, String version, String dictionaries) {}
