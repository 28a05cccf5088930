/** Checks of standard political and administrative wordings (固定提法). */
@NullMarked
package io.github.gongwenlint.check.formulation;

import org.jspecify.annotations.NullMarked;
