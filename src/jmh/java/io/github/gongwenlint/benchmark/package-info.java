/** Measures how fast the linter is; not part of the program. */
@NullMarked
package io.github.gongwenlint.benchmark;

import org.jspecify.annotations.NullMarked;
