/** Checks of dates, and of what has its fixed time. */
@NullMarked
package io.github.gongwenlint.check.date;

import org.jspecify.annotations.NullMarked;
