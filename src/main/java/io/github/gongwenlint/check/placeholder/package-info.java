/** Places that were never filled in, and places where what had been filled in was taken out. */
@NullMarked
package io.github.gongwenlint.check.placeholder;

import org.jspecify.annotations.NullMarked;
