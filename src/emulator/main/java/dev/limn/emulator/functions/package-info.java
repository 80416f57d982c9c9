/** Adobe's own SQL functions, as Spark expressions. */
@NullMarked
package dev.limn.emulator.functions;

import org.jspecify.annotations.NullMarked;
