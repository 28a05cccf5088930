/** Checks of punctuation marks: pairs, widths, spaces, series, document numbers (GB/T 15834). */
@NullMarked
package io.github.gongwenlint.check.punctuation;

import org.jspecify.annotations.NullMarked;
