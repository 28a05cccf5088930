/** Applies fixes: which of them together, and how. */
@NullMarked
package io.github.gongwenlint.fix;

import org.jspecify.annotations.NullMarked;
