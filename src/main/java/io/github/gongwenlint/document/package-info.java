/** One draft as the checks see it: its text, its structure, and the way back to the file. */
@NullMarked
package io.github.gongwenlint.document;

import org.jspecify.annotations.NullMarked;
