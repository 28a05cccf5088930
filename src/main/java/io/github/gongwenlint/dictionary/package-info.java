@NullMarked
package io.github.gongwenlint.dictionary;

import org.jspecify.annotations.NullMarked;
