@NullMarked
package io.github.gongwenlint.rule;

import org.jspecify.annotations.NullMarked;
