/** Java classes from a live schema, written only where something changed. */
@NullMarked
package dev.limn.codegen;

import org.jspecify.annotations.NullMarked;
