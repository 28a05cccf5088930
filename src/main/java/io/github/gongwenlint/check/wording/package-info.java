/** Wrong, confused and doubtful words. */
@NullMarked
package io.github.gongwenlint.check.wording;

import org.jspecify.annotations.NullMarked;
