/** A local Query Service: start it, switch what is unknown about the real one, make it fail. */
@NullMarked
package dev.limn.emulator;

import org.jspecify.annotations.NullMarked;
