/** Checks of how numbers, dates and units are written (GB/T 15835—2011). */
@NullMarked
package io.github.gongwenlint.check.number;

import org.jspecify.annotations.NullMarked;
