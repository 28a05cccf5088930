/** Finds what was typed or pasted twice. */
@NullMarked
package io.github.gongwenlint.check.repetition;

import org.jspecify.annotations.NullMarked;
