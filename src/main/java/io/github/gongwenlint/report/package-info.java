@NullMarked
package io.github.gongwenlint.report;

import org.jspecify.annotations.NullMarked;
