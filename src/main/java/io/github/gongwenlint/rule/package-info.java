/** What can be reported and what a report says: rules, diagnostics, fixes, and what finds them. */
@NullMarked
package io.github.gongwenlint.rule;

import org.jspecify.annotations.NullMarked;
