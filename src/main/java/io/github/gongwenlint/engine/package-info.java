/** Runs the checks on a document and decides what of their findings is reported. */
@NullMarked
package io.github.gongwenlint.engine;

import org.jspecify.annotations.NullMarked;
