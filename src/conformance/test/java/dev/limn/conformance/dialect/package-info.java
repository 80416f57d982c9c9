/** jOOQ's DSL on PostgreSQL and on Query Service: the same constructs, over the same rows, with the same values. */
@NullMarked
package dev.limn.conformance.dialect;

import org.jspecify.annotations.NullMarked;
