/** Follows ordinal marks, from headings down to 一是, and the counts that announce them. */
@NullMarked
package io.github.gongwenlint.check.numbering;

import org.jspecify.annotations.NullMarked;
