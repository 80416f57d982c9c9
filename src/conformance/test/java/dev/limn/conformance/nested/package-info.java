/** Nested fields and values on Query Service. */
@NullMarked
package dev.limn.conformance.nested;

import org.jspecify.annotations.NullMarked;
