/** Passages that a document shares with other files. */
@NullMarked
package io.github.gongwenlint.check.copied;

import org.jspecify.annotations.NullMarked;
