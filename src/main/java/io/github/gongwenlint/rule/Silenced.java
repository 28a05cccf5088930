package io.github.gongwenlint.rule;

/**
 * A diagnostic that is not reported because its author says in the document why it is right.
 *
 * @param diagnostic what would have been reported
 * @param reason why it is not, in the author's words
 */
public record Silenced(Diagnostic diagnostic, String reason) {}
