/** Configuration of a project: what {@code gongwen.yml} says and where it is found. */
@NullMarked
package io.github.gongwenlint.config;

import org.jspecify.annotations.NullMarked;
