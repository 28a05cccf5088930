/** The dictionaries, compiled by the build, and the matcher that finds their phrases in a text. */
@NullMarked
package io.github.gongwenlint.dictionary;

import org.jspecify.annotations.NullMarked;
