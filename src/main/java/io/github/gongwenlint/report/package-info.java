/** The forms of the report, one class each. */
@NullMarked
package io.github.gongwenlint.report;

import org.jspecify.annotations.NullMarked;
