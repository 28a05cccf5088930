@NullMarked
package io.github.gongwenlint.cli;

import org.jspecify.annotations.NullMarked;
