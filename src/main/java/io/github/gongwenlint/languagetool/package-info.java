/**
 * The contextual rules of {@code rules/*.xml}: found by literal anchors, matched by LanguageTool.
 */
@org.jspecify.annotations.NullMarked
package io.github.gongwenlint.languagetool;
