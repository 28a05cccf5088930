/** The command line: commands, their options, and what they do with files. */
@NullMarked
package io.github.gongwenlint.cli;

import org.jspecify.annotations.NullMarked;
