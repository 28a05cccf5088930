/** What a web page, an editor or another text left behind. */
@NullMarked
package io.github.gongwenlint.check.residue;

import org.jspecify.annotations.NullMarked;
