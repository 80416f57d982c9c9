/** Adobe's functions, against the rows its pages print and against plain computations. */
@NullMarked
package dev.limn.emulator.functions;

import org.jspecify.annotations.NullMarked;
