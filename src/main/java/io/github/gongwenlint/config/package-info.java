/** What a unit says about itself and its documents in a file beside them. */
@NullMarked
package io.github.gongwenlint.config;

import org.jspecify.annotations.NullMarked;
