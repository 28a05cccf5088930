/** Makes documents of files, one reader for each format. */
@NullMarked
package io.github.gongwenlint.reader;

import org.jspecify.annotations.NullMarked;
