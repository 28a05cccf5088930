/**
 * Writes what was found into Word files, as comments and tracked changes, and leaves everything
 * else as it was, byte for byte.
 */
@NullMarked
package io.github.gongwenlint.fix.word;

import org.jspecify.annotations.NullMarked;
