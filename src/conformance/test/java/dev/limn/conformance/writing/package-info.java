/** Rows that are written in each of jOOQ's ways. */
@NullMarked
package dev.limn.conformance.writing;

import org.jspecify.annotations.NullMarked;
