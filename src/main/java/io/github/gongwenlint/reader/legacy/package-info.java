/**
 * Reads old Word files and rich text with libraries that are on no class path: these classes are
 * loaded, together with the libraries, when the first such file is met, and are named nowhere else.
 */
@NullMarked
package io.github.gongwenlint.reader.legacy;

import org.jspecify.annotations.NullMarked;
