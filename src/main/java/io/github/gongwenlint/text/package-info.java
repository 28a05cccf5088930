@NullMarked
package io.github.gongwenlint.text;

import org.jspecify.annotations.NullMarked;
