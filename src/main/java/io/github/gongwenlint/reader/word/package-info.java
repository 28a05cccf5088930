/**
 * Reads Word files: the package, its styles and its automatic numbering, and what stands on the
 * page.
 */
@NullMarked
package io.github.gongwenlint.reader.word;

import org.jspecify.annotations.NullMarked;
