/** What any text has: spans and edits, lines, encodings, kinds of characters, Chinese numerals. */
@NullMarked
package io.github.gongwenlint.text;

import org.jspecify.annotations.NullMarked;
