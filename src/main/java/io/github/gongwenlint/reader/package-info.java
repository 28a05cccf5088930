@NullMarked
package io.github.gongwenlint.reader;

import org.jspecify.annotations.NullMarked;
