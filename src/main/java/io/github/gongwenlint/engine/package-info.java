@NullMarked
package io.github.gongwenlint.engine;

import org.jspecify.annotations.NullMarked;
