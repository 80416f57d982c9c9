/** Structs, arrays and maps of Query Service: fields that lead into them, and their values. */
@NullMarked
package dev.limn.queryservice.nested;

import org.jspecify.annotations.NullMarked;
