@NullMarked
package io.github.gongwenlint.document;

import org.jspecify.annotations.NullMarked;
