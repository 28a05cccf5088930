@NullMarked
package io.github.gongwenlint.check.numbering;

import org.jspecify.annotations.NullMarked;
