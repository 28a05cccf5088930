@NullMarked
package io.github.gongwenlint.check;

import org.jspecify.annotations.NullMarked;
