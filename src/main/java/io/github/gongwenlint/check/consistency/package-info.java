/** What one document says in two ways: numbers, names, references, attachments. */
@NullMarked
package io.github.gongwenlint.check.consistency;

import org.jspecify.annotations.NullMarked;
