/**
 * The checks written in Java, a package for each category, and the walks over a text they share.
 */
@NullMarked
package io.github.gongwenlint.check;

import org.jspecify.annotations.NullMarked;
